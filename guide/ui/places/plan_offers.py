"""What became of the answers that a family chose from packs: said, and offered, never done."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from guide.ui.kit.message_text import message_text
from guide.ui.kit.widgets import Button, Card, Heading, Line, Text, boxed, column_of, flow_of
from guide.ui.shell.words import date_words
from guide.usecases.base.local_time import local_day
from guide.usecases.places.choices import PlanOffer, offers, take_over

if TYPE_CHECKING:
    from guide.ui.shell.page import PageContext


def plan_offers_card(context: PageContext) -> Card | None:
    """The card of the offers; None where nothing was chosen or nothing became different."""
    services, look = context.services, context.look
    household = services.plan_editor.household()
    today = local_day(context.session.now())
    found = offers(household, services.place_packs.packs(), today, services.book.choice)
    if not found:
        return None
    title = QCoreApplication.translate("PlanOffers", "What your plan took from packs")
    card = Card(look, Heading(look, title, 2), kind="framed", name="plan_offers")
    for at, offer in enumerate(found):
        card.add(Line(look) if at else None, _row(context, at, offer))
    return card


def _row(context: PageContext, at: int, offer: PlanOffer) -> QWidget:
    look, lang, go = context.look, context.lang, context.navigator.go
    name = context.services.plan_editor.household().named(offer.record_ref)
    label = context.book.label(offer.field.key, lang)
    field = f"{name}: {label}" if name else label
    day = date_words(offer.was.confirmed_on, lang)
    before = QCoreApplication.translate("PlanOffers", "In the plan: {text}")
    after = QCoreApplication.translate("PlanOffers", "In the pack: {text}")
    take = None
    if offer.now is not None:
        words = QCoreApplication.translate("PlanOffers", "Take over")
        take = Button(
            look,
            words,
            "outlined",
            name=f"take_over_{at}",
            spoken=f"{words}: {field}",
            on=partial(_take_over, context, offer),
        )
    words = QCoreApplication.translate("PlanOffers", "Show in the plan")
    show = Button(
        look,
        words,
        "link",
        name=f"show_in_plan_{at}",
        spoken=f"{words}: {field}",
        on=partial(
            go,
            "plan",
            section=offer.field.ask.section.value,
            record_ref=offer.record_ref,
            field=offer.field.name,
        ),
    )
    return boxed(
        column_of(
            look,
            4,
            Text(look, field, weight=600),
            Text(look, message_text(f"place_{offer.since}", lang, date=day)),
            Text(look, before.format(text=offer.was.text)),
            Text(look, after.format(text=offer.now.text)) if offer.now is not None else None,
            flow_of(look, 12, take, show),
        )
    )


def _take_over(context: PageContext, offer: PlanOffer) -> None:
    context.session.run(lambda bench: take_over(bench.plan_editor, offer))
    context.host.rebuild()
