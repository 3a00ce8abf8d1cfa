"""Which commands there are: the parser of them all, and the same as plain data with its words.

Each command is declared beside what it does, in the modules beside this one.
"""

from __future__ import annotations

from argparse import Action
from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct

from guide import APP_NAME, __version__
from guide.cli import (
    alerts,
    content,
    declarations,
    editions,
    fleet,
    kiosk,
    levels,
    papers,
    places,
    plans,
    sticks,
    store,
    training,
)
from guide.cli.options import common
from guide.cli.parser import Parser, Say


class Argument(Struct, frozen=True):
    """Something that may be typed after a command, as it is shown, and what it is for."""

    shown: str  # `--out FILE`, `LEVEL`
    about: str


class Command(Struct, frozen=True):
    """A command with its words, for whoever lists them: a manual page, a test."""

    path: str  # as it is typed: `daiyn paper wall`
    about: str
    usage: str  # on one line, without a title
    arguments: tuple[Argument, ...]


def build_parser(say: Say) -> Parser:
    """The parser of all commands; `say` gives the text of a word by its id."""
    parser = Parser(
        say, "help_daiyn", prog="daiyn", epilog=f"{say('help_window')} {say('help_exit_codes')}"
    )
    version = f"{APP_NAME} {__version__}"
    parser.add("--version", action="version", version=version, about="help_version")
    parser.take(*common(default=True))
    parser.add("--class", action="store_true", dest="is_class", about="help_class")
    parser.add(
        "--file", type=Path, dest="session_file", shown="shown_file", about="help_class_file"
    )
    parser.add("--kiosk", action="store_const", const="supervisor", default="", about="help_kiosk")
    parser.set_defaults(command=None, opened_file=None)
    commands = parser.commands(required=False)

    levels.add_commands(commands)
    declarations.add_commands(commands)
    content.add_commands(commands)
    papers.add_commands(commands)
    store.add_commands(commands)
    plans.add_commands(commands)
    sticks.add_commands(commands)
    editions.add_commands(commands)
    places.add_commands(commands)
    alerts.add_commands(commands)
    training.add_commands(commands)
    kiosk.add_commands(commands)
    fleet.add_commands(commands)
    content.add_self_test(commands)
    return parser


def all_commands(parser: Parser) -> Iterator[Command]:
    """The program itself and every command below it with their words, in the order of the help."""
    say = parser.say
    title = f"{say('usage_title')}: "
    yield Command(
        path=parser.prog,
        about=say(parser.about),
        usage=" ".join(parser.format_usage().removeprefix(title).split()),
        arguments=tuple(_argument(one) for one in parser.arguments),
    )
    for below in parser.below.values():
        yield from all_commands(below)


def _argument(action: Action) -> Argument:
    value = ""
    if action.nargs != 0:
        choices = ",".join(action.choices or ())
        value = str(action.metavar or f"{{{choices}}}")
    names = ", ".join(action.option_strings)
    return Argument(shown=f"{names} {value}".strip(), about=action.help or "")
