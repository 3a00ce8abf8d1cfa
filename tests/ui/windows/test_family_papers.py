"""Papers of the full plan on the print page: by where they go, for whom, with their own ticks."""

from __future__ import annotations

from PySide6.QtCore import QThreadPool
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from guide.app.startup import Program
from guide.household.field import Paper
from guide.ui.plan.keep_field import keep_field
from guide.usecases.base.paper_preferences import ticked_on
from guide.usecases.papers.catalogue import KINDS
from guide.usecases.program.services import Services
from tests.ui.windows.conftest import Opener
from tests.ui.windows.test_print import print_page
from tests.ui.windows.window_fixtures import named, settle


def offered(page: object) -> list[str]:
    """The papers that can be seen among the choices."""
    control = page.choices.form.editors["paper"].control  # type: ignore[attr-defined]
    return [kind.id for kind in page.choices._kinds if not control.button(kind.id).isHidden()]  # type: ignore[attr-defined]


def test_papers_are_chosen_by_where_they_go(open_window: Opener, qtbot: QtBot) -> None:
    program = open_window(lang="en")
    page = print_page(program, qtbot)
    form = page.choices.form
    assert offered(page) == [
        kind.id for kind in KINDS if kind.group == "wall" and kind.id != "poster"
    ]
    form.editors["group"].control.button("pocket").click()
    settle(program.app)
    assert page.choices.asked().paper == "card"
    assert offered(page) == ["card", "child_card"]
    assert form.editors["code"].control.isVisible()
    form.editors["paper"].control.button("child_card").click()
    form.editors["filled"].control.button("blank").click()
    asked = page.choices.asked()
    assert (asked.paper, asked.is_blank, asked.has_child_code) == ("child_card", True, False)
    form.editors["paper"].control.button("level").click()
    assert form.editors["group"].control.choice == "advice", "a paper brings its group along"
    shown = set()
    for group in {kind.group for kind in KINDS}:
        form.editors["group"].control.button(group.value).click()
        shown |= set(offered(page))
    assert shown == {kind.id for kind in KINDS} - {"poster"}
    QThreadPool.globalInstance().waitForDone()


def test_each_paper_has_ticks_of_its_own_and_names_what_has_no_room(
    open_window: Opener, services: Services, qtbot: QtBot
) -> None:
    person = services.plan_editor.add_person()
    ref, health = f"person:{person.id}", f"health:{person.id}"
    services.plan_editor.change(ref, "given_name", "Ерлан")
    program: Program = open_window(lang="en")
    for name in ("allergies", "conditions", "avoid"):
        keep_field(program.session, health, name, "Шыңғыстау Өңдеуәлеумет " * 5)
    for name in ("meet_near", "meet_far"):
        keep_field(program.session, "plan", name, "Шыңғыстау Өңдеуәлеумет " * 5)
    page = print_page(program, qtbot, paper="card")
    assert page.choices.asked().ticked == ()
    assert not page.note.isVisible()
    for name in ("allergies", "conditions", "avoid"):
        named(program.window, f"tick_card_{name}").click()
    chosen = program.session.services.paper_preferences.read()
    wanted = ("health.allergies", "health.conditions", "health.avoid")
    assert ticked_on(chosen, Paper.CARD) == page.choices.asked().ticked == wanted
    assert ticked_on(chosen, Paper.CHILD_CARD) == chosen.ticked == ()
    qtbot.waitUntil(lambda: "Has no room on the paper" in page.note.text(), timeout=60_000)
    assert "authorities" in page.note.text(), "the meeting places, with their condition"
    named(program.window, "tick_card_conditions").click()
    named(program.window, "tick_card_avoid").click()
    qtbot.waitUntil(lambda: not page.note.isVisible(), timeout=60_000)
    QThreadPool.globalInstance().waitForDone()


def test_the_board_shows_one_sentence_large_in_every_language(
    open_window: Opener, qtbot: QtBot
) -> None:
    program = open_window(lang="en")
    print_page(program, qtbot, paper="board")
    named(program.window, "show_board").click()
    settle(program.app)
    board = program.window.navigator.page
    assert board.name == "board"
    named(program.window, "board_4").click()
    settle(program.app)
    said = [one.text() for one in board.findChildren(QLabel) if one.isVisible()]
    for words in ("I need insulin", "Мне нужен инсулин", "Маған инсулин керек"):
        assert words in said
    assert "I need water" not in said
    back = named(program.window, "whole_board")
    assert back.hasFocus()
    back.click()
    assert named(program.window, "board_4").hasFocus(), "the next one is found from there"
    QThreadPool.globalInstance().waitForDone()
