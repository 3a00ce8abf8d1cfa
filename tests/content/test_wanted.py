"""Words that come to a program that is there already must fit it."""

from __future__ import annotations

import copy as copying
import re
from pathlib import Path
from typing import Any

import pytest

from guide.content.about import added_since
from guide.content.checks.wanted import ASKED_BY_ID, check_wanted
from guide.content.files import PACKED, SHAPES, parse
from guide.content.icons import icon_names
from guide.content.pack import require_sound
from guide.content.source import ContentFolder
from guide.errors import GuideError

GUIDE = Path(__file__).parents[2] / "guide"


@pytest.fixture(scope="module")
def own() -> dict[str, Any]:
    folder = GUIDE.parent / "resources" / "content"
    return {name: parse((folder / name).read_bytes()) for name in SHAPES}


@pytest.fixture
def other(own: dict[str, Any]) -> dict[str, Any]:
    return copying.deepcopy(own)


def faults(other: dict[str, Any], own: dict[str, Any]) -> set[tuple[str, str, str]]:
    return {(one.file, one.id, one.code) for one in check_wanted(other, own, icon_names())}


def test_the_programs_own_words_fit_it(own: dict[str, Any], other: dict[str, Any]) -> None:
    assert faults(other, own) == set()


def test_every_id_that_the_source_asks_for_is_wanted(own: dict[str, Any]) -> None:
    checks = GUIDE / "content" / "checks"  # they weigh entries by their ids, and ask for none
    asking = [path for path in GUIDE.rglob("*.py") if path.parent != checks]
    sources = [path.read_text(encoding="utf-8") for path in [*asking, checks / "wanted.py"]]
    named = {found for text in sources for found in re.findall(r'"(?!KZ-)([A-Z]+-\d{2})"', text)}
    assert named <= ASKED_BY_ID
    steps = {step["id"] for step in own["situations.toml"]["step"]}
    assert {"INFO-01"} <= steps


@pytest.mark.parametrize(
    ("file", "table", "id_of", "gone"),
    [
        ("cli.toml", "word", "id", "level_none"),
        ("paper.toml", "word", "id", "date"),
        ("fields.toml", "field", "key", "home.street"),
        ("fields.toml", "section", "id", ""),
        ("fields.toml", "choice", "key", ""),
        ("situations.toml", "situation", "id", "INFO"),
        ("numbers.toml", "say", "id", "SAY-05"),
    ],
)
def test_an_entry_that_the_program_asks_for_must_stay(
    own: dict[str, Any], other: dict[str, Any], file: str, table: str, id_of: str, gone: str
) -> None:
    rows = other[file][table]
    row = next(row for row in rows if row[id_of] == gone or not gone)
    rows.remove(row)
    assert "entry_wanted" in {fault for at, _, fault in faults(other, own) if at == file}


@pytest.mark.parametrize(
    ("file", "table", "named"),
    [("levels.toml", "action", "id"), ("levels.toml", "notice", "id"),
     ("situations.toml", "step", "id"), ("situations.toml", "situation", "id"),
     ("numbers.toml", "number", "id"), ("numbers.toml", "say", "id"),
     ("regions.toml", "region", "code")]
)  # fmt: skip
def test_nothing_that_is_advised_vanishes_unsaid(
    own: dict[str, Any], other: dict[str, Any], file: str, table: str, named: str
) -> None:
    """An entry may be left out when the edition says that it is retired."""
    gone = other[file][table].pop()[named]
    assert faults(other, own) == {(file, gone, "entry_wanted")}
    assert list(check_wanted(other, own, icon_names(), retired=[gone])) == []
    assert faults(own, other) == set(), "what is new may come"


@pytest.mark.parametrize("gone", ["INFO", "INFO-01", "SAY-05", "date", "home.street"])
def test_what_the_program_asks_for_cannot_be_retired(
    own: dict[str, Any], other: dict[str, Any], gone: str
) -> None:
    for tables in other.values():
        for rows in tables.values():
            if isinstance(rows, list):
                rows[:] = [row for row in rows if gone not in (row.get("id"), row.get("key"))]
    found = check_wanted(other, own, icon_names(), retired=[gone])
    assert gone in {one.id for one in found if one.code == "entry_wanted"}


