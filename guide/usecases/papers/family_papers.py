"""The papers of the full plan: which of them there are, whom each is for, and how it is gathered.

`usecases/papers/catalogue.py` offers them beside the others. What a paper may show is declared with
each field (`guide.household`); here is only how its data are put together.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from guide.household.dates import read_date
from guide.household.field import Paper
from guide.household.household import Household
from guide.household.plan import Person
from guide.household.records.profile import Profile
from guide.usecases.base.local_time import local_day
from guide.usecases.base.sheet import Sheet
from guide.usecases.papers import card_sheets, folder_sheets, people_sheets
from guide.usecases.papers.answers import SheetWords
from guide.usecases.papers.board_sheet import board_sheet_data
from guide.usecases.papers.paper_answers import PaperAnswers
from guide.usecases.papers.request import PaperRequest
from guide.usecases.papers.sheets import file_name

if TYPE_CHECKING:
    from guide.usecases.program.services import Services

EVERYBODY = "all"
_OLD = 60  # whoever is that old comes first where an older person's sheet is chosen


class FamilyPaper(Struct, frozen=True, kw_only=True):
    """How one of these papers is gathered."""

    paper: Paper
    template: str
    gather: Callable[[PaperAnswers, Sequence[Person], dt.date, PaperRequest], Mapping[str, Any]]
    whom: Callable[[Household, dt.date], Sequence[Person]] | None = None


def _adults(household: Household, _today: dt.date) -> Sequence[Person]:
    return household.adults


def _children(household: Household, _today: dt.date) -> Sequence[Person]:
    return household.children


def _elders(household: Household, today: dt.date) -> Sequence[Person]:
    """The adults, those who are known to be old first."""
    return sorted(household.adults, key=lambda one: not _is_old(household, one, today))


def _is_old(household: Household, person: Person, today: dt.date) -> bool:
    born = read_date(household.beside(Profile, person.id).birth)
    return born is not None and today.year - born[0].year >= _OLD


FAMILY: Mapping[str, FamilyPaper] = MappingProxyType(
    {
        "full": FamilyPaper(
            paper=Paper.FULL,
            template="folder",
            gather=lambda answers, _people, day, _asked: folder_sheets.full_plan(answers, day),
        ),
        "first_hour": FamilyPaper(
            paper=Paper.FIRST_HOUR,
            template="folder",
            gather=lambda answers, _people, day, _asked: folder_sheets.first_hour(answers, day),
        ),
        "card": FamilyPaper(
            paper=Paper.CARD,
            template="cards",
            whom=_adults,
            gather=lambda answers, people, day, asked: card_sheets.wallet_cards(
                answers, people, day, has_code=asked.has_code
            ),
        ),
        "child_card": FamilyPaper(
            paper=Paper.CHILD_CARD,
            template="cards",
            whom=_children,
            gather=lambda answers, people, day, asked: card_sheets.child_cards(
                answers, people, day, has_code=asked.has_child_code
            ),
        ),
        "school": FamilyPaper(
            paper=Paper.SCHOOL,
            template="folder",
            whom=_children,
            gather=lambda answers, people, day, _asked: people_sheets.school_sheets(
                answers, people, day
            ),
        ),
        "helper": FamilyPaper(
            paper=Paper.HELPER,
            template="cards",
            gather=lambda answers, _people, day, _asked: card_sheets.helper_card(answers, day),
        ),
        "rescue": FamilyPaper(
            paper=Paper.RESCUE,
            template="folder",
            gather=lambda answers, _people, day, _asked: people_sheets.rescue_sheet(answers, day),
        ),
        "tag": FamilyPaper(
            paper=Paper.TAG,
            template="cards",
            gather=lambda answers, _people, day, _asked: card_sheets.tags(answers, day),
        ),
        "elder": FamilyPaper(
            paper=Paper.ELDER,
            template="folder",
            whom=_elders,
            gather=lambda answers, people, day, _asked: people_sheets.elder_sheets(
                answers, people, day
            ),
        ),
    }
)


def people_of(services: Services, paper: str) -> tuple[str, ...]:
    """For whom a paper can be made: everybody, or one by id; none where nobody is asked."""
    whom = FAMILY[paper].whom
    if whom is None:
        return ()
    household = services.plan_editor.household()
    return (EVERYBODY, *(one.id for one in whom(household, local_day(services.now()))))


def family_sheet(services: Services, asked: PaperRequest) -> Sheet:
    """Gather one of these papers, dated today. ValueError without a language.

    Where the family has nobody whom it is for, it is a form. Errors: GuideError CONTENT_UNREADABLE.
    """
    if not asked.langs:
        raise ValueError(asked.langs)
    one, household = FAMILY[asked.paper], services.plan_editor.household()
    day = local_day(services.now())
    people = one.whom(household, day) if one.whom is not None else household.people
    if asked.item not in ("", EVERYBODY):
        people = [person for person in people if person.id == asked.item]
    answers = PaperAnswers(
        _words(services, asked),
        household,
        one.paper,
        asked.ticked,
        is_blank=asked.is_blank or (one.whom is not None and not people),
    )
    data = one.gather(answers, people, day, asked)
    # A file names no person: the sheets of several are told apart by their place in the list.
    items = people_of(services, asked.paper)
    number = items.index(asked.item) if asked.item in items else 0
    name = file_name(
        asked.paper.replace("_", "-"),
        asked.langs,
        item=str(number or ""),
        is_blank=asked.is_blank,
    )
    return Sheet(one.template, data["title"], name, data)


def board_sheet(services: Services, asked: PaperRequest) -> Sheet:
    """Gather the board to point at. ValueError without a language."""
    if not asked.langs:
        raise ValueError(asked.langs)
    data = board_sheet_data(_words(services, asked))
    return Sheet("board", data["title"], file_name("board", asked.langs), data)


def _words(services: Services, asked: PaperRequest) -> SheetWords:
    return SheetWords(services.guide, services.paper_words, services.book, tuple(asked.langs))
