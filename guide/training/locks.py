"""Why a lesson cannot begin yet, or had better not; worded among the messages (`lock_…`)."""

from __future__ import annotations

from enum import StrEnum


class StartLock(StrEnum):
    """What is missing or speaks against it (training.md section 12)."""

    NOTICES = "notices"  # P1
    KNOWN = "known"  # P1, of the class talk: one question
    AGE = "age"  # P4
    ADULT = "adult"  # P6
    ATTENDANCE = "attendance"  # P5
    AFTER_EVENT = "after_event"  # P15
    ADAPTS = "adapts"  # P16
    OFTEN = "often"  # P18
    REAL_LEVEL = "real_level"  # P19
    TALK_FIRST = "talk_first"  # P14
    CHECKS = "checks"  # C1 to C6
    LANGUAGE = "language"
    FORM = "form"
