"""What the papers print, as plain data: the agreement between the use cases and the templates.

Every text is a `Line`: one string per language of the sheet, in the order of `langs`. A template
in resources/paper reads exactly these keys. Nothing here knows what a level or a plan is.
"""

from __future__ import annotations

from typing import Literal, TypedDict

Line = list[str]


class PaperAction(TypedDict):
    """A line of advice: a task gets an empty box, a habit the mark "we agreed"."""

    id: str
    kind: Literal["task", "habit"]
    title: Line
    reason: Line  # empty strings when the line has none


class LowerLevel(TypedDict):
    """The lines of a lower level, printed short under its name."""

    level: str  # "yellow"
    name: Line  # "Yellow level"
    actions: list[PaperAction]


class PaperNumber(TypedDict):
    """An emergency number and when to call it."""

    number: str
    name: Line
    when: Line


class LevelSheetWords(TypedDict):
    """The fixed words of the level sheet."""

    danger: Line  # "Level of terrorist danger"
    of_three: Line  # "1 of 3", filled for this level
    what_to_do: Line  # heading
    task_mark: Line  # what the empty box means: "Do and tick off"
    habit_mark: Line  # what the two joined circles mean: "We agreed"
    also_lower: Line  # "Also from the lower level", heading of the fold
    rest: Line  # "the rest: on its own sheet", where only tasks found room
    numbers: Line  # heading
    say: Line  # heading of "what to say when you call"
    check: Line  # "Check the level with an official source: TV, radio, akimat"
    content_date: Line  # "Advice as of 22 November 2026", filled
    not_reviewed: Line  # "Not yet reviewed by a native speaker"; empty strings once signed
    origin: Line  # where the lines come from, in one sentence; may be empty strings
    footer: Line  # "Daiyn is not a state service …"


class LevelSheet(TypedDict):
    """One A4 page for one level, in one language or in two side by side."""

    langs: list[str]
    title: str  # the document's title, in the first language
    level: Literal["yellow", "orange", "red"]
    rank: int  # 1 to 3
    name: Line  # "Yellow level"
    adjective: Line  # "Moderate"
    meaning: Line
    actions: list[PaperAction]
    lower: list[LowerLevel]  # nearest level first
    numbers: list[PaperNumber]
    say: list[Line]  # the pieces in the order a dispatcher asks for them
    words: LevelSheetWords


class ReviewRow(TypedDict):
    """One text of the guide in three languages, with what a reviewer needs to judge it."""

    id: str
    kk: str
    ru: str
    en: str
    sources: str
    basis: str


class ReviewGroup(TypedDict):
    """The rows of one content file or topic."""

    title: str
    rows: list[ReviewRow]


class ReviewSheet(TypedDict):
    """The sheet that a native speaker signs; many pages, landscape."""

    langs: list[str]
    title: str
    intro: str
    head: list[str]  # column headings: id, kk, ru, en, sources and basis, signature
    groups: list[ReviewGroup]
    sign: list[str]  # labels of the lines on the last page: name, post, date, signature
    content_date: str
    page: str  # "Page"
