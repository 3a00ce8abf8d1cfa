"""The commands for place packs: check, show, install, status, remove, keys, trust, distrust."""

from __future__ import annotations

import io
import json
import re
import sys
from pathlib import Path

import pytest

from guide.cli.main import main
from guide.content.model import LANGS, Lang
from guide.places.pack_file import place_text, write_place
from guide.usecases.places.choices import choices, choose
from tests.cli.commands import HOME, Commands
from tests.clock import clock
from tests.paper.reading import squeezed, words_of
from tests.places.made import line, newer, put, put_bytes, school, zipped
from tools.made_up_signer import Signer

SCHOOL = Signer(2)


class Terminal(io.StringIO):
    """Somebody at a terminal who types this."""

    def isatty(self) -> bool:
        return True


@pytest.fixture
def pack(daiyn: Commands) -> Path:
    return put(daiyn.folder / "school.daiyn-place", school())


def sealed(path: Path) -> Path:
    data = write_place(school())
    return put_bytes(path, data, SCHOOL.sign(data))


def test_a_pack_is_checked_without_writing_anything(daiyn: Commands, pack: Path) -> None:
    facts = daiyn.facts("place", "check", pack)
    assert facts["sound"] is True
    assert (facts["id"], facts["trust"], facts["filled_by"]) == (
        "school-000",
        "unsigned",
        ["Sample"],
    )
    assert not daiyn.data.exists()
    assert "From a file, not verified" in daiyn.done("--lang", "en", "place", "check", pack)


@pytest.mark.parametrize("lang", LANGS)
def test_what_is_wrong_is_named_with_its_remedy(daiyn: Commands, lang: Lang) -> None:
    text = place_text(school()).replace("Образец 2", "В 200 м от школы")
    path = put_bytes(daiyn.folder / "odd.daiyn-place", zipped(text))
    run = daiyn.start("--lang", lang, "place", "check", path)
    assert (run.returncode, run.stderr) == (1, "")
    assert "yard: distance: ru.name: В 200 м от школы" in run.stdout
    facts = json.loads(daiyn.start("--json", "place", "check", path).stdout)
    assert facts["sound"] is False
    assert {one["fault"] for one in facts["faults"]} == {"distance", "numbers_differ"}
    run = daiyn.start("--json", "place", "install", path, "--yes")
    assert (run.returncode, json.loads(run.stdout)["error"]) == (2, "place_faulty")
    run = daiyn.start("--json", "place", "check", put_bytes(path, b"no zip"))
    assert (run.returncode, json.loads(run.stdout)["fault"]) == (1, "place_malformed")


def test_everything_in_a_pack_is_shown_with_its_source(daiyn: Commands, pack: Path) -> None:
    shown = daiyn.done("--lang", "ru", "place", "show", pack)
    for told in ("Образец № 000", "Образец 1", "первая смена", "+7 000 000 00 02",
                 "Источник: Sample, Sample 1; 01.11.2026"):  # fmt: skip
        assert told in shown
    lines = daiyn.facts("place", "show", pack)["lines"]
    assert {line["kind"] for line in lines} >= {"hand_over", "assembly", "number"}
    daiyn.done("place", "install", pack, "--yes")
    assert daiyn.done("--lang", "ru", "place", "show", "school-000") == shown


