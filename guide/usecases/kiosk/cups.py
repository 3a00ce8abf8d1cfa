"""A printer through CUPS, asked by its own library: Qt says "printed" whatever happened.

A queue that rejects, one that is paused and a printer without paper all look like success there
(kiosk-ground.md section 5). The library comes with every system that prints; it speaks to the
service of this computer, and nothing of ours opens a connection. All calls may take seconds: not
for the window's thread.
"""

from __future__ import annotations

import ctypes
import sys
import time
from collections.abc import Mapping
from contextlib import suppress
from functools import cache
from typing import Any

from guide.usecases.kiosk.printing import (
    JobState,
    KioskPaper,
    OwnJob,
    PrinterState,
    PrintRefusal,
    VisitPrinting,
    why_not,
)

LIBRARIES = ("libcups.so.2", "libcups.2.dylib")
_OPTIONS = {"media": "iso_a4_210x297mm", "print-scaling": "none"}
_IDLE, _STOPPED = "3", "5"
_STEP_BACK_S = 60.0  # that clocks are corrected by
_HTTP_CONTINUE = 100
_LAST_OK = 0x00FF  # of an IPP status
_ALL_JOBS = -1
_ON_ITS_WAY = {3: JobState.WAITING, 4: JobState.WAITING, 5: JobState.PRINTING, 6: JobState.WAITING}
_ENDED = {7: JobState.CANCELLED, 8: JobState.FAILED, 9: JobState.DONE}


def printing_on(name: str) -> VisitPrinting | None:
    """The printing of a visit on the queue of this name; None where the settings name none.

    Windows has no CUPS: there the window prints (`ui/kiosk/qt_printer.py`).
    """
    if not name or sys.platform == "win32":
        return None
    library = cups_library()
    return VisitPrinting(CupsPrinter(library, name) if library is not None else None)


def refusal_of(name: str) -> PrintRefusal | None:
    """Why the queue of this name printed nothing when it was asked last; None where it did.

    Nothing of it is changed. None also where nobody can be asked.
    """
    if not name or sys.platform == "win32":
        return None
    library = cups_library()
    if library is None:
        return PrintRefusal.NO_CUPS
    return why_not(CupsPrinter(library, name).state())


class _Option(ctypes.Structure):
    _fields_ = (("name", ctypes.c_char_p), ("value", ctypes.c_char_p))


class _Destination(ctypes.Structure):
    _fields_ = (
        ("name", ctypes.c_char_p), ("instance", ctypes.c_char_p), ("is_default", ctypes.c_int),
        ("num_options", ctypes.c_int), ("options", ctypes.POINTER(_Option)),
    )  # fmt: skip


class _Job(ctypes.Structure):
    _fields_ = (
        ("id", ctypes.c_int), ("dest", ctypes.c_char_p), ("title", ctypes.c_char_p),
        ("user", ctypes.c_char_p), ("format", ctypes.c_char_p), ("state", ctypes.c_int),
        ("size", ctypes.c_int), ("priority", ctypes.c_int), ("completed", ctypes.c_long),
        ("creation", ctypes.c_long), ("processing", ctypes.c_long),
    )  # fmt: skip


@cache
def cups_library() -> ctypes.CDLL | None:
    """The library of this computer; None where it does not print through CUPS."""
    for name in LIBRARIES:
        with suppress(OSError):
            return _declared(ctypes.CDLL(name))
    return None


