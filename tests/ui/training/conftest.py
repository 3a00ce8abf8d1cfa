"""A class's window over a store in memory, and a lesson that runs in it."""

from __future__ import annotations

import datetime as dt
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("PySide6")

from PySide6.QtWidgets import QApplication, QWidget

from guide.app.classroom import build_class
from guide.app.startup import Program
from guide.paths import Places
from guide.store.store import Store
from guide.ui.kit.look import Look
from guide.ui.kit.style import apply_style
from guide.usecases.training.services import ClassServices, class_services_on

ROOT = Path(__file__).resolve().parents[3]
NOW = dt.datetime(2026, 11, 30, 9, 5, tzinfo=dt.UTC)


@pytest.fixture(scope="session", autouse=True)
def compiled_words() -> None:
    """The .qm files are made, not kept."""
    subprocess.run([sys.executable, ROOT / "tools" / "compile_i18n.py"], check=True)


class ClassDriver:
    """Presses and reads what a teacher would."""

    def __init__(self, program: Program, services: ClassServices) -> None:
        self.program = program
        self.services = services
        self.window = program.window
        self.clicks = 0

    @property
    def session(self) -> Any:
        return self.program.session

    @property
    def page(self) -> Any:
        return self.window.navigator.page

    @property
    def lesson(self) -> Any:
        return self.session.lesson_shown()

    def settle(self) -> None:
        for _ in range(6):
            self.program.app.processEvents()

    def find(self, name: str) -> Any:
        found = self.window.findChild(QWidget, name)
        assert found is not None, name
        return found

    def has(self, name: str) -> bool:
        return self.window.findChild(QWidget, name) is not None

    def click(self, name: str) -> None:
        self.find(name).click()
        self.clicks += 1
        self.settle()

    def start_talk(self, lesson: str = "level-declared-yellow") -> None:
        """The talk, from the list to its first picture."""
        self.click(f"lesson_{lesson}")
        self.click("known_yes")
        self.click("start")

    def start_scenario(
        self,
        *,
        present: int = 25,
        rounds: int = 1,
        band: str = "a11_14",
        not_given: str = "",
        collect: str = "hands",
    ) -> None:
        """A scenario with everything answered."""
        self.click("lesson_bag-nobody-owns")
        self.click(f"band_{band}")
        self.find("class_label").setText("7Б")
        self.find("present").setText(str(present))
        for whom in ("staff", "pupils", "parents"):
            self.click(f"notice_{whom}_{'not_given' if whom == not_given else 'today'}")
        self.find("adult").setText("Динара")
        self.find("adapts").setText("экран үлкен")
        self.click("after_event_no")
        self.click(f"rounds_{rounds}")
        self.click(f"collect_{collect}")
        self.click("start")


Opener = Callable[..., ClassDriver]


@pytest.fixture
def open_class_window(app: QApplication, tmp_path: Path) -> Iterator[Opener]:
    """Open a shown class window over a store in memory; `shared` is where the level is told."""
    opened: list[Program] = []

    def make(
        *,
        lang: str = "en",
        store: Store | None = None,
        shared: Path | None = None,
        size: tuple[int, int] = (1280, 800),
        now: Callable[[], dt.datetime] = lambda: NOW,
    ) -> ClassDriver:
        services = class_services_on(store or Store.in_memory(now=now), now, shared=shared)
        program = build_class(Places(tmp_path / "class"), lang=lang, services=services)  # type: ignore[arg-type]
        opened.append(program)
        program.window.resize(*size)
        program.window.show()
        program.window.activateWindow()
        driver = ClassDriver(program, services)
        driver.settle()
        return driver

    yield make
    for program in opened:
        program.session.leave_lesson()  # type: ignore[attr-defined]
        program.close()
    apply_style(app, Look())
