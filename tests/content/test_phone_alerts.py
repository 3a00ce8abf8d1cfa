"""What is known of alerts on phones: sourced line by line, and the right lines for each make."""

from __future__ import annotations

import pytest

from guide.content.model import LANGS, Basis, Kind
from guide.content.phone_alerts import OTHER, phone_alerts
from guide.household.records.phone import MAKES as PLANNED

ALERTS = phone_alerts()
MAKES = [make.id for make in ALERTS.makes]


def test_each_line_names_its_source_and_date_or_says_that_it_has_none() -> None:
    for line in ALERTS.lines:
        found = ALERTS.guide.sources_of([line])
        assert len(found) == len(line.sources)
        assert found or line.basis is Basis.GENERAL
        for source in found:
            assert all(source.words(lang).date for lang in LANGS), source.id


def test_the_makes_are_those_that_the_plan_asks_for() -> None:
    assert tuple(MAKES) == PLANNED


def test_every_make_that_a_line_names_can_be_chosen() -> None:
    named = {make for line in ALERTS.lines for make in line.makes}
    assert named <= set(MAKES)
    assert MAKES[-1] == OTHER
    assert all(make.name or make.id == OTHER for make in ALERTS.makes)


@pytest.mark.parametrize("make", MAKES)
def test_every_make_has_a_way_on_and_the_shop_is_the_last_but_one(make: str) -> None:
    steps = ALERTS.steps([make])
    assert len(steps) > 2
    assert [step.id for step in steps][-2:] == ["PHONE-06", "PHONE-07"]
    assert all(step.kind is Kind.STEP for step in steps)
    assert all(fact.kind is Kind.FACT for fact in ALERTS.facts([make]))


def test_a_make_gets_its_own_lines_and_no_other_ones() -> None:
    apple = {line.id for line in (*ALERTS.steps(["apple"]), *ALERTS.facts(["apple"]))}
    huawei = {line.id for line in (*ALERTS.steps(["huawei"]), *ALERTS.facts(["huawei"]))}
    assert {"PHONE-01", "PHONE-12"} <= apple - huawei
    assert {"PHONE-03", "PHONE-05", "PHONE-11"} <= huawei - apple
    assert ALERTS.steps(["nobody knows it"]) == ALERTS.steps([OTHER])
    both = ALERTS.steps(["apple", "huawei"])
    assert {line.id for line in both} == {
        line.id for make in ("apple", "huawei") for line in ALERTS.steps([make])
    }
