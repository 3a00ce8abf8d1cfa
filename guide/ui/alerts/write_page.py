"""Write a message: level, territory from the list, start, announced end, and who says so.

The texts in three languages are the guide's own. Nothing is kept until the file is saved; what was
typed stays on the page until then.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import Any, ClassVar

from msgspec import Struct, structs
from PySide6.QtCore import QCoreApplication

from guide.alerts.declaration import Place
from guide.cap.message import Message, MessageKind, Territory
from guide.cap.refusal import Refusal
from guide.content.message_words import message_words
from guide.content.model import Level
from guide.errors import GuideError
from guide.form_fields import Field, Problem, Rule
from guide.ui.alerts.desk_page import WRITTEN
from guide.ui.alerts.message_view import message_view
from guide.ui.alerts.write_record import MessageEntry, draft_of, problem_of
from guide.ui.alerts.write_words import form_words, problem_words
from guide.ui.forms.choice_editor import ChoiceEditor
from guide.ui.forms.editor import FormContext
from guide.ui.forms.form import RecordForm
from guide.ui.forms.registry import EDITORS
from guide.ui.kit.discard import refill
from guide.ui.kit.look import Look
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
from guide.ui.kit.widgets.choice_buttons import RadioRow
from guide.ui.shell import file_dialogs
from guide.ui.shell.page import Page, PageContext
from guide.ui.shell.words import place_words
from guide.usecases.alerts.desk import look_at
from guide.usecases.alerts.making import composed, suggested_name
from guide.usecases.alerts.sealing import put_for_all
from guide.usecases.base.clean_text import sanitize
from guide.usecases.base.territories import territories_of


class AlertWritePage(Page):
    """The form of a message.

    Args:
        key: the file of the key that will sign it: handed back to the page that signs.
        earlier: the message that it changes or ends.

    """

    name: ClassVar[str] = "alert_write"
    entry: ClassVar[str] = "settings"

    def __init__(self, context: PageContext, *, key: str = "", earlier: str = "") -> None:
        super().__init__(context, key=key, earlier=earlier)
        look = context.look
        self._key = key
        self._more: list[Territory] = []
        self._earlier: Message | None = None
        back = BackButton(look, self.tr("Send messages about the level"), "to_desk", self._leave)
        self._before = column_of(look, 12)
        self._form = self._made_form(MessageEntry())
        self._form_column = column_of(look, 0, self._form)
        self._said = Text(look, "", weight=600, name="write_said")
        self._said.hide()
        headed_column(
            self, look, back, self.title(), self._about_earlier(), self._asking(),
            gap=20, at_top=True,
        )  # fmt: skip
        if earlier:
            self._take_earlier(Path(earlier))

    def title(self) -> str:
        return self.tr("Write a message")

    def snapshot(self) -> dict[str, Any]:
        return super().snapshot() | {"more": tuple(self._more)}

    def restore(self, state: Mapping[str, Any]) -> None:
        parts = dict(state)
        self._more = list(parts.pop("more", ()))
        super().restore(parts)
        self._show_places()

    def _leave(self) -> None:
        self.context.navigator.go("alert_desk", key=self._key)

    # ---- an earlier message

    def _about_earlier(self) -> Card:
        look = self.context.look
        choose = Button(
            look,
            self.tr("Choose the earlier message…"),
            "outlined",
            name="write_earlier",
            on=self._choose_earlier,
        )
        return Card(
            look,
            Heading(look, self.tr("Does it change or end an earlier message?"), 2, "h3"),
            Text(
                look,
                self.tr("Then choose that message, so that other computers know what ends."),
                colour="text2",
            ),
            flow_of(look, 12, choose),
            boxed(self._before),
            name="write_before",
        )

    def _choose_earlier(self) -> None:
        path = file_dialogs.ask_present_file(
            self,
            self.tr("Choose the earlier message"),
            self.tr("Messages about the level"),
            "*.xml *.daiyn-alert",
            self.context.services.backups.drives,
        )
        if path is not None:
            self.context.navigator.go("alert_write", key=self._key, earlier=str(path))

    def _take_earlier(self, path: Path) -> None:
        look = self.context.look
        try:
            looked = look_at(path, self.context.guide)
        except GuideError as failure:
            self.context.messages.show_failure(failure)
            return
        if isinstance(looked.read, Refusal):
            self._refuse(looked.read)
            return
        message = self._earlier = looked.read
        refill(
            self._before,
            message_view(self.context, message, name="earlier"),
            Button(
                look,
                self.tr("It is about nothing earlier"),
                "link",
                name="write_no_earlier",
                on=lambda: self.context.navigator.go("alert_write", key=self._key),
            ),
        )
        first, *others = message.territories or (Territory(""),)
        self._more = others
        names = {one.lang: one.sender_name for one in message.infos}
        first_name = next(iter(names.values()), "")
        self._form = self._made_form(
            MessageEntry(
                kind=MessageKind.UPDATE.value,
                level=message.level.value if message.level is not None else "",
                region=first.code,
                detail=first.words,
                sender=message.sender,
                status=message.status.value,
                announced_by=first_name,
                announced_ru=_other(names.get("ru", ""), first_name),
                announced_en=_other(names.get("en", ""), first_name),
            )
        )
        refill(self._form_column, self._form)
        self._show_places()

    # ---- what is asked

    def _asking(self) -> Card:
        look = self.context.look
        save = Button(
            look, self.tr("Save the message as a file…"), icon="save", name="write_save",
            on=self._save,
        )  # fmt: skip
        return Card(
            look,
            Heading(look, self.tr("What is announced"), 2, "h3"),
            boxed(self._form_column),
            Text(
                look,
                self.tr(
                    "It is signed in the next step. Exercises and tests change no level anywhere."
                ),
                colour="text2",
            ),
            flow_of(look, 12, save),
            self._said,
            name="write_form",
        )

    def _made_form(self, entry: MessageEntry) -> RecordForm:
        look = self.context.look
        words = form_words(self.context.guide, self.context.lang)
        problems = problem_words()
        form = RecordForm(
            FormContext(
                look,
                self.context.lang,
                words,
                {**EDITORS, Rule.CHOICE: partial(ChoiceEditor, gap=6, columns=1),
                 ".level": partial(ChoiceEditor, button=self._level_row, gap=6, columns=1)},
                lambda problem: problems.get(problem.code) or problems[problem.field.name],
                parts={"group": "choice"},
                clean=sanitize,
                gap=20,
            ),
            "message",
            entry,
            keep=lambda _name, _value: False,
            check=self._problem_of,
            fields=words.fields_of(MessageEntry),
        )  # fmt: skip
        form.setObjectName("message_form")
        self._another = Button(
            look,
            self.tr("One more territory"),
            "outlined",
            "plus",
            name="write_another",
            on=self._add_place,
        )
        self._places = column_of(look, 8)
        column = form.editors["region"].column
        column.addWidget(boxed(flow_of(look, 12, self._another)))
        column.addWidget(boxed(self._places))
        return form

    def _problem_of(self, record: Struct, field: Field[Any]) -> Problem | None:
        """As `problem_of`; a territory may be left out where others are named already."""
        found = problem_of(record, field, self.context.session.now())
        is_named = field.name == "region" and bool(self._more)
        return None if is_named and found is not None and found.code == "missing" else found

    @property
    def entry_typed(self) -> MessageEntry:
        """What was typed."""
        record = self._form.record
        assert isinstance(record, MessageEntry)  # noqa: S101 - the form was made of one
        return record

    def _level_row(self, look: Look, level: str, words: str) -> RadioRow:
        return RadioRow(look, words, level=Level(level))

    # ---- further territories

    def _add_place(self) -> None:
        entry = self.entry_typed
        if not entry.region:
            self._form.focus_field("region")
            return
        place = Territory(entry.region, " ".join(entry.detail.split()))
        if place not in self._more:
            self._more.append(place)
        for name in ("detail", "region"):
            self._form.editors[name].show_value("")
        self._form.record = structs.replace(entry, region="", detail="")
        self._show_places()
        self._form.focus_field("region")

    def _show_places(self) -> None:
        look = self.context.look
        rows = []
        for at, one in enumerate(self._more):
            name = self._named(one)
            remove = Button(
                look,
                self.tr("Remove"),
                "link",
                "trash-2",
                name=f"write_remove_{at}",
                spoken=self.tr("Remove: {place}").format(place=name),
                on=partial(self._remove_place, one),
            )
            rows.append(boxed(flow_of(look, 12, Text(look, name, weight=600), remove)))
        refill(self._places, *rows)
        set_reading_order(self)

    def _remove_place(self, one: Territory) -> None:
        self._more.remove(one)
        self._show_places()
        self._another.setFocus()

    def _named(self, one: Territory) -> str:
        place = Place(region=one.code, detail=one.words)
        return place_words(place, self.context.guide, self.context.lang)

    # ---- saving

    def _save(self) -> None:
        context, guide = self.context, self.context.guide
        self._said.hide()
        if not self._form.is_complete():
            return
        entry = self.entry_typed
        now = context.session.now()
        earlier = () if self._earlier is None else (self._earlier,)
        draft = draft_of(entry, self._more, earlier, now)
        try:
            data = composed(draft, guide, territories_of(guide), now)
        except Refusal as refusal:
            self._refuse(refusal)
            return
        path = file_dialogs.ask_new_file(
            self,
            self.tr("Save the message as a file"),
            suggested_name(draft, now),
            self.tr("Messages about the level"),
            context.services.backups.drives,
        )
        if path is None:
            return
        try:
            put_for_all(path, data, may_replace=True)  # the dialogue has asked
        except GuideError as failure:
            context.messages.show_failure(failure)
            return
        context.navigator.go("alert_desk", file=str(path), key=self._key)
        context.messages.tell(lambda _lang: written_words(path.name), key=WRITTEN)

    def _refuse(self, refusal: Refusal) -> None:
        words = message_words().say(
            f"alert_rule_{refusal.rule}", self.context.lang, detail=refusal.detail
        )
        self._said.set_words(words)
        self._said.show()
        self.context.announcer.say(words, assertive=True)


def written_words(name: str) -> str:
    """The answer when a message was written."""
    return QCoreApplication.translate("AlertWords", "Written: {file}. Now sign it.").format(
        file=name
    )


def _other(name: str, first: str) -> str:
    return "" if name == first else name
