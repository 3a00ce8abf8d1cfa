"""The session: the use cases as one Qt object that announces changes.

Every command runs its use case, emits what changed, and then `saved` with the time. When the
store refuses, the edit is kept and `save_failed` is emitted; `retry` runs the kept edits again
in their order. Reads go straight through. It words nothing and knows no widget.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

import msgspec
from PySide6.QtCore import QObject, Signal

from guide.errors import Code, GuideError

if TYPE_CHECKING:
    import datetime as dt
    from pathlib import Path

    from guide.alerts.declaration import ClosingKind, Declaration, Place, Source
    from guide.checklist import Ticks
    from guide.household.household import Household
    from guide.household.plan import Institution, Person
    from guide.usecases.declaring import Draft
    from guide.usecases.settings import Settings
    from guide.usecases.workbench import Workbench

T = TypeVar("T")

# Trying these again cannot help: the file is not ours to write.
_HOPELESS = frozenset({Code.STORE_READ_ONLY, Code.STORE_NEWER})


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
        self._waiting: dict[str, tuple[Callable[[], Any], tuple[Any, ...]]] = {}
        self._wished: dict[str, Any] = {}  # settings that could not be kept yet
        self._counter = 0

    # ---- reads

    def now(self) -> dt.datetime:
        """The present moment in UTC."""
        return self.workbench.now()

    def settings(self) -> Settings:
        """How the person wants the program to be, also where that could not be kept."""
        return msgspec.structs.replace(self.workbench.preferences.read(), **self._wished)

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
            lambda: self.workbench.declaring.declare(draft, home),
            self.level_changed,
            self.ticks_changed,
            key="declare",
        )

    def amend(self, declaration_id: str, draft: Draft) -> Any:
        """Correct the entry without starting a new list."""
        return self._run(
            lambda: self.workbench.declaring.amend(declaration_id, draft),
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
            lambda: self.workbench.declaring.close(kind, source, on_date),
            self.level_changed,
            self.ticks_changed,
            key="close_level",
        )

    def keep_for(self, home: Place) -> Any:
        """Answer after a move: the same level holds at the new place."""
        return self._run(
            lambda: self.workbench.declaring.keep_for(home), self.level_changed, key="keep_for"
        )

    def put_away(self) -> bool:
        """Put the closing list away."""
        return self._keep(self.workbench.declaring.put_away, self.level_changed, key="put_away")

    def undo_declaring(self, receipt: Any) -> bool:
        """Take back what `receipt` stands for. Returns whether it was kept."""
        return self._keep(
            lambda: self.workbench.declaring.undo(receipt), self.level_changed, self.ticks_changed
        )

    def toggle(self, declaration_id: str, action_id: str) -> Ticks | None:
        """Tick a line off, or take the tick away."""
        return self._run(
            lambda: self.workbench.ticking.toggle(declaration_id, action_id), self.ticks_changed
        )

    # ---- the plan

    def change(self, record_ref: str, field_name: str, value: Any) -> bool:
        """Keep one field of the plan as typed. Returns whether it is kept."""
        return self._keep(
            lambda: self.workbench.planning.change(record_ref, field_name, value),
            self.plan_changed,
            key=f"{record_ref}.{field_name}",
        )

    def add_person(self, *, is_child: bool = False) -> Person | None:
        """Add an empty person to the plan."""
        return self._run(
            lambda: self.workbench.planning.add_person(is_child=is_child), self.plan_changed
        )

    def add_institution(self) -> Institution | None:
        """Add an empty school or kindergarten to the plan."""
        return self._run(self.workbench.planning.add_institution, self.plan_changed)

    def remove(self, record_ref: str) -> Any:
        """Remove a person or an institution. Returns the receipt for `undo_removal`."""
        return self._run(lambda: self.workbench.planning.remove(record_ref), self.plan_changed)

    def undo_removal(self, receipt: Any) -> bool:
        """Bring back what was removed."""
        return self._keep(lambda: self.workbench.planning.undo_removal(receipt), self.plan_changed)

    def undo(self) -> bool:
        """Undo the newest edit of the plan. False when there is none."""
        return self._step_back(self.workbench.planning.undo)

    def redo(self) -> bool:
        """Redo what was undone last. False when there is nothing."""
        return self._step_back(self.workbench.planning.redo)

    def _step_back(self, command: Callable[[], bool]) -> bool:
        """Undo or redo. Waiting edits go first; a refused one is not kept for later."""
        if self._waiting and not self.retry():
            return False
        try:
            is_done = command()
        except GuideError as failure:
            self._fail(failure)
            return False
        if is_done:
            self._announce((self.plan_changed,))
            self._succeed()
        return is_done

    # ---- settings and the whole

    def change_settings(self, **values: Any) -> bool:
        """Change settings by name; a new place may raise the question about the level.

        A setting takes effect even where it cannot be kept: a family with a full disk can still
        switch language and text size. Returns whether it is kept.
        """
        is_move = "place" in values and values["place"] != self.settings().place
        signals = (self.settings_changed, *((self.level_changed,) if is_move else ()))
        self._wished.update(values)

        def keep() -> None:
            self.workbench.preferences.change(**values)
            for name, value in values.items():
                if self._wished.get(name) == value:
                    del self._wished[name]

        is_kept = self._keep(keep, *signals, key="settings." + ",".join(sorted(values)))
        if not is_kept:
            self._announce(signals)
        return is_kept

    def choose_papers(self, **values: Any) -> bool:
        """Keep how the family wants its papers. Returns whether it is kept."""
        return self._keep(
            lambda: self.workbench.paper_choosing.change(**values),
            key="papers." + ",".join(sorted(values)),
        )

    def erase(self) -> bool:
        """Erase everything the person entered; the program stays open and empty."""
        self._waiting.clear()
        self._wished.clear()
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
            command, signals = self._waiting[key]
            try:
                command()
            except GuideError as failure:
                self._fail(failure)
                return False
            del self._waiting[key]
            self._announce(signals)
        self._succeed()
        return True

    # ---- how a command runs

    def _run(self, command: Callable[[], T], *signals: Any, key: str = "") -> T | None:
        """Run `command`; on refusal keep it under `key`, the newest per key, and say so.

        Older waiting edits go first, so that the order of what a person did is kept.
        """
        if not key:
            self._counter += 1
            key = f"#{self._counter}"
        self._waiting.pop(key, None)
        if self._waiting and not self.retry():
            self._waiting[key] = (command, signals)
            return None
        try:
            result = command()
        except GuideError as failure:
            if failure.code not in _HOPELESS:
                self._waiting[key] = (command, signals)
            self._fail(failure)
            return None
        self._announce(signals)
        self._succeed()
        return result

    def _keep(self, command: Callable[[], object], *signals: Any, key: str = "") -> bool:
        """Run a command whose result nobody needs; whether it is kept."""

        def run() -> bool:
            command()
            return True

        return self._run(run, *signals, key=key) is not None

    def _announce(self, signals: tuple[Any, ...]) -> None:
        for signal in signals:
            signal.emit()

    def _succeed(self) -> None:
        self.failure = None
        self.saved_at = self.now().astimezone().strftime("%H:%M")
        self.saved.emit(self.saved_at)

    def _fail(self, failure: GuideError) -> None:
        self.failure = failure
        self.save_failed.emit(failure)
