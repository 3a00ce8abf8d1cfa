"""Make the kept samples of a released version: its store and what that must say, a plan file, a
backup, and an accepted edition of the guide (`release-<version>.db`, `.json`, `.daiyn`,
`-backup.db`, `-guide.zip`).

The store is written by the sources of that version, every use case it had in use, so it is what
families have on their disks. It is made once and never again: later versions must open exactly
these bytes. All persons are invented.

Run it with the sources of the release: `git worktree add FOLDER COMMIT`, then
`python tests/data/make_release_sample.py FOLDER`.
"""

from __future__ import annotations

import datetime as dt
import json
import sys
import tempfile
import zipfile
from pathlib import Path
from typing import Any

KINDS = ("plan", "person", "institution", "kept_plan", "declaration", "ticks", "settings",
         "paper_choices")  # fmt: skip
START = dt.datetime(2026, 11, 20, 9, 0, tzinfo=dt.UTC)


def told(store: Any) -> dict[str, Any]:
    """Everything a store says, of its past too, as plain data."""
    found = [document for kind in KINDS for document in store.all(kind)]
    return {
        "documents": [[one.id, one.kind, one.rev, one.body.decode()] for one in found],
        "history": {
            one.id: [
                [past.step, past.old and past.old.decode(), past.new and past.new.decode()]
                for past in store.history(one.id)
            ]
            for one in found
        },
    }


def fill(bench: Any) -> None:
    """A family as it uses the program: a plan, a kept one, levels, ticks, settings, papers."""
    from guide.alerts.declaration import ClosingKind, Place
    from guide.content.model import Level
    from guide.household.exchange_format import PlanFile
    from guide.household.household import Household
    from guide.household.plan import Person, Plan
    from guide.usecases.declaring import Draft
    from guide.usecases.exchange import How

    home = Place(region="KZ-35")
    bench.preferences.change(language="kk", text_scale=125, place=home, first_page_done=True)
    answers = {
        "out_name": "Айгүл", "out_town": "Астана", "out_phone": "8 700 000 00 05",
        "settlement": "Қарағанды", "street": "Мысал көшесі", "building": "10",
        "meet_near": "Үй артындағы ойын алаңы", "plan_title": "Отбасылық жоспар",
    }  # fmt: skip
    for field, value in answers.items():
        bench.planning.change("plan", field, value)
    school = bench.planning.add_institution()
    bench.planning.change(f"institution:{school.id}", "inst_name", "№ 00 мектеп")
    for name, is_child in (("Ерлан", False), ("Динара", False), ("Әлихан", True), ("Айша", True)):
        person = bench.planning.add_person(is_child=is_child)
        bench.planning.change(f"person:{person.id}", "given_name", name)
        if is_child:
            bench.planning.change(f"person:{person.id}", "institution", f"institution:{school.id}")
    extra = bench.planning.add_person()
    bench.planning.remove(f"person:{extra.id}")
    bench.planning.change("plan", "building", "12")
    bench.store.undo({"plan"})
    theirs = Household(Plan(plan_title="Басқа жоспар"), (Person(id="1", given_name="Айгүл"),))
    bench.exchange.take(PlanFile(theirs, START, 1), How.KEEP_BOTH)
    first = bench.declaring.declare(Draft(level=Level.YELLOW, place=home), home)
    bench.ticking.toggle(first.declaration_id, "Y-01")
    bench.declaring.close(ClosingKind.LOWERED)
    second = bench.declaring.declare(Draft(level=Level.ORANGE, place=home), home)
    bench.ticking.toggle(second.declaration_id, "O-01")
    bench.paper_choosing.change(langs="kk+ru", is_large=True)


def take_edition(bench: Any, data: Path) -> None:
    """Trust a made-up key and take an edition that it signed."""
    from guide.usecases.guide_keys import KEYS
    from tools.made_up_signer import Signer
    from tools.sample_update import write_update

    signer = Signer()
    keys = data / "guide" / KEYS
    keys.mkdir(parents=True)
    (keys / "office.pub").write_bytes(signer.public_file)
    with tempfile.TemporaryDirectory() as elsewhere:
        bench.guide_update.take(write_update(Path(elsewhere), signer))


def pack_folder(folder: Path, path: Path) -> None:
    """All files of a folder in one zip, the same bytes each time."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed:
        for one in sorted(folder.rglob("*")):
            if one.is_file():
                entry = zipfile.ZipInfo(one.relative_to(folder).as_posix())
                packed.writestr(entry, one.read_bytes(), zipfile.ZIP_DEFLATED)


def main(sources: str) -> None:
    """Write both files of the version whose sources lie in this folder beside this script."""
    sys.path.insert(0, sources)
    from guide import __version__
    from guide.paths import Places
    from guide.usecases.keeping import Reason
    from guide.usecases.workbench import open_workbench

    target = Path(__file__).with_name(f"release-{__version__}.db")
    if target.exists():
        raise SystemExit(f"{target.name} is kept for ever and is not made anew")
    minutes = iter(range(10_000))
    with tempfile.TemporaryDirectory() as folder:
        places = Places(Path(folder))
        bench = open_workbench(places, lambda: START + dt.timedelta(minutes=next(minutes)))
        fill(bench)
        words = told(bench.store)
        stem = target.name.removesuffix(".db")
        bench.exchange.export(target.with_name(f"{stem}.daiyn"))
        backup = bench.keeping.back_up(Reason.ASKED)
        (copy,) = (Path(folder) / "backups").glob(f"daiyn.{backup.number:06}.*.db")
        target.with_name(f"{stem}-backup.db").write_bytes(copy.read_bytes())
        take_edition(bench, Path(folder))
        bench.close()
        target.write_bytes(places.store.read_bytes())
        pack_folder(Path(folder) / "guide", target.with_name(f"{stem}-guide.zip"))
    text = json.dumps(words, ensure_ascii=False, indent=1) + "\n"
    # The name has points of its own: `with_suffix` would cut the version.
    target.with_name(f"{target.name[:-3]}.json").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
