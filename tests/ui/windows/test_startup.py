"""What happens around the window: a second start, SIGTERM, no display, an old request."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import IO

import pytest
from PySide6.QtCore import QPoint, QTimer
from PySide6.QtWidgets import QApplication

from guide.app.startup import Program, clock
from guide.store.store import Change, Store
from guide.store.window_request import leave_request, take_request
from guide.ui.shell.shutdown import Shutdown
from guide.ui.shell.single_instance import SingleInstance
from tests.ui.windows.window_fixtures import settle

ROOT = Path(__file__).resolve().parents[3]

# Open the real window; tell on stdout when it is up, when it was asked forward, and when it ends.
WINDOW = """
import sys
from pathlib import Path
import guide.app.home as app
import guide.ui.shell.window as window_module

forward = window_module.MainWindow.come_forward
def told(self):
    forward(self)
    print("forward", flush=True)
window_module.MainWindow.come_forward = told
shown = window_module.MainWindow.showEvent
def up(self, event):
    shown(self, event)
    if len(sys.argv) > 2:
        self.navigator.go("settings")
        field = self.findChild(object, "settings_entered_by")
        field.setText(sys.argv[2])
        field.textEdited.emit(sys.argv[2])
    print("up", flush=True)
window_module.MainWindow.showEvent = up
code = app.run_window(app.Options(data_dir=Path(sys.argv[1]), lang="en"))
print("ended", code, flush=True)
"""

READ = """
import json, sys
from pathlib import Path
from guide.app.startup import clock
from guide.paths import Places
from guide.usecases.program.services import open_services
services = open_services(Places(Path(sys.argv[1])), clock)
print(json.dumps(services.preferences.read().entered_by))
services.close()
"""


def environment() -> dict[str, str]:
    return os.environ | {
        "QT_QPA_PLATFORM": "offscreen",
        "LC_ALL": "C.UTF-8",
        "PYTHONPATH": str(ROOT),
        "PYTHONUNBUFFERED": "1",
    }


Starter = Callable[..., subprocess.Popen[str]]


@pytest.fixture
def start() -> Iterator[Starter]:
    """Start a Python process; whatever still runs at the end of the test is ended."""
    started: list[subprocess.Popen[str]] = []

    def make(*arguments: str | Path) -> subprocess.Popen[str]:
        process = subprocess.Popen(
            [sys.executable, "-c", *map(str, arguments)],
            env=environment(),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        started.append(process)
        return process

    yield make
    for process in started:
        if process.poll() is None:
            process.kill()
        process.communicate(timeout=30)


def said(stream: IO[str] | None, word: str) -> str:
    assert stream is not None
    for line in stream:
        if line.startswith(word):
            return line
    raise AssertionError(f"ended without saying {word}")


def test_a_second_start_raises_the_first_window_and_ends(start: Starter, tmp_path: Path) -> None:
    first = start(WINDOW, tmp_path)
    said(first.stdout, "up")
    second = start(WINDOW, tmp_path)
    out, err = second.communicate(timeout=60)
    assert second.returncode == 0
    assert "ended 0" in out
    assert len(err.strip().splitlines()) == 1, err
    said(first.stdout, "forward")
    assert first.poll() is None
    assert not (tmp_path / "show-window.request").exists()


# Whoever holds the file hears no request, as another computer does over a network folder.
ELSEWHERE = (
    """
import guide.store.window_request as request
request.PATIENCE = 0.2
import guide.ui.shell.window as window_module
first_shown = window_module.MainWindow.showEvent
def told_failure(self, event):
    first_shown(self, event)
    print("failure", self.session.services.store.failure.code.value, flush=True)
    from PySide6.QtCore import QTimer
    QTimer.singleShot(0, self.close)
