"""Make the kept sample of today's stored format: `daiyn-<schema>.db` and what it must say.

A sample is made once, when its schema is released, and never again: later versions must open
exactly these bytes. So the script refuses to replace one. All persons are invented.

Run from the root of the project: `python tests/data/make_sample.py`.
"""

from __future__ import annotations

import datetime as dt
import json
import sys
import tempfile
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT))  # so that it runs as a plain script

from guide.store.schema import SCHEMA  # noqa: E402
from guide.store.store import Change, Store  # noqa: E402

KINDS = ("plan", "person", "institution", "declaration", "ticks", "settings")


def body(**fields: Any) -> bytes:
    """Canonical JSON, as the program writes it."""
    return json.dumps(fields, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def fill(store: Store) -> None:
    """A family, a level, ticks, and a past with undo, redo and removals in it."""
    store.edit([Change("settings", "settings", body(language="kk", text_scale=125))])
    for number, name in enumerate(("Ерлан", "Динара", "Әлихан", "Айша"), start=1):
        store.edit([Change(f"person:{number}", "person", body(name=name))])
        store.edit(
            [
                Change(
                    f"person:{number}", "person", body(name=name, phone=f"+7 700 000 00 0{number}")
                )
            ]
        )
    store.edit(
        [
            Change("plan", "plan", body(near="Мысал көшесі 10", contact="Айгүл, Астана")),
            Change("institution:1", "institution", body(name="№ 1 мектеп")),
        ]
    )
    store.edit([Change("plan", "plan", body(near="Примерная улица 10", contact="Айгүл, Астана"))])
    store.undo({"plan"})
    store.redo({"plan"})
    store.undo({"plan"})
    store.edit([Change("person:5", "person", body(name="Айгүл"))])
    removal = store.edit([Change("person:2", "person", None), Change("person:5", "person", None)])
    store.edit([Change("declaration:1", "declaration", body(level="yellow", place="KZ-35"))])
    store.edit([Change("ticks:1", "ticks", body(declaration="1", ticked=["Y-01"]))])
    store.undo_step(removal)
    store.edit([Change("institution:1", "institution", None)])


def told(store: Store) -> dict[str, Any]:
    """Everything a store says, as plain data."""
    documents = [document for kind in KINDS for document in store.all(kind)]
    names = sorted({document.id for document in documents} | {"institution:1", "person:5"})
    return {
        "documents": [
            [document.id, document.kind, document.rev, document.body.decode()]
            for document in documents
        ],
        "history": {
            name: [
                [
                    past.seq,
                    past.step,
                    past.old and past.old.decode(),
                    past.new and past.new.decode(),
                    past.at_utc.isoformat(),
                ]
                for past in store.history(name)
            ]
            for name in names
        },
    }


def main() -> None:
    """Write both files of today's schema beside this script."""
    target = Path(__file__).with_name(f"daiyn-{SCHEMA}.db")
    if target.exists():
        raise SystemExit(f"{target.name} is kept for ever and is not made anew")
    minutes = iter(range(10_000))
    start = dt.datetime(2026, 11, 20, 9, 0, tzinfo=dt.UTC)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "daiyn.db"
        with Store.open(path, now=lambda: start + dt.timedelta(minutes=next(minutes))) as store:
            fill(store)
            words = told(store)
        target.write_bytes(path.read_bytes())
    text = json.dumps(words, ensure_ascii=False, indent=1) + "\n"
    target.with_suffix(".json").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
