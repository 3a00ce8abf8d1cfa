"""Entering the level that was heard, correcting it, or ending it.

Only the colour is needed; coming from "I heard: orange" one press of the main button sets it.
The page keeps nothing until that press, and what it then does can be undone for ten seconds.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout

from guide.alerts.declaration import ClosingKind
from guide.content.model import DECLARED, Level
from guide.ui.advice.level_undo import offer_undo
from guide.ui.advice.level_words import (
    ended_words,
    entered_words,
    no_level_words,
    rank_words,
    show_words,
)
from guide.ui.kit.back_button import BackButton
from guide.ui.kit.widgets.button import Button
from guide.ui.kit.widgets.card import Card
from guide.ui.kit.widgets.choice import ChoiceGroup
from guide.ui.kit.widgets.choice_buttons import ChoiceCard
from guide.ui.kit.widgets.collapsible import Collapsible
from guide.ui.kit.widgets.reflow_layouts import FlowLayout
from guide.ui.kit.widgets.text import Heading, Text
from guide.ui.level.closing_form import Closed, ClosingForm
from guide.ui.level.entry_form import EntryForm
from guide.ui.level.entry_parts import OtherCard
from guide.ui.shell.messages import Said
from guide.ui.shell.page import Page, PageContext
from guide.ui.shell.words import place_words
from guide.usecases.base.local_time import local_day
from guide.usecases.level.declarations import Draft

_OTHER = "other"
_CARD = 240


class LevelEntryPage(Page):
    """The question which level has been declared.

    Args:
        level: the colour to start with, as a `Level` or its value.
        fresh: enter a new list even when the colour is the one that stands (after a move).

    """

    name = "picker"
    has_chip = False  # the cards themselves say which level stands

    def __init__(
        self, context: PageContext, level: str | None = None, *, fresh: bool = False, **args: object
    ) -> None:
        super().__init__(context, level=level, fresh=fresh, **args)
        self._standing = context.services.declarations.current()
        self._is_fresh = fresh
        self._was_chosen_before = level is not None
        self._today = local_day(context.session.now())
        draft = self._start(level)
        look = context.look
        body = QVBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(look.px(16))
        home = BackButton(look, self.tr("Home"), "to_home", lambda: context.navigator.go("home"))
        body.addWidget(home, 0, Qt.AlignmentFlag.AlignLeft)
        head = QVBoxLayout()
        head.setSpacing(look.px(4))
        head.addWidget(Heading(look, self.title()))
        head.addWidget(
            Text(
                look,
                self.tr("Only the colour is needed. The rest can be added later."),
                colour="text2",
            )
        )
        body.addLayout(head)
        self._colours = self._make_colours(draft.level if level or self._is_amending else None)
        body.addWidget(self._colours)
        self._form = EntryForm(context, draft, self._today)
        self._fold = Collapsible(
            look,
            self.tr("Place, source and end: optional"),
            self._form.place_in_words(),
            is_open=self._is_amending,
        )
        self._fold.button.setObjectName("fold_more")
        self._fold.body.setContentsMargins(0, 0, 0, 0)
        held = Card(look)
        held.body.addWidget(self._form)
        self._fold.body.addWidget(held)
        body.addWidget(self._fold)
        self._closing = ClosingForm(context, None if fresh else self._standing, self._today)
        self._closing.answered.connect(self._show_choice)
        self._closing_card = Card(look)
        self._closing_card.body.addWidget(self._closing)
        body.addWidget(self._closing_card)
        self._deeds = QVBoxLayout()
        self._deeds.setSpacing(look.px(8))
        body.addLayout(self._deeds)
        body.addStretch(1)
        self._main: Button | None = None
        self._make_deeds()
        self._show_choice()

    def title(self) -> str:
        return self.tr("Which level has been declared?")

    @property
    def _is_amending(self) -> bool:
        return self._standing is not None and not self._is_fresh

    def _start(self, level: str | None) -> Draft:
        """What the page begins with: the entry that stands, or the person's own place and name.

        Another colour is another announcement: only place and name move over from the old one.
        """
        settings = self.context.session.settings()
        before = self._standing
        if before is not None and not self._is_fresh:
            if level is not None and Level(level) is not before.level:
                return Draft(
                    level=Level(level),
                    place=before.place,
                    entered_by=before.entered_by or settings.entered_by,
                )
            return Draft(
                level=before.level,
                place=before.place,
                announced_by=before.announced_by,
                source=before.source,
                end=before.end,
                entered_by=before.entered_by or settings.entered_by,
            )
        return Draft(
            level=Level(level) if level else Level.NONE,
            place=settings.place,
            entered_by=settings.entered_by,
        )

    def _make_colours(self, level: Level | None) -> ChoiceGroup:
        context, look = self.context, self.context.look
        choices: list[tuple[str, Any]] = []
        for one in DECLARED:
            words = context.guide.level(one).words(context.lang)
            tag = rank_words(context.guide, one, context.lang)
            choices.append(
                (one.value, ChoiceCard(look, words.name, words.meaning, level=one, tag=tag))
            )
        other = OtherCard(look, no_level_words(), self._other_words())
        choices.append((_OTHER, other))
        group = ChoiceGroup(
            look, self.title(), choices, columns=3, min_width=_CARD, is_last_wide=True
        )
        group.setObjectName("choice_level")
        for choice_id, _ in choices:
            group.button(choice_id).setObjectName(f"level_{choice_id}")
        if level is not None:
            group.choose(_OTHER if level is Level.NONE else level.value)
        group.chosen.connect(lambda _: self._show_choice())
        return group

    def _other_words(self) -> str:
        if self._standing is None or self._standing.level is Level.NONE:
            return self.tr("Needs a source and a date")
        return self.tr("Or lowered or cancelled: needs a source and a date. Or entered by mistake.")

    # ---- what the choice shows

    @property
    def level(self) -> Level | None:
        """The colour that is chosen; None while none is, or for the other answers."""
        choice = self._colours.choice
        return Level(choice) if choice not in (None, _OTHER) else None

    def _show_choice(self) -> None:
        is_other = self._colours.choice == _OTHER
        if self.level is not None:
            self._form.offer(self._start(self.level.value))
        self._fold.setVisible(not is_other)
        self._closing_card.setVisible(is_other)
        if self._main is not None:
            self._main.set_words(self._main_words())

    def _main_words(self) -> str:
        level = self.level
        if level is not None:
            return show_words(self.context.guide, level, self.context.lang)
        if self._colours.choice is None:
            return self.tr("Show the level")
        return {
            "none": self.tr("Enter: no level is declared"),
            "lowered": self.tr("Enter: the level was lowered"),
            "cancelled": self.tr("Enter: the level was cancelled"),
            "mistake": self.tr("Remove this entry"),
        }[self._closing.answer]

    def _make_deeds(self) -> None:
        look = self.context.look
        row = FlowLayout(look.px(12))
        self._main = Button(look, self._main_words())
        self._main.setObjectName("show_level")
        self._main.clicked.connect(self._submit)
        row.addWidget(self._main)
        keep = Button(look, self.tr("Do not change"), kind="outlined")
        keep.setObjectName("do_not_change")
        keep.clicked.connect(lambda: self.context.navigator.go("home"))
        row.addWidget(keep)
        self._deeds.addLayout(row)
        self._deeds.addWidget(
            Text(
                look,
                self.tr("After this, the action can be undone for 10 seconds."),
                "caption",
                colour="text2",
            )
        )

    # ---- doing it

    def _submit(self) -> None:
        if self._colours.choice is None:
            words = self.tr("Choose the colour you heard")
            self.context.messages.tell(words, key="picker")
            self._colours.button(Level.YELLOW.value).setFocus(Qt.FocusReason.TabFocusReason)
            return
        level = self.level
        if level is not None:
            draft = self._form.draft(level)
            if draft is not None:
                self._enter(draft)
            else:
                self._fold.set_open(True)
            return
        closed = self._closing.closed()
        if closed is not None:
            self._close(closed)

    def _enter(self, draft: Draft) -> None:
        session, before = self.context.session, self._standing
        if draft.entered_by and draft.entered_by != session.settings().entered_by:
            session.change_settings(entered_by=draft.entered_by)
        if before is not None and before.level is draft.level and not self._is_fresh:
            receipt = self._kept(draft, amends=before.id)
        else:
            receipt = self._kept(draft)
        guide = self.context.guide
        self._finish(
            receipt,
            lambda lang: entered_words(
                guide, draft.level, place_words(draft.place, guide, lang), lang
            ),
        )

    def _close(self, closed: Closed) -> None:
        session, guide, before = self.context.session, self.context.guide, self._standing
        if closed.answer == "none":
            place = before.place if before is not None else session.settings().place
            draft = Draft(
                level=Level.NONE,
                place=place,
                source=closed.source,
                entered_by=session.settings().entered_by,
                on_date=closed.on_date,
            )
            if before is not None and before.level is Level.NONE:
                receipt = self._kept(draft, amends=before.id)
            else:
                receipt = self._kept(draft)
            self._finish(receipt, lambda lang: entered_words(guide, Level.NONE, "", lang))
            return
        kind = ClosingKind(closed.answer)
        receipt = session.run(
            lambda services: services.declarations.close(kind, closed.source, closed.on_date),
            key="close_level",
        )
        level = before.level if before is not None else Level.NONE
        self._finish(receipt, lambda lang: ended_words(guide, kind, level, lang))

    def _kept(self, draft: Draft, amends: str = "") -> Any:
        """Keep a new entry, or a correction of the entry `amends`; returns the receipt."""
        session = self.context.session
        home = session.settings().place
        return session.run(
            lambda services: (
                services.declarations.amend(amends, draft)
                if amends
                else services.declarations.declare(draft, home)
            ),
            key="declare",
        )

    def _finish(self, receipt: Any, words: Said) -> None:
        """Say what was done, offer to undo it, and show home with its list."""
        if receipt is None:
            return  # the window says why it could not be kept; all that was typed stays
        context = self.context
        context.navigator.go("home", focus="list")
        offer_undo(context, words, receipt)

    # ---- focus, keys, rebuilding

    def focus_first(self) -> None:
        """With the colour known, the main button: Enter sets it. Else the colours."""
        if self._was_chosen_before and self._main is not None:
            self._main.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            chosen = self._colours.choice or Level.YELLOW.value
            self._colours.button(chosen).setFocus(Qt.FocusReason.TabFocusReason)

    def snapshot(self) -> dict[str, object]:
        return {
            "choice": self._colours.choice,
            "is_open": self._fold.is_open,
            "form": self._form.snapshot(),
            "closing": self._closing.snapshot(),
        }

    def restore(self, state: Mapping[str, object]) -> None:
        choice = state.get("choice")
        self._colours.choose(choice if isinstance(choice, str) else None)
        form, closing = state.get("form"), state.get("closing")
        if isinstance(form, dict):
            self._form.restore(form)
        if isinstance(closing, dict):
            self._closing.restore(closing)
        self._fold.set_open(bool(state.get("is_open")))
        self._show_choice()
