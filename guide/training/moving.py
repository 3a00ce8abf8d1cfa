"""From step to step, breaks, care and news, and the end.

P7: it begins with the title and its rules, and is not closed before the close was shown.
"""

from __future__ import annotations

from guide.content.model import Level
from guide.errors import Code, GuideError
from guide.training import events as ev
from guide.training.course import NEVER_SKIPPED, OBLIGATORY, THINGS, TITLE
from guide.training.events import LessonStep
from guide.training.standing import LessonPosition


def show(now: LessonPosition, step: LessonStep, follows: str = "") -> ev.Shown:
    """Show a step: the next one, a branch, one that was shown, or the close. Errors: SESSION_STEP.

    P7: the first is always the title with its rules.
    """
    course, here = now.running(), now.state.step
    if here is None:
        may = step == TITLE
    else:
        branches = course.branches(here)
        may = (
            step == THINGS
            or step in now.state.shown_steps
            or step == course.after(here)
            or (bool(follows) and branches.get(follows) == step)
        )
    if not may:
        raise GuideError(Code.SESSION_STEP)
    return now.event(ev.Shown, step=step, follows=follows)


def next_step(now: LessonPosition) -> LessonStep | None:
    """The step that follows; None after the last one. Errors: as `show`."""
    course, here = now.running(), now.state.step
    return TITLE if here is None else course.after(here)


def go_on(now: LessonPosition) -> ev.Shown:
    """Show the step that follows. Errors: as `show`; SESSION_STEP after the last one."""
    step = next_step(now)
    if step is None:
        raise GuideError(Code.SESSION_STEP)
    return show(now, step)


def follow(now: LessonPosition, option: str) -> ev.Shown:
    """Go where an option leads. Errors: as `show`."""
    here = now.state.step
    branch = None if here is None else now.running().branches(here).get(option)
    if branch is None:
        raise GuideError(Code.SESSION_STEP)
    return show(now, branch, option)


def go_back(now: LessonPosition) -> ev.Shown:
    """Show the step before, as it was shown. Errors: as `show`; SESSION_STEP at the first one."""
    now.running()
    line: list[LessonStep] = []
    for one in now.state.deliveries:
        # Going back is forgotten: what follows again stands where it stood.
        line = [*line[: line.index(one.step)], one.step] if one.step in line else [*line, one.step]
    if len(line) < 2:  # noqa: PLR2004 - this one and one before it
        raise GuideError(Code.SESSION_STEP)
    return now.event(ev.Shown, step=line[-2])


def skip(now: LessonPosition) -> ev.Skipped:
    """Mark the step as left out; the next one is shown then. Errors: SESSION_STEP where it may not.

    P7: title, "three things", breath and thanks are never left out.
    """
    now.running()
    step = now.state.step
    if step is None or step in NEVER_SKIPPED:
        raise GuideError(Code.SESSION_STEP)
    return now.event(ev.Skipped, step=step)


def jump_to_close(now: LessonPosition) -> ev.Shown:
    """Time is up: the close. Errors: SESSION_STEP before anything was shown, SESSION_OVER."""
    now.running()
    if now.state.step is None:
        raise GuideError(Code.SESSION_STEP)
    return now.event(ev.Shown, step=THINGS)


def pause(now: LessonPosition) -> ev.Paused:
    """A break. Errors: SESSION_STEP, SESSION_OVER."""
    now.running()
    return now.event(ev.Paused)


def resume(now: LessonPosition) -> ev.Resumed:
    """Go on. Errors: as `pause`."""
    now.running()
    return now.event(ev.Resumed)


def blank(now: LessonPosition) -> ev.Blanked:
    """Blank the picture. Errors: as `pause`."""
    now.running()
    return now.event(ev.Blanked)


def unblank(now: LessonPosition) -> ev.Unblanked:
    """Bring the picture back. Errors: as `pause`."""
    now.running()
    return now.event(ev.Unblanked)


def stop_and_care(now: LessonPosition, *, is_followed_up: bool = False) -> ev.CareTaken:
    """P8: stop for somebody's sake, at any time while it runs. Errors: as `pause`."""
    now.running()
    return now.event(ev.CareTaken, is_followed_up=is_followed_up)


def alarm(now: LessonPosition, level: Level) -> ev.Alarmed:
    """P19: the announced level changed. Errors: as `pause`."""
    now.running()
    return now.event(ev.Alarmed, level=level)


def close(now: LessonPosition) -> ev.Closed:
    """It is over. Errors: SESSION_STEP before the close was shown: it cannot be left out (P7)."""
    now.running()
    if not set(OBLIGATORY) <= now.state.shown_steps:
        raise GuideError(Code.SESSION_STEP)
    return now.event(ev.Closed)


def void(now: LessonPosition, line: str = "") -> ev.Voided:
    """It counts for nothing; what was recorded stays to be read. Errors: SESSION_OVER twice."""
    if now.state.is_voided:
        raise GuideError(Code.SESSION_OVER)
    return now.event(ev.Voided, line=line)
