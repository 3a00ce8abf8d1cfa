"""The answers of a household as a paper of the full plan prints them, in the paper's languages.

What may stand where is decided by each field's declaration and the ticks, asked in one place. An
answer that is not there leaves no line, save on a form: that has a line for each.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Collection, Iterator

from msgspec import Struct

from guide.form_fields import is_empty
from guide.household.field import Field, Paper, PlanRule, Rule, Section, fields_of
from guide.household.household import Household, person_ref
from guide.household.names import tidy
from guide.household.papers import stands_on, tickable
from guide.household.phones import shown as shown_phone
from guide.household.plan import CONTACT_REF, Person, Ref
from guide.household.records.contact import Contact, tells_of_health
from guide.household.records.health import Health
from guide.household.records.kinds import kind_of
from guide.household.records.photo import Photo, is_sound
from guide.household.records.profile import Profile
from guide.paper.card_schemas import PaperAnswer, PaperPhoto
from guide.paper.schemas import Line, PaperNumber
from guide.usecases.papers.answers import SheetWords, field_of
from guide.usecases.plan.review import shown_answer

_NUMBERS = (Rule.PHONE, Rule.SERVICE)
_BETWEEN_DIGITS = re.compile(r"(?<=\d) (?=\d)", re.ASCII)


class PaperAnswers:
    """What one paper may print of a household.

    Args:
        words: in which words and languages the paper speaks.
        household: all that the family typed.
        paper: decides what may stand there.
        ticked: the keys of the fields that stand there only if ticked.
        is_blank: a form to fill in by hand, as a plan is in which nothing was entered.

    """

    def __init__(
        self,
        words: SheetWords,
        household: Household,
        paper: Paper,
        ticked: Collection[str] = (),
        *,
        is_blank: bool = False,
    ) -> None:
        self.words = words
        self.is_form = is_blank or household.is_empty
        self.household = Household() if self.is_form else household
        self.paper = paper
        self._ticked = [one.key for one in tickable(paper)] if self.is_form else ticked

    def stands(self, record: Struct, name: str) -> bool:
        """Whether the answer may stand there, and the question applies."""
        field = field_of(record, name)
        return self._stands(field) and field.is_asked(record)

    def text(self, record: Struct, name: str) -> str:
        """The answer alone; "" where there is none or it must not stand there."""
        if not self.stands(record, name):
            return ""
        return self._shown(field_of(record, name), getattr(record, name))

    def together(self, record: Struct, *names: str) -> str:
        """Several answers of a record in one, as far as they are there."""
        return ", ".join(filter(None, (self.text(record, name) for name in names)))

    def lines(self, record: Struct, *names: str, whose: str = "") -> Iterator[PaperAnswer]:
        """The named answers of a record under their labels, or all of it, as the paper may have."""
        return (
            self._asked(field, value, whose)
            for field, value in self._shown_fields(record)
            if not names or field.name in names
        )

    def by_section(self, record: Struct) -> Iterator[tuple[Section, PaperAnswer]]:
        """All of a record that the paper may have, each answer with the section it is asked in."""
        for field, value in self._shown_fields(record):
            yield field.ask.section, self._asked(field, value)

    def pictures(self, record: Struct, *names: str) -> list[PaperPhoto]:
        """The named pictures of a record, or all of it, as the paper may have them."""
        found = []
        for field in fields_of(type(record)):
            if field.ask.rule is PlanRule.PHOTO and (not names or field.name in names):
                photo = self.household.record(getattr(record, field.name))
                if self.stands(record, field.name) and isinstance(photo, Photo) and is_sound(photo):
                    found.append(PaperPhoto(jpeg=list(photo.jpeg), label=self.label(field)))
        return found

    def label(self, field: Field) -> Line:
        """What a field asks for."""
        return self.words.label(field.key)

    def label_of(self, record: Struct, name: str) -> Line:
        """What one of a record's fields asks for."""
        return self.label(field_of(record, name))

    def answer(self, label: Line, value: str, then: str = "", whose: str = "") -> PaperAnswer:
        """An answer; before printing it is told by its label, and whose it is."""
        told = label[0] if label and label[0][0].isalpha() else value
        return {
            "label": label,
            "value": value,
            "then": then,
            "told_as": f"{told} ({whose})" if whose else told,
        }

    def title_of(self, title: str, record: Struct) -> str:
        """What a record is called, unless its name must not stand there."""
        names = self._names_of(record)
        return title if all(self._stands(one) for one in names) else ""

    def numbers(self, *wanted: str) -> list[PaperNumber]:
        """These emergency numbers, in this order."""
        known = {one["number"]: one for one in self.words.numbers()}
        return [known[one] for one in wanted if one in known]

    def written_on(self, today: dt.date) -> Line:
        """When the paper was printed; on a form, when it is filled in."""
        if self.is_form:
            return self.words.fixed("filled_in_on")
        told = zip(self.words.fixed("printed_on"), self.words.dated(today), strict=True)
        return [text.format(date=day) for text, day in told]

    # ---- who can be called

    def may_name(self, record: Struct | None) -> bool:
        """Whether somebody may stand there: a doctor only where a person's doctor may."""
        return not tells_of_health(record) or self.stands(Health(id=""), "doctor")

    def name_of(self, ref: Ref) -> str:
        """The name behind a reference, where it may stand there."""
        record, name = self._called(ref, "name")
        return self.text(record, name) if record is not None else ""

    def phone_of(self, ref: Ref) -> str:
        """The number behind a reference, where it may stand there."""
        record, name = self._called(ref, "phone")
        return self.text(record, name) if record is not None else ""

    def to_call(self, most: int, but: Ref = "") -> list[Ref]:
        """Whom to call, as the family ranked them; whoever is not ranked follows, children last."""
        children = {person_ref(child) for child in self.household.children}
        candidates = (
            *self.household.plan.ice_order,
            CONTACT_REF,
            *sorted(self.household.call_candidates(), key=lambda ref: ref in children),
        )
        found = [
            ref for ref in dict.fromkeys(candidates)
            if ref != but and self.name_of(ref) and self.phone_of(ref)
        ]  # fmt: skip
        return found[:most]

    def calls(self, most: int, but: Ref = "", whose: str = "") -> list[PaperAnswer]:
        """Names with their numbers, the first to call first."""
        if self.is_form:
            return [self.answer([f"{n}."], "") for n in range(1, most + 1)]
        return [
            self.answer([f"{n}."], self.name_of(ref), self.phone_of(ref), whose)
            for n, ref in enumerate(self.to_call(most, but), 1)
        ]

    def full_name(self, person: Person, *, is_short: bool = False) -> str:
        """Given name and family name, as far as they may stand there; short: its first letter."""
        family = self.text(self.household.beside(Profile, person.id), "family_name")
        if is_short and family:
            family = f"{family[0]}."
        return " ".join(part for part in (self.text(person, "given_name"), family) if part)

    def doctor(self, health: Health) -> Iterator[PaperAnswer]:
        """A person's doctor or clinic with its number, where both may stand there."""
        found = self.household.record(health.doctor) if health.doctor else None
        if isinstance(found, Contact) and self.stands(health, "doctor"):
            name, phone = self.text(found, "name"), self.text(found, "phone")
            if name or phone:
                yield self.answer(self.label_of(health, "doctor"), name, phone)

    # ---- where the family meets

    def meeting(self) -> Iterator[PaperAnswer]:
        """The places in one answer behind the condition, which no card may print without."""
        plan = self.household.plan
        names = ("meet_near", "meet_far")
        if self.is_form:
            yield self.answer(self.words.fixed("meet_here"), "")
            yield from self.lines(plan, "meet_far")
            return
        places = [
            f"{self.words.label(field_of(plan, name).key)[0]}: {place}"
            for name in names
            if (place := self.text(plan, name))
        ]
        if places:
            label = [line.removesuffix(":") for line in self.words.fixed("meet_here")]
            yield self.answer(label, ". ".join(places))

    # ----

    def _asked(self, field: Field, value: str, whose: str = "") -> PaperAnswer:
        if field.ask.rule in _NUMBERS:
            return self.answer(self.label(field), "", value, whose)
        answer = self.answer(self.label(field), value, whose=whose)
        return {**answer, "label": self.words.asked(field)}

    def _shown_fields(self, record: Struct) -> Iterator[tuple[Field, str]]:
        """The fields that have a line; a picture has none, nor has whom the record is of."""
        owner = kind_of(type(record)).owner
        for field in fields_of(type(record)):
            if field.name == owner or field.ask.rule is PlanRule.PHOTO or not self._stands(field):
                continue
            if self.is_form:
                yield field, ""
            elif field.is_asked(record) and not is_empty(field.value(record)):
                value = self._shown(field, field.value(record))
                if value:
                    yield field, value

    def _stands(self, field: Field) -> bool:
        return stands_on(field, self.paper, self._ticked)

    def _names_of(self, record: Struct) -> list[Field]:
        """The fields that its title is made of: its own name, and of whom it is."""
        kind = kind_of(type(record))
        found = [field_of(record, kind.named_by)] if kind.named_by else []
        if not found and kind.is_repeated:  # it is called by its first answer
            found = [one for one in fields_of(type(record)) if one.name != kind.owner][:1]
        return found

    def _called(self, ref: Ref, role: str) -> tuple[Struct | None, str]:
        if ref == CONTACT_REF:
            return self.household.plan, f"out_{role}"
        record = self.household.record(ref)
        if record is None:
            return None, ""
        kind = kind_of(type(record))
        return record, kind.named_by if role == "name" else kind.called_by

    def _shown(self, field: Field, value: object) -> str:
        """The answer in each language of the paper, once where they are the same."""
        if field.ask.rule in _NUMBERS:
            return shown_phone(str(value))
        told = (
            shown_answer(field, value, self.household, self.words.book, lang)
            for lang in self.words.langs
        )
        answer = " · ".join(dict.fromkeys(tidy(one) for one in told if one))
        if field.ask.rule is PlanRule.CALL_ORDER:  # the numbers in it stay whole
            return _BETWEEN_DIGITS.sub("\u00a0", answer)
        return answer
