"""The composition of a class: a process, a store, a window and pages of its own.

Options → paths → store → use cases → session → window. It contains no page of a household and opens
no household's store (`tools/loading.toml`), so that whatever is shown on a wall shows none.
"""

from __future__ import annotations

import gc
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

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
    tab_to_all_controls,
)
from guide.errors import Code, GuideError
from guide.paths import Places, find_places
from guide.usecases.training.services import ClassServices, open_class

if TYPE_CHECKING:
    from collections.abc import Callable

    from guide.content.model import Lang
    from guide.ui.shell.crash import CrashPath
    from guide.ui.shell.failure_words import FailureAction
    from guide.ui.shell.shutdown import Shutdown
    from guide.ui.shell.window import MainWindow
    from guide.ui.training.session import ClassSession
    from guide.usecases.program.services import Services
    from guide.usecases.training.start_file import QuietStart

_NOT_HANDED_IN = 1  # a session that a file asked for was not held to its end, or not written

# Name → class, imported when it is shown; the bundle reads this table too (`build.spec`).
PAGES = {
    "home": "guide.ui.training.choose_page:ChoosePage",
    "prepare": "guide.ui.training.prepare_page:PreparePage",
    "run": "guide.ui.training.run_page:RunPage",
    "lesson": "guide.ui.training.lesson_page:LessonPage",
    "files": "guide.ui.training.files_page:FilesPage",
    "drill": "guide.ui.training.drill_page:DrillPage",
    "report": "guide.ui.training.report_page:ReportPage",
    "year": "guide.ui.training.year_page:YearPage",
    "sheets": "guide.ui.training.sheets_page:SheetsPage",
    "again": "guide.ui.training.again_page:AgainPage",
}


def build_class(
    places: Places, *, lang: Lang | None = None, services: ClassServices | None = None
) -> Program:
    """Build a class's window over the store in `places`, without showing it. For tests.

    Args:
        places: where the class's data lie (`Places.classes`).
        lang: the language for this run; None follows settings and system.
        services: those that are already open, such as ones over a store in memory.

    Raises:
        GuideError: STORE_IN_USE, FOLDER_UNUSABLE, CONTENT_UNREADABLE, FONT_MISSING.

    """
    program = _assemble(places, lang, services or open_class(places, clock))
    tab_to_all_controls(program.app)
    program.window.open_first("home")
    return program


def _assemble(places: Places, lang: Lang | None, services: ClassServices) -> Program:
    """Put the parts together; the window is still without its frame. Errors: as `build_class`."""
    try:
        app = application()
        from guide.ui.shell.appearance import Appearance
        from guide.ui.training.session import ClassSession
        from guide.ui.training.window import ClassWindow

        session = ClassSession(services, places.data)
        window = ClassWindow(session, Appearance(app, lang or ""), page_loader(PAGES), _remedy)
        window.resize(1280, 800)
    except BaseException:
        services.close()
        raise
    return Program(app, cast("Services", services), session, window)


def _remedy(window: MainWindow, action: FailureAction) -> Callable[[], None] | None:
    """What the button of a failure does: there is no plan to save elsewhere or to bring back."""
    if action != "retry":
        return None

    def retry() -> None:
        window.session.retry()

    return retry


def run_class(options: Any) -> int:
    """Open the class's window and stay until it is closed. Returns the exit code.

    With a start file 0 means that its session was held to the end and written where it belongs.

    `options` has `data_dir`, `portable`, `lang` and `session_file`, a file or None.
    Errors: GuideError, what keeps the window from being shown.
    """
    gc.disable()  # nothing made while starting is garbage
    places = find_places(options.data_dir, portable=options.portable).classes
    try:
        services = open_class(places, clock)
    except GuideError as failure:
        if failure.code is Code.STORE_IN_USE and is_window_coming(places, options.lang, None):
            return 0
        raise
    from guide.ui.shell.no_display import ended_in_words, require_display

    try:
        quiet = _asked_session(services, options.session_file)
    except BaseException:
        services.close()
        raise
    crash: CrashPath | None = None
    try:
        require_display()
        load_qt()
        crash = crash_path(places)
        with ended_in_words(lambda: failure_text(places, options.lang, Code.NO_DISPLAY)):
            application()
        program = _assemble(places, options.lang, services)
        session = cast("ClassSession", program.session)
        session.quiet = quiet
        fit(program)
        _open_first_page(program, quiet)
        ending = _listen(program, places, crash)
        show(program)
    except BaseException as error:
        services.close()
        if crash is None or isinstance(error, GuideError) or not isinstance(error, Exception):
            raise
        crash.record(type(error), error.__traceback__)
        raise GuideError(Code.NOT_STARTED) from error
    try:
        code = int(program.app.exec())
        is_missing = session.quiet is not None and not session.is_handed_in
        return code or (_NOT_HANDED_IN if is_missing else 0)
    finally:
        ending.release()
        program.close()


def _asked_session(services: ClassServices, file: Path | None) -> QuietStart | None:
    """The session that a start file asks for. Errors: GuideError, what is wrong with the file."""
    if file is None:
        return None
    from guide.usecases.training.start_file import quiet_start, read_start

    start = read_start(file)
    scenario = services.lessons.scenario_to_hold(start.lesson)
    return quiet_start(services.sessions, scenario, start, file.absolute().parent)


def _open_first_page(program: Program, quiet: QuietStart | None) -> None:
    """Open the first page once its name was painted.

    For a session that a file asked for it is its own page: what it says is answered there already.
    """
    from guide.ui.shell.first_paint import FirstPaint

    window = program.window

    def complete() -> None:
        window.complete()
        gc.freeze()
        gc.enable()

    def open_page() -> None:
        tab_to_all_controls(program.app)
        from guide.ui.kit.widgets.base_button import BY_POINTER

        window.setProperty(BY_POINTER, True)
        window.open_first("home")
        FirstPaint(window.content, complete)

    if quiet is not None:
        open_page()
        held = quiet.session
        if held.state.is_running:
            return  # it was cut off: the first page offers to go on with it
        window.navigator.go("prepare", lesson=held.lesson.scenario.id, session_id=held.id)
        return
    from guide.ui.training.glance import ClassGlance

    settings = program.session.settings()
    window.appearance.speak(settings)
    _, look = window.appearance.for_first_frame(settings)
    glance = ClassGlance(look)
    window.setCentralWidget(glance)
    FirstPaint(glance, open_page)


def _listen(program: Program, places: Places, crash: CrashPath) -> Shutdown:
    """Connect what happens around the window: crash, second start, end of the session."""
    from guide.store.plan_request import forget_old_plan, take_request_to_open
    from guide.ui.shell.close_guard import end
    from guide.ui.shell.shutdown import Shutdown
    from guide.ui.shell.single_instance import SingleInstance

    window, request = program.window, places.raise_request
    crash.attach(window, window.navigator.flush)
    forget_old_plan(request)

    def ignore(_file: Path) -> None:
        """A second start brings the window forward; a session in it is not exchanged."""

    SingleInstance(
        places.data, lambda: take_request_to_open(request, ignore), window.come_forward, window
    )
    return Shutdown(program.app, partial(end, program.session, window.navigator))