def test_a_pack_is_taken_only_after_a_yes(
    daiyn: Commands, pack: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    run = daiyn.start("--json", "place", "install", pack)
    assert (run.returncode, json.loads(run.stdout)["error"]) == (2, "yes_needed")
    asked = ["--data-dir", str(daiyn.data), "--lang", "en", "place", "install", str(pack)]
    monkeypatch.setattr(sys, "stdin", Terminal("no\n"))
    assert main(asked) == 2
    assert "Filled in, as the file says, by: Sample" in capsys.readouterr().out
    assert daiyn.facts("place", "status") == {"packs": [], "disagreements": [], "plan": []}
    monkeypatch.setattr(sys, "stdin", Terminal("yes\n"))
    assert main(asked) == 0
    (taken,) = daiyn.facts("place", "status")["packs"]
    assert taken["id"] == "school-000"
    assert daiyn.facts("place", "install", pack)["taken"] is False, "it is here already"


def test_only_what_was_looked_at_is_taken(daiyn: Commands, pack: Path) -> None:
    digest = daiyn.facts("place", "check", pack)["digest"]
    put(pack, newer(school()))
    run = daiyn.start("--json", "place", "install", pack, "--yes", "--digest", digest)
    assert (run.returncode, json.loads(run.stdout)["error"]) == (2, "place_changed")
    put(pack, school())
    assert daiyn.facts("place", "install", pack, "--yes", "--digest", digest.upper())["taken"]


def test_a_key_is_trusted_for_one_place_and_distrusted(daiyn: Commands) -> None:
    path = sealed(daiyn.folder / "school.daiyn-place")
    key = daiyn.folder / "school.pub"
    key.write_bytes(SCHOOL.public_file)
    assert daiyn.facts("place", "check", path)["trust"] == "key_unknown"
    trust = ("place", "trust", key, "--fingerprint", SCHOOL.fingerprint, "--place")
    run = daiyn.start("--json", *trust, "KZ-99")
    assert (run.returncode, json.loads(run.stdout)["error"]) == (2, "place_odd")
    daiyn.done(*trust, "KZ-10")
    assert daiyn.facts("place", "check", path)["trust"] == "key_elsewhere"
    daiyn.done(*trust, "KZ-35/Қарағанды")
    assert daiyn.facts("place", "check", path)["trust"] == "verified"
    daiyn.done("place", "install", path, "--yes")
    bare = put(daiyn.folder / "bare.daiyn-place", school())
    assert "that of this file was not" in daiyn.done("--lang", "en", "place", "check", bare)
    places = {(one["region"], one["detail"]) for one in daiyn.facts("place", "keys")["keys"]}
    assert places == {("KZ-10", ""), ("KZ-35", "Қарағанды")}
    assert daiyn.facts("guide", "keys") == {"keys": []}, "for nothing else"
    daiyn.done("place", "distrust", daiyn.facts("place", "keys")["keys"][0]["key_id"])
    assert daiyn.facts("place", "keys") == {"keys": []}
    run = daiyn.start("place", "distrust", "0000000000000000")
    assert run.returncode == 2


def test_the_fingerprint_is_needed(daiyn: Commands) -> None:
    key = daiyn.folder / "school.pub"
    key.write_bytes(SCHOOL.public_file)
    run = daiyn.start("--json", "place", "trust", key, "--place", "KZ-35")
    assert json.loads(run.stdout)["error"] == "fingerprint_needed"
    run = daiyn.start("--json", "place", "trust", key, "--place", "KZ-35", "--fingerprint", "00")
    assert json.loads(run.stdout)["error"] == "key_differs"


def test_the_status_says_what_became_of_the_plan_and_removing_leaves_it(
    daiyn: Commands, pack: Path
) -> None:
    daiyn.done("place", "install", pack, "--yes")
    with_plan = daiyn.open()
    (choice,) = choices(
        "meeting.reception_point", [school()], "kk", clock().date(), with_plan.book.choice
    )
    choose(with_plan.plan_editor, "plan", choice)
    with_plan.preferences.change(place=HOME)
    with_plan.close()
    put(pack, newer(school(), reception=(line("hall", "9"),)))
    told = daiyn.done("--lang", "en", "place", "install", pack, "--yes")
    assert "Renamed: Sample 9" in told
    (offer,) = daiyn.facts("place", "status")["plan"]
    assert (offer["field"], offer["since"]) == ("meeting.reception_point", "changed")
    assert (offer["was"], offer["now"]) == ("Үлгі 4", "Үлгі 9")
    daiyn.done("place", "remove", pack)
    assert daiyn.facts("place", "status")["packs"] == []
    again = daiyn.open()
    assert again.plan_editor.household().plan.reception_point == "Үлгі 4"
    again.close()
    run = daiyn.start("place", "remove", "school-000")
    assert run.returncode == 2
    assert "school-000" in run.stderr


def test_a_pack_for_elsewhere_and_packs_that_disagree_are_said(
    entered: Commands, pack: Path
) -> None:
    entered.done("place", "install", pack, "--yes")
    other = entered.folder / "other.daiyn-place"
    put(other, school(id="akimat", hand_over=(line("gate", "9", shift="first"),)))
    facts = entered.facts("place", "check", other)
    assert [one["kind"] for one in facts["disagreements"]] == ["hand_over"]
    told = entered.done("--lang", "en", "place", "check", other)
    assert "school-000: Sample 1; first shift" in told
    assert "akimat: Sample 9; first shift" in told
    put(other, school(id="akimat", region="KZ-10"))
    facts = entered.facts("place", "check", other)
    assert [one["remark"] for one in facts["remarks"]] == ["elsewhere"]
    assert "another territory" in entered.done("--lang", "en", "place", "check", other)


def test_packs_are_looked_at_and_taken_while_a_window_is_open(held: Commands) -> None:
    path = put(held.folder / "school.daiyn-place", school(region="KZ-10"))
    before = {one: one.stat().st_mtime_ns for one in held.data.glob("daiyn*")}
    facts = held.facts("place", "check", path)
    assert [one["remark"] for one in facts["remarks"]] == ["elsewhere"], (
        "the family's place is read"
    )
    assert held.facts("place", "install", path, "--yes")["taken"] is True
    assert [one["id"] for one in held.facts("place", "status")["packs"]] == ["school-000"]
    assert {one: one.stat().st_mtime_ns for one in held.data.glob("daiyn*")} == before


def test_a_pack_is_looked_at_beside_damaged_entries(entered: Commands, pack: Path) -> None:
    store = entered.data / "daiyn.db"
    store.write_bytes(store.read_bytes()[:5000])
    assert entered.facts("place", "check", pack)["sound"] is True
    assert store.stat().st_size == 5000, "and nothing is set aside"


def test_a_damaged_file_is_a_fault_and_can_be_removed_by_its_name(
    daiyn: Commands, pack: Path
) -> None:
    daiyn.done("place", "install", pack, "--yes")
    kept = daiyn.data / "places" / "place-school-000.json"
    kept.write_bytes(b"{")
    run = daiyn.start("--json", "place", "status")
    assert run.returncode == 1
    assert json.loads(run.stdout)["packs"] == [{"file": kept.name, "fault": "place_damaged"}]
    daiyn.done("place", "remove", kept.name)
    assert daiyn.start("place", "status").returncode == 0


def test_the_two_papers_of_places_are_written(daiyn: Commands, pack: Path) -> None:
    daiyn.done("place", "install", pack, "--yes")
    assert daiyn.facts("paper", "poster", "school-000", "--a3", "--lang", "kk+ru", "--out", "p.pdf")
    assert squeezed("Образец 1") in words_of((daiyn.folder / "p.pdf").read_bytes())
    assert daiyn.facts("paper", "entrance", "--lang", "ru", "--out", "e.pdf")
    said = words_of((daiyn.folder / "e.pdf").read_bytes())
    assert squeezed("Образец 3") in said, "the duty number of the pack"
    other = put(daiyn.folder / "other.daiyn-place", school(id="karaganda-aigul"))
    written = [
        daiyn.facts("paper", "poster", what, "--lang", "ru")["written"]
        for what in ("school-000", other)
    ]
    assert len({*written}) == 2, "no poster is written over another one"
    assert all(re.fullmatch(r"daiyn-poster-[0-9a-f]{6}-a4-ru\.pdf", one) for one in written)
    run = daiyn.start("paper", "poster", "nowhere")
    assert run.returncode == 2
    assert "nowhere" in run.stderr
