"""The session: the services as one Qt object that announces changes.

A page runs a command (`run`, `keep`); which signals follow is read from the kinds of the documents
that the command changed, so no page can forget one. What becomes of a command that is refused is
told in `command_queue.py`. Reads go straight to `services`. It words nothing, knows no widget.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

import msgspec
from PySide6.QtCore import QObject, Signal

from guide.errors import GuideError
from guide.ui.shell.background import wait_for_background
from guide.ui.shell.command_queue import CommandQueue

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Collection
    from pathlib import Path

    from guide.usecases.alerts.arrivals import FolderLook
    from guide.usecases.base.settings import Settings
    from guide.usecases.editions.update import EditionUpdate
    from guide.usecases.program.services import Services


class Session(CommandQueue):
    """What the windows work on, and who hears of what changed in it."""

    settings_changed = Signal()
    level_changed = Signal()
    ticks_changed = Signal()
    plan_changed = Signal()  # also of the plans that are kept beside it
    papers_changed = Signal()  # how the family wants its papers
    draft_changed = Signal()  # a place pack that is being filled in
    content_changed = Signal()  # other words of the guide hold
    household_asked = Signal(str)  # another household is to be opened: its id
    messages_arrived = Signal()  # `arrived` says something else now
    backed_up = Signal()  # a backup was made by itself
    erased = Signal()

    # Which signal tells of which kinds of documents, in the order of telling. All others that
    # somebody typed are of the plan: its kinds are listed where they are declared.
    KINDS: ClassVar[tuple[tuple[str, frozenset[str]], ...]] = (
        ("settings_changed", frozenset({"settings", "alert_settings"})),
        ("plan_changed", frozenset({"kept_plan"})),
        (
            "level_changed",
            frozenset({"declaration", "regime", "message", "message_pack", "message_words"}),
        ),
        ("ticks_changed", frozenset({"ticks"})),
        ("papers_changed", frozenset({"paper_choices"})),
        ("draft_changed", frozenset({"place_draft", "place_draft_line"})),
    )

    def __init__(
        self, services: Services, data_folder: Path, parent: QObject | None = None
    ) -> None:
        super().__init__(services, parent)
        self.data_folder = data_folder  # shown to the person, never opened from here
        self.arrived: FolderLook | None = None  # what lies in the folder of messages
        self._unkept: dict[str, Any] = {}  # settings that could not be kept yet
        services.store.take_changed_kinds()  # what came before is no news

    def tell_changes(self) -> None:
        """Emit the signals of the kinds that changed since this was asked last."""
        changed = self.services.store.take_changed_kinds()
        others = changed.difference(*(kinds for _, kinds in self.KINDS))
        for name, kinds in self.KINDS:
            if kinds & changed or (name == "plan_changed" and others):
                getattr(self, name).emit()

    def settings(self) -> Settings:
        """How the person wants the program to be, also where that could not be kept."""
        kept = self.services.preferences.read()
        return msgspec.structs.replace(kept, **self._unkept) if self._unkept else kept

    def turns(self, after: dt.datetime, until: dt.datetime) -> bool:
        """Whether a level that was entered begins or ends between two moments."""
        return self.services.declarations.held.turns(after, until)

    def open_household(self) -> str | None:
        """The title of the open plan, as typed; None where there are no plans of other homes."""
        services = self.services
        if services.data is None or not services.has_households:
            return None
        return services.plan_editor.household().plan.plan_title

    @property
    def edition_update(self) -> EditionUpdate:
        """Updating the guide's words; what holds then is announced."""
        return self.services.edition_update.telling(self.content_changed.emit)

    def change_settings(self, **values: Any) -> bool:
        """Change settings by name; a new place may raise the question about the level.

        A setting takes effect even where it cannot be kept: a family with a full disk can still
        switch language and text size. Returns whether it is kept.
        """
        is_move = "place" in values and values["place"] != self.settings().place
        before = self.services.preferences.read()
        self._unkept.update(values)
        is_kept = self.keep(
            lambda services: services.preferences.change(**values),
            key="settings." + ",".join(sorted(values)),
            value=values,
            holds_unkept=True,
        )
        # Back to what is kept, nothing is written: what held unkept until now ends all the same.
        if not is_kept or self.services.preferences.read() == before:
            self.settings_changed.emit()
        if is_move:
            self.level_changed.emit()
        return is_kept

    def forget_arrived(self, digests: Collection[str]) -> None:
        """These messages were answered: they wait no more, before the folder is looked into."""
        if self.arrived is None:
            return
        offers = tuple(one for one in self.arrived.offers if one.digest not in digests)
        self.arrived = msgspec.structs.replace(self.arrived, offers=offers)
        self.messages_arrived.emit()

    def erase(self) -> bool:
        """Erase everything the person entered; the program stays open and empty."""
        self.settle()
        self._waiting.clear()
        self._unkept.clear()
        self.arrived = None
        wait_for_background()  # a backup that is being made would outlive the erasing
        self._done(lambda _services: None)  # what nobody waits for is written before
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
            self._unkept.clear()
        super()._succeed()
