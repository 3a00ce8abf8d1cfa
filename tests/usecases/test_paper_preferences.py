"""How a family wants its papers is kept, and never more than it ticked."""

from __future__ import annotations

import pytest

from guide.household.field import Paper, Privacy
from guide.usecases.base.paper_preferences import (
    LONGEST_MM,
    RULER_MM,
    SHORTEST_MM,
    PaperChoices,
    corrected,
    tickable_fields,
    with_tick,
)
from guide.usecases.program.services import Services


def test_nothing_is_ticked_until_somebody_ticks_it(services: Services) -> None:
    assert services.paper_preferences.read() == PaperChoices()
    assert services.paper_preferences.read().ticked == ()


def test_what_is_chosen_is_kept(services: Services) -> None:
    services.paper_preferences.change(langs="kk+ru", is_large=True, correction=1.02)
    services.paper_preferences.change(ticked=("home.floor",))
    kept = services.paper_preferences.read()
    assert (kept.langs, kept.is_large, kept.correction, kept.ticked) == (
        "kk+ru",
        True,
        1.02,
        ("home.floor",),
    )


def test_a_tick_of_a_field_that_is_gone_prints_nothing(services: Services) -> None:
    services.paper_preferences.change(ticked=("home.floor", "home.long_gone"))
    assert services.paper_preferences.read().ticked == ("home.floor",)


@pytest.mark.parametrize(
    "values", [{"langs": "de"}, {"correction": 2.0}, {"correction": 0.1}, {"nothing": 1}]
)
def test_what_cannot_be_is_refused(services: Services, values: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=r"."):
        services.paper_preferences.change(**values)


def test_only_what_is_nobody_elses_business_needs_a_tick() -> None:
    fields = tickable_fields()
    assert {field.name for field in fields} >= {"entrance", "floor", "apartment"}
    for field in fields:
        assert field.ask.privacy is Privacy.P2
        assert Paper.WALL in field.ask.papers


def test_a_tick_comes_and_goes_alone() -> None:
    first, second = (field.key for field in tickable_fields()[:2])
    both = with_tick(with_tick((), second, is_on=True), first, is_on=True)
    assert both == (first, second)
    assert with_tick(both, first, is_on=False) == (second,)


@pytest.mark.parametrize("measured", range(SHORTEST_MM, LONGEST_MM + 1))
def test_each_measure_makes_the_ruler_right(measured: int) -> None:
    factor = corrected(1.0, measured)
    assert factor is not None
    assert measured * factor == pytest.approx(RULER_MM)


def test_the_choices_go_with_everything_else(services: Services) -> None:
    services.paper_preferences.change(is_large=True)
    services.erase()
    assert services.paper_preferences.read() == PaperChoices()
