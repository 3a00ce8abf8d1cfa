"""A question at the terminal before something that matters; nobody there means no."""

from __future__ import annotations

import sys

from guide.cli.context import Run
from guide.content.model import LANGS


def can_ask(run: Run) -> bool:
    """Whether somebody is there to answer: a program that reads JSON is nobody."""
    return not run.options.json and sys.stdin is not None and sys.stdin.isatty()


def is_agreed(run: Run, question: str) -> bool | None:
    """Ask, and whether the answer is the whole word yes, in any language of the program.

    None when there was nobody after all: Windows takes its empty device for a terminal.
    """
    try:
        answer = input(f"{question} ").strip().casefold()
    except EOFError:
        print()
        return None
    return answer in {run.words.in_all("guide_yes").words(lang) for lang in LANGS}
