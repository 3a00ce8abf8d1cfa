"""The data of the overview on one page: the map, and what holds where as it was announced.

Plain data for the renderer. It names places and announcements, and nobody of the family.
"""

from __future__ import annotations

from collections.abc import Sequence

from guide.content.guide import Guide
from guide.content.model import DECLARED, Lang
from guide.content.paper_words import PaperWords
from guide.content.tile_map import Position, hyphenated, positions
from guide.paper.schemas import OverviewLine, OverviewSheet, OverviewTile
from guide.usecases.level.overview import Overview, PlaceState
from guide.usecases.papers.overview_words import OverviewWords

_NO_ENTRY = -1
MOST_LINES = 9  # of what holds: one page has no room for more, and no reader at a glance


def overview_sheet_data(
    guide: Guide, papers: PaperWords, shown: Overview, langs: Sequence[Lang]
) -> OverviewSheet:
    """Return the sheet. ValueError without a language."""
    if not langs:
        raise ValueError(langs)
    said = [OverviewWords(guide, papers, lang) for lang in langs]
    rest = len(shown.standing) + len(shown.regimes) - MOST_LINES
    lines: list[OverviewLine] = [
        {
            "rank": span.level.rank,
            "place": [words.place(span.declaration.place) for words in said],
            "level": [words.level_name(span.level) for words in said],
            "until": [" · ".join(words.until(span)) for words in said],
            "origin": [" · ".join(words.origin(span)) for words in said],
        }
        for span in shown.standing[:MOST_LINES]
    ]
    lines += [
        {
            "rank": 0,
            "place": [words.place(span.declaration.place) for words in said],
            "level": [words.regime(span) for words in said],
            "until": [" · ".join(words.until(span)) for words in said],
            "origin": [" · ".join(words.origin(span)) for words in said],
        }
        for span in shown.regimes[: MOST_LINES - len(lines)]
    ]
    at = positions([one.place.region for one in shown.places])
    return {
        "langs": list(langs),
        "title": said[0].say("title"),
        "heading": [words.say("title") for words in said],
        "stand": [words.stand(shown) for words in said],
        "tiles": [_tile(one, at[one.place.region], said) for one in shown.places],
        "lines": lines,
        "words": {
            "map": [words.say("map") for words in said],
            "list": [words.say("list") for words in said],
            "unconfirmed": [words.say("not_confirmed") for words in said],
            "more": [words.say("more", n=rest) if rest > 0 else "" for words in said],
            "elsewhere": [words.rest(shown) for words in said],
            "check": [words.say("check") for words in said],
            "footer": [papers.word("footer", lang) for lang in langs],
        },
    }


def _tile(state: PlaceState, at: Position, said: Sequence[OverviewWords]) -> OverviewTile:
    parts = state.in_parts
    return {
        "column": at.column,
        "row": at.row,
        "span": at.span,
        "rank": _NO_ENTRY if state.level is None else state.level.rank,
        "name": [hyphenated(words.place(state.place)) for words in said],
        "state": [words.state(state) for words in said],
        "part": 0 if parts is None else parts.rank,
        "in_part": [
            words.say("in_part", level=words.guide.level(parts).words(words.lang).name.lower())
            if parts in DECLARED
            else ""
            for words in said
        ],
        "is_unconfirmed": state.is_unconfirmed,
    }
