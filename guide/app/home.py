"""The composition root of the windows.

Options → paths → content → store → use cases → session → window. It decides nothing else. Each
page is imported when it is first opened, and nothing here is imported twice for one start.
"""

from __future__ import annotations

import gc
import os
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from msgspec import Struct
from msgspec.structs import replace

from guide.app.home_pages import PAGES
from guide.app.late_signatures import require_signatures
from guide.app.startup import (
    Program,
    application,
    clock,
    crash_path,
    failure_text,
    fit,
    is_window_coming,
    load_qt,
    page_loader,
    show,
    show_sentence,
    tab_to_all_controls,
)
from guide.content.model import Lang, Level
from guide.errors import Code, GuideError
from guide.paths import Places, find_places
from guide.usecases.program.services import (
    Services,
    open_services,
    services_nowhere,
    show_services,
)

__all__ = ["Options", "Program", "build", "draw_home", "run_window", "show_sentence"]

if TYPE_CHECKING:
    from guide.ui.shell.crash import CrashPath
    from guide.ui.shell.failure_words import FailureAction
    from guide.ui.shell.folder_watch import FolderWatch
    from guide.ui.shell.session import Session
    from guide.ui.shell.shutdown import Shutdown
    from guide.ui.shell.window import MainWindow
    from guide.usecases.alerts.arrivals import FolderLook


_HELD = frozenset({Code.HELD_ELSEWHERE, Code.HELD_HERE})


class Options(Struct, frozen=True):
    """What the command line says about the window."""

    data_dir: Path | None = None
    portable: bool = False
    lang: Lang | None = None
    opened_file: Path | None = None


def build(
    places: Places,
    *,
    lang: Lang | None = None,
    pseudo: bool = False,
    services: Services | None = None,
    in_parts: bool = False,
) -> Program:
    """Build the window over the store in `places`, without showing it or starting the loop.

    Args:
        places: where the user's data lie; the folder is made when it is missing.
        lang: the language for this run; None follows settings and system.
        pseudo: speak the stretched made-up language instead.
        services: those that are already open, such as one over a store in memory.
        in_parts: build only what is seen first; `window.complete()` builds the rest.

    Raises:
        GuideError: STORE_IN_USE, FOLDER_UNUSABLE, CONTENT_UNREADABLE, FONT_MISSING.

    """
    program = _assemble(places, lang=lang, pseudo=pseudo, services=services)
    try:
        tab_to_all_controls(program.app)
        program.window.open_first(_first_page(program.session), in_parts=in_parts)
    except BaseException:
        program.services.close()
        raise
    return program


def _assemble(
    places: Places, *, lang: Lang | None, pseudo: bool = False, services: Services | None
) -> Program:
    """Put the parts together; the window is still without its frame. Errors: as `build`."""
    services = services or open_services(places, clock)
    if pseudo:
        from guide.ui.shell.pseudo import StretchedBook, StretchedGuide

        services = replace(
            services, guide=StretchedGuide(services.words), book=StretchedBook(services.words)
        )
    try:
        app = application()
        from guide.ui.shell.appearance import Appearance
        from guide.ui.shell.session import Session
        from guide.ui.shell.window import MainWindow

        session = Session(services, places.data)
        appearance = Appearance(app, "pseudo" if pseudo else lang or "")
        window = MainWindow(session, appearance, page_loader(PAGES), _failure_action)
        window.resize(1280, 800)
    except BaseException:
        services.close()
        raise
    return Program(app, services, session, window)


def _failure_action(window: MainWindow, action: FailureAction) -> Callable[[], None]:
    """What the button of a failure does; loaded when something failed."""
    from guide.ui.safekeeping.failure_actions import FailureActions

    actions = FailureActions(window, window.session, window.navigator, window.messages)
    return actions.action(action)


def _first_page(session: Session) -> str:
    return "home" if session.settings().first_page_done else "first"


