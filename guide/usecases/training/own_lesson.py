"""A lesson of the school as it lies in the class's store, before or after a teacher accepted it."""

import datetime as dt
from typing import Literal

from msgspec import Struct

from guide.errors import Code, GuideError
from guide.training.quiz import Quiz
from guide.training.scenario import Scenario

Origin = Literal["bundled", "adapted", "foreign"]


class OwnLesson(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A lesson of the school as it is kept, and what was accepted of it."""

    id: str
    scenario: Scenario | None = None
    quiz: Quiz | None = None
    digest: str
    origin: Literal["adapted", "foreign"]
    of: str = ""  # of an adapted copy: the id of the bundled one
    taken_at: dt.datetime
    accepted: str = ""  # the digest that somebody has accepted
    accepted_by: str = ""  # a role, such as "class teacher"

    @property
    def lesson(self) -> Scenario | Quiz:
        """The one that it is."""
        found = self.scenario or self.quiz
        if found is None:
            raise GuideError(Code.STORE_DAMAGED, document=self.id)
        return found

    @property
    def is_accepted(self) -> bool:
        """Whether it was accepted with these very words."""
        return bool(self.accepted) and self.accepted == self.digest
