"""The guide's words: which ones hold, the way back, taking an update, whose keys are trusted.

No key is added here: whose words everybody reads is decided on purpose, beside a fingerprint on
paper, by whoever looks after the computer. This page shows the keys and says who may.
"""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import QCoreApplication

from guide.errors import GuideError
from guide.ui.advice.key_details import key_details
from guide.ui.editions.words import edition_words, origin_words
from guide.ui.kit.message_text import unused_edition_text
from guide.ui.kit.widgets import (
    BackButton,
    Button,
    Card,
    Heading,
    Line,
    Text,
    column_of,
    flow_of,
    headed_column,
)
from guide.ui.shell.failure_words import failure_words
from guide.ui.shell.file_pages import show_chosen_file
from guide.ui.shell.page import Page, PageContext
from guide.ui.shell.words import date_words
from guide.usecases.editions.update import InEffect, KeyView


class EditionPage(Page):
    """The words in effect, and the door to others."""

    name: ClassVar[str] = "guide_words"
    entry: ClassVar[str] = "about"

    def __init__(self, context: PageContext, **args: object) -> None:
        super().__init__(context, **args)
        look = context.look
        back = BackButton(look, self.tr("Help"), "to_about", lambda: context.navigator.go("about"))
        update = context.session.edition_update
        keys = update.keys()
        try:
            held = self._held(update.in_effect())
        except GuideError as failure:
            held = Card(look, Text(look, failure_words(failure, context.lang)), kind="problem")
        cards = (held, self._taking(has_key=bool(keys)), self._keys(keys))
        headed_column(self, look, back, self.title(), *cards, gap=20, at_top=True)

    def title(self) -> str:
        return self.tr("Update the guide")

    # ---- what holds

    def _held(self, held: InEffect) -> Card:
        context, look = self.context, self.context.look
        card = Card(
            look,
            Heading(look, self.tr("The guide in use now"), 2),
            kind="framed" if held.failure is None else "problem",
            name="words_in_effect",
        )
        if held.failure is not None:
            words = unused_edition_text(held.failure, context.lang)
            card.add(Text(look, words, weight=600, name="words_failure"))
        day = date_words(context.guide.content_date, context.lang)
        number = self.tr("{edition}, advice as of {date}").format(
            edition=edition_words(held.edition), date=day
        )
        origin = Text(look, origin_words(held, context.lang))
        card.add(column_of(look, 2, Text(look, number, weight=600), origin))
        if held.before is not None:
            words = self.tr("Go back to edition {number}").format(number=held.before)
            if held.before == held.edition:  # what was accepted is not shown anyway
                words = self.tr("Do without that update")
            card.add(
                flow_of(
                    look,
                    12,
                    Button(
                        look, words, "outlined", "history", name="words_go_back", on=self._go_back
                    ),
                )
            )
        return card

    def _go_back(self) -> None:
        context = self.context
        try:
            held = context.session.edition_update.go_back()
        except GuideError as failure:
            context.messages.show_failure(failure)
            return
        edition = held.edition
        context.navigator.go("guide_words")
        context.messages.tell(lambda _lang: _shown_again_words(edition), key="guide_words")

    # ---- taking an update

    def _taking(self, *, has_key: bool) -> Card:
        look = self.context.look
        card = Card(look, Heading(look, self.tr("Accept an update"), 2), name="words_taking")
        if self.context.services.data is None:
            words = self.tr("Nothing can be kept here, so no update can be accepted.")
            card.add(Text(look, words))
            return card
        if not has_key:
            card.add(
                Text(
                    look,
                    self.tr("This computer trusts nobody's key yet, so no update can be accepted."),
                    weight=600,
                ),
                Text(
                    look,
                    self.tr(
                        "Ask whoever looks after this computer: at school the administrator, at"
                        " home whoever set it up. They add the key of those who make the updates."
                        " Until then the words that came with the program are shown."
                    ),
                ),
            )
            return card
        card.add(
            Text(
                look,
                self.tr(
                    "An update is two files that begin with the same name, on a stick for example."
                    " Keep them beside each other and choose the one that can be chosen."
                ),
            ),
            Text(look, self.tr("You see what is different before anything changes.")),
            flow_of(
                look,
                12,
                Button(
                    look,
                    self.tr("Choose the update file…"),
                    "filled",
                    "book-open",
                    name="words_choose",
                    on=lambda: show_chosen_file(self, self.context, "guide_offer"),
                ),
            ),
        )
        return card

    # ---- keys

    def _keys(self, keys: tuple[KeyView, ...]) -> Card:
        look = self.context.look
        card = Card(
            look,
            Heading(look, self.tr("Whose updates are accepted"), 2),
            Text(look, self.tr("Only an update signed with one of these keys is accepted.")),
            name="words_keys",
        )
        if not keys:
            card.add(Text(look, self.tr("No key yet."), weight=600))
        for key in keys:
            whose = (
                self.tr("For everybody on this computer")
                if key.is_for_everybody
                else self.tr("For your account only")
            )
            said = (Text(look, key.name, weight=600), Text(look, whose))
            card.add(Line(look), column_of(look, 2, *said))
        how = self.tr(
            "No page adds a key. The administrator adds one for everybody; for your own account the"
            " command “daiyn guide trust” does it. Compare the fingerprint with one on paper first."
        )
        files = self.tr("The two files of an update end in .zip and in .zip.minisig.")
        card.add(
            key_details(
                look, keys, how, files, name="words_key_details", button_name="fold_key_details"
            )
        )
        return card


def _shown_again_words(edition: int) -> str:
    return QCoreApplication.translate(
        "Updating", "Edition {number} is shown again, here and on the papers."
    ).format(number=edition)
