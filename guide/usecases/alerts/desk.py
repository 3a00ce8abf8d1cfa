"""A message as a duty officer looks at it, and signing just what was looked at."""

from __future__ import annotations

import datetime as dt
import os
from itertools import chain, count
from pathlib import Path

from msgspec import Struct

from guide.cap.message import Message
from guide.cap.reader import read_message
from guide.cap.refusal import Refusal
from guide.cap.remarks import MessageRemark, remarks
from guide.content.guide import Guide
from guide.signatures.minisign import (
    PublicKey,
    SignatureError,
    digest_of,
    read_signature,
    verify_digest,
)
from guide.usecases.alerts.brought import bring
from guide.usecases.alerts.keys import SEAL_ENDING
from guide.usecases.alerts.making import read_file
from guide.usecases.alerts.sealing import opened_key, put_for_all, sealed, usual_comment
from guide.usecases.base.territories import territories_of


class Looked(Struct, frozen=True):
    """A file that was read, and what it says; or the rule that it breaks."""

    path: Path
    data: bytes
    read: Message | Refusal
    remarks: tuple[MessageRemark, ...] = ()


def look_at(path: Path, guide: Guide) -> Looked:
    """Read a message of any composer. Errors: GuideError FILE_UNREADABLE."""
    data = read_file(path)
    try:
        message = read_message(data, territories_of(guide))
    except Refusal as refusal:
        return Looked(path, data, refusal)
    return Looked(path, data, message, tuple(remarks(data, message)))


def seal_looked(looked: Looked, key: Path, phrase: str, now: dt.datetime) -> Path | None:
    """Sign what was looked at; return where the signature lies.

    One that lies there is never replaced: that of another key stays, and ours gets the next name,
    as where two have to sign together; what this key has signed before is not signed again. None
    when the file says something else by now. Errors: as `opened_key`, `copying.copy_out`.
    """
    path = looked.path
    secret = opened_key(key, phrase)
    brought = bring(path)
    if brought.data != looked.data:
        return None
    for name, seal in brought.named_seals:
        if _has_signed(secret.public, looked.data, seal):
            return path.with_name(name)
    beside = _free_name(path)
    put_for_all(beside, sealed(looked.data, secret, usual_comment(path.name, now)))
    return beside


def _has_signed(key: PublicKey, data: bytes, seal: bytes) -> bool:
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
