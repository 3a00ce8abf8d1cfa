"""A lesson from the list to its end, as a teacher holds it."""

from __future__ import annotations

from pathlib import Path

import pytest

pytest.importorskip("PySide6")

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from guide.content.model import Level
from guide.places.pack import PackWords
from guide.store.store import Store
from guide.training import slides
from guide.training.events import StepKind
from guide.training.setup import Attendance
from guide.ui.kit.widgets import Heading
from guide.ui.kit.widgets.kazakh_keys import KazakhKeys
from guide.ui.projector.remote_keys import LessonKey
from guide.ui.training.lesson_show import LessonShow
from guide.usecases.base.level_file import LevelNow, write_level
from guide.usecases.places.packs import PlacePacks
from guide.usecases.training.document_words import by_reason
from tests.places.made import REGIONS, line, put, school
from tests.ui.training.conftest import NOW, ClassDriver, Opener

PUPILS = 25
REASONS = (("ауырған", 2), ("отбасы", 0), ("", 1))


def walk_to(driver: ClassDriver, kind: StepKind, hands: int = PUPILS) -> None:
    """Go on, counting what is asked, until a step of this kind is shown."""
    for _ in range(120):
        step = driver.lesson.running.state.step
        if step is not None and step.kind is kind:
            return
        page = driver.page
        if page.desk is not None and page.moves._owes_count() and not page.desk.is_changed:
            page.desk.pad.add(0, hands)
        page.take(LessonKey.NEXT)
        driver.settle()
    raise AssertionError(driver.lesson.running.state.step)


def test_a_talk_is_three_presses_from_the_list_and_six_from_a_double_click(
    open_class_window: Opener,
) -> None:
    driver = open_class_window(size=(1024, 640))
    start = driver.find("start_talk")
    view = driver.window.content.page_scroll.viewport()
    assert view.rect().contains(start.mapTo(view, start.rect().bottomRight())), "at first sight"
    for name in ("start_talk", "known_yes", "start"):
        driver.click(name)
    assert isinstance(driver.lesson.projection.shown, slides.TitleSlide)
    from_home = 1 + 1 + 1  # the double click on the program, "Help", "Start a class"
    assert from_home + driver.clicks <= 6


def test_the_talk_that_is_offered_at_once_is_about_the_level_that_was_entered_at_home(
    open_class_window: Opener, tmp_path: Path
) -> None:
    driver = open_class_window(shared=tmp_path)
    assert driver.find("start_talk").words == "Start the class talk: yellow level"
    write_level(tmp_path, LevelNow(level=Level.ORANGE))
    driver.window.navigator.go("home")
    driver.settle()
    assert driver.find("start_talk").words == "Start the class talk: orange level"
    driver.click("start_talk")
    assert driver.page.args["lesson"] == "level-declared-orange"


def test_check_01_and_p01_a_scenario_waits_for_its_notices_and_says_so(
    open_class_window: Opener,
) -> None:
    driver = open_class_window()
    driver.click("lesson_bag-nobody-owns")
    driver.click("start")
    assert not driver.session.has_lesson
    assert driver.has("summary_notices")
    assert driver.has("summary_adult"), "P6: a named adult is asked for"
    assert driver.has("summary_after_event"), "P15: a recent event is asked about"
    for whom in ("staff", "pupils"):
        driver.click(f"notice_{whom}_today")
    driver.click("notice_parents_not_given")
    assert not driver.has("summary_notices"), "marked as not given is an answer"
    driver.click("notice_parents_earlier")
    assert driver.has("summary_notices"), "a day is missing"
    driver.find("notice_day_parents").setText("15.09.2026")
    driver.settle()
    assert not driver.has("summary_notices")


def test_what_a_protocol_asks_beside_can_be_typed_and_letters_are_no_number_of_people(
    open_class_window: Opener,
) -> None:
    driver = open_class_window()
    driver.click("lesson_bag-nobody-owns")
    driver.click("open_protocol")
    for name, typed in (
        ("present", "25"), ("school_label", "№ 80"), ("facilitator_role", "завуч"),
        ("guests", "полиция, "), ("commission", "завуч, педагог-ұйымдастырушы"),
        ("basis_document", "№ 12"), ("staff", "2"), ("absent", "ауырған: 2, отбасы, 1"),
    ):  # fmt: skip
        driver.find(name).setText(typed)
    driver.click("practise_alone")
    state = driver.lesson.running.state
    assert state.setup is not None
    assert state.setup.school_label == "№ 80"
    assert (state.setup.guests, state.setup.basis_document) == (("полиция",), "№ 12")
    assert state.setup.commission == ("завуч", "педагог-ұйымдастырушы")
    assert state.attendance == Attendance(present=25, staff=2, absent=REASONS)
    assert by_reason(REASONS) == "ауырған: 2; отбасы; 1"
    driver.page.leave_open()
    driver.click("lesson_bag-nobody-owns")
    driver.find("present").setText("абв")
    driver.click("practise_alone")
    state = driver.lesson.running.state
    assert state.attendance is None
    assert state.setup is not None
    assert state.setup.school_label == "№ 80", "a school is called what it was called last"