window_module.MainWindow.showEvent = told_failure
"""
    + WINDOW
)


ON_A_NETWORK = """
import guide.store.location_risks as location_risks
location_risks.risks_of = lambda folder, env: (location_risks.LocationRisk.NETWORK,)
"""


@pytest.mark.parametrize(("where", "code"), [("", "held_here"), (ON_A_NETWORK, "held_elsewhere")])
def test_a_file_that_somebody_holds_who_does_not_answer_is_opened_for_reading(
    start: Starter, tmp_path: Path, where: str, code: str
) -> None:
    with Store.open(tmp_path / "daiyn.db", now=clock) as holder:
        second = start(where + ELSEWHERE, tmp_path)
        out, err = second.communicate(timeout=60)
        assert f"failure {code}" in out, err
        assert "ended 0" in out
        holder.edit([Change("a", "plan", b"1")])


def test_a_folder_that_cannot_be_used_stops_no_reading_and_no_printing(
    start: Starter, tmp_path: Path
) -> None:
    in_the_way = tmp_path / "file"
    in_the_way.write_text("a file where a folder is looked for")
    process = start(ELSEWHERE, in_the_way / "data")
    out, err = process.communicate(timeout=60)
    assert "failure folder_unusable" in out, err
    assert "ended 0" in out
    assert [path.name for path in tmp_path.iterdir()] == ["file"]


# Nothing can be kept any more; what is typed waits in the window.
REFUSING = (
    """
from guide.errors import Code, GuideError
from guide.store.store import Store
def refuse(self, changes):
    raise GuideError(Code.NOT_SAVED)
Store.edit = refuse
"""
    + WINDOW
)

# And a person was just asked whether to close all the same.
ASKING = REFUSING.replace(
    "code = app.run_window",
    """
from PySide6.QtCore import QTimer
first_up = window_module.MainWindow.showEvent
def ask(self):
    self.close()
    print("asks", self.isVisible() and self.messages.is_warning, flush=True)
def up_and_asking(self, event):
    first_up(self, event)
    QTimer.singleShot(0, self, lambda: ask(self))
window_module.MainWindow.showEvent = up_and_asking
code = app.run_window""",
)


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGTERM")
@pytest.mark.parametrize("is_asking", [False, True])
def test_sigterm_ends_the_program_while_something_is_not_saved(
    start: Starter, tmp_path: Path, is_asking: bool
) -> None:
    """The system waits for nobody: no warning stands in its way, in sight or not."""
    process = start(ASKING if is_asking else REFUSING, tmp_path, "Дина")
    said(process.stdout, "asks True" if is_asking else "up")
    process.send_signal(signal.SIGTERM)
    out, err = process.communicate(timeout=10)
    assert "ended 0" in out, err
    assert process.returncode == 0
    for path in tmp_path.rglob("*"):
        assert path.is_dir() or "Дина".encode() not in path.read_bytes(), "written in silence"


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGTERM")
def test_sigterm_in_mid_word_loses_nothing(start: Starter, tmp_path: Path) -> None:
    """The signal may come before the event loop runs: the window says "up" as it is shown."""
    process = start(WINDOW, tmp_path, "Дина")
    said(process.stdout, "up")
    process.send_signal(signal.SIGTERM)
    out, err = process.communicate(timeout=30)
    assert "ended 0" in out, err
    read = subprocess.run(
        [sys.executable, "-c", READ, tmp_path],
        env=environment(), capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert json.loads(read.stdout) == "Дина"


def test_without_a_display_one_known_error(tmp_path: Path) -> None:
    env = {k: v for k, v in environment().items() if k not in ("DISPLAY", "WAYLAND_DISPLAY")}
    env.pop("QT_QPA_PLATFORM")
    code = (
        "import sys; from pathlib import Path; import guide.app.home as app\n"
        "from guide.errors import GuideError\n"
        "try: app.run_window(app.Options(data_dir=Path(sys.argv[1])))\n"
        "except GuideError as failure: print(failure.code.value)"
    )
    result = subprocess.run(
        [sys.executable, "-c", code, tmp_path],
        env=env, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert result.stdout.strip() == ("no_display" if sys.platform == "linux" else "")
    assert result.returncode == 0, result.stderr


def test_an_old_request_asks_for_nothing(app: QApplication, tmp_path: Path) -> None:
    request = tmp_path / "show-window.request"
    leave_request(request)
    asked: list[bool] = []
    watcher = SingleInstance(
        tmp_path, lambda: take_request(request), lambda: asked.append(True), app
    )
    assert asked == []
    leave_request(request)
    deadline = time.monotonic() + 20
    while not asked and time.monotonic() < deadline:
        app.processEvents()
    assert asked == [True]
    watcher.deleteLater()


def test_a_folder_that_qt_cannot_watch_is_looked_at(
    app: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("guide.ui.shell.single_instance.LOOK_MS", 10)
    asked: list[bool] = []

    def take() -> bool:
        asked.append(True)
        return False

    watcher = SingleInstance(tmp_path / "gone", take, lambda: None, app)
    deadline = time.monotonic() + 20
    asked.clear()
    while not asked and time.monotonic() < deadline:
        app.processEvents()
    assert asked
    watcher.deleteLater()
    watched = SingleInstance(tmp_path, lambda: False, lambda: None, app)
    assert watched.findChildren(QTimer) == []
    watched.deleteLater()


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
def test_signals_that_the_starter_chose_to_ignore_stay_ignored(app: QApplication) -> None:
    numbers = (signal.SIGHUP, signal.SIGINT, signal.SIGTERM)
    before = [signal.getsignal(number) for number in numbers]
    try:
        signal.signal(signal.SIGHUP, signal.SIG_IGN)
        signal.signal(signal.SIGINT, signal.default_int_handler)
        ending = Shutdown(app, lambda: None)
        assert signal.getsignal(signal.SIGHUP) is signal.SIG_IGN
        assert signal.getsignal(signal.SIGINT) is not signal.default_int_handler
        assert signal.getsignal(signal.SIGTERM) not in (signal.SIG_IGN, signal.SIG_DFL)
        ending.release()
        assert signal.getsignal(signal.SIGHUP) is signal.SIG_IGN
    finally:
        for number, handler in zip(numbers, before, strict=True):
            signal.signal(number, handler)


# A fault of ours before there is a window over which it could be told.
FAULTY = """
import sys
import guide.ui.shell.window as window_module
def fail(self, *words):
    raise ZeroDivisionError("Айгүл")
