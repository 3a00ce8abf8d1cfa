"""Messages about the level in the window: told, accepted with one press, refused without alarm."""

from __future__ import annotations

import datetime as dt
from functools import partial
from pathlib import Path

import pytest

pytest.importorskip("PySide6")

from msgspec import structs
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, QRect, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from shiboken6 import isValid

from guide.alerts.declaration import ClosingKind, Origin, Place, Source
from guide.app.startup import Program
from guide.cap.message import Message, Status
from guide.cap.writer import message_bytes
from guide.content.model import LANGS, Level
from guide.signatures.minisign import digest_of, read_public_key, read_signature, verify_digest
from guide.signatures.signing import ScryptCost, locked, new_key, public_file, unlocked
from guide.ui.alerts.arrival_note import ArrivalNote
from guide.ui.safekeeping.opened_file import OpenedFile
from guide.ui.shell import file_dialogs
from guide.usecases.alerts import received, sealing
from guide.usecases.alerts.brought import bring
from guide.usecases.alerts.desk import look_at, seal_looked
from guide.usecases.alerts.key_ring import Grant
from guide.usecases.level.declarations import Draft
from guide.usecases.program.services import Services
from tests.alerts.messages import DAY, HOUR, accept, alert, cancel
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
from tests.ui.windows.window_fixtures import named, settle
from tools.made_up_signer import Signer

__all__ = ["clock", "disk", "kept", "program"]

NOON = dt.datetime(2026, 12, 2, 7, tzinfo=dt.UTC)
HOME = Place(region="KZ-35")
OFFICE, STRANGER = Signer(1), Signer(2)
YELLOW = alert("1", NOON, Level.YELLOW, expires=NOON + 44 * DAY)
UNVERIFIED = {
    "kk": "Расталмаған, қолмен енгізілген",
    "ru": "Не подтверждено, введено вручную",
    "en": "Not verified, entered by hand",
}


@pytest.fixture(autouse=True)
def today(clock: Clock) -> None:
    clock.now = NOON


@pytest.fixture
def trusted(kept: Services, tmp_path: Path) -> Services:
    """The computer trusts the office for its region."""
    path = tmp_path / "Облыс штабы.pub"
    path.write_bytes(OFFICE.public_file)
    kept.alert_keys.trust(path, OFFICE.fingerprint, Grant(HOME))
    return kept


def put(path: Path, message: Message, by: Signer | None = OFFICE) -> Path:
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(message_bytes(message))
    if by is not None:
        path.with_name(f"{path.name}.minisig").write_bytes(by.sign(path.read_bytes()))
    return path


def look(program: Program) -> None:
    """One look into the folder, told as the window tells it."""
    services, window = program.session.services, program.window
    assert services.data is not None
    found = services.arrivals(services.data / "alerts").look()
    receipt = services.received.take(found.take) if found.take else None
    services.received.refuse(found.refused)
    note = window.findChild(ArrivalNote) or ArrivalNote(window)
    note.show(found, receipt)
    program.session.tell_changes()
    finish(program)


def folder(services: Services) -> Path:
    assert services.data is not None
    return services.data / "alerts"


def level(program: Program) -> Level:
    return program.session.services.home().banner.level


def press(program: Program, words: str) -> None:
    """Press the button in sight that says so."""
    buttons = program.window.findChildren(QAbstractButton)
    next(one for one in buttons if one.isVisible() and one.text() == words).click()
    finish(program)


def told(program: Program) -> str:
    """What stands in the bars."""
    bars = program.window.content.message_bars()
    return " ".join(part.text() for bar in bars for part in bar.findChildren(QWidget)
                    if hasattr(part, "text") and part.isVisible())  # fmt: skip


def page_words(program: Program, page: str, **args: str) -> str:
    """What a page shows."""
    open_page(program, page, **args)
    finish(program)
    return words_of(program)


