"""The plan on another computer: save it as a file, open one, and the plans kept beside yours."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import ClassVar

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from guide.errors import Code, GuideError
from guide.ui.kit.back_button import BackButton
from guide.ui.kit.discard import discard
from guide.ui.kit.page_head import headed_column
from guide.ui.kit.reading_order import set_reading_order
from guide.ui.kit.widgets.button import Button, ButtonKind
from guide.ui.kit.widgets.card import Card
from guide.ui.kit.widgets.layouts import add_to, column_of, flow_of
from guide.ui.kit.widgets.list_row import ListRow, Rows
from guide.ui.kit.widgets.text import Heading, Text
from guide.ui.safekeeping.earlier_plan import untitled_words
from guide.ui.safekeeping.restore import exchange_plan
from guide.ui.safekeeping.words import people_words
from guide.ui.shell import file_dialogs
from guide.ui.shell.background import Background
from guide.ui.shell.page import Page, PageContext
from guide.ui.shell.words import moment_words
from guide.usecases.base.results import ExportResult
from guide.usecases.safekeeping.backup_service import Drive
from guide.usecases.safekeeping.plan_transfer import KeptPlan


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
        self._column = headed_column(self, look, back, self.title(), gap=20)
        self._writer = Background(self, told_as=Code.FILE_NOT_WRITTEN)
        self._writer.failed.connect(self._fail)
        add_to(self._column, self._taking(), self._opening())
        self._kept: Card | None = None
        self._column.addStretch(1)
        self._show_kept()
        context.session.plan_changed.connect(self._show_kept)

    def title(self) -> str:
        return self.tr("Move the plan to another computer")

    # ---- to take along

    def _taking(self) -> Card:
        card = self._card(
            self.tr("Take the plan with you"),
            self.tr(
                "The file holds the family plan: names, phones and addresses. It opens without"
                " a password, so keep it where strangers do not."
            ),
        )
        self._add(
            card, self.tr("Save the plan as a file…"), "filled", "save", "plan_save", self._save
        )
        self._result = Text(self.context.look, weight=600, name="plan_saved")
        self._result.hide()
        card.body.addWidget(self._result)
        return card

    def _save(self) -> None:
        context = self.context
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
        try:
            write = exchange.exporting(path, may_replace=True)  # the dialogue has asked
        except GuideError as failure:
            context.messages.show_failure(failure)
            return
        drives = context.services.backups.drives
        self._say(self.tr("Saving…"))
        self._writer.start(lambda: (write(), drives()), self._saved)

    def _saved(self, result: tuple[ExportResult, Sequence[Drive]]) -> None:
        exported, drives = result
        words = self.tr("Saved and checked: {file}.").format(file=exported.path.name)
        if any(exported.path.is_relative_to(drive.path) for drive in drives):
            words = " ".join((words, self.tr("You can remove the stick now.")))
        self._say(words)

    def _fail(self, failure: GuideError) -> None:
        self._result.hide()
        self.context.messages.show_failure(failure)

    def _say(self, words: str) -> None:
        self._result.set_words(words)
        self._result.show()
        self.context.announcer.say(words)

    # ---- to take over

    def _opening(self) -> Card:
        card = self._card(
            self.tr("Take over a plan"),
            self.tr("You see what is in the file before anything changes."),
        )
        self._add(
            card, self.tr("Open a plan file…"), "outlined", "book-open", "plan_open", self._open
        )
        return card

    def _open(self) -> None:
        path = file_dialogs.ask_present_file(
            self,
            self.tr("Open a plan file"),
            self.tr("Plans of Daiyn"),
            "*.daiyn",
            self.context.services.backups.drives,
        )
        if path is not None:
            self.context.navigator.go("plan_file", file=str(path))

    # ---- kept beside

    def _show_kept(self) -> None:
        if self._kept is not None:
            self._column.removeWidget(self._kept)
            discard(self._kept)
        card = self._kept = self._card(
            self.tr("Plans kept beside yours"),
            self.tr("Another household, or the plan from before. Open one at any time."),
        )
        card.setObjectName("kept_plans")
        kept = self.context.services.plan_transfer.kept()
        if not kept:
            words = self.tr("None is kept. “Keep both” puts a plan here.")
            card.body.addWidget(Text(self.context.look, words, colour="text2"))
        for one in kept:
            card.body.addWidget(self._row(one))
        self._column.insertWidget(self._column.count() - 1, card)
        set_reading_order(self)

    def _row(self, kept: KeptPlan) -> QWidget:
        context, look = self.context, self.context.look
        title = kept.title or untitled_words()
        made = moment_words(kept.made_at, context.lang)
        holder = QWidget()
        column = column_of(look, 4, inside=holder, margins=(8, 0, 8, 0))
        rows = Rows(look)
        rows.addWidget(
            ListRow(
                look,
                title,
                icon="users",
                about=f"{made} · {people_words(kept.people)}",
                name=f"kept_{kept.id}",
                on=partial(self._look_at, kept.id),
            )
        )
        column.addLayout(rows)
        remove = Button(
            look,
            self.tr("Remove"),
            "link",
            "trash-2",
            name=f"remove_{kept.id}",
            spoken=self.tr("Remove: {title}, {moment}").format(title=title, moment=made),
            on=partial(self._remove, kept.id, title),
        )
        column.addLayout(flow_of(look, 8, remove))
        return holder

    def _look_at(self, kept_id: str) -> None:
        self.context.navigator.go("earlier", kept=kept_id)

    def _remove(self, kept_id: str, title: str) -> None:
        exchange_plan(
            self.context,
            lambda services: services.plan_transfer.remove_kept(kept_id),
            lambda services, taken: services.plan_transfer.undo_take(taken),
            lambda _lang: QCoreApplication.translate("Keeping", "Removed: {name}").format(
                name=title
            ),
        )

    # ---- parts

    def _card(self, title: str, about: str) -> Card:
        look = self.context.look
        return Card(look, Heading(look, title, 2), Text(look, about))

    def _add(
        self,
        card: Card,
        words: str,
        kind: ButtonKind,
        icon: str,
        name: str,
        action: Callable[[], None],
    ) -> None:
        button = Button(self.context.look, words, kind, icon, name=name, on=action)
        card.body.addLayout(flow_of(self.context.look, 12, button))
