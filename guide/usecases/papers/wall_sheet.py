"""The data of the wall sheet: the household on paper, for whoever stands before it in a hurry.

Plain data for the renderer; the agreement on its shape is `guide.paper.schemas`. What may stand
here is decided by each field's declaration, asked in one place (`_Answers`). The level that is in
force is no part of it: the paper hangs on the wall longer than a level lasts.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterator

from msgspec import Struct

from guide.content.fields import FieldBook
from guide.content.guide import Guide
from guide.content.model import Lang, Number, Step
from guide.content.paper_words import PaperWords
from guide.household.dates import months_later
from guide.household.field import Field, Paper, fields_of
from guide.household.household import Household
from guide.household.names import tidy
from guide.household.papers import stands_on, tickable
from guide.household.phones import shown as shown_phone
from guide.household.plan import Chosen, Institution, Person, origin_of
from guide.paper.schemas import (
    Line,
    PaperNumber,
    WallContact,
    WallHeadings,
    WallLine,
    WallLocal,
    WallNearby,
    WallPerson,
    WallSheet,
    WallSheetWords,
    WallStep,
)
from guide.usecases.papers.advice_lines import AdviceWords, bases_of

REVIEW_AFTER_MONTHS = 6
ROWS_TO_WRITE = 6  # people on a form that is filled in by hand: it is one page in one language
_WAYS = ("way_out", "way_out_spare")
_DOOR = ("entrance", "floor", "apartment")


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

    def section(self, section_id: str) -> Line:
        """A section's short name."""
        return [self.book.short(section_id, lang) for lang in self.langs]

    def dated(self, day: dt.date) -> Line:
        """A day in words."""
        return [self.paper.date(day, lang) for lang in self.langs]


def wall_sheet_data(
    words: SheetWords,
    household: Household,
    today: dt.date,
    *,
    is_large: bool = False,
    is_blank: bool = False,
    ticked: Collection[str] = (),
) -> WallSheet:
    """Return the sheet; `ticked` holds the keys of the fields that stand there only if ticked.

    Blank, or with nothing entered, it is a form to fill in by hand, with every line it can have.
    """
    if is_blank:
        household = Household()
    if household.is_empty:
        ticked = [field.key for field in tickable(Paper.WALL)]
    answers = _Answers(household, ticked)
    title = words.fixed("family_plan")
    return {
        "langs": list(words.langs),
        "title": title[0],
        "is_large": is_large,
        "is_form": household.is_empty,
        "is_blank": is_blank,
        "name": answers.of(household.plan, "plan_title"),
        "settlement": answers.of(household.plan, "settlement"),
        "numbers": [_number(words, found) for found in words.guide.numbers if found.tile],
        "home": _home(words, answers),
        "door": [answers.line(words, name) for name in _DOOR if answers.has(name)],
        "meeting": [answers.line(words, name) for name in ("meet_near", "meet_far")],
        "contact": _contact(words, answers),
        "people": _people(answers),
        "calls": _calls(words, answers),
        "lost": _lost(words, answers),
        "ways": [answers.of(household.plan, name) for name in _WAYS],
        "nearby": _nearby(words, answers),
        "headings": _headings(words, title),
        "words": _fixed_words(words, today, is_blank=is_blank),
    }


class _Answers:
    """The answers of the household that the wall sheet may print, as people read them."""

    def __init__(self, household: Household, ticked: Collection[str]) -> None:
        self.household = household
        self._ticked = ticked

    def of(self, record: Struct, name: str) -> str:
        """The answer, "" where there is none or it must not stand here."""
        field = _field(record, name)
        if not field.is_asked(record) or not self._stands(field):
            return ""
        return tidy(str(field.value(record)))

    def phone(self, record: Struct, name: str) -> str:
        """A number as it is dialled; what cannot be read stays as typed."""
        return shown_phone(self.of(record, name))

    def has(self, name: str) -> bool:
        """Whether a field of the plan has a place on the sheet at all."""
        return self._stands(_field(self.household.plan, name))

    def line(self, words: SheetWords, name: str) -> WallLine:
        """A field of the plan under its own label."""
        label = words.label(_field(self.household.plan, name).key)
        return {"label": label, "value": self.of(self.household.plan, name)}

    def _stands(self, field: Field) -> bool:
        return stands_on(field, Paper.WALL, self._ticked)