def test_a_message_of_the_folder_is_told_whole_and_accepted_with_one_press(
    program: Program, trusted: Services
) -> None:
    trusted.preferences.change(place=Place(region="KZ-35", detail="Қарағанды"))
    put(folder(trusted) / "a.xml", YELLOW)
    look(program)
    said = told(program)
    for part in ("A message arrived", "no entry → yellow", "15 January 2027", "staff@example.org",
                 "Облыс штабы"):  # fmt: skip
        assert part in said
    assert level(program) is Level.NONE, "nothing holds before somebody presses"
    press(program, "Accept")
    assert level(program) is Level.YELLOW
    assert "A message arrived" not in told(program)
    assert trusted.home().move_question is None, "it names its places itself"
    open_page(program, "home")
    press(program, "Undo the action")
    assert level(program) is Level.NONE
    look(program)
    assert "A message arrived" not in told(program), "what was taken back is not offered again"


def test_the_bar_says_what_holds_before_the_message_as_it_is_now(
    program: Program, trusted: Services
) -> None:
    put(folder(trusted) / "a.xml", YELLOW)
    look(program)
    assert "no entry → yellow" in told(program)
    named(program.window, "message_arrived").findChildren(QAbstractButton)[0].setFocus()
    orange = Draft(level=Level.ORANGE, place=HOME)
    program.session.keep(lambda services: services.declarations.declare(orange, HOME))
    finish(program)
    assert "Another level stays there: orange" in told(program)
    assert "no entry" not in told(program)
    held = QApplication.focusWidget()
    assert held is not None
    assert held.objectName() == "message_action", "the focus stays"
    press(program, "Accept")
    assert "A message arrived" not in told(program)
    put(folder(trusted) / "b.xml", alert("2", NOON, Level.RED, expires=NOON + DAY))
    look(program)
    program.window.messages.close("arrived")
    program.session.keep(
        lambda services: services.declarations.close(ClosingKind.CANCELLED, Source.TV)
    )
    finish(program)
    assert "A message arrived" not in told(program), "what was closed away does not come back"


def test_several_are_shown_on_a_page_and_answered_one_by_one(
    program: Program, trusted: Services
) -> None:
    put(folder(trusted) / "a.xml", YELLOW)
    put(folder(trusted) / "b.xml", alert("2", NOON, Level.ORANGE, "KZ-35/Теміртау"))
    look(program)
    assert "2 messages about the level arrived." in told(program)
    press(program, "Look at them")
    named(program.window, "alert_take_0").click()
    finish(program)
    assert program.window.navigator.page is not None
    assert program.window.navigator.page.name == "alert_offer"
    assert len(program.session.arrived.offers) == 1  # type: ignore[union-attr]
    named(program.window, "alert_take_0").click()
    finish(program)
    assert program.window.navigator.page.name == "home"
    assert len(trusted.declarations.held.by_message()) == 2


def test_what_was_told_is_not_told_again_beside_the_page_that_shows_it(
    program: Program, trusted: Services
) -> None:
    for number in ("1", "2", "3"):
        put(folder(trusted) / f"{number}.xml", alert(number, NOON))
    look(program)
    open_page(program, "alert_offer")
    assert "arrived" not in told(program)
    named(program.window, "alert_take_0").click()
    finish(program)
    assert "arrived" not in told(program)
    put(folder(trusted) / "4.xml", alert("4", NOON))
    look(program)
    assert "3 messages about the level arrived." in told(program), "one of them is new"
    open_page(program, "home")
    trusted.received.dismiss([one.digest for one in program.session.arrived.offers[:2]])  # type: ignore[union-attr]
    look(program)
    assert "A message arrived" in told(program), "a bar in sight counts what still waits"


def test_no_message_is_said_to_lower_a_level_that_stays(
    program: Program, trusted: Services, tmp_path: Path
) -> None:
    trusted.declarations.declare(Draft(level=Level.ORANGE, place=HOME), HOME)
    put(folder(trusted) / "a.xml", YELLOW)
    look(program)
    for said in (told(program), page_words(program, "alert_offer")):
        assert "orange →" not in said
        assert "Another level stays there: orange" in said
    named(program.window, "alert_take_0").click()
    finish(program)
    assert "Accepted. Karaganda Region: yellow." in told(program)
    assert level(program) is Level.ORANGE
    over = cancel(YELLOW, "2", NOON + dt.timedelta(hours=1), "KZ-35")
    said = page_words(program, "alert_offer", file=str(put(tmp_path / "b.xml", over)))
    assert "Karaganda Region: ended" in said
    assert "Another level stays there: orange" in said


