"""The commands as a person or a program starts them: another process, no display, exit codes."""

from __future__ import annotations

import datetime as dt
import json
import os
import re
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from guide import __version__
from guide.alerts.declaration import End, EndKind, Place, Source
from guide.cli import main
from guide.content.command_words import CommandWords
from guide.content.model import LANGS, Level
from guide.errors import Code
from guide.paths import Places, resources
from guide.store.examine import Fault
from guide.usecases.declaring import Draft
from guide.usecases.workbench import Workbench, open_workbench
from tests.clock import clock

ROOT = Path(__file__).resolve().parent.parent
HOME = Place(region="KZ-35", detail="Қарағанды")


class Commands:
    """Starts `python -m guide` as on a machine without a display."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.data = folder / "data"

    @property
    def environment(self) -> dict[str, str]:
        return {
            "PATH": os.environ["PATH"],
            "HOME": str(self.folder / "home"),
            "PYTHONPATH": str(ROOT),
            "LC_ALL": "C.UTF-8",
        }

    def start(self, *arguments: str | Path, **more: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "guide", "--data-dir", self.data, *arguments]
        return subprocess.run(
            command,
            env=self.environment | more,
            cwd=self.folder,
            capture_output=True,
            encoding="utf-8",
            check=False,
        )

    def done(self, *arguments: str | Path) -> str:
        """Start a command that must succeed in silence, and return what it answered."""
        run = self.start(*arguments)
        assert (run.returncode, run.stderr) == (0, "")
        return run.stdout

    def facts(self, *arguments: str | Path) -> Any:
        return json.loads(self.done("--json", *arguments))

    def open(self) -> Workbench:
        return open_workbench(Places(self.data), clock)


@pytest.fixture
def daiyn(tmp_path: Path) -> Commands:
    return Commands(tmp_path)


@pytest.fixture
def entered(daiyn: Commands) -> Commands:
    """A level entered ten days ago, announced for three days, by a family that reads Kazakh."""
    ten_days_ago = clock() - dt.timedelta(days=10)
    bench = open_workbench(Places(daiyn.data), lambda: ten_days_ago)
    bench.preferences.change(language="kk", place=HOME)
    bench.declaring.declare(
        Draft(
            level=Level.ORANGE,
            place=HOME,
            announced_by="Қарағанды облысының штабы",
            source=Source.RADIO,
            end=End(kind=EndKind.FOR_DAYS, days=3),
            entered_by="Динара",
        ),
        HOME,
    )
    bench.close()
    return daiyn


@pytest.fixture
def held(entered: Commands) -> Iterator[Commands]:
    """The same, with the store open as a window has it."""
    bench = entered.open()
    yield entered
    bench.close()


# Program and window


def test_the_version_is_told_without_reading_anything(daiyn: Commands) -> None:
    assert daiyn.done("--version") == f"Daiyn {__version__}\n"
    assert list(daiyn.folder.iterdir()) == []


def test_help_needs_no_display(daiyn: Commands) -> None:
    assert "self-test" in daiyn.done("--help")


@pytest.mark.parametrize(
    "arguments",
    [["nonsense"], ["actions"], ["actions", "blue"], ["paper", "level", "none"], ["content"],
     ["--lang", "de", "level"], ["paper", "level", "red", "--lang", "kk+en"]],
)  # fmt: skip
def test_what_cannot_be_understood_exits_with_2(daiyn: Commands, arguments: list[str]) -> None:
    run = daiyn.start(*arguments)
    assert run.returncode == 2
    assert run.stdout == ""
    assert "Traceback" not in run.stderr


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="there is always a display")
def test_the_window_without_a_display_is_explained(daiyn: Commands) -> None:
    run = daiyn.start("--lang", "en")
    assert run.returncode == 2
    assert "no display" in run.stderr
    assert "Traceback" not in run.stderr


def test_the_commands_import_no_window_and_no_network(daiyn: Commands) -> None:
    code = (
        "import sys; from guide.cli import main; rc = main(sys.argv[1:]);"
        "bad = [m for m in ('PySide6', 'guide.app', 'guide.ui', 'socket', 'ssl') "
        "if m in sys.modules]; sys.exit(rc or len(bad))"
    )
    for arguments in (["level"], ["actions", "red"], ["content", "check"], ["store", "check"]):
        run = subprocess.run(
            [sys.executable, "-c", code, "--data-dir", daiyn.data, *arguments],
            env=daiyn.environment, cwd=daiyn.folder, capture_output=True, check=False,
        )  # fmt: skip
        assert run.returncode == 0, (arguments, run.stderr)


# level


def test_with_nothing_entered_it_says_that_a_level_may_be_in_force(daiyn: Commands) -> None:
    assert daiyn.facts("level") == {"state": "nothing"}
    words = daiyn.done("level", "--lang", "en")
    assert words.startswith("No level has been entered on this computer. One may be in force")
    assert "safe" not in words
    assert not daiyn.data.exists(), "asking makes no data"


def test_the_level_that_was_entered_is_told_in_full(entered: Commands) -> None:
    lines = entered.done("level", "--lang", "en").splitlines()
    assert lines[0] == "Orange level (High), 2 of 3"
    told = "\n".join(lines)
    assert "Қарағанды" in told
    assert "Announced by: Қарағанды облысының штабы" in told
    assert "Entered by: Динара" in told
    assert "Source: radio" in told
    assert "End: for at least 3 days" in told
    assert "Date computed" in told
    assert "not confirmed" in told
    assert "Entered 10 days ago" in told
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
    end = End(
        kind=kind,
        date=dt.date(2026, 12, 1) if kind is EndKind.UNTIL_DATE else None,
        days=5 if kind is EndKind.FOR_DAYS else None,
    )
    for source in (*Source, None):
        bench = daiyn.open()
        bench.declaring.declare(Draft(level=Level.RED, place=HOME, source=source, end=end), HOME)
        bench.close()
        for lang in LANGS:
            assert main(["--data-dir", str(daiyn.data), "--lang", lang, "level"]) == 0
            told = capsys.readouterr().out
            assert "{" not in told


def test_no_level_declared_is_told_with_source_and_date(daiyn: Commands) -> None:
    bench = daiyn.open()
    bench.declaring.declare(
        Draft(level=Level.NONE, place=HOME, source=Source.TV, on_date=dt.date(2026, 11, 20)), HOME
    )
    bench.close()
    words = daiyn.done("level", "--lang", "en")
    assert words.startswith("Entered: no level declared (TV, 20 November 2026).")
    assert "safe" not in words.lower()


# Language


def test_the_language_is_asked_for_else_chosen_else_the_systems_else_russian(
    daiyn: Commands,
) -> None:
    assert daiyn.done("level").startswith("На этом компьютере")
    kazakh = daiyn.start("level", LC_ALL="", LANG="kk_KZ.UTF-8").stdout
    assert kazakh.startswith("Бұл компьютерге")
    bench = daiyn.open()
    bench.preferences.change(language="en")
    bench.close()
    assert daiyn.done("level").startswith("No level")
    assert daiyn.done("level", "--lang", "kk").startswith("Бұл компьютерге")
    assert daiyn.done("--lang", "kk", "level").startswith("Бұл компьютерге")


def test_words_are_whole_and_say_the_same_in_each_language() -> None:
    content = resources() / "content"
    by_lang = {lang: CommandWords(content, lang) for lang in LANGS}
    ids = by_lang["kk"].ids
    assert len(set(ids)) == len(ids)
    for word_id in ids:
        texts = {lang: by_lang[lang]._words[word_id] for lang in LANGS}
        places = {frozenset(re.findall(r"{\w+}", getattr(texts[lang], lang))) for lang in LANGS}
        assert len(places) == 1, word_id
    for code in Code:
        assert f"error_{code.value}" in ids
    for fault in Fault:
        assert f"fault_{fault.value}" in ids


# actions


@pytest.mark.parametrize(("level", "first", "count"), [("yellow", "Y-01", 11),
                                                       ("orange", "O-01", 7),
                                                       ("red", "R-01", 7)])  # fmt: skip
def test_the_actions_of_a_level(daiyn: Commands, level: str, first: str, count: int) -> None:
    facts = daiyn.facts("actions", level)
    assert len(facts) == count
    assert facts[0]["id"] == first
    assert {fact["kind"] for fact in facts} == {"task", "habit"}
    assert all(fact["title"] and fact["sources"] and fact["basis"] for fact in facts)
    lines = daiyn.done("actions", level, "--lang", "kk")
    assert all(f"{fact['id']}  [" in lines for fact in facts)


# content


def test_the_guides_own_words_are_clean(daiyn: Commands) -> None:
    assert daiyn.facts("content", "check") == {"faults": []}


def test_a_fault_is_named_with_file_id_and_remedy(daiyn: Commands) -> None:
    folder = daiyn.folder / "content"
    folder.mkdir()
    for file in (resources() / "content").glob("*.toml"):
        text = file.read_text(encoding="utf-8")
        if file.name == "levels.toml":
            text = text.replace("102 немесе 112", "102 немесе 911", 1)
        (folder / file.name).write_text(text, encoding="utf-8")
    run = daiyn.start("--json", "content", "check", folder)
    assert run.returncode == 1
    (fault, *_) = json.loads(run.stdout)["faults"]
    assert (fault["file"], fault["id"]) == ("levels.toml", "Y-03")
    assert fault["remedy"]
    words = daiyn.start("content", "check", folder)
    assert words.returncode == 1
    assert f"levels.toml Y-03: {fault['fault']}" in words.stdout


def test_a_folder_that_is_not_there_cannot_be_checked(daiyn: Commands) -> None:
    run = daiyn.start("content", "check", daiyn.folder / "nowhere")
    assert run.returncode == 2


# Papers


def test_a_paper_never_replaces_a_file_unasked(daiyn: Commands) -> None:
    facts = daiyn.facts("paper", "level", "red", "--lang", "kk+ru")
    assert facts == {"written": "daiyn-level-red-kk+ru.pdf", "letters_replaced": []}
    path = daiyn.folder / facts["written"]
    first = path.read_bytes()
    assert first.startswith(b"%PDF-")
    path.write_bytes(b"mine")
    again = daiyn.start("paper", "level", "red", "--lang", "kk+ru")
    assert again.returncode == 2
    assert "--force" in again.stderr
    assert path.read_bytes() == b"mine"
    daiyn.done("paper", "level", "red", "--lang", "kk+ru", "--force")
    assert path.read_bytes() == first
    assert [one.name for one in daiyn.folder.iterdir()] == [path.name], "nothing else is left"


def test_a_paper_goes_where_it_is_asked_for(daiyn: Commands) -> None:
    out = daiyn.folder / "парақ.pdf"
    daiyn.done("paper", "level", "yellow", "--out", out)
    assert out.read_bytes().startswith(b"%PDF-")
    run = daiyn.start("paper", "level", "yellow", "--out", daiyn.folder / "no" / "such.pdf")
    assert run.returncode == 2
    assert "Traceback" not in run.stderr


def test_the_content_sheet_is_written(daiyn: Commands) -> None:
    facts = daiyn.facts("content", "sheet", "--lang", "kk")
    assert (daiyn.folder / facts["written"]).read_bytes().startswith(b"%PDF-")


# store


def test_a_whole_store_a_missing_one_and_a_damaged_one(daiyn: Commands, entered: Commands) -> None:
    assert entered.facts("store", "check") == {"file": True, "faults": []}
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
    assert daiyn.facts("store", "check") == {"file": False, "faults": []}
    assert not daiyn.data.exists()


@pytest.mark.parametrize("arguments", [["level"], ["store", "check"]])
def test_while_the_window_is_open_the_store_is_left_alone(
    held: Commands, arguments: list[str]
) -> None:
    run = held.start("--json", *arguments)
    assert run.returncode == 2
    assert json.loads(run.stdout) == {"error": "store_in_use"}
    assert "Daiyn терезесі ашық" in run.stderr, "in the language that was chosen"


def test_what_needs_no_store_works_beside_the_window(held: Commands) -> None:
    assert held.facts("actions", "red")
    assert held.done("content", "check").startswith("Мазмұнда")


# self-test


@pytest.mark.qt
def test_the_self_test_reports_every_part_and_leaves_nothing(daiyn: Commands) -> None:
    temporary = daiyn.folder / "tmp"
    temporary.mkdir()
    run = daiyn.start("--json", "self-test", TMPDIR=str(temporary))
    assert run.returncode == 0, run.stderr + run.stdout
    facts = json.loads(run.stdout)
    assert facts["passed"] is True
    assert [part["name"] for part in facts["parts"]] == ["letters", "plan", "paper", "home"]
    assert list(temporary.iterdir()) == []
    assert not daiyn.data.exists(), "the user's data are not looked at"


def test_a_part_that_fails_is_named_and_does_not_stop_the_others() -> None:
    from guide.usecases.self_test import self_test

    def broken(places: Places, lang: str) -> bytes:
        return b"no picture"

    parts = list(self_test(broken, clock, "kk"))
    assert [part.passed for part in parts] == [True, True, True, False]
    assert parts[-1].detail


# Calm ends


def test_a_reader_that_closes_early_gets_no_complaint(daiyn: Commands) -> None:
    command = [sys.executable, "-m", "guide", "--data-dir", daiyn.data, "--json", "actions", "red"]
    with subprocess.Popen(
        command, env=daiyn.environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        complaint = process.stderr.read()
        assert (process.wait(), complaint) == (0, b"")


def test_ctrl_c_ends_with_2_and_without_a_traceback(
    monkeypatch: pytest.MonkeyPatch, daiyn: Commands
) -> None:
    def interrupted(*_: object) -> None:
        signal.raise_signal(signal.SIGINT)

    monkeypatch.setattr("guide.content.checks.check_folder", interrupted)
    assert main(["--data-dir", str(daiyn.data), "content", "check"]) == 2


def test_portable_keeps_the_data_beside_the_program(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("guide.paths.program_folder", lambda: tmp_path)
    bench = open_workbench(Places(tmp_path / "daiyn-data"), clock)
    bench.declaring.declare(Draft(level=Level.YELLOW, place=HOME), HOME)
    bench.close()
    assert main(["--portable", "--json", "level"]) == 0
    assert json.loads(capsys.readouterr().out)["level"] == "yellow"


def test_without_a_console_there_is_nothing_to_print_to(
    monkeypatch: pytest.MonkeyPatch, daiyn: Commands, silenced: Callable[[], None]
) -> None:
    silenced()
    assert main(["--data-dir", str(daiyn.data), "actions", "red"]) == 0


@pytest.fixture
def silenced(monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """Take the streams away, as Windows does to a windowed program."""

    def take() -> None:
        monkeypatch.setattr(sys, "stdout", None)
        monkeypatch.setattr(sys, "stderr", None)

    return take
