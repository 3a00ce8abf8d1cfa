"""Place lines as answers of the plan: what may be chosen, choosing it, and what changed since.

What was chosen is copied, with its source and its date, and is the family's own from then on: a
newer pack offers the difference and changes nothing, a removed one takes nothing away. Pure but for
`choose` and `take_over`, which a person asks for.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Sequence
from enum import StrEnum

from msgspec import Struct

from guide.alerts.declaration import Place
from guide.content.model import Lang
from guide.household.field import Field, fields_of
from guide.household.household import Household
from guide.household.plan import Chosen, Institution, Plan, Ref, origin_of
from guide.places.kind import Filling, Kind, kinds_of
from guide.places.pack import PlaceLine, PlacePack
from guide.places.remarks import Disagreement, Remark, Said, disagreements, of_day, of_pack
from guide.usecases.base.clean_text import sanitize
from guide.usecases.plan.editing import PlanEditor

ChoiceWords = Callable[[str, str, Lang], str]  # words of a choice: key, value, language
_APART = "; "
_NOWHERE = Place()  # where the family lives was not said


class PlaceChoice(Struct, frozen=True):
    """A line that can be the answer to a field, as it would be copied."""

    key: str  # of the field
    pack: PlacePack
    kind: Kind
    line: PlaceLine
    answers: tuple[Chosen, ...]  # the field's own first, then what comes with it
    remarks: tuple[Said, ...]

    @property
    def text(self) -> str:
        """What would stand in the field."""
        return self.answers[0].text


class Since(StrEnum):
    """What became of a chosen line; each has its words, `place_…`."""

    CHANGED = "changed"  # other words: take over?
    CONFIRMED = "confirmed"  # the same words with another source or day: take over?
    WITHDRAWN = "withdrawn"  # the pack has no such line any more
    OUTDATED = "outdated"  # not confirmed since …


class PlanOffer(Struct, frozen=True):
    """Something to say of an answer that was chosen; with `now` it can be taken over."""

    record_ref: Ref
    field: Field
    since: Since
    was: Chosen
    now: Chosen | None = None


def choices(
    key: str,
    packs: Sequence[PlacePack],
    lang: Lang,
    today: dt.date,
    words: ChoiceWords,
    *,
    home: Place = _NOWHERE,
) -> list[PlaceChoice]:
    """The lines that can be the answer to the field of this key, in the order of the packs.

    Those of a pack for another territory than `home` are among them, with a remark.
    """
    apart = disagreements(packs)
    found = []
    for pack in packs:
        for kind, line in pack.lines():
            filling = next((one for one in kind.ask.fills if one.key == key), None)
            if filling is None:
                continue
            answers = tuple(_answers(filling, pack, line, lang, words))
            if answers and answers[0].text:
                remarks = tuple(_remarks(pack, line, apart, home, today))
                found.append(PlaceChoice(key, pack, kind, line, answers, remarks))
    return found


def can_be_chosen(key: str, pack: type[PlacePack] = PlacePack) -> bool:
    """Whether any kind of lines can answer the field of this key."""
    return any(one.key == key for kind in kinds_of(pack) for one in kind.ask.fills)


def choose(editor: PlanEditor, record_ref: Ref, choice: PlaceChoice) -> int:
    """Copy a line into the plan, in one step; the step, 0 when nothing differs."""
    return editor.choose(record_ref, choice.answers)


def offers(
    household: Household, packs: Sequence[PlacePack], today: dt.date, words: ChoiceWords
) -> list[PlanOffer]:
    """What became of the answers that were chosen, in the order of the form.

    A pack that is not here says nothing; an answer that was typed over is the family's own.
    """
    known = {pack.id: pack for pack in packs}
    found: list[PlanOffer] = []
    for ref, record in household.records():
        for field in fields_of(type(record)):
            was = origin_of(record, field.name)
            if was is not None:
                found += _since(ref, field, was, known.get(was.pack), today, words)
    return found


def take_over(editor: PlanEditor, offer: PlanOffer) -> int:
    """Copy what a newer pack says, if the answer is still the one that was offered for.

    The step, 0 when nothing was done.
    """
    record = editor.household().record(offer.record_ref)
    if offer.now is None or record is None or origin_of(record, offer.field.name) != offer.was:
        return 0
    return editor.choose(offer.record_ref, [offer.now])


def _since(
    ref: Ref,
    field: Field,
    was: Chosen,
    pack: PlacePack | None,
    today: dt.date,
    words: ChoiceWords,
) -> Iterator[PlanOffer]:
    found = pack.line(was.line) if pack is not None else None
    now = _again(field, was, pack, found, words) if pack is not None and found else None
    if pack is not None and now is None:
        yield PlanOffer(ref, field, Since.WITHDRAWN, was)
    elif now is not None and now.text != was.text:
        yield PlanOffer(ref, field, Since.CHANGED, was, now)
    elif now is not None and now != was:
        yield PlanOffer(ref, field, Since.CONFIRMED, was, now)
    elif any(one.remark is Remark.OUTDATED for one in of_day(was.confirmed_on, today)):
        yield PlanOffer(ref, field, Since.OUTDATED, was)


def _again(
    field: Field,
    was: Chosen,
    pack: PlacePack,
    found: tuple[Kind, PlaceLine],
    words: ChoiceWords,
) -> Chosen | None:
    """The same answer as the pack gives it now; None when the line gives none any more."""
    kind, line = found
    for filling in kind.ask.fills:
        for one in _answers(filling, pack, line, was.lang, words):
            if one.field == field.name and one.text:
                return one
    return None


def _answers(
    filling: Filling,
    pack: PlacePack,
    line: PlaceLine,
    lang: Lang,
    words: ChoiceWords,
) -> Iterator[Chosen]:
    for one in (filling, *filling.also):
        field = _field(one.key)
        text = _copied(one, line, lang, field.max_length or 0, words)
        if text or one is filling:
            yield Chosen(
                field=field.name,
                text=text,
                pack=pack.id,
                line=line.id,
                lang=lang,
                filled_by=sanitize(line.filled_by),
                source=sanitize(line.source),
                confirmed_on=line.confirmed_on,
                made_up=pack.made_up,
            )


def _copied(filling: Filling, line: PlaceLine, lang: Lang, room: int, words: ChoiceWords) -> str:
    """The parts of a line as one answer. What has no room is left out whole: nothing is cut."""
    text = ""
    for part in filling.parts:
        said = sanitize(_part(line, part, lang, words)).strip()
        apart = " " if text.endswith(".") else _APART
        longer = f"{text}{apart}{said}" if text and said else text or said
        text = longer if len(longer) <= room else text
    return text


def _part(line: PlaceLine, part: str, lang: Lang, words: ChoiceWords) -> str:
    if part == "shift":
        return words("place_line.shift", line.shift, lang) if line.shift else ""
    return str(getattr(line if hasattr(line, part) else line.words(lang), part))


def _field(key: str) -> Field:
    return next(
        field for record in (Plan, Institution) for field in fields_of(record) if field.key == key
    )


def _remarks(
    pack: PlacePack,
    line: PlaceLine,
    apart: Iterable[Disagreement],
    home: Place,
    today: dt.date,
) -> Iterator[Said]:
    yield from (one for one in of_pack(pack, home, today) if one.remark is not Remark.AHEAD)
    yield from of_day(line.confirmed_on, today)
    if any((pack.id, line.id) in {one.one, one.other} for one in apart):
        yield Said(Remark.DISAGREES)
