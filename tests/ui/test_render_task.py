"""Sheets are pressed one after another, whoever asks for them."""

from __future__ import annotations

from threading import Event, Lock, Thread
from typing import Any

import pytest

pytest.importorskip("PySide6")

from guide.ui.printing import render_task
from guide.ui.printing.render_task import pictures_of


class Crowd:
    """Counts how many threads are inside at once; the first waits a while for a second."""

    def __init__(self, patience: float) -> None:
        self.most = 0
        self._inside = 0
        self._patience = patience
        self._counting = Lock()
        self._met = Event()

    def pages(self, *_sheet: object) -> list[bytes]:
        with self._counting:
            self._inside += 1
            self.most = max(self.most, self._inside)
            if self._inside == 2:
                self._met.set()
        self._met.wait(self._patience)
        with self._counting:
            self._inside -= 1
        return []


class _NoTurns:
    """The control: nobody waits for anybody."""

    def __enter__(self) -> None: ...
    def __exit__(self, *_error: object) -> None: ...


@pytest.mark.parametrize(("turns", "patience", "most"), [(Lock(), 0.1, 1), (_NoTurns(), 60, 2)])
def test_two_sheets_take_turns(
    monkeypatch: pytest.MonkeyPatch, turns: Any, patience: float, most: int
) -> None:
    crowd = Crowd(patience)
    monkeypatch.setattr(render_task, "_TURN", turns)
    monkeypatch.setattr(render_task, "sheet_pages_png", crowd.pages)
    threads = [Thread(target=pictures_of, args=(None, 96)) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert crowd.most == most