def test_what_held_before_stands_only_where_it_held_in_every_place(
    program: Program, trusted: Services
) -> None:
    places = ("KZ-35/Балқаш", "KZ-35/Теміртау")
    trusted.declarations.declare(
        Draft(level=Level.YELLOW, place=Place(region="KZ-35", detail="Балқаш")), HOME
    )
    put(folder(trusted) / "a.xml", alert("2", NOON, Level.ORANGE, *places))
    put(folder(trusted) / "b.xml", alert("3", NOON, Level.RED, places[0]))
    look(program)
    said = page_words(program, "alert_offer")
    assert "Karaganda Region (Балқаш, Теміртау): orange" in said, "its region is named once"
    assert "Karaganda Region, Балқаш: yellow → red" in said


def test_a_sentence_ends_once_where_a_date_ends_with_a_full_stop(
    program: Program, trusted: Services
) -> None:
    program.session.change_settings(language="ru")
    whole_days = dt.datetime(2027, 1, 15, 19, tzinfo=dt.UTC)
    put(folder(trusted) / "a.xml", alert("1", NOON, Level.YELLOW, expires=whole_days))
    look(program)
    assert "15 января 2027 г. Кто объявил" in told(program)


def test_of_two_that_bear_one_name_one_can_be_accepted_and_the_other_is_refused(
    program: Program, trusted: Services
) -> None:
    put(folder(trusted) / "a.xml", YELLOW)
    put(folder(trusted) / "b.xml", structs.replace(YELLOW, level=Level.RED))
    look(program)
    open_page(program, "alert_offer")
    named(program.window, "alert_take_0").click()
    finish(program)
    open_page(program, "alert_offer")
    assert "No message waits for an answer." in words_of(program)
    assert level(program) in (Level.YELLOW, Level.RED)
    look(program)
    assert [one.reason.word for one in trusted.received.refusals()] == ["alert_not_conflict"]


def test_the_same_level_heard_elsewhere_stands_beside_what_was_signed(
    program: Program, trusted: Services
) -> None:
    put(folder(trusted) / "a.xml", YELLOW)
    look(program)
    press(program, "Accept")
    open_page(program, "picker", level="yellow")
    named(program.window, "show_level").click()
    finish(program)
    (entry,) = trusted.declarations.held.by_message()
    assert [one.origin for one in entry.amendments] == [Origin.ENTERED]
    assert (entry.origin, level(program)) == (Origin.SIGNED, Level.YELLOW)
    assert program.session.settings().entered_by == "", "the key's name is no person's"


def test_what_was_refused_by_hand_stands_in_the_same_list(
    program: Program, trusted: Services, tmp_path: Path
) -> None:
    file = put(tmp_path / "stick" / "drill.xml", structs.replace(YELLOW, status=Status.EXERCISE))
    open_page(program, "alert_offer", file=str(file))
    finish(program)
    assert [one.name for one in trusted.received.refusals()] == ["drill.xml"]


def test_an_accepted_message_is_taken_back_at_any_time(program: Program, trusted: Services) -> None:
    put(folder(trusted) / "a.xml", YELLOW)
    look(program)
    press(program, "Accept")
    open_page(program, "alerts")
    named(program.window, "alerts_take_back_0").click()
    finish(program)
    assert level(program) is Level.NONE
    assert program.window.findChild(QWidget, "alerts_accepted") is None
    look(program)
    assert "A message arrived" not in told(program)
    press(program, "Undo the action")
    assert level(program) is Level.YELLOW


def test_what_the_owner_chose_is_accepted_at_once_and_can_be_taken_back(
    program: Program, trusted: Services
) -> None:
    open_page(program, "alerts")
    named(program.window, "alerts_at_once_0").click()
    put(folder(trusted) / "a.xml", YELLOW)
    look(program)
    assert level(program) is Level.YELLOW
    assert "Accepted at once" in told(program)
    press(program, "Undo the action")
    assert level(program) is Level.NONE


def test_a_level_to_come_is_told_with_the_day_from_which_it_holds(
    program: Program, trusted: Services
) -> None:
    later = alert("1", NOON, Level.ORANGE, onset=NOON + 3 * DAY, expires=NOON + 9 * DAY)
    put(folder(trusted) / "a.xml", later)
    look(program)
    assert "no entry → orange. From: 5 December 2026, 12:00." in told(program)
    press(program, "Accept")
    assert "Accepted. Karaganda Region: no entry → orange. From: 5 December" in told(program)
    assert level(program) is Level.NONE
    put(folder(trusted) / "b.xml", structs.replace(YELLOW, identifier="2"))
    look(program)
    assert "From:" not in told(program).partition("A message arrived")[2]