if sys.argv[2:] == ["--faulty"]:
    window_module.MainWindow.__init__ = fail
else:
    from PySide6.QtCore import QTimer
    first_shown = window_module.MainWindow.showEvent
    def shown(self, event):
        first_shown(self, event)
        QTimer.singleShot(0, self.close)
    window_module.MainWindow.showEvent = shown
from guide.cli.main import main
sys.exit(main(["--lang", "en", "--data-dir", sys.argv[1]]))
"""


def test_a_fault_before_the_first_window_is_told_in_one_sentence(
    start: Starter, tmp_path: Path
) -> None:
    faulty = start(FAULTY, tmp_path, "--faulty")
    _out, err = faulty.communicate(timeout=60)
    assert faulty.returncode == 2
    (sentence,) = err.splitlines()
    assert "could not be opened" in sentence
    log = (tmp_path / "logs" / "daiyn.log").read_text(encoding="utf-8")
    assert "ZeroDivisionError" in log
    assert "Айгүл" not in log
    sound = start(FAULTY, tmp_path)
    _out, err = sound.communicate(timeout=60)
    assert (sound.returncode, err) == (0, "")


def test_a_minimised_window_comes_forward(program: Program) -> None:
    program.window.showMinimized()
    settle(program.app)
    program.window.come_forward()
    settle(program.app)
    assert program.window.isVisible()
    assert not program.window.isMinimized()


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None is immortal from Python 3.12")
def test_gui_calls_lose_no_reference_to_none(program: Program) -> None:
    """K1: PySide6 6.12.0 on Python 3.11 drops one reference a call and aborts in the end."""
    window, application = program.window, program.app
    settle(application)
    before = sys.getrefcount(None)
    for at in range(10_000):
        window.childAt(QPoint(-at - 1, -1))
        QApplication.activePopupWidget()
    assert abs(sys.getrefcount(None) - before) < 100
