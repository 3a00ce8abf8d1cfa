"""A pytest plugin for the rooms of the core: `-p tests.without_qt -p no:pytest-qt`.

In the processes that load it PySide6 is not installed, as on a machine that has the command line
alone. `make test` runs the tests of the core's rooms only this way.
"""

from __future__ import annotations

import importlib.abc
import sys

import pytest

WINDOWS = frozenset({"PySide6", "shiboken6", "pytestqt"})
_SETTINGS_OF_PYTEST_QT = ("qt_api", "qt_log_level_fail", "qt_log_ignore")


class _Blocker(importlib.abc.MetaPathFinder):
    def find_spec(self, name: str, *_: object) -> None:
        if name.partition(".")[0] in WINDOWS:
            raise ModuleNotFoundError(name)


sys.meta_path.insert(0, _Blocker())


def pytest_addoption(parser: pytest.Parser) -> None:
    """Know what pyproject.toml says to pytest-qt, which is not here to know it."""
    for name in _SETTINGS_OF_PYTEST_QT:
        parser.addini(name, "of pytest-qt", type="string" if name == "qt_api" else None)
