"""Press the blank form of a plan for screens that hold no family (`resources/compact/forms`).

They are not kept in the repository: they are made of `resources/content` and `resources/paper`.
Only what changed is pressed anew.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import os
import sys
from collections.abc import Iterator, Sequence
from importlib.metadata import version
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from guide.content.model import Lang
from guide.paths import resources
from guide.store.store import Store
from guide.usecases.base.sheet import Sheet, sheet_pdf
from guide.usecases.kiosk.papers import FORM_PAGES, form_file
from guide.usecases.papers.sheets import wall_sheet
from guide.usecases.program.services import services_on

_DAY = dt.datetime(2026, 1, 1, tzinfo=dt.UTC)  # a blank form carries no day
_MADE_OF = ("paper/*.typ", "icons/*.svg", "fonts/*.ttf")


def compile_forms() -> list[Path]:
    """Press what changed; return the files written."""
    made_of = hashlib.sha256(version("typst").encode())
    for pattern in _MADE_OF:
        for path in sorted(resources().glob(pattern)):
            made_of.update(path.read_bytes())
    return [path for langs in FORM_PAGES for path in _pressed(langs, made_of.copy())]


def _pressed(langs: Sequence[Lang], made_of: hashlib._Hash) -> Iterator[Path]:
    sheet = blank_form(langs)
    made_of.update(json.dumps(sheet.data, sort_keys=True).encode())
    target = form_file(langs)
    known = target.with_suffix(".sum")
    if target.exists() and known.exists() and known.read_text() == made_of.hexdigest():
        return
    target.parent.mkdir(parents=True, exist_ok=True)
    # A screen that starts reads the old form or the new one, never a half.
    fresh = target.with_name(f"{target.name}.{os.getpid()}")
    fresh.write_bytes(sheet_pdf(sheet))
    fresh.replace(target)
    known.write_text(made_of.hexdigest())
    yield target


def blank_form(langs: Sequence[Lang]) -> Sheet:
    """The form with every line it can have, and nothing on them."""
    with Store.in_memory(now=lambda: _DAY) as store:
        return wall_sheet(services_on(store, lambda: _DAY), langs, is_blank=True)


if __name__ == "__main__":
    for path in compile_forms():
        print(path.name)
