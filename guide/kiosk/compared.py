"""Many screens beside each other: what the newest, the usual and the odd is, and who differs.

What the owner does not say (`[fleet]` of the configuration) the screens tell themselves: what most
of those know that speak. A screen that stands alone at its place is measured by no other one's
level, but by the messages, words and keys of all.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

from guide.alerts.area import Area, area_of
from guide.alerts.kazakhstan_time import wall_time
from guide.content.model import Level
from guide.kiosk.configuration import FleetExpectations
from guide.kiosk.doctor import FIELDS, Severity
from guide.kiosk.status import RefusedWhy, ScreenStatus, Why
from guide.kiosk.trouble import Lay, ScreenTrouble, TroubleKind

_SLACK = dt.timedelta(minutes=15)  # between two clocks that are right
_DAY = dt.timedelta(days=1)
FEW = 3  # screens that together tell something about all, or about this computer
_MOST_FILES = 3  # that one screen does not take, of those that are told


class ComparedScreens:
    """What the screens tell of each other."""

    def __init__(self, found: Sequence[Lay], expected: FleetExpectations, now: dt.datetime) -> None:
        self._expected = expected
        self._now = now
        self._statuses = [one.status for one in found if one.status is not None]
        self._speaking = [one for one in self._statuses if not self._is_silent(one)]
        self._names = Counter(one.screen for one in self._statuses if one.screen)
        self._listed = frozenset(expected.screens)

    @cached_property
    def is_own_clock_doubted(self) -> bool:
        """Whether it is rather this computer's clock that is behind."""
        ahead = sum(self._is_ahead(one) for one in self._statuses)
        return self._is_most(ahead)

    @property
    def are_most_silent(self) -> bool:
        """Whether it is rather that nothing is carried any more, or this computer's clock."""
        return self._is_most(len(self._statuses) - len(self._speaking))

    def _is_most(self, count: int) -> bool:
        return count >= FEW and 2 * count > len(self._statuses)

    def troubles(self, lay: Lay) -> Iterator[ScreenTrouble]:
        """What is wrong with one screen."""
        for name in lay.conflict_copies:
            yield ScreenTrouble(TroubleKind.CONFLICT_COPY, {"file": name})
        status = lay.status
        if status is None:
            yield ScreenTrouble(lay.fault or TroubleKind.NEVER, {"file": lay.file})
            return
        if self._is_silent(status):
            yield ScreenTrouble(TroubleKind.SILENT, {"at": told(status.written_at)})
        if self._names[status.screen] > 1:
            yield ScreenTrouble(TroubleKind.SAME_NAME, {"name": status.screen})
        if self._listed and status.screen not in self._listed:
            yield ScreenTrouble(TroubleKind.NOT_LISTED)
        yield from self._of_level(status)
        yield from self._of_keys(status)
        yield from self._of_clock(status)
        yield from self._of_words(status)
        yield from self._of_files(status)
        for finding in status.findings:
            if finding.severity == Severity.UNKNOWN:  # somebody has to look there, once
                continue
            fields = {name: said for name, said in finding.fields.items() if name in FIELDS}
            fields |= {"finding": finding.id, "severity": finding.severity}
            yield ScreenTrouble(TroubleKind.FINDING, fields)

    def _of_files(self, status: ScreenStatus) -> Iterator[ScreenTrouble]:
        odd = [one for one in status.refused if one.why != RefusedWhy.KEY_UNKNOWN]
        for one in odd[:_MOST_FILES]:
            yield ScreenTrouble(TroubleKind.REFUSED, {"file": one.name, "reason": one.why})

    # ---- level and messages

    def _of_level(self, status: ScreenStatus) -> Iterator[ScreenTrouble]:
        usual = self._usual_levels.get(area_of(status.place))
        shown = status.level.level
        if usual is not None and shown not in usual:
            yield ScreenTrouble(TroubleKind.OTHER_LEVEL, level=shown, others=usual[0])
        elif usual is not None and len(usual) > 1:
            others = next(one for one in usual if one != shown)
            yield ScreenTrouble(TroubleKind.OTHER_LEVEL, level=shown, others=others)
        if status.level.why is Why.WITHHELD:
            yield ScreenTrouble(TroubleKind.WITHHELD)
        newest = self._newest_message(_live_keys(status))
        sent = status.message.sent if status.message is not None else None
        if newest is not None and (sent is None or sent < newest):
            yield ScreenTrouble(
                TroubleKind.STALE_MESSAGE,
                {"sent": told(sent) if sent is not None else "", "newest": told(newest)},
            )

    @cached_property
    def _usual_levels(self) -> Mapping[Area, tuple[Level, ...]]:
        """What is shown at each place by most of those that have its newest message.

        Several where as many say one thing as another.
        """
        by_area: dict[Area, list[ScreenStatus]] = {}
        for one in self._speaking:
            by_area.setdefault(area_of(one.place), []).append(one)
        found = {}
        for area, all_there in by_area.items():
            newest = max(_sent(one) for one in all_there)
            counted = Counter(one.level.level for one in all_there if _sent(one) == newest)
            most = max(counted.values())
            found[area] = tuple(level for level in Level if counted[level] == most)
        return found

    def _newest_message(self, keys: frozenset[str]) -> dt.datetime | None:
        """The newest that whoever believes these keys should have: who believes no more has it."""
        return max((at for of, at in self._newest_messages.items() if of <= keys), default=None)

    @cached_property
    def _newest_messages(self) -> Mapping[frozenset[str], dt.datetime]:
        """The newest message of those screens that believe the same keys."""
        found: dict[frozenset[str], dt.datetime] = {}
        for one in self._speaking:
            # What a wrong clock dated into the future measures nobody.
            if one.message is not None and one.message.sent - self._now <= _SLACK:
                keys = _live_keys(one)
                found[keys] = max(found.get(keys, _EARLIEST), one.message.sent)
        return found

    # ---- keys

    def _of_keys(self, status: ScreenStatus) -> Iterator[ScreenTrouble]:
        live = _live_keys(status)
        wanted = self._expected.keys
        for key in sorted(live):
            if key in self._ended_keys or (wanted and key not in wanted):
                yield ScreenTrouble(TroubleKind.OLD_KEY, {"fingerprint": key})
            elif not wanted and self._is_lone(key, status.region):
                yield ScreenTrouble(TroubleKind.LONE_KEY, {"fingerprint": key})
        for key in sorted((set(wanted) or self._usual_keys) - live):
            yield ScreenTrouble(TroubleKind.KEY_LACKING, {"fingerprint": key})

    def _is_lone(self, key: str, region: str) -> bool:
        """Whether one screen believes a key that no other one of its region does."""
        return self._screens_of[region] >= FEW and self._holders[region, key] == 1

    @cached_property
    def _screens_of(self) -> Counter[str]:
        return Counter(one.region for one in self._statuses)

    @cached_property
    def _holders(self) -> Counter[tuple[str, str]]:
        return Counter((one.region, key) for one in self._statuses for key in _live_keys(one))

    @cached_property
    def _ended_keys(self) -> frozenset[str]:
        """The keys that any screen knows to be over."""
        return frozenset(key.fingerprint for one in self._statuses for key in one.keys if key.end)

    @cached_property
    def _usual_keys(self) -> frozenset[str]:
        """The keys that more than half of the screens believe, and none knows to be over."""
        counted = Counter(key for one in self._statuses for key in _live_keys(one))
        usual = {key for key, count in counted.items() if 2 * count > len(self._statuses)}
        return frozenset(usual - self._ended_keys)

    # ---- clock

    def _of_clock(self, status: ScreenStatus) -> Iterator[ScreenTrouble]:
        if self._is_ahead(status):
            if not self.is_own_clock_doubted:
                yield ScreenTrouble(TroubleKind.CLOCK_AHEAD, {"at": told(status.written_at)})
        elif self._latest_known(status) - status.written_at > _SLACK:
            yield ScreenTrouble(TroubleKind.CLOCK_BEHIND, {"at": told(status.written_at)})
        elif status.clock_doubt is not None:
            yield ScreenTrouble(TroubleKind.CLOCK_DOUBTED, {"at": told(status.written_at)})
        if status.is_zone_stale:
            yield ScreenTrouble(TroubleKind.ZONE_STALE)

    def _is_ahead(self, status: ScreenStatus) -> bool:
        return status.written_at - self._now > _SLACK

    def _latest_known(self, status: ScreenStatus) -> dt.datetime:
        """The latest moment that this screen has seen by others' word."""
        sent = status.message.sent if status.message is not None else _EARLIEST
        return max(sent, status.latest_seen or _EARLIEST)

    # ---- words, places, program

    def _of_words(self, status: ScreenStatus) -> Iterator[ScreenTrouble]:
        if status.words < self._newest_words:
            fields = {"edition": str(status.words), "newest": str(self._newest_words)}
            yield ScreenTrouble(TroubleKind.STALE_WORDS, fields)
        for pack in status.place_packs:
            newer = self._newest_packs.get(pack.id)
            if newer is not None and pack.made_on < newer:
                fields = {"pack": pack.id, "made": _day(pack.made_on), "newest": _day(newer)}
                yield ScreenTrouble(TroubleKind.STALE_PLACES, fields)
        lacking = self._usual_packs & self._newest_packs.keys()
        for pack_id in sorted(lacking - {pack.id for pack in status.place_packs}):
            newer = self._newest_packs[pack_id]
            fields = {"pack": pack_id, "made": "", "newest": _day(newer)}
            yield ScreenTrouble(TroubleKind.STALE_PLACES, fields)
        if _version(status.program) < self._newest_program:
            yield ScreenTrouble(TroubleKind.OLD_PROGRAM, {"version": status.program})

    @cached_property
    def _newest_words(self) -> int:
        return max(self._expected.words, max((one.words for one in self._statuses), default=0))

    @cached_property
    def _newest_packs(self) -> Mapping[str, dt.date]:
        found: dict[str, dt.date] = {}
        for one in self._statuses:
            for pack in one.place_packs:
                if pack.made_on > self._now.date() + _DAY:
                    continue
                found[pack.id] = max(found.get(pack.id, dt.date.min), pack.made_on)
        return found

    @cached_property
    def _usual_packs(self) -> frozenset[str]:
        """The packs that more than half of the screens have."""
        counted = Counter(pack.id for one in self._statuses for pack in one.place_packs)
        return frozenset(pack for pack, count in counted.items() if 2 * count > len(self._statuses))

    @cached_property
    def _newest_program(self) -> tuple[int, ...]:
        return max((_version(one.program) for one in self._statuses), default=())

    def _is_silent(self, status: ScreenStatus) -> bool:
        allowed = dt.timedelta(hours=self._expected.silent_hours)
        return self._now - status.written_at > max(allowed, 2 * _every(status))


_EARLIEST = dt.datetime.min.replace(tzinfo=dt.UTC)


def _every(status: ScreenStatus) -> dt.timedelta:
    return dt.timedelta(minutes=status.every_minutes)


def _sent(status: ScreenStatus) -> dt.datetime:
    return status.message.sent if status.message is not None else _EARLIEST


def _live_keys(status: ScreenStatus) -> frozenset[str]:
    return frozenset(key.fingerprint for key in status.keys if not key.end)


def _version(text: str) -> tuple[int, ...]:
    return tuple(int(part) for part in text.split(".")[:3] if part.isdigit())


def _day(day: dt.date) -> str:
    return f"{day:%d.%m.%Y}"


def told(moment: dt.datetime) -> str:
    """A moment by the clocks of Kazakhstan."""
    return f"{wall_time(moment):%d.%m.%Y %H:%M}"
