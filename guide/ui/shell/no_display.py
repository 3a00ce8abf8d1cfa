"""No display, one that cannot be reached, or a library that Qt lacks for it: one sentence.

Qt ends the whole process when it finds no way to show a window, and says so in its own words. It
tells its message handler first; only a display that is not even named is known before.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from guide.errors import Code, GuideError

# Qt itself is imported inside: whether it can be is asked later.
if TYPE_CHECKING:
    from PySide6.QtCore import QMessageLogContext, QtMsgType

NOT_RUN = 2


def require_display() -> None:
    """Raise GuideError NO_DISPLAY when no display is named, before anything of Qt is loaded."""
    if sys.platform in ("win32", "darwin"):
        return
    named = os.environ.get("QT_QPA_PLATFORM", "")
    if named and not named.startswith(("xcb", "wayland")):
        return
    if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        raise GuideError(Code.NO_DISPLAY)


@contextmanager
def ended_in_words(tell: Callable[[], str], code: int = NOT_RUN) -> Iterator[None]:
    """While the application is made: where Qt would abort, write `tell()` and exit with `code`."""
    from PySide6.QtCore import QtMsgType, qInstallMessageHandler

    def heard(severity: QtMsgType, _context: QMessageLogContext, _text: str | None) -> None:
        if severity is not QtMsgType.QtFatalMsg:
            return  # hints at the cause; they mean something only to who knows Qt
        try:
            if sys.stderr is not None:
                sys.stderr.write(f"{tell()}\n")
                sys.stderr.flush()
        finally:
            # Nothing can be thrown through Qt. What was kept is on the disk, the lock goes with us.
            os._exit(code)

    before = qInstallMessageHandler(heard)
    try:
        yield
    finally:
        qInstallMessageHandler(before)
