"""Problems of a field in words: what to do, with an example, never "error" or "you".

The code is the key. A code that is not worded asks to look at the field again, so that a new
check can never put a bare code on the screen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from guide.form_fields import Problem


def problem_words(problem: Problem) -> str:
    """The sentence of help or the hint for a problem."""
    sentence = _sentences().get(
        problem.code, QCoreApplication.translate("ProblemWords", "Look at this field again")
    )
    return sentence.format_map({key: str(value) for key, value in problem.fields.items()})


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


def _sentences() -> dict[str, str]:
    return {
        "name_odd": QCoreApplication.translate(
            "ProblemWords", "Write the name in letters, for example Айгүл"
        ),
        "phone_incomplete": QCoreApplication.translate(
            "ProblemWords", "Enter the whole number, for example +7 700 000 00 01"
        ),
        "phone_is_service": QCoreApplication.translate(
            "ProblemWords",
            "This is a service number. Enter a person’s number, for example +7 700 000 00 01",
        ),
        "service_incomplete": QCoreApplication.translate(
            "ProblemWords", "Enter 3 or 4 digits, or a whole number"
        ),
        "choice_unknown": QCoreApplication.translate("ProblemWords", "Choose one from the list"),
        "ref_unknown": QCoreApplication.translate("ProblemWords", "Choose again from the list"),
        "call_without_phone": QCoreApplication.translate(
            "ProblemWords", "Add a phone for everyone chosen here"
        ),
        "calls_too_few": QCoreApplication.translate("ProblemWords", "Choose one more person"),
        "same_phone": QCoreApplication.translate(
            "ProblemWords", "Two of them have the same number. Choose another person if possible."
        ),
        "no_adult_mobile": QCoreApplication.translate(
            "ProblemWords", "Enter the phone of at least one adult"
        ),
        "child_without_institution": QCoreApplication.translate(
            "ProblemWords", "If the child goes to school or kindergarten, add it here"
        ),
        "same_town": QCoreApplication.translate(
            "ProblemWords", "This is your own town. A person in another area is better."
        ),
        "phone_unknown": QCoreApplication.translate(
            "ProblemWords", "Such a number is rare. Check the digits once more."
        ),
    }
