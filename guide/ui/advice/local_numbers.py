"""The local numbers of place packs, beside the emergency numbers and never instead of them.

Built only where a pack is here (`Services.has_place_packs`).
"""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication

from guide.ui.advice.place_words import line_parts
from guide.ui.kit.widgets import (
    Button,
    Card,
    Heading,
    Line,
    Text,
    boxed,
    column_of,
)
from guide.ui.shell.page import PageContext
from guide.usecases.base.local_time import local_day
from guide.usecases.places.local_numbers import local_numbers

_MOST = 6  # a city may have many: the others stand on the page of the packs


def local_numbers_card(context: PageContext) -> Card | None:
    """The card of the numbers; None where the packs that are here have none for this place."""
    services, look = context.services, context.look
    home, today = context.session.settings().place, local_day(context.session.now())
    found = list(local_numbers(services.place_packs.packs(), home, today))
    if not found:
        return None
    more = None
    if len(found) > _MOST:
        more = Button(
            look,
            QCoreApplication.translate("LocalNumbers", "All local numbers"),
            "link",
            name="all_local_numbers",
            on=partial(context.navigator.go, "places"),
        )
    title = QCoreApplication.translate("LocalNumbers", "Local numbers")
    about = QCoreApplication.translate("LocalNumbers", "Shown beside 112, never instead of it.")
    card = Card(look, Heading(look, title, 2, "h3"), padding=16, name="local_numbers")
    card.add(Text(look, about, "caption", colour="text2"))
    for at, one in enumerate(found[:_MOST]):
        row = column_of(look, 2, *line_parts(look, one.line, one.remarks, context.lang))
        card.add(Line(look) if at else None, boxed(row))
    card.add(more)
    return card
