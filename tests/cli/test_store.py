"""`daiyn store check|backup|restore`: the data file and its backups without a window."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from guide.cli.main import main
from guide.content.model import LANGS
from guide.paths import Places
from guide.usecases.safekeeping.backup_service import Reason
from tests.cli.commands import Commands


@pytest.fixture
def filled(daiyn: Commands) -> Commands:
    """A plan with one person, one backup of it, and a second person since."""
    services = daiyn.open()
    for name in ("Ерлан", "Динара"):
        person = services.plan_editor.add_person()
        services.plan_editor.change(f"person:{person.id}", "given_name", name)
        if name == "Ерлан":
            services.backups.back_up(Reason.OPENED)
    services.close()
    return daiyn


def _names(daiyn: Commands) -> list[str]:
    services = daiyn.open()
    try:
        return [person.given_name for person in services.plan_editor.household().people]
    finally:
        services.close()


def _refusal(daiyn: Commands, *arguments: str | Path) -> str:
    run = daiyn.start("--json", "--lang", "en", *arguments)
    assert run.returncode == 2
    assert "Traceback" not in run.stderr
    assert run.stderr.strip()
    return str(json.loads(run.stdout)["error"])


def test_check_examines_the_backups_too(filled: Commands) -> None:
    facts = filled.facts("store", "check")
    assert (facts["file"], facts["faults"]) == (True, [])
    (backup,) = facts["backups"]
    assert (backup["number"], backup["reason"], backup["people"]) == (1, "opened", 1)
    assert (backup["is_pinned"], backup["trouble"]) == (False, None)
    (file,) = (filled.data / "backups").iterdir()
    file.write_bytes(b"")
    run = filled.start("--json", "store", "check")
    assert run.returncode == 1
    assert json.loads(run.stdout)["backups"][0]["trouble"] == "backup_damaged"
    told = filled.start("store", "check", "--lang", "en").stdout
    assert "The data file is whole." in told
    assert "This backup is damaged;" in told


def test_a_store_that_is_gone_is_a_fault_where_its_backups_are(filled: Commands) -> None:
    Places(filled.data).store.unlink()
    run = filled.start("--json", "store", "check")
    assert run.returncode == 1
    assert json.loads(run.stdout)["missing"] is True
    assert _refusal(filled, "store", "backup") == "store_missing"
    filled.done("store", "restore", "1")
    assert _names(filled) == ["Ерлан"]


@pytest.mark.parametrize(
    "arguments",
    [
        ["level"],
        ["store", "backup"],
        ["plan", "export", "a.daiyn"],
        ["plan", "import", "plan.daiyn", "--replace"],
        ["plan", "import", "plan.daiyn", "--keep-both"],
        ["paper", "wall"],
    ],
)
@pytest.mark.parametrize("why", ["missing", "moved"])
def test_no_command_begins_anew_or_calls_it_empty_where_a_store_should_be(
    filled: Commands, arguments: list[str], why: str
) -> None:
    filled.done("plan", "export", filled.folder / "plan.daiyn")
    store = Places(filled.data).store
    if why == "moved":
        store.rename(store.with_name("daiyn.moved-20261122T090000Z.db"))
    else:
        store.unlink()
    before = {file.name for file in filled.data.rglob("*")}
    assert _refusal(filled, *arguments) == f"store_{why}"
    assert {file.name for file in filled.data.rglob("*")} == before, "nothing was made"
    assert filled.start("store", "check").returncode == 1
    if arguments == ["paper", "wall"]:
        filled.done("paper", "wall", "--blank", "--out", filled.folder / "a.pdf")


def test_a_moved_store_is_told_and_its_copy_can_be_brought_back(filled: Commands) -> None:
    store = Places(filled.data).store
    copy = store.rename(store.with_name("daiyn.moved-20261122T090000Z.db"))
    told = filled.start("store", "check", "--lang", "en").stdout
    assert "moved to Daiyn's own folder. A copy is kept here (daiyn.moved-2026" in told
    filled.done("store", "restore", copy)
    assert _names(filled) == ["Ерлан", "Динара"]


def test_a_backup_is_made_and_told(filled: Commands) -> None:
    facts = filled.facts("store", "backup")["backup"]
    assert (facts["number"], facts["reason"], facts["people"]) == (2, "asked", 2)
    assert filled.done("store", "backup", "--lang", "en") == "Backup made and checked: 3\n"


def test_a_copy_goes_where_it_is_asked_for(filled: Commands) -> None:
    stick = filled.folder / "Әлиханның дискісі"
    assert _refusal(filled, "store", "backup", "--to", stick) == "no_folder"
    stick.mkdir()
    facts = filled.facts("store", "backup", "--to", stick)
    copy = Path(facts["written"])
    assert copy.parent == stick
    assert copy.stat().st_size == facts["size"]
    assert len(list((filled.data / "backups").iterdir())) == 1
    told = filled.done("store", "backup", "--to", stick, "--lang", "ru")
    assert "Скопировано и проверено" in told
    filled.done("store", "restore", "1")
    filled.done("store", "restore", copy)
    assert _names(filled) == ["Ерлан", "Динара"]


def test_without_a_number_the_backups_are_listed(filled: Commands) -> None:
    told = filled.done("store", "restore", "--lang", "en")
    assert "when Daiyn was opened. People: 1, fields filled in: 1" in told
    assert told.rstrip().endswith("daiyn store restore 1")
    assert _names(filled) == ["Ерлан", "Динара"]


def test_a_backup_is_brought_back_and_the_present_kept(filled: Commands) -> None:
    facts = filled.facts("store", "restore", "1")
    assert facts == {
        "restored": 1, "changed": True, "declarations": 0, "kept_as": 2, "aside": "",
    }  # fmt: skip
    assert _names(filled) == ["Ерлан"]
    assert "No difference" in filled.done("store", "restore", "1", "--lang", "en")
    filled.done("store", "restore", "2")
    assert _names(filled) == ["Ерлан", "Динара"]


def test_a_damaged_store_is_set_aside_and_a_backup_brought_back(filled: Commands) -> None:
    store = Places(filled.data).store
    store.write_bytes(b"damaged " * 100)
    assert _refusal(filled, "store", "backup") == "store_damaged"
    facts = filled.facts("store", "restore", "1")
    assert (filled.data / facts["aside"]).read_bytes() == b"damaged " * 100
    assert _names(filled) == ["Ерлан"]


@pytest.mark.parametrize(
    ("what", "wanted"),
    [
        ("9", "no_backup"),
        ("no such file", "file_unreadable"),
        ("film.db", "copy_foreign"),
        ("a.daiyn", "copy_is_plan_file"),
        ("empty.db", "backup_damaged"),
    ],
)
def test_what_cannot_be_brought_back_changes_nothing(
    daiyn: Commands, what: str, wanted: str
) -> None:
    (daiyn.folder / "film.db").write_bytes(b"film " * 1000)
    (daiyn.folder / "a.daiyn").write_bytes(b"DAIYN PLAN 1\n")
    (daiyn.folder / "empty.db").write_bytes(b"")
    assert _refusal(daiyn, "store", "restore", what) == wanted
    assert not daiyn.data.exists(), "not even an empty store is made"


def test_with_nothing_entered_there_is_nothing_to_back_up(daiyn: Commands) -> None:
    assert _refusal(daiyn, "store", "backup") == "store_none"
    assert daiyn.facts("store", "restore") == {"backups": []}
    assert not daiyn.data.exists()


@pytest.mark.parametrize("arguments", [["backup"], ["restore", "1"], ["check"]])
def test_while_the_window_is_open_they_say_so(filled: Commands, arguments: list[str]) -> None:
    services = filled.open()
    try:
        assert _refusal(filled, "store", *arguments) == "store_in_use"
    finally:
        services.close()
    assert _names(filled) == ["Ерлан", "Динара"]


def test_every_reason_has_its_words(daiyn: Commands, capsys: pytest.CaptureFixture[str]) -> None:
    services = daiyn.open()
    services.plan_editor.add_person()
    for reason in Reason:
        services.backups.back_up(reason)
    services.close()
    for lang in LANGS:
        assert main(["--data-dir", str(daiyn.data), "--lang", lang, "store", "restore"]) == 0
        told = capsys.readouterr().out
        assert "{" not in told
        assert len(told.splitlines()) == len(Reason) + 2
