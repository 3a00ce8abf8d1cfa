"""The form is made from declared fields: conditions, hints, and a field nobody wrote code for."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import pytest
from msgspec import Struct
from PySide6.QtWidgets import QLineEdit

from guide.app.startup import Program
from guide.content.fields import FieldBook
from guide.household.field import Paper, Privacy, Rule, Section, ask, fields_of
from guide.household.household import Household
from guide.household.plan import Institution, Person, Plan
from guide.household.validity import problem_of
from guide.paths import resources
from guide.ui.forms.editor import FormContext
from guide.ui.forms.form import RecordForm
from guide.ui.forms.registry import EDITORS
from guide.ui.kit.reading_order import controls
from guide.usecases.program.services import Services
from tests.proofs import rest_in_proof
from tests.ui.windows.conftest import Opener
from tests.ui.windows.plan_fixtures import fill_family
from tests.ui.windows.window_fixtures import named, settle

SECTIONS = [section.value for section in Section]


class Cellar(Struct, frozen=True, kw_only=True):
    """A record type that exists only here."""

    has_cellar: Annotated[bool, ask(Section.HOME, Rule.FLAG, Privacy.P0)] = False
    cellar_code: Annotated[
        str,
        ask(
            Section.HOME,
            Rule.TEXT,
            Privacy.P3,
            Paper.RESCUE,
            max_length=5,
            when=lambda record: bool(getattr(record, "has_cellar", False)),
        ),
    ] = ""
    guard: Annotated[str, ask(Section.HOME, Rule.SERVICE, Privacy.P1, max_length=20)] = ""
    kind: Annotated[str, ask(Section.HOME, Rule.CHOICE, Privacy.P0, choices=("dry", "damp"))] = ""


WORDS = """
[[field]]
key = "home.{name}"
kk = {{ label = "{label} kk", hint = "{label} hint" }}
ru = {{ label = "{label} ru", hint = "{label} hint" }}
en = {{ label = "{label} en", hint = "{label} hint" }}
"""
CHOICES = """
[[choice]]
key = "home.kind"
value = "{value}"
kk = "{value} kk"
ru = "{value} ru"
en = "{value} en"
"""


@pytest.fixture
def book(tmp_path: Path) -> FieldBook:
    text = (resources() / "content" / "fields.toml").read_text(encoding="utf-8")
    for field in fields_of(Cellar):
        text += WORDS.format(name=field.name, label=field.name.title())
    for value in ("dry", "damp"):
        text += CHOICES.format(value=value)
    (tmp_path / "fields.toml").write_text(text, encoding="utf-8")
    return FieldBook(tmp_path)


def test_a_made_up_record_gets_its_form(program: Program, book: FieldBook) -> None:
    kept: dict[str, object] = {}

    def keep(name: str, value: object) -> bool:
        kept[name] = value
        return True

    form = RecordForm(
        FormContext(program.window.appearance.look, "en", book, EDITORS),
        "cellar",
        Cellar(),
        keep=keep,
        check=lambda record, field: problem_of(record, field, Household()),
    )
    form.show()
    assert [field.name for field in form.fields] == ["has_cellar", "cellar_code", "guard", "kind"]
    assert form.editors["cellar_code"].isHidden()
    form.editors["has_cellar"].control.click()
    assert kept == {"has_cellar": True}
    assert not form.editors["cellar_code"].isHidden()
    line = form.editors["cellar_code"].control
    assert line.edit.accessibleName() == "Cellar_Code en"
    assert line.edit.maxLength() == 5
    line.edit.insert("12345")
    line.edit.textEdited.emit("12345")
    form.flush()
    assert kept["cellar_code"] == "12345"
    form.editors["kind"].control.button("damp").click()
    assert kept["kind"] == "damp"
    form.deleteLater()
    settle(program.app)


def test_every_rule_has_an_editor() -> None:
    assert set(EDITORS) == set(Rule)


def test_a_field_that_does_not_apply_is_hidden_and_keeps_its_text(
    open_window: Opener, services: Services
) -> None:
    services.plan_editor.change("plan", "street", "Мысал көшесі")
    program = open_window()
    program.window.navigator.go("plan", section="home")
    settle(program.app)
    street = named(program.window, "editor_plan_street")
    assert street.isVisible()
    named(program.window, "field_plan_no_streets").click()
    assert not street.isVisible()
    assert services.plan_editor.household().plan.no_streets
    named(program.window, "field_plan_no_streets").click()
    assert street.isVisible()
    assert services.plan_editor.household().plan.street == "Мысал көшесі"


@pytest.mark.parametrize("lang", rest_in_proof(("kk", "ru", "en"), "kk"))
def test_no_example_is_ever_stored_or_shown_in_a_field(
    open_window: Opener, services: Services, lang: str
) -> None:
    program = open_window(lang=lang)
    for section in SECTIONS:
        program.window.navigator.go("plan", section=section)
        settle(program.app)
        assert program.window.navigator.page is not None
        for edit in program.window.navigator.page.findChildren(QLineEdit):
            assert edit.text() == ""
            assert edit.placeholderText() == ""
    program.window.navigator.flush()
    assert services.plan_editor.household().is_empty
    shapes = (Plan(), Person(id="a"), Institution(id="b"))
    assert all(not field.value(shape) for shape in shapes for field in fields_of(type(shape)))


def test_reading_order_is_the_order_of_tab(open_window: Opener, services: Services) -> None:
    refs = fill_family(services.plan_editor)
    program = open_window()
    program.window.navigator.go("plan", section="people")
    settle(program.app)
    page = program.window.navigator.page
    assert page is not None
    page.view.people.open(refs["Динара"])  # type: ignore[attr-defined]
    settle(program.app)
    named(program.window, f"field_{refs['Динара']}_is_child".replace(":", "_")).click()
    settle(program.app)
    wanted = controls(page)
    chain = [wanted[0]]
    while len(chain) < len(wanted):
        following = chain[-1].nextInFocusChain()
        while following not in wanted:
            following = following.nextInFocusChain()
        chain.append(following)
    assert [widget.objectName() for widget in chain] == [w.objectName() for w in wanted]


@pytest.mark.parametrize("lang", rest_in_proof(("kk", "ru", "en"), "kk"))
def test_each_section_fits_the_smallest_window_with_the_largest_text(
    open_window: Opener, services: Services, lang: str
) -> None:
    fill_family(services.plan_editor)
    services.plan_editor.change("plan", "out_phone", "+7 700 00")
    services.preferences.change(text_scale=200)
    program = open_window(lang=lang, size=(1024, 640))
    scroll = program.window.content.page_scroll
    too_wide = []
    for section in SECTIONS:
        program.window.navigator.go("plan", section=section)
        settle(program.app)
        inside = scroll.widget()
        assert inside is not None
        if inside.width() > scroll.viewport().width():
            too_wide.append(section)
    assert too_wide == []


def test_at_narrow_width_the_section_list_folds_away(
    open_window: Opener, services: Services
) -> None:
    services.preferences.change(text_scale=200)
    program = open_window(size=(1024, 640))
    program.window.navigator.go("plan")
    settle(program.app)
    fold = named(program.window, "section_fold")
    assert not named(program.window, "section_home").isVisible()
    fold.click()
    assert named(program.window, "section_home").isVisible()
    named(program.window, "section_home").click()
    settle(program.app)
    assert named(program.window, "edit_plan_settlement").hasFocus()
