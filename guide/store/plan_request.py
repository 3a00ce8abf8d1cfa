"""A request to the open window that names a file: "please open this".

The name stands in a file of its own beside the request (`request.py`). It is written before the
request and read before that is taken, so it is never read half-written; it is gone the moment it
was read or nobody answered, and nothing presses it to the disk meanwhile, because the name of a
file may say whose it is.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from guide.bounded_read import read_bounded
from guide.paths import is_there
from guide.store import files
from guide.store.window_request import ask, take_request

_LONGEST = 64 << 10  # bytes; no system has longer paths


def ask_to_open(request: Path, file: Path | None) -> bool:
    """Ask the open window to come forward, with a file if there is one; False as `ask`."""
    note = _note(request)
    try:
        if file is not None:
            note.unlink(missing_ok=True)
            files.make_private_file(note)
            note.write_bytes(os.fsencode(file))
        return ask(request)
    except OSError:  # a folder that cannot be written: nobody can be asked there
        return False
    finally:
        _take(note)


def take_request_to_open(request: Path, open_file: Callable[[Path], None]) -> bool:
    """Whether somebody asked since the last call; a file that was named is handed on."""
    if not is_there(request):
        return False
    file = _take(_note(request))  # written before the request, taken back after it
    if not take_request(request):
        return False
    if file is not None:
        open_file(file)
    return True


def forget_old_plan(request: Path) -> None:
    """At start: what was to be opened before asks for nothing any more."""
    _take(_note(request))


def _note(request: Path) -> Path:
    return request.with_name("daiyn.open-plan")


def _take(note: Path) -> Path | None:
    try:
        told = read_bounded(note, _LONGEST)
        note.unlink()
    except OSError:
        return None
    return Path(os.fsdecode(told)) if told else None
