"""Qt's signatures are loaded late, and a call with wrong arguments is told of as without us."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]

# Both programs do the same; `{first}` is the one line that only ours has.
PROGRAM = """
import json, sys
compiled = []
sys.addaudithook(lambda event, args: compiled.append(str(args[1])) if event == "compile" else None)
{first}
from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QLabel, QWidget

start = dict(compiled=compiled.copy(), modules=sorted(sys.modules))
app = QApplication(["test", "-platform", "offscreen"])

def said(call):
    try:
        call()
    except Exception as error:
        return [type(error).__name__, str(error)]

class Mine(QWidget):
    pass

wrong = [
    said(lambda: QWidget().resize("a")),
    said(lambda: Mine().setGeometry(1, 2)),
    said(lambda: QLabel(1, 2, 3)),
    said(lambda: QLabel("a", nothing_of_the_kind=3)),
    said(lambda: QObject(5)),
    said(lambda: QTimer.singleShot("soon", None)),
    said(lambda: app.setStyleSheet(4)),
]
print(json.dumps(dict(start, wrong=wrong, doc=QWidget.resize.__doc__, after=sorted(sys.modules))))
"""
OURS = "from guide.app.late_signatures import import_shiboken; import_shiboken()"
LATE = ("shibokensupport.signature.parser", "shibokensupport.signature.lib.pyi_generator")


def run(first: str, **variables: str) -> dict[str, Any]:
    env = os.environ | {"LC_ALL": "C.UTF-8", "PYTHONPATH": str(ROOT)} | variables
    result = subprocess.run(
        [sys.executable, "-c", PROGRAM.format(first=first)],
        env=env, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert result.returncode == 0, result.stderr
    assert result.stderr == ""
    found: dict[str, Any] = json.loads(result.stdout)
    return found


@pytest.fixture(scope="module")
def plain() -> dict[str, Any]:
    return run("")


@pytest.fixture(scope="module")
def ours() -> dict[str, Any]:
    return run(OURS)


def test_wrong_arguments_raise_what_pyside_itself_raises(
    plain: dict[str, Any], ours: dict[str, Any]
) -> None:
    assert ours["wrong"] == plain["wrong"]
    assert ours["doc"] == plain["doc"]
    kind, message = ours["wrong"][0]
    assert kind == "TypeError"
    assert "PySide6.QtWidgets.QWidget.resize(w: int, h: int, /)" in message


def test_signatures_are_loaded_by_the_first_wrong_call_and_not_before(ours: dict[str, Any]) -> None:
    assert [name for name in LATE if name in ours["modules"]] == []
    assert [name for name in LATE if name in ours["after"]] == list(LATE)


def test_it_still_helps(plain: dict[str, Any], ours: dict[str, Any]) -> None:
    """When PySide6 compiles nothing at a start any more, our part in it can go.

    Our own modules are compiled too where no byte code of them is kept, and do not count.
    """
    of_pyside = [name for name in ours["compiled"] if not name.startswith(str(ROOT))]
    assert len(plain["compiled"]) - len(of_pyside) >= 10
    spared = set(plain["modules"]) - set(ours["modules"])
    assert {"logging", "zipfile", *LATE} <= spared


def test_a_developer_who_asks_for_the_modules_in_the_open_gets_them_from_pyside(
    plain: dict[str, Any],
) -> None:
    """SBK_EMBED makes Shiboken write, or remove, the folder it is shown: ours is kept out of it."""
    found = run(OURS, SBK_EMBED="unset")
    assert found["wrong"] == plain["wrong"]
    assert LATE[0] in found["modules"]
    assert (ROOT / "resources/shiboken/files.dir/README.md").exists()
