"""What is folded or cut for a class: answer cards, slips with codes, certificates.

Nothing names a child: on a certificate its name is written by hand.
"""

from __future__ import annotations

import random
from collections.abc import Sequence

from guide.content.class_words import class_paper_words
from guide.content.model import Lang
from guide.paper.class_schemas import AnswerCards, CodeSlips, TookPart
from guide.paper.schemas import Line
from guide.training.scenario import Scenario
from guide.training.setup import Setup
from guide.training.slide_builder import LETTERS
from guide.training.slides import Shape
from guide.usecases.training.document_words import TO_SIGN, DocumentWords

CARDS = "class-cards"
SLIPS = "class-slips"
TOOK_PART = "class-took-part"
CORNERS = 4
SLIP_COUNT = 36  # a class, and some to choose from
_FIRST, _END = 1000, 10_000  # figures alone: typed alike under each layout, and no leading zero


def answer_cards(langs: Sequence[Lang]) -> AnswerCards:
    """The sheet of one pupil; it is printed once for each. ValueError without a language."""
    asked, heading = _asked(langs), _line("cards_title", langs)
    return {
        "langs": asked,
        "title": heading[0],
        "heading": heading,
        "answers": [
            {
                "letter": letter,
                "shape": shape.value,
                "shape_name": _line(f"shape_{shape.value}", langs),
            }
            for letter, shape in zip(LETTERS[:CORNERS], Shape, strict=False)
        ],
        "how": [_line(f"cards_{one}", langs) for one in ("fold", "hold", "pass")],
    }


def code_slips(langs: Sequence[Lang], drawn: random.Random | None = None) -> CodeSlips:
    """Slips with codes that no one has twice; others each time. ValueError without a language."""
    source = drawn or random.SystemRandom()
    codes = source.sample(range(_FIRST, _END), SLIP_COUNT)
    return {
        "langs": _asked(langs),
        "title": _line("slips_title", langs)[0],
        "codes": [_line("slips_code", langs, code=code) for code in codes],
        "how": [_line(f"slips_{one}", langs) for one in ("take", "keep")],
    }


def took_part(scenario: Scenario, setup: Setup, langs: Sequence[Lang]) -> TookPart:
    """Who took part gets one; it says the lesson and its day. ValueError without a language."""
    asked, heading = _asked(langs), _line("took_part_title", langs)
    facts: list[Line] = [[], []]
    for say in map(DocumentWords, langs):
        said = scenario.words(say.lang if say.lang in scenario.langs else scenario.langs[0])
        facts[0].append(say.say("took_part_lesson", title=said.title))
        day = say.date(setup.planned_on) or TO_SIGN[:20]
        facts[1].append(say.say("letter_day", date=day))
    return {
        "langs": asked,
        "title": heading[0],
        "heading": heading,
        "name": _line("took_part_name", langs),
        "facts": facts,
        "school": setup.school_label,
        "thanks": _line("took_part_thanks", langs),
        "no_mark": _line("took_part_no_mark", langs),
        "sign": _line("took_part_sign", langs),
    }


def _asked(langs: Sequence[Lang]) -> list[str]:
    if not langs:
        raise ValueError(langs)
    return list(langs)


def _line(word_id: str, langs: Sequence[Lang], **fields: object) -> Line:
    return [class_paper_words().say(word_id, lang, **fields) for lang in langs]
