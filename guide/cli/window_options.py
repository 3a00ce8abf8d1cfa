"""The options of a plain start of the window, read without the parser of the commands.

Building that parser takes as long as opening the store. Whatever is not understood here, a mistake
included, is left to it: it knows all words and explains them.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from types import SimpleNamespace

from guide.content.model import LANGS

# Of plan files and place packs: a desktop hands one over to open it.
ENDINGS = (".daiyn", ".daiyn-place")


def window_options(arguments: Sequence[str]) -> SimpleNamespace | None:
    """What the parser would return for a start of the window; None: ask the parser."""
    found = SimpleNamespace(
        command=None, data_dir=None, portable=False, json=False, lang=None, opened_file=None
    )
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
        value = "" if word == "--portable" else next(words, "")
        if word == "--portable":
            found.portable = True
        elif word == "--data-dir" and value and not value.startswith("-"):
            found.data_dir = Path(value)
        elif word == "--lang" and value in LANGS:
            found.lang = value
        else:
            return None
    return found
