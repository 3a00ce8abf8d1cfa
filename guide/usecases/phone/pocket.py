"""The page for a phone: numbers, the family's answers, the three levels and all situations.

Every answer that may go to a phone stands on it by itself: a new field needs nothing here. A line
that sends somebody out of the house keeps its condition, as the words are those of the papers.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from guide.content.model import DECLARED, Lang, Level, Situation, Sourced
from guide.exchange.pocket_page import (
    PocketAdvice,
    PocketAnswer,
    PocketCall,
    PocketGroup,
    PocketPage,
    PocketPart,
)
from guide.household.field import Field, Paper, PlanRule, Rule, Section, fields_of
from guide.household.household import Household
from guide.household.papers import stands_on
from guide.household.phones import read_phone
from guide.household.phones import shown as shown_phone
from guide.household.plan import origin_of
from guide.household.records.connection import Connection
from guide.household.records.contact import tells_of_health
from guide.usecases.advice.sheet_words import AdviceWords, bases_of
from guide.usecases.papers.answers import Answers, SheetWords, field_of
from guide.usecases.phone.names import name_for_phone
from guide.usecases.plan.review import shown_answer

_LOST_RULE = "lost_rule"  # stands among what is done without connection


def pocket_page(words: SheetWords, household: Household, today: dt.date) -> PocketPage:
    """Return the page in the first language of `words`; without answers it has the guide alone."""
    advice = AdviceWords(words.guide, words.paper, words.langs)
    guide = words.guide
    family = _family(words, household)
    shown: list[Sourced[Any]] = [*guide.levels, *guide.actions, *guide.steps, *guide.numbers]
    levels = PocketPart(
        "levels", _said(words, "pack_levels"), (_said(words, "pocket_no_level"),),
        advice=tuple(_level(words, advice, level) for level in DECLARED),
    )  # fmt: skip
    situations = PocketPart(
        "situations", _said(words, "pack_situations"),
        advice=tuple(_situation(advice, one) for one in guide.situations),
    )  # fmt: skip
    return PocketPage(
        lang=words.langs[0],
        title=_said(words, "pocket_title"),
        notes=(_said(words, "pocket_private") if family else "",),
        contents=_said(words, "pocket_contents"),
        parts=(_numbers(words, advice), *family, levels, situations),
        ends=(
            _said(words, "pocket_made").format(date=words.dated(today)[0]),
            advice.content_date()[0],
            advice.not_reviewed(shown)[0],
            _said(words, "footer"),
        ),
    )


def _said(words: SheetWords, word_id: str) -> str:
    return words.fixed(word_id)[0]


def _numbers(words: SheetWords, advice: AdviceWords) -> PocketPart:
    calls = tuple(
        _call(words.guide.number(one["number"]), words.langs[0]) for one in words.numbers()
    )
    group = PocketGroup(_said(words, "say"), tuple(line[0] for line in advice.say()), ())
    return PocketPart("numbers", _said(words, "numbers"), calls=calls, groups=(group,))


def _call(number: Any, lang: Lang) -> PocketCall:
    said = number.words(lang)
    return PocketCall(number.number, number.number, f"{said.name}: {said.when}")


# ---- the family


def _family(words: SheetWords, household: Household) -> tuple[PocketPart, ...]:
    groups = tuple(_groups(words, household))
    calls = tuple(_calls(household))
    if not groups and not calls:
        return ()
    title, order = _said(words, "pocket_family"), words.section("calls")[0]
    lost = PocketGroup(_said(words, "lost_contact"), tuple(_lost(words, household)), ())
    first = (PocketPart("calls", order, calls=calls),) if calls else ()
    return (*first, PocketPart("family", title, groups=(lost, *groups)))


def _calls(household: Household) -> Iterator[PocketCall]:
    """Whom to call, in the family's order, each with a press."""
    field = next(one for one in fields_of(type(household.plan)) if one.name == "ice_order")
    if stands_on(field, Paper.PHONE):
        for ref in household.plan.ice_order:
            phone = household.phone(ref)
            if phone.is_readable:
                shown = shown_phone(household.phone_typed(ref))
                yield PocketCall(phone.e164, shown, household.named(ref))


