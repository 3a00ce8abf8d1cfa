"""Known errors in words: what happened, what is safe, what to do.

An error is never called an error. The code is the key, its fields fill the places in braces. The
same failure is told differently when it refused an edit ("Not saved: …") than when it was met at
opening, where nothing was lost, or when something else did not work. That may happen while an edit
waits: so nothing there says that the entries are safe.
"""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct
from PySide6.QtCore import QCoreApplication

from guide.errors import Code, GuideError
from guide.ui.shell.update_failure_words import first_fault_words, update_sentences


class FailureAction(StrEnum):
    """What can be done at once, as a button beside the words."""

    RETRY = "retry"
    ELSEWHERE = "elsewhere"
    BACKUPS = "backups"


class FailureWords(Struct, frozen=True):
    """One failure in words, and the buttons that help."""

    sentence: str
    remedies: tuple[FailureAction, ...] = ()


def failure_words(failure: GuideError) -> FailureWords:
    """Word something that did not work, in the language of the program."""
    fields = failure.fields
    if failure.code is Code.PACK_FAULTY and "first" in fields:
        fields = fields | {"first": first_fault_words(fields)}
    return FailureWords(_fill(_sentences()[failure.code], fields))


def refused_words(failure: GuideError) -> FailureWords:
    """Word an edit that could not be kept; what was entered waits in the window."""
    sentence = _refused().get(failure.code) or _sentences()[failure.code]
    remedies = (
        (FailureAction.RETRY, FailureAction.ELSEWHERE)
        if failure.code in _WORTH_A_TRY
        else (FailureAction.ELSEWHERE,)
        if failure.code in _NOT_HERE
        else ()
    )
    return FailureWords(_fill(sentence, failure.fields), remedies)


def found_words(failure: GuideError) -> FailureWords:
    """Word what was met when the entries were opened. Nothing was entered, so nothing is lost."""
    if failure.code is Code.STORE_DAMAGED:
        return FailureWords(_damaged(failure.fields), (FailureAction.BACKUPS,))
    if failure.code is Code.STORE_MOVED:
        return FailureWords(
            _fill(_sentences()[failure.code], failure.fields), (FailureAction.BACKUPS,)
        )
    if failure.code is Code.STORE_MISSING:
        return FailureWords(_sentences()[failure.code], (FailureAction.BACKUPS,))
    sentence = _found().get(failure.code) or _sentences()[failure.code]
    return FailureWords(_fill(sentence, failure.fields))


def remedy_words(remedy: FailureAction) -> str:
    """The words of a button that helps."""
    return {
        FailureAction.RETRY: QCoreApplication.translate("Failures", "Try again"),
        FailureAction.ELSEWHERE: QCoreApplication.translate("Failures", "Save to another place…"),
        FailureAction.BACKUPS: QCoreApplication.translate("Failures", "Show backups"),
    }[remedy]


_WORTH_A_TRY = frozenset({Code.DISK_FULL, Code.NOT_SAVED, Code.FOLDER_GONE, Code.STORE_IN_USE})
_NOT_HERE = frozenset({Code.STORE_READ_ONLY, Code.HELD_ELSEWHERE, Code.STORE_DAMAGED})


def _fill(sentence: str, fields: dict[str, str]) -> str:
    """Fill the braces; a field that the error does not carry is left out."""
    return sentence.format_map(_Absent(fields)).replace(" ()", "")


class _Absent(dict[str, str]):
    def __missing__(self, key: str) -> str:
        return ""


