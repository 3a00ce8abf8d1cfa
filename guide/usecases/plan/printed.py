"""Whether the plan was printed, or saved as PDF, since it last changed: the program notes which.

What is noted is a digest of the answers that papers show, and no day: so neither a clock nor a
change that was taken back can make an old print look new, or a new one old.
"""

from __future__ import annotations

import hashlib

import msgspec
from msgspec import Struct

from guide.household.facts import facts_of
from guide.household.household import Household
from guide.store.document import NOTE
from guide.store.store import Store
from guide.usecases.base.repository import Repository

KIND = f"{NOTE}printed_plan"
# What changes with the seasons and with practising: no paper of the plan itself shows it.
_NOT_OF_PLAN = frozenset({"kit", "kit_item", "lot", "practice", "phone", "upkeep"})


class PrintedPlan(Struct, frozen=True, kw_only=True):
    """What was printed last."""

    digest: str = ""


class PlanPrints:
    """Reads and keeps which plan was printed last."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._repository = Repository(store, KIND, PrintedPlan)

    def note(self, household: Household) -> None:
        """Keep that this plan was printed. Errors: as `Store.edit`."""
        printed = PrintedPlan(digest=_digest(household))
        if printed != self._repository.get():
            self._store.edit([self._repository.change(printed)])

    def is_printed(self, household: Household) -> bool:
        """Whether this is the plan that was printed last."""
        known = self._repository.get()
        return known is not None and known.digest == _digest(household)


def _digest(household: Household) -> str:
    told = {key: one for key, one in facts_of(household).items() if key not in _NOT_OF_PLAN}
    return hashlib.blake2b(msgspec.json.encode(told), digest_size=16).hexdigest()
