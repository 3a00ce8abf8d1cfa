"""The papers of a lesson and the report of a session: `daiyn training paper`, `… report`.

The class's data file is only looked at: a paper can be made while the window is open.
"""

from __future__ import annotations

import datetime as dt
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from guide.cli.context import DONE, Run
from guide.cli.options import OUTPUT, PAPER_LANGS, common
from guide.cli.parser import CommandGroup, argument
from guide.content.model import LANGS, Lang

if TYPE_CHECKING:
    from collections.abc import Callable

    from guide.usecases.base.results import ExportResult
    from guide.usecases.training.class_papers import LessonOrder
    from guide.usecases.training.services import ClassServices

# The use case declares them, and is not read before one is asked for.
PAPERS = (
    "letter", "notices", "quiet", "answers", "yard", "tally", "sheet", "cards", "slips",
    "took_part",
)  # fmt: skip
BANDS = ("a07_10", "a11_14", "a15_18", "adult")
_OF_A_LESSON = "level-declared-yellow"  # for papers that are the same for every lesson


def add_commands(training: CommandGroup) -> None:
    """Declare what may be typed."""
    where = (
        *common(lang=False),
        # Papers know two languages one after the other as well.
        argument("--lang", dest="paper_lang", choices=PAPER_LANGS, about="help_paper_lang"),
        *OUTPUT,
    )
    training.add(
        "paper", "help_training_paper", _paper,
        argument("paper", choices=PAPERS, shown="shown_paper", about="help_training_paper_which"),
        argument("--lesson", default=_OF_A_LESSON, shown="shown_lesson",
                 about="help_training_paper_lesson"),
        argument("--band", choices=BANDS, default=None, about="help_training_band"),
        argument("--short", action="store_true", about="help_training_short"),
        argument("--class", dest="label", default="", shown="shown_class",
                 about="help_training_class"),
        argument("--school", default="", shown="shown_school", about="help_training_school"),
        argument("--date", type=dt.date.fromisoformat, default=None, shown="shown_date",
                 about="help_training_date"),
        argument("--format", choices=("pdf", "odt"), default="pdf", about="help_training_form"),
        *where,
    )  # fmt: skip
    training.add(
        "report", "help_training_report", _report,
        argument("session", nargs="?", default="", shown="shown_session",
                 about="help_training_session"),
        argument("--format", choices=("pdf", "odt", "csv", "json"), default="pdf",
                 about="help_training_form"),
        argument("--parents", action="store_true", about="help_training_parents"),
        *where,
    )  # fmt: skip


def _paper(run: Run) -> int:
    from guide.usecases.training.class_papers import SHEETS, write_paper
    from guide.usecases.training.document_files import FileForm, paper_name

    paper: str = run.options.paper
    form = FileForm.PDF if paper in SHEETS else FileForm(run.options.format)
    langs = _langs(run)
    with closing(_looked_at(run)) as services:
        order = _order(run, services, langs)
        return _written(
            run,
            paper_name(paper, langs, form),
            lambda path: write_paper(
                paper, order, form, path, may_replace=run.options.force
            ),
        )  # fmt: skip


def _report(run: Run) -> int:
    from guide.usecases.base.local_time import local_day
    from guide.usecases.training.document_files import FileForm, paper_name, write_document
    from guide.usecases.training.report_document import (
        in_languages,
        parents_document,
        report_document,
    )

    make = parents_document if run.options.parents else report_document
    form, langs = FileForm(run.options.format), _langs(run)
    with closing(_looked_at(run)) as services:
        found = [one.id for one in services.sessions.all() if one.status in {"finished", "voided"}]
        wanted: str = run.options.session or (found[-1] if found else "")
        if not wanted or wanted not in found:
            return run.refuse("no_session", run.words.say("training_no_session"))
        session = services.sessions.open(wanted)
        today = local_day(run.now())
        document = in_languages(make, session, services.slide_words, langs, today)
    name = paper_name("parents" if run.options.parents else "report", langs, form)
    return _written(
        run,
        name,
        lambda path: write_document(document, form, path, may_replace=run.options.force),
    )


def _written(run: Run, name: str, write: Callable[[Path], ExportResult]) -> int:
    path: Path = run.options.out or Path(name)
    try:
        written = write(path)
    except FileExistsError:
        return run.refuse("exists", run.words.say("exists", path=path))
    run.answer({"written": str(written.path)}, [run.words.say("written", path=path)])
    return DONE


def _order(run: Run, services: ClassServices, langs: tuple[Lang, ...]) -> LessonOrder:
    from guide.training.bands import EVERYBODY, AgeBand
    from guide.training.setup import LessonRef, Setup
    from guide.training.walk import Form
    from guide.usecases.training.class_papers import LessonOrder

    asked = run.options
    scenario = services.lessons.scenario_to_hold(asked.lesson)
    bands = scenario.bands or EVERYBODY
    named = set(scenario.questions)
    setup = Setup(
        kind=scenario.kind,
        lesson=LessonRef(id=scenario.id, version=scenario.version, digest=""),
        level=scenario.level,
        band=AgeBand(asked.band) if asked.band else bands[-1],
        langs=langs,
        form=Form.SHORT if asked.short else Form.FULL,
        class_label=asked.label[:60],
        school_label=asked.school[:60],
        planned_on=asked.date,
    )
    items = tuple(item for item in services.lessons.items() if item.id in named)
    return LessonOrder(
        langs=langs, scenario=scenario, items=items, setup=setup, words=services.slide_words
    )


def _looked_at(run: Run) -> ClassServices:
    """The class's data without locking or changing them; nothing where there are none."""
    from guide.store.store import Store
    from guide.usecases.training.services import class_services_on

    places = run.places.classes
    store = (
        Store.look_at(places.store, now=run.now)
        if places.store.exists()
        else Store.in_memory(now=run.now)
    )
    return class_services_on(
        store, run.now, data=places.data, shared=places.shared, words=run.content
    )


def _langs(run: Run) -> tuple[Lang, ...]:
    asked: str = run.options.paper_lang or run.words.lang
    return tuple(lang for lang in LANGS if lang in asked.split("+"))
