"""A plan is carried without a window: export, verify, import."""

from __future__ import annotations

import datetime as dt
import io
import json
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any
from unittest.mock import Mock

import pytest

from guide.cli.main import main
from guide.household import exchange_format, sealed_file
from guide.household.household import Household
from guide.household.plan import Person, Plan
from tests.cli.commands import Commands
from tests.clock import clock

OTHERS = Household(Plan(plan_title="Отбасы жоспары"), (Person(id="00000001", given_name="Айша"),))


@pytest.fixture
def planned(daiyn: Commands) -> Commands:
    """A family that entered a name and a place to meet."""
    services = daiyn.open()
    person = services.plan_editor.add_person()
    services.plan_editor.change(f"person:{person.id}", "given_name", "Ерлан")
    services.plan_editor.change("plan", "plan_title", "Үй")
    services.close()
    return daiyn


@pytest.fixture
def held(planned: Commands) -> Iterator[Commands]:
    """The same, with the store open as a window has it."""
    services = planned.open()
    yield planned
    services.close()


@pytest.fixture
def brought(daiyn: Commands) -> Path:
    """A file that was brought from another computer."""
    path = daiyn.folder / "Айгүлден келген жоспар.daiyn"
    path.write_bytes(exchange_format.write(OTHERS, clock(), "notice"))
    return path


ENDS_OF_TIME = (
    dt.datetime(9999, 12, 31, 23, 59, 59, tzinfo=dt.UTC),
    dt.datetime(1, 1, 1, tzinfo=dt.UTC),
)


@pytest.mark.parametrize("zone", ["Asia/Almaty", "America/Lima"])
@pytest.mark.parametrize("made", ENDS_OF_TIME)
def test_a_file_from_the_ends_of_time_is_shown_and_taken(
    planned: Commands, made: dt.datetime, zone: str
) -> None:
    path = planned.folder / "plan.daiyn"
    path.write_bytes(exchange_format.write(OTHERS, made, "notice"))
    for command in (("verify",), ("import", "--replace"), ("import", "--keep-both")):
        run = planned.start("plan", command[0], path, *command[1:], TZ=zone)
        assert (run.returncode, run.stderr) == (0, "")
        assert made.strftime("%d.%m.") in run.stdout
    services = planned.open()
    assert len(services.households.listed()) == 2
    services.close()


def household(daiyn: Commands) -> Household:
    services = daiyn.open()
    try:
        return services.plan_editor.household()
    finally:
        services.close()


def test_export_verify_and_import_carry_a_plan(planned: Commands) -> None:
    path = planned.folder / "жоспар.daiyn"
    assert str(path) in planned.done("plan", "export", path, "--lang", "kk")
    told = planned.done("plan", "verify", path, "--lang", "en")
    assert told.startswith("The plan file is whole.\nTitle of the plan: Үй\nPeople: 1\n")
    other = Commands(planned.folder / "other")
    other.folder.mkdir()
    assert other.facts("plan", "import", path, "--replace")["changed"] is True
    assert household(other) == household(planned)


def test_a_file_that_is_there_stays_unless_forced(planned: Commands) -> None:
    path = planned.folder / "plan.daiyn"
    path.write_bytes(b"a letter")
    run = planned.start("plan", "export", path, "--lang", "en")
    assert (run.returncode, path.read_bytes()) == (2, b"a letter")
    assert "--force" in run.stderr
    assert planned.facts("plan", "export", path, "--force")["size"] == path.stat().st_size


def test_there_is_nothing_to_export_before_a_plan_is_begun(
    daiyn: Commands, entered: Commands
) -> None:
    for commands in (Commands(daiyn.folder / "new"), entered):
        commands.folder.mkdir(exist_ok=True)
        run = commands.start("plan", "export", "plan.daiyn", "--lang", "ru")
        assert (run.returncode, run.stderr) == (2, "План семьи ещё не заполнен.\n")
        assert not (commands.folder / "plan.daiyn").exists()
    assert not (daiyn.folder / "new" / "data").exists(), "asking makes no data file"


def test_verify_tells_programs_what_is_in_the_file(daiyn: Commands, brought: Path) -> None:
    facts = daiyn.facts("plan", "verify", brought)
    assert facts.pop("made_at").startswith("20")
    assert facts == {
        "whole": True,
        "version": len(exchange_format.LADDER) + 1,
        "title": "Отбасы жоспары",
        "people": 1,
        "institutions": 0,
    }
    assert not daiyn.data.exists(), "a file is verified without any data here"


