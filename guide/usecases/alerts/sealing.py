"""Making a key, and signing with one: what an officer does who sends messages.

A key is made, kept and used in the form of the minisign program, so either can do it. The seal lies
beside the file, under its name with `.minisig`; both may be read by everybody, as they travel. A
signature that lies there is never replaced: where two have to sign, both stand beside each other.
"""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import chain, count
from pathlib import Path

from msgspec import Struct

from guide.bounded_read import read_bounded
from guide.cap.tree import LIMIT
from guide.errors import Code, GuideError
from guide.signatures.minisign import (
    KEY_LIMIT,
    PublicKey,
    SignatureError,
    digest_of,
    read_public_key,
    read_signature,
    verify_digest,
)
from guide.signatures.signing import (
    COMMENT_LIMIT,
    SECRET_LIMIT,
    SecretKey,
    SigningError,
    SigningFault,
    locked,
    new_key,
    public_file,
    sign,
    unlocked,
)
from guide.store import copying
from guide.usecases.alerts.brought import seals_beside
from guide.usecases.alerts.key_changes import KeyChange, change_file
from guide.usecases.alerts.keys import SEAL_ENDING

SECRET_ENDING, PUBLIC_ENDING = ".key", ".pub"
_CODES = {
    SigningFault.MALFORMED: Code.SIGNING_KEY_MALFORMED,
    SigningFault.UNPROTECTED: Code.SIGNING_KEY_OPEN,
    SigningFault.COSTLY: Code.SIGNING_KEY_COSTLY,
    SigningFault.PHRASE_EMPTY: Code.SIGNING_KEY_SHUT,
    SigningFault.PHRASE_WRONG: Code.SIGNING_KEY_SHUT,
    SigningFault.COMMENT_UNFIT: Code.SEAL_COMMENT_UNFIT,
}


def opened_key(path: Path, phrase: str) -> SecretKey:
    """The secret key of a file.

    Errors: GuideError FILE_UNREADABLE, SIGNING_KEY_MALFORMED, SIGNING_KEY_OPEN for one that lies
    there without a passphrase, SIGNING_KEY_COSTLY, SIGNING_KEY_SHUT for another passphrase.
    """
    with _told():
        return unlocked(_read(path, SECRET_LIMIT, Code.SIGNING_KEY_MALFORMED), phrase)


def make_key(path: Path, phrase: str) -> PublicKey:
    """Make a key: the secret half under a passphrase at `path`, the public one beside it.

    Errors: FileExistsError when either is there: a key is never replaced; as `copying.copy_out`,
    also for a secret half that bears the name of the public one; GuideError SIGNING_KEY_COSTLY,
    SIGNING_KEY_SHUT for an empty passphrase.
    """
    public = path.with_suffix(PUBLIC_ENDING)
    if path.suffix.casefold() == PUBLIC_ENDING:
        raise GuideError(Code.FILE_NOT_WRITTEN, cause="EINVAL")
    for one in (path, public):  # before the seconds that the passphrase takes
        copying.require_target(one, may_replace=False)
    key = new_key()
    with _told():
        secret = locked(key, phrase)
    copying.copy_out(path, secret, may_replace=False)
    put_for_all(public, public_file(key.public))
    return key.public


def sealed(data: bytes, key: SecretKey, comment: str) -> bytes:
    """The signature file over some bytes. Errors: GuideError SEAL_COMMENT_UNFIT."""
    with _told():
        return sign(data, key, comment)


def usual_comment(name: str, now: dt.datetime) -> str:
    """What a seal says beside the message when nobody says more: when, and which file."""
    plain = "".join(sign if sign.isprintable() else " " for sign in name)
    said = f"{now.astimezone(dt.UTC):%Y-%m-%dT%H:%MZ} {plain}"
    return said.encode()[:COMMENT_LIMIT].decode(errors="ignore").strip()


class PlacedSeal(Struct, frozen=True):
    """Where the signature of a key over a file lies."""

    path: Path
    is_new: bool  # False: the key had signed just these bytes before, and nothing was written


def seal_beside(path: Path, data: bytes, key: SecretKey, comment: str) -> PlacedSeal:
    """Put the signature over what was read of a file beside it.

    It gets the first name that is free; what this key has signed before is not signed again.
    Errors: GuideError SEAL_COMMENT_UNFIT; as `copying.copy_out`.
    """
    for name, seal in seals_beside(path):
        if _is_by(key.public, data, seal):
            return PlacedSeal(path.with_name(name), is_new=False)
    beside = _free_name(path)
    put_for_all(beside, sealed(data, key, comment))
    return PlacedSeal(beside, is_new=True)


def _is_by(key: PublicKey, data: bytes, seal: bytes) -> bool:
    try:
        verify_digest(digest_of([data]), read_signature(seal), key)
    except SignatureError:
        return False
    return True


def _free_name(path: Path) -> Path:
    """`a.xml.minisig`, or the first with a number that is not there."""
    numbers = chain([""], map(".{}".format, count(2)))
    names = (f"{path.name}{number}{SEAL_ENDING}" for number in numbers)
    return next(one for one in map(path.with_name, names) if not os.path.lexists(one))


def read_to_seal(path: Path) -> bytes:
    """What is to be signed. Errors: GuideError FILE_UNREADABLE, ALERT_TOO_LARGE."""
    return _read(path, LIMIT, Code.ALERT_TOO_LARGE)


def write_change(path: Path, key: SecretKey, follower: PublicKey | None, comment: str) -> Path:
    """Write the file by which a key is rolled to another one, or withdrawn, and its signature.

    Errors: FileExistsError when there is such a file; as `copying.copy_out`; GuideError
    SEAL_COMMENT_UNFIT, KEY_CHANGE_ODD for a key that is to follow itself.
    """
    if follower == key.public:
        raise GuideError(Code.KEY_CHANGE_ODD)
    beside = path.with_name(path.name + SEAL_ENDING)
    for one in (path, beside):  # both or none
        copying.require_target(one, may_replace=False)
    data = change_file(KeyChange(key.public, follower))
    seal = sealed(data, key, comment)
    put_for_all(path, data)
    put_for_all(beside, seal)
    return beside


def public_beside(path: Path) -> PublicKey | None:
    """The public half that lies beside a secret one, where its own file was made; else None."""
    try:
        data = read_bounded(path.with_suffix(PUBLIC_ENDING), KEY_LIMIT)
        return read_public_key(data or b"")
    except (OSError, ValueError, SignatureError):
        return None


def put_for_all(path: Path, data: bytes, *, may_replace: bool = False) -> None:
    """Write a file that everybody may read: sync programs carry the mode along, to others.

    Errors: FileExistsError unless it may replace a file; as `copying.copy_out`.
    """
    copying.copy_out(path, data, may_replace=may_replace, is_for_all=True)


def _read(path: Path, limit: int, too_large: Code) -> bytes:
    try:
        data = read_bounded(path, limit)
    except (OSError, ValueError) as error:
        raise GuideError(Code.FILE_UNREADABLE) from error
    if data is None:
        raise GuideError(too_large)
    return data


@contextmanager
def _told() -> Iterator[None]:
    try:
        yield
    except SigningError as error:
        raise GuideError(_CODES[error.fault]) from error
