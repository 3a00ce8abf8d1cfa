"""The way through a scenario for one age and one form: which node follows which, and every path.

A node that the age or the form does not see is passed over along its own `next`. The main line is
the way that nobody's choice leads off.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import IntEnum
from functools import cached_property

from guide.training.bands import AgeBand
from guide.training.scenario import (
    BreathNode,
    DecisionNode,
    EndNode,
    Node,
    Option,
    PracticeNode,
    Scenario,
)


class Form(IntEnum):
    """How long a lesson may take, in minutes."""

    SHORT = 20
    FULL = 45


def forms_of(scenario: Scenario) -> tuple[Form, ...]:
    """The forms in which a scenario can be held."""
    return (Form.SHORT, Form.FULL) if scenario.has_short_form else (Form.FULL,)


class Way:
    """The nodes of a scenario as one age sees them in one form."""

    def __init__(self, scenario: Scenario, band: AgeBand, form: Form = Form.FULL) -> None:
        self.scenario = scenario
        self.band = band
        self.form = form
        self._nodes = {node.id: node for node in scenario.node}
        ids = [node.id for node in scenario.node]
        self._following = dict(zip(ids, [*ids[1:], ""], strict=True))

    def is_seen(self, node: Node) -> bool:
        """Whether the age and the form see the node; each sees the end."""
        if isinstance(node, EndNode):
            return True
        is_of_form = self.form is Form.FULL or node.short
        return is_of_form and (not node.bands or self.band in node.bands)

    def options(self, decision: DecisionNode) -> tuple[Option, ...]:
        """The options that the age sees."""
        return tuple(one for one in decision.option if not one.bands or self.band in one.bands)

    def _seen_from(self, node_id: str) -> str:
        """The first node from here on that is seen; "" where there is none."""
        passed: set[str] = set()
        while node_id in self._nodes and node_id not in passed:
            node = self._nodes[node_id]
            if self.is_seen(node):
                return node_id
            passed.add(node_id)
            node_id = node.next or self._following[node_id]
        return ""

    @cached_property
    def first(self) -> str:
        """The first node; "" where the age sees none."""
        return self._seen_from(self.scenario.node[0].id) if self.scenario.node else ""

    def after(self, node_id: str) -> str:
        """The node that follows on its line; "" after an end."""
        node = self._nodes[node_id]
        if isinstance(node, EndNode):
            return ""
        return self._seen_from(node.next or self._following[node_id])

    def branch(self, option: Option) -> str:
        """Where an option leads off; "" where it does not."""
        return self._seen_from(option.next) if option.next else ""

    def successors(self, node_id: str) -> tuple[str, ...]:
        """Where one can go from a node, each once: its own line first, then the branches."""
        node = self._nodes[node_id]
        found = [self.after(node_id)]
        if isinstance(node, DecisionNode):
            found += [self.branch(option) for option in self.options(node)]
        return tuple(dict.fromkeys(one for one in found if one))

    @cached_property
    def main_line(self) -> tuple[str, ...]:
        """The nodes that nobody's choice leads off, in order."""
        line: dict[str, None] = {}
        node_id = self.first
        while node_id and node_id not in line:
            line[node_id] = None
            node_id = self.after(node_id)
        return tuple(line)

    @cached_property
    def reachable(self) -> frozenset[str]:
        """Every node that some path comes to."""
        found: set[str] = set()
        open_ids = [self.first] if self.first else []
        while open_ids:
            node_id = open_ids.pop()
            if node_id not in found:
                found.add(node_id)
                open_ids += self.successors(node_id)
        return frozenset(found)

    @cached_property
    def circle(self) -> str:
        """A node that a path comes back to; "" where none does."""
        done: set[str] = set()
        on_path: set[str] = set()
        stack: list[tuple[str, Iterator[str]]] = []
        if self.first:
            stack.append((self.first, iter(self.successors(self.first))))
            on_path.add(self.first)
        while stack:
            node_id, rest = stack[-1]
            for successor in rest:
                if successor in on_path:
                    return successor
                if successor not in done:
                    on_path.add(successor)
                    stack.append((successor, iter(self.successors(successor))))
                    break
            else:
                stack.pop()
                on_path.discard(node_id)
                done.add(node_id)
        return ""

    @cached_property
    def dead_ends(self) -> tuple[str, ...]:
        """Nodes that are no end and after which nothing follows, in the order of the file."""
        return tuple(
            node.id for node in self.scenario.node
            if node.id in self.reachable
            and not isinstance(node, EndNode)
            and not self.after(node.id)
        )  # fmt: skip

    def is_calm(self, node_id: str) -> bool:
        """Whether it is a calm moment or something that is done."""
        return isinstance(self._nodes[node_id], BreathNode | PracticeNode)

    @cached_property
    def has_hasty_path(self) -> bool:
        """Whether some path ends without a calm moment and without practice."""
        found: set[str] = set()
        open_ids = [self.first] if self.first else []
        while open_ids:
            node_id = open_ids.pop()
            if node_id in found or self.is_calm(node_id):
                continue
            found.add(node_id)
            if isinstance(self._nodes[node_id], EndNode):
                return True
            open_ids += self.successors(node_id)
        return not self.first

    def paths(self) -> Iterator[tuple[str, ...]]:
        """Every path from the first node to an end; for a scenario without circles only."""
        stack: list[tuple[str, ...]] = [(self.first,)] if self.first and not self.circle else []
        while stack:
            path = stack.pop()
            following = self.successors(path[-1])
            if not following:
                yield path
            stack += [(*path, one) for one in following]


def ways(scenario: Scenario) -> Iterator[Way]:
    """The ways of every age and form of a scenario."""
    for band in scenario.bands:
        for form in forms_of(scenario):
            yield Way(scenario, band, form)
