"""Words of a household that the list and its own page say the same way."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from guide.errors import GuideError
from guide.ui.shell.failure_words import failure_words
from guide.ui.shell.words import date_words
from guide.usecases.base.local_time import local_day
from guide.usecases.households.households import KnownHousehold

if TYPE_CHECKING:
    from guide.content.model import Lang
    from guide.ui.shell.page import PageContext
    from guide.usecases.base.results import Receipt

_KEY = "household"


def title_words(title: str) -> str:
    """What a plan is called."""
    return title or QCoreApplication.translate("Keeping", "Plan without a title")


def state_words(known: KnownHousehold, today: dt.date, lang: Lang) -> str:
    """How many people, when it was looked at last, whether it is due, which one is open."""
    return " · ".join(_states(known, today, lang))


def _states(known: KnownHousehold, today: dt.date, lang: Lang) -> Iterator[str]:
    told = known.summary
    if known.is_open:
        yield QCoreApplication.translate("Households", "open now")
    if told.failure is not None:
        yield failure_words(GuideError(told.failure), lang)
        return
    yield QCoreApplication.translate("Keeping", "%n person(s)", "", told.people)
    if told.reviewed_on is not None:
        words = QCoreApplication.translate("Households", "reviewed: {date}")
        yield words.format(date=date_words(told.reviewed_on, lang))
    elif told.changed_at is not None:
        words = QCoreApplication.translate("Households", "last changed: {date}")
        yield words.format(date=date_words(local_day(told.changed_at), lang))
    if told.is_due(today):
        yield QCoreApplication.translate("Households", "due: look through it again")


def tell_done(context: PageContext, words: str, done: Receipt) -> None:
    """Say what was done in the open plan, and offer to take it back."""

    def take_back() -> None:
        context.messages.close(_KEY)
        context.session.run(lambda services: services.households.take_back(done))

    context.messages.tell(
        words,
        action=lambda _lang: QCoreApplication.translate("Keeping", "Undo the action"),
        on_action=take_back,
        timeout_ms=10_000,
        key=_KEY,
    )
