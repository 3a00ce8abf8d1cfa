"""Typing a passphrase: a new one, twice, and the one of a file that is there.

What is typed stands in the fields alone. It is never carried over when the page is built anew, and
a passphrase leaves them as soon as it was used.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from guide.argon2id import SHORTEST
from guide.household.recovery_code import looks_like_one
from guide.household.sealed_file import is_long_enough
from guide.ui.kit.look import Look
from guide.ui.kit.widgets import Button, Text, boxed, column_of, flow_of
from guide.ui.kit.widgets.fields import FlagField
from guide.ui.kit.widgets.passphrase_field import PassphraseField
from guide.ui.kit.widgets.passphrase_pair import PassphrasePair


class NewPassphrase(QWidget):
    """Whether a file is to be closed by a passphrase, and by which."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("new_passphrase")
        self._wanted = FlagField(look, self.tr("Close the file with a passphrase"))
        self._wanted.setObjectName("plan_seal")
        self._wanted.edited.connect(self._show_fields)
        self._pair = PassphrasePair(
            look, self.tr("Passphrase"), shortest=SHORTEST, is_long_enough=is_long_enough,
            name="phrase",
        )  # fmt: skip
        limits = Text(
            look,
            self.tr(
                "Without the passphrase and without the recovery code, which is shown once after"
                " saving, the file cannot be opened: the program has no other way in. Sheets on"
                " paper are not encrypted. No outside specialist has audited this protection."
            ),
            colour="text2",
        )
        self._fields = boxed(column_of(look, 12, limits, self._pair))
        self._fields.hide()
        column_of(look, 8, self._wanted, self._fields, inside=self)

    def snapshot(self) -> bool:
        """Whether a passphrase is wanted; never what was typed."""
        return self._wanted.isChecked()

    def restore(self, is_wanted: bool) -> None:
        """Want one again."""
        self._wanted.setChecked(is_wanted)
        self._show_fields(is_wanted)

    def typed(self) -> str | None:
        """The passphrase, "" when none is wanted; None when it is not right yet, which is said."""
        return self._pair.typed() if self._wanted.isChecked() else ""

    def forget(self) -> None:
        """Empty the fields."""
        self._pair.forget()

    def _show_fields(self, is_wanted: bool) -> None:
        self._fields.setVisible(is_wanted)
        if not is_wanted:
            self.forget()


class PassphraseQuestion(QWidget):
    """Asks for the passphrase or the recovery code of a file. `on_typed` is given what was typed.

    A passphrase leaves the field when it is given on; a recovery code stays until it opens.
    """

    def __init__(self, look: Look, on_typed: Callable[[str], object]) -> None:
        super().__init__()
        self._on_typed = on_typed
        self.field = PassphraseField(
            look, self.tr("Passphrase or recovery code"), name="phrase_typed"
        )
        self.field.edit.returnPressed.connect(self._open)
        shown = FlagField(look, self.tr("Show what is typed"))
        shown.setObjectName("phrase_shown")
        shown.edited.connect(self.field.show_typed)
        self.button = Button(look, self.tr("Open the file"), name="phrase_open", on=self._open)
        column_of(look, 12, self.field, shown, flow_of(look, 12, self.button), inside=self)

    def say(self, words: str) -> None:
        """Say at the field why the file did not open."""
        self.field.set_problem(words)
        self.field.edit.setFocus()

    def _open(self) -> None:
        typed = self.field.value
        if not looks_like_one(typed):  # a code with one wrong sign is not to be copied once more
            self.field.forget()
        if not typed.strip():
            self.say(self.tr("Enter the passphrase or the recovery code."))
            return
        self._on_typed(typed)
