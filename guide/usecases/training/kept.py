"""How a session lies in the class's store, and as a file that another computer can read.

While it runs each event is a document of its own, so that one event is one durable transaction of
some hundred bytes. When it is over they become one `SessionRecord`, in one transaction as well;
beside it stands a `SessionHeading` with all that lists and the year need, so that neither opens a
record.
The words that were shown are kept once for all sessions that had them (`KeptLesson`).
"""

import datetime as dt
import zlib
from typing import Literal, Self

from msgspec import MsgspecError, Struct
from msgspec.json import Decoder, Encoder

from guide.content.model import Level
from guide.errors import Code, GuideError
from guide.training.bands import AgeBand
from guide.training.events import AnyEvent
from guide.training.quiz import Item, Phase
from guide.training.scenario import Scenario, ScenarioKind
from guide.training.scores import Share
from guide.training.setup import LessonRef
from guide.training.state import ActionPoint

HEADING, RECORD, EVENT, LESSON = "session", "session_record", "session_event", "lesson_held"
SCHEMA: Literal["session/1"] = "session/1"
_TO_JSON = Encoder(order="sorted")
_FROM_JSON = Decoder(tuple[AnyEvent, ...])


class KeptLesson(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """The words of a lesson as they were shown."""

    digest: str
    scenario: Scenario
    items: tuple[Item, ...] = ()


class SessionRecord(Struct, frozen=True, kw_only=True):
    """All events of a session that is over, packed: a year of them is read at each start."""

    id: str
    packed: bytes

    @classmethod
    def of(cls, session_id: str, events: tuple[AnyEvent, ...]) -> Self:
        """The record of these events."""
        return cls(id=session_id, packed=zlib.compress(_TO_JSON.encode(events)))

    @property
    def events(self) -> tuple[AnyEvent, ...]:
        """What was packed. Errors: GuideError STORE_DAMAGED for bytes that no version packed."""
        try:
            return _FROM_JSON.decode(zlib.decompress(self.packed))
        except (zlib.error, MsgspecError) as error:
            raise GuideError(Code.STORE_DAMAGED, document=f"{RECORD}:{self.id}") from error


class KeptEvent(Struct, frozen=True, kw_only=True):
    """One event of a session that is not over."""

    session: str
    event: AnyEvent


class SessionHeading(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What a list says of a session; all of it follows from its events."""

    id: str
    kind: ScenarioKind
    lesson: LessonRef
    title: dict[str, str] = {}
    level: Level = Level.NONE
    band: AgeBand
    class_label: str = ""
    school_label: str = ""
    status: Literal["planned", "running", "paused", "finished", "voided"] = "planned"
    made_at: dt.datetime
    held_on: dt.date | None = None  # the local day when it began
    planned_on: dt.date | None = None
    is_rehearsal: bool = False
    form: int = 45
    present: int = 0
    opted_out: int = 0
    known: dict[Phase, Share] = {}  # of questions that were asked before and then
    left: float | None = None  # of the gain after six weeks
    asked: tuple[Phase, ...] = ()
    weakest: tuple[str, ...] = ()
    actions: tuple[ActionPoint, ...] = ()
    not_given: tuple[str, ...] = ()  # notices that were marked so
    unsourced: int = 0
    is_more_worried: bool = False
    was_stopped: bool = False
    is_gathered: bool = False  # it was held on another computer

    @property
    def counts(self) -> bool:
        """Whether it belongs to the statistics: held to its end, and no rehearsal."""
        return self.status == "finished" and not self.is_rehearsal


class SessionFile(Struct, frozen=True, kw_only=True):
    """A session as a file of its own."""

    schema: Literal["session/1"]
    id: str
    app_version: str
    lesson: KeptLesson
    events: tuple[AnyEvent, ...]