@pytest.mark.parametrize("level", ["yellow", "orange", "red"])
def test_each_level_keeps_a_line(own: dict[str, Any], other: dict[str, Any], level: str) -> None:
    rows = other["levels.toml"]["action"]
    retired = [row["id"] for row in rows if row["level"] == level]
    rows[:] = [row for row in rows if row["level"] != level]
    (found,) = check_wanted(other, own, icon_names(), retired=retired)
    assert (found.id, found.code, found.detail) == (level, "entry_wanted", f"action: {level}")


@pytest.mark.parametrize(
    "text", ["{source.x} {date}", "{source[0]} {date}", "{source!r} {date}", "{source:9} {date}",
             "{source}", "{source} {date} {more}", "{source} {date} {", "{} {source} {date}"]
)  # fmt: skip
def test_braces_are_filled_with_the_programs_names_only(
    own: dict[str, Any], other: dict[str, Any], text: str
) -> None:
    word = next(row for row in other["cli.toml"]["word"] if row["id"] == "level_none")
    word["ru"] = text
    assert faults(other, own) == {("cli.toml", "level_none", "placeholder_unknown")}


def test_advice_has_no_braces(own: dict[str, Any], other: dict[str, Any]) -> None:
    other["levels.toml"]["action"][0]["kk"]["title"] = "{colour}"
    assert {fault for *_, fault in faults(other, own)} == {"placeholder_unknown"}


@pytest.mark.parametrize("icon", ["../house", "house.svg", "no-such", "HOUSE"])
def test_an_icon_is_one_of_the_programs(
    own: dict[str, Any], other: dict[str, Any], icon: str
) -> None:
    other["situations.toml"]["situation"][0]["icon"] = icon
    assert {fault for *_, fault in faults(other, own)} == {"icon_unknown"}


def test_a_line_that_sends_somebody_out_stays_marked(
    own: dict[str, Any], other: dict[str, Any]
) -> None:
    row = next(row for row in other["paper.toml"]["word"] if row["sends_out"])
    row["sends_out"] = False
    assert ("paper.toml", row["id"], "sends_out_unmarked") in faults(other, own)


def test_there_is_always_a_number_to_call(own: dict[str, Any], other: dict[str, Any]) -> None:
    other["numbers.toml"]["number"] = []
    assert ("numbers.toml", "", "entry_wanted") in faults(other, own)


def test_words_of_an_earlier_version_may_lack_what_came_later(other: dict[str, Any]) -> None:
    """An edition that was accepted before an update of the program goes on holding."""
    place = ContentFolder(GUIDE.parent / "resources" / "content")
    later = added_since({"levels.toml": {"version": 1}}, place)
    assert {"SIREN", "FIRE", "GAS"} <= later
    tables = {name: other[name] for name in PACKED}
    for read in tables.values():
        for rows in read.values():
            if isinstance(rows, list):
                rows[:] = [row for row in rows if row.get("id") not in later]
    with pytest.raises(GuideError) as refused:
        require_sound(tables, place, icon_names())
    assert refused.value.fields["fault"] == "entry_wanted", "words of today must have them"
    tables["levels.toml"]["version"] = 1
    require_sound(tables, place, icon_names())


def test_the_guide_has_room_to_grow_within_the_limits_of_a_pack() -> None:
    from guide.content.pack_text import ENTRY_LIMIT, LINE_LIMIT
    from guide.content.pack_zip import ALL_LIMIT, MEMBER_LIMIT

    texts = [(GUIDE.parent / "resources" / "content" / name).read_bytes() for name in PACKED]
    assert sum(map(len, texts)) < 0.75 * ALL_LIMIT
    assert max(map(len, texts)) < 0.5 * MEMBER_LIMIT
    assert max(len(line) for text in texts for line in text.decode().split("\n")) < LINE_LIMIT / 2
    assert sum(text.count(b"\n[[") for text in texts) < ENTRY_LIMIT / 2
