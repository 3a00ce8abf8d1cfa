"""Everything on one stick without a window: written after a question, and looked at again."""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any

import pytest

from guide.cli.main import main
from guide.household import sealed_file
from guide.usecases.safekeeping.plan_transfer import read_plan_file
from guide.usecases.stick import parts
from tests.cli.commands import Commands

PHRASE = "әжем терезе шай"


class Terminal(io.StringIO):
    """Somebody who answers."""

    def isatty(self) -> bool:
        return True


@pytest.fixture
def stick(daiyn: Commands, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty stick, beside a plan whose papers take no time."""
    monkeypatch.setattr(parts, "sheet_pdf", lambda sheet: b"%PDF " + sheet.template.encode())
    services = daiyn.open()
    services.plan_editor.change("plan", "out_name", "Айгүл")
    services.close()
    made = daiyn.folder / "флешка"
    made.mkdir()
    return made


def refused(daiyn: Commands, *words: str | Path) -> tuple[int, Any]:
    run = daiyn.start("--json", "stick", *words)
    return run.returncode, json.loads(run.stdout)


def test_a_stick_is_written_and_looked_at(daiyn: Commands, stick: Path) -> None:
    services = daiyn.open()  # as a window has it open
    told = daiyn.facts("stick", "write", stick, "--yes")
    assert told["written"] == str(stick / "Daiyn")
    found = daiyn.facts("stick", "check", stick)
    assert (found["whole"], found["older"], found["faults"]) == (True, False, {})
    assert found["files"] == told["files"]
    household = services.plan_editor.household()
    services.close()
    assert read_plan_file(stick / "Daiyn" / "plan.daiyn").household == household
    for lang, word in (("kk", "бүтін"), ("ru", "целы"), ("en", "whole")):
        assert word in daiyn.done("stick", "check", stick, "--lang", lang)


def test_what_is_not_as_it_was_written_is_a_fault_found(daiyn: Commands, stick: Path) -> None:
    daiyn.done("stick", "write", stick, "--yes")
    plan, page = stick / "Daiyn" / "plan.daiyn", next((stick / "Daiyn" / "phone").iterdir())
    plan.write_bytes(b"a letter")
    page.unlink()
    run = daiyn.start("--json", "stick", "check", stick)
    assert run.returncode == 1
    assert json.loads(run.stdout)["faults"] == {
        "plan.daiyn": "changed", f"phone/{page.name}": "missing",
    }  # fmt: skip
    said = daiyn.start("stick", "check", stick, "--lang", "en")
    assert (said.returncode, said.stderr) == (1, "")
    for line in ("Damaged: plan.daiyn", "Missing: phone/", "Write the stick again."):
        assert line in said.stdout


def test_a_stick_that_cannot_be_used_is_refused_in_words(daiyn: Commands, stick: Path) -> None:
    assert refused(daiyn, "check", stick) == (2, {"error": "stick_empty"})
    assert refused(daiyn, "check", stick / "nowhere") == (2, {"error": "file_unreadable"})
    assert refused(daiyn, "write", stick / "nowhere", "--yes") == (2, {"error": "no_folder"})
    assert refused(daiyn, "write", stick, "--yes", "--program") == (2, {"error": "no_program"})
    assert list(stick.iterdir()) == []


def test_nothing_is_written_before_somebody_said_yes(
    daiyn: Commands, stick: Path, monkeypatch: pytest.MonkeyPatch, capsys: Any
) -> None:
    assert refused(daiyn, "write", stick) == (2, {"error": "yes_needed"})
    words = ["--data-dir", str(daiyn.data), "stick", "write", str(stick), "--lang", "ru"]
    for answer, code in (("нет", 2), ("", 2), ("да", 0)):
        assert list(stick.iterdir()) == []
        monkeypatch.setattr("sys.stdin", Terminal(f"{answer}\n"))
        assert main(words) == code
        assert str(stick) in capsys.readouterr().out
    assert (stick / "Daiyn" / "plan.daiyn").exists()


def test_with_a_passphrase_the_plan_file_is_closed(
    daiyn: Commands, stick: Path, monkeypatch: pytest.MonkeyPatch, capsys: Any
) -> None:
    usual = sealed_file.seal
    monkeypatch.setattr(sealed_file, "seal", lambda *given: usual(*given, cost=sealed_file.LEAST))
    words = ["--data-dir", str(daiyn.data), "--json", "stick", "write", str(stick), "--yes"]
    for phrase, code in (("шай", 2), (PHRASE, 0)):
        monkeypatch.setattr("sys.stdin", io.StringIO(f"{phrase}\n"))
        assert main([*words, "--passphrase"]) == code
        assert (stick / "Daiyn").exists() == (not code)
        told = json.loads(capsys.readouterr().out)
    path = stick / "Daiyn" / "plan.daiyn"
    assert read_plan_file(path, PHRASE) == read_plan_file(path, told["recovery_code"])
