"""What goes to a phone and to relatives: a page, contacts, a calendar, codes and texts.

Nothing is sent: files are written where the person says, codes are scanned from the screen, and
texts are copied on a press. What may go along is decided by the classes of the answers, no tick
brings more.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any, ClassVar

from PySide6.QtWidgets import QWidget

from guide.content.model import LANGS, Lang
from guide.errors import Code, GuideError
from guide.household.field import Paper
from guide.ui.kit.discard import refill
from guide.ui.kit.widgets import (
    BackButton,
    Button,
    ButtonKind,
    Card,
    Collapsible,
    Heading,
    Text,
    boxed,
    column_of,
    flow_of,
    headed_column,
    split_of,
)
from guide.ui.kit.widgets.segmented import Segmented
from guide.ui.phone.code_card import CodeCard
from guide.ui.phone.text_cards import TextsCard
from guide.ui.shell import file_dialogs
from guide.ui.shell.background import Background
from guide.ui.shell.page import Page, PageContext
from guide.ui.shell.saved_file import SavedFile, where_words
from guide.ui.shell.words import LANGUAGE_NAMES
from guide.usecases.phone.files import (
    PhoneFile,
    calendar_file,
    contacts_file,
    pocket_file,
    save,
)
from guide.usecases.plan.review import review

_STACK_BELOW = 860


class ToPhonePage(Page):
    """Files, codes and texts, in a language of their own."""

    name: ClassVar[str] = "to_phone"
    entry: ClassVar[str] = "plan"

    def __init__(self, context: PageContext, **args: object) -> None:
        super().__init__(context, **args)
        look = context.look
        planned = context.services.plan_editor.household().plan.plan_lang.partition("+")[0]
        self._lang: Lang = next((one for one in LANGS if one == planned), context.lang)
        back = BackButton(
            look, self.tr("Family plan"), "to_plan", lambda: context.navigator.go("plan")
        )
        spoken = self.tr("Language of what goes to the phone")
        self._choice = Segmented(
            look,
            [(lang, LANGUAGE_NAMES[lang], f"{spoken}: {LANGUAGE_NAMES[lang]}") for lang in LANGS],
            self._lang,
            spoken,
        )
        for lang, button in self._choice.buttons.items():
            button.setObjectName(f"phone_{lang}")
            button.setAccessibleIdentifier(f"phone_{lang}")
        self._choice.chosen.connect(self._choose)
        self._writer = Background(self, told_as=Code.FILE_NOT_WRITTEN, on_failed=self._fail)
        self.codes = CodeCard(context)
        self.texts = TextsCard(context)
        self._what = column_of(look, None)
        left = boxed(column_of(look, 20, self._files(), self._alerts(), at_top=True))
        right = boxed(column_of(look, 20, self.codes, self.texts, at_top=True))
        about = self.tr(
            "Nothing is sent from here: you take it along or send it yourself. A saved file is"
            " copied to the phone by cable, Bluetooth or memory card, and opened there."
        )
        headed_column(
            self,
            look,
            back,
            self.title(),
            Text(look, about, colour="text2"),
            flow_of(look, 12, Text(look, spoken, weight=600), self._choice),
            split_of(look, 20, left, right, below=_STACK_BELOW, share=0.45),
            at_top=True,
        )
        self._show()
        context.session.plan_changed.connect(self._show)

    def title(self) -> str:
        return self.tr("To the phone and to relatives")

    def snapshot(self) -> dict[str, Any]:
        return super().snapshot() | {"lang": self._lang}

    def restore(self, state: Any) -> None:
        parts = dict(state)
        self._choose(parts.pop("lang"))
        super().restore(parts)

    # ---- building

    def _files(self) -> Card:
        look = self.context.look
        self._result = Text(look, weight=600, name="phone_saved")
        self._result.hide()
        self._where = SavedFile(look, can_open=True)
        page = self._part(
            self.tr("Page for the phone"),
            self.tr(
                "Numbers, your plan, the three levels and all situations in one file. It opens on"
                " any phone without a network, and prints."
            ),
            self.tr("Save the page…"),
            "page",
            lambda: pocket_file(self.context.services, self._lang),
        )
        contacts = self._part(
            self.tr("Contacts"),
            self.tr(
                "For the address book of a phone: names and numbers, nothing else. Whom to call"
                " first stands first, as ICE 1."
            ),
            self.tr("Save the contacts…"),
            "contacts",
            lambda: contacts_file(self.context.services),
        )
        calendar = self._part(
            self.tr("Calendar"),
            self.tr(
                "Three years of reminders in neutral words: to check the bag, to read the plan."
                " No name stands in it."
            ),
            self.tr("Save the calendar…"),
            "calendar",
            lambda: calendar_file(self.context.services, self._lang),
        )
        return Card(
            look, page, contacts, calendar, self._result, self._where, boxed(self._what),
            name="phone_files",
        )  # fmt: skip

    def _part(
        self, title: str, about: str, press: str, name: str, make: Callable[[], PhoneFile]
    ) -> QWidget:
        look = self.context.look
        # The page holds the rest too: it is what most people come for.
        kind: ButtonKind = "filled" if name == "page" else "outlined"
        button = Button(
            look, press, kind, "save", name=f"save_{name}", on=partial(self._save, make)
        )
        words = (Heading(look, title, 2, "h3"), Text(look, about))
        return boxed(column_of(look, 8, *words, flow_of(look, 12, button)))

    def _alerts(self) -> Card:
        look = self.context.look
        button = Button(
            look,
            self.tr("Look what can be switched on"),
            "outlined",
            "siren",
            name="to_phone_alerts",
            on=lambda: self.context.navigator.go("phone_alerts"),
        )
        about = self.tr("Alerts on phones are not everywhere, and on some phones they are off.")
        return Card(
            look,
            Heading(look, self.tr("Will this phone warn you?"), 2, "h3"),
            Text(look, about),
            flow_of(look, 12, button),
        )

    # ---- what the person does

    def _choose(self, lang: str) -> None:
        self._lang = next(one for one in LANGS if one == lang)
        self._show()

    def _save(self, make: Callable[[], PhoneFile]) -> None:
        file = make()
        kind = file.file_name.rpartition(".")[2].upper()
        drives = self.context.services.backups.drives
        title = self.tr("Save for the phone")
        path = file_dialogs.ask_new_file(self, title, file.file_name, kind, drives)
        if path is not None:
            self._writer.start(lambda: save(file, path), lambda _none: self._saved(path))

    def _saved(self, path: Path) -> None:
        words = self.tr("Saved: {file}.").format(file=path.name)
        self._result.set_words(f"{words} {where_words(path)}")
        self._result.show()
        self._where.show_for(path)
        self.context.announcer.say(self._result.text())
        self.context.host.ensure_visible(self._where)

    def _fail(self, failure: GuideError) -> None:
        self._result.hide()
        self.context.messages.show_failure(failure)

    # ---- news

    def _show(self) -> None:
        self.codes.show_for(self._lang)
        self.texts.show_for(self._lang)
        refill(self._what, self._goes_along())

    def _goes_along(self) -> Collapsible:
        """Which answers go along, and which stay: by their classes, as everywhere."""
        context, look = self.context, self.context.look
        sections = review(context.services.plan_editor.household(), context.book, context.lang)
        known = [line for section in sections for line in section.lines if line.shown is not None]
        goes = dict.fromkeys(line.label for line in known if Paper.PHONE in line.papers)
        stays = dict.fromkeys(line.label for line in known if Paper.PHONE not in line.papers)
        nothing = self.tr("Nothing yet")
        told = (
            (self.tr("Goes along"), goes),
            (
                self.tr("Stays on this computer"),
                {label: None for label in stays if label not in goes},
            ),
        )
        parts = [Text(look, f"{title}: {', '.join(labels) or nothing}.") for title, labels in told]
        return Collapsible(
            look, self.tr("What of your plan goes along"), parts=parts, name="goes_along"
        )
