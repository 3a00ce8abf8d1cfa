"""The parent of a kiosk's pages, over pages of a few lines: there is always one that stands."""

from __future__ import annotations

import fcntl
import os
import signal
import subprocess
import sys
import textwrap
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from guide.app import kiosk_supervisor
from guide.app.kiosk_supervisor import PAGE, PLAIN, Supervisor
from guide.cli.main import main
from guide.errors import GuideError
from guide.store.lock import Lock

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="it sends signals")

# A page: it writes its number and kind into a file, then does what its name says.
PAGE_BEGIN = """
import os, sys, time
from pathlib import Path
log, kind = Path(sys.argv[1]), sys.argv[-1]
number = len(log.read_text().splitlines()) if log.exists() else 0
handed = sys.stdin.buffer.readline().decode().strip()
with log.open("a") as file:
    file.write(f"{os.getpid()} {kind} {handed}\\n")
def say(word):
    sys.stdout.write(word + "\\n"); sys.stdout.flush()
def stand():
    sys.stdin.buffer.read()  # to the end of the supervisor
    os._exit(4)
"""


class Stage:
    """A supervisor in a thread of its own."""

    def __init__(self, folder: Path) -> None:
        self.log = folder / "log"
        self.is_over = False
        self.code: int | None = None
        self._script = folder / "page.py"
        self._thread: threading.Thread | None = None

    def start(self, page: str, python: str = sys.executable) -> None:
        self._script.write_text(PAGE_BEGIN + textwrap.dedent(page), encoding="utf-8")
        command = [python, "-I", "-S", str(self._script), str(self.log)]
        self.supervisor = Supervisor(command, lambda: self.is_over)

        def run() -> None:
            self.code = self.supervisor.run()

        self._thread = threading.Thread(target=run)
        self._thread.start()

    def pages(self) -> list[tuple[int, str, str]]:
        """Number of the process, kind, and what was handed on, of all pages so far."""
        lines = self.log.read_text().splitlines() if self.log.exists() else []
        return [(int(pid), kind, rest) for pid, kind, rest in (x.split(" ", 2) for x in lines)]

    def wait(self, is_so: Callable[[], bool], seconds: float = 20) -> None:
        until = time.monotonic() + seconds
        while not is_so():
            assert time.monotonic() < until, self.pages()
            time.sleep(0.01)

    def wait_until_shown(self, pid: int) -> None:
        def is_shown() -> bool:
            shown = self.supervisor._shown
            return shown is not None and shown.process.pid == pid

        self.wait(is_shown)

    def wait_for(self, count: int) -> tuple[int, str, str]:
        self.wait(lambda: len(self.pages()) >= count)
        return self.pages()[count - 1]

    def end(self) -> None:
        self.is_over = True
        if self._thread is not None:
            self._thread.join(timeout=20)
            assert not self._thread.is_alive()


@pytest.fixture
def stage(tmp_path: Path) -> Iterator[Stage]:
    made = Stage(tmp_path)
    yield made
    made.end()


