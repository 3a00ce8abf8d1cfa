"""Options that several commands share, declared once, and how they are read from a mistake."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path
from types import SimpleNamespace

from guide.cli.parser import Declare, argument
from guide.content.model import DECLARED, LANGS, Lang
from guide.errors import GuideError
from guide.paths import find_places


def common(*, lang: bool = True, default: bool = False) -> tuple[Declare, ...]:
    """What may stand before the command or after it.

    `lang` is left out by commands whose own `--lang` knows more; `default` belongs to the program
    itself, as a command must not undo what was said before it.
    """
    none, no = (None, False) if default else (argparse.SUPPRESS, argparse.SUPPRESS)
    declared = (
        argument(
            "--data-dir", type=Path, default=none, shown="shown_folder", about="help_data_dir"
        ),
        argument("--portable", action="store_true", default=no, about="help_portable"),
        argument("--json", action="store_true", default=no, about="help_json"),
        argument("--lang", choices=LANGS, default=none, about="help_lang"),
    )
    return declared if lang else declared[:-1]


LEVEL = argument(
    "level",
    choices=[level.value for level in DECLARED],
    shown="shown_level",
    about="help_level_choice",
)
FORCE = argument("--force", action="store_true", about="help_force")
PAPER_LANGS = (*LANGS, "kk+ru")
# Where a paper goes.
OUTPUT = (argument("--out", type=Path, default=None, shown="shown_file", about="help_out"), FORCE)


def paper_langs(asked: str) -> list[Lang]:
    """The languages of a paper that was asked for as one of `PAPER_LANGS`."""
    return [lang for lang in LANGS if lang in asked.split("+")]


def options_despite(arguments: Sequence[str]) -> SimpleNamespace:
    """The common options of arguments that cannot be understood, for the language to say so in."""
    reader = argparse.ArgumentParser(add_help=False, allow_abbrev=False, exit_on_error=False)
    for name in ("--lang", "--data-dir"):
        reader.add_argument(name, nargs="?")
    # With an optional value, as a value that belongs to nothing would be one more mistake.
    for name in ("--portable", "--json"):
        reader.add_argument(name, nargs="?", const=True)
    found, _ = reader.parse_known_args([word for word in arguments if word != "--"])
    folder = Path(found.data_dir) if found.data_dir else None
    try:
        find_places(folder)
    except GuideError:
        folder = None  # to be helped needs no data
    return SimpleNamespace(
        command=None,
        lang=found.lang if found.lang in LANGS else None,
        data_dir=folder,
        portable=bool(found.portable),
        json=bool(found.json),
    )
