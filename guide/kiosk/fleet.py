"""Many screens at once: which of them needs somebody, and why.

Pure: what lay in the folders, a moment and what the owner expects become troubles, each by its
screen (`compared`); what most have alike is told once.
"""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Sequence

from msgspec import Struct

from guide.kiosk.compared import FEW, ComparedScreens
from guide.kiosk.configuration import FleetExpectations
from guide.kiosk.status import ScreenStatus
from guide.kiosk.trouble import Lay, ScreenTrouble, TroubleKind


class CommonTrouble(Struct, frozen=True):
    """What most screens have alike: it is told once, and at none of them."""

    trouble: ScreenTrouble
    count: int


class ScreenReport(Struct, frozen=True, kw_only=True):
    """One screen."""

    name: str  # as it calls itself, else the folder's
    folder: str
    status: ScreenStatus | None = None
    troubles: tuple[ScreenTrouble, ...] = ()


class FleetReport(Struct, frozen=True, kw_only=True):
    """All of them, those with the most pressing trouble first."""

    at: dt.datetime
    screens: tuple[ScreenReport, ...]
    common: tuple[CommonTrouble, ...] = ()
    is_own_clock_doubted: bool = False  # most screens' clocks are ahead of this computer's
    are_most_silent: bool = False  # then it is rather what carries the files, or the clock here
    is_cut: bool = False  # more lay there than is read

    @property
    def is_in_order(self) -> bool:
        """Whether nobody is needed anywhere."""
        return not (self.troubled or self.common)

    @property
    def counts(self) -> dict[TroubleKind, int]:
        """How many screens have each trouble, the most pressing first."""
        found = Counter(kind for one in self.screens for kind in {t.kind for t in one.troubles})
        return {kind: found[kind] for kind in TroubleKind if found[kind]}

    @property
    def in_order(self) -> tuple[ScreenReport, ...]:
        """Those that nobody needs to look after."""
        return tuple(one for one in self.screens if not one.troubles)

    @property
    def troubled(self) -> tuple[ScreenReport, ...]:
        """Those with something to do."""
        return tuple(one for one in self.screens if one.troubles)


def report_on(
    found: Sequence[Lay], expected: FleetExpectations, now: dt.datetime, *, is_cut: bool = False
) -> FleetReport:
    """The report on what lay in the folders, at this moment (UTC, aware).

    `is_cut`: more lay there than was read.
    """
    fleet = ComparedScreens(found, expected, now)
    troubles = [tuple(sorted(fleet.troubles(lay), key=_order)) for lay in found]
    common = _common(troubles)
    told_once = {_alike(one.trouble) for one in common}
    screens = [
        ScreenReport(
            name=(lay.status.screen if lay.status else "") or lay.folder or lay.file,
            folder=lay.folder,
            status=lay.status,
            troubles=tuple(one for one in its if _alike(one) not in told_once),
        )
        for lay, its in zip(found, troubles, strict=True)
    ]
    known = {one.status.screen for one in found if one.status} | {one.folder for one in found}
    screens += [
        ScreenReport(name=name, folder="", troubles=(ScreenTrouble(TroubleKind.NEVER),))
        for name in expected.screens
        if name not in known
    ]
    screens.sort(
        key=lambda one: (_order(one.troubles[0]) if one.troubles else _LAST, _counted(one.name))
    )
    return FleetReport(
        at=now,
        screens=tuple(screens),
        common=common,
        is_own_clock_doubted=fleet.is_own_clock_doubted,
        are_most_silent=fleet.are_most_silent,
        is_cut=is_cut,
    )


def _common(troubles: Sequence[Sequence[ScreenTrouble]]) -> tuple[CommonTrouble, ...]:
    """What computers of one making, or one file for all, bring to most of those that speak."""
    alike = Counter(
        key for its in troubles for key in {_alike(one) for one in its} if key is not None
    )
    some = {_alike(one): one for its in troubles for one in its}
    return tuple(
        CommonTrouble(some[key], count)
        for key, count in alike.most_common()
        if count >= FEW and 2 * count > len(troubles)
    )


def _alike(trouble: ScreenTrouble) -> tuple[str, ...] | None:
    """By what it is the same at other screens; None for what is each screen's own."""
    if trouble.kind not in _ALIKE:
        return None
    return trouble.kind, *(part for field in sorted(trouble.fields.items()) for part in field)


# Newer words that begin their way, or one screen that claims too much, tell of nearly all others.
_ALIKE = frozenset({
    TroubleKind.REFUSED, TroubleKind.STALE_WORDS, TroubleKind.STALE_PLACES, TroubleKind.OLD_PROGRAM,
    TroubleKind.ZONE_STALE, TroubleKind.FINDING,
})  # fmt: skip
_KINDS = tuple(TroubleKind)
_LAST = len(_KINDS)


def _order(trouble: ScreenTrouble) -> int:
    return _KINDS.index(trouble.kind)


def _counted(name: str) -> tuple[tuple[str, int], ...]:
    """A name as people sort it: library-2 before library-10."""
    parts = re.findall(r"(\D*)(\d{0,15})", name)
    return tuple((words, int(number or -1)) for words, number in parts)
