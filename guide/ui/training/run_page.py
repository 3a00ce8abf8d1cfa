"""The teacher's page while a lesson runs: what the class sees, what to say, what is counted.

On a second screen stands the class's picture and nothing else. With one screen this page shows none
of the notes, which are on the printed sheet, and what is revealed needs a second key.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import ClassVar

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from guide.errors import Code, GuideError
from guide.training.events import StepKind
from guide.ui.kit.discard import refill
from guide.ui.kit.reading_order import set_reading_order
from guide.ui.kit.widgets import (
    Button,
    Card,
    Collapsible,
    Heading,
    Text,
    boxed,
    column_of,
    flow_of,
)
from guide.ui.kit.widgets.layouts import add_to
from guide.ui.projector.arrangement import Arrangement
from guide.ui.projector.extend_picture import ExtendPicture
from guide.ui.projector.projection import LivePicture
from guide.ui.projector.remote_keys import LessonKey
from guide.ui.shell.messages import FAILURE
from guide.ui.shell.page import PageContext
from guide.ui.training.attendance_card import PRESENT_NOW, AttendanceCard
from guide.ui.training.cue_view import CueView, ReasonsView
from guide.ui.training.desk import Desk, desk_of
from guide.ui.training.lesson_buttons import LessonButtons
from guide.ui.training.lesson_keys import LessonKeys
from guide.ui.training.lesson_layout import LessonLayout
from guide.ui.training.lesson_moves import LessonMoves
from guide.ui.training.note_card import NoteCard
from guide.ui.training.page import ClassPage
from guide.ui.training.state_card import state_card
from guide.ui.training.step_sheets import StepSheets
from guide.ui.training.wrap_up import HotWash, ToDo

_STACK_BELOW = 860
_CLOCK_MS = 10_000


class RunPage(ClassPage):
    """The lesson that runs. It is a view: what runs outlives it (`lesson_show`)."""

    name: ClassVar[str] = "run"
    has_frame: ClassVar[bool] = False  # all of the window is for the lesson

    def __init__(self, context: PageContext, **args: object) -> None:
        super().__init__(context, **args)
        look = context.look
        self._lesson = self.session.lesson_shown()
        self._running = self._lesson.running
        self._lesson.redress(look)
        self.desk: Desk | None = None
        self.moves = LessonMoves(self._lesson, lambda: self.desk, self)
        self._heading = Heading(look, self.title(), 1, "h3")
        self._place = Text(look, " ", weight=600, name="place")
        self._clock = Text(look, " ", name="clock")
        self._buttons = LessonButtons(look, self._running, self.moves, self.ask_to_end)
        self._question, self._calm = column_of(look, 0), column_of(look, 0)
        self._notes = column_of(look, 16)
        # What is typed into lies in places of its own: nothing that happens takes it from hands.
        self._wrap_up, self._after = column_of(look, 16), column_of(look, 16)
        self._sheets = StepSheets(look, self._lesson, self.moves, context.announcer.say)
        self._told = self._running.state.step  # the page's title is said by itself
        self._wrapped: object = None  # what the present wrap-up was built for
        note = NoteCard(look, self._running, self._say)
        self._screens = column_of(look, 8)
        self.live = LivePicture(look, self._lesson.projection, 200)
        notes = column_of(
            look, 16, self._sheets, self._notes, self._wrap_up, note, self._after, at_top=True
        )
        more = column_of(look, 12, self._buttons.more, boxed(self._screens), at_top=True)
        layout = LessonLayout(look.px(_STACK_BELOW), look.px(24), 0.42)
        add_to(layout, self.live, self._buttons.main, boxed(notes), boxed(more))
        column_of(
            look,
            12,
            boxed(flow_of(look, 24, self._heading, self._place, self._clock)),
            self._question,
            self._calm,
            boxed(layout),
            inside=self,
            at_top=True,
        )
        self._show()
        self._connect()

    def _connect(self) -> None:
        self._running.changed.connect(self._show)
        self._running.refused.connect(self._refuse)
        self._lesson.moved.connect(self._show)
        self._lesson.asked.connect(self.take)
        self.moves.said.connect(self._say)
        self.moves.turned.connect(self._show)
        keys = LessonKeys(self)
        keys.asked.connect(self.take)
        timer = QTimer(self)
        timer.timeout.connect(self._show_clock)
        timer.start(_CLOCK_MS)

    def title(self) -> str:
        return self._running.course.scenario.words(self._running.lang).title

    # ---- what is asked for

    def take(self, asked: LessonKey) -> None:
        """Do what a key, a clicker or a button asks for."""
        if self._lesson.covers(asked):
            return
        self.flush()
        if self._question.count() and asked is not LessonKey.END:
            self._stay()
            if asked is LessonKey.NEXT:
                return  # it says "Go on"
        if asked not in (LessonKey.REVEAL, LessonKey.NEXT):
            self.moves.forget()
        if asked.option is not None:
            if self.desk is not None:
                self.desk.take(asked)
            else:
                self._sheets.take_keys()
            return
        moves = self.moves
        does: dict[LessonKey, Callable[[], object]] = {
            LessonKey.NEXT: moves.go_on,
            LessonKey.BACK: moves.go_back,
            LessonKey.BLANK: moves.blank,
            LessonKey.PAUSE: moves.pause,
            LessonKey.REVEAL: moves.reveal,
            LessonKey.REVOTE: moves.revote,
            LessonKey.NOTE: self._focus_note,
            LessonKey.CARE: moves.care,
            LessonKey.SHOW: moves.show_picture,
            LessonKey.END: self.ask_to_end,
            LessonKey.KEYS: self._show_keys,
        }
        does[asked]()

    def flush(self) -> None:
        """Keep what was typed after the lesson."""
        for part in self.findChildren(HotWash):
            part.keep()
        self._sheets.keep_whole()

    def leave(self) -> bool:
        """Esc leaves the row of a sheet, then asks; a second one goes on."""
        if self._lesson.covers():
            return True
        if self._sheets.has_keys():
            self.focus_first()
        elif self._question.count():
            self._stay()
        else:
            self.ask_to_end()
        return True

    def ask_to_end(self) -> None:
        """Ask what is meant: go on, the close, or another time."""
        if self._question.count():
            return
        self._lesson.stage.hide_here()
        look = self.context.look
        stay = Button(look, self.tr("Go on"), name="stay", on=self._stay)
        words = self.tr("To the close")
        asked = self.tr("End the lesson?")
        spoken = f"{asked} {words}"
        close = Button(look, words, "outlined", name="to_close", on=self._to_close, spoken=spoken)
        later = Button(
            look, self.tr("Go on another time"), "outlined", name="another_time", on=self.leave_open
        )
        said = self.tr("What was counted is kept. The close is part of each lesson.")
        heading = Heading(look, self.tr("End the lesson?"), 2, "h3")
        answers = flow_of(look, 12, stay, close, later)
        card = Card(look, heading, Text(look, said), answers, kind="framed", name="ask_end")
        self._question.addWidget(card)
        set_reading_order(self)
        self.context.announcer.say(self.tr("End the lesson?"))
        stay.setFocus()
        self._buttons.show_next(is_shown=False)

    def _stay(self) -> None:
        """Nothing was meant: the keys are the lesson's again."""
        self._buttons.show_next(is_shown=self._next_leads)
        self.focus_first()
        refill(self._question)

    def _to_close(self) -> None:
        self._stay()
        self.moves.to_close()

    def leave_open(self) -> None:
        """The lesson stays as it is kept, and is offered again."""
        self.session.leave_lesson()
        self.context.navigator.go("home")

    def _closed(self) -> None:
        session_id = self._running.session_id
        self.session.leave_lesson()
        self.context.navigator.go("report", session_id=session_id)
        try:
            self.session.hand_in(session_id)
        except GuideError as failure:
            self.context.messages.show_failure(failure)

    def _focus_note(self) -> None:
        note = self.findChild(QWidget, "note")
        if isinstance(note, QWidget):
            note.setFocus()
            self.context.host.ensure_visible(note)

    def _show_keys(self) -> None:
        self._say(
            self.tr(
                "Next: Space, PageDown. Back: PageUp. Blank: B or full stop. Break: P. Reveal: R. "
                "Second vote: V. Note: N. Stop and care: S. Counts: 1 to 4. Picture: F5. End: Esc."
            )
        )

    # ---- what is seen

    def _refuse(self, failure: GuideError) -> None:
        if failure.code is Code.SESSION_STEP:
            self._say(self.tr("That is not possible at this step."))
        else:
            self.context.messages.show_failure(failure)

    def _say(self, words: str) -> None:
        self._buttons.say(words)
        self.context.announcer.say(words)

    def _show(self) -> None:
        """Show where the lesson stands."""
        look, running = self.context.look, self._running
        self.moves.forget()
        self._buttons.say("")
        self.context.messages.close(FAILURE)  # what was refused before is put right by now
        place, of = running.place
        self._place.set_words(self.tr("Step {n} of {count}").format(n=place, count=of))
        self._show_clock()
        held = QApplication.focusWidget()
        had_focus = self.isAncestorOf(held or self)
        if self._next_leads:
            self._buttons.show_next(is_shown=True)
        is_typing = isinstance(held, QLineEdit) and held.objectName() != PRESENT_NOW
        if had_focus and not is_typing and not self._buttons.keeps(held):
            self.focus_first()  # before what has the focus goes, which would hand it on to a line
        self._buttons.show_offered()
        self.desk = desk_of(look, running)
        if self.desk is not None:
            self.desk.pad.changed.connect(self.context.announcer.say)
            if self.moves.may_vote_again:
                self.desk.offer_second_vote(self.moves.revote)
        calm = state_card(look, running, self.moves, is_seen=self._lesson.is_single)
        refill(self._calm, *([] if calm is None else [calm]))
        parts = [self._cue(), self.desk, self._reasons()]
        if running.state.attendance is None and not running.course.setup.is_rehearsal:
            parts.insert(1, AttendanceCard(look, running))  # what to say goes before
        refill(self._notes, *(part for part in parts if part is not None))
        self._sheets.show_step()
        self._show_wrap_up()
        refill(self._after, *self._following())
        refill(self._screens, *self._screen_parts())
        set_reading_order(self)
        is_typing = is_typing and held is QApplication.focusWidget()
        if had_focus and not is_typing:
            self.focus_first()  # else the keys would go into the line for a note
        self._buttons.show_next(is_shown=self._next_leads and not self._question.count())
        self._tell_step(is_typing=is_typing)

    @property
    def _next_leads(self) -> bool:
        """Whether "Next" is the way on, not what brings the lesson back or closes it."""
        state = self._running.state
        is_calm = state.is_blank or state.is_paused or state.is_in_care or state.news is not None
        return not is_calm and self._running.following is not None

    def _tell_step(self, *, is_typing: bool) -> None:
        """Another step begins at the top of the page, and is said to who does not see it."""
        step = self._running.state.step
        if step == self._told:
            return
        self._told = step
        if not is_typing:
            self.context.host.show_page_top()
        self.context.announcer.say(f"{self._place.text()}. {self.live.accessibleName()}")

    def focus_first(self) -> None:
        """The keys are the lesson's: no line of text has them until somebody wants it.

        While it is calm the way back has them: what to say then stands beside it, in sight.
        """
        ways = ("next",) if self._next_leads else ("bring_back", "add_action")
        for name in ways:
            found = self.findChild(Button, name)
            if isinstance(found, Button):
                found.setFocus()
                return

    def _show_wrap_up(self) -> None:
        """Build the end of the lesson anew only when it is about something else."""
        state = self._running.state
        about = (state.step, state.actions)
        if about != self._wrapped:
            self._wrapped = about
            refill(self._wrap_up, *self._end())

    def _cue(self) -> QWidget | None:
        cue = self._running.cue
        if cue is None or self._lesson.is_single:
            return None
        return CueView(self.context.look, cue, self.tr("Now"))

    def _reasons(self) -> QWidget | None:
        cue = self._running.cue
        if cue is None or not cue.options or self._lesson.is_single:
            return None
        return ReasonsView(self.context.look, cue)

    def _following(self) -> list[QWidget]:
        following = self._running.following
        if following is None or self._lesson.is_single:
            return []
        return [CueView(self.context.look, self._running.cue_of(following), self.tr("Next"))]

    def _end(self) -> list[QWidget]:
        look, step = self.context.look, self._running.state.step
        if step is not None and step.kind is StepKind.HOT_WASH:
            return [HotWash(look, self._running)]
        if step is not None and step.kind is StepKind.HOME:
            return [ToDo(look, self._running, self.context.lang, self._closed)]
        return []

    def _show_clock(self) -> None:
        """Elapsed and planned, softly: nothing presses."""
        started = self._running.state.started_at
        if started is None:
            return
        passed = int((self.session.now() - started).total_seconds() // 60)
        planned = self._running.course.minutes
        words = self.tr("{passed} of {planned} minutes").format(passed=passed, planned=planned)
        self._clock.set_words(words)

    def _screen_parts(self) -> list[QWidget]:
        """With one screen: what the class sees of it, and how to part the screens."""
        look, stage = self.context.look, self._lesson.stage
        if stage.has_own_screen:
            said = self.tr("The class sees the picture on the second screen.")
            return [Text(look, said, "caption", colour="text2", name="screen_state")]
        said = self.tr(
            "One screen: the class may see this page. Your notes are on the printed sheet."
        )
        if self._running.course.setup.is_rehearsal:
            said = self.tr("You practise alone: in the lesson these notes show with two screens.")
        words = self.tr("Show the picture on the whole screen")
        if stage.arrangement is Arrangement.EXTENDED:
            words = self.tr("Show the picture on the second screen")
        button = Button(look, words, "outlined", name="show_picture", on=self.moves.show_picture)
        parts: list[QWidget] = [
            Text(look, said, name="screen_state"),
            boxed(flow_of(look, 8, button)),
        ]
        if stage.arrangement is not Arrangement.EXTENDED:
            parts.append(
                Collapsible(
                    look,
                    self.tr("How the class sees the picture alone"),
                    parts=[ExtendPicture(look, sys.platform)],
                    is_open=self._running.place[0] <= 1,
                    name="extend",
                )
            )
        return parts
