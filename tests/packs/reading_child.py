"""A program that reads packs, watched from inside: what it answers, how long, what it writes.

    python -m tests.packs.reading_child DATA guide|places [--hole NAME]

Reads paths from its input, one a line, and answers each with a line of JSON: the code of the
refusal or "accepted", its fields, the seconds of work, how many floors that is, the highest memory
so far in MB, how many bytes were unpacked, and every call that could change a file. A hole left
open on purpose shows that whoever watches would see it.
"""

from __future__ import annotations

import datetime as dt
import json
import os
import sys
import time
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

from guide.alerts.declaration import Place
from guide.content import pack_zip
from guide.errors import GuideError
from guide.usecases.editions import signed_pack, update
from guide.usecases.editions.in_effect import words_in_effect
from guide.usecases.editions.update import EditionUpdate
from guide.usecases.places import packs as place_packs
from guide.usecases.places.packs import PlacePacks
from tests.floor import floor
from tests.places.made import REGIONS

_CHANGES = (
    "os.rename", "os.remove", "os.rmdir", "os.mkdir", "os.link", "os.symlink", "os.truncate",
    "os.chmod", "os.chown", "os.utime", "shutil.", "tempfile.", "subprocess.", "os.system",
    "os.exec", "os.fork", "socket.", "sqlite3.",
)  # fmt: skip
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND


class Watch:
    """Remembers what could have changed a file."""

    def __init__(self) -> None:
        self.seen: list[str] = []

    def __call__(self, event: str, arguments: tuple[Any, ...]) -> None:
        if event == "open":
            path, mode, flags = arguments
            if (isinstance(mode, str) and set(mode) & set("wax+")) or flags & _WRITING:
                self.seen.append(f"open {path} {mode} {flags}")
        elif event.startswith(_CHANGES):
            self.seen.append(event)


def most_memory() -> float:
    """The most this program has held, in MB. `getrusage` would count whoever started it too."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    line = next(line for line in status.splitlines() if line.startswith("VmHWM:"))
    return int(line.split()[1]) / 1024


class Unpacking:
    """Stands for `zlib` in the reader, and counts what comes out of it."""

    def __init__(self) -> None:
        self.bytes = 0

    def __getattr__(self, name: str) -> Any:
        return getattr(zlib, name)

    def decompressobj(self, wbits: int) -> Unpacking:
        self._stream = zlib.decompressobj(wbits)
        self.eof, self.unused_data, self.unconsumed_tail = False, b"", b""
        return self

    def decompress(self, data: bytes, most: int = 0) -> bytes:
        piece = self._stream.decompress(data, most)
        self.bytes += len(piece)
        for name in ("eof", "unused_data", "unconsumed_tail"):
            setattr(self, name, getattr(self._stream, name))
        return piece


def leave_open(hole: str) -> None:
    """Take one guard away."""
    if hole == "signature":
        signed_pack.verify = lambda *_: None  # type: ignore[assignment]
    elif hole == "names":
        pack_zip._require_known = lambda *_: None  # type: ignore[assignment]
    elif hole == "counting":
        pack_zip._inflated = lambda packed, _: pack_zip.zlib.decompressobj(-15).decompress(packed)  # type: ignore[assignment]
    elif hole == "edition":
        EditionUpdate._require_newer = lambda *_: None  # type: ignore[assignment, method-assign]
    elif hole == "words":
        update.require_sound = lambda tables, *_: dict(tables)  # type: ignore[assignment]
    elif hole == "place words":
        place_packs.require_sound = lambda *_: None  # type: ignore[assignment]
    elif hole == "place writing":
        PlacePacks.offer = lambda self, checked, _: self.take(  # type: ignore[assignment, method-assign, misc]
            Path(sys.argv[1]).parent / "desk" / "pack.zip", checked.digest
        )
    elif hole == "writing":
        EditionUpdate.read = EditionUpdate.take  # type: ignore[assignment, method-assign]
    else:
        raise ValueError(hole)


def _reader(data: Path, what: str) -> Callable[[Path], object]:
    """What reads a file of this kind, up to what a person is shown."""
    if what == "guide":
        update = EditionUpdate(words_in_effect(data), data, lambda: dt.datetime.now(dt.UTC))
        update.in_effect()
        return update.read
    packs = PlacePacks(data, lambda: dt.datetime.now(dt.UTC), lambda: REGIONS)
    packs.taken()
    return lambda path: packs.offer(packs.check(path), Place(region="KZ-35"))


def main(arguments: list[str]) -> None:
    data, what, *more = arguments
    if more[:1] == ["--hole"]:
        leave_open(more[1])
    read = _reader(Path(data), what)
    watch, unpacking = Watch(), Unpacking()
    pack_zip.zlib = unpacking  # type: ignore[assignment]
    sys.addaudithook(watch)
    for line in sys.stdin:
        watch.seen.clear()
        unpacking.bytes = 0
        begun = time.process_time()
        try:
            read(Path(line.rstrip("\n")))
            answer, fields = "accepted", {}
        except GuideError as error:
            answer, fields = error.code.value, error.fields
        except Exception as error:  # noqa: BLE001 - a crash is what the watcher looks for
            answer, fields = f"crash: {type(error).__name__}", {}
        busy = time.process_time() - begun
        memory = most_memory()
        print(
            json.dumps([answer, fields, busy, busy / floor(), memory, unpacking.bytes, watch.seen]),
            flush=True,
        )


if __name__ == "__main__":
    main(sys.argv[1:])
