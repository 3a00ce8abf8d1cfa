"""Lists of kits, strips of dates, rules and the sheet for red: what they say, and what not."""

from __future__ import annotations

import datetime as dt
import re
from typing import Any

import pytest

from guide.content.fields import FieldBook
from guide.content.guide import Guide
from guide.content.model import LANGS
from guide.content.paper_words import PaperWords
from guide.household.household import Household
from guide.household.plan import Institution, Person, Plan
from guide.household.records.childcare import Childcare
from guide.household.records.connection import Connection
from guide.household.records.health import Health, Medicine
from guide.household.records.routes import Routes
from guide.household.records.rule import LevelRule
from guide.household.records.supplies import Kit, KitItem, Lot
from guide.household.records.upkeep import Upkeep
from guide.paper import renderer
from guide.paths import resources
from guide.usecases.papers.answers import SheetWords
from guide.usecases.papers.kit_sheet import dates_sheet, kit_sheet
from guide.usecases.papers.level_plan import red_sheet, rules_sheet
from guide.usecases.program.services import Services
from tests.paper.conftest import PAPER_LANGS, langs_of
from tests.paper.pages import words_by_page
from tests.paper.plan_families import family as family_of
from tests.paper.reading import squeezed, words_of
from tests.paper.test_family_papers import check, made, services

__all__ = ["services"]
CONTENT = resources() / "content"
TODAY = dt.date(2026, 11, 30)
PRIVATE = ("Инсулин", "Аспиратор", "Spare glasses", "Spare power")


def words(lang: str) -> SheetWords:
    langs = tuple(one for one in LANGS if one in langs_of(lang))
    return SheetWords(Guide(CONTENT), PaperWords(CONTENT), FieldBook(CONTENT), langs)


def family() -> Household:
    return Household.of_records(
        [
            Person(id="a", given_name="Ерлан", mobile="87000000001"),
            Health(id="a", aids=("glasses",), power_device="Аспиратор"),
            Medicine(id="m", person="person:a", medicine_name="Инсулин"),
            Kit(id="h", kit_type="home", days="3"),
            Kit(id="b", kit_type="go_bag", kit_for="person:a", kit_name="Жасыл рюкзак"),
            KitItem(id="w", kit="kit:h", what="water", container="5"),
            Lot(id="l", kit_item="kit_item:w", amount="3", bought_on="31.08.2026"),
            KitItem(id="f", kit="kit:h", what="food"),
            Lot(id="o", kit_item="kit_item:f", amount="3", lot_expires="10.2026"),
            KitItem(id="n", kit="kit:b", what="own", item_name="Сақина " * 8),
        ]
    )


def printed(data: Any) -> str:
    return squeezed(words_of(renderer.pdf("lists", data, title=data["title"])))


@pytest.mark.parametrize("lang", PAPER_LANGS)
def test_a_list_stands_on_paper_with_amounts_and_dates(lang: str) -> None:
    data = kit_sheet(words(lang), family(), TODAY)
    found = printed(data)
    assert squeezed("Жасыл рюкзак") in found
    assert squeezed("3 × 5") in found  # 12 litres in containers of 5
    assert squeezed("Сақина Сақина") in found


def test_no_paper_tells_of_somebodys_health_by_itself() -> None:
    for data in (
        kit_sheet(words("en"), family(), TODAY),
        dates_sheet(words("en"), family(), TODAY),
    ):
        told = str(data)
        assert not [one for one in PRIVATE if one in told]
    healthy = Household.of_records(
        [Person(id="a"), Kit(id="b", kit_type="go_bag", kit_for="person:a")]
    )
    lines = [line["text"] for line in kit_sheet(words("en"), healthy, TODAY)["groups"][0]["lines"]]
    assert ["Regular medicines"] in lines  # as it does for everybody
    item = KitItem(id="g", kit="kit:b", what="glasses")
    written = Household.of_records([*[r for _, r in family().records()], item])
    assert "Spare glasses" in str(kit_sheet(words("en"), written, TODAY))  # the control


def test_what_is_known_of_medicines_elsewhere_stays_off_the_lists() -> None:
    """Neither how long they last nor when they end, also where they are written down as a line."""
    known = Medicine(id="k", person="person:a", days_left="17", expires="08.2027")
    toy = [
        Person(id="c", given_name="Айша", is_child=True),
        Childcare(id="c", comfort="жұмсақ қоян"),
        Kit(id="t", kit_type="comfort", kit_for="person:c"),
    ]
    line = KitItem(id="i", kit="kit:h", what="medicine", target="30")
    home = Household.of_records([*(one for _ref, one in family().records()), known, line, *toy])
    said = f"{kit_sheet(words('en'), home, TODAY)} {dates_sheet(words('en'), home, TODAY)}"
    assert "August 2027" not in said
    assert "17" not in said.replace("2017", "")
    assert "Regular medicines" in said  # the control
    assert "жұмсақ қоян" in said  # what comforts a child is harmless, and goes into its bag


def test_who_decides_stands_above_the_rules_where_somebody_was_named() -> None:
    named = Household.of_records([Person(id="a", given_name="Ерлан"), Upkeep(decides="person:a")])
    first = rules_sheet(words("en"), named, TODAY)["groups"][0]
    assert first["name"] == ["Who decides in doubt"]
    assert [line["value"] for line in first["lines"]] == ["Ерлан"]
    assert "Who decides" not in str(rules_sheet(words("en"), Household(), TODAY))


