"""How the family wants its papers: language, size, what else the wall sheet may show, the ruler.

One document of the store. Which fields the wall sheet shows only when they are ticked, one by one,
is decided by their declaration in the plan.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, Any, Literal

from msgspec import Meta, Struct

from guide.content.model import Lang
from guide.household.field import Field, Paper
from guide.household.papers import tickable
from guide.household.records.kinds import kind_of
from guide.store.store import Store
from guide.usecases.base.clean_text import with_values
from guide.usecases.base.repository import Repository

KIND = "paper_choices"

PaperLangs = Literal[Lang, "kk+ru"]
SHORTEST_MM, LONGEST_MM = 90, 110  # what the printed ruler of 100 mm may measure
RULER_MM = 100
# Beyond this the printer is set to another size of paper, and no factor should hide that.
SMALLEST, LARGEST = 0.8, 1.25
_Factor = Annotated[float, Meta(ge=SMALLEST, le=LARGEST)]


class PaperChoices(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What was chosen for printing. Unknown keys are passed over, as with the settings."""

    langs: PaperLangs | Literal[""] = ""  # "" until chosen: then the plan's language, the screen's
    is_large: bool = False  # 18 pt
    ticked: tuple[Annotated[str, Meta(max_length=60)], ...] = ()  # field keys: `home.entrance`
    # The same for the other papers: `card/health.allergies`.
    ticked_elsewhere: tuple[Annotated[str, Meta(max_length=80)], ...] = ()
    correction: _Factor = 1.0  # every printed page is painted so many times its size
    ruler_printed_with: _Factor = 1.0  # the correction when the ruler was last printed


def tickable_fields(paper: Paper = Paper.WALL) -> tuple[Field, ...]:
    """The fields that a paper shows only when they are ticked, in the form's order.

    No paper has a line for whom a record is of.
    """
    return tuple(field for field in tickable(paper) if field.name != kind_of(field.record).owner)


def corrected(printed_with: float, measured_mm: float) -> float | None:
    """The factor that makes a ruler 100 mm long, after one printed with a factor was measured.

    None when the printer is so far off that no factor should hide it.
    """
    factor = printed_with * RULER_MM / measured_mm
    return factor if SMALLEST <= factor <= LARGEST else None


def ticked_on(choices: PaperChoices, paper: Paper) -> tuple[str, ...]:
    """The keys of the fields that were ticked for a paper, in the form's order."""
    if paper is Paper.WALL:
        return choices.ticked
    chosen = set(choices.ticked_elsewhere)
    return tuple(field.key for field in tickable(paper) if f"{paper.value}/{field.key}" in chosen)


class PaperPreferences:
    """Reads and keeps the choices."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._repository = Repository(store, KIND, PaperChoices)

    def read(self) -> PaperChoices:
        """Return what was chosen, or the defaults. A tick of a field that is gone is left out."""
        found = self._repository.get() or PaperChoices()
        known = [field.key for field in tickable_fields()]
        ticked = tuple(key for key in known if key in found.ticked)
        return with_values(found, ticked=ticked) if ticked != found.ticked else found

    def tick(self, paper: Paper, key: str, *, is_on: bool) -> PaperChoices:
        """Let a field stand on a paper, or not. ValueError where no tick decides that."""
        if key not in {field.key for field in tickable(paper)}:
            raise ValueError(key)
        after = with_tick_on(self.read(), paper, key, is_on=is_on)
        return self.change(ticked=after.ticked, ticked_elsewhere=after.ticked_elsewhere)

    def change(self, **values: Any) -> PaperChoices:
        """Keep the named choices. ValueError for a name or value that does not exist."""
        before = self.read()
        after = with_values(before, **values)
        if after != before:
            self._store.edit([self._repository.change(after)])
        return after


def with_tick_on(choices: PaperChoices, paper: Paper, key: str, *, is_on: bool) -> PaperChoices:
    """The choices with a field ticked on a paper, or not."""
    if paper is Paper.WALL:
        return with_values(choices, ticked=with_tick(choices.ticked, key, is_on=is_on))
    mark = f"{paper.value}/{key}"
    others = {one for one in choices.ticked_elsewhere if one != mark}
    ticked = tuple(sorted(others | ({mark} if is_on else set())))
    return with_values(choices, ticked_elsewhere=ticked)


def with_tick(ticked: Sequence[str], key: str, *, is_on: bool) -> tuple[str, ...]:
    """`ticked` with the field `key` in it or not, in the form's order."""
    wanted = {*ticked, key} if is_on else set(ticked) - {key}
    return tuple(field.key for field in tickable_fields() if field.key in wanted)