class CupsPrinter:
    """One queue of CUPS, by its name. Nothing of it raises: what cannot be had is None."""

    def __init__(self, library: ctypes.CDLL, name: str) -> None:
        self._cups = library
        self._name = name.encode()

    def state(self) -> PrinterState | None:
        """How the queue is; None where there is none of this name, or no service."""
        found = self._cups.cupsGetNamedDest(None, self._name, None)
        if not found:
            return None
        try:
            told = found.contents
            options = {
                told.options[at].name: (told.options[at].value or b"").decode(errors="replace")
                for at in range(told.num_options)
            }
        finally:
            self._cups.cupsFreeDests(1, found)
        return PrinterState(
            is_accepting=options.get(b"printer-is-accepting-jobs") == "true",
            is_stopped=options.get(b"printer-state") == _STOPPED,
            reasons=tuple(options.get(b"printer-state-reasons", "none").split(",")),
            idle_s=_idle_s(options),
        )

    def send(self, title: str, paper: KioskPaper) -> int | None:
        """Hand a paper over; the number of its job, or None where it was not taken.

        Errors: GuideError FONT_MISSING, PAPER_FAILED.
        """
        pdf = paper.pdf()
        options, count = self._options(_OPTIONS)
        try:
            job = self._cups.cupsCreateJob(None, self._name, title.encode(), count, options)
        finally:
            self._cups.cupsFreeOptions(count, options)
        if not job:
            return None
        begun = self._cups.cupsStartDocument(
            None, self._name, job, title.encode(), b"application/pdf", 1
        )
        is_taken = (
            begun == _HTTP_CONTINUE
            and self._cups.cupsWriteRequestData(None, pdf, len(pdf)) == _HTTP_CONTINUE
            and self._cups.cupsFinishDocument(None, self._name) <= _LAST_OK
        )
        if not is_taken:
            self.cancel(job)
            return None
        return int(job)

    def own_jobs(self) -> tuple[OwnJob, ...]:
        """What this user has here, ended or not."""
        found = ctypes.POINTER(_Job)()
        count = self._cups.cupsGetJobs(ctypes.byref(found), self._name, 1, _ALL_JOBS)
        try:
            known = {**_ON_ITS_WAY, **_ENDED}
            return tuple(
                OwnJob(
                    found[at].id,
                    (found[at].title or b"").decode(errors="replace"),
                    known.get(found[at].state, JobState.FAILED),
                )
                for at in range(count)
            )
        finally:
            if count > 0:
                self._cups.cupsFreeJobs(count, found)

    def cancel(self, job: int) -> None:
        """End a job; one that has ended stays as it is."""
        self._cups.cupsCancelJob(self._name, job)

    def _options(self, wanted: Mapping[str, str]) -> tuple[Any, int]:
        options, count = ctypes.POINTER(_Option)(), 0
        for name, value in wanted.items():
            count = self._cups.cupsAddOption(
                name.encode(), value.encode(), count, ctypes.byref(options)
            )
        return options, count


def _idle_s(options: Mapping[bytes, str]) -> float:
    """For how long it has been idle. A clock that was set back makes it long."""
    changed = options.get(b"printer-state-change-time", "")
    if options.get(b"printer-state") != _IDLE or not changed.isdecimal():
        return 0.0
    passed = time.time() - int(changed)
    return passed if passed >= -_STEP_BACK_S else float("inf")


def _declared(cups: ctypes.CDLL) -> ctypes.CDLL:
    """The library with the types of what is called: without them pointers are cut to 32 bits."""
    options = ctypes.POINTER(_Option)
    text, number = ctypes.c_char_p, ctypes.c_int
    cups.cupsGetNamedDest.restype = ctypes.POINTER(_Destination)
    cups.cupsGetNamedDest.argtypes = [ctypes.c_void_p, text, text]
    cups.cupsFreeDests.restype = None
    cups.cupsFreeDests.argtypes = [number, ctypes.POINTER(_Destination)]
    cups.cupsAddOption.argtypes = [text, text, number, ctypes.POINTER(options)]
    cups.cupsFreeOptions.restype = None
    cups.cupsFreeOptions.argtypes = [number, options]
    cups.cupsCreateJob.argtypes = [ctypes.c_void_p, text, text, number, options]
    cups.cupsStartDocument.argtypes = [ctypes.c_void_p, text, number, text, text, number]
    cups.cupsWriteRequestData.argtypes = [ctypes.c_void_p, text, ctypes.c_size_t]
    cups.cupsFinishDocument.argtypes = [ctypes.c_void_p, text]
    cups.cupsGetJobs.argtypes = [ctypes.POINTER(ctypes.POINTER(_Job)), text, number, number]
    cups.cupsFreeJobs.restype = None
    cups.cupsFreeJobs.argtypes = [number, ctypes.POINTER(_Job)]
    cups.cupsCancelJob.argtypes = [text, number]
    return cups
