"""Several of a few: a box to tick for each choice, or for each of the people who may be named."""

from __future__ import annotations

from typing import TYPE_CHECKING

from guide.household.field import PlanRule
from guide.ui.forms.editor import Editor, FieldContext
from guide.ui.kit.discard import refill
from guide.ui.kit.reading_order import set_reading_order
from guide.ui.kit.widgets import Text, boxed, column_of, columns_of
from guide.ui.kit.widgets.fields import FlagField
from guide.ui.kit.widgets.labelled_field import SignedLine

if TYPE_CHECKING:
    from guide.ui.shell.page import PageContext


class SeveralEditor(Editor):
    """The ticked ones, in the order in which they are offered.

    What is held and not offered (any more) stays until its box, which then stands last, is cleared.
    """

    settles_at_once = True

    def __init__(self, field_context: FieldContext, context: PageContext) -> None:
        super().__init__(field_context)
        look = field_context.form.look
        self._context = context
        self._held: tuple[str, ...] = ()
        self._offered: list[tuple[str, str]] = []
        self.boxes: dict[str, FlagField] = {}
        self.column.addWidget(Text(look, field_context.label, weight=600))
        if field_context.hint:
            self.column.addWidget(Text(look, field_context.hint, "caption", colour="text2"))
        self.problem = SignedLine(look, "circle-alert", "error", weight=600)
        self.column.addWidget(self.problem)
        self._rows = column_of(look, None)
        self.column.addLayout(self._rows)
        self.refresh()

    def value(self) -> tuple[str, ...]:
        return self._held

    def show_value(self, value: object) -> None:
        held = tuple(str(one) for one in value) if isinstance(value, (tuple, list)) else ()
        if held != self._held:
            self._held = held
            self.refresh()
            self._show_ticks()

    def refresh(self) -> None:
        offered = self._choices()
        offered += [(one, one) for one in self._held if one not in dict(offered)]
        if offered != self._offered:
            self._offered = offered
            self._build()

    def set_problem(self, words: str | None) -> None:
        if self.problem.words != (words or ""):
            self.problem.say(words or "")
            first = next(iter(self.boxes.values()), None)
            if first is not None:
                first.setAccessibleDescription(self.problem.words)

    def focus_field(self) -> None:
        first = next(iter(self.boxes.values()), None)
        if first is not None:
            first.setFocus()

    def _choices(self) -> list[tuple[str, str]]:
        if self.field_context.field.ask.rule is not PlanRule.REFS:
            return self.field_context.choices
        household = self._context.services.plan_editor.household()
        kinds = self.field_context.field.ask.kinds
        unnamed = self.tr("No name yet")
        return [
            (ref, household.named(ref) or unnamed)
            for ref, _ in household.records()
            if ref.partition(":")[0] in kinds
        ]

    def _build(self) -> None:
        look = self._context.look
        self.boxes = {}
        for value, words in self._offered:
            box = self.boxes[value] = FlagField(look, words)
            # Read alone it must say what it is ticked for.
            box.setAccessibleName(f"{self.field_context.label}: {words}")
            self.name_part(box, "several", value)
            box.edited.connect(lambda _is_on: self._take())
        words = self.tr("Add people first: then they can be chosen here.")
        boxes = columns_of(look, 12, *self.boxes.values(), least=200, most=2)
        refill(self._rows, boxed(boxes) if self.boxes else Text(look, words, colour="text2"))
        self._show_ticks()
        set_reading_order(self)

    def _show_ticks(self) -> None:
        for value, box in self.boxes.items():
            if box.value != (value in self._held):
                box.set_value(value in self._held)

    def _take(self) -> None:
        self._held = tuple(value for value, box in self.boxes.items() if box.value)
        self.edited.emit()