@pytest.mark.parametrize(
    ("data", "fault"),
    [
        (b"", "plan_file_damaged"),
        (b"PK\x03\x04", "plan_file_foreign"),
        (b"DAIYN PLAN 1\n" + bytes(exchange_format.LARGEST_FILE), "plan_file_too_large"),
    ],
)
def test_a_file_that_does_not_hold_is_a_fault_found(
    planned: Commands, data: bytes, fault: str
) -> None:
    path = planned.folder / "plan.daiyn"
    path.write_bytes(data)
    run = planned.start("--json", "plan", "verify", path)
    assert (run.returncode, json.loads(run.stdout)) == (1, {"whole": False, "fault": fault})
    before = household(planned)
    run = planned.start("--json", "plan", "import", path, "--replace")
    assert (run.returncode, json.loads(run.stdout)) == (2, {"error": fault})
    assert run.stderr.count("\n") == 1
    assert household(planned) == before


def test_a_file_that_is_not_there_cannot_be_verified(daiyn: Commands) -> None:
    run = daiyn.start("--json", "plan", "verify", "none.daiyn")
    assert (run.returncode, json.loads(run.stdout)) == (2, {"error": "file_unreadable"})


def test_import_replaces_after_a_backup_and_undo_brings_it_back(
    planned: Commands, brought: Path
) -> None:
    before = household(planned)
    assert "Ctrl+Z" in planned.done("plan", "import", brought, "--replace", "--lang", "kk")
    assert household(planned) == OTHERS
    services = planned.open()
    assert len(services.backups.backups()) == 1
    assert services.plan_editor.undo()
    assert services.plan_editor.household() == before
    services.close()
    planned.facts("plan", "import", brought, "--replace")
    again = planned.facts("plan", "import", brought, "--replace")
    assert again["changed"] is False


def test_import_can_keep_both(planned: Commands, brought: Path) -> None:
    before = household(planned)
    assert planned.facts("plan", "import", brought, "--keep-both")["taken"] == "keep_both"
    assert household(planned) == before
    services = planned.open()
    _, other = services.households.listed()
    assert services.households.household_of(other.id) == OTHERS
    services.close()


@pytest.mark.parametrize("how", [[], ["--replace", "--keep-both"]])
def test_import_wants_to_know_how(planned: Commands, brought: Path, how: list[str]) -> None:
    before = household(planned)
    assert planned.start("plan", "import", brought, *how).returncode == 2
    assert household(planned) == before


def test_while_the_window_is_open_nothing_is_carried(held: Commands, brought: Path) -> None:
    for arguments in (["export", "plan.daiyn"], ["import", str(brought), "--replace"]):
        run = held.start("--json", "plan", *arguments)
        assert (run.returncode, json.loads(run.stdout)) == (2, {"error": "store_in_use"})
    assert not (held.folder / "plan.daiyn").exists()
    assert held.facts("plan", "verify", brought)["whole"] is True


def test_a_damaged_store_is_left_for_the_window(planned: Commands, brought: Path) -> None:
    file = planned.data / "daiyn.db"
    data = bytearray(file.read_bytes())
    data[data.find("Ерлан".encode())] ^= 1
    file.write_bytes(data)
    for arguments in (["export", "plan.daiyn"], ["import", str(brought), "--replace"]):
        run = planned.start("--json", "plan", *arguments)
        assert (run.returncode, json.loads(run.stdout)) == (2, {"error": "store_damaged"})
    assert file.read_bytes() == bytes(data)


def test_two_plans_are_merged(planned: Commands, brought: Path) -> None:
    assert planned.facts("plan", "import", brought, "--merge")["taken"] == "merge"
    found = household(planned)
    assert {person.given_name for person in found.people} == {"Ерлан", "Айша"}
    assert found.plan.plan_title == "Үй"
    told = planned.done("plan", "import", brought, "--merge", "--lang", "en")
    assert told.startswith("The file adds nothing")


PHRASE = "әжем терезе шай"
Say = Callable[..., tuple[int, dict[str, Any]]]


