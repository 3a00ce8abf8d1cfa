"""What "next", "reveal" and the other keys of a lesson do, whichever window heard them."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from guide.errors import GuideError
from guide.training import answering, moving
from guide.training.events import StepKind
from guide.training.quiz import Phase
from guide.training.sheets import batch_of

if TYPE_CHECKING:
    from guide.training.events import LessonStep
    from guide.ui.training.desk import Desk
    from guide.ui.training.lesson_show import LessonShow


class LessonMoves(QObject):
    """Moves through a lesson.

    Args:
        show: the lesson on its screens.
        desk: what is counted at the present step, if anything.
        parent: as for every QObject.

    Signals:
        said: a hint for the teacher.
        turned: the desk of the step is to be built anew.

    """

    said = Signal(str)
    turned = Signal()

    def __init__(self, show: LessonShow, desk: Callable[[], Desk | None], parent: QObject) -> None:
        super().__init__(parent)
        self._show = show
        self._running = show.running
        self._desk = desk
        self._is_armed = False  # with one screen: the reveal was asked for once
        self._leaves_out = False  # "next" was asked for once where nothing was counted

    def forget(self) -> None:
        """What was asked for once is asked for anew: another key came, or another step."""
        self._is_armed = self._leaves_out = False

    # ---- on and back

    def go_on(self) -> None:
        """The next part of the picture, then what the step still owes, then the next step."""
        state = self._running.state
        if state.is_blank or state.is_paused or state.is_in_care or state.news is not None:
            self.bring_back()
        elif self._show.projection.step(1) or not self._keep_count():
            return
        elif self._waits_for_sheets() and not self._leaves_out:
            self._leaves_out = True
            self.said.emit(
                self.tr(
                    "No sheet is typed in yet. Press Next again to show the reasons;"
                    " the sheets can be typed in later."
                )
            )
        elif self._owes_reveal():
            self.reveal()
        elif self._owes_count() and not self._leaves_out:
            self._leaves_out = True
            self.said.emit(self.tr("Nothing is counted yet. Press Next again to leave it out."))
        elif self._running.following is None:
            self.said.emit(self.tr("This is the end. Close the session below."))
        else:
            if self._leaves_out and self.may_skip:
                self._running.act(moving.skip)
            self._running.act(moving.go_on)

    def go_back(self) -> None:
        """The part before, then the step before."""
        if not self._show.projection.step(-1):
            self._running.act(moving.go_back)

    def skip(self) -> None:
        """Leave the step out."""
        if self._running.act(moving.skip):
            self._running.act(moving.go_on)

    @property
    def may_skip(self) -> bool:
        """Whether the step may be left out."""
        try:
            moving.skip(self._running.position)
        except GuideError:
            return False
        return True

    def follow(self, option: str) -> None:
        """Go where an option leads; it comes back to the main line."""
        self._running.act(moving.follow, option)

    def to_close(self) -> None:
        """Time is up: three things, breath, thanks."""
        self._running.act(moving.jump_to_close)

    # ---- what a step owes

    @property
    def _step(self) -> LessonStep | None:
        return self._running.state.step

    @property
    def is_decision(self) -> bool:
        """Whether a question with options is shown."""
        step = self._step
        is_node = step is not None and step.kind is StepKind.NODE
        return step is not None and is_node and self._running.course.decision(step.id) is not None

    @property
    def can_reveal(self) -> bool:
        """Whether there is something to reveal at this step that is not revealed yet."""
        step = self._step
        if step is None or step.id in self._running.state.revealed:
            return False
        return self.is_decision or step.kind is StepKind.POST

    @property
    def may_vote_again(self) -> bool:
        """Whether two votes were chosen, and this one is not revealed yet."""
        return self.is_decision and self.can_reveal and self._running.course.setup.rounds > 1

    def _owes_reveal(self) -> bool:
        """Whether reasons are to be shown before it goes on: counted, or only talked over."""
        if not self.can_reveal or self._owes_count():
            return False
        return self.is_decision or self._desk() is not None or self._is_counted()

    def _owes_count(self) -> bool:
        """Whether the step asks something and nothing was counted."""
        return self._desk() is not None and not self._is_counted()

    def _waits_for_sheets(self) -> bool:
        """Whether a vote is written on paper, and no sheet of it was typed in."""
        state = self._running.state
        is_on_paper = batch_of(self._step, self._running.course, state) is not None
        return self.is_decision and self.can_reveal and is_on_paper and not self._is_counted()

    def _is_counted(self) -> bool:
        """Whether anything was counted at the step."""
        step, state = self._step, self._running.state
        if step is None:
            return False
        if step.kind in (StepKind.MOOD_BEFORE, StepKind.MOOD_AFTER):
            return step.kind.value.removeprefix("mood_") in state.moods
        if step.kind is StepKind.NODE:
            return any(one == step.id for one, _ in state.votes)
        phase = Phase.PRE if step.kind is StepKind.PRE else Phase.POST
        return (step.id, phase) in state.answers

    def _keep_count(self) -> bool:
        """Keep what was counted and not kept yet; False when it was refused."""
        desk = self._desk()
        return desk is None or not desk.is_changed or desk.keep()

    def reveal(self) -> None:
        """Show the reasons; with one screen at the second key only."""
        if not self.can_reveal:
            self.said.emit(self.tr("There is nothing to reveal at this step."))
            return
        if self._show.is_single and not self._is_armed:
            self._is_armed = True
            self.said.emit(self.tr("The class sees this screen. Press the key again to reveal."))
            return
        self._is_armed = False
        step = self._step
        if step is None or not self._keep_count():
            return
        if self._is_counted():
            self._running.act(answering.show_counts, step.id)
        self._running.act(answering.reveal)

    def revote(self) -> None:
        """Count a second time, after talk, where that was chosen."""
        step = self._step
        if step is None or self._running.course.setup.rounds == 1:
            self.said.emit(self.tr("One vote was chosen for this lesson."))
        elif self._keep_count():
            self._running.second_votes.add(step.id)
            self.turned.emit()

    # ---- calm

    def blank(self) -> None:
        """Blank the picture, or bring it back."""
        if self._running.state.is_blank:
            self._running.act(moving.unblank)
        else:
            self._show.calm()

    def pause(self) -> None:
        """A break, or on from it."""
        self._running.act(moving.resume if self._running.state.is_paused else moving.pause)

    def care(self) -> None:
        """P8: one key: the calm picture at once, and what to say."""
        self._show.projection.calm()
        self._running.act(moving.stop_and_care)

    def follow_up(self) -> None:
        """Somebody will look after it; not for whom, and not why."""
        self._running.act(moving.stop_and_care, is_followed_up=True)

    def bring_back(self) -> None:
        """Show the lesson again, whatever made it calm."""
        if self._running.state.is_blank:
            self._running.act(moving.unblank)
        state = self._running.state
        if state.is_paused or state.is_in_care or state.news is not None:
            self._running.act(moving.resume)

    def show_picture(self) -> None:
        """F5: the picture on its screen; with one screen over the teacher's window, and back."""
        stage = self._show.stage
        if stage.has_own_screen or stage.begin():
            return
        if stage.is_here:
            stage.hide_here()
        else:
            stage.show_here()