def _damaged(fields: dict[str, str]) -> str:
    """Say how much of a damaged file could be read, as far as that was counted."""
    is_known_whole = fields.get("complete") == "yes" and fields.get("lost") == "0"
    if fields.get("salvaged") == "0" and not is_known_whole:
        return _fill(_nothing_read(), fields)
    sentences = [_sentences()[Code.STORE_DAMAGED]]
    if fields.get("salvaged", "").isdigit():
        if is_known_whole and fields.get("older") == "0":
            sentences.append(QCoreApplication.translate("Failures", "No entry is missing."))
        else:
            counts = QCoreApplication.translate("Failures", "Entries read: {read}.")
            if fields.get("lost", "0") != "0":
                counts = QCoreApplication.translate(
                    "Failures", "Entries read: {read}. Known to be missing: {lost}."
                )
            sentences.append(counts.format(read=fields["salvaged"], lost=fields.get("lost", "")))
            sentences.append(
                QCoreApplication.translate(
                    "Failures", "More may be missing: compare with a backup."
                )
            )
    return _fill(" ".join(sentences), fields)


def _nothing_read() -> str:
    return QCoreApplication.translate(
        "Failures",
        "The file with your entries is damaged, and nothing in it could be read. It is kept and"
        " will not be overwritten ({aside}). Backups are files of their own, and this does not"
        " touch them: show them and bring one back.",
    )


def _refused() -> dict[Code, str]:
    """Where an edit was refused other words are needed than elsewhere."""
    return {
        Code.DISK_FULL: QCoreApplication.translate(
            "Failures", "Not saved: the disk is full. Free some space, then press “Try again”."
        ),
        Code.NOT_SAVED: QCoreApplication.translate(
            "Failures",
            "Not saved: the computer could not write. What you entered is still here."
            " Press “Try again”, or save it to another place.",
        ),
        Code.FOLDER_GONE: QCoreApplication.translate(
            "Failures",
            "Not saved: the folder for your entries is gone. What you entered is still here."
            " Bring the folder or its drive back, then press “Try again”.",
        ),
        Code.STORE_READ_ONLY: QCoreApplication.translate(
            "Failures",
            "Not saved: your entries can only be read here. What you entered is still here."
            " Save it to another place.",
        ),
        Code.HELD_ELSEWHERE: QCoreApplication.translate(
            "Failures",
            "Not saved: another computer has your entries open. What you entered is still here."
            " Save it to another place.",
        ),
        Code.STORE_NEWER: QCoreApplication.translate(
            "Failures",
            "Not saved: your entries were made by a newer version of Daiyn."
            " What was there before is safe. To change it, install the newer version.",
        ),
        Code.PROGRAM_OLDER: QCoreApplication.translate(
            "Failures",
            "Not saved: a newer version of Daiyn ({version}) has used your entries."
            " What was there before is safe. To change it, install the newer version.",
        ),
        Code.STORE_IN_USE: QCoreApplication.translate(
            "Failures",
            "Not saved: another program is using the file. What you entered is still here."
            " Close the other program, then press “Try again”.",
        ),
        Code.STORE_DAMAGED: QCoreApplication.translate(
            "Failures",
            "Not saved: the file with your entries is damaged. What you entered is still here."
            " Save it to another place, then start Daiyn again.",
        ),
    }


