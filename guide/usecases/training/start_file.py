"""A file that says which lesson a computer of a lab is to hold: `daiyn --class --file START`.

Whoever looks after the lab writes it once; a start with it asks nobody anything that it answers.
It can name a folder into which the session is written when it is over.
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

import msgspec
from msgspec import Meta, Struct

from guide.content import pack_text
from guide.content.files import SCENARIO
from guide.content.model import Frozen, Lang
from guide.content.pack_finding import PackError, PackFinding
from guide.errors import Code, GuideError
from guide.training.bands import AgeBand
from guide.training.scenario import Id, Scenario
from guide.training.setup import Collect, LessonRef, Setup, Short
from guide.training.walk import Form
from guide.usecases.base.read_file import read_file
from guide.usecases.base.results import ExportResult
from guide.usecases.training.gathering import export
from guide.usecases.training.open_session import OpenSession
from guide.usecases.training.sessions import Sessions

SCHEMA: Literal["start/1"] = "start/1"
SIZE_LIMIT = 16 << 10  # bytes


class StartFile(Frozen, frozen=True, kw_only=True):
    """Which lesson, with whom, and where its session goes."""

    schema: Literal["start/1"]
    lesson: Id
    band: AgeBand
    langs: Annotated[tuple[Lang, ...], Meta(min_length=1, max_length=2)] = ("kk",)
    form: Form = Form.FULL
    class_label: Short = ""
    school_label: Short = ""
    facilitator_role: Short = ""
    adult: Short = ""
    adapts: Annotated[str, Meta(max_length=400)] = ""
    collect: Collect = Collect.HANDS
    groups: Annotated[int, Meta(ge=0, le=99)] = 0
    rounds: Literal[1, 2] = 1
    results: str = ""  # a folder as the system writes it, seen from where the file lies

    def settled(self, scenario: Scenario) -> Setup:
        """What it settles of a session. Notices and attendance are people's, and never in it."""
        own = {
            name: getattr(self, name)
            for name in self.__struct_fields__
            if name in Setup.__struct_fields__ and name != "lesson"
        }
        reference = LessonRef(id=scenario.id, version=scenario.version, digest="")
        return Setup(kind=scenario.kind, lesson=reference, **own)


def read_start(path: Path) -> StartFile:
    """A start file.

    Errors: GuideError FILE_UNREADABLE, LESSON_MALFORMED; LESSON_NO_START for one of another kind,
    such as a lesson itself.
    """
    data = read_file(path, SIZE_LIMIT, Code.LESSON_NO_START)
    try:
        tables = pack_text.read_tables(SCENARIO, data.removeprefix(b"\xef\xbb\xbf"))
        kind = str(tables.get("schema", "")).partition("/")[0]
        if kind not in {"", SCHEMA.partition("/")[0]}:
            raise GuideError(Code.LESSON_NO_START)
        return msgspec.convert(tables, StartFile)
    except PackError as error:
        reason, member = error.finding, ""  # it is the file itself, whatever it is called
    except (msgspec.MsgspecError, ValueError) as error:
        _, _, place = str(error).partition(" - at `$.")
        reason, member = PackFinding.LESSON_WRONG, place.rstrip("`")
    raise GuideError(Code.LESSON_MALFORMED, reason=reason.value, member=member[:40])


class QuietStart(Struct, frozen=True):
    """A session that a file asked for, and where it goes."""

    session: OpenSession
    results: Path | None

    def hand_in(self) -> ExportResult | None:
        """Write the session into the folder of results; None where none was named, or it runs.

        Errors: as `export`.
        """
        if self.results is None or not self.session.state.is_over:
            return None
        return export(self.session, self.results)


def quiet_start(
    sessions: Sessions, scenario: Scenario, file: StartFile, folder: Path
) -> QuietStart:
    """The session of a start file: one that was begun with it and is not over, else a new one.

    `folder` is that of the file: a program may be started from anywhere. Errors: as
    `Sessions.prepare`.
    """
    results = folder / file.results if file.results else None
    setup = file.settled(scenario)
    for heading in sessions.unfinished():
        if (heading.lesson.id, heading.class_label) == (scenario.id, file.class_label):
            return QuietStart(sessions.open(heading.id), results)
    return QuietStart(sessions.prepare(scenario.id, setup), results)
