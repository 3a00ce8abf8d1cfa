"""A school's year as files: each session, and the counts of all questions in one table."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from guide.store import copying
from guide.training.results_csv import CountedSession, results_csv
from guide.usecases.base.results import ExportResult
from guide.usecases.training.gathering import export
from guide.usecases.training.kept import SessionHeading
from guide.usecases.training.sessions import Sessions

TABLE = "daiyn-results.csv"


def results_of(sessions: Sessions, headings: Iterable[SessionHeading]) -> bytes:
    """The counts of questions of these sessions; only those that count."""
    counted = []
    for heading in headings:
        if heading.counts:
            session = sessions.open(heading.id)
            counted.append(
                CountedSession(
                    id=heading.id,
                    held_on=heading.held_on,
                    class_label=heading.class_label,
                    items=session.lesson.items,
                    state=session.state,
                )
            )
    return results_csv(counted)


def export_year(
    sessions: Sessions, headings: Iterable[SessionHeading], folder: Path
) -> tuple[ExportResult, ...]:
    """Write these sessions and their table into a folder. Errors: as `copying.copy_out`."""
    every = tuple(headings)
    over = [one for one in every if one.status in {"finished", "voided"}]
    written = [export(sessions.open(one.id), folder) for one in over]
    data = results_of(sessions, every)
    path = folder / TABLE
    copying.copy_out(path, data)
    return (*written, ExportResult(path, len(data)))
