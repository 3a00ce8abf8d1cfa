"""What a kiosk is built on, put together once: words, levels, keys, place packs. No family.

What is kept lies in a store of the kiosk's own, in a folder beside the plan's: accepted messages,
the level that staff entered, counters, the throttle of the secret. Nothing of a visitor is ever
written: that is plain objects of one process, which ends with the visit.
"""

from __future__ import annotations

from contextlib import suppress
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from guide.alerts.declaration import Place
from guide.content.edition import ActiveContent
from guide.content.guide import Guide
from guide.errors import Code, GuideError
from guide.kiosk.configuration import Configuration
from guide.paths import Places
from guide.store.document import Change, Clock
from guide.store.store import Store
from guide.usecases.editions.in_effect import words_in_effect
from guide.usecases.level.held import HeldLevels, day_made

if TYPE_CHECKING:
    from guide.content.fields import FieldBook
    from guide.content.paper_words import PaperWords
    from guide.places.pack import PlacePack
    from guide.training.quiz import Item
    from guide.usecases.alerts.arrivals import Arrivals
    from guide.usecases.alerts.intake import Intake
    from guide.usecases.alerts.keys import AlertKeys
    from guide.usecases.alerts.received import Received
    from guide.usecases.kiosk.counts import Counts
    from guide.usecases.kiosk.pack_arrivals import PackArrivals
    from guide.usecases.kiosk.place_lines import HereLine
    from guide.usecases.kiosk.printing import VisitPrinting
    from guide.usecases.kiosk.staff_door import StaffDoor
    from guide.usecases.level.announcements import Announcements
    from guide.usecases.level.declarations import Declarations


# All was read, and stays so.
_READ = frozenset({Code.STORE_READ_ONLY, Code.DRIVE_READ_ONLY, Code.DISK_FULL})


class KioskServices(Struct, frozen=True, dict=True):
    """The use cases over what a kiosk keeps, and the guide's words."""

    guide: Guide
    kept: Store
    configuration: Configuration
    now: Clock
    words: ActiveContent
    data: Path | None = None  # the folder of what is kept; None: nothing outlives the program
    shared: Path | None = None  # the folder of editions, place packs and keys
    failure: GuideError | None = None  # why nothing can be kept, or was found; for staff
    is_unread: bool = False  # what was entered before may lie where this process cannot read it

    @property
    def is_replay_excluded(self) -> bool:
        """Whether what was accepted stays known, so that no old message can be brought again.

        Without that no level from files is shown (the message of last year would be news).
        """
        return self.data is not None

    @property
    def is_full(self) -> bool:
        """Whether nothing can be kept for want of room: what was accepted before stays known."""
        is_refused = self.failure is not None and self.failure.code is Code.DISK_FULL
        return self.data is None and is_refused

    @property
    def place(self) -> Place:
        """Where the screen stands; without a region where nobody has said it."""
        screen = self.configuration.screen
        return Place(region=screen.region, detail=screen.detail)

    @cached_property
    def held(self) -> HeldLevels:
        """What stands now, of all that staff entered and messages declared."""
        return self._held_apart()

    @cached_property
    def declarations(self) -> Declarations:
        """Entering a level and ending it, for the staff's pages."""
        from guide.usecases.level.declarations import Declarations

        return Declarations(self.kept, self.now, lambda: day_made(self.guide))

    @cached_property
    def announcements(self) -> Announcements:
        """What was announced later of what a message declared."""
        from guide.usecases.level.announcements import Announcements

        return Announcements(self.kept, self.declarations, self.now)

    @property
    def alert_keys(self) -> AlertKeys:
        """The keys that may speak for levels here."""
        from guide.usecases.alerts.keys import alert_keys

        return alert_keys(self.shared)

    @property
    def received(self) -> Received:
        """What arrived by message. It reads for itself: it may be used in another thread."""
        from guide.usecases.alerts.received import Received

        return Received(self.kept, self._held_apart(), self.now)

    @property
    def intake(self) -> Intake:
        """What becomes of a message. It reads for itself: it may be used in another thread."""
        from guide.usecases.alerts.intake import Intake
        from guide.usecases.base.territories import territories_of

        return Intake(self._held_apart(), lambda: territories_of(self.guide), self.now)

    def arrivals(self, folder: Path) -> Arrivals:
        """What lies in a folder and becomes of it, for one other thread.

        Nobody stands there to press: what a trusted key has signed is taken at once.
        """
        from guide.usecases.alerts.arrivals import Arrivals
        from guide.usecases.alerts.folder import WatchedFolder

        keys = self.alert_keys
        return Arrivals(
            WatchedFolder(folder), keys, self.intake, self.received,
            lambda: frozenset(one.origin for one in keys.ring().keys),
        )  # fmt: skip

    @cached_property
    def counts(self) -> Counts:
        """What is counted of visits, by day and language."""
        from guide.usecases.base.local_time import local_day
        from guide.usecases.kiosk.counts import FOLDER, Counts

        folder = self.data / FOLDER if self.data is not None else None
        return Counts(
            folder,
            lambda: local_day(self.now()),
            lambda: self.held.reckoning().doubt is None,
        )

    @cached_property
    def staff_door(self) -> StaffDoor:
        """The way to the staff's page."""
        from guide.usecases.kiosk.staff_door import StaffDoor

        return StaffDoor(self.kept, self.configuration.staff.secret)

    def pack_arrivals(self) -> PackArrivals:
        """What comes into the folders of words and places, for one other thread."""
        from guide.usecases.kiosk.pack_arrivals import PackArrivals

        return PackArrivals(
            self.configuration.packs, self.words.copy(),
            self.shared, self.now, self.place,
            lambda: {region.code for region in self.guide.regions},
        )  # fmt: skip

    @cached_property
    def printing(self) -> VisitPrinting | None:
        """What this visitor can print; None where the settings name no printer."""
        from guide.usecases.kiosk.cups import printing_on

        return printing_on(self.configuration.printing.printer)

    def place_packs(self) -> list[PlacePack]:
        """The place packs that are on this computer; none is read where no file of one lies."""
        from guide.usecases.places.here import has_packs

        if not has_packs(self.shared):
            return []
        from guide.usecases.places.packs import PlacePacks

        regions = {region.code for region in self.guide.regions}
        return PlacePacks(self.shared, self.now, lambda: regions).packs()

    def place_lines(self) -> list[HereLine]:
        """What those packs say of the place of the screen."""
        packs = self.place_packs()
        if not packs:
            return []
        from guide.usecases.base.local_time import local_day
        from guide.usecases.kiosk.place_lines import lines_here

        return list(lines_here(packs, self.place, local_day(self.now())))

    @property
    def book(self) -> FieldBook:
        """The words of fields: of place lines, and of the blank form."""
        from guide.content.fields import FieldBook

        return FieldBook(self.words)

    @property
    def paper_words(self) -> PaperWords:
        """The fixed words of papers, which the board to point at is made of."""
        from guide.content.paper_words import PaperWords

        return PaperWords(self.words)

    @cached_property
    def check_items(self) -> tuple[Item, ...]:
        """The questions of the check of two minutes."""
        from guide.usecases.kiosk.check import check_items

        return check_items()

    def close(self) -> None:
        """Close what is kept, so that the next process can open it. A second call does nothing."""
        if "counts" in self.__dict__:
            with suppress(GuideError):  # counts that cannot be kept are lost, and keep up nobody
                self.counts.keep()
        self.kept.close()

    def _held_apart(self) -> HeldLevels:
        from guide.usecases.kiosk.entered import EnteredLevels

        is_known = self.is_replay_excluded or self.is_full
        kind = HeldLevels if is_known else EnteredLevels
        return kind(self.kept, self.now, lambda: day_made(self.guide))


