"""The buttons of a running lesson: the way on beside the picture, the rarer ways after the notes.

They are made once and shown as a step offers them: the focus stays on "Next" from step to step,
and never lies in a line of text in between.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from guide.ui.kit.discard import refill
from guide.ui.kit.widgets import Button, Text, boxed, column_of, columns_of, flow_of

if TYPE_CHECKING:
    from guide.ui.kit.look import Look
    from guide.ui.training.lesson_moves import LessonMoves
    from guide.ui.training.running import Running

_ALWAYS = frozenset({"next", "back_step", "care", "blank", "pause", "jump_to_close", "end"})


class LessonButtons:
    """What can be pressed.

    Args:
        look: colours and sizes.
        running: the lesson.
        moves: what the buttons do.
        ask_to_end: asks what is meant by the end.

    """

    def __init__(
        self,
        look: Look,
        running: Running,
        moves: LessonMoves,
        ask_to_end: Callable[[], object],
    ) -> None:
        self._look, self._running, self._moves = look, running, moves
        self.hint = Text(look, "", weight=600, name="hint")
        words = QCoreApplication.translate("RunPage", "Next")
        self.next = Button(look, words, name="next", on=moves.go_on)
        self._main = {
            "back_step": self._button(
                "back_step", QCoreApplication.translate("RunPage", "Back"), moves.go_back
            ),
            "reveal": self._button(
                "reveal", QCoreApplication.translate("RunPage", "Reveal"), moves.reveal
            ),
        }
        self._more = {
            "care": self._button(
                "care", QCoreApplication.translate("RunPage", "Stop and care"), moves.care
            ),
            "blank": self._button(
                "blank", QCoreApplication.translate("RunPage", "Blank"), moves.blank
            ),
            "pause": self._button(
                "pause", QCoreApplication.translate("RunPage", "Break"), moves.pause
            ),
            "skip": self._button("skip", QCoreApplication.translate("RunPage", "Skip"), moves.skip),
            "other_language": self._button(
                "other_language",
                QCoreApplication.translate("RunPage", "Other language"),
                running.next_language,
            ),
            "jump_to_close": self._button(
                "jump_to_close",
                QCoreApplication.translate("RunPage", "To the close"),
                moves.to_close,
            ),
            "end": self._button("end", QCoreApplication.translate("RunPage", "End"), ask_to_end),
        }
        self._branches = flow_of(look, 8)
        ways = columns_of(look, 8, self.next, *self._main.values(), least=112, most=3)
        self.main = boxed(column_of(look, 8, boxed(ways), boxed(self._branches), self.hint))
        self.more = boxed(columns_of(look, 8, *self._more.values(), least=140, most=3))
        self._branch_box = self._branches.parentWidget()

    def _button(self, name: str, words: str, on: Callable[[], object]) -> Button:
        return Button(self._look, words, "outlined", name=name, on=on)

    def keeps(self, widget: QWidget | None) -> bool:
        """Whether this is one of the buttons that every step has."""
        return widget is not None and widget.objectName() in _ALWAYS and not widget.isHidden()

    def say(self, words: str) -> None:
        """Tell a hint under the way on; "" takes it away."""
        self.hint.set_words(words)
        self.hint.setVisible(bool(words))

    def show_offered(self) -> None:
        """Show what the present step offers."""
        moves, running = self._moves, self._running
        offered: Mapping[str, bool] = {
            "reveal": moves.can_reveal,
            "skip": moves.may_skip,
            "other_language": len(running.langs) > 1,
        }
        for name, button in (self._main | self._more).items():
            button.setVisible(offered.get(name, True))
        refill(self._branches, *self._leading())
        if self._branch_box is not None:
            self._branch_box.setVisible(bool(self._branches.count()))

    def show_next(self, *, is_shown: bool) -> None:
        """Where something else is the way on, such as "Show the lesson again", it is alone."""
        self.next.setVisible(is_shown)

    def _leading(self) -> list[Button]:
        """The options that lead off the main line, once the reasons were shown."""
        step, cue = self._running.state.step, self._running.cue
        if step is None or cue is None or self._moves.can_reveal:
            return []
        leads = self._running.course.branches(step)
        words = QCoreApplication.translate("RunPage", "See where {letter} leads")
        follow = self._moves.follow
        return [
            self._button(
                f"follow_{one.key}", words.format(letter=one.letter), partial(follow, one.key)
            )
            for one in cue.options
            if one.key in leads
        ]
