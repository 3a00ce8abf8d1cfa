"""Printing for visitors: asked before it is offered, watched until it came out, never left behind.

At most two prints a visitor. A job that has not come out in a minute is cancelled and that is said;
what a visit before left in the queue is cancelled before anything else is sent, so that nobody
gets another's paper (kiosk-ground.md section 5). All of it waits for a printer: not for the
window's thread.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from enum import StrEnum
from typing import Protocol

from msgspec import Struct, structs

from guide.usecases.base.sheet import Sheet, printer_pages, sheet_pdf

MOST_PRINTS = 2
TITLE = "Daiyn"  # of every job: a queue shows it to everybody
_LIMIT_S, _STEP_S = 60.0, 1.0
_BELIEVED_S = 300.0  # CUPS repeats what a printer said at its last job until there is another one


class PrintRefusal(StrEnum):
    """Why there is no paper; worded by `kiosk_print_<value>`."""

    NO_CUPS = "no_cups"
    NO_PRINTER = "no_printer"
    REJECTS = "rejects"
    NO_PAPER = "no_paper"
    JAM = "jam"
    OPEN = "open"
    NO_INK = "no_ink"
    OFFLINE = "offline"
    STOPPED = "stopped"
    NO_SHEET = "no_sheet"
    NOT_TAKEN = "not_taken"
    TOO_LONG = "too_long"
    FAILED = "failed"
    ENOUGH = "enough"


class JobState(StrEnum):
    """How far a job is."""

    WAITING = "waiting"
    PRINTING = "printing"
    CANCELLED = "cancelled"
    FAILED = "failed"
    DONE = "done"


class PrinterState(Struct, frozen=True):
    """What a printer says of itself; `reasons` in the words of IPP ("media-empty-warning")."""

    is_accepting: bool
    is_stopped: bool
    reasons: tuple[str, ...] = ()
    idle_s: float = 0.0  # for how long it has done nothing and said nothing, in seconds


class OwnJob(Struct, frozen=True):
    """A job of this user."""

    id: int
    title: str
    state: JobState


class KioskPaper(Struct, frozen=True):
    """What is printed: a sheet; `form` is its document where that was pressed before."""

    sheet: Sheet
    form: bytes | None = None

    def pdf(self) -> bytes:
        """The document, empty for a form that is lost. GuideError FONT_MISSING, PAPER_FAILED."""
        return sheet_pdf(self.sheet) if self.form is None else self.form

    def pages(self) -> list[bytes]:
        """Its pages as pictures, for a printer that takes no document. Errors: as above."""
        return printer_pages(self.sheet)


class KioskPrinter(Protocol):
    """One printer of this computer."""

    def state(self) -> PrinterState | None:
        """How it is; None where there is none."""

    def own_jobs(self) -> tuple[OwnJob, ...]:
        """What this user has there."""

    def send(self, title: str, paper: KioskPaper) -> int | None:
        """Hand a paper over; None where it was not taken. Errors: those of `KioskPaper`."""

    def cancel(self, job: int) -> None:
        """End a job."""


# The first that is told is the nearest to what somebody can do about it.
_REASONS = {
    "media-empty": PrintRefusal.NO_PAPER,
    "media-needed": PrintRefusal.NO_PAPER,
    "media-jam": PrintRefusal.JAM,
    "door-open": PrintRefusal.OPEN,
    "cover-open": PrintRefusal.OPEN,
    "interlock-open": PrintRefusal.OPEN,
    "input-tray-missing": PrintRefusal.OPEN,
    "marker-supply-empty": PrintRefusal.NO_INK,
    "toner-empty": PrintRefusal.NO_INK,
    "offline": PrintRefusal.OFFLINE,
    "shutdown": PrintRefusal.OFFLINE,
    "timed-out": PrintRefusal.OFFLINE,
    "paused": PrintRefusal.STOPPED,
    "moving-to-paused": PrintRefusal.STOPPED,
}
_SEVERITIES = ("-report", "-warning", "-error")


class VisitPrinting:
    """The printer of one visit.

    Args:
        printer: the one that the settings name; None where this computer has no way to it.
        now, wait: a clock that only goes forward, and a pause, in seconds.

    """

    def __init__(
        self,
        printer: KioskPrinter | None,
        now: Callable[[], float] = time.monotonic,
        wait: Callable[[float], object] = time.sleep,
    ) -> None:
        self._printer = printer
        self._now = now
        self._wait = wait
        self._printed = 0

    @property
    def left(self) -> int:
        """How many prints this visitor still has."""
        return MOST_PRINTS - self._printed

    def refusal(self) -> PrintRefusal | None:
        """Why nothing can be printed now; None when it can.

        What a visit before left waiting is cancelled; what is coming out may come out, and where
        nothing comes out it is cancelled too: it would be somebody else's paper.
        """
        if self.left <= 0:
            return PrintRefusal.ENOUGH
        if self._printer is None:
            return PrintRefusal.NO_CUPS
        refusal = why_not_now(self._printer.state())
        stuck = () if refusal is None else (JobState.PRINTING,)
        self._clear(self._printer, JobState.WAITING, *stuck)
        return refusal

    def print_out(self, paper: KioskPaper) -> PrintRefusal | None:
        """Print, and wait until it came out; None when it did.

        Raises:
            GuideError: FONT_MISSING or PAPER_FAILED: there is nothing to print.

        """
        if (refusal := self.refusal()) is not None or self._printer is None:
            return refusal
        printer = self._printer
        if paper.form == b"":
            return PrintRefusal.NO_SHEET
        self._clear(printer, JobState.WAITING, JobState.PRINTING)
        job = printer.send(TITLE, paper)
        if job is None:
            return why_not(printer.state()) or PrintRefusal.NOT_TAKEN
        self._printed += 1
        refusal = self._watched(printer, job)
        if refusal is not None:
            printer.cancel(job)
            self._printed -= 1
        return refusal

    def _watched(self, printer: KioskPrinter, job: int) -> PrintRefusal | None:
        end = self._now() + _LIMIT_S
        while self._now() < end:
            # A system that keeps no history forgets a job when it has come out.
            found = next((one.state for one in printer.own_jobs() if one.id == job), JobState.DONE)
            if found is JobState.DONE:
                return None
            if found in (JobState.CANCELLED, JobState.FAILED):
                return PrintRefusal.FAILED
            self._wait(_STEP_S)
        return why_not(printer.state()) or PrintRefusal.TOO_LONG

    def _clear(self, printer: KioskPrinter, *states: JobState) -> None:
        for one in printer.own_jobs():
            if one.title == TITLE and one.state in states:
                printer.cancel(one.id)


def why_not_now(state: PrinterState | None) -> PrintRefusal | None:
    """The same where somebody wants to print.

    A tray that was empty at the last job may have been filled since, which only a job finds out.
    """
    if state is not None and state.idle_s >= _BELIEVED_S:
        state = structs.replace(state, reasons=())
    return why_not(state)


def why_not(state: PrinterState | None) -> PrintRefusal | None:
    """Why a printer in this state prints nothing; None when it does."""
    if state is None:
        return PrintRefusal.NO_PRINTER
    told = {_plain(reason) for reason in state.reasons}
    for reason, refusal in _REASONS.items():
        if reason in told:
            return refusal
    if state.is_stopped:
        return PrintRefusal.STOPPED
    return None if state.is_accepting else PrintRefusal.REJECTS


def _plain(reason: str) -> str:
    for severity in _SEVERITIES:
        reason = reason.removesuffix(severity)
    return reason
