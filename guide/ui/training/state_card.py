"""What keeps the picture calm now, what to say to it, and the way back into the lesson."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from guide.content.class_words import class_words
from guide.ui.kit.widgets import Button, Card, Heading, Text, flow_of

if TYPE_CHECKING:
    from guide.training.state import SessionState
    from guide.ui.kit.look import Look
    from guide.ui.training.lesson_moves import LessonMoves
    from guide.ui.training.running import Running


def state_card(
    look: Look, running: Running, moves: LessonMoves, *, is_seen: bool
) -> QWidget | None:
    """The card, or None while the lesson can be seen.

    `is_seen`: the class may see this screen, and then no name stands on it (P6).
    """
    state, setup = running.state, running.course.setup
    found = _words(state, running)
    if found is None:
        return None
    heading, said = found
    back = Button(
        look,
        QCoreApplication.translate("LessonState", "Show the lesson again"),
        name="bring_back",
        on=moves.bring_back,
    )
    follow = None
    if state.is_in_care and not state.is_followed_up:
        words = QCoreApplication.translate("LessonState", "Somebody will look after this")
        follow = Button(look, words, "outlined", name="follow_up", on=moves.follow_up)
    who = None
    if setup.adult and not is_seen and (state.is_in_care or state.news is not None):
        named = QCoreApplication.translate("LessonState", "Whom to turn to: {name}")
        who = Text(look, named.format(name=setup.adult), weight=600)
    return Card(
        look,
        Heading(look, heading, 2, "h3"),
        Text(look, said, "large"),
        who,
        flow_of(look, 12, back, follow),
        kind="framed",
        padding=20,
        name="state_card",
    )


def _words(state: SessionState, running: Running) -> tuple[str, str] | None:
    if state.news is not None:
        return (
            QCoreApplication.translate("LessonState", "The announced level has changed"),
            QCoreApplication.translate(
                "LessonState", "The lesson is stopped. Do what your school's plan says."
            ),
        )
    if state.is_in_care:
        script = class_words().say("class_care_script", running.lang)
        return QCoreApplication.translate("LessonState", "Stopped"), script
    if state.is_paused:
        return (
            QCoreApplication.translate("LessonState", "A break"),
            QCoreApplication.translate("LessonState", "The class sees the calm picture."),
        )
    if state.is_blank:
        return (
            QCoreApplication.translate("LessonState", "The picture is blank"),
            QCoreApplication.translate("LessonState", "B brings it back."),
        )
    return None