def run_window(options: Any) -> int:
    """Open the window and stay until it is closed. Returns the exit code.

    `options` has what `Options` has, from there or from the command line.
    Errors: GuideError, what keeps the window from being shown.
    """
    # Nothing made while starting is garbage; looking for it costs a tenth of the start.
    gc.disable()
    places = find_places(options.data_dir, portable=options.portable)
    services = _opened_workbench(places, options)
    if services is None:
        return 0
    crash: CrashPath | None = None
    plan_file: Path | None = options.opened_file
    while True:
        following, code, crash = _run_once(places, services, options.lang, plan_file, crash)
        if following is None:
            return code
        # Another household was asked for. What was frozen for good goes with its window.
        gc.unfreeze()
        gc.collect()
        (places, services), plan_file = following, None


def _run_once(
    places: Places,
    services: Services,
    lang: Lang | None,
    plan_file: Path | None,
    crash: CrashPath | None,
) -> tuple[tuple[Places, Services] | None, int, CrashPath]:
    """Show the window until it is closed. Returns what the next one is for, and the exit code."""
    from guide.ui.shell.no_display import ended_in_words, require_display

    try:
        require_display()
        load_qt()
        crash = crash or crash_path(places)
        with ended_in_words(lambda: failure_text(places, lang, Code.NO_DISPLAY)):
            application()
        program = _assemble(places, lang=lang, services=services)
        fit(program)
        _open_first_page(program)
        ending = _listen(program, places, crash, plan_file)
        show(program)
    except BaseException as error:
        services.close()
        if crash is None or isinstance(error, GuideError) or not isinstance(error, Exception):
            raise
        # Nobody would see the dialogue of a bug: there is no window over which it could lie.
        crash.record(type(error), error.__traceback__)
        raise GuideError(Code.NOT_STARTED) from error
    following: list[tuple[Places, Services]] = []
    program.session.household_asked.connect(partial(_follow, program, following))
    try:
        code = int(program.app.exec())
    finally:
        ending.release()
        program.close()
    return following[0] if following else None, code, crash


def _follow(program: Program, following: list[tuple[Places, Services]], household_id: str) -> None:
    """Open another household's file, and close this window for the one that is built over it."""
    from guide.app.household_switch import opened_for

    following[:] = opened_for(program, household_id)


def _opened_workbench(places: Places, options: Any) -> Services | None:
    """Open the store as far as it can be; None when the open window comes forward instead.

    What the guide says must be readable and printable on any computer, so a folder that cannot be
    used stops nothing: the window tells what cannot be kept.
    """
    try:
        return open_services(places, clock)
    except GuideError as failure:
        if failure.code is Code.FOLDER_UNUSABLE:
            return services_nowhere(failure, clock)
        if failure.code is not Code.STORE_IN_USE:
            raise
    if is_window_coming(places, options.lang, options.opened_file):
        return None
    return show_services(places, clock, _held_by(places))


def _held_by(places: Places) -> Code:
    """Who has the entries open and does not answer: over a network it may be anybody."""
    from guide.store.location_risks import LocationRisk, risks_of

    is_network = LocationRisk.NETWORK in risks_of(places.data, os.environ)
    return Code.HELD_ELSEWHERE if is_network else Code.HELD_HERE


def draw_home(places: Places, lang: Lang) -> bytes:
    """Draw the home page without a display and return it as PNG; for the self-test.

    It also lets Qt tell of a wrong call: nothing else in a sound program loads what words it. The
    store in `places` is opened and closed. The first page does not stand in the way.
    """
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    program = build(places, lang=lang)
    try:
        from PySide6.QtCore import QBuffer, QIODevice

        require_signatures()
        program.window.navigator.go("home")
        program.window.show()
        program.app.processEvents()
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        program.window.grab().save(buffer, "PNG")
        return bytes(buffer.data().data())
    finally:
        program.close()


