"""What this screen says of itself: gathered from what it shows and keeps, and written as a file.

The file lies in a folder that some engine carries elsewhere. It is written when it says something
else, or so often that whoever reads it knows that the screen lives; a process that has just begun
knows from the file itself what was said last.
"""

from __future__ import annotations

import datetime as dt
import errno
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import structs

from guide import __version__
from guide.alerts.clock import is_zone_stale
from guide.alerts.course import start_of
from guide.bounded_read import read_bounded
from guide.errors import Code
from guide.kiosk.doctor import DoctorFinding
from guide.kiosk.status import (
    FILE_NAME,
    MOST_FINDINGS,
    MOST_KEYS,
    MOST_PACKS,
    MOST_REFUSED,
    SIZE_LIMIT,
    HeldKey,
    HeldPack,
    LastMessage,
    RefusedFile,
    ScreenStatus,
    StatusError,
    StatusLevel,
    ToldFinding,
    Why,
    read_status,
    status_bytes,
)
from guide.store import files
from guide.usecases.kiosk.level import shown_level

if TYPE_CHECKING:
    from guide.usecases.kiosk.services import KioskServices

_READABLE = 0o644  # by the engine, which runs as somebody else
_IDENTIFIER = 200


def status_of(
    services: KioskServices,
    findings: Iterable[DoctorFinding],
    refused: Iterable[RefusedFile] = (),
) -> ScreenStatus:
    """How this screen is now; `findings` are the doctor's, `refused` as `refused.refused_files`."""
    configuration, words = services.configuration, services.words
    accepted, reckoned = words.accepted, services.held.reckoning()
    keys = services.alert_keys.ring().keys
    found = (ToldFinding(id=one.id, severity=one.severity, fields=one.fields) for one in findings)
    packs = (HeldPack(id=one.id, made_on=one.made_on) for one in services.place_packs())
    return ScreenStatus(
        screen=configuration.screen.name,
        region=configuration.screen.region,
        detail=configuration.screen.detail,
        written_at=services.now(),
        every_minutes=configuration.status.minutes,
        program=__version__,
        words=words.built_in_edition() if accepted is None else accepted.edition,
        words_of=services.guide.content_date,
        level=_level(services),
        message=_last_message(services),
        keys=tuple(
            HeldKey(fingerprint=one.view.fingerprint, end="" if one.end is None else one.end.value)
            for one in keys[:MOST_KEYS]
        ),
        place_packs=tuple(sorted(packs, key=lambda one: one.id)[:MOST_PACKS]),
        findings=tuple(found)[:MOST_FINDINGS],
        refused=tuple(refused)[:MOST_REFUSED],
        latest_seen=reckoned.moment if reckoned.doubt is not None else None,
        clock_doubt=reckoned.doubt,
        is_zone_stale=is_zone_stale(services.now()),
    )


def _level(services: KioskServices) -> StatusLevel:
    shown = shown_level(services)
    if shown is None:
        return StatusLevel(why=Why.NOTHING if services.is_replay_excluded else Why.WITHHELD)
    return StatusLevel(
        why=Why.STAFF if shown.is_of_staff else Why.SIGNED,
        level=shown.level,
        since=start_of(shown.entry),
        until=shown.entry.end.date,
        is_past_end=shown.is_past_end,
    )


def _last_message(services: KioskServices) -> LastMessage | None:
    """The one that was sent last: which was taken last depends on the way of the files."""
    held = services.held
    live = held.messages.live.all() if held.has_messages else ()
    last = max(live, key=lambda one: one.message.sent, default=None)
    if last is None:
        return None
    return LastMessage(
        identifier=last.message.identifier[:_IDENTIFIER],
        sent=last.message.sent,
        received=last.received_at,
    )


class StatusFile:
    """The file of one screen in its folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def refused(self) -> tuple[RefusedFile, ...]:
        """Which files were not taken, as it was said last."""
        last = self._last()
        return last.refused if last is not None else ()

    def keep(self, status: ScreenStatus) -> bool:
        """Write it if it says something else or the last one is old; whether it was written.

        Errors: GuideError FOLDER_GONE, DISK_FULL, FILE_NOT_WRITTEN.
        """
        path = self._folder / FILE_NAME
        if not self._is_due(status):
            return False
        # The folder is not made: where it is gone, what carries it is gone with it.
        with files.known_failures(Code.FILE_NOT_WRITTEN, {errno.ENOENT: Code.FOLDER_GONE}):
            files.write_private_file(
                path, status_bytes(status), may_replace=True,
                check=lambda unfinished: unfinished.chmod(_READABLE),
            )  # fmt: skip
        return True

    def _is_due(self, status: ScreenStatus) -> bool:
        last = self._last()
        if last is None:
            return True
        age = status.written_at - last.written_at
        is_fresh = dt.timedelta() <= age < dt.timedelta(minutes=status.every_minutes)
        return not (is_fresh and _said(last) == _said(status))

    def _last(self) -> ScreenStatus | None:
        """What was written last, by whatever process; None where that says nothing."""
        with suppress(OSError, ValueError, StatusError):
            return read_status(read_bounded(self._folder / FILE_NAME, SIZE_LIMIT))
        return None


def _said(status: ScreenStatus) -> ScreenStatus:
    """A status without the moments that every new one changes."""
    return structs.replace(status, written_at=_NO_TIME, latest_seen=None)


_NO_TIME = dt.datetime(2000, 1, 1, tzinfo=dt.UTC)
