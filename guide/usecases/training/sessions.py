"""The sessions of a class's store: begun, found again after a kill, listed, erased."""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Iterable
from typing import TYPE_CHECKING

from msgspec import Struct, json, structs

from guide.content.guide import Guide
from guide.content.model import Level
from guide.digests import blake2b
from guide.errors import Code, GuideError
from guide.store.document import Change, Clock
from guide.store.store import Store
from guide.training.scenario import ScenarioKind
from guide.training.setup import LessonRef, Setup
from guide.training.state import ActionPoint
from guide.usecases.base.local_time import local_day
from guide.usecases.base.repository import Repository
from guide.usecases.training.kept import (
    EVENT,
    HEADING,
    LESSON,
    RECORD,
    KeptEvent,
    KeptLesson,
    SessionHeading,
    SessionRecord,
)
from guide.usecases.training.lessons import Lessons, digest_of

# A list of sessions needs their headings only: what holds and checks a lesson loads with one.
if TYPE_CHECKING:
    from guide.training.rules import Past, Verdict
    from guide.usecases.training.open_session import OpenSession


class CarriedOver(Struct, frozen=True):
    """What the last session of a class leaves to the next one (training.md section 9)."""

    session: str
    actions: tuple[ActionPoint, ...]
    weakest: tuple[str, ...]


