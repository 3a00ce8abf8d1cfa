"""What goes in and out of the store: documents as bytes, changes to them, and their past.

The store knows bytes and never looks into them: what a document means is the features' matter.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from msgspec import Struct

# Gives the present as an aware time in UTC; injected everywhere so that tests own the clock.
Clock = Callable[[], dt.datetime]

# So begin the kinds of documents that nobody typed, such as what was seen last: they measure no
# time.
NOTE = "_"


class Change(Struct, frozen=True):
    """One document as it shall be from now on; a body of None removes it.

    With `goes_first` a document that is made by the change takes its place before all others
    instead of after them, as what was made earlier elsewhere. Several keep their order.
    """

    id: str
    kind: str
    body: bytes | None
    goes_first: bool = False


class Document(Struct, frozen=True):
    """One document as it stands. `rev` grows by one with each change, undo included."""

    id: str
    kind: str
    rev: int
    body: bytes


class PastChange(Struct, frozen=True):
    """One earlier change of a document, in the order of `seq`; None stands for "not there"."""

    seq: int
    step: int
    old: bytes | None
    new: bytes | None
    at_utc: dt.datetime
