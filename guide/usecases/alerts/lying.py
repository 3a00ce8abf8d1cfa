"""Why a file that lies in the folder of messages is not taken now."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from guide.signatures.minisign import SignatureFault


class Lying(StrEnum):
    """Why a file is not taken now; each has its words, `alert_lying_…`."""

    UNREADABLE = "unreadable"
    EMPTY = "empty"
    TOO_LARGE = "too_large"
    UNSIGNED = "unsigned"
    UNFIT = "unfit"  # the signature beside it is of other bytes: of a file that is half there, too
    KEY_UNKNOWN = "key_unknown"
    SEAL_MALFORMED = "seal_malformed"
    SAVED_BY_EDITOR = "saved_by_editor"
    OLD_WAY = "old_way"


class Waiting(Struct, frozen=True):
    """A file that lies there and is not taken now. It may be at the next pass."""

    name: str
    why: Lying


LYING_OF_FAULT = {
    SignatureFault.SAVED_BY_EDITOR: Lying.SAVED_BY_EDITOR,
    SignatureFault.NOT_PREHASHED: Lying.OLD_WAY,
}
