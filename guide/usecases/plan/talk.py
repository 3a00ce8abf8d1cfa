"""The talk at the table: which answers of the plan its cards end in, and where the family stopped.

A card knows its field by key alone; which records hold it follows from the plan's declarations.
What was said stays at the table: kept are the answers of the plan and the card that was open last.
"""

from __future__ import annotations

from typing import Any

from msgspec import Struct

from guide.content.model import TalkCard
from guide.household.field import Field, fields_of
from guide.household.household import Household
from guide.household.plan import Ref
from guide.household.records.kinds import KINDS, RecordKind
from guide.store.document import NOTE
from guide.store.store import Store
from guide.usecases.base.repository import Repository

KIND = f"{NOTE}talk"


class Asked(Struct, frozen=True):
    """The answer that a card ends in: a field, and the records that hold it."""

    kind: RecordKind
    field: Field
    task: str = ""

    def refs(self, household: Household) -> tuple[Ref, ...]:
        """The records to be asked, kept or still to be filled in; none where nobody is there."""
        kind = self.kind
        if kind.is_once:
            return (kind.name,)
        if not kind.is_repeated:
            return tuple(f"{kind.name}:{own_id}" for own_id in household.ids_of(kind))
        return tuple(
            ref for ref, record in household.records()
            if ref.partition(":")[0] == kind.name and getattr(record, "task", "") == self.task
        )  # fmt: skip

    def record(self, ref: Ref, household: Household) -> Struct:
        """The record behind one of `refs`, empty until it is kept."""
        own_id = ref.partition(":")[2]
        return household.record(ref) or self.kind.shape(**({"id": own_id} if own_id else {}))

    @property
    def known(self) -> dict[str, Any]:
        """What is known of a record that is added for the answer."""
        return {"task": self.task} if self.task else {}


def asked_by(card: TalkCard) -> Asked:
    """The answer that a card ends in. KeyError for a field that is not declared."""
    for kind in KINDS:
        for field in fields_of(kind.shape):
            if field.key == card.field:
                return Asked(kind, field, card.task)
    raise KeyError(card.field)


class TalkPlace(Struct, frozen=True, omit_defaults=True):
    """The card that was open last, by its id."""

    card: str = ""


class TalkNote:
    """Reads and keeps where the family stopped."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._repository = Repository(store, KIND, TalkPlace)

    def read(self) -> str:
        """The id of the card that was open last; "" when the talk is to begin."""
        return (self._repository.get() or TalkPlace()).card

    def keep(self, card_id: str) -> None:
        """Keep which card is open; the same again adds nothing. Errors: as `Store.edit`."""
        if card_id != self.read():
            self._store.edit([self._repository.change(TalkPlace(card_id))])
