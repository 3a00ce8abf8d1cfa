"""Sessions of other computers: one file each in a folder, taken into this school's year.

The same session twice counts once; one that went on since is taken as it is now. A file is read as
hostile: bounded, its shape asked, its counts asked with the arithmetic of the commands. What is
refused is named, and nothing of it is taken.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import msgspec
from msgspec import Struct, structs

from guide import __version__
from guide.errors import Code, GuideError
from guide.store import copying
from guide.store.document import Change
from guide.store.store import Store
from guide.training.checks import require_sound
from guide.training.course import Course
from guide.training.events import AnyEvent, Prepared
from guide.training.replay import replayed
from guide.usecases.base.clean_text import sanitized
from guide.usecases.base.read_file import read_file
from guide.usecases.base.repository import Repository
from guide.usecases.base.results import ExportResult
from guide.usecases.training.heading import heading_of
from guide.usecases.training.kept import (
    HEADING,
    LESSON,
    RECORD,
    SCHEMA,
    KeptLesson,
    SessionFile,
    SessionHeading,
    SessionRecord,
)
from guide.usecases.training.lessons import Lessons
from guide.usecases.training.open_session import OpenSession

BEGINNING, ENDING = "daiyn-session-", ".json"
SIZE_LIMIT = 2 << 20  # bytes; a session has some 60 KB
MOST_FILES = 5_000  # in one folder
_IDS = frozenset("0123456789abcdef")
_LONGEST_ID = 32

Outcome = Literal["taken", "renewed", "here_already"]


class Gathered(Struct, frozen=True):
    """What became of one file."""

    file: str
    outcome: Outcome | None = None
    failure: GuideError | None = None


def file_name(session_id: str) -> str:
    """What a session's file is called: nothing of whose it is."""
    return f"{BEGINNING}{session_id}{ENDING}"


def exported(session: OpenSession) -> bytes:
    """A session as a file's bytes: its events, and the words it was held with.

    Whom one could turn to stays here: the name was typed for the teacher alone (P6).
    """
    file = SessionFile(
        schema=SCHEMA,
        id=session.id,
        app_version=__version__,
        lesson=session.lesson,
        events=_nameless(session.events),
    )
    return msgspec.json.encode(file)


def _nameless(events: tuple[AnyEvent, ...]) -> tuple[AnyEvent, ...]:
    """The events without the name of the adult one could turn to."""
    return tuple(
        structs.replace(one, setup=structs.replace(one.setup, adult=""))
        if isinstance(one, Prepared)
        else one
        for one in events
    )


def export(session: OpenSession, folder: Path) -> ExportResult:
    """Write a session into a folder, such as a shared one; an older file of it is replaced.

    Errors: GuideError FILE_NOT_WRITTEN and its like.
    """
    path, data = folder / file_name(session.id), exported(session)
    copying.copy_out(path, data)
    return ExportResult(path, len(data))


class Gathering:
    """Takes session files into the class's store."""

    def __init__(self, store: Store, lessons: Lessons) -> None:
        self._store = store
        self._lessons = lessons
        self._headings = Repository(store, HEADING, SessionHeading)
        self._records = Repository(store, RECORD, SessionRecord)
        self._held = Repository(store, LESSON, KeptLesson)

    def gather(self, folder: Path) -> tuple[Gathered, ...]:
        """Take every session file of a folder, by name. Errors: GuideError FOLDER_GONE."""
        found = []
        for path in _files_in(folder):
            try:
                found.append(Gathered(path.name, self._take(path)))
            except GuideError as error:
                found.append(Gathered(path.name, failure=error))
        return tuple(found)

    def _take(self, path: Path) -> Outcome:
        file = read_session(path)
        heading = self._headings.get(file.id)
        record = self._records.get(file.id)
        if heading is not None and record is None:
            return "here_already"  # it runs here, and what runs here goes before
        if record is not None:
            events = _nameless(record.events)
            shorter, longer = sorted((events, file.events), key=len)
            if longer[: len(shorter)] != shorter:
                raise GuideError(Code.SESSION_MALFORMED, member="events")
            if len(file.events) <= len(events):
                return "here_already"
        self._store.edit(list(self._changes(file)))
        return "taken" if record is None else "renewed"

    def _changes(self, file: SessionFile) -> Iterator[Change]:
        lesson, events = file.lesson, file.events
        require_sound(self._lessons.checked(lesson.scenario).found)
        state = replayed(events, lesson.scenario, lesson.items)
        setup = state.setup
        if not state.is_over or setup is None or setup.lesson.digest != lesson.digest:
            raise GuideError(Code.SESSION_MALFORMED, member="closed")
        course = Course(lesson.scenario, lesson.items, setup)
        heading = heading_of(file.id, events, state, course, is_gathered=True)
        known = self._held.get(lesson.digest)
        if known is not None and known != lesson:
            raise GuideError(Code.SESSION_MALFORMED, member="lesson.digest")
        yield self._headings.change(heading, file.id)
        yield self._records.change(SessionRecord.of(file.id, events), file.id)
        if known is None:
            yield self._held.change(lesson, lesson.digest)


def read_session(path: Path) -> SessionFile:
    """A session file, whatever is in it.

    Errors: GuideError FILE_UNREADABLE, LESSON_TOO_LARGE, SESSION_NEWER; SESSION_MALFORMED with
    `member`.
    """
    data = read_file(path, SIZE_LIMIT, Code.LESSON_TOO_LARGE)
    try:
        file = msgspec.json.decode(data, type=SessionFile)
    except (msgspec.MsgspecError, ValueError, RecursionError) as error:
        if _is_newer(data):
            raise GuideError(Code.SESSION_NEWER) from None
        raise GuideError(Code.SESSION_MALFORMED, member=_member(error)) from None
    if not 0 < len(file.id) <= _LONGEST_ID or not set(file.id) <= _IDS:
        raise GuideError(Code.SESSION_MALFORMED, member="id")
    cleaned: SessionFile = sanitized(file)
    if cleaned != file:
        raise GuideError(Code.SESSION_MALFORMED, member="text")
    return structs.replace(file, events=_nameless(file.events))


def _is_newer(data: bytes) -> bool:
    """Whether a later version of the program says so in its first lines."""
    try:
        made = msgspec.json.decode(data, type=dict[str, msgspec.Raw]).get("schema")
        said = msgspec.json.decode(made, type=str) if made is not None else ""
    except (msgspec.MsgspecError, ValueError, RecursionError):
        return False
    kind, _, version = said.partition("/")
    return kind == SCHEMA.partition("/")[0] and version.isdecimal() and said != SCHEMA


def _member(error: Exception) -> str:
    """The place of a fault in the file, without anything of what stands there."""
    _, _, place = str(error).partition(" - at `$")
    return "".join(sign if " " < sign < "\x7f" else "?" for sign in place.rstrip("`")[:40])


def _files_in(folder: Path) -> list[Path]:
    """Errors: GuideError FOLDER_GONE."""
    try:
        with os.scandir(folder) as found:
            names = sorted(
                one.name
                for one in found
                if one.name.startswith(BEGINNING) and one.name.endswith(ENDING)
            )
    except OSError as error:
        raise GuideError(Code.FOLDER_GONE) from error
    return [folder / name for name in names[:MOST_FILES]]
