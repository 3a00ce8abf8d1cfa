"""What happens in a session, one event at a time.

A session is the list of its events, and nothing else is kept: its state is folded from them
(`state`). An event is never changed; a correction is a later one that names what it corrects. Each
carries a number and a moment.
"""

import datetime as dt
from enum import StrEnum
from typing import Annotated, Literal

from msgspec import Meta, Struct

from guide.content.model import Level
from guide.training.batches import Batch
from guide.training.drill import DrillSheet
from guide.training.quiz import Phase
from guide.training.setup import Attendance, Long, Number, Setup, Short

Counts = dict[str, Number]
Code = Annotated[str, Meta(max_length=12)]  # drawn by a pupil from a heap, never from a register
SheetId = Annotated[str, Meta(max_length=60)]
ShortText = Annotated[str, Meta(max_length=200)]


class StepKind(StrEnum):
    """Where a session stands. Those around `NODE` are the program's own and in no file."""

    TITLE = "title"
    MOOD_BEFORE = "mood_before"
    PRE = "pre"
    LEVEL = "level"
    NODE = "node"
    POST = "post"
    THINGS = "things"
    BREATH = "breath"
    THANKS = "thanks"
    HOT_WASH = "hot_wash"
    MOOD_AFTER = "mood_after"
    HOME = "home"


class LessonStep(Struct, frozen=True, omit_defaults=True):
    """One step: a node with a side of it, or a question, or one of the program's own."""

    kind: StepKind
    id: str = ""  # of the node or of the question
    part: str = ""  # of a dated card


class SessionEvent(Struct, frozen=True, kw_only=True, omit_defaults=True, tag_field="what"):
    """Base of all events."""

    seq: int
    at: dt.datetime


class Prepared(SessionEvent, frozen=True, kw_only=True, tag="prepared"):
    """It was settled; the last one before the start holds."""

    setup: Setup


class Noticed(SessionEvent, frozen=True, kw_only=True, tag="noticed"):
    """P1: one of the three notices, done on a day, or marked as not given."""

    whom: Literal["staff", "pupils", "parents"]
    on: dt.date | None = None  # None: not given


class AttendanceCounted(SessionEvent, frozen=True, kw_only=True, tag="counted"):
    """Who is in the room."""

    attendance: Attendance


class Started(SessionEvent, frozen=True, kw_only=True, tag="started"):
    """It began."""

    app_version: str = ""


class Shown(SessionEvent, frozen=True, kw_only=True, tag="shown"):
    """A step is shown."""

    step: LessonStep
    follows: str = ""  # the option that led here, off the main line


class Skipped(SessionEvent, frozen=True, kw_only=True, tag="skipped"):
    """The step that is shown was left out."""

    step: LessonStep


class Voted(SessionEvent, frozen=True, kw_only=True, tag="voted"):
    """A count of answers to a decision."""

    decision: str
    round: Literal[1, 2] = 1
    counts: Counts
    passed: Number = 0
    unit: Literal["person", "group"] = "person"
    codes: dict[Code, str] = {}  # of paper: the answer of each code; "" is Pass
    corrects: int | None = None  # the number of the event whose place it takes


class CountsShown(SessionEvent, frozen=True, kw_only=True, tag="counts_shown"):
    """The counts of a decision or a question stand on the projector."""

    id: str


class Revealed(SessionEvent, frozen=True, kw_only=True, tag="revealed"):
    """The reasons of a decision, or the answer of a question, are shown."""

    id: str


class QuestionCounted(SessionEvent, frozen=True, kw_only=True, tag="asked"):
    """A count of answers to a question. `sure` counts those who said that they were sure."""

    item: str
    phase: Phase
    counts: Counts
    passed: Number = 0
    sure: Counts = {}
    codes: dict[Code, str] = {}
    sure_codes: tuple[Code, ...] = ()
    present: Number = 0  # in a later week: how many were there on that day
    corrects: int | None = None


class SheetTyped(SessionEvent, frozen=True, kw_only=True, tag="sheet"):
    """One sheet of paper was typed in, or typed in anew. One without answers was taken out."""

    batch: Batch
    code: Code
    answers: dict[SheetId, ShortText] = {}  # by question or decision: a key; "" is Pass
    sure: tuple[SheetId, ...] = ()  # of which of them it says that they are sure
    corrects: int | None = None  # the number of the sheet whose place it takes


class Felt(SessionEvent, frozen=True, kw_only=True, tag="felt"):
    """Three faces, counted."""

    when: Literal["before", "after"]
    ok: Number = 0
    unsure: Number = 0
    worried: Number = 0
    corrects: int | None = None


class Paused(SessionEvent, frozen=True, kw_only=True, tag="paused"):
    """A break: the calm picture."""


class Resumed(SessionEvent, frozen=True, kw_only=True, tag="resumed"):
    """It goes on, after a break, a stop, or news."""


class Blanked(SessionEvent, frozen=True, kw_only=True, tag="blanked"):
    """The picture is blank."""


class Unblanked(SessionEvent, frozen=True, kw_only=True, tag="unblanked"):
    """The picture is back."""


class Alarmed(SessionEvent, frozen=True, kw_only=True, tag="alarmed"):
    """P19: the announced level changed while it ran."""

    level: Level


class CareTaken(SessionEvent, frozen=True, kw_only=True, tag="care"):
    """P8: it was stopped for somebody's sake; not for whom, and not why."""

    is_followed_up: bool = False


class Noted(SessionEvent, frozen=True, kw_only=True, tag="noted"):
    """A note of the facilitator."""

    text: Long
    node: str = ""


class HotWashed(SessionEvent, frozen=True, kw_only=True, tag="hot_wash"):
    """The hot wash: at most some lines each."""

    went_well: tuple[ShortText, ...] = ()
    unclear: tuple[ShortText, ...] = ()
    change: tuple[ShortText, ...] = ()


class ActionAdded(SessionEvent, frozen=True, kw_only=True, tag="action"):
    """Something that is to be done."""

    id: str
    text: ShortText
    owner_role: Short = ""
    due: dt.date | None = None


class ActionClosed(SessionEvent, frozen=True, kw_only=True, tag="action_closed"):
    """It was done, or dropped; one line says so."""

    id: str
    status: Literal["done", "dropped"]
    line: ShortText


class Drilled(SessionEvent, frozen=True, kw_only=True, tag="drilled"):
    """The sheet of a drill, typed in; the last one holds."""

    sheet: DrillSheet


class Closed(SessionEvent, frozen=True, kw_only=True, tag="closed"):
    """It is over."""


class Voided(SessionEvent, frozen=True, kw_only=True, tag="voided"):
    """It counts for nothing."""

    line: ShortText = ""


AnyEvent = (
    Prepared
    | Noticed
    | AttendanceCounted
    | Started
    | Shown
    | Skipped
    | Voted
    | CountsShown
    | Revealed
    | QuestionCounted
    | SheetTyped
    | Felt
    | Paused
    | Resumed
    | Blanked
    | Unblanked
    | Alarmed
    | CareTaken
    | Noted
    | HotWashed
    | ActionAdded
    | ActionClosed
    | Drilled
    | Closed
    | Voided
)
