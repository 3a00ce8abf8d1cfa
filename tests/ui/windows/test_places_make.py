"""Make a place pack in the window: typed by keys alone, kept, checked, seen before, saved."""

from __future__ import annotations

import datetime as dt
import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import pytest

pytest.importorskip("PySide6")

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from guide.app.startup import Program
from guide.content.model import LANGS
from guide.paths import resources
from guide.places.kind import lines_of
from guide.places.pack import PlaceLine, PlacePack
from guide.places.pack_file import read_place
from guide.ui.places import draft_preview, make_page
from guide.ui.shell import file_dialogs
from guide.usecases.papers.sheets import poster_sheet
from guide.usecases.places import draft
from guide.usecases.places.draft import PlaceDraft
from guide.usecases.places.trust import Signer, Trust
from tests.places.made import newer, put, school
from tests.proofs import rest_in_proof
from tests.ui.windows.backup_fixtures import (
    Clock,
    clock,
    disk,
    finish,
    kept,
    open_page,
    program,
    words_of,
)
from tests.ui.windows.test_places import cut
from tests.ui.windows.window_fixtures import named, settle

__all__ = ["clock", "disk", "kept", "program"]

# Whoever looks for each letter presses about two keys in a second.
KEYS_IN_TWENTY_MINUTES = 20 * 60 * 2
# A school as it would be typed: kind, then name (and what more is asked) in three languages.
SCHOOL: Sequence[tuple[str, Sequence[Sequence[str]], str]] = (
    ("institution", [["Үлгі № 000 мектеп"], ["Образец: школа № 000"], ["Sample: school No. 000"]],
     "+7 000 000 00 01"),
    ("hand_over", [["Бірінші қақпа", "Тек ата-анасына, жеке куәлікпен"],
                   ["Первые ворота", "Только родителям, с удостоверением"],
                   ["First gate", "Only to parents, with an identity card"]], ""),
    ("assembly", [["Мектеп стадионы", "Мектеп балаларды осы жерде санайды"],
                  ["Школьный стадион", "Здесь школа пересчитывает детей"],
                  ["School stadium", "The school counts the children here"]], ""),
    ("number", [["Мектеп кезекшісі"], ["Дежурный школы"], ["Duty officer of the school"]],
     "+7 000 000 00 02"),
)  # fmt: skip


@pytest.fixture(autouse=True)
def today(clock: Clock) -> None:
    """A month after the packs of the tests were made."""
    clock.now = dt.datetime(2026, 12, 2, 9, 5, tzinfo=dt.UTC)


def draft_of(program: Program) -> PlaceDraft:
    return program.session.services.place_drafting.draft()


def press(program: Program, name: str) -> None:
    named(program.window, name).click()
    finish(program)


def write(program: Program, name: str, text: str) -> None:
    edit = named(program.window, name)
    edit.setFocus()
    edit.setText(text)
    edit.textEdited.emit(text)
    edit.clearFocus()
    settle(program.app)


def begin_with(program: Program, pack: PlacePack, folder: Path) -> None:
    """Go on with a pack from a file, as if it had been chosen in the dialogue."""
    path = put(folder / "before.daiyn-place", pack)
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(file_dialogs, "ask_present_file", lambda *_: path)
        press(program, "place_begin_file")


class Hands:
    """Somebody who has a keyboard and no mouse, and counts what was pressed."""

    def __init__(self, program: Program) -> None:
        self.program = program
        self.keys = 0

    @property
    def focus(self) -> QWidget:
        held = QApplication.focusWidget()
        assert held is not None
        return held

    def key(self, key: Qt.Key) -> None:
        self.keys += 1
        QTest.keyClick(self.focus, key)
        settle(self.program.app)

    def type(self, text: str) -> None:
        self.keys += len(text)
        for letter in text:  # also those that no Latin keyboard has
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                event = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter)
                QApplication.sendEvent(self.focus, event)
        settle(self.program.app)

    def go_to(self, name: str) -> None:
        """Tab until the control of this name has the focus."""
        for _ in range(120):
            if self.focus.objectName() == name:
                return
            self.key(Qt.Key.Key_Tab)
        raise AssertionError(name)


