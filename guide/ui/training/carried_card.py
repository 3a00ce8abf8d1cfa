"""What the last session of a class left: open actions, and what was known least."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from guide.errors import GuideError
from guide.training import recording
from guide.training.state import ActionPoint
from guide.ui.kit.widgets import Button, Card, Heading, Text, boxed, column_of, flow_of
from guide.ui.kit.widgets.fields import TextField
from guide.usecases.training.sessions import CarriedOver

if TYPE_CHECKING:
    from guide.content.model import Lang
    from guide.ui.shell.page import PageContext
    from guide.ui.training.session import ClassSession


class CarriedCard(Card):
    """From last time; each action is closed with one line.

    Args:
        context: looks, messages.
        session: what the windows work on.
        carried: what was left.
        closed: called when an action was closed.

    """

    def __init__(
        self,
        context: PageContext,
        session: ClassSession,
        carried: CarriedOver,
        closed: Callable[[], object],
    ) -> None:
        look = context.look
        super().__init__(look, name="carried")
        self._context = context
        self._session = session
        self._carried = carried
        self._closed = closed
        self.add(Heading(look, QCoreApplication.translate("Carried", "From last time"), 2))
        self.add(*(self._action(one) for one in carried.actions))
        items = {one.id: one for one in session.class_services.lessons.items()}
        weak = [items[one] for one in carried.weakest if one in items]
        if weak:
            said = QCoreApplication.translate("Carried", "Known least: come back to these")
            self.add(Text(look, said, weight=600))
            for item in weak:
                lang: Lang = context.lang if context.lang in item.langs else item.langs[0]
                self.add(Text(look, item.words(lang).stem))

    def _action(self, action: ActionPoint) -> QWidget:
        look = self._context.look
        line = TextField(
            look,
            " · ".join(part for part in (action.text, action.owner_role) if part),
            QCoreApplication.translate("Carried", "One line: what came of it"),
            width="long",
            max_length=200,
        )
        line.edit.setObjectName(f"line_{action.id}")
        done = Button(
            look,
            QCoreApplication.translate("Carried", "Done"),
            "outlined",
            name=f"done_{action.id}",
            on=partial(self._close, action, "done", line),
        )
        dropped = Button(
            look,
            QCoreApplication.translate("Carried", "Dropped"),
            "plain",
            name=f"dropped_{action.id}",
            on=partial(self._close, action, "dropped", line),
        )
        return boxed(column_of(look, 8, line, flow_of(look, 12, done, dropped)))

    def _close(
        self, action: ActionPoint, status: Literal["done", "dropped"], line: TextField
    ) -> None:
        said = line.value.strip()
        if not said:
            line.set_problem(QCoreApplication.translate("Carried", "Write one line."))
            return
        opened = self._session.class_services.sessions.open(self._carried.session)
        try:
            self._session.run_alone(
                lambda _services: opened.do(recording.close_action, action.id, status, said)
            )
        except GuideError as failure:
            self._context.messages.show_failure(failure)
            return
        self._closed()
