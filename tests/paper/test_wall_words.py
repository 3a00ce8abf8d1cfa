"""What a family typed is copied out of the wall sheet as typed: no word is broken in two."""

from __future__ import annotations

import subprocess

import pytest
from msgspec.structs import replace

from guide.household.household import Household
from guide.usecases.base.sheet import Sheet, sheet_pdf
from tests.paper.families import LONG_NAMES, household, sheet_of, sheet_of_household
from tests.proofs import rest_in_proof

# Longer than any name in use that the project knows of; none has a hyphen to break at.
LONGEST_WORDS = (
    "Нұрмұхаммедәлі Әбдірахманұлы Жұмағұлов",
    "Абдурахмангаджиевна Константинопольская",
    "Бибіғайшажамал Мұхаммедғалиқызы Қожахметова",
)
LONG_DAY = "Мамандандырылған мектеп-интернат, Бауыржан Момышұлы көшесі, 12"
SIZES = pytest.mark.parametrize("is_large", [False, True], ids=["usual", "large"])
SPEECH = pytest.mark.parametrize("lang", ["kk", "ru", "kk+ru"])


def named(names: tuple[str, ...]) -> Household:
    """The family of seven, its people called by these names in turn."""
    found = household("seven")
    people = tuple(
        replace(person, given_name=names[at % len(names)], weekday_place=LONG_DAY)
        for at, person in enumerate(found.people)
    )
    return Household(found.plan, people, found.institutions)


def text_of(paper: Sheet) -> str:
    """The text as another program reads it; lines break at a space or after a typed hyphen."""
    run = subprocess.run(
        ["pdftotext", "-raw", "-", "-"], input=sheet_pdf(paper), capture_output=True, check=True
    )
    return " ".join(run.stdout.decode().split()).replace("- ", "-")


def broken(paper: Sheet) -> list[str]:
    """What was typed about the people and cannot be found as typed."""
    text = text_of(paper)
    values = {person[key] for person in paper.data["people"] for key in ("name", "phone", "by_day")}
    return sorted(value for value in values if value not in text)


@SIZES
@SPEECH
@pytest.mark.parametrize("names", [LONG_NAMES, LONGEST_WORDS], ids=["long", "longest"])
def test_every_name_is_whole(names: tuple[str, ...], lang: str, is_large: bool) -> None:
    assert broken(sheet_of_household(named(names), lang, is_large=is_large)) == []


@SIZES
@SPEECH
@pytest.mark.parametrize("family", rest_in_proof(["four", "thirty"], "four"))
def test_short_names_are_whole_too(family: str, lang: str, is_large: bool) -> None:
    assert broken(sheet_of(family, lang, is_large=is_large)) == []


def test_a_word_that_no_column_can_hold_is_seen() -> None:
    """Negative control: letters without end have to break somewhere."""
    assert broken(sheet_of("longest", "kk", is_large=True)) != []
