"""A school's year: its sessions by class, lesson and term, a path by grade, what is due and open.

All of it is worked out from the headings; no session is opened for it. Only what was held to its
end counts, and no rehearsal.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Sequence

from msgspec import Struct

from guide.training.ages import Gate, gate
from guide.training.bands import AgeBand
from guide.training.quiz import Phase
from guide.training.reviews import DueReview, reviews
from guide.training.scenario import Scenario, ScenarioKind
from guide.training.scores import Gain
from guide.training.state import ActionPoint
from guide.usecases.training.kept import SessionHeading
from guide.usecases.training.sessions import term_of, year_of

_GRADE = re.compile(r"\d{1,2}")
_LAST_GRADE = 12
# The oldest grade of each age band but the last.
_BANDS = ((4, AgeBand.A07_10), (8, AgeBand.A11_14), (_LAST_GRADE, AgeBand.A15_18))


class Filter(Struct, frozen=True, kw_only=True):
    """Which sessions are looked at; empty values leave nothing out."""

    year: int | None = None  # the school year, by the year in which it began
    term: dt.date | None = None  # as `term_of`
    class_label: str = ""
    lesson: str = ""
    kind: ScenarioKind | None = None

    def takes(self, heading: SessionHeading) -> bool:
        """Whether a session is among them."""
        day = heading.held_on or heading.planned_on
        if self.year is not None and (day is None or year_of(day) != self.year):
            return False
        if self.term is not None and (day is None or term_of(day) != self.term):
            return False
        return (
            self.class_label in {"", heading.class_label}
            and self.lesson in {"", heading.lesson.id}
            and self.kind in {None, heading.kind}
        )


def chosen(headings: Iterable[SessionHeading], wanted: Filter) -> tuple[SessionHeading, ...]:
    """The sessions that a filter takes, the newest first."""
    taken = [one for one in headings if wanted.takes(one)]
    return tuple(sorted(taken, key=_when, reverse=True))


def _when(heading: SessionHeading) -> tuple[dt.date, dt.datetime]:
    return heading.held_on or heading.planned_on or heading.made_at.date(), heading.made_at


def classes(headings: Iterable[SessionHeading]) -> tuple[str, ...]:
    """The labels of all classes, in the order of grade and letter."""
    labels = {one.class_label for one in headings if one.class_label}
    return tuple(sorted(labels, key=lambda label: (grade_of(label) or 0, label)))


def grade_of(class_label: str) -> int | None:
    """The grade that a label such as "7Б" begins with; None for a group that has none."""
    found = _GRADE.match(class_label.strip())
    grade = int(found.group()) if found is not None else 0
    return grade if 0 < grade <= _LAST_GRADE else None


def band_of(class_label: str) -> AgeBand:
    """The age band of a class; whoever has no grade is grown up."""
    grade = grade_of(class_label)
    if grade is None:
        return AgeBand.ADULT
    return next(band for last, band in _BANDS if grade <= last)


class Cell(Struct, frozen=True):
    """A class and a lesson: on which days it was held."""

    class_label: str
    lesson: str
    days: tuple[dt.date, ...]


def table(headings: Iterable[SessionHeading]) -> tuple[Cell, ...]:
    """By class and lesson, in the order of classes and of the first day. No colours, no places."""
    found: dict[tuple[str, str], list[dt.date]] = {}
    counted = [one for one in headings if one.counts and one.held_on is not None]
    for one in sorted(counted, key=_when):
        if one.held_on is not None:
            found.setdefault((one.class_label, one.lesson.id), []).append(one.held_on)
    order = {label: place for place, label in enumerate(classes(counted))}
    cells = [Cell(label, lesson, tuple(days)) for (label, lesson), days in found.items()]
    return tuple(sorted(cells, key=lambda cell: order.get(cell.class_label, -1)))


class PathStep(Struct, frozen=True):
    """One lesson of a grade's path."""

    lesson: str
    title: dict[str, str]
    held_on: dt.date | None  # the last day in this school year; None: not yet


