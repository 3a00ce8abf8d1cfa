"""A level that was entered is seen at a glance before home is built; then home takes its place."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLineEdit, QListView, QWidget
from pytestqt.qtbot import QtBot

import guide.app.home as program_parts
from guide.alerts.declaration import Place
from guide.content.model import Level
from guide.paths import Places
from guide.store.store import Store
from guide.ui.safekeeping.opened_file import OpenedFile
from guide.ui.shell.first_frame import FirstFrame
from guide.usecases.level.declarations import Draft
from guide.usecases.program.services import Services, services_on
from tests.clock import clock


@pytest.fixture
def settled_bench() -> Iterator[Services]:
    with Store.in_memory(now=clock) as store:
        services = services_on(store, clock)
        services.preferences.change(
            first_page_done=True, language="kk", place=Place(region="KZ-35")
        )
        yield services


def open_in_steps(services: Services, folder: Path) -> program_parts.Program:
    program = program_parts._assemble(Places(folder), lang=None, services=services)
    program_parts._open_first_page(program)
    return program


def test_the_level_is_seen_first_and_home_follows_by_itself(
    settled_bench: Services, tmp_path: Path, qtbot: QtBot
) -> None:
    home = Place(region="KZ-35")
    settled_bench.declarations.declare(Draft(level=Level.RED, place=home), home)
    program = open_in_steps(settled_bench, tmp_path)
    window = program.window
    glance = window.centralWidget()
    assert isinstance(glance, FirstFrame)
    assert glance.accessibleName() == "Қызыл деңгей"
    solid = glance.grab().toImage().pixelColor(700, 100).name().upper()
    assert solid == "#A50F1F"
    window.show()
    qtbot.waitUntil(
        lambda: window.navigator.page is not None and window.navigator.page.name == "home"
    )
    assert window.centralWidget() is not glance
    program.close()


@pytest.fixture
def at_a_glance(settled_bench: Services, tmp_path: Path) -> Iterator[program_parts.Program]:
    """A program in the moment in which only the level is seen."""
    home = Place(region="KZ-35")
    settled_bench.declarations.declare(Draft(level=Level.RED, place=home), home)
    program = open_in_steps(settled_bench, tmp_path)
    assert program.window.navigator.page is None
    yield program
    program.close()


def test_the_window_can_be_closed_at_a_glance(at_a_glance: program_parts.Program) -> None:
    assert at_a_glance.window.close()


def test_another_theme_of_the_system_at_a_glance_is_that_of_home(
    at_a_glance: program_parts.Program, qtbot: QtBot
) -> None:
    window = at_a_glance.window
    window.appearance.system_changed.emit()
    assert isinstance(window.centralWidget(), FirstFrame)
    window.show()
    qtbot.waitUntil(lambda: window.navigator.page is not None)


def test_a_plan_file_that_comes_at_a_glance_is_shown_once_home_stands(
    at_a_glance: program_parts.Program, tmp_path: Path, qtbot: QtBot
) -> None:
    window = at_a_glance.window
    opened = OpenedFile(at_a_glance.session, window.navigator, window)
    opened.open(tmp_path / "plan.daiyn")
    window.show()
    qtbot.waitUntil(lambda: window.navigator.visit.name == "plan_file")
    assert window.navigator.can_go_back, "home is the page before"


def test_without_a_level_home_is_there_at_once(settled_bench: Services, tmp_path: Path) -> None:
    program = open_in_steps(settled_bench, tmp_path)
    assert program.window.navigator.page is not None
    assert program.window.navigator.page.name == "home"
    program.close()


def test_only_what_qt_paints_carries_a_style_sheet(
    settled_bench: Services, tmp_path: Path, qtbot: QtBot
) -> None:
    """A sheet on the application or a page keeps rules for every widget below it: 2 MiB at home."""
    program = open_in_steps(settled_bench, tmp_path)
    program.window.show()
    of_all = program.app.styleSheet()
    dressed = [one for one in program.window.findChildren(QWidget) if one.styleSheet()]
    program.close()
    assert of_all == ""
    assert dressed, "the line of the search"
    assert all(isinstance(one, QLineEdit | QListView) for one in dressed)
