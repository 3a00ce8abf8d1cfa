"""pack.toml: which edition of the guide's words this is. The program's own words have one too.

Read at a start that finds an accepted edition, so nothing heavy is imported here.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

import msgspec

from guide.content import files
from guide.content.model import Frozen, Named
from guide.content.source import ContentSource
from guide.errors import Code, GuideError

ABOUT = "pack.toml"


class Added(Frozen, frozen=True, kw_only=True):
    """What came with a later version of levels.toml: words of an earlier one cannot know it."""

    version: int
    entries: tuple[str, ...]


class About(Frozen, frozen=True, kw_only=True):
    """Which edition this is, when it was made, and the oldest program that understands it."""

    format: int
    edition: int
    made_on: dt.date
    needs_program: str
    about: Named  # what is new
    retired: tuple[str, ...] = ()  # entries of the program's own words that are left out knowingly
    added: tuple[Added, ...] = ()  # of the program's own words: what an earlier edition may lack


def about_of(own: ContentSource) -> About:
    """What the program's own words say. Errors: GuideError CONTENT_UNREADABLE."""
    try:
        return msgspec.convert(files.parse(own.read(ABOUT)), About)
    except (OSError, ValueError, RecursionError) as error:
        raise GuideError(Code.CONTENT_UNREADABLE, file=ABOUT) from error


def added_since(tables: Mapping[str, Mapping[str, Any]], own: ContentSource) -> set[str]:
    """The entries of the program's own words that these words, as TOML has them, came before.

    Errors: GuideError CONTENT_UNREADABLE for the program's own.
    """
    version = tables.get(files.LEVELS, {}).get("version")
    if not isinstance(version, int):
        return set()
    return {
        one for added in about_of(own).added if added.version > version for one in added.entries
    }