def _lost(words: SheetWords, household: Household) -> Iterator[str]:
    yield _said(words, "lost_text")
    yield _said(words, "lost_meet")
    connection = household.once(Connection)
    if rule := Answers(household, Paper.PHONE).of(connection, _LOST_RULE):
        yield f"{words.asked(field_of(connection, _LOST_RULE))[0]}: {rule}"
    if household.children:
        yield _said(words, "lost_child")


def _groups(words: SheetWords, household: Household) -> Iterator[PocketGroup]:
    """All answers that may go to a phone, section by section, those of a record together."""
    parts: dict[Section, list[tuple[str, tuple[PocketAnswer, ...]]]] = {}
    for ref, record in household.records():
        if tells_of_health(record):
            continue
        by_section: dict[Section, list[Field]] = {}
        for field in fields_of(type(record)):
            if field.is_asked(record) and stands_on(field, Paper.PHONE):
                by_section.setdefault(field.ask.section, []).append(field)
        name = name_for_phone(household, ref) if by_section else ""
        for section, asked in by_section.items():
            answers = tuple(_answers(words, household, record, asked))
            if answers:
                # The name is the heading.
                shown = tuple(one for one in answers if one.value != name)
                parts.setdefault(section, []).append((name, shown))
    for section in Section:
        if section in parts:
            title = words.book.section(section.value, words.langs[0])[0]
            notes = (_said(words, "meet_here"),) if section is Section.MEETING else ()
            yield PocketGroup(title, notes, tuple(parts[section]))


def _answers(
    words: SheetWords, household: Household, record: Any, asked: Iterable[Field]
) -> Iterator[PocketAnswer]:
    lang = words.langs[0]
    for field in asked:
        # The order of calls has a part of its own, what is agreed for lost contact stands above.
        if field.ask.rule is PlanRule.CALL_ORDER or field.name == _LOST_RULE:
            continue
        value = field.value(record)
        shown = shown_answer(field, value, household, words.book, lang)
        if shown:
            dial = _dial(str(value)) if field.ask.rule is Rule.PHONE else ""
            yield PocketAnswer(words.asked(field)[0], shown, dial, _origin_of(words, record, field))


def _origin_of(words: SheetWords, record: Any, field: Field) -> str:
    """Where an answer that was chosen from a place pack comes from."""
    origin = origin_of(record, field.name)
    if origin is None:
        return ""
    return words.source(origin.filled_by, origin.source, words.dated(origin.confirmed_on))[0]


def _dial(typed: str) -> str:
    phone = read_phone(typed)
    return phone.e164 if phone.is_readable else ""


# ---- the guide


def _level(words: SheetWords, advice: AdviceWords, level: Level) -> PocketAdvice:
    guide, lang = words.guide, words.langs[0]
    info, actions = guide.level(level), guide.actions_of(level)
    said = info.words(lang)
    place = _said(words, "of_three").format(n=level.rank)
    below = _said(words, "also_lower") if level.rank > 1 else ""
    return PocketAdvice(
        title=f"{said.level_name} ({place})",
        look=level.value,
        notes=(f"{said.adjective}. {said.meaning}", below),
        lines=_lines(actions, lang),
        aside=(),
        is_ordered=False,
        calls=(),
        origin=_grounds(advice, [info, *actions]),
    )


def _situation(advice: AdviceWords, situation: Situation) -> PocketAdvice:
    guide, lang = advice.guide, advice.langs[0]
    steps = guide.situation_steps(situation.id)
    first = (guide.number(number) for number in situation.call)
    later = advice.line("call_after_leaving")[0] if situation.call_after_leaving else ""
    return PocketAdvice(
        title=situation.name(lang),
        look="",
        notes=(later,),
        lines=_lines([step for step in steps if not step.aside], lang),
        aside=_lines([step for step in steps if step.aside], lang),
        is_ordered=True,
        calls=tuple(_call(number, lang) for number in first if number is not None),
        origin=_grounds(advice, steps),
    )


def _lines(entries: Sequence[Any], lang: Lang) -> tuple[tuple[str, str], ...]:
    return tuple((said.title, said.reason) for said in (one.words(lang) for one in entries))


def _grounds(advice: AdviceWords, entries: Iterable[Sourced[Any]]) -> str:
    return advice.grounds(dict.fromkeys(bases_of(entries), advice.blank()))[0]
