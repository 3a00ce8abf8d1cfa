"""The key of whoever sends messages: made here under a passphrase, or chosen, and its sheet.

The passphrase stands in its fields alone and leaves them as soon as it was used. The secret half of
a key is a file that the person named; this program keeps no copy of it.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from guide.argon2id import SHORTEST
from guide.errors import Code, GuideError
from guide.household.sealed_file import is_long_enough
from guide.signatures.minisign import PublicKey
from guide.ui.kit.discard import refill
from guide.ui.kit.reading_order import set_reading_order
from guide.ui.kit.widgets import Button, Card, Heading, Text, boxed, column_of, flow_of
from guide.ui.kit.widgets.passphrase_pair import PassphrasePair
from guide.ui.printing import output
from guide.ui.printing.sheet_printer import SheetPrinter
from guide.ui.shell import file_dialogs
from guide.ui.shell.background import Background
from guide.ui.shell.failure_words import failure_words
from guide.ui.shell.page import PageContext
from guide.usecases.alerts import sealing
from guide.usecases.base.sheet import Sheet, save_pdf
from guide.usecases.papers import sheets

_ENDING = sealing.SECRET_ENDING


class KeyCard(Card):
    """Which key signs here.

    Signals:
        chosen: the file of the secret half is another one.

    """

    chosen = Signal()

    def __init__(self, context: PageContext) -> None:
        super().__init__(context.look, name="own_key")
        look = context.look
        self._context = context
        self.path: Path | None = None
        self._public: PublicKey | None = None
        self._maker = Background(self, told_as=Code.FILE_NOT_WRITTEN, on_failed=self._fail)
        self._press = Background(self, told_as=Code.PAPER_FAILED, on_failed=self._fail)
        self._printer = SheetPrinter(self, self._say, self._fail)
        self._said = Text(look, "", weight=600, name="own_key_said")
        self._said.hide()
        self._facts = column_of(look, 8)
        choose = Button(
            look, self.tr("Use a key that is there…"), "outlined", name="key_choose",
            on=self._choose,
        )  # fmt: skip
        self._begin = Button(
            look, self.tr("Make a key…"), "outlined", name="key_begin", on=self._show_making
        )
        self._making = self._making_part()
        self._making.hide()
        self.add(
            Heading(look, self.tr("Your key"), 2),
            Text(
                look,
                self.tr(
                    "A message counts when it is signed with a key that the other computers trust."
                    " Whoever has the key and its passphrase can speak in your name."
                ),
            ),
            boxed(self._facts),
            flow_of(look, 12, choose, self._begin),
            self._making,
            self._said,
        )

    def _making_part(self) -> QWidget:
        look = self._context.look
        self._pair = PassphrasePair(
            look, self.tr("Passphrase of the key"), shortest=SHORTEST,
            is_long_enough=is_long_enough, name="key_phrase",
        )  # fmt: skip
        limits = Text(
            look,
            self.tr(
                "Without the passphrase the key cannot be used: there is no other way in. Making"
                " and using it takes some seconds, on purpose."
            ),
            colour="text2",
        )
        make = Button(
            look, self.tr("Save the key as a file…"), icon="save", name="key_make", on=self._make
        )
        return boxed(column_of(look, 12, limits, self._pair, flow_of(look, 12, make)))

    def use(self, path: Path | None) -> None:
        """Sign with the key of this file from now on."""
        self.path, self._public = path, None
        if path is not None:
            self._public = sealing.public_beside(path)
        self._show_facts()
        self.chosen.emit()

    # ---- what is known of it

    def _show_facts(self) -> None:
        refill(self._facts, *(self._file_facts(self.path) if self.path is not None else ()))
        set_reading_order(self)

    def _file_facts(self, path: Path) -> Iterator[QWidget]:
        look, public = self._context.look, self._public
        file = self.tr("Key file: {file}").format(file=path.name)
        yield Text(look, file, weight=600, name="own_key_file")
        if public is None:
            return
        finger = self.tr("Fingerprint: {fingerprint}")
        yield Text(look, finger.format(fingerprint=public.fingerprint))
        yield Text(look, self.tr("Number of the key: {number}").format(number=public.shown_id))
        prints = Button(
            look,
            self.tr("Print the sheet with the fingerprint"),
            "outlined",
            "printer",
            name="key_print",
            on=self._print,
        )
        saves = Button(
            look,
            self.tr("Save the sheet as PDF…"),
            "outlined",
            "save",
            name="key_pdf",
            on=self._save_pdf,
        )
        yield boxed(flow_of(look, 12, prints, saves))
        give = self.tr(
            "Give the sheet and the file {file} to whoever looks after the other"
            " computers: they compare the two before they trust the key. Keep the key"
            " file itself to yourself."
        )
        public_name = path.with_suffix(sealing.PUBLIC_ENDING).name
        yield Text(look, give.format(file=public_name), colour="text2")

    def _choose(self) -> None:
        path = file_dialogs.ask_present_file(
            self,
            self.tr("Use a key that is there"),
            self.tr("Secret keys"),
            f"*{_ENDING}",
            self._context.services.backups.drives,
        )
        if path is not None:
            self.use(path)

    # ---- making one

    def _show_making(self) -> None:
        self._making.show()
        set_reading_order(self)
        self._pair.setFocus()
        self._context.host.ensure_visible(self._making)

    def _make(self) -> None:
        phrase = self._pair.typed()
        if phrase is None:
            return
        path = file_dialogs.ask_new_file(
            self,
            self.tr("Save the key as a file"),
            f"daiyn-alerts{_ENDING}",
            self.tr("Secret keys"),
            self._context.services.backups.drives,
        )
        if path is None:
            return
        self._pair.forget()
        self._say(self.tr("Making the key…"))

        def made(key: PublicKey | None) -> None:
            if key is None:
                self._say(self.tr("A file of this name is there. A key is never replaced."))
                return
            self._making.hide()
            self.use(path)
            self._say(self.tr("The key was made: {file}.").format(file=path.name))

        self._maker.start(lambda: _made(path, phrase), made)

    # ---- its sheet

    def _sheet(self) -> Sheet | None:
        if self._public is None:
            return None
        context = self._context
        return sheets.key_sheet(context.services, (context.lang,), self._public)

    def _print(self) -> None:
        sheet = self._sheet()
        if sheet is not None:
            self._printer.send(sheet, sheet.title)

    def _save_pdf(self) -> None:
        sheet = self._sheet()
        if sheet is None:
            return
        path = output.ask_file(self, sheet.file_name, self._context.services.backups.drives)
        if path is not None:
            said = self.tr("Saved: {file}.").format(file=path.name)
            self._press.start(lambda: save_pdf(sheet, path), lambda _: self._say(said))

    def _fail(self, failure: GuideError) -> None:
        self._say(failure_words(failure, self._context.lang))

    def _say(self, words: str) -> None:
        self._said.set_words(words)
        self._said.show()
        self._context.announcer.say(words)


def _made(path: Path, phrase: str) -> PublicKey | None:
    """The key's public half; None where a file is in the way."""
    try:
        return sealing.make_key(path, phrase)
    except FileExistsError:
        return None
