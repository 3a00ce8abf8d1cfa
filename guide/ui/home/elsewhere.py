"""The line on home that names the family's other places where a higher level holds."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from guide.content.model import Level
from guide.ui.advice.level_words import colour_word
from guide.ui.kit.widgets import Button, Text
from guide.ui.shell.page import PageContext
from guide.ui.shell.words import place_words
from guide.usecases.level.overview import FamilyPlace


def elsewhere_line(context: PageContext, found: tuple[tuple[FamilyPlace, Level], ...]) -> QWidget:
    """One line, whatever their number; it leads to the overview.

    In a narrow window it is words alone: the height of a button is that of a line of advice.
    """
    named = "; ".join(_named(context, one, level) for one, level in found)
    words = QCoreApplication.translate("HomeElsewhere", "Elsewhere: {places}").format(places=named)
    if context.host.is_narrow:
        return Text(context.look, words, "caption", weight=600, name="elsewhere")
    return Button(
        context.look,
        words,
        "link",
        "map",
        name="elsewhere",
        on=lambda: context.navigator.go("overview"),
    )


def _named(context: PageContext, one: FamilyPlace, level: Level) -> str:
    """`Aisha, Pavlodar: orange`; the region where no town is known."""
    place = one.place.detail or place_words(one.place, context.guide, context.lang)
    whose = ", ".join(part for part in (one.name, place) if part)
    return f"{whose}: {colour_word(context.guide, level, context.lang)}"
