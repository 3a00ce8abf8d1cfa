"""The end of a lesson: what went well, what was unclear, one change, and what is to be done."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING
from uuid import uuid4

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from guide.training import moving, recording
from guide.training.state import ActionPoint
from guide.ui.kit.widgets import Button, Card, Heading, Text, column_of, columns_of, flow_of
from guide.ui.kit.widgets.fields import TextField
from guide.ui.shell.words import date_words
from guide.ui.training.fields import DigitsField

if TYPE_CHECKING:
    from guide.content.model import Lang
    from guide.ui.kit.look import Look
    from guide.ui.training.running import Running

_LINES = 2  # of each question
_LONGEST = 200


class HotWash(Card):
    """Three questions to all adults in the room, two lines each.

    The page keeps them before it goes on: to keep each line would build the page anew under hands.
    """

    def __init__(self, look: Look, running: Running) -> None:
        super().__init__(look, name="hot_wash", padding=20)
        self._running = running
        held = running.state.hot_wash
        asked = (
            (
                "went_well",
                QCoreApplication.translate("WrapUp", "What went well?"),
                () if held is None else held.went_well,
            ),
            (
                "unclear",
                QCoreApplication.translate("WrapUp", "What was unclear?"),
                () if held is None else held.unclear,
            ),
            (
                "change",
                QCoreApplication.translate("WrapUp", "What do we change?"),
                () if held is None else held.change,
            ),
        )
        self._fields: dict[str, list[TextField]] = {}
        parts: list[QWidget] = []
        for name, question, lines in asked:
            fields = []
            for at in range(_LINES):
                value = lines[at] if at < len(lines) else ""
                label = question if at == 0 else f"{question} ({at + 1})"
                field = TextField(
                    look, label, width="long", max_length=_LONGEST, value=value, optional=at > 0
                )
                field.edit.setObjectName(f"{name}_{at}")
                fields.append(field)
            self._fields[name] = fields
            parts += fields
        self.add(
            Heading(look, QCoreApplication.translate("WrapUp", "After the lesson"), 2, "h3"), *parts
        )

    def keep(self) -> None:
        """Keep what is typed when it is another one."""
        typed = {
            name: tuple(field.value.strip() for field in fields if field.value.strip())
            for name, fields in self._fields.items()
        }
        held = self._running.state.hot_wash
        before = (
            dict.fromkeys(typed, ())
            if held is None
            else {name: getattr(held, name) for name in typed}
        )
        if typed != before:
            self._running.act(recording.hot_wash, **typed)


class ToDo(Card):
    """What is to be done, by whom and until when; then the end of the session."""

    def __init__(
        self, look: Look, running: Running, lang: Lang, closed: Callable[[], object]
    ) -> None:
        super().__init__(look, name="to_do", padding=20)
        self._running = running
        self._closed = closed
        self._text = TextField(
            look,
            QCoreApplication.translate("WrapUp", "What is to be done?"),
            width="long",
            max_length=_LONGEST,
        )
        self._text.edit.setObjectName("action_text")
        self._role = TextField(
            look,
            QCoreApplication.translate("WrapUp", "Who does it?"),
            QCoreApplication.translate("WrapUp", "A role, not a name: class teacher, head, guard"),
            max_length=60,
        )
        self._role.edit.setObjectName("action_role")
        self._due = DigitsField(
            look,
            QCoreApplication.translate("WrapUp", "Until when?"),
            QCoreApplication.translate("WrapUp", "Day and month, for example 15.09"),
            max_length=10,
        )
        self._due.edit.setObjectName("action_due")
        add = Button(
            look,
            QCoreApplication.translate("WrapUp", "Add it"),
            "outlined",
            "plus",
            name="add_action",
            on=self._add,
        )
        end = Button(
            look,
            QCoreApplication.translate("WrapUp", "Close the session"),
            name="close_session",
            on=self._close,
        )
        known = [_action_line(look, action, lang) for action in running.state.actions]
        self.add(
            Heading(look, QCoreApplication.translate("WrapUp", "To do"), 2, "h3"),
            *known,
            self._text,
            columns_of(look, 16, self._role, self._due, least=240, most=2),
            flow_of(look, 12, add),
            flow_of(look, 12, end),
        )

    def _add(self) -> None:
        text, due = self._text.value.strip(), self._due.day
        if not text:
            self._text.set_problem(
                QCoreApplication.translate("WrapUp", "Write what is to be done.")
            )
            return
        if self._due.value.strip() and due is None:
            self._due.set_problem(
                QCoreApplication.translate("WrapUp", "Write a day, for example 15.09.2026.")
            )
            return
        role = self._role.value.strip()
        self._running.act(recording.add_action, uuid4().hex[:8], text, role, due)

    def _close(self) -> None:
        if self._text.value.strip():
            self._add()
        if self._running.act(moving.close):
            self._closed()


def _action_line(look: Look, action: ActionPoint, lang: Lang) -> QWidget:
    due = "" if action.due is None else date_words(action.due, lang)
    more = " · ".join(part for part in (action.owner_role, due) if part)
    card = QWidget()
    column_of(
        look, 2, Text(look, action.text, weight=600), Text(look, more, "caption", colour="text2"),
        inside=card,
    )  # fmt: skip
    return card
