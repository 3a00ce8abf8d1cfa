"""Home tells a class of the level through one file, and a class hears of it at once."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

pytest.importorskip("PySide6")

from PySide6.QtWidgets import QApplication, QWidget

from guide.alerts.declaration import Place
from guide.app.home import build
from guide.content.model import Level
from guide.paths import Places
from guide.ui.shell.level_note import LevelNote
from guide.ui.training.level_watch import LevelWatch
from guide.usecases.base.level_file import LevelNow, read_level, write_level
from guide.usecases.level.declarations import Draft

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

PLACE = Place(region="KZ-35")


def test_entering_a_level_at_home_writes_the_level_and_the_region(
    app: QApplication, tmp_path: Path
) -> None:
    program = build(Places(tmp_path), lang="en")
    try:
        session = program.session
        session.change_settings(place=PLACE)
        LevelNote(session, tmp_path, program.window)
        session.keep(
            lambda services: services.declarations.declare(
                Draft(level=Level.ORANGE, place=PLACE), PLACE
            )
        )
        assert read_level(tmp_path) == LevelNow(Level.ORANGE, "KZ-35")
    finally:
        program.close()


def test_p19_a_class_hears_of_a_real_change(
    app: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    parent = QWidget()
    write_level(tmp_path, LevelNow(Level.NONE, "KZ-35"))
    watch = LevelWatch(tmp_path, parent)
    told: list[LevelNow | None] = []
    watch.changed.connect(told.append)
    watch.look()
    assert told == [], "the control: nothing changed"
    write_level(tmp_path, LevelNow(Level.RED, "KZ-35"))
    qtbot.waitUntil(lambda: told != [])
    assert told == [LevelNow(Level.RED, "KZ-35")]
    parent.deleteLater()
