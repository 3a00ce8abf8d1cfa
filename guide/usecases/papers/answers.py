"""What papers of the household share: their words, and the answers that may stand on each.

What may stand where is decided by each field's declaration, asked in one place (`Answers`).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterator

from msgspec import Struct

from guide.content.fields import FieldBook
from guide.content.guide import Guide
from guide.content.message_words import message_words
from guide.content.model import Lang
from guide.content.paper_words import PaperWords
from guide.household.field import Field, Paper, fields_of
from guide.household.household import Household
from guide.household.names import tidy
from guide.household.papers import stands_on
from guide.household.phones import shown as shown_phone
from guide.household.plan import Chosen, origin_of
from guide.paper.schemas import Line, PaperNumber, WallLine, WallLocal
from guide.places.pack import PlaceLine
from guide.places.remarks import of_day

CONDITION = "unless_told_to_stay"


class SheetWords(Struct, frozen=True):
    """Where the sheet's words come from, and in which languages it speaks."""

    guide: Guide
    paper: PaperWords
    book: FieldBook
    langs: tuple[Lang, ...]

    def fixed(self, word_id: str) -> Line:
        """A fixed word of the papers."""
        return [self.paper.word(word_id, lang) for lang in self.langs]

    def label(self, key: str) -> Line:
        """What a field asks for."""
        return [self.book.label(key, lang) for lang in self.langs]

    def asked(self, field: Field) -> Line:
        """The label before an answer; the authorities' condition begins what may send out."""
        label = self.label(field.key)
        if not field.ask.leads_out:
            return label
        both = zip(self.fixed(CONDITION), label, strict=True)
        return [f"{condition}: {text[0].lower()}{text[1:]}" for condition, text in both]

    def section(self, section_id: str) -> Line:
        """A section's short name."""
        return [self.book.short(section_id, lang) for lang in self.langs]

    def numbers(self) -> list[PaperNumber]:
        """The emergency numbers that stand on every paper."""
        return [
            {
                "number": one.number,
                "name": [one.words(lang).name for lang in self.langs],
                "when": [one.words(lang).when for lang in self.langs],
            }
            for one in self.guide.numbers
            if one.tile
        ]

    def said(self, line_id: str) -> Line:
        """A line of what to say when calling."""
        said = next(line for line in self.guide.say() if line.id == line_id)
        return [said.words(lang).title for lang in self.langs]

    def source(self, filled_by: str, source: str, day: Line) -> Line:
        """Where a line of a place pack comes from, and when it was last found to be right."""
        told = zip(self.fixed("place_as_source"), day, strict=True)
        return [text.format(source=f"{filled_by}, {source}", date=shown) for text, shown in told]

    def remark(self, day: dt.date, today: dt.date) -> Line:
        """What there is to say of that day: "Not confirmed since …"; empty where nothing is."""
        said = next(of_day(day, today), None)
        if said is None or said.day is None:
            return []
        date = said.day.strftime("%d.%m.%Y")
        return [message_words().say(f"place_{said.remark}", lang, date=date) for lang in self.langs]

    def dated(self, day: dt.date) -> Line:
        """A day in words."""
        return [self.paper.date(day, lang) for lang in self.langs]


class Answers:
    """The answers of the household that a paper may print, as people read them."""

    def __init__(self, household: Household, paper: Paper, ticked: Collection[str] = ()) -> None:
        """`ticked` holds the keys of the fields that stand there only if ticked."""
        self.household = household
        self._paper = paper
        self._ticked = ticked

    def of(self, record: Struct, name: str) -> str:
        """The answer, "" where there is none or it must not stand here."""
        field = field_of(record, name)
        if not field.is_asked(record) or not self._stands(field):
            return ""
        return tidy(str(field.value(record)))

    def phone(self, record: Struct, name: str) -> str:
        """A number as it is dialled; what cannot be read stays as typed."""
        return shown_phone(self.of(record, name))

    def has(self, name: str) -> bool:
        """Whether a field of the plan has a place on the sheet at all."""
        return self._stands(field_of(self.household.plan, name))

    def line(self, words: SheetWords, name: str) -> WallLine:
        """A field of the plan under its own label."""
        label = words.label(field_of(self.household.plan, name).key)
        return {"label": label, "value": self.of(self.household.plan, name)}

    def _stands(self, field: Field) -> bool:
        return stands_on(field, self._paper, self._ticked)


def field_of(record: Struct, name: str) -> Field:
    """A declared field of a record by its name."""
    return next(field for field in fields_of(type(record)) if field.name == name)


def home_lines(words: SheetWords, answers: Answers) -> list[WallLine]:
    """The address in the order a dispatcher asks for it; a village may have no streets."""
    plan = answers.household.plan
    parts = (answers.of(plan, "street"), answers.of(plan, "building"))
    has_streets = field_of(plan, "street").is_asked(plan)
    house: WallLine = {
        "label": words.fixed("street_house") if has_streets else words.label("home.building"),
        "value": ", ".join(part for part in parts if part),
    }
    return [answers.line(words, "settlement"), house]


def local_lines(
    words: SheetWords,
    answers: Answers,
    record: Struct,
    name: str,
    today: dt.date,
    whose: str = "",
) -> Iterator[WallLocal]:
    """An answer that a place pack may have given, with where it comes from; none if it is empty."""
    answer, origin = answers.of(record, name), origin_of(record, name)
    if answer:
        yield {
            "label": words.label(field_of(record, name).key),
            "value": f"{whose}: {answer}" if whose else answer,
            "note": _chosen_from(words, origin, today) if origin is not None else [],
        }


def _chosen_from(words: SheetWords, origin: Chosen, today: dt.date) -> Line:
    note = noted(words, origin, today)
    made_up = words.fixed("place_made_up")
    return [" ".join(said) for said in zip(made_up, note, strict=True)] if origin.made_up else note


def noted(words: SheetWords, line: PlaceLine | Chosen, today: dt.date) -> Line:
    """Where it comes from; instead of its day, what there is to say of that, if anything is."""
    day = words.remark(line.confirmed_on, today) or words.dated(line.confirmed_on)
    return words.source(line.filled_by, line.source, [one[0].lower() + one[1:] for one in day])
