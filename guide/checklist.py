"""The checklist of a declaration: which lines are ticked, and how far the family is.

Tasks are done and counted. Habits are agreed upon: they can be ticked, but never count as done.
Pure data and functions; no clock, no disk.
"""

import datetime as dt
from collections.abc import Iterable

from msgspec import Struct, structs

from guide.content.model import Action, Kind


class Ticks(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """What is ticked off for one declaration: the action's id and when it was ticked (UTC)."""

    declaration: str
    ticked: dict[str, dt.datetime] = {}

    def has(self, action_id: str) -> bool:
        """Whether the line is ticked."""
        return action_id in self.ticked


class Progress(Struct, frozen=True):
    """How many tasks are done, out of how many. Habits are in neither number."""

    done: int
    total: int


def progress(actions: Iterable[Action], ticks: Ticks) -> Progress:
    """Count the tasks among `actions`."""
    tasks = [action.id for action in actions if action.kind is Kind.TASK]
    return Progress(sum(ticks.has(task) for task in tasks), len(tasks))


def toggled(ticks: Ticks, action_id: str, now: dt.datetime) -> Ticks:
    """Return `ticks` with the line ticked at `now`, or without its tick when it had one."""
    ticked = dict(ticks.ticked)
    if ticked.pop(action_id, None) is None:
        ticked[action_id] = now
    return structs.replace(ticks, ticked=ticked)
