"""The heading of a session, worked out from its state: all that lists and the year read."""

from __future__ import annotations

from collections.abc import Sequence

from guide.errors import Code, GuideError
from guide.training.course import Course
from guide.training.events import AnyEvent
from guide.training.quiz import Phase
from guide.training.scores import is_more_worried, knowledge
from guide.training.state import SessionState
from guide.usecases.base.local_time import local_day
from guide.usecases.training.kept import SessionHeading
from guide.usecases.training.lesson_check import unsourced_of


def heading_of(
    session_id: str,
    events: Sequence[AnyEvent],
    state: SessionState,
    course: Course,
    *,
    is_gathered: bool = False,
) -> SessionHeading:
    """What a list says of a session. Errors: SESSION_MALFORMED before anything was settled."""
    setup = state.setup
    if setup is None:
        raise GuideError(Code.SESSION_MALFORMED, member="setup")
    found = knowledge(course, state)
    attendance = state.attendance
    return SessionHeading(
        id=session_id,
        kind=setup.kind,
        lesson=setup.lesson,
        title={lang: course.scenario.words(lang).title for lang in course.scenario.langs},
        level=setup.level,
        band=setup.band,
        class_label=setup.class_label,
        school_label=setup.school_label,
        status=state.status,
        made_at=events[0].at,
        held_on=local_day(state.started_at) if state.started_at is not None else None,
        planned_on=setup.planned_on,
        is_rehearsal=setup.is_rehearsal,
        form=setup.form.value,
        present=attendance.present if attendance is not None else 0,
        opted_out=attendance.opted_out if attendance is not None else 0,
        known=found.total,
        left=found.left(Phase.WEEKS_6),
        asked=tuple(phase for phase in Phase if any(one == phase for _, one in state.answers)),
        weakest=found.weakest,
        actions=state.actions,
        not_given=tuple(whom for whom, on in state.notices.items() if on is None),
        unsourced=unsourced_of(course),
        is_more_worried=is_more_worried(state),
        was_stopped=state.was_stopped,
        is_gathered=is_gathered,
    )
