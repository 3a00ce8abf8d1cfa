"""A print service of one's own: as much of IPP as the library of CUPS asks, with what goes wrong.

The real library speaks to it, so that what is tested is what a screen does. A queue prints a job at
once, or never while it is paused, rejects, has no paper or stands still.
"""

from __future__ import annotations

import struct
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import ClassVar

CREATE_JOB, SEND_DOCUMENT, CANCEL_JOB, GET_JOBS, GET_PRINTER = 0x05, 0x06, 0x08, 0x0A, 0x0B
_INTEGER, _BOOLEAN, _ENUM, _KEYWORD, _NAME, _URI = 0x21, 0x22, 0x23, 0x44, 0x42, 0x45
_CHARSET, _LANGUAGE = 0x47, 0x48
_OPERATION, _JOB, _END, _PRINTER = 1, 2, 3, 4
_OK, _NOT_POSSIBLE, _NOT_FOUND, _NOT_ACCEPTING = 0x0000, 0x0404, 0x0406, 0x0506
_Told = tuple[int, list[bytes]]  # a status and groups of attributes
WAITING, PRINTING, CANCELLED, DONE = 3, 5, 7, 9


@dataclass
class Queue:
    """What a printer is like now, and what it was asked."""

    name: str = "lobby"
    state: int = 3  # 3 idle, 4 printing, 5 stopped
    reasons: tuple[str, ...] = ("none",)
    is_accepting: bool = True
    prints: bool = True  # a document that was handed over comes out
    has_history: bool = True
    idle_s: int = 0  # for how long it has been as it is
    jobs: dict[int, tuple[str, int]] = field(default_factory=dict)  # title and state
    documents: dict[int, bytes] = field(default_factory=dict)
    asked: list[int] = field(default_factory=list)
    options: list[dict[str, str]] = field(default_factory=list)

    def leave(self, title: str, state: int = WAITING) -> int:
        """A job that somebody left behind."""
        number = len(self.jobs) + 1
        self.jobs[number] = (title, state)
        return number


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    wbufsize = 1 << 16  # an answer in one piece: in two, each waits for the other side
    queue: ClassVar[Queue]

    def do_POST(self) -> None:
        asked = self._body()
        queue = self.queue
        operation, request = struct.unpack(">HI", asked[2:8])
        fields, document = _parsed(asked)
        queue.asked.append(operation)
        status, groups = self._answer(operation, fields, document)
        answer = struct.pack(">BBHI", 2, 0, status, request) + bytes([_OPERATION])
        answer += _value(_CHARSET, "attributes-charset", "utf-8")
        answer += _value(_LANGUAGE, "attributes-natural-language", "en")
        answer += b"".join(groups) + bytes([_END])
        self.send_response(200)
        self.send_header("Content-Type", "application/ipp")
        self.send_header("Content-Length", str(len(answer)))
        self.end_headers()
        self.wfile.write(answer)

    def _answer(self, operation: int, fields: dict[str, str], document: bytes) -> _Told:
        if not fields.get("printer-uri", f"/{self.queue.name}").endswith(f"/{self.queue.name}"):
            return _NOT_FOUND, []
        if operation == GET_PRINTER:
            return _OK, [self._printer()]
        if operation == GET_JOBS:
            return _OK, [self._job(number) for number in self.queue.jobs]
        if operation == CREATE_JOB:
            return self._create(fields)
        number = int(fields.get("job-id", 0))
        if operation == SEND_DOCUMENT:
            return self._take(number, document)
        return self._cancel(number) if operation == CANCEL_JOB else (_NOT_FOUND, [])

    def _create(self, fields: dict[str, str]) -> _Told:
        if not self.queue.is_accepting:
            return _NOT_ACCEPTING, []
        self.queue.options.append(fields)
        return _OK, [self._job(self.queue.leave(fields["job-name"]))]

    def _take(self, number: int, document: bytes) -> _Told:
        queue = self.queue
        queue.documents[number] = document
        if queue.prints:
            queue.jobs[number] = (queue.jobs[number][0], DONE)
            if not queue.has_history:
                del queue.jobs[number]
        return _OK, [self._job(number)]

    def _cancel(self, number: int) -> _Told:
        title, state = self.queue.jobs[number]
        if state >= CANCELLED:
            return _NOT_POSSIBLE, []
        self.queue.jobs[number] = (title, CANCELLED)
        return _OK, []

    def _printer(self) -> bytes:
        queue = self.queue
        told = bytes([_PRINTER]) + _value(_NAME, "printer-name", queue.name)
        told += _value(_URI, "printer-uri-supported", f"ipp://localhost/printers/{queue.name}")
        told += _value(_ENUM, "printer-state", queue.state)
        for at, reason in enumerate(queue.reasons):
            told += _value(_KEYWORD, "printer-state-reasons" if at == 0 else "", reason)
        changed = int(time.time()) - queue.idle_s
        told += _value(_INTEGER, "printer-state-change-time", changed)
        return told + _value(_BOOLEAN, "printer-is-accepting-jobs", queue.is_accepting)

    def _job(self, number: int) -> bytes:
        title, state = self.queue.jobs.get(number, ("", DONE))
        told = bytes([_JOB]) + _value(_INTEGER, "job-id", number)
        told += _value(_NAME, "job-name", title) + _value(_ENUM, "job-state", state)
        where = f"ipp://localhost/printers/{self.queue.name}"
        return told + _value(_URI, "job-printer-uri", where)

    def _body(self) -> bytes:
        if self.headers.get("Transfer-Encoding", "") != "chunked":
            return self.rfile.read(int(self.headers["Content-Length"]))
        found = b""
        while size := int(self.rfile.readline(), 16):
            found += self.rfile.read(size)
            self.rfile.readline()
        self.rfile.readline()
        return found

    def log_message(self, *_about: object) -> None:
        """Nothing is told."""


def _value(tag: int, name: str, value: str | int) -> bytes:
    """One attribute as RFC 8010 writes it: its kind, its name, its value."""
    if tag == _BOOLEAN:
        data = bytes([bool(value)])
    else:
        data = struct.pack(">i", value) if isinstance(value, int) else value.encode()
    return struct.pack(">BH", tag, len(name)) + name.encode() + struct.pack(">H", len(data)) + data


def _parsed(asked: bytes) -> tuple[dict[str, str], bytes]:
    """The first value of each attribute, and what follows them."""
    at, found, name = 8, {}, ""
    while (tag := asked[at]) != _END:
        at += 1
        if tag < 0x10:
            continue
        length = int.from_bytes(asked[at : at + 2], "big")
        name = asked[at + 2 : at + 2 + length].decode() or name
        at += 2 + length
        length = int.from_bytes(asked[at : at + 2], "big")
        value = asked[at + 2 : at + 2 + length]
        at += 2 + length
        is_number = tag in (_INTEGER, _ENUM)
        told = str(int.from_bytes(value, "big")) if is_number else value.decode(errors="replace")
        found.setdefault(name, told)
    return found, asked[at + 1 :]


@contextmanager
def print_service(queue: Queue) -> Iterator[str]:
    """A service that has this queue; yields where it answers, as `CUPS_SERVER` wants it."""
    handler = type("Handler", (_Handler,), {"queue": queue})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    try:
        yield f"127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
