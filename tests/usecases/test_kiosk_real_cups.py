"""A visitor's print through the real CUPS: what came out, what was refused, what is left behind."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from guide.usecases.kiosk import cups
from guide.usecases.kiosk.printing import PrintRefusal
from tests.usecases.cups_daemon import Daemon, cups_daemon, missing
from tests.usecases.test_kiosk_printing import PAPER, Clock, on_its_own, page_that_prints, visit

pytestmark = [
    pytest.mark.proof,
    pytest.mark.skipif(sys.platform == "win32", reason="CUPS is of other systems"),
    pytest.mark.skipif(bool(missing()), reason=f"not installed: {missing()}"),
    pytest.mark.skipif(
        not hasattr(os, "geteuid") or os.geteuid() != 0, reason="cupsd starts its helpers as root"
    ),
]


class Waiting(Clock):
    """A minute passes in six seconds."""

    def wait(self, pause: float) -> None:
        super().wait(10 * pause)
        time.sleep(pause)


@pytest.fixture
def daemon(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Daemon]:
    monkeypatch.setenv("HOME", str(tmp_path))
    with cups_daemon() as found:
        monkeypatch.setenv("CUPS_SERVER", found.socket)
        yield found


def refusal(name: str = "lobby") -> PrintRefusal | None:
    return on_its_own(visit(name).refusal)


def print_one() -> PrintRefusal | None:
    printing = visit(clock=Waiting())
    return on_its_own(lambda: printing.print_out(PAPER))


def until(is_so: Callable[[], bool]) -> None:
    end = time.monotonic() + 30
    while not is_so():
        assert time.monotonic() < end
        time.sleep(0.05)


def spooled(daemon: Daemon) -> list[str]:
    return [one.name for one in (daemon.folder / "spool").iterdir() if one.is_file()]


def test_two_prints_come_out_and_nothing_is_kept_of_them(daemon: Daemon) -> None:
    printing = visit(clock=Waiting())
    assert on_its_own(printing.refusal) is None
    for _ in range(2):
        assert on_its_own(lambda: printing.print_out(PAPER)) is None
    assert on_its_own(lambda: printing.print_out(PAPER)) is PrintRefusal.ENOUGH
    assert daemon.sheets() == [PAPER.pdf()] * 2
    for told in daemon.asked().splitlines():
        _number, _user, title, *_options = told.split(" ")
        assert title == "Daiyn"
        assert "document-name-supplied=Daiyn" in told
    assert "media=iso_a4_210x297mm" in daemon.asked()
    until(lambda: not spooled(daemon))
    assert b"Daiyn" not in daemon.tell("lpstat", "-W", "completed", "-o").stdout


def test_each_state_is_told_before_anything_is_sent(daemon: Daemon) -> None:
    assert refusal("elsewhere") is PrintRefusal.NO_PRINTER
    daemon.tell("cupsreject", "lobby")
    assert refusal() is PrintRefusal.REJECTS
    assert print_one() is PrintRefusal.REJECTS
    daemon.tell("cupsaccept", "lobby")
    assert refusal() is None, "the control"
    daemon.tell("cupsdisable", "lobby")
    assert refusal() is PrintRefusal.STOPPED
    assert on_its_own(lambda: cups.refusal_of("lobby")) is PrintRefusal.STOPPED
    assert print_one() is PrintRefusal.STOPPED
    daemon.tell("cupsenable", "lobby")
    assert refusal() is None
    daemon.end()
    assert refusal() is PrintRefusal.NO_PRINTER
    assert daemon.sheets() == []
    assert daemon.asked() == ""
    daemon.begin()
    assert print_one() is None


def test_an_empty_tray_takes_the_print_back_and_a_filled_one_prints_again(
    daemon: Daemon, monkeypatch: pytest.MonkeyPatch
) -> None:
    daemon.empty_tray()
    assert print_one() is PrintRefusal.NO_PAPER
    until(lambda: not spooled(daemon))
    daemon.fill_tray()
    time.sleep(1)
    assert daemon.sheets() == [], "what was taken back does not come out for the next visitor"
    assert refusal() is PrintRefusal.NO_PAPER, "CUPS repeats it"
    now = time.time()
    monkeypatch.setattr(cups.time, "time", lambda: now + 302)
    assert refusal() is None
    assert print_one() is None
    assert daemon.sheets() == [PAPER.pdf()]


def test_a_page_killed_while_it_prints_leaves_nothing_to_the_next_visitor(daemon: Daemon) -> None:
    daemon.empty_tray()
    with page_that_prints("of the first visitor") as first:
        until(lambda: bool(daemon.asked()))
        first.kill()
    assert refusal() is PrintRefusal.NO_PAPER  # as the next page asks when it begins
    daemon.fill_tray()
    time.sleep(1)
    assert daemon.sheets() == []
    lying = spooled(daemon)
    assert lying == [], "nor does it lie in the spool"
    print_one()
    assert subprocess.run(
        ["grep", "-rl", "of the first visitor", daemon.folder], capture_output=True, check=False
    ).stdout == b""  # fmt: skip
