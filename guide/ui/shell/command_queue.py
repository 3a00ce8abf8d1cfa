"""How a command of a person runs: kept and told at once, or waiting until it can be kept.

It runs in the writer's thread once there is one (`write_apart`); what is typed is not waited for.

When the store refuses, the edit waits and `save_failed` is emitted; `retry` runs what waits
again in its order. A command takes the services it works on: what waits can so be carried out on
a copy and saved to another place. What changed is read from the store, by the kinds of documents;
who is told of which kind is the session's matter.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar

from msgspec import Struct
from PySide6.QtCore import QObject, Signal

from guide.errors import Code, GuideError
from guide.ui.shell.background import wait_for_background

if TYPE_CHECKING:
    import datetime as dt
    from concurrent.futures import Future

    from guide.ui.shell.writer import Writer
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


class _Soon(Struct):
    """A command that nobody waits for; the first of them is being written."""

    key: str
    waiting: _Waiting
    told: Callable[[bool], object]
    future: Future[Any] | None = None


class CommandQueue(QObject):
    """Runs commands on the services and holds those that could not be kept."""

    saved = Signal(str)  # local time HH:MM of the newest durable edit
    save_failed = Signal(object)  # GuideError; the edit waits for `retry`
    unkept_changed = Signal()  # `has_unkept` says something else now
    ending = Signal()  # other threads that use the services have to end

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
        self._writer: Writer | None = None
        self._writes_apart = False
        self._soon: deque[_Soon] = deque()  # what is being written, in its order
        self.is_slow = False  # whether somebody waits for the disk longer than a moment
        self._typing = set[object]()  # forms that hold what is typed and not kept yet

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
        self.settle()
        if self._waiting and not self.retry():
            self._waiting[key] = waiting
            return None
        try:
            result = self._done(command)
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

    def note(self, command: Callable[[Services], object]) -> None:
        """Keep what no person typed: nobody is told of it, and what is refused is let go."""
        self.settle()
        if not self._waiting:
            with suppress(GuideError):
                self._done(command)

    def step(self, command: Callable[[Services], bool]) -> bool:
        """Undo or redo; False when there is nothing to, or it is refused: it does not wait."""
        self.settle()
        if self.has_waiting and not self.retry():
            return False
        try:
            is_done = self._done(command)
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
        self.settle()
        if self.has_waiting and not self.retry():
            raise self.failure or GuideError(Code.NOT_SAVED)
        wait_for_background()  # the command makes a backup, and only one may be made at a time
        result = self._done(command)
        self._succeed()
        return result

    # ---- in another thread

    def write_apart(self) -> None:
        """Write in a thread of its own from the next command on."""
        self._writes_apart = True

    def _writing(self) -> Writer | None:
        """The writer, made for the first command: the start need not load threads."""
        if self._writer is None and self._writes_apart:
            from guide.ui.shell.writer import Writer

            self._writer = Writer(self)
            self._writer.written.connect(self._take_written)
            self._writer.slow.connect(self._show_slow)
        return self._writer

    def keep_soon(
        self,
        command: Callable[[Services], object],
        told: Callable[[bool], object],
        *,
        key: str,
        value: object,
    ) -> None:
        """Keep as `keep` does without waiting for it; `told` hears whether it is kept.

        Where the disk is slower than somebody types, a newer value of the key takes the place of
        one that is not being written yet, which is told as not kept: it never waits for them all.
        """
        writer = self._writing()
        if writer is None or self._waiting:
            told(self.keep(command, key=key, value=value))
            return
        self.edits += 1
        was_unkept = self.has_unkept
        soon = _Soon(key, _Waiting(command, value), told)
        for place, older in enumerate(self._soon):
            if older.key == key and older.future is None:
                self._soon[place] = soon
                older.told(False)
                break
        else:
            self._soon.append(soon)
        self._write_first(writer)
        if not was_unkept:
            self.unkept_changed.emit()

    def _write_first(self, writer: Writer) -> Future[Any]:
        first = self._soon[0]
        if first.future is None:
            first.future = writer.start(partial(first.waiting.command, self.services))
        return first.future

    def start_apart(self, work: Callable[[Services], T]) -> Future[T] | None:
        """Do what nobody waits for, in the order of all edits; None where no thread writes.

        How it ends is told to nobody: whoever wants to know asks what is returned.
        """
        writer = self._writing()
        return writer.start(partial(work, self.services)) if writer is not None else None

    def settle(self) -> None:
        """Return when nothing is being written any more, and all of it is told."""
        while self._soon and self._writer is not None:
            self._writer.wait_for(self._write_first(self._writer))
            self._take_written()

    def stop_writing(self) -> None:
        """End the writer's thread when all is written; commands run in this one again."""
        self.ending.emit()
        self.settle()
        writer, self._writer, self._writes_apart = self._writer, None, False
        if writer is not None:
            writer.stop()

    def _done(self, command: Callable[[Services], T]) -> T:
        writer = self._writing()
        if writer is None:
            return command(self.services)
        future: Future[T] = writer.start(partial(command, self.services))
        writer.wait_for(future)
        return future.result()

    def _take_written(self) -> None:
        """Tell of what was written, in the order in which it was asked for."""
        while self._soon and (future := self._soon[0].future) is not None and future.done():
            soon = self._soon.popleft()
            if self._soon and self._writer is not None:
                self._write_first(self._writer)
            try:
                future.result()
            except GuideError as failure:
                if failure.code not in _HOPELESS:
                    self._waiting[soon.key] = soon.waiting
                self._fail(failure)
                soon.told(False)
            else:
                self._waiting.pop(soon.key, None)  # an older value of the same field
                soon.told(True)
                if not self._waiting:
                    self._succeed()
        self.unkept_changed.emit()

    def _show_slow(self, is_slow: bool) -> None:
        self.is_slow = is_slow
        self.unkept_changed.emit()

    # ---- what is typed and comes soon

    @property
    def has_unkept(self) -> bool:
        """Whether something is typed that is not kept yet, or something is being written."""
        return bool(self._typing or self._soon) or self.is_slow

    def tell_unkept(self, form: object, is_unkept: bool) -> None:
        """A form, by whatever stands for it, holds what is not kept yet, or no more."""
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
        self.settle()
        while self._waiting:
            key = next(iter(self._waiting))
            try:
                self._done(self._waiting[key].command)
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
