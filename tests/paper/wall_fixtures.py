"""The wall sheets that the tests of this room look at, pressed once."""

from __future__ import annotations

from functools import cache

from guide.usecases.base.sheet import Sheet, sheet_pdf
from tests.paper.families import sheet_of

CASES = [
    *[("four", lang, False) for lang in ("kk", "ru", "en", "kk+ru")],
    ("four at length", "kk", False),
    ("four at length", "ru", False),
    ("four at length", "kk+ru", False),
    ("four at length", "kk", True),
    ("four", "kk", True),
    ("four", "kk+ru", True),
    ("seven", "kk", False),
    ("seven", "kk", True),
    ("seven", "kk+ru", False),
    ("seven", "kk+ru", True),
    ("thirty", "kk", False),
    ("thirty", "ru", True),
    ("longest", "kk", False),
    ("longest", "kk", True),
    ("nobody", "ru", False),
    ("blank", "kk", False),
    ("blank", "kk+ru", False),
    ("blank", "en", True),
]


@cache
def sheet(family: str, lang: str = "kk", is_large: bool = False) -> Sheet:
    return sheet_of(family, lang, is_large=is_large)


@cache
def pdf(family: str, lang: str = "kk", is_large: bool = False) -> bytes:
    return sheet_pdf(sheet(family, lang, is_large))
