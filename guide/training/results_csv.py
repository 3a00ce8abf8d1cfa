"""Counts of questions as CSV that spreadsheet programs of Kazakhstan open as it is.

UTF-8 with its mark, `;` between cells, all cells quoted, dates as ISO writes them. A cell that
would begin a formula gets a space before it: an apostrophe would be shown (training.md section 8).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from msgspec import Struct

from guide.training.quiz import Item, Phase
from guide.training.scores import Telling, right
from guide.training.state import SessionState

COLUMNS = (
    "session_id", "date", "class", "item_id", "phase", "A", "B", "C", "D", "pass", "n",
)  # fmt: skip
MARK = b"\xef\xbb\xbf"  # at the start of the file: it is UTF-8
_MOST = 4  # letters that have a column
_STARTS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r")


class CountedSession(Struct, frozen=True, kw_only=True):
    """What is written of one session."""

    id: str
    held_on: dt.date | None
    class_label: str
    items: tuple[Item, ...]
    state: SessionState


def results_csv(sessions: Iterable[CountedSession]) -> bytes:
    """One row for each question and asking; the letters are those of the file's order."""
    rows = [csv_row(COLUMNS)]
    for session in sessions:
        for item in session.items:
            for phase in Phase:
                asked = session.state.answers.get((item.id, phase))
                if asked is None:
                    continue
                is_told = right(item, asked).telling is not Telling.NOTHING
                counts = [str(asked.counts.get(key, 0)) for key in item.keys[:_MOST]]
                counts += [""] * (_MOST - len(counts))
                passed = str(asked.passed)
                if not is_told:  # of very few it would say who answered what
                    counts, passed = [""] * _MOST, ""
                answers = sum(asked.counts.values()) + asked.passed
                day = session.held_on.isoformat() if session.held_on is not None else ""
                rows.append(
                    csv_row(
                        (session.id, day, session.class_label, item.id, phase.value, *counts,
                         passed, str(answers))
                    )
                )  # fmt: skip
    return MARK + "".join(rows).encode("utf-8")


def csv_row(cells: Iterable[str]) -> str:
    """One line of a table, with its end."""
    return ";".join(_cell(cell) for cell in cells) + "\r\n"


def _cell(text: str) -> str:
    safe = f" {text}" if text.startswith(_STARTS_A_FORMULA) else text
    doubled = safe.replace('"', '""')
    return f'"{doubled}"'
