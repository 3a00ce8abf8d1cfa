"""Looks at a part of an X screen many times a second, from outside the program that is looked at.

Reads what the server would send to the output, whoever painted it. Each different frame is kept
once, with how often and when it was seen.
"""

from __future__ import annotations

import ctypes
import threading
import time
import zlib
from ctypes import POINTER, Structure, c_char_p, c_int, c_long, c_uint, c_ulong, c_void_p
from typing import Any

from msgspec import Struct
from PySide6.QtGui import QImage

_IPC_CREAT, _IPC_RMID, _ALL_PLANES, _Z_PIXMAP = 0o1000, 0, 0xFFFFFFFF, 2
_REST_S = 0.015  # between two looks: the machine has others to serve


class _Segment(Structure):
    _fields_ = (
        ("shmseg", c_ulong),
        ("shmid", c_int),
        ("shmaddr", c_void_p),
        ("read_only", c_int),
    )


class _ImageHead(Structure):
    _fields_ = (
        ("width", c_int), ("height", c_int), ("xoffset", c_int), ("format", c_int),
        ("data", c_void_p), ("byte_order", c_int), ("unit", c_int), ("bit_order", c_int),
        ("pad", c_int), ("depth", c_int), ("bytes_per_line", c_int),
    )  # fmt: skip


_ERROR_HANDLER = ctypes.CFUNCTYPE(c_int, c_void_p, c_void_p)


@_ERROR_HANDLER
def _take_no_notice(_display: Any, _error: Any) -> int:
    """An output that is off cannot be read: that is an answer, no failure."""
    return 0


def _libraries() -> tuple[Any, Any, Any]:
    x11, xext, libc = (
        ctypes.CDLL(name, use_errno=True) for name in ("libX11.so.6", "libXext.so.6", "libc.so.6")
    )
    x11.XOpenDisplay.restype = c_void_p
    x11.XOpenDisplay.argtypes = [c_char_p]
    x11.XCloseDisplay.argtypes = [c_void_p]
    x11.XDefaultRootWindow.restype = c_ulong
    x11.XDefaultRootWindow.argtypes = [c_void_p]
    x11.XDefaultVisual.restype = c_void_p
    x11.XDefaultVisual.argtypes = [c_void_p, c_int]
    x11.XSync.argtypes = [c_void_p, c_int]
    xext.XShmCreateImage.restype = POINTER(_ImageHead)
    xext.XShmCreateImage.argtypes = [
        c_void_p, c_void_p, c_uint, c_int, c_void_p, POINTER(_Segment), c_uint, c_uint,
    ]  # fmt: skip
    xext.XShmAttach.argtypes = [c_void_p, POINTER(_Segment)]
    xext.XShmGetImage.argtypes = [
        c_void_p, c_ulong, POINTER(_ImageHead), c_int, c_int, c_ulong,
    ]  # fmt: skip
    libc.shmat.restype = c_void_p
    libc.shmat.argtypes = [c_int, c_void_p, c_int]
    libc.shmdt.argtypes = [c_void_p]
    libc.shmget.argtypes = [c_int, c_long, c_int]
    libc.shmctl.argtypes = [c_int, c_int, c_void_p]
    return x11, xext, libc


class Frame(Struct):
    """A picture that was seen."""

    packed: bytes
    first: float  # time.monotonic()
    last: float
    times: int = 1


class ScreenEye:
    """Looks at a part of the root window of a display, in a thread, until `close`.

    Args:
        display: its name.
        box: left, top, width and height in pixels.

    """

    def __init__(self, display: str, box: tuple[int, int, int, int]) -> None:
        self._x11, self._xext, self._libc = _libraries()
        self._handler = self._x11.XSetErrorHandler(_take_no_notice)
        self._display = self._x11.XOpenDisplay(display.encode())
        assert self._display, display
        self._root = self._x11.XDefaultRootWindow(self._display)
        self.left, self.top, self.width, self.height = box
        self._segment = _Segment()
        self._image = self._xext.XShmCreateImage(
            self._display, self._x11.XDefaultVisual(self._display, 0), 24, _Z_PIXMAP, None,
            ctypes.byref(self._segment), self.width, self.height,
        )  # fmt: skip
        self._size = self._image.contents.bytes_per_line * self.height
        self._segment.shmid = self._libc.shmget(0, self._size, _IPC_CREAT | 0o600)
        self._segment.shmaddr = self._libc.shmat(self._segment.shmid, None, 0)
        self._image.contents.data = self._segment.shmaddr
        assert self._xext.XShmAttach(self._display, ctypes.byref(self._segment))
        self._x11.XSync(self._display, 0)
        self._libc.shmctl(self._segment.shmid, _IPC_RMID, None)
        self.frames: dict[int, Frame] = {}
        self.looks = self.dark = 0
        self.now: int | None = None  # the frame that stands there; None while the output is off
        self.is_lit = True  # else what can be read there is on no screen
        self._is_open = True
        self._thread = threading.Thread(target=self._look, daemon=True)
        self._thread.start()

    def _look(self) -> None:
        while self._is_open:
            is_read = self._xext.XShmGetImage(
                self._display, self._root, self._image, self.left, self.top, _ALL_PLANES
            )
            moment = time.monotonic()
            if is_read and self.is_lit:
                self._take(ctypes.string_at(self._segment.shmaddr, self._size), moment)
            else:
                self.now = None
                self.dark += 1
            self.looks += 1
            time.sleep(_REST_S)

    def _take(self, pixels: bytes, moment: float) -> None:
        number = zlib.crc32(pixels)
        frame = self.frames.get(number)
        if frame is None:
            self.frames[number] = Frame(zlib.compress(pixels, 1), moment, moment)
        else:
            frame.times += 1
            frame.last = moment
        self.now = number

    def picture(self, number: int) -> QImage:
        """A frame as a picture."""
        pixels = zlib.decompress(self.frames[number].packed)
        line = self._image.contents.bytes_per_line
        made = QImage(pixels, self.width, self.height, line, QImage.Format.Format_RGB32)
        return made.copy()

    def close(self) -> None:
        """Look no more."""
        self._is_open = False
        self._thread.join()
        self._x11.XCloseDisplay(self._display)
        self._libc.shmdt(self._segment.shmaddr)
