"""The data of the poster of a place pack: what a school or an akimat says, to hang up.

Nothing of any family stands on it. Each line names its source and its day; one that is old says so,
and so does a pack that nobody trusted has signed, or that was made up to try things out.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from guide.content.message_words import message_words
from guide.paper.place_schemas import PosterGroup, PosterLine, PosterSheet
from guide.paper.schemas import Line
from guide.places.kind import kinds_of
from guide.places.pack import PlaceLine, PlacePack
from guide.usecases.papers.answers import SheetWords
from guide.usecases.places.trust import Signer, Trust


def poster_sheet_data(
    words: SheetWords,
    pack: PlacePack,
    signer: Signer,
    today: dt.date,
    *,
    is_a3: bool = False,
) -> PosterSheet:
    """Return the poster, dated today."""
    days = words.dated(today)
    heading = [pack.words(lang).name for lang in words.langs]
    return {
        "langs": list(words.langs),
        "title": heading[0],
        "is_a3": is_a3,
        "heading": heading,
        "about": [pack.words(lang).about for lang in words.langs],
        "place": [_place(words, pack, position) for position in range(len(words.langs))],
        "made_up": words.fixed("place_made_up") if pack.made_up else [],
        "unverified": _unverified(words, signer),
        "numbers": words.numbers(),
        "groups": [
            _group(words, kind.key, kind.value(pack), today)
            for kind in kinds_of(type(pack))
            if kind.value(pack)
        ],
        "words": {
            "numbers": words.fixed("numbers"),
            "check": words.fixed("poster_check"),
            "guard": words.fixed("unless_told_to_stay"),
            "written_on": [
                text.format(date=day)
                for text, day in zip(words.fixed("printed_on"), days, strict=True)
            ],
            "footer": words.fixed("footer"),
        },
    }


def _unverified(words: SheetWords, signer: Signer) -> Line:
    """Why it is not known who the pack comes from; nothing where a trusted key has signed it."""
    if signer.trust is Trust.VERIFIED:
        return []
    name = signer.key.name if signer.key is not None else ""
    return [
        message_words().say(f"place_{signer.trust}", lang, name=name, key=signer.key_id)
        for lang in words.langs
    ]


def _place(words: SheetWords, pack: PlacePack, position: int) -> str:
    region = words.guide.region(pack.region)
    name = region.name(words.langs[position]) if region is not None else pack.region
    return f"{name}, {pack.detail}" if pack.detail else name


def _group(words: SheetWords, key: str, lines: Sequence[PlaceLine], today: dt.date) -> PosterGroup:
    return {"title": words.label(key), "lines": [_line(words, one, today) for one in lines]}


def _line(words: SheetWords, line: PlaceLine, today: dt.date) -> PosterLine:
    def shift(position: int) -> str:
        lang = words.langs[position]
        return words.book.choice("place_line.shift", line.shift, lang) if line.shift else ""

    each = range(len(words.langs))
    said = [line.words(lang) for lang in words.langs]
    return {
        "name": [one.name for one in said],
        "more": [
            [shift(position) for position in each],
            [one.about for one in said],
            [one.way for one in said],
        ],
        "phone": line.phone,
        "frequency": line.frequency,
        "note": words.source(line.filled_by, line.source, words.dated(line.confirmed_on)),
        "remark": words.remark(line.confirmed_on, today),
    }
