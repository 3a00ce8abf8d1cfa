"""Real windows over a store in memory, with a clock that stands still."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("PySide6")

from PySide6.QtWidgets import QApplication

from guide.app.home import build
from guide.app.startup import Program
from guide.paths import Places
from guide.store.store import Store
from guide.ui.kit.look import Look
from guide.ui.kit.style import apply_style
from guide.usecases.program.services import Services, services_on
from tests.ui.windows.level_fixtures import KARAGANDA, MovableClock
from tests.ui.windows.window_fixtures import FailingStore, settle

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture(scope="session", autouse=True)
def compiled_words() -> None:
    """The .qm files are made, not kept."""
    subprocess.run([sys.executable, ROOT / "tools" / "compile_i18n.py"], check=True)


@pytest.fixture
def clock() -> MovableClock:
    """Stands still until a test sets it."""
    return MovableClock()


@pytest.fixture
def failing(clock: MovableClock) -> Iterator[FailingStore]:
    with Store.in_memory(now=clock) as store:
        yield FailingStore(store)


@pytest.fixture
def services(failing: FailingStore, clock: MovableClock) -> Services:
    made = services_on(failing, clock)  # type: ignore[arg-type]
    made.preferences.change(first_page_done=True, place=KARAGANDA)
    return made


Opener = Callable[..., Program]


@pytest.fixture
def open_window(app: QApplication, services: Services, tmp_path: Path) -> Iterator[Opener]:
    """Open a shown, active window; `lang`, `pseudo`, `size` as wished."""
    opened: list[Program] = []

    def make(**wishes: Any) -> Program:
        size = wishes.pop("size", (1280, 800))
        wishes.setdefault("lang", "en")
        program = build(Places(tmp_path), **({"services": services} | wishes))
        opened.append(program)
        program.window.resize(*size)
        program.window.show()
        program.window.activateWindow()
        settle(app)
        return program

    yield make
    for program in opened:
        program.close()
    apply_style(app, Look())


@pytest.fixture
def program(open_window: Opener) -> Program:
    return open_window()
