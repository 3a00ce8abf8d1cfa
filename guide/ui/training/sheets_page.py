"""Answer sheets of a lesson, typed in when it is over: by whoever has the heap, on any later day.

Codes stand on this page, so it is for the teacher alone; none stands in a report.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import ClassVar

from guide.training.batches import Batch
from guide.training.sheets import type_in
from guide.ui.kit.discard import refill
from guide.ui.kit.widgets import BackButton, Text, column_of, headed_column
from guide.ui.shell.page import PageContext
from guide.ui.training.chips import Chips
from guide.ui.training.page import ClassPage
from guide.ui.training.report_sheets import batches_now
from guide.ui.training.sheet_columns import batch_words, sheet_columns
from guide.ui.training.sheet_desk import SheetDesk, SheetOrder


class SheetsPage(ClassPage):
    """The sheets of one session.

    Args:
        context: as for every page.
        session_id: the session.
        batch: which sheets are typed in first; "" for the first that are not all in.

    """

    name: ClassVar[str] = "sheets"

    def __init__(
        self, context: PageContext, session_id: str, batch: str = "", **args: object
    ) -> None:
        super().__init__(context, session_id=session_id, batch=batch, **args)
        look = context.look
        self._opened = self.services.sessions.open(session_id)
        self._batches = batches_now(self._opened, self.session.now())
        self._batch = self._first(batch)
        self._desk = column_of(look, 16)
        self._chips: Chips | None = None
        if len(self._batches) > 1 and self._batch is not None:
            self._chips = Chips(
                look,
                self.tr("Which sheets?"),
                [(one.value, batch_words(one)) for one in self._batches],
                self._batch.value,
                name="batch",
                on=self._turn,
            )
        back = BackButton(look, self.tr("Report"), "to_report", self._to_report)
        private = self.tr("For you alone: codes stand on this page. The report shows none.")
        headed_column(
            self,
            look,
            back,
            self.title(),
            Text(look, private, colour="text2"),
            *([] if self._chips is None else [self._chips]),
            self._desk,
            gap=16,
            at_top=True,
        )
        self._fill()

    def title(self) -> str:
        return self.tr("Answer sheets")

    def _to_report(self) -> None:
        self.context.navigator.go("report", session_id=self._opened.id)

    def _first(self, wished: str) -> Batch | None:
        """The batch that was asked for, else the first that lacks a sheet."""
        state, seen = self._opened.state, self._opened.state.attendance
        most = 1 if seen is None else seen.most
        for one in self._batches:
            if one.value == wished:
                return one
        for one in self._batches:
            if sum(batch is one for batch, _ in state.sheets) < most:
                return one
        return self._batches[0] if self._batches else None

    def _turn(self, batch: str) -> None:
        desk = self.findChild(SheetDesk)
        if isinstance(desk, SheetDesk) and desk.row.has_something() and not desk.keep():
            if self._chips is not None and self._batch is not None:
                self._chips.group.choose(self._batch.value)
            return
        self._batch = Batch(batch)
        self.args["batch"] = batch
        self._fill()

    def _fill(self) -> None:
        look, course, batch = self.context.look, self._opened.course, self._batch
        if course is None or batch is None:
            said = self.tr("Nothing was answered on paper in this lesson.")
            refill(self._desk, Text(look, said, name="no_sheets"))
            return
        langs = course.setup.langs
        lang = self.context.lang if self.context.lang in langs else langs[0]
        state = self._opened.state
        order = SheetOrder(
            batch=batch,
            columns=sheet_columns(batch, course, state, self._opened.id, lang),
            state=lambda: self._opened.state,
            keep=self._keep,
            say=self.context.announcer.say,
        )
        refill(self._desk, SheetDesk(look, order))

    def _keep(
        self,
        batch: Batch,
        code: str,
        answers: Mapping[str, str],
        sure: Sequence[str],
        corrects: int | None,
    ) -> bool:
        return self.has_run(lambda: self._opened.do(type_in, batch, code, answers, sure, corrects))

    def flush(self) -> None:
        """A row that is whole is kept when the page is left."""
        desk = self.findChild(SheetDesk)
        if isinstance(desk, SheetDesk):
            desk.keep_whole()

    def focus_first(self) -> None:
        """The row has the keys at once: the heap lies beside the keyboard."""
        desk = self.findChild(SheetDesk)
        if isinstance(desk, SheetDesk):
            desk.row.code.setFocus()
        else:
            super().focus_first()
