"""Adding a field is one annotated line and its words: every reader picks it up."""

from __future__ import annotations

import datetime as dt
import shutil
from pathlib import Path
from typing import Annotated

import pytest

from guide.content.fields import FieldBook
from guide.exchange.pocket_page import html
from guide.household.field import Paper, Privacy, Rule, Section, ask, fields_of
from guide.household.plan import Plan
from guide.household.schema import plan_schema
from guide.household.steps import is_plan_complete
from guide.household.validity import problems
from guide.paths import resources
from guide.usecases.papers.answers import SheetWords
from guide.usecases.phone.pocket import pocket_page
from guide.usecases.plan.editing import PlanEditor
from guide.usecases.plan.review import review
from guide.usecases.program.services import Services


class LongerPlan(Plan, frozen=True, kw_only=True):
    """The plan with one line more."""

    home_phone: Annotated[
        str,
        ask(Section.HOME, Rule.PHONE, Privacy.P1, Paper.WALL, max_length=40, needed=True),
    ] = ""


WORDS = """
[[field]]
key = "home.home_phone"
kk = { label = "Үй телефоны" }
ru = { label = "Домашний телефон" }
en = { label = "Home phone" }
"""


@pytest.fixture
def book(tmp_path: Path) -> FieldBook:
    """The words with those of the new field added."""
    folder = tmp_path / "content"
    shutil.copytree(resources() / "content", folder)
    with (folder / "fields.toml").open("a", encoding="utf-8") as words:
        words.write(WORDS)
    return FieldBook(folder)


def test_form_validity_review_phone_and_schema_know_the_new_field(
    full: Services, book: FieldBook
) -> None:
    plan_editor = PlanEditor(full.store, plan=LongerPlan)

    (field,) = (f for f in fields_of(LongerPlan) if f.name == "home_phone")
    assert field.key == "home.home_phone"
    assert book.label(field.key, "ru") == "Домашний телефон"

    household = plan_editor.household()
    assert household.plan.out_name == "Айгүл"  # what was kept before the field existed
    assert [(p.field.name, p.code) for p in problems(household)] == [("home_phone", "missing")]
    assert not is_plan_complete(household)

    plan_editor.change("plan", "home_phone", "8 7212 00 00 05")
    household = plan_editor.household()
    assert problems(household) == []
    assert is_plan_complete(household)

    shown = {
        line.label: (line.shown, line.papers)
        for section in review(household, book, "en")
        for line in section.lines
    }
    assert shown["Home phone"] == ("+7 7212 00 00 05", (Paper.WALL, Paper.FULL, Paper.PHONE))

    words = SheetWords(full.guide, full.paper_words, book, ("en",))
    page = html(pocket_page(words, household, dt.date(2026, 11, 30))).decode()
    assert '<dt>Home phone</dt><dd><a href="tel:+77212000005">+7 7212 00 00 05</a>' in page

    properties = plan_schema([LongerPlan])["$defs"]["LongerPlan"]["properties"]
    assert properties["home_phone"]["maxLength"] == 40
