"""Which papers a lesson has before it, and which a session after it. Read when a page shows them.

Each stands in the languages that the lesson is held in, one after the other.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import structs

from guide.content.class_words import class_paper_words
from guide.content.model import Lang
from guide.training.rules import needs_notices
from guide.training.scenario import Scenario, ScenarioKind
from guide.training.setup import Setup
from guide.ui.training.document_papers import document_paper, form_words
from guide.ui.training.papers_card import OfferedPaper, PaperFile
from guide.usecases.base.local_time import local_day
from guide.usecases.training.class_papers import LessonOrder, paper_sheet, write_paper
from guide.usecases.training.document_files import FileForm, paper_name
from guide.usecases.training.report_document import (
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
    "report": "report_title",
    "parents": "parents_title",
    "took_part": "took_part_title",
}


def papers_before(
    services: ClassServices, scenario: Scenario, setup: Callable[[], Setup], lang: Lang
) -> Iterator[OfferedPaper]:
    """The papers of a lesson that is being prepared; `setup` says what is settled by then."""
    order = partial(_order, services, scenario, setup)
    for paper in _papers_of(scenario):
        yield _offered(paper, order, lang, can_edit=paper == "letter")


def papers_after(
    services: ClassServices, session: OpenSession, setup: Setup, lang: Lang
) -> Iterator[OfferedPaper]:
    """The report of a session, its page for parents, and who took part where it counts."""
    today = local_day(services.now())

    for paper, make, forms in (
        ("report", report_document, tuple(FileForm)),
        ("parents", parents_document, (FileForm.PDF, FileForm.ODT)),
    ):
        made = partial(in_languages, make, session, services.slide_words, setup.langs, today)
        words = class_paper_words().say(_TITLES[paper], lang)
        yield document_paper(paper, words, made, forms, setup.langs)
    started = session.state.started_at
    if started is not None and not setup.is_rehearsal and not session.state.is_voided:
        held = structs.replace(setup, planned_on=local_day(started))
        order = partial(_order, services, session.lesson.scenario, lambda: held)
        yield _offered("took_part", order, lang)


def _order(services: ClassServices, scenario: Scenario, setup: Callable[[], Setup]) -> LessonOrder:
    settled, named = setup(), set(scenario.questions)
    return LessonOrder(
        langs=settled.langs,
        scenario=scenario,
        items=tuple(item for item in services.lessons.items() if item.id in named),
        setup=settled,
        words=services.slide_words,
    )


def _offered(
    paper: str, order: Callable[[], LessonOrder], lang: Lang, *, can_edit: bool = False
) -> OfferedPaper:
    """A paper of `class_papers` by its name, in the languages of its order."""

    def name(form: FileForm) -> str:
        return paper_name(paper, order().langs, form)

    def write(form: FileForm, path: Path) -> None:
        write_paper(paper, order(), form, path)

    return OfferedPaper(
        id=paper,
        words=class_paper_words().say(_TITLES[paper], lang),
        sheet=lambda: paper_sheet(paper, order()),
        files=tuple(
            PaperFile(
                form=form.value,
                words=form_words(form),
                name=partial(name, form),
                write=partial(write, form),
            )
            for form in ((FileForm.PDF, FileForm.ODT) if can_edit else (FileForm.PDF,))
        ),
    )


def _papers_of(scenario: Scenario) -> tuple[str, ...]:
    """What this kind of lesson needs: a calm talk is not announced, a drill has its yard."""
    told = ("letter", "notices", "quiet") if needs_notices(scenario.kind) else ()
    answered = ("cards", "slips", "answers") if scenario.kind.has_votes else ()
    drilled = ("yard",) if scenario.kind is ScenarioKind.DRILL_DEBRIEF else ()
    return (*told, *drilled, "sheet", *answered)
