"""What a protocol has rows for beside what a lesson needs: school, roles, commission, numbers.

All of it may stay empty: the printed rows are filled in with a pen then. So it is folded away, and
its lines are made when it is opened.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

from msgspec import structs
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from guide.content.class_words import class_paper_words
from guide.training.setup import Attendance, Setup
from guide.ui.kit.widgets import Card, Collapsible, Text, columns_of
from guide.ui.kit.widgets.fields import TextField
from guide.ui.training.fields import DigitsField

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLayout

    from guide.content.model import Lang
    from guide.ui.kit.look import Look

_ROLE, _BASIS, _LIST = 60, 120, 400
_MOST = 12  # guests, members of a commission, or reasons
_SETTLED = ("school_label", "facilitator_role", "guests", "commission", "basis_document")
_BY_REASON = re.compile(r"(?P<reason>.*?)[\s:–-]*(?P<number>\d{1,3})")


class ForProtocol(Card):
    """The further rows of the protocol, folded."""

    def __init__(
        self,
        look: Look,
        lang: Lang,
        held: Setup,
        attendance: Attendance | None,
        opened: Callable[[], object],
    ) -> None:
        super().__init__(look, name="protocol_card", kind="quiet")
        self._look = look
        self._lang = lang
        self._held = held
        self._here = attendance or Attendance()
        self._lines: dict[str, TextField] = {}
        self._numbers: dict[str, DigitsField] = {}
        fold = Collapsible(
            look,
            QCoreApplication.translate("Prepare", "For the protocol"),
            later=self._fields,
            name="protocol_fold",
            button_name="open_protocol",
        )
        fold.toggled.connect(lambda _is_open: opened())
        self.add(fold)

    def _fields(self) -> Iterator[QWidget | QLayout]:
        look, held, here = self._look, self._held, self._here
        say = class_paper_words().say
        several = QCoreApplication.translate("Prepare", "Several: a comma between them")
        roles = QCoreApplication.translate("Prepare", "Guests, by their role")
        reasons = QCoreApplication.translate("Prepare", "Reason and number, for example: ill 2")
        absent = ", ".join(f"{reason} {number or ''}".strip() for reason, number in here.absent)
        for name, label, hint, value, longest in (
            ("school_label", "report_school", "", held.school_label, _ROLE),
            ("facilitator_role", "report_facilitator", "", held.facilitator_role, _ROLE),
            ("guests", roles, several, ", ".join(held.guests), _LIST),
            ("commission", "report_commission", several, ", ".join(held.commission), _LIST),
            ("basis_document", "report_basis", "", held.basis_document, _BASIS),
            ("absent", "report_absent", reasons, absent, _LIST),
        ):
            words = label if label == roles else say(label, self._lang)
            field = TextField(look, words, hint, width="long", max_length=longest, value=value)
            field.edit.setObjectName(name)
            self._lines[name] = field
        for name, word, number in (
            ("staff", "report_teachers", here.staff),
            ("technical", "report_technical", here.technical),
        ):
            counted = DigitsField(look, say(word, self._lang), value=str(number) if number else "")
            counted.edit.setObjectName(name)
            self._numbers[name] = counted
        empty = QCoreApplication.translate(
            "Prepare", "All of it may stay empty and be filled in with a pen."
        )
        yield Text(look, empty, colour="text2")
        yield from self._lines.values()
        yield columns_of(look, 16, *self._numbers.values(), least=240, most=2)

    @property
    def settled(self) -> dict[str, Any]:
        """What is typed, by the names of `Setup`; what was kept where it was never opened."""
        if not self._lines:
            return {name: getattr(self._held, name) for name in _SETTLED}
        typed: dict[str, Any] = {name: self._lines[name].value.strip() for name in _SETTLED}
        return typed | {name: _several(typed[name]) for name in ("guests", "commission")}

    def counted(self, attendance: Attendance | None) -> Attendance | None:
        """Who is here, with the further numbers; None where nobody counted."""
        if attendance is None or not self._lines:
            return attendance
        numbers = {name: field.number for name, field in self._numbers.items()}
        absent = tuple(map(_reason, _several(self._lines["absent"].value)))
        return structs.replace(attendance, absent=absent, **numbers)


def _several(typed: str) -> tuple[str, ...]:
    """What stands between commas, each short enough for its place."""
    parts = (part.strip()[:_ROLE] for part in typed.split(","))
    return tuple(part for part in parts if part)[:_MOST]


def _reason(typed: str) -> tuple[str, int]:
    """A reason and how many: "ill 2", or either of them alone."""
    found = _BY_REASON.fullmatch(typed)
    return (typed, 0) if found is None else (found["reason"], int(found["number"]))
