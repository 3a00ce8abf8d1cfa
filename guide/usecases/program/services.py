"""The services: everything the windows and the command line are built on, put together once.

Opening it opens the store and reads no content: the guide reads each file when it is asked.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from msgspec import Struct

from guide.content.edition import ActiveContent
from guide.content.fields import FieldBook
from guide.content.guide import Guide
from guide.content.model import Level
from guide.errors import Code, GuideError
from guide.paths import HOUSEHOLDS, Places, is_folder, is_there
from guide.store.document import Clock
from guide.store.store import Store
from guide.usecases.base.settings import Preferences
from guide.usecases.editions.in_effect import words_in_effect
from guide.usecases.level.declarations import Declarations
from guide.usecases.level.held import day_made
from guide.usecases.level.ticks import Checklist

if TYPE_CHECKING:
    from pathlib import Path

    from guide.alerts.declaration import Place
    from guide.content.paper_words import PaperWords
    from guide.usecases.alerts.alert_settings import AlertPreferences
    from guide.usecases.alerts.arrivals import Arrivals
    from guide.usecases.alerts.intake import Intake
    from guide.usecases.alerts.keys import AlertKeys
    from guide.usecases.alerts.received import Received
    from guide.usecases.base.paper_preferences import PaperPreferences
    from guide.usecases.editions.update import EditionUpdate
    from guide.usecases.households.households import Households
    from guide.usecases.level.announcements import Announcements
    from guide.usecases.level.events import Event
    from guide.usecases.level.held import HeldLevels
    from guide.usecases.level.home_view import HomeView
    from guide.usecases.level.last_look import LastLook
    from guide.usecases.level.overview import FamilyPlace, Overview
    from guide.usecases.places.drafting import PlaceDrafting
    from guide.usecases.places.packs import PlacePacks
    from guide.usecases.plan.editing import PlanEditor
    from guide.usecases.plan.printed import PlanPrints
    from guide.usecases.plan.talk import TalkNote
    from guide.usecases.safekeeping.backup_service import BackupService
    from guide.usecases.safekeeping.change_log import ChangeLog
    from guide.usecases.safekeeping.data_location import DataLocation
    from guide.usecases.safekeeping.plan_transfer import PlanTransfer


class Services(Struct, frozen=True, dict=True):
    """The use cases over one store, and the guide's words."""

    guide: Guide
    book: FieldBook
    store: Store
    preferences: Preferences
    declarations: Declarations
    checklist: Checklist
    now: Clock
    words: ActiveContent  # where `guide`, `book` and `paper_words` read
    data: Path | None = None  # the folder of the store; None: in memory
    own: Path | None = None  # for a further household: the folder of the program's own data

    @cached_property
    def plan_editor(self) -> PlanEditor:
        """The family plan; a level is seen at a glance before any of it is loaded."""
        from guide.usecases.plan.editing import PlanEditor

        return PlanEditor(self.store)

    def home(self) -> HomeView:
        """Gather the home page as it is now."""
        from guide.usecases.level.home_view import home_view

        settings = self.preferences.read()
        span = self.declarations.held.at_home(settings.place)
        closed = self.declarations.last_closed()
        level = Level.NONE if span is None else span.level
        return home_view(
            self.guide,
            span,
            self.checklist.ticks(span.declaration.id) if span is not None else None,
            self.plan_editor.household(),
            settings,
            self.now(),
            closed=closed,
            closing_ticks=self.checklist.ticks(closed.id) if closed is not None else None,
            elsewhere=self._elsewhere(settings.place, level),
            regimes=self.declarations.held.regimes_at(settings.place),
        )

    def _elsewhere(self, home: Place, at_home: Level) -> tuple[tuple[FamilyPlace, Level], ...]:
        """The family's other places with a higher level; nothing is loaded where none can be."""
        held = self.declarations.held
        if not (held.has_messages or any(one.is_elsewhere for one in held.open_entries())):
            return ()
        from guide.usecases.level.overview import elsewhere

        return elsewhere(self.guide, held, self.plan_editor.household(), home, at_home)

    def overview(self) -> Overview:
        """Gather what holds where as it is now."""
        from guide.usecases.level.overview import overview

        household, home = self.plan_editor.household(), self.preferences.read().place
        return overview(self.guide, self.declarations.held, household, home, self.now())

    def timeline(self) -> tuple[Event, ...]:
        """As `events.timeline`. Where messages are packed it may be used in another thread."""
        from guide.usecases.level.events import timeline

        held = self.declarations.held
        return timeline(self._held_apart() if held.has_packs else held)

    @property
    def last_look(self) -> LastLook:
        """What the overview showed last."""
        from guide.usecases.level.last_look import LastLook

        return LastLook(self.store)

    @property
    def talk(self) -> TalkNote:
        """Where the family stopped in the talk at the table."""
        from guide.usecases.plan.talk import TalkNote

        return TalkNote(self.store)

    @property
    def made(self) -> dt.date:
        """The day before which no clock of this program can have been right."""
        return day_made(self.guide)

    @property
    def plan_prints(self) -> PlanPrints:
        """Which plan was printed last."""
        from guide.usecases.plan.printed import PlanPrints

        return PlanPrints(self.store)

    @property
    def paper_preferences(self) -> PaperPreferences:
        """How the family wants its papers."""
        from guide.usecases.base.paper_preferences import PaperPreferences

        return PaperPreferences(self.store)

    @property
    def announcements(self) -> Announcements:
        """Declarations for any place, and what is announced of them later."""
        from guide.usecases.level.announcements import Announcements

        return Announcements(self.store, self.declarations, self.now)

    @property
    def backups(self) -> BackupService:
        """Backups, bringing one back, copies on a stick."""
        from guide.usecases.safekeeping.backup_service import BackupService

        return BackupService(self.store, self.data, self.now)

    @property
    def data_location(self) -> DataLocation:
        """Where the entries lie, and moving them to the ordinary place."""
        from guide.usecases.alerts.keys import KEYS
        from guide.usecases.editions.in_effect import GUIDE
        from guide.usecases.places.here import PLACES
        from guide.usecases.safekeeping.data_location import DataLocation

        return DataLocation(self.store, self.data, self.now, along=(GUIDE, PLACES, KEYS))

    @property
    def plan_transfer(self) -> PlanTransfer:
        """Plan files, and the plans that are kept beside the present one."""
        from guide.usecases.safekeeping.plan_transfer import PlanTransfer

        return PlanTransfer(self.store, self.data, self.now, book=self.book, words=self.paper_words)

    @property
    def paper_words(self) -> PaperWords:
        """The fixed words of the papers."""
        from guide.content.paper_words import PaperWords

        return PaperWords(self.words)

    @property
    def shared(self) -> Path | None:
        """The folder of what belongs to no household; None: in memory."""
        return self.own or self.data

    @property
    def households(self) -> Households:
        """The other households of this computer, each in a file of its own."""
        from guide.usecases.households.households import Households

        places = Places(self.data, self.own) if self.data is not None else None
        return Households(places, self.store, self.now)

    @property
    def has_households(self) -> bool:
        """Whether there are others: a look at a name, so that a home with one loads nothing."""
        return self.shared is not None and is_folder(self.shared / HOUSEHOLDS)

    @property
    def has_classes(self) -> bool:
        """Whether anything was kept of classes; a further household knows of none."""
        return (
            self.data is not None and self.own is None and is_there(Places(self.data).classes.store)
        )

    @property
    def edition_update(self) -> EditionUpdate:
        """Updating the guide's words; what is taken holds at once in `guide` and `book`."""
        from guide.usecases.editions.update import EditionUpdate

        return EditionUpdate(self.words, self.shared, self.now, self._read_anew)

    @property
    def place_packs(self) -> PlacePacks:
        """What schools and akimats filled in once, as files that were taken here."""
        from guide.usecases.places.packs import PlacePacks

        return PlacePacks(
            self.shared, self.now, lambda: {region.code for region in self.guide.regions}
        )

    @property
    def alert_keys(self) -> AlertKeys:
        """The keys that may speak for levels here."""
        from guide.usecases.alerts.keys import alert_keys

        return alert_keys(self.shared)

    @property
    def received(self) -> Received:
        """What arrived by message. It reads for itself: it may be used in another thread."""
        from guide.usecases.alerts.received import Received

        return Received(self.store, self._held_apart(), self.now)

    @property
    def intake(self) -> Intake:
        """What becomes of a message. It reads for itself: it may be used in another thread."""
        from guide.usecases.alerts.intake import Intake
        from guide.usecases.base.territories import territories_of

        return Intake(self._held_apart(), lambda: territories_of(self.guide), self.now)

    @property
    def alert_preferences(self) -> AlertPreferences:
        """What the owner of the computer chose about messages."""
        from guide.usecases.alerts.alert_settings import AlertPreferences

        return AlertPreferences(self.store)

    def arrivals(self, folder: Path) -> Arrivals:
        """What lies in a folder and becomes of it, for one other thread."""
        from guide.usecases.alerts.arrivals import Arrivals
        from guide.usecases.alerts.folder import WatchedFolder

        preferences = self.alert_preferences
        return Arrivals(
            WatchedFolder(folder), self.alert_keys, self.intake, self.received,
            lambda: preferences.read().at_once,
        )  # fmt: skip

    def _held_apart(self) -> HeldLevels:
        from guide.usecases.level.held import HeldLevels

        return HeldLevels(self.store, self.now, self.declarations.held.made)

    @property
    def place_drafting(self) -> PlaceDrafting:
        """Filling in a place pack for others."""
        from guide.usecases.places.drafting import PlaceDrafting

        return PlaceDrafting(
            self.store,
            self.shared,
            self.now,
            lambda: {region.code for region in self.guide.regions},
        )

    @property
    def has_place_packs(self) -> bool:
        """Whether a place pack is here: a look at names, so that a home without one loads none."""
        from guide.usecases.places.here import has_packs

        return has_packs(self.shared)

    def _read_anew(self) -> None:
        self.guide.forget()
        self.book.forget()

    @property
    def change_log(self) -> ChangeLog:
        """What changed in the plan, and the plan as it was earlier."""
        from guide.usecases.safekeeping.change_log import ChangeLog

        return ChangeLog(self.store, self.data, self.now, self.book)

    def diagnosis(self, more: Mapping[str, str] | None = None) -> str:
        """Return the copyable diagnostic text, without personal data."""
        from guide.usecases.program.diagnosis import diagnosis

        return diagnosis(self.guide, self.store, self.preferences.read(), more)

    def erase(self) -> None:
        """Remove everything the person entered, its history, all copies beside it.

        Place packs, keys for alerts, further households and all that was kept of classes go as
        well; where a further household is open, it alone goes. The services stay usable and empty.
        Errors: as `Store.erase`; CLASS_OPEN while a class's window is open: then nothing is erased.
        """
        if self.data is not None and self.has_classes:
            from guide.store.removal import remove_store

            try:
                remove_store(Places(self.data).classes)
            except GuideError as failure:
                is_open = failure.code is Code.STORE_IN_USE
                raise GuideError(Code.CLASS_OPEN) if is_open else failure from failure
        self.store.erase()
        if self.own is None:
            if self.data is not None:
                from guide.usecases.base.level_file import forget_level

                forget_level(self.data)
            self.place_packs.erase()
            self.alert_keys.erase()
            self.households.erase()

    def close(self) -> None:
        """Close the store; the services are of no use afterwards."""
        self.store.close()


