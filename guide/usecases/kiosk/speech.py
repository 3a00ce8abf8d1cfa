"""Reading aloud by a program that the owner names, such as `espeak-ng`; nothing stays behind it.

Without a sound device every speech program says that all went well, and some then hang
(kiosk-ground.md section 6). So nothing is offered without a device, nor before the program has read
nothing in the wanted language within a second; and what it reads is ended after the time that the
text takes, at the latest.

A program is called as `espeak-ng` is: `-v kk --stdin`, and the text comes in. Any other can be
named through a file of a few lines that calls it.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from guide.content.model import Lang
from guide.usecases.kiosk.linux_facts import has_sound

PROBE_S = 1.0
_LEAST_S, _LETTERS_A_SECOND, _MOST_S = 10.0, 7.0, 240.0


class SpeechProgram:
    """The program by its full path."""

    def __init__(self, program: str, proc: Path = Path("/proc")) -> None:
        self._program = program
        self._proc = proc

    @property
    def may_speak(self) -> bool:
        """Whether asking it is of any use."""
        return bool(self._program) and has_sound(self._proc)

    def can_speak(self, lang: Lang) -> bool:
        """Whether it reads in this language here; takes a second at most: another thread."""
        if not self.may_speak:
            return False
        try:
            tried = self._started(".", lang, PROBE_S)
        except OSError:
            return False
        return tried.wait()

    def read_aloud(self, text: str, lang: Lang) -> Speaking | None:
        """Begin to read; None where the program cannot be started."""
        try:
            return self._started(text, lang, _time_for(text))
        except OSError:
            return None

    def _started(self, text: str, lang: Lang, seconds: float) -> Speaking:
        # It ends with this process, however that ends: the next visitor hears nothing of it.
        tied = shutil.which("setpriv") if sys.platform == "linux" else None
        first = (tied, "--pdeathsig", "KILL", "--") if tied else ()
        process = subprocess.Popen(  # noqa: S603 - the owner's settings name the program
            [*first, self._program, "-v", lang, "--stdin"],
            stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            start_new_session=True,
        )  # fmt: skip
        speaking = Speaking(process, seconds)
        # A page of text is less than a pipe holds, so nobody waits for the program to read it.
        with suppress(OSError):
            assert process.stdin is not None  # noqa: S101 - asked for above
            process.stdin.write(text.encode())
            process.stdin.close()
        return speaking


class Speaking:
    """A text that is being read."""

    def __init__(
        self,
        process: subprocess.Popen[bytes],
        seconds: float,
        now: Callable[[], float] = time.monotonic,
    ) -> None:
        self._process = process
        self._now = now
        self._end = now() + seconds

    def is_over(self) -> bool:
        """Whether it was read, or its time is up: then it is ended here."""
        if self._process.poll() is not None:
            return True
        if self._now() >= self._end:
            self.stop()
            return True
        return False

    def stop(self) -> None:
        """End it at once, with all that it started."""
        if self._process.poll() is None:
            with suppress(OSError):
                os.killpg(self._process.pid, signal.SIGKILL)
        self._process.wait()

    def wait(self) -> bool:
        """Wait until it is over; whether it ended well in its time."""
        try:
            return self._process.wait(max(0.0, self._end - self._now())) == 0
        except subprocess.TimeoutExpired:
            self.stop()
            return False


def _time_for(text: str) -> float:
    return min(_MOST_S, _LEAST_S + len(text) / _LETTERS_A_SECOND)
