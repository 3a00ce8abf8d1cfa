"""Work in another thread always answers: with its result, with a known error, or as a bug."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QThreadPool
from PySide6.QtWidgets import QApplication

from guide.errors import Code, GuideError
from guide.ui.shell.background import Background


def _answers(app: QApplication, *works: Callable[[], Any]) -> tuple[list[Any], list[Code]]:
    background = Background(told_as=Code.FILE_NOT_WRITTEN)
    done: list[Any] = []
    failed: list[Code] = []
    background.failed.connect(lambda failure: failed.append(failure.code))
    for work in works:
        background.start(work, done.append)
    QThreadPool.globalInstance().waitForDone()
    app.processEvents()
    return done, failed


def _refuse() -> Any:
    raise GuideError(Code.DISK_FULL)


def _break() -> None:
    raise ZeroDivisionError


def test_a_result_and_a_known_error_come_back(app: QApplication) -> None:
    assert _answers(app, lambda: 3) == ([3], [])
    assert _answers(app, _refuse) == ([], [Code.DISK_FULL])


def test_what_is_refused_before_the_work_is_told_as_if_the_work_had_been(app: QApplication) -> None:
    done: list[int] = []
    failed: list[GuideError] = []
    background = Background(told_as=Code.FILE_NOT_WRITTEN, on_failed=failed.append)
    assert not background.take_and_start(_refuse, done.append)
    assert background.take_and_start(lambda: lambda: 3, done.append)
    QThreadPool.globalInstance().waitForDone()
    app.processEvents()
    assert ([one.code for one in failed], done) == ([Code.DISK_FULL], [3])


def test_a_bug_is_reported_and_whoever_waits_hears_of_it(
    app: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    reported: list[type[BaseException]] = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, *_: reported.append(kind))
    assert _answers(app, _break) == ([], [Code.FILE_NOT_WRITTEN])
    assert reported == [ZeroDivisionError]


def test_a_bug_in_older_work_is_reported_only(
    app: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    reported: list[type[BaseException]] = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, *_: reported.append(kind))
    assert _answers(app, _break, lambda: 3) == ([3], [])
    assert reported == [ZeroDivisionError]
