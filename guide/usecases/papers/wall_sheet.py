"""The data of the wall sheet: the household on paper, for whoever stands before it in a hurry.

Plain data for the renderer; the agreement on its shape is `guide.paper.schemas`. What may stand
here is decided by each field's declaration, asked in one place (`Answers`). The level that is in
force is no part of it: the paper hangs on the wall longer than a level lasts.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterator

from guide.content.guide import Guide
from guide.content.model import Step
from guide.household.dates import months_later
from guide.household.field import Paper
from guide.household.household import Household
from guide.household.names import tidy
from guide.household.papers import tickable
from guide.household.plan import Institution, Person
from guide.paper.schemas import (
    Line,
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
from guide.usecases.advice.sheet_words import AdviceWords, bases_of
from guide.usecases.papers.answers import (
    Answers,
    SheetWords,
    field_of,
    home_lines,
    local_lines,
)

REVIEW_AFTER_MONTHS = 6
ROWS_TO_WRITE = 6  # people on a form that is filled in by hand: it is one page in one language
_WAYS = ("way_out", "way_out_spare")
_DOOR = ("entrance", "floor", "apartment")


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
    answers = Answers(household, Paper.WALL, ticked)
    title = words.fixed("family_plan")
    return {
        "langs": list(words.langs),
        "title": title[0],
        "is_large": is_large,
        "is_form": household.is_empty,
        "is_blank": is_blank,
        "name": answers.of(household.plan, "plan_title"),
        "settlement": answers.of(household.plan, "settlement"),
        "numbers": words.numbers(),
        "home": home_lines(words, answers),
        "door": [answers.line(words, name) for name in _DOOR if answers.has(name)],
        "meeting": [answers.line(words, name) for name in ("meet_near", "meet_far")],
        "contact": _contact(words, answers),
        "people": _people(answers),
        "calls": _calls(words, answers),
        "lost": _lost(words, answers),
        "ways": [answers.of(household.plan, name) for name in _WAYS],
        "nearby": _nearby(words, answers, today),
        "headings": _headings(words, title),
        "words": _fixed_words(words, today, is_blank=is_blank),
    }


def _contact(words: SheetWords, answers: Answers) -> WallContact:
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


def _people(answers: Answers) -> list[WallPerson]:
    rows = [_row(answers, person) for person in answers.household.people]
    nobody: WallPerson = {"name": "", "phone": "", "by_day": "", "by_day_phone": ""}
    return rows or [nobody] * ROWS_TO_WRITE


def _row(answers: Answers, person: Person) -> WallPerson:
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


def _calls(words: SheetWords, answers: Answers) -> WallLine:
    """Whom to call first, second, third; a person without a name has no place in the order."""
    household = answers.household
    refs = household.plan.ice_order if answers.has("ice_order") else ()
    names = (tidy(household.named(ref)) for ref in refs)
    ranked = enumerate((name for name in names if name), 1)
    label = words.label(field_of(household.plan, "ice_order").key)
    return {"label": label, "value": ", ".join(f"{rank}. {name}" for rank, name in ranked)}


def _lost(words: SheetWords, answers: Answers) -> list[WallStep]:
    """Text, then meet; a family without children is not told to fetch one."""
    household = answers.household
    steps: list[WallStep] = [
        {"text": words.fixed("lost_text"), "value": answers.of(household.plan, "out_name")},
        {"text": words.fixed("lost_meet"), "value": ""},
    ]
    if household.children or not household.people:
        steps.append({"text": words.fixed("lost_child"), "value": ""})
    return steps


def _nearby(words: SheetWords, answers: Answers, today: dt.date) -> list[WallNearby]:
    """A form has no lines for what an akimat and a school know: they do not fit its one page.

    Where all comes from one source, it is said once: that leaves the page to the answers.
    """
    lines = list(_local(words, answers, today))
    if not lines:
        return []
    note = lines[0]["note"]
    if any(line["note"] != note for line in lines) or len(lines) == 1:
        note = []
    if note:
        for line in lines:
            line["note"] = []
    return [{"title": words.fixed("wall_nearby"), "lines": lines, "note": note}]


def _local(words: SheetWords, answers: Answers, today: dt.date) -> Iterator[WallLocal]:
    plan = answers.household.plan
    yield from local_lines(words, answers, plan, "reception_point", today)
    for school in answers.household.institutions:
        whose = answers.of(school, "inst_name")
        yield from local_lines(words, answers, school, "hand_over", today, whose)
    yield from local_lines(words, answers, plan, "hospital", today)


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
        "hold": words.said("SAY-05"),
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
