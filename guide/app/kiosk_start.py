"""The start of a kiosk's page, in steps: display, what is kept, a glance, then the page itself."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING

from guide.app.kiosk import (
    NOT_SHOWN,
    Handing,
    Kiosk,
    ask_for_successor,
    begin,
    complete_kiosk,
    empty_window,
    end,
    end_on_bug,
    first_page,
)
from guide.app.kiosk_pipe import DISPLAY_GONE, SupervisorLine
from guide.app.startup import application, clock, crash_path, load_qt
from guide.content.guide import Guide
from guide.errors import Code, GuideError
from guide.kiosk.configuration import Configuration
from guide.kiosk.configuration_file import Checked, configuration_files, read_layers
from guide.paths import Places, resources
from guide.store.store import Store
from guide.usecases.editions.in_effect import words_in_effect
from guide.usecases.kiosk.services import (
    KioskServices,
    can_keep,
    handed_store,
    kiosk_services_on,
    open_kiosk,
)

if TYPE_CHECKING:
    from guide.ui.kiosk.window import KioskWindow

# A title bar of Qt's own has a button that closes; without a session bus Qt would start one, and a
# daemon with it that outlives the page.
_SURROUNDINGS = {
    "QT_WAYLAND_DISABLE_WINDOWDECORATION": "1",
    "DBUS_SESSION_BUS_ADDRESS": "disabled:",
}


def run_page(places: Places, *, is_plain: bool) -> int:
    """Show a page until it is ended, by its supervisor as a rule. Returns the exit code.

    Args:
        places: where the program's data lie.
        is_plain: show the page that needs no settings and no disk.

    """
    line = SupervisorLine.of_process()
    line.end_with_supervisor()
    try:
        _require_display(places)
    except GuideError as failure:  # there is no other reason than no display
        _tell_log(places, failure)
        return DISPLAY_GONE
    start = _PageStart(places, line, is_plain=is_plain)
    if not start.works(start.begin):
        return NOT_SHOWN
    start.window.cover_screen()
    # At once: threads that a folder lets hang would be waited for, and the supervisor takes that
    # for a page that hangs. What is kept was closed, and nothing depends on what is done now.
    os._exit(start.app.exec())


class _PageStart:
    """The start of a page, in steps: what is kept, a glance, then the page itself.

    Only the start page has a glance before it (`ui/kiosk/glance.py`).
    """

    window: KioskWindow
    kiosk: Kiosk

    def __init__(self, places: Places, line: SupervisorLine, *, is_plain: bool) -> None:
        self.app = application()
        self._crash = crash_path(places)
        self._places, self._line, self._is_plain = places, line, is_plain

    def works(self, step: Callable[[], object]) -> bool:
        """Whether a step could be done; a bug is recorded, and the supervisor starts another."""
        try:
            step()
        except GuideError as failure:
            _tell_log(self._places, failure)
            return False
        except Exception as bug:  # noqa: BLE001 - whatever it is
            self._crash.record(type(bug), bug.__traceback__)
            return False
        return True

    def begin(self) -> None:
        """Open what is kept, and put the glance or the page into the window."""
        places, line, is_plain = self._places.kiosk, self._line, self._is_plain
        services, self._checked = _opened(places, line.handed, is_plain=is_plain)
        self._handing = Handing(services, line)
        self.window = empty_window(
            services,
            on_reset=lambda: ask_for_successor(self.kiosk, self._handing),
            on_end=lambda: end(self.kiosk),
        )
        first = "trouble" if is_plain else first_page(services, self._checked)
        if first != "start":
            self._complete(first)
            return
        from guide.ui.kiosk.glance import kiosk_glance
        from guide.ui.shell.first_paint import FirstPaint

        glance = kiosk_glance(services, self.window.look_now(), self.window.visit.lang)
        self.window.show_glance(glance)
        FirstPaint(glance, partial(self._follow, first))

    def _follow(self, first: str) -> None:
        """The glance is seen: build the page."""
        if not self.works(partial(self._complete, first)):
            self.app.exit(NOT_SHOWN)

    def _complete(self, first: str) -> None:
        self.kiosk = kiosk = complete_kiosk(self.window, first)
        end_on_bug(kiosk, self._crash)
        services, checked = kiosk.services, self._checked
        kiosk.session.checked = checked
        kiosk.session.are_settings_read = not self._is_plain
        is_sound = services.configuration.staff.secret and not (
            services.failure or checked.findings
        )
        if not (self._is_plain or is_sound):
            from guide.ui.kiosk.troubles import tell_troubles

            tell_troubles(kiosk.session, services, checked)
        watch = begin(kiosk, self._handing, checked)
        from guide.ui.kiosk.idle_watch import start_again_when

        # What kept the other page from standing, or this one from keeping anything, may be over.
        if self._is_plain:
            start_again_when(kiosk.window, watch, lambda: True)
        elif services.data is None:
            start_again_when(kiosk.window, watch, partial(can_keep, self._places.kiosk, clock))
        else:  # so that the next one tells it, and goes on in memory
            start_again_when(kiosk.window, watch, lambda: services.kept.is_short_of_room)


def _tell_log(places: Places, failure: GuideError) -> None:
    """Say in the system's log why nothing is shown: the screen cannot."""
    from guide.content.message_words import message_words
    from guide.usecases.program.language import choose_language

    said = failure.code.value
    with suppress(GuideError):
        lang = choose_language(None, places, os.environ, clock)
        said = message_words().failure(failure, lang)
    if sys.stderr is not None:  # a windowed program on Windows has none
        sys.stderr.write(f"{said}\n")


def _require_display(places: Places) -> None:
    """Make the application, or end in words. Errors: GuideError NO_DISPLAY."""
    from guide.ui.shell.no_display import ended_in_words, require_display

    for name, value in _SURROUNDINGS.items():
        os.environ.setdefault(name, value)
    os.environ.setdefault("FONTCONFIG_FILE", str(resources() / "fonts" / "ours_alone.conf"))
    require_display()
    load_qt()
    from guide.app.startup import failure_text

    with ended_in_words(lambda: failure_text(places, None, Code.NO_DISPLAY), DISPLAY_GONE):
        application()


def _opened(places: Places, handed: bytes, *, is_plain: bool) -> tuple[KioskServices, Checked]:
    """What a page works on, as far as it can be had."""
    words = words_in_effect(places.shared)
    if is_plain:
        kept = handed_store(handed, clock) or Store.in_memory(now=clock)
        return kiosk_services_on(
            kept, clock, Configuration(), words=words, is_unread=True
        ), Checked(Configuration())
    regions = {region.code for region in Guide(words).regions}
    checked = read_layers(configuration_files(places.data), regions)
    return open_kiosk(places, clock, checked.configuration, words=words, handed=handed), checked