def test_at_once_the_highest_level_is_told_and_no_test(program: Program, trusted: Services) -> None:
    trusted.alert_preferences.let_in_at_once(OFFICE.fingerprint, is_wanted=True)
    put(folder(trusted) / "a.xml", structs.replace(YELLOW, status=Status.TEST))
    look(program)
    assert len(trusted.received.tests()) == 1
    assert told(program) == ""
    for number, one in enumerate((Level.YELLOW, Level.RED, Level.ORANGE)):
        put(folder(trusted) / f"{number}.xml", alert(f"real-{number}", NOON, one))
    look(program)
    assert "Accepted at once, as chosen. Karaganda Region: red." in told(program)


def test_what_nobody_signed_needs_two_confirmations_and_stays_unverified(
    program: Program, trusted: Services, tmp_path: Path
) -> None:
    file = put(tmp_path / "stick" / "a.xml", YELLOW, by=None)
    open_page(program, "alert_offer", file=str(file))
    said = words_of(program)
    assert said.index("Not verified") < said.index("Karaganda"), "before what nobody vouches for"
    assert named(program.window, "alert_leave_0").hasFocus(), "the harmless answer comes first"
    named(program.window, "alert_unverified_0").click()
    settle(program.app)
    assert level(program) is Level.NONE, "one confirmation is not enough"
    assert named(program.window, "alert_no_0").hasFocus()
    named(program.window, "alert_yes_0").click()
    finish(program)
    assert level(program) is Level.YELLOW
    for lang in LANGS:
        program.session.change_settings(language=lang)
        open_page(program, "home")
        assert UNVERIFIED[lang] in words_of(program)


@pytest.mark.parametrize("by", [STRANGER, None])
def test_a_stranger_changes_nothing_from_the_folder(
    program: Program, trusted: Services, by: Signer | None
) -> None:
    put(folder(trusted) / "a.xml", YELLOW, by)
    look(program)
    assert (told(program), level(program)) == ("", Level.NONE)


def test_what_was_refused_stands_in_one_list_and_alarms_nobody(
    program: Program, trusted: Services
) -> None:
    put(folder(trusted) / "far.xml", structs.replace(alert("2", NOON, Level.RED, "KZ-71")))
    put(folder(trusted) / "drill.xml", structs.replace(YELLOW, status=Status.EXERCISE))
    look(program)
    assert (told(program), level(program)) == ("", Level.NONE)
    open_page(program, "alerts")
    said = words_of(program)
    assert "trusted here for another territory only" in said
    assert "can be opened in a class session only" in said


def test_a_test_is_seen_in_the_settings_and_nowhere_else(
    program: Program, trusted: Services
) -> None:
    put(folder(trusted) / "a.xml", structs.replace(YELLOW, status=Status.TEST))
    look(program)
    open_page(program, "home")
    assert (told(program), level(program)) == ("", Level.NONE)
    assert "Karaganda" not in page_words(program, "alert_offer"), "nor among what waits"
    assert "Test: Karaganda Region: yellow" in page_words(program, "alerts")
    named(program.window, "alerts_keep_test_0").click()
    finish(program)
    assert len(trusted.received.tests()) == 1
    assert (level(program), program.window.navigator.page.name) == (Level.NONE, "alerts")  # type: ignore[union-attr]


def test_a_test_that_is_opened_says_no_level_before_what_it_is(
    program: Program, trusted: Services, tmp_path: Path
) -> None:
    file = put(tmp_path / "stick" / "a.xml", structs.replace(YELLOW, status=Status.TEST))
    said = page_words(program, "alert_offer", file=str(file))
    assert "Test: Karaganda Region: yellow" in said
    assert "→" not in said
    assert "A new level is announced" not in said


