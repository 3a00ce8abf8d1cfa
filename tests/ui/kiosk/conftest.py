"""A kiosk over a store in memory, with a level that staff entered."""

from __future__ import annotations

import datetime as dt
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

pytest.importorskip("PySide6")

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from guide.alerts.declaration import End, EndKind, Place, Source
from guide.app.kiosk import PAGES, Kiosk, build_kiosk
from guide.content.model import Lang, Level
from guide.kiosk.configuration import Configuration, InstitutionName, Languages, Screen
from guide.store.store import Store
from guide.ui.kit.look import Look
from guide.ui.kit.style import apply_style
from guide.usecases.kiosk.services import KioskServices, kiosk_services_on
from guide.usecases.level.declarations import Draft

ROOT = Path(__file__).resolve().parents[3]
NOW = dt.datetime(2026, 11, 30, 4, 10, tzinfo=dt.UTC)
PLACE = Place(region="KZ-35")


@pytest.fixture(scope="session", autouse=True)
def compiled_words() -> None:
    """The .qm files are made, not kept."""
    subprocess.run([sys.executable, ROOT / "tools" / "compile_i18n.py"], check=True)


def kiosk_services(first: Lang = "kk", level: Level | None = Level.ORANGE) -> KioskServices:
    """What a library's kiosk is built on."""
    configuration = Configuration(
        screen=Screen(name="library-3", region=PLACE.region),
        institution=InstitutionName(kk="№ 3 кітапхана", ru="библиотека № 3", en="Library no. 3"),
        languages=Languages(first=first),
    )
    services = kiosk_services_on(Store.in_memory(now=lambda: NOW), lambda: NOW, configuration)
    if level is not None:
        draft = Draft(
            level=level,
            place=PLACE,
            announced_by="Оперативный штаб",
            source=Source.TV,
            end=End(kind=EndKind.FURTHER_NOTICE),
        )
        services.declarations.declare(draft, PLACE)
    return services


def settle(app: QApplication) -> None:
    """Let everything that waits for its turn happen."""
    for _ in range(4):
        app.processEvents()
        app.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture(autouse=True)
def every_way_leads_somewhere(monkeypatch: pytest.MonkeyPatch) -> None:
    """A page that is not built yet stands as one with some words."""
    for name in ("levels", "situations", "check", "plan_steps"):
        if name not in PAGES:
            monkeypatch.setitem(PAGES, name, "tests.ui.kiosk.placeholder:PlaceholderPage")


@pytest.fixture
def open_one() -> Iterator[Callable[..., Kiosk]]:
    """Builds a kiosk; there is one at a time, as each seal lets its own window be alone."""
    opened: list[Kiosk] = []

    def close() -> None:
        while opened:
            kiosk = opened.pop()
            kiosk.close()
            apply_style(kiosk.app, Look())
            kiosk.app.setQuitOnLastWindowClosed(True)

    def build(services: KioskServices | None = None, **more: object) -> Kiosk:
        close()
        kiosk = build_kiosk(services or kiosk_services(), **more)  # type: ignore[arg-type]
        opened.append(kiosk)
        return kiosk

    yield build
    close()


@pytest.fixture
def kiosk(open_one: Callable[..., Kiosk]) -> Kiosk:
    """A kiosk that is shown, 1024 by 768."""
    made = open_one()
    made.window.resize(1024, 768)
    made.window.show()
    made.window.activateWindow()
    settle(made.app)
    return made
