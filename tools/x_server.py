"""A private X server for what a test, a bench or an installer shows; it ends with the block."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def x_server(size: str, *more: str) -> Iterator[str]:
    """Start Xvfb with a screen such as 1920x1080, and give the name of its display."""
    read, write = os.pipe()
    server = subprocess.Popen(
        ["Xvfb",  # noqa: S607 - the display server that the set-up installed
         "-displayfd", str(write), "-screen", "0", f"{size}x24", *more,
         "-nolisten", "tcp", "-noreset"],
        pass_fds=(write,), stderr=subprocess.DEVNULL,
    )  # fmt: skip
    os.close(write)
    # The pipe stays open while the server runs: closing it early ends the server.
    with os.fdopen(read) as reader:
        try:
            yield f":{reader.readline().strip()}"
        finally:
            server.terminate()
            server.wait()