def _found() -> dict[Code, str]:
    """What stops writing from the first moment on."""
    return {
        Code.DISK_FULL: QCoreApplication.translate(
            "Failures",
            "Opened for reading only: the disk is full. You can view and print everything."
            " Free some space, then start Daiyn again.",
        ),
        Code.NOT_SAVED: QCoreApplication.translate(
            "Failures",
            "Opened for reading only: the computer could not write."
            " You can view and print everything.",
        ),
        Code.BACKUP_FAILED: QCoreApplication.translate(
            "Failures",
            "Opened for reading only: this version of Daiyn is newer, and no backup could be made"
            " before it changes anything. You can view and print everything. See whether the"
            " folder “backups” beside your entries can be written, then start Daiyn again.",
        ),
        Code.FOLDER_UNUSABLE: QCoreApplication.translate(
            "Failures",
            "The folder for your entries cannot be used: nothing new can be kept there."
            " You can read and print the advice. Ask somebody who knows this computer to give you"
            " the right to write there.",
        ),
    }


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
        Code.STORE_MISSING: QCoreApplication.translate(
            "Failures",
            "The file with your entries is not there any more, but there are backups of it."
            " Show the backups and bring one back.",
        ),
        Code.STORE_MOVED: QCoreApplication.translate(
            "Failures",
            "The entries that lay in this folder were moved: Daiyn has them in its own folder on"
            " the computer that was used then. A copy is kept here ({aside})."
            " To use it here, bring it back from the file.",
        ),
        Code.STORE_NEWER: QCoreApplication.translate(
            "Failures",
            "Your entries were made by a newer version of Daiyn. You can read and print them."
            " To change them, install the newer version.",
        ),
        Code.PROGRAM_OLDER: QCoreApplication.translate(
            "Failures",
            "A newer version of Daiyn ({version}) has used your entries. You can read and print"
            " what this version knows of them. To change them, install the newer version.",
        ),
        Code.STORE_READ_ONLY: QCoreApplication.translate(
            "Failures",
            "Opened for reading only: nothing new can be kept here."
            " You can view and print everything.",
        ),
        Code.DISK_FULL: QCoreApplication.translate(
            "Failures",
            "There is not enough room on the disk. Free some space, then do it again.",
        ),
        Code.NOT_SAVED: QCoreApplication.translate(
            "Failures",
            "The computer could not write, so nothing was changed. Do it again a little later.",
        ),
        Code.FOLDER_UNUSABLE: QCoreApplication.translate(
            "Failures",
            "The folder for your entries cannot be used. Choose another folder with --data-dir.",
        ),
        Code.CONTENT_UNREADABLE: QCoreApplication.translate(
            "Failures",
            "A file of the guide cannot be read ({file}). Install Daiyn again: your entries stay.",
        ),
        Code.FONT_MISSING: QCoreApplication.translate(
            "Failures",
            "The letters of the program are missing. Install Daiyn again: your entries stay.",
        ),
        Code.PAPER_FAILED: QCoreApplication.translate(
            "Failures", "The sheet could not be made. Try again later."
        ),
        Code.FILE_NOT_WRITTEN: QCoreApplication.translate(
            "Failures",
            "The file was not written. Choose another folder.",
        ),
        Code.NO_DISPLAY: QCoreApplication.translate(
            "Failures",
            "No screen was found. Start Daiyn from a desktop, or see daiyn --help for commands.",
        ),
        Code.FOLDER_GONE: QCoreApplication.translate(
            "Failures",
            "The folder for your entries is not there. Nothing was erased."
            " Bring the folder or its drive back, then start Daiyn again.",
        ),
        Code.HELD_ELSEWHERE: QCoreApplication.translate(
            "Failures",
            "Another computer has your entries open. Here they can be read and printed."
            " To change them, close Daiyn there and start it here again.",
        ),
        Code.BACKUP_FAILED: QCoreApplication.translate(
            "Failures",
            "No new backup could be made. Earlier backups are kept.",
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
        Code.FILE_UNREADABLE: QCoreApplication.translate(
            "Failures",
            "The file cannot be read. Your entries are as before."
            " Check that the drive is in place, or choose another file.",
        ),
        Code.COPY_FOREIGN: QCoreApplication.translate(
            "Failures",
            "This file is not a copy made by Daiyn. Nothing was changed. Choose another file.",
        ),
        Code.COPY_IS_PLAN_FILE: QCoreApplication.translate(
            "Failures",
            "This file is a plan file, not a copy of all entries. Nothing was changed."
            " Open it as a plan file.",
        ),
        Code.COPY_DIFFERS: QCoreApplication.translate(
            "Failures",
            "The copy is not the same as the original, so do not rely on it. Use another drive.",
        ),
        Code.DRIVE_READ_ONLY: QCoreApplication.translate(
            "Failures",
            "Nothing can be written there. Unlock the drive or choose another one.",
        ),
        **update_sentences(),
    }
