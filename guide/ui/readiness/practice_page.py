"""Practising from the program, and the log: what was tried, what failed, what is mended by when.

The texts of what to try are drafted by us and say so. The time runs from a press to a press; what
is written then is a record of the plan, and "Done" leads back here.
"""

from __future__ import annotations

import datetime as dt
from functools import partial
from typing import Any, ClassVar

from PySide6.QtCore import QCoreApplication

from guide.household.dates import months_later, read_day
from guide.household.household import Household, ref_of
from guide.household.plan import Ref
from guide.household.records.practice import SCENARIOS, Practice
from guide.ui.kit.discard import refill
from guide.ui.kit.widgets import (
    BackButton,
    Button,
    Card,
    Heading,
    ListRow,
    Rows,
    Text,
    column_of,
    flow_of,
    headed_column,
)
from guide.ui.kit.widgets.choice import ChoiceChip, ChoiceGroup
from guide.ui.shell.page import Page, PageContext
from guide.usecases.base.local_time import local_day, local_time

_NEXT_IN = 6  # months
_MOST_MINUTES = 600  # as the field takes them


class PracticePage(Page):
    """What to try, the time it takes, and what was tried before."""

    name: ClassVar[str] = "practice"
    entry: ClassVar[str] = "plan"

    def __init__(self, context: PageContext, **args: object) -> None:
        super().__init__(context, **args)
        look = context.look
        self._scenario = SCENARIOS[0]
        self._began: dt.datetime | None = None
        back = BackButton(
            look, self.tr("How ready are we?"), "to_ready", lambda: context.navigator.go("ready")
        )
        question = self.tr("What do we try?")
        chips = [
            (one, ChoiceChip(look, context.book.choice("practice.scenario", one, context.lang)))
            for one in SCENARIOS
        ]
        self._group = ChoiceGroup(look, question, chips)
        self._group.speak_in_full(question)
        self._group.choose(self._scenario)
        self._group.chosen.connect(self._choose)
        self._task = Text(look, "", name="practice_task")
        self._time = Text(look, "", weight=600, name="practice_time")
        self._start = Button(
            look, self.tr("Start the time"), "filled", "clock-alert", name="start_practice",
            on=self._begin,
        )  # fmt: skip
        self._end = Button(
            look, self.tr("Done: write it down"), "outlined", "check", name="end_practice",
            on=self._write,
        )  # fmt: skip
        drafted = context.services.paper_words.word("drafted_by_us", context.lang)
        self._log = column_of(look, 20)
        headed_column(
            self,
            look,
            back,
            self.title(),
            Card(
                look,
                Heading(look, question, 2, "h3"),
                self._group,
                self._task,
                Text(look, drafted, "caption", colour="text2"),
                self._time,
                flow_of(look, 12, self._start, self._end),
                name="practise",
            ),
            self._log,
            at_top=True,
        )
        self._say()
        self._show_log()
        context.session.plan_changed.connect(self._show_log)

    def title(self) -> str:
        return self.tr("Practise")

    def snapshot(self) -> dict[str, Any]:
        return super().snapshot() | {"scenario": self._scenario, "began": self._began}

    def restore(self, state: Any) -> None:
        parts = dict(state)
        self._scenario, self._began = parts.pop("scenario"), parts.pop("began")
        self._group.choose(self._scenario)
        self._say()
        super().restore(parts)

    # ---- what the person does

    def _choose(self, scenario: str) -> None:
        self._scenario = scenario or SCENARIOS[0]
        self._say()

    def _begin(self) -> None:
        self._began = self.context.session.now()
        self._say()
        self.context.announcer.say(self._time.text())

    def _write(self) -> None:
        now = self.context.session.now()
        today = local_day(now)
        known = {
            "scenario": self._scenario,
            "practised_on": _typed(today),
            "next_on": _typed(months_later(today, _NEXT_IN)),
            "minutes": _minutes(self._began, now),
        }
        practice = self.context.session.run(
            lambda services: services.plan_editor.add("practice", **known)
        )
        if practice is not None:
            self._began = None
            self._open(ref_of(practice), "practice.failed")

    def _open(self, ref: Ref, field: str) -> None:
        self.context.navigator.go(
            "plan", section="practice", record_ref=ref, field=field, return_to="practice"
        )

    # ---- what is shown

    def _say(self) -> None:
        self._task.set_words(task_words(self._scenario))
        began = self._began
        words = self.tr("Started at {time}.")
        self._time.set_words(words.format(time=f"{local_time(began):%H:%M}") if began else "")
        self._time.setVisible(began is not None)

    def _show_log(self) -> None:
        look = self.context.look
        household = self.context.services.plan_editor.household()
        rows = [self._row(one) for one in newest_first(household)]
        nothing = Text(look, self.tr("Nothing was practised yet."), colour="text2")
        title = Heading(look, self.tr("What we tried"), 2, "h3")
        refill(self._log, Card(look, title, Rows(look, *rows) if rows else nothing))

    def _row(self, practice: Practice) -> ListRow:
        context = self.context
        scenario = practice.scenario
        title = context.book.choice("practice.scenario", scenario, context.lang) if scenario else ""
        label = partial(context.book.label, lang=context.lang)
        about = [
            f"{label(f'practice.{name}')}: {value}"
            for name in ("minutes", "failed", "fix_by", "next_on")
            if (value := getattr(practice, name).strip())
        ]
        return ListRow(
            context.look,
            " · ".join(part for part in (practice.practised_on.strip(), title) if part)
            or context.book.record("practice", context.lang).one,
            icon="list-checks",
            about=" · ".join(about),
            name=f"practice_{practice.id}",
            on=partial(self._open, ref_of(practice), "practice.failed"),
        )


def newest_first(household: Household) -> list[Practice]:
    """The log; what has no day that can be read comes last."""
    return sorted(
        household.of(Practice),
        key=lambda one: read_day(one.practised_on) or dt.date.min,
        reverse=True,
    )


def _typed(day: dt.date) -> str:
    return day.strftime("%d.%m.%Y")


def _minutes(began: dt.datetime | None, now: dt.datetime) -> str:
    """Whole minutes that were begun; "" without a beginning, and when the clock was set."""
    if began is None or now < began:
        return ""
    minutes = -int((began - now).total_seconds() // 60)
    return str(minutes) if minutes <= _MOST_MINUTES else ""


def task_words(scenario: str) -> str:
    """What is to be tried, in one sentence."""
    return {
        "leave": QCoreApplication.translate(
            "Practice",
            "Everybody takes the bag and stands at the door, dressed. Nobody has to go out.",
        ),
        "stay": QCoreApplication.translate(
            "Practice", "Everybody gathers in the room we chose for it."
        ),
        "no_phone": QCoreApplication.translate(
            "Practice", "All phones lie on the table. How does everybody get word?"
        ),
        "children": QCoreApplication.translate(
            "Practice", "The children say whom they wait for, and whom they call."
        ),
        "night": QCoreApplication.translate(
            "Practice", "In the dark: find the torch, the shoes and the documents."
        ),
        "talk": QCoreApplication.translate(
            "Practice", "Fifteen minutes at the table with the cards of the plan."
        ),
        "alert": QCoreApplication.translate(
            "Practice", "See whether each phone receives a test alert."
        ),
        "other": QCoreApplication.translate(
            "Practice", "Something of your own: say what, when it is written down."
        ),
    }[scenario]
