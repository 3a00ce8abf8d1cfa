"""One more paper of the plan is its declaration and its words: nothing else has to know it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

import pytest

from guide.content.message_words import message_words
from guide.content.model import FixedWord
from guide.household.field import Paper
from guide.household.plan import Person
from guide.paper.card_schemas import FolderSheet
from guide.store.store import Store
from guide.usecases.base.sheet import sheet_pdf
from guide.usecases.papers import catalogue, family_papers
from guide.usecases.papers.catalogue import KINDS, PaperGroup, PaperRequest
from guide.usecases.papers.family_papers import FAMILY, FamilyPaper
from guide.usecases.papers.folder_parts import block, part, record, sheet
from guide.usecases.papers.paper_answers import PaperAnswers
from guide.usecases.program.services import Services, services_on
from tests.clock import clock
from tests.paper.reading import words_of


@pytest.fixture
def services() -> Iterator[Services]:
    with Store.in_memory(now=clock) as store:
        yield services_on(store, clock)


def for_the_driver(
    answers: PaperAnswers, _people: Sequence[Person], today: dt.date, _asked: PaperRequest
) -> FolderSheet:
    """The declaration of the test's paper: where the family lives."""
    lines = answers.lines(answers.household.plan, "settlement", "street", "entrance")
    only = part(answers.words.fixed("paper_driver"), [block([], "", record("", lines))])
    return sheet(answers, "driver", (12.0,), [only], today)


def test_a_paper_more_is_gathered_printed_and_copied_by_hand(
    services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    declared = FamilyPaper(paper=Paper.RESCUE, template="folder", gather=for_the_driver)
    monkeypatch.setattr(family_papers, "FAMILY", {**FAMILY, "driver": declared})
    kind = catalogue._plan_paper("driver", PaperGroup.HELPERS, Paper.RESCUE)
    monkeypatch.setattr(catalogue, "KINDS", (*KINDS, kind))
    for word in ("paper_driver", "keep_driver"):
        said = FixedWord(id=word, kk="Жүргізушіге", ru="Водителю", en="For the driver")
        monkeypatch.setitem(message_words()._words, word, said)
    services.plan_editor.change("plan", "settlement", "Қарағанды")
    services.plan_editor.change("plan", "out_name", "Айгүл")

    asked = PaperRequest(paper="driver", langs=("ru", "en"))
    made = catalogue.sheet_of(services, asked)
    read = words_of(sheet_pdf(made))
    assert "Водителю" in read
    assert "Қарағанды" in read
    assert "Айгүл" not in read
    assert made.file_name == "daiyn-driver-ru-en.pdf"
    assert any(
        line.value == "Қарағанды"
        for step in catalogue.steps_by_hand(services, asked)
        for line in step.lines
    )
