"""One paper as somebody asks for it."""

from __future__ import annotations

from msgspec import Struct

from guide.content.model import Lang


class PaperRequest(Struct, frozen=True, kw_only=True):
    """One paper as somebody asks for it. What a paper does not ask it passes over."""

    paper: str
    langs: tuple[Lang, ...]
    item: str = ""  # the id of a level, a situation, a place pack or a person
    is_blank: bool = False  # to fill in by hand
    has_code: bool = True  # on cards of adults, a code that a phone calls by
    has_child_code: bool = False
    is_large: bool = False
    is_a3: bool = False
    ticked: tuple[str, ...] = ()  # keys of fields that were ticked for this paper
    correction: float = 1.0
