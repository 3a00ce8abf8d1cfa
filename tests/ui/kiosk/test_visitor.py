"""What a visitor finds on the pages, and what nobody is told, asked or remembered for."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest
from msgspec import structs
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QWidget

from guide.alerts.declaration import Place
from guide.app.kiosk import PAGES, Kiosk
from guide.content.board import TILES
from guide.content.model import LANGS, Lang, Level
from guide.kiosk.counters import WeekAnswers
from guide.usecases.kiosk.check import SPEAK_TO_PUPILS, check_items
from guide.usecases.kiosk.place_lines import lines_here
from guide.usecases.kiosk.services import KioskServices
from tests.places.made import TODAY, line, school
from tests.ui.kiosk.conftest import kiosk_services, settle
from tests.ui.kiosk.walk import area, is_whole, press, read


@pytest.fixture
def english(open_one: Callable[..., Kiosk]) -> Kiosk:
    kiosk = open_one(kiosk_services("en"))
    kiosk.window.resize(1024, 768)
    kiosk.window.show()
    settle(kiosk.app)
    return kiosk


# ---- the check of two minutes


def test_an_answer_brings_the_reason_and_where_it_is_known_from(english: Kiosk) -> None:
    press(english, "go_check")
    assert "A bag stands alone in the corridor. What do we do?" in read(english)
    press(english, "answer_b")
    said = read(english)
    assert "We do not open it. We step away and tell an adult." in said  # of what was chosen
    assert "Right. We do not touch an unattended item" in said  # of what helps
    assert "Where this is known from: " in said
    assert english.window.findChild(QWidget, "answer_a") is None  # once is enough


def test_nobody_is_ranked_and_nothing_is_kept_of_an_answer_but_a_count(english: Kiosk) -> None:
    services, words = english.services, ""
    before = services.kept.image()
    press(english, "go_check")
    items = check_items()
    for item in items:
        words += read(english)
        press(english, f"answer_{item.choice[-1].key}")
        words += read(english)
        press(english, "next")
    words += read(english)
    assert "Your answers are not kept." in words
    assert not any(one in words.lower() for one in ("score", "points", "%", "mistake", "wrong"))
    assert services.kept.image() == before
    (week,) = services.counts.weeks()
    assert isinstance(week, WeekAnswers)
    assert week.answers == {one.id: {one.choice[-1].key: 1} for one in items}
    press(english, "back")
    press(english, "go_check")
    assert "Question 1 of 5" in read(english)  # another visit of the page knows nothing


def test_an_answer_outlives_another_language_and_not_the_visit(english: Kiosk) -> None:
    press(english, "go_check")
    press(english, "answer_a")
    press(english, "choose_ru")
    assert "Верно. Вещь без хозяина не трогаем" in read(english)


@pytest.mark.parametrize("lang", LANGS)
def test_a_question_that_speaks_to_pupils_is_told_to_come_from_schools(lang: Lang) -> None:
    to_pupils = {"kk": ("ересек", "сынып"), "ru": ("взросл", "класс"), "en": ("adult", "class")}
    found = {
        one.id
        for one in check_items()
        for choice in one.choice
        for said in (choice.words(lang).text + choice.words(lang).feedback,)
        if any(word in said.casefold() for word in to_pupils[lang])
    }
    assert found == SPEAK_TO_PUPILS


def test_the_right_answer_is_not_always_the_first(english: Kiosk) -> None:
    firsts = set()
    for at, _item in enumerate(check_items()):
        english.window.open_first("check")
        english.window.page.kept["at"] = at
        english.window.rebuild()
        settle(english.app)
        tiles = english.window.page.findChildren(QAbstractButton)
        firsts.add(next(one.objectName() for one in tiles if one.objectName()[:7] == "answer_"))
    assert len(firsts) > 2


# ---- what holds where nothing was asked


def test_every_level_page_has_its_own_lines_and_folds_those_below(english: Kiosk) -> None:
    guide = english.services.guide
    english.window.open_first("level", level="red")
    settle(english.app)
    said = read(english)
    for action in guide.actions_of(Level.RED):
        assert action.words("en").title in said
    assert "Avoid crowded places" not in said
    press(english, "fold_orange")
    assert "Avoid crowded places" in read(english)


def test_a_level_that_does_not_stand_is_never_shown_in_its_full_colour(english: Kiosk) -> None:
    english.window.resize(1080, 1920)
    english.window.open_first("level", level="red")
    settle(english.app)
    picture = english.window.grab().toImage()
    solid = english.window.look.level(Level.RED).solid.lower()
    red = sum(
        picture.pixelColor(x, y).name() == solid
        for x in range(0, picture.width(), 4)
        for y in range(0, picture.height(), 4)
    )
    assert 0 < red * 16 < 0.02 * picture.width() * picture.height()  # the sign alone


@pytest.mark.parametrize("lang", LANGS)
def test_of_the_levels_nothing_is_said_that_a_kiosk_does_not_say(
    open_one: Callable[..., Kiosk], lang: Lang
) -> None:
    """Its band tells a level that was entered, or that one may be in force."""
    kiosk = open_one(kiosk_services(lang, level=None))
    kiosk.window.show()
    kiosk.window.open_first("levels")
    settle(kiosk.app)
    press(kiosk, "fold_sources")
    said = read(kiosk).casefold()
    never, three = {
        "kk": ("жарияланбаған", "деңгей үшеу."),
        "ru": ("не объявлен", "уровней три."),
        "en": ("no level declared", "there are three levels."),
    }[lang]
    assert never not in said
    assert three in said


@pytest.mark.parametrize(
    ("lang", "words"), [("kk", "Түймелер"), ("ru", "Кнопки"), ("en", "Buttons")]
)
def test_what_moves_the_buttons_is_not_taken_for_the_way_down_a_page(
    open_one: Callable[..., Kiosk], lang: Lang, words: str
) -> None:
    kiosk = open_one(kiosk_services(lang))
    kiosk.window.show()
    kiosk.window.open_first("numbers")
    settle(kiosk.app)
    assert kiosk.window.findChild(QAbstractButton, "reach").accessibleName().startswith(words)


@pytest.mark.parametrize("lang", LANGS)
def test_each_line_tells_what_it_rests_on_and_its_sources_are_a_touch_away(
    open_one: Callable[..., Kiosk], lang: Lang
) -> None:
    kiosk = open_one(kiosk_services(lang))
    kiosk.window.resize(1080, 1920)
    kiosk.window.show()
    guide = kiosk.services.guide
    kiosk.window.open_first("situation", situation="ITEM")
    settle(kiosk.app)
    from guide.ui.kit.message_text import message_text

    label = message_text("label_abroad", lang)
    assert label[1:] in read(kiosk)
    steps = guide.situation_steps("ITEM")
    reference = guide.reference(guide.sources_of(steps)[0], lang)
    assert reference not in read(kiosk)
    press(kiosk, "fold_sources")
    assert reference in read(kiosk)


def test_whoever_touches_the_numbers_is_told_that_this_screen_cannot_call(english: Kiosk) -> None:
    press(english, "numbers")
    said = read(english)
    assert "This screen cannot call. Dial on a telephone." in said
    for number in english.services.guide.numbers:
        assert number.words("en").when in said
    assert said.index("112") < said.index("102") < said.index("103")
    for one in english.services.guide.say():
        assert one.words("en").title in said
    press(english, "numbers")
    press(english, "back")
    assert english.window.page.name == "start"  # the page was opened once


def test_the_board_shows_a_sentence_in_every_language(english: Kiosk) -> None:
    english.window.open_first("board")
    settle(english.app)
    press(english, "board_2")
    for words in ("I need a doctor", "Мне нужен врач", "Маған дәрігер керек"):
        assert words in read(english)
    assert "I need insulin" not in read(english)
    press(english, "choose_ru")
    assert "Мне нужен инсулин" not in read(english)  # the sentence stays
    press(english, "whole_board")
    assert "Мне нужен инсулин" in read(english)


def test_taking_away_is_offered_where_there_is_a_page_for_it(
    english: Kiosk, monkeypatch: pytest.MonkeyPatch
) -> None:
    ways = (("level", {"level": "red"}), ("situation", {"situation": "ITEM"}), ("plan_steps", {}))
    monkeypatch.delitem(PAGES, "take_away", raising=False)
    for name, args in ways:
        english.window.open_first(name, **args)
        assert english.window.findChild(QWidget, "take_away") is None
    monkeypatch.setitem(PAGES, "take_away", "tests.ui.kiosk.placeholder:PlaceholderPage")
    for name, args in ways:
        english.window.open_first(name, **args)
        settle(english.app)
        press(english, "take_away")
        assert english.window._way[-1].args.get(name) == args.get(name)


def test_a_blank_form_is_promised_only_where_there_is_a_printer(
    open_one: Callable[..., Kiosk],
) -> None:
    for printer in ("", "evry"):
        services = kiosk_services("en")
        printing = structs.replace(services.configuration.printing, printer=printer)
        configuration = structs.replace(services.configuration, printing=printing)
        kiosk = open_one(structs.replace(services, configuration=configuration))
        kiosk.window.resize(1080, 1920)
        kiosk.window.show()
        settle(kiosk.app)
        first = read(kiosk)
        press(kiosk, "go_plan")
        for words in (first, read(kiosk)):
            assert ("lank form" in words) is bool(printer)


# ---- place packs


def test_a_pack_for_another_place_is_left_out_and_remarks_stand_beside_lines() -> None:
    here = Place(region="KZ-35", detail="Қарағанды")
    old = school(assembly=(line("yard", "2", confirmed_on=dt.date(2024, 1, 1)),), made_up=True)
    elsewhere = school(id="other", region="KZ-75", detail="")
    found = list(lines_here([elsewhere, old], here, TODAY))
    assert [one.kind.name for one in found] == ["assembly", "reception", "number"]
    assert [said.remark.value for said in found[0].remarks] == ["made_up", "outdated"]


def test_lines_of_the_place_say_who_filled_them_in(
    english: Kiosk, monkeypatch: pytest.MonkeyPatch
) -> None:
    many = tuple(line(f"hall-{at}", f"hall {at}") for at in range(15))
    pack = structs.replace(school(), reception=many)
    assert english.window.findChild(QWidget, "go_places") is None
    monkeypatch.setattr(KioskServices, "place_packs", lambda _self: [pack])
    press(english, "go_situations")
    press(english, "go_places")
    said = read(english)
    for words in ("Sample 2", "Source: Sample, Sample 1", "+7 000 000 00 02", "beside 112"):
        assert words in said
    assert "hall 11" in said
    assert "hall 12" not in said
    press(english, "further_reception")  # every one is shown, a part at a time
    assert all(f"hall {at}" in read(english) for at in (12, 13, 14))
    assert "+7 000 000 00 02" not in read(english)
    press(english, "all_places")
    assert "+7 000 000 00 02" in read(english)


# ---- reading on


def test_a_page_is_read_on_and_back_by_large_buttons_and_stands_where_it_was_read(
    english: Kiosk,
) -> None:
    english.window.open_first("plan_steps")
    settle(english.app)
    bar = area(english).bar
    assert english.window.findChild(QAbstractButton, "more_up").isHidden()
    press(english, "more_down")
    at = bar.value()
    assert at > 0
    english.session.level_changed.emit()
    settle(english.app)
    assert area(english).bar.value() == at
    press(english, "more_up")
    assert area(english).bar.value() == 0
    while not english.window.findChild(QAbstractButton, "more_down").isHidden():
        press(english, "more_down")
    bar = area(english).bar
    assert bar.value() == bar.maximum() > at


def test_keys_read_on_and_back_without_losing_the_button(english: Kiosk) -> None:
    english.window.activateWindow()
    english.window.open_first("plan_steps")
    settle(english.app)
    up, down = english.window.page.view.up, english.window.page.view.down
    down.setFocus()
    QTest.keyClick(down, Qt.Key.Key_Return)
    assert english.app.focusWidget() is down
    up.setFocus()
    QTest.keyClick(up, Qt.Key.Key_Return)
    settle(english.app)
    assert english.app.focusWidget() is down  # at the beginning there is nothing to go back to
    while down.isVisible():
        QTest.keyClick(down, Qt.Key.Key_Return)
        settle(english.app)
    assert english.app.focusWidget() is up


def test_a_page_opens_at_its_beginning_and_follows_keys(english: Kiosk) -> None:
    english.window.activateWindow()
    press(english, "go_situations")
    assert area(english).bar.value() == 0
    seen = set()
    for _ in range(40):
        QTest.keyClick(english.app.focusWidget() or english.window, Qt.Key.Key_Tab)
        settle(english.app)
        focused = english.app.focusWidget()
        seen.add(focused.objectName())
        viewport = area(english)
        if viewport.isAncestorOf(focused):
            top = focused.mapTo(viewport, focused.rect().topLeft()).y()
            assert top >= 0
            assert top + focused.height() <= viewport.height()
    assert {f"situation_{one.id}" for one in english.services.guide.situations} <= seen


# ---- the level on the first page


@pytest.mark.parametrize("level", [Level.YELLOW, Level.RED, None])
def test_a_touch_on_the_level_opens_what_it_means(
    open_one: Callable[..., Kiosk], level: Level | None
) -> None:
    kiosk = open_one(kiosk_services("en", level))
    kiosk.window.resize(1024, 768)
    kiosk.window.show()
    settle(kiosk.app)
    band = kiosk.window.findChild(QWidget, "level_band")
    button = kiosk.window.childAt(band.mapTo(kiosk.window, band.rect().center()))
    assert isinstance(button, QAbstractButton)
    assert button.size() == band.size()
    assert level is None or level.value in button.accessibleName().casefold()
    assert button.accessibleName().startswith("Terrorism threat level")
    press(kiosk, "go_level")
    page = kiosk.window.page
    wanted = ("levels", {}) if level is None else ("level", {"level": level.value})
    assert (page.name, page.args) == wanted
    press(kiosk, "back")
    assert kiosk.window.page.name == "start"


# ---- the board


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("size", [(1024, 768), (768, 1024)])
def test_every_sentence_of_the_board_is_three_touches_away(
    open_one: Callable[..., Kiosk], size: tuple[int, int], lang: Lang
) -> None:
    """One from every page to the board, one to a sentence; at most one to read on."""
    kiosk = open_one(kiosk_services(lang))
    kiosk.window.resize(*size)
    kiosk.window.show()
    for page in ("start", "numbers", "situations", "levels", "check", "plan_steps"):
        kiosk.window.open_first(page)
        settle(kiosk.app)
        assert is_whole(kiosk, kiosk.window.findChild(QAbstractButton, "to_board")), page
    press(kiosk, "to_board")
    tiles = {f"board_{number}" for number, _tile in enumerate(TILES)}
    for _ in range(2):
        tiles -= {
            name for name in tiles if is_whole(kiosk, kiosk.window.findChild(QAbstractButton, name))
        }
        if tiles:
            press(kiosk, "more_down")
    assert tiles == set()


def test_back_from_a_sentence_leads_to_the_board(english: Kiosk) -> None:
    press(english, "go_situations")
    press(english, "to_board")
    for way in ("back", "whole_board"):
        press(english, "board_2")
        assert english.window.findChild(QWidget, "sentence") is not None
        press(english, way)
        assert english.window.findChild(QAbstractButton, "board_2") is not None
    press(english, "back")
    assert english.window.page.name == "situations"
