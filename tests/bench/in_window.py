"""Measure inside a living window: `in_window.py WHAT COUNT FOLDER…`; prints numbers as JSON.

Runs as a program of its own, started by `run.py` on a display of its own. Every measurement ends
when the window was painted; between two of them Qt's loop runs, so that pages that were left are
really gone. The program loads Qt, as in every start: imported here, it would weigh 7 MiB more.
"""

from __future__ import annotations

import json
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from itertools import cycle, islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from guide.app.home import build
from guide.app.home_pages import PAGES
from guide.app.startup import Program
from guide.household.sections import shown
from guide.paths import Places
from guide.ui.plan.keep_field import keep_field
from tests.bench.stage import memory, quantile

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

LANGUAGES = ("kk", "ru", "en")
ARGS = {"situation": {"situation": "ITEM"}, "number": {"number": "112"}}
# Once in a life, and the way in: the first page has no frame to change from.
SHOWN = [name for name in PAGES if name != "first"]
WARM = 3  # times every page is opened before memory is weighed: it is imported and cached then
QUERIES = (
    "сумку оставили в автобусе", "мектепте атыс болып жатыр", "suspicous bag on the train",
    "нас захватили террористы", "jarylys boldy", "cjctl euhj;ftn", "қан тоқтамай жатыр",
)  # fmt: skip
REST = 0.4  # seconds on each page while warming up


def _open(folder: str) -> Program:
    program = build(Places(Path(folder)))
    program.window.resize(1280, 800)
    program.window.show()
    program.window.activateWindow()
    return program


def _is_seen(window: QWidget) -> bool:
    handle = window.windowHandle()
    return handle is not None and handle.isExposed()


def _timed(program: Program, act: Callable[[], object]) -> float:
    """Milliseconds until `act` is done and everything it changed is painted."""
    begun = time.perf_counter()
    act()
    program.app.processEvents()
    return (time.perf_counter() - begun) * 1000


def keys(programs: list[Program], count: int) -> Iterator[dict[str, float]]:
    """A key in a field of the plan against one in a window with one field; p95."""
    from PySide6.QtCore import QEvent, QObject
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QLineEdit, QMainWindow

    class Watch(QObject):
        paints = 0

        def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
            self.paints += event.type() is QEvent.Type.Paint
            return False

    (program,) = programs
    bare = QMainWindow()
    floor = QLineEdit()
    bare.setCentralWidget(floor)
    bare.resize(1280, 800)
    bare.show()
    program.window.navigator.go("plan")
    yield {}
    field = next(one for one in program.window.findChildren(QLineEdit) if one.isVisible())
    ours: list[float] = []
    theirs: list[float] = []
    watch = Watch()
    field.installEventFilter(watch)
    for turn in range(count):
        if turn % 30 == 0:
            field.clear()
            floor.clear()
        yield {}
        field.setFocus()
        ours.append(_timed(program, lambda: QTest.keyClick(field, "a")))
        theirs.append(_timed(program, lambda: QTest.keyClick(floor, "a")))
    if watch.paints < count:
        raise RuntimeError("keys were not painted")
    yield {"key_ms": quantile(ours, 0.95), "key": quantile(ours, 0.95) / quantile(theirs, 0.95)}


def searching(programs: list[Program], count: int) -> Iterator[dict[str, float]]:
    """A key in the search of the situations until all is painted, CPU, p95; and the first focus."""
    from PySide6.QtWidgets import QLineEdit

    (program,) = programs
    program.window.navigator.go("situations")
    yield {}
    field = program.window.findChild(QLineEdit, "situation_search_edit")
    if field is None:
        raise RuntimeError("no search on the page")
    first = _cpu(program, field.setFocus)
    found: list[float] = []
    for query in islice(cycle(QUERIES), count):
        field.clear()
        yield {}
        for letter in query:
            found.append(_cpu(program, lambda key=letter: field.insert(key)))
            yield {}
    yield {"search_ms": quantile(found, 0.95), "search_first_ms": first}


def saved(programs: list[Program], count: int) -> Iterator[dict[str, float]]:
    """An edit until it is durable and "Saved" is seen; a large household against a small; p95."""
    large, small = programs
    for program in programs:
        program.window.navigator.go("plan")
    yield {}
    found: dict[int, list[float]] = {0: [], 1: []}
    for turn in range(count):
        for which, program in enumerate((large, small)):
            words = f"Ойын алаңы, {turn}"
            act = lambda p=program, w=words: keep_field(p.session, "plan", "meet_near", w)  # noqa: E731
            found[which].append(_timed(program, act))
        yield {}
    yield {
        "saved_ms": quantile(found[0], 0.95),
        "saved": quantile(found[0], 0.95) / quantile(found[1], 0.95),
    }


