"""The folder of messages while the window stays open: seen without a word of the system, too."""

from __future__ import annotations

import shutil
import time
from collections.abc import Iterator
from pathlib import Path
from threading import Event
from types import SimpleNamespace

import pytest

pytest.importorskip("PySide6")

from pytestqt.qtbot import QtBot

from guide.alerts.accepted import Accepted
from guide.alerts.declaration import Place
from guide.app.startup import Program
from guide.cap.reader import read_message
from guide.cap.writer import message_bytes
from guide.content.model import Level
from guide.errors import Code, GuideError
from guide.signatures.minisign import digest_of, name_of
from guide.ui.shell import folder_watch, turns
from guide.ui.shell.folder_watch import FolderWatch
from guide.ui.shell.turns import StoppedError
from guide.usecases.alerts import arrivals, folder_files
from guide.usecases.alerts.arrivals import Arrivals, FolderLook
from guide.usecases.alerts.folder_files import TURN, FileContent, FolderFiles
from guide.usecases.alerts.key_ring import Grant
from guide.usecases.alerts.keys import AlertKeys
from guide.usecases.alerts.received import Received
from guide.usecases.base.territories import territories_of
from guide.usecases.program.services import Services
from tests.alerts.messages import DAY, HOUR, alert
from tests.ui.windows.conftest import Opener
from tests.ui.windows.level_fixtures import MovableClock
from tests.ui.windows.window_fixtures import FailingStore
from tools.made_up_signer import Signer

OFFICE = Signer(1)
TURN_MS = 12  # of 16 that a frame has
Watch = tuple[Program, FolderWatch]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "data" / "alerts"


@pytest.fixture
def watch(
    open_window: Opener, services: Services, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Watch]:
    """A window that looks into a folder when it is told to; its timer is not waited for."""
    keys = AlertKeys([(folder.parent / "alert-keys", False)])
    public = folder.parent.parent / "office.pub"
    public.write_bytes(OFFICE.public_file)
    key = keys.trust(public, OFFICE.fingerprint, Grant(Place(region="KZ")))
    monkeypatch.setattr(Services, "alert_keys", keys)
    services.alert_preferences.let_in_at_once(key.origin, is_wanted=True)
    monkeypatch.setattr(folder_watch, "SOON_MS", 10**9)
    program = open_window()
    program.session.write_apart()
    made = FolderWatch(program.session, folder.parent, program.window)
    yield program, made
    program.session.stop_writing()


def put(folder: Path, number: int, clock: MovableClock, level: Level = Level.ORANGE) -> bytes:
    folder.mkdir(parents=True, exist_ok=True)
    begins = clock() - (100 + number) * HOUR
    data = message_bytes(alert(f"{number}", begins, level, "KZ-35", expires=begins + 90 * DAY))
    (folder / f"{number}.xml").write_bytes(data)
    (folder / f"{number}.xml.minisig").write_bytes(OFFICE.sign(data))
    return data


def look(qtbot: QtBot, watch: FolderWatch) -> FolderLook:
    with qtbot.waitSignal(watch.looked, timeout=60_000) as told:
        watch.look()
    found = (told.args or [None])[0]
    assert isinstance(found, FolderLook)
    return found


def level(program: Program) -> Level | None:
    held = program.services.declarations.held
    return held.state(Place(region="KZ-35")).level


def test_nothing_is_loaded_while_there_is_no_folder(watch: Watch, folder: Path) -> None:
    _, made = watch
    made.begin()
    assert made._thread is None
    assert made._arrivals is None
    assert not folder.exists(), "and none is made"


def test_a_message_that_lies_there_is_kept_and_told_once(
    watch: Watch, folder: Path, clock: MovableClock, qtbot: QtBot
) -> None:
    program, made = watch
    put(folder, 1, clock)
    told: list[bool] = []
    program.session.level_changed.connect(lambda: told.append(True))
    look(qtbot, made)
    assert level(program) is Level.ORANGE
    assert told == [True]
    assert (look(qtbot, made).take, told) == ((), [True])


def test_a_look_that_is_asked_for_during_another_follows_it(
    watch: Watch, folder: Path, clock: MovableClock, qtbot: QtBot
) -> None:
    _, made = watch
    put(folder, 1, clock)
    looks: list[FolderLook] = []
    made.looked.connect(looks.append)
    for _ in range(3):
        made.look()
    qtbot.waitUntil(lambda: len(looks) == 2, timeout=10_000)
    assert made._looking is None, "the third is the second"


def test_what_the_system_tells_is_a_hint_that_brings_a_look_soon(
    watch: Watch, folder: Path, clock: MovableClock, qtbot: QtBot
) -> None:
    program, made = watch
    folder.mkdir(parents=True)
    look(qtbot, made)
    assert made._watcher.directories() == [str(folder)], "not that in which every edit writes"
    with qtbot.waitSignal(made.looked, timeout=10_000):
        put(folder, 1, clock)
    qtbot.waitUntil(lambda: level(program) is Level.ORANGE, timeout=10_000)