def test_a_school_is_filled_in_by_keys_alone_within_twenty_minutes(
    program: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "school.daiyn-place"
    monkeypatch.setattr(file_dialogs, "ask_new_file", lambda *_: target)
    open_page(program, "places")
    hands = Hands(program)
    hands.go_to("places_make")
    hands.key(Qt.Key.Key_Return)
    finish(program)
    hands.go_to("choice_pack_scope_territory")
    hands.key(Qt.Key.Key_Right)
    hands.key(Qt.Key.Key_Space)
    hands.go_to("combo_pack_region")
    while draft_of(program).head.region != "KZ-35":
        hands.key(Qt.Key.Key_Down)
    hands.go_to("edit_pack_detail")
    hands.type("Қарағанды")
    for lang, name in zip(LANGS, ("№ 000 мектеп", "Школа № 000", "School No. 000"), strict=True):
        hands.go_to(f"edit_pack_{lang}_name")
        hands.type(name)
    for at, (kind, words, phone) in enumerate(SCHOOL):
        hands.go_to(f"add_{kind}")
        hands.key(Qt.Key.Key_Return)
        finish(program)
        line = draft_of(program).lines[-1].id
        for lang, said in zip(LANGS, words, strict=True):
            for part, text in zip(("name", "about"), said, strict=False):
                hands.go_to(f"edit_{line}_{lang}_{part}")
                hands.type(text)
        for part, text in {"phone": phone}.items():
            if text:
                hands.go_to(f"edit_{line}_{part}")
                hands.type(text)
        if at == 0:
            hands.go_to(f"edit_{line}_filled_by")
            hands.type("Мектеп директоры / Директор школы")
            hands.go_to(f"edit_{line}_source")
            hands.type("Бұйрық / Приказ № 000")
        hands.go_to(f"today_{line}_confirmed_on")
        hands.key(Qt.Key.Key_Space)
        hands.go_to(f"close_{line}")
        hands.key(Qt.Key.Key_Return)
        finish(program)
    hands.go_to("place_save")
    hands.key(Qt.Key.Key_Return)
    finish(program)
    pack = read_place(target.read_bytes())
    assert [line.kk.name for _, line in pack.lines()] == [words[0][0] for _, words, _ in SCHOOL]
    assert {line.source for _, line in pack.lines()} == {"Бұйрық / Приказ № 000"}
    assert pack.detail == "Қарағанды"
    print("KEYS", hands.keys)
    assert hands.keys < KEYS_IN_TWENTY_MINUTES, hands.keys
    program.session.services.place_packs.check(target)
    assert "Saved and checked: school.daiyn-place" in words_of(program)


def test_what_is_typed_is_there_again_after_the_window_was_left(program: Program) -> None:
    open_page(program, "place_make")
    press(program, "add_number")
    line = draft_of(program).lines[0].id
    write(program, f"edit_{line}_kk_name", "Кезекші")
    write(program, "edit_pack_detail", "Қарағанды")
    program.window.navigator.flush()
    open_page(program, "home")
    open_page(program, "place_make")
    assert named(program.window, "edit_pack_detail").text() == "Қарағанды"
    assert "Кезекші" in named(program.window, f"line_{line}").accessibleName()
    press(program, f"line_{line}")
    assert named(program.window, f"edit_{line}_kk_name").text() == "Кезекші"


def test_another_language_keeps_the_line_that_is_open_and_what_is_typed(program: Program) -> None:
    open_page(program, "place_make")
    press(program, "add_note")
    line = draft_of(program).lines[0].id
    write(program, f"edit_{line}_ru_name", "Примечание")
    program.session.change_settings(language="kk")
    finish(program)
    assert named(program.window, f"edit_{line}_ru_name").text() == "Примечание"


def test_what_is_missing_is_named_with_the_way_to_it_and_no_file_is_asked_for(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(file_dialogs, "ask_new_file", lambda *_: pytest.fail("asked"))
    open_page(program, "place_make")
    press(program, "add_number")
    line = draft_of(program).lines[0].id
    write(program, f"edit_{line}_confirmed_on", "в марте")
    press(program, f"close_{line}")
    press(program, "place_save")
    words = words_of(program)
    assert "Fill in: What this pack is about" in words
    assert "Fill in: Name of the pack, Русский" in words
    assert "Last checked on: Enter day, month and year" in words
    named(program.window, "draft_gaps").findChild(QAbstractButton).click()
    settle(program.app)
    assert QApplication.focusWidget() is named(program.window, f"edit_{line}_kk_name")


def test_words_against_a_rule_of_safety_are_told_at_their_line(
    program: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(file_dialogs, "ask_new_file", lambda *_: pytest.fail("asked"))
    open_page(program, "place_make")
    begin_with(program, school(), tmp_path)
    press(program, "line_yard")
    for lang, words in zip(LANGS, ("300 м жерде", "В 300 м отсюда", "300 m away"), strict=True):
        write(program, f"edit_yard_{lang}_way", words)
    press(program, "place_save")
    assert "300 m away" in words_of(program)
    assert named(program.window, "draft_gaps").isVisible()


def test_such_a_pack_mostly_says_more_and_is_saved_without(
    program: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "new.daiyn-place"
    monkeypatch.setattr(file_dialogs, "ask_new_file", lambda *_: target)
    open_page(program, "place_make")
    begin_with(program, school(number=()), tmp_path)
    press(program, "place_save")
    assert "Such a pack mostly says this too" in words_of(program)
    assert target.exists()
    assert "A signature lies beside the file" not in words_of(program)
    press(program, "want_number")
    assert draft_of(program).lines[-1].kind == "number"


def test_gone_on_with_a_pack_the_next_one_is_a_newer_one_of_the_same_place(
    program: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "new.daiyn-place"
    monkeypatch.setattr(file_dialogs, "ask_new_file", lambda *_: target)
    put(target, school(), b"the signature of the pack before")
    open_page(program, "place_make")
    begin_with(program, newer(school()), tmp_path)
    press(program, "line_duty")
    write(program, "edit_duty_phone", "+7 000 000 00 09")
    press(program, "place_save")
    pack = read_place(target.read_bytes())
    assert pack.id == "school-000"
    (number,) = pack.number
    assert (number.id, number.phone) == ("duty", "+7 000 000 00 09")
    assert "A signature lies beside the file" in words_of(program), "that of the pack before"


def test_it_is_seen_before_as_a_family_and_the_wall_sheet_will_show_it(
    program: Program, tmp_path: Path
) -> None:
    open_page(program, "place_make")
    press(program, "open_preview_wall")
    assert "Nothing yet" in words_of(program)
    begin_with(program, school(), tmp_path)
    open_page(program, "home")
    open_page(program, "place_make")
    assert "Sample 1; first shift" not in words_of(program)
    press(program, "open_preview_wall")
    assert "Sample 1; first shift" in words_of(program)
    press(program, "open_preview_family")
    assert "Phone: +7 000 000 00 02" in words_of(program)


WATER = """
[[field]]
key = "place.water"
kk = { label = "Су" }
ru = { label = "Вода" }
en = { label = "Water" }
"""


class LongerPack(PlacePack, frozen=True, kw_only=True):
    """A pack with one kind of lines more."""

    water: Annotated[tuple[PlaceLine, ...], lines_of("name", "way", needed=True)] = ()


def test_one_more_kind_of_line_is_asked_kept_and_printed_by_its_declaration_and_words(
    program: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    services = program.session.services
    shutil.copytree(resources() / "content", tmp_path / "content")
    with (tmp_path / "content" / "places.toml").open("a", encoding="utf-8") as words:
        words.write(WATER)
    monkeypatch.setattr(services.book, "_source", tmp_path / "content")
    services.book.forget()
    for module in (make_page, draft_preview, draft):
        monkeypatch.setattr(module, "PlacePack", LongerPack)

    open_page(program, "place_make")
    begin_with(program, school(), tmp_path)
    press(program, "add_water")
    (well,) = draft_of(program).of_kind("water")
    for lang, name in zip(LANGS, ("Үлгі құдық", "Образец: колодец", "Sample well"), strict=True):
        write(program, f"edit_{well.id}_{lang}_name", name)
    write(program, f"edit_{well.id}_confirmed_on", "01.12.2026")
    assert "Water" in words_of(program)
    pack = services.place_drafting.pack(draft_of(program))
    (kept,) = pack.water  # type: ignore[attr-defined]
    assert kept.en.name == "Sample well"
    poster = poster_sheet(services, pack, Signer(Trust.UNSIGNED), ("en",))
    groups = {group["title"][0]: group["lines"] for group in poster.data["groups"]}
    assert [line["name"] for line in groups["Water"]] == [["Sample well"]]


def test_a_line_that_was_removed_comes_back(program: Program, tmp_path: Path) -> None:
    open_page(program, "place_make")
    begin_with(program, school(), tmp_path)
    before = draft_of(program)
    press(program, "line_duty")
    press(program, "remove_duty")
    assert draft_of(program) != before
    assert program.window.findChild(QWidget, "line_duty") is None
    (bar,) = [one for one in program.window.content.message_bars() if "removed" in one.sentence]
    bar.findChildren(QAbstractButton)[0].click()
    finish(program)
    assert set(draft_of(program).lines) == set(before.lines)


def test_undo_takes_back_what_was_typed_here_and_nothing_of_the_plan(program: Program) -> None:
    plan = program.session.services.plan_editor.household()
    open_page(program, "place_make")
    write(program, "edit_pack_detail", "Қарағанды")
    program.window.navigator.flush()
    finish(program)
    program.window.run_action("undo")
    finish(program)
    assert named(program.window, "edit_pack_detail").text() == ""
    assert draft_of(program).head.detail == ""
    assert program.session.services.plan_editor.household() == plan


def test_a_made_up_pack_says_so_while_it_is_gone_on_with(program: Program, tmp_path: Path) -> None:
    open_page(program, "place_make")
    assert "A made-up sample" not in words_of(program)
    begin_with(program, school(made_up=True), tmp_path)
    assert "A made-up sample: nothing in it is real." in words_of(program)


@pytest.mark.parametrize("lang", rest_in_proof(("kk", "ru", "en"), "kk"))
@pytest.mark.parametrize("scale", [100, 200])
def test_no_word_of_it_is_cut_in_the_smallest_window(
    program: Program, tmp_path: Path, lang: str, scale: int
) -> None:
    program.session.change_settings(language=lang, text_scale=scale)
    program.window.resize(1024, 640)
    open_page(program, "place_make")
    press(program, "add_transport")
    press(program, "place_save")
    assert cut(program) == []
    begin_with(program, school(made_up=True), tmp_path)
    press(program, "line_gate")
    press(program, "open_preview_wall")
    press(program, "open_preview_family")
    assert cut(program) == []
