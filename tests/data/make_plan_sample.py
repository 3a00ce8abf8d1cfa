"""Make the kept sample of today's plan file: `plan-<format>.daiyn` and what it must say.

A sample is made once, when its format is released, and never again: later versions must read
exactly these bytes. So the script refuses to replace one. Every field is filled, so that a field
that is added later shows as one the newest sample lacks: it needs a new format, or, before a
release, the sample made anew. All persons are invented.

Run from the root of the project: `python tests/data/make_plan_sample.py`.
"""

from __future__ import annotations

import datetime as dt
import json
import sys
from pathlib import Path
from typing import Any

import msgspec

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT))  # so that it runs as a plain script

from guide.household.exchange_format import LADDER, write  # noqa: E402
from guide.household.facts import facts_of  # noqa: E402
from guide.household.field import Field, PlanRule, Rule, fields_of  # noqa: E402
from guide.household.household import Household  # noqa: E402
from guide.household.plan import CONTACT_REF, Chosen, Institution, Person, Plan  # noqa: E402
from guide.household.records.kinds import FURTHER  # noqa: E402
from guide.household.records.photo import photo_of, photo_ref  # noqa: E402

MADE_AT = dt.datetime(2026, 11, 20, 9, 0, tzinfo=dt.UTC)
# Made by this program from eight dots of one colour.
_PHOTO = photo_of((ROOT / "tests" / "data" / "photo.jpg").read_bytes())
NOTICE = "Отбасы жоспары.\nСемейный план.\nA family plan."


def family() -> Household:
    """Return a plan with something in every field."""
    return Household(
        Plan(
            out_name="Айгүл",
            out_town="Астана",
            out_phone="8 700 000 00 03",
            out_relation="әпке",
            settlement="Қарағанды",
            no_streets=True,
            street="Мысал көшесі",
            building="10",
            entrance="2",
            floor="3",
            apartment="7",
            way_out="Баспалдақ арқылы «А» кіреберісіне",
            way_out_spare='Балкон, "өрт" сатысы \\ артқы аула',
            hospital="№ 00 аурухана; Мысал даңғылы, 5",
            meet_near="Аула, үйдің артында",
            meet_far="Мектеп алдында",
            reception_point="Мәдениет үйі; «Мысал» аялдамасының қасында",
            ice_order=("person:0a1b2c02", "person:0a1b2c01", CONTACT_REF),
            plan_title="Отбасы жоспары",
            plan_lang="kk+ru",
            chosen=(_chosen("hospital", "№ 00 аурухана; Мысал даңғылы, 5"),),
        ),
        (
            Person(
                id="0a1b2c01",
                given_name="Ерлан",
                mobile="+7 700 000 00 01",
                weekday_place="Жұмыс",
            ),
            Person(id="0a1b2c02", position=1, given_name="Динара", mobile="87000000002"),
            Person(
                id="0a1b2c03",
                position=2,
                given_name="Әлихан",
                is_child=True,
                institution="institution:0a1b2c05",
            ),
            Person(id="0a1b2c04", position=3, given_name="Айша", is_child=True),
        ),
        (
            Institution(
                id="0a1b2c05",
                inst_name="№ 00 мектеп",
                inst_phone="8 7212 00 00 04",
                hand_over="Ауладағы қақпа; бірінші ауысым",
                chosen=(_chosen("hand_over", "Ауладағы қақпа; бірінші ауысым"),),
            ),
        ),
        _others(),
    )


def _others() -> tuple[Any, ...]:
    """One record of each further kind, with something in every field."""
    base = {"person": "0a1b2c03", "institution": "0a1b2c05"}
    found = []
    for kind in FURTHER:
        if kind.is_content:
            found.append(_PHOTO)
            continue
        values: dict[str, Any] = {field.name: _value(field) for field in fields_of(kind.shape)}
        if not kind.is_once:
            values["id"] = base.get(kind.beside) or next(iter(kind.ids), "0a1b2c09")
        found.append(kind.shape(**values))
    return tuple(found)


def _value(field: Field) -> Any:
    by_rule: dict[str, Any] = {
        Rule.FLAG: True,
        Rule.CHOICE: (*field.ask.choices, "")[0],
        Rule.LIST: (*field.ask.choices, "")[0],
        PlanRule.SEVERAL: field.ask.choices[:2],
        PlanRule.ORDER: field.ask.choices[:2],
        PlanRule.REFS: ("person:0a1b2c01", "person:0a1b2c02"),
        PlanRule.REF: "person:0a1b2c01"
        if "person" in field.ask.kinds
        else f"{(*field.ask.kinds, '')[0]}:0a1b2c09",
        PlanRule.PHOTO: photo_ref(_PHOTO),
        Rule.PHONE: "8 700 000 00 09",
        Rule.SERVICE: "104",
        Rule.COUNT: "3",
        Rule.DAY: "14.03.2026",
        PlanRule.DATE: "2017",
        PlanRule.MONTH: "08.2027",
        PlanRule.TIME: "16:00",
    }
    return by_rule.get(field.ask.rule, f"Үлгі {field.name}"[: field.max_length])


def _chosen(field: str, text: str) -> Chosen:
    return Chosen(
        field=field,
        text=text,
        pack="sample",
        line=field.replace("_", "-"),
        lang="kk",
        filled_by="Үлгі",
        source="Ойдан шығарылған",
        confirmed_on=dt.date(2026, 11, 20),
    )


def told(household: Household) -> dict[str, Any]:
    """Everything a plan says, as plain data."""
    said: dict[str, Any] = json.loads(msgspec.json.encode(facts_of(household)))
    return said


def main() -> None:
    """Write both files of today's format beside this script."""
    target = Path(__file__).with_name(f"plan-{len(LADDER) + 1}.daiyn")
    if target.exists():
        raise SystemExit(f"{target.name} is kept for ever and is not made anew")
    target.write_bytes(write(family(), MADE_AT, NOTICE))
    text = json.dumps(told(family()), ensure_ascii=False, indent=1) + "\n"
    target.with_suffix(".json").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
