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
from guide.usecases.papers import sheets
from guide.usecases.papers.sheets import Sheet

if TYPE_CHECKING:
    from guide.usecases.papers.hand_copy import HandStep
    from guide.usecases.program.services import Services

LANGS: dict[str, tuple[Lang, ...]] = {
    "kk": ("kk",),
    "ru": ("ru",),
    "en": ("en",),
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


class PaperRequest(Struct, frozen=True, kw_only=True):
    """One paper as somebody asks for it. What a paper does not ask it passes over."""

    paper: str
    langs: tuple[Lang, ...]
    item: str = ""  # the id of a level, a situation or a place pack
    is_large: bool = False
    is_a3: bool = False
    ticked: tuple[str, ...] = ()
    correction: float = 1.0


class PaperKind(Struct, frozen=True):
    """A paper to choose. `gather` reads the plan at once; rendering may run in another thread."""

    id: str
    parts: frozenset[PaperOption]
    gather: Callable[[Services, PaperRequest], Sheet]
    items: Callable[[Services], tuple[str, ...]] = lambda _bench: ()
    is_of_plan: bool = False  # it shows what the family typed
    is_read: bool = True  # False: true only on paper, so neither photographed nor copied
    is_offered: Callable[[Services], bool] = lambda _bench: True  # where papers are chosen

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


def _ruler(_bench: Services, asked: PaperRequest) -> Sheet:
    # Without the correction: the page is painted with it, and the ruler on the page.
    return sheets.ruler_sheet(asked.langs)


KINDS: tuple[PaperKind, ...] = (
    PaperKind("wall", frozenset({PaperOption.SIZE, PaperOption.TICKS}), _wall, is_of_plan=True),
    PaperKind("level", frozenset({PaperOption.LEVEL, PaperOption.SIZE}), _level, _levels),
    PaperKind(
        "situation", frozenset({PaperOption.SITUATION, PaperOption.SIZE}), _situation, _situations
    ),
    PaperKind("blank", frozenset({PaperOption.SIZE}), _blank),
    PaperKind("overview", frozenset(), _overview),
    PaperKind("entrance", frozenset(), _entrance, is_of_plan=True),
    PaperKind(
        "poster",
        frozenset({PaperOption.PACK, PaperOption.PAGE}),
        _poster,
        _posters,
        is_offered=_has_poster,
    ),
    PaperKind("phones", frozenset(), _phones, is_of_plan=True),
    PaperKind("ruler", frozenset({PaperOption.RULER}), _ruler, is_read=False),
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
