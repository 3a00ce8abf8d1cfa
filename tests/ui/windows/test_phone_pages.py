"""To the phone and to relatives: files, codes and texts, and what is known of alerts on phones."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
import zxingcpp
from PIL import Image
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from guide.app.startup import Program
from guide.content.model import LANGS
from guide.content.phone_alerts import phone_alerts
from guide.household.field import Section
from guide.ui.phone.lent_text import LentText
from guide.ui.plan.keep_field import keep_field
from guide.ui.shell import file_dialogs
from guide.ui.shell.background import wait_for_background
from guide.usecases.phone.files import calendar_file, contacts_file, pocket_file
from guide.usecases.program.services import Services
from tests.ui.windows.backup_fixtures import words_of
from tests.ui.windows.conftest import Opener
from tests.ui.windows.level_fixtures import page_of
from tests.ui.windows.plan_fixtures import fill_family
from tests.ui.windows.window_fixtures import named, settle

PHONES = ("+7 700 000 00 01", "+7 700 000 00 02", "+7 700 000 00 03")


@pytest.fixture
def services(services: Services) -> Services:
    fill_family(services.plan_editor)
    services.plan_editor.change("plan", "apartment", "Пәтер-каламбур")
    return services


@pytest.fixture
def to_phone(open_window: Opener) -> Program:
    program = open_window()
    program.window.navigator.go("to_phone")
    settle(program.app)
    return program


def read_from(view: QWidget) -> str:
    """What a reader makes of a code as it is drawn."""
    held = QBuffer()
    held.open(QIODevice.OpenModeFlag.WriteOnly)
    view.grab().save(held, "PNG")  # type: ignore[call-overload]
    [found] = zxingcpp.read_barcodes(Image.open(io.BytesIO(held.data().data())))
    return str(found.text)


def copied() -> str:
    return QGuiApplication.clipboard().text()


def test_files_are_written_where_the_person_says(
    to_phone: Program, services: Services, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def answer(_parent: object, _title: str, name: str, kind: str, _drives: object) -> Path:
        asked.append(f"{kind} {name}")
        return tmp_path / name

    monkeypatch.setattr(file_dialogs, "ask_new_file", answer)
    named(to_phone.window, "phone_ru").click()
    for name in ("page", "contacts", "calendar"):
        named(to_phone.window, f"save_{name}").click()
        wait_for_background()
        settle(to_phone.app)
    assert asked == [
        "HTML daiyn-pocket-ru.html", "VCF daiyn-contacts.vcf", "ICS daiyn-calendar-ru.ics",
    ]  # fmt: skip
    for file in (
        pocket_file(services, "ru"),
        contacts_file(services),
        calendar_file(services, "ru"),
    ):
        assert (tmp_path / file.file_name).read_bytes() == file.data
    assert f"Saved: daiyn-calendar-ru.ics. Folder: {tmp_path}" in words_of(to_phone)


def test_nothing_is_written_when_nothing_was_chosen(
    to_phone: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = {*tmp_path.rglob("*")}
    monkeypatch.setattr(file_dialogs, "ask_new_file", lambda *_: None)
    named(to_phone.window, "save_page").click()
    wait_for_background()
    assert {*tmp_path.rglob("*")} == before


def test_a_code_on_the_screen_is_read_letter_for_letter(to_phone: Program) -> None:
    page = page_of(to_phone)
    assert read_from(named(to_phone.window, "code")).startswith("BEGIN:VCARD\r\nVERSION:3.0\r\n")
    page.codes._choose("chat")
    settle(to_phone.app)
    code = named(to_phone.window, "code")
    assert read_from(code) == named(to_phone.window, "text_of_chat").text()
    assert code.accessibleName() == "Code to scan: Text for the chat"


@pytest.mark.parametrize("lang", LANGS)
def test_texts_speak_the_chosen_language_whatever_the_screen_does(
    to_phone: Program, lang: str
) -> None:
    named(to_phone.window, f"phone_{lang}").click()
    settle(to_phone.app)
    first = {"kk": "Бізде бәрі жақсы.", "ru": "С нами всё в порядке.", "en": "We are all right."}
    assert named(to_phone.window, "text_of_well").text().startswith(first[lang])
    assert "A calm reply to a rumour" in words_of(to_phone)


def test_a_reply_holds_where_somebody_looked_and_when(to_phone: Program) -> None:
    named(to_phone.window, "phone_en").click()
    page = page_of(to_phone)
    page.texts._form.editors["where"].line.edit.setText("akimat's page")
    page.texts._form.editors["where"].line.edit.textEdited.emit("akimat's page")
    settle(to_phone.app)
    said = named(to_phone.window, "text_of_reply").text()
    assert said.splitlines()[0].startswith("Checked: akimat's page, ")
    assert said.splitlines()[1] == "There is nothing about it there."


def test_what_was_copied_does_not_stay_on_the_clipboard(to_phone: Program) -> None:
    clipboard = QGuiApplication.clipboard()
    clipboard.setText("before")
    named(to_phone.window, "copy_chat").click()
    assert copied() == named(to_phone.window, "text_of_chat").text()
    assert PHONES[0] in copied()
    assert clipboard.mimeData().hasFormat("x-kde-passwordManagerHint")
    [lent] = clipboard.findChildren(LentText)
    lent.take_back()
    assert copied() == ""


def test_the_clipboard_is_emptied_when_the_program_ends(to_phone: Program) -> None:
    named(to_phone.window, "copy_chat").click()
    assert PHONES[0] in copied()
    to_phone.app.aboutToQuit.emit()
    assert copied() == ""


def test_what_somebody_copied_later_is_left_alone(to_phone: Program) -> None:
    named(to_phone.window, "copy_well").click()
    [lent] = QGuiApplication.clipboard().findChildren(LentText)[-1:]
    QGuiApplication.clipboard().setText("something else")
    lent.take_back()
    assert copied() == "something else"


def test_opening_the_page_copies_nothing(open_window: Opener) -> None:
    QGuiApplication.clipboard().setText("mine")
    program = open_window()
    program.window.navigator.go("to_phone")
    settle(program.app)
    assert copied() == "mine"


def test_the_page_says_what_goes_along_and_what_stays(to_phone: Program) -> None:
    named(to_phone.window, "goes_along").button.click()
    settle(to_phone.app)
    words = words_of(to_phone)
    goes = next(line for line in words.split("\n") if line.startswith("Goes along:"))
    stays = next(line for line in words.split("\n") if line.startswith("Stays on this computer:"))
    assert "Flat" in stays
    assert "Flat" not in goes
    assert "Пәтер-каламбур" not in words


def test_without_a_plan_there_is_the_guide_alone(open_window: Opener, services: Services) -> None:
    services.erase()
    services.preferences.change(first_page_done=True)
    program = open_window()
    program.window.navigator.go("to_phone")
    settle(program.app)
    assert "The plan has no phone yet. The codes will stand here." in words_of(program)
    assert not named(program.window, "copy_chat").isVisible()


def test_each_make_shows_its_lines_with_source_and_date(open_window: Opener) -> None:
    program = open_window(lang="ru")
    program.window.navigator.go("phone_alerts", make="huawei")
    settle(program.app)
    alerts = phone_alerts()
    words = words_of(program)
    for line in (*alerts.steps(["huawei"]), *alerts.facts(["huawei"])):
        assert line.ru.title in words
    assert alerts.steps(["apple"])[0].ru.title not in words
    named(program.window, "details_of_PHONE-11").click()
    settle(program.app)
    assert "17 января 2026 г." in words_of(program)


def test_the_review_leads_to_the_phone_and_the_phone_to_its_alerts(open_window: Opener) -> None:
    program = open_window()
    program.window.navigator.go("review")
    settle(program.app)
    named(program.window, "to_phone").click()
    settle(program.app)
    assert page_of(program).name == "to_phone"
    named(program.window, "to_phone_alerts").click()
    settle(program.app)
    assert page_of(program).name == "phone_alerts"


def test_the_familys_phones_say_when_the_last_test_came(
    open_window: Opener, services: Services
) -> None:
    editor = services.plan_editor
    person = editor.household().people[0]
    ref = f"phone:{editor.add('phone').id}"
    for name, value in {
        "user": f"person:{person.id}", "phone_make": "huawei", "alerts_on": "yes",
        "alerts_checked_on": "01.02.2026",
    }.items():  # fmt: skip
        editor.change(ref, name, value)
    program = open_window()
    program.window.navigator.go("phone_alerts")
    settle(program.app)
    name = f"known_{ref}".replace(":", "_")
    row = named(program.window, name)
    assert row.text() == f"{person.given_name} · Huawei"
    told = "Alerts on: Yes, 01.02.2026. Last test received: not yet"
    assert told in row.accessibleName()

    row.click()
    settle(program.app)
    assert phone_alerts().facts(["huawei"])[0].en.title in words_of(program)

    keep_field(program.session, ref, "test_received_on", "25.02.2026")
    settle(program.app)
    told = named(program.window, name).accessibleName()
    assert "Last test received: 25 February 2026" in told


def test_the_phones_of_the_plan_lead_to_what_is_known_of_them(open_window: Opener) -> None:
    program = open_window()
    program.window.navigator.go("phone_alerts")
    settle(program.app)
    named(program.window, "enter_phones").click()
    settle(program.app)
    assert page_of(program).view.section is Section.PHONES
    named(program.window, "to_phone_alerts").click()
    settle(program.app)
    assert page_of(program).name == "phone_alerts"
