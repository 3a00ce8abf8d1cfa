"""All papers of a lesson by their names, as windows and commands ask for them.

A paper is a document, which can be edited as .odt, or a sheet to cut or fold, which is PDF only.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from msgspec import Struct

from guide.content.model import Lang
from guide.exchange.text_document import TextDocument, after_one_another
from guide.store import copying
from guide.training.course import Course
from guide.training.quiz import Item
from guide.training.scenario import Scenario
from guide.training.setup import Setup
from guide.training.slide_builder import SlideWords
from guide.usecases.base.results import ExportResult
from guide.usecases.base.sheet import Sheet, sheet_pdf
from guide.usecases.training import card_papers
from guide.usecases.training.document_files import FileForm, document_sheet, write_document
from guide.usecases.training.facilitator_sheet import facilitator_sheet
from guide.usecases.training.lesson_papers import (
    answer_sheet,
    letter,
    notices,
    quiet_task,
    tally_sheet,
    yard_sheet,
)


class LessonOrder(Struct, frozen=True, kw_only=True):
    """What a paper is made of. `words` says the lesson's own words in a language."""

    langs: tuple[Lang, ...]
    scenario: Scenario
    items: tuple[Item, ...]
    setup: Setup
    words: Callable[[Lang], SlideWords]


def _sheet(order: LessonOrder) -> TextDocument:
    course = Course(order.scenario, order.items, order.setup)
    known = order.scenario.langs
    return after_one_another(
        facilitator_sheet(course, order.words(lang if lang in known else known[0]), lang)
        for lang in order.langs
    )


DOCUMENTS: Mapping[str, Callable[[LessonOrder], TextDocument]] = {
    "letter": lambda order: letter(order.scenario, order.setup, order.langs),
    "notices": lambda order: notices(order.setup, order.langs),
    "quiet": lambda order: quiet_task(order.langs),
    "answers": lambda order: answer_sheet(order.langs),
    "yard": lambda order: yard_sheet(order.langs),
    "tally": lambda order: tally_sheet(order.langs),
    "sheet": _sheet,
}
# Of an exact size, so PDF only: the template and its data.
SHEETS: Mapping[str, tuple[str, Callable[[LessonOrder], Mapping[str, Any]]]] = {
    "cards": (card_papers.CARDS, lambda order: card_papers.answer_cards(order.langs)),
    "slips": (card_papers.SLIPS, lambda order: card_papers.code_slips(order.langs)),
    "took_part": (
        card_papers.TOOK_PART,
        lambda order: card_papers.took_part(order.scenario, order.setup, order.langs),
    ),
}
PAPERS = (*DOCUMENTS, *SHEETS)


def paper_sheet(paper: str, order: LessonOrder) -> Sheet:
    """A paper of `PAPERS` as it goes to a printer. KeyError for another."""
    if paper in DOCUMENTS:
        return document_sheet(DOCUMENTS[paper](order))
    template, gather = SHEETS[paper]
    data = gather(order)
    return Sheet(template, data["title"], "", data)


def write_paper(
    paper: str, order: LessonOrder, form: FileForm, path: Path, *, may_replace: bool = True
) -> ExportResult:
    """Write a paper of `PAPERS`; a sheet is written as PDF whatever the form.

    Errors: KeyError for another paper; as `write_document`.
    """
    if paper in DOCUMENTS:
        return write_document(DOCUMENTS[paper](order), form, path, may_replace=may_replace)
    copying.require_target(path, may_replace=may_replace)
    pdf = sheet_pdf(paper_sheet(paper, order))
    copying.copy_out(path, pdf)
    return ExportResult(path, len(pdf))
