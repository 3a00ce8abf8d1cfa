"""pack.toml: which edition of the guide's words this is. The program's own words have one too.

Read at a start that finds an accepted edition, so nothing heavy is imported here.
"""

from __future__ import annotations

import datetime as dt

import msgspec

from guide.content import files
from guide.content.model import Frozen, Named
from guide.content.source import ContentSource
from guide.errors import Code, GuideError

ABOUT = "pack.toml"


class About(Frozen, frozen=True, kw_only=True):
    """Which edition this is, when it was made, and the oldest program that understands it."""

    format: int
    edition: int
    made_on: dt.date
    needs_program: str
    about: Named  # what is new
    retired: tuple[str, ...] = ()  # entries of the program's own words that are left out knowingly


def about_of(own: ContentSource) -> About:
    """What the program's own words say. Errors: GuideError CONTENT_UNREADABLE."""
    try:
        return msgspec.convert(files.parse(own.read(ABOUT)), About)
    except (OSError, ValueError, RecursionError) as error:
        raise GuideError(Code.CONTENT_UNREADABLE, file=ABOUT) from error
