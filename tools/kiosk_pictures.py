"""Draws every page of a kiosk, in each language, size and size of letters.

    python -m tools.kiosk_pictures DIR [--only WORD ...]

A made-up library, a level that its staff entered, a clock that stands still, no display. Used by
`make kiosk-screenshots`, and by `doc_pictures.py` for two of them.
"""

from __future__ import annotations

import argparse
import datetime as dt
import os
import sys
from collections.abc import Iterator
from itertools import product
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from msgspec import Struct

from guide.alerts.declaration import End, EndKind, Place, Source
from guide.app.kiosk import Kiosk, build_kiosk
from guide.content.model import DECLARED, LANGS, Lang, Level
from guide.kiosk.configuration import Configuration, InstitutionName, Languages, Screen
from guide.store.store import Store
from guide.usecases.kiosk.services import kiosk_services_on
from guide.usecases.level.declarations import Draft

NOW = dt.datetime(2026, 11, 30, 4, 10, tzinfo=dt.UTC)
PLACE = Place(region="KZ-35")
SIZES = (768, 1024), (1024, 768), (1080, 1920), (1920, 1080)
ITEM = {"situation": "ITEM"}


class Drawn(Struct, frozen=True):
    """A page and what it is opened with; `name` is the beginning of its file's name."""

    name: str
    page: str
    args: dict[str, str] = {}


START, SITUATION = Drawn("start", "start"), Drawn("situation", "situation", ITEM)
PAGES = (
    START, SITUATION, Drawn("levels", "levels"),
    *(Drawn(f"level-{one.value}", "level", {"level": one.value}) for one in DECLARED),
    Drawn("situations", "situations"), Drawn("check", "check"), Drawn("plan", "plan_steps"),
    Drawn("numbers", "numbers"), Drawn("board", "board"), Drawn("slides", "attract"),
    Drawn("take-away", "take_away", {"about": "situation", **ITEM}),
    Drawn("card", "card", {"about": "situation", **ITEM}), Drawn("trouble", "trouble"),
    Drawn("staff-secret", "staff_secret"), Drawn("staff", "staff"),
    Drawn("staff-level", "staff_level"), Drawn("staff-entry", "staff_entry"),
    Drawn("staff-alerts", "staff_alerts"), Drawn("staff-counters", "staff_counters"),
    Drawn("staff-machine", "staff_machine"), Drawn("staff-packs", "staff_packs"),
    Drawn("staff-end", "staff_end"), Drawn("owner", "owner_setup"),
    Drawn("owner-name", "owner_setup", {"step": "screen.name"}),
)  # fmt: skip


def kiosk_of_a_library(lang: Lang) -> Kiosk:
    """A kiosk that begins in `lang`, at a level that staff entered."""
    configuration = Configuration(
        screen=Screen(name="library-3", region=PLACE.region),
        institution=InstitutionName(kk="№ 3 кітапхана", ru="библиотека № 3", en="Library no. 3"),
        languages=Languages(first=lang),
    )
    services = kiosk_services_on(Store.in_memory(now=lambda: NOW), lambda: NOW, configuration)
    end = End(kind=EndKind.FURTHER_NOTICE)
    services.declarations.declare(
        Draft(level=Level.ORANGE, place=PLACE, source=Source.TV, end=end), PLACE
    )
    return build_kiosk(services)


def draw(kiosk: Kiosk, drawn: Drawn, target: Path) -> None:
    """Write one page as it stands now."""
    window = kiosk.window
    window.open_first("start")
    if drawn.page != "start":
        window.go(drawn.page, **drawn.args)
    for _ in range(4):
        kiosk.app.processEvents()
    window.grab().save(str(target))


def draw_kiosk(folder: Path, lang: Lang) -> None:
    """Write `start.png` and `situation.png` as they stand on a screen of 1024 by 768."""
    kiosk = kiosk_of_a_library(lang)
    kiosk.window.resize(1024, 768)
    kiosk.window.show()
    for drawn in (START, SITUATION):
        draw(kiosk, drawn, folder / f"{drawn.name}.png")
    kiosk.close()


def draw_all(folder: Path, words: list[str]) -> Iterator[Path]:
    """Write each picture whose name holds all of `words`; yields its file."""
    for lang in LANGS:
        kiosk = kiosk_of_a_library(lang)
        kiosk.window.show()
        for (width, height), is_larger in product(SIZES, (False, True)):
            kiosk.window.resize(width, height)
            kiosk.window.visit.is_larger = is_larger
            for drawn in PAGES:
                letters = "-larger" if is_larger else ""
                target = folder / f"kiosk-{drawn.name}-{lang}-{width}x{height}{letters}.png"
                if all(word in target.name for word in words):
                    draw(kiosk, drawn, target)
                    yield target
        kiosk.close()


def main(arguments: list[str]) -> int:
    """Draw what is asked for; 2 when nothing matches."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--only", nargs="*", default=[], metavar="WORD")
    options = parser.parse_args(arguments)
    options.folder.mkdir(parents=True, exist_ok=True)
    count = sum(1 for _ in draw_all(options.folder, options.only))
    print(f"{count} pictures")
    return 0 if count else 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