def open_kiosk(
    places: Places,
    now: Clock,
    configuration: Configuration,
    *,
    words: ActiveContent | None = None,
    handed: bytes = b"",
) -> KioskServices:
    """Open what a kiosk keeps, which lies in `Places.kiosk`.

    Where nothing can be written, on a full disk as well, it is memory alone: what the page before
    `handed` on, an image of its store, else what could be read. Visitors get numbers and advice on
    any computer, and `failure` tells staff why; also what became of a file that had to be begun
    anew.
    """
    data: Path | None = None
    try:
        kept = Store.open(places.store, now=now)
        failure = kept.failure
    except GuideError as refused:
        kept, failure = Store.in_memory(now=now), refused
    else:
        if not kept.is_read_only:
            try:
                _keep_handed(handed, kept, now)
                data = places.data
            except GuideError as refused:  # it takes nothing yet: it stays handed on
                failure = refused
    if data is None:
        with kept:
            kept = handed_store(handed, now) or kept.copied()
    is_unread = failure is not None and failure.code not in _READ
    return kiosk_services_on(
        kept, now, configuration, data=data, shared=places.shared, words=words, failure=failure,
        is_unread=is_unread,
    )  # fmt: skip


def can_keep(places: Places, now: Clock) -> bool:
    """Whether something could be kept now; for a page that found no place to."""
    with suppress(GuideError), Store.open(places.store, now=now) as kept:
        return not kept.is_read_only and not kept.is_short_of_room
    return False


def handed_store(handed: bytes, now: Clock) -> Store | None:
    """The store in memory that the page before handed on; None where it handed on nothing sound."""
    if not handed:
        return None
    kept = Store.of_image(handed, now=now)
    if not kept.check():
        return kept
    kept.close()
    return None


def _keep_handed(handed: bytes, kept: Store, now: Clock) -> None:
    """Keep on the disk that is there again what staff did without it, in one step.

    The store in memory began as a copy of the one on the disk, so the later state of a document is
    the one that was changed more often. Errors: as `Store.edit`; DISK_FULL also where there is no
    reserve, so that the next try of the secret need not be refused for it.
    """
    if kept.is_short_of_room:
        raise GuideError(Code.DISK_FULL)
    from guide.usecases.kiosk.staff_door import KIND as THROTTLE_KIND
    from guide.usecases.level.held import KINDS

    memory = handed_store(handed, now)
    if memory is None:
        return
    with memory:
        found = [one for kind in (*KINDS, THROTTLE_KIND) for one in memory.all(kind)]
    changes = []
    for one in found:
        lying = kept.get(one.id)
        if lying is None or lying.rev < one.rev:
            changes.append(Change(one.id, one.kind, one.body))
    if changes:
        kept.edit(changes)


def kiosk_services_on(
    kept: Store,
    now: Clock,
    configuration: Configuration,
    *,
    data: Path | None = None,
    shared: Path | None = None,
    words: ActiveContent | None = None,
    failure: GuideError | None = None,
    is_unread: bool = False,
) -> KioskServices:
    """Put the use cases on any store; one in memory leaves nothing on the disk."""
    words = words or words_in_effect(shared)
    return KioskServices(
        guide=Guide(words),
        kept=kept,
        configuration=configuration,
        now=now,
        words=words,
        data=data,
        shared=shared,
        failure=failure,
        is_unread=is_unread,
    )
