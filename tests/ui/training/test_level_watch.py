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
from guide.usecases.base.level_file import LevelNow, forget_level, read_level, write_level
from guide.usecases.level.declarations import Draft

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

PLACE = Place(region="KZ-35")


def test_entering_a_level_at_home_writes_the_level_and_not_the_place(
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
        assert read_level(tmp_path) == LevelNow(Level.ORANGE)
    finally:
        program.close()


def test_p19_a_class_hears_of_a_real_change(
    app: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    parent = QWidget()
    write_level(tmp_path, LevelNow(Level.NONE))
    watch = LevelWatch(tmp_path, parent)
    told: list[LevelNow | None] = []
    watch.changed.connect(told.append)
    watch.look()
    assert told == [], "the control: nothing changed"
    forget_level(tmp_path)
    watch.look()
    assert told == [], "nobody knows of a level: as if there were none"
    write_level(tmp_path, LevelNow(Level.NONE))
    watch.look()
    assert told == [], "home was opened during the lesson: that is no change of a level"
    write_level(tmp_path, LevelNow(Level.RED))
    qtbot.waitUntil(lambda: told != [])
    assert told == [LevelNow(Level.RED)]
    parent.deleteLater()
