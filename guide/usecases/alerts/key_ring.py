"""Whose word a message is: what its signatures are worth, and what the keys may speak for.

Pure. What a signature is worth is asked before anything of a message is parsed (`KeyRing.proofs`);
what a key may say, once it is known for which places the message is (`KeyRing.word_of`).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from contextlib import suppress
from enum import StrEnum
from functools import cached_property
from itertools import combinations

from msgspec import Struct

from guide.alerts.accepted import SIGNERS_JOINED
from guide.alerts.area import covers
from guide.alerts.declaration import Place
from guide.alerts.kazakhstan_time import first_moment_after
from guide.signatures.minisign import (
    PublicKey,
    Signature,
    SignatureError,
    SignatureFault,
    read_signature,
    verify_digest,
    verify_making,
    verify_signed,
)
from guide.usecases.alerts.key_changes import KeyEnd
from guide.usecases.editions.views import KeyView

_MOST_COMMENT = 200  # signs of a trusted comment that are shown


class Grant(Struct, frozen=True):
    """What an administrator lets a key speak for."""

    place: Place
    until: dt.date | None = None  # its last day, by the clocks of the place
    needs_second: bool = False  # only together with another trusted key


class AlertKey(Struct, frozen=True):
    """A key, and what it may speak for."""

    key: PublicKey
    view: KeyView
    # The fingerprint of the key that an administrator trusted. One that follows it by `key_changes`
    # goes on speaking as the same sender, in chains that the other began.
    origin: str
    grants: tuple[Grant, ...]
    end: KeyEnd | None = None


class Proof(Struct, frozen=True):
    """A known key has signed the bytes. What it may say is not asked yet."""

    key: AlertKey
    comment: str  # of the signature, on one line; the signature covers it


class SealFault(StrEnum):
    """Why a signature proves nothing; each has its words, `alert_seal_…`."""

    UNSIGNED = "unsigned"
    MALFORMED = "malformed"
    SAVED_BY_EDITOR = "saved_by_editor"
    OLD_WAY = "old_way"
    KEY_UNKNOWN = "key_unknown"
    FORGED = "forged"  # a known key's name, and other bytes


class Doubt(StrEnum):
    """Why a key that did sign does not speak for a message; each has its words, `alert_key_…`."""

    ROLLED = "rolled"
    WITHDRAWN = "withdrawn"
    DISPUTED = "disputed"
    ELSEWHERE = "elsewhere"  # it is trusted, but not for all places that the message names
    EXPIRED = "expired"
    ALONE = "alone"  # it speaks only together with a second one


class Speaker(Struct, frozen=True):
    """Whose word a message is."""

    signer: str = ""  # by which messages of one sender are known; "" when nobody trusted speaks
    keys: tuple[KeyView, ...] = ()  # that speak, or that signed and do not
    doubt: Doubt | None = None


class KeyRing:
    """The keys that are known at one moment."""

    def __init__(self, keys: Sequence[AlertKey] = ()) -> None:
        self.keys = tuple(keys)

    @cached_property
    def _by_id(self) -> dict[bytes, list[AlertKey]]:
        found: dict[bytes, list[AlertKey]] = {}
        for one in self.keys:
            found.setdefault(one.key.key_id, []).append(one)
        return found

    def knows(self, signature: Signature) -> bool:
        """Whether a key of this name is known; anybody can give a key any name."""
        return signature.key_id in self._by_id

    def has_made(self, signature: Signature) -> bool:
        """Whether a known key has made a signature; of which bytes is not asked."""
        for one in self._by_id.get(signature.key_id, ()):
            with suppress(SignatureError):
                verify_making(signature, one.key)
                return True
        return False

    def has_signed(self, digest: bytes, signature: Signature) -> bool:
        """Whether a known key has signed what `digest_of` tells of, by what it is said to be."""
        for one in self._by_id.get(signature.key_id, ()):
            with suppress(SignatureError):
                verify_signed(digest, signature, one.key)
                return True
        return False

    def proof(self, digest: bytes, signature: Signature) -> Proof | None:
        """The known key that has signed what `digest_of` tells of; None when none has."""
        for one in self._by_id.get(signature.key_id, ()):
            try:
                verify_digest(digest, signature, one.key)
            except SignatureError:
                continue
            return Proof(one, _plain(signature.comment))
        return None

    def proofs(self, digest: bytes, seals: Iterable[bytes]) -> tuple[list[Proof], SealFault | None]:
        """Which known keys have signed, and why not if none has; seals are signature files."""
        found: dict[PublicKey, Proof] = {}
        fault = SealFault.UNSIGNED
        for seal in seals:
            try:
                signature = read_signature(seal)
            except SignatureError as error:
                fault = _SEAL_FAULTS.get(error.fault, SealFault.MALFORMED)
                continue
            proof = self.proof(digest, signature)
            if proof is not None:
                found.setdefault(proof.key.key, proof)
            elif self.knows(signature):
                fault = SealFault.FORGED
            else:
                fault = SealFault.KEY_UNKNOWN
        return list(found.values()), None if found else fault

    def word_of(
        self, proofs: Sequence[Proof], places: Sequence[Place], moments: Sequence[dt.datetime]
    ) -> Speaker:
        """Whose word a signed message for these places is: the first of `speakers`."""
        return self.speakers(proofs, places, moments)[0]

    def speakers(
        self, proofs: Sequence[Proof], places: Sequence[Place], moments: Sequence[dt.datetime]
    ) -> list[Speaker]:
        """All whose word a signed message for these places is; else one that says why nobody's.

        `moments` are those at which the keys have to be in time: when the message says that it was
        sent, and the present one, as an old key could be made to sign an old date. A message that
        names no place ends what its own sender said, and nothing of anybody else.
        """
        live = [proof.key for proof in proofs if proof.key.end is None]
        timely = {key: [one for one in key.grants if _is_timely(one, moments)] for key in live}
        paired = [key for key in live if _cover(timely[key], places)]
        alone = [
            key
            for key in paired
            if _cover([one for one in timely[key] if not one.needs_second], places)
        ]
        views = {key.origin: key.view for key in paired}
        by_one = [(origin,) for origin in sorted({key.origin for key in alone})]
        signers = [*by_one, *combinations(sorted(views), 2)]
        if signers:
            return [
                Speaker(SIGNERS_JOINED.join(one), tuple(views[each] for each in one))
                for one in signers
            ]
        late = [key for key in live if _cover(key.grants, places)]
        for keys, doubt in ((paired, Doubt.ALONE), (late, Doubt.EXPIRED), (live, Doubt.ELSEWHERE)):
            if keys:
                return [Speaker("", tuple(one.view for one in keys), doubt)]
        over = [proof.key for proof in proofs]
        return [Speaker("", (over[0].view,), _over(over[0])) if over else Speaker()]


_SEAL_FAULTS = {
    SignatureFault.SAVED_BY_EDITOR: SealFault.SAVED_BY_EDITOR,
    SignatureFault.NOT_PREHASHED: SealFault.OLD_WAY,
}


def _over(key: AlertKey) -> Doubt | None:
    return None if key.end is None else Doubt(key.end.value)


def _is_timely(grant: Grant, moments: Iterable[dt.datetime]) -> bool:
    over = first_moment_after(grant.until, grant.place.region) if grant.until is not None else None
    return over is None or all(moment < over for moment in moments)


def _cover(grants: Sequence[Grant], places: Sequence[Place]) -> bool:
    """Whether each of the places lies in one that was granted; of none, whether any was."""
    return bool(grants) and all(
        any(covers(grant.place, place) for grant in grants) for place in places
    )


def _plain(comment: str) -> str:
    """The trusted comment on one line, without signs that steer anything."""
    return "".join(sign if sign.isprintable() else " " for sign in comment)[:_MOST_COMMENT]
