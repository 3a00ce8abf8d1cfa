"""The cards of the talk at the table: ordinary, ours, and each with an answer of the plan."""

from __future__ import annotations

import re

import pytest

from guide.content.labels import DRAFTED, LABELS
from guide.content.message_words import message_words
from guide.content.model import LANGS, Lang, Review, TalkCard
from guide.content.talk import talk_cards
from guide.household.field import PlanRule, Privacy, Rule
from guide.household.records.role import TASKS
from guide.usecases.plan.talk import asked_by

CARDS = talk_cards().cards
FAMILY = {
    "kk": {"Ерлан", "Динара", "Әлихан", "Айша"},
    "ru": {"Ерлан", "Динара", "Алихан", "Айша"},
    "en": {"Yerlan", "Dinara", "Alikhan", "Aisha"},
}
# Nothing of an attack, of war or of terror stands at a table with children.
_FRIGHTENING = re.compile(
    r"attack|terror|\bwar\b|explo|shoot|hostage|danger|нападен|террор|войн|взрыв|стрел|опасн"
    r"|шабуыл|лаңкес|соғыс|жарыл|атыс|қауіп",
    re.IGNORECASE,
)


def test_there_are_twelve_and_no_two_end_in_the_same_answer() -> None:
    assert len({card.id for card in CARDS}) == len(CARDS) == 12
    assert len({(card.field, card.task) for card in CARDS}) == 12


@pytest.mark.parametrize("card", CARDS, ids=lambda card: card.id)
def test_each_ends_in_an_answer_that_the_plan_asks_for(card: TalkCard) -> None:
    asked = asked_by(card)
    assert asked.field.key == card.field
    # Nothing private is talked over from a card, and nothing that hangs on another answer.
    assert asked.field.ask.privacy in (Privacy.P0, Privacy.P1, Privacy.P2)
    assert asked.field.ask.when is None
    assert (asked.kind.name == "role") == bool(asked.task)
    assert asked.task in ("", *TASKS)
    if card.answer == "who":
        assert asked.field.ask.rule in (PlanRule.REF, Rule.NAME)


def test_a_field_that_nobody_declared_would_be_seen() -> None:
    with pytest.raises(KeyError, match=r"roles\.nothing"):
        asked_by(type("Card", (), {"field": "roles.nothing", "task": ""})())


@pytest.mark.parametrize("lang", LANGS)
def test_they_ask_something_and_frighten_nobody(lang: Lang) -> None:
    for card in CARDS:
        words = card.words(lang)
        assert words.question.endswith("?")
        assert words.ours.endswith("?")
        assert len(words.question) <= 60
        said = f"{words.story} {words.question} {words.ours}"
        assert not _FRIGHTENING.search(said), said
        assert not re.search(r"\d", said)


@pytest.mark.parametrize("lang", LANGS)
def test_the_family_is_invented_and_named_as_in_a_list(lang: Lang) -> None:
    """A name that is followed by an ending would be none of these words."""
    found = [
        name for card in CARDS for name in re.findall(
            r"\b(?:Ерлан|Динар|Әлихан|Алихан|Айш|Yerlan|Dinara|Alikhan|Aisha)\w*",
            f"{card.words(lang).story} {card.words(lang).question}",
        )
    ]  # fmt: skip
    assert set(found) == FAMILY[lang]


def test_what_frightens_would_be_seen() -> None:
    for said in ("After the attack", "Жарылыс болды", "Рядом опасность"):
        assert _FRIGHTENING.search(said)


def test_they_carry_a_label_that_no_line_of_advice_has() -> None:
    assert {card.basis for card in CARDS} == {"drafted"}
    assert {card.review for card in CARDS} == {Review.DRAFT}
    assert "drafted" not in LABELS
    assert message_words().say(DRAFTED, "en") == "Drafted by us, no official source."
