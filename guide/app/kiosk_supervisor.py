"""The parent of a kiosk's page: it starts the page, starts it again, and exchanges it for a reset.

Each visitor gets a process of their own. A page that wants to be reset says so; the next one is
started, and the old one is ended only when the new one was painted, so that no desktop is ever seen
between them. A page that dies is started again; one that dies by itself again and again is followed
by the plain page, which needs no settings and no disk. The supervisor loads no Qt: it must live
longer than whatever can break, and a compositor that ends takes down every process that uses it.
"""

from __future__ import annotations

import os
import queue
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Sequence
from contextlib import ExitStack, closing, suppress
from pathlib import Path
from typing import TYPE_CHECKING, cast

from guide.app.kiosk_pipe import (
    DISPLAY_GONE,
    HAND,
    PAINTED,
    RESET,
    STAFF_EXIT,
    handing,
    heard,
    write_whole,
)
from guide.errors import Code, GuideError
from guide.store import files
from guide.store.lock import Lock

if TYPE_CHECKING:
    import io

    from guide.paths import Places
if sys.platform != "win32":
    import fcntl

PAGE, PLAIN = "--kiosk-page", "--kiosk-plain"  # the options that start a page
_TICK_S = 0.5
_LONGEST_START_S = 20.0  # a page that is not painted by then hangs
_LONGEST_SILENCE_S = 20.0  # and one that was painted and says nothing
_YOUNG_S = 30.0  # a page that ends by itself before this did not hold
_PLAIN_AFTER = 3  # pages in a row that did not hold
_LONGEST_PAUSE_S = 2.0  # with the start of a page it is under five seconds
_DISPLAY_TRIES = 3
_LOCK = "supervisor.lock"
_LONGEST_WAIT_S = 3.0  # for one that is just ending: the system starts the next one at once
_KILLED = {-signal.SIGTERM, -getattr(signal, "SIGKILL", signal.SIGTERM)}  # not the page's own fault


class _Page:
    """A page's process as the supervisor sees it."""

    def __init__(self, command: Sequence[str], is_plain: bool, now: float) -> None:
        self.is_plain = is_plain
        self.started = self.heard_at = now
        self.is_painted = False
        self.has_hung = False
        # In a group of its own a page would survive what ends ours; its pipes are its leash.
        self.process = subprocess.Popen(  # noqa: S603 - our own program
            [*command, PLAIN if is_plain else PAGE],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            bufsize=0,
        )

    def end(self) -> None:
        """End it at once; what it keeps is on the disk with each step."""
        with suppress(OSError):
            self.process.kill()

    def end_hung(self) -> None:
        """End it because it does not answer, which is its own fault."""
        self.has_hung = True
        self.end()

    def held(self, code: int, now: float) -> bool:
        """Whether it stood as a page should, and ended by no fault of its own."""
        is_killed = code in _KILLED and not self.has_hung
        return self.is_painted and (is_killed or now - self.started >= _YOUNG_S)


