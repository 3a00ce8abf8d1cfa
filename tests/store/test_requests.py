"""A second start asks the open window to come forward, and may name a plan file."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from threading import Thread

import pytest

from guide.store import window_request
from guide.store.plan_request import ask_to_open, forget_old_plan, take_request_to_open
from guide.store.window_request import ask, leave_request, take_request

PLAN = Path("/үй/Жұмағұловтар отбасы.daiyn")


@pytest.fixture
def request_file(tmp_path: Path) -> Path:
    return tmp_path / "daiyn.show"


@pytest.fixture
def nobody_waits(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(window_request, "PATIENCE", 0.0)


class Window:
    """Takes a request as the open window does, in its own time."""

    def __init__(self, request: Path) -> None:
        self.opened: list[Path] = []
        self._request = request
        self._thread = Thread(target=self._wait_and_take)
        self._thread.start()

    def _wait_and_take(self) -> None:
        while not take_request_to_open(self._request, self.opened.append):
            pass

    def close(self) -> None:
        self._thread.join()


@pytest.fixture
def window(request_file: Path) -> Iterator[Window]:
    made = Window(request_file)
    yield made
    leave_request(request_file)  # should nobody have asked, it must not wait for ever
    made.close()


def test_the_open_window_is_told_which_plan_to_open(
    window: Window, request_file: Path, tmp_path: Path
) -> None:
    assert ask_to_open(request_file, PLAN)
    window.close()
    assert window.opened == [PLAN]
    assert list(tmp_path.iterdir()) == []


def test_without_a_plan_it_only_comes_forward(window: Window, request_file: Path) -> None:
    assert ask_to_open(request_file, None)
    window.close()
    assert window.opened == []


@pytest.mark.usefixtures("nobody_waits")
def test_where_nobody_answers_no_name_is_left(request_file: Path, tmp_path: Path) -> None:
    assert not ask_to_open(request_file, PLAN)
    assert list(tmp_path.iterdir()) == []


def test_in_a_folder_that_is_not_there_nobody_can_be_asked(tmp_path: Path) -> None:
    assert not ask(tmp_path / "жоқ" / "daiyn.show")
    assert not ask_to_open(tmp_path / "жоқ" / "daiyn.show", PLAN)


def test_a_request_is_taken_once(request_file: Path) -> None:
    assert not take_request(request_file)
    leave_request(request_file)
    leave_request(request_file)
    assert request_file.read_bytes() == b""
    assert take_request(request_file)
    assert not take_request(request_file)


def test_a_plan_without_a_request_asks_for_nothing(request_file: Path) -> None:
    note = request_file.with_name("daiyn.open-plan")
    note.write_bytes(b"/old.daiyn")
    opened: list[Path] = []
    assert not take_request_to_open(request_file, opened.append)
    forget_old_plan(request_file)
    assert not note.exists()
    leave_request(request_file)
    assert take_request_to_open(request_file, opened.append)
    assert opened == []


def test_an_empty_note_names_no_plan(request_file: Path) -> None:
    request_file.with_name("daiyn.open-plan").write_bytes(b"")
    leave_request(request_file)
    opened: list[Path] = []
    assert take_request_to_open(request_file, opened.append)
    assert opened == []
