"""Draws a kiosk for the documentation: its first page, and what to do at a thing nobody owns.

    tools/kiosk_pictures.py DIR [--lang kk|ru|en]

A made-up library, a clock that stands still, no display.
"""

from __future__ import annotations

import argparse
import datetime as dt
import sys
from pathlib import Path

from guide.alerts.declaration import End, EndKind, Place, Source
from guide.app.kiosk import build_kiosk
from guide.content.model import Lang, Level
from guide.kiosk.configuration import Configuration, InstitutionName, Languages, Screen
from guide.store.store import Store
from guide.usecases.kiosk.services import kiosk_services_on
from guide.usecases.level.declarations import Draft

NOW = dt.datetime(2026, 11, 30, 4, 10, tzinfo=dt.UTC)
PLACE = Place(region="KZ-35")
SIZE = 1024, 768
PICTURES = {"start": {}, "situation": {"situation": "ITEM"}}


def draw_kiosk(folder: Path, lang: Lang) -> None:
    """Write `start.png` and `situation.png`, at a level that staff entered."""
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
    kiosk = build_kiosk(services)
    window = kiosk.window
    window.resize(*SIZE)
    window.show()
    for page, args in PICTURES.items():
        if page != "start":
            window.go(page, **args)
        kiosk.app.processEvents()
        window.grab().save(str(folder / f"{page}.png"))
    kiosk.close()


def main(arguments: list[str]) -> int:
    """Draw both pictures."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--lang", choices=("kk", "ru", "en"), default="kk")
    options = parser.parse_args(arguments)
    options.folder.mkdir(parents=True, exist_ok=True)
    draw_kiosk(options.folder, options.lang)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
