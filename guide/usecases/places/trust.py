"""Who signed a place pack, and for which place that key is trusted.

Keys for places lie apart from those for the guide's words, each with the territory that it may
speak for. So the key of a school signs neither advice nor another school's gate, and the key of the
guide's words signs no place. A pack without a signature that counts is not refused: it is "from a
file, not verified", and whoever takes it has seen who claims to have filled it in.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import StrEnum
from pathlib import Path

from msgspec import Struct

from guide.alerts.area import covers
from guide.alerts.declaration import Place
from guide.errors import Code, GuideError
from guide.usecases.editions.signed_pack import signed_by
from guide.usecases.editions.trusted_keys import (
    KEYS,
    TrustedKey,
    TrustedKeys,
    add_key,
    remove_key,
    trusted_keys,
)
from guide.usecases.editions.views import KeyView

PURPOSE = "places"


class Trust(StrEnum):
    """How far it is known who a pack comes from; each has its words, `place_…`."""

    VERIFIED = "verified"
    UNSIGNED = "unsigned"
    KEY_UNKNOWN = "key_unknown"
    KEY_ELSEWHERE = "key_elsewhere"  # the key is trusted, but for another territory


class Signer(Struct, frozen=True):
    """Who signed, as far as that is known."""

    trust: Trust
    key: KeyView | None = None  # a trusted one, also when it is trusted for another territory
    key_id: str = ""  # of a key that is not known
    comment: str = ""  # what the signature covers beside the pack; "" when it is not verified


class PlaceKey(Struct, frozen=True):
    """A key and the territory that it may speak for."""

    view: KeyView
    place: Place


class PlaceKeys:
    """The keys for places. `shelves`: the first is where one is added."""

    def __init__(self, folders: Sequence[tuple[Path, bool]]) -> None:
        """Each folder with whether it is for everybody."""
        self._shelves = [
            TrustedKeys(folder / KEYS, is_for_everybody=is_for_all, purpose=PURPOSE)
            for folder, is_for_all in folders
        ]

    def known(self) -> tuple[PlaceKey, ...]:
        """The keys that are trusted here, with their territories."""
        return tuple(PlaceKey(one.view, _place(one)) for one in self._all())

    def add(self, path: Path, fingerprint: str, place: Place) -> PlaceKey:
        """Trust a key for the places of one territory. Errors: as `add_key`."""
        view = add_key(path, fingerprint, self._target(), _written(place))
        return PlaceKey(view, place)

    def remove(self, key_id: str) -> KeyView:
        """Trust a key no more, for whatever territory. Errors: as `remove_key`."""
        return remove_key(key_id, self._target())

    def signer(self, data: bytes, seal: bytes | None, place: Place) -> Signer:
        """Who signed these bytes for this territory.

        Errors: GuideError PLACE_FORGED when a signature does not fit: the bytes are not as they
        were signed.
        """
        if seal is None:
            return Signer(Trust.UNSIGNED)
        keys = self._all()
        # Of a key that is trusted for several territories, the one that fits counts.
        keys.sort(key=lambda one: not covers(_place(one), place))
        try:
            signed = signed_by(data, seal, keys)
        except GuideError as error:
            if error.code is not Code.PACK_KEY_UNKNOWN:
                raise GuideError(Code.PLACE_FORGED, **error.fields) from error
            return Signer(Trust.KEY_UNKNOWN, key_id=error.fields["key"])
        is_for_it = any(covers(_place(one), place) for one in _same(keys, signed.key))
        trust = Trust.VERIFIED if is_for_it else Trust.KEY_ELSEWHERE
        return Signer(trust, signed.key, comment=signed.comment)

    def _all(self) -> list[TrustedKey]:
        return trusted_keys(self._shelves)

    def _target(self) -> TrustedKeys:
        if not self._shelves:
            raise GuideError(Code.KEY_NOWHERE)
        return self._shelves[0]


def _same(keys: Iterable[TrustedKey], view: KeyView) -> Iterable[TrustedKey]:
    """The entries of the very key that is shown so: an id alone can be made to match."""
    return (one for one in keys if one.view.fingerprint == view.fingerprint)


def _written(place: Place) -> str:
    return f"{place.region}/{place.detail}" if place.detail else place.region


def _place(key: TrustedKey) -> Place:
    region, _, detail = key.only_for.partition("/")
    return Place(region=region, detail=detail)