def test_at_the_largest_text_what_is_counted_is_in_the_first_sight_and_each_hand_is_said(
    open_class_window: Opener,
) -> None:
    driver = open_class_window(size=(1024, 640))
    driver.session.change_settings(text_scale=200)
    driver.settle()
    driver.start_scenario(rounds=2)
    walk_to(driver, StepKind.NODE)
    while driver.page.desk is None:
        driver.page.take(LessonKey.NEXT)
        driver.settle()
    view = driver.window.content.page_scroll.viewport()
    ways = {"next": False, "reveal": False, "desk": False}
    for name in ways:
        top = driver.find(name).mapTo(view, QPoint(0, 0)).y()
        ways[name] = 0 <= top < view.height() * 0.8
    assert ways == dict.fromkeys(ways, True)
    said: list[str] = []
    driver.page.context.announcer.announced.connect(lambda words, _now: said.append(words))
    for key in (LessonKey.COUNT_2, LessonKey.COUNT_2):
        driver.page.take(key)
    more = driver.find("count_plus_1")
    assert said == ["B, 2 of 4: 1", "B, 2 of 4: 2"]
    assert more.accessibleName() == "One more: B, 2 of 4"
    assert more.accessibleDescription() == "2"
    driver.page.take(LessonKey.BACK)
    assert any("Step" in one for one in said), "the step is said"


def test_the_keys_stay_with_the_lesson_when_what_had_the_focus_goes(
    open_class_window: Opener,
) -> None:
    driver = open_class_window()
    driver.start_talk()
    driver.page.ask_to_end()
    driver.page.leave()
    driver.settle()
    assert driver.window.focusWidget().objectName() == "next"
    before = driver.lesson.running.state.step
    driver.page.ask_to_end()
    driver.page.take(LessonKey.NEXT)
    driver.settle()
    assert not driver.has("ask_end"), "a clicker says go on, and goes on only then"
    assert driver.lesson.running.state.step == before
    assert driver.window.focusWidget().objectName() == "next"
    driver.find("present_now").setFocus()
    driver.find("present_now").setText("25")
    QTest.keyClick(driver.find("present_now"), Qt.Key.Key_Return)
    driver.settle()
    assert driver.lesson.running.state.attendance.present == PUPILS
    assert driver.window.focusWidget().objectName() == "next"
    assert not driver.find("note_card").findChildren(KazakhKeys), "no line had the focus"


def test_while_both_windows_are_covered_keys_answer_the_cover_alone(
    open_class_window: Opener,
) -> None:
    driver = open_class_window()
    driver.start_talk()
    lesson, handle = driver.lesson, driver.window.windowHandle()
    lesson.stage._cover()
    driver.settle()
    for key in (Qt.Key.Key_PageDown, Qt.Key.Key_P, Qt.Key.Key_Tab):
        QTest.keyClick(handle, key)
        driver.settle()
    assert driver.window.focusWidget().objectName() == "cover_stay"
    assert lesson.running.state.is_blank
    assert not lesson.running.state.is_paused, "the lesson under the cover hears of no key"
    lesson._offer(object())
    for name in ("cover_stay", "cover_take"):
        QTest.keyClick(handle, Qt.Key.Key_Tab)
        assert driver.window.focusWidget().objectName() == name
    QTest.keyClick(handle, Qt.Key.Key_PageDown)
    driver.settle()
    assert not lesson.stage.is_covered, "one key takes the screen that is offered"
    assert lesson.running.state.is_blank, "and shows nothing before it is asked for"


def test_p04_an_age_that_gets_nothing_of_a_lesson_cannot_be_chosen(
    open_class_window: Opener,
) -> None:
    driver = open_class_window()
    driver.window.navigator.go("prepare", lesson="red-in-our-city")
    driver.settle()
    assert not driver.has("band_a07_10")
    assert driver.has("band_a15_18")


