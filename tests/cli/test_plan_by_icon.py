"""A file that is double-clicked opens in the window, the one that is open or a new one."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest

from guide.cli.window_options import window_options
from guide.store.plan_request import ask_to_open, forget_old_plan, take_request_to_open

PLAN = Path("/media/stick/Біздің жоспар.daiyn")


@pytest.mark.parametrize(
    ("arguments", "file"),
    [
        (("a.daiyn",), "a.daiyn"),
        (("--lang", "kk", "/x/Біздің жоспар.DAIYN"), "/x/Біздің жоспар.DAIYN"),
        (("/x/a.daiyn", "--data-dir", "/y"), "/x/a.daiyn"),
        (("--lang", "ru", "/x/Мектеп 7.daiyn-place"), "/x/Мектеп 7.daiyn-place"),
        (("A.DAIYN-PLACE",), "A.DAIYN-PLACE"),
        (("a.daiyn-alert",), "a.daiyn-alert"),
        (("/x/a.xml",), "/x/a.xml"),
        ((), None),
    ],
)
def test_a_file_of_ours_among_the_options_is_the_one_to_open(
    arguments: tuple[str, ...], file: str | None
) -> None:
    options = window_options(arguments)
    assert options is not None
    assert options.opened_file == (None if file is None else Path.cwd() / file)


@pytest.mark.parametrize(
    "arguments",
    [
        ("a.daiyn", "b.daiyn-place"),
        ("a.txt",),
        ("a.daiyn-places",),
        ("-a.daiyn",),
        ("plan", "verify", "a.daiyn"),
        ("place", "check", "a.daiyn-place"),
    ],
)
def test_anything_else_is_left_to_the_parser(arguments: tuple[str, ...]) -> None:
    assert window_options(arguments) is None


def test_the_open_window_is_told_which_file_and_nothing_stays_behind(tmp_path: Path) -> None:
    request = tmp_path / "show-window.request"
    opened: list[Path] = []
    is_over = threading.Event()

    def window() -> None:
        while not is_over.is_set():
            if take_request_to_open(request, opened.append):
                is_over.set()

    other = threading.Thread(target=window)
    other.start()
    try:
        assert ask_to_open(request, PLAN)
    finally:
        is_over.set()
        other.join()
    assert opened == [PLAN]
    assert list(tmp_path.iterdir()) == []


def test_where_nobody_answers_the_name_is_taken_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("guide.store.window_request.PATIENCE", 0.0)
    assert not ask_to_open(tmp_path / "show-window.request", PLAN)
    assert list(tmp_path.iterdir()) == []
    assert not ask_to_open(tmp_path / "gone" / "show-window.request", PLAN)


def test_a_name_from_before_the_start_opens_nothing(tmp_path: Path) -> None:
    request = tmp_path / "show-window.request"
    (tmp_path / "daiyn.open-plan").write_text("/old.daiyn", encoding="utf-8")
    forget_old_plan(request)
    request.touch()
    opened: list[Path] = []
    assert take_request_to_open(request, opened.append)
    assert opened == []
