"""The list that lies inside a kit, and the strip of dates: both also to be filled in by hand.

No paper tells by itself of somebody's health: what is on the list because of it stands there only
when the family wrote it down as a thing of the kit; medicines stand on every list alike.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator

from guide.household.dates_ahead import DayAhead, days_ahead
from guide.household.household import Household
from guide.household.kit_state import KitState, LineState, kit_state
from guide.household.names import tidy
from guide.household.records.supplies import OWN, Kit
from guide.paper.list_schemas import ListGroup, ListLine, ListSheet
from guide.paper.schemas import Line
from guide.usecases.papers.answers import SheetWords
from guide.usecases.papers.kit_words import KitWords
from guide.usecases.papers.list_sheet import entry, group, list_sheet, to_write

_BLANK = (Kit(id="", kit_type="home"), Kit(id="", kit_type="go_bag"))
_DATES_TO_WRITE = 12


def kit_sheet(
    words: SheetWords, household: Household, today: dt.date, *, is_blank: bool = False
) -> ListSheet:
    """The lists of all kits, each on its own; without a kit, or blank, those to fill in."""
    of_whom = Household() if is_blank else household
    kits: Iterable[Kit] = of_whom.of(Kit) or _BLANK
    named = KitWords(words, of_whom)
    states = (kit_state(of_whom, kit, today) for kit in kits)
    groups = (_kit(named, state, is_blank=not of_whom.has("kit")) for state in states)
    return list_sheet(words, "kit", groups, None if is_blank else today)


def _kit(words: KitWords, state: KitState, *, is_blank: bool) -> ListGroup:
    shown = [one for one in state.needed if not one.line.is_private or _may_stand(one)]
    lines = [_line(words, one, is_blank=is_blank) for one in shown]
    looked = [
        f"{text} {state.kit.looked_on.strip()}".rstrip() for text in words.words.fixed("kit_looked")
    ]
    return group(words.title(state.kit), [*lines, *to_write()], looked)


def _may_stand(state: LineState) -> bool:
    return state.line.item is not None or state.line.what == "medicine"


def _line(words: KitWords, state: LineState, *, is_blank: bool) -> ListLine:
    line = state.line
    if line.is_private and line.item is None:
        return entry(words.name(line), note=words.words.fixed("kit_medicine"))
    known = [] if is_blank else [words.wanted(line)]
    if state.due is not None:
        known.append(words.due(state.due))
    parts = [one for one in known if one]
    note = [" · ".join(texts) for texts in zip(*parts, strict=True)]
    note_typed = tidy(line.item.item_note) if line.item is not None else ""
    typed = ", ".join(part for part in (line.known, note_typed) if part)
    if line.what == OWN:  # typed as well
        own = ", ".join(part for part in (words.name(line)[0], typed) if part)
        return entry(value=own, note=note)
    return entry(words.name(line), typed, note)


def dates_sheet(
    words: SheetWords, household: Household, today: dt.date, *, is_blank: bool = False
) -> ListSheet:
    """The days of the next twelve months with what is to be done; what is late stands first."""
    of_whom = Household() if is_blank else household
    named = KitWords(words, of_whom)
    found = days_ahead(of_whom, today)
    late = [one for one in found if one.day <= today]
    groups = [
        group(words.fixed("dates_late"), _days(named, late)),
        group(
            words.fixed("dates_title"),
            [
                *_days(named, found[len(late) :], is_dated=not is_blank),
                *to_write(_DATES_TO_WRITE if is_blank else 2),
            ],
        ),
    ]
    return list_sheet(words, "dates", groups, None if is_blank else today)


def _days(
    words: KitWords, days: Iterable[DayAhead], *, is_dated: bool = True
) -> Iterator[ListLine]:
    for one in days:
        what, typed, note = _what(words, one)
        dates = words.words.dated(one.day)
        told = [f"{day}: {text}".rstrip() for day, text in zip(dates, what, strict=True)]
        yield entry(told if is_dated else what, typed, note)


def _what(words: KitWords, one: DayAhead) -> tuple[Line, str, Line]:
    """What is to be done: in fixed words, as typed, and in smaller words which kit it is."""
    if one.lot is None:
        return words.words.fixed(f"dates_{one.kind.value}"), "", []
    line, title = one.lot.line, words.title(one.lot.kit)
    if line.is_private:
        return words.kind(one.lot.kit), "", title  # whose kit it is, and not what for
    if line.what == OWN:
        return ["" for _ in title], words.name(line)[0], title
    return words.name(line), "", title
