"""A school's year: sessions by class and lesson, what is due again, what is to be done.

A plain list: no colours, no league. Everything is read from headings; no session is opened for it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import ClassVar, TypeVar

from PySide6.QtWidgets import QWidget

from guide.errors import GuideError
from guide.training.quiz import Phase
from guide.training.scenario import Scenario
from guide.ui.kit.discard import refill
from guide.ui.kit.reading_order import set_reading_order
from guide.ui.kit.widgets import (
    Button,
    Card,
    Heading,
    ListRow,
    PageHead,
    Rows,
    Text,
    column_of,
    flow_of,
)
from guide.ui.shell.file_dialogs import ask_folder
from guide.ui.shell.page import PageContext
from guide.ui.shell.words import date_words
from guide.ui.training.chips import Chips
from guide.ui.training.page import ClassPage
from guide.ui.training.portions import Portions
from guide.ui.training.tally_card import TallyCard
from guide.ui.training.words import band_words
from guide.usecases.base.local_time import local_day
from guide.usecases.training.kept import SessionHeading
from guide.usecases.training.sessions import year_of
from guide.usecases.training.year import (
    Filter,
    OpenAction,
    PathStep,
    SessionReview,
    chosen,
    classes,
    grade_of,
    open_actions,
    path,
    reviews_due,
)
from guide.usecases.training.year_export import export_year

_EVERY = "every"
_SESSIONS, _ABOVE = 30, 5  # rows at once, and of each list that stands above the sessions


T = TypeVar("T")


class YearPage(ClassPage):
    """All sessions of this computer, and of those that were gathered."""

    name: ClassVar[str] = "year"

    def __init__(self, context: PageContext, **args: object) -> None:
        super().__init__(context, **args)
        look = context.look
        self._all = self.services.sessions.all()
        self._today = local_day(self.session.now())
        years = sorted({year_of(day) for one in self._all if (day := one.held_on)}, reverse=True)
        self._year = Chips(
            look,
            self.tr("School year"),
            [*((str(one), f"{one}/{one + 1}") for one in years), (_EVERY, self.tr("All"))],
            _EVERY,
            name="filter_year",
            on=lambda _year: self._fill(),
        )
        self._class = Chips(
            look,
            self.tr("Class"),
            [(_EVERY, self.tr("All")), *((one, one) for one in classes(self._all))],
            _EVERY,
            name="filter_class",
            on=lambda _label: self._fill(),
        )
        self._list = column_of(look, 12)
        self._path = column_of(look, 12)
        column_of(
            look,
            20,
            PageHead(look, Heading(look, self.title(), 1)),
            *self._due(),
            self._year,
            self._class,
            self._list,
            self._path,
            TallyCard(context, self.session),
            self._gather_card(),
            inside=self,
            at_top=True,
        )
        self._fill()

    def title(self) -> str:
        return self.tr("Sessions")

    # ---- what is due

    def _due(self) -> Iterator[QWidget]:
        look = self.context.look
        reviews = reviews_due(self._all, self._today)
        if reviews:
            heading = self.tr("To be asked again")
            rows = Rows(look)
            more = self._in_portions(reviews, self._review, rows.add, _ABOVE, heading, "more_due")
            yield Card(look, Heading(look, heading, 2), rows, more)
        actions = open_actions(self._all, self._today)
        if actions:
            heading, lines = self.tr("To do"), column_of(look, 8)
            more = self._in_portions(
                actions, self._action, lines.addWidget, _ABOVE, heading, "more_actions"
            )
            yield Card(look, Heading(look, heading, 2), lines, more, name="open_actions")

    def _in_portions(
        self,
        items: Sequence[T],
        row: Callable[[T], QWidget],
        add: Callable[[QWidget], None],
        most: int,
        heading: str,
        name: str,
    ) -> Button | None:
        """Show the first of many; returns what shows more of them, if there are more."""
        words = self.tr("Show more")
        look = self.context.look
        return Portions(look, items, row, add, most=most, words=words, of=heading, name=name).button

    def _review(self, due: SessionReview) -> QWidget:
        lang, phase = self.context.lang, due.review.phase
        return ListRow(
            self.context.look,
            _titled(due.title, lang, due.class_label),
            icon="history",
            about=self.tr("Ask again after {weeks} weeks: {day}").format(
                weeks=2 if phase is Phase.WEEKS_2 else 6, day=date_words(due.review.on, lang)
            ),
            name=f"due_{due.session}_{phase.value}",
            on=partial(
                self.context.navigator.go, "again", session_id=due.session, phase=phase.value
            ),
        )

    def _action(self, one: OpenAction) -> QWidget:
        parts = (
            one.action.text,
            one.action.owner_role,
            one.class_label,
            "" if one.action.due is None else date_words(one.action.due, self.context.lang),
            self.tr("late") if one.is_late else "",
        )
        return Text(self.context.look, " · ".join(part for part in parts if part))

    # ---- the list

    def _fill(self) -> None:
        self._fill_list()
        set_reading_order(self)

    def _fill_list(self) -> None:
        refill(self._path, *self._path_parts())
        found, look = self._chosen(), self.context.look
        if not found:
            refill(self._list, Text(look, self.tr("No session yet."), name="no_sessions"))
            return
        rows = Rows(look)
        more = self._in_portions(found, self._row, rows.add, _SESSIONS, self.title(), "more")
        counted = self.tr("Sessions: {count}").format(count=len(found))
        refill(self._list, Card(look, Text(look, counted, weight=600), rows, more))

    def _row(self, heading: SessionHeading) -> QWidget:
        lang = self.context.lang
        day = heading.held_on or heading.planned_on
        status = {
            "planned": self.tr("Prepared"),
            "running": self.tr("Not closed yet"),
            "paused": self.tr("Not closed yet"),
            "voided": self.tr("Counts for nothing"),
        }.get(heading.status, "")
        parts = (
            "" if day is None else date_words(day, lang),
            band_words(heading.band),
            self.tr("Rehearsal") if heading.is_rehearsal else "",
            self.tr("From another computer") if heading.is_gathered else "",
            status,
        )
        return ListRow(
            self.context.look,
            _titled(heading.title, lang, heading.class_label),
            icon="users",
            about=" · ".join(part for part in parts if part),
            name=f"session_{heading.id}",
            on=partial(self.context.navigator.go, "report", session_id=heading.id),
        )

    # ---- the path of a class

    def _path_parts(self) -> Iterator[QWidget]:
        """Which lessons the age of the chosen class can have, and which it had in this year."""
        label, year = self._class.choice, self._year.choice
        if label in (_EVERY, "") or grade_of(label) is None:
            return
        asked = year_of(self._today) if year in (_EVERY, "") else int(year)
        scenarios = [
            one.lesson
            for one in self.services.lessons.scenarios()
            if one.is_accepted and isinstance(one.lesson, Scenario)
        ]
        steps = path(label, scenarios, self._all, asked)
        look, held = self.context.look, sum(one.held_on is not None for one in steps)
        counted = self.tr("Held in {year}: {held} of {all}").format(
            year=f"{asked}/{asked + 1}", held=held, all=len(steps)
        )
        yield Card(
            look,
            Heading(look, self.tr("Lessons for class {label}").format(label=label), 2),
            Text(look, self.tr("Talks and calmer levels stand first.")),
            Text(look, counted, weight=600, name="path_counted"),
            Rows(look, *(self._step(one) for one in steps)),
            name="path",
        )

    def _step(self, step: PathStep) -> QWidget:
        lang = self.context.lang
        day = step.held_on
        if day is None:
            said = self.tr("Not yet")
        else:
            said = self.tr("Held on {day}").format(day=date_words(day, lang))
        return ListRow(
            self.context.look,
            _titled(step.title, lang, ""),
            icon="circle" if day is None else "circle-check",
            about=said,
            name=f"path_{step.lesson}",
            on=partial(self.context.navigator.go, "prepare", lesson=step.lesson),
        )

    # ---- other computers

    def _gather_card(self) -> QWidget:
        look = self.context.look
        said = self.tr("Sessions of other computers lie in a folder as one file each.")
        button = Button(
            look, self.tr("Take in a folder"), "outlined", name="gather", on=self._gather
        )
        export = Button(
            look, self.tr("Save the year as files"), "outlined", "save", name="export_year",
            on=self._export,
        )  # fmt: skip
        return Card(look, Text(look, said), flow_of(look, 12, button, export), kind="quiet")

    def _chosen(self) -> tuple[SessionHeading, ...]:
        """The sessions that the filters take."""
        year, label = self._year.choice, self._class.choice
        wanted = Filter(
            year=None if year in (_EVERY, "") else int(year),
            class_label="" if label in (_EVERY, "") else label,
        )
        return chosen(self._all, wanted)

    def _export(self) -> None:
        folder = ask_folder(self, self.tr("Which folder?"))
        if folder is None:
            return
        try:
            written = export_year(self.services.sessions, self._chosen(), folder)
        except GuideError as failure:
            self.context.messages.show_failure(failure)
            return
        self.context.messages.tell(self.tr("Files written: {count}").format(count=len(written)))

    def _gather(self) -> None:
        folder = ask_folder(self, self.tr("Which folder?"))
        if folder is None:
            return
        try:
            taken = self.session.run_alone(lambda _services: self.services.gathering.gather(folder))
        except GuideError as failure:
            self.context.messages.show_failure(failure)
            return
        new = sum(one.outcome == "taken" for one in taken)
        self.context.messages.tell(
            self.tr("Files: {all}. Taken in: {new}.").format(all=len(taken), new=new)
        )
        self.context.host.rebuild()


def _titled(title: dict[str, str], lang: str, class_label: str) -> str:
    found = title.get(lang) or next(iter(title.values()), "")
    return " · ".join(part for part in (found, class_label) if part)
