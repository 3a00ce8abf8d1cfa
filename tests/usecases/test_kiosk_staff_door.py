"""The staff's secret opens, five wrong ones shut for ten minutes, no new process gives a try."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from functools import cache, partial
from pathlib import Path

import pytest

from guide.argon2id import LEAST
from guide.errors import Code, GuideError
from guide.kiosk import secret
from guide.store.document import Change
from guide.store.store import Store
from guide.usecases.kiosk.staff_door import KIND, StaffDoor, Tried
from tests.clock import clock

TYPED = "қара терек 7"


@cache
def held() -> str:
    return secret.hashed(TYPED, cost=LEAST)


def door(store: Store, at: float = 1000.0) -> StaffDoor:
    return StaffDoor(store, held(), lambda: at)


def test_the_secret_opens_and_gives_the_tries_back() -> None:
    with Store.in_memory(now=clock) as store:
        assert [door(store).enter("wrong one") for _ in range(4)] == [Tried.WRONG] * 4
        assert door(store).tries() == 1
        assert door(store).enter(f" {TYPED} ") is Tried.OPEN
        assert (door(store).tries(), door(store).left()) == (5, 0.0)


def test_after_five_wrong_ones_even_the_right_one_waits(monkeypatch: pytest.MonkeyPatch) -> None:
    with Store.in_memory(now=clock) as store:
        for _ in range(5):
            door(store).enter("wrong one")
        monkeypatch.setattr(secret, "matches", lambda *_: pytest.fail("it was compared"))
        assert door(store, 1599.0).enter(TYPED) is Tried.WAIT
        assert door(store, 1599.0).left() == 1.0
        monkeypatch.undo()
        assert door(store, 1600.0).enter(TYPED) is Tried.OPEN


def test_a_process_that_ends_while_it_compares_has_used_its_try(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "daiyn.db"

    def cut(*_: object) -> bool:
        raise MemoryError  # as good an end as any

    monkeypatch.setattr(secret, "matches", cut)
    for _ in range(5):
        with Store.open(path, now=clock) as store, pytest.raises(MemoryError):
            door(store).enter(TYPED)
    monkeypatch.undo()
    with Store.open(path, now=clock) as store:
        assert door(store).enter(TYPED) is Tried.WAIT
        assert door(store, 3.0).left() == 597.0, "and the computer was started anew"


def test_a_try_that_cannot_be_kept_is_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with Store.open(tmp_path / "daiyn.db", now=clock) as store:
        full = GuideError(Code.DISK_FULL)
        monkeypatch.setattr(store, "edit", lambda _: (_ for _ in ()).throw(full))
        monkeypatch.setattr(secret, "matches", lambda *_: pytest.fail("it was compared"))
        with pytest.raises(GuideError):
            door(store).enter(TYPED)


def test_what_cannot_be_read_shuts_as_five_wrong_ones_do() -> None:
    with Store.in_memory(now=clock) as store:
        store.edit([Change(KIND, KIND, b'{"failed": 77}')])
        assert door(store).enter(TYPED) is Tried.WAIT
        assert door(store, 1600.0).enter(TYPED) is Tried.OPEN


def test_what_cannot_be_read_nor_kept_shuts_as_well(monkeypatch: pytest.MonkeyPatch) -> None:
    full = GuideError(Code.DISK_FULL)
    with Store.in_memory(now=clock) as store:
        store.edit([Change(KIND, KIND, b'{"failed": 77}')])
        monkeypatch.setattr(store, "edit", lambda _: (_ for _ in ()).throw(full))
        assert (door(store).tries(), door(store).left()) == (0, 600.0)
        assert door(store).enter(TYPED) is Tried.WAIT


def test_tries_at_the_same_moment_count_each(monkeypatch: pytest.MonkeyPatch) -> None:
    compared: list[str] = []
    monkeypatch.setattr(secret, "matches", lambda typed, _held: compared.append(typed))
    with Store.in_memory(now=clock) as store:
        one, together = door(store), threading.Barrier(12)

        def read_together(get: Callable[[str], object], record_id: str = "") -> object:
            found = get(record_id)
            time.sleep(0.01)  # all others read meanwhile, if they may
            return found

        monkeypatch.setattr(one._throttles, "get", partial(read_together, one._throttles.get))

        def enter() -> None:
            together.wait()
            one.enter("wrong one")

        threads = [threading.Thread(target=enter) for _ in range(12)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert len(compared) == 5


def test_without_a_secret_nobody_comes_in() -> None:
    with Store.in_memory(now=clock) as store:
        assert StaffDoor(store, "", lambda: 1000.0).enter("") is Tried.WRONG
        assert StaffDoor(store, "", lambda: 1000.0).enter(TYPED) is Tried.WRONG
