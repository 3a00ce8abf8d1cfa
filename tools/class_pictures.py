"""Draws a lesson for the documentation: what the class sees and what its teacher sees.

    tools/class_pictures.py DIR [--lang kk|ru|en]

A made-up class, a clock that stands still, no display.
"""

from __future__ import annotations

import argparse
import datetime as dt
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any, cast

from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QWidget

from guide.app.classroom import build_class
from guide.content.model import Lang
from guide.paths import Places
from guide.store.store import Store
from guide.training.events import StepKind
from guide.ui.projector.paint import paint_picture
from guide.ui.projector.remote_keys import LessonKey
from guide.usecases.training.services import class_services_on

if TYPE_CHECKING:
    from guide.ui.training.lesson_show import LessonShow
    from guide.ui.training.session import ClassSession

NOW = dt.datetime(2026, 11, 30, 9, 5, tzinfo=dt.UTC)
LESSON = "bag-nobody-owns"
STEP = "d1"  # a bag alone: what do we do?
LONGEST = 100  # steps; more than any lesson has


def draw_lesson(folder: Path, lang: Lang) -> None:
    """Write `audience.png` and `teacher.png`: the same moment of a rehearsal on both screens."""
    with TemporaryDirectory() as data:
        services = class_services_on(Store.in_memory(now=lambda: NOW), lambda: NOW)
        program = build_class(Places(Path(data) / "class"), lang=lang, services=services)
        window = program.window
        window.resize(1280, 1000)
        window.show()

        def press(name: str) -> None:
            button = cast("Any", window.findChild(QWidget, name))
            button.click()
            program.app.processEvents()

        press(f"lesson_{LESSON}")
        press("band_a11_14")
        press("practise_alone")
        session = cast("ClassSession", program.session)
        lesson = session.lesson_shown()
        for _ in range(LONGEST):
            step = lesson.running.state.step
            if step is not None and (step.kind, step.id) == (StepKind.NODE, STEP):
                break
            cast("Any", window.navigator.page).take(LessonKey.NEXT)
            program.app.processEvents()
        else:
            raise LookupError(STEP)
        audience(lesson).save(str(folder / "audience.png"))
        window.grab().save(str(folder / "teacher.png"))
        session.leave_lesson()
        program.close()


def audience(lesson: LessonShow) -> QImage:
    """What the projector paints."""
    image = QImage(1920, 1080, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    shown = lesson.projection
    paint_picture(painter, image.width(), image.height(), shown.part, shown.band)
    painter.end()
    return image


def main(arguments: list[str]) -> int:
    """Draw both pictures."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--lang", choices=("kk", "ru", "en"), default="kk")
    options = parser.parse_args(arguments)
    options.folder.mkdir(parents=True, exist_ok=True)
    draw_lesson(options.folder, options.lang)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
