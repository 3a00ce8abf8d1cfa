"""The lessons that can be held here: those that came with the program, and a school's own.

An own lesson is an adapted copy or a file that somebody else made. Neither can be shown before a
teacher has accepted it as it stands; one more change asks again. All are kept in the class's store.
"""

from __future__ import annotations

import datetime as dt
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from msgspec import Struct, structs

from guide.content.guide import Guide
from guide.digests import blake2b
from guide.errors import Code, GuideError
from guide.paths import resources
from guide.store.document import Clock
from guide.store.store import Store
from guide.training.bundled import BundledLessons
from guide.training.quiz import Item, Quiz
from guide.training.scenario import Scenario
from guide.usecases.base.local_time import local_day
from guide.usecases.base.repository import Repository
from guide.usecases.training.own_lesson import Origin, OwnLesson

# The list of a first page is read in compact form: what reads and checks files loads with a file.
if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from guide.usecases.training.lesson_check import CheckedLesson

KIND = "own_lesson"
MOST_OWN = 200  # far more than a school has
_MOST_CHECKED = 60  # lessons whose check is remembered; each change of a word is another one


def digest_of(lesson: Scenario | Quiz) -> str:
    """What tells the words of a lesson from others: 16 hexadecimal digits of its file."""
    from guide.training.lesson_file import lesson_text

    return blake2b(lesson_text(lesson).encode(), digest_size=8).hexdigest()


class Listed(Struct, frozen=True, kw_only=True):
    """A lesson with where it comes from and whether it may be shown."""

    lesson: Scenario | Quiz
    origin: Origin
    is_accepted: bool
    of: str = ""

    @property
    def digest(self) -> str:
        """Of its words."""
        return digest_of(self.lesson)


