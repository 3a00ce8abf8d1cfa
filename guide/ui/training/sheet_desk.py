"""Answer sheets with codes, typed in: one row for a sheet, Enter, the next sheet.

Each row is kept before the next one begins. What was typed is below, the newest first; its code
typed again, or the key up, brings a sheet back to be corrected, and both are kept.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING, Any

from msgspec import Struct
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from guide.training.batches import Batch
from guide.training.sheets import is_code
from guide.ui.kit.discard import refill
from guide.ui.kit.widgets import (
    Button,
    Card,
    Collapsible,
    Heading,
    ListRow,
    Rows,
    Text,
    boxed,
    column_of,
    flow_of,
)
from guide.ui.kit.widgets.labelled_field import SignedLine
from guide.ui.training.sheet_columns import (
    SheetColumn,
    batch_words,
    sheet_words,
    sum_lines,
)
from guide.ui.training.sheet_remarks import (
    code_words,
    is_full,
    stranger_words,
    sum_words,
    there_words,
    too_many_words,
)
from guide.ui.training.sheet_row import RowHeld, SheetRow

if TYPE_CHECKING:
    from guide.training.events import SheetTyped
    from guide.training.state import SessionState
    from guide.ui.kit.look import Look

_SEEN = 8  # rows below; the others are a press away


class SheetOrder(Struct, frozen=True):
    """What is typed in, and who keeps it."""

    batch: Batch
    columns: tuple[SheetColumn, ...]
    state: Callable[[], SessionState]
    keep: Callable[..., bool]  # (batch, code, answers, sure, corrects): whether it is kept
    say: Callable[[str], object]  # to a screen reader


class SheetDesk(Card):
    """A row to type into, what is wrong with it, the sum, and the sheets that are kept."""

    def __init__(self, look: Look, order: SheetOrder) -> None:
        super().__init__(look, name="sheet_desk", padding=20)
        self._look, self._order = look, order
        self._corrects: SheetTyped | None = None
        self._is_opened = False  # by a press: then its code may be corrected, too
        self._shows_all = self._is_asked = False
        translate = QCoreApplication.translate
        asks_sure = order.batch.asks_sure
        self.row = SheetRow(look, order.columns, asks_sure=asks_sure)
        self._wrong = SignedLine(look, "circle-alert", "error", weight=600)
        self._wrong.setObjectName("sheet_wrong")
        self._said = Text(look, " ", weight=600, name="sheet_said")
        self._sum = Text(look, " ", weight=600, name="sheet_sum")
        self._lines = column_of(look, 4)
        self._list = column_of(look, 0)
        keep = Button(
            look, translate("Sheets", "Keep the sheet"), "outlined", name="keep_sheet",
            on=self.keep,
        )  # fmt: skip
        self._remove = Button(
            look, translate("Sheets", "Take this sheet out"), "plain", name="remove_sheet",
            on=self._take_out,
        )  # fmt: skip
        title = translate("Sheets", "Type in the sheets: {batch}").format(
            batch=batch_words(order.batch)
        )
        how = translate(
            "Sheets",
            "The code on the slip, then a letter A to E or a figure 1 to 5 for each question,"
            " 0 for pass. Enter keeps the sheet.",
        )
        sure = translate("Sheets", "The space bar marks an answer as sure.")
        back = translate("Sheets", "To correct a sheet, type its code again or press the key up.")
        said = " ".join((how, sure, back) if asks_sure else (how, back))
        self.add(
            Heading(look, title, 2, "h3"),
            Text(look, said, "caption", colour="text2"),
            self.row,
            self._wrong,
            self._said,
            flow_of(look, 12, keep, self._remove),
            self._sum,
            Collapsible(
                look, translate("Sheets", "Sums of the questions"),
                parts=[boxed(self._lines)], is_open=False, name="sheet_sums",
            ),
            boxed(self._list),
        )  # fmt: skip
        self.row.code_typed.connect(self._look_up)
        self.row.wrong.connect(self._tell_wrong)
        self.row.right.connect(partial(self._tell_wrong, ""))
        self.row.entered.connect(self.keep)
        self.row.called_off.connect(self._call_off)
        self.row.walked.connect(self._walk)
        self._show()

    # ---- what is kept

    @property
    def batch(self) -> Batch:
        """Which sheets are typed in."""
        return self._order.batch

    @property
    def _sheets(self) -> dict[str, SheetTyped]:
        """The sheets of this batch by code, the oldest first."""
        kept = self._order.state().sheets.values()
        mine = sorted((one for one in kept if one.batch is self._order.batch), key=_number)
        return {one.code: one for one in mine}

    def keep(self) -> bool:
        """Keep the row and go on with the next one; what is missing is told and has the keys."""
        is_kept = self._has_kept()
        if is_kept:
            self.row.code.setFocus()
        return is_kept

    def keep_whole(self) -> None:
        """Keep a row that lacks nothing; of any other nothing is told. The keys stay."""
        held = self.row.held
        there = self._sheets.get(held.code)
        is_free = there is None or there is self._corrects
        if is_code(held.code) and self.row.missing() is None and is_free:
            self._keep(held)

    def _has_kept(self) -> bool:
        held = self.row.held
        if not is_code(held.code):
            self._refuse_code(code_words(held.code))
            return False
        cell = self.row.missing()
        if cell is not None:
            words = QCoreApplication.translate(
                "Sheets", "Question {number} has no answer yet: a letter, or 0 for pass."
            ).format(number=cell.column.number)
            cell.mark(is_wrong=True, words=words)
            cell.setFocus()
            self._tell_wrong(words)
            return False
        there = self._sheets.get(held.code)
        if there is not None and there is not self._corrects:
            self._refuse_code(there_words(held.code))
            return False
        return self._keep(held)

    def _keep(self, held: RowHeld) -> bool:
        before = self._corrects
        corrects = None if before is None else before.seq
        answers, sure = dict(held.answers), set(held.sure)
        if before is not None:  # and those of the sheet that have no cell here
            answers = before.answers | answers
            sure |= {one for one in before.sure if one not in held.answers}
            if (before.code, before.answers, set(before.sure)) == (held.code, answers, sure):
                self._empty()
                return True
        elif is_full(self.batch, self._order.state()):
            self._tell_wrong(too_many_words(self._order.state()))
            return False
        ordered = tuple(one for one in answers if one in sure)
        if not self._order.keep(self._order.batch, held.code, answers, ordered, corrects):
            return False
        self._next(QCoreApplication.translate("Sheets", "Kept: {code}.").format(code=held.code))
        return True

    def _take_out(self) -> None:
        """Take the sheet that is corrected out of the counts; the first press only asks."""
        before = self._corrects
        if before is None:
            return
        if not self._is_asked:
            self._is_asked = True
            words = QCoreApplication.translate("Sheets", "Press again: it is taken out")
            self._remove.set_words(words)
            return
        if self._order.keep(self._order.batch, before.code, {}, (), before.seq):
            words = QCoreApplication.translate("Sheets", "Taken out: {code}.")
            self._next(words.format(code=before.code))
            self.row.code.setFocus()

    def _next(self, said: str) -> None:
        self._corrects, self._is_opened = None, False
        self.row.clear()
        self._tell_wrong("")
        self._show()
        self._said.set_words(said)
        self._order.say(f"{said} {sum_words(self.batch, self._order.state())}")

    def has_keys(self) -> bool:
        """Whether what is pressed goes into the row."""
        return self.row.isAncestorOf(QApplication.focusWidget() or self)

    # ---- a code, and a sheet that is there

    def _look_up(self, code: str) -> None:
        """Four figures stand there: look whether it is a code, and whether it is here already."""
        there = self._sheets.get(code)
        if not is_code(code):
            self._refuse_code(code_words(code))
            return
        if there is not None and self._is_opened and there is not self._corrects:
            self._refuse_code(there_words(code))
            return
        if there is not None and not self._is_opened:
            self._bring_back(there, is_opened=False)
            return
        if self._corrects is not None and not self._is_opened:  # what was there was another one
            self._corrects = None
            self.row.put(RowHeld(code, {}, ()))
            self._show_remove()
        self._tell_wrong("")
        self._tell(stranger_words(self.batch, code, self._order.state()))
        self.row.cells[0].setFocus()

    def _bring_back(self, sheet: SheetTyped, *, is_opened: bool) -> None:
        self._corrects, self._is_opened, self._is_asked = sheet, is_opened, False
        self.row.put(RowHeld(sheet.code, dict(sheet.answers), sheet.sure))
        self._tell_wrong("")
        self._show_remove()
        cell = self.row.missing() or self.row.cells[0]
        words = QCoreApplication.translate(
            "Sheets",
            "{code} is typed in already. Correct it and press Enter, or Esc leaves it as it is.",
        )
        if self.row.missing() is not None:
            words = QCoreApplication.translate("Sheets", "{code} is here: go on with its answers.")
        self._tell(words.format(code=sheet.code))
        (self.row.code if is_opened else cell).setFocus()

    def _walk(self, by: int) -> None:
        """To the sheet before or after, where nothing else stands in the row."""
        every = list(self._sheets.values())
        if self._corrects is None and (self.row.has_something() or by < 0):
            return
        at = len(every) if self._corrects is None else _place(every, self._corrects)
        if at - by >= len(every):
            self._call_off()
        elif at - by >= 0:
            self._bring_back(every[at - by], is_opened=True)

    def _call_off(self) -> None:
        self._empty()
        self.row.code.setFocus()

    def _empty(self) -> None:
        """Leave the sheet as it was kept."""
        self._corrects, self._is_opened = None, False
        self.row.clear()
        self._tell_wrong("")
        self._said.set_words(" ")
        self._show_remove()

    def _refuse_code(self, words: str) -> None:
        self.row.code.mark(is_wrong=True, words=words)
        self.row.code.setFocus()
        self.row.code.selectAll()
        self._tell_wrong(words)

    # ---- what is seen

    def _tell_wrong(self, words: str) -> None:
        self._wrong.say(words)
        if words:
            self._said.set_words(" ")
            self._order.say(words)

    def _tell(self, words: str) -> None:
        self._said.set_words(words or " ")
        if words:
            self._order.say(words)

    def _show_remove(self) -> None:
        self._is_asked = False
        self._remove.set_words(QCoreApplication.translate("Sheets", "Take this sheet out"))
        self._remove.setVisible(self._corrects is not None)

    def _show(self) -> None:
        look, sheets = self._look, self._sheets
        self._show_remove()
        self._sum.set_words(sum_words(self.batch, self._order.state()))
        refill(self._lines, *(Text(look, one) for one in sum_lines(sheets, self._order.columns)))
        newest = list(reversed(sheets.values()))
        seen = newest if self._shows_all else newest[:_SEEN]
        if not seen:
            refill(self._list)
            return
        places = range(len(newest), 0, -1)
        rows = Rows(look, *map(self._sheet_line, seen, places))
        more = None
        if len(seen) < len(newest):
            words = QCoreApplication.translate("Sheets", "Show all sheets: {count}")
            more = Button(
                look, words.format(count=len(newest)), "plain", name="all_sheets",
                on=self._show_all,
            )  # fmt: skip
        refill(self._list, boxed(column_of(look, 8, rows, more, margins=(8, 0, 8, 0))))

    def _show_all(self) -> None:
        self._shows_all = True
        self._show()

    def _sheet_line(self, sheet: SheetTyped, place: int) -> ListRow:
        return ListRow(
            self._look,
            sheet.code,
            number=place,
            about=sheet_words(sheet, self._order.columns),
            chevron=False,
            name=f"sheet_{sheet.code}",
            on=partial(self._bring_back, sheet, is_opened=True),
        )

    # ---- carried over while the page is built anew

    def snapshot(self) -> dict[str, Any]:
        """What stands in the row and is not kept."""
        held = self.row.held
        corrects = None if self._corrects is None else self._corrects.seq
        return {"held": held, "corrects": corrects, "opened": self._is_opened}

    def restore(self, state: Mapping[str, Any]) -> None:
        """Go on with that row."""
        self.row.put(state["held"])
        every = self._sheets.values()
        self._corrects = next((one for one in every if one.seq == state["corrects"]), None)
        self._is_opened = state["opened"] and self._corrects is not None
        self._show_remove()


def _number(sheet: SheetTyped) -> int:
    return sheet.seq


def _place(every: list[SheetTyped], sheet: SheetTyped) -> int:
    return next((at for at, one in enumerate(every) if one.seq == sheet.seq), len(every))
