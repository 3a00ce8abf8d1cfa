"""One more card is its declaration and its words: a card of the talk, and a card for the wallet."""

from __future__ import annotations

import datetime as dt
import shutil
from collections.abc import Sequence
from pathlib import Path

import pytest

from guide.content import talk
from guide.content.checks import check_folder
from guide.content.message_words import message_words
from guide.content.model import LANGS, FixedWord
from guide.household.field import Paper
from guide.household.household import Household
from guide.household.plan import Person
from guide.paper import renderer
from guide.paper.card_schemas import CardSheet
from guide.paths import resources
from guide.usecases.base.sheet import sheet_pdf
from guide.usecases.papers import catalogue, family_papers, talk_sheet
from guide.usecases.papers.card_sheets import ID_1_MM, _face, _sheet
from guide.usecases.papers.catalogue import KINDS, PaperGroup, PaperRequest
from guide.usecases.papers.family_papers import FAMILY, FamilyPaper
from guide.usecases.papers.paper_answers import PaperAnswers
from guide.usecases.plan.talk import asked_by
from guide.usecases.program.services import Services
from tests.paper.pages import words_by_page
from tests.paper.reading import squeezed

TALK = """
[[card]]
id = "TALK-{number}"
answer = "who"
field = "pets.taken_by"
kk = { story = "Ит үйде жалғыз.", question = "Оны кім алып шығады?", ours = "Итті кім алады?" }
ru = { story = "Собака дома одна.", question = "Кто выведет её?", ours = "Кто берёт собаку?" }
en = { story = "The dog is alone.", question = "Who walks it?", ours = "Who takes the dog?" }
"""


def test_a_card_of_the_talk_is_asked_checked_and_printed(
    services: Services, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "content"
    shutil.copytree(resources() / "content", folder)
    before = len(talk.talk_cards().cards)
    with (folder / "talk.toml").open("a", encoding="utf-8") as words:
        words.write(TALK.replace("{number}", str(before + 1)))
    cards = talk.TalkCards(folder)
    assert not check_folder(folder)
    more = cards.cards[-1]
    assert (more.id, len(cards.cards)) == (f"TALK-{before + 1}", before + 1)

    pet = services.plan_editor.add("pet")
    asked = asked_by(more)
    assert asked.refs(services.plan_editor.household()) == (f"pet:{pet.id}",)
    assert asked.field.key == "pets.taken_by"

    monkeypatch.setattr(talk_sheet, "talk_cards", lambda: cards)
    for lang in LANGS:
        made = talk_sheet.talk_sheet(services, [lang])
        read = "".join(words_by_page(sheet_pdf(made)))
        assert squeezed(more.words(lang).ours) in read
        assert squeezed(f"{before + 1} / {before + 1}") in read


def for_the_bag(
    answers: PaperAnswers, people: Sequence[Person], today: dt.date, _asked: PaperRequest
) -> CardSheet:
    """The declaration of the test's card: a name and whom to call."""
    cards = [
        [
            _face(
                answers, "card_call", name=answers.text(one, "given_name"), has_name=True,
                lines=answers.calls(2, f"person:{one.id}"),
            )
        ]
        for one in people
    ]  # fmt: skip
    return _sheet(answers, "bag", ID_1_MM, 11, cards, today)


def _everybody(household: Household, _today: dt.date) -> Sequence[Person]:
    return household.people


def test_a_card_to_cut_is_gathered_measured_and_printed(
    full: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    declared = FamilyPaper(paper=Paper.CARD, template="cards", gather=for_the_bag, whom=_everybody)
    monkeypatch.setattr(family_papers, "FAMILY", {**FAMILY, "bag": declared})
    kind = catalogue._plan_paper("bag", PaperGroup.POCKET, Paper.CARD)
    monkeypatch.setattr(catalogue, "KINDS", (*KINDS, kind))
    said = FixedWord(id="paper_bag", kk="Сөмкеге", ru="На сумку", en="For the bag")
    monkeypatch.setitem(message_words()._words, "paper_bag", said)

    made = catalogue.sheet_of(
        full, PaperRequest(paper="bag", langs=("ru",), item=family_papers.EVERYBODY)
    )
    assert made.file_name == "daiyn-bag-ru.pdf"
    assert (made.data["width"], made.data["height"]) == ID_1_MM
    people = full.plan_editor.household().people
    assert len(made.data["cards"]) == len(people)
    read = "".join(words_by_page(renderer.pdf("cards", made.data, title=made.data["title"])))
    assert squeezed("На сумку") in read
    for one in people:
        assert squeezed(one.given_name) in read
