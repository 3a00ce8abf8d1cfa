"""Acted, not read: once a year each class is asked by hands what was done at home.

Only sums are told, none under ten; the year before stands beside this one.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from guide.content.class_words import class_paper_words
from guide.errors import GuideError
from guide.ui.kit.widgets import Button, Card, Heading, Text, columns_of, flow_of
from guide.ui.kit.widgets.fields import TextField
from guide.ui.training.document_papers import tally_paper
from guide.ui.training.fields import DigitsField
from guide.ui.training.papers_card import PaperRows
from guide.usecases.base.local_time import local_day
from guide.usecases.training.sessions import year_of
from guide.usecases.training.tally import ASKED, ActedSum

if TYPE_CHECKING:
    from guide.content.model import Lang
    from guide.ui.shell.page import PageContext
    from guide.ui.training.session import ClassSession


class TallyCard(Card):
    """The sums of two years, and a line for one more class."""

    def __init__(self, context: PageContext, session: ClassSession) -> None:
        look = context.look
        super().__init__(look, name="tally")
        self._context = context
        say = partial(_say, lang=context.lang)
        self._session = session
        year = year_of(local_day(session.now()))
        tally = session.class_services.tally
        now, before = tally.of_year(year), tally.of_year(year - 1)
        self._label = TextField(
            look,
            QCoreApplication.translate("Tally", "Class"),
            width="short",
            max_length=60,
            kazakh_keys=False,
        )
        self._label.edit.setObjectName("tally_class")
        self._present = DigitsField(look, say("present"))
        self._present.edit.setObjectName("tally_present")
        self._hands = {name: DigitsField(look, say(name)) for name in ASKED}
        for name, field in self._hands.items():
            field.edit.setObjectName(f"tally_{name}")
        keep = Button(
            look,
            QCoreApplication.translate("Tally", "Keep the numbers"),
            "outlined",
            name="keep_tally",
            on=self._keep,
        )
        heading = QCoreApplication.translate("Tally", "Done at home: a show of hands")
        said = QCoreApplication.translate(
            "Tally", "Ask each class once a year. Only sums are shown, and none under ten."
        )
        is_any = now.classes or before.classes
        sums = [
            Text(look, _sum_line(say(name), name, now, before), name=f"sum_{name}")
            for name in (ASKED if is_any else ())
        ]
        self.add(
            Heading(look, heading, 2),
            Text(look, said, colour="text2"),
            *sums,
            PaperRows(context, [tally_paper(context.lang)]),
            columns_of(look, 12, self._label, self._present, least=200, most=2),
            columns_of(look, 12, *self._hands.values(), least=220, most=3),
            flow_of(look, 12, keep),
        )

    def _keep(self) -> None:
        label = self._label.value.strip()
        if not label or not self._present.number:
            words = QCoreApplication.translate("Tally", "Write the class, and how many are here.")
            self._label.set_problem(words)
            return
        hands = {name: field.number for name, field in self._hands.items()}
        tally = self._session.class_services.tally
        try:
            self._session.run_alone(
                lambda _services: tally.keep(label, self._present.number, hands)
            )
        except GuideError as failure:
            self._context.messages.show_failure(failure)
            return
        self._context.host.rebuild()


def _say(word: str, lang: Lang) -> str:
    """The word of the paper, so that the form reads as it does."""
    return class_paper_words().say(f"tally_{word}", lang)


def _sum_line(asked: str, name: str, now: ActedSum, before: ActedSum) -> str:
    """Both years beside each other; a small number is not told."""
    hidden = QCoreApplication.translate("Tally", "under 10")
    told = [
        f"{one.year}/{one.year + 1}: "
        + (hidden if (count := one.counts[name]) is None else f"{count} / {one.present or hidden}")
        for one in (now, before)
        if one.classes
    ]
    return f"{asked}. {'; '.join(told)}"
