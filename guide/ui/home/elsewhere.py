"""The line on home of what holds beside its level: a regime, and a higher level elsewhere."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from guide.alerts.course import Standing
from guide.content.model import Level
from guide.ui.advice.event_words import regime_state, regime_words
from guide.ui.advice.level_words import colour_word
from guide.ui.kit.widgets import Button, Text
from guide.ui.shell.page import PageContext
from guide.ui.shell.words import place_words
from guide.usecases.level.home_view import HomeView
from guide.usecases.level.overview import FamilyPlace


def beside_lines(context: PageContext, view: HomeView) -> Iterator[QWidget]:
    """A link for each regime, and one for all other places whatever their number.

    In a narrow window it is words alone: the height of a button is that of a line of advice. Where
    both would take that line out of sight, what holds at home stands first.
    """
    look, regimes = context.look, view.regimes
    if context.host.is_narrow:
        if regimes:
            named = (  # the shortest words that are true
                regime_words(span.declaration.regime)
                if span.standing is Standing.IN_FORCE
                else regime_state(span)
                for span in regimes
            )
            yield Text(look, " · ".join(named), "caption", weight=600, name="regimes")
        else:
            yield elsewhere_line(context, view)
        return
    for at, span in enumerate(regimes):
        go = partial(context.navigator.go, "later", declaration=span.declaration.id)
        yield Button(look, regime_state(span), "link", "landmark", name=f"regime_{at}", on=go)
    if view.elsewhere:
        yield elsewhere_line(context, view)


def elsewhere_line(context: PageContext, view: HomeView) -> QWidget:
    """The family's other places where a higher level holds, in one line."""
    look, named = context.look, (_named(context, one, level) for one, level in view.elsewhere)
    words = QCoreApplication.translate("HomeElsewhere", "Elsewhere: {places}")
    words = words.format(places="; ".join(named))
    if context.host.is_narrow:
        return Text(look, words, "caption", weight=600, name="elsewhere")
    to_overview = partial(context.navigator.go, "overview")
    return Button(look, words, "link", "map", name="elsewhere", on=to_overview)


def _named(context: PageContext, one: FamilyPlace, level: Level) -> str:
    """`Aisha, Pavlodar: orange`; the region where no town is known."""
    place = one.place.detail or place_words(one.place, context.guide, context.lang)
    whose = ", ".join(part for part in (one.name, place) if part)
    return f"{whose}: {colour_word(context.guide, level, context.lang)}"
