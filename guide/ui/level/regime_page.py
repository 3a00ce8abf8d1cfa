"""Entering a counter-terrorist operation regime or a state of emergency.

Both are declared beside a level and end by themselves (KEY-06). The page keeps nothing until its
main button is pressed, and what it then does can be undone for ten seconds.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt

from guide.alerts.declaration import Place, RegimeKind
from guide.content.model import Level
from guide.ui.advice.event_words import regime_words
from guide.ui.advice.level_undo import UNDO_MS, offer_undo
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
)
from guide.ui.kit.widgets.choice import ChoiceGroup
from guide.ui.kit.widgets.choice_buttons import RadioRow
from guide.ui.level.entry_form import EntryForm
from guide.ui.level.entry_record import entry_of
from guide.ui.shell.page import Page, PageContext
from guide.ui.shell.words import place_words
from guide.usecases.level.standing_entries import standing_regime

_HELP = "regime"  # the bar that asks which, or says that it stands


class RegimePage(Page):
    """The question which regime was declared.

    Args:
        context: looks, language, session, window.
        place: the code of the region it is for; the family's own place unless told.

    """

    name = "regime"
    entry = "overview"

    def __init__(self, context: PageContext, *, place: str = "", **args: object) -> None:
        super().__init__(context, place=place, **args)
        look, settings = context.look, context.session.settings()
        self._place = Place(region=place) if place else settings.place
        rows = [(kind, RadioRow(look, regime_words(kind))) for kind in RegimeKind]
        self._kinds = ChoiceGroup(look, self.title(), rows, columns=1)
        self._kinds.setObjectName("choice_regime")
        for kind, row in rows:
            row.setObjectName(f"regime_{kind}")
        today = context.services.declarations.today(self._place)
        known = entry_of(self._place, settings.entered_by)
        self._form = EntryForm(context, known, today, ref="regime")
        self._main = Button(look, "", name="enter_regime", on=self._submit)
        self._kinds.chosen.connect(lambda _: self._show_main())
        self._show_main()
        keep = Button(
            look, self.tr("Do not change"), "outlined", name="do_not_change", on=self._leave
        )
        named = place_words(Place(region=place), context.guide, context.lang)
        back = (
            BackButton(look, named, "to_place", self._leave)
            if named
            else BackButton(look, self.tr("Home"), "to_home", self._leave)
        )
        about = self.tr("It is declared separately from the level, and ends separately.")
        undo = self.tr("After this, the action can be undone for 10 seconds.")
        headed_column(
            self,
            look,
            back,
            self.title(),
            Text(look, about, colour="text2"),
            self._kinds,
            Card(
                look,
                Heading(look, self.tr("Place, source and dates: optional"), level=2, size="h3"),
                self._form,
            ),
            boxed(
                column_of(
                    look,
                    8,
                    StickyFoot(look, flow_of(look, 12, self._main, keep), self),
                    Text(look, undo, "caption", colour="text2"),
                )
            ),
            at_top=True,
        )

    def title(self) -> str:
        return self.tr("Which regime has been declared?")

    @property
    def kind(self) -> RegimeKind | None:
        """The regime that is chosen; None while none is."""
        return RegimeKind(self._kinds.choice) if self._kinds.choice else None

    def _show_main(self) -> None:
        words = self.tr("Enter the regime")
        if self.kind is not None:
            words = self.tr("Enter: {regime}").format(regime=regime_words(self.kind))
        self._main.set_words(words)

    def _leave(self) -> None:
        if self.args["place"]:
            self.context.navigator.go("overview_place", region=self._place.region)
        else:
            self.context.navigator.go("home")

    def _submit(self) -> None:
        context, kind = self.context, self.kind
        session, services, guide = context.session, context.services, context.guide
        context.messages.close(_HELP)
        if kind is None:
            words = self.tr("Choose what was declared")
            context.messages.tell(words, key=_HELP)
            self._kinds.button(RegimeKind.OPERATION).setFocus(Qt.FocusReason.TabFocusReason)
            return
        draft = self._form.draft(Level.NONE) if self._form.is_complete() else None
        if draft is None:
            return
        before = standing_regime(services.declarations.held, kind, draft.place)
        if before is not None:  # one is not declared twice: more is said of it
            context.navigator.go("later", declaration=before.declaration.id)
            context.messages.tell(
                self.tr("It was entered before. Say here what was announced later."),
                timeout_ms=UNDO_MS,
                key=_HELP,
            )
            return
        if draft.entered_by and draft.entered_by != session.settings().entered_by:
            session.change_settings(entered_by=draft.entered_by)
        home = session.settings().place
        receipt = session.run(
            lambda services: services.announcements.add(draft, home, kind), key="declare"
        )
        if receipt is None:
            return  # the window says why it could not be kept; all that was typed stays
        self._leave()
        offer_undo(
            context,
            lambda lang: _entered_words(kind, place_words(draft.place, guide, lang)),
            receipt,
        )

    def focus_first(self) -> None:
        """The first of the two."""
        chosen = self._kinds.choice or RegimeKind.OPERATION
        self._kinds.button(chosen).setFocus(Qt.FocusReason.TabFocusReason)

    def snapshot(self) -> dict[str, Any]:
        return super().snapshot() | {"choice": self._kinds.choice}

    def restore(self, state: Mapping[str, Any]) -> None:
        parts = dict(state)
        self._kinds.choose(parts.pop("choice"))
        super().restore(parts)
        self._show_main()


def _entered_words(kind: RegimeKind, place: str) -> str:
    words = QCoreApplication.translate("RegimePage", "Entered: {what}.")
    return words.format(what=", ".join(part for part in (regime_words(kind), place) if part))
