"""Which files a process wrote, also those that it removed again. Two witnesses, one answer.

`strace` sees every file of the machine. Where tracing is forbidden, inotify sees every file that
appears below the folders a process was given.
"""

from __future__ import annotations

import ctypes
import os
import re
import shutil
import struct
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path

_CALLS = "open,openat,creat,rename,renameat,renameat2,link,linkat,symlink,symlinkat"
_WRITES = re.compile(r"O_WRONLY|O_RDWR|O_CREAT|O_TMPFILE|\b(?:creat|rename|link|symlink)")
_NAMES = re.compile(r'"((?:[^"\\]|\\.)*)"')
_FAILED = re.compile(r" = -1 \w+")

_IN_CREATE, _IN_MOVED_TO, _IN_CLOSE_WRITE, _IN_ISDIR = 0x100, 0x80, 0x8, 0x40000000
_EVENT = struct.Struct("iIII")


@cache
def may_trace() -> bool:
    """Whether this machine lets a process be traced."""
    if shutil.which("strace") is None:
        return False
    tried = subprocess.run(
        ["strace", "-f", "-qq", "-o", os.devnull, "true"], capture_output=True, check=False
    )
    return tried.returncode == 0


def run_traced(
    command: Sequence[str | Path], area: Path, env: Mapping[str, str]
) -> tuple[str, set[Path]]:
    """Run under strace; returns what was printed, and every file written anywhere."""
    log = area.with_name(f"{area.name}.trace")
    said = _run(
        ["strace", "-f", "-qq", "-s", "4096", "-o", log, "-e", f"trace={_CALLS}", *command],
        area,
        env,
    )
    lines = log.read_text(encoding="utf-8", errors="replace").splitlines()
    done = [line for line in lines if _WRITES.search(line) and not _FAILED.search(line)]
    return said, {area / "cwd" / _NAMES.findall(line)[-1] for line in done if _NAMES.search(line)}


def run_watched(
    command: Sequence[str | Path], area: Path, env: Mapping[str, str]
) -> tuple[str, set[Path]]:
    """Run while inotify watches AREA; returns what was printed, and every file written there."""
    libc = ctypes.CDLL(None, use_errno=True)
    reader = libc.inotify_init1(os.O_NONBLOCK)
    watched: dict[int, Path] = {}
    interest = _IN_CREATE | _IN_MOVED_TO | _IN_CLOSE_WRITE

    def watch(folder: Path) -> None:
        watched[libc.inotify_add_watch(reader, os.fsencode(folder), interest)] = folder

    for folder in (area, *(path for path in area.rglob("*") if path.is_dir())):
        watch(folder)
    written: set[Path] = set()

    def drain() -> None:
        for number, mask, name in _events(reader):
            path = watched[number] / name
            if mask & _IN_ISDIR:
                watch(path)
                written.update(found for found in path.rglob("*") if found.is_file())
            else:
                written.add(path)

    process = subprocess.Popen(
        command, cwd=area / "cwd", env=env, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    while True:
        try:
            said, complaint = process.communicate(timeout=0.02)
            break
        except subprocess.TimeoutExpired:
            drain()
    drain()
    os.close(reader)
    assert process.returncode == 0, complaint.decode()[-2000:]
    return said.decode(), written


def _events(reader: int) -> Iterator[tuple[int, int, str]]:
    while True:
        try:
            data = os.read(reader, 1 << 16)
        except BlockingIOError:
            return
        at = 0
        while at < len(data):
            number, mask, _cookie, length = _EVENT.unpack_from(data, at)
            at += _EVENT.size
            name = data[at : at + length].rstrip(b"\0")
            at += length
            yield number, mask, os.fsdecode(name)


def _run(command: Sequence[str | Path], area: Path, env: Mapping[str, str]) -> str:
    done = subprocess.run(
        command, cwd=area / "cwd", env=env, capture_output=True, check=False, timeout=300
    )
    assert done.returncode == 0, done.stderr.decode()[-2000:]
    return done.stdout.decode()
