"""L1: crash reports hold types and places, never a message or a value; nothing typed is lost."""

from __future__ import annotations

import datetime as dt
import os
import random
import sys
import threading
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QtMsgType
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from guide.ui.shell.crash import CrashPath
from guide.ui.shell.logs import BYTES, FILES, CrashLog, crash_report

NAMES = ["Ерлан", "Динара", "Әлихан", "Айша", "Айгүл"]


def canary(rng: random.Random) -> str:
    return f"{rng.choice(NAMES)}-{rng.randrange(10**9):09d}"


def faults(word: str) -> list[Callable[[], object]]:
    """Ways in which a value ends up in an exception."""

    def chained() -> None:
        try:
            int(word)
        except ValueError as error:
            raise RuntimeError(word) from error

    def named_after_it() -> None:
        raise type("Odd", (Exception,), {})(word)

    return [
        lambda: int(word),
        lambda: {}[word],
        lambda: Path(f"/nowhere/{word}").read_text(),
        lambda: getattr(object(), word.replace("-", "_")),
        lambda: word + 1,  # type: ignore[operator]
        lambda: [].index(word),  # type: ignore[arg-type]
        lambda: word.encode("ascii"),
        lambda: exec(f"'{word}' +", {}),  # noqa: S102 - a syntax error that quotes its line
        chained,
        named_after_it,
    ]


@pytest.fixture
def crash(app: QApplication, tmp_path: Path) -> Iterator[CrashPath]:
    path = CrashPath(tmp_path / "logs")
    yield path
    path.release()


def written(folder: Path) -> str:
    return "".join(file.read_text(encoding="utf-8") for file in folder.rglob("*") if file.is_file())


def force(count: int, report: Callable[[BaseException], None]) -> list[str]:
    rng = random.Random(7)  # noqa: S311 - reproducible, not secret
    words = []
    for at in range(count):
        word = canary(rng)
        words.append(word)
        ways = faults(word)
        try:
            ways[at % len(ways)]()
        except Exception as error:  # noqa: BLE001 - each of them on purpose
            report(error)
    assert len(words) == count
    return words


def check_privacy(crash: CrashPath, folder: Path, count: int) -> None:
    def through_the_hook(error: BaseException) -> None:
        sys.excepthook(type(error), error, error.__traceback__)

    words = force(count, through_the_hook)
    text = written(folder)
    assert [word for word in words if word in text or word.split("-")[1] in text] == []
    assert not any(name in text for name in NAMES)
    assert str(Path.home()) not in text
    assert text.count("ValueError") >= count // 10
    assert "test_crash:" in text, "places are told"


def test_fifty_forced_exceptions_leave_no_value(crash: CrashPath, tmp_path: Path) -> None:
    check_privacy(crash, tmp_path, 50)


@pytest.mark.proof
def test_three_hundred_forced_exceptions_leave_no_value(crash: CrashPath, tmp_path: Path) -> None:
    check_privacy(crash, tmp_path, 300)


def test_a_naive_logger_would_show_them(tmp_path: Path) -> None:
    """Negative control: the usual traceback carries the canaries."""
    lines: list[str] = []
    words = force(50, lambda error: lines.extend(traceback.format_exception(error)))
    text = "".join(lines)
    assert sum(word in text for word in words) > 25


def test_what_is_typed_is_kept_before_anything_is_told(crash: CrashPath, app: QApplication) -> None:
    order: list[str] = []
    window = QWidget()
    crash.attach(window, lambda: order.append("kept"))
    crash.crashed.connect(lambda _report: order.append("told"))
    error = ValueError("Айша")
    sys.excepthook(ValueError, error, None)
    sys.excepthook(ValueError, error, None)
    app.processEvents()
    assert order == ["kept", "told", "kept", "told"]
    dialogs = window.findChildren(QDialog)
    assert len(dialogs) == 1, "one calm dialogue in a run"
    assert "Айша" not in dialogs[0].findChild(QWidget, "crash_report").toPlainText()  # type: ignore[attr-defined]
    dialogs[0].close()


def test_failing_to_keep_does_not_go_round(crash: CrashPath, tmp_path: Path) -> None:
    def fail() -> None:
        raise OSError("Динара")

    crash.attach(QWidget(), fail)
    crash.crashed.disconnect()
    sys.excepthook(ValueError, ValueError("x"), None)
    assert "Динара" not in written(tmp_path)


def test_threads_and_qt_are_heard_without_their_words(crash: CrashPath, tmp_path: Path) -> None:
    def fail() -> None:
        raise KeyError("Айгүл")

    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()
    crash._qt_said(QtMsgType.QtWarningMsg, type("C", (), {"category": "qt.x"})(), "Айгүл")
    text = written(tmp_path)
    assert "KeyError" in text
    assert "Qt warning qt.x" in text
    assert "Айгүл" not in text


def test_the_log_stays_small(tmp_path: Path) -> None:
    log = CrashLog(tmp_path)
    report = "x" * 50_000 + "\n"
    for _ in range(60):
        assert log.write(report)
    files = log.files()
    assert len(files) == FILES
    assert all(file.stat().st_size <= BYTES for file in files)


def test_a_native_crash_is_told_at_the_next_start_without_folders(
    app: QApplication, tmp_path: Path
) -> None:
    dump = 'Fatal Python error: Aborted\n  File "/home/Айгүл/guide/app.py", line 7 in build\n'
    native = tmp_path / "native.log"
    native.write_text(dump, encoding="utf-8")
    native.chmod(0o644)
    crash = CrashPath(tmp_path)
    assert native.stat().st_mode & 0o077 == 0 or sys.platform == "win32"
    crash.release()
    text = crash.log.read()
    assert "native crash" in text
    assert "app.py:7" in text
    assert "Айгүл" not in text
    crash.log.erase()
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(sys.platform == "win32", reason="pipes of POSIX")
def test_a_pipe_in_the_place_of_a_log_is_not_waited_for(app: QApplication, tmp_path: Path) -> None:
    for name in ("native.log", "daiyn.log"):
        os.mkfifo(tmp_path / name)
    crash = CrashPath(tmp_path)
    assert not crash.log.write("report\n")
    crash.release()


def test_a_folder_that_cannot_be_written_stops_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    assert not CrashLog(tmp_path / "file" / "logs").write("report\n")


def test_a_report_names_type_place_and_version() -> None:
    try:
        int("Айша")
    except ValueError as error:
        report = crash_report(
            type(error), error.__traceback__, dt.datetime(2026, 3, 5, 9, 5, tzinfo=dt.UTC)
        )
    assert report.startswith("2026-03-05T09:05Z Daiyn ")
    assert "ValueError" in report.splitlines()[0]
    assert "test_crash:" in report
