"""Wording what cannot be understood: one sentence with the closest valid word, or where help is.

Recognises the messages of argparse; nothing here reads arguments or prints.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from difflib import get_close_matches

from guide.cli.parser import MisuseError, Parser
from guide.content.command_words import CommandWords

# How argparse says it, in every version since 3.11, and the id of our word for it.
_MESSAGES = {
    "usage_missing": re.compile(r"the following arguments are required: (?P<names>.+)"),
    "usage_one_of": re.compile(r"one of the arguments (?P<names>.+) is required"),
    "usage_choice": re.compile(
        r"argument (?P<name>.+?): invalid choice: (?P<quote>['\"])(?P<word>.*)(?P=quote)"
        r".* \(choose from (?P<choices>.+)\)",
        re.DOTALL,
    ),
    "usage_value": re.compile(r"argument (?P<name>.+?): expected .*"),
    "usage_no_value": re.compile(
        r"argument (?P<name>.+?): ignored explicit argument .*", re.DOTALL
    ),
    "usage_together": re.compile(
        r"argument (?P<name>.+?): not allowed with argument (?P<other>.+)"
    ),
}


def misuse_words(misuse: MisuseError, words: CommandWords) -> str:
    """The sentence for a mistake of a parser whose words are in the same language."""
    parser = misuse.parser
    if misuse.unknown:
        told, near = _unknown(misuse, words)
    else:
        told, near = _recognised(misuse, words)
    if near:
        return f"{told}; {words.say('usage_near', near=near)}"
    return f"{told}; {words.say('usage_help', command=f'{parser.prog} --help')}"


def _unknown(misuse: MisuseError, words: CommandWords) -> tuple[str, str]:
    options = [name for one in misuse.parser.arguments for name in one.option_strings]
    first = misuse.unknown[0].partition("=")[0]
    return words.say("usage_unknown", words=_shown(misuse.unknown)), _closest(first, options)


def _recognised(misuse: MisuseError, words: CommandWords) -> tuple[str, str]:
    """The clause that says what is wrong, and what may have been meant, if anything comes close."""
    parser, command = misuse.parser, words.say("shown_command")
    for word_id, pattern in _MESSAGES.items():
        found = pattern.fullmatch(misuse.message)
        if found is None:
            continue
        fields = found.groupdict()
        if word_id == "usage_missing" and fields["names"] == command:
            return words.say("usage_missing_command", names=", ".join(parser.below)), ""
        if word_id == "usage_choice":
            typed = _shown([fields["word"]])
            if fields["name"] == command:
                return words.say("usage_command", word=typed), _closest_command(typed, parser)
            choices = fields["choices"].replace("'", "")
            return words.say(word_id, name=fields["name"], word=typed, choices=choices), ""
        return words.say(word_id, **fields), ""
    return words.say("usage_other"), ""


def _closest_command(typed: str, parser: Parser) -> str:
    """The command as it would be typed; one that stands deeper is found by its last word."""
    near = _closest(typed, parser.below)
    if near:
        return f"{parser.prog} {near}"
    deeper = [group.below[typed].prog for group in parser.below.values() if typed in group.below]
    return deeper[0] if len(deeper) == 1 else ""


def _closest(typed: str, known: Iterable[str]) -> str:
    return next(iter(get_close_matches(typed.lower(), list(known), n=1)), "")


def _shown(typed: Iterable[str]) -> str:
    """What was typed, on one line and without signs that steer a terminal."""
    return " ".join("".join(c if c.isprintable() else "□" for c in word) for word in typed)
