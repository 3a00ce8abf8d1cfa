"""The state of a session: folded from its events, and the same for the same events.

A vote that was corrected is in the state twice: as it stands, and among what was corrected.
"""

import datetime as dt
from collections import Counter
from collections.abc import Iterable
from functools import reduce
from typing import Literal

from msgspec import Struct, structs

from guide.content.model import Level
from guide.training import events as ev
from guide.training.batches import SEVERAL, Batch
from guide.training.drill import DrillSheet
from guide.training.events import AnyEvent, LessonStep
from guide.training.quiz import Phase
from guide.training.setup import Attendance, Setup

Whom = Literal["staff", "pupils", "parents"]
NOTICES: tuple[Whom, ...] = ("staff", "pupils", "parents")


Correctable = ev.Voted | ev.QuestionCounted | ev.SheetTyped | ev.Felt


class Delivery(Struct, frozen=True):
    """One step as it was shown, and until when."""

    step: LessonStep
    shown_at: dt.datetime
    hidden_at: dt.datetime | None = None
    is_skipped: bool = False


class ActionPoint(Struct, frozen=True):
    """Something to be done, and what became of it."""

    id: str
    text: str
    owner_role: str
    due: dt.date | None
    status: Literal["open", "done", "dropped"] = "open"
    line: str = ""


class SessionState(Struct, frozen=True, kw_only=True):
    """Where a session stands."""

    seq: int = 0  # of the last event
    setup: Setup | None = None
    notices: dict[str, dt.date | None] = {}  # by whom; None: marked as not given
    attendance: Attendance | None = None
    started_at: dt.datetime | None = None
    deliveries: tuple[Delivery, ...] = ()
    votes: dict[tuple[str, int], ev.Voted] = {}  # by decision and round
    answers: dict[tuple[str, Phase], ev.QuestionCounted] = {}
    sheets: dict[tuple[Batch, str], ev.SheetTyped] = {}  # by batch and code, in typed order
    moods: dict[str, ev.Felt] = {}
    corrected: tuple[Correctable, ...] = ()
    counts_shown: frozenset[str] = frozenset()
    revealed: frozenset[str] = frozenset()
    is_paused: bool = False
    is_blank: bool = False
    news: Level | None = None  # the level that came while it ran
    is_in_care: bool = False
    was_stopped: bool = False
    is_followed_up: bool = False
    notes: tuple[ev.Noted, ...] = ()
    hot_wash: ev.HotWashed | None = None
    actions: tuple[ActionPoint, ...] = ()
    drill: DrillSheet | None = None
    closed_at: dt.datetime | None = None
    is_voided: bool = False

    @property
    def step(self) -> LessonStep | None:
        """The step that is shown, or would be if it were not blank."""
        return self.deliveries[-1].step if self.deliveries else None

    @property
    def is_over(self) -> bool:
        """Whether it was closed or counts for nothing."""
        return self.closed_at is not None or self.is_voided

    @property
    def is_running(self) -> bool:
        """Whether it began and is not over."""
        return self.started_at is not None and not self.is_over

    @property
    def shown_steps(self) -> frozenset[LessonStep]:
        """Every step that was shown."""
        return frozenset(one.step for one in self.deliveries)

    @property
    def status(self) -> Literal["planned", "running", "paused", "finished", "voided"]:
        """In one word."""
        if self.is_voided:
            return "voided"
        if self.closed_at is not None:
            return "finished"
        if self.started_at is None:
            return "planned"
        return "paused" if self.is_paused or self.is_in_care else "running"


def fold(events: Iterable[AnyEvent], state: SessionState | None = None) -> SessionState:
    """The state after these events."""
    return reduce(apply, events, state or SessionState())


def apply(state: SessionState, event: AnyEvent) -> SessionState:
    """The state after one more event."""
    return structs.replace(_applied(state, event), seq=event.seq)


