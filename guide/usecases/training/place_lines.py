"""What a place pack says of a school's own gate and meeting place, for the pictures of a lesson."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from guide.alerts.declaration import Place
from guide.content.model import Lang
from guide.places.pack import PlacePack
from guide.places.remarks import Remark, of_pack
from guide.training.slide_builder import PlaceLines

_MOST = 3  # lines of one kind that a picture has room for
_NOT_SHOWN = frozenset({Remark.ELSEWHERE, Remark.MADE_UP})


def place_lines(packs: Sequence[PlacePack], home: Place, today: dt.date) -> PlaceLines:
    """The lines of a kind in a language: those of institutions first, and none of elsewhere."""
    fitting = [
        pack for pack in packs
        if not any(one.remark in _NOT_SHOWN for one in of_pack(pack, home, today))
    ]  # fmt: skip
    fitting.sort(key=lambda pack: pack.scope != "institution")

    def lines(kind: str, lang: Lang) -> tuple[str, ...]:
        said = [
            line.words(lang) for pack in fitting for found, line in pack.lines()
            if found.name == kind
        ]  # fmt: skip
        return tuple(
            ", ".join(filter(None, (words.name, words.way or words.about)))
            for words in said[:_MOST]
        )

    return lines
