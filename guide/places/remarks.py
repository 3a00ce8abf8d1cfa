"""What there is to say of lines beside their words. Nothing is decided here: a person chooses.

Pure functions of packs, the family's place and a day. A remark never takes a line away: it stands
beside it wherever the line is shown or chosen.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum

from msgspec import Struct

from guide.alerts.area import area_of, covers, folded
from guide.alerts.declaration import Place
from guide.content.model import LANGS
from guide.places.kind import Kind
from guide.places.pack import PlaceLine, PlacePack

MONTHS_CONFIRMED = 12


class Remark(StrEnum):
    """What is said; each has its words among the messages, `place_…`."""

    MADE_UP = "made_up"  # invented, for trying out
    ELSEWHERE = "elsewhere"  # a pack for another territory than the family's
    OUTDATED = "outdated"  # not confirmed since …
    AHEAD = "ahead"  # a date to come
    DISAGREES = "disagrees"  # another pack says something else


class Said(Struct, frozen=True):
    """A remark, and the day that it names."""

    remark: Remark
    day: dt.date | None = None


class Disagreement(Struct, frozen=True):
    """One thing of which two packs say something else, each by the pack's id and the line's."""

    kind: str
    one: tuple[str, str]
    other: tuple[str, str]


def of_pack(pack: PlacePack, home: Place, today: dt.date) -> Iterator[Said]:
    """The remarks on a pack as a whole. Where the family lives may not be known."""
    if pack.made_up:
        yield Said(Remark.MADE_UP)
    if home.region and not (covers(pack.place, home) or covers(home, pack.place)):
        yield Said(Remark.ELSEWHERE)
    if pack.made_on > today:
        yield Said(Remark.AHEAD, pack.made_on)


def of_day(day: dt.date, today: dt.date) -> Iterator[Said]:
    """The remarks on a line by the day when it was last found to be right."""
    if day > today:
        yield Said(Remark.AHEAD, day)
    elif _months(day, today) >= MONTHS_CONFIRMED:
        yield Said(Remark.OUTDATED, day)


def disagreements(packs: Sequence[PlacePack]) -> list[Disagreement]:
    """Where two of the packs say something else of one thing.

    One thing are lines of one kind and shift with one name, in packs whose territories overlap; and
    lines of one id in packs of one name and place, which were made from one another.
    """
    found: list[Disagreement] = []
    for position, one in enumerate(packs):
        for other in packs[position + 1 :]:
            if one.id != other.id and (covers(one.place, other.place) or
                                       covers(other.place, one.place)):  # fmt: skip
                found += _between(one, other)
    return found


def _between(one: PlacePack, other: PlacePack) -> Iterator[Disagreement]:
    is_same = area_of(one.place) == area_of(other.place) and bool(_names(one) & _names(other))
    by_name: dict[tuple[str, str, str], list[PlaceLine]] = {}
    by_id: dict[tuple[str, str], PlaceLine] = {}
    for kind, line in other.lines():
        by_id[kind.name, line.id] = line
        for name in _names(line):
            by_name.setdefault((kind.name, line.shift, name), []).append(line)
    for kind, line in one.lines():
        fellows = {
            fellow.id: fellow
            for name in _names(line)
            for fellow in by_name.get((kind.name, line.shift, name), ())
        }
        if is_same and (kind.name, line.id) in by_id:
            fellows[line.id] = by_id[kind.name, line.id]
        for fellow in fellows.values():
            if said(kind, line) != said(kind, fellow):
                yield Disagreement(kind.name, (one.id, line.id), (other.id, fellow.id))


def said(kind: Kind, line: PlaceLine) -> tuple[str, ...]:
    """All that a line says, folded: what is asked of its kind, in every language."""
    return tuple(
        folded(str(getattr(source, part)))
        for part in kind.ask.parts
        for source in (_sources(line, part))
    )


def _sources(line: PlaceLine, part: str) -> Iterable[Struct]:
    return (line,) if hasattr(line, part) else (line.words(lang) for lang in LANGS)


def _names(record: PlaceLine | PlacePack) -> set[str]:
    return {folded(record.words(lang).name) for lang in LANGS}


def _months(since: dt.date, today: dt.date) -> int:
    """Whole months from a day to today."""
    return 12 * (today.year - since.year) + today.month - since.month - (today.day < since.day)
