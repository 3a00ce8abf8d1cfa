"""Several households on one computer: grandparents, a second home, a neighbour without a computer.

Each has a file of its own, with its own history, backups, place and levels, in a folder below the
data of the program's own household (family-plan.md section 9). So none can be shown on another's
papers, one that is damaged costs no other, and one that is removed is gone with its history and its
backups. A start opens the program's own and looks at no other.

People are linked by their id: who is copied into another plan keeps it. A different number there is
offered, and taken over only by a press.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Sequence
from contextlib import closing, suppress
from typing import Any

from msgspec import Struct, structs

from guide.errors import Code, GuideError
from guide.form_fields import Rule, is_empty
from guide.household.field import Field, fields_of
from guide.household.household import MOST_RECORDS, Household
from guide.household.phones import read_phone
from guide.household.plan import Person, Ref
from guide.paths import HOUSEHOLDS, Places, is_folder
from guide.store import files
from guide.store.document import Clock
from guide.store.removal import remove_store
from guide.store.store import Store
from guide.usecases.base.clean_text import with_values
from guide.usecases.base.repository import Repository, new_id
from guide.usecases.base.results import Receipt
from guide.usecases.base.settings import Preferences
from guide.usecases.households import summary
from guide.usecases.households.summary import Summary
from guide.usecases.plan.editing import PlanEditor
from guide.usecases.plan.replacement import PlanReplacement

__all__ = ["Households", "KnownHousehold", "OtherNumber", "Summary"]

MOST_HOUSEHOLDS = 500
_ID = re.compile(r"[0-9a-f]{8}")
_OWN = ""
_TAKEN_ALONG = ("language", "text_scale", "theme", "less_motion", "first_page_done", "entered_by")


class KnownHousehold(Struct, frozen=True):
    """A household in the list."""

    id: str  # "" for the program's own
    summary: Summary
    is_open: bool


class OtherNumber(Struct, frozen=True):
    """A linked person's number that is another in another plan."""

    household_id: str
    title: str  # of that plan; "" when it has none
    record_ref: Ref  # of the person here
    name: str
    field: Field
    here: str  # as typed
    there: str


