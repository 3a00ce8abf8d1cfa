"""Which papers a lesson has before it, and which a session after it. Read when a page shows them.

Each stands in the languages that the lesson is held in, one after the other.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from guide.content.class_words import class_paper_words
from guide.content.model import Lang
from guide.training.rules import needs_notices
from guide.training.scenario import Scenario, ScenarioKind
from guide.training.setup import Setup
from guide.ui.training.papers_card import OfferedPaper
from guide.usecases.base.local_time import local_day
from guide.usecases.training.class_papers import LessonOrder, paper_name, write_paper
from guide.usecases.training.document_files import FileForm, write_document
from guide.usecases.training.report_document import (
    Made,
    in_languages,
    parents_document,
    report_document,
)

if TYPE_CHECKING:
    from guide.usecases.training.open_session import OpenSession
    from guide.usecases.training.services import ClassServices

_TITLES = {
    "letter": "letter_title",
    "notices": "notice_staff",
    "quiet": "quiet_title",
    "answers": "answers_title",
    "yard": "yard_title",
    "sheet": "sheet_title",
    "cards": "cards_title",
    "slips": "slips_title",
}


def papers_before(
    services: ClassServices, scenario: Scenario, setup: Callable[[], Setup], lang: Lang
) -> Iterator[OfferedPaper]:
    """The papers of a lesson that is being prepared; `setup` says what is settled by then."""

    def written(paper: str, form: FileForm, path: Path) -> None:
        settled, named = setup(), set(scenario.questions)
        order = LessonOrder(
            langs=settled.langs,
            scenario=scenario,
            items=tuple(item for item in services.lessons.items() if item.id in named),
            setup=settled,
            words=services.slide_words,
        )
        write_paper(paper, order, form, path)

    for paper in _papers_of(scenario):
        for form in (FileForm.PDF, FileForm.ODT) if paper == "letter" else (FileForm.PDF,):
            yield OfferedPaper(
                id=f"{paper}_{form.value}",
                words=_words(_TITLES[paper], form, lang),
                file_name=partial(_name, paper, form, setup),
                write=partial(written, paper, form),
            )


def papers_after(
    services: ClassServices, session: OpenSession, setup: Setup, lang: Lang
) -> Iterator[OfferedPaper]:
    """The report of a session, and its page for parents."""
    today = local_day(services.now())

    def written(make: Made, form: FileForm, path: Path) -> None:
        document = in_languages(make, session, services.slide_words, setup.langs, today)
        write_document(document, form, path)

    for paper, title, make, forms in (
        ("report", "report_title", report_document, tuple(FileForm)),
        ("parents", "parents_title", parents_document, (FileForm.PDF, FileForm.ODT)),
    ):
        for form in forms:
            yield OfferedPaper(
                id=f"{paper}_{form.value}",
                words=_words(title, form, lang),
                file_name=partial(_name, paper, form, lambda: setup),
                write=partial(written, make, form),
            )


def _papers_of(scenario: Scenario) -> tuple[str, ...]:
    """What this kind of lesson needs: a calm talk is not announced, a drill has its yard."""
    told = ("letter", "notices", "quiet") if needs_notices(scenario.kind) else ()
    answered = ("cards", "slips", "answers") if scenario.kind.has_votes else ()
    drilled = ("yard",) if scenario.kind is ScenarioKind.DRILL_DEBRIEF else ()
    return (*told, *drilled, "sheet", *answered)


def _name(paper: str, form: FileForm, setup: Callable[[], Setup]) -> str:
    return paper_name(paper, setup().langs, form)


def _words(title: str, form: FileForm, lang: Lang) -> str:
    """`Letter to parents`, and what the file is for where it is not for paper."""
    said = class_paper_words().say(title, lang)
    use = {
        FileForm.PDF: "",
        FileForm.ODT: QCoreApplication.translate("PapersCard", "to edit"),
        FileForm.CSV: QCoreApplication.translate("PapersCard", "as a table"),
        FileForm.JSON: QCoreApplication.translate("PapersCard", "for other programs"),
    }[form]
    return f"{said}, {use}" if use else said
