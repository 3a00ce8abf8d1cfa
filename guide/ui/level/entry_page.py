"""Entering the level that was heard, correcting it, or ending it.

Only the colour is needed; coming from "I heard: orange" one press of the main button sets it.
The page keeps nothing until that press, and what it then does can be undone for ten seconds.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

from msgspec import structs
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout

from guide.alerts.declaration import Declaration, Origin, Place
from guide.content.model import DECLARED, Level
from guide.ui.advice.later_words import LaterAnswer, answers_for
from guide.ui.advice.level_undo import offer_undo
from guide.ui.advice.level_words import (
    entered_words,
    no_level_words,
    rank_words,
    show_words,
)
from guide.ui.kit.sticky import StickyFoot
from guide.ui.kit.widgets import (
    BackButton,
    Button,
    Card,
    Collapsible,
    Heading,
    PageHead,
    Text,
    column_of,
    flow_of,
)
from guide.ui.kit.widgets.choice import ChoiceButton, ChoiceGroup
from guide.ui.kit.widgets.choice_buttons import ChoiceCard
from guide.ui.level.entry_form import EntryForm
from guide.ui.level.entry_parts import OtherCard
from guide.ui.level.entry_record import LevelEntry, entry_as_typed, entry_of
from guide.ui.level.later_forms import LaterForms, main_words, told_words
from guide.ui.shell.messages import Said
from guide.ui.shell.page import Page, PageContext
from guide.ui.shell.words import place_words
from guide.usecases.level.declarations import Draft
from guide.usecases.level.standing_entries import standing_entry

_OTHER = "other"
_CARD = 240


class LevelEntryPage(Page):
    """The question which level has been declared.

    Args:
        level: the colour to start with, as a `Level` or its value.
        fresh: enter a new list even when the colour is the one that stands (after a move).
        place: the code of the region it is for; the family's own place unless told.

    """

    name = "picker"
    has_chip = False  # the cards themselves say which level stands

    def __init__(
        self,
        context: PageContext,
        level: str | None = None,
        *,
        fresh: bool = False,
        place: str = "",
        **args: object,
    ) -> None:
        super().__init__(context, level=level, fresh=fresh, place=place, **args)
        self._place = Place(region=place)
        declarations = context.services.declarations
        self._standing = declarations.entered_for(self._place) if place else declarations.current()
        self._amended = None if fresh else self._standing
        self._was_chosen_before = level is not None
        self._today = declarations.today(self._own_place)
        chosen = Level(level) if level else None
        if chosen is None and self._amended is not None:
            chosen = self._amended.level
        look = context.look
        self._colours = self._make_colours(chosen)
        self._form = EntryForm(context, self._known(chosen), self._start_of(chosen))
        self._fold = Collapsible(
            look,
            self.tr("Place, source and end: optional"),
            self._form.place_in_words(),
            is_open=self._amended is not None,
            name="more",
            button_name="fold_more",
        )
        self._fold.body.setContentsMargins(0, 0, 0, 0)
        self._fold.body.addWidget(Card(look, self._form))
        self._later = self._make_answers()
        self._later.changed.connect(self._show_main)
        self._later_card = Card(look, self._later)
        self._main = Button(look, self._main_words(), name="show_level", on=self._submit)
        home = (
            BackButton(look, self.tr("Overview"), "to_overview", self._leave)
            if place
            else BackButton(look, self.tr("Home"), "to_home", self._leave)
        )
        keep = Button(
            look, self.tr("Do not change"), "outlined", name="do_not_change", on=self._leave
        )
        regime = Button(
            look,
            self.tr("An operation regime or a state of emergency was declared"),
            "link",
            "landmark",
            name="to_regime",
            on=lambda: context.navigator.go("regime", place=place),
        )
        about = self.tr("Only the colour is needed. The rest can be added later.")
        self._where = Text(look, "", weight=600, name="entry_place")
        undo = self.tr("After this, the action can be undone for 10 seconds.")
        column_of(
            look,
            16,
            self._make_head(home, self._where, Text(look, about, colour="text2")),
            self._colours,
            self._fold,
            self._later_card,
            column_of(
                look,
                8,
                StickyFoot(look, flow_of(look, 12, self._main, keep), self),
                Text(look, undo, "caption", colour="text2"),
            ),
            flow_of(look, 12, regime),
            inside=self,
            at_top=True,
        )
        self._form.changed.connect(self._show_where)
        self._show_where()
        self._show_choice()

    def _show_where(self) -> None:
        """Where it is entered for, if that is not the family's own place."""
        self._where.setVisible(bool(self._place.region))
        self._where.set_words(self.tr("Place: {place}").format(place=self._form.place_in_words()))

    def title(self) -> str:
        return self.tr("Which level has been declared?")

    def _make_head(self, home: BackButton, *about: Text) -> QVBoxLayout:
        look = self.context.look
        way = PageHead(look, home)
        return column_of(look, 4, way, Heading(look, self.title()), *about)

    def _leave(self) -> None:
        if self._place.region:
            self.context.navigator.go("overview_place", region=self._place.region)
        else:
            self.context.navigator.go("home")

    def _known(self, level: Level | None) -> LevelEntry:
        """What the page begins with: the entry that stands, or the person's own place and name.

        Another colour is another announcement: only place and name move over from the old one.
        """
        settings, before = self.context.session.settings(), self._amended
        if before is None:
            return entry_of(self._own_place, settings.entered_by)
        is_entry = before.origin is Origin.ENTERED  # of a message it is the name of a key
        name = (before.entered_by if is_entry else "") or settings.entered_by
        if level not in (None, before.level):
            return entry_of(before.place, name)
        typed = entry_as_typed(before, name)
        return typed if is_entry else structs.replace(typed, entered_by=name)

    @property
    def _own_place(self) -> Place:
        """For where a level is entered unless somebody chooses another place."""
        return self._place if self._place.region else self.context.session.settings().place

    def _start_of(self, level: Level | None) -> dt.date:
        """From when the announced days are counted: the start of the entry that is corrected."""
        before = self._amended
        if before is not None and level in (None, before.level):
            return before.start
        return self._today

    def _make_colours(self, level: Level | None) -> ChoiceGroup:
        guide, lang, look = self.context.guide, self.context.lang, self.context.look
        choices: list[tuple[str, ChoiceButton]] = []
        for one in DECLARED:
            words, tag = guide.level(one).words(lang), rank_words(guide, one, lang)
            choices.append((one, ChoiceCard(look, words.name, words.meaning, level=one, tag=tag)))
        choices.append((_OTHER, self._make_other()))
        group = ChoiceGroup(
            look,
            self.title(),
            choices,
            columns=3,
            min_width=_CARD,
            is_last_wide=True,
            is_even=True,
        )
        group.setObjectName("choice_level")
        for choice_id, button in choices:
            button.setObjectName(f"level_{choice_id}")
        group.choose(_OTHER if level is Level.NONE else level)
        group.chosen.connect(lambda _: self._show_choice())
        return group

    def _make_other(self) -> OtherCard:
        look, before = self.context.look, self._amended
        if before is None or before.level is Level.NONE:
            about = self.tr("Needs a source and a date")
            return OtherCard(look, no_level_words(), about, Level.NONE)
        about = self.tr("Needs a source and a date. Or entered by mistake.")
        return OtherCard(look, self.tr("Extended, lowered or ended"), about, None)

    def _make_answers(self) -> LaterForms:
        """What else can be said: of the entry that stands, or that no level is declared."""
        context, before = self.context, self._amended
        held = context.services.declarations.held
        entry = None if before is None else standing_entry(held, before.id)
        if entry is None:
            return LaterForms(context, None, (LaterAnswer.NONE,))
        if entry.level is Level.NONE:
            return LaterForms(context, entry, (LaterAnswer.NONE, LaterAnswer.MISTAKE))
        # What was entered wrongly is put right above, at its colour.
        answers = [one for one in answers_for(entry) if one is not LaterAnswer.CORRECT]
        return LaterForms(context, entry, answers, LaterAnswer.ENDED)

    # ---- what the choice shows

    @property
    def level(self) -> Level | None:
        """The colour that is chosen; None while none is, or for the other answers."""
        choice = self._colours.choice
        return Level(choice) if choice not in (None, _OTHER) else None

    def _show_choice(self) -> None:
        is_other = self._colours.choice == _OTHER
        if self.level is not None:
            self._form.offer(self._known(self.level), self._start_of(self.level))
        self._fold.setVisible(not is_other)
        self._later_card.setVisible(is_other)
        self._show_main()

    def _show_main(self) -> None:
        self._main.set_words(self._main_words())

    def _main_words(self) -> str:
        level = self.level
        if level is not None:
            return show_words(self.context.guide, level, self.context.lang)
        if self._colours.choice is None:
            return self.tr("Show the level")
        return main_words(self._later.answer)

    # ---- doing it

    def _submit(self) -> None:
        self.context.messages.close("picker")
        if self._colours.choice is None:
            words = self.tr("Choose the colour you heard")
            self.context.messages.tell(words, key="picker")
            self._colours.button(Level.YELLOW.value).setFocus(Qt.FocusReason.TabFocusReason)
            return
        if self.level is not None:
            draft = self._form.draft(self.level)
            if draft is not None:
                self._enter(draft)
            else:
                self._fold.set_open(True)
        elif self._later.answer is LaterAnswer.NONE:
            self._enter_none()
        else:
            self._enter_answer()

    def _enter(self, draft: Draft) -> None:
        session, before, guide = self.context.session, self._amended, self.context.guide
        if draft.entered_by and draft.entered_by != session.settings().entered_by:
            session.change_settings(entered_by=draft.entered_by)
        is_same = before is not None and before.level is draft.level
        by_message = before is not None and before.origin is not Origin.ENTERED
        is_heard = is_same and (self._form.record.keeps_both or by_message)
        if by_message and before is not None and before.place != draft.place:
            is_same = is_heard = False  # of a message nothing is put right: this is another entry
        if before is not None and is_heard:
            receipt = session.run(
                lambda services: services.announcements.hear_too(before.id, draft), key="declare"
            )
        else:
            receipt = self._kept(draft, before if is_same else None)
        self._finish(
            receipt,
            lambda lang: entered_words(
                guide, draft.level, place_words(draft.place, guide, lang), lang
            ),
        )

    def _enter_none(self) -> None:
        guide, before, form = self.context.guide, self._standing, self._later.form
        given = form.draft(Level.NONE) if form is not None else None
        if given is None:
            return
        place = before.place if before is not None else self._own_place
        draft = structs.replace(given, place=place)
        is_none = before is not None and before.level is Level.NONE
        self._finish(
            self._kept(draft, before if is_none else None),
            lambda lang: entered_words(guide, Level.NONE, "", lang),
        )

    def _enter_answer(self) -> None:
        guide, answer, before = self.context.guide, self._later.answer, self._amended
        receipt = self._later.keep()
        if before is not None and receipt is not None:
            self._finish(receipt, lambda lang: told_words(guide, answer, before, lang))

    def _kept(self, draft: Draft, amended: Declaration | None) -> Any:
        """Keep a new entry, or the correction of one; returns the receipt."""
        session = self.context.session
        home = session.settings().place
        return session.run(
            lambda services: (
                services.declarations.amend(amended.id, draft)
                if amended is not None
                else services.declarations.declare(draft, home)
            ),
            key="declare",
        )

    def _finish(self, receipt: Any, words: Said) -> None:
        """Say what was done, offer to undo it, and show home with its list, or the place."""
        if receipt is None:
            return  # the window says why it could not be kept; all that was typed stays
        context = self.context
        if self._place.region:
            self._leave()
        else:
            context.navigator.go("home", focus="list")
        offer_undo(context, words, receipt)

    # ---- focus, keys, rebuilding

    def focus_first(self) -> None:
        """With the colour known, the main button: Enter sets it. Else the colours."""
        if self._was_chosen_before:
            self._main.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            chosen = self._colours.choice or Level.YELLOW.value
            self._colours.button(chosen).setFocus(Qt.FocusReason.TabFocusReason)

    def snapshot(self) -> dict[str, Any]:
        return super().snapshot() | {"choice": self._colours.choice}

    def restore(self, state: Mapping[str, Any]) -> None:
        self._colours.choose(state["choice"])
        super().restore(state)
        self._show_choice()
