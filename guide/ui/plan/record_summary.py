"""What the line of a record says: how it is called, how it is spoken and what is known of it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from msgspec import Struct
from PySide6.QtCore import QCoreApplication

from guide.form_fields import is_empty
from guide.household.field import Field, Section, fields_of
from guide.household.household import Household
from guide.household.papers import is_hidden
from guide.household.records.kinds import RecordKind, kind_of
from guide.usecases.plan.review import own_title, shown_answer

if TYPE_CHECKING:
    from guide.ui.shell.page import PageContext

_MOST_SAID = 3  # answers in the line of a closed record


class RecordSummary:
    """What the lines of one kind's records say in one section.

    Args:
        context: language, words of the plan, services.
        kind: the kind of records.
        section: which of its fields are asked here.
        owner: the person whom the records are for; "" where they belong to nobody.

    """

    def __init__(
        self, context: PageContext, kind: RecordKind, section: Section, owner: str
    ) -> None:
        self._context = context
        self._kind = kind
        self._section = section
        self._owner = owner

    def base(self, ref: str) -> str:
        """Whom a record is about: the one it stands beside, else itself."""
        return f"{self._kind.beside}:{ref.partition(':')[2]}" if self._kind.beside else ref

    def fields(self) -> list[Field]:
        """What is asked of a record here; whose it is was answered by where it was added."""
        return [
            field for field in fields_of(self._kind.shape)
            if field.ask.section is self._section and field.name != self._kind.owner
        ]  # fmt: skip

    def title(self, ref: str, record: Struct, household: Household) -> str:
        """How the record is called, or that it has no name yet."""
        context = self._context
        name = own_title(ref, record, household, context.book, context.lang)
        return name or QCoreApplication.translate("RecordSummary", "No name yet")

    def spoken(self, ref: str, shown: Mapping[str, Struct], household: Household) -> str:
        """The title, told apart from others of those shown that are called the same."""
        titles = {one: self.title(one, known, household) for one, known in shown.items()}
        title = titles[ref]
        if list(titles.values()).count(title) > 1:
            numbered = QCoreApplication.translate("RecordSummary", "{name}, number {place}")
            title = numbered.format(name=title, place=list(titles).index(ref) + 1)
        owner = household.named(self._owner)
        return ", ".join(part for part in (owner, title) if part)

    def about(self, record: Struct, household: Household) -> str:
        """What is known, but nothing that is hidden; of what is only counted, how much."""
        context, name = self._context, self.title(household.ref_of(record), record, household)
        filled = [
            field for field in self.fields()
            if field.is_asked(record) and not is_empty(field.value(record))
        ]  # fmt: skip
        inside = self._inside(record, household)
        if not filled and not inside:
            return QCoreApplication.translate("RecordSummary", "Nothing written yet")
        if not self._kind.is_repeated or any(is_hidden(field) for field in filled):
            counted = QCoreApplication.translate("RecordSummary", "Answers: {count}")
            return counted.format(count=len(filled) + inside)
        told = (
            shown_answer(field, field.value(record), household, context.book, context.lang)
            for field in filled
        )
        return " · ".join([one for one in told if one and one != name][:_MOST_SAID])

    def _inside(self, record: Struct, household: Household) -> int:
        """How many records belong to this one in this section."""
        return sum(
            kind_of(type(one)).section is self._section and bool(kind_of(type(one)).owner)
            for ref in household.belonging(self.base(household.ref_of(record)))
            if (one := household.record(ref)) is not None
        )
