"""A passphrase for a command: typed where nobody sees it, or the first line of input.

Never an argument: all programs of a computer can read each other's.
"""

from __future__ import annotations

import sys
from contextlib import suppress

from guide.argon2id import SHORTEST, said
from guide.cli.context import Run
from guide.errors import Code, GuideError


def typed(run: Run) -> str:
    """The passphrase or recovery code of a file that is there; "" where none comes.

    Errors: GuideError PHRASE_UNREADABLE for bytes that are no text.
    """
    return _line(run, "phrase_ask")


def new(run: Run, shortest: int = SHORTEST) -> str | int:
    """A passphrase to protect something by, asked for twice in a terminal; else the exit code.

    Errors: as `typed`.
    """
    phrase = _line(run, "phrase_ask")
    if len(said(phrase)) < shortest:
        return run.refuse("phrase_short", run.words.say("phrase_short", least=shortest))
    if _is_terminal() and _line(run, "phrase_again") != phrase:
        return run.refuse("phrase_other", run.words.say("phrase_other"))
    return phrase


def _line(run: Run, word: str) -> str:
    if _is_terminal():
        from getpass import getpass

        with suppress(EOFError):  # nobody wants to type one
            return _text(getpass(f"{run.words.say(word)}: "))
        return ""
    return _text(sys.stdin.readline().rstrip("\r\n")) if sys.stdin is not None else ""


def _is_terminal() -> bool:
    return sys.stdin is not None and sys.stdin.isatty()


def _text(line: str) -> str:
    """The line as UTF-8, whatever the terminal took its bytes for."""
    try:
        return line.encode("utf-8", "surrogateescape").decode()
    except UnicodeError:
        raise GuideError(Code.PHRASE_UNREADABLE) from None
