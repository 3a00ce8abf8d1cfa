"""What must hold for the accessible tree of a page, as plain checks over plain data."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from typing import Any

Node = dict[str, Any]

CONTROLS = {
    "push button", "button", "toggle button", "check box", "radio button", "link", "combo box",
    "spin button", "text", "entry", "password text", "page tab", "slider",
}  # fmt: skip
SMALLEST = 44  # px at 100 %: the target size of WCAG 2.2, level AAA


def controls(tree: list[Node]) -> list[Node]:
    """The nodes a person can act on."""
    return [
        node
        for node in tree
        if node["role"] in CONTROLS
        and "showing" in node["states"]
        and ("focusable" in node["states"] or node["actions"])
        and not (node["role"] == "text" and "editable" not in node["states"])
    ]


def findings(tree: list[Node]) -> list[str]:
    """Every fault of one page, in words."""
    found = []
    shown = controls(tree)
    for node in shown:
        label = f"{node['role']} «{node['name']}» #{node['id'].rsplit('.', 1)[-1]}"
        if not node["name"].strip():
            found.append(f"no name: {label}")
        if "&" in node["name"] or not any(letter.isalnum() for letter in node["name"]):
            found.append(f"a name that cannot be spoken: {label}")
        width, height = node["box"][2:]
        if min(width, height) < SMALLEST:
            found.append(f"target {width}x{height}: {label}")
        if not node["id"]:
            found.append(f"no identifier: {label}")
    # Qt names a combo box by its value; its label is a relation (tests/ui/test_accessible.py).
    named = (node for node in shown if node["role"] != "combo box")
    twins = Counter((node["role"], node["name"]) for node in named)
    found += [
        f"{count} times {role} «{name}»" for (role, name), count in twins.items() if count > 1
    ]
    if not any(node["role"] == "heading" for node in tree):
        found.append("no heading")
    return found


def settled(read: Callable[[], list[Node]]) -> list[Node]:
    """The tree read again until it has no fault, or shows the same ones twice running.

    A node is asked several questions, one after another. One that goes away between two of them
    answers the rest with nothing, no name or a box of 0x0; what is truly wrong stays wrong.
    """
    tree = read()
    while findings(tree) and (again := read()) != tree:
        tree = again
    return tree
