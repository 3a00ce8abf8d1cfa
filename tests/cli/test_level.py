"""`daiyn level` and `daiyn store check`: what was entered, and the file it is kept in."""

from __future__ import annotations

import datetime as dt
import json

import pytest

from guide.alerts.declaration import End, EndKind, Source
from guide.cli.main import main
from guide.content.model import LANGS, Level
from guide.paths import Places
from guide.usecases.level.declarations import Draft
from tests.cli.commands import HOME, Commands


def test_with_nothing_entered_it_says_that_a_level_may_be_in_force(daiyn: Commands) -> None:
    assert daiyn.facts("level") == {"state": "nothing", "level": None}
    words = daiyn.done("level", "--lang", "en")
    assert words.startswith("No level has been entered on this computer. One may be in force")
    assert "safe" not in words
    assert not daiyn.data.exists(), "asking makes no data"


@pytest.mark.parametrize("arguments", [("level",), ("store", "check")])
@pytest.mark.parametrize("below", ["", "deeper"])
def test_a_file_in_place_of_the_data_folder_is_refused(
    daiyn: Commands, arguments: tuple[str, ...], below: str
) -> None:
    (daiyn.folder / "file").write_text("kept")
    run = daiyn.start("--data-dir", daiyn.folder / "file" / below, *arguments, "--lang", "en")
    assert (run.returncode, run.stdout) == (2, "")
    assert run.stderr == (
        "The folder for your entries cannot be used. Choose another folder with --data-dir.\n"
    )


def test_names_no_folder_can_have_are_refused(daiyn: Commands) -> None:
    (daiyn.folder / "link").symlink_to(daiyn.folder / "nowhere")
    somebody_unknown = "~nobody-of-this-name/daiyn"
    for place in (daiyn.folder / ("x" * 300), daiyn.folder / "link", somebody_unknown):
        run = daiyn.start("--data-dir", place, "level", "--json")
        assert (run.returncode, json.loads(run.stdout)) == (2, {"error": "folder_unusable"})


def test_the_level_that_was_entered_is_told_in_full(entered: Commands) -> None:
    run = entered.start_process("level", "--lang", "en")
    assert (run.returncode, run.stderr) == (0, "")
    lines = run.stdout.splitlines()
    assert lines[0] == "Orange level (High), 2 of 3"
    told = "\n".join(lines)
    assert "Қарағанды" in told
    assert "Announced by: Қарағанды облысының штабы" in told
    assert "Entered by: Динара" in told
    assert "Source: radio" in told
    assert "End: days, the first one counted: 3" in told
    assert "Date computed" in told
    assert "Announced end passed on about" in told, "no day was announced"
    assert "not confirmed" in told
    assert "Days since the entry: 10" in told
    assert lines[-1] == "Check the level with an official source."


def test_the_level_as_data(entered: Commands) -> None:
    facts = entered.facts("level")
    assert facts["state"] == "level"
    assert facts["level"] == "orange"
    assert facts["rank"] == 2
    assert facts["place"] == {"region": "KZ-35", "detail": "Қарағанды"}
    assert facts["source"] == "radio"
    assert facts["end"] == {"kind": "for_days", "date": None, "days": 3}
    assert (facts["is_old"], facts["is_past_end"], facts["is_computed"]) == (True, True, True)


@pytest.mark.parametrize("kind", list(EndKind))
def test_every_end_and_source_has_its_words(
    daiyn: Commands, capsys: pytest.CaptureFixture[str], kind: EndKind
) -> None:
    """Each end once and each source once: neither changes the words of the other."""
    end = End(
        kind=kind,
        date=dt.date(2026, 12, 1) if kind is EndKind.UNTIL_DATE else None,
        days=5 if kind in (EndKind.FOR_DAYS, EndKind.AT_LEAST_DAYS) else None,
    )
    for source in (*Source, None) if kind is EndKind.NOT_SAID else (Source.TV,):
        services = daiyn.open()
        services.declarations.declare(
            Draft(level=Level.RED, place=HOME, source=source, end=end), HOME
        )
        services.close()
        for lang in LANGS:
            assert main(["--data-dir", str(daiyn.data), "--lang", lang, "level"]) == 0
            told = capsys.readouterr().out
            assert "{" not in told


def test_no_level_declared_is_told_with_source_and_date(daiyn: Commands) -> None:
    services = daiyn.open()
    services.declarations.declare(
        Draft(level=Level.NONE, place=HOME, source=Source.TV, on_date=dt.date(2026, 11, 20)), HOME
    )
    services.close()
    words = daiyn.done("level", "--lang", "en")
    assert words.startswith("Entered: no level declared (TV, 20 November 2026).")
    assert "safe" not in words.lower()


def test_a_whole_store_a_missing_one_and_a_damaged_one(daiyn: Commands, entered: Commands) -> None:
    whole = {"file": True, "missing": False, "faults": [], "backups": []}
    assert entered.facts("store", "check") == whole
    file = Places(entered.data).store
    data = bytearray(file.read_bytes())
    at = data.index("Динара".encode())
    data[at : at + 2] = "Т".encode()
    file.write_bytes(data)
    run = entered.start("--json", "store", "check")
    assert run.returncode == 1
    assert json.loads(run.stdout)["faults"]
    assert file.read_bytes() == data, "examining changes nothing"
    # A command that only reads does not set the damaged file aside either.
    told = entered.start("level", "--lang", "en")
    assert told.returncode == 2
    assert "damaged" in told.stderr
    assert file.read_bytes() == data


def test_without_a_file_there_is_nothing_to_examine(daiyn: Commands) -> None:
    nothing = {"file": False, "missing": False, "faults": [], "backups": []}
    assert daiyn.facts("store", "check") == nothing
    assert not daiyn.data.exists()


@pytest.mark.parametrize("arguments", [["level"], ["store", "check"]])
def test_while_the_window_is_open_the_store_is_left_alone(
    held: Commands, arguments: list[str]
) -> None:
    run = held.start("--json", *arguments)
    assert run.returncode == 2
    assert json.loads(run.stdout) == {"error": "store_in_use"}
    assert "Деректерді Дайынның терезесі" in run.stderr, "in the language that was chosen"


def test_what_needs_no_store_works_beside_the_window(held: Commands) -> None:
    assert held.facts("actions", "red")
    assert held.done("content", "check").startswith("Мазмұнда")
