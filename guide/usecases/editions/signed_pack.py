"""Reading an update's bytes and finding out who signed them, before anything in them is parsed."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from msgspec import Struct

from guide.bounded_read import read_bounded
from guide.content.pack import SIGNATURE_ENDING, SIZE_LIMIT
from guide.errors import Code, GuideError
from guide.signatures.minisign import (
    SIGNATURE_LIMIT,
    Signature,
    SignatureError,
    SignatureFault,
    read_signature,
    shown_id,
    verify,
)
from guide.usecases.base.read_file import read_file
from guide.usecases.editions.trusted_keys import TrustedKey
from guide.usecases.editions.views import KeyView

_COMMENT_LIMIT = 200  # signs of the trusted comment that are shown


class Signed(Struct, frozen=True):
    """The bytes of an update, signed by a trusted key."""

    data: bytes
    seal: bytes  # the signature file
    key: KeyView
    comment: str  # one line, which the signature covers


def read_signed(path: Path, keys: Iterable[TrustedKey]) -> Signed:
    """Read an update and verify the signature beside it.

    Errors: GuideError FILE_UNREADABLE, PACK_TOO_LARGE, PACK_UNSIGNED, PACK_KEY_UNKNOWN,
    PACK_FORGED.
    """
    data = read_data(path)
    return signed_by(data, read_seal(path), keys)


def signed_by(data: bytes, seal: bytes, keys: Iterable[TrustedKey]) -> Signed:
    """The same bytes once it is known that one of the keys has signed them.

    Errors: GuideError PACK_KEY_UNKNOWN, PACK_FORGED.
    """
    try:
        signature = read_signature(seal)
    except SignatureError as error:
        raise GuideError(Code.PACK_FORGED, reason=error.fault.value) from error
    return Signed(data, seal, _signer(data, signature, keys).view, _plain(signature.comment))


def _signer(data: bytes, signature: Signature, keys: Iterable[TrustedKey]) -> TrustedKey:
    """Who signed. Errors: GuideError PACK_KEY_UNKNOWN, PACK_FORGED."""
    known = [one for one in keys if one.key.key_id == signature.key_id]
    if not known:
        raise GuideError(Code.PACK_KEY_UNKNOWN, key=shown_id(signature.key_id))
    fault = SignatureFault.BYTES_DIFFER
    for one in known:
        try:
            verify([data], signature, one.key)
        except SignatureError as error:
            fault = error.fault
        else:
            return one
    raise GuideError(Code.PACK_FORGED, reason=fault.value)


def read_data(path: Path) -> bytes:
    """The bytes of an update, not trusted yet. Errors: FILE_UNREADABLE, PACK_TOO_LARGE."""
    return read_file(path, SIZE_LIMIT, Code.PACK_TOO_LARGE)


def read_seal(path: Path) -> bytes:
    """The signature beside a file, not trusted yet. Errors: PACK_UNSIGNED, PACK_FORGED."""
    try:
        seal = read_bounded(path.with_name(path.name + SIGNATURE_ENDING), SIGNATURE_LIMIT)
    except (OSError, ValueError) as error:
        raise GuideError(Code.PACK_UNSIGNED) from error
    if seal is None:
        raise GuideError(Code.PACK_FORGED, reason=SignatureFault.SIGNATURE_MALFORMED.value)
    return seal


def _plain(comment: str) -> str:
    """The trusted comment on one line, without signs that steer anything."""
    return "".join(sign if sign.isprintable() else " " for sign in comment)[:_COMMENT_LIMIT]