def people(programs: list[Program], count: int) -> Iterator[dict[str, float]]:
    """A phone typed where people are asked, of many beside few, kept and painted, CPU; medians."""
    from PySide6.QtWidgets import QLineEdit

    edits: list[Any] = []
    for program in programs:
        ref = f"person:{program.session.services.plan_editor.household().people[0].id}"
        program.window.navigator.go("plan", section="people", record_ref=ref, field="mobile")
        name = f"edit_{ref}_mobile".replace(":", "_")
        edits.append(program.window.findChild(QLineEdit, name))
    yield {}

    def change(which: int, number: int) -> None:
        edits[which].setText(f"+7 700 000 01 {number:02}")
        edits[which].textEdited.emit(edits[which].text())
        programs[which].window.navigator.flush()

    found: dict[int, list[float]] = {0: [], 1: []}
    for turn in range(count):
        for which, program in enumerate(programs):
            act = lambda w=which, n=turn % 100: change(w, n)  # noqa: E731
            found[which].append(_cpu(program, act))
        yield {}
    yield {"edit_people": statistics.median(found[0]) / statistics.median(found[1])}


def history(programs: list[Program], count: int) -> Iterator[dict[str, float]]:
    """ "What changed" over a long history, built and painted; median."""
    (program,) = programs
    found: list[float] = []
    for _ in range(count):
        program.window.navigator.go("home")
        yield {}
        found.append(_timed(program, lambda: program.window.navigator.go("changes")))
        yield {}
    yield {"history_ms": statistics.median(found)}


def overview(programs: list[Program], count: int) -> Iterator[dict[str, float]]:
    """The overview with all that was entered, built and painted, CPU; median."""
    (program,) = programs
    found: list[float] = []
    for _ in range(count):
        program.window.navigator.go("home")
        yield {}
        found.append(_cpu(program, lambda: program.window.navigator.go("overview")))
        yield {}
    yield {"overview_ms": statistics.median(found)}


def households(programs: list[Program], count: int) -> Iterator[dict[str, float]]:
    """The list of all households, read, built and painted, CPU; median."""
    from PySide6.QtCore import QThreadPool

    (program,) = programs
    found: list[float] = []
    for _ in range(count):
        program.window.navigator.go("settings")
        yield {}
        begun = time.process_time_ns()
        program.window.navigator.go("households")
        page: Any = program.window.navigator.page
        while not page.rows:  # they are read in another thread
            program.app.processEvents()
        program.app.processEvents()
        found.append((time.process_time_ns() - begun) / 1e6)
        yield {}
        QThreadPool.globalInstance().waitForDone()  # whether numbers differ is looked at after it
    yield {"households_ms": statistics.median(found)}


def language(programs: list[Program], count: int) -> Iterator[dict[str, float]]:
    """Another language on each page; the median of the slowest page."""
    (program,) = programs
    medians: dict[str, float] = {}
    for name in SHOWN:
        program.window.navigator.go(name, **ARGS.get(name, {}))
        yield {}
        found: list[float] = []
        for turn in range(count):
            lang = LANGUAGES[turn % len(LANGUAGES)]
            found.append(
                _timed(program, lambda wish=lang: program.session.change_settings(language=wish))
            )
            yield {}
        medians[name] = statistics.median(found)
    slowest = max(medians, key=medians.__getitem__)
    yield {"language_ms": medians[slowest], f"language_on_{slowest}_ms": medians[slowest]}


def _cpu(program: Program, act: Callable[[], object]) -> float:
    """Milliseconds of CPU that the program takes until what `act` changed is painted and idle."""
    from PySide6.QtCore import QEvent

    begun = time.process_time_ns()
    act()
    for _ in range(4):  # layouts ask for layouts, and what was left is deleted
        program.app.processEvents()
        program.app.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    return (time.process_time_ns() - begun) / 1e6


