"""The papers a person can choose from, each declared once: what it asks and how it is gathered.

A paper more is one entry of `KINDS` and its words in `guide/ui/papers/words.py`. Nothing here
presses a sheet or knows a screen.
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
    from guide.usecases.program.services import Workbench

LANGS: dict[str, tuple[Lang, ...]] = {
    "kk": ("kk",),
    "ru": ("ru",),
    "en": ("en",),
    "kk+ru": ("kk", "ru"),
}


class Part(StrEnum):
    """What is asked about a paper besides its language."""

    LEVEL = "level"
    SITUATION = "situation"
    SIZE = "size"
    TICKS = "ticks"
    RULER = "ruler"


class Asked(Struct, frozen=True, kw_only=True):
    """One paper as somebody asks for it. What a paper does not ask it passes over."""

    paper: str
    langs: tuple[Lang, ...]
    item: str = ""  # the id of a level or a situation
    is_large: bool = False
    ticked: tuple[str, ...] = ()
    correction: float = 1.0


class PaperKind(Struct, frozen=True):
    """A paper to choose. `gather` reads the plan at once; pressing may run in another thread."""

    id: str
    parts: frozenset[Part]
    gather: Callable[[Workbench, Asked], Sheet]
    items: Callable[[Workbench], tuple[str, ...]] = lambda _bench: ()
    is_of_plan: bool = False  # it shows what the family typed
    is_read: bool = True  # False: true only on paper, so neither photographed nor copied

    def item(self, workbench: Workbench, wished: str = "") -> str:
        """The level or situation to show: the one wished for if there is one, else the first."""
        known = self.items(workbench)
        return wished if wished in known else next(iter(known), "")


def _wall(bench: Workbench, asked: Asked) -> Sheet:
    return sheets.wall_sheet(bench, asked.langs, is_large=asked.is_large, ticked=asked.ticked)


def _blank(bench: Workbench, asked: Asked) -> Sheet:
    return sheets.wall_sheet(bench, asked.langs, is_large=asked.is_large, is_blank=True)


def _level(bench: Workbench, asked: Asked) -> Sheet:
    return sheets.level_sheet(bench, Level(asked.item), asked.langs, is_large=asked.is_large)


def _levels(bench: Workbench) -> tuple[str, ...]:
    """The level that stands here first, then all in their order."""
    entered = bench.declaring.current()
    first = [entered.level] if entered is not None and entered.level in DECLARED else []
    return tuple(level.value for level in dict.fromkeys([*first, *DECLARED]))


def _situation(bench: Workbench, asked: Asked) -> Sheet:
    return sheets.situation_sheet(bench, asked.item, asked.langs, is_large=asked.is_large)


def _situations(bench: Workbench) -> tuple[str, ...]:
    """All situations in the order of the list."""
    return tuple(situation.id for situation in bench.guide.situations)


def _ruler(_bench: Workbench, asked: Asked) -> Sheet:
    # Without the correction: the page is painted with it, and the ruler on the page.
    return sheets.ruler_sheet(asked.langs)


KINDS: tuple[PaperKind, ...] = (
    PaperKind("wall", frozenset({Part.SIZE, Part.TICKS}), _wall, is_of_plan=True),
    PaperKind("level", frozenset({Part.LEVEL, Part.SIZE}), _level, _levels),
    PaperKind("situation", frozenset({Part.SITUATION, Part.SIZE}), _situation, _situations),
    PaperKind("blank", frozenset({Part.SIZE}), _blank),
    PaperKind("ruler", frozenset({Part.RULER}), _ruler, is_read=False),
)


def kind_of(paper: str) -> PaperKind:
    """The paper with this id, or the first one."""
    return next((kind for kind in KINDS if kind.id == paper), KINDS[0])


def sheet_of(workbench: Workbench, asked: Asked) -> Sheet:
    """Gather what is asked for. GuideError CONTENT_UNREADABLE."""
    kind = kind_of(asked.paper)
    return kind.gather(workbench, asked)


def steps_by_hand(workbench: Workbench, asked: Asked) -> tuple[HandStep, ...]:
    """What is asked for as steps to copy by hand; none for a sheet that cannot be copied."""
    from guide.usecases.papers.hand_copy import by_hand, has_steps

    sheet = sheet_of(workbench, asked)
    return by_hand(sheet, workbench.paper_words) if has_steps(sheet) else ()
