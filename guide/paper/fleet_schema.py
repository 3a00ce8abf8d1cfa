"""The page on many screens, as plain data."""

from __future__ import annotations

from typing import TypedDict


class FleetScreen(TypedDict):
    """One screen that needs somebody."""

    name: str  # with its place
    shown: str  # what it shows and when it said so; may be empty
    troubles: list[str]


class FleetSheet(TypedDict):
    """One A4 page; screens that have no room are counted in `more`, which holds `{count}`."""

    lang: str
    title: str
    summary: list[str]
    screens: list[FleetScreen]
    more: str
    in_order: str  # the names of all others; "" where there are none
