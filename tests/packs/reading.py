"""Handing packs to a watched program, and what came of each."""

from __future__ import annotations

import datetime as dt
import json
import os
import subprocess
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from guide.content.pack_zip import _AT_ONCE, ALL_LIMIT
from guide.usecases.editions.in_effect import GUIDE, words_in_effect
from guide.usecases.editions.trusted_keys import KEYS
from guide.usecases.editions.update import EditionUpdate
from tests.packs.good import ACCEPTED_EDITION, TRUSTED, Made, good_pack

# One more bite than a pack may hold shows that it holds too much; the accepted one is read as well.
MOST_UNPACKED = 2 * ALL_LIMIT + _AT_ONCE
FLOORS = 200  # the second that a refusal may take
ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Answer:
    """What the program said of one pack, and what it did."""

    code: str
    fields: dict[str, str]
    busy: float  # seconds of work
    floors: float  # the same in times of the fixed task of `tests.floor`
    memory: float  # MB, the most so far
    unpacked: int  # bytes
    changes: list[str]  # calls that could have changed a file

    def objections(self, codes: Iterable[str]) -> list[str]:
        """What is not as it must be for a hostile pack."""
        found = [] if self.code in codes else [f"answer: {self.code} {self.fields}"]
        if self.code in {"pack_malformed", "place_malformed"} and not self.fields.get("reason"):
            found.append("no reason")
        if self.floors > FLOORS:
            found.append(f"took {self.floors:.0f} floors, {self.busy:.2f} s")
        if self.memory > 150:
            found.append(f"{self.memory:.0f} MB")
        if self.unpacked > MOST_UNPACKED:
            found.append(f"{self.unpacked} bytes unpacked")
        return found + self.changes


def update_of(data: Path) -> EditionUpdate:
    return EditionUpdate(words_in_effect(data), data, lambda: dt.datetime.now(dt.UTC))


def put_pack(path: Path, made: Made) -> Path:
    """Write a pack and its signature, if it has one."""
    data, signature = made
    path.write_bytes(data)
    beside = path.with_name(f"{path.name}.minisig")
    beside.unlink(missing_ok=True)
    if signature is not None:
        beside.write_bytes(signature)
    return path


def make_data(folder: Path) -> Path:
    """A data folder that trusts the test's key and has accepted an edition."""
    data = folder / "data"
    keys = data / GUIDE / KEYS
    keys.mkdir(parents=True)
    (keys / "office.pub").write_bytes(TRUSTED.public_file)
    pack = put_pack(folder / "accepted.zip", good_pack(ACCEPTED_EDITION))
    assert update_of(data).take(pack).edition == ACCEPTED_EDITION
    return data


class Reader:
    """The program, started once; packs are handed to it one after another."""

    def __init__(self, process: subprocess.Popen[str], folder: Path) -> None:
        self._process = process
        self._path = folder / "pack.zip"

    def read(self, made: Made) -> Answer:
        put_pack(self._path, made)
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(f"{self._path}\n")
        self._process.stdin.flush()
        return Answer(*json.loads(self._process.stdout.readline()))


@contextmanager
def reader(
    data: Path,
    folder: Path,
    *,
    what: str = "guide",
    hole: str = "",
    before: Iterable[str | Path] = (),
) -> Iterator[Reader]:
    """Start the program; `before` is a command that it runs under, such as strace."""
    command = [*before, sys.executable, "-B", "-m", "tests.packs.reading_child", data, what]
    if hole:
        command += ["--hole", hole]
    env = {
        "PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), "LC_ALL": "C.UTF-8",
        "HOME": str(folder), "TMPDIR": str(folder),
    }  # fmt: skip
    with subprocess.Popen(
        command, env=env, cwd=folder, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        yield Reader(process, folder)
        assert process.stdin is not None
        process.stdin.close()
        assert process.wait(60) == 0


def snapshot(folder: Path) -> dict[str, tuple[int, int, bytes]]:
    """Every file of a folder: its moment of change, its rights and its bytes."""
    return {
        str(path.relative_to(folder)): (
            path.stat().st_mtime_ns, path.stat().st_mode,
            path.read_bytes() if path.is_file() else b"",
        )
        for path in folder.rglob("*")
    }  # fmt: skip
