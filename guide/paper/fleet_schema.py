"""The page on many screens, as plain data."""

from __future__ import annotations

from typing import TypedDict


class FleetScreen(TypedDict):
    """One screen that needs somebody."""

    name: str  # with its place
    short: str  # its name alone
    shown: str  # what it shows and when it said so; may be empty
    troubles: list[str]


class FleetSheet(TypedDict):
    """One A4 page; of screens that have no room the names stand in `more`.

    It holds `{count}` and `{names}`.
    """

    lang: str
    title: str
    summary: list[str]
    counts: str  # how many have which trouble; may be empty
    screens: list[FleetScreen]
    more: str
    in_order: str  # the names of all others; "" where there are none