def resizing(programs: list[Program], count: int) -> Iterator[dict[str, float]]:
    """A step of drawing the window at home against plain labels with the same words; p50, CPU."""
    from PySide6.QtWidgets import (
        QAbstractButton,
        QLabel,
        QMainWindow,
        QScrollArea,
        QVBoxLayout,
        QWidget,
    )

    (program,) = programs
    program.window.navigator.go("home")
    yield {}
    plain, words = QMainWindow(), QWidget()
    column = QVBoxLayout(words)
    for control in program.window.findChildren(QWidget):
        said = ""
        if control.isVisible() and isinstance(control, QLabel):
            said = control.text()
        elif control.isVisible() and isinstance(control, QAbstractButton):
            said = f"{control.accessibleName()} {control.accessibleDescription()}".strip()
        if said:
            label = QLabel(said)
            label.setWordWrap(True)
            column.addWidget(label)
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setWidget(words)
    plain.setCentralWidget(area)
    plain.show()
    windows: tuple[QWidget, ...] = (program.window, plain)
    found: tuple[list[float], ...] = ([], [])
    for turn in range(count):
        step = min(turn % 80, 80 - turn % 80)  # 40 steps larger, 40 steps smaller
        for window, frames in zip(windows, found, strict=True):
            size = (1280 + 8 * step, 800 + 4 * step)
            frames.append(_cpu(program, lambda w=window, at=size: w.resize(*at)))
        yield {}
    ours, theirs = map(statistics.median, found)
    yield {"resize": ours / theirs, "resize_ms": ours, "plain_resize_ms": theirs}


def looks(programs: list[Program], count: int) -> Iterator[dict[str, float]]:
    """Another text size, another theme and another page, on each page in turn; p95, CPU."""
    from guide.ui.shell.actions import SCALES

    (program,) = programs
    changes = {"text_size": ("text_scale", SCALES), "theme": ("theme", ("dark", "light"))}
    found: dict[str, list[float]] = {"page": [], **{name: [] for name in changes}}
    for name in SHOWN:
        go = lambda one=name: program.window.navigator.go(one, **ARGS.get(one, {}))  # noqa: E731
        go()  # imported and cached
        yield {}
        program.window.navigator.go("home")
        yield {}
        found["page"].append(_cpu(program, go))
        for what, (setting, values) in changes.items():
            for turn in range(count):
                wish = {setting: values[(turn + 1) % len(values)]}
                act = lambda w=wish: program.session.change_settings(**w)  # noqa: E731
                found[what].append(_cpu(program, act))
                yield {}
    for what, times in found.items():
        yield {f"{what}_ms": quantile(times, 0.95), f"{what}_p50_ms": statistics.median(times)}


def growth(programs: list[Program], count: int) -> Iterator[dict[str, float]]:
    """Memory after many changes of page, in percent of that after each page was seen."""
    import os

    from PySide6.QtCore import QThreadPool

    (program,) = programs

    def turn(number: int) -> None:
        name = SHOWN[number % len(SHOWN)]
        program.window.navigator.go(name, **ARGS.get(name, {}))

    for number in range(WARM * len(SHOWN)):
        turn(number)
        # A page may go on by itself, such as the sheet that is pressed to be looked at.
        until = time.perf_counter() + REST
        while time.perf_counter() < until:
            yield {}
    QThreadPool.globalInstance().waitForDone()
    yield {}
    # Not Pss: another program that starts meanwhile would look like shrinking.
    before = memory(os.getpid(), "Rss")
    # Ends on the page on which it began, so that the same page is weighed.
    for number in range(count // len(SHOWN) * len(SHOWN)):
        turn(number)
        yield {}
    yield {"growth": (memory(os.getpid(), "Rss") / before - 1) * 100}


def plan_memory(programs: list[Program], _count: int) -> Iterator[dict[str, float]]:
    """Memory in MiB once every section of the plan was open, with the first one open again."""
    import os

    (program,) = programs
    go = program.window.navigator.go
    for section in (*shown(program.session.services.plan_editor.household()), ""):
        go("plan", section=str(section))
        until = time.perf_counter() + REST
        while time.perf_counter() < until:
            yield {}
    yield {"plan_mib": memory(os.getpid())}


WHAT = {
    "keys": keys,
    "saved": saved,
    "people": people,
    "history": history,
    "overview": overview,
    "households": households,
    "language": language,
    "resizing": resizing,
    "searching": searching,
    "looks": looks,
    "growth": growth,
    "plan_memory": plan_memory,
}


def main(what: str, count: str, *folders: str) -> int:
    """Run one measurement and print what it found."""
    programs = [_open(folder) for folder in folders]
    app = programs[0].app
    from PySide6.QtCore import QTimer

    steps = WHAT[what](programs, int(count))
    found: dict[str, float] = {}

    def step() -> None:
        # What another window covers before it was ever seen is not painted, whatever happens in it.
        if not all(_is_seen(program.window) for program in programs):
            QTimer.singleShot(10, step)
            return
        try:
            part = next(steps, None)
        except BaseException:
            app.quit()
            raise
        if part is None:
            app.quit()
            return
        found.update(part)
        QTimer.singleShot(0, step)

    QTimer.singleShot(0, step)
    app.exec()
    for program in programs:
        program.close()
    print(json.dumps(found))
    return 0 if found else 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