def test_the_age_of_the_last_message_stands_where_they_come_from_a_folder(
    program: Program, trusted: Services, clock: Clock
) -> None:
    put(folder(trusted) / "a.xml", YELLOW)
    look(program)
    press(program, "Accept")
    clock.now = NOON + 3 * DAY
    for page in ("alerts", "home", "overview"):
        open_page(program, page)
        assert "The last message was accepted 3 days ago." in words_of(program)


def test_what_was_announced_is_told_whole_also_when_messages_were_packed(
    program: Program, trusted: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(received, "_ROOM", 4)
    days = [NOON - at * DAY for at in range(20, 10, -1)]
    ones = [alert(f"{at}", day, expires=day + DAY) for at, day in enumerate(days)]
    ends = [cancel(one, f"{one.identifier}.end", one.sent + HOUR) for one in ones]
    trusted.received.take([accept(one, at=NOON) for one in (*ones, *ends)])
    assert trusted.declarations.held.has_packs
    for page in ("overview", "overview_place"):
        open_page(program, page)
        finish(program)
        assert named(program.window, "fold_earlier_12"), "twenty, of which eight are shown at once"


def test_where_no_folder_is_watched_nothing_tells_of_messages(program: Program) -> None:
    for page in ("home", "overview"):
        open_page(program, page)
        assert program.window.findChild(QWidget, "message_age") is None


def test_nothing_waits_of_a_folder_that_is_watched_no_more(
    program: Program, trusted: Services
) -> None:
    put(folder(trusted) / "1.xml", YELLOW)
    look(program)
    assert "A message arrived" in told(program)
    program.window.findChildren(ArrivalNote)[0].show(None)
    finish(program)
    assert "A message arrived" not in told(program)
    open_page(program, "home")
    assert program.window.findChild(QWidget, "message_age") is None


def test_an_end_by_message_ends_what_it_names(
    program: Program, trusted: Services, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    for name, message in (("a.xml", YELLOW), ("b.xml", cancel(YELLOW, "2", NOON + DAY))):
        program.session.services.now.now = message.sent  # type: ignore[attr-defined]
        open_page(program, "alert_offer", file=str(put(stick / name, message)))
        named(program.window, "alert_take_0").click()
        finish(program)
    assert level(program) is Level.NONE
    open_page(program, "home")
    card = named(program.window, "closing_card")
    assert "Level cancelled: yellow" in words_of(program)
    named(card, "put_away").click()
    settle(program.app)
    assert program.window.findChild(QWidget, "closing_card") is None


def test_that_a_level_stays_where_a_part_of_its_area_is_cancelled_is_told_before_it_is_accepted(
    program: Program, trusted: Services
) -> None:
    trusted.now.now = NOON + DAY  # type: ignore[attr-defined]
    put(folder(trusted) / "a.xml", YELLOW)
    look(program)
    press(program, "Accept")
    put(folder(trusted) / "b.xml", cancel(YELLOW, "2", NOON + DAY, "KZ-35/Балқаш"))
    look(program)
    assert "Another level stays there: yellow" in page_words(program, "alert_offer")


def test_the_start_of_a_chain_is_shown_as_missing_until_it_arrives(
    program: Program, trusted: Services
) -> None:
    put(folder(trusted) / "b.xml", cancel(YELLOW, "2", NOON + DAY))
    trusted.now.now = NOON + DAY  # type: ignore[attr-defined]
    look(program)
    press(program, "Accept")
    missing = "The earlier message that it refers to did not arrive here."
    assert missing in page_words(program, "alerts")
    put(folder(trusted) / "a.xml", YELLOW)
    look(program)
    press(program, "Accept")
    assert missing not in page_words(program, "alerts")


def test_a_message_and_its_signature_are_dropped_together(
    program: Program, trusted: Services, tmp_path: Path
) -> None:
    file = put(tmp_path / "stick" / "a.xml", YELLOW)
    opened = OpenedFile(program.session, program.window.navigator, program.window)
    assert opened.parent() is program.window
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(f"{file}.minisig"), QUrl.fromLocalFile(str(file))])
    where, copy = QPointF(200, 200), Qt.DropAction.CopyAction
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enters = QDragEnterEvent(where.toPoint(), copy, data, left, none)
    QApplication.sendEvent(program.window, enters)
    assert enters.isAccepted()
    QApplication.sendEvent(program.window, QDropEvent(where, copy, data, left, none))
    settle(program.app)  # the page comes in the event loop, and reads in another thread
    finish(program)
    assert program.window.navigator.page is not None
    assert program.window.navigator.page.name == "alert_offer"
    assert "Verified by the key of" in words_of(program)


