"""The keys that may speak for the levels of territories: which there are, adding one, ending one.

No key is built in. An administrator adds one, comparing its fingerprint with paper, and says for
which territory it may speak, until when, and whether a second trusted key has to sign with it. The
keys lie apart from those for the guide's words and for places (`trusted_keys`): a file of one
purpose is trusted for no other. A key may pass its trust on by a file that it signs
(`key_changes`), never for more than was given to it.
"""

from __future__ import annotations

import datetime as dt
import re
import shutil
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from guide.administrator import for_everybody
from guide.alerts.declaration import Place
from guide.bounded_read import read_bounded
from guide.digests import blake2b
from guide.errors import Code, GuideError
from guide.signatures.minisign import (
    SIGNATURE_LIMIT,
    PublicKey,
    SignatureError,
    digest_of,
    read_signature,
    verify_digest,
)
from guide.store.guide_folder import GuideFolder, files_ending
from guide.usecases.alerts.key_changes import (
    ENDING,
    LIMIT,
    Descent,
    KeyChange,
    descents,
    read_change,
)
from guide.usecases.alerts.key_ring import AlertKey, Grant, KeyRing
from guide.usecases.editions.trusted_keys import (
    TrustedKey,
    TrustedKeys,
    add_key,
    read_key,
    remove_key,
    trusted_keys,
    view_of,
)
from guide.usecases.editions.views import KeyView

PURPOSE = "alerts"
KEYS = "alert-keys"  # not in the folder that is watched for messages: nothing is written there
SEAL_ENDING = ".minisig"
_CHANGES = "changes"
_MOST_CHANGES = 1000  # a key that is passed on without end hides no withdrawal: see `change`
_TERMS = re.compile(r"(?:until=(\d{4}-\d\d-\d\d) )?(two )?(KZ(?:-\d\d)?)(?:/(.+))?")


def alert_keys(shared: Path | None, *, is_for_everybody: bool = False) -> AlertKeys:
    """The keys that count here; `shared` is the user's folder, None when nothing may be kept."""
    everybodys = (for_everybody() / KEYS, True)
    own = [] if shared is None else [(shared / KEYS, False)]
    return AlertKeys([everybodys, *own] if is_for_everybody else [*own, everybodys])


