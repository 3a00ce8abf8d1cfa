"""A place pack that is being filled in, as plain data: as typed, what is missing, the pack of it.

A draft holds what was typed, whatever is still missing or cannot be read; a day stays a text. Pure:
keeping it and writing its file is `drafting`.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Any, cast

from msgspec import Struct, structs

from guide.content.model import LANGS, Lang
from guide.form_fields import Field, fields_of, is_empty
from guide.household.dates import read_day
from guide.places.kind import Kind, kinds_of
from guide.places.pack import LineWords, PackWords, PlaceLine, PlacePack
from guide.usecases.base.clean_text import tidied

# Asked of every line whatever its kind: who answers for it.
PROVENANCE = ("filled_by", "source", "confirmed_on")
NEEDED_LANGS: tuple[Lang, ...] = ("kk", "ru")
_NAMELESS = "draft"  # before the first answer is kept; such a pack is only shown


class DraftHead(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What the pack is, as typed."""

    id: str = ""
    made_up: bool = False
    scope: str = ""
    region: str = ""
    detail: str = ""
    kk: PackWords = PackWords()
    ru: PackWords = PackWords()
    en: PackWords = PackWords()


class DraftLine(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A line as typed; its day as well."""

    id: str
    kind: str
    kk: LineWords = LineWords()
    ru: LineWords = LineWords()
    en: LineWords = LineWords()
    phone: str = ""
    frequency: str = ""
    shift: str = ""
    filled_by: str = ""
    source: str = ""
    confirmed_on: str = ""


class PlaceDraft(Struct, frozen=True):
    """The whole draft as it is now."""

    head: DraftHead
    lines: tuple[DraftLine, ...]

    @property
    def is_empty(self) -> bool:
        """Whether nothing was entered yet."""
        return not self.lines and structs.replace(self.head, id="") == DraftHead()

    def of_kind(self, kind: str) -> list[DraftLine]:
        """The lines of a kind, in the order they were added."""
        return [line for line in self.lines if line.kind == kind]


class Gap(Struct, frozen=True):
    """An answer without which the pack cannot be saved: missing, or a day that cannot be read."""

    line: DraftLine | None  # None: what the pack is
    field: Field[Any]
    lang: Lang | None = None  # of words that are asked in each language


def gaps(draft: PlaceDraft) -> Iterator[Gap]:
    """What is missing before the pack can be saved, in the order of the page."""
    for name in ("scope", "region"):
        if is_empty(getattr(draft.head, name)):
            yield Gap(None, _field(PlacePack, name))
    for lang in _nameless(draft.head):
        yield Gap(None, _field(PackWords, "name"), lang)
    for line in draft.lines:
        for lang in _nameless(line):
            yield Gap(line, _field(LineWords, "name"), lang)
        for name in PROVENANCE:
            value = getattr(line, name)
            if is_empty(value) or (name == "confirmed_on" and read_day(value) is None):
                yield Gap(line, _field(PlaceLine, name))


def _nameless(record: DraftHead | DraftLine) -> Iterator[Lang]:
    """The languages in which a name is missing: English only where more is said in it."""
    for lang in LANGS:
        words = getattr(record, lang)
        is_said = any(not is_empty(text) for text in structs.astuple(words))
        if is_empty(words.name) and (is_said or lang in NEEDED_LANGS):
            yield lang


def pack_of(draft: PlaceDraft, made_on: dt.date) -> PlacePack:
    """The pack that a draft makes, its texts without spaces that nobody sees.

    Lines whose day cannot be read are left out.
    """
    lines: dict[str, list[PlaceLine]] = {}
    for line in draft.lines:
        day = read_day(line.confirmed_on)
        if day is not None:
            facts = {name: getattr(line, name) for name in PlaceLine.__struct_fields__}
            made = PlaceLine(**facts | {"confirmed_on": day, "shift": cast("Any", line.shift)})
            lines.setdefault(line.kind, []).append(made)
    head = draft.head
    pack = PlacePack(
        format=1,
        id=head.id or _NAMELESS,
        made_on=made_on,
        made_up=head.made_up,
        scope=cast("Any", head.scope or "territory"),
        region=head.region,
        detail=head.detail,
        kk=head.kk,
        ru=head.ru,
        en=head.en,
        **{kind.name: tuple(lines.get(kind.name, ())) for kind in kinds_of(PlacePack)},
    )
    return cast("PlacePack", tidied(pack))


def draft_of(pack: PlacePack) -> PlaceDraft:
    """What a person would have typed to make this pack."""
    head = DraftHead(**{name: getattr(pack, name) for name in DraftHead.__struct_fields__})
    return PlaceDraft(head, tuple(_typed(kind, line) for kind, line in pack.lines()))


def _typed(kind: Kind, line: PlaceLine) -> DraftLine:
    facts = {name: getattr(line, name) for name in PlaceLine.__struct_fields__}
    day = line.confirmed_on.strftime("%d.%m.%Y")
    return DraftLine(**facts | {"kind": kind.name, "confirmed_on": day})


def _field(record: type[Struct], name: str) -> Field[Any]:
    return next(field for field in fields_of(record) if field.name == name)