def test_without_a_word_of_the_system_the_timer_looks(
    watch: Watch, folder: Path, clock: MovableClock, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    program, made = watch
    assert folder_watch.LOOK_EVERY_MS <= 15_000
    folder.mkdir(parents=True)
    look(qtbot, made)
    made._watcher.directoryChanged.disconnect()
    made._timer.setInterval(50)
    made.begin()
    put(folder, 1, clock)
    qtbot.waitUntil(lambda: level(program) is Level.ORANGE, timeout=10_000)


def test_a_folder_that_takes_the_place_of_another_is_the_one_that_is_watched(
    watch: Watch, folder: Path, clock: MovableClock, qtbot: QtBot, tmp_path: Path
) -> None:
    program, made = watch
    put(folder, 1, clock, Level.YELLOW)
    look(qtbot, made)
    folder.rename(tmp_path / "gone")
    put(folder, 2, clock, Level.ORANGE)
    look(qtbot, made)
    assert level(program) is Level.ORANGE
    with qtbot.waitSignal(made.looked, timeout=10_000):
        put(folder, 3, clock, Level.RED)
    qtbot.waitUntil(lambda: level(program) is Level.RED, timeout=10_000)
    other = tmp_path / "other"
    put(other, 4, clock, Level.RED)
    shutil.rmtree(folder)
    look(qtbot, made)
    folder.symlink_to(other)
    look(qtbot, made)
    assert made._watched == (other.stat().st_dev, other.stat().st_ino)


def test_another_folder_is_looked_into_once_it_is_chosen(
    watch: Watch, tmp_path: Path, clock: MovableClock, qtbot: QtBot
) -> None:
    program, made = watch
    put(tmp_path / "stick", 1, clock)
    program.session.keep(
        lambda services: services.alert_preferences.choose_folder(str(tmp_path / "stick"))
    )
    look(qtbot, made)
    assert level(program) is Level.ORANGE


def test_a_full_disk_is_tried_again_and_nobody_is_troubled(
    watch: Watch,
    folder: Path,
    clock: MovableClock,
    qtbot: QtBot,
    failing: FailingStore,
) -> None:
    program, made = watch
    put(folder, 1, clock)
    failing.edit_failure = GuideError(Code.DISK_FULL)
    look(qtbot, made)
    assert level(program) is None
    assert not program.session.has_waiting
    failing.edit_failure = None
    look(qtbot, made)
    assert level(program) is Level.ORANGE


def test_of_very_many_messages_a_look_takes_some_and_the_next_goes_on_while_they_can_be_kept(
    watch: Watch,
    folder: Path,
    clock: MovableClock,
    qtbot: QtBot,
    failing: FailingStore,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    program, made = watch
    monkeypatch.setattr(arrivals, "AT_MOST", 1)
    for number, wanted in ((1, Level.YELLOW), (2, Level.ORANGE), (3, Level.RED)):
        put(folder, number, clock, wanted)
    failing.edit_failure = GuideError(Code.DISK_FULL)
    assert look(qtbot, made).has_more
    assert made._looking is None, "a full disk is not asked again and again without a pause"
    failing.edit_failure = None
    look(qtbot, made)
    qtbot.waitUntil(lambda: len(program.services.received.newest(9)) == 3, timeout=10_000)


def test_what_is_found_is_kept_after_the_edits_that_wait(
    watch: Watch, folder: Path, clock: MovableClock, qtbot: QtBot, failing: FailingStore
) -> None:
    program, made = watch
    put(folder, 1, clock)
    failing.edit_failure = GuideError(Code.DISK_FULL)
    program.session.keep(lambda services: services.preferences.change(entered_by="Ерлан"))
    assert program.session.has_waiting
    failing.edit_failure = None
    look(qtbot, made)
    assert level(program) is None, "it goes before nothing that a person did"
    assert program.session.retry()
    look(qtbot, made)
    assert level(program) is Level.ORANGE


@pytest.mark.parametrize("broken", [(Arrivals, "look"), (Received, "refuse")])
def test_a_bug_in_another_thread_reaches_the_crash_path_and_the_watch_goes_on(
    watch: Watch,
    folder: Path,
    clock: MovableClock,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    broken: tuple[type, str],
) -> None:
    program, made = watch
    put(folder, 1, clock)

    def bug(*_: object) -> None:
        raise ZeroDivisionError

    with monkeypatch.context() as bugs, qtbot.captureExceptions() as caught:
        bugs.setattr(*broken, bug)
        made.look()
        qtbot.waitUntil(lambda: bool(caught), timeout=10_000)
    assert [kind for kind, *_ in caught] == [ZeroDivisionError]
    put(folder, 2, clock, Level.RED)
    look(qtbot, made)
    assert level(program) is Level.RED


def test_what_a_folder_held_that_is_not_looked_into_any_more_waits_no_more(
    watch: Watch, folder: Path, tmp_path: Path, clock: MovableClock, qtbot: QtBot
) -> None:
    program, made = watch
    chosen = tmp_path / "stick"
    put(chosen, 1, clock)
    preferences = program.services.alert_preferences
    preferences.choose_folder(str(chosen))
    key = program.services.alert_keys.ring().keys[0]
    preferences.let_in_at_once(key.origin, is_wanted=False)
    assert len(look(qtbot, made).offers) == 1
    preferences.choose_folder("")
    with qtbot.waitSignal(made.looked) as told:
        made.look()
    assert told.args == [None]
    assert made._watcher.directories() == []
    put(folder, 2, clock)
    assert len(look(qtbot, made).offers) == 1, "made since, it is looked into"


@pytest.mark.parametrize("during", [(Arrivals, "look"), (Received, "take")])
def test_nothing_that_was_found_before_all_was_erased_is_kept_after_it(
    watch: Watch,
    folder: Path,
    clock: MovableClock,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    during: tuple[type, str],
) -> None:
    program, made = watch
    put(folder, 1, clock)
    whole, has_begun, may_end = getattr(*during), Event(), Event()

    def held_up(*arguments: object) -> object:
        found = whole(*arguments)
        has_begun.set()
        may_end.wait(20)
        return found

    with monkeypatch.context() as slow:
        slow.setattr(*during, held_up)
        made.look()
        qtbot.waitUntil(has_begun.is_set, timeout=10_000)
        if during[0] is Received:
            may_end.set()  # erasing waits for what is being written
        told: list[FolderLook | None] = []
        made.looked.connect(told.append)
        assert program.session.erase()
        may_end.set()
        qtbot.waitUntil(lambda: bool(told), timeout=10_000)
    assert program.services.received.newest(9) == []
    assert [one.take for one in told if one is not None] == [()]


def test_closing_waits_for_no_long_look(
    watch: Watch, folder: Path, clock: MovableClock, qtbot: QtBot
) -> None:
    program, made = watch
    for number in range(300):
        put(folder, number, clock)
    made.look()
    looking = made._looking
    assert looking is not None
    program.session.stop_writing()
    assert isinstance(looking.exception(timeout=0), StoppedError)
    made.look()
    assert made._again is False


class Turns:
    """What the other thread does between two pauses, in which the window has its turn.

    In milliseconds of CPU of that thread alone: the same on a busy computer and on a quiet one.
    """

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.found: list[float] = []
        self._begun = 0.0
        clocks = SimpleNamespace(perf_counter=time.perf_counter, sleep=self._sleep)
        monkeypatch.setattr(turns, "time", clocks)
        look = FolderWatch._look_apart

        def looked(watch: FolderWatch, path: Path) -> object:
            self._begun = time.thread_time()
            try:
                return look(watch, path)
            finally:
                self._note()

        monkeypatch.setattr(FolderWatch, "_look_apart", looked)

    def _sleep(self, seconds: float) -> None:
        self._note()
        time.sleep(seconds)
        self._begun = time.thread_time()

    def _note(self) -> None:
        self.found.append((time.thread_time() - self._begun) * 1000)


@pytest.mark.proof
def test_ten_thousand_old_pairs_drop_no_frame_and_are_read_once(
    watch: Watch, folder: Path, clock: MovableClock, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    program, made = watch
    received, signer = program.services.received, OFFICE.fingerprint
    territories = territories_of(program.services.guide)
    taken = []
    for number in range(10_000):
        data = put(folder, number, clock)
        message, name = read_message(data, territories), name_of(digest_of([data]))
        taken.append(Accepted(message, name, clock(), signer, "office"))
    for at in range(0, len(taken), 500):
        received.take(taken[at : at + 500])
    monkeypatch.setattr(folder_files, "_OLD_S", -1.0)  # as if all had lain there for a minute
    read: list[str] = []
    whole = FolderFiles.fresh

    def fresh(files: FolderFiles, name: str, limit: int) -> FileContent:
        read.append(name)
        return whole(files, name, limit)

    monkeypatch.setattr(FolderFiles, "fresh", fresh)
    turns = Turns(monkeypatch)
    for at_most, loading in ((20_000, 1), (TURN, 0)):
        looks: list[FolderLook] = []
        made.looked.connect(looks.append)
        made.look()
        qtbot.waitUntil(lambda: any(not one.has_more for one in looks), timeout=60_000)  # noqa: B023
        made.looked.disconnect(looks.append)
        for one in looks:
            assert (one.take, one.offers, one.refused, one.waiting) == ((), (), (), ())
        assert len(set(read)) == at_most
        assert len(read) <= at_most + TURN * (len(looks) - 1), "each once, but for those in turn"
        assert len(turns.found) > 50, "it had to pause at all"
        # Once in a run what a look needs is loaded, and the shapes of what it reads are made.
        assert max(sorted(turns.found)[: -loading or None]) < TURN_MS
        assert max(turns.found) < 5 * TURN_MS
        turns.found.clear()
        read.clear()
