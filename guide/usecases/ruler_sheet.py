"""The data of the ruler sheet: what a printer must draw 100 and 50 mm long, and how to measure it.

A print page that scales whole pages needs no correction here: it scales the ruler as well. The
correction is for whoever prints the PDF with another program, and must not be applied twice.
"""

from __future__ import annotations

from collections.abc import Sequence

from guide.content.model import Lang
from guide.content.paper_words import PaperWords
from guide.paper.shapes import Line, RulerSheet
from guide.usecases.paper_choices import LARGEST, SMALLEST

_STEPS = ("ruler_print", "ruler_lay", "ruler_read", "ruler_enter")
_NONE = 1.0


def ruler_sheet(words: PaperWords, langs: Sequence[Lang], correction: float = _NONE) -> RulerSheet:
    """Return the sheet, drawn `correction` times its size.

    ValueError without a language, or for a correction beyond `SMALLEST` and `LARGEST`.
    """
    if not langs or not SMALLEST <= correction <= LARGEST:
        raise ValueError(langs, correction)

    def line(word_id: str) -> Line:
        return [words.word(word_id, lang) for lang in langs]

    heading = line("ruler_title")
    return {
        "langs": list(langs),
        "title": heading[0],
        "heading": heading,
        "factor": correction,
        "scale": line("ruler_scale"),
        "steps": [line(step) for step in _STEPS],
        "square": line("ruler_square"),
        "drawn": ["" if correction == _NONE else _drawn(words, lang, correction) for lang in langs],
    }


def _drawn(words: PaperWords, lang: Lang, correction: float) -> str:
    """The correction in per cent, with the decimal mark of the language."""
    percent = f"{correction * 100:.1f}"
    if lang != "en":
        percent = percent.replace(".", ",")
    return words.word("ruler_drawn", lang).format(percent=percent)
