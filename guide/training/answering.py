"""Answers of a class: counted, counted anew, shown, and told."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from guide.errors import Code, GuideError
from guide.training import events as ev
from guide.training import votes
from guide.training.events import LessonStep, StepKind
from guide.training.locks import StartLock
from guide.training.quiz import ItemType, Phase
from guide.training.setup import Attendance, Collect, Setup
from guide.training.standing import LessonPosition, locked
from guide.training.state import SessionState

_LATER = frozenset({Phase.WEEKS_2, Phase.WEEKS_6})
_NOBODY = Attendance(present=999)  # alone, nobody is counted


def vote(
    now: LessonPosition,
    decision_id: str,
    counts: Mapping[str, int],
    passed: int = 0,
    vote_round: Literal[1, 2] = 1,
    codes: Mapping[str, str] | None = None,
) -> ev.Voted:
    """Count the answers to a decision, or count them anew: then the old count is kept, too.

    Errors: NO_VOTE_HERE where the age only talks; SESSION_STEP for a decision that was not shown,
    a second round that was not chosen, or a first count after the reveal; SESSION_LOCKED until
    those present are counted; VOTES_TOO_MANY, VOTES_UNKNOWN, GROUPS_DIFFER.
    """
    course = now.running()
    decision = course.decision(decision_id)
    if decision is None or LessonStep(StepKind.NODE, decision_id) not in now.state.shown_steps:
        raise GuideError(Code.SESSION_STEP)
    if not course.has_votes:
        raise GuideError(Code.NO_VOTE_HERE)
    setup, before = course.setup, now.state.votes.get((decision_id, vote_round))
    _require_round(now.state, setup, decision_id, vote_round)
    if before is None and decision_id in now.state.revealed:
        raise GuideError(Code.SESSION_STEP)
    keys = [option.key for option in course.options(decision)]
    if codes is not None:
        counts, passed = votes.counts_of(codes, keys)
    votes.require_known(keys, counts)
    if setup.collect is Collect.GROUPS:
        votes.require_groups(counts, passed, setup.groups)
    else:
        votes.require_fitting(counts, passed, _attendance(now.state, setup))
    return now.event(
        ev.Voted,
        decision=decision_id,
        round=vote_round,
        counts=dict(counts),
        passed=passed,
        unit="group" if setup.collect is Collect.GROUPS else "person",
        codes=dict(codes or {}),
        corrects=None if before is None else before.seq,
    )


def _require_round(state: SessionState, setup: Setup, decision_id: str, vote_round: int) -> None:
    """Errors: SESSION_STEP for a second vote that was not chosen, or comes before the first."""
    if vote_round > setup.rounds:
        raise GuideError(Code.SESSION_STEP)
    if vote_round > 1 and (decision_id, 1) not in state.votes:
        raise GuideError(Code.SESSION_STEP)


def _attendance(state: SessionState, setup: Setup) -> Attendance:
    """Errors: SESSION_LOCKED where nobody counted those present; alone, nobody is counted."""
    if state.attendance is not None:
        return state.attendance
    if setup.is_rehearsal:
        return _NOBODY
    raise locked(StartLock.ATTENDANCE)


def ask(
    now: LessonPosition,
    item_id: str,
    phase: Phase,
    counts: Mapping[str, int],
    passed: int = 0,
    sure: Mapping[str, int] | None = None,
    codes: Mapping[str, str] | None = None,
    *,
    sure_codes: tuple[str, ...] = (),
    present: int = 0,
) -> ev.QuestionCounted:
    """Count the answers to a question, or count them anew.

    Those of later weeks are counted when the lesson is long over; `present` says how many are in
    the room on that day, 0 as many as then. Errors: as `vote`; SESSION_STEP for a question of
    another lesson.
    """
    course = now.known() if phase in _LATER else now.running()
    if phase in _LATER and now.state.closed_at is None:
        raise GuideError(Code.SESSION_STEP)
    shown = LessonStep(StepKind.PRE if phase is Phase.PRE else StepKind.POST, item_id)
    if phase not in _LATER and shown not in now.state.shown_steps:
        raise GuideError(Code.SESSION_STEP)
    try:
        item = course.item(item_id)
    except KeyError as error:
        raise GuideError(Code.SESSION_STEP) from error
    if item.type is ItemType.REFLECT:
        raise GuideError(Code.NO_VOTE_HERE)
    if codes is not None:
        counts, passed = votes.counts_of(codes, item.keys)
    votes.require_known(item.keys, counts)
    votes.require_known(item.keys, sure or {})
    for key, number in (sure or {}).items():
        if number > counts.get(key, 0):
            raise GuideError(Code.VOTES_UNKNOWN, key=key)
    is_each = item.type is ItemType.MULTI
    there = (
        Attendance(present=present)
        if present and phase in _LATER
        else _attendance(now.state, course.setup)
    )
    votes.require_fitting(counts, passed, there, each=is_each)
    before = now.state.answers.get((item_id, phase))
    return now.event(
        ev.QuestionCounted,
        item=item_id,
        phase=phase,
        counts=dict(counts),
        passed=passed,
        sure=dict(sure or {}),
        codes=dict(codes or {}),
        sure_codes=sure_codes,
        present=present if phase in _LATER else 0,
        corrects=None if before is None else before.seq,
    )


def feel(
    now: LessonPosition, when: Literal["before", "after"], ok: int, unsure: int, worried: int
) -> ev.Felt:
    """P9: count three faces. Errors: as `vote` for its arithmetic."""
    course = now.running()
    if min(ok, unsure, worried) < 0:
        raise GuideError(Code.VOTES_UNKNOWN, key="mood")
    counts = {"ok": ok, "unsure": unsure, "worried": worried}
    votes.require_fitting(counts, 0, _attendance(now.state, course.setup))
    before = now.state.moods.get(when)
    return now.event(
        ev.Felt,
        when=when,
        ok=ok,
        unsure=unsure,
        worried=worried,
        corrects=None if before is None else before.seq,
    )


def show_counts(now: LessonPosition, answered_id: str) -> ev.CountsShown:
    """Show the counts of a decision or a question. Errors: SESSION_STEP where none were taken."""
    now.running()
    if not _is_answered(now.state, answered_id):
        raise GuideError(Code.SESSION_STEP)
    return now.event(ev.CountsShown, id=answered_id)


def _is_answered(state: SessionState, answered_id: str) -> bool:
    return any(one == answered_id for one, _ in state.votes) or any(
        one == answered_id for one, _ in state.answers
    )


def reveal(now: LessonPosition) -> ev.Revealed:
    """Show the reasons of the decision, or the answer of the question, that is on the projector.

    Before the lesson no answer is shown. Errors: SESSION_STEP for any other step.
    """
    course, step = now.running(), now.state.step
    is_decision = (
        step is not None and step.kind is StepKind.NODE and course.decision(step.id) is not None
    )
    if step is None or not (is_decision or step.kind is StepKind.POST):
        raise GuideError(Code.SESSION_STEP)
    return now.event(ev.Revealed, id=step.id)
