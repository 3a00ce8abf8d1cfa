"""Telling of connections to SQLite that nobody closed, and of the test that opened them.

Python tells of them from 3.13 on, at whatever test happens to run when they are collected. Here
each Python does, by the same kind of warning, which pytest turns into a failure.
"""

from __future__ import annotations

import functools
import os
import sqlite3
import warnings
from typing import Any


class _Watched(sqlite3.Connection):
    _is_closed = True  # what could not be opened

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self._opened_by = os.environ.get("PYTEST_CURRENT_TEST", "no test")
        self._is_closed = False

    def close(self) -> None:
        self._is_closed = True
        super().close()

    def __del__(self) -> None:
        if not self._is_closed:
            self.close()
            warnings.warn(
                f"left open by {self._opened_by}", ResourceWarning, stacklevel=1, source=self
            )


def watch() -> None:
    """From here on each connection of this process is watched."""
    sqlite3.connect = functools.partial(sqlite3.connect, factory=_Watched)
