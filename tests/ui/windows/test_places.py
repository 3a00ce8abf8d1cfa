"""Place packs in the window: who claims to have filled one in, taking it, removing it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest

pytest.importorskip("PySide6")

from msgspec import structs
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QAbstractButton, QApplication

from guide.alerts.declaration import Place
from guide.app.startup import Program
from guide.places.pack import LineWords, PlaceLine, PlacePack
from guide.ui.safekeeping.opened_file import OpenedFile
from guide.ui.shell import file_dialogs
from guide.usecases.program.services import Services
from tests.places.made import line, newer, put, put_bytes, school
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
from tests.ui.windows.test_pages import shown
from tests.ui.windows.window_fixtures import named, settle
from tools.made_up_signer import Signer

__all__ = ["clock", "disk", "kept", "program"]

FOR_ALL = ("Барлық сыныптарға", "Для всех классов", "For all classes")


@pytest.fixture(autouse=True)
def today(clock: Clock) -> None:
    """A month after the packs of the tests were made."""
    clock.now = dt.datetime(2026, 12, 2, 9, 5, tzinfo=dt.UTC)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """The pack of a school, as it comes on a stick."""
    return put(tmp_path / "school.daiyn-place", school())


def look_at(program: Program, file: Path) -> None:
    open_page(program, "place_offer", file=str(file))


def about(of: PlaceLine, kk: str, ru: str, en: str) -> PlaceLine:
    """The line with words for what it is for."""
    said = {"kk": kk, "ru": ru, "en": en}
    worded = {lang: structs.replace(getattr(of, lang), about=text) for lang, text in said.items()}
    return structs.replace(of, **worded)


def take(program: Program, file: Path) -> None:
    look_at(program, file)
    named(program.window, "place_take").click()
    finish(program)


def has(program: Program, name: str) -> bool:
    found = program.window.findChildren(QAbstractButton, name)
    return any(one.isVisible() for one in found)


def packs_of(program: Program) -> list[PlacePack]:
    return program.session.services.place_packs.packs()


def page_name(program: Program) -> str:
    page = program.window.navigator.page
    assert page is not None
    return page.name


# Looking at a file


def test_it_is_seen_who_claims_to_have_filled_it_in_before_anything_is_taken(
    program: Program, file: Path
) -> None:
    look_at(program, file)
    words = words_of(program)
    assert "Sample No. 000" in words
    assert "Filled in, as the file says, by: Sample" in words
    assert "From a file, not verified" in words
    assert "It is for: Karaganda Region, Қарағанды" in words
    assert "Ask those who are named" in words
    assert "Phone: +7 000 000 00 02" in words
    assert packs_of(program) == [], "to look takes nothing"


def test_the_focus_rests_on_the_answer_that_takes_nothing(program: Program, file: Path) -> None:
    open_page(program, "places")
    look_at(program, file)
    quiet = named(program.window, "place_not_now")
    assert QApplication.focusWidget() is quiet
    quiet.click()
    settle(program.app)
    assert page_name(program) == "places"
    assert packs_of(program) == []


def test_it_is_taken_by_a_press_and_the_plan_stays(program: Program, file: Path) -> None:
    before = program.session.services.plan_editor.household()
    take(program, file)
    assert page_name(program) == "places"
    assert [pack.id for pack in packs_of(program)] == ["school-000"]
    assert program.session.services.plan_editor.household() == before
    (bar,) = program.window.content.message_bars()
    assert "Taken: Sample No. 000" in bar.sentence


def test_a_file_that_was_exchanged_meanwhile_is_shown_anew(program: Program, file: Path) -> None:
    look_at(program, file)
    put(file, newer(school()))
    named(program.window, "place_take").click()
    finish(program)
    assert packs_of(program) == []
    assert page_name(program) == "place_offer"
    assert "20 November 2026" in words_of(program)


def test_a_file_that_does_not_hold_is_refused_in_words(program: Program, tmp_path: Path) -> None:
    look_at(program, put_bytes(tmp_path / "broken.daiyn-place", b"nothing"))
    assert "Nothing was taken" in words_of(program)
    assert "not a place pack as it should be" in words_of(program)
    assert not has(program, "place_take")


def test_a_signature_that_counts_is_named_and_one_that_does_not_is_no_obstacle(
    program: Program, file: Path, tmp_path: Path
) -> None:
    signer = Signer()
    key = tmp_path / "school.pub"
    key.write_bytes(signer.public_file)
    put(file, school(), signer.sign(file.read_bytes()))
    look_at(program, file)
    assert "the key is not known" in words_of(program)
    assert has(program, "place_take")
    program.session.services.place_packs.trust(
        key, signer.fingerprint, Place(region="KZ-35", detail="Қарағанды")
    )
    look_at(program, file)
    words = words_of(program)
    assert "The signature was verified: school" in words
    assert "Ask those who are named" not in words
    take(program, file)
    look_at(program, put(tmp_path / "bare.daiyn-place", newer(school())))
    assert "that of this file was not" in words_of(program)
    open_page(program, "places")
    assert "Only for: Karaganda Region, Қарағанды" in words_of(program)
    assert signer.fingerprint not in words_of(program), "it says nothing to a family"
    named(program.window, "fold_place_keys").click()
    settle(program.app)
    assert signer.fingerprint in words_of(program)


# Remarks


@pytest.mark.parametrize(
    ("pack", "said"),
    [
        (school(region="KZ-75"), "for another territory than your place"),
        (school(made_up=True), "A made-up sample: nothing in it is real."),
        (school(made_on=dt.date(2027, 1, 1)), "It bears a date to come (1 January 2027)"),
        (
            school(number=(line("duty", "3", confirmed_on=dt.date(2025, 3, 5)),)),
            "Not confirmed since 5 March 2025",
        ),
        (
            school(number=(line("duty", "3", confirmed_on=dt.date(2027, 3, 5)),)),
            "It bears a date to come (5 March 2027)",
        ),
    ],
)
def test_what_is_odd_about_a_pack_is_said_and_the_person_chooses(
    program: Program, tmp_path: Path, pack: PlacePack, said: str
) -> None:
    look_at(program, put(tmp_path / "plain.daiyn-place", school()))
    assert said not in words_of(program)
    look_at(program, put(tmp_path / "odd.daiyn-place", pack))
    assert said in words_of(program)
    assert has(program, "place_take")


def test_two_packs_that_disagree_are_shown_beside_each_other(
    program: Program, file: Path, tmp_path: Path
) -> None:
    take(program, file)
    other = school(id="town", assembly=(about(line("square", "2"), *FOR_ALL),))
    look_at(program, put(tmp_path / "town.daiyn-place", other))
    words = words_of(program)
    assert "Another pack says something else" in words
    assert "Sample No. 000 (Sample; 1 November 2026): Sample 2" in words, "who says it, and when"
    assert "Ask which is right." in words
    named(program.window, "place_take").click()
    finish(program)
    assert "Two packs say different things" in words_of(program)
    assert words_of(program).count("Assembly point") == 1


def test_what_a_newer_pack_says_otherwise_is_shown_before_it_is_taken(
    program: Program, file: Path, tmp_path: Path
) -> None:
    take(program, file)
    gate = structs.replace(
        line("gate", "1", shift="first"),
        kk=LineWords(name="Үлгі 9"),
        ru=LineWords(name="Образец 9"),
        en=LineWords(name="Sample 9"),
    )
    path = put(tmp_path / "new.daiyn-place", newer(school(), hand_over=(gate,), hospital=()))
    look_at(program, path)
    words = words_of(program)
    assert "Before: Sample 1" in words
    assert "After: Sample 9" in words
    assert "another name" in words
    assert "not there any more" in words
    assert "in place of the one that is here" in words
    named(program.window, "place_take").click()
    finish(program)
    assert [pack.hospital for pack in packs_of(program)] == [()]
    look_at(program, file)
    assert "older than the pack that is here" in words_of(program)
    look_at(program, path)
    assert "This pack is here already" in words_of(program)
    assert not has(program, "place_take")


# What was taken


def test_a_pack_is_removed_only_after_a_question(program: Program, file: Path) -> None:
    take(program, file)
    named(program.window, "remove_school-000").click()
    settle(program.app)
    assert QApplication.focusWidget() is named(program.window, "keep_school-000")
    assert "The plan keeps what was chosen from it." in words_of(program)
    named(program.window, "keep_school-000").click()
    assert len(packs_of(program)) == 1
    named(program.window, "remove_school-000").click()
    named(program.window, "remove_now_school-000").click()
    settle(program.app)
    assert packs_of(program) == []
    assert not has(program, "remove_school-000")


def test_what_it_holds_can_be_read_again(program: Program, file: Path) -> None:
    take(program, file)
    assert "+7 000 000 00 02" not in words_of(program)
    named(program.window, "open_school-000").click()
    settle(program.app)
    assert "+7 000 000 00 02" in words_of(program)
    assert "Source: Sample, Sample 1; 1 November 2026" in words_of(program)


def test_a_damaged_pack_is_named_and_can_be_removed(program: Program, file: Path) -> None:
    take(program, file)
    data = program.session.services.data
    assert data is not None
    (path,) = (data / "places").glob("place-*.json")
    path.write_bytes(b"{}")
    open_page(program, "places")
    assert "The file of a place pack that was taken here is damaged" in words_of(program)
    named(program.window, f"remove_{path.name}").click()
    named(program.window, f"remove_now_{path.name}").click()
    settle(program.app)
    assert not path.exists()


def test_where_nothing_is_kept_no_file_is_asked_for(
    open_window: Callable[..., Program],
) -> None:
    in_memory = open_window()
    open_page(in_memory, "places")
    assert "Nothing can be kept here" in words_of(in_memory)
    assert not has(in_memory, "places_choose")


# How a file comes in


def test_help_leads_to_it_and_the_file_is_asked_for(
    program: Program, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def answer(_parent: object, _title: str, _kind: str, endings: str, _drives: object) -> Path:
        asked.append(endings)
        return file

    monkeypatch.setattr(file_dialogs, "ask_present_file", answer)
    open_page(program, "about")
    named(program.window, "task_places").click()
    settle(program.app)
    named(program.window, "places_choose").click()
    finish(program)
    assert asked == ["*.daiyn-place"]
    assert page_name(program) == "place_offer"


@pytest.mark.parametrize(
    ("name", "page"),
    [
        ("a.daiyn-place", "place_offer"),
        ("A.DAIYN-PLACE", "place_offer"),
        ("a.daiyn", "plan_file"),
        ("a.txt", "plan_file"),
    ],
)
def test_a_file_opened_by_its_icon_comes_to_its_page(
    program: Program, tmp_path: Path, name: str, page: str
) -> None:
    opened = OpenedFile(program.session, program.window.navigator, program.window)
    opened.open(tmp_path / name)
    finish(program)
    assert page_name(program) == page


def test_one_file_that_is_dropped_is_shown_and_nothing_else_is_taken_in(
    program: Program, file: Path, tmp_path: Path
) -> None:
    opened = OpenedFile(program.session, program.window.navigator, program.window)
    assert opened.parent() is program.window

    def drop(*paths: Path) -> bool:
        held = QMimeData()
        held.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
        where = QPointF(400, 300)
        copy, left, none = (
            Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        )  # fmt: skip
        enters = QDragEnterEvent(where.toPoint(), copy, held, left, none)
        QApplication.sendEvent(program.window, enters)
        if not enters.isAccepted():
            return False
        QApplication.sendEvent(program.window, QDropEvent(where, copy, held, left, none))
        finish(program)
        return True

    assert not drop(tmp_path / "a.txt")
    assert not drop(file, file)
    assert page_name(program) == "home"
    assert drop(file)
    assert page_name(program) == "place_offer"
    assert packs_of(program) == []


# Seen by all


@pytest.mark.parametrize("lang", rest_in_proof(("kk", "ru", "en"), "kk"))
@pytest.mark.parametrize("scale", [100, 200])
def test_no_word_of_it_is_cut_in_the_smallest_window(
    program: Program, file: Path, tmp_path: Path, lang: str, scale: int
) -> None:
    program.session.change_settings(language=lang, text_scale=scale)
    program.window.resize(1024, 640)
    take(program, file)
    named(program.window, "open_school-000").click()
    named(program.window, "fold_place_keys").click()
    named(program.window, "remove_school-000").click()
    settle(program.app)
    assert cut(program) == []
    gate = line("gate", "1", shift="second", confirmed_on=dt.date(2024, 1, 1))
    gate = about(gate, *FOR_ALL)
    other = newer(school(), hand_over=(gate,), region="KZ-75", hospital=())
    look_at(program, put(tmp_path / "other.daiyn-place", other))
    assert cut(program) == []


def cut(program: Program) -> list[str]:
    """The controls and words that have less room than they need."""
    area = program.window.content.page_scroll
    assert area.widget().width() <= area.viewport().width()
    there = shown(area.widget())
    assert len(there) > 3
    return [
        widget.accessibleName() or getattr(widget, "text", str)()
        for widget in there
        if widget.width() < widget.minimumSizeHint().width()
        or (widget.hasHeightForWidth() and widget.height() < widget.heightForWidth(widget.width()))
    ]


def test_the_packs_are_read_by_no_page_that_shows_none(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing of places is loaded or read for home."""
    monkeypatch.setattr(Services, "place_packs", property(lambda _: pytest.fail("read")))
    open_page(program, "home")
    open_page(program, "about")
