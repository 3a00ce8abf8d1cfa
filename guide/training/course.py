"""The steps of a lesson in their order: the opening, the nodes, the close.

Opening and close are the program's own (training.md section 2.1): no file can leave them out. What
stands in between is the `Way` of the age in its form.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property

from guide.content.model import Level
from guide.training.ages import Gate, gate
from guide.training.events import LessonStep, StepKind
from guide.training.quiz import Item
from guide.training.scenario import (
    CardNode,
    DecisionNode,
    EndNode,
    Node,
    Option,
    Scenario,
    ScenarioKind,
)
from guide.training.setup import Setup
from guide.training.slide_builder import card_parts, is_dilemma
from guide.training.walk import Form, Way

_SHORT_QUESTIONS = 3  # asked after a short lesson
_WITHOUT_QUESTIONS = frozenset({ScenarioKind.CLASS_TALK, ScenarioKind.DILEMMA})
_WITH_LEVEL_ALWAYS = frozenset({ScenarioKind.CLASS_TALK})
TITLE = LessonStep(StepKind.TITLE)
THINGS = LessonStep(StepKind.THINGS)
# Without these nothing is closed.
OBLIGATORY: tuple[LessonStep, ...] = (
    THINGS,
    LessonStep(StepKind.BREATH),
    LessonStep(StepKind.THANKS),
)
NEVER_SKIPPED = frozenset({TITLE, *OBLIGATORY})


class Course:
    """One lesson as one group gets it: its scenario, its questions, its steps."""

    def __init__(self, scenario: Scenario, items: Sequence[Item], setup: Setup) -> None:
        self.scenario = scenario
        self.setup = setup
        self.way = Way(scenario, setup.band, setup.form)
        named = {item.id: item for item in items}
        asked = [named[one] for one in scenario.questions if one in named]
        self.items: tuple[Item, ...] = tuple(
            item for item in asked if not item.bands or setup.band in item.bands
        )

    @property
    def gate(self) -> Gate:
        """What the age gets of it."""
        return gate(self.scenario.kind, self.scenario.level, self.setup.band)

    @property
    def has_votes(self) -> bool:
        """Whether anybody votes."""
        return self.scenario.kind.has_votes and self.gate is Gate.OPEN

    @property
    def is_talk(self) -> bool:
        """Whether the age talks it over and does not vote."""
        return self.gate is Gate.TALK

    @cached_property
    def questions_before(self) -> tuple[Item, ...]:
        """What is asked before; a short lesson has no time for it."""
        is_short = self.setup.form is Form.SHORT
        return () if is_short or self.scenario.kind in _WITHOUT_QUESTIONS else self.items

    @cached_property
    def questions_after(self) -> tuple[Item, ...]:
        """What is asked after."""
        if self.scenario.kind in _WITHOUT_QUESTIONS:
            return ()
        return self.items[:_SHORT_QUESTIONS] if self.setup.form is Form.SHORT else self.items

    @property
    def minutes(self) -> int:
        """How long it is planned to take."""
        planned = self.scenario.minutes
        return min(planned, Form.SHORT) if self.setup.form is Form.SHORT else planned

    def item(self, item_id: str) -> Item:
        """A question of this lesson. KeyError for another."""
        for item in self.items:
            if item.id == item_id:
                return item
        raise KeyError(item_id)

    def node(self, node_id: str) -> Node:
        """A node of this lesson. KeyError for another."""
        found = self.scenario.find(node_id)
        if found is None:
            raise KeyError(node_id)
        return found

    def decision(self, node_id: str) -> DecisionNode | None:
        """The decision of this id, if it is one."""
        found = self.scenario.find(node_id)
        return found if isinstance(found, DecisionNode) else None

    def options(self, decision: DecisionNode) -> tuple[Option, ...]:
        """The options that the age sees."""
        return self.way.options(decision)

    def is_dilemma(self, decision: DecisionNode) -> bool:
        """Whether nothing in it is right or wrong."""
        return is_dilemma(decision)

    @cached_property
    def opening(self) -> tuple[LessonStep, ...]:
        """Before the first node.

        The youngest get a story, not what a level means (training.md section 5).
        """
        has_level = not self.setup.band.is_youngest and (
            self.scenario.level is not Level.NONE or self.scenario.kind in _WITH_LEVEL_ALWAYS
        )
        return (
            TITLE,
            LessonStep(StepKind.MOOD_BEFORE),
            *(LessonStep(StepKind.PRE, item.id) for item in self.questions_before),
            *((LessonStep(StepKind.LEVEL),) if has_level else ()),
        )

    @cached_property
    def closing(self) -> tuple[LessonStep, ...]:
        """After the last node."""
        return (
            *(LessonStep(StepKind.POST, item.id) for item in self.questions_after),
            *OBLIGATORY,
            LessonStep(StepKind.HOT_WASH),
            LessonStep(StepKind.MOOD_AFTER),
            LessonStep(StepKind.HOME),
        )

    def after(self, step: LessonStep) -> LessonStep | None:
        """The step that follows on its line; None after the last one. KeyError for no step."""
        for line in (self.opening, self.closing):
            if step in line:
                place = line.index(step) + 1
                if place < len(line):
                    return line[place]
                return self._of_node(self.way.first) if line is self.opening else None
        node = self.node(step.id)
        parts = self._parts(node)
        place = parts.index(step.part) + 1 if step.part in parts else len(parts)
        if place < len(parts):
            return LessonStep(StepKind.NODE, node.id, parts[place])
        return self._of_node(self.way.after(node.id))

    def branches(self, step: LessonStep) -> Mapping[str, LessonStep]:
        """Where the options of a decision lead off the main line, by option."""
        decision = self.decision(step.id) if step.kind is StepKind.NODE else None
        if decision is None:
            return {}
        led = {one.key: self.way.branch(one) for one in self.options(decision)}
        return {key: self._of_node(node_id) for key, node_id in led.items() if node_id}

    def _of_node(self, node_id: str) -> LessonStep:
        node = self.scenario.find(node_id)
        if node is None or isinstance(node, EndNode):
            return self.closing[0]
        return LessonStep(StepKind.NODE, node.id, self._parts(node)[0])

    def _parts(self, node: Node) -> tuple[str, ...]:
        return card_parts(node, self.setup.langs[0]) if isinstance(node, CardNode) else ("",)

    def planned(self) -> tuple[LessonStep, ...]:
        """Every step of the main line, in order."""
        steps, step = [TITLE], self.after(TITLE)
        while step is not None:
            steps.append(step)
            step = self.after(step)
        return tuple(steps)
