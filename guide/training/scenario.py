"""A scenario: what is told, decided and practised with a group, as its file says it.

Pure data. What a facilitator alone reads (`script`, `note`, outcomes before they are shown) is in
these types and in no `Slide` (`slides`). What a scenario must keep is asked in `checks` and `walk`.
"""

import datetime as dt
from enum import StrEnum
from typing import Annotated, Generic, Literal, TypeVar

from msgspec import Meta

from guide.content.model import Frozen, Level
from guide.training.bands import EVERYBODY, AgeBand
from guide.training.spoken import Lines, Spoken

SCHEMA: Literal["scenario/1"] = "scenario/1"
ENDING = ".toml"

SAID_LIMIT = 200  # letters of what a class reads at once (training.md section 2.2)
OPTION_LIMIT = 80
SCRIPT_LIMIT = 400
MOST_OPTIONS = 4
MOST_INJECTS = 8
MOST_OBJECTIVES = 3
THINGS = 3  # of the close: "three things we can do"

Id = Annotated[str, Meta(pattern=r"^[a-z0-9][a-z0-9-]{0,39}\Z")]
Key = Annotated[str, Meta(pattern=r"^[a-z]{1,5}\Z")]
Minutes = Annotated[int, Meta(ge=0, le=240)]


class ScenarioKind(StrEnum):
    """What a session with this file is (training.md section 2)."""

    CLASS_TALK = "class_talk"
    CLASS_SCENARIO = "class_scenario"
    STAFF_TABLETOP = "staff_tabletop"
    WALKTHROUGH = "walkthrough"
    DILEMMA = "dilemma"
    QUIZ = "quiz"
    DRILL_DEBRIEF = "drill_debrief"
    FAMILY_EVENING = "family_evening"

    @property
    def has_votes(self) -> bool:
        """Whether a decision may stand in it: a calm talk and a line of dated cards have none."""
        return self not in {ScenarioKind.CLASS_TALK, ScenarioKind.WALKTHROUGH}

    @property
    def is_threat(self) -> bool:
        """Whether it counts for "not too often" (P18)."""
        return self in {ScenarioKind.CLASS_SCENARIO, ScenarioKind.WALKTHROUGH}


class Channel(StrEnum):
    """How an inject reaches the people of the story."""

    OFFICIAL_SMS = "official_sms"
    TV_RADIO = "tv_radio"
    TEACHER = "teacher"
    PHONE_CALL = "phone_call"
    CHAT = "chat"
    SIGHT = "sight"
    NONE = "none"


class Outcome(StrEnum):
    """What an option is (training.md section 4); a dilemma's options are none of it."""

    BEST = "best"
    ACCEPTABLE = "acceptable"
    UNSAFE = "unsafe"
    NONE = "none"


class TitleWords(Frozen, frozen=True, kw_only=True):
    """How a scenario is called in one language."""

    title: str
    about: str = ""  # one line for whoever chooses it


class NodeWords(Frozen, frozen=True, kw_only=True):
    """A node in one language: what the class reads, and what the facilitator reads out."""

    text: str
    script: str = ""  # for the facilitator alone


class OptionWords(Frozen, frozen=True, kw_only=True):
    """An option in one language."""

    text: str
    why: str = ""  # shown when it is revealed: the reason, and what to do instead
    note: str = ""  # for the facilitator alone


class CardWords(Frozen, frozen=True, kw_only=True):
    """A dated card in one language."""

    when: str  # the day as people say it: "5–6 June 2016"
    knew: str  # what people knew then
    told: str = ""  # what they were told
    question: str = ""
    now: str = ""  # what is known now
    script: str = ""  # for the facilitator alone


class FigureWords(Frozen, frozen=True, kw_only=True):
    """One row of figures that differ, in one language."""

    said_on: str
    by: str
    figure: str


class Figure(Spoken[FigureWords], frozen=True, kw_only=True):
    """What one source said on one day."""

    sources: tuple[str, ...] = ()