def test_the_signature_alone_leads_to_its_message(
    program: Program, trusted: Services, tmp_path: Path
) -> None:
    file = put(tmp_path / "stick" / "a.daiyn-alert", YELLOW)
    open_page(program, "alert_offer", file=f"{file}.minisig")
    assert "Verified by the key of" in words_of(program)


@pytest.mark.parametrize("lang", LANGS)
def test_the_name_of_the_format_is_on_no_page_of_a_family(
    program: Program, trusted: Services, tmp_path: Path, lang: str
) -> None:
    program.session.change_settings(language=lang)
    broken = tmp_path / "stick" / "b.xml"
    put(tmp_path / "stick" / "a.xml", YELLOW, by=None)
    broken.write_bytes(b"<alert/>")
    for file in (tmp_path / "stick" / "a.xml", broken):
        open_page(program, "alert_offer", file=str(file))
        assert "CAP" not in words_of(program)
    open_page(program, "alerts")
    assert "CAP" not in words_of(program)


# ---- whoever sends


PHRASE = "six yellow buckets"
QUICK = ScryptCost(1 << 15, 1 << 17)


@pytest.fixture
def key(tmp_path: Path) -> Path:
    """A key of an officer, quick to open."""
    made, path = new_key(), tmp_path / "officer.key"
    path.write_bytes(locked(made, PHRASE, QUICK))
    path.with_suffix(".pub").write_bytes(public_file(made.public))
    return path


def test_a_message_of_another_program_is_read_and_signed_as_it_is(
    program: Program, tmp_path: Path, key: Path
) -> None:
    file = put(tmp_path / "desk" / "a.xml", YELLOW, by=None)
    before = file.read_bytes()
    open_page(program, "alert_desk", file=str(file), key=str(key))
    assert "Karaganda Region: yellow" in words_of(program)
    phrase = named(program.window, "seal_phrase")
    phrase.setText("another one")
    named(program.window, "desk_seal").click()
    finish(program)
    seal = file.with_name("a.xml.minisig")
    assert not seal.exists()
    phrase.setText(PHRASE)
    named(program.window, "desk_seal").click()
    finish(program)
    public = read_public_key(key.with_suffix(".pub").read_bytes())
    verify_digest(digest_of([before]), read_signature(seal.read_bytes()), public)
    assert file.read_bytes() == before
    assert phrase.text() == "", "the passphrase leaves the field"
    phrase.setText(PHRASE)
    named(program.window, "desk_seal").click()
    finish(program)
    assert len(list(file.parent.iterdir())) == 2, "what was signed is not signed again"


def test_what_was_written_is_signed_where_the_page_opens(
    program: Program, tmp_path: Path, key: Path
) -> None:
    program.window.resize(1024, 640)
    file = put(tmp_path / "a.xml", YELLOW, by=None)
    open_page(program, "alert_desk", file=str(file), key=str(key))
    finish(program)
    phrase = named(program.window, "seal_phrase")
    assert phrase.hasFocus()
    assert is_in_sight(program, phrase)
    phrase.setText(PHRASE)
    named(program.window, "desk_seal").click()
    finish(program)
    settle(program.app)
    assert "Signed: a.xml.minisig." in words_of(program)
    assert is_in_sight(program, named(program.window, "seal_said"))
    open_page(program, "alert_desk", key=str(key))
    assert program.window.findChild(QWidget, "seal_phrase") is None
    assert named(program.window, "to_alerts").hasFocus(), "with nothing to sign it begins above"


def is_in_sight(program: Program, widget: QWidget) -> bool:
    """Whether all of a part of the page can be seen without scrolling."""
    view = program.window.content.page_scroll.viewport()
    return view.rect().contains(QRect(widget.mapTo(view, QPoint()), widget.size()))


