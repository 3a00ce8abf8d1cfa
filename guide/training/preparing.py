"""Before a lesson: settle it, notices, who is in the room, and the start with its locks."""

from __future__ import annotations

import datetime as dt

from guide.errors import Code, GuideError
from guide.training import events as ev
from guide.training.rules import Verdict
from guide.training.setup import Attendance, Setup
from guide.training.standing import LessonPosition
from guide.training.state import Whom


def prepare(now: LessonPosition, setup: Setup) -> ev.Prepared:
    """Settle it, or settle it anew. Errors: SESSION_STEP once it began."""
    if now.state.started_at is not None or now.state.is_over:
        raise GuideError(Code.SESSION_STEP)
    return now.event(ev.Prepared, setup=setup)


def notice(now: LessonPosition, whom: Whom, on: dt.date | None) -> ev.Noticed:
    """P1: a notice was given on this day, or is marked as not given. Errors: SESSION_OVER."""
    if now.state.is_over:
        raise GuideError(Code.SESSION_OVER)
    return now.event(ev.Noticed, whom=whom, on=on)


def attend(now: LessonPosition, attendance: Attendance) -> ev.AttendanceCounted:
    """Who is in the room. Errors: SESSION_OVER; OPTED_OUT_MANY for more who stay out than came."""
    if now.state.is_over:
        raise GuideError(Code.SESSION_OVER)
    if attendance.opted_out > attendance.present:
        present, out = str(attendance.present), str(attendance.opted_out)
        raise GuideError(Code.OPTED_OUT_MANY, present=present, out=out)
    return now.event(ev.AttendanceCounted, attendance=attendance)


def start(now: LessonPosition, verdict: Verdict, app_version: str = "") -> ev.Started:
    """Begin. Errors: SESSION_LOCKED with `first` and `locks`; SESSION_STEP, SESSION_OVER."""
    if now.state.is_over:
        raise GuideError(Code.SESSION_OVER)
    if now.state.started_at is not None or now.state.setup is None:
        raise GuideError(Code.SESSION_STEP)
    if not verdict.may_start:
        every = ", ".join(lock.value for lock in verdict.locks)
        raise GuideError(Code.SESSION_LOCKED, first=verdict.locks[0].value, locks=every)
    return now.event(ev.Started, app_version=app_version)
