"""The shapes of lines that the program says of its own: no edition of the guide holds them."""

from __future__ import annotations

from guide.content.model import Entry


class PhoneLine(Entry, frozen=True, kw_only=True):
    """What to do or to know about alerts on phones of some makes, or of all."""

    makes: tuple[str, ...] = ()


class KitReason(Entry, frozen=True, kw_only=True):
    """Why something is on the list of a kit and how much of it, or what authorities say of it."""

    what: tuple[str, ...]
