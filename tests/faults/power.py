"""What a power cut may leave on a disk: all that was synced, and anything of what was not.

Harsher than real disks. Of what was written or named since the last sync each piece is kept,
dropped or torn into sectors of 512 bytes by chance, in whatever order; a file may have grown
without its content having arrived, with zeros or rubbish in its place. Now and then nothing of it
arrived: that leaves a sound file in which an edit is missing, which no check can find damaged,
however much a newer SQLite looks at.
"""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from pathlib import Path

from tests.faults.watched import Call, Operation

SECTOR = 512
Image = dict[str, bytes]


@dataclass(eq=False)
class _File:
    sure: bytearray = field(default_factory=bytearray)
    unsure: list[Call] = field(default_factory=list)
    now: bytearray = field(default_factory=bytearray)

    def change(self, call: Call) -> None:
        self.unsure.append(call)
        _apply(self.now, call)

    def sync(self) -> None:
        self.sure = bytearray(self.now)
        self.unsure.clear()


class Disk:
    """One folder as programs see it, as it surely is, and what lies between the two."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._now: dict[str, _File] = {}
        for path in folder.iterdir():
            self._now[path.name] = _File()
            self._read(path.name)
            self._now[path.name].sync()
        self._sure = dict(self._now)
        self._unsure: list[tuple[Call, _File]] = []  # what happened to names

    def take(self, call: Call) -> None:
        """Follow a call that is being made."""
        match call.act:
            case Operation.OPEN if call.name not in self._now:
                self._name(call, _File())
            case Operation.WRITE | Operation.CUT:
                self._now[call.name].change(call)
            case Operation.SYNC:
                self._read(call.name)
                self._now[call.name].sync()
            case Operation.RENAME | Operation.LINK:
                self._read(call.name)
                self._name(call, self._now[call.name])
            case Operation.REMOVE if call.name in self._now:
                self._name(call, self._now[call.name])
            case Operation.SYNC_FOLDER:
                self._sure = dict(self._now)
                self._unsure.clear()

    def after_cut(self, chance: random.Random) -> Image:
        """Return what the disk may hold when the power goes now."""
        if chance.random() < 1 / 6:
            return {name: bytes(file.sure) for name, file in self._sure.items()}
        likely = chance.choice((0.0, 0.1, 0.5, 0.9, 1.0))
        names = dict(self._sure)
        for call, file in self._unsure:
            if chance.random() < likely:
                _apply_name(names, call, file)
        contents: dict[int, bytes] = {}
        for file in names.values():
            if id(file) not in contents:
                contents[id(file)] = _remains(file, likely, chance)
        return {name: contents[id(file)] for name, file in names.items()}

    def _name(self, call: Call, file: _File) -> None:
        self._unsure.append((call, file))
        _apply_name(self._now, call, file)

    def _read(self, name: str) -> None:
        """Files of our own are not written by calls that are heard: see what they hold now."""
        real, file = (self._folder / name).read_bytes(), self._now[name]
        if real != file.now:
            file.change(Call(Operation.CUT, name, size=min(len(real), len(file.now))))
            file.change(Call(Operation.WRITE, name, data=real))


def write_out(image: Image, folder: Path) -> None:
    """Make a folder that holds `image`."""
    folder.mkdir(parents=True)
    for name, data in image.items():
        (folder / name).write_bytes(data)


def _apply_name(names: dict[str, _File], call: Call, file: _File) -> None:
    if call.act in {Operation.REMOVE, Operation.RENAME}:
        names.pop(call.name, None)
    if call.act is Operation.OPEN:
        names[call.name] = file
    if call.act in {Operation.RENAME, Operation.LINK}:
        names[call.other] = file


def _remains(file: _File, likely: float, chance: random.Random) -> bytes:
    data = bytearray(file.sure)
    for call in file.unsure:
        if chance.random() < likely:
            _apply(data, call)
        elif call.act is Operation.WRITE and chance.random() < 0.5:
            _tear(data, call, chance)
    return bytes(data)


def _apply(data: bytearray, call: Call) -> None:
    if call.act is Operation.CUT:
        del data[call.size :]
        return
    _grow(data, call.offset)
    data[call.offset : call.offset + len(call.data)] = call.data


def _tear(data: bytearray, call: Call, chance: random.Random) -> None:
    end = call.offset + len(call.data)
    if chance.random() < 0.3:
        _grow(data, end, chance.choice((b"\0", b"\xa5", b"\xff")))
    start = call.offset
    while start < end:
        stop = min(end, (start // SECTOR + 1) * SECTOR)
        if chance.random() < 0.5:
            _grow(data, start)
            data[start:stop] = call.data[start - call.offset : stop - call.offset]
        start = stop


def _grow(data: bytearray, size: int, filler: bytes = b"\0") -> None:
    data.extend(filler * (size - len(data)))
