"""Before a lesson: with whom, in which languages, who is in the room, who was told.

All that the rules of safety ask stands here as a question in its place. What is still missing is
said beside the button, with a link to where it is answered; the button is never grey.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import ClassVar, Literal, cast

from PySide6.QtWidgets import QLayout, QWidget

from guide.content.model import Level
from guide.training.locks import StartLock
from guide.training.rules import needs_notices
from guide.training.scenario import ScenarioKind
from guide.training.setup import Setup
from guide.ui.kit.discard import refill
from guide.ui.kit.message_text import message_text
from guide.ui.kit.reading_order import set_reading_order
from guide.ui.kit.widgets import (
    BackButton,
    Button,
    Card,
    Heading,
    Text,
    boxed,
    column_of,
    flow_of,
    headed_column,
)
from guide.ui.kit.widgets.error_summary import ErrorSummary
from guide.ui.kit.widgets.fields import FlagField
from guide.ui.shell.page import PageContext, focus_inside
from guide.ui.training.carried_card import CarriedCard
from guide.ui.training.notices import Notices
from guide.ui.training.page import ClassPage
from guide.ui.training.papers_card import PapersCard
from guide.ui.training.preparation import Preparation
from guide.ui.training.prepare_forms import (
    Answering,
    Care,
    InTheRoom,
    Known,
    WithWhom,
    first_band,
)
from guide.ui.training.protocol_card import ForProtocol
from guide.ui.training.words import kind_words, level_words, minutes_words
from guide.usecases.base.local_time import local_day

# Where each lock is answered.
_ANSWERED_IN = {
    StartLock.NOTICES: "notices",
    StartLock.KNOWN: "known_card",
    StartLock.AGE: "with_whom",
    StartLock.LANGUAGE: "with_whom",
    StartLock.FORM: "with_whom",
    StartLock.ADULT: "care_card",
    StartLock.AFTER_EVENT: "care_card",
    StartLock.REAL_LEVEL: "real_level",
    StartLock.ATTENDANCE: "in_the_room",
}


class PreparePage(ClassPage):
    """One lesson, before it begins.

    Args:
        context: as for every page.
        lesson: the id of the lesson.
        session_id: one that was prepared before; "" for a new one.

    """

    name: ClassVar[str] = "prepare"

    def __init__(
        self, context: PageContext, lesson: str, session_id: str = "", **args: object
    ) -> None:
        super().__init__(context, lesson=lesson, session_id=session_id, **args)
        look = context.look
        self.session.event_refused.connect(context.messages.show_failure)
        self._plan = Preparation(self.session, lesson, session_id)
        scenario = self._plan.scenario
        held = self._plan.setup(first_band(scenario), context.lang)
        self._first = held
        self._is_calm = not needs_notices(scenario.kind)
        self._with_whom = WithWhom(look, scenario, held, self._turn)
        self._room = InTheRoom(look, self._plan.state.attendance)
        self._answering = Answering(look, held)
        self._care = Care(look, held, self._turn)
        self._known = Known(look, held, self._turn)
        self._protocol = ForProtocol(
            look, context.lang, held, self._plan.state.attendance, lambda: set_reading_order(self)
        )
        today = local_day(self.session.now())
        self._notices = Notices(look, self._plan.state.notices, today, self._turn)
        self._confirm = FlagField(
            look, self.tr("I have thought of it, and hold this lesson all the same"),
            value=held.confirms_real_level,
        )  # fmt: skip
        self._confirm.edited.connect(lambda _on: self._turn())
        self._missing, self._carried = column_of(look, 0), column_of(look, 0)
        self._missing_box = boxed(self._missing)
        self._missing_box.hide()  # an empty one would take a gap
        self._with_whom.named.connect(self._show_carried)
        self._has_asked = self._are_remarks_told = self._has_begun = False
        back = BackButton(look, self.tr("All lessons"), "to_lessons", context.navigator.back)
        headed_column(
            self,
            look,
            back,
            self.title(),
            Text(look, self._about(), colour="text2"),
            *self._cards(),
            gap=20,
            at_top=True,
        )
        self._show_carried()

    def title(self) -> str:
        return self._plan.title(self.context.lang)

    def _about(self) -> str:
        scenario, lang = self._plan.scenario, self.context.lang
        level = level_words(scenario.level, self.context.guide, lang)
        parts = (kind_words(scenario.kind), level, minutes_words(scenario.minutes))
        return " · ".join(part for part in parts if part)

    def _cards(self) -> Iterator[QWidget]:
        """A talk asks one question, and can begin under it; what may be settled stands below."""
        scenario = self._plan.scenario
        is_talk = scenario.kind is ScenarioKind.CLASS_TALK
        if is_talk:
            self._known.add(*self._start_parts())  # in one card: in sight at the largest text
            yield self._known
        if self._is_high:
            yield self._real_level_card()
        yield self._with_whom
        yield boxed(self._carried)
        yield from self._place()
        yield self._room
        if scenario.kind.has_votes:
            yield self._answering
        if not self._is_calm:
            yield self._care
            yield self._notices
        if not is_talk:
            yield Card(self.context.look, *self._start_parts(), name="start_card")
        yield self._protocol
        yield self._papers()

    @property
    def _is_high(self) -> bool:
        is_high = self._plan.real_level in (Level.ORANGE, Level.RED)
        return is_high and self._plan.scenario.kind.is_threat

    def _real_level_card(self) -> QWidget:
        """P19: while a high level is declared, a calm talk is suggested first."""
        look, level = self.context.look, self._plan.real_level
        name = level_words(level, self.context.guide, self.context.lang)
        said = self.tr("{level} was entered at home on this computer. A calm talk is better now.")
        talk = Button(
            look,
            self.tr("Hold the calm talk instead"),
            name="calm_talk",
            on=partial(self.context.navigator.go, "prepare", lesson=f"level-declared-{level}"),
        )
        return Card(
            look,
            Text(look, said.format(level=name), "large"),
            flow_of(look, 12, talk),
            self._confirm,
            kind="framed",
            name="real_level",
        )

    def _place(self) -> Iterator[QWidget]:
        """A lesson that names a gate or a meeting place asks whose."""
        if not any(getattr(node, "place", "") for node in self._plan.scenario.node):
            return
        packs = self.services.institutions()
        if packs:
            from guide.ui.training.place_card import PlaceCard

            chosen = self.services.preferences.read().place_pack
            yield PlaceCard(
                self.context.look, packs, chosen, self.context.lang,
                lambda pack: self.session.change_settings(place_pack=pack),
            )  # fmt: skip

    def _papers(self) -> QWidget:
        from guide.ui.training.lesson_papers import papers_before

        settled = partial(self._setup, is_rehearsal=False)
        scenario, lang = self._plan.scenario, self.context.lang
        return PapersCard(self.context, papers_before(self.services, scenario, settled, lang))

    def _start_parts(self) -> tuple[QWidget, QLayout]:
        look = self.context.look
        start = Button(look, self.tr("Start"), icon="arrow-right", name="start", on=self.start)
        alone = Button(
            look,
            self.tr("Practise alone"),
            "outlined",
            name="practise_alone",
            small=self.tr("A rehearsal: it counts in no report"),
            on=self.practise,
        )
        read = Button(
            look,
            self.tr("Read or adapt it"),
            "plain",
            name="read_lesson",
            on=partial(self.context.navigator.go, "lesson", lesson=self._plan.scenario.id),
        )
        ways = flow_of(look, 12, start, alone, read)
        return self._missing_box, ways

    def _show_carried(self) -> None:
        """What the last session of this class left."""
        label = self._with_whom.label
        carried = self.services.sessions.carried_over(label) if label else None
        parts = []
        if carried is not None and (carried.actions or carried.weakest):
            parts.append(CarriedCard(self.context, self.session, carried, self._show_carried))
        refill(self._carried, *parts)
        set_reading_order(self)

    # ---- what is answered

    def _setup(self, *, is_rehearsal: bool) -> Setup:
        with_whom, answering = self._with_whom, self._answering
        after = cast("Literal['', 'no', 'agreed', 'not_agreed']", self._care.after_event)
        return self._plan.settled(
            band=with_whom.band,
            langs=with_whom.langs,
            form=with_whom.form,
            class_label=with_whom.label,
            collect=answering.collect,
            groups=answering.groups,
            rounds=cast("Literal[1, 2]", answering.rounds),
            adult=self._care.adult,
            adapts=self._care.adapts,
            after_event=after,
            is_known=self._known.is_known,
            confirms_real_level=self._confirm.value,
            is_rehearsal=is_rehearsal,
            **self._protocol.settled,
        )

    def _turn(self) -> None:
        """An answer is another one: what is missing is said anew, once it was asked for."""
        if self._has_asked:
            self._show_missing(self._locks())

    def _locks(self) -> tuple[StartLock, ...]:
        setup = self._setup(is_rehearsal=False)
        return self._plan.locks(setup, self._notices.given())

    def _show_missing(self, locks: tuple[StartLock, ...]) -> None:
        parts: list[QWidget] = []
        if locks:
            links = [
                (lock.value, said[:1].upper() + said[1:])
                for lock in locks
                if (said := message_text(f"lock_{lock}", self.context.lang))
            ]
            summary = ErrorSummary(
                self.context.look, self.tr("Before it can begin, answer:"), links
            )
            summary.link_followed.connect(self._follow)
            parts.append(summary)
        refill(self._missing, *parts)
        self._missing_box.setVisible(bool(parts))
        set_reading_order(self)

    def _follow(self, lock: str) -> None:
        card = self.findChild(QWidget, _ANSWERED_IN.get(StartLock(lock), "with_whom"))
        if isinstance(card, QWidget):
            self.context.host.ensure_visible(card)
            focus_inside(card)

    # ---- beginning

    def start(self) -> None:
        """Begin with the class, once nothing that is asked is missing."""
        self._has_asked = True
        locks = self._locks()
        self._show_missing(locks)
        if locks:
            summary = self.findChild(ErrorSummary, "summary")
            if isinstance(summary, ErrorSummary):
                summary.take_focus()
            return
        if not self._keep(is_rehearsal=False):
            return
        remarks = self._plan.remarks()
        if remarks and not self._are_remarks_told:
            self._tell_remarks(remarks)
            return
        self._begin()

    def practise(self) -> None:
        """Walk it alone first; nothing of it counts."""
        if self._keep(is_rehearsal=True):
            self._begin()

    def _keep(self, *, is_rehearsal: bool) -> bool:
        setup = self._setup(is_rehearsal=is_rehearsal)
        attendance = self._protocol.counted(self._room.attendance)
        return self._plan.keep(setup, self._notices.given(), attendance)

    def _tell_remarks(self, remarks: tuple[StartLock, ...]) -> None:
        """It may begin, and something speaks against it: a second press goes on."""
        self._are_remarks_told = True
        look, lang = self.context.look, self.context.lang
        said = [Text(look, message_text(f"lock_{one}", lang)) for one in remarks]
        heading = Heading(
            look, self.tr("Think of this first. “Start” begins all the same."), 2, "h3"
        )
        refill(self._missing, Card(look, heading, *said, kind="framed", name="remarks"))
        self._missing_box.show()
        self.context.announcer.say(heading.text())

    def _begin(self) -> None:
        lesson = self._plan.begin(self.window(), self.context.look)
        if lesson is not None:
            self._has_begun = True
            self.session.show_lesson(lesson)
            self.context.navigator.go("run")

    def flush(self) -> None:
        """What was answered is kept, so that it can be gone on with another day."""
        is_other = self._setup(is_rehearsal=False) != self._first
        is_answered = bool(self._notices.given()) or self._room.attendance is not None
        if not self._has_begun and (is_other or is_answered):
            self._keep(is_rehearsal=False)
