"""Answer sheets with codes, typed in one by one: during the lesson, after it, and weeks later.

What was answered on paper before a reveal may be typed in after it: the pen was laid down then. A
code is drawn by a pupil from a heap of slips and stands in no register.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping, Sequence

from guide.errors import Code, GuideError
from guide.training import events as ev
from guide.training.batches import SEVERAL, Batch
from guide.training.course import Course
from guide.training.events import LessonStep, StepKind
from guide.training.quiz import Item, ItemType, Phase
from guide.training.reviews import WEEKS, due
from guide.training.setup import Collect
from guide.training.standing import LessonPosition
from guide.training.state import SessionState

_CODE = re.compile(r"[1-9][0-9]{3}")  # as the slips have them


def is_code(typed: str) -> bool:
    """Whether a slip can have this code."""
    return _CODE.fullmatch(typed) is not None


def asked_on(batch: Batch, course: Course, state: SessionState) -> tuple[str, ...]:
    """The questions or decisions that the sheets of a batch answer, in their order.

    What was not shown, or was left out, could not be answered. In a later week all that is asked
    after the lesson is asked again.
    """
    if batch.vote_round is not None:
        if not course.has_votes or batch.vote_round > course.setup.rounds:
            return ()
        shown = (step.id for step in _shown(state) if step.kind is StepKind.NODE)
        return tuple(one for one in shown if course.decision(one) is not None)
    items = course.questions_before if batch is Batch.PRE else course.questions_after
    countable = [item.id for item in items if _is_countable(item)]
    if batch.is_later:
        return tuple(countable) if state.closed_at is not None else ()
    kind = StepKind.PRE if batch.phase is Phase.PRE else StepKind.POST
    seen = set(_shown(state))
    return tuple(one for one in countable if LessonStep(kind, one) in seen)


def _shown(state: SessionState) -> Sequence[LessonStep]:
    """The steps that were shown and not left out, each once."""
    return list(dict.fromkeys(one.step for one in state.deliveries if not one.is_skipped))


def _is_countable(item: Item) -> bool:
    return item.type is not ItemType.REFLECT and bool(item.keys)


def batches(course: Course, state: SessionState) -> tuple[Batch, ...]:
    """The batches that can be typed in now; none where no paper was chosen."""
    if course.setup.collect is not Collect.PAPER or state.started_at is None or state.is_voided:
        return ()
    return tuple(batch for batch in Batch if asked_on(batch, course, state))


def batches_on(
    day: dt.date, held_on: dt.date, course: Course, state: SessionState
) -> tuple[Batch, ...]:
    """The batches that can be typed in on a day: those of later weeks once they are due."""
    begun = {batch for batch, _ in state.sheets}
    return tuple(
        batch
        for batch in batches(course, state)
        if batch.phase not in WEEKS or batch in begun or day >= due(held_on, batch.phase)
    )


def batch_of(
    step: LessonStep | None, course: Course, state: SessionState, vote_round: int = 1
) -> Batch | None:
    """The batch that is answered at a step of a lesson on paper; None where none is."""
    if step is None or course.setup.collect is not Collect.PAPER:
        return None
    found = {StepKind.PRE: Batch.PRE, StepKind.POST: Batch.POST}.get(step.kind)
    if step.kind is StepKind.NODE and course.decision(step.id) is not None:
        found = Batch.VOTES_1 if vote_round == 1 else Batch.VOTES_2
    asked = () if found is None else asked_on(found, course, state)
    is_asked = step.id in asked if step.kind is StepKind.NODE else bool(asked)
    return found if is_asked else None


def keys_of(batch: Batch, asked: str, course: Course) -> tuple[str, ...]:
    """What can be answered there, in the order of the file. KeyError for what is not asked."""
    if batch.phase is not None:
        return course.item(asked).keys
    decision = course.decision(asked)
    if decision is None:
        raise KeyError(asked)
    return tuple(option.key for option in course.options(decision))


def has_several(batch: Batch, asked: str, course: Course) -> bool:
    """Whether one may give several answers there."""
    return batch.phase is not None and course.item(asked).type is ItemType.MULTI


def type_in(
    now: LessonPosition,
    batch: Batch,
    code: str,
    answers: Mapping[str, str],
    sure: Sequence[str] = (),
    corrects: int | None = None,
) -> ev.SheetTyped:
    """Type in one sheet, or type it in anew: then what was typed before is kept, too.

    Args:
        now: where the session stands; it may be over.
        batch: when the sheet was answered.
        code: four figures.
        answers: by question or decision, a key, "" for Pass; empty takes the sheet out.
        sure: of which of them it says that they are sure.
        corrects: the number of the sheet whose place it takes.

    Raises:
        GuideError: SESSION_OVER for a session that counts nowhere; SESSION_STEP where nothing
            is answered on paper, or nothing was typed that could be corrected; SHEET_CODE_WRONG,
            SHEET_THERE with `slip`; VOTES_UNKNOWN with `key`; SHEETS_TOO_MANY with `counted`,
            `present`, `out`, `most`.

    """
    course, state = now.known(), now.state
    if state.is_voided:
        raise GuideError(Code.SESSION_OVER)
    before = next((one for one in state.sheets.values() if one.seq == corrects), None)
    is_odd = (corrects is not None or not answers) and (before is None or before.batch != batch)
    if batch not in batches(course, state) or is_odd:
        raise GuideError(Code.SESSION_STEP)
    if not is_code(code):
        raise GuideError(Code.SHEET_CODE_WRONG, slip=code)
    there = state.sheets.get((batch, code))
    if there is not None and there is not before:
        raise GuideError(Code.SHEET_THERE, slip=code)
    _require_answers(batch, answers, sure, course, state)
    if before is None:
        _require_room(batch, state)
    return now.event(
        ev.SheetTyped,
        batch=batch,
        code=code,
        answers=dict(answers),
        sure=tuple(sure),
        corrects=corrects,
    )


def _require_answers(
    batch: Batch,
    answers: Mapping[str, str],
    sure: Sequence[str],
    course: Course,
    state: SessionState,
) -> None:
    """Errors: VOTES_UNKNOWN for an answer that there is not, or to what was not asked."""
    known = set(asked_on(batch, course, state))
    for asked, answer in answers.items():
        if asked not in known:
            raise GuideError(Code.VOTES_UNKNOWN, key=asked)
        given = answer.split(SEVERAL) if answer else []
        most = len(given) if has_several(batch, asked, course) else 1
        is_known = set(given) <= set(keys_of(batch, asked, course))
        if not is_known or len(set(given)) != len(given) or len(given) > most:
            raise GuideError(Code.VOTES_UNKNOWN, key=answer)
    for asked in sure:
        if not answers.get(asked) or not batch.asks_sure:
            raise GuideError(Code.VOTES_UNKNOWN, key=asked)


def _require_room(batch: Batch, state: SessionState) -> None:
    """No more sheets than people; how many come in a later week, nobody knows before.

    Errors: SHEETS_TOO_MANY.
    """
    seen = state.attendance
    counted = sum(one is batch for one, _ in state.sheets) + 1
    if seen is not None and not batch.is_later and counted > seen.most:
        raise GuideError(
            Code.SHEETS_TOO_MANY,
            counted=str(counted),
            present=str(seen.present),
            out=str(seen.opted_out),
            most=str(seen.most),
        )
