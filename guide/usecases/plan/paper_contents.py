"""Which paper may show what: the answers that there are, and those that wait for a tick."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection

from msgspec import Struct

from guide.form_fields import is_empty
from guide.household.field import Field, Paper, Section, fields_of
from guide.household.household import Household
from guide.household.papers import needs_tick, stands_on
from guide.household.records.kinds import kind_of


class PaperContents(Struct, frozen=True):
    """What of the plan may stand on one paper."""

    paper: Paper
    answers: tuple[tuple[Section, int], ...]  # how many of each section
    to_tick: tuple[tuple[Field, bool], ...]  # answered, and whether it is ticked there


def paper_contents(
    household: Household, ticked: Callable[[Paper], Collection[str]]
) -> list[PaperContents]:
    """Return every paper with what it may show, in the order of the papers."""
    answered: Counter[Field] = Counter()
    for _ref, record in household.records():
        owner = kind_of(type(record)).owner
        for field in fields_of(type(record)):
            is_there = field.is_asked(record) and not is_empty(field.value(record))
            if field.name != owner and is_there:
                answered[field] += 1
    return [_on(paper, answered, ticked(paper)) for paper in Paper]


def _on(paper: Paper, answered: Counter[Field], ticked: Collection[str]) -> PaperContents:
    sections: Counter[Section] = Counter()
    for field, count in answered.items():
        if stands_on(field, paper, ticked):
            sections[field.ask.section] += count
    waiting = [one for one in answered if needs_tick(one, paper)]
    return PaperContents(
        paper,
        tuple((section, sections[section]) for section in Section if sections[section]),
        tuple((field, field.key in ticked) for field in waiting),
    )
