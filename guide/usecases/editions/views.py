"""What an update of the guide's words looks like to a person: the offer, the keys, what holds.

Plain data. How it is read and taken is in `guide_update`.
"""

from __future__ import annotations

import datetime as dt

from msgspec import Struct, field

from guide.content.comparison import Area, ChangeView, EntryChange, ValueChange
from guide.content.model import Named
from guide.errors import Code

__all__ = [
    "Area",
    "ChangeView",
    "EntryChange",
    "InEffect",
    "KeyView",
    "Offer",
    "ValueChange",
]


class KeyView(Struct, frozen=True):
    """A key that this computer trusts to sign the guide's words."""

    name: str  # of its file
    key_id: str  # as minisign shows it: 16 hexadecimal digits
    fingerprint: str  # eight groups of four hexadecimal digits, to compare with paper
    is_for_everybody: bool  # added by an administrator for all accounts


class Offer(Struct, frozen=True):
    """An update that has passed every check, before it takes effect."""

    edition: int
    made_on: dt.date
    about: Named
    signed_by: KeyView
    signed_comment: str  # plain text that the signature covers
    digest: str  # of its bytes: what was looked at is what is taken
    changes: tuple[ChangeView, ...]  # against the words that are in effect now
    is_in_effect: bool = False  # these very bytes are in effect already


class InEffect(Struct, frozen=True):
    """The words that are shown now."""

    edition: int
    content_date: dt.date
    is_built_in: bool
    signed_by: str = ""  # the name of the key, empty for the built-in words
    accepted_at: dt.datetime | None = None
    before: int | None = None  # the edition the way back leads to; None: there is no way back
    # Why an accepted edition is not shown; programs that read the command line know the old name.
    failure: Code | None = field(default=None, name="trouble")
    is_for_everybody: bool = False  # accepted by an administrator for all accounts
