"""Questions with one answer of several, or with any of them, each a chip."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtWidgets import QWidget

from guide.ui.kit.look import Look
from guide.ui.kit.widgets import Text, column_of, flow_of
from guide.ui.kit.widgets.choice import ChoiceButton, ChoiceChip, ChoiceGroup


class Chips(QWidget):
    """A question with one answer of several, each a chip."""

    def __init__(
        self,
        look: Look,
        question: str,
        choices: Iterable[tuple[str, str]],
        chosen: str | None,
        *,
        name: str,
        hint: str = "",
        on: Callable[[str], object] | None = None,
    ) -> None:
        super().__init__()
        self.setObjectName(name)
        made: list[tuple[str, ChoiceButton]] = []
        for choice, words in choices:
            chip = ChoiceChip(look, words)
            chip.setObjectName(f"{name}_{choice}")
            made.append((choice, chip))
        self.group = ChoiceGroup(look, question, made)
        self.group.speak_in_full(question)
        self.group.choose(chosen)
        if on is not None:
            self.group.chosen.connect(on)
        said = Text(look, hint, "caption", colour="text2") if hint else None
        column_of(look, 6, Text(look, question, weight=600), said, self.group, inside=self)

    @property
    def choice(self) -> str:
        """The id of the chosen one; "" for none."""
        return self.group.choice or ""


class TickChips(QWidget):
    """A question with any of several answers, each a chip that is ticked by itself."""

    def __init__(
        self,
        look: Look,
        question: str,
        choices: Iterable[tuple[str, str]],
        chosen: Iterable[str],
        *,
        name: str,
        on: Callable[[], object] | None = None,
    ) -> None:
        super().__init__()
        self.setObjectName(name)
        held = set(chosen)
        self._chips: dict[str, ChoiceChip] = {}
        for choice, words in choices:
            chip = ChoiceChip(look, words)
            chip.setAutoExclusive(False)
            chip.setObjectName(f"{name}_{choice}")
            chip.setAccessibleName(f"{question}: {words}")
            chip.setChecked(choice in held)
            if on is not None:
                chip.toggled.connect(lambda _on: on())
            self._chips[choice] = chip
        column_of(
            look,
            6,
            Text(look, question, weight=600),
            flow_of(look, 8, *self._chips.values()),
            inside=self,
        )

    @property
    def choices(self) -> tuple[str, ...]:
        """The ids of the ticked ones, in their order."""
        return tuple(choice for choice, chip in self._chips.items() if chip.isChecked())
