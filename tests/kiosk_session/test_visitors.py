"""Nothing of a visitor is left for the next one: canaries, typed and touched everywhere."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest

from tests.kiosk_session.standing import Standing, missing, stands

pytestmark = [
    pytest.mark.proof,
    pytest.mark.skipif(sys.platform != "linux", reason="sessions of Linux"),
]
VISITORS, LOOKED_AT_EACH = 1_440, 40  # a day, one a minute
_CANARY = re.compile(rb"canary\d+visit")
_SELECTIONS = ("clipboard", "primary", "secondary")


def left(standing: Standing) -> list[str]:
    """Where a canary is, outside of the page of who typed it."""
    found = []
    for one in standing.folder.rglob("*"):
        name = str(one.relative_to(standing.folder))
        if _CANARY.search(name.encode()):
            found.append("the name of a file")
        with suppress(OSError):
            if one.is_file() and _CANARY.search(one.read_bytes()):
                found.append(f"the file {name}")
    for selection in _SELECTIONS:
        said = subprocess.run(
            ["xclip", "-o", "-selection", selection, "-d", standing.environment["DISPLAY"]],
            capture_output=True, check=False, timeout=20,
        )  # fmt: skip
        if _CANARY.search(said.stdout):
            found.append(f"the {selection}")
    if standing.said("foreign"):
        found.append("a page of the next visitor")
    return sorted(set(found))


def in_memory(standing: Standing) -> set[bytes]:
    """The canaries in the memory of the supervisor, which sees all visitors come and go."""
    found: set[bytes] = set()
    pid = standing.supervisor()
    maps = Path(f"/proc/{pid}/maps").read_text().splitlines()
    with Path(f"/proc/{pid}/mem").open("rb", buffering=0) as memory:
        for line in maps:
            area, rights = line.split()[:2]
            if rights.startswith("rw"):
                begin, end = (int(one, 16) for one in area.split("-"))
                with suppress(OSError, ValueError):
                    memory.seek(begin)
                    found |= set(_CANARY.findall(memory.read(end - begin)))
    return found


def require() -> None:
    lacking = missing("openbox") or ("" if shutil.which("xclip") else "xclip")
    if lacking:
        pytest.skip(f"{lacking} is not installed: make setup-dist")


def test_nothing_of_a_visitor_is_left() -> None:
    require()
    with stands("openbox", ["visitor.py", "none"]) as standing:
        supervisor = standing.supervisor()
        was = 0
        for seen in range(LOOKED_AT_EACH, VISITORS + 1, LOOKED_AT_EACH):
            standing.wait(lambda n=seen: len(standing.said("reset")) >= n, seconds=1200)
            assert left(standing) == [], f"after {seen} visitors"
            assert in_memory(standing) == set()
            was = was or standing.resident(supervisor)
        print(
            f"{len(standing.said('reset'))} visitors, supervisor {was} to "
            f"{standing.resident(supervisor)} KiB"
        )
        assert standing.supervisor() == supervisor
        assert standing.resident(supervisor) < was * 1.05
        assert len(standing.said("clean")) >= 2 * VISITORS - 2, "each one looked, twice"


@pytest.mark.parametrize(
    ("leak", "place"),
    [
        ("file", "the file data/last"),
        ("name", "the name of a file"),
        ("clipboard", "the clipboard"),
        ("error", "the file said"),
        ("memory", "a page of the next visitor"),
    ],
)
def test_what_is_left_on_purpose_is_found(leak: str, place: str) -> None:
    require()
    with stands("openbox", ["visitor.py", leak]) as standing:
        standing.wait(lambda: place in left(standing), seconds=120)
