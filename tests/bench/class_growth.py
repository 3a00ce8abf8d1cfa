"""What a class's store costs when 500 sessions lie in it, as ratios of CPU to one with 5.

Everything runs in turns over stores of both sizes, and the smallest of many is taken: what other
programs add is left out. Prints the ratios as JSON, or is called by `run.py`.
"""

from __future__ import annotations

import datetime as dt
import json
import resource
import subprocess
import sys
import time
import uuid
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

from msgspec import structs

from guide.paths import Places
from guide.training.scores import knowledge
from guide.usecases.base.repository import Repository
from guide.usecases.training.kept import HEADING, RECORD, SessionHeading, SessionRecord
from guide.usecases.training.report import session_report
from guide.usecases.training.services import ClassServices, open_class
from guide.usecases.training.year import Filter, chosen, open_actions, reviews_due, table, year_sum
from tests.usecases.training_store import MORNING, ClassRoom

FEW, MANY = 5, 500
TURNS = 15
TODAY = dt.date(2026, 11, 30)
# The control is the same start with few sessions: what is added is theirs alone.
START = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from guide.paths import Places
from guide.usecases.training.services import open_class
services = open_class(Places(Path(sys.argv[1])), lambda: datetime.now(UTC))
services.lessons.scenarios()
services.sessions.unfinished()
services.close()
"""


def _now() -> dt.datetime:
    return MORNING


def _filled(folder: Path, count: int) -> Places:
    """A class's store with so many sessions of one kind, held on different days by 40 classes."""
    places = Places(folder)
    with closing(open_class(places, _now)) as services:
        held = ClassRoom(services.store).held()
        records = Repository(services.store, RECORD, SessionRecord)
        headings = Repository(services.store, HEADING, SessionHeading)
        (first,) = headings.all()
        for number in range(count - 1):
            name = uuid.UUID(int=number).hex
            day = dt.date(2026, 9, 1) + dt.timedelta(days=number % 80)
            label = f"{1 + number % 11}{'АБВГ'[number % 4]}"
            services.store.edit(
                [
                    records.change(SessionRecord.of(name, held.events), name),
                    headings.change(
                        structs.replace(first, id=name, held_on=day, class_label=label), name
                    ),
                ]
            )
    return places


def _filter(services: ClassServices) -> None:
    """The page of the year."""
    every = services.sessions.all()
    services.sessions.carried_over("7Б")
    chosen(every, Filter(year=2026, class_label="7Б"))
    table(every)
    open_actions(every, TODAY)
    reviews_due(every, TODAY)
    year_sum(every)


def _report(services: ClassServices) -> None:
    """The report of one session."""
    session = services.sessions.open(services.sessions.all()[0].id)
    session_report(session, services.slide_words("kk"), TODAY)
    assert session.course is not None
    knowledge(session.course, session.state)


def _page_cpu(places: Places) -> float:
    """The page of the year built and painted in a window, the smallest of several."""
    from guide.app.classroom import build_class

    program = build_class(places, lang="kk")
    program.window.show()

    def open_page(name: str) -> None:
        program.window.navigator.go(name)
        for _ in range(12):
            program.app.processEvents()

    found = []
    for _ in range(TURNS):
        open_page("home")
        found.append(_cpu(lambda: open_page("year")))
    program.close()
    return min(found)


def _cpu(act: Callable[[], None]) -> float:
    begun = time.process_time()
    act()
    return time.process_time() - begun


def _process(places: Places) -> float:
    """CPU of a process that does what a class does before its first page is drawn, without Qt."""
    begun = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([sys.executable, "-c", START, str(places.data)], check=True)
    ended = resource.getrusage(resource.RUSAGE_CHILDREN)
    return ended.ru_utime + ended.ru_stime - begun.ru_utime - begun.ru_stime


def _ratio(many: Callable[[], None], few: Callable[[], None]) -> float:
    pairs = [(_cpu(many), _cpu(few)) for _ in range(TURNS)]
    return min(one for one, _ in pairs) / min(other for _, other in pairs)


def measure() -> dict[str, float]:
    """All ratios; of the page of the year the milliseconds of the larger store."""
    found: dict[str, float] = {}
    with TemporaryDirectory() as folder:
        large, small = (_filled(Path(folder) / str(count), count) for count in (MANY, FEW))
        pairs = [(_process(large), _process(small)) for _ in range(TURNS)]
        most, least = min(one for one, _ in pairs), min(other for _, other in pairs)
        found["class_open"], found["class_open_ms"] = most / least, most * 1000
        with closing(open_class(large, _now)) as many, closing(open_class(small, _now)) as few:
            found["class_filter_ms"] = 1000 * min(_cpu(lambda: _filter(many)) for _ in range(TURNS))
            found["class_report"] = _ratio(lambda: _report(many), lambda: _report(few))
        found["class_year_ms"] = _page_cpu(large) * 1000
    return found


if __name__ == "__main__":
    print(json.dumps(measure()))