class Supervisor:
    """Looks after one page at a time, two while they change.

    Args:
        command: what starts a page, but for the kind of page.
        is_over: whether there is nothing left to stand on, such as the compositor.
        clock: seconds that only go on.

    """

    def __init__(
        self,
        command: Sequence[str],
        is_over: Callable[[], bool],
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._command = command
        self._is_over = is_over
        self._clock = clock
        self._news: queue.SimpleQueue[tuple[_Page, str, bytes]] = queue.SimpleQueue()
        self._shown: _Page | None = None
        self._coming: _Page | None = None
        self._faults = 0  # pages in a row that did not hold
        self._lost_displays = 0
        self._handed = b""
        self._start_at: float | None = clock()

    def run(self) -> int:
        """Look after pages until staff end it (0) or there is nothing to stand on (1)."""
        try:
            while True:
                self._start_when_due()
                with suppress(queue.Empty):
                    page, word, rest = self._news.get(timeout=self._wait())
                    code = self._hear(page, word, rest)
                    if code is not None:
                        return code
                if self._is_over():
                    return 1
                self._end_what_hangs()
        finally:
            for last in (self._shown, self._coming):
                if last is not None:
                    last.end()
                    last.process.wait()  # what it keeps is free for others when we are gone

    def _wait(self) -> float:
        if self._start_at is None:
            return _TICK_S
        return min(_TICK_S, max(0.0, self._start_at - self._clock()))

    def _start_when_due(self) -> None:
        now = self._clock()
        if self._coming is not None or self._start_at is None or now < self._start_at:
            return
        self._start_at = None
        try:
            page = _Page(self._command, self._faults >= _PLAIN_AFTER, now)
        except OSError:  # no memory for a process, or the program is just being exchanged
            self._start_at = now + _LONGEST_PAUSE_S
            return
        self._coming = page
        threading.Thread(target=self._listen, args=(page, self._handed), daemon=True).start()

    def _listen(self, page: _Page, handed: bytes) -> None:
        """Hand on what is known, and pass on what the page says, to its end."""
        stdin, stdout = page.process.stdin, page.process.stdout
        assert stdin is not None  # noqa: S101 - both are pipes
        assert stdout is not None  # noqa: S101
        with suppress(OSError):
            write_whole(cast("io.RawIOBase", stdin), handing(handed))
        with suppress(OSError, ValueError):
            for line in stdout:
                word, rest = heard(line)
                if word:
                    self._news.put((page, word, rest))
        page.process.wait()
        with suppress(OSError):
            stdin.close()
        stdout.close()
        self._news.put((page, "", b""))

    def _hear(self, page: _Page, word: str, rest: bytes) -> int | None:
        """Answer one word of a page; "" is its end. Returns the exit code when all is over."""
        page.heard_at = self._clock()
        if word == PAINTED and page is self._coming:
            page.is_painted = True
            before = self._shown
            self._shown, self._coming = page, None
            if before is not None:
                before.end()
        elif word == RESET and page is self._shown and self._coming is None:
            # It held to its end. After a plain one it is time to try the other one again, once.
            self._faults = _PLAIN_AFTER - 1 if page.is_plain else 0
            self._start_at = self._clock()
        elif word == HAND:
            self._handed = rest
        elif word == "":
            return self._bury(page)
        return None

    def _bury(self, page: _Page) -> int | None:
        code = page.process.returncode
        if page is not self._shown and page is not self._coming:
            return None  # the one before, which was ended
        if code == STAFF_EXIT:
            return 0
        self._lost_displays = self._lost_displays + 1 if code == DISPLAY_GONE else 0
        if self._lost_displays == _DISPLAY_TRIES:
            return 1
        was_coming = page is self._coming
        if was_coming:
            self._coming = None
        else:
            self._shown = None
        now = self._clock()
        self._faults = 0 if page.held(code, now) else self._faults + 1
        if self._coming is None:
            pause = 0.0 if self._faults <= 1 else 0.25 * 2 ** (self._faults - 2)
            self._start_at = now + min(pause, _LONGEST_PAUSE_S)
        return None

    def _end_what_hangs(self) -> None:
        now = self._clock()
        if self._coming is not None and now - self._coming.started > _LONGEST_START_S:
            self._coming.end_hung()
        shown = self._shown
        is_due = self._coming is None and self._start_at is None  # else its successor is awaited
        if shown is not None and is_due and now - shown.heard_at > _LONGEST_SILENCE_S:
            shown.end_hung()


def run_supervisor(places: Places) -> int:
    """Look after the pages of this kiosk. Returns 0 when staff ended it, 1 when all is gone.

    Args:
        places: where the program's data lie; one kiosk runs on them.

    Raises:
        GuideError: KIOSK_RUNS.

    """
    with ExitStack() as held:
        lock = _lock(places.kiosk.data / _LOCK)
        if lock is not None:
            held.enter_context(closing(lock))
        command = [*_program(), "--data-dir", str(places.data)]
        return Supervisor(command, _ground()).run()


def _lock(path: Path) -> Lock | None:
    """Make sure that no other kiosk runs here; None where the folder takes no lock.

    Errors: GuideError KIOSK_RUNS.
    """
    until = time.monotonic() + _LONGEST_WAIT_S
    while True:
        try:
            files.make_private_folder(path.parent)
            return Lock(path)
        except OSError:  # a kiosk comes up on any disk
            return None
        except GuideError as refused:
            if time.monotonic() >= until:
                folder = str(path.parent)
                raise GuideError(Code.KIOSK_RUNS, folder=folder) from refused
        time.sleep(_TICK_S / 5)


def _program() -> list[str]:
    """What starts this program: itself where it is packed, else Python with the package."""
    if getattr(sys, "frozen", False):
        return [sys.executable]
    return [sys.executable, "-m", "guide"]


def _ground() -> Callable[[], bool]:
    """What tells that there is nothing left to stand on.

    Of a Wayland compositor it is the lock that it holds beside its socket as long as it lives: the
    socket itself stays behind when it is killed. Another compositor may take the lock at once, so
    the parent counts too: what the one before has started ends with it. An X server that is gone is
    told by the pages, which find no display. Where neither is, it is the parent alone.
    """
    name, folder = os.environ.get("WAYLAND_DISPLAY"), os.environ.get("XDG_RUNTIME_DIR", "")
    parent = os.getppid()
    if name:
        lock = Path(folder, f"{name}.lock")
        return lambda: os.getppid() != parent or _is_free(lock)
    if os.environ.get("DISPLAY"):
        return lambda: False
    return lambda: os.getppid() != parent


def _is_free(lock: Path) -> bool:
    """Whether nobody holds the lock of a compositor, or it is not there any more."""
    if sys.platform == "win32":
        return False
    try:
        held = os.open(lock, os.O_RDWR | os.O_CLOEXEC)
    except FileNotFoundError:
        return True
    except OSError:
        return False
    try:
        fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    finally:
        os.close(held)
    return True