# Talk, then scenario, then what is left, the calmer level first (P14).
_ORDER = (
    ScenarioKind.CLASS_TALK,
    ScenarioKind.DILEMMA,
    ScenarioKind.CLASS_SCENARIO,
    ScenarioKind.WALKTHROUGH,
    ScenarioKind.DRILL_DEBRIEF,
    ScenarioKind.QUIZ,
    ScenarioKind.STAFF_TABLETOP,
    ScenarioKind.FAMILY_EVENING,
)


def path(
    class_label: str, scenarios: Sequence[Scenario], headings: Iterable[SessionHeading], year: int
) -> tuple[PathStep, ...]:
    """The lessons that the age of a class can have, in order, and which were held this year."""
    band = band_of(class_label)
    fitting = [
        one for one in scenarios
        if band in one.bands and gate(one.kind, one.level, band) is not Gate.CLOSED
    ]  # fmt: skip
    held = {
        cell.lesson: cell.days[-1]
        for cell in table(chosen(headings, Filter(year=year, class_label=class_label)))
    }
    ordered = sorted(fitting, key=lambda one: (_ORDER.index(one.kind), one.level.rank, one.id))
    return tuple(
        PathStep(
            one.id,
            {lang: one.words(lang).title for lang in one.langs},
            held.get(one.id),
        )
        for one in ordered
    )


class OpenAction(Struct, frozen=True):
    """Something that is still to be done, and of which session."""

    session: str
    class_label: str
    action: ActionPoint
    is_late: bool


def open_actions(headings: Iterable[SessionHeading], today: dt.date) -> tuple[OpenAction, ...]:
    """What is still to be done, by the day when it is due; without a day at the end."""
    found = [
        OpenAction(
            heading.id,
            heading.class_label,
            action,
            action.due is not None and action.due < today,
        )
        for heading in headings
        if heading.counts
        for action in heading.actions
        if action.status == "open"
    ]
    return tuple(sorted(found, key=lambda one: (one.action.due or dt.date.max, one.session)))


class SessionReview(Struct, frozen=True):
    """A lesson that is to be asked again."""

    session: str
    class_label: str
    title: dict[str, str]
    review: DueReview


def reviews_due(headings: Iterable[SessionHeading], today: dt.date) -> tuple[SessionReview, ...]:
    """What is to be asked again now, only where something was asked before.

    What is still in time stands first, then what is late; the oldest first.
    """
    found = []
    for heading in headings:
        if not heading.counts or heading.held_on is None or Phase.POST not in heading.asked:
            continue
        asked = frozenset(heading.asked)
        found += [
            SessionReview(heading.id, heading.class_label, heading.title, one)
            for one in reviews(heading.held_on, asked, today)
            if one.when != "ahead"
        ]
    return tuple(sorted(found, key=lambda one: (one.review.when, one.review.on, one.session)))


class YearSum(Struct, frozen=True, kw_only=True):
    """A year in few numbers: of what was held, never of who was better."""

    sessions: int
    classes: int
    rehearsals: int
    voided: int
    not_given: int  # sessions in which a notice was marked so
    unsourced: int  # statements that asked the school
    gains: tuple[tuple[str, Gain], ...]  # by session, of those that asked before and after
    left: tuple[tuple[str, float], ...]  # by session: what of the gain was left after six weeks


def year_sum(headings: Iterable[SessionHeading]) -> YearSum:
    """The sums of these sessions; what was voided or rehearsed counts nowhere else."""
    every = tuple(headings)
    counted = [one for one in every if one.counts]
    gains = tuple(
        (one.id, Gain(before=one.known[Phase.PRE], after=one.known[Phase.POST]))
        for one in counted
        if {Phase.PRE, Phase.POST} <= one.known.keys()
    )
    return YearSum(
        sessions=len(counted),
        classes=len(classes(counted)),
        rehearsals=sum(one.is_rehearsal for one in every),
        voided=sum(one.status == "voided" for one in every),
        not_given=sum(bool(one.not_given) for one in counted),
        unsourced=sum(one.unsourced for one in counted),
        gains=gains,
        left=tuple((one.id, one.left) for one in counted if one.left is not None),
    )
