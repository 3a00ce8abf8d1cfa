"""What a family types stays in its store: 200 canaries are looked for on the disk after use.

A whole evening with the program (`canary_run.py`): typing, reading, previewing, printing,
photographing, copying by hand, saving, exporting, a backup, a crash. After that the canaries are in
the store, its backups and what was saved, and nowhere else in any spelling; and no other file was
written, not even for a moment, that could hold a picture of them.
"""

from __future__ import annotations

import json
import os
import re
import sys
import urllib.parse
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.faults.canary_watch import may_trace, run_traced, run_watched

pytest.importorskip("PySide6")

pytestmark = [pytest.mark.faults, pytest.mark.skipif(sys.platform != "linux", reason="Linux tools")]

SCRIPT = Path(__file__).with_name("canary_run.py")
CANARIES = 200
Run = Callable[..., tuple[str, set[Path]]]

# Where a plan belongs: the store, its backups, and what the person saved.
HOME_OF_PLAN = re.compile(
    r"data/(households/[0-9a-f]{8}/)?"
    r"(daiyn\.(db|summary)(-journal|\.unfinished)?|backups/[^/]+)|saved/.+"
)
# What else may be written. None of it may hold a canary, and all of it is small.
OTHERS = re.compile(
    r"data/(households/[0-9a-f]{8}/)?(daiyn\.(lock|reserve|digest)(\.unfinished)?|logs/(daiyn|native)\.log[.\d]*)"
    # What Qt's file dialogue remembers: folders. It is first written without a name.
    r"|home/\.config(/QtProject\.conf([.]\w+)?)?"
)
# No file of the disk: the terminal, the process itself, its names for open files.
NO_FILE = re.compile(r"/(dev|proc)/.*")


@pytest.fixture
def area(tmp_path: Path) -> Path:
    """All folders that the program could write to."""
    made = tmp_path / "area"
    for name in ("data", "saved", "tmp", "home", "cwd", "run"):
        (made / name).mkdir(parents=True)
    return made


def env_of(area: Path) -> dict[str, str]:
    home = area / "home"
    return {
        "PATH": os.environ["PATH"],
        "HOME": str(home),
        "TMPDIR": str(area / "tmp"),
        "XDG_CONFIG_HOME": str(home / ".config"),
        "XDG_DATA_HOME": str(home / ".local" / "share"),
        "XDG_CACHE_HOME": str(home / ".cache"),
        "XDG_STATE_HOME": str(home / ".local" / "state"),
        "XDG_RUNTIME_DIR": str(area / "run"),
        "LC_ALL": "C.UTF-8",
        "PYTHONDONTWRITEBYTECODE": "1",
    }


def spellings(word: str) -> Iterator[bytes]:
    """The ways in which a text may stand in a file."""
    yield word.encode()
    yield word.encode("utf-16-le")
    yield word.encode("utf-16-be")
    yield urllib.parse.quote(word).encode()
    yield urllib.parse.quote(word).lower().encode()
    yield json.dumps(word).strip('"').encode()
    # Whatever became of the Kazakh letter, the rest of the word is plain ASCII.
    yield word[1:].encode()
    yield word[1:].encode("utf-16-le")


def found_in(content: bytes, canaries: list[str]) -> list[str]:
    return [word for word in canaries if any(form in content for form in spellings(word))]


def run(how: Run, act: str, area: Path) -> tuple[dict[str, object], set[Path]]:
    said, written = how([sys.executable, SCRIPT, act, area], area, env_of(area))
    told: dict[str, object] = json.loads(said.splitlines()[-1])
    return told, written


def inside(area: Path, path: Path) -> str:
    """The path below AREA, or in full when it lies elsewhere."""
    path = Path(os.path.normpath(path))
    return str(path.relative_to(area)) if path.is_relative_to(area) else str(path)


def strays(area: Path, written: set[Path], canaries: list[str]) -> dict[str, list[str]]:
    """Files that should not be, and canaries in files where they should not be."""
    faults: dict[str, list[str]] = {}
    there = {path for path in area.rglob("*") if path.is_file()}
    for path in written | there:
        name = inside(area, path)
        if HOME_OF_PLAN.fullmatch(name) or NO_FILE.fullmatch(name):
            continue
        if name.startswith("saved/") and name.endswith(".part"):
            continue  # on its way to what the person saves, beside it
        found = found_in(path.read_bytes(), canaries) if path in there else []
        if found or not OTHERS.fullmatch(name):
            faults[name] = found
    return faults


def test_what_is_typed_is_nowhere_but_in_the_store_and_in_what_was_saved(area: Path) -> None:
    told, written = run(run_traced if may_trace() else run_watched, "use", area)
    canaries = told["canaries"]
    assert isinstance(canaries, list)
    assert len(set(canaries)) >= CANARIES
    assert strays(area, written, canaries) == {}
    # All of it did happen: what belongs there is there.
    kept = (area / "data" / "daiyn.db").read_bytes()
    assert len(found_in(kept, canaries)) >= CANARIES
    assert sorted(path.suffix for path in (area / "saved").iterdir()).count(".pdf") >= 2
    assert list((area / "data" / "backups").iterdir())
    # A passphrase and a recovery code are in no file at all, and a closed file says nothing.
    secrets = told["secrets"]
    assert isinstance(secrets, list)
    assert len(secrets) >= 4
    for path in (one for one in area.rglob("*") if one.is_file()):
        assert found_in(path.read_bytes(), secrets) == [], inside(area, path)
    assert found_in((area / "saved" / "sealed.daiyn").read_bytes(), canaries) == []
    # What others see or take away with the next key.
    assert told["titles"]
    assert found_in(json.dumps(told["titles"], ensure_ascii=False).encode(), canaries) == []
    assert found_in(str(told["clipboard"]).encode(), canaries) == []
    for path in (*area.rglob("*"),):
        assert found_in(os.fsencode(path.name), canaries) == []
    logged = (area / "data" / "logs" / "daiyn.log").read_text(encoding="utf-8")
    assert "RuntimeError" in logged, "the crash was reported, without its words"


@pytest.mark.parametrize("how", [run_traced, run_watched])
def test_a_planted_leak_is_found(area: Path, how: Run) -> None:
    """Negative control: a file that stays, one that is removed at once, a setting of Qt's."""
    if how is run_traced and not may_trace():
        how = run_watched
    told, written = run(how, "leak", area)
    canaries = told["canaries"]
    assert isinstance(canaries, list)
    assert strays(area, written, canaries) == {
        "tmp/page.txt": [canaries[0]],
        "tmp/gone.png": [],
        "home/.config/QtProject.conf": [canaries[2]],
    }


@pytest.mark.parametrize("form", list(spellings("қ042zq")), ids=range(8))
def test_each_spelling_is_found(form: bytes) -> None:
    assert found_in(b"\x00before " + form + b" after\xff", ["қ041zq", "қ042zq"]) == ["қ042zq"]
