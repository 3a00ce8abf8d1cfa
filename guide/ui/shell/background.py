"""Long work in another thread, so that the window stays alive meanwhile.

Each task is asked for by a number; an answer to an older number is thrown away, so nothing is
shown that nobody asks for any more. Every task answers, one that ends by a bug too: the bug goes
to the crash path, and whoever waits is told as if the work had been refused. What a task needs of
the store is taken before (`Background.take_and_start`): it belongs to one moment, and nobody waits
for a turn.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

from guide.errors import Code, GuideError


class _Answers(QObject):
    done = Signal(int, object)
    failed = Signal(int, object)
    broke = Signal(int)


class _Task(QRunnable):
    """Runs `work` in a thread of the pool."""

    def __init__(self, number: int, work: Callable[[], Any], answers: _Answers) -> None:
        super().__init__()
        self._number = number
        self._work = work
        self._answers = answers

    def run(self) -> None:
        try:
            result = self._work()
        except GuideError as failure:
            self._answers.failed.emit(self._number, failure)
        except BaseException:
            self._answers.broke.emit(self._number)
            raise
        else:
            self._answers.done.emit(self._number, result)


class Background(QObject):
    """One task at a time counts; the newest wins.

    Args:
        told_as: the known error as which a bug is told to whoever waits.
        on_failed: called with the GuideError that the newest task ended with.
        parent: as for every QObject.

    Signals:
        failed: the GuideError that the newest task ended with.

    """

    failed = Signal(object)

    def __init__(
        self,
        parent: QObject | None = None,
        *,
        told_as: Code,
        on_failed: Callable[[GuideError], object] | None = None,
    ) -> None:
        super().__init__(parent)
        self._told_as = told_as
        self._number = 0
        self._on_done: Callable[[Any], None] | None = None
        # Kept by the tasks as well: an answer may come after the page has gone.
        self._answers = _Answers()
        self._answers.done.connect(self._take)
        self._answers.failed.connect(self._fail)
        self._answers.broke.connect(self._break)
        if on_failed is not None:
            self.failed.connect(on_failed)

    def start(self, work: Callable[[], Any], on_done: Callable[[Any], None]) -> None:
        """Run `work` in a thread and hand its result to `on_done` in this one.

        Answers to earlier work are thrown away; the work itself is done to its end.
        """
        self._number += 1
        self._on_done = on_done
        QThreadPool.globalInstance().start(_Task(self._number, work, self._answers))

    def take_and_start(
        self, take: Callable[[], Callable[[], Any]], on_done: Callable[[Any], None]
    ) -> bool:
        """Take in this thread what the work needs, and start the work that `take` returns.

        What `take` is refused with is told as if the work had been; then False is returned.
        """
        try:
            work = take()
        except GuideError as failure:
            self.failed.emit(failure)
            return False
        self.start(work, on_done)
        return True

    def _take(self, number: int, result: object) -> None:
        if number == self._number and self._on_done is not None:
            self._on_done(result)

    def _fail(self, number: int, failure: object) -> None:
        if number == self._number:
            self.failed.emit(failure)

    def _break(self, number: int) -> None:
        self._fail(number, GuideError(self._told_as))


def wait_for_background() -> None:
    """Return when nothing is being done in other threads any more; for what must come after."""
    QThreadPool.globalInstance().waitForDone()
