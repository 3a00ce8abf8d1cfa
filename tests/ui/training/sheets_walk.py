"""Answer sheets typed in on a real keyboard; run by `test_real_keys.py`, prints what was kept.

Presses keys by their place under three layouts: what a teacher's hands do does not change.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from guide.training.batches import Batch
from guide.training.events import StepKind
from guide.ui.projector.remote_keys import LessonKey
from guide.ui.training.sheet_desk import SheetDesk
from tests.ui.training.keys_walk import KeysWalk

ENTER, BACKSPACE, A, B = 36, 22, 38, 56
ESCAPE = "Escape"  # xdotool takes one figure for the key of that figure
SHEETS = 25


def figures(number: int) -> list[int]:
    """The places of the keys of a number."""
    return [10 + (int(one) - 1) % 10 for one in str(number)]


class SheetsWalk(KeysWalk):
    """A lesson that is practised alone, on paper, at the last question before it."""

    def begin(self) -> None:
        self.click("lesson_bag-nobody-owns")
        self.find("present").setText("99")
        self.click("collect_paper")
        self.click("practise_alone")
        running = self.lesson.running
        while running.state.step.kind is not StepKind.PRE or running.following.kind is StepKind.PRE:
            desk = self.page.desk
            if desk is not None and self.page.moves._owes_count() and not desk.is_changed:
                desk.pad.add(0, 25)
            self.page.take(LessonKey.NEXT)
            self.program.app.processEvents()

    @property
    def row(self) -> SheetDesk:
        desk: SheetDesk = self.page.findChild(SheetDesk)
        return desk

    def keys(self, *places: int | str) -> None:
        subprocess.run(["xdotool", "key", "--delay", "2", *map(str, places)], check=True)

    def under(self, layout: str) -> list[int]:
        """A heap under one layout; returns how many sheets hold what, and where Esc led."""
        subprocess.run(["setxkbmap", layout], check=True)
        sheets = self.lesson.running.state.sheets
        cells = len(self.row.row.cells)
        first = 1111 + 40 * len(sheets)
        self.keys(10)  # a figure leads into the row
        self.until(self.row.row.code.hasFocus)
        for at in range(SHEETS):
            answers = [A, B, 10, 11][:cells] if at % 2 else [19] * cells
            self.keys(*figures(first + at), *answers, ENTER)
        self.until(lambda: len(self.lesson.running.state.sheets) == len(sheets) + SHEETS)
        kept = [
            one.answers
            for (batch, code), one in self.lesson.running.state.sheets.items()
            if batch is Batch.PRE and first <= int(code) < first + SHEETS
        ]
        passed = sum(set(one.values()) == {""} for one in kept)
        self.keys(*figures(first))
        self.until(lambda: self.row.row.held.code == str(first))
        self.keys(ESCAPE)
        self.until(lambda: not self.row.row.has_something())
        stayed = self.row.row.code.hasFocus()
        self.keys(10, BACKSPACE, ESCAPE)  # a key between: else it could be the same one, held
        self.until(lambda: not self.row.has_keys())
        return [len(kept), passed, int(stayed), int(self.find("next").hasFocus())]


def main() -> None:
    """Type a heap in under each layout and tell what was kept."""
    walk = SheetsWalk(Path(sys.argv[1]))
    walk.begin()
    print(json.dumps({layout: walk.under(layout) for layout in ("us", "ru", "kz")}))
    walk.program.session.leave_lesson()  # type: ignore[attr-defined]
    walk.program.close()


if __name__ == "__main__":
    main()
