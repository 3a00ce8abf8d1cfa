"""An update of the guide's words, looked at before it holds; afterwards what it has changed.

The file is read and checked once, in another thread, when the page is opened. A file that is
another one by the time when its words are taken over is shown anew and not taken.
What was taken over stays on the page, with the way back, until somebody leaves it.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, ClassVar

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication

from guide.content.model import Lang
from guide.errors import Code, GuideError
from guide.ui.editions.change_list import ChangeList
from guide.ui.editions.words import count_words, edition_words
from guide.ui.kit.discard import discard
from guide.ui.kit.message_text import message_text
from guide.ui.kit.widgets import (
    BackButton,
    Button,
    Card,
    Collapsible,
    Heading,
    Text,
    add_to,
    column_of,
    flow_of,
    headed_column,
)
from guide.ui.shell.background import Background
from guide.ui.shell.failure_words import failure_words
from guide.ui.shell.file_pages import show_chosen_file
from guide.ui.shell.page import Page, PageContext
from guide.ui.shell.words import date_words
from guide.usecases.editions.update import Area, CheckedPack, InEffect, Offer


class EditionOfferPage(Page):
    """What is in the file, and two answers.

    Args:
        file: the update.
        taken: the offer that was just taken over; what it changed is shown, nothing is asked.
        held: what holds since then.

    """

    name: ClassVar[str] = "guide_offer"
    entry: ClassVar[str] = "about"

    def __init__(
        self,
        context: PageContext,
        *,
        file: str = "",
        taken: Offer | None = None,
        held: InEffect | None = None,
    ) -> None:
        super().__init__(context, file=file, taken=taken, held=held)
        look = context.look
        self._path = Path(file)
        self._held = held
        self._quiet: Button | None = None
        self._checked: CheckedPack | None = None
        self._state: Mapping[str, Any] = {}
        back = BackButton(
            look,
            self.tr("Update the guide"),
            "to_guide_words",
            lambda: context.navigator.go("guide_words"),
        )
        self._column = column_of(look, 16)
        headed_column(self, look, back, self.title(), self._column, at_top=True)
        if taken is not None:
            self._show(taken)
        else:
            self._read()

    def title(self) -> str:
        return self.tr("Update of the guide's words")

    def restore(self, state: Mapping[str, Any]) -> None:
        self._state = state  # for what is shown only when the file has been read
        super().restore(state)

    def focus_first(self) -> None:
        if self._quiet is not None:
            self._quiet.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            super().focus_first()

    # ---- reading

    def _read(self) -> None:
        """Read and check the file in another thread, and show what came of it."""
        path, update = self._path, self.context.session.edition_update
        apart = update.apart()
        waiting = Text(self.context.look, self.tr("Reading the update…"), colour="text2")
        self._column.addWidget(waiting)

        def read() -> tuple[CheckedPack, Offer]:
            checked = apart.check(path)
            return checked, apart.offer(checked)

        def arrived() -> None:
            update.adopt(apart)
            discard(waiting)

        def show(found: tuple[CheckedPack, Offer]) -> None:
            arrived()
            self._checked, offer = found
            self._show(offer)
            self._focus_answer()

        def refuse(failure: GuideError) -> None:
            arrived()
            self._refuse(failure)
            self._focus_answer()

        Background(self, told_as=Code.FILE_UNREADABLE, on_failed=refuse).start(read, show)

    def _focus_answer(self) -> None:
        """Go to what came, unless somebody went away from the page meanwhile."""
        self.restore(self._state)
        held = QApplication.focusWidget()
        if self.isVisible() and (held is None or self.isAncestorOf(held)):
            QTimer.singleShot(0, self, self.focus_first)

    # ---- building

    def _show(self, offer: Offer) -> None:
        context, look = self.context, self.context.look
        edition = self.tr("{edition}, made on {date}").format(
            edition=edition_words(offer.edition), date=date_words(offer.made_on, context.lang)
        )
        signed = self.tr("Signed with the key “{key}”").format(key=offer.signed_by.name)
        facts = column_of(
            look,
            2,
            Text(look, edition, weight=600),
            Text(look, getattr(offer.about, context.lang)),
            Text(look, signed),
            self._details(offer),
        )
        parts = (facts, self._answer(offer))
        # Who has answered wants to see first what became of it.
        add_to(self._column, *(parts if self._held is None else reversed(parts)))
        if offer.changes:
            changes = ChangeList(look, offer.changes, context.guide, context.lang)
            self._column.addWidget(changes)

    def _details(self, offer: Offer) -> Collapsible:
        """What whoever looks after the computer compares."""
        number = self.tr("Number of the key: {number}").format(number=offer.signed_by.key_id)
        note = self.tr("Note of the signer: {note}").format(note=offer.signed_comment)
        said = (number, note) if offer.signed_comment else (number,)
        parts = [Text(self.context.look, words, colour="text2") for words in said]
        return Collapsible(
            self.context.look, self.tr("Details"), parts=parts, name="update_signature"
        )

    def _answer(self, offer: Offer) -> Card:
        look = self.context.look
        if self._held is not None:
            title = self.tr("These words are shown from now on")
            about = self.tr("On all pages and papers. What was different is listed below.")
        elif offer.is_in_effect:
            title = self.tr("These words are shown already")
            about = self.tr("There is nothing to accept.")
        elif not offer.changes:
            title = self.tr("Use this update?")
            about = self.tr("It says the same as the guide in use now.")
        else:
            title = self.tr("Use this update?")
            about = self.tr(
                "Nothing has changed yet. Your plan and your entries stay as they are. You can go"
                " back to the present words at any time."
            )
        return Card(
            look,
            Heading(look, title, 2),
            Text(look, _counted(offer, self.context.lang), weight=600) if offer.changes else None,
            Text(look, about),
            flow_of(look, 12, *self._buttons(offer)),
            kind="framed",
            name="update_question",
        )

    def _buttons(self, offer: Offer) -> list[Button]:
        """The harmless answer first: it has the focus."""
        context, look = self.context, self.context.look
        if self._held is not None:
            self._quiet = Button(
                look,
                self.tr("To home"),
                name="update_home",
                on=lambda: context.navigator.go("home"),
            )
            if self._held.before is None:
                return [self._quiet]
            words = self.tr("Go back to edition {number}").format(number=self._held.before)
            go_back = Button(look, words, "outlined", name="update_go_back", on=self._go_back)
            return [self._quiet, go_back]
        words = self.tr("Back") if offer.is_in_effect else self.tr("Not now")
        self._quiet = Button(
            look, words, "outlined", name="update_not_now", on=context.navigator.back
        )
        if offer.is_in_effect:
            return [self._quiet]
        words = self.tr("Use this update")
        return [self._quiet, Button(look, words, name="update_use", on=lambda: self._take(offer))]

    def _refuse(self, failure: GuideError) -> None:
        look = self.context.look
        missing = self.tr("File that is missing: {name}").format(name=f"{self._path.name}.minisig")
        is_unsigned = failure.code is Code.PACK_UNSIGNED
        other = Button(
            look,
            self.tr("Choose another file…"),
            name="update_other",
            on=lambda: show_chosen_file(self, self.context, "guide_offer"),
        )
        self._column.addWidget(
            Card(
                look,
                Heading(look, self.tr("The words stay as they are"), 2),
                Text(look, failure_words(failure, self.context.lang)),
                Text(look, missing, weight=600) if is_unsigned else None,
                flow_of(look, 12, other),
                kind="problem",
                name="update_refused",
            )
        )

    # ---- what can be done

    def _take(self, offer: Offer) -> None:
        context = self.context
        try:
            held = context.session.edition_update.take(self._path, checked=self._checked)
        except GuideError as failure:
            if failure.code is Code.PACK_CHANGED:
                context.navigator.go(
                    "guide_offer", file=str(self._path)
                )  # what lies there now, to look at
            context.messages.show_failure(failure)
            return
        context.navigator.go("guide_offer", file=str(self._path), taken=offer, held=held)
        context.announcer.say(self.tr("These words are shown from now on"))

    def _go_back(self) -> None:
        context = self.context
        try:
            context.session.edition_update.go_back()
        except GuideError as failure:
            context.messages.show_failure(failure)
            return
        context.navigator.go("guide_words")


def _counted(offer: Offer, lang: Lang) -> str:
    """`Levels: 3 changes · Sources: 1 change`."""
    counts = {area: sum(change.area is area for change in offer.changes) for area in Area}
    return " · ".join(
        f"{message_text(f'area_{area}', lang)}: {count_words(count)}"
        for area, count in counts.items()
        if count
    )
