"""A new passphrase, typed twice, and seen only when that is asked for.

It is never carried over when a page is built anew, and leaves the fields as soon as it was used.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from guide.ui.kit.look import Look
from guide.ui.kit.widgets.fields import FlagField
from guide.ui.kit.widgets.layouts import column_of
from guide.ui.kit.widgets.passphrase_field import PassphraseField


class PassphrasePair(QWidget):
    """Two lines for a new passphrase.

    Args:
        look: colours and sizes.
        label: what stands over the first line.
        shortest: how many characters it needs, to say so.
        is_long_enough: whether it may be offered as a protection.
        name: with which the names of the parts begin.

    """

    def __init__(
        self,
        look: Look,
        label: str,
        *,
        shortest: int,
        is_long_enough: Callable[[str], bool],
        name: str,
    ) -> None:
        super().__init__()
        self._shortest = shortest
        self._is_long_enough = is_long_enough
        hint = self.tr("At least {count} characters; several words are harder to guess.")
        self._first = PassphraseField(
            look, label, hint.format(count=shortest), name=f"{name}_first"
        )
        self._again = PassphraseField(
            look, self.tr("The same passphrase again"), name=f"{name}_again"
        )
        shown = FlagField(look, self.tr("Show what is typed"))
        shown.setObjectName(f"{name}_shown")
        for field in (self._first, self._again):
            shown.edited.connect(field.show_typed)
        column_of(look, 12, self._first, self._again, shown, inside=self)
        self.setFocusProxy(self._first.edit)

    def typed(self) -> str | None:
        """The passphrase; None when it is not right yet, which is said at its field."""
        phrase, again = self._first.value, self._again.value
        is_short = not self._is_long_enough(phrase)
        is_other = not is_short and phrase != again
        short = self.tr("Enter at least {count} characters.").format(count=self._shortest)
        other = self.tr("Enter the same passphrase in both fields.")
        self._first.set_problem(short if is_short else "")
        self._again.set_problem(other if is_other else "")
        if is_short or is_other:
            (self._first if is_short else self._again).edit.setFocus()
            return None
        return phrase

    def forget(self) -> None:
        """Empty the fields."""
        self._first.forget()
        self._again.forget()
