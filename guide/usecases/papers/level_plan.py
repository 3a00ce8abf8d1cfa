"""The plan at a level in words: the rules of all four states, and the one sheet for red.

Groups of lines, for the screen and for paper alike. A line that sends somebody out begins with the
authorities' condition; before what a family wrote itself, which may say anything, it stands once.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterator

from guide.content.model import Action, Lang, Level, Number
from guide.household.at_level import CheckCode, PlanCheck, PlanState, checks_at, rules_at, to_reach
from guide.household.field import Paper
from guide.household.household import Household, person_ref
from guide.household.names import tidy
from guide.household.plan import CONTACT_REF, Person, Ref
from guide.household.records.connection import Connection
from guide.household.records.meeting_place import MeetingPlace
from guide.household.records.routes import Routes
from guide.household.records.rule import LevelRule
from guide.household.records.supplies import Kit
from guide.household.records.upkeep import Upkeep
from guide.household.records.workplace import Workplace
from guide.paper.list_schemas import ListGroup, ListLine, ListSheet
from guide.paper.schemas import Line
from guide.usecases.papers.answers import CONDITION, Answers, SheetWords, field_of
from guide.usecases.papers.kit_words import KitWords
from guide.usecases.papers.list_sheet import entry, group, list_sheet, to_write

_RULES_TO_WRITE = 3


class LevelPlan:
    """What the plan says at each state, in the languages of `words`."""

    def __init__(self, words: SheetWords, household: Household, today: dt.date) -> None:
        self._words = words
        self._household = household
        self._today = today
        self._answers = Answers(household, Paper.FIRST_HOUR)

    # ---- rules and checks

    def name(self, state: PlanState) -> Line:
        """What a state is called."""
        book, langs = self._words.book, self._words.langs
        return [book.choice("rules.at_level", state.value, lang) for lang in langs]

    def condition(self) -> Line:
        """What holds before all that leads out of the house, as the beginning of a list."""
        return [f"{text}:" for text in self._words.fixed(CONDITION)]

    def decides(self) -> ListGroup:
        """Who decides where no rule says what to do; without lines where nobody was named."""
        upkeep = self._household.once(Upkeep)
        who = tidy(self._household.named(upkeep.decides)) if upkeep.decides else ""
        label = self._words.label(field_of(upkeep, "decides").key)
        return group(label, [entry(value=who, is_box=False)] if who else [])

    def rules(self, state: PlanState) -> list[ListLine]:
        """The family's own lines: who does what, by when; the condition before them."""
        found = [self._rule(one) for one in rules_at(self._household, state)]
        lead = [entry(self.condition(), is_box=False)] if found else []
        return [*lead, *found]

    def _rule(self, rule: LevelRule) -> ListLine:
        who = tidy(self._household.named(rule.who)) if rule.who else ""
        what = self._answers.of(rule, "what")
        by_when = self._answers.of(rule, "by_when")
        label = self._words.label(field_of(rule, "by_when").key)
        note = [f"{one}: {by_when}" for one in label] if by_when else []
        return entry(value=f"{who}: {what}" if who else what, note=note)

    def checks(self, state: PlanState, answered: Collection[Ref] = ()) -> list[ListLine]:
        """What is asked of the plan itself; who has `answered` is not to be reached any more."""
        found = [
            one
            for one in checks_at(self._household, state, self._today)
            if one.code is not CheckCode.REACH or one.ref not in answered
        ]
        return [entry(self.asked(one), self.about(one)) for one in found]

    def asked(self, check: PlanCheck) -> Line:
        """A check as a question or a request."""
        return self._words.fixed(f"rules_{check.code.value}")

    def about(self, check: PlanCheck) -> str:
        """Whom or what it is about, and what is known."""
        named = self._title(check) or tidy(self._household.named(check.ref))
        return ": ".join(part for part in (named, ", ".join(map(tidy, check.known))) if part)

    def _title(self, check: PlanCheck) -> str:
        """What a meeting place or a kit is called, which need no name of their own."""
        if check.code is CheckCode.CROWDED:
            place = check.ref.replace(":", ".")
            return self._words.book.record(place, self._words.langs[0]).one
        kit = self._household.record(check.ref)
        if isinstance(kit, Kit):
            return KitWords(self._words, self._household).title(kit)[0]
        return ""

    def help_numbers(self) -> tuple[Number, ...]:
        """Where help is found afterwards: the guide's numbers that are for no emergency."""
        return tuple(one for one in self._words.guide.numbers if not one.tile)

    def help(self) -> list[ListLine]:
        """These numbers as lines: who it is, and when to call."""
        return [
            entry([f"{one.number}: {self._called(one, lang)}" for lang in self._words.langs],
                  is_box=False)
            for one in self.help_numbers()
        ]  # fmt: skip

    def _called(self, number: Number, lang: Lang) -> str:
        words = number.words(lang)
        return f"{words.name}, {words.when}"

    def official(self, state: PlanState) -> tuple[Action, ...]:
        """What the guide says at a state; each line has its sources there."""
        guide = self._words.guide
        if state is PlanState.END:
            return guide.closing_actions
        return guide.actions_of(Level(state.value))

    # ---- the sheet for red

    def red(self) -> Iterator[ListGroup]:
        """Link person and message, who has answered, children, meeting places, what to take."""
        words = self._words
        yield group(words.fixed("red_link"), self._link(), words.fixed("red_follow"))
        yield group(words.fixed("red_answered"), self.people())
        if self._household.children:
            yield group(words.fixed("red_children"), self._children())
        yield group(words.fixed("red_meet"), self._meeting())
        yield group(words.fixed("red_take"), self._take())
        if rules := self.rules(PlanState.RED):
            yield group(words.fixed("rules_ours"), rules)

    def _link(self) -> Iterator[ListLine]:
        plan, answers = self._household.plan, self._answers
        told = " ".join(
            part
            for part in (answers.of(plan, "out_name"), answers.phone(plan, "out_phone"))
            if part
        )
        yield entry(self._words.fixed("lost_text"), told, is_free=not told, is_box=False)
        typed = answers.of(self._household.once(Connection), "message")
        text = self._words.fixed("red_message")
        yield entry(text, typed, [] if typed else self._words.fixed("text_well"), is_box=False)

    def people(self) -> list[ListLine]:
        """A box for everybody who is to answer, with phone and the place of weekdays."""
        return [entry(value=who) for _ref, who in self.answering()] or to_write()

    def answering(self) -> list[tuple[Ref, str]]:
        """Everybody who is to answer, each as one line."""
        told = ((ref, self._who(ref)) for ref in to_reach(self._household))
        return [(ref, who) for ref, who in told if who]

    def _who(self, ref: str) -> str:
        record, answers = self._household.record(ref), self._answers
        if ref == CONTACT_REF:
            plan = self._household.plan
            parts = [answers.of(plan, "out_name"), answers.phone(plan, "out_phone")]
        elif isinstance(record, Person):
            parts = [answers.of(record, "given_name"), answers.phone(record, "mobile")]
            parts.append(self._where(record))
        else:
            parts = [tidy(self._household.named(ref))]
        return ", ".join(part for part in parts if part)

    def _where(self, person: Person) -> str:
        """Where somebody is on weekdays."""
        household, answers = self._household, self._answers
        school = household.record(person.institution) if person.institution else None
        if school is not None:
            return answers.of(school, "inst_name")
        works = household.owned(Workplace, person_ref(person))
        named = (answers.of(one, "work_name") for one in works)
        return next(filter(None, named), answers.of(person, "weekday_place"))

    def _children(self) -> Iterator[ListLine]:
        """They are handed over by the school's rules, and when it sends its message."""
        yield entry(self._words.fixed("lost_child"), is_box=False)
        answers = self._answers
        for child in self._household.children:
            school = self._household.record(child.institution) if child.institution else None
            if school is None:
                continue
            named = [
                answers.of(child, "given_name"), answers.of(school, "inst_name"),
                answers.phone(school, "inst_phone"), answers.of(school, "hand_over"),
            ]  # fmt: skip
            yield entry(value=", ".join(part for part in named if part), is_box=False)

    def _meeting(self) -> Iterator[ListLine]:
        """In their order; only the first is not outside."""
        household, answers, words = self._household, self._answers, self._words
        plan = household.plan
        inside = answers.of(_place(household, "inside"), "place_what")
        yield entry(self._level("inside"), inside, is_free=not inside, is_box=False)
        yield entry(words.fixed("meet_here"), is_box=False)
        out = _place(household, "out")
        for level, what in (
            ("near", answers.of(plan, "meet_near")),
            ("far", answers.of(plan, "meet_far")),
            ("out", answers.of(out, "place_what")),
        ):
            yield entry(self._level(level), what, is_free=not what, is_box=False)

    def _level(self, level: str) -> Line:
        book, langs = self._words.book, self._words.langs
        return [book.record(f"place.{level}", lang).one for lang in langs]

    def _take(self) -> Iterator[ListLine]:
        routes = self._household.once(Routes)
        for name in ("take_in_2", "take_in_15"):
            typed = self._answers.of(routes, name)
            label = self._words.label(field_of(routes, name).key)
            yield entry(label, typed, is_free=not typed)


def _place(household: Household, level: str) -> MeetingPlace:
    found = household.record(f"place:{level}")
    return found if isinstance(found, MeetingPlace) else MeetingPlace(id=level)


def rules_sheet(
    words: SheetWords, household: Household, today: dt.date, *, is_blank: bool = False
) -> ListSheet:
    """The rules of all four states; blank or without any, lines to write."""
    plan = LevelPlan(words, Household() if is_blank else household, today)
    groups = [plan.decides()]
    for state in PlanState:
        rules = plan.rules(state)
        more = to_write(1 if rules else _RULES_TO_WRITE)
        found = plan.help() if state is PlanState.END else []
        groups.append(group(plan.name(state), [*rules, *more, *found]))
    return list_sheet(words, "rules", groups, None if is_blank else today, lead=CONDITION)


def red_sheet(
    words: SheetWords, household: Household, today: dt.date, *, is_blank: bool = False
) -> ListSheet:
    """The one sheet for red."""
    plan = LevelPlan(words, Household() if is_blank else household, today)
    return list_sheet(words, "red", plan.red(), None if is_blank else today, lead=CONDITION)
