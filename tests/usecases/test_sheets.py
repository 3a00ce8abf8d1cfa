"""The level sheet's data, in each language and in two."""

from __future__ import annotations

from typing import Any

import pytest

from guide.content.model import DECLARED, Lang, Level
from guide.content.paper_words import PaperWords
from guide.paper.schemas import LevelSheet, LevelSheetWords
from guide.paths import resources
from guide.usecases.advice.level_sheet import level_sheet_data
from guide.usecases.papers.catalogue import KINDS, PaperOption, PaperRequest, sheet_of
from guide.usecases.program.services import Services

PAIRS: list[tuple[Lang, ...]] = [("kk",), ("ru",), ("en",), ("kk", "ru")]


def level_data(services: Services, level: Level, langs: tuple[Lang, ...]) -> LevelSheet:
    return level_sheet_data(services.guide, PaperWords(resources() / "content"), level, langs)


def texts(data: Any) -> list[list[str]]:
    """Every list of texts in the data, whatever its depth."""
    if isinstance(data, dict):
        return [line for key, part in data.items() if key != "langs" for line in texts(part)]
    if isinstance(data, list):
        if data and all(isinstance(part, str) for part in data):
            return [data]
        return [line for part in data for line in texts(part)]
    return []


@pytest.mark.parametrize("langs", PAIRS)
@pytest.mark.parametrize("level", DECLARED)
def test_every_text_stands_in_every_language_of_the_sheet(
    services: Services, level: Level, langs: tuple[Lang, ...]
) -> None:
    sheet = level_data(services, level, langs)
    assert set(sheet) == LevelSheet.__required_keys__
    assert set(sheet["words"]) == LevelSheetWords.__required_keys__
    for line in texts(sheet):
        assert len(line) == len(langs)
        assert all(line) or not any(line)
        assert not any("{" in text for text in line)
    assert all(all(line) for line in sheet["words"].values())  # type: ignore[call-overload]


def test_the_sheet_says_all_about_its_level(services: Services) -> None:
    sheet = level_data(services, Level.ORANGE, ("en", "kk"))
    assert (sheet["level"], sheet["rank"]) == ("orange", 2)
    assert sheet["words"]["of_three"] == ["2 of 3", "2 / 3"]
    assert {action["id"][0] for action in sheet["actions"]} == {"O"}
    kinds = {action["id"]: action["kind"] for action in sheet["actions"]}
    assert (kinds["O-01"], kinds["O-02"]) == ("habit", "task")
    assert [lower["level"] for lower in sheet["lower"]] == ["yellow"]
    assert [n["number"] for n in sheet["numbers"]] == ["112", "102", "103", "101", "104", "110"]
    assert sheet["say"]


def test_where_the_lines_come_from_is_said(services: Services) -> None:
    (yellow,) = level_data(services, Level.YELLOW, ("en",))["words"]["origin"]
    (red,) = level_data(services, Level.RED, ("en",))["words"]["origin"]
    assert "infographic" not in yellow
    assert "infographic by a blogger in the press of 2016; no official memo found" in red
    assert yellow.startswith("Name and meaning of the level: the press of 2016 (astanatimes.com, ")
    assert "General caution" not in yellow
    assert "no official Kazakhstan text found yet" in red


def test_dates_are_written_as_each_language_writes_them(services: Services) -> None:
    words = level_data(services, Level.RED, ("kk", "ru", "en"))["words"]
    year = str(services.guide.content_date.year)
    kk, ru, en = words["content_date"]
    assert f"{year} ж." in kk
    assert f"{year} г." in ru
    assert en.endswith(year)


def test_no_level_has_no_sheet(services: Services) -> None:
    with pytest.raises(ValueError, match="none"):
        level_data(services, Level.NONE, ("ru",))
    with pytest.raises(ValueError, match="red"):
        level_data(services, Level.RED, ())


def test_no_two_papers_are_saved_under_one_name(services: Services) -> None:
    """Whoever saves all of them into one folder gets all of them."""
    asked = [
        PaperRequest(paper=kind.id, langs=langs, item=item, is_large=is_large)
        for kind in KINDS
        for item in kind.items(services) or ("",)
        for langs in PAIRS
        for is_large in (False, True)[: 1 + (PaperOption.SIZE in kind.parts)]
    ]
    names = {one: sheet_of(services, one).file_name for one in asked}
    shared = [one for one, name in names.items() if list(names.values()).count(name) > 1]
    assert {one.paper for one in shared} <= {"poster"}  # its size is in its name
    assert all(name.isascii() and name == name.lower() for name in names.values())
