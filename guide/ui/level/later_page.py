"""One entry: what was announced of it so far, and what was announced later or entered wrongly.

Each announcement is added to the chain, which stays to be read; what is done can be undone for ten
seconds. The page keeps nothing until its main button is pressed.
"""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from guide.alerts.declaration import Declaration, Place
from guide.ui.advice.later_words import LaterAnswer, answers_for
from guide.ui.advice.level_undo import offer_undo
from guide.ui.advice.standing_card import entry_period, entry_sign, entry_title
from guide.ui.advice.time_line import time_line
from guide.ui.kit.sticky import StickyFoot
from guide.ui.kit.widgets import (
    BackButton,
    Button,
    Card,
    Heading,
    Text,
    boxed,
    column_of,
    flow_of,
    headed_column,
    led_row,
)
from guide.ui.level.later_forms import LaterForms, main_words, told_words
from guide.ui.shell.page import Page, PageContext
from guide.ui.shell.words import place_words
from guide.usecases.level.events import events, newest_first
from guide.usecases.level.held import as_it_stands
from guide.usecases.level.standing_entries import StandingEntry, standing_entry


class LaterPage(Page):
    """What followed an entry.

    Args:
        context: looks, language, session, window.
        declaration: the id of the entry; what stands for the family unless told.
        answer: the answer to begin with, as the value of an `LaterAnswer`.

    """

    name = "later"
    entry = "overview"

    def __init__(
        self, context: PageContext, *, declaration: str = "", answer: str = "", **args: object
    ) -> None:
        super().__init__(context, declaration=declaration, answer=answer, **args)
        look, held = context.look, context.services.declarations.held
        self._is_answered = bool(answer)
        current = None if declaration else context.services.declarations.current()
        self._id = current.id if current is not None else declaration
        self._shown = standing_entry(held, self._id)
        self._forms: LaterForms | None = None
        self._main: Button | None = None
        back = BackButton(look, self._back_words(), "to_place", self._leave)
        parts: list[QWidget] = []
        if self._shown is None:
            words = self.tr("This entry does not stand any more, or nothing was entered.")
            parts.append(Text(look, words, colour="text2", name="no_entry"))
        else:
            parts += self._parts(context, self._shown, answer)
        headed_column(self, look, back, self.title(), *parts, at_top=True)

    def title(self) -> str:
        return self.tr("What was announced later?")

    def _parts(self, context: PageContext, one: StandingEntry, answer: str) -> list[QWidget]:
        look, offered = context.look, answers_for(one)
        chosen = LaterAnswer(answer) if answer in offered else offered[0]
        forms = self._forms = LaterForms(context, one, offered, chosen)
        main = self._main = Button(look, "", name="keep_later", on=self._submit)
        forms.changed.connect(self._show_main)
        self._show_main()
        keep = Button(
            look, self.tr("Do not change"), "outlined", name="do_not_change", on=self._leave
        )
        title = entry_title(context, one)
        said = column_of(
            look,
            4,
            Heading(look, title, level=2, size="h3"),
            Text(look, entry_period(context, one)),
        )
        undo = self.tr("After this, the action can be undone for 10 seconds.")
        chain = context.services.announcements.known(one.declaration.id) or one.declaration
        return [
            boxed(led_row(look, 14, entry_sign(context, one, 44), boxed(said)), "later_entry"),
            Card(look, forms),
            boxed(
                column_of(
                    look,
                    8,
                    StickyFoot(look, flow_of(look, 12, main, keep), self),
                    Text(look, undo, "caption", colour="text2"),
                )
            ),
            time_line(context, newest_first(events([chain]))),
        ]

    def _back_words(self) -> str:
        region = self._region()
        if not region:
            return self.tr("Home")
        return place_words(Place(region=region), self.context.guide, self.context.lang)

    def _region(self) -> str:
        """The region whose page it belongs to; "" where there is none."""
        region = self._shown.declaration.place.region if self._shown is not None else ""
        return region if self.context.guide.region(region) is not None else ""

    def _leave(self) -> None:
        if self._region():
            self.context.navigator.go("overview_place", region=self._region())
        else:
            self.context.navigator.go("home")

    def _show_main(self) -> None:
        if self._main is not None and self._forms is not None:
            self._main.set_words(main_words(self._forms.answer))

    def _submit(self) -> None:
        context, forms, one = self.context, self._forms, self._shown
        if forms is None or one is None:
            return
        if standing_entry(context.services.declarations.held, self._id) is None:
            context.host.rebuild()  # what was done last was undone meanwhile
            return
        answer, guide = forms.answer, context.guide
        receipt = forms.keep()
        if receipt is None:
            return  # help is at a field, or the window says why; all that was typed stays
        is_own_level = isinstance(one.declaration, Declaration) and not one.declaration.is_elsewhere
        if is_own_level and answer in (LaterAnswer.LOWERED, LaterAnswer.ENDED):
            context.navigator.go("home", focus="list")
        else:
            self._leave()
        shown = one.declaration if one.span is None else as_it_stands(one.span)
        offer_undo(context, lambda lang: told_words(guide, answer, shown, lang), receipt)

    def focus_first(self) -> None:
        """The answers; where one was chosen before, its form."""
        forms: Any = self._forms
        if forms is None:
            super().focus_first()
        elif self._is_answered and forms.form is not None:
            first = forms.form.fields[0].name
            forms.form.focus_field(first)
        elif self._is_answered and self._main is not None:
            self._main.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            forms.focus_first()
