"""Options that several commands share, declared once, and how they are read from a mistake."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from guide.cli.parser import Parser
from guide.content.model import DECLARED, LANGS
from guide.errors import GuideError
from guide.paths import find_places


def add_common(parser: Parser, *, lang: bool = True, default: bool = False) -> None:
    """Declare what may stand before the command or after it.

    `lang` is left out by commands whose own `--lang` knows more; `default` belongs to the program
    itself, as a command must not undo what was said before it.
    """

    def unless_given(value: Any) -> Any:
        return value if default else argparse.SUPPRESS

    parser.add(
        "--data-dir",
        type=Path,
        default=unless_given(None),
        shown="shown_folder",
        about="help_data_dir",
    )
    flags = {"--portable": "help_portable", "--json": "help_json"}
    for name, about in flags.items():
        parser.add(name, action="store_true", default=unless_given(False), about=about)
    if lang:
        parser.add("--lang", choices=LANGS, default=unless_given(None), about="help_lang")


def add_level(parser: Parser) -> None:
    """Declare the level that a command is about."""
    levels = [level.value for level in DECLARED]
    parser.add("level", choices=levels, shown="shown_level", about="help_level_choice")


def add_output(parser: Parser) -> None:
    """Declare where a paper goes."""
    parser.add("--out", type=Path, default=None, shown="shown_file", about="help_out")
    add_force(parser)


def add_force(parser: Parser) -> None:
    """Declare that a file that is there may be replaced."""
    parser.add("--force", action="store_true", about="help_force")


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