def lives(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def test_a_page_that_is_killed_is_there_again_at_once(stage: Stage) -> None:
    stage.start('say("painted"); stand()')
    for count in range(1, 12):
        pid, kind, _ = stage.wait_for(count)
        assert kind == PAGE, "one that was killed did nothing wrong"
        stage.wait_until_shown(pid)
        begun = time.monotonic()
        os.kill(pid, signal.SIGKILL)
        stage.wait_for(count + 1)
        assert time.monotonic() - begun < 5


def test_the_old_page_ends_only_when_the_new_one_was_painted(stage: Stage) -> None:
    stage.start(
        """
        if number == 0:
            say("painted"); say("reset"); stand()
        while not Path(str(log) + ".go").exists():
            time.sleep(0.01)
        say("painted"); stand()
        """
    )
    old, _, _ = stage.wait_for(1)
    stage.wait_for(2)
    assert lives(old), "the new one is not painted yet"
    Path(f"{stage.log}.go").touch()
    stage.wait(lambda: not lives(old))


def test_what_a_page_hands_on_the_next_one_gets(stage: Stage) -> None:
    stage.start(
        """
        say("painted")
        if number == 0:
            say("hand a2VwdA=="); say("reset")
        stand()
        """
    )
    assert stage.wait_for(1)[2] == ""
    assert stage.wait_for(2)[2] == "a2VwdA=="


def test_one_that_dies_again_and_again_is_followed_by_the_plain_page(stage: Stage) -> None:
    stage.start(
        f"""
        if kind == "{PLAIN}":
            say("painted"); stand()
        os._exit(1)
        """
    )
    kinds = [stage.wait_for(count)[1] for count in range(1, 5)]
    assert kinds == [PAGE, PAGE, PAGE, PLAIN]


def test_one_that_is_killed_before_it_is_painted_did_not_hold(stage: Stage) -> None:
    """As where there is not the memory for it: the plain page needs less."""
    stage.start(
        f"""
        if kind == "{PLAIN}":
            say("painted"); stand()
        os.kill(os.getpid(), 9)
        """
    )
    kinds = [stage.wait_for(count)[1] for count in range(1, 5)]
    assert kinds == [PAGE, PAGE, PAGE, PLAIN]


def test_one_successor_is_started_however_often_it_is_asked_for(stage: Stage) -> None:
    stage.start(
        """
        if number == 0:
            say("painted"); say("reset"); say("reset"); say("reset"); stand()
        say("reset"); say("painted"); say("hand a2VwdA=="); stand()
        """
    )
    stage.wait(lambda: stage.supervisor._handed == b"kept")
    assert stage.supervisor._coming is stage.supervisor._start_at is None
    assert len(stage.pages()) == 2


def test_the_end_of_those_before_is_nothing_to_answer(stage: Stage) -> None:
    stage.start('say("painted"); number < 4 and say("reset"); stand()')
    last, _, _ = stage.wait_for(5)
    stage.wait_until_shown(last)
    before = [pid for pid, _, _ in stage.pages()[:4]]
    stage.wait(lambda: not any(map(lives, before)) and stage.supervisor._news.empty())
    stage.end()
    assert len(stage.pages()) == 5


def test_a_program_that_is_just_being_exchanged_is_tried_again(
    stage: Stage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(kiosk_supervisor, "_LONGEST_PAUSE_S", 0.05)
    python, begun = tmp_path / "python", time.monotonic()
    stage.start('say("painted"); stand()', str(python))
    stage.wait(lambda: (stage.supervisor._start_at or 0.0) > begun + 0.05)
    python.symlink_to(sys.executable)
    stage.wait_until_shown(stage.wait_for(1)[0])


def test_pages_that_died_are_forgotten_when_one_has_held_to_its_reset(stage: Stage) -> None:
    """A bug now and then, with hundreds of visits in between, brings no plain page."""
    stage.start(
        """
        say("painted")
        if number % 2:
            say("reset"); stand()
        os._exit(1)
        """
    )
    kinds = [stage.wait_for(count)[1] for count in range(1, 10)]
    assert kinds == [PAGE] * 9


@pytest.mark.parametrize("heals_at", [4, 5])
def test_the_plain_page_gives_way_to_one_that_stands_again(stage: Stage, heals_at: int) -> None:
    stage.start(
        f"""
        if kind == "{PLAIN}":
            say("painted"); say("reset"); stand()
        if number < {heals_at}:
            os._exit(1)
        say("painted"); stand()
        """
    )
    kinds = [stage.wait_for(count)[1] for count in range(5, 7 if heals_at == 5 else 6)]
    assert kinds == ([PAGE, PLAIN] if heals_at == 5 else [PAGE])
    if heals_at == 5:
        assert stage.wait_for(7)[1] == PAGE


def test_staff_end_it(stage: Stage) -> None:
    stage.start('say("painted"); time.sleep(0.1); os._exit(10)')
    stage.wait(lambda: stage.code is not None)
    assert stage.code == 0
    assert len(stage.pages()) == 1


def test_without_a_display_it_ends(stage: Stage) -> None:
    stage.start("os._exit(3)")
    stage.wait(lambda: stage.code is not None)
    assert stage.code == 1
    assert len(stage.pages()) == 3


def test_a_display_that_is_back_was_not_lost(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kiosk_supervisor, "_LONGEST_PAUSE_S", 0.01)
    stage.start(
        """
        if number in (0, 1, 3, 4):
            os._exit(3)
        if number == 2:
            os._exit(1)
        say("painted"); stand()
        """
    )
    stage.wait_until_shown(stage.wait_for(6)[0])


def test_when_nothing_is_left_to_stand_on_all_ends(stage: Stage) -> None:
    stage.start('say("painted"); stand()')
    pid, _, _ = stage.wait_for(1)
    stage.end()
    assert stage.code == 1
    assert not lives(pid), "what it kept is free for the next supervisor"


@pytest.mark.parametrize("hangs", ["before", "after"])
def test_one_that_hangs_is_ended(stage: Stage, monkeypatch: pytest.MonkeyPatch, hangs: str) -> None:
    monkeypatch.setattr(kiosk_supervisor, "_LONGEST_START_S", 1.0)
    monkeypatch.setattr(kiosk_supervisor, "_LONGEST_SILENCE_S", 1.0)
    said = {"before": "", "after": 'say("painted"); '}[hangs]
    stage.start(f"{said}stand()")
    first, _, _ = stage.wait_for(1)
    stage.wait_for(2)
    stage.wait(lambda: not lives(first))


def test_one_that_hangs_again_and_again_is_followed_by_the_plain_page(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(kiosk_supervisor, "_LONGEST_SILENCE_S", 0.2)
    stage.start('say("painted"); stand()')
    kinds = [stage.wait_for(count)[1] for count in range(1, 5)]
    assert kinds == [PAGE, PAGE, PAGE, PLAIN]


def test_however_often_it_fails_the_pause_stays_short(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(kiosk_supervisor, "_LONGEST_PAUSE_S", 0.01)
    stage.start("os._exit(1)")
    stage.wait_for(9)


def test_one_that_says_that_it_is_alive_is_left_alone(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(kiosk_supervisor, "_LONGEST_SILENCE_S", 0.8)
    stage.start(
        """
        say("painted")
        for _ in range(14):
            say("alive"); time.sleep(0.1)
        Path(str(log) + ".done").touch(); stand()
        """
    )
    stage.wait(Path(f"{stage.log}.done").exists)
    assert len(stage.pages()) == 1


def test_a_curtain_may_be_silent_until_the_next_page_is_painted(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(kiosk_supervisor, "_LONGEST_SILENCE_S", 0.2)
    stage.start(
        """
        if number == 0:
            say("painted"); say("reset"); stand()
        if number == 1:
            time.sleep(1.2)
            os.kill(int(log.read_text().split()[0]), 0)  # it ends here where the curtain is gone
        say("painted"); stand()
        """
    )
    second, _, _ = stage.wait_for(2)
    stage.wait_until_shown(second)


def test_what_a_page_prints_by_itself_is_no_word(stage: Stage) -> None:
    stage.start('say("QWarning: reset"); say("resetting"); say("painted"); stand()')
    pid, _, _ = stage.wait_for(1)
    stage.wait_until_shown(pid)
    assert stage.supervisor._start_at is None, "no successor was asked for"
    assert len(stage.pages()) == 1


def test_a_compositor_that_is_gone_is_told_by_its_lock(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-7")
    is_over = kiosk_supervisor._ground()
    assert is_over(), "there never was one"
    held = os.open(tmp_path / "wayland-7.lock", os.O_RDWR | os.O_CREAT)
    fcntl.flock(held, fcntl.LOCK_EX)
    assert not is_over()
    with monkeypatch.context() as changed:
        changed.setattr(os, "getppid", lambda: 1)
        assert is_over(), "another compositor holds the lock now"
    os.close(held)  # as when it is killed: the file stays
    assert is_over()


def test_without_compositor_and_x_the_parent_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.delenv("DISPLAY", raising=False)
    is_over = kiosk_supervisor._ground()
    assert not is_over()
    monkeypatch.setattr(os, "getppid", lambda: 1)
    assert is_over()


# ---- one kiosk on a folder


def test_a_second_kiosk_on_a_folder_says_so_and_ends(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(kiosk_supervisor, "_LONGEST_WAIT_S", 0.3)
    monkeypatch.setattr(Supervisor, "run", lambda _self: 0)
    arguments = ["--kiosk", "--data-dir", str(tmp_path)]
    assert main(arguments) == 0  # the first one, which has ended
    with closing(Lock(tmp_path / "kiosk" / "supervisor.lock")) as first:
        assert main(arguments) == 2
        assert str(tmp_path / "kiosk") in capsys.readouterr().err
        # One that is just ending is waited for.
        monkeypatch.setattr(kiosk_supervisor, "_LONGEST_WAIT_S", 20.0)
        threading.Timer(0.2, first.close).start()
        assert main(arguments) == 0


@pytest.mark.parametrize("lies_there", ["folder", "link", "file"])
def test_where_no_lock_can_be_made_a_kiosk_starts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, lies_there: str
) -> None:
    monkeypatch.setattr(Supervisor, "run", lambda _self: 0)
    data = tmp_path / "kiosk"
    if lies_there == "file":
        data.write_bytes(b"")
    else:
        data.mkdir()
        lock = data / "supervisor.lock"
        lock.mkdir() if lies_there == "folder" else lock.symlink_to(lock)
    assert main(["--kiosk", "--data-dir", str(tmp_path)]) == 0


def test_a_supervisor_that_is_killed_leaves_no_lock_with_its_page(tmp_path: Path) -> None:
    page = "import sys, time; print('painted', flush=True); time.sleep(60)"
    program = f"""if True:
        import sys
        from guide.app import kiosk_supervisor
        from guide.paths import find_places
        from pathlib import Path
        kiosk_supervisor._program = lambda: [sys.executable, "-I", "-S", "-c", {page!r}]
        kiosk_supervisor._Page.end = lambda page: None
        was_begun = kiosk_supervisor._Page.__init__
        def begin(page, *args):
            was_begun(page, *args)
            print(page.process.pid, flush=True)
        kiosk_supervisor._Page.__init__ = begin
        kiosk_supervisor.run_supervisor(find_places(Path({str(tmp_path)!r})))
    """
    with subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE) as supervisor:
        assert supervisor.stdout is not None
        page_id = int(supervisor.stdout.readline())
        try:
            lock = tmp_path / "kiosk" / "supervisor.lock"
            with pytest.raises(GuideError):
                Lock(lock)
            supervisor.kill()
            supervisor.wait()
            os.kill(page_id, 0)  # the page is there
            Lock(lock).close()
        finally:
            supervisor.kill()
            os.kill(page_id, signal.SIGKILL)


def test_a_supervisor_knows_nothing_of_qt() -> None:
    program = "import sys, guide.app.kiosk_supervisor; print('PySide6' in sys.modules)"
    found = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True)
    assert found.stdout.strip() == b"False"
