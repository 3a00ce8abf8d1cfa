"""How a command of a person runs: kept and told at once, or waiting until it can be kept.

When the store refuses, the edit waits and `save_failed` is emitted; `retry` runs what waits
again in its order. A command takes the services it works on: what waits can so be carried out on
a copy and saved to another place. What changed is read from the store, by the kinds of documents;
who is told of which kind is the session's matter.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

from msgspec import Struct
from PySide6.QtCore import QObject, Signal

from guide.errors import Code, GuideError
from guide.ui.shell.background import wait_for_background

if TYPE_CHECKING:
    import datetime as dt

    from guide.usecases.program.services import Services

T = TypeVar("T")

# Nothing may be added to what a newer version left, not even in a copy.
_HOPELESS = frozenset({Code.STORE_NEWER, Code.PROGRAM_OLDER})
# Where the file is only shown, a setting holds for this run, and there is nothing to tell.
_ONLY_SHOWN = frozenset({Code.STORE_READ_ONLY, *_HOPELESS})


class _Waiting(Struct, frozen=True):
    """A command that could not be kept yet."""

    command: Callable[[Services], Any]
    value: object = None  # what it would keep; None: it cannot be told from another


class CommandQueue(QObject):
    """Runs commands on the services and holds those that could not be kept."""

    saved = Signal(str)  # local time HH:MM of the newest durable edit
    save_failed = Signal(object)  # GuideError; the edit waits for `retry`
    unkept_changed = Signal()  # `has_unkept` says something else now

    def __init__(self, services: Services, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.services = services
        self.saved_at = ""  # local HH:MM of the newest durable edit of this session
        self.failure: GuideError | None = None
        # How many edits were asked for, kept or not. The same value once more is none.
        self.edits = 0
        self._edits_allowed_lost = 0
        self._waiting: dict[str, _Waiting] = {}
        self._counter = 0
        self._typing: set[int] = set()  # forms that hold what is typed and not kept yet

    def now(self) -> dt.datetime:
        """The present moment in UTC."""
        return self.services.now()

    def local_time(self) -> str:
        """The present moment as a person reads it, HH:MM."""
        return self.now().astimezone().strftime("%H:%M")

    # ---- commands

    def run(
        self,
        command: Callable[[Services], T],
        *,
        key: str = "",
        value: object = None,
        holds_unkept: bool = False,
    ) -> T | None:
        """Run `command` and return what it returns, or None when nothing could be kept.

        Args:
            command: what is done, on the services it is given.
            key: a refused command waits under it, the newest of each key.
            value: what it would keep, to tell the same once more from something new.
            holds_unkept: it holds for this run where the file is only shown, and does not wait.

        Older waiting edits go first, so that the order of what a person did is kept.

        """
        if not key:
            self._counter += 1
            key = f"#{self._counter}"
        waiting = _Waiting(command, value)
        before = self._waiting.pop(key, None)
        if before is None or before.value is None or before.value != value:
            self.edits += 1
        if self._waiting and not self.retry():
            self._waiting[key] = waiting
            return None
        try:
            result = command(self.services)
        except GuideError as failure:
            if holds_unkept and failure.code in _ONLY_SHOWN:
                return None
            if failure.code not in _HOPELESS:
                self._waiting[key] = waiting
            self._fail(failure)
            return None
        self._succeed()
        return result

    def keep(
        self,
        command: Callable[[Services], object],
        *,
        key: str = "",
        value: object = None,
        holds_unkept: bool = False,
    ) -> bool:
        """Run a command whose result nobody needs; whether it is kept. Arguments: as `run`."""

        def run(services: Services) -> bool:
            command(services)
            return True

        return self.run(run, key=key, value=value, holds_unkept=holds_unkept) is not None

    def step(self, command: Callable[[Services], bool]) -> bool:
        """Undo or redo; False when there is nothing to, or it is refused: it does not wait."""
        if self.has_waiting and not self.retry():
            return False
        try:
            is_done = command(self.services)
        except GuideError as failure:
            self._fail(failure)
            return False
        if is_done:
            self._succeed()
        return is_done

    def run_alone(self, command: Callable[[Services], T]) -> T:
        """Run a command that exchanges the plan: bring back a backup, take over a plan file.

        What waits goes first, so that nothing typed is passed over. The command does not wait
        itself: a person asks for it again. Errors: GuideError, then all is as it was before.
        """
        if self.has_waiting and not self.retry():
            raise self.failure or GuideError(Code.NOT_SAVED)
        wait_for_background()  # the command makes a backup, and only one may be made at a time
        result = command(self.services)
        self._succeed()
        return result

    # ---- what is typed and comes soon

    @property
    def has_unkept(self) -> bool:
        """Whether something is typed that no command was run for yet."""
        return bool(self._typing)

    def tell_unkept(self, form: int, is_unkept: bool) -> None:
        """A form, by a number of its own, holds what is not kept yet, or no more."""
        before = self.has_unkept
        if is_unkept:
            self._typing.add(form)
        else:
            self._typing.discard(form)
        if before != self.has_unkept:
            self.unkept_changed.emit()

    # ---- what waits

    @property
    def has_waiting(self) -> bool:
        """Whether an edit could not be kept and waits for `retry`."""
        return bool(self._waiting)

    def waiting(self) -> list[Callable[[Services], Any]]:
        """The commands that wait, in their order."""
        return [one.command for one in self._waiting.values()]

    def allow_loss(self) -> None:
        """What waits now may end with the program: a copy holds it, or somebody decided so."""
        self._edits_allowed_lost = self.edits

    @property
    def is_loss_allowed(self) -> bool:
        """Whether no edit came after `allow_loss`."""
        return self._edits_allowed_lost == self.edits

    def retry(self) -> bool:
        """Run the edits that could not be kept again, oldest first."""
        while self._waiting:
            key = next(iter(self._waiting))
            try:
                self._waiting[key].command(self.services)
            except GuideError as failure:
                self._fail(failure)
                return False
            del self._waiting[key]
        self._succeed()
        return True

    # ---- what follows

    def tell_changes(self) -> None:
        """Tell of what changed since it was told last; a session knows whom."""

    def _succeed(self) -> None:
        self.tell_changes()
        self.failure = None
        self.saved_at = self.local_time()
        self.saved.emit(self.saved_at)

    def _fail(self, failure: GuideError) -> None:
        self.tell_changes()
        self.failure = failure
        self.save_failed.emit(failure)
