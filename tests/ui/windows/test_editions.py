"""Updating the guide's words in the window: what holds, what would change, the way back."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

import pytest

pytest.importorskip("PySide6")

from PySide6.QtWidgets import QAbstractButton, QApplication

from guide.app.startup import Program
from guide.content import edition
from guide.content.model import Level
from guide.content.pointer import POINTER, digest_of
from guide.errors import Code, GuideError
from guide.ui.editions.change_list import ChangeList
from guide.ui.kit.widgets import Collapsible
from guide.ui.shell import file_dialogs
from guide.ui.shell.failure_words import failure_words
from guide.usecases.editions import edition_proof, signed_pack
from guide.usecases.editions import update as update_module
from guide.usecases.papers import sheets
from guide.usecases.program.services import Services
from tests.proofs import rest_in_proof
from tests.ui.windows.backup_fixtures import (
    clock,
    disk,
    finish,
    kept,
    open_page,
    program,
    town,
    words_of,
)
from tests.ui.windows.test_pages import shown
from tests.ui.windows.window_fixtures import enter, named, settle, startup_checks
from tools.made_up_signer import Signer
from tools.sample_update import write_update

__all__ = ["clock", "disk", "kept", "program"]

NEW = "Suitcases, bags"


@pytest.fixture
def trusted(kept: Services, tmp_path: Path) -> Signer:
    """Somebody whose key this account trusts."""
    signer = Signer()
    key = tmp_path / "guide-authors.pub"
    key.write_bytes(signer.public_file)
    kept.edition_update.trust(key, signer.fingerprint)
    return signer


@pytest.fixture
def update(trusted: Signer, tmp_path: Path) -> Path:
    """An update of three entries, signed."""
    return write_update(tmp_path, trusted)


def look_at(program: Program, update: Path) -> None:
    """Open the page of an update, and wait until its file was read."""
    open_page(program, "guide_offer", file=str(update))
    finish(program)


def take(program: Program, update: Path) -> None:
    look_at(program, update)
    named(program.window, "update_use").click()
    settle(program.app)


def says(program: Program) -> str:
    """What the yellow level says of items left behind."""
    notice = program.session.services.guide.actions_of(Level.YELLOW)[1]
    return notice.words("en").reason


def has(program: Program, name: str) -> bool:
    found = program.window.findChildren(QAbstractButton, name)
    return any(one.isVisible() for one in found)


# Which words hold, whose keys are trusted


def test_without_a_key_it_says_why_nothing_can_be_taken_and_whom_to_ask(program: Program) -> None:
    open_page(program, "about")
    named(program.window, "about_guide_words").click()
    finish(program)
    words = words_of(program)
    assert "Edition 1, advice as of" in words
    assert "They came with the program." in words
    assert "trusts nobody's key yet" in words
    assert "at school the administrator" in words
    assert not has(program, "words_choose")
    assert not has(program, "words_go_back")


def test_each_key_is_shown_with_its_fingerprint_and_for_whom_it_holds(
    program: Program, trusted: Signer
) -> None:
    open_page(program, "guide_words")
    words = words_of(program)
    assert "guide-authors" in words
    assert "For your account only" in words
    assert trusted.fingerprint not in words, "it says nothing to a family"
    assert ".minisig" not in words
    named(program.window, "fold_key_details").click()
    settle(program.app)
    words = words_of(program)
    assert trusted.fingerprint in words
    assert "daiyn guide trust" in words, "who may add one is told; no button does"
    assert has(program, "words_choose")


def test_the_file_is_asked_for_and_what_is_in_it_is_shown(
    program: Program, update: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def answer(_parent: object, _title: str, _kind: str, endings: str, _drives: object) -> Path:
        asked.append(endings)
        return update

    monkeypatch.setattr(file_dialogs, "ask_present_file", answer)
    open_page(program, "guide_words")
    named(program.window, "words_choose").click()
    finish(program)
    assert asked == ["*.zip"]
    words = words_of(program)
    assert "Edition 2, made on 22 November 2026" in words
    assert "Signed with the key “guide-authors”" in words
    assert "Two lines of the yellow level are more exact" in words


def test_where_nothing_is_kept_no_file_is_asked_for(
    open_window: Callable[..., Program],
) -> None:
    in_memory = open_window()
    open_page(in_memory, "guide_words")
    assert "Nothing can be kept here" in words_of(in_memory)
    assert not has(in_memory, "words_choose")


# What would change


def test_counts_come_first_then_before_and_after(program: Program, update: Path) -> None:
    look_at(program, update)
    words = words_of(program)
    assert "Levels: 3 changes" in words
    before, after = "Bags, boxes, parcels, suitcases.", f"{NEW}, boxes, parcels."
    assert words.index("Levels: 3 changes") < words.index(before) < words.index(after)
    assert "Also changed in: Қазақша, Русский" in words
    assert "Y-12" not in words
    assert "SD4" not in words, "ids say nothing to a family"
    for fold in program.window.findChildren(Collapsible):
        fold.set_open(True)
    settle(program.app)
    words = words_of(program)
    assert "Id of the entry: Y-12" in words
    assert "SD4, P8, P5" in words, "sources are a part of what changes"
    assert "safe" not in words.lower()


def test_the_focus_rests_on_the_answer_that_changes_nothing(program: Program, update: Path) -> None:
    open_page(program, "guide_words")
    look_at(program, update)
    quiet = named(program.window, "update_not_now")
    assert QApplication.focusWidget() is quiet
    before = sorted((update.parent / "data").rglob("*"))
    quiet.click()
    settle(program.app)
    assert program.window.navigator.page is not None
    assert program.window.navigator.page.name == "guide_words"
    assert NEW not in says(program)
    assert sorted((update.parent / "data").rglob("*")) == before, "reading writes nothing"


def test_many_changes_come_in_closed_groups_that_are_built_when_opened(
    program: Program, trusted: Signer, tmp_path: Path
) -> None:
    look_at(program, write_update(tmp_path, trusted, is_large=True))
    (changes,) = program.window.findChildren(ChangeList)
    assert not any(fold.is_open for fold in changes.folds.values())
    assert len(changes.folds) > 15
    assert "Situations: 94 changes" in words_of(program)
    fold = changes.folds["level_1"]
    assert fold.body.count() == 0
    fold.button.click()
    settle(program.app)
    assert fold.body.count() > 0
    for details in fold.findChildren(Collapsible):
        details.set_open(True)
    settle(program.app)
    assert "reviewed and signed" in words_of(program)
    program.session.change_settings(language="ru")
    finish(program)
    (again,) = program.window.findChildren(ChangeList)
    opened = [name for name, fold in again.folds.items() if fold.is_open]
    assert opened == ["level_1"], "another language keeps what is open"
    assert "Жёлтый уровень" in again.folds["level_1"].button.accessibleName()


@pytest.mark.parametrize("lang", rest_in_proof(("kk", "ru", "en"), "kk"))
@pytest.mark.parametrize("scale", [100, 200])
def test_no_word_of_it_is_cut_in_the_smallest_window(
    program: Program, trusted: Signer, tmp_path: Path, lang: str, scale: int
) -> None:
    program.session.change_settings(language=lang, text_scale=scale)
    program.window.resize(1024, 640)
    for is_large in (False, True):
        path = write_update(tmp_path, trusted, edition=2 + is_large, is_large=is_large)
        look_at(program, path)
        (changes,) = program.window.findChildren(ChangeList)
        for fold in list(changes.folds.values())[:6]:
            fold.set_open(True)
        settle(program.app)
        assert _cut(program) == []
    open_page(program, "guide_words")
    assert _cut(program) == []


def _cut(program: Program) -> list[str]:
    area = program.window.content.page_scroll
    assert area.widget().width() <= area.viewport().width()
    there = shown(area.widget())
    assert len(there) > 10
    return [
        widget.accessibleName() or getattr(widget, "text", str)()
        for widget in there
        if widget.width() < widget.minimumSizeHint().width()
        or (widget.hasHeightForWidth() and widget.height() < widget.heightForWidth(widget.width()))
    ]


# How often and where it is read


@pytest.fixture
def readings(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, bool]]:
    """What is done with a pack, and whether the window had to wait for it."""
    done: list[tuple[str, bool]] = []

    def watch(module: object, name: str) -> None:
        plain = getattr(module, name)

        def watched(*args: object, **named: object) -> object:
            done.append((name, threading.current_thread() is threading.main_thread()))
            return plain(*args, **named)

        monkeypatch.setattr(module, name, watched)

    for module in (update_module, edition_proof):
        watch(module, "read_pack")
    watch(signed_pack, "verify")
    watch(update_module, "require_sound")
    watch(edition, "_require_readable")
    return done


def test_a_pack_is_verified_and_parsed_once_and_the_window_does_not_wait(
    program: Program, update: Path, readings: list[tuple[str, bool]]
) -> None:
    take(program, update)
    assert "These words are shown from now on" in words_of(program)
    assert NEW in says(program)
    assert sorted(readings) == [
        ("read_pack", False),
        ("require_sound", False),
        ("verify", False),
    ]


def test_without_what_was_checked_it_would_be_read_again_while_the_window_waits(
    program: Program, update: Path, readings: list[tuple[str, bool]]
) -> None:
    kept_update = program.session.edition_update
    kept_update.take(update, kept_update.read(update).digest)
    assert readings.count(("read_pack", True)) > 1
    assert readings.count(("verify", True)) > 1


def test_nobody_is_trusted_who_was_distrusted_meanwhile(
    program: Program, update: Path, trusted: Signer
) -> None:
    look_at(program, update)
    (key,) = program.session.edition_update.keys()
    program.session.edition_update.distrust(key.key_id)
    named(program.window, "update_use").click()
    finish(program)
    assert NEW not in says(program)
    (bar,) = program.window.content.message_bars()
    assert "does not trust the key that signed the update" in bar.sentence


def test_that_other_words_hold_is_told_once(program: Program, update: Path) -> None:
    told: list[str] = []
    program.session.content_changed.connect(lambda: told.append(says(program)))
    look_at(program, update)
    assert told == [], "to look changes nothing"
    named(program.window, "update_use").click()
    settle(program.app)
    assert [NEW in words for words in told] == [True], "the new words can be read by then"
    named(program.window, "update_go_back").click()
    settle(program.app)
    assert [NEW in words for words in told] == [True, False]


def test_who_went_away_meanwhile_is_not_called_back(program: Program, update: Path) -> None:
    open_page(program, "guide_offer", file=str(update))
    open_page(program, "home")
    held = QApplication.focusWidget()
    finish(program)
    assert program.window.navigator.page is not None
    assert program.window.navigator.page.name == "home"
    assert QApplication.focusWidget() is held


# Taking them, and the way back


def test_the_words_hold_at_once_on_every_page_and_nothing_typed_is_lost(
    program: Program, kept: Services, update: Path
) -> None:
    enter(kept, "yellow")
    open_page(program, "settings")
    typed = named(program.window, "settings_entered_by")
    typed.setText("Динара")
    typed.textEdited.emit("Динара")
    take(program, update)
    assert "These words are shown from now on" in words_of(program)
    assert NEW in says(program)
    assert program.session.settings().entered_by == "Динара"
    assert town(program) == "Астана"
    sheet = sheets.level_sheet(kept, Level.YELLOW, ("en",))
    assert NEW in str(sheet.data), "the papers say it too"
    open_page(program, "home")
    spoken = [one.accessibleName() for one in program.window.findChildren(QAbstractButton)]
    assert any("Put one copy of the plan in the go-bag" in name for name in spoken)


def test_afterwards_it_shows_what_changed_and_the_way_back(program: Program, update: Path) -> None:
    take(program, update)
    assert "Levels: 3 changes" in words_of(program)
    assert QApplication.focusWidget() is named(program.window, "update_home")
    program.session.change_settings(language="kk")
    settle(program.app)
    assert "Енді осы сөздер көрсетіледі" in words_of(program), "also in another language"
    program.session.change_settings(language="en")
    settle(program.app)
    named(program.window, "update_go_back").click()
    settle(program.app)
    assert NEW not in says(program)
    assert "They came with the program." in words_of(program)
    look_at(program, update)
    assert has(program, "update_use"), "what was gone back from may be taken again"


def test_the_page_of_the_words_tells_who_signed_them_and_leads_back(
    program: Program, update: Path
) -> None:
    take(program, update)
    open_page(program, "guide_words")
    words = words_of(program)
    assert "Edition 2, advice as of" in words
    assert "Signed with the key “guide-authors”. Accepted on 5 March 2026." in words
    program.session.change_settings(language="ru")
    settle(program.app)
    assert "Приняты: 5 марта 2026 г." in words_of(program)
    assert "г.." not in words_of(program), "the date ends in a full stop of its own"
    program.session.change_settings(language="en")
    settle(program.app)
    named(program.window, "words_go_back").click()
    settle(program.app)
    assert NEW not in says(program)
    assert "Edition 1 is shown again" in words_of(program)
    assert not has(program, "words_go_back")


def test_the_same_update_again_asks_nothing(program: Program, update: Path) -> None:
    take(program, update)
    look_at(program, update)
    assert "These words are shown already" in words_of(program)
    assert not has(program, "update_use")


# Refusals


def _unsigned(path: Path) -> None:
    path.with_name(f"{path.name}.minisig").unlink()


def _changed(path: Path) -> None:
    path.write_bytes(path.read_bytes() + b"\n")


def _of_a_stranger(path: Path) -> None:
    signature = Signer(2).sign(path.read_bytes(), "a stranger")
    path.with_name(f"{path.name}.minisig").write_bytes(signature)


def _no_zip(path: Path) -> None:
    path.write_bytes(b"no zip")
    path.with_name(f"{path.name}.minisig").write_bytes(Signer().sign(b"no zip", "a text"))


def _gone(path: Path) -> None:
    path.unlink()


@pytest.mark.parametrize(
    ("damage", "told"),
    [
        (_unsigned, "File that is missing: guide-2.zip.minisig"),
        (_changed, "The signature does not fit the update"),
        (_of_a_stranger, "does not trust the key that signed the update (0202020202020202)"),
        (_no_zip, "This file is not an update of the guide's words as it should be"),
        (_gone, "The file cannot be read"),
    ],
    ids=["unsigned", "changed", "stranger", "no zip", "gone"],
)
def test_what_cannot_be_taken_is_told_in_words(
    program: Program, update: Path, damage: Callable[[Path], None], told: str
) -> None:
    damage(update)
    before = sorted((update.parent / "data").rglob("*"))
    look_at(program, update)
    words = words_of(program)
    assert "The words stay as they are" in words
    assert told in words
    assert "pack_" not in words
    assert not has(program, "update_use")
    assert has(program, "update_other")
    assert sorted((update.parent / "data").rglob("*")) == before


def test_the_first_fault_of_its_words_is_told_in_words(program: Program) -> None:
    failure = GuideError(Code.PACK_FAULTY, count="1", first="levels.toml Y-02: text_untidy")
    for lang, told in {
        "en": "levels.toml Y-02: stray spaces or signs in a text (text_untidy)",
        "ru": "levels.toml Y-02: в тексте лишние пробелы или знаки (text_untidy)",
        "kk": "levels.toml Y-02: мәтінде артық бос орын не белгі бар (text_untidy)",
    }.items():
        program.session.change_settings(language=lang)
        settle(program.app)
        assert told in failure_words(failure, program.window.appearance.lang)


def test_an_older_edition_is_refused_by_its_number(
    program: Program, update: Path, trusted: Signer, tmp_path: Path
) -> None:
    take(program, write_update(tmp_path, trusted, edition=5))
    look_at(program, update)
    assert "(edition 2) is not newer than what is known here (edition 5)" in words_of(program)


def test_a_file_that_changed_since_it_was_looked_at_is_not_taken(
    program: Program, update: Path
) -> None:
    look_at(program, update)
    _changed(update)
    named(program.window, "update_use").click()
    finish(program)
    assert NEW not in says(program)
    (bar,) = program.window.content.message_bars()
    assert bar.sentence.startswith("The signature does not fit the update")


def test_another_update_in_its_place_is_shown_anew_and_not_taken(
    program: Program, update: Path, trusted: Signer
) -> None:
    look_at(program, update)
    newer = write_update(update.parent, trusted, edition=3)
    for ending in ("", ".minisig"):
        newer.with_name(newer.name + ending).replace(update.with_name(update.name + ending))
    named(program.window, "update_use").click()
    finish(program)
    assert NEW not in says(program), "what nobody has looked at is not taken"
    (bar,) = program.window.content.message_bars()
    assert bar.sentence.startswith("The file is not the one that was shown any more")
    assert "Edition 3, made on" in words_of(program)


# Accepted words that were damaged


def _damage(folder: Path) -> None:
    for file in folder.glob("guide/edition-2-*/*"):
        file.write_bytes(b"damaged")


def test_damaged_words_are_told_at_home_and_about_and_can_be_done_without(
    program: Program, update: Path
) -> None:
    take(program, update)
    _damage(update.parent / "data")
    program.session.services.edition_update.in_effect()  # as a start would find it
    assert NEW not in says(program), "the built-in words are shown"
    open_page(program, "home")
    checks = startup_checks(program)
    checks.look()
    finish(program)
    bar = program.window.content.message_bars()[0]
    assert "accepted here is damaged" in bar.sentence
    open_page(program, "about")
    assert "accepted here is damaged" in words_of(program)
    bar.acted.emit()
    settle(program.app)
    assert program.window.navigator.page is not None
    assert program.window.navigator.page.name == "guide_words"
    without = named(program.window, "words_go_back")
    assert without.accessibleName() == "Do without that update"
    without.click()
    settle(program.app)
    assert program.session.services.words.failure is None


def test_words_that_nobody_signed_go_soon_after_the_start(program: Program, update: Path) -> None:
    """Their digests fit: whoever changed them has changed the pointer as well."""
    take(program, update)
    (file,) = (update.parent / "data").glob("guide/edition-2-*/levels.toml")
    before = file.read_bytes()
    file.write_bytes(before.replace(NEW.encode(), b"Any words"))
    pointer = update.parent / "data" / "guide" / POINTER
    said = pointer.read_text(encoding="utf-8")
    digests = digest_of(before), digest_of(file.read_bytes())
    pointer.write_text(said.replace(*digests), encoding="utf-8")
    services = program.session.services
    services.words.refresh()  # as a start would find it
    services.guide.forget()
    assert "Any words" in says(program)
    open_page(program, "levels")
    startup_checks(program).look()
    finish(program)
    assert "Any words" not in says(program)
    assert NEW not in says(program), "the built-in words are shown"
    bar = program.window.content.message_bars()[0]
    assert "does not fit any more" in bar.sentence


def test_whole_words_give_no_notice(program: Program, update: Path) -> None:
    """Negative control of the notice."""
    take(program, update)
    open_page(program, "home")
    startup_checks(program).look()
    finish(program)
    assert program.window.content.message_bars() == []
