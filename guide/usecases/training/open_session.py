"""One session that is being prepared, held, or looked at again: each event is durable at once.

`do` keeps the event of a command before anything else happens with it, so that what stands on the
projector was kept. A session that was killed is opened with its last event.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Concatenate, ParamSpec, TypeVar

import msgspec

from guide.store.document import Change, Clock
from guide.store.store import Store
from guide.training.course import Course
from guide.training.events import AnyEvent
from guide.training.standing import LessonPosition
from guide.training.state import SessionState, apply, fold
from guide.usecases.base.clean_text import sanitized
from guide.usecases.base.repository import Repository
from guide.usecases.training.heading import heading_of
from guide.usecases.training.kept import (
    EVENT,
    HEADING,
    RECORD,
    KeptEvent,
    KeptLesson,
    SessionHeading,
    SessionRecord,
)

P = ParamSpec("P")
E = TypeVar("E", bound=AnyEvent)


class OpenSession:
    """A session over the class's store. Made by `Sessions`."""

    def __init__(
        self,
        session_id: str,
        store: Store,
        now: Clock,
        lesson: KeptLesson,
        events: tuple[AnyEvent, ...] = (),
        *,
        is_gathered: bool = False,
    ) -> None:
        self.id = session_id
        self.lesson = lesson
        self.events = events
        self.state: SessionState = fold(events)
        self._is_gathered = is_gathered
        self._store = store
        self._now = now
        self._single = Repository(store, EVENT, KeptEvent)
        self._records = Repository(store, RECORD, SessionRecord)
        self._headings = Repository(store, HEADING, SessionHeading)

    @property
    def course(self) -> Course | None:
        """The steps; None before anything was settled."""
        setup = self.state.setup
        return None if setup is None else Course(self.lesson.scenario, self.lesson.items, setup)

    @property
    def position(self) -> LessonPosition:
        """Where it stands now."""
        return LessonPosition(self.state, self._now(), self.course)

    def do(
        self,
        command: Callable[Concatenate[LessonPosition, P], E],
        *words: P.args,
        **more: P.kwargs,
    ) -> E:
        """Give a command and keep its event.

        Errors: those of the command; as `Store.edit`, and then nothing has happened. ValueError for
        a text longer than its type: the screens bound what can be typed, so that is a bug.
        """
        event = command(self.position, *words, **more)
        draft = msgspec.to_builtins(sanitized(event))
        try:
            kept = msgspec.convert(draft, type(event))
        except msgspec.MsgspecError:
            raise ValueError(type(event).__name__) from None  # without the text that was typed
        self.keep(kept)
        return kept

    def keep(self, event: AnyEvent) -> None:
        """Keep an event durably. Errors: as `Store.edit`."""
        events, state = (*self.events, event), apply(self.state, event)
        self._store.edit(self._changes(events, state, event))
        self.events, self.state = events, state

    def _changes(
        self, events: tuple[AnyEvent, ...], state: SessionState, event: AnyEvent
    ) -> list[Change]:
        """What one event changes in the store."""
        if not state.is_over:
            kept = KeptEvent(session=self.id, event=event)
            single = self._single.change(kept, f"{self.id}.{event.seq:05}")
            is_listed = state.started_at is None or self.state.started_at is None
            return [single, *(self._heading(events, state) if is_listed else [])]
        changes = self._heading(events, state)
        record = SessionRecord.of(self.id, events)
        changes.append(self._records.change(record, self.id))
        if not self.state.is_over:
            gone = (f"{self.id}.{one.seq:05}" for one in self.events)
            changes += [self._single.change(None, one) for one in gone]
        return changes

    def _heading(self, events: tuple[AnyEvent, ...], state: SessionState) -> list[Change]:
        """The heading, once there is something to head; what runs is told by its events."""
        setup = state.setup
        if setup is None:
            return []
        course = Course(self.lesson.scenario, self.lesson.items, setup)
        heading = heading_of(self.id, events, state, course, is_gathered=self._is_gathered)
        return [self._headings.change(heading, self.id)]
