"""Areas: the country, a region or city of the list, and words below it (LVL-10).

Words cover only what is written alike; that a district lies in a city is never guessed.
"""

from __future__ import annotations

from guide.alerts.declaration import WHOLE_COUNTRY, Place

Area = tuple[str, str]  # region code, folded words

_COUNTRY: Area = (WHOLE_COUNTRY, "")


def area_of(place: Place) -> Area:
    """Return the area that a place names; two that name the same are equal."""
    return place.region, folded(place.detail)


def covering(place: Place) -> tuple[Area, ...]:
    """Return the areas that cover a place, widest first."""
    region, words = area_of(place)
    if not region:
        return _COUNTRY, (region, words)
    return tuple(dict.fromkeys((_COUNTRY, (region, ""), (region, words))))


def covers(area: Place, place: Place) -> bool:
    """Whether what holds in `area` holds at `place`."""
    return area_of(area) in covering(place)


def folded(words: str) -> str:
    """Return words as they are compared: capitals, spaces and ways of writing a letter aside."""
    if not words:
        return words
    if any("\u0300" <= char <= "\u036f" for char in words):
        import unicodedata  # its tables are large, and few keyboards write letters in two parts

        words = unicodedata.normalize("NFC", words)
    return " ".join(words.casefold().split())
