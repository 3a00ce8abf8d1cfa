"""What stands before the first frame: nothing that only the controls of a page need."""

from __future__ import annotations

import ast
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.e2e.test_start import enter_level, run
from tools.compile_words import compile_words

# Open the window as a person does. Tell what was loaded as soon as its first frame is painted, and
# what was painted and loaded when home stands and nothing more is waiting to be done.
START = """
import gc, os, sys
from pathlib import Path
from types import SimpleNamespace
from guide.app import classroom, home, startup

startup.load_qt()
from guide.ui.shell import first_paint
from PySide6 import QtCore, QtGui, QtWidgets

class Told(first_paint.FirstPaint):
    def __init__(self, painted, follow):
        super().__init__(painted, lambda: tell(painted, follow))
        painted.counted = Counted(painted)
        painted.installEventFilter(painted.counted)

class Counted(QtCore.QObject):
    count = 0

    def eventFilter(self, watched, event):
        self.count += event.type() is QtCore.QEvent.Type.Paint
        return False

def tell(painted, follow):
    named = [name for module in (QtCore, QtGui, QtWidgets) for name in vars(module)]
    modules = sorted(sys.modules)
    follow()
    if painted.objectName() == "glance":
        print(repr(dict(first="glance", modules=modules, named=named)))
        return
    for _ in range(20):
        QtWidgets.QApplication.processEvents()
    print(repr(dict(
        count=painted.counted.count, modules=sorted(sys.modules), named=named,
        frozen=gc.get_freeze_count(), is_collecting=gc.isenabled(),
    )))
    sys.stdout.flush()
    os._exit(0)

first_paint.FirstPaint = Told
run = classroom.run_class if "class" in sys.argv else home.run_window
run(SimpleNamespace(
    data_dir=Path(sys.argv[1]), portable=False, lang=None, opened_file=None, session_file=None
))
"""


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, Any]]:
    folder = tmp_path_factory.mktemp("start") / "data"
    enter_level(folder, "orange")
    compile_words()
    result = run([sys.executable, "-c", START, str(folder)], cwd=folder)
    assert result.returncode == 0, result.stderr
    found = [ast.literal_eval(line) for line in result.stdout.splitlines()]
    assert [one.get("first") for one in found] == ["glance", None]
    assert {"guide.ui.shell.window", "guide.ui.shell.first_frame"} <= set(found[0]["modules"])
    return found


def test_the_namespace_of_qt_is_not_named_before_it(told: list[dict[str, Any]]) -> None:
    """To name one constant of `Qt` makes PySide6 make more than a thousand."""
    assert "QEvent" in told[0]["named"], "what was used can be seen"
    assert "Qt" not in told[0]["named"]


def test_after_it_home_is_built_whole_and_painted_once(told: list[dict[str, Any]]) -> None:
    assert told[1]["count"] == 1


def test_what_lies_below_all_that_is_seen_waits_for_a_hand(told: list[dict[str, Any]]) -> None:
    """The situations at a level, with their search: a twentieth of the work of a start."""
    loaded = set(told[1]["modules"])
    assert "guide.ui.home.side" in loaded, "home stands"
    assert loaded & {"guide.ui.home.situations", "guide.ui.kit.widgets.fields"} == set()
    assert loaded & {"guide.ui.shell.key_guard", "guide.ui.shell.press_guard"} == set()


def test_what_a_start_made_is_not_searched_for_garbage(told: list[dict[str, Any]]) -> None:
    assert told[1]["is_collecting"], "what comes later is"
    assert told[1]["frozen"] > 10_000


# What a window asks for soon after it is seen: is a backup due, and where do the entries lie.
SOON_AFTER = """
import sys
from guide.store import backup_name
from guide.usecases.safekeeping import backup_service, data_location
assert backup_name.parse("daiyn.000012.20261122T091201Z.opened.8d2f61a07c35be94.db")
print(sorted(sys.modules))
"""


def test_what_is_asked_soon_after_loads_no_module_for_what_it_does_not_do(tmp_path: Path) -> None:
    """OpenSSL, the reading of dates in every form, and compressors."""
    result = run([sys.executable, "-c", SOON_AFTER], cwd=tmp_path)
    assert result.returncode == 0, result.stderr
    loaded = set(ast.literal_eval(result.stdout))
    assert "guide.store.backups" in loaded
    assert loaded & {"_hashlib", "_strptime", "shutil"} == set()


def test_a_start_reads_the_words_in_their_compact_form(told: list[dict[str, Any]]) -> None:
    assert "guide.content.compact" in told[0]["modules"]
    assert "tomli" not in told[1]["modules"]


def test_a_start_reads_its_tokens_without_the_json_of_the_command_line(
    told: list[dict[str, Any]],
) -> None:
    assert "json" not in told[1]["modules"]


def test_the_first_page_names_nothing_that_only_an_open_list_needs(tmp_path: Path) -> None:
    """To name one constant of a style makes PySide6 make half a thousand."""
    result = run([sys.executable, "-c", START, str(tmp_path / "empty")], cwd=tmp_path)
    assert result.returncode == 0, result.stderr
    (first,) = map(ast.literal_eval, result.stdout.splitlines())
    assert "guide.ui.settings.welcome_page" in first["modules"]
    assert "QComboBox" in first["named"], "what was used can be seen"
    assert "QStyle" not in first["named"]


def test_a_class_is_named_before_anything_of_a_page_is_loaded(tmp_path: Path) -> None:
    """No constant of `Qt`, no part of a page and no lesson."""
    result = run([sys.executable, "-c", START, str(tmp_path / "new"), "class"], cwd=tmp_path)
    assert result.returncode == 0, result.stderr
    first, then = map(ast.literal_eval, result.stdout.splitlines())
    assert "guide.ui.training.glance" in first["modules"]
    assert "QEvent" in first["named"], "what was used can be seen"
    assert "Qt" not in first["named"]
    loaded = set(first["modules"])
    assert (
        loaded & {"guide.ui.kit.widgets", "guide.training.scenario", "guide.ui.shell.actions"}
        == set()
    )
    assert {"guide.ui.training.choose_page", "guide.training.scenario"} <= set(then["modules"])
    assert then["is_collecting"]
