"""Errors a person can do something about.

A `GuideError` carries a code and plain fields. It carries no sentence: the windows and the
command line word it in the user's language. Everything that is not a `GuideError` is a bug
and takes the crash path.
"""

from __future__ import annotations

from enum import StrEnum


class Code(StrEnum):
    """What went wrong, named for translators and tests. Never shown as it is."""

    STORE_IN_USE = "store_in_use"
    STORE_DAMAGED = "store_damaged"
    STORE_CHANGED = "store_changed"
    STORE_MISSING = "store_missing"
    STORE_MOVED = "store_moved"
    STORE_NEWER = "store_newer"
    STORE_READ_ONLY = "store_read_only"
    PROGRAM_OLDER = "program_older"
    DISK_FULL = "disk_full"
    NOT_SAVED = "not_saved"
    FOLDER_UNUSABLE = "folder_unusable"
    CONTENT_UNREADABLE = "content_unreadable"
    FONT_MISSING = "font_missing"
    PAPER_FAILED = "paper_failed"
    OUTPUT_LOST = "output_lost"
    NOT_STARTED = "not_started"
    FILE_NOT_WRITTEN = "file_not_written"
    NO_DISPLAY = "no_display"
    FOLDER_GONE = "folder_gone"
    HELD_ELSEWHERE = "held_elsewhere"
    HELD_HERE = "held_here"
    BACKUP_FAILED = "backup_failed"
    BACKUP_DAMAGED = "backup_damaged"
    BACKUP_NEWER = "backup_newer"
    PLAN_FILE_FOREIGN = "plan_file_foreign"
    PLAN_FILE_DAMAGED = "plan_file_damaged"
    PLAN_FILE_NEWER = "plan_file_newer"
    PLAN_FILE_TOO_LARGE = "plan_file_too_large"
    PLAN_FILE_SEALED = "plan_file_sealed"
    PLAN_FILE_COSTLY = "plan_file_costly"
    PLAN_TOO_FULL = "plan_too_full"
    TOO_MANY_HOUSEHOLDS = "too_many_households"
    STICK_EMPTY = "stick_empty"
    PHRASE_WRONG = "phrase_wrong"
    PHRASE_UNREADABLE = "phrase_unreadable"
    RECOVERY_GROUP = "recovery_group"
    RECOVERY_ODD = "recovery_odd"
    RECOVERY_WRONG = "recovery_wrong"
    FILE_UNREADABLE = "file_unreadable"
    COPY_FOREIGN = "copy_foreign"
    COPY_IS_PLAN_FILE = "copy_is_plan_file"
    COPY_DIFFERS = "copy_differs"
    DRIVE_READ_ONLY = "drive_read_only"
    PACK_UNSIGNED = "pack_unsigned"
    PACK_KEY_UNKNOWN = "pack_key_unknown"
    PACK_FORGED = "pack_forged"
    PACK_TOO_LARGE = "pack_too_large"
    PACK_MALFORMED = "pack_malformed"
    PACK_STALE = "pack_stale"
    PACK_CONFLICT = "pack_conflict"
    PACK_NEEDS_NEWER = "pack_needs_newer"
    PACK_FAULTY = "pack_faulty"
    PACK_CHANGED = "pack_changed"
    PACK_AHEAD = "pack_ahead"
    PACK_NOWHERE = "pack_nowhere"
    PACK_DAMAGED = "pack_damaged"
    PACK_UNPROVEN = "pack_unproven"
    PACK_DISTRUSTED = "pack_distrusted"
    PACK_NO_WAY_BACK = "pack_no_way_back"
    PLACE_TOO_LARGE = "place_too_large"
    PLACE_MALFORMED = "place_malformed"
    PLACE_FAULTY = "place_faulty"
    PLACE_FORGED = "place_forged"
    PLACE_CHANGED = "place_changed"
    PLACE_DAMAGED = "place_damaged"
    PLACE_NOWHERE = "place_nowhere"
    PLACE_NOT_HERE = "place_not_here"
    PLACES_MANY = "places_many"
    KEY_UNREADABLE = "key_unreadable"
    KEY_DIFFERS = "key_differs"
    KEY_NOWHERE = "key_nowhere"
    KEY_NOT_HERE = "key_not_here"


class GuideError(Exception):
    """A known failure of the world around the program (full disk, foreign file, no display)."""

    def __init__(self, code: Code, **fields: str) -> None:
        super().__init__(code.value)
        self.code = code
        self.fields = fields
