"""The teacher's page while a lesson runs: what the class sees, what to say, what is counted.

On a second screen stands the class's picture and nothing else. With one screen this page shows none
of the notes, which are on the printed sheet, and what is revealed needs a second key.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import partial
from typing import ClassVar

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from guide.errors import Code, GuideError
from guide.training.events import StepKind
from guide.ui.kit.discard import refill
from guide.ui.kit.widgets import (
    Button,
    Card,
    Heading,
    Text,
    boxed,
    column_of,
    columns_of,
    flow_of,
    split_of,
)
from guide.ui.projector.arrangement import Arrangement
from guide.ui.projector.extend_picture import ExtendPicture
from guide.ui.projector.projection import LivePicture
from guide.ui.projector.remote_keys import LessonKey
from guide.ui.shell.messages import FAILURE
from guide.ui.shell.page import PageContext
from guide.ui.training.attendance_card import AttendanceCard
from guide.ui.training.cue_view import CueView, ReasonsView
from guide.ui.training.desk import Desk, desk_of
from guide.ui.training.lesson_keys import LessonKeys
from guide.ui.training.lesson_moves import LessonMoves
from guide.ui.training.note_card import NoteCard
from guide.ui.training.page import ClassPage
from guide.ui.training.state_card import state_card
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
        self._hint = Text(look, "", weight=600, name="hint")
        self._question, self._calm = column_of(look, 0), column_of(look, 0)
        self._notes = column_of(look, 16)
        # What is typed into lies in places of its own: nothing that happens takes it from hands.
        self._wrap_up, self._after = column_of(look, 16), column_of(look, 16)
        self._wrapped: object = None  # what the present wrap-up was built for
        note = NoteCard(look, self._running, self._say)
        self._actions, self._screens = column_of(look, 8), column_of(look, 8)
        self.live = LivePicture(look, self._lesson.projection)
        left = column_of(look, 12, self.live, self._hint, self._actions, self._screens, at_top=True)
        right = column_of(look, 16, self._notes, self._wrap_up, note, self._after, at_top=True)
        column_of(
            look,
            12,
            boxed(flow_of(look, 24, self._heading, self._place, self._clock)),
            self._question,
            self._calm,
            boxed(split_of(look, 24, boxed(left), boxed(right), below=_STACK_BELOW, share=0.42)),
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
        self.flush()
        if asked not in (LessonKey.REVEAL, LessonKey.NEXT):
            self.moves.forget()
        if asked.option is not None:
            if self.desk is not None:
                self.desk.take(asked)
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

    def leave(self) -> bool:
        """Esc asks; a second one goes on."""
        if self._question.count():
            refill(self._question)
        else:
            self.ask_to_end()
        return True

    def ask_to_end(self) -> None:
        """Ask what is meant: go on, the close, or another time."""
        if self._question.count():
            return
        self._lesson.stage.hide_here()
        look = self.context.look
        stay = Button(look, self.tr("Go on"), name="stay", on=lambda: refill(self._question))
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
        self.context.announcer.say(self.tr("End the lesson?"))
        stay.setFocus()

    def _to_close(self) -> None:
        refill(self._question)
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
        self._hint.set_words(words)
        self.context.announcer.say(words)

    def _show(self) -> None:
        """Show where the lesson stands."""
        look, running = self.context.look, self._running
        self.moves.forget()
        self._hint.set_words("")
        self.context.messages.close(FAILURE)  # what was refused before is put right by now
        place, of = running.place
        self._place.set_words(self.tr("Step {n} of {count}").format(n=place, count=of))
        self._show_clock()
        self.desk = desk_of(look, running)
        had_focus = self.isAncestorOf(QApplication.focusWidget() or self)
        is_typing = isinstance(QApplication.focusWidget(), QLineEdit)
        calm = state_card(look, running, self.moves, is_seen=self._lesson.is_single)
        refill(self._calm, *([] if calm is None else [calm]))
        parts = [self._cue(), self.desk, self._reasons()]
        if running.state.attendance is None and not running.course.setup.is_rehearsal:
            parts.insert(0, AttendanceCard(look, running))
        refill(self._notes, *(part for part in parts if part is not None))
        self._show_wrap_up()
        refill(self._after, *self._following())
        refill(self._actions, self._buttons())
        refill(self._screens, *self._screen_parts())
        if had_focus and not is_typing:
            self.focus_first()  # else the keys would go into the line for a note

    def focus_first(self) -> None:
        """The keys are the lesson's: no line of text has them until somebody wants it.

        While it is calm the way back has them: what to say then stands beside it, in sight.
        """
        for name in ("bring_back", "next"):
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

    def _buttons(self) -> QWidget:
        look, moves, setup = self.context.look, self.moves, self._running.course.setup
        can_vote_again = moves.is_decision and moves.can_reveal and setup.rounds > 1
        has_languages = len(self._running.langs) > 1
        offered: tuple[tuple[str, str, Callable[[], object], bool], ...] = (
            ("next", self.tr("Next"), moves.go_on, True),
            ("back_step", self.tr("Back"), moves.go_back, True),
            ("reveal", self.tr("Reveal"), moves.reveal, moves.can_reveal),
            ("revote", self.tr("Second vote"), moves.revote, can_vote_again),
            ("skip", self.tr("Skip"), moves.skip, moves.may_skip),
            ("blank", self.tr("Blank"), moves.blank, True),
            ("pause", self.tr("Break"), moves.pause, True),
            ("care", self.tr("Stop and care"), moves.care, True),
            ("jump_to_close", self.tr("To the close"), moves.to_close, True),
            (
                "other_language",
                self.tr("Other language"),
                self._running.next_language,
                has_languages,
            ),
            ("end", self.tr("End"), self.ask_to_end, True),
        )
        made = [
            Button(look, words, "filled" if name == "next" else "outlined", name=name, on=on)
            for name, words, on, is_offered in offered
            if is_offered
        ]
        made += [
            Button(look, words, "outlined", name=f"follow_{key}", on=partial(moves.follow, key))
            for key, words in self._branches()
        ]
        return boxed(columns_of(look, 8, *made, least=140, most=3))

    def _branches(self) -> list[tuple[str, str]]:
        """The options that lead off the main line, once the reasons were shown."""
        step, cue = self._running.state.step, self._running.cue
        if step is None or cue is None or self.moves.can_reveal:
            return []
        leads = self._running.course.branches(step)
        words = self.tr("See where {letter} leads")
        return [
            (one.key, words.format(letter=one.letter)) for one in cue.options if one.key in leads
        ]

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
            parts.append(ExtendPicture(look, sys.platform))
        return parts
