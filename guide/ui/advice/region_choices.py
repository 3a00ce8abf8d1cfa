"""The choices of a place: the regions and cities in the language of the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from guide.alerts.declaration import Place
from guide.content.model import Lang

if TYPE_CHECKING:
    from guide.content.guide import Guide


def place_options(
    guide: Guide, lang: Lang, none: str, *, is_double: bool = False, has_country: bool = False
) -> list[tuple[str, str]]:
    """Return (code, words) of every region, led by the choice of none.

    Args:
        guide: where the regions are named.
        lang: the language of the names.
        none: the words for "not chosen"; its code is "".
        is_double: add the name in a second language, for readers of either.
        has_country: offer the whole country as well.

    """
    second: Lang = "ru" if lang == "kk" else "kk"
    options = [("", none)]
    for region in guide.regions:
        if region.type == "country" and not has_country:
            continue
        name = region.name(lang)
        if is_double:
            name = f"{name}  ·  {region.name(second)}"
        options.append((region.code, name))
    return options


def with_region(place: Place, region: str) -> Place:
    """Return `place` in another region; what was added about the old one does not move along."""
    if place.region == region:
        return place
    return msgspec.structs.replace(place, region=region, detail="")
