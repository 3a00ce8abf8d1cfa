"""Fictional families with the full plan: every field of every record answered, or none."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from guide.household.field import Field, PlanRule, Rule, fields_of
from guide.household.household import Household
from guide.household.plan import CONTACT_REF, PlanRecord
from guide.household.records.kinds import KINDS, RecordKind

SPACED = "Шыңғыстау Өңдеуәлеуметтікқызметкерлері Жұмағұлов "
SOLID = "ЩҚЖМ"
PHONE_AT_LENGTH = "+7 700 000 00 05 қосымша 123456 кешке ғана"
# Four generations: great-grandmother, grandparents, parents, two children.
SEVEN = ("Бибігүл", "Тоқтархан", "Үмітжамал", "Нұрсұлтан", "Гүлжаһан", "Мұхаммедәли", "Айғаным")
CHILDREN_OF_SEVEN = (5, 6)
FOUR = ("Ерлан", "Динара", "Әлихан", "Айша")
CHILDREN_OF_FOUR = (2, 3)
_ORDINARY = {
    Rule.TEXT: "Үлгі көшесі, 12", Rule.NAME: "Айгүл", Rule.PHONE: "8 700 000 00 05",
    Rule.SERVICE: "104", Rule.COUNT: "2", Rule.DAY: "12.03.2026", PlanRule.DATE: "12.03.2017",
    PlanRule.MONTH: "08.2027", PlanRule.TIME: "16:00", PlanRule.EMAIL: "aigul@example.org",
    PlanRule.REGION: "",
}  # fmt: skip


def family(name: str) -> Household:
    """`seven` at its longest, `solid` without any space, `four`, `one` as written, or nothing."""
    match name:
        case "seven":
            return _made(SEVEN, CHILDREN_OF_SEVEN, most=12, text=SPACED)
        case "seven solid":
            return _made(SEVEN, CHILDREN_OF_SEVEN, most=3, text=SOLID)
        case "four":
            return _made(FOUR, CHILDREN_OF_FOUR, most=1, text="")
        case "one solid":
            return _made(FOUR[:1], (), most=1, text=SOLID)
        case "one":
            return _made(FOUR[:1], (), most=1, text="")
        case _:
            return Household()


def _made(names: tuple[str, ...], children: tuple[int, ...], most: int, text: str) -> Household:
    """Every kind of record with every field answered; `most` records of a repeated kind."""
    records: list[Any] = []
    for kind in KINDS:
        if kind.is_content:
            continue
        for number, own_id, owner in _ids(kind, names, children, most):
            known: dict[str, Any] = {"id": own_id} if own_id else {}
            if kind.is_repeated:
                known["position"] = number
            if kind.owner:
                known[kind.owner] = owner
            if kind.name == "person":
                known |= {"is_child": number in children, "institution": "institution:i0"}
                if not text:
                    known["given_name"] = names[number]
            records.append(_answered(kind, known, text, number))
    return Household.of_records(records)


def _ids(
    kind: RecordKind, names: tuple[str, ...], children: tuple[int, ...], most: int
) -> Iterator[tuple[int, str, str]]:
    people = [f"p{n}" for n in range(len(names))]
    young = [f"p{n}" for n in children]
    if kind.name == "person":
        yield from ((n, one, "") for n, one in enumerate(people))
    elif kind.name == "institution" or kind.beside == "institution":
        yield from ((n, f"i{n}", "") for n in range(1 if most == 1 else 2))
    elif kind.beside or kind.owner:
        wanted = young if kind.whom == "child" else [one for one in people if one not in young]
        whose = people if not kind.whom else wanted
        many = min(most, kind.most_each) if kind.owner else 1
        for one in whose:
            for n in range(many):
                yield n, f"{kind.name}{one}{n}" if kind.owner else one, f"person:{one}"
    elif kind.ids:
        yield from ((n, one, "") for n, one in enumerate(kind.ids))
    elif kind.is_repeated:
        yield from ((n, f"{kind.name}{n}", "") for n in range(min(most, kind.most)))
    else:
        yield 0, "", ""


def _answered(kind: RecordKind, known: dict[str, Any], text: str, number: int) -> PlanRecord:
    answers = {
        field.name: _value(field, text, number)
        for field in fields_of(kind.shape)
        if field.name not in known
    }
    return kind.shape(**answers, **known)


def _value(field: Field, text: str, number: int) -> Any:  # noqa: PLR0911 one line a rule
    rule, choices = field.ask.rule, field.ask.choices
    match rule:
        case Rule.TEXT | Rule.NAME if text:
            return (text * 20)[: field.max_length or 60].strip()
        case Rule.PHONE if text:
            return PHONE_AT_LENGTH[:40]
        case Rule.CHOICE | Rule.LIST:
            return choices[number % len(choices)]
        case PlanRule.SEVERAL | PlanRule.ORDER:
            return choices[: field.max_length or 10]
        case Rule.FLAG:
            return field.name not in ("no_streets", "allergies_none", "reunion_to_ask")
        case PlanRule.REF:
            return "contact:contact0" if "contact" in field.ask.kinds else "person:p0"
        case PlanRule.REFS:
            return ("person:p0", "person:p1")
        case PlanRule.CALL_ORDER:
            return ("person:p1", "person:p0", CONTACT_REF)
        case PlanRule.PHOTO:
            return ""
    return _ORDINARY[rule][: field.max_length]
