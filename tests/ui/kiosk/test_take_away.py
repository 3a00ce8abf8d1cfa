"""A visitor takes the words along: by a code, by a picture or on paper."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from threading import Event

import msgspec
import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QAbstractButton, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from guide.app.kiosk import Kiosk
from guide.content.kiosk_words import kiosk_words
from guide.kiosk.configuration import Display, Printing
from guide.kiosk.counters import CountedUse
from guide.ui.kiosk.print_watch import PrintPhase
from guide.ui.kit.code_picture import CodePicture
from guide.usecases.kiosk.cards import CardAbout, card_of, parts_of, qr_code
from guide.usecases.kiosk.papers import FORM_PAGES, form_file, paper_of
from guide.usecases.kiosk.printing import KioskPaper, PrintRefusal
from guide.usecases.kiosk.services import KioskServices
from tests.proofs import rest_in_proof
from tests.ui.kiosk.conftest import kiosk_services, settle
from tests.ui.kiosk.test_sizes import LEAST, SIZES
from tests.ui.kiosk.test_window import button, press, words
from tests.ui.kiosk.walk import is_whole

ITEM = {"about": "situation", "situation": "ITEM"}


class Printer:
    """A printing that answers as it is told."""

    def __init__(self) -> None:
        self.answer: PrintRefusal | None = None
        self.outcome: PrintRefusal | None = None
        self.printed: list[KioskPaper] = []
        self.may_end = Event()
        self.may_end.set()

    @property
    def left(self) -> int:
        return 2 - len(self.printed)

    def refusal(self) -> PrintRefusal | None:
        return self.answer

    def print_out(self, paper: KioskPaper) -> PrintRefusal | None:
        self.may_end.wait(20)
        if self.outcome is None:
            self.printed.append(paper)
        return self.outcome


def with_printer(services: KioskServices, printer: Printer) -> KioskServices:
    configuration = msgspec.structs.replace(
        services.configuration, printing=Printing(printer="lobby")
    )
    made = msgspec.structs.replace(services, configuration=configuration)
    made.__dict__["printing"] = printer
    return made


@pytest.fixture
def printer() -> Printer:
    return Printer()


@pytest.fixture
def printing(open_one: Callable[..., Kiosk], printer: Printer) -> Kiosk:
    """A kiosk with a printer, 1024 by 768, in English."""
    kiosk = open_one(with_printer(kiosk_services("en"), printer))
    kiosk.window.resize(1024, 768)
    kiosk.window.show()
    return kiosk


def phase_is(kiosk: Kiosk, phase: PrintPhase) -> Callable[[], bool]:
    return lambda: kiosk.session.print_watch.phase is phase


def counted(kiosk: Kiosk, use: CountedUse) -> int:
    return sum(
        by.get(use.value, 0) for day in kiosk.services.counts.days() for by in day.counts.values()
    )


def test_three_touches_lead_to_a_code_of_the_words(kiosk: Kiosk) -> None:
    press(kiosk, "go_situations")
    press(kiosk, "situation_ITEM")
    press(kiosk, "take_away")
    assert kiosk.window.page is not None
    assert kiosk.window.page.name == "take_away"
    assert kiosk.window.findChild(CodePicture, "code") is not None
    assert button(kiosk, "next_code")  # in Kazakh it takes two
    assert counted(kiosk, CountedUse.CODES) == 1


@pytest.mark.parametrize(("inches", "millimetres"), [(15.6, 60.0), (10.1, 60.0), (55.0, 60.0)])
def test_a_code_is_six_centimetres_wide_at_the_size_that_was_said(
    open_one: Callable[..., Kiosk], inches: float, millimetres: float
) -> None:
    services = kiosk_services("kk")
    configuration = msgspec.structs.replace(services.configuration, display=Display(inches=inches))
    kiosk = open_one(msgspec.structs.replace(services, configuration=configuration))
    kiosk.window.resize(1920, 1080)
    kiosk.window.show()
    kiosk.window.go("take_away", **ITEM)
    code = kiosk.window.findChild(CodePicture, "code")
    assert code is not None
    pixels_of_a_millimetre = 2202.9 / (inches * 25.4)
    assert (code.width() - 8 * code.module) / pixels_of_a_millimetre >= millimetres
    assert code.module >= 3


def test_the_picture_is_the_code_of_the_words(kiosk: Kiosk) -> None:
    kiosk.window.go("take_away", **ITEM)
    settle(kiosk.app)
    picture = kiosk.window.findChild(CodePicture, "code")
    assert picture is not None
    services = kiosk.services
    card = card_of(services.guide, services.paper_words, CardAbout.SITUATION, "ITEM", "kk")
    code, shown = qr_code(parts_of(card)[0].text), picture.grab().toImage()
    middle = [(at + 4) * picture.module + picture.module // 2 for at in range(len(code.rows))]
    seen = [bytes(shown.pixelColor(x, y).lightness() < 128 for x in middle) for y in middle]
    assert tuple(seen) == code.rows


def test_the_next_code_stays_when_the_page_is_built_anew(open_one: Callable[..., Kiosk]) -> None:
    kiosk = open_one(kiosk_services("kk"))
    kiosk.window.resize(1024, 768)
    kiosk.window.show()
    kiosk.window.go("take_away", about="level", level="yellow")
    settle(kiosk.app)
    first = button(kiosk, "next_code").text()
    press(kiosk, "next_code")
    second = button(kiosk, "next_code").text()
    assert second != first
    press(kiosk, "larger")
    assert button(kiosk, "next_code").text() == second
    assert counted(kiosk, CountedUse.CODES) == 1


def test_without_a_printer_nothing_is_said_of_one(kiosk: Kiosk) -> None:
    kiosk.window.go("take_away", **ITEM)
    settle(kiosk.app)
    assert kiosk.window.findChild(QWidget, "printer") is None
    assert kiosk.window.findChild(QPushButton, "print_kk") is None
    assert button(kiosk, "photograph")


def test_a_print_is_offered_after_the_printer_answered_and_keeps_the_visit(
    printing: Kiosk, printer: Printer, qtbot: QtBot
) -> None:
    window, session = printing.window, printing.session
    window.go("take_away", **ITEM)
    qtbot.waitUntil(phase_is(printing, PrintPhase.READY))
    printer.may_end.clear()
    press(printing, "print_en")
    assert session.is_printing
    assert window.findChild(QPushButton, "print_en") is None  # not twice at once
    printer.may_end.set()
    qtbot.waitUntil(phase_is(printing, PrintPhase.PRINTED))
    assert not session.is_printing
    assert "Printed" in words(printing)
    assert counted(printing, CountedUse.PRINTS) == 1
    assert printer.printed[0].sheet.template == "situation"


def test_after_two_prints_no_more_is_offered(
    printing: Kiosk, printer: Printer, qtbot: QtBot
) -> None:
    printing.window.go("take_away", **ITEM)
    for count in (1, 2):
        qtbot.waitUntil(lambda: printing.window.findChild(QPushButton, "print_en") is not None)
        press(printing, "print_en")
        qtbot.waitUntil(lambda: len(printer.printed) == count)  # noqa: B023 - waited for here
        qtbot.waitUntil(phase_is(printing, PrintPhase.PRINTED))
        settle(printing.app)
    assert printing.window.findChild(QPushButton, "print_en") is None


def test_why_there_is_no_paper_is_said_in_words(
    printing: Kiosk, printer: Printer, qtbot: QtBot
) -> None:
    printer.answer = PrintRefusal.NO_PAPER
    printing.window.go("take_away", **ITEM)
    qtbot.waitUntil(phase_is(printing, PrintPhase.REFUSED))
    settle(printing.app)
    assert kiosk_words().say("kiosk_print_no_paper", "en") in words(printing)
    assert printing.window.findChild(QPushButton, "print_en") is None
    printer.answer = None
    press(printing, "ask_again")
    qtbot.waitUntil(phase_is(printing, PrintPhase.READY))
    printer.outcome = PrintRefusal.TOO_LONG
    settle(printing.app)
    press(printing, "print_en")
    qtbot.waitUntil(phase_is(printing, PrintPhase.REFUSED))
    settle(printing.app)
    assert kiosk_words().say("kiosk_print_too_long", "en") in words(printing)
    assert not printing.session.is_printing


def test_a_printer_that_never_answers_keeps_no_visit_for_ever(
    printing: Kiosk, printer: Printer, qtbot: QtBot
) -> None:
    printing.window.go("take_away", **ITEM)
    qtbot.waitUntil(phase_is(printing, PrintPhase.READY))
    settle(printing.app)
    printer.may_end.clear()
    press(printing, "print_en")
    watch = printing.session.print_watch
    watch._given_up.timeout.emit()
    assert watch.refusal is PrintRefusal.TOO_LONG
    assert not printing.session.is_printing
    printer.may_end.set()
    settle(printing.app)
    assert watch.phase is PrintPhase.REFUSED  # what came later changes nothing


def test_the_blank_form_is_the_one_that_was_pressed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("guide.usecases.kiosk.papers.compact_folder", lambda: tmp_path)
    with closing(kiosk_services("ru")) as services:
        lost = paper_of(services, CardAbout.PLAN, "", ("ru",))
        form_file(("ru",)).parent.mkdir()
        form_file(("ru",)).write_bytes(b"%PDF-1.7")
        paper = paper_of(services, CardAbout.PLAN, "", ("ru",))
    assert lost.pdf() == b""
    assert paper.pdf() == b"%PDF-1.7"
    assert {("kk", "ru"), ("kk",), ("ru",), ("en",)} == FORM_PAGES.keys()


@pytest.mark.parametrize(
    ("about", "item", "template"),
    [
        (CardAbout.LEVEL, "red", "level"),
        (CardAbout.SITUATION, "ITEM", "situation"),
        (CardAbout.NUMBERS, "", "entries"),
    ],
)
def test_each_page_has_its_paper(about: CardAbout, item: str, template: str) -> None:
    with closing(kiosk_services("kk")) as services:
        paper = paper_of(services, about, item, ("kk",))
    assert paper.sheet.template == template
    assert paper.pdf().startswith(b"%PDF")


# ---- every size


def faults(kiosk: Kiosk) -> list[str]:
    """What is cut, too wide or too small; what is further down is read on."""
    window = kiosk.window
    shown = [one for one in window.findChildren(QWidget) if one.isVisible()]
    labels = [one for one in shown if isinstance(one, QLabel)]
    pressed = [one for one in shown if isinstance(one, QAbstractButton)]
    cut = [one.text() for one in labels if one.height() < one.heightForWidth(one.width())]
    small = [one.objectName() for one in pressed if min(one.width(), one.height()) < LEAST]
    lefts = [(one, one.mapTo(window, QPoint(0, 0)).x()) for one in shown]
    outside = [one.objectName() for one, x in lefts if x < 0 or x + one.width() > window.width()]
    return [*cut, *small, *outside]


PAGES = (
    ("take_away", ITEM),
    ("take_away", {"about": "plan"}),
    ("card", ITEM),
    ("card", {"about": "level", "level": "yellow"}),
)


@pytest.mark.parametrize("lang", rest_in_proof(("kk", "ru", "en"), "kk"))
@pytest.mark.parametrize("size", rest_in_proof(SIZES, (768, 1024), (1024, 768)))
def test_the_pages_fit(
    open_one: Callable[..., Kiosk], printer: Printer, qtbot: QtBot, lang: str, size: tuple[int, int]
) -> None:
    kiosk = open_one(with_printer(kiosk_services(lang), printer))  # type: ignore[arg-type]
    kiosk.window.resize(*size)
    kiosk.window.show()
    for kiosk.window.visit.is_larger in (False, True):
        for name, args in PAGES:
            kiosk.window.open_first(name, **args)
            if name == "take_away":
                qtbot.waitUntil(phase_is(kiosk, PrintPhase.READY))
            settle(kiosk.app)
            assert faults(kiosk) == [], (name, args, kiosk.window.visit.is_larger)
            if name == "card":  # all of it is in the picture
                assert not button(kiosk, "more_down").isVisible()
            else:
                code = kiosk.window.findChild(CodePicture, "code")
                assert code is not None
                assert code.visibleRegion().boundingRect() == code.rect(), "a code that is cut"
                numbers = kiosk.window.findChild(QWidget, "numbers")
                assert numbers is not None
                assert numbers.visibleRegion().boundingRect() == numbers.rect()


@pytest.mark.parametrize("about", [{"about": "level", "level": "yellow"}, ITEM])
def test_in_large_letters_a_code_is_whole_and_a_card_takes_few_pictures(
    open_one: Callable[..., Kiosk], about: dict[str, str]
) -> None:
    kiosk = open_one(kiosk_services("ru"))
    kiosk.window.resize(1024, 768)
    kiosk.window.show()
    visit = kiosk.window.visit
    for visit.is_larger in (False, True):
        for visit.is_low in (False, True):
            kiosk.window.open_first("take_away", **about)
            settle(kiosk.app)
            code = kiosk.window.findChild(CodePicture, "code")
            assert is_whole(kiosk, code), (visit.is_larger, visit.is_low)
            kiosk.window.open_first("card", **about)
            settle(kiosk.app)
            further = kiosk.window.findChild(QAbstractButton, "next_card")
            assert further is None or int(further.accessibleName()[-1]) <= 2
