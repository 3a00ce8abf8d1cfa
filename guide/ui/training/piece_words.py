"""How the texts of a lesson are called where they are read and adapted: never by their ids."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from guide.training.scenario import DecisionNode, Scenario
from guide.training.slide_builder import LETTERS


def piece_words(scenario: Scenario, piece: str) -> str:
    """Which text of a lesson this is (`Piece.id`): by its place, as a stranger would count."""
    step, _, part = piece.partition(".")
    places = {node.id: place for place, node in enumerate(scenario.node, 1)}
    if piece == scenario.id:
        return QCoreApplication.translate("Lesson", "The lesson as a whole")
    if step not in places:
        kind, _, number = piece.partition(" ")
        words = {
            "objective": QCoreApplication.translate("Lesson", "Aim {n}"),
            "thing": QCoreApplication.translate("Lesson", "To take along {n}"),
        }.get(kind, piece)
        return words.format(n=number)
    if not part:
        return QCoreApplication.translate("Lesson", "Part {n}").format(n=places[step])
    node = scenario.find(step)
    if isinstance(node, DecisionNode):
        keys = [option.key for option in node.option]
        words = QCoreApplication.translate("Lesson", "Part {n}, answer {letter}")
        letter = LETTERS[keys.index(part)] if part in keys else part
        return words.format(n=places[step], letter=letter)
    words = QCoreApplication.translate("Lesson", "Part {n}, row {row}")
    return words.format(n=places[step], row=part)
