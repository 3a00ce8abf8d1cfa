"""Known errors in words: what happened, what is safe, what to do.

An error is never called an error. The code is the key, its fields fill the places in braces.
"""

from __future__ import annotations

from msgspec import Struct
from PySide6.QtCore import QCoreApplication

from guide.errors import Code, GuideError


class FailureWords(Struct, frozen=True):
    """One failure in words. `action` is the button that helps, "" when none does."""

    sentence: str
    action: str = ""


def failure_words(failure: GuideError) -> FailureWords:
    """Word `failure` in the language of the program."""
    sentence = _sentences()[failure.code]
    return FailureWords(_fill(sentence, failure.fields), _action(failure.code))


def _fill(sentence: str, fields: dict[str, str]) -> str:
    """Fill the braces; a field that the error does not carry is left out."""
    return sentence.format_map(_Absent(fields)).replace(" ()", "")


class _Absent(dict[str, str]):
    def __missing__(self, key: str) -> str:
        return ""


def _action(code: Code) -> str:
    if code in (Code.DISK_FULL, Code.NOT_SAVED, Code.FOLDER_GONE):
        return QCoreApplication.translate("Failures", "Try again")
    return ""


def _sentences() -> dict[Code, str]:
    return {
        Code.STORE_IN_USE: QCoreApplication.translate(
            "Failures", "Daiyn is already open. Its window comes to the front."
        ),
        Code.STORE_DAMAGED: QCoreApplication.translate(
            "Failures",
            "The file with your entries is damaged. It is kept and will not be overwritten"
            " ({aside}). What could be read is shown: check your entries.",
        ),
        Code.STORE_NEWER: QCoreApplication.translate(
            "Failures",
            "Your entries were made by a newer version of Daiyn. You can read and print them."
            " To change them, install the newer version.",
        ),
        Code.STORE_READ_ONLY: QCoreApplication.translate(
            "Failures",
            "Opened for reading only: nothing new can be kept here."
            " You can view and print everything.",
        ),
        Code.DISK_FULL: QCoreApplication.translate(
            "Failures", "Not saved: the disk is full. Free some space, then press “Try again”."
        ),
        Code.NOT_SAVED: QCoreApplication.translate(
            "Failures",
            "Not saved: the computer could not write. What you entered is still here."
            " Press “Try again”.",
        ),
        Code.FOLDER_UNUSABLE: QCoreApplication.translate(
            "Failures",
            "The folder for your entries cannot be used. Choose another folder with --data-dir.",
        ),
        Code.CONTENT_UNREADABLE: QCoreApplication.translate(
            "Failures",
            "A file of the guide cannot be read ({file})."
            " Your entries are safe. Install Daiyn again.",
        ),
        Code.FONT_MISSING: QCoreApplication.translate(
            "Failures",
            "The letters of the program are missing. Your entries are safe. Install Daiyn again.",
        ),
        Code.PAPER_FAILED: QCoreApplication.translate(
            "Failures", "The sheet could not be made. Your entries are safe. Try again later."
        ),
        Code.FILE_NOT_WRITTEN: QCoreApplication.translate(
            "Failures",
            "The file was not written. Your entries are safe. Choose another folder.",
        ),
        Code.NO_DISPLAY: QCoreApplication.translate(
            "Failures",
            "No screen was found. Start Daiyn from a desktop, or see daiyn --help for commands.",
        ),
        Code.FOLDER_GONE: QCoreApplication.translate(
            "Failures",
            "Not saved: the folder for your entries is gone. What you entered is still here."
            " Bring the folder or its drive back, then press “Try again”.",
        ),
        Code.HELD_ELSEWHERE: QCoreApplication.translate(
            "Failures",
            "Another computer has your entries open. Here they can be read and printed."
            " To change them, close Daiyn there and start it here again.",
        ),
        Code.BACKUP_FAILED: QCoreApplication.translate(
            "Failures",
            "No new backup could be made. Your entries are safe. Earlier backups are kept.",
        ),
        Code.BACKUP_DAMAGED: QCoreApplication.translate(
            "Failures",
            "This backup is damaged and is not used. Your entries are as before."
            " Choose another backup.",
        ),
        Code.BACKUP_NEWER: QCoreApplication.translate(
            "Failures",
            "This backup was made by a newer version of Daiyn. Your entries are as before."
            " Install the newer version to bring it back.",
        ),
        Code.PLAN_FILE_FOREIGN: QCoreApplication.translate(
            "Failures",
            "This is not a plan file of Daiyn. Your plan is as before."
            " Choose a file that ends in .daiyn.",
        ),
        Code.PLAN_FILE_DAMAGED: QCoreApplication.translate(
            "Failures",
            "The plan file is damaged and is not used. Your plan is as before."
            " Save the file again on the other computer.",
        ),
        Code.PLAN_FILE_NEWER: QCoreApplication.translate(
            "Failures",
            "The plan file was made by a newer version of Daiyn. Your plan is as before."
            " Install the newer version to open it.",
        ),
        Code.PLAN_FILE_TOO_LARGE: QCoreApplication.translate(
            "Failures",
            "The file is too large to be a plan. Your plan is as before. Choose another file.",
        ),
        Code.COPY_DIFFERS: QCoreApplication.translate(
            "Failures",
            "The copy is not the same as the original, so do not rely on it."
            " Your entries are safe. Use another drive.",
        ),
        Code.DRIVE_READ_ONLY: QCoreApplication.translate(
            "Failures",
            "Nothing can be written there. Your entries are safe."
            " Unlock the drive or choose another one.",
        ),
    }
