"""A window over a store on the disk, with backups; what the tests of safe keeping share."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QThreadPool
from PySide6.QtWidgets import QApplication

from guide.alerts.declaration import Place
from guide.app.home import build
from guide.app.startup import Program
from guide.paths import Places
from guide.store.store import Store
from guide.ui.kit.look import Look
from guide.ui.kit.style import apply_style
from guide.ui.kit.widgets import Text
from guide.usecases.program.services import Services, services_on
from tests.ui.windows.window_fixtures import NOW, FailingStore, settle


class Clock:
    """A clock that is set, never running."""

    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> dt.datetime:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def disk(tmp_path: Path, clock: Clock) -> Iterator[FailingStore]:
    """A store in a file; `failure` makes its edits fail."""
    with Store.open(tmp_path / "data" / "daiyn.db", now=clock) as store:
        yield FailingStore(store)


@pytest.fixture
def kept(disk: FailingStore, tmp_path: Path, clock: Clock) -> Services:
    """The use cases over it, with Динара in the plan."""
    services = services_on(disk, clock, tmp_path / "data")  # type: ignore[arg-type]
    services.preferences.change(first_page_done=True, place=Place(region="KZ-35"))
    person = services.plan_editor.add_person()
    services.plan_editor.change(f"person:{person.id}", "given_name", "Динара")
    services.plan_editor.change("plan", "out_town", "Астана")
    return services


@pytest.fixture
def program(app: QApplication, kept: Services, tmp_path: Path) -> Iterator[Program]:
    """A shown window in English over it."""
    made = build(Places(tmp_path / "data"), services=kept, lang="en")
    made.window.resize(1280, 800)
    made.window.show()
    made.window.activateWindow()
    settle(app)
    yield made
    made.close()
    apply_style(app, Look())


def open_page(program: Program, name: str, **args: object) -> None:
    """Go to a page and wait until nothing is done in other threads."""
    program.window.navigator.go(name, **args)
    finish(program)


def finish(program: Program) -> None:
    """Let work in other threads end and its answers arrive."""
    QThreadPool.globalInstance().waitForDone()
    settle(program.app)


def words_of(program: Program) -> str:
    """All words that can be seen on the page and in the bars above it."""
    shown = [one for one in program.window.content.findChildren(Text) if one.isVisible()]
    return "\n".join(one.text() for one in shown)


def town(program: Program) -> str:
    """One answer of the plan, by which plans are told apart."""
    return program.session.services.plan_editor.household().plan.out_town