def test_p05_pass_is_one_of_the_counters_and_opting_out_is_a_number(
    open_class_window: Opener,
) -> None:
    driver = open_class_window()
    driver.start_scenario()
    walk_to(driver, StepKind.NODE)
    while driver.page.desk is None:
        driver.page.take(LessonKey.NEXT)
        driver.settle()
    pad = driver.page.desk.pad
    pad.add(0, 20)
    driver.click("count_rest")
    assert pad.passed == 5
    assert driver.lesson.projection.shown.pass_label


def test_p08_one_key_stops_and_shows_what_to_say(
    open_class_window: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(LessonShow, "is_single", property(lambda _self: False))
    driver = open_class_window()
    driver.start_scenario()
    driver.page.take(LessonKey.CARE)
    driver.settle()
    assert isinstance(driver.lesson.projection.shown, slides.CalmSlide)
    card = driver.find("state_card")
    way_back = driver.find("bring_back")
    assert way_back.hasFocus(), "in sight, however large the letters are"
    assert any("Динара" in one.text() for one in card.findChildren(type(driver.find("place"))))
    driver.click("follow_up")
    assert driver.lesson.running.state.is_followed_up
    driver.click("bring_back")
    assert isinstance(driver.lesson.projection.shown, slides.TitleSlide)


def test_p06_with_one_screen_no_name_stands_where_the_class_sees_it(
    open_class_window: Opener,
) -> None:
    driver = open_class_window()
    driver.start_scenario()
    driver.page.take(LessonKey.CARE)
    driver.settle()
    shown = [one.text() for one in driver.page.findChildren(type(driver.find("place")))]
    assert driver.has("state_card")
    assert not any("Динара" in words for words in shown)


def test_p12_no_countdown_no_rank_and_the_clock_only_tells(open_class_window: Opener) -> None:
    driver = open_class_window()
    driver.start_scenario()
    assert driver.find("clock").text() == "0 of 40 minutes", "as long as the lesson says"


def test_p19_and_check_20_a_real_change_calms_the_picture_first(
    open_class_window: Opener, tmp_path: Path
) -> None:
    write_level(tmp_path, LevelNow(Level.NONE))
    driver = open_class_window(shared=tmp_path)
    driver.start_scenario()
    seen: list[str] = []
    driver.lesson.projection.changed.connect(
        lambda: seen.append(type(driver.lesson.projection.shown).__name__)
    )
    write_level(tmp_path, LevelNow(Level.RED))
    driver.lesson._level.look()
    driver.settle()
    assert seen == ["CalmSlide", "NewsSlide"], "calm before anything else"
    assert driver.lesson.running.state.news is Level.RED
    driver.click("bring_back")
    assert isinstance(driver.lesson.projection.shown, slides.TitleSlide)


def test_p19_while_a_high_level_is_declared_a_calm_talk_is_suggested(
    open_class_window: Opener, tmp_path: Path
) -> None:
    write_level(tmp_path, LevelNow(Level.ORANGE))
    driver = open_class_window(shared=tmp_path)
    driver.click("lesson_bag-nobody-owns")
    assert driver.has("real_level")
    driver.click("start")
    assert driver.has("summary_real_level")
    driver.click("calm_talk")
    assert driver.page.title() == "A level was declared: orange"


def keys(driver: ClassDriver, *pressed: Qt.Key) -> None:
    for key in pressed:
        QTest.keyClick(driver.window.windowHandle(), key)
        driver.settle()


def test_check_10_a_class_of_25_is_counted_by_keys_and_too_many_are_refused(
    open_class_window: Opener,
) -> None:
    driver = open_class_window()
    driver.start_scenario(present=PUPILS)
    walk_to(driver, StepKind.NODE)
    while driver.page.desk is None:
        driver.page.take(LessonKey.NEXT)
        driver.settle()
    one, two, three, four = Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4
    keys(driver, *[one] * 10, *[two] * 6, *[three] * 5, four)
    pad = driver.page.desk.pad
    assert pad.counts == (10, 6, 5, 1)
    driver.click("count_rest")
    assert pad.sum_words() == "A 10 + B 6 + C 5 + D 1 + pass 3 = 25 of 25. All are counted"
    keys(driver, two)
    driver.click("keep_count")
    assert driver.lesson.running.state.votes == {}
    shown = [bar.sentence for bar in driver.window.content.message_bars()]
    assert any("26" in one and "25" in one for one in shown), shown
    driver.click("count_back")
    driver.click("keep_count")
    (vote,) = driver.lesson.running.state.votes.values()
    assert sum(vote.counts.values()) + vote.passed == PUPILS
    assert driver.window.content.message_bars() == [], "nothing is said of what is right by now"


def test_a_count_is_corrected_after_the_reveal_and_both_are_kept(
    open_class_window: Opener,
) -> None:
    driver = open_class_window()
    driver.start_scenario()
    walk_to(driver, StepKind.NODE)
    while driver.page.desk is None:
        driver.page.take(LessonKey.NEXT)
        driver.settle()
    driver.page.desk.pad.add(1, 20)
    driver.page.take(LessonKey.REVEAL)
    driver.page.take(LessonKey.REVEAL)
    driver.settle()
    assert isinstance(driver.lesson.projection.shown, slides.RevealSlide)
    driver.page.desk.pad.add(1, -5)
    driver.page.desk.pad.add(0, 5)
    driver.click("keep_count")
    state = driver.lesson.running.state
    (vote,) = state.votes.values()
    assert (vote.counts["a"], vote.counts["b"]) == (5, 15)
    assert state.corrected[0].counts["b"] == 20


def test_a_clicker_moves_blanks_and_brings_back(open_class_window: Opener) -> None:
    driver = open_class_window()
    driver.start_talk()
    keys(driver, Qt.Key.Key_PageDown)
    first = driver.lesson.running.state.step
    keys(driver, Qt.Key.Key_B)
    assert isinstance(driver.lesson.projection.shown, slides.CalmSlide)
    keys(driver, Qt.Key.Key_PageDown)
    assert driver.lesson.running.state.step == first, "the first press only brings it back"
    keys(driver, Qt.Key.Key_Period)
    assert driver.lesson.running.state.is_blank
    keys(driver, Qt.Key.Key_Period, Qt.Key.Key_PageUp)
    assert driver.lesson.running.state.step.kind is StepKind.TITLE


def test_letters_are_typed_in_a_note_and_ask_for_nothing(open_class_window: Opener) -> None:
    driver = open_class_window()
    driver.start_talk()
    keys(driver, Qt.Key.Key_N)
    note = driver.find("note")
    assert note.hasFocus()
    QTest.keyClicks(note, "b 1")
    assert note.text() == "b 1"
    assert not driver.lesson.running.state.is_blank
    driver.click("keep_note")
    assert [one.text for one in driver.lesson.running.state.notes] == ["b 1"]


def test_esc_asks_and_a_second_one_goes_on(open_class_window: Opener) -> None:
    driver = open_class_window()
    driver.start_talk()
    driver.window.run_action("back")
    driver.settle()
    assert driver.has("ask_end")
    driver.window.run_action("back")
    driver.settle()
    assert not driver.has("ask_end")
    assert driver.session.has_lesson


def test_with_one_screen_no_note_is_shown_and_a_reveal_needs_a_second_key(
    open_class_window: Opener,
) -> None:
    driver = open_class_window()
    driver.start_scenario()
    assert driver.lesson.is_single, "the tests have one screen"
    walk_to(driver, StepKind.NODE)
    while driver.page.desk is None:
        driver.page.take(LessonKey.NEXT)
        driver.settle()
    assert not driver.has("cue")
    assert not driver.has("reasons")
    driver.page.desk.pad.add(0, 20)
    driver.page.take(LessonKey.REVEAL)
    driver.settle()
    assert isinstance(driver.lesson.projection.shown, slides.DecisionSlide)
    driver.page.take(LessonKey.REVEAL)
    driver.settle()
    assert isinstance(driver.lesson.projection.shown, slides.RevealSlide)


def test_with_two_screens_the_notes_stand_beside_the_picture(
    open_class_window: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The control: what is left out with one screen is there with two."""
    monkeypatch.setattr(LessonShow, "is_single", property(lambda _self: False))
    driver = open_class_window()
    driver.start_scenario()
    assert driver.has("cue")


def test_p07_it_is_closed_only_after_its_close_and_the_report_follows(
    open_class_window: Opener,
) -> None:
    driver = open_class_window()
    driver.start_scenario()
    driver.click("jump_to_close")
    assert isinstance(driver.lesson.projection.shown, slides.ThingsSlide)
    walk_to(driver, StepKind.HOT_WASH)
    driver.find("went_well_0").setText("Бәрі тыңдады")
    driver.page.take(LessonKey.NEXT)
    walk_to(driver, StepKind.HOME)
    driver.find("action_text").setText("Жоспарды тексеру")
    driver.find("action_role").setText("директор")
    driver.click("add_action")
    session_id = driver.lesson.running.session_id
    driver.click("close_session")
    assert not driver.session.has_lesson
    kept = driver.services.sessions.open(session_id).state
    assert kept.closed_at is not None
    assert [one.text for one in kept.actions] == ["Жоспарды тексеру"]
    assert kept.hot_wash is not None
    assert kept.hot_wash.went_well == ("Бәрі тыңдады",)


def test_check_11_what_was_cut_off_is_offered_and_begins_calm(
    open_class_window: Opener,
) -> None:
    store = Store.in_memory(now=lambda: NOW)
    driver = open_class_window(store=store)
    driver.start_scenario()
    walk_to(driver, StepKind.NODE)
    step = driver.lesson.running.state.step
    session_id = driver.lesson.running.session_id
    driver.session.leave_lesson()  # as after a kill: nothing more is said to the store

    driver.window.navigator.go("home")
    driver.settle()
    driver.click(f"resume_{session_id}")
    assert driver.lesson.running.state.step == step
    assert isinstance(driver.lesson.projection.shown, slides.CalmSlide)
    driver.click("bring_back")
    assert not isinstance(driver.lesson.projection.shown, slides.CalmSlide)


def test_practising_alone_asks_for_nothing_and_is_marked(open_class_window: Opener) -> None:
    driver = open_class_window()
    driver.click("lesson_bag-nobody-owns")
    driver.click("practise_alone")
    assert driver.lesson.running.course.setup.is_rehearsal
    assert driver.has("cue"), "alone the notes can be read, on one screen too"
    session_id = driver.lesson.running.session_id
    driver.session.leave_lesson()
    driver.window.navigator.go("home")
    driver.settle()
    card = driver.find(f"open_{session_id}")
    assert [one.text() for one in card.findChildren(Heading)] == ["A bag nobody owns · Rehearsal"]


def test_p19_a_high_level_that_came_while_it_was_cut_off_is_told_before_it_goes_on(
    open_class_window: Opener, tmp_path: Path
) -> None:
    store = Store.in_memory(now=lambda: NOW)
    driver = open_class_window(store=store, shared=tmp_path)
    driver.start_scenario()
    session_id = driver.lesson.running.session_id
    for level, news in ((Level.YELLOW, None), (Level.RED, Level.RED)):
        driver.session.leave_lesson()
        write_level(tmp_path, LevelNow(level))
        driver.window.navigator.go("home")
        driver.settle()
        driver.click(f"resume_{session_id}")
        assert driver.lesson.running.state.news is news
    assert isinstance(driver.lesson.projection.shown, slides.NewsSlide)


def test_another_language_of_the_window_leaves_the_picture_where_it_is(
    open_class_window: Opener,
) -> None:
    driver = open_class_window()
    driver.start_talk()
    driver.page.take(LessonKey.NEXT)
    driver.settle()
    before = driver.lesson.projection.shown
    lesson = driver.lesson
    driver.session.change_settings(language="ru")
    driver.settle()
    assert driver.lesson is lesson, "the lesson outlives the page"
    assert driver.lesson.projection.shown == before
    assert driver.find("next").words == "Дальше"


def test_closing_the_window_takes_the_picture_away(open_class_window: Opener) -> None:
    driver = open_class_window()
    driver.start_talk()
    audience: QWidget = driver.lesson.audience
    driver.lesson.stage.show_here()
    driver.settle()
    assert audience.isVisible()
    driver.window.close()
    driver.settle()
    assert not driver.session.has_lesson


def test_no_part_of_a_page_is_a_window_for_a_moment(open_class_window: Opener) -> None:
    """A part that is shown before it has its place would take the keys from the window."""
    driver = open_class_window()
    driver.start_scenario()
    assert driver.window.isActiveWindow()


def test_a_lesson_that_names_a_meeting_place_asks_whose_where_several_packs_are_here(
    open_class_window: Opener, tmp_path: Path
) -> None:
    ours, other = school(assembly=(line("yard", "1"),)), PackWords(name="№ 777")
    theirs = school(id="other", assembly=(line("yard", "7"),), kk=other, ru=other, en=other)
    packs = PlacePacks(tmp_path, lambda: NOW, lambda: REGIONS)
    for pack in (ours, theirs):
        path = put(tmp_path / "a.daiyn-place", pack)
        packs.take(path, packs.check(path).digest)
    driver = open_class_window(shared=tmp_path)

    def shown() -> tuple[str, ...]:
        return driver.services.slide_words("en").places("assembly")

    driver.click("lesson_message-in-the-chat")
    assert not driver.has("place_card"), "it names no place"
    driver.window.navigator.go("prepare", lesson="bag-nobody-owns")
    driver.settle()
    assert shown() == ()
    driver.click(f"place_{ours.id}")
    assert shown() == ("Sample 1",)
    driver.window.navigator.go("prepare", lesson="out-and-home-again")
    driver.settle()
    assert driver.find(f"place_{ours.id}").isChecked(), "it holds for all lessons"
