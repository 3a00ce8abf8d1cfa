"""What a page is, and the context it works in.

A page is a cheap view: it takes its words, colours and sizes when it is built and is built anew
when language, theme or text size change. It never imports another page or the store. Data come
down through `context.session`; the window is asked through `context`, never reached for.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, ClassVar, Protocol, runtime_checkable

from msgspec import Struct
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QWidget

if TYPE_CHECKING:
    from guide.content.fields import FieldBook
    from guide.content.guide import Guide
    from guide.content.model import Lang
    from guide.ui.kit.look import Look
    from guide.ui.shell.announcer import Announcer
    from guide.ui.shell.messages import Messages
    from guide.ui.shell.session import Session
    from guide.usecases.program.services import Services


class Navigation(Protocol):
    """Going to other pages; what a page needs to know of the navigator."""

    def go(self, name: str, **args: object) -> None:
        """Open the page `name`, built with `args`; the page before can be returned to."""

    def back(self) -> None:
        """Return to the page before, or to home when there is none."""


class PageHost(Protocol):
    """What a page may ask of the window around it."""

    @property
    def is_narrow(self) -> bool:
        """Whether the window has little room: a page keeps its gaps small, and is built anew."""

    def run_action(self, name: str) -> None:
        """Do what the screen action `name` of `actions.DECLARED` does."""

    def rebuild(self) -> None:
        """Build the visible page anew from what holds now; what is being typed stays."""

    def show_page_top(self) -> None:
        """Scroll the page to its beginning."""

    def ensure_visible(self, widget: QWidget) -> None:
        """Scroll the page until `widget` can be seen."""

    def when_used(self, build: Callable[[], None]) -> None:
        """Build what lies below all that is seen: at a start, when somebody is at the window."""


class PageContext(Struct, frozen=True):
    """What every page is given: looks, language, and the window's services."""

    look: Look
    lang: Lang
    session: Session
    navigator: Navigation
    messages: Messages
    announcer: Announcer
    host: PageHost

    @property
    def services(self) -> Services:
        """What can be read, and what a command works on."""
        return self.session.services

    @property
    def guide(self) -> Guide:
        """What the guide says."""
        return self.services.guide

    @property
    def book(self) -> FieldBook:
        """The words of the plan's fields."""
        return self.services.book


@runtime_checkable
class Stateful(Protocol):
    """A part of a page that holds what is not in the store: typed text, an open fold.

    It has these two methods and an object name, and its page carries over what it holds.
    """

    def snapshot(self) -> Any:
        """What it holds now."""

    def restore(self, state: Any, /) -> None:
        """Take over what `snapshot` returned before the page was built anew."""


class Page(QWidget):
    """One page. Subclasses set `name` and lay out their controls in `__init__`.

    Args:
        context: looks, language, session, window.
        args: what `navigator.go(name, **args)` was called with; subclasses name theirs.

    """

    name: ClassVar[str] = ""
    entry: ClassVar[str] = ""  # the entry of the side bar it belongs to, when not its own
    has_chip: ClassVar[bool] = True  # whether the window shows the level chip above this page
    has_save_chip: ClassVar[bool] = False  # whether "saved at" stands above it
    has_frame: ClassVar[bool] = True  # False: the page stands alone, without the side bar

    save_note_changed = Signal()  # `save_note` says something else now

    def __init__(self, context: PageContext, **args: object) -> None:
        super().__init__()
        self.context = context
        self.args = args
        self.setObjectName(f"page_{self.name}")

    def title(self) -> str:
        """The page's name in the page's language: window title, announcement."""
        raise NotImplementedError

    def complete(self) -> None:
        """Build what stands below the first sight, if that was left for later.

        The window asks for it before it shows a page, and at the start right after the first
        painting. What is added may only follow what is there: nothing that was seen moves.
        """

    def snapshot(self) -> dict[str, Any]:
        """What its parts hold, by their names; a page adds what only it knows."""
        parts = self.findChildren(QWidget)
        held = [part for part in parts if part.objectName() and isinstance(part, Stateful)]
        return {part.objectName(): part.snapshot() for part in held}

    def restore(self, state: Mapping[str, Any]) -> None:
        """Take over what `snapshot` of the same page returned before it was built anew."""
        for name, held in state.items():
            # Found only now: what was opened just before may have been built by that.
            part = self.findChild(QWidget, name)
            if part is not None and isinstance(part, Stateful):
                part.restore(held)

    def flush(self) -> None:
        """Keep at once what is typed and not yet kept: the program may be about to end."""

    def undo_here(self, *, is_redo: bool) -> bool:  # noqa: ARG002 - most pages show none
        """Undo or redo the newest change of what the page shows; False where there is no such."""
        return False

    def save_note(self) -> str:
        """What the "saved" sign adds, such as the name of a field that is not complete."""
        return ""

    def leave(self) -> bool:
        """Esc was pressed. Return True when the page closed something of its own by it."""
        return False

    def regions(self) -> Sequence[QWidget]:
        """The parts that F6 walks through, in order. Home puts its banner first."""
        return (self,)

    def print_here(self) -> bool:
        """Ctrl+P was pressed. Return True when the page knows what to print by itself."""
        return False

    def focus_first(self) -> None:
        """Put the focus where reading begins: the first control of the page."""
        focus_inside(self)


def focus_inside(region: QWidget) -> bool:
    """Focus the first control inside `region` in Tab order; False when there is none."""
    if _takes_focus(region):
        region.setFocus(Qt.FocusReason.TabFocusReason)
        return True
    at = region.nextInFocusChain()
    while at is not None and at is not region:
        if region.isAncestorOf(at) and _takes_focus(at):
            at.setFocus(Qt.FocusReason.TabFocusReason)
            return True
        at = at.nextInFocusChain()
    return False


def _takes_focus(widget: QWidget) -> bool:
    if not (widget.isVisible() and widget.isEnabled()):
        return False
    if isinstance(widget, QAbstractButton) and widget.group() is not None:
        return widget.focusPolicy() & Qt.FocusPolicy.TabFocus == Qt.FocusPolicy.TabFocus
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
