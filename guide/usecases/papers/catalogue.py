"""The papers a person can choose from, each declared once: what it asks and how it is gathered.

A paper more is one entry of `KINDS` and its words in `guide/ui/papers/words.py`. Nothing here
renders a sheet or knows a screen.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import TYPE_CHECKING

from msgspec import Struct

from guide.content.model import DECLARED, Lang, Level
from guide.content.model import LANGS as SPOKEN
from guide.household.field import Paper
from guide.usecases.base.sheet import Sheet
from guide.usecases.papers import sheets
from guide.usecases.papers.request import PaperRequest

if TYPE_CHECKING:
    from guide.usecases.papers.hand_copy import HandStep
    from guide.usecases.program.services import Services

__all__ = [
    "KINDS", "LANGS", "PaperGroup", "PaperKind", "PaperOption", "PaperRequest", "kind_of",
    "sheet_of", "steps_by_hand",
]  # fmt: skip

LANGS: dict[str, tuple[Lang, ...]] = {
    **{lang: (lang,) for lang in SPOKEN},
    "kk+ru": ("kk", "ru"),
}


class PaperOption(StrEnum):
    """What is asked about a paper besides its language."""

    LEVEL = "level"
    SITUATION = "situation"
    SIZE = "size"
    TICKS = "ticks"
    PACK = "pack"
    PAGE = "page"
    RULER = "ruler"
    PERSON = "person"
    CODE = "code"
    BLANK = "blank"
    SCREEN = "screen"  # nothing is asked: it can be shown on the screen instead


class PaperGroup(StrEnum):
    """Where a paper goes once it is printed."""

    WALL = "wall"
    POCKET = "pocket"
    SCHOOL = "school"
    HELPERS = "helpers"
    FOLDER = "folder"
    ADVICE = "advice"
    BLANK = "blank"


def _nothing(_services: Services) -> tuple[str, ...]:
    """The items of a paper of which there is one."""
    return ()


class PaperKind(Struct, frozen=True):
    """A paper to choose. `gather` reads the plan at once; rendering may run in another thread."""

    id: str
    group: PaperGroup
    parts: frozenset[PaperOption]
    gather: Callable[[Services, PaperRequest], Sheet]
    items: Callable[[Services], tuple[str, ...]] = _nothing
    is_of_plan: bool = False  # it shows what the family typed
    is_read: bool = True  # False: true only on paper, so neither photographed nor copied
    is_offered: Callable[[Services], bool] = lambda _bench: True  # where papers are chosen
    paper: Paper | None = None  # as the fields of the plan name it

    def item(self, services: Services, wished: str = "") -> str:
        """The level or situation to show: the one wished for if there is one, else the first."""
        known = self.items(services)
        return wished if wished in known else next(iter(known), "")


def _wall(services: Services, asked: PaperRequest) -> Sheet:
    return sheets.wall_sheet(services, asked.langs, is_large=asked.is_large, ticked=asked.ticked)


def _blank(services: Services, asked: PaperRequest) -> Sheet:
    return sheets.wall_sheet(services, asked.langs, is_large=asked.is_large, is_blank=True)


def _level(services: Services, asked: PaperRequest) -> Sheet:
    return sheets.level_sheet(services, Level(asked.item), asked.langs, is_large=asked.is_large)


def _levels(services: Services) -> tuple[str, ...]:
    """The level that stands here first, then all in their order."""
    entered = services.declarations.current()
    first = [entered.level] if entered is not None and entered.level in DECLARED else []
    return tuple(level.value for level in dict.fromkeys([*first, *DECLARED]))


def _situation(services: Services, asked: PaperRequest) -> Sheet:
    return sheets.situation_sheet(services, asked.item, asked.langs, is_large=asked.is_large)


def _situations(services: Services) -> tuple[str, ...]:
    """All situations in the order of the list."""
    return tuple(situation.id for situation in services.guide.situations)


def _overview(services: Services, asked: PaperRequest) -> Sheet:
    return sheets.overview_sheet(services, asked.langs)


def _entrance(services: Services, asked: PaperRequest) -> Sheet:
    return sheets.entrance_sheet(services, asked.langs)


def _poster(services: Services, asked: PaperRequest) -> Sheet:
    from guide.usecases.papers.posters import pack_of_poster

    pack, signer = pack_of_poster(services, asked.item)
    return sheets.poster_sheet(services, pack, signer, asked.langs, is_a3=asked.is_a3)


def _posters(services: Services) -> tuple[str, ...]:
    """The packs that are here, then the one that is being filled in; without any, the sample."""
    from guide.usecases.papers.posters import posters

    return tuple(item for item, _ in posters(services))


def _has_poster(services: Services) -> bool:
    return services.has_place_packs or not services.place_drafting.draft().is_empty


def _phones(services: Services, asked: PaperRequest) -> Sheet:
    return sheets.phones_sheet(services, asked.langs)


def _lists(services: Services, asked: PaperRequest) -> Sheet:
    return sheets.list_sheet(services, asked.paper, asked.langs, is_blank=asked.is_blank)


def _list_paper(id_: str, group: PaperGroup, paper: Paper) -> PaperKind:
    """Lists that are worked out from the plan."""
    return PaperKind(
        id_, group, frozenset({PaperOption.BLANK}), _lists, is_of_plan=True, paper=paper
    )


def _talk(services: Services, asked: PaperRequest) -> Sheet:
    from guide.usecases.papers.talk_sheet import talk_sheet

    return talk_sheet(services, asked.langs)


def _entries(services: Services, asked: PaperRequest) -> Sheet:
    from guide.usecases.kiosk.check import check_items
    from guide.usecases.kiosk.entries_sheet import entries_sheet

    return entries_sheet(
        services.guide, services.paper_words, services.book, check_items(), asked.langs,
        is_a3=asked.is_a3,
    )  # fmt: skip


def _ruler(_bench: Services, asked: PaperRequest) -> Sheet:
    # Without the correction: the page is painted with it, and the ruler on the page.
    return sheets.ruler_sheet(asked.langs)


def _family(services: Services, asked: PaperRequest) -> Sheet:
    from guide.usecases.papers.family_papers import family_sheet

    return family_sheet(services, asked)


def _board(services: Services, asked: PaperRequest) -> Sheet:
    from guide.usecases.papers.family_papers import board_sheet

    return board_sheet(services, asked)


def _people(paper: str) -> Callable[[Services], tuple[str, ...]]:
    def found(services: Services) -> tuple[str, ...]:
        from guide.usecases.papers.family_papers import people_of

        return people_of(services, paper)

    return found


def _plan_paper(id_: str, group: PaperGroup, paper: Paper, *parts: PaperOption) -> PaperKind:
    """A paper of the full plan; each can be printed blank."""
    asks = frozenset({PaperOption.BLANK, *parts})
    items = _people(id_) if PaperOption.PERSON in parts else _nothing
    return PaperKind(id_, group, asks, _family, items, is_of_plan=True, paper=paper)


_TICKS, _PERSON, _CODE = PaperOption.TICKS, PaperOption.PERSON, PaperOption.CODE

KINDS: tuple[PaperKind, ...] = (
    PaperKind(
        "wall",
        PaperGroup.WALL,
        frozenset({PaperOption.SIZE, PaperOption.TICKS}),
        _wall,
        is_of_plan=True,
        paper=Paper.WALL,
    ),
    _plan_paper("rescue", PaperGroup.WALL, Paper.RESCUE, _TICKS),
    _plan_paper("tag", PaperGroup.WALL, Paper.TAG, _TICKS),
    PaperKind(
        "entrance",
        PaperGroup.WALL,
        frozenset(),
        _entrance,
        is_of_plan=True,
        paper=Paper.ENTRANCE,
    ),
    PaperKind(
        "poster",
        PaperGroup.WALL,
        frozenset({PaperOption.PACK, PaperOption.PAGE}),
        _poster,
        _posters,
        is_offered=_has_poster,
    ),
    _plan_paper("card", PaperGroup.POCKET, Paper.CARD, _PERSON, _CODE, _TICKS),
    _plan_paper("child_card", PaperGroup.POCKET, Paper.CHILD_CARD, _PERSON, _CODE, _TICKS),
    _plan_paper("school", PaperGroup.SCHOOL, Paper.SCHOOL, _PERSON, _TICKS),
    _plan_paper("helper", PaperGroup.HELPERS, Paper.HELPER, _TICKS),
    _plan_paper("elder", PaperGroup.HELPERS, Paper.ELDER, _PERSON, _TICKS),
    PaperKind("board", PaperGroup.HELPERS, frozenset({PaperOption.SCREEN}), _board),
    _plan_paper("first_hour", PaperGroup.FOLDER, Paper.FIRST_HOUR, _TICKS),
    _plan_paper("full", PaperGroup.FOLDER, Paper.FULL, _TICKS),
    PaperKind("talk", PaperGroup.FOLDER, frozenset(), _talk),
    _list_paper("kit", PaperGroup.FOLDER, Paper.KIT),
    _list_paper("rules", PaperGroup.WALL, Paper.FIRST_HOUR),
    _list_paper("red", PaperGroup.WALL, Paper.FIRST_HOUR),
    _list_paper("dates", PaperGroup.WALL, Paper.KIT),
    PaperKind(
        "level",
        PaperGroup.ADVICE,
        frozenset({PaperOption.LEVEL, PaperOption.SIZE}),
        _level,
        _levels,
    ),
    PaperKind(
        "situation",
        PaperGroup.ADVICE,
        frozenset({PaperOption.SITUATION, PaperOption.SIZE}),
        _situation,
        _situations,
    ),
    PaperKind("entries", PaperGroup.ADVICE, frozenset({PaperOption.PAGE}), _entries),
    PaperKind("phones", PaperGroup.ADVICE, frozenset(), _phones, is_of_plan=True),
    PaperKind("overview", PaperGroup.ADVICE, frozenset(), _overview),
    PaperKind("blank", PaperGroup.BLANK, frozenset({PaperOption.SIZE}), _blank),
    PaperKind("ruler", PaperGroup.BLANK, frozenset({PaperOption.RULER}), _ruler, is_read=False),
)


def kind_of(paper: str) -> PaperKind:
    """The paper with this id, or the first one."""
    return next((kind for kind in KINDS if kind.id == paper), KINDS[0])


def sheet_of(services: Services, asked: PaperRequest) -> Sheet:
    """Gather what is asked for. GuideError CONTENT_UNREADABLE."""
    kind = kind_of(asked.paper)
    return kind.gather(services, asked)


def steps_by_hand(services: Services, asked: PaperRequest) -> tuple[HandStep, ...]:
    """What is asked for as steps to copy by hand; none for a sheet that cannot be copied."""
    from guide.usecases.papers.hand_copy import hand_copy, has_steps

    sheet = sheet_of(services, asked)
    return hand_copy(sheet, services.paper_words) if has_steps(sheet) else ()