class Lessons:
    """Reads all lessons, and keeps the school's own."""

    def __init__(self, store: Store, guide: Guide, now: Clock, content: Path | None = None) -> None:
        self._store = store
        self._guide = guide
        self._now = now
        self._content = content or resources() / "content"
        self._own = Repository(store, KIND, OwnLesson)
        self._checked: dict[tuple[Scenario | Quiz, dt.date, frozenset[str]], CheckedLesson] = {}

    @cached_property
    def _bundled(self) -> BundledLessons:
        return BundledLessons(self._content)

    # ---- reading

    def scenarios(self) -> tuple[Listed, ...]:
        """All scenarios: the bundled ones by id, then the school's own in the order they came."""
        bundled = [
            Listed(lesson=one, origin="bundled", is_accepted=True)
            for one in self._bundled.scenarios
        ]
        own = [one for one in self._own_listed() if isinstance(one.lesson, Scenario)]
        return (*bundled, *own)

    def quizzes(self) -> tuple[Listed, ...]:
        """All files of questions, as above."""
        bundled = [
            Listed(lesson=one, origin="bundled", is_accepted=True) for one in self._bundled.quizzes
        ]
        own = [one for one in self._own_listed() if isinstance(one.lesson, Quiz)]
        return (*bundled, *own)

    def items(self) -> tuple[Item, ...]:
        """All questions that may be asked; an own one of the same id goes before a bundled one."""
        found: dict[str, Item] = {}
        for one in self.quizzes():
            if one.is_accepted and isinstance(one.lesson, Quiz):
                found |= {item.id: item for item in one.lesson.item}
        return tuple(found.values())

    def find(self, lesson_id: str) -> Listed:
        """One lesson. Errors: GuideError LESSON_NOWHERE with `lesson`."""
        for one in (*self.scenarios(), *self.quizzes()):
            if one.lesson.id == lesson_id:
                return one
        raise GuideError(Code.LESSON_NOWHERE, lesson=lesson_id[:40])

    def scenario_to_hold(self, lesson_id: str) -> Scenario:
        """A scenario that may be shown.

        Errors: as `find`; LESSON_NOT_ACCEPTED; LESSON_NOWHERE for a file of questions.
        """
        one = self.find(lesson_id)
        if not one.is_accepted:
            raise GuideError(Code.LESSON_NOT_ACCEPTED)
        if not isinstance(one.lesson, Scenario):
            raise GuideError(Code.LESSON_NOWHERE, lesson=lesson_id[:40])
        return one.lesson

    def checked(self, lesson: Scenario | Quiz) -> CheckedLesson:
        """Everything that is found in a lesson today; the same is not asked twice."""
        from guide.usecases.training.lesson_check import check_lesson

        questions = frozenset(item.id for item in self.items())
        asked = (lesson, local_day(self._now()), questions)
        if asked not in self._checked:
            if len(self._checked) >= _MOST_CHECKED:
                self._checked.clear()
            self._checked[asked] = check_lesson(lesson, self._guide, asked[1], questions)
        return self._checked[asked]

    def _own_listed(self) -> tuple[Listed, ...]:
        return tuple(
            Listed(lesson=kept.lesson, origin=kept.origin, is_accepted=kept.is_accepted, of=kept.of)
            for kept in self._own.all()
        )

    # ---- the school's own

    def adapt(self, lesson_id: str) -> Listed:
        """Make a copy of a lesson that can be changed; it has an id of its own. Errors: `find`."""
        source = self.find(lesson_id)
        copy_id = self._free_id(source.lesson.id)
        copied = structs.replace(source.lesson, id=copy_id, version=1)
        return self._keep(copied, "adapted", of=source.of or source.lesson.id)

    def change(self, lesson: Scenario | Quiz) -> Listed:
        """Keep other words of an own lesson; it is to be accepted again.

        Errors: GuideError LESSON_NOWHERE for one that is no own one.
        """
        kept = self._known(lesson.id)
        return self._keep(lesson, kept.origin, of=kept.of)

    def take_lesson(self, lesson: Scenario | Quiz) -> Listed:
        """Take a lesson that somebody made, to be accepted. A known id gets another name.

        Errors: LESSON_FAULTY when it would not run; LESSON_TOO_LARGE when there are too many.
        """
        self.require_sound(lesson)
        same = [one for one in self._own.all() if one.id == lesson.id]
        if same and same[0].lesson == lesson:
            return self.find(lesson.id)
        free = structs.replace(lesson, id=self._free_id(lesson.id))
        return self._keep(free, "foreign")

    def exercise(self, data: bytes) -> Scenario:
        """The lesson that a message for an exercise makes. Errors: GuideError EXERCISE_UNFIT."""
        from guide.usecases.training.exercise_message import exercise_lesson

        return exercise_lesson(data, self._guide, self._bundled)

    def take_quizzes(self, quizzes: Iterable[Quiz]) -> tuple[Listed, ...]:
        """Take questions that were read of a file, all or none, to be accepted.

        Errors: LESSON_FAULTY, LESSON_TOO_LARGE.
        """
        from guide.training.checks import require_sound

        kept: list[OwnLesson] = []
        for quiz in quizzes:
            require_sound(self.checked(quiz).found)  # a file that was offered is known already
            free = structs.replace(quiz, id=self._free_id(quiz.id, {one.id for one in kept}))
            kept.append(self._own_lesson(free, "foreign"))
        self._keep_all(kept)
        return tuple(
            Listed(lesson=one.lesson, origin=one.origin, is_accepted=False) for one in kept
        )

    def require_sound(self, lesson: Scenario | Quiz) -> None:
        """Refuse a lesson that could not be held. Errors: LESSON_FAULTY."""
        from guide.training.checks import require_sound
        from guide.usecases.training.lesson_check import check_lesson

        require_sound(check_lesson(lesson, self._guide, local_day(self._now())).found)

    def accept(self, lesson_id: str, digest: str, role: str) -> Listed:
        """Accept a lesson as it was read; from now on it can be shown.

        Errors: LESSON_NOWHERE, LESSON_FAULTY; LESSON_CHANGED when its words are others by now.
        """
        from guide.training.checks import require_sound

        kept = self._known(lesson_id)
        require_sound(self.checked(kept.lesson).found)
        if kept.digest != digest:
            raise GuideError(Code.LESSON_CHANGED)
        after = structs.replace(kept, accepted=digest, accepted_by=role)
        self._store.edit([self._own.change(after, lesson_id)])
        return self.find(lesson_id)

    def remove(self, lesson_id: str) -> int:
        """Remove an own lesson, and say by which step; sessions held with it keep its words.

        Errors: LESSON_NOWHERE; as `Store.edit`.
        """
        self._known(lesson_id)
        return self._store.edit([self._own.change(None, lesson_id)])

    def bring_back(self, step: int) -> None:
        """Take a removal back, as long as nothing else has its place. Errors: as `Store.edit`."""
        self._store.undo_step(step)

    def exported(self, lesson_id: str) -> bytes:
        """The file of a lesson. Errors: as `find`."""
        from guide.training.lesson_file import lesson_text

        return lesson_text(self.find(lesson_id).lesson).encode()

    def _known(self, lesson_id: str) -> OwnLesson:
        kept = self._own.get(lesson_id)
        if kept is None:
            raise GuideError(Code.LESSON_NOWHERE, lesson=lesson_id[:40])
        return kept

    def _free_id(self, wanted: str, also: Collection[str] = ()) -> str:
        """The id itself where nobody has it, else the first with a number behind it."""
        taken = {*also, *(one.lesson.id for one in (*self.scenarios(), *self.quizzes()))}
        number = 2
        found = wanted
        while found in taken:
            found = f"{wanted[:36]}-{number}"
            number += 1
        return found

    def _keep(
        self, lesson: Scenario | Quiz, origin: Literal["adapted", "foreign"], of: str = ""
    ) -> Listed:
        self._keep_all([self._own_lesson(lesson, origin, of)])
        return Listed(lesson=lesson, origin=origin, is_accepted=False, of=of)

    def _keep_all(self, kept: Sequence[OwnLesson]) -> None:
        """In one edit. Errors: LESSON_TOO_LARGE when they would be too many."""
        here = {one.id for one in self._own.all()}
        new = {one.id for one in kept} - here
        if new and len(here) + len(new) > MOST_OWN:
            raise GuideError(Code.LESSON_TOO_LARGE)
        self._store.edit([self._own.change(one, one.id) for one in kept])

    def _own_lesson(
        self, lesson: Scenario | Quiz, origin: Literal["adapted", "foreign"], of: str = ""
    ) -> OwnLesson:
        return OwnLesson(
            id=lesson.id,
            scenario=lesson if isinstance(lesson, Scenario) else None,
            quiz=lesson if isinstance(lesson, Quiz) else None,
            digest=digest_of(lesson),
            origin=origin,
            of=of,
            taken_at=self._now(),
        )
