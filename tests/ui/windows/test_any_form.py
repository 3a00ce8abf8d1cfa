"""Any declared record can be a form: of a kiosk file here, with nothing of the plan in sight."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]

KIOSK = """
import sys
from typing import Annotated, Any

from msgspec import Struct, json
from PySide6.QtWidgets import QApplication

from guide.form_fields import Problem, Rule, ask
from guide.ui.forms.editor import FormContext
from guide.ui.forms.form import RecordForm
from guide.ui.forms.given_words import GivenWords
from guide.ui.forms.registry import EDITORS
from guide.ui.kit.look import Look


class KioskFile(Struct, frozen=True, kw_only=True):
    title: Annotated[str, ask(Rule.TEXT, max_length=40, needed=True)] = ""
    idle_seconds: Annotated[str, ask(Rule.COUNT, max_length=4, needed=True)] = "60"
    language: Annotated[str, ask(Rule.CHOICE, choices=("kk", "ru"))] = "kk"
    has_sound: Annotated[bool, ask(Rule.FLAG)] = False
    volume: Annotated[str, ask(Rule.COUNT, when=lambda record: record.has_sound)] = "5"


def check(record: Struct, field: Any) -> Problem | None:
    value = field.value(record)
    if field.ask.rule is Rule.COUNT and field.is_asked(record) and not value.isdigit():
        return Problem("kiosk", field, "no_count")
    return Problem("kiosk", field, "missing") if field.ask.needed and not value else None


app = QApplication([])
kept = KioskFile()


def keep(name: str, value: Any) -> bool:
    global kept
    from msgspec.structs import replace
    kept = replace(kept, **{name: value})
    return True


words = GivenWords(
    {name: (name.title(), "") for name in KioskFile.__struct_fields__},
    {"language": {"kk": "Kazakh", "ru": "Russian"}},
)
context = FormContext(Look(), "en", words, EDITORS, lambda problem: f"help: {problem.code}")
form = RecordForm(context, "kiosk", kept, keep=keep, check=check)
form.show()
editors = form.editors
assert [editor.field_context.label for editor in editors.values()][0] == "Title"
line = editors["title"].line._problem_row
assert not line.children(), "no line of help is built before there is help"
assert not form.is_complete(), "a title is needed"
assert line.children()
assert editors["title"].line.problem == "help: missing"
editors["title"].fill_in("Hall")
assert form.is_complete()
editors["idle_seconds"].fill_in("soon")
editors["idle_seconds"].left.emit()
assert [problem.code for problem in form.problems()] == ["no_count"]
assert kept.idle_seconds == "soon", "what cannot be read is kept as typed"
editors["language"].control.button("ru").click()
assert editors["volume"].isHidden()
editors["has_sound"].control.click()
assert not editors["volume"].isHidden()
form.flush()
print(json.encode(kept).decode())
rooms = ("household", "alerts", "checklist", "usecases", "store", "paper", "ui.shell", "ui.plan")
print(sorted(name for name in sys.modules if name.startswith(tuple(f"guide.{r}" for r in rooms))))
"""


def run(script: str) -> list[str]:
    done = subprocess.run(
        [sys.executable, "-c", script],
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()


def test_a_made_up_kiosk_file_is_a_form_and_loads_no_feature() -> None:
    kept, loaded = run(KIOSK)
    assert kept == (
        '{"title":"Hall","idle_seconds":"soon","language":"ru","has_sound":true,"volume":"5"}'
    )
    assert loaded == "[]"


def test_a_room_that_is_loaded_is_seen() -> None:
    """The control: the same question of a form that does load a feature has another answer."""
    assert run("import guide.household.plan\n" + KIOSK)[1] != "[]"
