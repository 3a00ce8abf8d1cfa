"""The names of backups, and what can be told from them without opening one.

`daiyn.000012.20261122T091201Z.opened.8d2f61a07c35be94.db`: a sequence number, the moment in UTC as
the clock told it, the reason, a digest of the bytes. Nothing in a name is about anybody. Order is
the number; the moment is for people. A copy is examined in full before it gets its name, so one
that fits its digest is as whole as it was then, which is told in a millisecond.
"""

from __future__ import annotations

import datetime as dt
import re
from enum import StrEnum
from pathlib import Path

from msgspec import Struct

from guide.digests import blake2b
from guide.store import files

FOLDER = files.BACKUPS
ANY = "daiyn.*"  # the names of all backups, and of those that are being made

_MOMENT = "%Y%m%dT%H%M%SZ"
_NAME = re.compile(r"daiyn\.(\d{6,12})\.(\d{8}T\d{6}Z)\.([a-z]+)\.([0-9a-f]{16})\.db")


class Reason(StrEnum):
    """Why a backup was made."""

    OPENED = "opened"  # the window was opened and something had changed since the last one
    USED = "used"  # the same after half an hour of use
    SALVAGED = "salvaged"  # the window was opened on a damaged file: what could be read of it
    OVERWRITTEN = "overwritten"  # another program wrote over the open file: what had been kept
    MIGRATION = "migration"  # before the file became one of a newer schema
    UPDATE = "update"  # before a newer version of the program wrote to it for the first time
    IMPORT = "import"  # before a plan was taken from a file
    RESTORE = "restore"  # before a backup or an earlier day was brought back
    REMOVAL = "removal"  # before much was removed at once
    ASKED = "asked"  # a person asked for it


# Made before something that cannot be guessed from the days, or by wish: these are never pruned.
_PINNED = frozenset(Reason) - {Reason.OPENED, Reason.USED, Reason.SALVAGED}


class BackupName(Struct, frozen=True, order=True):
    """What the name of a backup says. Sorts by number."""

    number: int
    made_at: dt.datetime  # UTC, aware
    reason: Reason
    digest: str  # of the file's bytes, as `digest_of` gives it

    @property
    def is_pinned(self) -> bool:
        """Whether it stays however many newer ones there are."""
        return self.reason in _PINNED

    @property
    def file(self) -> str:
        """The name of the file."""
        moment = self.made_at.astimezone(dt.UTC).strftime(_MOMENT)
        return f"daiyn.{self.number:06}.{moment}.{self.reason.value}.{self.digest}.db"

    def fits(self, data: bytes) -> bool:
        """Whether these are the bytes that the name was given to."""
        return digest_of(data) == self.digest


def digest_of(data: bytes) -> str:
    """Return what tells these bytes from damaged ones: 16 hexadecimal digits."""
    return blake2b(data, digest_size=8, usedforsecurity=False).hexdigest()


def parse(file: str) -> BackupName | None:
    """Read a file's name; None when it is not the name of a backup."""
    found = _NAME.fullmatch(file)
    if found is None:
        return None
    try:
        return BackupName(
            int(found[1]), dt.datetime.fromisoformat(found[2]), Reason(found[3]), found[4]
        )
    except ValueError:
        return None


def listed(folder: Path) -> list[BackupName]:
    """All backups of a folder, newest number first; none when there is no folder.

    Errors: OSError when the folder cannot be read.
    """
    return sorted(filter(None, map(parse, _names_in(folder))), reverse=True)


def next_number(folder: Path) -> int:
    """The number after all that were given in a folder, by a newer version for its reasons too.

    Errors: OSError when the folder cannot be read.
    """
    given = filter(None, map(_NAME.fullmatch, _names_in(folder)))
    return 1 + max((int(found[1]) for found in given), default=0)


def _names_in(folder: Path) -> list[str]:
    try:
        return [entry.name for entry in folder.iterdir()]
    except FileNotFoundError:
        return []
