"""The plan on another computer: save it as a file, open one, and the plans kept beside yours."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import ClassVar

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from guide.errors import Code, GuideError
from guide.ui.kit.discard import refill
from guide.ui.kit.reading_order import set_reading_order
from guide.ui.kit.widgets import (
    BackButton,
    Button,
    Card,
    Heading,
    ListRow,
    Rows,
    Text,
    boxed,
    column_of,
    flow_of,
    headed_column,
)
from guide.ui.safekeeping.earlier_plan import untitled_words
from guide.ui.safekeeping.passphrase import NewPassphrase
from guide.ui.safekeeping.private_words import private_warning
from guide.ui.safekeeping.recovery_card import RecoveryCard
from guide.ui.safekeeping.restore import exchange_plan
from guide.ui.safekeeping.words import people_words
from guide.ui.shell import file_dialogs
from guide.ui.shell.background import Background
from guide.ui.shell.file_pages import show_chosen_file
from guide.ui.shell.page import Page, PageContext
from guide.ui.shell.saved_file import SavedFile, where_words
from guide.ui.shell.words import moment_words
from guide.usecases.safekeeping.backup_service import Drive
from guide.usecases.safekeeping.plan_transfer import KeptPlan, PlanExport


class TransferPage(Page):
    """Plan files and kept plans."""

    name: ClassVar[str] = "moving"
    entry: ClassVar[str] = "settings"
    has_save_chip: ClassVar[bool] = True

    def __init__(self, context: PageContext, **args: object) -> None:
        super().__init__(context, **args)
        look = context.look
        back = BackButton(
            look, self.tr("Safe keeping"), "to_keeping", lambda: context.navigator.go("keeping")
        )
        self._writer = Background(self, told_as=Code.FILE_NOT_WRITTEN, on_failed=self._fail)
        self._kept = column_of(look, None)
        parts = (self._taking(), self._opening(), self._kept)
        headed_column(self, look, back, self.title(), *parts, gap=20, at_top=True)
        self._show_kept()
        context.session.plan_changed.connect(self._show_kept)

    def title(self) -> str:
        return self.tr("Move the plan to another computer")

    # ---- to take along

    def _taking(self) -> Card:
        look = self.context.look
        save = Button(
            look, self.tr("Save the plan as a file…"), icon="save", name="plan_save", on=self._save
        )
        self._phrase = NewPassphrase(look)
        self._result = Text(look, weight=600, name="plan_saved")
        self._result.hide()
        self._where = SavedFile(look, can_open=False)
        self._recovery = column_of(look, None)
        return Card(
            look,
            Heading(look, self.tr("Take the plan with you"), 2),
            Text(
                look,
                self.tr(
                    "The file holds the family plan: names, phones and addresses. Without a"
                    " passphrase anybody can read it, so keep it where strangers do not."
                ),
            ),
            private_warning(self.context),
            self._phrase,
            flow_of(look, 12, save),
            self._result,
            self._where,
            boxed(self._recovery),
        )

    def _save(self) -> None:
        context = self.context
        phrase = self._phrase.typed()
        if phrase is None:
            return
        exchange = context.services.plan_transfer
        path = file_dialogs.ask_new_file(
            self,
            self.tr("Save the plan as a file"),
            exchange.suggested_name(),
            self.tr("Plans of Daiyn"),
            context.services.backups.drives,
        )
        if path is None or (context.session.has_waiting and not context.session.retry()):
            return
        drives = context.services.backups.drives

        def take() -> Callable[[], tuple[PlanExport, Sequence[Drive]]]:
            # The dialogue has asked.
            write = exchange.exporting(path, may_replace=True, phrase=phrase)
            return lambda: (write(), drives())

        if self._writer.take_and_start(take, self._saved):
            self._phrase.forget()
            self._say(self.tr("Saving…"))

    def _saved(self, result: tuple[PlanExport, Sequence[Drive]]) -> None:
        exported, drives = result
        words = self.tr("Saved and checked: {file}.").format(file=exported.path.name)
        words = f"{words} {where_words(exported.path)}"
        card = None
        if exported.recovery_code:
            card = RecoveryCard(self.context, exported.recovery_code)
            refill(self._recovery, card)
            set_reading_order(self)
        if any(exported.path.is_relative_to(drive.path) for drive in drives):
            # No button: whoever looks into the folder keeps the stick from being removed.
            self._say(". ".join((words, self.tr("You can remove the stick now."))))
        else:
            self._say(words)
            self._where.show_for(exported.path)
        if card is not None:
            card.print_button.setFocus()

    def _fail(self, failure: GuideError) -> None:
        self._result.hide()
        self.context.messages.show_failure(failure)

    def _say(self, words: str) -> None:
        self._result.set_words(words)
        self._result.show()
        self._where.hide()
        self.context.announcer.say(words)

    # ---- to take over

    def _opening(self) -> Card:
        look = self.context.look
        opens = Button(
            look,
            self.tr("Open a plan file…"),
            "outlined",
            "book-open",
            name="plan_open",
            on=lambda: show_chosen_file(self, self.context, "plan_file"),
        )
        return Card(
            look,
            Heading(look, self.tr("Take over a plan"), 2),
            Text(look, self.tr("You see what is in the file before anything changes.")),
            flow_of(look, 12, opens),
        )

    # ---- kept beside

    def _show_kept(self) -> None:
        """The plans that an earlier version of the program kept beside this one, if any."""
        kept = self.context.services.plan_transfer.kept()
        refill(self._kept, *([self._kept_card(kept)] if kept else []))
        set_reading_order(self)

    def _kept_card(self, kept: Sequence[KeptPlan]) -> Card:
        look = self.context.look
        about = self.tr("Another household, or the plan from before. Open one at any time.")
        return Card(
            look,
            Heading(look, self.tr("Plans kept beside yours"), 2),
            Text(look, about),
            *(self._row(one) for one in kept),
            name="kept_plans",
        )

    def _row(self, kept: KeptPlan) -> QWidget:
        context, look = self.context, self.context.look
        title = kept.title or untitled_words()
        made = moment_words(kept.made_at, context.lang)
        row = ListRow(
            look,
            title,
            icon="users",
            about=f"{made} · {people_words(kept.people)}",
            name=f"kept_{kept.id}",
            on=partial(context.navigator.go, "earlier", kept=kept.id),
        )
        remove = Button(
            look,
            self.tr("Remove"),
            "link",
            "trash-2",
            name=f"remove_{kept.id}",
            spoken=self.tr("Remove: {title}, {moment}").format(title=title, moment=made),
            on=partial(self._remove, kept.id, title),
        )
        parts = (Rows(look, row), flow_of(look, 8, remove))
        return boxed(column_of(look, 4, *parts, margins=(8, 0, 8, 0)))

    def _remove(self, kept_id: str, title: str) -> None:
        exchange_plan(
            self.context,
            lambda services: services.plan_transfer.remove_kept(kept_id),
            lambda services, taken: services.plan_transfer.undo_take(taken),
            lambda _lang: QCoreApplication.translate("Keeping", "Removed: {name}").format(
                name=title
            ),
        )
