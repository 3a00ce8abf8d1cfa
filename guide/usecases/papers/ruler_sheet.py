"""The data of the ruler sheet: what a printer must draw 100 and 50 mm long, and how to measure it.

The ruler knows no correction: the print page scales every page as a whole, and the ruler with it.
"""

from __future__ import annotations

from collections.abc import Sequence

from guide.content.model import Lang
from guide.content.paper_words import PaperWords
from guide.paper.schemas import Line, RulerSheet

_STEPS = ("ruler_print", "ruler_lay", "ruler_read", "ruler_enter")


def ruler_sheet_data(words: PaperWords, langs: Sequence[Lang]) -> RulerSheet:
    """Return the sheet. ValueError without a language."""
    if not langs:
        raise ValueError(langs)

    def line(word_id: str) -> Line:
        return [words.word(word_id, lang) for lang in langs]

    heading = line("ruler_title")
    return {
        "langs": list(langs),
        "title": heading[0],
        "heading": heading,
        "scale": line("ruler_scale"),
        "steps": [line(step) for step in _STEPS],
        "square": line("ruler_square"),
    }