def _field(record: Struct, name: str) -> Field:
    return next(field for field in fields_of(type(record)) if field.name == name)


def _number(words: SheetWords, number: Number) -> PaperNumber:
    return {
        "number": number.number,
        "name": [number.words(lang).name for lang in words.langs],
        "when": [number.words(lang).when for lang in words.langs],
    }


def _home(words: SheetWords, answers: _Answers) -> list[WallLine]:
    """The address in the order a dispatcher asks for it; a village may have no streets."""
    plan = answers.household.plan
    parts = (answers.of(plan, "street"), answers.of(plan, "building"))
    has_streets = _field(plan, "street").is_asked(plan)
    house: WallLine = {
        "label": words.fixed("street_house") if has_streets else words.label("home.building"),
        "value": ", ".join(part for part in parts if part),
    }
    return [answers.line(words, "settlement"), house]


def _contact(words: SheetWords, answers: _Answers) -> WallContact:
    plan = answers.household.plan
    who = (answers.of(plan, "out_name"), answers.of(plan, "out_relation"))
    return {
        "name": {
            "label": words.fixed("contact_name"),
            "value": ", ".join(part for part in who if part),
        },
        "phone": {
            "label": words.label("contact.out_phone"),
            "value": answers.phone(plan, "out_phone"),
        },
        "town": {"label": words.fixed("other_area"), "value": answers.of(plan, "out_town")},
    }


def _people(answers: _Answers) -> list[WallPerson]:
    rows = [_row(answers, person) for person in answers.household.people]
    nobody: WallPerson = {"name": "", "phone": "", "by_day": "", "by_day_phone": ""}
    return rows or [nobody] * ROWS_TO_WRITE


def _row(answers: _Answers, person: Person) -> WallPerson:
    """A child's day is the school with its phone; anybody else's the place that was typed."""
    day, phone = answers.of(person, "weekday_place"), ""
    school = answers.household.record(answers.of(person, "institution"))
    if isinstance(school, Institution):
        day, phone = answers.of(school, "inst_name"), answers.phone(school, "inst_phone")
    return {
        "name": answers.of(person, "given_name"),
        "phone": answers.phone(person, "mobile"),
        "by_day": day or phone,
        "by_day_phone": phone if day else "",
    }


def _calls(words: SheetWords, answers: _Answers) -> WallLine:
    """Whom to call first, second, third; a person without a name has no place in the order."""
    household = answers.household
    refs = household.plan.ice_order if answers.has("ice_order") else ()
    names = (tidy(household.named(ref)) for ref in refs)
    ranked = enumerate((name for name in names if name), 1)
    label = words.label(_field(household.plan, "ice_order").key)
    return {"label": label, "value": ", ".join(f"{rank}. {name}" for rank, name in ranked)}


def _lost(words: SheetWords, answers: _Answers) -> list[WallStep]:
    """Text, then meet; a family without children is not told to fetch one."""
    household = answers.household
    steps: list[WallStep] = [
        {"text": words.fixed("lost_text"), "value": answers.of(household.plan, "out_name")},
        {"text": words.fixed("lost_meet"), "value": ""},
    ]
    if household.children or not household.people:
        steps.append({"text": words.fixed("lost_child"), "value": ""})
    return steps


def _nearby(words: SheetWords, answers: _Answers) -> list[WallNearby]:
    """A form has no lines for what an akimat and a school know: they do not fit its one page."""
    lines = list(_local(words, answers))
    return [{"title": words.fixed("wall_nearby"), "lines": lines}] if lines else []


