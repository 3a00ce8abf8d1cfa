"""What goes onto the stick beside the plan file: a short list, so that one more joins by one line.

What a part needs of the plan is taken at once; making the bytes may run in another thread. No name
of a file tells anything about anybody.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from msgspec import Struct

from guide.content.model import LANGS, Lang
from guide.content.pack import SIGNATURE_ENDING
from guide.paths import program_folder
from guide.usecases.base.paper_preferences import ticked_on
from guide.usecases.base.sheet import sheet_pdf
from guide.usecases.papers.catalogue import KINDS, PaperRequest
from guide.usecases.papers.catalogue import LANGS as PAPER_LANGS
from guide.usecases.phone.files import pocket_file
from guide.usecases.program.services import Services

_DATA = "daiyn-data"  # of a program that is carried with its data: never copied as files


class StickFile(Struct, frozen=True):
    """One file: its place on the stick, with `/`, and what makes its bytes."""

    path: str
    content: Callable[[], bytes]


class StickPart(Struct, frozen=True):
    """One part: which files it has now."""

    id: str
    files: Callable[[Services], Iterator[StickFile]]


def _given(data: bytes) -> Callable[[], bytes]:
    return lambda: data


def langs_of(services: Services) -> tuple[Lang, ...]:
    """The languages of what is read: those of the papers, else of the plan, else of the screen."""
    chosen = services.paper_preferences.read().langs
    plan = services.plan_editor.household().plan.plan_lang
    screen = services.preferences.read().language or LANGS[0]
    return PAPER_LANGS[chosen or plan or screen]


def _papers(services: Services) -> Iterator[StickFile]:
    """The papers of the plan, each with what its class and the ticks allow, and nothing more."""
    chosen, langs = services.paper_preferences.read(), langs_of(services)
    for kind in KINDS:
        if kind.is_of_plan and kind.is_offered(services):
            ticked = ticked_on(chosen, kind.paper) if kind.paper is not None else ()
            asked = PaperRequest(
                paper=kind.id, langs=langs, item=kind.item(services), ticked=ticked
            )
            sheet = kind.gather(services, asked)
            yield StickFile(f"papers/{sheet.file_name}", partial(sheet_pdf, sheet))


def _pocket(services: Services) -> Iterator[StickFile]:
    """The page for a phone, in each language of the papers."""
    for lang in langs_of(services):
        page = pocket_file(services, lang)
        yield StickFile(f"phone/{page.file_name}", _given(page.data))


def _places(services: Services) -> Iterator[StickFile]:
    """The place packs that were taken here, as they were received, with their signatures."""
    for pack_id, pack, seal in services.place_packs.received():
        name = f"places/{pack_id}.daiyn-place"
        yield StickFile(name, _given(pack))
        if seal:
            yield StickFile(name + SIGNATURE_ENDING, _given(seal))


def program_files(folder: Path) -> Iterator[StickFile]:
    """The program as it lies in a folder; links are copied as what they lead to."""
    for place, folders, names in os.walk(folder):
        folders[:] = sorted(one for one in folders if one != _DATA)
        for name in sorted(names):
            path = Path(place) / name
            if path.is_file():
                where = path.relative_to(folder).as_posix()
                yield StickFile(f"program/{where}", path.read_bytes)


def portable_program() -> Path | None:
    """The folder of a program that can be carried; None where it is no folder of its own."""
    is_folder = getattr(sys, "frozen", False) and sys.platform != "darwin"
    return program_folder() if is_folder else None


PARTS = (StickPart("papers", _papers), StickPart("pocket", _pocket), StickPart("places", _places))
