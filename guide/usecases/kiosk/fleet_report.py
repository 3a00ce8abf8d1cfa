"""A folder with the status files of many screens becomes a report: text, plain data, one page.

Below the folder lies one folder for each screen, as the engine brings it; status files that lie in
it side by side, as they come from sticks, are read too. Nothing is written there, and however many
files there are and whatever is in them, only so much is read.
"""

from __future__ import annotations

import datetime as dt
import errno
import os
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from itertools import islice
from pathlib import Path
from typing import Any

import msgspec

from guide.bounded_read import read_bounded
from guide.content.guide import Guide
from guide.content.kiosk_words import kiosk_words
from guide.content.model import Lang, Level
from guide.errors import Code
from guide.kiosk.compared import told as told_moment
from guide.kiosk.configuration import FleetExpectations
from guide.kiosk.fleet import FleetReport, ScreenReport, report_on
from guide.kiosk.status import FILE_NAME, SIZE_LIMIT, StatusError, read_status
from guide.kiosk.trouble import Lay, ScreenTrouble, TroubleKind
from guide.paper.fleet_schema import FleetSheet
from guide.paths import is_there
from guide.store import files

MOST_SCREENS = 5000
_MOST_FILES, _MOST_COPIES = 200, 5  # of one screen that are looked at, and told
_STEM = FILE_NAME.removesuffix(".json")
_LONGEST_NAME = 80
_MOST_COMMON = 6  # that the page has room for


def fleet_report(folder: Path, expected: FleetExpectations, now: dt.datetime) -> FleetReport:
    """The report on what lies in a folder now. Errors: GuideError FOLDER_GONE, FOLDER_UNUSABLE."""
    with files.known_failures(Code.FOLDER_UNUSABLE, {errno.ENOENT: Code.FOLDER_GONE}):
        entries = _entries(folder, MOST_SCREENS + 1)
    found = list(_lying(entries[:MOST_SCREENS]))
    return report_on(found, expected, now, is_cut=len(entries) > MOST_SCREENS)


def _lying(entries: Sequence[os.DirEntry[str]]) -> Iterator[Lay]:
    loose = [one for one in entries if one.name.endswith(".json") and not _is_folder(one)]
    for entry in entries:
        if _is_folder(entry):
            yield _of_screen(Path(entry.path), _shown(entry.name))
    for entry in loose:
        yield _read(Path(entry.path), "", ())


def _of_screen(path: Path, name: str) -> Lay:
    try:
        names = [one.name for one in _entries(path, _MOST_FILES)]
    except OSError:
        return Lay(folder=name, fault=TroubleKind.UNREADABLE)
    copies = tuple(_shown(one) for one in names if _is_copy(one))
    # Asked for by its name: however many others lie there, it is found.
    if not is_there(path / FILE_NAME):
        return Lay(folder=name, conflict_copies=copies[:_MOST_COPIES])
    return _read(path / FILE_NAME, name, copies[:_MOST_COPIES])


def _is_copy(name: str) -> bool:
    """Whether an engine has put another side's file there, whatever it adds to the name."""
    return _STEM in name and name != FILE_NAME and not name.endswith(files.UNFINISHED)


def _read(path: Path, folder: str, copies: tuple[str, ...]) -> Lay:
    file = _shown(path.name)
    try:
        status = read_status(read_bounded(path, SIZE_LIMIT))
    except StatusError as error:
        fault = TroubleKind(error.fault.value)
        return Lay(folder=folder, file=file, fault=fault, conflict_copies=copies)
    except (OSError, ValueError):
        fault = TroubleKind.UNREADABLE
        return Lay(folder=folder, file=file, fault=fault, conflict_copies=copies)
    return Lay(folder=folder, file=file, status=status, conflict_copies=copies)


def _entries(folder: Path, most: int) -> list[os.DirEntry[str]]:
    """The first so many that lie there, without those that begin with a dot. Errors: OSError."""
    with os.scandir(folder) as entries:
        found = [one for one in islice(entries, most) if not one.name.startswith(".")]
    return sorted(found, key=lambda one: one.name)


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:
        return False


def _shown(name: str) -> str:
    """A name that anybody may have given, on one line and not long."""
    plain = "".join(sign if sign.isprintable() else "?" for sign in name)
    return plain if len(plain) <= _LONGEST_NAME else f"{plain[:_LONGEST_NAME]}…"


