"""What a kiosk's page and its supervisor say to each other, over the page's own pipes.

The page writes one word a line: that it was painted, that it is alive, that it wants a successor.
The supervisor writes one line when it starts the page, what the page before it handed on, and then
nothing more: the end of that pipe tells the page that nobody looks after it, and it ends.
"""

from __future__ import annotations

import binascii
import io
import os
import threading
from contextlib import suppress

PAINTED, ALIVE, RESET, HAND = "painted", "alive", "reset", "hand"
ALIVE_EVERY_S = 5.0
STAFF_EXIT = 10  # exit codes of a page; whatever else it ends with, it is started again
DISPLAY_GONE = 3
ALONE = 4  # the supervisor went away


class SupervisorLine:
    """The page's end. Nothing else of the process can write into it or is read from it."""

    def __init__(self, reader: io.RawIOBase, writer: io.RawIOBase) -> None:
        self._writer = writer
        self._turn = threading.Lock()
        # Read whole, however long: a part of a store is none. Nothing follows that could be lost.
        lines = io.BufferedReader(reader)
        self.handed = _bytes_of(lines.readline())
        self._reader = lines.detach()

    @classmethod
    def of_process(cls) -> SupervisorLine:
        """Take standard input and output for it; what is printed goes to standard error."""
        reader, writer = io.FileIO(os.dup(0), "rb"), io.FileIO(os.dup(1), "wb")
        os.dup2(2, 1)
        return cls(reader, writer)

    def end_with_supervisor(self) -> None:
        """From now on end the process at once when the supervisor is gone.

        Nothing depends on what is done at the end of a process, so nothing is.
        """
        threading.Thread(target=self._watch, name="supervisor", daemon=True).start()

    def tell(self, word: str) -> None:
        """Say one of the words above. A supervisor that is gone is seen by the other pipe."""
        with self._turn, suppress(OSError):
            write_whole(self._writer, f"{word}\n".encode("ascii"))

    def hand(self, kept: bytes) -> None:
        """Hand on what the next page needs to know, where no disk can keep it."""
        self.tell(f"{HAND} {_text_of(kept).decode('ascii')}")

    def _watch(self) -> None:
        with suppress(OSError):
            while self._reader.read(1):
                pass
        os._exit(ALONE)


def write_whole(pipe: io.RawIOBase, data: bytes) -> None:
    """Write all of it: a pipe takes a part where the computer falls asleep meanwhile.

    Errors: OSError where nobody reads any more.
    """
    rest = memoryview(data)
    while rest:
        rest = rest[pipe.write(rest) or 0 :]


def handing(kept: bytes) -> bytes:
    """The line that a page is started with."""
    return _text_of(kept) + b"\n"


def heard(line: bytes) -> tuple[str, bytes]:
    """A word and what it hands on; "" for what a page never says."""
    word, _, rest = line.strip().partition(b" ")
    text = word.decode("ascii", "replace")
    if text not in {PAINTED, ALIVE, RESET, HAND}:
        return "", b""
    return text, _bytes_of(rest)


def _text_of(kept: bytes) -> bytes:
    return binascii.b2a_base64(kept, newline=False)


def _bytes_of(text: bytes) -> bytes:
    try:
        return binascii.a2b_base64(text.strip(), strict_mode=True)
    except binascii.Error:
        return b""
