"""The language that was chosen when the program was installed: a file beside it says so.

Read only until a person has chosen a language in the program; it is never written here.
"""

from __future__ import annotations

from pathlib import Path

from guide.content.model import LANGS, Lang
from guide.paths import program_folder

_NAME = "language"  # setup/entries.nsh of the Windows installer writes it: "kk"
_LENGTH = 2  # letters of a language


def installed_language(folder: Path | None = None) -> Lang | None:
    """Return it; None where nobody chose one, as on systems without such an installer."""
    try:
        with ((folder or program_folder()) / _NAME).open("rb") as told:
            letters = told.read(_LENGTH + 1)
    except OSError:
        return None
    return next((lang for lang in LANGS if lang.encode() == letters.rstrip()), None)
