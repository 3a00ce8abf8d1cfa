"""The message "please come forward" from a second start to the window that is already open.

A file and nothing else: no socket, no signal. The window watches the folder (in the ui), takes
the request and raises itself. The file is empty, so it can say nothing about anybody.
"""

from __future__ import annotations

import time
from pathlib import Path

from guide.paths import is_there
from guide.store import files

# A window that is just being opened on a slow computer takes the request when it is up.
PATIENCE = 6.0  # seconds
_LOOK_AGAIN = 0.05


def leave_request(path: Path) -> None:
    """Ask the open window to show itself. Several starts at once leave one request.

    A request that lies there is made anew, because watchers of a folder see names come and go,
    not touches. Errors: OSError when the folder cannot be written.
    """
    path.unlink(missing_ok=True)
    try:
        files.make_private_file(path)
    except FileExistsError:
        return  # another start asked in the same instant; one request is enough


def ask(path: Path) -> bool:
    """Leave a request and wait until a window has taken it; False when patience ends.

    Then whoever holds the file cannot hear: another computer over a network folder, or a program
    that hangs. The request is taken back.
    """
    try:
        leave_request(path)
    except OSError:
        return False
    end = time.monotonic() + PATIENCE
    while is_there(path):
        if time.monotonic() > end:
            path.unlink(missing_ok=True)
            return False
        time.sleep(_LOOK_AGAIN)
    return True


def take_request(path: Path) -> bool:
    """Whether somebody asked since the last call. Also called at start, to drop an old request.

    In a folder that cannot be written nobody can ask: there even a missing file is refused as
    "read-only", and a request that lies there is an old one.
    """
    try:
        path.unlink()
    except OSError:
        return False
    return True
