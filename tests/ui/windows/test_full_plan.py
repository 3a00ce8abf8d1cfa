"""The full plan on the screen: sections open, records come and go, what is private is covered."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from guide.app.startup import Program
from guide.household.field import Paper, Section, fields_of
from guide.household.household import Household
from guide.household.records.house import House
from guide.household.records.kinds import KINDS, kind_of
from guide.household.records.pet import Pet
from guide.household.sections import QUICK, shown
from guide.usecases.base.paper_preferences import ticked_on
from guide.usecases.program.services import Services
from tests.ui.windows.conftest import Opener
from tests.ui.windows.plan_fixtures import Keyboard, fill_family
from tests.ui.windows.test_pages import shown as shown_in
from tests.ui.windows.test_places import cut
from tests.ui.windows.window_fixtures import named, settle

CANARY = "пенициллин"


def go(program: Program, section: Section, **more: str) -> Any:
    program.window.navigator.go("plan", section=section.value, **more)
    settle(program.app)
    return program.window.navigator.page


def said(page: QWidget) -> str:
    """All that can be read on the page: labels, buttons, boxes."""
    texts = [one.text() for one in page.findChildren(QLabel) if one.isVisible()]
    texts += [one.text() for one in page.findChildren(QLineEdit) if one.isVisible()]
    names = [one.accessibleName() for one in page.findChildren(QWidget) if one.isVisible()]
    return "\n".join((*texts, *names))


def everything(services: Services) -> Household:
    """One of each kind of record, so that no section is left out."""
    refs = fill_family(services.plan_editor)
    for kind in KINDS:
        if kind.is_repeated and kind.name not in ("person", "institution"):
            owner = refs["Айша"] if kind.whom == "child" else refs["Ерлан"]
            owners = {"person": owner, "kit": refs.get("kit"), "kit_item": refs.get("kit_item")}
            added = services.plan_editor.add(kind.name, owners.get(kind.owner) or "")
            refs[kind.name] = f"{kind.name}:{added.id}"
    return services.plan_editor.household()


def test_every_question_can_be_gone_to(open_window: Opener, services: Services) -> None:
    household = everything(services)
    assert shown(household) == tuple(Section)
    program = open_window(size=(1024, 640))
    refs = {ref.partition(":")[0]: ref for ref, _ in household.records()}
    for kind in KINDS:
        if not fields_of(kind.shape):  # a photo is put where a record names it, and asks nothing
            continue
        ref = refs.get(kind.name, kind.name)
        if not kind.is_repeated and not kind.is_once:
            ref = f"{kind.name}:{household.ids_of(kind)[-1]}"
        for section in Section:
            asked = [one for one in fields_of(kind.shape) if one.ask.section is section]
            fields = [one for one in asked if one.name != kind.owner]
            page = go(program, section) if fields else None
            for field in fields:
                assert page.view.focus_field(ref, field.name), field.key
            if fields:
                assert {field.name for field in fields} <= _editors(page)


def _editors(page: QWidget) -> set[str]:
    found = page.findChildren(QWidget)
    return {one.field_context.field.name for one in found if hasattr(one, "field_context")}


SIZES = [
    pytest.param(lang, scale, marks=() if (lang, scale) == ("kk", 200) else pytest.mark.proof)
    for lang in ("kk", "ru", "en")
    for scale in (100, 200)
]


@pytest.mark.parametrize(("lang", "scale"), SIZES)
def test_nothing_is_cut_in_the_smallest_window_and_every_control_says_what_it_is(
    open_window: Opener, services: Services, lang: str, scale: int
) -> None:
    household = everything(services)
    program = open_window(size=(1024, 640))
    program.session.change_settings(language=lang, text_scale=scale)
    for section in Section:
        page = go(program, section)
        first = next((ref for ref, one in household.records() if _is_in(one, section)), "")
        if first:
            page.view.focus_field(first, "")
            settle(program.app)
        assert cut(program) == [], section
        focusable = [
            one.objectName() for one in shown_in(page)
            if one.focusPolicy() & Qt.FocusPolicy.TabFocus and not one.accessibleName()
        ]  # fmt: skip
        assert focusable == [], section
    program.window.navigator.go("review")
    settle(program.app)
    named(program.window, "fold_papers").click()
    settle(program.app)
    assert cut(program) == []


def _is_in(record: Any, section: Section) -> bool:
    """Whether it is one of those that are added in this section."""
    kind = kind_of(type(record))
    return kind.is_repeated and kind.section is section


def test_a_family_meets_the_quick_plan_first_and_only_what_it_has(
    open_window: Opener, services: Services
) -> None:
    program = open_window()
    page = go(program, Section.CONTACT)
    rows = page.sections.rows
    assert [section for section, row in rows.items() if row.isVisible()] == list(QUICK)
    fold = named(program.window, "full_plan_fold")
    fold.click()
    settle(program.app)
    seen = {section for section, row in rows.items() if row.isVisible()}
    assert Section.UTILITIES in seen
    assert not seen & {Section.PETS, Section.CAR, Section.HELPED, Section.SCHOOL, Section.HEALTH}
    services.plan_editor.change("house", "has_pets", value=True)
    services.plan_editor.add_person()
    program.session.tell_changes()
    settle(program.app)
    rows = page.sections.rows
    assert {Section.PETS, Section.HEALTH} <= set(rows)


def test_a_record_is_added_filled_in_and_removed_and_comes_back(
    open_window: Opener, services: Services
) -> None:
    services.plan_editor.change("house", "has_pets", value=True)
    program = open_window()
    go(program, Section.PETS)
    named(program.window, "add_records_pet").click()
    settle(program.app)
    keys = Keyboard(program.app)
    keys.type("Ақтөс")
    program.window.navigator.flush()
    settle(program.app)
    (pet,) = services.plan_editor.household().of(Pet)
    assert pet.pet_name == "Ақтөс"
    named(program.window, f"remove_pet_{pet.id}").click()
    settle(program.app)
    assert services.plan_editor.household().of(Pet) == ()
    program.window.run_action("undo")
    settle(program.app)
    assert services.plan_editor.household().of(Pet) == (pet,)


def test_what_is_private_is_shown_only_when_it_is_asked_for(
    open_window: Opener, services: Services
) -> None:
    refs = fill_family(services.plan_editor)
    editor = services.plan_editor
    health = refs["Айша"].replace("person", "health")
    editor.change(health, "allergies", CANARY)
    medicine = editor.add("medicine", refs["Айша"])
    editor.change(f"medicine:{medicine.id}", "medicine_name", f"{CANARY}-2")
    editor.change("house", "intercom", f"{CANARY}-3")
    program = open_window()
    for section in (Section.HEALTH, Section.HOUSE):
        page = go(program, section)
        assert CANARY not in said(page)
    page = go(program, Section.HEALTH, record_ref=health, field="conditions")
    assert CANARY not in said(page), "an open record too"
    named(program.window, f"show_{health}_allergies".replace(":", "_")).click()
    settle(program.app)
    assert CANARY in said(page)
    assert f"{CANARY}-2" not in said(page)
    page = go(program, Section.HOUSE)
    named(program.window, "show_house_intercom").click()
    settle(program.app)
    assert f"{CANARY}-3" in said(page)


def test_what_is_typed_now_is_seen_and_kept(open_window: Opener, services: Services) -> None:
    program = open_window()
    go(program, Section.HOUSE)
    keys = Keyboard(program.app)
    keys.fill("_intercom", "25K")
    assert named(program.window, "edit_house_intercom").isVisible()
    program.window.navigator.flush()
    settle(program.app)
    assert services.plan_editor.household().once(House).intercom == "25K"


def test_a_removed_person_takes_health_and_medicines_along_and_brings_them_back(
    services: Services,
) -> None:
    refs = fill_family(services.plan_editor)
    editor, child = services.plan_editor, refs["Айша"]
    own_id = child.partition(":")[2]
    editor.change(f"health:{own_id}", "conditions", "демікпе")
    medicine = editor.add("medicine", child)
    editor.change("utilities", "gas_who", (refs["Ерлан"], child))
    before = editor.household()
    removal = editor.remove(child)
    gone = editor.household()
    assert not gone.knows(f"health:{own_id}")
    assert not gone.knows(f"medicine:{medicine.id}")
    assert gone.record("utilities").gas_who == (refs["Ерлан"],)  # type: ignore[union-attr]
    editor.undo_removal(removal)
    assert editor.household() == before


def test_a_record_that_nobody_adds_goes_when_nothing_is_left_in_it(services: Services) -> None:
    editor = services.plan_editor
    editor.change("house", "intercom", "25K")
    assert editor.household().has("house")
    editor.change("house", "intercom", "")
    assert editor.household().is_empty
    for ref in ("health:nobody", "place:nowhere", "house:1", "contact:out1", "nothing"):
        with pytest.raises(ValueError, match=r"."):
            editor.change(ref, "name", "x")


def test_a_contact_that_two_name_says_whose_it_is_before_it_is_changed(
    open_window: Opener, services: Services
) -> None:
    refs = fill_family(services.plan_editor)
    editor = services.plan_editor
    clinic = editor.add("contact")
    editor.change(f"contact:{clinic.id}", "name", "Емхана")
    for name in ("Айша", "Әлихан"):
        health = refs[name].replace("person", "health")
        editor.change(health, "doctor", f"contact:{clinic.id}")
    program = open_window()
    page = go(
        program, Section.HEALTH, record_ref=refs["Айша"].replace("person", "health"), field="aids"
    )
    assert "Used for: Айша, Әлихан" in said(page)
    assert page.findChild(QWidget, f"form_contact_{clinic.id}") is None
    named(program.window, f"edit_shared_contact_{clinic.id}").click()
    settle(program.app)
    assert page.findChild(QWidget, f"form_contact_{clinic.id}") is not None


def test_the_review_hides_what_is_private_and_ticks_paper_by_paper(
    open_window: Opener, services: Services
) -> None:
    refs = fill_family(services.plan_editor)
    health = refs["Айша"].replace("person", "health")
    services.plan_editor.change(health, "allergies", CANARY)
    program = open_window()
    program.window.navigator.go("review")
    settle(program.app)
    page: Any = program.window.navigator.page
    assert CANARY not in said(page)
    named(program.window, "fold_papers").click()
    settle(program.app)
    assert CANARY not in said(page)
    named(program.window, "tick_card_health_allergies").click()
    settle(program.app)
    choices = services.paper_preferences.read()
    assert ticked_on(choices, Paper.CARD) == ("health.allergies",)
    named(program.window, f"answer_{health}_allergies".replace(":", "_")).reveal.click()
    settle(program.app)
    assert CANARY in said(page)


def test_all_that_is_private_of_one_person_is_one_line_and_one_press_of_the_review(
    open_window: Opener, services: Services
) -> None:
    refs = fill_family(services.plan_editor)
    health = refs["Айша"].replace("person", "health")
    for name in ("allergies", "conditions"):
        services.plan_editor.change(health, name, CANARY)
    program = open_window()
    program.window.navigator.go("review")
    settle(program.app)
    page: Any = program.window.navigator.page
    assert "Айша, private answers: 2" in said(page)
    assert CANARY not in said(page)
    named(program.window, f"answer_{health}_private".replace(":", "_")).reveal.click()
    settle(program.app)
    assert said(page).count(CANARY) == 2
    assert named(program.window, f"change_{health}_allergies".replace(":", "_")).hasFocus()


def test_what_is_to_be_completed_says_whose_it_is(open_window: Opener, services: Services) -> None:
    for _ in range(2):
        contact = services.plan_editor.add("contact")
        services.plan_editor.change(f"contact:{contact.id}", "phone", "+7 700")
    services.plan_editor.change(f"contact:{contact.id}", "name", "Айгүл")
    page = go(open_window(), Section.CONTACTS)
    links = [link.words for link in named(page, "summary").links]
    assert len(set(links)) == 2
    assert links[1].startswith("Айгүл, Phone: ")


def test_a_plan_file_names_the_sections_of_what_is_private(
    open_window: Opener, services: Services
) -> None:
    refs = fill_family(services.plan_editor)
    for name in ("allergies", "conditions"):
        health = refs["Айша"].replace("person", "health")
        services.plan_editor.change(health, name, CANARY)
    program = open_window()
    for page in ("moving", "stick"):
        program.window.navigator.go(page)
        settle(program.app)
        assert named(program.window, "plan_private").text().endswith("passphrase: Health.")


def test_today_is_one_press_away(open_window: Opener, services: Services) -> None:
    program = open_window()
    go(program, Section.KEEPING)
    named(program.window, "today_upkeep_reviewed_on").click()
    program.window.navigator.flush()
    settle(program.app)
    upkeep = services.plan_editor.household().record("upkeep")
    assert upkeep.reviewed_on == "05.03.2026"  # type: ignore[union-attr]


def test_the_open_record_and_what_is_typed_outlive_a_change_of_language(
    open_window: Opener, services: Services
) -> None:
    everything(services)
    (pet,) = services.plan_editor.household().of(Pet)
    program = open_window()
    page = go(program, Section.PETS, record_ref=f"pet:{pet.id}", field="carrier")
    state = page.snapshot()
    form = f"form_pet_{pet.id}"
    page.restore(state | {form: {"carrier": "дәліз"}})
    page.flush()
    settle(program.app)
    assert services.plan_editor.household().of(Pet)[0].carrier == "дәліз"
    assert named(program.window, f"edit_pet_{pet.id}_carrier").isVisible()
