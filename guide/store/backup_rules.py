"""Which backups may go. Pure: reads names, asks whether a copy is whole, never the clock.

Kept are the last 10 by number, the newest of each of 7 days and of each of 4 weeks, and pinned
ones. Days and weeks are counted along the numbers, newest first, as the names tell them; they are
never compared with the present.

The same is kept once more of the longest row of days alone in which the clock went on as numbers
did. So starts at which the clock told another year each time take places of their own and none from
the days that people lived.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Hashable, Iterable, Sequence

from guide.store.backup_name import BackupName

LAST = 10
DAYS = 7
WEEKS = 4
LONGEST_PAUSE = dt.timedelta(weeks=13)  # who opens the program less often is kept by number
LEAST_WHOLE = 5  # whatever the rules above say


def superfluous(
    names: Sequence[BackupName], is_whole: Callable[[BackupName], bool]
) -> list[BackupName]:
    """Return the backups that may be removed; `names` newest first.

    Nothing may go unless 5 of those that stay are whole. `is_whole` opens a copy, which costs
    time: it is asked only when something could go, and no further than the answer is needed.
    """
    kept = _kept(names)
    rest = [name for name in names if name not in kept]
    if not rest:
        return []
    whole = _count_to(LEAST_WHOLE, (is_whole(name) for name in names if name in kept))
    going = []
    for name in rest:
        if whole < LEAST_WHOLE:
            whole += is_whole(name)
        else:
            going.append(name)
    return going if whole >= LEAST_WHOLE else []


def _kept(names: Sequence[BackupName]) -> set[BackupName]:
    """What stays, and would stay again once the others are gone."""
    kept = {name for name in names if name.is_pinned}
    for listed in (names, _longest_row(names)):
        kept.update(listed[:LAST])
        kept.update(_newest_of_each(listed, DAYS, lambda name: name.made_at.date()))
        kept.update(_newest_of_each(listed, WEEKS, lambda name: name.made_at.isocalendar()[:2]))
    left = [name for name in names if name in kept]
    return kept if len(left) == len(names) else _kept(left)


def _longest_row(names: Sequence[BackupName]) -> list[BackupName]:
    """The most days one after the other, newest first; of two as long the newer."""
    rows: list[tuple[int, list[BackupName]]] = []  # that end with each, and how many days they are
    for name in reversed(names):
        days, before = 0, list[BackupName]()
        for length, row in rows:
            passed = name.made_at.date() - row[0].made_at.date()
            if dt.timedelta(0) <= passed <= LONGEST_PAUSE and length + bool(passed) >= days:
                days, before = length + bool(passed), row
        rows.append((max(days, 1), [name, *before]))
    return max(reversed(rows), key=lambda row: row[0])[1] if rows else []


def _newest_of_each(
    names: Iterable[BackupName], most: int, span_of: Callable[[BackupName], Hashable]
) -> Iterable[BackupName]:
    newest: dict[Hashable, BackupName] = {}
    for name in names:
        if len(newest) < most:
            newest.setdefault(span_of(name), name)
    return newest.values()


def _count_to(most: int, answers: Iterable[bool]) -> int:
    count = 0
    for answer in answers:
        count += answer
        if count == most:
            break
    return count
