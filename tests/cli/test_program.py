"""The program without a window: version, usage, self-test, calm ends."""

from __future__ import annotations

import errno
import json
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from guide import __version__
from guide.cli.main import is_reader_gone, main
from guide.content.model import Level
from guide.errors import Code, GuideError
from guide.paths import Places
from guide.store.window_request import take_request
from guide.usecases.level.declarations import Draft
from guide.usecases.program.services import open_services
from tests.cli.commands import HOME, Commands
from tests.clock import clock


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
    run = daiyn.start_process("--lang", "en")
    assert run.returncode == 2
    assert "no display" in run.stderr
    assert "Traceback" not in run.stderr


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="there is always a display")
@pytest.mark.parametrize(
    "unusable", [{"DISPLAY": ":4095"}, {"DISPLAY": ":4095", "QT_QPA_PLATFORM": "none_such"}]
)
def test_a_display_that_cannot_be_used_is_explained_in_one_sentence(
    daiyn: Commands, unusable: dict[str, str]
) -> None:
    run = daiyn.start_process("--lang", "en", **unusable)
    assert run.returncode == 2
    assert run.stderr.startswith("There is no display")
    assert run.stderr.count("\n") == 1


@contextmanager
def window_that_answers(daiyn: Commands) -> Iterator[None]:
    """Take requests, as the open window does."""
    is_over = threading.Event()

    def answer() -> None:
        while not is_over.wait(0.01):
            take_request(Places(daiyn.data).raise_request)

    window = threading.Thread(target=answer)
    window.start()
    try:
        yield
    finally:
        is_over.set()
        window.join()


@pytest.mark.parametrize(
    ("arguments", "locale", "said"),
    [
        ((), "C.UTF-8", "Дайын ашық тұр. Оның терезесі алға шығады.\n"),
        (("--lang", "ru"), "C.UTF-8", "Дайын уже открыт. Его окно выйдет вперёд.\n"),
        (
            ("--lang", "en"),
            "ru_RU.UTF-8",
            "Daiyn is already open. Its window comes to the front.\n",
        ),
    ],
)
def test_a_second_start_says_in_the_chosen_language_where_the_window_is(
    daiyn: Commands, arguments: tuple[str, ...], locale: str, said: str
) -> None:
    services = daiyn.open()
    services.preferences.change(language="kk")
    with window_that_answers(daiyn):
        run = daiyn.start_process(*arguments, LC_ALL=locale)
    services.close()
    assert (run.returncode, run.stdout, run.stderr) == (0, "", said)


def test_a_second_start_without_a_stored_language_speaks_as_the_system(daiyn: Commands) -> None:
    services = daiyn.open()
    with window_that_answers(daiyn):
        run = daiyn.start_process(LC_ALL="en_GB.UTF-8")
    services.close()
    assert run.stderr == "Daiyn is already open. Its window comes to the front.\n"


def test_the_commands_import_no_window_and_no_network(daiyn: Commands) -> None:
    code = (
        "import sys; from guide.cli.main import main; rc = main(sys.argv[1:]);"
        "bad = [m for m in ('PySide6', 'guide.app', 'guide.ui', 'socket', 'ssl') "
        "if m in sys.modules]; sys.exit(rc or len(bad))"
    )
    for arguments in (["level"], ["actions", "red"], ["content", "check"], ["store", "check"]):
        run = subprocess.run(
            [sys.executable, "-c", code, "--data-dir", daiyn.data, *arguments],
            env=daiyn.environment, cwd=daiyn.folder, capture_output=True, check=False,
        )  # fmt: skip
        assert run.returncode == 0, (arguments, run.stderr)