def _open_first_page(program: Program) -> None:
    """Open the first page in steps, each painted before the next is built.

    A level that was entered is seen at a glance first, then the whole of home. Without one it is
    the top of the first page, then all of it: to paint twice is what the second step costs.
    """
    from guide.ui.shell.first_paint import FirstPaint

    window, session = program.window, program.session

    def complete() -> None:
        window.complete()
        # Else the first search for garbage would go through all of it, while somebody begins to
        # read. What it keeps for good is at most the first page, of which there is one.
        gc.freeze()
        gc.enable()

    def open_page(*, in_parts: bool) -> None:
        tab_to_all_controls(program.app)
        from guide.ui.kit.widgets.base_button import BY_POINTER

        window.setProperty(BY_POINTER, True)  # nothing is marked before somebody takes the keyboard
        window.await_hands()
        window.open_first(_first_page(session), in_parts=in_parts)
        FirstPaint(window.content, complete)
        _look_after(program)

    entry = session.services.declarations.current()
    if _first_page(session) != "home" or entry is None or entry.level is Level.NONE:
        open_page(in_parts=True)
        return
    from guide.ui.shell.first_frame import first_frame

    lang, look = window.appearance.for_first_frame(session.settings())
    glance = first_frame(session.services.guide, entry.level, lang, look)
    window.setCentralWidget(glance)
    FirstPaint(glance, partial(open_page, in_parts=False))


def _look_after(program: Program) -> None:
    """Back up and look at the place of the entries by itself, once there is where to tell of it."""
    from PySide6.QtCore import Qt

    from guide.ui.safekeeping.auto_backup import AutoBackup
    from guide.ui.shell.startup_checks import StartupChecks

    session, window = program.session, program.window
    session.write_apart()
    AutoBackup(session, window.messages, window.navigator, window)
    StartupChecks(session, window.messages, window.navigator, window, window)
    if program.services.data is not None and program.services.own is None:
        from guide.ui.shell.level_note import LevelNote

        LevelNote(session, program.services.data, window)
    if program.services.data is not None:
        from guide.ui.shell.folder_watch import FolderWatch

        watch = FolderWatch(session, program.services.data, window)
        watch.looked.connect(partial(_tell_arrivals, program, watch))
        session.settings_changed.connect(watch.look)  # another folder may have been chosen
    once = Qt.ConnectionType.SingleShotConnection
    session.saved.connect(lambda _time: _watch_file(program), once)


def _tell_arrivals(program: Program, watch: FolderWatch, look: FolderLook | None) -> None:
    """Tell of messages that arrived; loaded with the first look into a folder that is there."""
    from guide.ui.alerts.arrival_note import ArrivalNote

    note = program.window.findChild(ArrivalNote) or ArrivalNote(program.window)
    note.show(look, watch.receipt)


def _watch_file(program: Program) -> None:
    """See that other programs leave the file alone, from the first edit on."""
    from guide.ui.shell.store_watch import StoreWatch

    if program.services.data is not None:
        StoreWatch(program.session, Places(program.services.data).store, program.window)


def _listen(program: Program, places: Places, crash: CrashPath, file: Path | None) -> Shutdown:
    """Connect what happens around the window: crash, second start, end of the session."""
    from guide.store.plan_request import forget_old_plan, take_request_to_open
    from guide.ui.safekeeping.opened_file import OpenedFile
    from guide.ui.shell.application import Application
    from guide.ui.shell.close_guard import end
    from guide.ui.shell.shutdown import Shutdown
    from guide.ui.shell.single_instance import SingleInstance

    window = program.window
    crash.attach(window, window.navigator.flush)
    program.session.erased.connect(crash.log.erase)
    brought = OpenedFile(program.session, window.navigator, window)
    if file is not None:
        brought.open(file)
    if isinstance(program.app, Application):

        def open_by_icon(file: Path) -> None:
            brought.open(file)
            if window.isVisible():  # else it is about to be shown, at its size
                window.come_forward()

        program.app.hand_files_to(open_by_icon)

    failure = program.services.store.failure
    if failure is None or failure.code not in _HELD:  # then others answer requests
        request = places.raise_request
        forget_old_plan(request)
        SingleInstance(
            places.data,
            lambda: take_request_to_open(request, brought.open),
            window.come_forward,
            window,
        )
    return Shutdown(program.app, partial(end, program.session, window.navigator))