class Sessions:
    """Opens and lists sessions."""

    def __init__(self, store: Store, guide: Guide, lessons: Lessons, now: Clock) -> None:
        self._store = store
        self._guide = guide
        self._lessons = lessons
        self._now = now
        self._headings = Repository(store, HEADING, SessionHeading)
        self._records = Repository(store, RECORD, SessionRecord)
        self._single = Repository(store, EVENT, KeptEvent)
        self._held = Repository(store, LESSON, KeptLesson)

    # ---- one session

    def prepare(self, lesson_id: str, setup: Setup) -> OpenSession:
        """Settle a new session; `setup` may leave out what follows from the lesson.

        Errors: as `Lessons.scenario_to_hold`; as `Store.edit`.
        """
        from guide.usecases.training.open_session import OpenSession

        scenario = self._lessons.scenario_to_hold(lesson_id)
        items = tuple(item for item in self._lessons.items() if item.id in set(scenario.questions))
        lesson = KeptLesson(digest=digest_of(scenario), scenario=scenario, items=items)
        # Questions may be others while the scenario is the same: what was asked is kept with it.
        lesson = KeptLesson(
            digest=f"{lesson.digest}-{_digest_of_items(lesson)}", scenario=scenario, items=items
        )
        if self._held.get(lesson.digest) is None:
            self._store.edit([self._held.change(lesson, lesson.digest)])
        opened = OpenSession(uuid.uuid4().hex, self._store, self._now, lesson)
        self.settle(opened, setup)
        return opened

    def settle(self, session: OpenSession, setup: Setup) -> None:
        """Settle it, or settle it anew before the start. Errors: as `preparing.prepare`."""
        from guide.training import preparing

        session.do(preparing.prepare, complete(setup, session.lesson))

    def open(self, session_id: str) -> OpenSession:
        """A session with all that happened in it, also one that was killed while it ran.

        Errors: GuideError SESSION_NOWHERE; STORE_DAMAGED when the words it was held with are gone.
        """
        from guide.usecases.training.open_session import OpenSession

        heading = self._headings.get(session_id)
        if heading is None:
            raise GuideError(Code.SESSION_NOWHERE)
        record = self._records.get(session_id)
        events = (
            record.events
            if record is not None
            else tuple(
                sorted(
                    (one.event for one in self._single.all() if one.session == session_id),
                    key=lambda event: event.seq,
                )
            )
        )
        lesson = self._held.get(heading.lesson.digest)
        if lesson is None:
            raise GuideError(Code.STORE_DAMAGED, document=heading.lesson.digest)
        return OpenSession(
            session_id,
            self._store,
            self._now,
            lesson,
            events,
            is_gathered=heading.is_gathered,
        )

    def verdict(self, session: OpenSession, real_level: Level = Level.NONE) -> Verdict:
        """Whether it may begin today, at the level that was entered at home."""
        from guide.training.rules import Circumstances, verdict

        scenario, today = session.lesson.scenario, local_day(self._now())
        found = self._lessons.checked(scenario).found
        setup = session.state.setup
        around = Circumstances(
            today=today,
            real_level=real_level,
            past=self._past(setup) if setup is not None else (),
            term_began=term_of(today),
        )
        return verdict(session.state, scenario, found, around)

    # ---- all of them

    def all(self) -> tuple[SessionHeading, ...]:
        """Every session, in the order in which they were settled; none is opened for it."""
        return self._headings.all()

    def unfinished(self) -> tuple[SessionHeading, ...]:
        """Those that can be gone on with, the newest first: offered at the next start.

        They are told by their events, which become one record when a session is over: so a start
        reads no heading of all that was ever held.
        """
        ids = dict.fromkeys(one.session for one in reversed(self._single.all()))
        return tuple(filter(None, (self._headings.get(one) for one in ids)))

    def last_of(self, class_label: str) -> SessionHeading | None:
        """The last session of a class that counts; None for a class without a name."""
        if not class_label:
            return None
        held = [one for one in self.all() if one.counts and one.class_label == class_label]
        return max(held, key=lambda one: one.held_on or dt.date.min, default=None)

    def last_school(self) -> str:
        """How the school was called last on this computer; "" before anybody said so."""
        told = (one for one in reversed(self.all()) if one.school_label and not one.is_gathered)
        return next((one.school_label for one in told), "")

    def carried_over(self, class_label: str) -> CarriedOver | None:
        """Open actions and the three weakest questions of the class's last session."""
        last = self.last_of(class_label)
        if last is None:
            return None
        open_ones = tuple(one for one in last.actions if one.status == "open")
        return CarriedOver(last.id, open_ones, last.weakest)

    def remove(self, session_ids: Iterable[str]) -> None:
        """Remove sessions with all that was recorded in them. Errors: as `Store.edit`."""
        wanted = set(session_ids)
        changes: list[Change] = [
            self._headings.change(None, one.id) for one in self.all() if one.id in wanted
        ]
        changes += [
            self._records.change(None, one.id) for one in self._records.all() if one.id in wanted
        ]
        changes += [
            self._single.change(None, f"{one.session}.{one.event.seq:05}")
            for one in self._single.all()
            if one.session in wanted
        ]
        if changes:
            self._store.edit(changes)

    def _past(self, setup: Setup) -> tuple[Past, ...]:
        """What this class had before; lessons without a class's name may be of as many classes.

        A drill without one is the whole school's, and a talk in any class comes before it.
        """
        from guide.training.rules import Past

        label = setup.class_label
        is_of_school = not label and setup.kind is ScenarioKind.DRILL_DEBRIEF
        return tuple(
            Past(one.kind, one.held_on, one.level)
            for one in self.all()
            if one.counts
            and one.held_on is not None
            and (is_of_school or (label and one.class_label == label))
        )


def complete(setup: Setup, lesson: KeptLesson) -> Setup:
    """The setup with all that follows from the lesson."""
    scenario = lesson.scenario
    return structs.replace(
        setup,
        kind=scenario.kind,
        level=scenario.level,
        title={lang: scenario.words(lang).title for lang in scenario.langs},
        lesson=LessonRef(id=scenario.id, version=scenario.version, digest=lesson.digest),
    )


def _digest_of_items(lesson: KeptLesson) -> str:
    return blake2b(json.encode(lesson.items), digest_size=4).hexdigest()


# A school year has four terms. They begin in these months: the days differ from year to year, and
# are ordered anew each time, so a month is as near as one comes without asking.
_TERMS = (9, 11, 1, 4)


def term_of(day: dt.date) -> dt.date:
    """The first day of the month in which the term of this day began."""
    month = max((one for one in _TERMS if one <= day.month), default=11)
    return dt.date(day.year, month, 1)


def year_of(day: dt.date) -> int:
    """The school year of a day, by the year in which it began in September."""
    return day.year if day.month >= _TERMS[0] else day.year - 1