class Households:
    """All households of one computer, seen from the open one. `places` None: in memory."""

    def __init__(self, places: Places | None, store: Store, now: Clock) -> None:
        self._places = places
        self._store = store
        self._editor = PlanEditor(store)
        self._people = Repository(store, "person", Person)
        self._now = now

    @property
    def open_id(self) -> str:
        """Which household is open; "" for the program's own."""
        return self._places.household_id if self._places is not None else _OWN

    @property
    def has_others(self) -> bool:
        """Whether there ever was another one: one look at a name, so that a start can afford it."""
        places = self._places
        return places is not None and is_folder(places.shared / HOUSEHOLDS)

    def places(self, household_id: str) -> Places:
        """Where a household's data lie. ValueError when there is none, or in memory."""
        is_named_so = household_id == _OWN or _ID.fullmatch(household_id) is not None
        if self._places is None or not is_named_so:
            raise ValueError(household_id)
        places = self._places.household(household_id)
        if household_id and not is_folder(places.data):
            raise ValueError(household_id)
        return places

    def listed(self) -> list[KnownHousehold]:
        """All households: the program's own first, the others by title.

        Errors: GuideError FOLDER_UNUSABLE.
        """
        if self._places is None:
            return []
        found = [self.known(one) for one in self._ids()]
        found.sort(key=lambda one: (one.summary.title.casefold(), one.id))
        return [self.known(_OWN), *found]

    def known(self, household_id: str) -> KnownHousehold:
        """One household as the list shows it. Errors: ValueError as `places`."""
        if self._places is not None and household_id == self.open_id:
            told = summary.of_store(self._store, self._editor.household())
            return KnownHousehold(household_id, told, is_open=True)
        told = summary.of_places(self.places(household_id), self._now)
        return KnownHousehold(household_id, told, is_open=False)

    def household_of(self, household_id: str) -> Household:
        """Return the plan of another household, as it lies there.

        Errors: ValueError as `places`; GuideError, what keeps it from being read.
        """
        with closing(Store.look_at(self.places(household_id).store, now=self._now)) as store:
            if store.failure is not None and store.failure.code is Code.STORE_DAMAGED:
                raise store.failure
            return PlanEditor(store).household()

    def add(self, household: Household | None = None) -> str:
        """Make a household with this plan, empty without one, and return its id.

        Language, size of text and the like are those of here; its place is not known yet. Errors:
        ValueError in memory; GuideError TOO_MANY_HOUSEHOLDS, DISK_FULL, NOT_SAVED, FOLDER_UNUSABLE;
        then there is nothing of it.
        """
        if self._places is None:
            raise ValueError(household)
        known = self._ids()
        if len(known) >= MOST_HOUSEHOLDS:
            raise GuideError(Code.TOO_MANY_HOUSEHOLDS)
        household_id = next(one for one in iter(new_id, "") if one not in known)
        places = self._places.household(household_id)
        try:
            with closing(Store.open(places.store, now=self._now)) as store:
                settings = Preferences(self._store).read()
                Preferences(store).change(
                    **{name: getattr(settings, name) for name in _TAKEN_ALONG}
                )
                changes = PlanReplacement(store).replacing(household or Household())
                if changes:
                    store.edit(changes)
                told = summary.of_store(store, PlanEditor(store).household())
        except GuideError:
            with suppress(GuideError):  # the first failure is the one to tell
                _remove(places)
            raise
        summary.keep(places, told)
        return household_id

    def remove(self, household_id: str) -> None:
        """Remove a household with its history and its backups; it cannot be brought back.

        Errors: ValueError for the open one, the program's own, or none; GuideError STORE_IN_USE
        while another window has it open, NOT_SAVED when a file could not be removed.
        """
        places = self.places(household_id)
        if household_id in (_OWN, self.open_id):
            raise ValueError(household_id)
        _remove(places)

    def erase(self) -> None:
        """Remove all but the program's own. Errors: as `remove`, after all were tried."""
        failures = []
        for household_id in self._ids():
            try:
                self.remove(household_id)
            except GuideError as failure:
                failures.append(failure)
        if failures:
            raise failures[0]

    # ---- linked people

    def bring(self, household_id: str, refs: Sequence[Ref]) -> Receipt:
        """Copy people of another household into this plan; they stay linked by their id.

        Who is here already is passed over. Errors: ValueError as `places`; GuideError as
        `household_of` and `Store.edit`, PLAN_TOO_FULL.
        """
        there, here = self.household_of(household_id), self._editor.household()
        wanted = [
            record
            for ref, record in there.records()
            if ref in refs and isinstance(record, Person) and not here.knows(ref)
        ]
        if len(here.people) + len(wanted) > MOST_RECORDS:
            raise GuideError(Code.PLAN_TOO_FULL)
        last = max((one.position for one in here.people), default=-1)
        people = [
            structs.replace(one, position=place, **_without_links(one))
            for place, one in enumerate(wanted, last + 1)
        ]
        return Receipt(self._store.edit([self._people.change(one, one.id) for one in people]))

    def other_numbers(self) -> list[OtherNumber]:
        """The numbers of linked people that are others in other plans, in the order of the form.

        Each other plan is read; one that cannot be read offers nothing.
        """
        here = self._editor.household()
        found: list[OtherNumber] = []
        for household_id in (_OWN, *self._ids()) if self._places is not None else ():
            if household_id == self.open_id:
                continue
            with suppress(GuideError):
                there = self.household_of(household_id)
                found += _other_numbers(household_id, here, there)
        return found

    def take_over(self, other: OtherNumber) -> Receipt:
        """Take over a number of another plan. ValueError when the person is gone.

        Errors: as `Store.edit`.
        """
        person = self._people.known(other.record_ref.partition(":")[2])
        after = with_values(person, **{other.field.name: other.there})
        return Receipt(self._store.edit([self._people.change(after, after.id)]))

    def take_back(self, done: Receipt) -> None:
        """Take back what was copied or taken over, unless it was edited since.

        Who was copied stays where something was entered about them: it would belong to nobody.
        """
        household = self._editor.household()
        changed = self._store.history_reader().step(done.step)
        if not any(household.belonging(one.id) for one in changed if one.old is None):
            self._store.undo_step(done.step)

    # ---- the folders

    def _ids(self) -> list[str]:
        """The further households there are. Errors: GuideError FOLDER_UNUSABLE."""
        if self._places is None:
            return []
        try:
            with files.unreadable(Code.FOLDER_UNUSABLE):
                found = os.listdir(self._places.shared / HOUSEHOLDS)  # noqa: PTH208 - names alone
        except GuideError:
            if not self.has_others:
                return []
            raise
        return sorted(one for one in found if _ID.fullmatch(one))


def _without_links(person: Person) -> dict[str, Any]:
    """The answers that name records of the other plan, emptied: they lead nowhere here."""
    return {field.name: field.default for field in fields_of(type(person)) if field.ask.kinds}


def _other_numbers(household_id: str, here: Household, there: Household) -> Iterator[OtherNumber]:
    known = dict(there.records())
    for ref, record in here.records():
        other = known.get(ref)
        if not isinstance(record, Person) or not isinstance(other, Person):
            continue
        for field in fields_of(type(record)):
            our, their = field.value(record), field.value(other)
            if field.ask.rule is not Rule.PHONE or is_empty(their):
                continue
            if read_phone(our).e164 != read_phone(their).e164 or is_empty(our):
                yield OtherNumber(
                    household_id, there.plan.plan_title, ref, here.named(ref) or there.named(ref),
                    field, our, their,
                )  # fmt: skip


def _remove(places: Places) -> None:
    remove_store(places)
    with suppress(OSError):  # there are others
        places.data.parent.rmdir()