@pytest.fixture
def say(
    planned: Commands, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Say:
    """Run a command that is given a line of input; with the least work that a file may ask for."""
    usual = sealed_file.seal
    monkeypatch.setattr(sealed_file, "seal", partial(usual, cost=sealed_file.LEAST))

    def run(typed: str, *words: object) -> tuple[int, dict[str, Any]]:
        monkeypatch.setattr("sys.stdin", io.StringIO(f"{typed}\n"))
        code = main(["--data-dir", str(planned.data), "--json", "plan", *map(str, words)])
        told = capsys.readouterr()
        assert PHRASE not in told.out + told.err
        return code, json.loads(told.out)

    return run


def test_a_file_with_a_passphrase_opens_with_it_or_with_the_code(
    planned: Commands, say: Say
) -> None:
    path = planned.folder / "plan.daiyn"
    code, done = say(PHRASE, "export", path, "--passphrase")
    assert (code, len(done["recovery_code"])) == (0, 41)
    assert "Ерлан".encode() not in path.read_bytes()
    data, before = path.read_bytes(), household(planned)
    for typed in (PHRASE, done["recovery_code"]):
        code, told = say(typed, "verify", path, "--passphrase")
        assert (code, told["title"], told["people"]) == (0, "Үй", 1)
        code, told = say(typed, "import", path, "--replace", "--passphrase")
        assert (code, told["changed"]) == (0, False)
    for words, fault in (
        (("--passphrase",), "phrase_wrong"),
        ((), "plan_file_sealed"),
    ):
        assert say("басқа сөз", "import", path, "--replace", *words) == (2, {"error": fault})
        assert say("басқа сөз", "verify", path, *words) == (2, {"error": fault})
    assert (path.read_bytes(), household(planned)) == (data, before)


@pytest.mark.parametrize("typed", ["", "       ", "әжем", "а         б"])
def test_a_passphrase_that_protects_nothing_writes_nothing(
    planned: Commands, say: Say, typed: str
) -> None:
    path = planned.folder / "plan.daiyn"
    assert say(typed, "export", path, "--passphrase") == (2, {"error": "phrase_short"})
    assert not path.exists()


def test_a_passphrase_is_asked_for_twice_where_somebody_types_it(
    planned: Commands, monkeypatch: pytest.MonkeyPatch, capsys: Any
) -> None:
    path = planned.folder / "plan.daiyn"
    words = ["--data-dir", str(planned.data), "--json", "plan", "export", str(path), "--passphrase"]
    monkeypatch.setattr("guide.cli.passphrase._is_terminal", lambda: True)
    for answers, told in (
        ([PHRASE, PHRASE[:-1]], {"error": "phrase_other"}),
        ([EOFError], {"error": "phrase_short"}),
        ([PHRASE, PHRASE], None),
    ):
        monkeypatch.setattr("getpass.getpass", Mock(side_effect=answers))
        assert not path.exists()
        assert main(words) == (2 if told else 0)
        found = json.loads(capsys.readouterr().out)
        assert found == told or found["written"] == str(path)


@pytest.mark.parametrize("command", [("export", "new.daiyn"), ("verify", "plan.daiyn")])
def test_a_passphrase_that_is_no_text_is_refused_in_words(
    planned: Commands, say: Say, command: tuple[str, str]
) -> None:
    planned.done("plan", "export", planned.folder / "plan.daiyn")
    name, file = command
    for typed in ("abc\udcff\udcfedefgh", "\ud800 abcdefgh"):
        found = say(typed, name, planned.folder / file, "--passphrase")
        assert found == (2, {"error": "phrase_unreadable"})
    assert not (planned.folder / "new.daiyn").exists()
    # The bytes of a text are that text, whatever a terminal without a language took them for.
    taken = PHRASE.encode().decode("ascii", "surrogateescape")
    code, _ = say(taken, "export", planned.folder / "new.daiyn", "--passphrase")
    assert code == 0
    assert say(PHRASE, "verify", planned.folder / "new.daiyn", "--passphrase")[1]["whole"]


def test_the_schema_is_told_and_written(planned: Commands) -> None:
    path = planned.folder / "schema.json"
    planned.done("plan", "schema", "--out", path)
    assert planned.facts("plan", "schema") == json.loads(path.read_text(encoding="utf-8"))
    assert planned.start("plan", "schema", "--out", path).returncode == 2


def test_the_page_for_a_phone_is_made_and_replaces_nothing_unasked(planned: Commands) -> None:
    page = planned.folder / "бет.html"
    told = planned.facts("plan", "pocket", "--lang", "kk", "--out", page)
    made = page.read_bytes()
    assert told == {"written": str(page), "size": len(made)}
    assert b'<html lang="kk">' in made
    assert "Ерлан".encode() in made

    page.write_bytes(b"theirs")
    refused = planned.start("plan", "pocket", "--out", page)
    assert (refused.returncode, page.read_bytes()) == (2, b"theirs")
    planned.done("plan", "pocket", "--lang", "ru", "--out", page, "--force")
    assert b'<html lang="ru">' in page.read_bytes()


def test_the_page_is_made_beside_an_open_window_and_without_a_plan(
    held: Commands, tmp_path: Path
) -> None:
    held.done("plan", "pocket", "--lang", "en")
    assert "Ерлан" in (held.folder / "daiyn-pocket-en.html").read_text("utf-8")
    nobody = Commands(tmp_path / "nobody")
    nobody.folder.mkdir()
    nobody.done("plan", "pocket", "--lang", "en")
    assert not nobody.data.exists(), "nothing is made by looking"
    assert "Emergency numbers" in (nobody.folder / "daiyn-pocket-en.html").read_text("utf-8")
