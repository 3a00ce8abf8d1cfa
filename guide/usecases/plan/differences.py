"""Where two plans differ, as a person reads it: field by field, person by person."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from guide.content.fields import FieldBook
from guide.content.model import Lang
from guide.household.field import fields_of
from guide.household.household import Household
from guide.household.merging import Choice
from guide.household.pairing import pairs
from guide.household.plan import Ref
from guide.usecases.plan.review import record_title, shown_beside

Side = Literal["both", "ours", "theirs"]


class Difference(Struct, frozen=True, kw_only=True):
    """One answer that is not the same. None means "Not filled in"."""

    field_key: str  # words it: `contact.out_phone`
    ours: str | None
    theirs: str | None
    name: str = ""  # of whom or what it is about; "" for what a plan has once, and without a name
    our_ref: Ref = ""  # "": the record stands in the file only
    their_ref: Ref = ""  # "": the record stands here only
    place: int = 0  # of the record among its kind, from 1: tells apart people without a name

    @property
    def side(self) -> Side:
        """Where the person or institution stands."""
        if not self.our_ref:
            return "theirs"
        return "both" if self.their_ref else "ours"

    @property
    def choice(self) -> Choice:
        """What names this answer when two plans are merged."""
        return self.our_ref or self.their_ref, self.field_key.partition(".")[2]


def differences(
    ours: Household, theirs: Household, book: FieldBook, lang: Lang
) -> list[Difference]:
    """Return what differs, in the order of the form; empty when both plans say the same.

    Somebody who stands on one side only has a line for the name and for each other answer.
    """
    found: list[Difference] = []
    for pair in pairs(ours, theirs):
        name = _title(pair.their_ref, pair.theirs, theirs, book, lang)
        name = name or _title(pair.our_ref, pair.ours, ours, book, lang)
        for index, field in enumerate(fields_of(pair.shape)):
            our_answer, their_answer = shown_beside(
                field,
                (None if pair.ours is None else field.value(pair.ours), ours),
                (None if pair.theirs is None else field.value(pair.theirs), theirs),
                book,
                lang,
            )
            is_alone = pair.ours is None or pair.theirs is None
            # The first field names the record: a person of one side shows even without answers.
            if our_answer != their_answer or (is_alone and index == 0):
                found.append(
                    Difference(
                        field_key=field.key,
                        ours=our_answer,
                        theirs=their_answer,
                        name=name,
                        our_ref=pair.our_ref,
                        their_ref=pair.their_ref,
                        place=pair.place,
                    )
                )
    return found


def _title(ref: Ref, record: Struct | None, plan: Household, book: FieldBook, lang: Lang) -> str:
    return "" if record is None else record_title(ref, record, plan, book, lang)