class Option(Spoken[OptionWords], frozen=True, kw_only=True):
    """One thing that can be done; `next` leads off the main line."""

    key: Key
    outcome: Outcome = Outcome.NONE
    sources: tuple[str, ...] = ()  # ids of `resources/content/sources.toml`
    needs_source: bool = False  # the class sees "ask your school what its plan says"
    next: str = ""
    bands: tuple[AgeBand, ...] = ()  # empty: whoever sees the decision


W = TypeVar("W")


class NodeBase(Spoken[W], Generic[W], frozen=True, kw_only=True, tag_field="type"):
    """What every node has."""

    id: Id
    minutes: Minutes = 0
    bands: tuple[AgeBand, ...] = ()  # empty: all of the scenario
    short: bool = False  # stands in the 20-minute form, too
    next: str = ""  # empty: the node that follows in the file

    @property
    def type_name(self) -> str:
        """How the file names what it is."""
        return str(self.__struct_config__.tag)


class InjectNode(NodeBase[NodeWords], frozen=True, kw_only=True, tag="inject"):
    """Something happens in the story."""

    channel: Channel = Channel.NONE
    place: str = ""  # a kind of lines of a place pack that are shown with it: `assembly`
    own_plan: bool = False  # ends in "what does our own plan say?"
    sources: tuple[str, ...] = ()


class DecisionNode(NodeBase[NodeWords], frozen=True, kw_only=True, tag="decision"):
    """What would you do? `text` is the question."""

    option: tuple[Option, ...]
    own_plan: bool = False


class InfoNode(NodeBase[NodeWords], frozen=True, kw_only=True, tag="info"):
    """Something to know."""

    place: str = ""
    own_plan: bool = False
    sources: tuple[str, ...] = ()
    needs_source: bool = False


class BreathNode(NodeBase[NodeWords], frozen=True, kw_only=True, tag="breath"):
    """A calm moment."""


class PracticeNode(NodeBase[NodeWords], frozen=True, kw_only=True, tag="practice"):
    """One small thing that is really done."""

    place: str = ""


class CardNode(NodeBase[CardWords], frozen=True, kw_only=True, tag="card"):
    """One dated card of a walk-through; `figure` rows say what differs, for adults only."""

    date: dt.date
    sources: tuple[str, ...] = ()
    needs_source: bool = False  # "sources differ"
    figure: tuple[Figure, ...] = ()


class EndNode(NodeBase[NodeWords], frozen=True, kw_only=True, tag="end"):
    """Where every path ends; the close follows."""


Node = InjectNode | DecisionNode | InfoNode | BreathNode | PracticeNode | CardNode | EndNode


class Scenario(Spoken[TitleWords], frozen=True, kw_only=True):
    """A scenario file. A session runs it only when `checks` finds nothing that refuses it."""

    schema: Literal["scenario/1"]
    id: Id  # the file's name without its ending
    version: Annotated[int, Meta(ge=1, le=9999)]
    kind: ScenarioKind
    bands: tuple[AgeBand, ...] = EVERYBODY
    level: Level = Level.NONE
    minutes: Annotated[int, Meta(ge=5, le=120)] = 40
    review_date: dt.date | None = None  # phone numbers and laws are to be looked at again
    reviewer_role: str = ""
    tags: tuple[str, ...] = ()
    questions: tuple[str, ...] = ()  # ids of quiz items, asked before and after
    objective: tuple[Lines, ...] = ()
    node: tuple[Node, ...]
    thing: tuple[Lines, ...] = ()  # "three things we can do"; none: the program's own

    def find(self, node_id: str) -> Node | None:
        """The node of this id, if there is one."""
        return next((node for node in self.node if node.id == node_id), None)

    @property
    def has_short_form(self) -> bool:
        """Whether something is told in 20 minutes."""
        return any(node.short and not isinstance(node, EndNode) for node in self.node)
