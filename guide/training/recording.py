"""What is written down: notes, the hot wash, actions, the sheet of a drill."""

from __future__ import annotations

import datetime as dt
from typing import Literal

from guide.errors import Code, GuideError
from guide.training import events as ev
from guide.training.drill import DrillSheet
from guide.training.standing import LessonPosition


def note(now: LessonPosition, text: str) -> ev.Noted:
    """A note to what is shown. Errors: SESSION_STEP before the start."""
    if now.state.started_at is None:
        raise GuideError(Code.SESSION_STEP)
    step = now.state.step
    return now.event(ev.Noted, text=text, node=step.id if step is not None else "")


def hot_wash(
    now: LessonPosition,
    went_well: tuple[str, ...] = (),
    unclear: tuple[str, ...] = (),
    change: tuple[str, ...] = (),
) -> ev.HotWashed:
    """What went well, what was unclear, one change. Errors: SESSION_STEP before the start."""
    if now.state.started_at is None:
        raise GuideError(Code.SESSION_STEP)
    return now.event(ev.HotWashed, went_well=went_well, unclear=unclear, change=change)


def add_action(
    now: LessonPosition, action_id: str, text: str, owner_role: str = "", due: dt.date | None = None
) -> ev.ActionAdded:
    """Something that is to be done. Errors: SESSION_STEP before the start."""
    if now.state.started_at is None:
        raise GuideError(Code.SESSION_STEP)
    return now.event(ev.ActionAdded, id=action_id, text=text, owner_role=owner_role, due=due)


def close_action(
    now: LessonPosition, action_id: str, status: Literal["done", "dropped"], line: str
) -> ev.ActionClosed:
    """It was done or dropped, with one line. Errors: SESSION_STEP for no line or no such action."""
    if not line.strip() or action_id not in {one.id for one in now.state.actions}:
        raise GuideError(Code.SESSION_STEP)
    return now.event(ev.ActionClosed, id=action_id, status=status, line=line)


def drill(now: LessonPosition, sheet: DrillSheet) -> ev.Drilled:
    """The sheet of the yard, typed in. Errors: SESSION_STEP before anything was prepared."""
    now.known()
    return now.event(ev.Drilled, sheet=sheet)
