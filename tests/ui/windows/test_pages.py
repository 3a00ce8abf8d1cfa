"""Every page opens in every language, theme and size; languages switch and keep what was typed."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QWidget

from guide.app.home_pages import PAGES
from guide.app.startup import Program
from guide.content.model import LANGS, Lang
from guide.household.field import Section
from guide.ui.kit.widgets import Button
from guide.ui.shell.page import Stateful
from guide.usecases.program.services import Services
from guide.usecases.safekeeping.data_location import DataLocation
from tests.proofs import rest_in_proof
from tests.ui.windows.backup_fixtures import words_of
from tests.ui.windows.conftest import Opener
from tests.ui.windows.level_fixtures import page_of
from tests.ui.windows.plan_fixtures import fill_family
from tests.ui.windows.window_fixtures import enter, named, settle

ARGS: dict[str, dict[str, object]] = {
    "situation": {"situation": "ITEM"},
    "number": {"number": "112"},
}


def open_page(program: Program, name: str) -> None:
    program.window.navigator.go(name, **ARGS.get(name, {}))
    settle(program.app)
    assert program.window.navigator.page is not None
    assert program.window.navigator.page.name == name


def shown(window: QWidget) -> list[QWidget]:
    """All controls and words that can be seen."""
    found: list[QWidget] = [*window.findChildren(QLabel), *window.findChildren(QAbstractButton)]
    # The icon inside a line edit is Qt's own and has its own rules.
    return [
        widget
        for widget in found
        if widget.isVisible() and not isinstance(widget.parentWidget(), QLineEdit)
    ]


@pytest.mark.parametrize(
    ("lang", "level"),
    [
        ("kk", ""),
        *(pytest.param(lang, "", marks=pytest.mark.proof) for lang in ("ru", "en")),
        *((lang, "orange") for lang in LANGS),
    ],
)
def test_every_page_opens(open_window: Opener, services: Services, lang: Lang, level: str) -> None:
    """In each language with a level; before one is entered, in Kazakh and among the proofs."""
    if level:
        enter(services, level)
    program = open_window(lang=lang)
    for name in PAGES:
        open_page(program, name)
        assert program.window.windowTitle()
        named = Counter(
            (type(control), control.accessibleName() or control.text().replace("&", ""))
            for control in program.window.findChildren(QAbstractButton)
            if control.isVisible() and control.isEnabled() and control.focusPolicy().value
        )
        assert [one for one in named if not any(map(str.isalnum, one[1]))] == [], name
        assert [one for one, count in named.items() if count > 1] == [], name


@pytest.mark.parametrize("scale", [100, 200])
def test_nothing_scrolls_sideways_and_no_word_is_cut(
    open_window: Opener, services: Services, scale: int
) -> None:
    """The smallest window, and the made-up language that is 40 % longer."""
    enter(services, "red")
    services.preferences.change(text_scale=scale)
    program = open_window(pseudo=True, size=(1024, 640))
    faults = []
    for name in PAGES:
        open_page(program, name)
        area = program.window.content.page_scroll
        inner = area.widget()
        if inner.width() > area.viewport().width():
            faults.append((name, "wider than the window", inner.minimumSizeHint().width()))
        for widget in shown(program.window):
            needed = (
                widget.heightForWidth(widget.width())
                if widget.hasHeightForWidth()
                else widget.minimumSizeHint().height()
            )
            words = widget.accessibleName() or getattr(widget, "text", str)()
            if widget.height() < needed:
                faults.append((name, "too low", words))
            if widget.width() < widget.minimumSizeHint().width():
                faults.append((name, "too narrow", words))
    assert faults == []


@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
def test_every_theme_is_put_on(open_window: Opener, services: Services, theme: str) -> None:
    program = open_window()
    program.session.change_settings(theme=theme)
    settle(program.app)
    assert program.window.appearance.look.theme.name.lower() == theme
    background = program.window.grab().toImage().pixelColor(400, 4).name().upper()
    assert background == program.window.appearance.look.c.bg


def test_the_language_switches_at_once_and_keeps_page_text_and_focus(program: Program) -> None:
    open_page(program, "settings")
    named(program.window, "settings_entered_by").setFocus()
    named(program.window, "settings_entered_by").setText("Динара")
    named(program.window, "settings_entered_by").textEdited.emit("Динара")
    before = program.window.windowTitle()
    program.window.run_action("next_language")
    settle(program.app)
    assert program.window.navigator.page is not None
    assert program.window.navigator.page.name == "settings"
    assert program.window.windowTitle() != before
    again = named(program.window, "settings_entered_by")
    assert again.text() == "Динара"
    assert program.session.settings().entered_by == "Динара"
    assert QApplication.focusWidget() is again


def test_the_language_button_of_the_side_bar_works(program: Program) -> None:
    tools = program.window.tools
    assert tools is not None
    tools.languages.buttons["kk"].click()
    settle(program.app)
    assert program.session.settings().language == "kk"
    assert named(program.window, "go_home").accessibleName() == "Басты бет"


def test_larger_text_goes_round(program: Program) -> None:
    sizes = []
    for _ in range(4):
        named(program.window, "larger_text").click()
        settle(program.app)
        sizes.append(program.session.settings().text_scale)
    assert sizes == [125, 150, 200, 100]


def test_a_narrow_window_keeps_language_and_size_in_sight(open_window: Opener) -> None:
    program = open_window(size=(1366, 820))
    program.session.change_settings(text_scale=200)
    settle(program.app)
    assert program.window.side_bar is not None
    assert program.window.side_bar.tools is None
    larger = named(program.window, "larger_text")
    assert larger.isVisible()
    assert program.window.rect().contains(larger.mapTo(program.window, larger.rect().center()))


def test_a_low_window_ends_each_page_with_language_and_size(open_window: Opener) -> None:
    """It has no room above the page: the advice stands there."""
    program = open_window(size=(1024, 640))
    program.session.change_settings(text_scale=200)
    settle(program.app)
    for name in ("home", "levels"):
        open_page(program, name)
        larger, page = named(program.window, "larger_text"), page_of(program)
        assert larger.isVisible()
        top = larger.mapTo(program.window, QPoint(0, 0)).y()
        assert top >= page.mapTo(program.window, page.rect().bottomLeft()).y()
        program.window.ensure_visible(larger)
        assert program.window.rect().contains(larger.mapTo(program.window, larger.rect().center()))


def test_a_narrow_side_bar_keeps_its_height_for_the_pages(open_window: Opener) -> None:
    program = open_window(size=(1024, 640))
    program.session.change_settings(text_scale=200)
    settle(program.app)
    bar = program.window.side_bar
    assert bar is not None
    shown = bar.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
    names = [part.objectName() for part in shown if not part.isHidden()]
    assert names == ["side_bar_scroll"]


def test_the_window_of_the_first_page_names_the_program_once(
    open_window: Opener, services: Services
) -> None:
    services.preferences.change(first_page_done=False)
    assert open_window().window.windowTitle() == "Дайын"


def test_the_way_back_returns_with_place_and_open_parts(program: Program) -> None:
    open_page(program, "settings")
    named(program.window, "erase_start").click()
    open_page(program, "about")
    program.window.navigator.back()
    settle(program.app)
    assert program.window.navigator.page is not None
    assert program.window.navigator.page.name == "settings"
    assert named(program.window, "erase_keep").isVisible()
    program.window.navigator.back()
    assert program.window.navigator.page.name == "home"
    program.window.navigator.back()
    assert program.window.navigator.page.name == "home"


@pytest.mark.parametrize("level", ["", "orange"])
def test_no_two_parts_that_a_page_carries_over_have_one_name(
    open_window: Opener, services: Services, level: str
) -> None:
    """What one of them holds would be given to the other."""
    fill_family(services.plan_editor)
    if level:
        enter(services, level)
    program = open_window()
    visits = [(name, ARGS.get(name, {})) for name in PAGES if name != "plan"]
    visits += [("plan", {"section": section.value}) for section in Section]
    if not level:  # what has parts of other names then
        visits = [one for one in visits if one[0] in ("home", "levels", "picker", "overview")]
        assert len(visits) == 4
    for name, args in visits:
        program.window.navigator.go(name, **args)
        settle(program.app)
        parts = [one for one in program.window.findChildren(QWidget) if isinstance(one, Stateful)]
        names = [part.objectName() for part in parts if part.objectName()]
        assert sorted(names) == sorted(set(names)), name


@pytest.mark.parametrize(
    ("page_name", "opened"),
    [
        ("home", ["fold_yellow", "details_button_Y-01", "details_button_O-03"]),
        ("levels", ["sources_yellow", "sources_orange"]),
        ("situation", ["details_of_ITEM-01"]),
        ("number", ["number_sources"]),
        ("about", ["about_parts", "about_sources"]),
    ],
)
def test_what_was_opened_stays_open_in_another_language(
    open_window: Opener, services: Services, page_name: str, opened: list[str]
) -> None:
    enter(services, "orange")
    program = open_window()
    navigator = program.window.navigator

    def state() -> dict[str, object]:
        assert navigator.page is not None
        return {name: held for name, held in navigator.page.snapshot().items() if held}

    open_page(program, page_name)
    before = state()
    for name in opened:
        control = named(program.window, name)
        getattr(control, "button", control).click()
    held = state()
    assert len(held) == len(before) + len(opened)
    program.session.change_settings(language="ru")
    settle(program.app)
    assert state() == held
    open_page(program, "review")
    open_page(program, page_name)
    assert state() == before, "who goes there anew finds it as it is at first"


def test_the_first_page_comes_once(open_window: Opener, services: Services) -> None:
    services.preferences.change(first_page_done=False)
    program = open_window(lang=None)
    assert program.window.navigator.page is not None
    assert program.window.navigator.page.name == "first"
    assert program.window.side_bar is None
    words = " ".join(widget.text() for widget in program.window.findChildren(QLabel))
    buttons = " ".join(b.accessibleName() for b in program.window.findChildren(QAbstractButton))
    for said in ("Мәтін өлшемі", "Размер текста", "Text size"):
        assert said in words
    for said in ("Қазақша", "Русский", "English"):
        assert said in buttons
    named(program.window, "first_language_ru").click()
    settle(program.app)
    assert program.window.navigator.page.name == "first"
    named(program.window, "first_start").click()
    settle(program.app)
    assert program.window.navigator.page.name == "home"
    settings = program.session.settings()
    assert (settings.first_page_done, settings.language) == (True, "ru")
    assert not program.window.navigator.can_go_back


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("size", rest_in_proof([(1024, 640), (1366, 768)], (1024, 640)))
def test_the_first_page_says_what_it_is_for_and_shows_its_one_button(
    open_window: Opener, services: Services, lang: Lang, size: tuple[int, int]
) -> None:
    services.preferences.change(first_page_done=False)
    program = open_window(lang=lang, size=size)
    page = page_of(program)
    purpose = "What to do at a declared level, and your family's plan."
    assert purpose in named(page, "first_language_en").accessibleName()
    start = named(page, "first_start")
    bottom = start.mapTo(program.window, start.rect().bottomLeft()).y()
    assert bottom < program.window.height()
    sizes = [named(page, f"first_text_scale_{at}") for at in (100, 125, 150, 200)]
    assert len({button.mapTo(page, QPoint(0, 0)).y() for button in sizes}) == 1
    deeds = [one for one in page.findChildren(Button) if one.isVisible()]
    assert deeds == [start]


def test_a_field_left_in_mid_word_is_kept_by_flush(program: Program) -> None:
    open_page(program, "settings")
    field: QLineEdit = named(program.window, "settings_place_detail")
    field.setText("Мысал ауд")
    field.textEdited.emit("Мысал ауд")
    assert program.session.settings().place.detail == ""
    program.window.navigator.flush()
    assert program.session.settings().place.detail == "Мысал ауд"


def test_the_question_before_erasing_names_the_copy_it_does_not_reach(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: dict[bool, str] = {}
    for is_left in (False, True):
        folders = [Path("/media/stick/daiyn")] if is_left else []
        monkeypatch.setattr(DataLocation, "left_behind", lambda _self, found=folders: found)
        open_page(program, "about")
        open_page(program, "settings")
        named(program.window, "erase_start").click()
        asked[is_left] = words_of(program).replace("\u200b", "")
    told = "moved from: /media/stick/daiyn. Delete it there yourself."
    assert told in asked[True]
    assert told not in asked[False]


def test_erasing_takes_two_steps_and_rests_on_the_harmless_one(program: Program) -> None:
    open_page(program, "settings")
    program.session.change_settings(entered_by="Ерлан")
    named(program.window, "erase_start").click()
    assert QApplication.focusWidget() is named(program.window, "erase_keep")
    program.window.run_action("back")
    assert not named(program.window, "erase_keep").isVisible()
    assert program.session.settings().entered_by == "Ерлан"
    named(program.window, "erase_start").click()
    named(program.window, "erase_now").click()
    settle(program.app)
    assert program.session.settings().entered_by == ""
    assert program.window.navigator.page is not None
    assert program.window.navigator.page.name == "first"


def test_the_first_page_opens_in_the_language_of_the_installer(
    open_window: Opener, services: Services, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        "guide.usecases.program.installed_language.program_folder", lambda: tmp_path
    )
    services.preferences.change(first_page_done=False)
    for lang in ("kk", "ru", "en"):
        (tmp_path / "language").write_bytes(lang.encode())
        program = open_window(lang=None)
        assert program.window.navigator.page.name == "first"
        assert named(program.window, f"first_language_{lang}").isChecked()


@pytest.mark.parametrize("lang", rest_in_proof(LANGS, "kk"))
def test_help_answers_what_people_come_for_before_it_names_keys(
    open_window: Opener, lang: Lang
) -> None:
    program = open_window(lang=lang, size=(1366, 768))
    for target in ("picker", "plan", "print", "keeping", "settings"):
        open_page(program, "about")
        page = page_of(program)
        task = named(page, f"task_{target}")
        bottom = task.mapTo(program.window, task.rect().bottomLeft()).y()
        assert bottom < program.window.height()
        assert page.findChild(QWidget, "key_go_plan") is None, "the keys are folded"
        task.click()
        settle(program.app)
        assert page_of(program).name == target
