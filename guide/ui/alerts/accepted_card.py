"""The messages that were accepted last, each of which can be taken back at any time.

Taking one back changes no file: what lies in the folder is only not offered again.
"""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from guide.alerts.accepted import Accepted
from guide.content.guide import Guide
from guide.content.model import Lang
from guide.ui.advice.alert_words import (
    key_words,
    lacking_words,
    said_words,
    sent_words,
    unverified_words,
)
from guide.ui.advice.level_undo import offer_undo
from guide.ui.alerts.message_view import told_apart
from guide.ui.kit.widgets import (
    Button,
    Card,
    Collapsible,
    Heading,
    Text,
    boxed,
    column_of,
    flow_of,
)
from guide.ui.shell.page import PageContext

_AT_FIRST, _AT_MOST = 5, 100


def accepted_card(context: PageContext) -> Card | None:
    """The card; None where none was accepted."""
    found = context.services.received.newest(_AT_MOST)
    if not found:
        return None
    title = QCoreApplication.translate("AlertWords", "Accepted last")
    lacking = context.services.received.lacking()
    rows = [
        partial(_row, context, one, at, lacks_start=one.key in lacking)
        for at, one in enumerate(found)
    ]
    card = Card(
        context.look,
        Heading(context.look, title, 2, "h3"),
        *(row() for row in rows[:_AT_FIRST]),
        name="alerts_accepted",
    )
    rest = rows[_AT_FIRST:]
    if rest:
        card.add(
            Collapsible(
                context.look,
                QCoreApplication.translate("AlertWords", "Accepted earlier"),
                str(len(rest)),
                later=lambda: (row() for row in rest),
                name="alerts_more_accepted",
                button_name="fold_alerts_accepted",
            )
        )
    return card


def _row(context: PageContext, one: Accepted, at: int, *, lacks_start: bool) -> QWidget:
    """A message, and whether what it changes or ends never arrived."""
    look, lang = context.look, context.lang
    said, told = said_words(context.guide, one.message, lang), told_apart(context, one.message)
    words = QCoreApplication.translate("AlertWords", "Take it back")
    take_back = Button(
        look,
        words,
        "link",
        name=f"alerts_take_back_{at}",
        spoken=f"{words}: {told}",
        on=partial(_take_back, context, one),
    )
    by = key_words(one.signed_by) if one.signer else unverified_words()
    return boxed(
        column_of(
            look,
            0,
            Text(look, said, weight=600),
            Text(look, f"{sent_words(one.message, lang)} · {by}", "caption", colour="text2"),
            Text(look, lacking_words(), name=f"alerts_lacking_{at}") if lacks_start else None,
            flow_of(look, 0, take_back),
        )
    )


def _take_back(context: PageContext, one: Accepted) -> None:
    receipt = context.session.run(lambda services: services.received.take_back(one), key="declare")
    if receipt is not None:
        offer_undo(context, partial(_taken_back_words, context.guide, one), receipt)


def _taken_back_words(guide: Guide, one: Accepted, lang: Lang) -> str:
    words = QCoreApplication.translate("AlertWords", "Taken back: {what}.")
    return words.format(what=said_words(guide, one.message, lang))
