"""The sheet about alerts on phones: each line with source and date, and a table to write on."""

from __future__ import annotations

from typing import Any

import pytest

from guide.content.model import LANGS
from guide.content.paper_words import PaperWords
from guide.content.phone_alerts import phone_alerts
from guide.paper import renderer
from guide.paths import resources
from guide.usecases.advice.sheet_words import AdviceWords
from guide.usecases.papers.phones_sheet import phones_sheet_data
from tests.paper.conftest import PAPER_LANGS, langs_of
from tests.paper.pages import words_by_page
from tests.paper.reading import squeezed, words_of

ALERTS = phone_alerts()


def sheet(lang: str) -> Any:
    langs = [one for one in LANGS if one in langs_of(lang)]
    words = PaperWords(resources() / "content")
    return phones_sheet_data(ALERTS, AdviceWords(ALERTS.guide, words, langs))


@pytest.mark.parametrize("lang", PAPER_LANGS)
def test_every_line_stands_on_the_sheet_with_its_source_and_date(lang: str) -> None:
    data = sheet(lang)
    printed = renderer.pdf("phones", data, title=data["title"])
    found = squeezed(words_of(printed))
    for line in ALERTS.lines:
        for one in data["langs"]:
            assert squeezed(line.words(one).title) in found, line.id
            for source in ALERTS.guide.sources_of([line]):
                assert squeezed(source.words(one).date) in found, (line.id, source.id)
    assert len(words_by_page(printed)) <= len(data["langs"]) + 1


def test_lines_stand_under_the_phones_they_are_for() -> None:
    data = sheet("en")
    by_name = {group["name"][0]: [line["id"] for line in group["lines"]] for group in data["steps"]}
    assert by_name["iPhone"] == ["PHONE-01", "PHONE-02"]
    assert by_name["Huawei"] == ["PHONE-05"]
    assert by_name["All phones"] == ["PHONE-06", "PHONE-07"]
    assert all(len(row) == len(data["columns"]) for row in data["rows"])


def test_phones_that_the_plan_knows_stand_in_the_table_and_room_is_left() -> None:
    words = PaperWords(resources() / "content")
    known = [("Айша", "Huawei", "", "25.02.2026")]
    data = phones_sheet_data(ALERTS, AdviceWords(ALERTS.guide, words, ["kk"]), known)
    assert data["rows"][0] == [*known[0]]
    assert data["rows"][1:] == [[""] * 4] * 5
    printed = squeezed(words_of(renderer.pdf("phones", data, title=data["title"])))
    assert "Айша" in printed


def test_without_a_language_there_is_no_sheet() -> None:
    with pytest.raises(ValueError, match=r"\[\]"):
        phones_sheet_data(ALERTS, AdviceWords(ALERTS.guide, PaperWords(resources()), []))
