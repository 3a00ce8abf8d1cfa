"""A visitor's print comes out or is taken back, and each reason why not is told in words."""

from __future__ import annotations

import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import pytest

from guide.content.kiosk_words import kiosk_words
from guide.content.model import LANGS
from guide.usecases.base.sheet import Sheet
from guide.usecases.kiosk import cups
from guide.usecases.kiosk.printing import (
    MOST_PRINTS,
    TITLE,
    JobState,
    KioskPaper,
    OwnJob,
    PrinterState,
    PrintRefusal,
    VisitPrinting,
    why_not,
)
from tests.usecases.print_service import CANCELLED, DONE, PRINTING, Queue, print_service

ROOT = Path(__file__).resolve().parents[2]
T = TypeVar("T")
SHEET = Sheet("form", "A form", "", {})
PAPER = KioskPaper(SHEET, b"%PDF-1.7 a form\n%%EOF\n")

pytestmark = pytest.mark.skipif(
    cups.cups_library() is None, reason="this computer does not print through CUPS"
)


class Clock:
    """Seconds that pass when somebody waits."""

    def __init__(self) -> None:
        self.seconds = 0.0
        self.pauses: list[float] = []

    def now(self) -> float:
        return self.seconds

    def wait(self, pause: float) -> None:
        self.pauses.append(pause)
        self.seconds += pause


@pytest.fixture
def queue(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Queue]:
    """A printer of the lobby, with the real library in front of it."""
    found = Queue()
    monkeypatch.setenv("HOME", str(tmp_path))
    with print_service(found) as where:
        monkeypatch.setenv("CUPS_SERVER", where)
        yield found


def on_its_own(work: Callable[[], T]) -> T:
    """In a thread of its own, as a screen does: the library keeps its connection by thread."""
    found: list[T] = []
    thread = threading.Thread(target=lambda: found.append(work()))
    thread.start()
    thread.join(30)
    return found[0]


def visit(name: str = "lobby", clock: Clock | None = None) -> VisitPrinting:
    library = cups.cups_library()
    assert library is not None
    clock = clock or Clock()
    return VisitPrinting(cups.CupsPrinter(library, name), clock.now, clock.wait)


def test_a_print_comes_out_whole_under_a_neutral_title(queue: Queue) -> None:
    printing = visit()
    assert on_its_own(printing.refusal) is None
    assert on_its_own(lambda: printing.print_out(PAPER)) is None
    assert list(queue.documents.values()) == [PAPER.pdf()]
    assert [title for title, _ in queue.jobs.values()] == [TITLE]
    assert queue.options[0]["print-scaling"] == "none"
    assert queue.options[0]["media"] == "iso_a4_210x297mm"


def test_a_system_without_a_history_forgets_what_came_out(queue: Queue) -> None:
    queue.has_history = False
    assert on_its_own(lambda: visit().print_out(PAPER)) is None


@pytest.mark.parametrize(
    ("change", "refusal"),
    [
        ({"is_accepting": False}, PrintRefusal.REJECTS),
        ({"state": 5, "reasons": ("paused",)}, PrintRefusal.STOPPED),
        ({"state": 5}, PrintRefusal.STOPPED),
        ({"state": 4, "reasons": ("media-empty-error",)}, PrintRefusal.NO_PAPER),
        ({"reasons": ("media-low-warning", "media-needed")}, PrintRefusal.NO_PAPER),
        ({"reasons": ("door-open-report",)}, PrintRefusal.OPEN),
        ({"reasons": ("offline-report",)}, PrintRefusal.OFFLINE),
        ({"reasons": ("media-jam-error",)}, PrintRefusal.JAM),
        ({"reasons": ("toner-empty",)}, PrintRefusal.NO_INK),
    ],
)
def test_a_printer_that_cannot_print_is_told_before_anything_is_sent(
    queue: Queue, change: dict[str, object], refusal: PrintRefusal
) -> None:
    for name, value in change.items():
        setattr(queue, name, value)
    printing = visit()
    assert on_its_own(printing.refusal) is refusal
    assert on_its_own(lambda: printing.print_out(PAPER)) is refusal
    assert queue.documents == {}
    assert printing.left == MOST_PRINTS


def test_an_empty_tray_is_tried_again_after_five_minutes(queue: Queue) -> None:
    """Paper that was put in is found out by a job only: CUPS repeats what was said at the last."""
    queue.reasons = ("media-empty-error",)
    queue.idle_s = 200
    assert on_its_own(visit().refusal) is PrintRefusal.NO_PAPER
    queue.idle_s = 301
    assert on_its_own(visit().refusal) is None
    assert on_its_own(lambda: visit().print_out(PAPER)) is None
    queue.idle_s = -7200
    assert on_its_own(visit().refusal) is None, "the clock was set back"
    queue.state, queue.idle_s = 5, 301
    assert on_its_own(visit().refusal) is PrintRefusal.NO_PAPER, "it stands still and says so"
    queue.state = 4
    assert on_its_own(visit().refusal) is PrintRefusal.NO_PAPER, "it is printing and says so"
    assert on_its_own(lambda: cups.refusal_of("lobby")) is PrintRefusal.NO_PAPER


def test_what_is_stuck_is_nobodys_and_is_cancelled(queue: Queue) -> None:
    stuck = queue.leave(TITLE, PRINTING)
    queue.state, queue.reasons = 4, ("media-empty-error",)
    assert on_its_own(lambda: cups.refusal_of("lobby")) is PrintRefusal.NO_PAPER
    assert queue.jobs[stuck][1] == PRINTING, "the doctor changes nothing"
    assert on_its_own(visit().refusal) is PrintRefusal.NO_PAPER
    assert queue.jobs[stuck][1] == CANCELLED


