"""The anonymous counters of a kiosk, kept as one small file a day and one a week.

They are no documents of the store: its history would tell of each step when it was. A file is
written whole, now and then, and its own time is that of its day. What was counted since the last
writing is lost with the process, and that is no fault. Where nothing can be kept, nothing is.
"""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TypeVar

import msgspec

from guide.bounded_read import read_bounded
from guide.content.model import Lang
from guide.errors import Code
from guide.kiosk.counters import CountedUse, DayCounts, WeekAnswers, is_past, monday_of
from guide.store import files

FOLDER = "counts"
_LIMIT = 256 << 10  # bytes of one file
_MOST_FILES = 3000  # of more than two years
_DAY, _WEEK = "day", "week"  # the beginning of a file's name, before its date

C = TypeVar("C", DayCounts, WeekAnswers)


class Counts:
    """Counts for today, and reads what was counted."""

    def __init__(
        self,
        folder: Path | None,
        today: Callable[[], dt.date],
        is_clock_right: Callable[[], bool] = lambda: True,
    ) -> None:
        """`folder`: where the files lie, which need not be there; None: nothing is kept."""
        self._folder = folder
        self._today = today
        self._is_clock_right = is_clock_right
        self._changed: dict[str, DayCounts | WeekAnswers] = {}  # by the name of the file
        self._days: dict[dt.date, DayCounts] = {}  # what was read or counted in this process
        self._weeks: dict[dt.date, WeekAnswers] = {}

    def count(self, what: CountedUse, lang: Lang) -> None:
        """Count one."""
        day = self._today()
        known = self._days.get(day) or self._read(_DAY, day, DayCounts) or DayCounts(day)
        self._days[day] = self._changed[_name(_DAY, day)] = known.with_one(what, lang)

    def answered(self, item: str, letter: str) -> None:
        """Count an answer to a question of the check."""
        monday = monday_of(self._today())
        known = self._weeks.get(monday) or self._read(_WEEK, monday, WeekAnswers)
        counted = (known or WeekAnswers(monday)).with_one(item, letter)
        self._weeks[monday] = self._changed[_name(_WEEK, monday)] = counted

    def keep(self) -> None:
        """Write what was counted since the last time. Errors: GuideError DISK_FULL, NOT_SAVED."""
        if self._folder is None or not self._changed:
            return
        with files.known_failures(Code.NOT_SAVED):
            files.make_private_folder(self._folder)
            for name in tuple(self._changed):
                counted = self._changed[name]
                files.write_private_file(
                    self._folder / name,
                    msgspec.json.encode(counted, order="sorted"),
                    may_replace=True,
                    check=partial(_give_day, _date_of(counted)),
                )
                del self._changed[name]
            if self._is_clock_right():  # one that is years ahead would take all of it away
                self._forget(self._folder)

    def days(self) -> list[DayCounts]:
        """All days that are kept, with what was counted since."""
        found = {one.day: one for one in self._all(_DAY, DayCounts)}
        return list((found | self._days).values())

    def weeks(self) -> list[WeekAnswers]:
        """All weeks that are kept, with what was counted since."""
        found = {one.monday: one for one in self._all(_WEEK, WeekAnswers)}
        return list((found | self._weeks).values())

    def _all(self, kind: str, shape: type[C]) -> Iterator[C]:
        for day in self._dates(kind):
            read = self._read(kind, day, shape)
            if read is not None:
                yield read

    def _dates(self, kind: str) -> list[dt.date]:
        """The dates of the files of one kind."""
        found: list[dt.date] = []
        if self._folder is None:
            return found
        with suppress(OSError), os.scandir(self._folder) as entries:
            for _, entry in zip(range(_MOST_FILES), entries, strict=False):
                with suppress(ValueError):
                    date = entry.name.removeprefix(f"{kind}-").removesuffix(".json")
                    found.append(dt.date.fromisoformat(date))
        return sorted(found)

    def _read(self, kind: str, day: dt.date, shape: type[C]) -> C | None:
        """What a file says; one that says nothing sound is set aside, and counting begins anew."""
        if self._folder is None:
            return None
        path = self._folder / _name(kind, day)
        try:
            counted = msgspec.json.decode(read_bounded(path, _LIMIT) or b"", type=shape)
            _require(_date_of(counted) == day)
        except OSError:
            return None
        except (ValueError, RecursionError):
            with suppress(OSError):
                path.replace(files.unused(path.with_suffix(".damaged")))
            return None
        return counted

    def _forget(self, folder: Path) -> None:
        """Remove what is older than is told of; its time is the clock's, and nothing else's."""
        today = self._today()
        for kind in (_DAY, _WEEK):
            for day in self._dates(kind):
                if is_past(day, today):
                    (folder / _name(kind, day)).unlink(missing_ok=True)


def _name(kind: str, day: dt.date) -> str:
    return f"{kind}-{day.isoformat()}.json"


def _date_of(counted: DayCounts | WeekAnswers) -> dt.date:
    return counted.day if isinstance(counted, DayCounts) else counted.monday


def _require(is_right: bool) -> None:
    if not is_right:
        raise ValueError("another day's")


def _give_day(day: dt.date, path: Path) -> None:
    """Let a file's time tell its day and no hour of it."""
    moment = dt.datetime.combine(day, dt.time(), dt.UTC).timestamp()
    os.utime(path, (moment, moment))
