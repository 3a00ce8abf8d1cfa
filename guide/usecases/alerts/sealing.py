"""Making a key, and signing with one: what an officer does who sends messages.

A key is made, kept and used in the form of the minisign program, so either can do it. The seal lies
beside the file, under its name with `.minisig`; both may be read by everybody, as they travel.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from guide.bounded_read import read_bounded
from guide.errors import Code, GuideError
from guide.signatures.minisign import KEY_LIMIT, PublicKey, SignatureError, read_public_key
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
from guide.usecases.alerts.key_changes import KeyChange, change_file
from guide.usecases.alerts.keys import SEAL_ENDING

FILE_LIMIT = 256 * 1024  # bytes: no message may be longer
SECRET_ENDING, PUBLIC_ENDING = ".key", ".pub"
_FOR_ALL = 0o644
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

    Errors: FileExistsError when either is there: a key is never replaced; as `copying.copy_out`;
    GuideError SIGNING_KEY_COSTLY, SIGNING_KEY_SHUT for an empty passphrase.
    """
    public = path.with_suffix(PUBLIC_ENDING)
    for one in (path, public):
        copying.require_target(one, may_replace=False)
    key = new_key()
    with _told():
        secret = locked(key, phrase)
    copying.copy_out(path, secret)
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


def seal_file(path: Path, key: SecretKey, comment: str, *, may_replace: bool = False) -> Path:
    """Sign a file and put the signature beside it; return where.

    Errors: FileExistsError unless it may replace a signature; GuideError FILE_UNREADABLE,
    ALERT_TOO_LARGE, SEAL_COMMENT_UNFIT; as `copying.copy_out`.
    """
    beside = path.with_name(path.name + SEAL_ENDING)
    copying.require_target(beside, may_replace=may_replace)
    put_for_all(beside, sealed(read_to_seal(path), key, comment))
    return beside


def read_to_seal(path: Path) -> bytes:
    """What is to be signed. Errors: GuideError FILE_UNREADABLE, ALERT_TOO_LARGE."""
    return _read(path, FILE_LIMIT, Code.ALERT_TOO_LARGE)


def write_change(path: Path, key: SecretKey, follower: PublicKey | None, comment: str) -> Path:
    """Write the file by which a key is rolled to another one, or withdrawn, and its signature.

    Errors: FileExistsError when there is such a file; as `copying.copy_out`; GuideError
    SEAL_COMMENT_UNFIT, KEY_CHANGE_ODD for a key that is to follow itself.
    """
    if follower == key.public:
        raise GuideError(Code.KEY_CHANGE_ODD)
    beside = path.with_name(path.name + SEAL_ENDING)
    for one in (path, beside):
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


def put_for_all(path: Path, data: bytes) -> None:
    """Write a file that everybody may read. Errors: as `copying.copy_out`."""
    copying.copy_out(path, data)
    path.chmod(_FOR_ALL)  # sync programs carry the mode along, and others read it there


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
