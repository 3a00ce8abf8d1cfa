"""What is said while something is not saved is true, in reach, and ends when it is solved."""

from __future__ import annotations

from pathlib import Path

import pytest

from guide.app import Program
from guide.errors import Code, GuideError
from guide.ui import file_asking
from guide.ui.messages import ELSEWHERE, NOT_SAVED
from tests.ui.windows.keeping_kit import clock, disk, finish, kept, program, words_of
from tests.ui.windows.kit import FailingStore, settle

__all__ = ["clock", "disk", "kept", "program"]


@pytest.fixture
def copied(
    program: Program, disk: FailingStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Program:
    """A window where an edit waits and all of it was saved to another place."""
    monkeypatch.setattr(file_asking, "ask_new_file", lambda *_: tmp_path / "elsewhere.db")
    disk.failure = GuideError(Code.NOT_SAVED)
    program.session.change("plan", "out_town", "Көкшетау")
    save_elsewhere(program)
    return program


def save_elsewhere(program: Program) -> None:
    bar = program.window.content.message_bars()[0]
    assert bar.other_action is not None
    bar.other_action.click()
    settle(program.app)
    finish(program)


# ---- the copy at another place


def test_a_copy_elsewhere_says_of_when_it_is(copied: Program) -> None:
    words = f"As of {copied.session.local_time()} everything is saved"
    assert words in words_of(copied)
    copied.session.change("plan", "out_town", "Көкшетау")
    assert copied.window.content.has_message(ELSEWHERE), "the same once more changes nothing"
    assert not copied.session.retry()
    assert copied.window.content.has_message(ELSEWHERE), "a vain attempt changes nothing"


def test_a_copy_elsewhere_is_not_called_complete_after_the_next_edit(copied: Program) -> None:
    copied.session.change("plan", "settlement", "Қарағанды")
    settle(copied.app)
    assert not copied.window.content.has_message(ELSEWHERE)
    assert copied.window.content.has_message(NOT_SAVED)


def test_a_copy_elsewhere_is_not_told_of_once_all_is_kept(
    copied: Program, disk: FailingStore
) -> None:
    disk.failure = None
    assert copied.session.retry()
    settle(copied.app)
    assert copied.window.content.message_bars() == []


def test_what_was_entered_while_the_copy_was_written_is_not_called_saved(
    copied: Program,
) -> None:
    bar = copied.window.content.message_bars()[0]
    assert bar.other_action is not None
    bar.other_action.click()
    copied.app.processEvents()  # asked for; the answer has not arrived
    copied.session.change("plan", "settlement", "Қарағанды")
    finish(copied)
    assert "Something was entered after that" in words_of(copied)
    assert "everything is saved" not in words_of(copied)
