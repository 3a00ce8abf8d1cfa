"""Texts to send: the plan in short, how we are, a calm reply. Only a press copies one."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Annotated, Literal, cast

from msgspec import Struct
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from guide.content.model import Lang
from guide.form_fields import Rule, ask
from guide.ui.forms.choice_editor import ChoiceEditor
from guide.ui.forms.editor import FormContext
from guide.ui.forms.form import RecordForm
from guide.ui.forms.given_words import GivenWords
from guide.ui.forms.registry import EDITORS
from guide.ui.kit.look import Look
from guide.ui.kit.widgets import Button, Card, Heading, Text, column_of, flow_of
from guide.ui.phone.lent_text import LentText
from guide.ui.shell.page import PageContext
from guide.usecases.base.clean_text import sanitize
from guide.usecases.base.local_time import local_day, local_time
from guide.usecases.phone.files import words_for
from guide.usecases.phone.texts import chat_text, own_messages, rumour_reply, state_text


class TextBlock(QWidget):
    """One text and the button that copies it.

    Signals:
        copied: the text went to the clipboard, to be taken back from there.

    """

    copied = Signal()

    def __init__(self, look: Look, name: str, title: str, copy: str, spoken: str) -> None:
        super().__init__()
        self._shown = Text(look, "", name=f"text_of_{name}")
        self.copy = Button(look, copy, "outlined", "copy", name=f"copy_{name}", on=self._copy)
        self.copy.setAccessibleName(spoken)
        heading = Heading(look, title, 3)
        column_of(look, 8, heading, self._shown, flow_of(look, 12, self.copy), inside=self)

    def show_text(self, text: str) -> None:
        """Show another text; without one there is nothing to copy."""
        self._shown.set_words(text)
        self.setVisible(bool(text))

    def _copy(self) -> None:
        LentText(self._shown.text())
        self.copied.emit()


class Reply(Struct, frozen=True, kw_only=True):
    """What was looked up about a rumour."""

    where: Annotated[str, ask(Rule.TEXT, max_length=80)] = ""
    found: Annotated[Literal["nothing", "said", "open"], ask(Rule.CHOICE)] = "nothing"


class TextsCard(Card):
    """The texts in one language.

    Args:
        context: looks, language, session.

    """

    def __init__(self, context: PageContext) -> None:
        super().__init__(context.look, name="texts")
        self._context = context
        self._lang: Lang = context.lang
        look = context.look
        self.body.setSpacing(look.px(20))
        self.chat = self._block("chat", self.tr("The plan in short"))
        self.own = self._block("own", self.tr("Your own message"))
        self.well = self._block("well", self.tr("We are all right"))
        self.help = self._block("help", self.tr("We need help"))
        self.reply = self._block("reply", self.tr("A calm reply to a rumour"))
        about = self.tr(
            "Copy a text, paste it into your family's chat and fill in the dots. In danger call 112"
            " first. Your address is not added. Two minutes after copying the clipboard is emptied."
        )
        judged = self.tr("Look first with the KNB, the akimat, TV or radio, and write where.")
        self._form = self._make_form()
        self._form.changed.connect(self._show_reply)
        self.add(
            Heading(look, self.tr("Texts to send"), 2),
            Text(look, about),
            self.chat,
            self.own,
            self.well,
            self.help,
            self.reply,
            Text(look, judged, colour="text2"),
            self._form,
        )

    def show_for(self, lang: Lang) -> None:
        """Show all texts in this language, with what the plan says now."""
        self._lang = lang
        services = self._context.services
        words = words_for(services, lang)
        household, today = services.plan_editor.household(), local_day(services.now())
        self.chat.show_text(chat_text(words, household, today))
        self.own.show_text(own_messages(household))
        self.well.show_text(state_text(words, "well"))
        self.help.show_text(state_text(words, "help"))
        self._show_reply()

    def snapshot(self) -> Reply:
        """What was entered about the rumour."""
        return cast("Reply", self._form.record)

    def restore(self, reply: Reply) -> None:
        """Enter it again."""
        self._form.show_record(reply)
        self._show_reply()

    def _block(self, name: str, title: str) -> TextBlock:
        copy = self.tr("Copy")
        block = TextBlock(self._context.look, name, title, copy, f"{copy}: {title}")
        block.copied.connect(self._tell)
        return block

    def _tell(self) -> None:
        words = self.tr("The text was copied")
        self._context.messages.tell(words, timeout_ms=5000, key="copied")

    def _make_form(self) -> RecordForm:
        words = GivenWords(
            {
                "where": (self.tr("Where did you look?"), ""),
                "found": (self.tr("What stands there?"), ""),
            },
            {
                "found": {
                    "nothing": self.tr("Nothing about it"),
                    "said": self.tr("It is told there"),
                    "open": self.tr("Do not say"),
                }
            },
        )
        rows: Callable[..., ChoiceEditor] = partial(ChoiceEditor, columns=1)
        return RecordForm(
            FormContext(
                self._context.look,
                self._context.lang,
                words,
                {**EDITORS, ".found": rows},
                clean=sanitize,
                gap=16,
            ),
            "reply",
            Reply(),
            keep=lambda _name, _value: True,  # nothing of it is kept
            check=lambda _record, _field: None,
            fields=words.fields_of(Reply),
        )

    def _show_reply(self) -> None:
        services, reply = self._context.services, self.snapshot()
        at = local_time(services.now()).time()
        words = words_for(services, self._lang)
        self.reply.show_text(rumour_reply(words, reply.where.strip(), at, reply.found))
