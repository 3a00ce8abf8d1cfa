"""Every fault that the content check promises to find, planted one by one in a copy."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guide.content import checks
from guide.content.checks import check_folder, check_words
from guide.content.checks.counts import counts_in
from guide.content.checks.entries import entries_of
from guide.content.checks.finding import FINDING_CODES as CODES
from guide.content.checks.finding import LESSON_CODES
from guide.content.checks.languages import check_languages
from guide.content.checks.limits import check_limits
from guide.content.checks.phrases import folded, readings
from guide.content.checks.references import check_references
from guide.content.checks.safety import check_safety
from guide.content.checks.shape import check_shape
from guide.content.files import FIELDS, LEVELS, SHAPES, SITUATIONS, load, parse
from guide.errors import GuideError
from tests import remembered_checks
from tests.content.conftest import CONTENT
from tests.content.meaning import rows_of
from tests.remembered_checks import OF_ONE_ENTRY

FAULTS: dict[str, dict[str, str]] = tomllib.loads(
    (Path(__file__).parent / "faults.toml").read_text(encoding="utf-8")
)


def test_shipped_content_has_no_fault(content: Path) -> None:
    assert check_folder(content) == []


def test_each_text_of_the_guide_has_room_where_its_numbers_are_kept(
    content: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With one place too few, a check that runs through all of them again counts each anew."""
    for name in OF_ONE_ENTRY:  # as the program checks, and nothing of other tests is kept
        monkeypatch.setattr(checks, name, getattr(checks, name).__wrapped__)
    monkeypatch.setattr(checks, "check_words", remembered_checks.check_words)
    for kept in (counts_in, folded, readings):
        kept.cache_clear()
    check_folder(content)
    for kept in (counts_in, folded, readings):
        found = kept.cache_info()
        assert found.maxsize is not None
        assert 0 < found.currsize < found.maxsize


def test_an_untouched_copy_has_no_fault(copy: Any) -> None:
    assert check_folder(copy.folder) == []


def in_rounds() -> list[list[str]]:
    """The names of the faults, so shared out that none hides another."""
    rounds: list[dict[tuple[str, str], str]] = []
    alone = []
    for name, planted in FAULTS.items():
        entry = (planted["file"], planted["entry"])
        if planted["fault"] == "toml_broken":  # nothing more is read of such a file
            alone.append([name])
        elif (free := next((one for one in rounds if entry not in one), None)) is not None:
            free[entry] = name
        else:
            rounds.append({entry: name})
    return [*alone, *(list(one.values()) for one in rounds)]


def plant_and_look(copy: Any, names: Iterable[str]) -> None:
    for name in names:
        planted = FAULTS[name]
        copy.change(planted["file"], planted["entry"], planted["old"], planted["new"])

    found = {(one.file, one.id, one.code): one for one in check_folder(copy.folder)}

    for name in names:
        planted = FAULTS[name]
        place = (planted["file"], planted.get("at", planted["entry"]), planted["fault"])
        assert place in found, name
        assert found[place].detail, name


@pytest.mark.parametrize("names", in_rounds(), ids=len)
def test_planted_faults_are_found_each_at_its_place(copy: Any, names: list[str]) -> None:
    plant_and_look(copy, names)


@pytest.mark.proof
@pytest.mark.parametrize("name", FAULTS)
def test_a_planted_fault_is_found_when_it_is_the_only_one(copy: Any, name: str) -> None:
    plant_and_look(copy, [name])


@pytest.mark.parametrize("first", [0, 1])
def test_each_missing_file_is_a_finding(copy: Any, first: int) -> None:
    files = list(SHAPES)[first::2]
    for file in files:
        (copy.folder / file).unlink()
    found = check_folder(copy.folder)
    assert [one.file for one in found if one.code == "file_missing"] == files


def test_missing_folder_misses_every_file(tmp_path: Path) -> None:
    found = check_folder(tmp_path / "nowhere")
    assert [(one.file, one.code) for one in found] == [(name, "file_missing") for name in SHAPES]


def test_file_in_another_encoding_is_a_finding(copy: Any) -> None:
    path = copy.folder / LEVELS
    path.write_bytes(path.read_text(encoding="utf-8").encode("utf-16"))
    assert [one.code for one in check_folder(copy.folder)] == ["file_unreadable"]


def test_folder_in_the_place_of_a_file_is_a_finding(copy: Any) -> None:
    (copy.folder / FIELDS).unlink()
    (copy.folder / FIELDS).mkdir()
    found = check_folder(copy.folder)
    assert [one.code for one in found] == ["file_unreadable"]
    assert str(copy.folder) not in found[0].detail


def test_a_path_without_call_is_found(copy: Any) -> None:
    for words in ("102 немесе 112", "102 или 112", "102 or 112"):
        copy.change(SITUATIONS, "ITEM-04", words, "")
    assert "path_without_call" in {one.code for one in check_folder(copy.folder)}


def test_several_faults_in_one_entry_are_all_found(copy: Any) -> None:
    copy.change(LEVELS, "Y-03", '"habit"', '"hobby"')
    copy.change(LEVELS, "Y-03", '"P8"', '"P88"')
    copy.change(LEVELS, "Y-03", "Call 102", "Walk 20 m and call 102")
    found = {one.code for one in check_folder(copy.folder) if one.id == "Y-03"}
    assert found == {
        "value_unknown", "source_unknown", "distance", "numbers_differ", "part_not_in_line",
    }  # fmt: skip


def test_every_fault_that_can_be_found_is_planted_somewhere() -> None:
    elsewhere = {"file_missing", "file_unreadable", "path_without_call"}
    elsewhere |= {"entry_wanted", "placeholder_unknown", "icon_unknown"}  # test_wanted
    elsewhere |= {"bound_passed", *(row["code"] for row in rows_of("planted.toml", "fault"))}
    elsewhere |= LESSON_CODES  # tests/training/test_checks.py
    assert set(CODES) == {planted["fault"] for planted in FAULTS.values()} | elsewhere
    assert len(FAULTS) >= 40


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8) | st.floats(),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                ["id", "kk", "ru", "en", "title", "sources", "parts", "basis", "code", "x"]
            ),
            inner,
            max_size=5,
        )
    ),
    max_leaves=20,
)
OWN = {name: parse((CONTENT / name).read_bytes()) for name in SHAPES}
TABLES = st.dictionaries(
    st.sampled_from(["action", "level", "notice", "step", "situation", "number", "region", "x"]),
    VALUES,
    max_size=4,
)


@given(tables=TABLES, file=st.sampled_from(list(SHAPES)))
def test_no_content_makes_the_check_itself_fail(tables: dict[str, Any], file: str) -> None:
    assert list(check_shape(file, tables))
    entries = list(entries_of(file, tables))
    for entry in entries:
        list(check_languages(entry))
        list(check_limits(entry))
        list(check_safety(entry))
    list(check_references(entries, frozenset({file})))
    list(check_words({file: tables}, OWN, ()))


@pytest.mark.parametrize(
    "name",
    [name for name, planted in FAULTS.items() if planted["fault"] in {"type_wrong", "key_missing"}],
)
def test_what_the_reader_refuses_the_check_has_found(copy: Any, name: str) -> None:
    planted = FAULTS[name]
    copy.change(planted["file"], planted["entry"], planted["old"], planted["new"])
    with pytest.raises(GuideError):
        load(copy.folder, planted["file"], SHAPES[planted["file"]])
