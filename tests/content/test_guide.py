"""The reader: lazy, complete, and open to one entry more."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from guide.content.checks import check_folder
from guide.content.fields import FieldBook
from guide.content.files import FIELDS, LEVELS, NUMBERS, REGIONS, SHAPES, SITUATIONS, SOURCES
from guide.content.guide import Guide
from guide.content.model import DECLARED, LANGS, Level
from guide.errors import Code, GuideError
from tools.sample_update import ADDED

SITUATION = """
[[situation]]
id = "QUAKE"
icon = "zap"
call = ["112"]
kk = "Жер сілкінісі"
ru = "Землетрясение"
en = "Earthquake"

[[step]]
id = "QUAKE-01"
situation = "QUAKE"
kind = "step"
basis = "kz"
sources = ["K9"]
review = "draft"
kk = { title = "112 нөміріне қоңырау шалыңыз" }
ru = { title = "Позвоните 112" }
en = { title = "Call 112" }
"""


def test_nothing_is_read_before_it_is_asked_for(content: Path) -> None:
    guide = Guide(content)
    assert guide.files_read == ()
    guide.actions_of(Level.ORANGE)
    guide.level(Level.RED)
    assert guide.files_read == (LEVELS,)
    guide.number("112")
    assert guide.files_read == (LEVELS, NUMBERS)


def test_each_file_is_read_once(content: Path) -> None:
    guide = Guide(content)
    for _ in range(2):
        assert guide.levels
        assert guide.notices
        assert guide.situations
        assert guide.steps
        assert guide.numbers
        assert guide.say()
        assert guide.regions
        assert guide.sources
    assert guide.files_read == (LEVELS, SITUATIONS, NUMBERS, REGIONS, SOURCES)


@pytest.mark.parametrize("file", [LEVELS, SITUATIONS, NUMBERS, REGIONS, SOURCES])
@pytest.mark.parametrize("state", ["missing", "broken", "foreign"])
def test_a_file_that_cannot_be_read_is_named(copy: Any, file: str, state: str) -> None:
    path = copy.folder / file
    if state == "missing":
        path.unlink()
    else:
        path.write_bytes(b"[[action" if state == "broken" else b"\xff\xfe\x00")
    asked = {
        LEVELS: lambda guide: guide.actions,
        SITUATIONS: lambda guide: guide.situations,
        NUMBERS: lambda guide: guide.numbers,
        REGIONS: lambda guide: guide.regions,
        SOURCES: lambda guide: guide.sources,
    }
    guide = Guide(copy.folder)
    with pytest.raises(GuideError) as caught:
        asked[file](guide)
    assert caught.value.code is Code.CONTENT_UNREADABLE
    assert caught.value.fields == {"file": file}
    assert guide.files_read == ()


def test_field_words_that_cannot_be_read_are_named(copy: Any) -> None:
    (copy.folder / FIELDS).unlink()
    with pytest.raises(GuideError) as caught:
        FieldBook(copy.folder).label("home.street", "kk")
    assert caught.value.fields == {"file": FIELDS}


def test_no_level_is_not_a_level_of_the_guide(shipped: Guide) -> None:
    with pytest.raises(KeyError):
        shipped.level(Level.NONE)
    assert shipped.actions_of(Level.NONE) == ()


def test_unknown_names_find_nothing(shipped: Guide) -> None:
    assert shipped.region("KZ-99") is None
    assert shipped.number("999") is None
    assert shipped.situation("NOPE") is None
    assert shipped.situation_steps("NOPE") == ()


def test_an_action_more_is_one_entry(copy: Any) -> None:
    copy.add(LEVELS, ADDED)
    guide = Guide(copy.folder)
    assert guide.actions_of(Level.YELLOW)[-1].id == "Y-12"
    assert check_folder(copy.folder) == []


def test_a_situation_more_is_one_entry_and_its_steps(copy: Any) -> None:
    copy.add(SITUATIONS, SITUATION)
    guide = Guide(copy.folder)
    assert guide.situations[-1].name("kk") == "Жер сілкінісі"
    assert [step.id for step in guide.situation_steps("QUAKE")] == ["QUAKE-01"]
    assert check_folder(copy.folder) == []


def test_sources_from_abroad_name_their_country(shipped: Guide) -> None:
    assert shipped.country(shipped.sources["I2"], "ru") == "Великобритания"
    assert shipped.country(shipped.sources["K9"], "ru") == ""


def test_a_source_in_the_form_of_the_first_editions_is_read(copy: Any) -> None:
    """They have one title and one date for all languages."""
    copy.add(SOURCES, '[[source]]\nid = "P999"\ntitle = "Notice; gov.kz"\ndate = "June 2016"\n')
    assert check_folder(copy.folder) == []
    guide = Guide(copy.folder)
    for lang in LANGS:
        assert guide.reference(guide.sources["P999"], lang) == "Notice; gov.kz, June 2016"


@pytest.mark.parametrize("words", ['kk = { title = "Хабарлама" }', ""])
def test_a_source_that_is_not_named_in_a_language_is_found(copy: Any, words: str) -> None:
    copy.add(SOURCES, f'[[source]]\nid = "P99"\n{words}\n')
    assert "P99" in {one.id for one in check_folder(copy.folder)}


def test_every_file_has_a_date_and_a_version(content: Path) -> None:
    guide = Guide(content)
    assert guide.content_date.isoformat() == "2026-03-20"
    for name in SHAPES:
        text = (content / name).read_text(encoding="utf-8")
        assert text.startswith("# ")
        assert "\ncontent_date = 2026-" in text


def test_levels_stand_in_order_with_their_words(shipped: Guide) -> None:
    assert tuple(info.id for info in shipped.levels) == DECLARED
    names = [[info.words(lang).name for lang in LANGS] for info in shipped.levels]
    assert names == [
        ["Сары", "Жёлтый", "Yellow"],
        ["Қызғылт сары", "Оранжевый", "Orange"],
        ["Қызыл", "Красный", "Red"],
    ]
    assert [info.kk.adjective for info in shipped.levels] == ["Орташа", "Жоғары", "Шекті"]
    assert [info.en.spoken for info in shipped.levels] == [
        "yellow level, the first of three",
        "orange level, the second of three",
        "red level, the third of three",
    ]