def open_services(places: Places, now: Clock) -> Services:
    """Open the store of `places` and put the use cases on it. Errors: as `Store.open`."""
    return services_on(Store.open(places.store, now=now), now, places.data, own=places.own)


def show_services(places: Places, now: Clock, why: Code) -> Services:
    """Put the use cases on the store of `places` as it lies there, for reading only.

    `why` becomes its failure. Errors: as `Store.look_at`.
    """
    store = Store.look_at(places.store, now=now, why=why)
    return services_on(store, now, places.data, own=places.own)


def services_nowhere(failure: GuideError, now: Clock) -> Services:
    """Put the use cases on nothing: the guide can be read and printed, no entry can be kept."""
    return services_on(Store.nowhere(failure, now=now), now)


def services_on(
    store: Store,
    now: Clock,
    data: Path | None = None,
    words: ActiveContent | None = None,
    own: Path | None = None,
) -> Services:
    """Put the use cases on any store; one in memory leaves nothing on the disk.

    `data` is the folder of a store on the disk: backups lie there. `words` are those that hold
    for it unless others are given. `own` is the folder of the program's own data, when the store
    is that of a further household.
    """
    words = words or words_in_effect(own or data)
    guide = Guide(words)
    return Services(
        guide=guide,
        book=FieldBook(words),
        words=words,
        store=store,
        preferences=Preferences(store),
        declarations=Declarations(store, now, lambda: day_made(guide)),
        checklist=Checklist(store, now),
        now=now,
        data=data,
        own=own,
    )
