"""What a page and its supervisor say to each other arrives whole, or counts as nothing."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from msgspec import structs

from guide.app.kiosk import Handing
from guide.app.kiosk_pipe import ALIVE, HAND, RESET, SupervisorLine, handing, heard, write_whole
from guide.errors import Code, GuideError
from guide.kiosk.configuration import Configuration
from guide.store.document import Change
from guide.store.store import Store
from guide.usecases.kiosk.services import KioskServices, handed_store, kiosk_services_on
from tests.clock import clock


class Sleepy(io.RawIOBase):
    """A pipe that takes a few bytes at a time, and gives what was put into it."""

    def __init__(self, given: bytes = b"") -> None:
        super().__init__()
        self._given = io.BytesIO(given)
        self.taken = b""

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray) -> int:  # type: ignore[override]
        return self._given.readinto(memoryview(buffer)[:4099])

    def write(self, data: bytes) -> int:  # type: ignore[override]
        self.taken += bytes(data[:5])
        return min(5, len(data))


def line_over(given: bytes) -> tuple[SupervisorLine, Sleepy]:
    out = Sleepy()
    return SupervisorLine(Sleepy(given), out), out


@pytest.mark.parametrize("size", [0, 1, 32 << 10, 4 << 20])
def test_what_is_handed_on_arrives_whole_however_long_it_is(size: int) -> None:
    kept = os.urandom(size)
    got, out = line_over(handing(kept))
    assert got.handed == kept
    got.hand(kept[: 64 << 10])
    assert heard(out.taken) == (HAND, kept[: 64 << 10])
    pipe = Sleepy()
    write_whole(pipe, kept[: 64 << 10])
    assert pipe.taken == kept[: 64 << 10]


@pytest.mark.parametrize("said", [b"", b"\n", b"QWarning: reset\n", b"resetting\n", b"\xff\n"])
def test_what_is_no_word_is_not_heard(said: bytes) -> None:
    assert heard(said) == ("", b"")


@pytest.mark.parametrize("said", [b"hand !\n", b"hand a2VwdA\n", b"hand a2V!wdA==\n", b"hand\n"])
def test_what_is_handed_on_in_no_right_way_is_nothing(said: bytes) -> None:
    assert heard(said) == (HAND, b"")
    assert heard(b"hand a2VwdA==\n") == (HAND, b"kept"), "the control"


class Gone(Sleepy):
    """A pipe that nobody reads any more."""

    def write(self, _data: bytes) -> int:
        raise BrokenPipeError


def test_a_supervisor_that_is_gone_is_told_nothing_and_breaks_nothing() -> None:
    SupervisorLine(Sleepy(b"\n"), Gone()).tell(ALIVE)


SPEAKS = f"""
import os
from guide.app.kiosk_pipe import SupervisorLine
line = SupervisorLine.of_process()
print("reset", flush=True)
os.system("echo reset")
line.tell("{ALIVE}")
"""


def test_what_else_the_process_prints_is_no_word_of_it() -> None:
    done = subprocess.run(
        [sys.executable, "-c", SPEAKS], input=b"\n", capture_output=True, check=True
    )
    assert done.stdout == b"alive\n"
    assert done.stderr.count(b"reset") == 2


@contextmanager
def in_memory(handed: bytes = b"") -> Iterator[tuple[KioskServices, Handing, Sleepy]]:
    with handed_store(handed, clock) or Store.in_memory(now=clock) as kept:
        services = kiosk_services_on(kept, clock, Configuration())
        line, out = line_over(handing(handed))
        yield services, Handing(services, line), out


def words(out: Sleepy) -> list[str]:
    return [heard(line)[0] for line in out.taken.splitlines()]


def test_without_a_disk_what_changed_is_handed_on_once_and_the_next_page_has_it() -> None:
    with in_memory() as (services, page, out):
        page.tell_alive()
        services.kept.edit([Change("a", "a", b"{}")])
        for _ in range(2):
            page.tell_alive()
        assert words(out) == [ALIVE, HAND, ALIVE, ALIVE], "what is empty tells nobody anything"
        services.kept.edit([Change("b", "b", b"{}")])
        page.ask_for_successor()
        assert words(out)[4:] == [HAND, RESET]
    with in_memory(heard(out.taken.splitlines()[4])[1]) as (services, page, out):
        assert services.kept.get("b") is not None
        services.kept.edit([Change("a", "a", None), Change("b", "b", None)])
        page.tell_alive()
        assert words(out) == [HAND, ALIVE], "what was taken back does not come again"


def test_a_curtain_is_alive_and_hands_on_nothing_more() -> None:
    with in_memory() as (services, page, out):
        services.kept.edit([Change("a", "a", b"{}")])
        page.ask_for_successor()
        page.tell_alive()
        assert words(out) == [HAND, RESET, ALIVE]


def test_a_store_that_cannot_be_closed_holds_up_no_successor(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def broken() -> None:
        raise GuideError(Code.NOT_SAVED)

    with in_memory() as (services, page, out), monkeypatch.context() as changed:
        changed.setattr(services.kept, "close", broken)
        with pytest.raises(GuideError):
            page.ask_for_successor()
        assert words(out)[-1] == RESET


def test_with_a_disk_again_what_was_handed_on_before_is_forgotten() -> None:
    with in_memory() as (services, _, _):
        line, out = line_over(handing(services.kept.image()))
        Handing(structs.replace(services, data=Path("somewhere")), line).tell_alive()
        assert out.taken.splitlines() == [b"hand ", b"alive"]


@pytest.mark.parametrize("handed", [b"no store", b"\0" * 4096])
def test_what_is_no_store_is_not_taken_for_one(handed: bytes) -> None:
    assert handed_store(handed, clock) is None


def test_a_page_ends_though_a_thread_of_it_hangs(tmp_path: Path) -> None:
    program = f"""if True:
        import threading, time
        from concurrent.futures import ThreadPoolExecutor
        from pathlib import Path
        from types import SimpleNamespace
        from guide.app import kiosk_start
        from guide.paths import Places

        def event_loop():
            is_in = threading.Event()
            pool = ThreadPoolExecutor(1)
            pool.submit(lambda: (is_in.set(), time.sleep(60)))  # a folder that does not answer
            is_in.wait()
            pool.shutdown(wait=False)
            return 10

        start = SimpleNamespace(
            begin=lambda: None, works=lambda step: True,
            window=SimpleNamespace(cover_screen=lambda: None),
            app=SimpleNamespace(exec=event_loop),
        )
        kiosk_start._require_display = lambda places: None
        kiosk_start._PageStart = lambda *args, **options: start
        raise SystemExit(kiosk_start.run_page(Places(Path({str(tmp_path)!r})), is_plain=False))
    """
    with subprocess.Popen([sys.executable, "-c", program], stdin=subprocess.PIPE) as page:
        assert page.stdin is not None
        page.stdin.write(b"\n")  # nothing was handed on
        page.stdin.flush()
        try:
            assert page.wait(20) == 10
        finally:
            page.kill()
