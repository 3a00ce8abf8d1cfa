"""What a list of households tells of each, and how it is known without opening them all.

The summary of a household lies beside its file, with size and time of the file it was made from.
Where those are no longer the file's, the file is read, and the summary made anew: so it is never
believed when it is old, and two hundred households are listed without reading two hundred files.
"""

from __future__ import annotations

import datetime as dt
import os
from contextlib import closing, suppress
from typing import Any, Literal

import msgspec
from msgspec import Struct

from guide.bounded_read import read_bounded
from guide.errors import Code, GuideError
from guide.household.dates import months_later, read_day
from guide.household.household import Household
from guide.paths import Places
from guide.store import files
from guide.store.document import Clock
from guide.store.opening import missed
from guide.store.store import Store
from guide.usecases.base.local_time import local_day
from guide.usecases.plan.editing import KINDS, PlanEditor

DUE_MONTHS = 6  # family-plan.md section 9: after so long a plan is looked at again
_FILE = "daiyn.summary"
_LARGEST = 1 << 12  # bytes
_REVIEWED, _NEXT = "reviewed_on", "next_review_on"


class Summary(Struct, frozen=True, kw_only=True):
    """One household as a list shows it."""

    title: str = ""  # "" when it has none
    people: int = 0
    changed_at: dt.datetime | None = None  # UTC, as the clock told it then
    reviewed_on: dt.date | None = None
    next_review_on: dt.date | None = None  # as entered
    failure: Code | None = None  # why it could not be read

    def is_due(self, today: dt.date) -> bool:
        """Whether the plan is to be looked at again: by its own date, else after half a year.

        A plan that nobody reviewed counts from its last change; one with nothing in it is not due.
        """
        if self.next_review_on is not None:
            return self.next_review_on <= today
        last = self.reviewed_on
        if last is None and self.changed_at is not None:
            last = local_day(self.changed_at)
        return last is not None and months_later(last, DUE_MONTHS) <= today


class _Kept(Struct, frozen=True):
    """A summary on the disk, and the file that it tells of."""

    size: int
    changed_ns: int
    summary: Summary
    format: Literal[1] = 1


_encode = msgspec.json.Encoder().encode
_decode = msgspec.json.Decoder(_Kept).decode


def of_store(store: Store, household: Household) -> Summary:
    """The summary of an open household."""
    moments = store.moments(KINDS, 1)
    return Summary(
        title=household.plan.plan_title,
        people=len(household.people),
        changed_at=moments[0] if moments else None,
        reviewed_on=_day(household, _REVIEWED),
        next_review_on=_day(household, _NEXT),
    )


def of_places(places: Places, now: Clock) -> Summary:
    """The summary of a household that is not open here; what cannot be read says so itself."""
    try:
        found = os.stat(places.store)  # noqa: PTH116 - a tenth of the time for two hundred files
    except OSError:
        missing = missed(places.store)  # None: nothing was ever entered, or all was erased
        return Summary(failure=missing.code if missing is not None else None)
    kept = _kept(places)
    if kept is not None and (kept.size, kept.changed_ns) == (found.st_size, found.st_mtime_ns):
        return kept.summary
    try:
        with closing(Store.look_at(places.store, now=now)) as store:
            failure = store.failure
            if failure is not None and failure.code in (Code.STORE_DAMAGED, Code.STORE_NEWER):
                return Summary(failure=failure.code)
            summary = of_store(store, PlanEditor(store).household())
    except GuideError as error:
        return Summary(failure=error.code)
    keep(places, summary, found)
    return summary


def keep(places: Places, summary: Summary, found: os.stat_result | None = None) -> None:
    """Lay the summary beside the file it was made from; where that cannot be, it is made again."""
    with suppress(OSError):
        found = found or places.store.stat()
        kept = _encode(_Kept(found.st_size, found.st_mtime_ns, summary))
        files.write_private_file(places.data / _FILE, kept, may_replace=True)


def _kept(places: Places) -> _Kept | None:
    try:
        data = read_bounded(places.data / _FILE, _LARGEST)
        return None if data is None else _decode(data)
    except (OSError, ValueError, msgspec.MsgspecError):
        return None


def _day(household: Household, name: str) -> dt.date | None:
    """A date of the plan, from whichever record asks for it; None where none does."""
    for _ref, record in household.records():
        value: Any = getattr(record, name, None)
        if isinstance(value, dt.date):
            return value
        if isinstance(value, str) and value:
            return read_day(value)
    return None
