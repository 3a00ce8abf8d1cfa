"""The one window of a kiosk: it covers the screen, has no frame, and is not closed by a visitor.

It builds the page for its size, language and look, and the frame around it. There is no other
top-level: a question is a page, and the notice before a visit ends lies inside the window. What the
system may still do to it (another size, another state, a request to close) is answered here; what
a hand may do is answered by the seal (`seal.py`).
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from functools import partial
from typing import TYPE_CHECKING, Any

from msgspec import Struct
from PySide6.QtCore import QEvent, QMargins, QPoint, QRect, QSize, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QResizeEvent, QScreen
from PySide6.QtWidgets import QApplication, QLayout, QVBoxLayout, QWidget
from shiboken6 import Shiboken

from guide import APP_NAME_NATIVE
from guide.kiosk.configuration import pixels_per_mm
from guide.ui.kiosk.context import KioskContext
from guide.ui.kiosk.look import KioskLook, ScreenShape, kiosk_look
from guide.ui.kiosk.session import KioskSession
from guide.ui.kiosk.visit import KioskVisit

# What pages are built with is loaded when the first of them is: until then the window shows a
# glance, and to load any of it makes PySide6 name all of Qt's constants.
if TYPE_CHECKING:
    from guide.ui.kiosk.page import KioskPage
    from guide.ui.kiosk.page_frame import PageFrame
    from guide.ui.kiosk.still_here import StillHere
    from guide.ui.shell.translation import Translation

    PageOf = Callable[[str], type[KioskPage]]

START, NUMBERS = "start", "numbers"
STAFF = ("staff_secret", "staff")  # asked for the secret, and behind it
_MOST_VISITS = 20
_SHIFTS = 4  # of 2 px along a side
_SHIFT = 2 * _SHIFTS
_ASK_AGAIN_MS = 250


class _Step(Struct):
    """A page on the way that this visitor went."""

    name: str
    args: dict[str, object]
    kept: dict[str, Any]


def _destroy(widget: QWidget) -> None:
    if Shiboken.isValid(widget):
        Shiboken.delete(widget)
    vars(widget).clear()  # where Python keeps it all the same, it keeps nothing of what lay in it


class KioskWindow(QWidget):
    """Shows one page at a time.

    Args:
        session: what is known, and who hears of changes.
        visit: how this visitor wants to read.
        page_of: gives the class of a page by its name, importing it only then.
        names: the names of all pages.
        on_reset: asks for the process of the next visitor; called once.
        on_end: called when staff end the kiosk.

    Signals:
        page_opened: the name of a page that somebody asked for.

    """

    page_opened = Signal(str)

    def __init__(
        self,
        session: KioskSession,
        visit: KioskVisit,
        page_of: PageOf,
        names: Collection[str],
        on_reset: Callable[[], object],
        on_end: Callable[[], object],
    ) -> None:
        super().__init__()
        self.setObjectName("kiosk")
        self.setWindowTitle(APP_NAME_NATIVE)
        self.setAutoFillBackground(True)
        self.session = session
        self.visit = visit
        self.page: KioskPage | None = None
        self.look = KioskLook()
        self._page_of = page_of
        self._names = names
        self._on_reset = on_reset
        self._on_end = on_end
        self._way = [_Step(START, {}, {})]
        self._is_over = False
        self._built_for = QSize()
        self._frame: QWidget | None = None
        self._frame_of_page: PageFrame | None = None
        self._notice: StillHere | None = None
        self._outer = QVBoxLayout(self)
        # The screen says how large it is, and what stands on it follows.
        self._outer.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self.shift(0)
        self._applied: tuple[object, ...] = ()
        app = QApplication.instance()
        assert isinstance(app, QApplication)  # noqa: S101 - no widget without one
        self._app = app
        self._translation: Translation | None = None
        visit.changed.connect(self.rebuild)
        session.level_changed.connect(self._show_level)
        session.content_changed.connect(self.rebuild)
        session.troubles_changed.connect(self.rebuild)

    # ---- showing

    def show_glance(self, glance: QWidget) -> None:
        """Show what stands in the first page's place until it is built."""
        self._put(glance)

    def open_first(self, name: str = START, **args: object) -> None:
        """Build the first page."""
        self._way = [_Step(name, args, {})]
        if self._translation is None:
            self._make_ready()
        self.rebuild()

    def _make_ready(self) -> None:
        """Do what is done once before a page is built; nothing of it is seen."""
        from PySide6.QtCore import Qt

        from guide.ui.kit.widgets.base_button import BY_POINTER
        from guide.ui.shell.translation import Translation

        self._translation = Translation(self._app)
        for effect in (Qt.UIEffect.UI_AnimateMenu, Qt.UIEffect.UI_AnimateCombo):
            self._app.setEffectEnabled(effect, False)
        self.setProperty(BY_POINTER, True)
        kind, hints = self.windowFlags(), Qt.WindowType
        kind |= hints.FramelessWindowHint | hints.WindowStaysOnTopHint
        self.overrideWindowFlags(kind)
        handle = self.windowHandle()
        if handle is not None:  # it is shown, at a glance
            handle.setFlags(kind)

    def cover_screen(self) -> None:
        """Show it over the whole of its screen, with or without a window manager.

        Without one nobody answers to "full screen": so the size is given as well.
        """
        screen = self.screen()
        screen.geometryChanged.connect(self._screen_changed)
        self._app.primaryScreenChanged.connect(self._screen_exchanged)
        self.setGeometry(screen.geometry())
        self.showFullScreen()

    def _screen_exchanged(self, screen: QScreen | None) -> None:
        """A monitor was switched on or off. Later: Qt first hides what lay on the one before."""
        if screen is not None:
            screen.geometryChanged.connect(self._screen_changed)
        QTimer.singleShot(_ASK_AGAIN_MS, self, self._screen_changed)

    def _screen_changed(self) -> None:
        if not self._is_over:
            self.setGeometry(self.screen().geometry())
            self.showFullScreen()

    def shift(self, step: int) -> None:
        """Move all that stands to where it is at this step: 2 px further around a square."""
        side, rest = divmod(step % (4 * _SHIFTS), _SHIFTS)
        there, back = 2 * rest, _SHIFT - 2 * rest
        x, y = ((there, 0), (_SHIFT, there), (back, _SHIFT), (0, back))[side]
        self._outer.setContentsMargins(x, y, _SHIFT - x, _SHIFT - y)

    def let_go(self) -> None:
        """Leave the application without our words; for tests."""
        if self._translation is not None:
            self._translation.remove()

    # ---- building

    @property
    def context(self) -> KioskContext:
        """What the present page is given."""
        look, visit = self.look, self.visit
        return KioskContext(
            look, ScreenShape(self.size(), look), visit.lang, self.session, visit, self
        )

    def rebuild(self) -> None:
        """Build page and frame anew for what holds now; the focus stays where it was."""
        if self._is_over:
            return
        focused = QApplication.focusWidget()
        name = focused.objectName() if focused is not None else ""
        frame = self._build()
        again = frame.findChild(QWidget, name) if name else None  # not in the one that goes
        if again is not None:
            again.setFocus()
        elif name and self.page is not None:  # another question stands where that one did
            from guide.ui.shell.page import focus_inside

            focus_inside(self.page)

    def _build(self) -> QWidget:
        self.hide_notice()
        self._dress()
        self._built_for = self.size()
        step, context = self._way[-1], self.context
        page_class = self._page_of(step.name)

        def made(context: KioskContext) -> KioskPage:
            return page_class(context, step.kept, **step.args)

        from guide.ui.kiosk.page_frame import PageFrame

        room = self._built_for.shrunkBy(QMargins(0, 0, _SHIFT, _SHIFT))
        frame = self._frame_of_page = PageFrame(context, made, room, self._open_numbers)
        self.page = frame.page
        self.setWindowTitle(f"{frame.page.title()} – {APP_NAME_NATIVE}")
        self._put(frame)
        return frame

    def look_now(self) -> KioskLook:
        """How all of it looks for the present size and visit."""
        size, visit = self.size(), self.visit
        density = pixels_per_mm(self.session.services.configuration.display, *size.toTuple())
        return kiosk_look(size, visit.theme, is_larger=visit.is_larger, pixels_per_mm=density)

    def _dress(self) -> None:
        from guide.ui.kit.style import apply_style

        look, lang = self.look_now(), self.visit.lang
        if (lang, look) == self._applied:
            return
        if self._translation is not None and (not self._applied or self._applied[0] != lang):
            self._translation.install(lang)
        apply_style(self._app, look)
        self._applied = (lang, look)
        self.look = look

    def _show_level(self) -> None:
        """Another level stands: a page that does not tell it stays as it is, under a new band."""
        if self.page is None or self.page.shows_level:
            self.rebuild()
        elif self._frame_of_page is not None and not self._is_over:
            said = self._frame_of_page.show_level(self.context)
            if said:
                self.say(said)

    def _open_numbers(self) -> None:
        if self._way[-1].name != NUMBERS:
            self.go(NUMBERS)

    def _put(self, frame: QWidget) -> None:
        before, self._frame = self._frame, frame
        self._outer.addWidget(frame)
        if before is not None:
            # Still a child until Qt destroys it: without a parent it would be a top-level.
            before.hide()
            before.setObjectName("")
            self._outer.removeWidget(before)
            # Not `deleteLater`: after it Python keeps what it knew of a page whose Tab order was
            # set, as long as the window stands (PySide6 6.11.3; seen in 100,000 events).
            QTimer.singleShot(0, self, partial(_destroy, before))
        if self.isVisible():
            # At once: a press that came meanwhile is the page's, which must stand in its places.
            frame.show()
            self._outer.activate()

    # ---- what pages ask for (`context.KioskHost`)

    def has(self, name: str) -> bool:
        """Whether there is a page `name`."""
        return name in self._names

    def go(self, name: str, **args: object) -> None:
        """Open the page `name`, built with `args`; the page before can be returned to."""
        self._way = [*self._way, _Step(name, args, {})][-_MOST_VISITS:]
        self._open()
        self.page_opened.emit(name)

    def open_staff(self) -> None:
        """Somebody made the staff's gesture: ask for the secret, unless it was given."""
        if not self._is_over and all(one.name not in STAFF for one in self._way):
            self.go(STAFF[0])

    def back(self) -> None:
        """Return to the page before, or to the start when there is none."""
        self._way = self._way[:-1] or [_Step(START, {}, {})]
        self._open()

    def back_to(self, name: str, **kept: object) -> None:
        """Return to the page `name` on the way here, which is given what to keep besides."""
        at = next((at for at, one in enumerate(self._way) if one.name == name), None)
        self._way = [_Step(name, {}, {})] if at is None else self._way[: at + 1]
        self._way[-1].kept.update(kept)
        self._open()

    def start_again(self) -> None:
        """End the visit: the next process shows the start page, and this one is ended then."""
        if self._is_over:
            return
        self._is_over = True
        self.page = None
        from guide.ui.kiosk.page_frame import curtain

        self._put(curtain(self.context))
        self._on_reset()

    def say(self, words: str, *, is_urgent: bool = False) -> None:
        """Say words to a screen reader without moving the focus."""
        from guide.ui.kit.announce import announce

        announce(self, words, assertive=is_urgent)

    def end(self) -> None:
        """Staff end the kiosk: nothing is started again."""
        self._is_over = True
        self._on_end()

    def _open(self) -> None:
        if self._is_over:
            return
        self._build()
        page = self.page
        if page is not None:
            from guide.ui.shell.page import focus_inside

            self.say(page.title())
            # After the layout, so that what takes the focus is already visible.
            QTimer.singleShot(0, page, lambda: focus_inside(page))

    # ---- the notice before a visit ends

    def show_notice(self, seconds: int) -> None:
        """Ask over the page whether somebody is there; the frame around it stays in use."""
        page = self.page
        if self._is_over or page is None:
            return
        if self._notice is None:
            from guide.ui.kiosk.still_here import StillHere

            self._notice = StillHere(self.look, page.size(), parent=self)
            self._notice.setGeometry(QRect(page.mapTo(self, QPoint()), page.size()))
            self._notice.show()
            self._notice.raise_()
            self.say(self._notice.question)
        self._notice.count(seconds)

    def hide_notice(self) -> None:
        """Somebody is there."""
        notice, self._notice = self._notice, None
        if notice is not None:
            notice.hide()
            notice.deleteLater()

    # ---- what the system does to it

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.page is not None and event.size() != event.oldSize():
            # Later: a layout must not be replaced while it is being resized.
            QTimer.singleShot(0, self, self._fit)

    def _fit(self) -> None:
        if self.page is not None and self.size() != self._built_for:
            self.rebuild()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.WindowStateChange and not self._is_over:
            is_full = self.isFullScreen() and not self.isMinimized()
            if self.isVisible() and not is_full:
                # Not at once: a compositor that answers with another state would be asked for ever.
                QTimer.singleShot(_ASK_AGAIN_MS, self, self._screen_changed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        from PySide6.QtCore import Qt

        is_escape = event.key() == Qt.Key.Key_Escape and not event.isAutoRepeat()
        if is_escape and self.page is not None:
            self.back()
            event.accept()
            return
        super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Refused: only staff end a kiosk, and then nothing has to be asked."""
        event.ignore()
