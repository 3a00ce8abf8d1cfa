"""Counts of questions as CSV, dates as ISO writes them (training.md section 8)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from msgspec import Struct

from guide.csv_rows import csv_file
from guide.training.quiz import Item, Phase
from guide.training.scores import Telling, right
from guide.training.state import SessionState

COLUMNS = (
    "session_id", "date", "class", "item_id", "phase", "A", "B", "C", "D", "pass", "n",
)  # fmt: skip
_MOST = 4  # letters that have a column


class CountedSession(Struct, frozen=True, kw_only=True):
    """What is written of one session."""

    id: str
    held_on: dt.date | None
    class_label: str
    items: tuple[Item, ...]
    state: SessionState


def results_csv(sessions: Iterable[CountedSession]) -> bytes:
    """One row for each question and asking; the letters are those of the file's order."""
    rows: list[tuple[str, ...]] = [COLUMNS]
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
                    (session.id, day, session.class_label, item.id, phase.value, *counts, passed,
                     str(answers))
                )  # fmt: skip
    return csv_file(rows)
