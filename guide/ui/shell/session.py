"""The session: the use cases as one Qt object that announces changes.

Every command runs its use case, emits what changed, and then `saved` with the time. What becomes of
one that is refused is told in `command_runner.py`. Reads go straight through. It words nothing,
knows no widget.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

import msgspec
from PySide6.QtCore import QObject, Signal

from guide.errors import Code, GuideError
from guide.ui.shell.background import wait_for_background
from guide.ui.shell.command_queue import CommandQueue

if TYPE_CHECKING:
    import datetime as dt
    from pathlib import Path

    from guide.alerts.declaration import ClosingKind, Declaration, Place, Source
    from guide.checklist import Ticks
    from guide.household.household import Household
    from guide.household.plan import Institution, Person
    from guide.usecases.base.settings import Settings
    from guide.usecases.level.declarations import Draft
    from guide.usecases.program.services import Services
    from guide.usecases.safekeeping.backup_service import Copied

T = TypeVar("T")


class Session(CommandQueue):
    """What a person does in the windows, one command each.

    A command returns what its use case returns, or None when nothing could be kept.
    """

    level_changed = Signal()
    ticks_changed = Signal()
    plan_changed = Signal()
    settings_changed = Signal()
    erased = Signal()

    def __init__(
        self, services: Services, data_folder: Path, parent: QObject | None = None
    ) -> None:
        super().__init__(services, parent)
        self.data_folder = data_folder  # shown to the person, never opened from here
        self._wished: dict[str, Any] = {}  # settings that could not be kept yet

    # ---- reads

    def settings(self) -> Settings:
        """How the person wants the program to be, also where that could not be kept."""
        kept = self.services.preferences.read()
        return msgspec.structs.replace(kept, **self._wished) if self._wished else kept

    def declaration(self) -> Declaration | None:
        """The level that holds here as entered, or None when nothing was entered."""
        return self.services.declarations.current()

    def ticks(self, declaration_id: str) -> Ticks:
        """What is ticked off for a declaration."""
        return self.services.checklist.ticks(declaration_id)

    def household(self) -> Household:
        """The family plan."""
        return self.services.plan_editor.household()

    def diagnosis(self) -> str:
        """The text that helps whoever helps: versions, counts and codes, nothing personal."""
        return self.services.diagnosis()

    # ---- the level

    def declare(self, draft: Draft) -> Any:
        """Enter a level. Returns the receipt that `undo_declaring` takes."""
        home = self.settings().place
        return self._run(
            lambda services: services.declarations.declare(draft, home),
            self.level_changed,
            self.ticks_changed,
            key="declare",
        )

    def amend(self, declaration_id: str, draft: Draft) -> Any:
        """Correct the entry without starting a new list."""
        return self._run(
            lambda services: services.declarations.amend(declaration_id, draft),
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
            lambda services: services.declarations.close(kind, source, on_date),
            self.level_changed,
            self.ticks_changed,
            key="close_level",
        )

    def keep_for(self, home: Place) -> Any:
        """Answer after a move: the same level holds at the new place."""
        return self._run(
            lambda services: services.declarations.keep_for(home),
            self.level_changed,
            key="keep_for",
        )

    def put_away(self) -> bool:
        """Put the closing list away."""
        return self._keep(
            lambda services: services.declarations.put_away(), self.level_changed, key="put_away"
        )

    def undo_declaring(self, receipt: Any) -> bool:
        """Take back what `receipt` stands for. Returns whether it was kept."""
        return self._keep(
            lambda services: services.declarations.undo(receipt),
            self.level_changed,
            self.ticks_changed,
        )

    def toggle(self, declaration_id: str, action_id: str) -> Ticks | None:
        """Tick a line off, or take the tick away."""
        return self._run(
            lambda services: services.checklist.toggle(declaration_id, action_id),
            self.ticks_changed,
        )

    # ---- the plan

    def change(self, record_ref: str, field_name: str, value: Any) -> bool:
        """Keep one field of the plan as typed. Returns whether it is kept."""
        return self._keep(
            lambda services: services.plan_editor.change(record_ref, field_name, value),
            self.plan_changed,
            key=f"{record_ref}.{field_name}",
            value=value,
        )

    def add_person(self, *, is_child: bool = False) -> Person | None:
        """Add an empty person to the plan."""
        return self._run(
            lambda services: services.plan_editor.add_person(is_child=is_child), self.plan_changed
        )

    def add_institution(self) -> Institution | None:
        """Add an empty school or kindergarten to the plan."""
        return self._run(lambda services: services.plan_editor.add_institution(), self.plan_changed)

    def remove(self, record_ref: str) -> Any:
        """Remove a person or an institution. Returns the receipt for `undo_removal`."""
        return self._run(
            lambda services: services.plan_editor.remove(record_ref), self.plan_changed
        )

    def undo_removal(self, receipt: Any) -> bool:
        """Bring back what was removed."""
        return self._keep(
            lambda services: services.plan_editor.undo_removal(receipt), self.plan_changed
        )

    def undo(self) -> bool:
        """Undo the newest edit of the plan. False when there is none."""
        return self._step_back(lambda services: services.plan_editor.undo())

    def redo(self) -> bool:
        """Redo what was undone last. False when there is nothing."""
        return self._step_back(lambda services: services.plan_editor.redo())

    def _step_back(self, command: Callable[[Services], bool]) -> bool:
        """Undo or redo. Waiting edits go first; a refused one is not kept for later."""
        if self.has_waiting and not self.retry():
            return False
        try:
            is_done = command(self.services)
        except GuideError as failure:
            self._fail(failure)
            return False
        if is_done:
            self._announce((self.plan_changed,))
            self._succeed()
        return is_done

    # ---- the whole plan at once: bringing back, taking over

    def replace_plan(self, command: Callable[[Services], T]) -> T:
        """Run a command that exchanges the plan: bring back a backup, take over a plan file.

        What waits goes first, so that nothing typed is passed over. The command does not wait
        itself: a person asks for it again. Errors: GuideError, then all is as it was before.
        """
        if self.has_waiting and not self.retry():
            raise self.failure or GuideError(Code.NOT_SAVED)
        wait_for_background()  # the command makes a backup, and only one may be made at a time
        result = command(self.services)
        self._announce((self.plan_changed, self.level_changed, self.ticks_changed))
        self._succeed()
        return result

    def saving_elsewhere(self, path: Path) -> Callable[[], Copied]:
        """Put everything together, with the edits that wait, for a verified copy at `path`.

        What is returned writes it and may run in another thread. The edits go on waiting: the copy
        is a way to carry them, not the place they belong. Errors: as `BackupService.save_copy`,
        and what kept the present file from being read.
        """
        from guide.usecases.program.rescue_copy import saving_elsewhere

        return saving_elsewhere(self.services, self._waiting_commands(), path)

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
            lambda services: services.preferences.change(**values),
            *signals,
            key="settings." + ",".join(sorted(values)),
            value=values,
            holds_unkept=True,
        )
        if not is_kept:
            self._announce(signals)
        return is_kept

    def choose_papers(self, **values: Any) -> bool:
        """Keep how the family wants its papers. Returns whether it is kept."""
        return self._keep(
            lambda services: services.paper_preferences.change(**values),
            key="papers." + ",".join(sorted(values)),
            value=values,
        )

    def erase(self) -> bool:
        """Erase everything the person entered; the program stays open and empty."""
        self._forget_waiting()
        self._wished.clear()
        wait_for_background()  # a backup that is being made would outlive the erasing
        try:
            self.services.erase()
        except GuideError as failure:
            self._fail(failure)
            return False
        self.failure = None
        self.saved_at = ""
        self.erased.emit()
        return True

    def _succeed(self) -> None:
        if not self.has_waiting:
            self._wished.clear()
        super()._succeed()
