"""The one small file by which a class hears of the level: the level, and nothing else.

The window at home keeps it beside its own store; a class's window, which opens no household's
store, watches it. What cannot be read says nothing, as if it were not there.
"""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from msgspec import MsgspecError, Struct
from msgspec.json import decode, encode

from guide.bounded_read import read_bounded
from guide.content.model import Level
from guide.store.files import write_private_file

NAME = "level.json"
_LONGEST = 1000  # bytes


class LevelNow(Struct, frozen=True):
    """What holds at home. Where that is stays there: a class has no use for it."""

    level: Level = Level.NONE


def read_level(data: Path | None) -> LevelNow | None:
    """What was written last into the folder of the program's own data; None: nobody knows."""
    if data is None:
        return None
    try:
        found = read_bounded(data / NAME, _LONGEST)
        return None if found is None else decode(found, type=LevelNow)
    except (OSError, MsgspecError):
        return None


def write_level(data: Path, now: LevelNow) -> bool:
    """Write it in one go when it is another one; whether it was written. Errors: OSError."""
    if read_level(data) == now:
        return False
    write_private_file(data / NAME, encode(now), may_replace=True)
    return True


def forget_level(data: Path) -> None:
    """Take the file away, with all that was entered."""
    with suppress(OSError):
        (data / NAME).unlink()
