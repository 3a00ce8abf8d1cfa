"""Problems of a field in words: what to do, with an example, never "error" or "you".

The sentences are in `resources/content/messages.toml`, by the code of the problem.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from guide.ui.kit.message_text import message_text

if TYPE_CHECKING:
    from guide.content.model import Lang
    from guide.form_fields import Problem

_NAME = "Айгүл"  # the example of a name, in its own letters in every language


def problem_words(problem: Problem, lang: Lang) -> str:
    """The sentence of help or the hint for a problem."""
    return message_text(f"problem_{problem.code}", lang, **{"name": _NAME, **problem.fields})


def kept_words() -> str:
    """What is said under a field that is not complete: nothing is lost, nothing presses."""
    return QCoreApplication.translate(
        "ProblemWords", "What is written is saved as it is. It can be completed later."
    )


def count_words(count: int) -> str:
    """The title of the summary above the fields."""
    return QCoreApplication.translate("ProblemWords", "Complete %n field(s)", "", count)


def link_words(label: str, sentence: str) -> str:
    """One line of the summary: the field's name and the same help as at the field."""
    return QCoreApplication.translate("ProblemWords", "{field}: {help}").format(
        field=label, help=sentence[:1].lower() + sentence[1:]
    )


def incomplete_words(label: str) -> str:
    """What the "saved" sign adds while a field is not complete."""
    return QCoreApplication.translate("ProblemWords", "“{field}” is not complete yet").format(
        field=label
    )


def full_words(most: int) -> str:
    """The hint when nothing more fits into a field."""
    return QCoreApplication.translate(
        "ProblemWords", "The field is full: it holds %n letter(s)", None, most
    )
