"""A parser of the command line that words nothing itself: help and mistakes go to its caller.

`argparse` does the reading. Its own English never reaches a person: every text shown comes from
`say`, help is formatted when it is asked for, and a mistake leaves as a `MisuseError`, worded by
`usage`. argparse can be translated through `gettext` only, which is one language for the whole
process from files this program does not have; a mistake is therefore known by its message, and one
that is not known is still worded, only less precisely.
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from operator import methodcaller
from types import MappingProxyType
from typing import Any, NoReturn

Say = Callable[[str], str]
Declare = Callable[["Parser"], None]  # adds something that may be typed after a command

_HEXADECIMAL = re.compile(r"[0-9A-Fa-f][0-9A-Fa-f\s-]*")


class HelpAskedError(Exception):
    """The arguments ask for the help of this parser."""

    def __init__(self, parser: Parser) -> None:
        super().__init__(parser.prog)
        self.parser = parser


class MisuseError(Exception):
    """The arguments cannot be understood: `message` is argparse's, `parser` the one that read."""

    def __init__(self, parser: Parser, message: str, unknown: Sequence[str] = ()) -> None:
        super().__init__(message)
        self.parser = parser
        self.message = message
        self.unknown = tuple(unknown)  # words that belong to nothing


class Parser(argparse.ArgumentParser):
    """argparse with worded titles; nothing without words can be declared through `add`."""

    def __init__(self, say: Say, about: str, **more: Any) -> None:
        """`about` is the id of the word that says what the command does."""
        super().__init__(
            description=_as_sentence(say(about)),
            add_help=False,
            # A shortened option would break scripts when a longer one with its start is added.
            allow_abbrev=False,
            formatter_class=partial(_Formatter, usage_title=say("usage_title")),
            **more,
        )
        self.say = say
        self.about = about
        # argparse's own two groups have no other door to their English titles.
        self._positionals.title = say("usage_arguments")
        self._optionals.title = say("usage_options")
        self._commands: CommandGroup | None = None
        self._in_groups: dict[str, int] = {}  # how many digits the value of an option has
        self.add("-h", "--help", about="help_help", action=_Help)

    def add(self, *names: str, about: str, shown: str = "", digits: int = 0, **more: Any) -> None:
        """Declare an argument: `about` and `shown` (the place of its value) are ids of words.

        A value of so many hexadecimal `digits` may be typed in groups, as it is printed.
        """
        if shown:
            more["metavar"] = self.say(shown)
        if digits:
            self._in_groups[names[0]] = digits
        self.add_argument(*names, help=self.say(about), **more)

    def take(self, *declared: Declare) -> None:
        """Add what was declared, in this order."""
        for declare in declared:
            declare(self)

    def commands(self, *, required: bool) -> CommandGroup:
        """Declare that commands stand below this one."""
        self._commands = CommandGroup(self, required=required)
        return self._commands

    @property
    def below(self) -> Mapping[str, Parser]:
        """The parsers of the commands below this one, in the order of the help."""
        return self._commands.parsers if self._commands is not None else {}

    @property
    def arguments(self) -> tuple[argparse.Action, ...]:
        """Everything that may be typed after the command, but for the commands below it."""
        below = argparse._SubParsersAction
        return tuple(one for one in self._actions if not isinstance(one, below))

    def parse_known_args(self, args: Any = None, namespace: Any = None) -> Any:
        """As argparse does, but the parser that meets an unknown word is the one that says so."""
        for name, digits in self._in_groups.items():
            args = joined_groups(args, name, digits)
        found, unknown = super().parse_known_args(args, namespace)
        if unknown:
            raise MisuseError(self, "unknown", unknown)
        return found, unknown

    def error(self, message: str) -> NoReturn:
        """Leave the wording of a mistake to whoever knows the language."""
        raise MisuseError(self, message)


class CommandGroup:
    """The commands below one parser."""

    def __init__(self, parser: Parser, *, required: bool) -> None:
        self._say = parser.say
        self._declared = parser.add_subparsers(
            title=parser.say("usage_commands"),
            metavar=parser.say("shown_command"),
            required=required,
            parser_class=Parser,
        )

    @property
    def parsers(self) -> Mapping[str, Parser]:
        """The parsers by the name that is typed, in the order of the help."""
        return MappingProxyType(self._declared.choices)

    def add(
        self, name: str, about: str, command: Callable[[Any], int] | None, *declared: Declare
    ) -> Parser:
        """Declare what is typed, what it runs, and what may be typed after it.

        `about` is the id of the word that says what it does.
        """
        parser = self._declared.add_parser(name, help=self._say(about), say=self._say, about=about)
        parser.set_defaults(command=command)
        parser.take(*declared)
        return parser

    def group(self, name: str, about: str) -> CommandGroup:
        """Declare a command that only has commands below it."""
        return self.add(name, about, None).commands(required=True)


def argument(*names: str, about: str, **more: Any) -> Declare:
    """An argument of a command, as `Parser.add` declares it."""
    return methodcaller("add", *names, about=about, **more)


def joined_groups(arguments: Sequence[str], name: str, digits: int) -> list[str]:
    """The arguments with the value after `name` as one: its groups follow until it is complete."""
    found: list[str] = []
    for word in arguments:
        begun = 0
        if found[-2:-1] == [name]:
            begun = _count_digits(found[-1])
        elif found and found[-1].startswith(f"{name}="):
            begun = _count_digits(found[-1].removeprefix(f"{name}="))
        if 0 < begun < digits and _count_digits(word):
            found[-1] += f" {word}"
        else:
            found.append(word)
    return found


def _count_digits(word: str) -> int:
    """How many hexadecimal digits a word has; none when there is anything else in it."""
    return len(re.sub(r"[\s-]", "", word)) if _HEXADECIMAL.fullmatch(word) else 0


def _as_sentence(about: str) -> str:
    """Begin with a capital: on a page of its own no name stands before the words."""
    return about[:1].upper() + about[1:]


class _Help(argparse.Action):
    """`--help` as a request: the parser that was asked is worded and printed elsewhere."""

    def __init__(self, **more: Any) -> None:
        super().__init__(**more | {"dest": argparse.SUPPRESS, "nargs": 0})

    def __call__(self, parser: argparse.ArgumentParser, *_: Any) -> NoReturn:
        assert isinstance(parser, Parser)  # noqa: S101 - tells the type checker what it cannot see
        raise HelpAskedError(parser)


class _Formatter(argparse.HelpFormatter):
    """argparse's layout with our word before the usage."""

    def __init__(self, prog: str, *, usage_title: str) -> None:
        super().__init__(prog, max_help_position=30)  # beside `--lang {kk,ru,en,kk+ru}`
        self._usage_title = usage_title

    def add_argument(self, action: argparse.Action) -> None:
        super().add_argument(action)
        if isinstance(action, argparse._SubParsersAction):
            # Older versions forget that commands stand deeper, and break the line of a long one.
            self._action_max_length += self._indent_increment

    def add_usage(self, usage: Any, actions: Any, groups: Any, prefix: str | None = None) -> None:
        # An empty one is asked for when argparse puts together the names of commands.
        title = f"{self._usage_title}: " if prefix is None else prefix
        super().add_usage(usage, actions, groups, title)
