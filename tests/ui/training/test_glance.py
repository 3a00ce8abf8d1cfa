"""A class's window names its first page before that is built; then the page takes its place."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

pytest.importorskip("PySide6")

from PySide6.QtCore import QPoint
from pytestqt.qtbot import QtBot

import guide.app.classroom as parts
from guide.app.startup import Program
from guide.paths import Places
from guide.store.store import Store
from guide.ui.kit.widgets import Heading
from guide.ui.training.glance import ClassGlance
from guide.usecases.training.services import class_services_on
from tests.clock import clock


@pytest.fixture
def at_a_glance(tmp_path: Path) -> Iterator[Program]:
    """A class's window in the moment in which only its first page's name is seen."""
    with Store.in_memory(now=clock) as store:
        services = class_services_on(store, clock)
        services.preferences.change(language="kk")
        program = parts._assemble(Places(tmp_path), None, services)
        yield program
        program.close()


@pytest.mark.parametrize(("width", "scale"), [(1280, 100), (800, 100), (1280, 200)])
def test_the_name_stands_where_the_heading_will_and_the_page_follows_by_itself(
    at_a_glance: Program, qtbot: QtBot, width: int, scale: int
) -> None:
    window = at_a_glance.window
    at_a_glance.services.preferences.change(text_scale=scale)
    parts._open_first_page(at_a_glance, None)
    window.resize(width, 800)
    glance = window.centralWidget()
    assert isinstance(glance, ClassGlance)
    assert window.navigator.page is None
    window.show()
    named, place = glance.words.text(), glance.words.geometry()

    def seen() -> list[Heading]:
        return [one for one in window.findChildren(Heading) if not one.visibleRegion().isEmpty()]

    qtbot.waitUntil(lambda: bool(seen()))
    heading = seen()[0]
    assert (heading.text(), heading.height()) == (named, place.height())
    moved = heading.mapTo(window, QPoint(0, 0)) - place.topLeft()
    assert moved.manhattanLength() <= 2 * scale / 100, "what was read stays where it was"


def test_the_window_can_be_closed_at_a_glance(at_a_glance: Program) -> None:
    parts._open_first_page(at_a_glance, None)
    assert at_a_glance.window.navigator.page is None
    assert at_a_glance.window.close()
