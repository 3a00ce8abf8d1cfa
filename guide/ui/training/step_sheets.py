"""The row for answer sheets beside a lesson that runs, at the steps that are answered on paper."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from guide.training import sheets
from guide.training.batches import Batch
from guide.ui.kit.discard import refill
from guide.ui.kit.widgets import Button, Text, column_of, flow_of
from guide.ui.training.desk import round_of
from guide.ui.training.sheet_columns import sheet_columns
from guide.ui.training.sheet_desk import SheetDesk, SheetOrder

if TYPE_CHECKING:
    from guide.ui.kit.look import Look
    from guide.ui.training.lesson_moves import LessonMoves
    from guide.ui.training.lesson_show import LessonShow


class StepSheets(QWidget):
    """A place of its own: nothing that happens takes a row from hands.

    The class sees no code: with one screen the sheets are typed in after the lesson.
    """

    def __init__(
        self, look: Look, lesson: LessonShow, moves: LessonMoves, say: Callable[[str], object]
    ) -> None:
        super().__init__()
        self._look, self._lesson, self._moves, self._say = look, lesson, moves, say
        self._parts = column_of(look, 16)
        self._ways = flow_of(look, 12)
        column_of(look, 12, self._parts, self._ways, inside=self)
        self._about: object = None  # what the present row was built for
        self._desk: SheetDesk | None = None
        self._draft: tuple[Batch, Mapping[str, Any]] | None = None  # not kept yet

    def keep_whole(self) -> None:
        """Keep the row that is typed, if it is whole."""
        if self._desk is not None:
            self._desk.keep_whole()

    def has_keys(self) -> bool:
        """Whether what is pressed goes into the row."""
        return self._desk is not None and self._desk.has_keys()

    def take_keys(self) -> None:
        """Give the row the keys, where there is one."""
        if self._desk is not None:
            self._desk.row.code.setFocus()

    def show_step(self) -> None:
        """Show the row of the step, built anew only when it is about something else."""
        running = self._lesson.running
        state, course, step = running.state, running.course, running.state.step
        vote_round = 1 if step is None else round_of(running, step.id)
        batch = sheets.batch_of(step, course, state, vote_round)
        asked = () if batch is None else sheets.asked_on(batch, course, state)
        refill(self._ways)
        if batch is Batch.VOTES_1 and self._moves.may_vote_again:
            words = QCoreApplication.translate("RunPage", "Second vote")
            again = Button(self._look, words, "outlined", name="revote", on=self._moves.revote)
            self._ways.addWidget(again)
        about = (batch, asked, self._lesson.is_single, running.lang)
        if about == self._about:
            return
        if self._desk is not None:
            self._draft = (self._desk.batch, self._desk.snapshot())
        self._about, self._desk = about, None
        self.setVisible(batch is not None)  # an empty one would still take a gap
        if batch is None:
            refill(self._parts)
            return
        collect = None
        if batch is Batch.POST:
            words = QCoreApplication.translate(
                "Sheets", "Collect the sheets before you show what is right."
            )
            collect = Text(self._look, words, weight=600, name="collect_first")
        if self._lesson.is_single:
            said = QCoreApplication.translate(
                "Sheets",
                "The class sees this screen: type the sheets in after the lesson, from its report.",
            )
            later = Text(self._look, said, name="sheets_later")
            refill(self._parts, *([] if collect is None else [collect]), later)
            return
        columns = sheet_columns(batch, course, state, running.session_id, running.lang)
        order = SheetOrder(
            batch=batch,
            columns=columns,
            state=lambda: running.state,
            keep=partial(running.act, sheets.type_in),
            say=self._say,
        )
        self._desk = SheetDesk(self._look, order)
        if self._draft is not None and self._draft[0] is batch:
            self._desk.restore(self._draft[1])
        keys = QCoreApplication.translate(
            "Sheets", "The keys 1 to 4 lead into this row, Esc leads out of it."
        )
        ways = Text(self._look, keys, "caption", colour="text2")
        refill(self._parts, *([] if collect is None else [collect]), self._desk, ways)
