"""Whether a list of events can have happened: for files that somebody else may have written.

Counts are asked with the arithmetic of the commands themselves; everything else must fit together.
"""

from __future__ import annotations

from collections.abc import Sequence

from guide.errors import Code, GuideError
from guide.training import answering, sheets
from guide.training import events as ev
from guide.training.course import Course
from guide.training.events import AnyEvent
from guide.training.quiz import Item
from guide.training.scenario import Scenario
from guide.training.standing import LessonPosition
from guide.training.state import SessionState, apply

MOST_EVENTS = 2_000  # of one session; a lesson of an hour has some hundred


def replayed(events: Sequence[AnyEvent], scenario: Scenario, items: Sequence[Item]) -> SessionState:
    """The state after the events. Errors: GuideError SESSION_MALFORMED with `member`."""
    if not events or len(events) > MOST_EVENTS or not isinstance(events[0], ev.Prepared):
        raise _odd("events")
    state, course = SessionState(), None
    for number, event in enumerate(events, 1):
        place = f"events[{number - 1}]"
        if event.seq != number or event.at.tzinfo is None:
            raise _odd(place)
        if isinstance(event, ev.Prepared):
            settled = event.setup
            is_of_it = (settled.lesson.id, settled.kind, settled.level) == (
                scenario.id, scenario.kind, scenario.level
            )  # fmt: skip
            if not is_of_it or not settled.langs or not set(settled.langs) <= set(scenario.langs):
                raise _odd(place)
            course = Course(scenario, items, event.setup)
        if isinstance(event, ev.Skipped) and not state.deliveries:
            raise _odd(place)
        if isinstance(event, ev.Voted | ev.QuestionCounted | ev.SheetTyped):
            _require_counted(event, LessonPosition(state, event.at, course), place)
        state = apply(state, event)
    return state


def _require_counted(
    event: ev.Voted | ev.QuestionCounted | ev.SheetTyped, now: LessonPosition, place: str
) -> None:
    """Errors: SESSION_MALFORMED for counts that no command gives."""
    try:
        if isinstance(event, ev.SheetTyped):
            sheets.type_in(now, event.batch, event.code, event.answers, event.sure, event.corrects)
        elif isinstance(event, ev.Voted):
            codes = event.codes or None
            answering.vote(now, event.decision, event.counts, event.passed, event.round, codes)
        else:
            answering.ask(
                now,
                event.item,
                event.phase,
                event.counts,
                event.passed,
                event.sure,
                event.codes or None,
                sure_codes=event.sure_codes,
                present=event.present,
            )
    except GuideError as error:
        raise _odd(place) from error


def _odd(member: str) -> GuideError:
    return GuideError(Code.SESSION_MALFORMED, member=member)
