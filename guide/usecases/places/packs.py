"""Place packs on this computer: check a file, take it, list what was taken, remove it.

Reading writes nothing. Taking reads and checks again, and takes only what was looked at. A pack
changes no plan: what a family uses of it is chosen, and offered anew when it changes (`choices`).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Collection
from pathlib import Path

from msgspec import Struct

from guide.administrator import for_everybody
from guide.alerts.declaration import Place
from guide.content.checks.finding import Finding
from guide.content.pointer import digest_of
from guide.errors import Code, GuideError
from guide.places.checks import find_faults, require_sound
from guide.places.comparison import ChangedLine, compare
from guide.places.pack import PlacePack
from guide.places.pack_file import SIZE_LIMIT, read_tables, shaped
from guide.places.remarks import Disagreement, Said, disagreements, of_pack
from guide.store.document import Clock
from guide.usecases.base.local_time import local_day
from guide.usecases.base.read_file import read_file
from guide.usecases.editions.signed_pack import read_seal
from guide.usecases.editions.views import KeyView
from guide.usecases.places.here import PLACES
from guide.usecases.places.shelf import OnShelf, Shelf, Taken
from guide.usecases.places.trust import PlaceKey, PlaceKeys, Signer, Trust


class CheckedPlace(Struct, frozen=True):
    """A pack that has passed every check, before it is taken."""

    pack: PlacePack
    digest: str  # of its bytes: what was looked at is what is taken
    signer: Signer
    data: bytes
    seal: bytes | None


class TakenPlace(Struct, frozen=True):
    """A pack that was taken; without `pack` its file is damaged, and only the file is known."""

    file: str
    pack: PlacePack | None
    signer: Signer | None
    taken_at: dt.datetime | None
    is_for_everybody: bool
    failure: Code | None = None


class PlaceOffer(Struct, frozen=True):
    """What there is to know before a checked pack is taken."""

    checked: CheckedPlace
    remarks: tuple[Said, ...]
    before: TakenPlace | None  # the pack of the same id that it would replace
    changes: tuple[ChangedLine, ...]  # beside that
    disagreements: tuple[Disagreement, ...]  # with the other packs that are here
    is_older: bool = False  # than the one that it would replace
    is_less_sure: bool = False  # that one's signature is verified, this one's is not
    is_taken: bool = False  # these very bytes are here already


class PlacePacks:
    """The place packs for oneself or, by an administrator, for everybody."""

    def __init__(
        self,
        data: Path | None,
        now: Clock,
        regions: Callable[[], Collection[str]],
        *,
        is_for_everybody: bool = False,
    ) -> None:
        """`data` is the user's folder, None when nothing may be kept; `regions` are the codes."""
        self._now = now
        self._regions = regions
        everybodys = Shelf(for_everybody() / PLACES, is_for_everybody=True)
        own = [] if data is None else [Shelf(data / PLACES)]
        self._shelves = [*own, everybodys]
        self._target = everybodys if is_for_everybody else next(iter(own), None)
        order = sorted(self._shelves, key=lambda one: one is not self._target)
        self._keys = PlaceKeys([(one.folder, one.is_for_everybody) for one in order])

    # ---- keys

    def keys(self) -> tuple[PlaceKey, ...]:
        """The keys that are trusted for places, with their territories."""
        return self._keys.known()

    def trust(self, path: Path, fingerprint: str, place: Place) -> PlaceKey:
        """Trust a key for the places of one territory, and for nothing else. Errors: `add_key`."""
        self._require_target(Code.KEY_NOWHERE)
        return self._keys.add(path, fingerprint, place)

    def distrust(self, key_id: str) -> KeyView:
        """Trust a key no more: what it signed is "not verified" from now on.

        Errors: as `remove_key`.
        """
        self._require_target(Code.KEY_NOWHERE)
        return self._keys.remove(key_id)

    # ---- a file

    def faults(self, path: Path) -> list[Finding]:
        """All that the check finds in the words of a file. Errors: as `check` for its form."""
        tables = read_tables(read_file(path, SIZE_LIMIT, Code.PLACE_TOO_LARGE))
        shaped(tables)
        return find_faults(tables, self._regions())

    def check(self, path: Path) -> CheckedPlace:
        """Read and check a file without writing anything.

        Errors: GuideError FILE_UNREADABLE, PLACE_TOO_LARGE, PLACE_MALFORMED, PLACE_FAULTY,
        PLACE_FORGED.
        """
        data = read_file(path, SIZE_LIMIT, Code.PLACE_TOO_LARGE)
        tables = read_tables(data)
        pack = shaped(tables)
        require_sound(tables, self._regions())
        seal = _seal(path)
        return CheckedPlace(
            pack, digest_of(data), self._keys.signer(data, seal, pack.place), data, seal
        )

    def offer(self, checked: CheckedPlace, home: Place) -> PlaceOffer:
        """What there is to know of a checked pack, for a family that lives at `home`."""
        pack, today = checked.pack, local_day(self._now())
        here = [one for one in self.taken() if one.pack is not None]
        before = next(
            (one for one in here if one.pack is not None and one.pack.id == pack.id), None
        )
        was = before.pack if before is not None else None
        others = [one.pack for one in here if one.pack is not None and one.pack.id != pack.id]
        found = disagreements([pack, *others])
        return PlaceOffer(
            checked,
            remarks=tuple(of_pack(pack, home, today)),
            before=before,
            changes=tuple(compare(was, pack)) if was is not None else (),
            disagreements=tuple(one for one in found if pack.id in {one.one[0], one.other[0]}),
            is_older=was is not None and pack.made_on < was.made_on,
            is_less_sure=_is_verified(before) and checked.signer.trust is not Trust.VERIFIED,
            is_taken=was == pack and before is not None and before.signer == checked.signer,
        )

    def take(self, path: Path, digest: str) -> PlacePack:
        """Take a file whose digest somebody has looked at.

        Errors: as `check`; GuideError PLACE_CHANGED when it is another one now; PLACES_MANY,
        PLACE_NOWHERE, DISK_FULL, NOT_SAVED, STORE_IN_USE.
        """
        target = self._require_target(Code.PLACE_NOWHERE)
        checked = self.check(path)
        if checked.digest != digest.lower():
            raise GuideError(Code.PLACE_CHANGED)
        taken = Taken(taken_at=self._now(), pack=checked.data, seal=checked.seal or b"")
        target.put(checked.pack.id, taken)
        return checked.pack

    # ---- what was taken

    def taken(self) -> list[TakenPlace]:
        """The packs that are here. Of two with one id the one that was made later counts."""
        newest: dict[str, TakenPlace] = {}
        damaged = []
        for one in (self._view(found) for shelf in self._shelves for found in shelf.packs()):
            if one.pack is None:
                damaged.append(one)
                continue
            known = newest.get(one.pack.id)
            if known is None or known.pack is None or known.pack.made_on < one.pack.made_on:
                newest[one.pack.id] = one
        return [*newest.values(), *damaged]

    def packs(self) -> list[PlacePack]:
        """What the packs that are here say."""
        return [one.pack for one in self.taken() if one.pack is not None]

    def received(self) -> list[tuple[str, bytes, bytes]]:
        """The packs that are here as they were received: id, file, signature ("" without one)."""
        found = [one for shelf in self._shelves for one in shelf.packs()]
        return [
            (one.pack.id, one.taken.pack, one.taken.seal)
            for one in found
            if one.pack is not None and one.taken is not None
        ]

    def disagreements(self) -> list[Disagreement]:
        """Where two packs that are here say something else of one thing."""
        return disagreements(self.packs())

    def remove(self, pack_id: str) -> None:
        """Remove a pack, or a damaged file by its name. No plan changes.

        Errors: GuideError PLACE_NOT_HERE, PLACE_NOWHERE, NOT_SAVED, STORE_IN_USE.
        """
        target = self._require_target(Code.PLACE_NOWHERE)
        found = [
            one.file
            for one in target.packs()
            if pack_id in {one.file, one.pack.id if one.pack is not None else one.file}
        ]
        if not found:
            raise GuideError(Code.PLACE_NOT_HERE, place=pack_id[:40])
        for file in found:
            target.remove(file)

    def erase(self) -> None:
        """Remove one's own packs and keys for places."""
        for shelf in self._shelves:
            if not shelf.is_for_everybody:
                shelf.erase()

    def _view(self, found: OnShelf) -> TakenPlace:
        if found.pack is None or found.taken is None:
            return TakenPlace(found.file, None, None, None, found.is_for_everybody,
                              Code.PLACE_DAMAGED)  # fmt: skip
        seal = found.taken.seal or None
        try:
            signer = self._keys.signer(found.taken.pack, seal, found.pack.place)
        except GuideError as error:  # the file was changed here
            return TakenPlace(found.file, None, None, None, found.is_for_everybody, error.code)
        return TakenPlace(found.file, found.pack, signer, found.taken.taken_at,
                          found.is_for_everybody)  # fmt: skip

    def _require_target(self, code: Code) -> Shelf:
        if self._target is None:
            raise GuideError(code)
        return self._target


def _is_verified(one: TakenPlace | None) -> bool:
    return one is not None and one.signer is not None and one.signer.trust is Trust.VERIFIED


def _seal(path: Path) -> bytes | None:
    """The signature beside a file; None when there is none. Errors: PLACE_FORGED."""
    try:
        return read_seal(path)
    except GuideError as error:
        if error.code is Code.PACK_UNSIGNED:
            return None
        raise GuideError(Code.PLACE_FORGED, **error.fields) from error