class FleetWords:
    """Says a report in one language."""

    def __init__(self, guide: Guide, lang: Lang) -> None:
        self._guide = guide
        self._lang = lang

    def lines(self, report: FleetReport) -> Iterator[str]:
        """The report as text: what is wrong, screen by screen, and how many are in order."""
        yield self.summary(report)
        if report.troubled:
            yield self.counts(report)
        yield from self.remarks(report)
        for screen in report.troubled:
            yield ""
            yield self.heading(screen)
            for trouble in screen.troubles:
                yield f"  - {self.trouble(trouble)}"
        if report.in_order:
            yield ""
            yield self.in_order(report)

    def summary(self, report: FleetReport) -> str:
        """How many screens there are, and how many of them need somebody, for what is their own."""
        word = "fleet_summary_common" if report.common else "fleet_summary"
        screens, troubled = len(report.screens), len(report.troubled)
        return self._say(word, at=told_moment(report.at), screens=screens, troubled=troubled)

    def counts(self, report: FleetReport) -> str:
        """How many screens have which trouble."""
        return "; ".join(f"{self.kind(kind)} – {count}" for kind, count in report.counts.items())

    def kind(self, kind: TroubleKind) -> str:
        """A trouble in few words."""
        return self._say(f"kind_{kind}")

    def in_order(self, report: FleetReport) -> str:
        """The names of those that nobody needs to look after; "" where there are none.

        Where most have something alike, nobody says of them that they are in order.
        """
        names = ", ".join(one.name for one in report.in_order)
        count = len(report.in_order)
        word = "fleet_nothing_else" if report.common else "fleet_in_order"
        return self._say(word, count=count, names=names) if names else ""

    def remarks(self, report: FleetReport, most: int | None = None) -> Iterator[str]:
        """What there is to say of all of them; of what most have alike only so much is told."""
        if report.is_cut:
            yield self._say("fleet_cut", most=MOST_SCREENS)
        if report.is_own_clock_doubted:
            yield self._say("fleet_own_clock")
        if report.are_most_silent:
            yield self._say("fleet_most_silent")
        for one in report.common[:most]:
            yield self._say("fleet_common", count=one.count, trouble=self.trouble(one.trouble))
        left = len(report.common[most:]) if most is not None else 0
        if left:
            yield self._say("fleet_more_common", count=left)

    def heading(self, screen: ScreenReport) -> str:
        """Which screen it is, where it stands and what it shows."""
        shown = self.shown(screen)
        return f"{self.name(screen)}: {shown}" if shown else self.name(screen)

    def name(self, screen: ScreenReport) -> str:
        """Which screen it is and where it stands."""
        status = screen.status
        if status is None:
            return screen.name
        region = self._guide.region(status.region)
        place = region.words(self._lang) if region is not None else status.region
        where = ", ".join(part for part in (place, status.detail) if part)
        return f"{screen.name}, {where}" if where else screen.name

    def shown(self, screen: ScreenReport) -> str:
        """What it shows and when it said so; "" where nothing is known of it."""
        status = screen.status
        if status is None:
            return ""
        why = self._say(f"why_{status.level.why}")
        return f"{self.level(status.level.level)} – {why}; {told_moment(status.written_at)}"

    def level(self, level: Level) -> str:
        """The name of a level."""
        if level is Level.NONE:
            return self._say("fleet_no_level")
        return self._guide.level(level).words(self._lang).level_name

    def trouble(self, trouble: ScreenTrouble) -> str:
        """What is wrong."""
        fields: dict[str, object] = dict(trouble.fields)
        if trouble.level is not None and trouble.others is not None:
            fields |= {"level": self.level(trouble.level), "others": self.level(trouble.others)}
        if trouble.kind is TroubleKind.FINDING:
            return self._finding(trouble.fields)
        if trouble.kind is TroubleKind.REFUSED:
            fields["why"] = self._why_refused(trouble.fields["reason"])
        told = {name: said or self._say("fleet_none") for name, said in fields.items()}
        return self._say(f"trouble_{trouble.kind}", **told)

    def _why_refused(self, why: str) -> str:
        # A newer version of the program may know a reason that this one has no words for.
        with suppress(KeyError):
            return self._say(f"refused_{why}")
        return why

    def _finding(self, fields: Mapping[str, str]) -> str:
        found = fields["finding"]
        # A newer version of the program may find what this one has no words for.
        with suppress(KeyError):
            found = kiosk_words().say(f"kiosk_doctor_{found}", self._lang, **fields)
        return self._say("trouble_finding", finding=found)

    def _say(self, word: str, **fields: object) -> str:
        return kiosk_words().say(f"kiosk_{word}", self._lang, **fields)


def facts_of(report: FleetReport, words: FleetWords) -> dict[str, Any]:
    """The report as plain data: one object a screen."""
    return {
        "at": report.at.isoformat(),
        "own_clock_doubted": report.is_own_clock_doubted,
        "most_silent": report.are_most_silent,
        "cut": report.is_cut,
        "counts": {kind.value: count for kind, count in report.counts.items()},
        "common": [
            {"count": one.count, **_facts_of_trouble(one.trouble, words)} for one in report.common
        ],
        "screens": [_facts(one, words) for one in report.screens],
    }


def _facts(screen: ScreenReport, words: FleetWords) -> dict[str, Any]:
    return {
        "name": screen.name,
        "folder": screen.folder,
        "in_order": not screen.troubles,
        "troubles": [_facts_of_trouble(one, words) for one in screen.troubles],
        "status": None if screen.status is None else msgspec.to_builtins(screen.status),
    }


def _facts_of_trouble(trouble: ScreenTrouble, words: FleetWords) -> dict[str, Any]:
    return {"kind": trouble.kind.value, "said": words.trouble(trouble), **trouble.fields}


def fleet_sheet(report: FleetReport, words: FleetWords, lang: Lang) -> FleetSheet:
    """What the page of a report is filled with: those that need somebody, the worst first."""
    say = kiosk_words().say
    return {
        "lang": lang,
        "title": say("kiosk_fleet_title", lang),
        "summary": [words.summary(report), *words.remarks(report, _MOST_COMMON)],
        "counts": words.counts(report),
        "screens": [
            {
                "name": words.name(one),
                "short": one.name,
                "shown": words.shown(one),
                "troubles": [words.trouble(each) for each in one.troubles],
            }
            for one in report.troubled
        ],
        "more": say("kiosk_fleet_more", lang, count="{count}", names="{names}"),
        "in_order": words.in_order(report),
    }
