"""The composition of a kiosk's page: one process for one visit, under a supervisor.

Settings → what is kept → use cases → session → window → seal. It contains no page of a household
and no class (`tools/loading.toml`), so that nothing of a family can be in the process. Whatever is
wrong with settings or disk, a page comes up: visitors get numbers and advice, staff are told.
"""

from __future__ import annotations

import gc
from collections.abc import Callable
from typing import TYPE_CHECKING, cast

from msgspec import Struct

from guide.app.kiosk_pipe import (
    ALIVE,
    ALIVE_EVERY_S,
    PAINTED,
    RESET,
    STAFF_EXIT,
    SupervisorLine,
)
from guide.app.startup import (
    application,
    page_loader,
    tab_to_all_controls,
)
from guide.kiosk.configuration import is_night
from guide.kiosk.configuration_file import Checked
from guide.usecases.base.local_time import local_time
from guide.usecases.kiosk.services import (
    KioskServices,
)

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from guide.ui.kiosk.idle_watch import IdleWatch
    from guide.ui.kiosk.seal import Seal
    from guide.ui.kiosk.session import KioskSession
    from guide.ui.kiosk.window import KioskWindow, PageOf
    from guide.ui.shell.crash import CrashPath

NOT_SHOWN = 1  # exit code of a page that could not be built

# Name → class, imported when it is shown; the bundle reads this table too (`build.spec`).
PAGES = {
    "start": "guide.ui.kiosk.start_page:StartPage",
    "trouble": "guide.ui.kiosk.trouble_page:TroublePage",
    "levels": "guide.ui.kiosk.levels_page:KioskLevelsPage",
    "level": "guide.ui.kiosk.level_page:KioskLevelPage",
    "situations": "guide.ui.kiosk.situations_page:KioskSituationsPage",
    "situation": "guide.ui.kiosk.situation_page:KioskSituationPage",
    "check": "guide.ui.kiosk.check_page:KioskCheckPage",
    "plan_steps": "guide.ui.kiosk.plan_steps_page:KioskPlanStepsPage",
    "numbers": "guide.ui.kiosk.numbers_page:KioskNumbersPage",
    "board": "guide.ui.kiosk.board_page:KioskBoardPage",
    "attract": "guide.ui.kiosk.attract_page:KioskAttractPage",
    "places": "guide.ui.kiosk.places_page:KioskPlacesPage",
    "staff_secret": "guide.ui.kiosk.staff_secret_page:StaffSecretPage",
    "staff": "guide.ui.kiosk.staff_page:StaffPage",
    "staff_end": "guide.ui.kiosk.staff_page:StaffEndPage",
    "staff_level": "guide.ui.kiosk.staff_level_page:StaffLevelPage",
    "staff_ending": "guide.ui.kiosk.staff_level_page:StaffEndingPage",
    "staff_entry": "guide.ui.kiosk.staff_entry_page:StaffEntryPage",
    "staff_alerts": "guide.ui.kiosk.staff_alerts_page:StaffAlertsPage",
    "staff_counters": "guide.ui.kiosk.staff_counters_page:StaffCountersPage",
    "staff_machine": "guide.ui.kiosk.staff_machine_page:StaffMachinePage",
    "staff_packs": "guide.ui.kiosk.staff_packs_page:StaffPacksPage",
    "owner_setup": "guide.ui.kiosk.owner_setup_page:OwnerSetupPage",
    "take_away": "guide.ui.kiosk.take_away_page:KioskTakeAwayPage",
    "card": "guide.ui.kiosk.card_page:KioskCardPage",
}


def _raised(bug: BaseException) -> None:
    raise bug


class Kiosk(Struct):
    """The parts that live as long as the window."""

    app: QApplication
    services: KioskServices
    session: KioskSession
    window: KioskWindow
    seal: Seal
    stops: list[Callable[[], object]] = []  # what ends before what is kept is let go
    note_bug: Callable[[BaseException], object] = _raised  # that was passed over; for the log

    def let_go(self) -> None:
        """End what works on what is kept, so that it can be closed."""
        while self.stops:
            self.stops.pop()()

    def close(self) -> None:
        """Take it all away; for tests, a page's process just ends."""
        self.let_go()
        self.seal.take_off()
        self.window.hide()
        self.window.let_go()
        self.window.deleteLater()
        self.app.sendPostedEvents(None, 52)  # QEvent.DeferredDelete: slots must not outlive it
        self.services.close()


def build_kiosk(
    services: KioskServices,
    *,
    first: str = "start",
    on_reset: Callable[[], object] = lambda: None,
    on_end: Callable[[], object] = lambda: None,
) -> Kiosk:
    """Build a kiosk's window over open services, sealed, without showing it.

    Args:
        services: what is kept, and the guide's words.
        first: the page that stands first.
        on_reset: asks for the next visitor's process.
        on_end: called when staff end the kiosk.

    Raises:
        GuideError: CONTENT_UNREADABLE, FONT_MISSING.

    """
    return complete_kiosk(empty_window(services, on_reset, on_end), first)


def empty_window(
    services: KioskServices, on_reset: Callable[[], object], on_end: Callable[[], object]
) -> KioskWindow:
    """The window without a page; nothing is loaded for it that a glance does not need."""
    app = application()
    from guide.ui.kiosk.session import KioskSession
    from guide.ui.kiosk.visit import KioskVisit
    from guide.ui.kiosk.window import KioskWindow
    from guide.ui.kit.fonts import load_fonts

    load_fonts()
    session = KioskSession(services)
    visit = KioskVisit(services.configuration.languages.first)
    now = local_time(services.now()).time()
    visit.set_dark(is_dark=is_night(services.configuration.night, now))
    page_of = cast("PageOf", page_loader(PAGES))
    window = KioskWindow(session, visit, page_of, PAGES.keys(), on_reset, on_end)
    window.resize(app.primaryScreen().size())
    return window


