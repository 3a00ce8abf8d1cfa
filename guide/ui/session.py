"""The session: the use cases as one Qt object that announces changes.

Every command runs its use case, emits what changed, and then `saved` with the time. When the
store refuses, the edit is kept and `save_failed` is emitted; `retry` runs the kept edits again
in their order. A command takes the workbench it works on: what waits can so be carried out on
a copy and saved to another place. Reads go straight through. It words nothing, knows no widget.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

import msgspec
from msgspec import Struct
from PySide6.QtCore import QObject, Signal

from guide.errors import Code, GuideError
from guide.ui.background import wait_for_background

if TYPE_CHECKING:
    import datetime as dt
    from pathlib import Path

    from guide.alerts.declaration import ClosingKind, Declaration, Place, Source
    from guide.checklist import Ticks
    from guide.household.household import Household
    from guide.household.plan import Institution, Person
    from guide.usecases.declaring import Draft
    from guide.usecases.keeping import Copied
    from guide.usecases.settings import Settings
    from guide.usecases.workbench import Workbench

T = TypeVar("T")

# Nothing may be added to a file of a newer version, not even in a copy.
_HOPELESS = frozenset({Code.STORE_NEWER})
# Where the file is only shown, a setting holds for this run, and there is nothing to tell.
_ONLY_SHOWN = frozenset({Code.STORE_READ_ONLY, Code.STORE_NEWER})
_SETTINGS = "settings."


class _Waiting(Struct, frozen=True):
    """A command that could not be kept yet, and what to announce when it is."""

    command: Callable[[Workbench], Any]
    signals: tuple[Any, ...]
    value: object = None  # what it would keep; None: it cannot be told from another


class Session(QObject):
    """What a person does in the windows, one command each.

    A command returns what its use case returns, or None when nothing could be kept.
    """

    level_changed = Signal()
    ticks_changed = Signal()
    plan_changed = Signal()
    settings_changed = Signal()
    saved = Signal(str)  # local time HH:MM of the newest durable edit
    save_failed = Signal(object)  # GuideError; the edit waits for `retry`
    erased = Signal()

    def __init__(
        self, workbench: Workbench, data_folder: Path, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.workbench = workbench
        self.data_folder = data_folder  # shown to the person, never opened from here
        self.saved_at = ""  # local HH:MM of the newest durable edit of this session
        self.failure: GuideError | None = None
        self._waiting: dict[str, _Waiting] = {}
        self._wished: dict[str, Any] = {}  # settings that could not be kept yet
        self._counter = 0
        # How many edits were asked for, kept or not. The same value once more is none.
        self.edits = 0

    # ---- reads

    def now(self) -> dt.datetime:
        """The present moment in UTC."""
        return self.workbench.now()

    def local_time(self) -> str:
        """The present moment as a person reads it, HH:MM."""
        return self.now().astimezone().strftime("%H:%M")

    def settings(self) -> Settings:
        """How the person wants the program to be, also where that could not be kept."""
        kept = self.workbench.preferences.read()
        return msgspec.structs.replace(kept, **self._wished) if self._wished else kept

    def declaration(self) -> Declaration | None:
        """The level that holds here as entered, or None when nothing was entered."""
        return self.workbench.declaring.current()

    def ticks(self, declaration_id: str) -> Ticks:
        """What is ticked off for a declaration."""
        return self.workbench.ticking.ticks(declaration_id)

    def household(self) -> Household:
        """The family plan."""
        return self.workbench.planning.household()

    def diagnosis(self) -> str:
        """The text that helps whoever helps: versions, counts and codes, nothing personal."""
        return self.workbench.diagnosis()

    @property
    def has_waiting(self) -> bool:
        """Whether an edit could not be kept and waits for `retry`."""
        return bool(self._waiting)

    # ---- the level

    def declare(self, draft: Draft) -> Any:
        """Enter a level. Returns the receipt that `undo_declaring` takes."""
        home = self.settings().place
        return self._run(
            lambda bench: bench.declaring.declare(draft, home),
            self.level_changed,
            self.ticks_changed,
            key="declare",
        )

    def amend(self, declaration_id: str, draft: Draft) -> Any:
        """Correct the entry without starting a new list."""
        return self._run(
            lambda bench: bench.declaring.amend(declaration_id, draft),
            self.level_changed,
            key="declare",
        )

    def close_level(
        self,
        kind: ClosingKind,
        source: Source | None = None,
        on_date: dt.date | None = None,
    ) -> Any:
        """End the current entry: entered by mistake, lowered or cancelled."""
        return self._run(
            lambda bench: bench.declaring.close(kind, source, on_date),
            self.level_changed,
            self.ticks_changed,
            key="close_level",
        )

    def keep_for(self, home: Place) -> Any:
        """Answer after a move: the same level holds at the new place."""
        return self._run(
            lambda bench: bench.declaring.keep_for(home), self.level_changed, key="keep_for"
        )

    def put_away(self) -> bool:
        """Put the closing list away."""
        return self._keep(
            lambda bench: bench.declaring.put_away(), self.level_changed, key="put_away"
        )

    def undo_declaring(self, receipt: Any) -> bool:
        """Take back what `receipt` stands for. Returns whether it was kept."""
        return self._keep(
            lambda bench: bench.declaring.undo(receipt), self.level_changed, self.ticks_changed
        )

    def toggle(self, declaration_id: str, action_id: str) -> Ticks | None:
        """Tick a line off, or take the tick away."""
        return self._run(
            lambda bench: bench.ticking.toggle(declaration_id, action_id), self.ticks_changed
        )

    # ---- the plan

    def change(self, record_ref: str, field_name: str, value: Any) -> bool:
        """Keep one field of the plan as typed. Returns whether it is kept."""
        return self._keep(
            lambda bench: bench.planning.change(record_ref, field_name, value),
            self.plan_changed,
            key=f"{record_ref}.{field_name}",
            value=value,
        )

    def add_person(self, *, is_child: bool = False) -> Person | None:
        """Add an empty person to the plan."""
        return self._run(
            lambda bench: bench.planning.add_person(is_child=is_child), self.plan_changed
        )

    def add_institution(self) -> Institution | None:
        """Add an empty school or kindergarten to the plan."""
        return self._run(lambda bench: bench.planning.add_institution(), self.plan_changed)

    def remove(self, record_ref: str) -> Any:
        """Remove a person or an institution. Returns the receipt for `undo_removal`."""
        return self._run(lambda bench: bench.planning.remove(record_ref), self.plan_changed)

    def undo_removal(self, receipt: Any) -> bool:
        """Bring back what was removed."""
        return self._keep(lambda bench: bench.planning.undo_removal(receipt), self.plan_changed)

    def undo(self) -> bool:
        """Undo the newest edit of the plan. False when there is none."""
        return self._step_back(lambda bench: bench.planning.undo())

    def redo(self) -> bool:
        """Redo what was undone last. False when there is nothing."""
        return self._step_back(lambda bench: bench.planning.redo())

    def _step_back(self, command: Callable[[Workbench], bool]) -> bool:
        """Undo or redo. Waiting edits go first; a refused one is not kept for later."""
        if self._waiting and not self.retry():
            return False
        try:
            is_done = command(self.workbench)
        except GuideError as failure:
            self._fail(failure)
            return False
        if is_done:
            self._announce((self.plan_changed,))
            self._succeed()
        return is_done

    # ---- the whole plan at once: bringing back, taking over

    def replace_plan(self, command: Callable[[Workbench], T]) -> T:
        """Run a command that exchanges the plan: bring back a backup, take over a plan file.

        What waits goes first, so that nothing typed is passed over. The command does not wait
        itself: a person asks for it again. Errors: GuideError, then all is as it was before.
        """
        if self._waiting and not self.retry():
            raise self.failure or GuideError(Code.NOT_SAVED)
        wait_for_background()  # the command makes a backup, and only one may be made at a time
        result = command(self.workbench)
        self._announce((self.plan_changed, self.level_changed, self.ticks_changed))
        self._succeed()
        return result

    def saving_elsewhere(self, path: Path) -> Callable[[], Copied]:
        """Put everything together, with the edits that wait, for a verified copy at `path`.

        What is returned writes it and may run in another thread. The edits go on waiting: the copy
        is a way to carry them, not the place they belong. Errors: as `Keeping.save_copy`, and what
        kept the present file from being read.
        """
        from guide.usecases.elsewhere import saving_elsewhere

        waiting = [one.command for one in self._waiting.values()]
        return saving_elsewhere(self.workbench, waiting, path)

    # ---- settings and the whole

    def change_settings(self, **values: Any) -> bool:
        """Change settings by name; a new place may raise the question about the level.

        A setting takes effect even where it cannot be kept: a family with a full disk can still
        switch language and text size. Returns whether it is kept.
        """
        is_move = "place" in values and values["place"] != self.settings().place
        signals = (self.settings_changed, *((self.level_changed,) if is_move else ()))
        self._wished.update(values)
        is_kept = self._keep(
            lambda bench: bench.preferences.change(**values),
            *signals,
            key=_SETTINGS + ",".join(sorted(values)),
            value=values,
        )
        if not is_kept:
            self._announce(signals)
        return is_kept

    def choose_papers(self, **values: Any) -> bool:
        """Keep how the family wants its papers. Returns whether it is kept."""
        return self._keep(
            lambda bench: bench.paper_choosing.change(**values),
            key="papers." + ",".join(sorted(values)),
            value=values,
        )

    def erase(self) -> bool:
        """Erase everything the person entered; the program stays open and empty."""
        self._waiting.clear()
        self._wished.clear()
        wait_for_background()  # a backup that is being made would outlive the erasing
        try:
            self.workbench.erase()
        except GuideError as failure:
            self._fail(failure)
            return False
        self.failure = None
        self.saved_at = ""
        self.erased.emit()
        return True

    def retry(self) -> bool:
        """Run the edits that could not be kept again, oldest first."""
        while self._waiting:
            key = next(iter(self._waiting))
            waiting = self._waiting[key]
            try:
                waiting.command(self.workbench)
            except GuideError as failure:
                self._fail(failure)
                return False
            del self._waiting[key]
            self._announce(waiting.signals)
        self._succeed()
        return True

    # ---- how a command runs

    def _run(
        self,
        command: Callable[[Workbench], T],
        *signals: Any,
        key: str = "",
        value: object = None,
    ) -> T | None:
        """Run `command`; on refusal keep it under `key`, the newest per key, and say so.

        Older waiting edits go first, so that the order of what a person did is kept.
        """
        if not key:
            self._counter += 1
            key = f"#{self._counter}"
        waiting = _Waiting(command, signals, value)
        before = self._waiting.pop(key, None)
        if before is None or before.value is None or before.value != value:
            self.edits += 1
        if self._waiting and not self.retry():
            self._waiting[key] = waiting
            return None
        try:
            result = command(self.workbench)
        except GuideError as failure:
            if failure.code in _ONLY_SHOWN and key.startswith(_SETTINGS):
                return None
            if failure.code not in _HOPELESS:
                self._waiting[key] = waiting
            self._fail(failure)
            return None
        self._announce(signals)
        self._succeed()
        return result

    def _keep(
        self,
        command: Callable[[Workbench], object],
        *signals: Any,
        key: str = "",
        value: object = None,
    ) -> bool:
        """Run a command whose result nobody needs; whether it is kept."""

        def run(bench: Workbench) -> bool:
            command(bench)
            return True

        return self._run(run, *signals, key=key, value=value) is not None

    def _announce(self, signals: tuple[Any, ...]) -> None:
        for signal in signals:
            signal.emit()

    def _succeed(self) -> None:
        self.failure = None
        if not self._waiting:
            self._wished.clear()
        self.saved_at = self.local_time()
        self.saved.emit(self.saved_at)

    def _fail(self, failure: GuideError) -> None:
        self.failure = failure
        self.save_failed.emit(failure)
