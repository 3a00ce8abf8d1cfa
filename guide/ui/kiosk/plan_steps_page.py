"""A plan for the family: what can be got ready today, and what the blank form asks for.

No plan is made here: nothing is typed and nothing of a family is in the process. The form is
printed empty and filled in at home.
"""

from __future__ import annotations

from typing import Any, ClassVar

from guide.content.model import Words
from guide.ui.kiosk.advice_lines import advice_line, board, foundations, said, take_away
from guide.ui.kiosk.context import KioskContext
from guide.ui.kiosk.page import KioskPage
from guide.ui.kit.widgets import Heading, IconView, Text
from guide.usecases.kiosk.cards import plan_steps

# What the form of one page asks for, with its icon; the words are those of the plan's sections.
_SECTIONS = (
    ("people", "users"), ("contact", "user"), ("home", "home"), ("meeting", "map-pin"),
    ("calls", "phone"),
)  # fmt: skip


class KioskPlanStepsPage(KioskPage):
    """Steps to read, then what to write."""

    name: ClassVar[str] = "plan_steps"
    is_long = True

    def __init__(self, context: KioskContext, kept: dict[str, Any]) -> None:
        super().__init__(context, kept)
        look, lang, book = context.look, context.lang, context.services.book
        steps = plan_steps(context.guide)
        asked = []
        for section, icon in _SECTIONS:
            title, about = book.section(section, lang)
            words = Words(title=title, reason=about)
            asked.append(said(context, words, IconView(look, icon, 26, "accent")))
        self.lay_out(
            self.heading(),
            take_away(context, "plan"),
            Heading(look, self.tr("Do it together"), 2, "h3"),
            board(context, *(advice_line(context, one, at) for at, one in enumerate(steps, 1))),
            Heading(look, self.tr("Write it on paper, one copy for everybody"), 2, "h3"),
            board(context, *asked),
            Text(
                look, self.tr("Write it at home: this screen keeps nothing and asks for nothing.")
            ),
            foundations(context, steps),
        )

    def title(self) -> str:
        return self.tr("Plan for my family")
