"""A message as a duty officer looks at it, and signing just what was looked at."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from msgspec import Struct

from guide.cap.message import Message
from guide.cap.reader import read_message
from guide.cap.refusal import Refusal
from guide.cap.remarks import MessageRemark, remarks
from guide.content.guide import Guide
from guide.usecases.alerts.making import read_file
from guide.usecases.alerts.sealing import opened_key, seal_beside, usual_comment
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
    """Sign what was looked at, as `sealing.seal_beside`; return where the signature lies.

    None when the file says something else by now. Errors: as `opened_key`, `seal_beside`.
    """
    path = looked.path
    secret = opened_key(key, phrase)
    if read_file(path) != looked.data:
        return None
    return seal_beside(path, looked.data, secret, usual_comment(path.name, now)).path