@pytest.mark.parametrize("make", [kit_sheet, dates_sheet])
def test_blank_lists_hold_nothing_of_the_family_and_lines_to_write(make: Any) -> None:
    data = make(words("ru"), family(), TODAY, is_blank=True)
    assert "Ерлан" not in str(data)
    assert "рюкзак" not in str(data)
    assert any(line["is_free"] for group in data["groups"] for line in group["lines"])
    assert not any(data["words"]["made"])
    printed(data)


def test_the_strip_says_what_is_late_first_and_then_the_year() -> None:
    late, year = dates_sheet(words("en"), family(), TODAY)["groups"]
    assert [line["text"] for line in late["lines"]] == [
        ["31 October 2026: Food that needs no cooking"]
    ]
    told = [line["text"][0] for line in year["lines"] if line["text"]]
    assert told[0] == "28 February 2027: Water"  # six months after the last of August
    assert told[1].startswith("1 March 2027")


def test_without_a_language_there_is_no_sheet() -> None:
    nothing = SheetWords(Guide(CONTENT), PaperWords(CONTENT), FieldBook(CONTENT), ())
    with pytest.raises(ValueError, match=r"\(\)"):
        kit_sheet(nothing, family(), TODAY)


def with_rules() -> Household:
    return Household.of_records(
        [
            Plan(
                out_name="Айгүл", out_phone="8 700 000 00 05", meet_near="Аула", meet_far="Мектеп"
            ),
            *[record for ref, record in family().records() if ref != "plan"],
            Person(id="c", given_name="Айша", is_child=True, institution="institution:s"),
            Institution(
                id="s", inst_name="№ 00 мектеп", inst_phone="87000000007", hand_over="Қақпа"
            ),
            Routes(take_in_2="Құжаттар", take_in_15="Сөмкелер"),
            Connection(message="Бәріміз үйдеміз", message_2="hidden"),
            *(
                LevelRule(id=level, at_level=level, who="person:a", what=f"Ереже {level}",
                          by_when="18:00")
                for level in ("yellow", "orange", "red", "end")
            ),
        ]
    )  # fmt: skip


@pytest.mark.parametrize("lang", PAPER_LANGS)
def test_the_rules_of_all_four_states_stand_on_one_page(lang: str) -> None:
    data = rules_sheet(words(lang), with_rules(), TODAY)
    found = renderer.pdf("lists", data, title=data["title"])
    assert len(words_by_page(found)) == 1
    for level in ("yellow", "orange", "red", "end"):
        assert squeezed(f"Ерлан: Ереже {level}") in squeezed(words_of(found))
    for group in data["groups"]:
        first = group["lines"][0]["text"]
        assert first == [f"{text}:" for text in words(lang).fixed("unless_told_to_stay")]


@pytest.mark.parametrize("lang", PAPER_LANGS)
def test_the_sheet_for_red_is_one_page_with_all_that_is_needed(lang: str) -> None:
    data = red_sheet(words(lang), with_rules(), TODAY)
    found = renderer.pdf("lists", data, title=data["title"])
    assert len(words_by_page(found)) == 1
    told = squeezed(words_of(found))
    for typed in (
        "Айгүл +7 700 000 00 05", "Бәріміз үйдеміз", "Ерлан, +7 700 000 00 01", "Құжаттар",
        "Айша, № 00 мектеп", "Аула", "Мектеп", "Ереже red",
    ):  # fmt: skip
        assert squeezed(typed) in told, typed


def test_every_line_that_leads_out_begins_with_the_condition() -> None:
    english, found = words("en"), []
    condition = english.fixed("unless_told_to_stay")[0]
    for sheet in (red_sheet, rules_sheet):
        for group in sheet(english, with_rules(), TODAY)["groups"]:
            found += ["".join(line["text"]) for line in group["lines"]]
    leading = [one for one in found if re.search(r"\bmeet\b|\bfetch|\bgo\b", one)]
    assert len(leading) == 2  # to the meeting places, and for the child
    assert all(one.startswith(condition) for one in leading)
    assert english.fixed("rules_fetches")[0].startswith(condition)


def test_a_blank_sheet_for_red_has_lines_for_everything() -> None:
    data = red_sheet(words("kk"), with_rules(), TODAY, is_blank=True)
    assert "Айгүл" not in str(data)
    assert [any(line["is_free"] for line in group["lines"]) for group in data["groups"]] == [
        True
    ] * 4


@pytest.mark.parametrize("lang", ["kk", "kk+ru"])
@pytest.mark.parametrize("paper", ["kit", "dates", "rules", "red"])
@pytest.mark.parametrize("name", ["seven", "seven solid"])
def test_at_the_longest_nothing_is_cut_small_or_on_another(
    services: Services, name: str, paper: str, lang: str
) -> None:
    text = "Щ" * 60 if name == "seven solid" else "Шыңғыстау Өңдеу " * 4
    kits = [
        Kit(id="k", kit_type="go_bag", kit_for="person:p0", kit_name=text[:40]),
        KitItem(id="o", kit="kit:k", what="own", item_name=text[:60], item_note=text[:60] * 2),
        Lot(id="o", kit_item="kit_item:o", amount="1", lot_expires="08.2026"),
        *(
            LevelRule(id=f"{level}{n}", at_level=level, who="person:p0", what=(text * 4)[:200],
                      by_when=text[:60])
            for level in ("yellow", "orange", "red", "end")
            for n in range(3)
        ),
    ]  # fmt: skip
    worst = Household.of_records([*(one for _, one in family_of(name).records()), *kits])
    check(made(services, worst, paper, lang))
