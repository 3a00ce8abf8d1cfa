"""Words around filling in a place pack."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def today_words(day: str) -> str:
    """The button that fills in the present day."""
    return QCoreApplication.translate("PlaceDraft", "Checked today: {day}").format(day=day)


def day_words() -> str:
    """The help at a day that cannot be read."""
    return QCoreApplication.translate(
        "PlaceDraft", "Enter day, month and year, for example 30.11.2026"
    )


def nameless_words() -> str:
    """A line that has no name in the language of the window."""
    return QCoreApplication.translate("PlaceDraft", "No name yet")
