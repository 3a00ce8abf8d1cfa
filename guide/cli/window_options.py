"""The options of a plain start of the window, read without the parser of the commands.

Building that parser takes as long as opening the store. Whatever is not understood here, a mistake
included, is left to it: it knows all words and explains them.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from types import SimpleNamespace

from guide.content.model import LANGS

# Of plan files, place packs and messages: a desktop hands one over to open it. The last two belong
# to no program alone, so no desktop is told that they are ours; "open with" still finds its way.
ENDINGS = (".daiyn", ".daiyn-place", ".daiyn-alert", ".xml", ".minisig")
# No value follows. A kiosk's supervisor starts its pages by the last two, which no help names.
_ALONE: dict[str, tuple[str, object]] = {
    "--portable": ("portable", True),
    "--class": ("is_class", True),
    "--kiosk": ("kiosk", "supervisor"),
    "--kiosk-page": ("kiosk", "page"),
    "--kiosk-plain": ("kiosk", "plain"),
}


def window_options(arguments: Sequence[str]) -> SimpleNamespace | None:
    """What the parser would return for a start of the window; None: ask the parser."""
    found = SimpleNamespace(
        command=None, data_dir=None, portable=False, json=False, lang=None, opened_file=None,
        is_class=False, session_file=None, kiosk="",
    )  # fmt: skip
    words = iter(arguments)
    for word in words:
        if word.lower().endswith(ENDINGS) and not word.startswith("-"):
            if found.opened_file is not None:
                return None
            try:
                found.opened_file = Path(word).absolute()
            except OSError:  # the folder that it is named from is gone
                return None
            continue
        if word in _ALONE:
            setattr(found, *_ALONE[word])
            continue
        value = next(words, "")
        if word == "--file" and value and not value.startswith("-"):
            found.session_file = Path(value)
        elif word == "--data-dir" and value and not value.startswith("-"):
            found.data_dir = Path(value)
        elif word == "--lang" and value in LANGS:
            found.lang = value
        else:
            return None
    # A session is of a class, a plan or a place pack is not: the parser knows how to say so.
    is_mixed = found.session_file is not None and not found.is_class
    is_file_odd = found.opened_file is not None and (found.is_class or found.kiosk)
    return None if is_mixed or is_file_odd or (found.is_class and found.kiosk) else found