@pytest.mark.qt
def test_the_self_test_reports_every_part_and_leaves_nothing(daiyn: Commands) -> None:
    temporary = daiyn.folder / "tmp"
    temporary.mkdir()
    run = daiyn.start_process("--json", "self-test", TMPDIR=str(temporary))
    assert run.returncode == 0, run.stderr + run.stdout
    facts = json.loads(run.stdout)
    assert facts["passed"] is True
    names = [part["name"] for part in facts["parts"]]
    order = ["order"] if sys.platform == "linux" else []
    assert names == ["letters", *order, "search", "plan", "paper", "seal", "home"]
    assert list(temporary.iterdir()) == []
    assert not daiyn.data.exists(), "the user's data are not looked at"


def test_a_part_that_fails_is_named_and_does_not_stop_the_others() -> None:
    from guide.cli.self_test import self_test

    def broken(places: Places, lang: str) -> bytes:
        return b"no picture"

    def by_code(letters: str, lang: str) -> str:
        return "".join(sorted(letters))

    parts = {part.name: part for part in self_test(broken, by_code, clock, "kk")}
    failed = {"home", "order"} if sys.platform == "linux" else {"home"}
    assert {name for name, part in parts.items() if not part.passed} == failed
    assert {*parts} == {"letters", "search", "plan", "paper", "seal"} | failed
    assert all(parts[name].detail for name in failed)


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


def test_windows_tells_in_another_way_that_a_reader_closed() -> None:
    closed = OSError(errno.EINVAL, "Invalid argument")
    wrong_name = OSError(errno.EINVAL, "Invalid argument", "a?.pdf")
    assert is_reader_gone(closed, "win32")
    assert not is_reader_gone(closed, "linux")
    assert not is_reader_gone(wrong_name, "win32")
    assert is_reader_gone(BrokenPipeError(errno.EPIPE, "Broken pipe"), "linux")
    assert not is_reader_gone(OSError(errno.ENOSPC, "No space"), "win32")


def test_ctrl_c_ends_with_2_and_without_a_traceback(
    monkeypatch: pytest.MonkeyPatch, daiyn: Commands
) -> None:
    def interrupted(*_: object) -> None:
        # Whoever started the tests in the background may have let Ctrl-C be ignored.
        before = signal.signal(signal.SIGINT, signal.default_int_handler)
        try:
            signal.raise_signal(signal.SIGINT)
        finally:
            signal.signal(signal.SIGINT, before)

    monkeypatch.setattr("guide.content.checks.check_source", interrupted)
    assert main(["--data-dir", str(daiyn.data), "content", "check"]) == 2


def test_portable_keeps_the_data_beside_the_program(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("guide.paths.program_folder", lambda: tmp_path)
    services = open_services(Places(tmp_path / "daiyn-data"), clock)
    services.declarations.declare(Draft(level=Level.YELLOW, place=HOME), HOME)
    services.close()
    assert main(["--portable", "--json", "level"]) == 0
    assert json.loads(capsys.readouterr().out)["level"] == "yellow"


def test_without_a_console_there_is_nothing_to_print_to(
    monkeypatch: pytest.MonkeyPatch, daiyn: Commands, silenced: Callable[[], None]
) -> None:
    silenced()
    assert main(["--data-dir", str(daiyn.data), "actions", "red"]) == 0


def test_without_a_console_what_keeps_the_window_away_is_said_on_the_screen(
    monkeypatch: pytest.MonkeyPatch, daiyn: Commands, silenced: Callable[[], None]
) -> None:
    def refuse(_options: object) -> int:
        raise GuideError(Code.FONT_MISSING)

    shown: list[str] = []
    monkeypatch.setattr("guide.app.home.run_window", refuse)
    monkeypatch.setattr("guide.app.home.show_sentence", shown.append)
    assert main(["--data-dir", str(daiyn.data), "--lang", "en"]) == 2
    assert shown == []  # it was said on standard error
    silenced()
    assert main(["--data-dir", str(daiyn.data), "--lang", "en"]) == 2
    (sentence,) = shown
    assert "fonts are missing" in sentence


@pytest.fixture
def silenced(monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """Take the streams away, as Windows does to a windowed program."""

    def take() -> None:
        monkeypatch.setattr(sys, "stdout", None)
        monkeypatch.setattr(sys, "stderr", None)

    return take
