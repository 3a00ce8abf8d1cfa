"""The backups of this computer, newest first, and the button that makes one now.

The names are listed at once; what is in each is read in another thread and added when known.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from guide.errors import Code, GuideError
from guide.ui.kit.discard import refill
from guide.ui.kit.message_text import message_text
from guide.ui.kit.reading_order import set_reading_order
from guide.ui.kit.widgets import (
    OVERHANG,
    Button,
    Card,
    Heading,
    ListRow,
    Rows,
    Text,
    boxed,
    column_of,
    flow_of,
)
from guide.ui.safekeeping.words import content_words
from guide.ui.shell.background import Background, wait_for_background
from guide.ui.shell.failure_words import failure_words
from guide.ui.shell.page import PageContext
from guide.ui.shell.words import moment_words
from guide.usecases.safekeeping.backup_service import BackupName, BackupView, Reason

FIRST = 10  # backups that are shown before "Show all"


class BackupList(Card):
    """The card of the backups.

    Signals:
        asked: the backup of this number is to be looked at.

    """

    asked = Signal(int)

    def __init__(self, context: PageContext) -> None:
        super().__init__(context.look, name="backups")
        self._context = context
        self._shows_all = False
        self.rows: dict[int, ListRow] = {}
        self._reader = Background(self, told_as=Code.FOLDER_UNUSABLE)
        self._maker = Background(
            self, told_as=Code.BACKUP_FAILED, on_failed=context.messages.show_failure
        )
        look = context.look
        self._state = Text(look, name="backups_state")
        self.make = Button(
            look, self.tr("Make a backup now"), "filled", "save", name="backup_now", on=self._make
        )
        heading = Heading(look, self.tr("Backups on this computer"), 2)
        self.add(heading, self._state, flow_of(look, 12, self.make))
        self._list = column_of(look, None)
        self.add(self._list)
        self.refresh()
        context.session.backed_up.connect(self.refresh)

    def snapshot(self) -> bool:
        """Whether all are shown."""
        return self._shows_all

    def restore(self, shows_all: bool) -> None:
        """Show all again."""
        if shows_all:
            self._shows_all = True
            self.refresh()

    def refresh(self) -> None:
        """Read the list anew."""
        services = self._context.services
        keeping = services.backups
        can_make = services.data is not None and not services.store.is_read_only
        self.make.setVisible(can_make and not keeping.is_out_of_reach)
        try:
            names = keeping.listed()
        except GuideError as failure:
            self._state.set_words(failure_words(failure, self._context.lang))
            names = []
        else:
            self._state.set_words(" ".join(self._state_sentences(has_any=bool(names))))
        shown = names if self._shows_all else names[:FIRST]
        refill(self._list, *self._rows_of(shown, len(names)))
        set_reading_order(self)
        self._reader.start(lambda: [keeping.view(name) for name in shown], self._tell)

    def _rows_of(self, shown: Sequence[BackupName], count: int) -> Iterator[QWidget]:
        """The rows in a box, and the button that shows all `count`; nothing for no backup."""
        look = self._context.look
        self.rows = {}
        if not shown:
            return  # a layout that no widget takes must not be filled: it dies with its parts
        column = column_of(look, None, margins=(OVERHANG, 0, OVERHANG, 0))
        for heading, names in self._parts(shown):
            if heading:
                column.addSpacing(look.px(12))
                column.addWidget(Heading(look, heading, 3, "h3"))
            column.addLayout(Rows(look, *(self._row(name) for name in names), has_lines=False))
        if count > len(shown):
            column.addWidget(
                Button(
                    look,
                    self.tr("Show all %n backup(s)", "", count),
                    "link",
                    name="backups_all",
                    on=self._show_all,
                )
            )
        yield boxed(column, "backup_rows")

    def _parts(self, names: Sequence[BackupName]) -> list[tuple[str, Sequence[BackupName]]]:
        """The backups from before a damage apart from those after it, where there was one."""
        first = next((one.number for one in names if one.reason is Reason.SALVAGED), None)
        if first is None or not self._context.services.backups.is_salvaged:
            return [("", names)]
        after = [one for one in names if one.number >= first]
        before = [one for one in names if one.number < first]
        parts = [(self.tr("From before the damage"), before), (self.tr("After the damage"), after)]
        return [part for part in parts if part[1]]

    def _row(self, name: BackupName) -> ListRow:
        context = self._context
        row = ListRow(
            context.look,
            moment_words(name.made_at, context.lang),
            icon="history",
            about=message_text(f"reason_{name.reason}", context.lang),
            name=f"backup_{name.number}",
            on=partial(self.asked.emit, name.number),
        )
        self.rows[name.number] = row
        self._tell_apart(name.number, row)
        return row

    def _tell(self, views: Sequence[BackupView]) -> None:
        for view in views:
            row = self.rows.get(view.number)
            if row is not None:
                reason = message_text(f"reason_{view.reason}", self._context.lang)
                row.set_about(f"{reason} · {content_words(view)}")
                self._tell_apart(view.number, row)

    def _tell_apart(self, number: int, row: ListRow) -> None:
        """Two backups of one minute look alike; to the ear each has its number."""
        row.setAccessibleName(
            self.tr("{words}, number {number}").format(words=row.accessibleName(), number=number)
        )

    def _state_sentences(self, *, has_any: bool) -> Iterator[str]:
        services = self._context.services
        if services.backups.is_out_of_reach:
            yield self.tr(
                "The folder for your entries cannot be used now, so backups can neither be shown"
                " nor made. Bring the folder or its drive back, then open this page again."
            )
            return
        if services.data is None:
            yield self.tr("Nothing is kept on this computer, so there is nothing to back up.")
            return
        if services.backups.is_salvaged and has_any:
            yield self.tr(
                "The file with your entries was found damaged. To bring back what was lost, choose"
                " a backup from before that."
            )
        if has_any:
            yield self.tr("Choose one to see what is in it. Nothing changes by looking.")
        elif services.store.is_read_only:
            yield self.tr("There is no backup here.")
        else:
            yield self.tr(
                "No backup yet. Once something is entered, they are made by themselves: when the"
                " plan is complete, each half hour, and when Daiyn is closed."
            )
        if services.store.is_read_only:
            yield self.tr("No new one can be made now: your entries can only be read here.")

    def _show_all(self) -> None:
        self._shows_all = True
        self.refresh()
        self.make.setFocus()

    def _make(self) -> None:
        context = self._context
        if context.session.has_waiting and not context.session.retry():
            return  # the bar above says what is not saved
        wait_for_background()  # one backup at a time
        take = partial(context.services.backups.backing_up, Reason.ASKED)
        self._maker.take_and_start(take, self._made)

    def _made(self, _view: BackupView) -> None:
        self.refresh()
        words = self.tr("The backup is made and checked.")
        self._context.messages.tell(words, timeout_ms=5000)