def test_the_signature_of_another_key_stays_beside_ours(
    program: Program, trusted: Services, tmp_path: Path, key: Path
) -> None:
    file = put(tmp_path / "desk" / "a.xml", YELLOW)
    theirs = file.with_name("a.xml.minisig").read_bytes()
    ours = seal_looked(look_at(file, trusted.guide), key, PHRASE, NOON)
    assert ours == file.with_name("a.xml.2.minisig")
    assert file.with_name("a.xml.minisig").read_bytes() == theirs
    assert set(bring(file).seals) == {theirs, ours.read_bytes()}
    changed = structs.replace(look_at(file, trusted.guide), data=b"<alert/>")
    assert seal_looked(changed, key, PHRASE, NOON) is None, "only what was looked at is signed"


def test_a_message_that_arrives_takes_no_dialogue_away(
    program: Program, trusted: Services, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def ask(parent: QWidget, *_: object) -> Path:
        put(folder(trusted) / "a.xml", YELLOW)
        look(program)
        program.app.sendPostedEvents(
            None, QEvent.Type.DeferredDelete
        )  # as the dialogue's loop does
        assert isValid(parent), "what the dialogue stands over is still there"
        return tmp_path

    monkeypatch.setattr(file_dialogs, "ask_folder", ask)
    open_page(program, "alerts")
    named(program.window, "alerts_choose_folder").click()
    finish(program)
    assert trusted.alert_preferences.read().folder == str(tmp_path)


def test_the_folder_beside_the_data_is_made_by_a_press(program: Program, trusted: Services) -> None:
    open_page(program, "alerts")
    named(program.window, "alerts_make_folder").click()
    finish(program)
    assert folder(trusted).is_dir()
    assert program.window.findChild(QWidget, "alerts_make_folder") is None


def test_a_message_that_breaks_a_rule_is_told_exactly_and_not_signed(
    program: Program, tmp_path: Path, key: Path
) -> None:
    file = tmp_path / "a.xml"
    file.write_bytes(message_bytes(YELLOW).replace(b"yellow</value>", b"green</value>"))
    open_page(program, "alert_desk", file=str(file), key=str(key))
    assert "Rule: level_unknown" in words_of(program)
    assert "alert/info/parameter" in words_of(program)
    assert program.window.findChild(QWidget, "desk_seal") is None


def test_what_the_form_says_is_what_the_file_says(
    program: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "made.xml"
    monkeypatch.setattr(file_dialogs, "ask_new_file", lambda *_args, **_more: target)
    open_page(program, "alert_write")
    named(program.window, "write_save").click()
    settle(program.app)
    assert not target.exists(), "what is missing is asked for first"
    for name, value in (("region", "KZ-71"), ("announced_by", "Жедел штаб"),
                        ("announced_en", "Operational headquarters"),
                        ("sender", "duty@example.org"), ("day", "03.12.2026"),
                        ("until", "16.12.2026"), ("end", "until-date"),
                        ("level", "orange")):  # fmt: skip
        editor = program.window.navigator.page._form.editors[name]  # type: ignore[union-attr]
        editor.show_value(value)
        editor.edited.emit()
    named(program.window, "write_save").click()
    finish(program)
    read = look_at(target, program.session.services.guide).read
    assert isinstance(read, Message)
    assert (read.level, read.sender, read.status) == (
        Level.ORANGE, "duty@example.org", Status.ACTUAL
    )  # fmt: skip
    names = {one.lang: one.sender_name for one in read.infos}
    assert names == {"kk": "Жедел штаб", "ru": "Жедел штаб", "en": "Operational headquarters"}
    assert [one.geocode for one in read.territories] == ["KZ-71"]
    assert read.begins == dt.datetime(2026, 12, 2, 19, tzinfo=dt.UTC)
    assert read.expires == dt.datetime(2026, 12, 16, 19, tzinfo=dt.UTC)
    assert [info.lang for info in read.infos] == list(LANGS)
    assert program.window.navigator.page is not None
    assert program.window.navigator.page.name == "alert_desk"
    open_page(program, "alert_write", earlier=str(target))
    entry = program.window.navigator.page.entry_typed  # type: ignore[union-attr]
    assert (entry.announced_by, entry.announced_ru, entry.announced_en) == (
        "Жедел штаб", "", "Operational headquarters",
    )  # fmt: skip


def test_a_key_is_made_under_a_passphrase_typed_twice_and_shows_its_fingerprint(
    program: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "office.key"
    monkeypatch.setattr(file_dialogs, "ask_new_file", lambda *_args, **_more: target)
    monkeypatch.setattr(sealing, "locked", partial(locked, cost=QUICK))
    open_page(program, "alert_desk")
    named(program.window, "key_begin").click()
    settle(program.app)
    first, again = (named(program.window, f"key_phrase_{one}") for one in ("first", "again"))
    for typed, repeated, help_words in (
        ("short", "short", "Enter at least 8 characters."),
        (PHRASE, "another one", "Enter the same passphrase in both fields."),
    ):
        first.setText(typed)
        again.setText(repeated)
        named(program.window, "key_make").click()
        settle(program.app)
        assert help_words in words_of(program)
        assert not target.exists()
    again.setText(PHRASE)
    named(program.window, "key_make").click()
    finish(program)
    public = read_public_key(target.with_suffix(".pub").read_bytes())
    assert public.fingerprint in words_of(program)
    assert unlocked(target.read_bytes(), PHRASE).public == public
    assert (first.text(), again.text()) == ("", "")
    before = target.read_bytes()
    named(program.window, "key_begin").click()
    first.setText(PHRASE)
    again.setText(PHRASE)
    named(program.window, "key_make").click()
    finish(program)
    assert "A key is never replaced." in words_of(program)
    assert target.read_bytes() == before


def test_of_very_many_messages_the_newest_are_shown_and_the_others_counted(
    program: Program, trusted: Services
) -> None:
    for number in range(23):
        sent = NOON - number * dt.timedelta(hours=1)
        put(folder(trusted) / f"{number}.xml", alert(str(number), sent, expires=NOON + DAY))
    look(program)
    said = page_words(program, "alert_offer")
    assert "3 more messages wait." in said
    assert said.index("2 December 2026, 12:00") < said.index("2 December 2026, 11:00")
    assert program.window.findChild(QWidget, "alert_20") is None
    assert "18 more messages wait." in page_words(program, "alerts")


def fill_in(program: Program, **values: str) -> None:
    """Type answers in the form of a message, in this order."""
    for name, value in values.items():
        editor = program.window.navigator.page._form.editors[name]  # type: ignore[union-attr]
        editor.show_value(value)
        editor.edited.emit()
    settle(program.app)


def test_an_end_that_is_written_ends_every_place_of_the_message(
    program: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target, places = tmp_path / "made.xml", ("KZ-35/Балқаш", "KZ-35/Теміртау", "KZ-71")
    monkeypatch.setattr(file_dialogs, "ask_new_file", lambda *_args, **_more: target)
    earlier = put(tmp_path / "a.xml", alert("1", NOON - DAY, Level.YELLOW, *places), by=None)
    open_page(program, "alert_write", earlier=str(earlier))
    fill_in(program, kind="Cancel", announced_by="Жедел штаб")
    named(program.window, "write_save").click()
    finish(program)
    read = look_at(target, program.session.services.guide).read
    assert isinstance(read, Message)
    assert [one.geocode for one in read.territories] == list(places)


def test_a_territory_that_was_named_stands_in_no_field_any_more(program: Program) -> None:
    open_page(program, "alert_write")
    fill_in(program, region="KZ-71", detail="Есіл ауданы")
    named(program.window, "write_another").click()
    fill_in(program, region="KZ-35")
    program.session.change_settings(text_scale=200)  # the page is built anew
    finish(program)
    page = program.window.navigator.page
    assert (page.entry_typed.region, page.entry_typed.detail) == ("KZ-35", "")  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("values", "help_words"),
    [
        ({"until": "01.12.2026"}, "This day is over"),
        ({"until": "04.12.2027"}, "This day is more than a year ahead"),
        ({"day": "04.12.2027", "until": "05.12.2026"}, "This day is more than a year ahead"),
        ({"day": "06.12.2026", "until": "05.12.2026"}, "This day is before the first one"),
        ({"until": "02.12.2026"}, ""),
    ],
)
def test_a_day_that_cannot_be_is_told_at_its_field(
    program: Program, values: dict[str, str], help_words: str
) -> None:
    open_page(program, "alert_write")
    fill_in(program, end="until-date", **values)
    named(program.window, "write_save").click()
    settle(program.app)
    said = words_of(program)
    assert help_words in said
    assert ("This day" in said) is bool(help_words)
