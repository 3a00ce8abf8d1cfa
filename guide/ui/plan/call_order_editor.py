"""An order: up to as many places as the field holds, each chosen from what is offered once.

The order of calls offers those with a phone: nobody is typed twice, the choices are the people of
the household and the contacts. Other orders offer the choices of their field.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from guide.household.phones import shown
from guide.ui.forms.editor import Editor, FieldContext
from guide.ui.kit.widgets import Text
from guide.ui.kit.widgets.combo_field import ComboField

if TYPE_CHECKING:
    from guide.household.household import Household
    from guide.ui.shell.page import PageContext

_PLACES = 3


class OrderEditor(Editor):
    """A list to choose from for each place; what is chosen is offered nowhere else.

    Arrows walk through a list and choose on the way, so walking must not take anybody away from
    another place. With the first of them the answer is not yet right, and nothing is wrong: it is
    looked at when the focus leaves all of them.
    """

    def __init__(self, field_context: FieldContext, context: PageContext) -> None:
        super().__init__(field_context)
        look = context.look
        self._context = context
        self._order: list[str] = [""] * (field_context.field.max_length or _PLACES)
        self.column.addWidget(Text(look, field_context.label, weight=600))
        if field_context.hint:
            self.column.addWidget(Text(look, field_context.hint, size="caption", colour="text2"))
        self._empty = Text(look, self.empty_words(), colour="text2")
        self.column.addWidget(self._empty)
        self.boxes = [self._make_box(place) for place in range(len(self._order))]
        self.control = self.boxes[0].box
        self._candidates: list[tuple[str, str]] = []
        self.refresh()

    def value(self) -> tuple[str, ...]:
        return tuple(ref for ref in self._order if ref)

    def show_value(self, value: object) -> None:
        refs = [str(ref) for ref in value] if isinstance(value, (tuple, list)) else []
        if tuple(refs) == self.value():
            return
        self._order = (refs + [""] * len(self._order))[: len(self._order)]
        self._show_order()

    def refresh(self) -> None:
        self._candidates = self.candidates()
        self._empty.setVisible(not self._candidates)
        self._show_order()

    # ---- what an order offers

    def candidates(self) -> list[tuple[str, str]]:
        """What may be chosen, each with its words."""
        return self.field_context.choices

    def place_words(self, place: int) -> str:
        """The question of the place, counted from 0."""
        return self.tr("Number {place}").format(place=place + 1)

    def empty_words(self) -> str:
        """What is said while nothing can be chosen."""
        return ""

    def _make_box(self, place: int) -> ComboField:
        box = ComboField(self._context.look, self.place_words(place), [("", "")])
        self.name_part(box, "field", str(place + 1))
        self.name_part(box.box, "combo", str(place + 1))
        box.edited.connect(lambda ref, at=place: self._choose(at, ref))
        box.left.connect(self._leave)
        self.column.addWidget(box)
        return box

    def _choose(self, place: int, ref: str) -> None:
        self._order[place] = ref
        self._show_order()
        self.edited.emit()

    def _leave(self) -> None:
        held = QApplication.focusWidget()
        if held is None or not self.isAncestorOf(held):
            self.left.emit()

    def _show_order(self) -> None:
        """Offer in each list those who stand in no other one."""
        for place, box in enumerate(self.boxes):
            elsewhere = {ref for at, ref in enumerate(self._order) if ref and at != place}
            options = [("", self.tr("Not chosen"))]
            options += [(ref, words) for ref, words in self._candidates if ref not in elsewhere]
            box.set_options(options)
            box.set_value(self._order[place])


class CallOrderEditor(OrderEditor):
    """Whom to call first, second and third."""

    def candidates(self) -> list[tuple[str, str]]:
        household = self._context.services.plan_editor.household()
        kinds = self.field_context.field.ask.kinds
        refs = [ref for ref in household.call_candidates() if ref.partition(":")[0] in kinds]
        # Somebody chosen who lost the phone since stays in the list: nothing vanishes silently.
        refs += [ref for ref in self.value() if ref not in refs and household.knows(ref)]
        return [(ref, self._words(household, ref)) for ref in refs]

    def place_words(self, place: int) -> str:
        words = [self.tr("We call first"), self.tr("We call second"), self.tr("We call third")]
        if place < len(words):
            return words[place]
        return self.tr("Call number {place}").format(place=place + 1)

    def empty_words(self) -> str:
        return self.tr("Add people or the contact person first: then they can be chosen here.")

    def _words(self, household: Household, ref: str) -> str:
        name = household.named(ref) or self.tr("No name yet")
        typed = household.phone_typed(ref).strip()
        phone = self.tr("no phone yet")  # alone on its line: lupdate passes over it elsewhere
        if typed:
            phone = shown(typed)
        return f"{name}, {phone}"
