"""What a place pack says of a school's own gate and meeting place, for the pictures of a lesson.

A household may have the packs of several institutions; a class has one school. Where that is not
known, nothing is shown before somebody has chosen: no class is sent to another school's yard.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from guide.alerts.declaration import Place
from guide.content.model import Lang
from guide.places.pack import PlacePack
from guide.places.remarks import Remark, of_pack
from guide.training.slide_builder import PlaceLines, no_places

NOBODYS = "-"  # chosen: no place is shown
_MOST = 3  # lines of one kind that a picture has room for
_NOT_SHOWN = frozenset({Remark.ELSEWHERE, Remark.MADE_UP})


def institutions(packs: Sequence[PlacePack], home: Place, today: dt.date) -> list[PlacePack]:
    """The packs of schools and the like that a class may be shown."""
    return [pack for pack in _fitting(packs, home, today) if pack.scope == "institution"]


def chosen_pack(own: Sequence[PlacePack], chosen: str) -> PlacePack | None:
    """The class's own: the one that was chosen, or the only one until somebody chooses."""
    only = own[0] if len(own) == 1 and not chosen else None
    return next((pack for pack in own if pack.id == chosen), only)


def place_lines(
    packs: Sequence[PlacePack], home: Place, today: dt.date, chosen: str = ""
) -> PlaceLines:
    """The lines of a kind in a language: those of the class's school first, none of elsewhere."""
    own = chosen_pack(institutions(packs, home, today), chosen)
    around = home if own is None else own.place
    shown = [
        pack for pack in _fitting(packs, around, today)
        if pack is own or pack.scope != "institution"
    ]  # fmt: skip
    is_unknown = own is None and not around.region and len(packs) > 1
    if chosen == NOBODYS or is_unknown:
        return no_places
    shown.sort(key=lambda pack: pack is not own)

    def lines(kind: str, lang: Lang) -> tuple[str, ...]:
        said = [
            line.words(lang) for pack in shown for found, line in pack.lines()
            if found.name == kind
        ]  # fmt: skip
        return tuple(
            ", ".join(filter(None, (words.name, words.way or words.about)))
            for words in said[:_MOST]
        )

    return lines


def _fitting(packs: Sequence[PlacePack], home: Place, today: dt.date) -> list[PlacePack]:
    return [
        pack for pack in packs
        if not any(one.remark in _NOT_SHOWN for one in of_pack(pack, home, today))
    ]  # fmt: skip
