"""The duty officer's page: the key, a message of another composer in words, and signing it.

Whatever made the message, its file stays as it is: the signature lies beside it. What it says is
shown before it is signed, in words and not in its own form.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from guide.cap.refusal import Refusal
from guide.cap.remarks import MessageRemark, Oddity
from guide.content.message_words import message_words
from guide.errors import Code, GuideError
from guide.ui.alerts.key_card import KeyCard
from guide.ui.alerts.message_view import message_view
from guide.ui.kit.discard import refill
from guide.ui.kit.reading_order import set_reading_order
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
from guide.ui.kit.widgets.passphrase_field import PassphraseField
from guide.ui.shell.background import Background
from guide.ui.shell.failure_words import failure_words
from guide.ui.shell.file_pages import show_chosen_file
from guide.ui.shell.page import Page, PageContext
from guide.ui.shell.saved_file import SavedFile
from guide.usecases.alerts.desk import Looked, look_at, seal_looked

WRITTEN = "written"  # the bar that says that a message was written


class AlertDeskPage(Page):
    """What somebody does who sends messages.

    Args:
        file: the message that is looked at.
        key: the file of the key that signs.

    """

    name: ClassVar[str] = "alert_desk"
    entry: ClassVar[str] = "settings"

    def __init__(self, context: PageContext, *, file: str = "", key: str = "") -> None:
        super().__init__(context, file=file, key=key)
        look = context.look
        self._looked: Looked | None = None
        self._phrase: PassphraseField | None = None  # where there is a message and a key
        back = BackButton(
            look, self.tr("Messages about the level"), "to_alerts",
            lambda: context.navigator.go("alerts"),
        )  # fmt: skip
        self._key = KeyCard(context)
        self._message = column_of(look, 12)
        self._sealer = Background(self, told_as=Code.FILE_NOT_WRITTEN, on_failed=self._fail)
        self._reading_card = self._reading(file)
        headed_column(
            self, look, back, self.title(), self._key, self._writing(), self._reading_card,
            gap=20, at_top=True,
        )  # fmt: skip
        if key:
            self._key.use(Path(key))
        if file:
            self._look_at(Path(file))
        self._key.chosen.connect(self._show_sealing)

    def title(self) -> str:
        return self.tr("Send messages about the level")

    def focus_first(self) -> None:
        """Where a message waits to be signed, the passphrase is next, with the message in sight."""
        if self._phrase is None:
            super().focus_first()
            return
        self.context.host.ensure_visible(self._reading_card)
        self._phrase.edit.setFocus(Qt.FocusReason.TabFocusReason)

    def snapshot(self) -> dict[str, Any]:
        return super().snapshot() | {"key": str(self._key.path or "")}

    def restore(self, state: Mapping[str, Any]) -> None:
        parts = dict(state)
        key = parts.pop("key", "")
        if key:
            self._key.use(Path(key))
        super().restore(parts)

    # ---- the parts

    def _writing(self) -> Card:
        look, context = self.context.look, self.context
        write = Button(
            look,
            self.tr("Write a message"),
            "outlined",
            "user-pen",
            name="desk_write",
            on=lambda: context.navigator.go("alert_write", key=str(self._key.path or "")),
        )
        return Card(
            look,
            Heading(look, self.tr("Write a message here"), 2),
            Text(
                look,
                self.tr(
                    "You choose level, territory and dates. The texts in three languages are the"
                    " guide's own."
                ),
            ),
            flow_of(look, 12, write),
            name="desk_writing",
        )

    def _reading(self, file: str) -> Card:
        look, context = self.context.look, self.context
        opens = Button(
            look,
            self.tr("Open another message…") if file else self.tr("Open a message…"),
            "outlined",
            "book-open",
            name="desk_open",
            on=lambda: show_chosen_file(self, context, "alert_desk"),
        )
        return Card(
            look,
            Heading(look, self.tr("Sign a message"), 2),
            Text(
                look,
                self.tr(
                    "The message may come from any program. You see what it says before you sign"
                    " it; the file itself stays as it is."
                ),
            ),
            flow_of(look, 12, opens),
            boxed(self._message),
            name="desk_reading",
        )

    # ---- reading one

    def _look_at(self, path: Path) -> None:
        try:
            self._looked = look_at(path, self.context.guide)
        except GuideError as failure:
            refill(
                self._message, Text(self.context.look, failure_words(failure, self.context.lang))
            )
            return
        refill(self._message, *self._parts(self._looked))
        self._show_sealing()

    def _parts(self, looked: Looked) -> Iterator[QWidget]:
        look = self.context.look
        yield Text(look, looked.path.name, "caption", weight=600, colour="text2")
        if isinstance(looked.read, Refusal):
            yield self._refused(looked.read)
            return
        yield message_view(self.context, looked.read, name="desk")
        for odd in looked.remarks:
            yield Text(look, f"{odd.element}: {self._odd_words(odd)}", colour="text2")
        self._sealing = column_of(look, 12)
        yield boxed(self._sealing)

    def _odd_words(self, odd: MessageRemark) -> str:
        """What other programs may show otherwise; here it decides nothing."""
        words = {
            Oddity.COLOUR: self.tr(
                "Other programs would show another colour; expected: {expected}"
            ),
            Oddity.SEVERITY: self.tr("The severity does not fit the level; expected: {expected}"),
            Oddity.LANGUAGE: self.tr("One language is not spoken: {expected}"),
        }.get(odd.oddity)
        return words.format(expected=odd.expected) if words is not None else odd.oddity.value

    def _refused(self, refusal: Refusal) -> Card:
        look, lang = self.context.look, self.context.lang
        words = message_words().say(f"alert_rule_{refusal.rule}", lang, detail=refusal.detail)
        where = self.tr("Where: {element}").format(element=refusal.element)
        return Card(
            look,
            Heading(look, self.tr("No computer would accept this message"), 3),
            Text(look, words),
            Text(look, where, "caption", colour="text2") if refusal.element else None,
            Text(
                look,
                self.tr("Rule: {rule}").format(rule=refusal.rule.value),
                "caption",
                colour="text2",
            ),
            kind="problem",
            name="desk_refused",
        )

    # ---- signing it

    def _show_sealing(self) -> None:
        """Ask for the passphrase where there is a message and a key."""
        looked, look = self._looked, self.context.look
        if looked is None or isinstance(looked.read, Refusal):
            return
        self._phrase = None
        if self._key.path is None:
            refill(
                self._sealing,
                Text(look, self.tr("Choose or make a key above to sign it."), weight=600),
            )
            set_reading_order(self)
            return
        self._phrase = PassphraseField(look, self.tr("Passphrase of the key"), name="seal_phrase")
        self._phrase.edit.returnPressed.connect(self._seal)
        self._said = Text(look, "", weight=600, name="seal_said")
        self._said.hide()
        self._where = SavedFile(look, can_open=False)
        seal = Button(
            look, self.tr("Sign this message"), icon="id-card", name="desk_seal", on=self._seal
        )
        refill(self._sealing, self._phrase, boxed(flow_of(look, 12, seal)), self._said, self._where)
        set_reading_order(self)

    def _seal(self) -> None:
        looked, key, field = self._looked, self._key.path, self._phrase
        if looked is None or key is None or field is None:
            return
        phrase = field.value
        if not phrase:
            field.set_problem(self.tr("Enter the passphrase of the key."))
            field.edit.setFocus()
            return
        field.forget()
        self.context.messages.close(WRITTEN)  # "now sign it"
        self._say(self.tr("Signing…"))
        now = self.context.session.now()
        self._sealer.start(lambda: seal_looked(looked, key, phrase, now), self._sealed)

    def _sealed(self, beside: Path | None) -> None:
        if beside is None:
            self._say(self.tr("The file was changed since it was opened. Nothing was signed."))
            return
        self._say(
            self.tr(
                "Signed: {file}. Both files travel together, under the names they have."
            ).format(file=beside.name)
        )
        self._where.show_for(beside)
        self.context.host.ensure_visible(self._where)

    def _fail(self, failure: GuideError) -> None:
        words = failure_words(failure, self.context.lang)
        if failure.code is Code.SIGNING_KEY_SHUT and self._phrase is not None:
            self._phrase.set_problem(words)
            self._phrase.edit.setFocus()
            self._said.hide()
            return
        self._say(words)

    def _say(self, words: str) -> None:
        self._said.set_words(words)
        self._said.show()
        self.context.host.ensure_visible(self._said)
        self.context.announcer.say(words)
