"""An older and a newer program on the command line: backed up, or refused and untouched."""

from __future__ import annotations

import json
from contextlib import closing
from pathlib import Path

import pytest

from guide.paths import Places
from guide.store import version_stamp
from guide.store.connection import connect, transaction
from guide.usecases.safekeeping.backup_service import Reason
from tests.cli.commands import Commands

NEWER = "999.0"


def leave_as(daiyn: Commands, version: str) -> bytes:
    """Make the store one that this version used last."""
    path = Places(daiyn.data).store
    with closing(connect(path)) as connection, transaction(connection):
        version_stamp.note(connection, version)
    return path.read_bytes()


@pytest.fixture
def filled(daiyn: Commands) -> Commands:
    services = daiyn.open()
    person = services.plan_editor.add_person()
    services.plan_editor.change(f"person:{person.id}", "given_name", "Динара")
    services.backups.back_up(Reason.ASKED)
    services.close()
    return daiyn


@pytest.fixture
def plan_file(filled: Commands, tmp_path: Path) -> Path:
    path = tmp_path / "plan.daiyn"
    filled.done("plan", "export", path)
    return path


def test_the_first_command_of_a_newer_program_backs_up_first(filled: Commands) -> None:
    data = leave_as(filled, "0.1.0")
    filled.done("store", "check")
    reasons = [one["reason"] for one in filled.facts("store", "restore")["backups"]]
    assert reasons == ["asked"], "whoever only looks changes nothing"
    filled.done("store", "backup")
    found = filled.facts("store", "restore")["backups"]
    assert [(one["reason"], one["is_pinned"]) for one in found] == [
        ("asked", True), ("update", True), ("asked", True)
    ]  # fmt: skip
    (update,) = (filled.data / "backups").glob("*.update.*")
    assert update.read_bytes() == data
    told = filled.start("store", "restore", "--lang", "ru").stdout
    assert "перед обновлением программы Дайын" in told


@pytest.mark.parametrize(
    "command", [("store", "backup"), ("store", "restore", "1"), ("plan", "import", "--replace")]
)
def test_an_older_program_refuses_and_changes_nothing(
    filled: Commands, plan_file: Path, command: tuple[str, ...]
) -> None:
    data = leave_as(filled, NEWER)
    before = sorted(file.name for file in filled.data.rglob("*"))
    arguments = (*command, plan_file) if command[0] == "plan" else command
    run = filled.start("--json", *arguments, "--lang", "en")
    assert run.returncode == 2
    assert json.loads(run.stdout) == {"error": "program_older"}
    assert NEWER in run.stderr
    assert "newer version" in run.stderr
    assert Places(filled.data).store.read_bytes() == data
    assert sorted(file.name for file in filled.data.rglob("*")) == before


def test_it_still_reads_what_is_there(filled: Commands, tmp_path: Path) -> None:
    leave_as(filled, NEWER)
    assert filled.facts("store", "check")["faults"] == []
    written = tmp_path / "sheet.pdf"
    filled.done("paper", "wall", "--out", written)
    assert written.read_bytes().startswith(b"%PDF")
    filled.done("store", "backup", "--to", tmp_path)


def test_it_does_not_say_that_no_level_is_entered(filled: Commands, entered: Commands) -> None:
    assert entered.facts("level")["level"] == "orange"
    leave_as(entered, NEWER)
    assert entered.facts("level")["level"] == "orange"
    path = Places(entered.data).store
    services = entered.open()
    services.close()
    with closing(connect(path)) as connection, transaction(connection):
        connection.execute("DELETE FROM hist")
        connection.execute("DELETE FROM doc WHERE kind = 'declaration'")
    run = entered.start("level", "--lang", "en")
    assert run.returncode == 2
    assert "newer version" in run.stderr


@pytest.mark.parametrize("lang", ["kk", "ru", "en"])
def test_a_backup_that_cannot_be_made_stops_the_command_in_words(
    filled: Commands, lang: str
) -> None:
    data = leave_as(filled, "0.1.0")
    folder = filled.data / "backups"
    folder.rename(filled.data / "elsewhere")
    folder.write_text("in the way")
    run = filled.start("store", "backup", "--lang", lang)
    assert run.returncode == 2
    assert run.stderr.strip()
    assert "Traceback" not in run.stderr
    assert Places(filled.data).store.read_bytes() == data