_PAGE = """
import sys
from guide.usecases.base.sheet import Sheet
from guide.usecases.kiosk.cups import printing_on
from guide.usecases.kiosk.printing import KioskPaper
paper = KioskPaper(Sheet("form", "A form", "", {}), sys.argv[1].encode())
print(printing_on("lobby").print_out(paper))
"""


def page_that_prints(document: str) -> subprocess.Popen[str]:
    """A process of its own that prints, as a visitor's page does."""
    return subprocess.Popen(
        [sys.executable, "-c", _PAGE, document], stdout=subprocess.PIPE, text=True, cwd=ROOT
    )


def test_a_page_killed_while_it_prints_leaves_nothing_to_the_next_visitor(
    queue: Queue, qwait: Callable[[Callable[[], bool]], None]
) -> None:
    queue.prints = False
    queue.state, queue.reasons = 4, ("none",)
    with page_that_prints("of the first visitor") as first:
        qwait(lambda: len(queue.documents) == 1)
        first.kill()
    (left,) = queue.jobs
    queue.jobs[left] = (TITLE, PRINTING)
    queue.prints = True
    with page_that_prints("of the next visitor") as second:
        assert second.communicate(timeout=30)[0].strip() == "None"
    assert queue.jobs[left][1] == CANCELLED
    assert [state for number, (_, state) in queue.jobs.items() if number != left] == [DONE]
    assert queue.documents[max(queue.documents)] == b"of the next visitor"


@pytest.fixture
def qwait() -> Callable[[Callable[[], bool]], None]:
    """Waits for a fact, half a minute at most."""

    def wait(is_so: Callable[[], bool]) -> None:
        end = time.monotonic() + 30
        while not is_so():
            assert time.monotonic() < end
            time.sleep(0.02)

    return wait


def test_low_paper_and_little_toner_stop_nobody() -> None:
    reasons = ("media-low-warning", "toner-low-report", "cups-waiting-for-job-completed", "none")
    assert why_not(PrinterState(True, False, reasons)) is None


def test_a_printer_that_is_not_there_is_told(queue: Queue) -> None:
    assert on_its_own(visit("elsewhere").refusal) is PrintRefusal.NO_PRINTER
    assert queue.jobs == {}


def test_no_service_at_all_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("CUPS_SERVER", str(tmp_path / "no.sock"))
    assert on_its_own(visit().refusal) is PrintRefusal.NO_PRINTER


def test_a_computer_without_the_library_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cups, "LIBRARIES", ("libnothing.so.0",))
    cups.cups_library.cache_clear()
    try:
        printing = cups.printing_on("lobby")
        assert printing is not None
        assert printing.refusal() is PrintRefusal.NO_CUPS
        assert printing.print_out(PAPER) is PrintRefusal.NO_CUPS
    finally:
        cups.cups_library.cache_clear()
    assert cups.printing_on("") is None  # nothing is offered where no printer is named


def test_what_stays_in_the_queue_is_cancelled_after_a_minute(queue: Queue) -> None:
    queue.prints = False
    clock = Clock()
    printing = visit(clock=clock)
    assert on_its_own(lambda: printing.print_out(PAPER)) is PrintRefusal.TOO_LONG
    assert clock.pauses == [1.0] * 60
    assert [state for _, state in queue.jobs.values()] == [CANCELLED]
    assert printing.left == MOST_PRINTS  # nothing came out


def test_what_somebody_left_is_cancelled_before_anything_is_sent(queue: Queue) -> None:
    left = queue.leave(TITLE)
    coming_out = queue.leave(TITLE, PRINTING)
    of_staff = queue.leave("Протокол")
    printing = visit()
    on_its_own(printing.refusal)
    states = {number: state for number, (_, state) in queue.jobs.items()}
    assert states[left] == CANCELLED
    assert states[coming_out] == PRINTING  # who stands there still waits for it
    on_its_own(lambda: printing.print_out(PAPER))
    states = {number: state for number, (_, state) in queue.jobs.items()}
    assert states[coming_out] == CANCELLED
    assert states[of_staff] != CANCELLED


def test_a_form_that_is_lost_is_told_and_nothing_is_sent(queue: Queue) -> None:
    refusal = on_its_own(lambda: visit().print_out(KioskPaper(SHEET, b"")))
    assert refusal is PrintRefusal.NO_SHEET
    assert queue.jobs == {}


def test_a_visitor_has_two_prints(queue: Queue) -> None:
    printing = visit()
    for left in (1, 0):
        assert on_its_own(lambda: printing.print_out(PAPER)) is None
        assert printing.left == left
    assert on_its_own(printing.refusal) is PrintRefusal.ENOUGH
    assert on_its_own(lambda: printing.print_out(PAPER)) is PrintRefusal.ENOUGH
    assert len(queue.documents) == 2


def test_a_job_that_staff_cancel_is_told() -> None:
    class Cancelled:
        def state(self) -> PrinterState:
            return PrinterState(is_accepting=True, is_stopped=False)

        def own_jobs(self) -> tuple[OwnJob, ...]:
            return (OwnJob(7, TITLE, JobState.CANCELLED),)

        def send(self, _title: str, _paper: KioskPaper) -> int:
            return 7

        def cancel(self, job: int) -> None:
            pass

    clock = Clock()
    assert VisitPrinting(Cancelled(), clock.now, clock.wait).print_out(PAPER) is PrintRefusal.FAILED


@pytest.mark.parametrize("lang", LANGS)
def test_each_refusal_has_words(lang: str) -> None:
    said = [kiosk_words().say(f"kiosk_print_{one}", lang) for one in PrintRefusal]  # type: ignore[arg-type]
    assert all(said)
    assert len(set(said)) == len(said)
