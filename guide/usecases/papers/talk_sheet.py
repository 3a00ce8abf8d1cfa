"""The data of the cards for the talk at the table. Nothing of the family stands on them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from guide.content.labels import DRAFTED
from guide.content.model import Lang, Review
from guide.content.talk import talk_cards
from guide.paper.talk_schemas import PrintedCard, TalkSheet
from guide.usecases.advice.sheet_words import AdviceWords
from guide.usecases.base.sheet import Sheet
from guide.usecases.papers.sheets import file_name

if TYPE_CHECKING:
    from guide.usecases.program.services import Services


def talk_sheet(services: Services, langs: Sequence[Lang]) -> Sheet:
    """Gather the cards. ValueError without a language; GuideError CONTENT_UNREADABLE."""
    if not langs:
        raise ValueError(langs)
    data = talk_sheet_data(AdviceWords(services.guide, services.paper_words, langs))
    return Sheet("talk", data["title"], file_name("talk", langs), data)


def talk_sheet_data(advice: AdviceWords) -> TalkSheet:
    """Return the sheet in the languages of `advice`, at least one."""
    heading, cards = advice.line("talk_title"), talk_cards().cards
    is_signed = all(card.review is Review.SIGNED for card in cards)
    printed: list[PrintedCard] = [
        {
            "number": advice.line("talk_number", n=number, count=len(cards))[0],
            "story": [card.words(lang).story for lang in advice.langs],
            "question": [card.words(lang).question for lang in advice.langs],
            "ask": advice.line(f"talk_{card.answer}"),
            "ours": [card.words(lang).ours for lang in advice.langs],
        }
        for number, card in enumerate(cards, 1)
    ]
    return {
        "langs": list(advice.langs),
        "title": heading[0],
        "heading": heading,
        "how": [advice.line(f"talk_{one}") for one in ("how", "free", "later")],
        "cards": printed,
        "words": {
            "for_plan": advice.line("talk_ours"),
            "label": advice.line(DRAFTED),
            "not_reviewed": advice.blank() if is_signed else advice.line("not_reviewed"),
            "footer": advice.line("footer"),
        },
    }
