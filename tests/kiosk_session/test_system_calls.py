"""What the unit lets through to the kernel is all that compositor and page ask of it."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.kiosk_session.hands import Hands
from tests.kiosk_session.standing import HEIGHT, SHIPPED, WIDTH, missing, stands

pytestmark = [
    pytest.mark.proof,
    pytest.mark.skipif(sys.platform != "linux", reason="sessions of Linux"),
]
# Asked by what makes somebody of root here; `cage` tries the first too, and wants to be refused.
_OF_THE_TEST = {"setuid", "setresuid", "setresgid", "setgroups", "capset"}
_CALL = re.compile(r"^\d+ +(?:<\.\.\. )?(\w+)(?:\(| resumed)", re.MULTILINE)


def calls_of(group: str) -> set[str]:
    """The calls in a group such as "@system-service"."""
    told = subprocess.run(
        ["systemd-analyze", "syscall-filter", "--no-pager", group],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    found: set[str] = set()
    for line in told.stdout.splitlines()[1:]:
        name = line.partition("#")[0].strip()
        if name.startswith("@"):
            found |= calls_of(name)
        elif name:
            found.add(name)
    return found


def let_through() -> set[str]:
    """By the lines `SystemCallFilter=` of the unit."""
    unit = (SHIPPED / "daiyn-kiosk.service").read_text(encoding="utf-8")
    found: set[str] = set()
    for line in re.findall(r"^SystemCallFilter=(.*)$", unit, re.MULTILINE):
        for group in line.removeprefix("~").split():
            found = found - calls_of(group) if line.startswith("~") else found | calls_of(group)
    return found


def test_the_unit_lets_through_what_a_kiosk_asks(tmp_path: Path) -> None:
    lacking = missing("cage") or next(
        (one for one in ("strace", "systemd-analyze") if shutil.which(one) is None), ""
    )
    if lacking:
        pytest.skip(f"{lacking} is not installed: make setup-dist")
    log = tmp_path / "calls"
    under = ["strace", "-f", "-qq", "-e", "signal=none", "-o", str(log)]
    with stands("cage", ["page.py", "sealed"], under=under) as standing:
        standing.take_focus()
        Hands(standing.x, WIDTH, HEIGHT, seed=3).run(100)
        assert standing.escapes() == []
    asked = set(_CALL.findall(log.read_text(errors="replace"))) - _OF_THE_TEST
    print(f"{len(asked)} calls asked")
    assert len(asked) > 50, "the control: they were seen"
    assert asked - let_through() == set()
    assert asked - (let_through() - calls_of("@file-system")), "the control: a lack is seen"
