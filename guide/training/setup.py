"""What is settled before a lesson begins: with whom, which form, how answers are counted."""

import datetime as dt
from enum import StrEnum
from typing import Annotated, Literal

from msgspec import Meta, Struct

from guide.content.model import Lang, Level
from guide.training.bands import AgeBand
from guide.training.scenario import ScenarioKind
from guide.training.walk import Form

Short = Annotated[str, Meta(max_length=60)]
Long = Annotated[str, Meta(max_length=400)]
Number = Annotated[int, Meta(ge=0, le=999)]


class Collect(StrEnum):
    """How answers come together without devices (training.md section 2.3)."""

    HANDS = "hands"
    CARDS = "cards"
    CORNERS = "corners"
    GROUPS = "groups"
    PAPER = "paper"  # sheets with codes, typed in


class Views(StrEnum):
    """What is shown where."""

    DUAL = "dual"
    SINGLE = "single"


class LessonRef(Struct, frozen=True, kw_only=True):
    """Which lesson it was, to the letter."""

    id: str
    version: int
    digest: str  # of the file's text


class Setup(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What was settled. No name of a child is asked, and none has a field."""

    kind: ScenarioKind
    lesson: LessonRef
    title: dict[str, str] = {}  # by language, for lists that do not open the lesson
    level: Level = Level.NONE
    band: AgeBand
    langs: tuple[Lang, ...]
    form: Form = Form.FULL
    class_label: Short = ""  # "7Б"
    school_label: Short = ""
    facilitator_role: Short = ""
    guests: tuple[Short, ...] = ()  # roles, such as a police officer
    commission: tuple[Short, ...] = ()
    basis_document: Annotated[str, Meta(max_length=120)] = ""
    planned_on: dt.date | None = None
    views: Views = Views.DUAL
    collect: Collect = Collect.HANDS
    groups: Number = 0  # how many, where groups answer
    rounds: Literal[1, 2] = 1
    adult: Short = ""  # P6: whom one can turn to
    adapts: Long = ""  # P16
    after_event: Literal["", "no", "agreed", "not_agreed"] = ""  # P15: asked, never assumed
    is_known: bool | None = None  # of a talk: whether head and psychologist know
    confirms_real_level: bool = False  # P19
    is_rehearsal: bool = False  # practised alone: never in the statistics


class Attendance(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Numbers only."""

    present: Number = 0  # pupils, or adults where they are the group
    opted_out: Number = 0  # of those present; they have a quiet task
    staff: Number = 0
    technical: Number = 0
    guests: Number = 0
    absent: tuple[tuple[Short, Number], ...] = ()  # by reason

    @property
    def most(self) -> int:
        """How many can answer."""
        return max(self.present - self.opted_out, 0)
