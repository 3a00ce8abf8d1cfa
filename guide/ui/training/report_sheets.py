"""What a report's page says of answer sheets: how many are typed in, and what became of each code.

No code stands here. Of few pairs nothing is told.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from guide.training.batches import Batch
from guide.training.quiz import Phase
from guide.training.scores import Matched, Telling
from guide.training.sheets import batches_on
from guide.ui.kit.widgets import Button, Card, Heading, Text, flow_of
from guide.ui.training.sheet_columns import batch_words
from guide.usecases.base.local_time import local_day

if TYPE_CHECKING:
    from guide.ui.shell.page import PageContext
    from guide.usecases.training.open_session import OpenSession


def matched_words(phase: Phase, found: Matched) -> str:
    """How many of the same pupils knew more, the same, or less, and who has no pair."""
    when = batch_words(Batch(phase.value))
    if found.telling is Telling.NOTHING:
        words = QCoreApplication.translate(
            "Sheets",
            "{when}, by codes: too few pairs to be told. Codes without a pair: {unmatched}.",
        )
        return words.format(when=when, unmatched=found.unmatched)
    words = QCoreApplication.translate(
        "Sheets",
        "{when}, by codes: knew more {improved}, the same {same}, less {lower}."
        " Codes without a pair: {unmatched}.",
    )
    return words.format(
        when=when,
        improved=found.improved,
        same=found.same,
        lower=found.lower,
        unmatched=found.unmatched,
    )


def batches_now(opened: OpenSession, now: dt.datetime) -> tuple[Batch, ...]:
    """The sheets of a session that can be typed in today."""
    course, began = opened.course, opened.state.started_at
    if course is None or began is None:
        return ()
    return batches_on(local_day(now), local_day(began), course, opened.state)


def lacks_sheets(opened: OpenSession, now: dt.datetime) -> bool:
    """Whether sheets from before or after the lesson can be typed in, and none of them is."""
    typed = {batch for batch, _ in opened.state.sheets}
    asked = set(batches_now(opened, now))
    return {Batch.PRE, Batch.POST} <= asked and not {Batch.PRE, Batch.POST} <= typed


def sheets_card(context: PageContext, opened: OpenSession) -> QWidget | None:
    """The way to the sheets, and how many are typed in; None where nothing is on paper."""
    look, asked = context.look, batches_now(opened, context.session.now())
    counted = Counter(batch for batch, _ in opened.state.sheets)
    if not asked:
        return None
    words = QCoreApplication.translate("Sheets", "{when}: {count}")
    lines = [Text(look, words.format(when=batch_words(one), count=counted[one])) for one in asked]
    button = Button(
        look,
        QCoreApplication.translate("Sheets", "Type in the sheets"),
        "outlined",
        name="to_sheets",
        on=partial(context.navigator.go, "sheets", session_id=opened.id),
    )
    heading = Heading(look, QCoreApplication.translate("Sheets", "Answer sheets with codes"), 2)
    return Card(look, heading, *lines, flow_of(look, 12, button), name="report_sheets")
