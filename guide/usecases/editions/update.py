"""Updating the guide's words from a file: read, check, show what changes, take, go back.

The signature comes first, over the raw bytes, before anything is parsed; then the form of the zip,
then its words beside the built-in ones. Reading writes nothing. Taking reads and checks again, so
what takes effect is what was checked; it takes only what was looked at, and writes the pointer
last: a killed program leaves the words from before or the new ones.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from copy import copy
from pathlib import Path

from guide import __version__
from guide.administrator import for_everybody
from guide.content import comparison, files
from guide.content.about import about_of
from guide.content.edition import ActiveContent, EditionLocation, require_newer
from guide.content.guide import Guide
from guide.content.icons import icon_names
from guide.content.pack import (
    read_pack,
    require_program,
    require_sound,
)
from guide.content.pack_order import require_days, require_near
from guide.content.pointer import (
    POINTER,
    AcceptedEdition,
    KnownEdition,
    Pointer,
    digest_of,
    pointer_bytes,
)
from guide.errors import Code, GuideError
from guide.store.guide_folder import GuideFolder
from guide.usecases.editions.edition_proof import (
    EDITION,
    CheckedPack,
    accepted_of,
    kept_files,
    prove,
)
from guide.usecases.editions.in_effect import GUIDE
from guide.usecases.editions.signed_pack import read_data, read_signed
from guide.usecases.editions.trusted_keys import (
    KEYS,
    TrustedKeys,
    add_key,
    remove_key,
    trusted_keys,
)
from guide.usecases.editions.views import (
    Area,
    ChangeView,
    EntryChange,
    InEffect,
    KeyView,
    Offer,
    ValueChange,
)

__all__ = [
    "Area",
    "ChangeView",
    "CheckedPack",
    "EditionUpdate",
    "EntryChange",
    "InEffect",
    "KeyView",
    "Offer",
    "ValueChange",
]


class EditionUpdate:
    """The update of the guide's words, for oneself or, by an administrator, for everybody."""

    def __init__(
        self,
        words: ActiveContent,
        data: Path | None,
        now: Callable[[], dt.datetime],
        renew: Callable[[], None] = lambda: None,
        *,
        is_for_everybody: bool = False,
    ) -> None:
        """`data` is the user's folder, None when nothing may be kept.

        `renew` is called when other words take effect: whoever keeps some reads them anew.
        """
        self._words = words
        self._now = now
        self._renew = renew
        self._icons = icon_names
        self._keys = [TrustedKeys(for_everybody() / KEYS, is_for_everybody=True)]
        own = [TrustedKeys(data / GUIDE / KEYS)] if data is not None else []
        self._all_keys = [*own, *self._keys]
        self._signer: KeyView | None = None  # of the words that hold
        self._proven: tuple[AcceptedEdition, KeyView] | None = None  # what was taken just now
        self._target: EditionLocation | None = None
        if is_for_everybody:
            folder = for_everybody() / GUIDE
            self._target = EditionLocation(folder=folder, is_for_everybody=True)
        elif data is not None:
            self._target = EditionLocation(folder=data / GUIDE)
            self._keys = self._all_keys

    def in_effect(self) -> InEffect:
        """The words that hold now, proven. Errors: GuideError CONTENT_UNREADABLE."""
        self._look_again()
        accepted, shelf, signer = self._words.accepted, self._words.shelf, self._signer
        if accepted is None or shelf is None or signer is None:
            return InEffect(
                edition=about_of(self._words.built_in).edition,
                content_date=Guide(self._words.built_in).content_date,
                is_built_in=True,
                before=self._edition_before(),
                failure=self._words.failure,
            )
        return InEffect(
            edition=accepted.edition,
            content_date=accepted.content_date,
            is_built_in=False,
            signed_by=signer.name,
            accepted_at=accepted.accepted_at,
            before=self._edition_before(),
            failure=self._words.failure,
            is_for_everybody=shelf.is_for_everybody,
        )

    def keys(self) -> tuple[KeyView, ...]:
        """The keys that this computer trusts: one's own first."""
        return tuple(known.view for known in trusted_keys(self._keys))

    def trust(self, path: Path, fingerprint: str) -> KeyView:
        """Trust a key. Errors: as `guide_keys.add_key`."""
        if self._target is None:
            raise GuideError(Code.KEY_NOWHERE)
        return add_key(path, fingerprint, self._keys[0])

    def distrust(self, key_id: str) -> KeyView:
        """Trust a key no more. Words that it has signed hold no longer, from now on.

        Errors: as `guide_keys.remove_key`; GuideError PACK_NOWHERE.
        """
        self._require_place()
        removed = remove_key(key_id, self._keys[0])
        self._look_again()
        return removed

    def examine(self) -> Code | None:
        """Find out whether somebody who is trusted has signed the words that hold.

        Nothing is changed, so that another thread may do it; `in_effect` acts on it.
        """
        try:
            self._prove()
        except GuideError as error:
            return error.code
        return None

    def apart(self) -> EditionUpdate:
        """The same over a copy of the words in effect, for another thread to check a file with."""
        made = copy(self)
        made._words, made._renew = self._words.copy(), lambda: None
        return made

    def adopt(self, other: EditionUpdate) -> None:
        """Let hold what one `apart` found to hold."""
        before = self._words.accepted
        self._words.adopt(other._words)
        self._signer = other._signer
        if self._words.accepted != before:
            self._renew()

    def telling(self, told: Callable[[], None]) -> EditionUpdate:
        """The same, and `told` is called when other words hold."""
        made, renew = copy(self), self._renew

        def renew_and_tell() -> None:
            renew()
            told()

        made._renew = renew_and_tell
        return made

    def read(self, path: Path) -> Offer:
        """Read and check an update without writing anything.

        Errors: GuideError PACK_…, FILE_UNREADABLE, CONTENT_UNREADABLE.
        """
        return self.offer(self.check(path))

    def check(self, path: Path) -> CheckedPack:
        """Read and check an update: all that `read` needs of the file. Errors: as `read`."""
        self._look_again()
        return self._checked(path)

    def offer(self, checked: CheckedPack) -> Offer:
        """What a checked update would change. Errors: GuideError CONTENT_UNREADABLE."""
        now = {name: files.load_tables(self._words, name) for name in files.PACKED}
        return Offer(
            edition=checked.about.edition,
            made_on=checked.about.made_on,
            about=checked.about.about,
            signed_by=checked.signed.key,
            signed_comment=checked.signed.comment,
            digest=checked.digest,
            changes=comparison.compare(now, checked.pack.tables),
            is_in_effect=self._is_in_effect(checked.digest),
        )

    def take(
        self, path: Path, digest: str | None = None, checked: CheckedPack | None = None
    ) -> InEffect:
        """Let the words of an update take effect, here and at once.

        `digest` is that of the offer that somebody has looked at; None when nobody has, and what
        lies there is meant. The file is read and checked again, unless what was `checked` is
        handed on: then it only must be the same still, and its key trusted. Errors: as `read`;
        GuideError PACK_CHANGED when the file is another one than was looked at, DISK_FULL,
        NOT_SAVED, PACK_NOWHERE, STORE_IN_USE.
        """
        target = self._require_place()
        if checked is None:
            self._look_again()
            checked = self._checked(path, digest)
        else:
            checked = self._same(path, checked)
        if self._is_in_effect(checked.digest):
            return self.in_effect()
        folder = GuideFolder(target.folder, is_for_everybody=target.is_for_everybody)
        with folder.held():
            # Another program may have taken one since: what is newest is asked under the lock.
            pointer = self._pointer(target)
            self._require_newer(checked.about.edition, checked.digest)
            pack, signed = checked.pack, checked.signed
            accepted = accepted_of(pack, checked.digest, signed.key, self._now())
            folder.put_all(accepted.folder, kept_files(pack, signed))
            before = pointer.now
            if before is not None and before.pack == accepted.pack:
                before = pointer.before  # what is brought in again was damaged
            newest = KnownEdition(edition=accepted.edition, pack=accepted.pack)
            self._point(folder, Pointer(now=accepted, before=before, newest=newest))
        if self._pointer(target).now != accepted and target.is_for_everybody:
            # Some systems let anybody write there; what no administrator wrote is not used.
            raise GuideError(Code.PACK_NOWHERE)
        self._words.vouch(accepted)
        self._proven = (accepted, signed.key)
        return self.in_effect()

    def go_back(self) -> InEffect:
        """Let the words from before hold again: an earlier edition, or the built-in words.

        Errors: GuideError PACK_NO_WAY_BACK, DISK_FULL, NOT_SAVED, PACK_NOWHERE, STORE_IN_USE.
        """
        target = self._require_place()
        if self._edition_before() is None:
            raise GuideError(Code.PACK_NO_WAY_BACK)
        folder = GuideFolder(target.folder, is_for_everybody=target.is_for_everybody)
        with folder.held():
            pointer = self._pointer(target)
            self._point(folder, Pointer(now=pointer.before, before=None, newest=pointer.newest))
        return self.in_effect()

    def _same(self, path: Path, checked: CheckedPack) -> CheckedPack:
        """What was checked, if it is still there and trusted. Errors: as `take`."""
        if digest_of(read_data(path)) != checked.digest:
            return self._checked(path, checked.digest)
        if checked.signed.key not in self.keys():
            raise GuideError(Code.PACK_KEY_UNKNOWN, key=checked.signed.key.key_id)
        return checked

    def _checked(self, path: Path, looked_at: str | None = None) -> CheckedPack:
        signed = read_signed(path, trusted_keys(self._keys))
        digest = digest_of(signed.data)
        if looked_at is not None and looked_at.lower() != digest:
            raise GuideError(Code.PACK_CHANGED)
        pack = read_pack(signed.data)
        if not self._is_in_effect(digest):
            self._require_newer(pack.about.edition, digest)
        require_program(pack.about, __version__)
        require_sound(pack.tables, self._words.built_in, self._icons(), pack.about.retired)
        if not self._is_in_effect(digest):
            own, today = about_of(self._words.built_in), self._now().date()
            require_days(pack.about, pack.gathered, own, today)
        return CheckedPack(pack, digest, signed)

    def _require_newer(self, edition: int, digest: str) -> None:
        """Errors: GuideError PACK_STALE, PACK_CONFLICT, PACK_MALFORMED."""
        own, known = about_of(self._words.built_in).edition, list(self._known())
        require_newer(edition, digest, own, known)
        require_near(edition, [own, *(one.edition for one in known)])

    def _known(self) -> Iterable[KnownEdition]:
        """What was accepted here at any time, as far as it is remembered."""
        for shelf in self._words.shelves:
            if self._target is not None and self._target.is_for_everybody > shelf.is_for_everybody:
                continue  # what one account has accepted binds nobody else
            pointer = self._pointer(shelf)
            if pointer.newest is not None:
                yield pointer.newest
            for accepted in (pointer.now, pointer.before):
                if accepted is not None:
                    yield KnownEdition(edition=accepted.edition, pack=accepted.pack)

    def _pointer(self, shelf: EditionLocation) -> Pointer:
        """What a shelf says; a damaged pointer says nothing."""
        try:
            return self._words.pointer(shelf) or Pointer()
        except GuideError:
            return Pointer()

    def _is_in_effect(self, digest: str) -> bool:
        accepted, shelf = self._words.accepted, self._words.shelf
        if accepted is None or accepted.pack != digest or self._words.failure is not None:
            return False
        return self._target is None or not self._target.is_for_everybody or shelf == self._target

    def _edition_before(self) -> int | None:
        """The edition that would hold after going back; None when nothing would change."""
        if self._target is None:
            return None
        pointer = self._pointer(self._target)
        has_damaged_pointer = self._words.failure is not None and pointer == Pointer()
        if pointer.now is None and not has_damaged_pointer:
            return None
        shelf, built_in = self._words.shelf, about_of(self._words.built_in).edition
        is_unused = pointer.now is not None and shelf is None and self._words.failure is None
        if is_unused or (shelf is not None and shelf != self._target):
            return None  # something else holds, and would go on to hold
        others = [
            found.now.edition
            for found in (self._pointer(one) for one in self._words.shelves if one != self._target)
            if found.now is not None
        ]
        before = pointer.before.edition if pointer.before is not None else 0
        return max(built_in, before, *others)

    def _point(self, folder: GuideFolder, pointer: Pointer) -> None:
        folder.put(POINTER, pointer_bytes(pointer))
        named = {one.folder for one in (pointer.now, pointer.before) if one is not None}
        folder.sweep(EDITION, named)

    def _look_again(self) -> None:
        """Find out what holds now: another program may have taken an edition meanwhile."""
        before = self._words.accepted
        self._words.refresh()
        self._reject_unproven()
        if self._words.accepted != before:
            self._renew()

    def _reject_unproven(self) -> None:
        """Let only what is proven hold, or the built-in words.

        After each refusal the pointers are read again: another program may have taken an edition,
        and swept this one, at that very moment.
        """
        while True:
            try:
                self._signer = self._prove()
            except GuideError as error:
                self._words.reject(error.code)
            else:
                break

    def _prove(self) -> KeyView | None:
        """Who signed the words that hold; None for the built-in ones. Errors: as `prove`."""
        accepted, shelf = self._words.accepted, self._words.shelf
        if accepted is None or shelf is None:
            return None
        if self._proven is not None and self._proven[0] == accepted:
            return self._proven[1]
        return prove(shelf, accepted, trusted_keys(self._all_keys))

    def _require_place(self) -> EditionLocation:
        if self._target is None:
            raise GuideError(Code.PACK_NOWHERE)
        return self._target
