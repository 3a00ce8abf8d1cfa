"""What stops an update of the guide's words, worded: a part of `failures`, which fills braces."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from guide.errors import Code
from guide.ui.shell.content_fault_words import fault_words


def first_fault_words(fields: Mapping[str, str]) -> str:
    """Where the first fault of an update's words stands and what it is, the code in brackets."""
    place, _, fault = fields["first"].rpartition(": ")
    return f"{place}: {fault_words(fault)} ({fault})"


def update_sentences() -> dict[Code, str]:
    """The sentence for each failure of an update or of a key."""
    return {
        Code.PACK_UNSIGNED: QCoreApplication.translate(
            "Failures",
            "There is no signature beside the update: a file of the same name that ends in"
            " .minisig. The update was not used. Copy both files to the stick.",
        ),
        Code.PACK_KEY_UNKNOWN: QCoreApplication.translate(
            "Failures",
            "This computer does not trust the key that signed the update ({key}). The update"
            " was not used. The administrator of this computer can add a key.",
        ),
        Code.PACK_FORGED: QCoreApplication.translate(
            "Failures",
            "The signature does not fit the update, so it was not used: the files may be"
            " damaged or changed by somebody. Get both files again from whoever made them.",
        ),
        Code.PACK_TOO_LARGE: QCoreApplication.translate(
            "Failures",
            "The file is too large to be an update of the guide's words. Nothing was changed."
            " Choose another file.",
        ),
        Code.PACK_MALFORMED: QCoreApplication.translate(
            "Failures",
            "This file is not an update of the guide's words as it should be. Nothing was"
            " changed. Choose another file, or ask whoever made it.",
        ),
        Code.PACK_STALE: QCoreApplication.translate(
            "Failures",
            "The update (edition {edition}) is not newer than what is known here (edition"
            " {newest}). Nothing was changed.",
        ),
        Code.PACK_CONFLICT: QCoreApplication.translate(
            "Failures",
            "Another update with the same edition number ({edition}) was accepted before."
            " Nothing was changed. Ask whoever made the update which one is right.",
        ),
        Code.PACK_NEEDS_NEWER: QCoreApplication.translate(
            "Failures",
            "The update needs Daiyn {version} or newer. Nothing was changed. Install the newer"
            " version first.",
        ),
        Code.PACK_FAULTY: QCoreApplication.translate(
            "Failures",
            "The words of the update did not pass the check ({count}). The first fault:"
            " {first}. Nothing was changed. Tell whoever made it.",
        ),
        Code.PACK_AHEAD: QCoreApplication.translate(
            "Failures",
            "The update was made on {made_on}, and this computer says that it is {today}. Nothing"
            " was changed. If the date of the computer is wrong, set it right first.",
        ),
        Code.PACK_CHANGED: QCoreApplication.translate(
            "Failures",
            "The file is not the one that was shown any more. Nothing was changed. Look at what is"
            " in it now.",
        ),
        Code.PACK_NOWHERE: QCoreApplication.translate(
            "Failures",
            "An update cannot be kept here. The guide's words are as before.",
        ),
        Code.PACK_DAMAGED: QCoreApplication.translate(
            "Failures",
            "The update of the guide's words that was accepted here is damaged. The words that"
            " came with the program are shown. Take the update again.",
        ),
        Code.PACK_UNPROVEN: QCoreApplication.translate(
            "Failures",
            "The signature of the update that was accepted here does not fit any more: its files"
            " may have been changed. The words that came with the program are shown. Take the"
            " update again.",
        ),
        Code.PACK_DISTRUSTED: QCoreApplication.translate(
            "Failures",
            "The key of the update that was accepted here is no longer trusted. The words that"
            " came with the program are shown.",
        ),
        Code.PACK_NO_WAY_BACK: QCoreApplication.translate(
            "Failures",
            "There are no earlier words to go back to. Nothing was changed.",
        ),
        Code.KEY_UNREADABLE: QCoreApplication.translate(
            "Failures",
            "This file is not a public key of minisign. No key was added.",
        ),
        Code.KEY_NOWHERE: QCoreApplication.translate(
            "Failures", "A key cannot be kept here. No key was added."
        ),
        Code.KEY_DIFFERS: QCoreApplication.translate(
            "Failures",
            "The fingerprint of the key is another one ({fingerprint}). No key was added.",
        ),
        Code.KEY_NOT_HERE: QCoreApplication.translate(
            "Failures",
            "There is no such key here ({key}). Nothing was changed.",
        ),
    }
