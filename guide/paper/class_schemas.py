"""What is cut or folded for a class, as plain data: answer cards, slips, certificates."""

from __future__ import annotations

from typing import TypedDict

from guide.paper.schemas import Line, PrintedSheet


class PrintedAnswer(TypedDict):
    """One corner of the sheet that a pupil holds up."""

    letter: str
    shape: str  # "circle", "square", "hexagon", "cross"
    shape_name: Line


class AnswerCards(PrintedSheet):
    """One sheet a pupil: a letter and a shape in each corner, folded so that one shows."""

    heading: Line
    answers: list[PrintedAnswer]
    how: list[Line]


class CodeSlips(PrintedSheet):
    """Slips that pupils draw from a heap: nobody knows whose code it is."""

    codes: list[Line]
    how: list[Line]


class TookPart(PrintedSheet):
    """Two certificates to cut: a line for the name, which is written by hand, and never a mark."""

    heading: Line
    name: Line
    facts: list[Line]
    school: str  # as it was typed
    thanks: Line
    no_mark: Line
    sign: Line