def _local(words: SheetWords, answers: _Answers) -> Iterator[WallLocal]:
    household = answers.household
    asked: list[tuple[Struct, str]] = [
        (household.plan, "reception_point"),
        *((school, "hand_over") for school in household.institutions),
        (household.plan, "hospital"),
    ]
    for record, name in asked:
        answer = answers.of(record, name)
        if answer:
            whose = answers.of(record, "inst_name") if isinstance(record, Institution) else ""
            yield {
                "label": words.label(_field(record, name).key),
                "value": f"{whose}: {answer}" if whose else answer,
                "note": _origin(words, origin_of(record, name)),
            }


def _origin(words: SheetWords, origin: Chosen | None) -> Line:
    """Where an answer was chosen from, and when it was last found to be right."""
    if origin is None:
        return []
    source, days = f"{origin.filled_by}, {origin.source}", words.dated(origin.confirmed_on)
    told = zip(words.fixed("place_as_source"), days, strict=True)
    return [text.format(source=source, date=day) for text, day in told]


def _headings(words: SheetWords, title: Line) -> WallHeadings:
    return {
        "sheet": title,
        "address": words.section("home"),
        "meeting": [words.book.section("meeting", lang)[0] for lang in words.langs],
        "contact": words.section("contact"),
        "people": words.section("people"),
        "columns": [
            words.label("people.given_name"),
            words.label("people.mobile"),
            words.fixed("by_day"),
        ],
        "lost": words.fixed("lost_contact"),
        "ways": words.fixed("ways_out"),
        "official": words.fixed("official"),
    }


def _fixed_words(words: SheetWords, today: dt.date, *, is_blank: bool) -> WallSheetWords:
    next_check = months_later(today, REVIEW_AFTER_MONTHS)
    written_on, check = words.fixed("printed_on"), words.fixed("next_check")
    if is_blank:
        written_on = words.fixed("filled_in_on")
    else:
        days = words.dated(today)
        written_on = [text.format(date=day) for text, day in zip(written_on, days, strict=True)]
        days = words.dated(next_check)
        check = [f"{text}: {day}" for text, day in zip(check, days, strict=True)]
    return {
        "hang_up": words.fixed("hang_up"),
        "in_order": words.fixed("in_order"),
        "what_happened": words.fixed("what_happened"),
        "own_words": words.fixed("own_words"),
        "your_name": words.fixed("your_name"),
        "hold": _said(words, "SAY-05"),
        "meet_here": words.fixed("meet_here"),
        "guard": words.fixed("unless_told_to_stay"),
        "no_lift": words.fixed("no_lift"),
        "channels": _channels(words),
        "radio": words.fixed("radio"),
        "tv": words.fixed("tv"),
        "copy": words.fixed("copy"),
        "next_check": check,
        "written_on": written_on,
        "grounds": _grounds(words),
    }


def _said(words: SheetWords, line_id: str) -> Line:
    said = next(line for line in words.guide.say() if line.id == line_id)
    return [said.words(lang).title for lang in words.langs]


def _channels(words: SheetWords) -> Line:
    """Who speaks officially: the guide's own line about rumours (INFO-01)."""
    return [_rumours(words.guide).words(lang).reason for lang in words.langs]


def _rumours(guide: Guide) -> Step:
    return next(step for step in guide.situation_steps("INFO") if step.id == "INFO-01")


def _grounds(words: SheetWords) -> Line:
    """Whether the guide's lines on the sheet are reviewed, and what all of it rests on."""
    guide = words.guide
    shown = (*guide.say(), _rumours(guide))
    advice = AdviceWords(guide, words.paper, words.langs)
    # How a family leaves the house and finds each other is advice of Canada (CA1).
    found = dict.fromkeys([*bases_of(shown), "basis_abroad"], advice.blank())
    remark = advice.not_reviewed((*guide.numbers, *shown))
    pairs = zip(remark, advice.grounds(found), strict=True)
    return [" ".join(filter(None, pair)) for pair in pairs]