def complete_kiosk(window: KioskWindow, first: str) -> Kiosk:
    """Build the page `first` into the window, and seal it. It may be shown at a glance."""
    app, services = application(), window.session.services
    from guide.ui.kiosk.seal import Seal
    from guide.ui.kiosk.staff_gesture import StaffGesture

    seal = Seal(app, window)
    tab_to_all_controls(app)
    window.open_first(first)
    # After it was built: until then there is nothing that a hand could use.
    seal.put_on()
    gesture = StaffGesture(window, services.configuration.staff.gesture)
    gesture.made.connect(window.open_staff)
    return Kiosk(app, services, window.session, window, seal)


def end_on_bug(kiosk: Kiosk, crash: CrashPath) -> None:
    """End a page that met a bug: it may show anything, and the next one is whole.

    Not the curtain after a visit: it shows nothing, and covers what is behind it until that one is
    there.
    """
    kiosk.note_bug = crash.note
    ending = crash.crashed.connect(lambda _report: kiosk.app.exit(NOT_SHOWN))
    kiosk.stops.append(lambda: crash.crashed.disconnect(ending))


class Handing:
    """Hands on what is kept where no disk keeps it: a visitor who starts again gains nothing."""

    def __init__(self, services: KioskServices, line: SupervisorLine) -> None:
        self._services = services
        # What was found empty tells the next page nothing, which may find more on its disk.
        self._handed = services.kept.state if services.kept.is_empty else None
        self.line = line
        if services.data is not None and line.handed:
            line.hand(b"")  # of the time without a disk: it must not come back at the next one

    def hand(self) -> None:
        """Hand it to the supervisor, if it changed since."""
        kept = self._services.kept
        if self._services.data is None and kept.state is not self._handed:
            self._handed = kept.state
            self.line.hand(kept.image())

    def tell_alive(self) -> None:
        """Say that the page is alive."""
        self.hand()
        self.line.tell(ALIVE)

    def ask_for_successor(self) -> None:
        """Let go of what is kept, so that the next page can open it, and ask for that page."""
        try:
            self.hand()
            self._services.close()
        finally:  # whatever was wrong: this page is over
            self.line.tell(RESET)


def first_page(services: KioskServices, checked: Checked) -> str:
    """What stands first: on a screen that nobody has set up, the owner's page."""
    if services.configuration.staff.secret:
        return "start"
    from guide.usecases.kiosk.first_run import may_be_set_up

    return "owner_setup" if may_be_set_up(services, checked) else "start"


def ask_for_successor(kiosk: Kiosk, handing: Handing) -> None:
    """End what works on what is kept, and ask for the page that opens it next."""
    kiosk.let_go()
    handing.ask_for_successor()


def end(kiosk: Kiosk) -> None:
    """Staff end it: nothing starts another page."""
    kiosk.let_go()
    kiosk.services.close()
    kiosk.app.exit(STAFF_EXIT)


def begin(kiosk: Kiosk, handing: Handing, checked: Checked) -> IdleWatch:
    """Start what goes on while the page is shown."""
    from PySide6.QtCore import QTimer

    from guide.ui.kiosk.idle_watch import IdleWatch
    from guide.ui.kiosk.rest_watch import RestWatch
    from guide.ui.shell.first_paint import FirstPaint

    window = kiosk.window
    watch = IdleWatch(window)
    kiosk.seal.touched.connect(watch.touched)
    rest = RestWatch(window)
    rest.look()
    kiosk.seal.touched.connect(rest.touched)
    alive = QTimer(window, interval=round(ALIVE_EVERY_S * 1000))
    alive.timeout.connect(handing.tell_alive)

    def painted() -> None:
        if kiosk.services.configuration.staff.secret:
            from guide.usecases.kiosk.first_run import mark_set_up

            mark_set_up(kiosk.services)
        handing.line.tell(PAINTED)
        alive.start()
        _go_on(kiosk, checked, watch)
        gc.freeze()
        gc.enable()

    FirstPaint(window, painted)
    return watch


def _go_on(kiosk: Kiosk, checked: Checked, watch: IdleWatch) -> None:
    """Start what goes on beside the visit; nothing of it is loaded for the first frame."""
    from guide.ui.kiosk.folder_look import KioskFolderWatch
    from guide.ui.kiosk.shown_watch import ShownWatch
    from guide.ui.kiosk.threads import keep_threads
    from guide.ui.kiosk.upkeep import KioskUpkeep
    from guide.ui.kiosk.use_counts import UseCounts

    keep_threads()
    window = kiosk.window
    ShownWatch(window)
    counts = UseCounts(window)
    kiosk.seal.touched.connect(counts.touched)
    watch.left.connect(counts.left)
    folder = KioskFolderWatch(kiosk.session, window)
    folder.broke.connect(kiosk.note_bug)
    upkeep = KioskUpkeep(
        kiosk.session, checked, lambda: watch.is_anybody_there, window.start_again, window
    )
    kiosk.stops += [folder.stop, upkeep.stop]
    folder.begin()
    upkeep.begin()
    if kiosk.services.configuration.printing.printer:
        # A page that was killed in the middle of a print left a job: it is nobody's now.
        kiosk.session.print_watch.ask()