def _applied(state: SessionState, event: AnyEvent) -> SessionState:  # noqa: C901, PLR0911, PLR0912 - one case each
    change = structs.replace
    match event:
        case ev.Prepared():
            return change(state, setup=event.setup)
        case ev.Noticed():
            return change(state, notices={**state.notices, event.whom: event.on})
        case ev.AttendanceCounted():
            return change(state, attendance=event.attendance)
        case ev.Started():
            return change(state, started_at=event.at)
        case ev.Shown():
            shown = (*_hidden(state, event.at), Delivery(event.step, event.at))
            return change(state, deliveries=shown)
        case ev.Skipped():
            *before, last = state.deliveries
            return change(state, deliveries=(*before, change(last, is_skipped=True)))
        case ev.Voted():
            key = (event.decision, event.round)
            return change(
                state,
                votes={**state.votes, key: event},
                corrected=_corrected(state, state.votes.get(key)),
            )
        case ev.QuestionCounted():
            asked = (event.item, event.phase)
            return change(
                state,
                answers={**state.answers, asked: event},
                corrected=_corrected(state, state.answers.get(asked)),
            )
        case ev.SheetTyped():
            return _with_sheet(state, event)
        case ev.Felt():
            return change(
                state,
                moods={**state.moods, event.when: event},
                corrected=_corrected(state, state.moods.get(event.when)),
            )
        case ev.CountsShown():
            return change(state, counts_shown=state.counts_shown | {event.id})
        case ev.Revealed():
            return change(state, revealed=state.revealed | {event.id})
        case ev.Paused():
            return change(state, is_paused=True)
        case ev.Resumed():
            return change(state, is_paused=False, is_in_care=False, news=None)
        case ev.Blanked():
            return change(state, is_blank=True)
        case ev.Unblanked():
            return change(state, is_blank=False)
        case ev.Alarmed():
            return change(state, news=event.level, is_paused=True)
        case ev.CareTaken():
            return change(
                state,
                is_in_care=True,
                was_stopped=True,
                is_followed_up=state.is_followed_up or event.is_followed_up,
            )
        case ev.Noted():
            return change(state, notes=(*state.notes, event))
        case ev.HotWashed():
            return change(state, hot_wash=event)
        case ev.ActionAdded():
            added = ActionPoint(event.id, event.text, event.owner_role, event.due)
            kept = tuple(one for one in state.actions if one.id != event.id)
            return change(state, actions=(*kept, added))
        case ev.ActionClosed():
            return change(state, actions=tuple(_closed(one, event) for one in state.actions))
        case ev.Drilled():
            return change(state, drill=event.sheet)
        case ev.Closed():
            return change(state, closed_at=event.at, deliveries=_hidden(state, event.at))
        case ev.Voided():
            return change(state, is_voided=True, deliveries=_hidden(state, event.at))


def _with_sheet(state: SessionState, event: ev.SheetTyped) -> SessionState:
    """The state with one more sheet: the counts of what it answers are those of all sheets."""
    before = next((one for one in state.sheets.values() if one.seq == event.corrects), None)
    sheets = {key: one for key, one in state.sheets.items() if one is not before}
    if event.answers:
        sheets[event.batch, event.code] = event
    together = [one for (batch, _), one in sheets.items() if batch is event.batch]
    votes, answers = dict(state.votes), dict(state.answers)
    corrected = _corrected(state, before)
    for asked in event.answers | (before.answers if before is not None else {}):
        given = {one.code: one.answers[asked] for one in together if asked in one.answers}
        sure = tuple(one.code for one in together if asked in one.sure)
        counted: ev.Voted | ev.QuestionCounted | None
        if event.batch.phase is None:
            vote = (asked, event.batch.vote_round or 1)
            counted = votes.pop(vote, None)
            if given:
                votes[vote] = _sheets_voted(event, asked, given)
        else:
            question = (asked, event.batch.phase)
            counted = answers.pop(question, None)
            if given:
                answers[question] = _sheets_asked(event, asked, given, sure)
        if counted is not None and not counted.codes:  # hands that were counted before
            corrected = (*corrected, counted)
    return structs.replace(state, sheets=sheets, votes=votes, answers=answers, corrected=corrected)


def _sheets_voted(event: ev.SheetTyped, decision: str, given: dict[str, str]) -> ev.Voted:
    return ev.Voted(
        seq=event.seq,
        at=event.at,
        decision=decision,
        round=event.batch.vote_round or 1,
        counts=_counted(given.values()),
        passed=_passed(given),
        codes=given,
    )


def _sheets_asked(
    event: ev.SheetTyped, item: str, given: dict[str, str], sure: tuple[str, ...]
) -> ev.QuestionCounted:
    return ev.QuestionCounted(
        seq=event.seq,
        at=event.at,
        item=item,
        phase=event.batch.phase or Phase.PRE,
        counts=_counted(given.values()),
        passed=_passed(given),
        sure=_counted(given[code] for code in sure),
        codes=given,
        sure_codes=sure,
    )


def _counted(answers: Iterable[str]) -> dict[str, int]:
    return dict(Counter(key for answer in answers if answer for key in answer.split(SEVERAL)))


def _passed(given: dict[str, str]) -> int:
    return sum(not answer for answer in given.values())


def _hidden(state: SessionState, at: dt.datetime) -> tuple[Delivery, ...]:
    """The deliveries with the last one taken off."""
    if not state.deliveries or state.deliveries[-1].hidden_at is not None:
        return state.deliveries
    return (*state.deliveries[:-1], structs.replace(state.deliveries[-1], hidden_at=at))


def _corrected(state: SessionState, before: Correctable | None) -> tuple[Correctable, ...]:
    return state.corrected if before is None else (*state.corrected, before)


def _closed(action: ActionPoint, event: ev.ActionClosed) -> ActionPoint:
    if action.id != event.id:
        return action
    return structs.replace(action, status=event.status, line=event.line)