class AlertKeys:
    """The keys for alerts in their folders. `folders`: the first is where one is added."""

    def __init__(self, folders: Sequence[tuple[Path, bool]]) -> None:
        """Each folder with whether it is for everybody."""
        self._shelves = [
            TrustedKeys(folder, is_for_everybody=is_for_all, purpose=PURPOSE)
            for folder, is_for_all in folders
        ]

    def ring(self) -> KeyRing:
        """The keys that are known here now: trusted ones, those that follow them, those over."""
        roots: dict[PublicKey, list[tuple[TrustedKey, Grant]]] = {}
        for one in trusted_keys(self._shelves):
            grant = _grant(one.only_for)
            if grant is not None:
                roots.setdefault(one.key, []).append((one, grant))
        lines: dict[PublicKey, list[Descent]] = {}
        for descent in descents(roots, self._changes()):
            lines.setdefault(descent.key, []).append(descent)
        return KeyRing([_joined(found, roots) for found in lines.values()])

    def trust(self, path: Path, fingerprint: str, grant: Grant) -> AlertKey:
        """Trust a key for the levels of one territory; what was granted it there before goes.

        Errors: as `add_key`; GuideError KEY_OVER for a key that its owner has ended.
        """
        key = read_key(path)
        if any(one.end is not None for one in descents([key], self._changes())):
            raise GuideError(Code.KEY_OVER, key=key.shown_id)

        def was_for_it(only_for: str) -> bool:
            before = _grant(only_for)
            return before is not None and before.place == grant.place

        view = add_key(path, fingerprint, self._target(), _written(grant), was_for_it)
        return next(one for one in self.ring().keys if one.view.fingerprint == view.fingerprint)

    def distrust(self, key_id: str) -> KeyView:
        """Trust a key no more, nor one that follows it. Errors: as `remove_key`."""
        wanted = "".join(key_id.split()).upper()
        ring = self.ring().keys
        roots = {one.origin for one in ring if one.key.shown_id == wanted}
        ids = {one.key.shown_id for one in ring if one.key.fingerprint in roots} or {wanted}
        views = [remove_key(one, self._target()) for one in sorted(ids)]
        return next((one.view for one in ring if one.key.shown_id == wanted), views[0])

    def change(self, data: bytes, seals: Iterable[bytes]) -> KeyChange:
        """Take what a known key has signed about itself; twice is as once.

        Errors: GuideError KEY_CHANGE_ODD for what no known key has signed, what is spelt otherwise,
        and rolls beyond number; as `GuideFolder`, but KEY_NOWHERE.
        """
        digest, ring = digest_of([data]), self.ring()
        for seal in seals:
            proofs, _ = ring.proofs(digest, [seal])
            change = read_change(data) if proofs else None
            if change is not None and change.old == proofs[0].key.key:
                self._keep(change, data, seal)
                return change
        raise GuideError(Code.KEY_CHANGE_ODD)

    def erase(self) -> None:
        """Remove the user's own keys: their territories tell where somebody lives."""
        for shelf in self._shelves:
            if not shelf.is_for_everybody:
                shutil.rmtree(shelf.folder, ignore_errors=True)

    def _keep(self, change: KeyChange, data: bytes, seal: bytes) -> None:
        known = list(self._changes())
        roots = [one.key for one in trusted_keys(self._shelves)]
        if set(descents(roots, known)) == set(descents(roots, [*known, change])):
            return  # it is known, or says nothing more
        # A thief who passes a key on without end leaves room for its withdrawal.
        most = _MOST_CHANGES if change.new is None else _MOST_CHANGES // 2
        if len(known) >= most:
            raise GuideError(Code.KEY_CHANGE_ODD)
        shelf = self._target()
        name = f"{blake2b(data, digest_size=16).hexdigest()}{ENDING}"
        folder = GuideFolder(shelf.folder, is_for_everybody=shelf.is_for_everybody)
        try:
            with folder.held():  # the seal first: without its file it says nothing
                folder.put(f"{name}{SEAL_ENDING}", seal, inside=_CHANGES)
                folder.put(name, data, inside=_CHANGES)
        except GuideError as error:
            if error.code is Code.PACK_NOWHERE:
                raise GuideError(Code.KEY_NOWHERE, **error.fields) from error
            raise

    def _changes(self) -> Iterator[KeyChange]:
        """What lies here and its own key has signed; whether that key is known is asked later."""
        for shelf in self._shelves:
            for path in files_ending(shelf.folder / _CHANGES, ENDING, _MOST_CHANGES):
                change = _change(path)
                if change is not None:
                    yield change

    def _target(self) -> TrustedKeys:
        if not self._shelves:
            raise GuideError(Code.KEY_NOWHERE)
        return self._shelves[0]


def _change(path: Path) -> KeyChange | None:
    try:
        data = read_bounded(path, LIMIT)
        seal = read_bounded(path.with_name(path.name + SEAL_ENDING), SIGNATURE_LIMIT)
        change = read_change(data or b"")
        if change is None:
            return None
        verify_digest(digest_of([data or b""]), read_signature(seal or b""), change.old)
    except (OSError, ValueError, SignatureError):
        return None
    return change


def _joined(
    found: Sequence[Descent], roots: dict[PublicKey, list[tuple[TrustedKey, Grant]]]
) -> AlertKey:
    """A key with what all that it descends from may speak for."""
    key = found[0].key
    given = [one for descent in found for one in roots[descent.root]]
    # Of files for several territories the first has the plain name, by which people know the key.
    names = [one.view.name for one, _ in given if one.key == key]
    name = min(names, key=len, default=given[0][0].view.name)
    return AlertKey(
        key,
        view_of(key, name, is_for_all=any(one.view.is_for_everybody for one, _ in given)),
        min(descent.root.fingerprint for descent in found),
        tuple(dict.fromkeys(grant for _, grant in given)),
        found[0].end,
    )


def _written(grant: Grant) -> str:
    place = grant.place
    return (
        (f"until={grant.until.isoformat()} " if grant.until is not None else "")
        + ("two " if grant.needs_second else "")
        + (f"{place.region}/{place.detail}" if place.detail else place.region)
    )


def _grant(only_for: str) -> Grant | None:
    """What the first line of a key's file says; None for what is spelt otherwise."""
    found = _TERMS.fullmatch(only_for)
    if found is None:
        return None
    until, two, region, words = found.groups()
    try:
        last = dt.date.fromisoformat(until) if until else None
    except ValueError:
        return None
    return Grant(Place(region=region, detail=words or ""), last, needs_second=bool(two))
