"""What tests of the store share: a clock of their own, and stores that are always closed."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import pytest

from guide.store.store import Change, Store


class HandClock:
    """A clock that goes only when told to."""

    def __init__(self) -> None:
        self.time = dt.datetime(2026, 11, 20, 9, 0, tzinfo=dt.UTC)

    def __call__(self) -> dt.datetime:
        return self.time

    def go(self, **by: float) -> None:
        self.time += dt.timedelta(**by)


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "daiyn.db"


@pytest.fixture
def open_store(path: Path, clock: HandClock) -> Iterator[Callable[..., Store]]:
    stores: list[Store] = []

    def open_it(at: Path = path) -> Store:
        stores.append(Store.open(at, now=clock))
        return stores[-1]

    yield open_it
    for store in stores:
        store.close()


@pytest.fixture
def names() -> dict[str, str]:
    return {"person:1": "Ерлан", "person:2": "Динара", "person:3": "Әлихан", "person:4": "Айша"}


@pytest.fixture
def kept(open_store: Callable[..., Store], path: Path, names: dict[str, str]) -> Path:
    """A closed store with a family and some history in it."""
    store = open_store()
    for name, words in names.items():
        store.edit([Change(name, "person", b"old")])
        store.edit([Change(name, "person", words.encode())])
    store.close()
    return path


@pytest.fixture
def family() -> Callable[[Store], dict[str, str]]:
    """Read the persons of a store, in its order."""
    return lambda store: {found.id: found.body.decode() for found in store.all("person")}


@pytest.fixture
def memory(clock: HandClock) -> Iterator[Store]:
    with Store.in_memory(now=clock) as store:
        yield store


@pytest.fixture
def unprivileged() -> Callable[[Path], AbstractContextManager[None]]:
    """Act as somebody whom permissions bind, also where the tests run as root."""

    @contextmanager
    def drop(path: Path) -> Iterator[None]:
        if os.name != "posix":
            pytest.skip("permissions of POSIX")
        if os.geteuid() != 0:
            yield
            return
        for parent in path.parents:
            if parent != path.parent and parent.stat().st_mode & 0o077 == 0:
                parent.chmod(parent.stat().st_mode | 0o011)  # pytest's own folders are closed
        os.seteuid(65534)
        try:
            yield
        finally:
            os.seteuid(0)

    return drop
