"""What every way into the windows starts with: Qt, the application, the crash path, a first look.

Each composition beside this file puts its own pages and services together with these.
"""

from __future__ import annotations

import builtins
import datetime as dt
import importlib
import os
import sys
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from guide import APP_ID, APP_NAME, APP_NAME_NATIVE, __version__
from guide.app.late_signatures import import_shiboken
from guide.content.model import Lang
from guide.errors import Code, GuideError
from guide.paths import Places

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from guide.ui.shell.crash import CrashPath
    from guide.ui.shell.page import Page
    from guide.ui.shell.session import Session
    from guide.ui.shell.window import MainWindow
    from guide.usecases.program.services import Services

_TITLE_BAR = 56  # px that a window manager may add above the window, and leave around it
_EDGE = 4  # px that it may add at each side
_ROOMY = (1000, 650)  # px; in a smaller room every row counts

Size = tuple[int, int]


class Program(Struct):
    """The parts that live as long as the window."""

    app: QApplication
    services: Services
    session: Session
    window: MainWindow

    def close(self) -> None:
        """Keep what is typed, drop the window and close the store."""
        self.window.navigator.flush()
        self.window.hide()
        from PySide6.QtCore import QThreadPool

        QThreadPool.globalInstance().waitForDone()  # a sheet may still be pressed
        self.session.stop_writing()
        self.window.deleteLater()
        self.app.sendPostedEvents(None, 52)  # QEvent.DeferredDelete: slots must not outlive it
        self.window.appearance.remove()
        self.services.close()


def clock() -> dt.datetime:
    """The present moment in UTC. The one place where the windows read the clock."""
    return dt.datetime.now(dt.UTC)


def page_loader(pages: Mapping[str, str]) -> Callable[[str], type[Page]]:
    """Return what gives the class of a page by its name, importing its module only then.

    Args:
        pages: each page's name with its class as `module:Class`.

    """

    def load(name: str) -> type[Page]:
        module, _, page = pages[name].partition(":")
        found: type[Page] = getattr(importlib.import_module(module), page)
        return found

    return load


def fit(program: Program) -> bool:
    """Give the window the size it is shown with; returns whether its frame has a place as well.

    Asked for before anything is built: what is built for another size is built twice, and what
    waits for its first painting would wait in vain.
    """
    window = program.window
    room = program.app.primaryScreen().availableSize().toTuple()
    fitting = fitted(window.size().toTuple(), room)
    # A larger one is fitted in where most of it lies: on the projector.
    window.resize(*(fitting or room))
    return fitting is not None


def show(program: Program) -> None:
    """Show the window at its size, fitted in with its frame, or filling a small screen."""
    if fit(program):
        program.window.show()
    else:
        program.window.showMaximized()


def fitted(wished: Size, room: Size) -> Size | None:
    """The size of a window whose frame has its place in `room` too; None: it is to fill the room.

    All in pixels as the system scales them, width and height.
    """
    width, height = room[0] - 2 * _EDGE, room[1] - _TITLE_BAR
    if wished[0] <= room[0] and wished[1] <= height:
        return wished
    if width < _ROOMY[0] or height < _ROOMY[1]:
        return None
    return min(wished[0], width), min(wished[1], height)


def load_qt() -> None:
    """Import Qt, before anything of ours that needs it. Errors: NO_DISPLAY names what lacks."""
    plain_import = builtins.__import__
    bundle = getattr(sys, "_MEIPASS", None)
    if bundle is not None:
        # A desktop may name the plugins of its own Qt; another Qt must not load them.
        qt = Path(bundle) / "PySide6" / ("" if sys.platform == "win32" else "Qt")
        os.environ["QT_PLUGIN_PATH"] = str(qt / "plugins")
    try:
        import_shiboken()
        importlib.import_module("PySide6.QtWidgets")
    except ImportError as missing:
        # The message names the library; nothing of it is personal.
        raise GuideError(Code.NO_DISPLAY, library=str(missing)) from missing
    builtins.__import__ = plain_import  # PySide6 wraps it, for `from … import *` alone


def application() -> QApplication:
    """Return the one application object, made when there is none."""
    load_qt()
    from PySide6.QtWidgets import QApplication

    from guide.ui.shell.application import Application

    app = QApplication.instance()
    if not isinstance(app, QApplication):
        # One base style on every system: our painting relies on its plain frames. Asked for here,
        # because to hand over a style object costs Python all the names that styles know.
        app = Application([APP_NAME, "-style=fusion"])
        app.setApplicationName(APP_NAME)
        app.setApplicationDisplayName(APP_NAME_NATIVE)
        app.setApplicationVersion(__version__)
        app.setDesktopFileName(APP_ID)
    return app


def tab_to_all_controls(app: QApplication) -> None:
    """Let Tab stop at every control: a Mac stops at text fields only, unless told otherwise.

    Done with the first page, and not in `application`: to name one of Qt's constants makes PySide6
    name them all, which would hold up the first frame.
    """
    from PySide6.QtCore import Qt

    app.styleHints().setTabFocusBehavior(Qt.TabFocusBehavior.TabFocusAllControls)


def is_window_coming(places: Places, lang: Lang | None, file: Path | None) -> bool:
    """Ask the open window to come forward and say that it does; False when none answers."""
    from guide.content.message_words import message_words
    from guide.store.plan_request import ask_to_open

    if not ask_to_open(places.raise_request, file):
        return False
    if sys.stderr is not None:  # a windowed program on Windows has none
        said = message_words().say("second_start", _spoken(places, lang))
        sys.stderr.write(f"{said}\n")
    return True


def failure_text(places: Places, lang: Lang | None, code: Code) -> str:
    """What is said where there is no window, in the language of the command line."""
    from guide.content.message_words import message_words

    return message_words().failure(GuideError(code), _spoken(places, lang))


def _spoken(places: Places, lang: Lang | None) -> Lang:
    from guide.usecases.program.language import choose_language

    return choose_language(lang, places, os.environ, clock)


def show_sentence(text: str) -> None:
    """Say on the screen why there is no window, where nothing else could; not without a display."""
    with suppress(GuideError):
        application()
        from PySide6.QtWidgets import QMessageBox

        QMessageBox(QMessageBox.Icon.Warning, APP_NAME_NATIVE, text).exec()


def crash_path(places: Places) -> CrashPath:
    """Where bugs go from now on: into the log, and shown once."""
    from guide.ui.shell.crash import CrashPath

    return CrashPath(places.logs)
