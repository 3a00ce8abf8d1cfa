"""How lists are sorted, for the self-test: Qt asks ICU, whose data a build may have cut too far."""

from __future__ import annotations

from PySide6.QtCore import QCollator, QLocale

from guide.content.model import Lang


def in_order(letters: str, lang: Lang) -> str:
    """The letters as a list in that language has them."""
    return "".join(sorted(letters, key=QCollator(QLocale(lang)).sortKey))
