"""Filling in a place pack: kept as typed, checked when asked, saved when others will take it."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from guide.content.model import LANGS
from guide.errors import Code, GuideError
from guide.places.pack_file import read_place
from guide.store.store import Store
from guide.usecases.places.draft import draft_of, gaps, pack_of
from guide.usecases.places.drafting import PlaceDrafting
from tests.places.made import REGIONS, line, newer, school

NOW = dt.datetime(2026, 12, 2, 9, 5, tzinfo=dt.UTC)
DAY = dt.date(2026, 12, 2)


@pytest.fixture
def drafting(tmp_path: Path) -> Iterator[PlaceDrafting]:
    with Store.in_memory(now=lambda: NOW) as store:
        yield PlaceDrafting(store, tmp_path / "data", lambda: NOW, lambda: REGIONS)


def fill(drafting: PlaceDrafting) -> str:
    """What a school types for the least pack there can be; the id of its line."""
    drafting.change_head(None, "scope", "institution")
    drafting.change_head(None, "region", "KZ-35")
    for lang, name in zip(LANGS, ("Үлгі", "Образец", "Sample"), strict=True):
        drafting.change_head(lang, "name", name)
    made = drafting.add_line("assembly")
    for lang, name in zip(LANGS, ("Стадион үлгісі", "Стадион", "Stadium"), strict=True):
        drafting.change_line(made.id, lang, "name", name)
    for name, value in {
        "filled_by": "Образец", "source": "План", "confirmed_on": "01.12.2026"
    }.items():  # fmt: skip
        drafting.change_line(made.id, None, name, value)
    return made.id


def test_what_is_typed_becomes_the_pack_that_others_read(
    drafting: PlaceDrafting, tmp_path: Path
) -> None:
    made = fill(drafting)
    path = tmp_path / "school.daiyn-place"
    exported = drafting.exporting(path)()
    assert exported.size == path.stat().st_size
    pack = read_place(path.read_bytes())
    assert (pack.scope, pack.region, pack.made_on) == ("institution", "KZ-35", DAY)
    (point,) = pack.assembly
    assert (point.id, point.kk.name, point.confirmed_on) == (
        made, "Стадион үлгісі", dt.date(2026, 12, 1)
    )  # fmt: skip


def test_nothing_blocks_keeping_and_what_is_missing_is_named(
    drafting: PlaceDrafting, tmp_path: Path
) -> None:
    made = drafting.add_line("number")
    drafting.change_line(made.id, None, "confirmed_on", "в марте")
    found = [(gap.line is not None, gap.field.name, gap.lang) for gap in gaps(drafting.draft())]
    assert found == [
        (False, "scope", None), (False, "region", None),
        (False, "name", "kk"), (False, "name", "ru"),
        (True, "name", "kk"), (True, "name", "ru"),
        (True, "filled_by", None), (True, "source", None), (True, "confirmed_on", None),
    ]  # fmt: skip
    assert drafting.draft().lines[0].confirmed_on == "в марте", "as it was typed"
    path = tmp_path / "no.daiyn-place"
    with pytest.raises(GuideError) as refused:
        drafting.exporting(path)
    assert refused.value.code is Code.PLACE_FAULTY
    assert not path.exists()


def test_english_words_without_an_english_name_are_named_as_missing(
    drafting: PlaceDrafting,
) -> None:
    made = fill(drafting)
    for change in (
        drafting.change_head,
        lambda lang, name, said: drafting.change_line(made, lang, name, said),
    ):
        change("en", "name", "")
        assert list(gaps(drafting.draft())) == [], "English may be left out"
        change("en", "about", "For all classes")
        change("kk", "about", "Барлық сыныптарға")
        change("ru", "about", "Для всех классов")
        assert [(gap.field.name, gap.lang) for gap in gaps(drafting.draft())] == [("name", "en")]
        change("en", "name", "Sample")
        assert list(gaps(drafting.draft())) == []
        assert drafting.faults(drafting.pack(drafting.draft())) == []


def test_words_that_break_a_rule_of_safety_are_not_saved(
    drafting: PlaceDrafting, tmp_path: Path
) -> None:
    made = fill(drafting)
    assert drafting.faults(drafting.pack(drafting.draft())) == []
    for lang, words in zip(LANGS, ("300 м жерде", "В 300 м", "300 m away"), strict=True):
        drafting.change_line(made, lang, "way", words)
    found = drafting.faults(drafting.pack(drafting.draft()))
    assert {one.code for one in found} == {"distance"}
    assert {one.id for one in found} == {made}
    with pytest.raises(GuideError) as refused:
        drafting.exporting(tmp_path / "no.daiyn-place")
    assert refused.value.fields["first"] == f"{made}: distance"


def test_a_further_line_knows_who_fills_it_in_but_not_when_it_was_checked(
    drafting: PlaceDrafting,
) -> None:
    fill(drafting)
    further = drafting.add_line("number")
    assert (further.filled_by, further.source) == ("Образец", "План")
    assert further.confirmed_on == "", "that is asked anew for each line"


def test_gone_on_with_it_stays_the_pack_of_the_same_place(drafting: PlaceDrafting) -> None:
    before = newer(school())
    drafting.begin(before)
    assert pack_of(drafting.draft(), before.made_on) == before
    assert drafting.pack(drafting.draft()).id == before.id
    assert drafting.pack(drafting.draft()).made_on == DAY


def test_two_packs_of_one_day_are_not_proposed_for_one_file(drafting: PlaceDrafting) -> None:
    names = []
    for pack_id in ("school-000", "karaganda-aigul", "school-000"):
        drafting.begin(school(id=pack_id))
        names.append(drafting.suggested_name())
    assert len({*names}) == 2
    assert names[0] == names[2], "a newer pack of the same place may take its place"
    assert all(re.fullmatch(r"daiyn-2026-12-02-[0-9a-f]{6}\.daiyn-place", name) for name in names)


def test_a_made_up_pack_does_not_become_a_real_one(drafting: PlaceDrafting) -> None:
    drafting.begin(school(made_up=True))
    assert drafting.pack(drafting.draft()).made_up
    drafting.begin(None)
    assert not drafting.pack(drafting.draft()).made_up


def test_beginning_anew_can_be_undone_and_takes_every_line_along(drafting: PlaceDrafting) -> None:
    fill(drafting)
    typed = drafting.draft()
    step = drafting.begin(newer(school()))
    assert drafting.draft() == draft_of(newer(school()))
    drafting.undo_step(step)
    assert drafting.draft() == typed


def test_undo_walks_through_the_draft_alone(drafting: PlaceDrafting) -> None:
    made = drafting.add_line("note")
    drafting.change_line(made.id, "kk", "name", "Үлгі")
    assert drafting.undo()
    assert drafting.draft().lines[0].kk.name == ""
    assert drafting.redo()
    assert drafting.draft().lines[0].kk.name == "Үлгі"
    drafting.undo_step(drafting.remove_line(made.id))
    assert [one.id for one in drafting.draft().lines] == [made.id]


def test_the_same_answer_again_is_no_edit_to_undo(drafting: PlaceDrafting) -> None:
    made = drafting.add_line("note")
    drafting.change_line(made.id, "kk", "name", "Үлгі")
    drafting.change_line(made.id, "kk", "name", "Үлгі")
    assert drafting.undo()
    assert drafting.draft().lines[0].kk.name == ""


def test_spaces_that_nobody_sees_are_no_fault_and_tell_no_other_place(
    drafting: PlaceDrafting,
) -> None:
    made = fill(drafting)
    drafting.change_head(None, "detail", " Қарағанды,  3 м-н ")
    drafting.change_line(made, "ru", "name", "Стадион ")
    drafting.change_line(made, "kk", "about", " ")
    drafting.change_line(made, None, "source", "План  2026")
    pack = drafting.pack(drafting.draft())
    assert pack.detail == "Қарағанды, 3 м-н"
    (point,) = pack.assembly
    assert (point.ru.name, point.kk.about, point.source) == ("Стадион", "", "План 2026")
    assert drafting.faults(pack) == []
    assert drafting.draft().lines[0].ru.name == "Стадион ", "kept as typed"


@pytest.mark.parametrize("name", ["scope", "filled_by", "confirmed_on"])
def test_nothing_is_written_while_an_answer_is_missing_or_a_file_is_there(
    drafting: PlaceDrafting, tmp_path: Path, name: str
) -> None:
    made = fill(drafting)
    path = tmp_path / "school.daiyn-place"
    path.write_bytes(b"another file")
    with pytest.raises(FileExistsError):
        drafting.exporting(path)
    if name == "scope":
        drafting.change_head(None, name, "")
    else:
        drafting.change_line(made, None, name, "")
    with pytest.raises(GuideError) as refused:
        drafting.exporting(path, may_replace=True)
    assert refused.value.code is Code.PLACE_FAULTY
    assert path.read_bytes() == b"another file"


def test_the_file_is_not_written_among_the_entries(drafting: PlaceDrafting, tmp_path: Path) -> None:
    fill(drafting)
    folder = tmp_path / "data"
    folder.mkdir()
    with pytest.raises(GuideError) as refused:
        drafting.exporting(folder / "daiyn.db", may_replace=True)
    assert refused.value.code is Code.FILE_NOT_WRITTEN


def test_a_draft_of_many_lines_keeps_their_order(drafting: PlaceDrafting) -> None:
    points = tuple(line(f"point-{at}", str(at)) for at in range(100, 130))
    drafting.begin(school(assembly=points))
    assert [one.id for one in drafting.draft().of_kind("assembly")] == [one.id for one in points]
