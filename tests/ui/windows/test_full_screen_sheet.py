"""Paper without a printer: a sheet photographed from the screen, or copied from it by hand."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from guide.app.startup import Program
from guide.ui.papers.full_screen_sheet import FullScreenSheet
from guide.ui.papers.hand_copy_page import HandCopyPage
from guide.ui.papers.page import PrintPage
from guide.ui.papers.page_slices import PageSlices, cut_for, piece_of
from guide.ui.plan.keep_field import keep_field
from guide.usecases.base.sheet import sheet_pages_png
from guide.usecases.program.services import Services
from tests.paper.families import sheet_of
from tests.ui.windows.conftest import Opener
from tests.ui.windows.level_fixtures import key, open_page, page_of, shown_words, too_wide
from tests.ui.windows.window_fixtures import enter, named, settle

SCREENS = [(1366 - 206, 768), (1024 - 206, 640), (1920 - 206, 1080), (768, 1366 - 150)]


@pytest.fixture
def photo(program: Program, qtbot: QtBot) -> FullScreenSheet:
    """The wall sheet, ready to be photographed."""
    keep_field(program.session, "plan", "settlement", "Қарағанды")
    page = open_page(program, "print", paper="wall")
    assert isinstance(page, PrintPage)
    named(program.window, "photograph").click()
    shown = program.window.findChild(FullScreenSheet)
    assert shown is not None
    qtbot.waitUntil(lambda: shown.piece.has_page, timeout=60_000)
    settle(program.app)
    return shown


@pytest.mark.parametrize("screen", SCREENS)
def test_letters_can_be_read_on_every_screen(screen: tuple[int, int]) -> None:
    usual, large = cut_for(*screen, least_ppi=96), cut_for(*screen, least_ppi=60)
    assert usual.ppi >= 90
    assert large.ppi >= 60
    assert large.pieces <= usual.pieces


def test_a_page_is_not_cut_without_need() -> None:
    assert cut_for(3000, 2000, least_ppi=96).pieces == 1


@pytest.mark.parametrize("pieces", [1, 2, 3])
def test_the_pieces_together_are_the_whole_page(pieces: int) -> None:
    """Every row inside our margins is on a piece, and a line at a cut is whole on one of them."""
    cut = PageSlices(pieces, 72.0)
    page = QImage(595, 842, QImage.Format.Format_RGB32)
    for y in range(page.height()):
        for x in range(200, 203):
            page.setPixelColor(x, y, QColor(y // 256, y % 256, 0))
    seen: list[set[int]] = []
    for number in range(pieces):
        piece = piece_of(page, cut, number)
        assert piece.width() == round(190 * 72 / 25.4)
        colours = (piece.pixelColor(201 - 28, y) for y in range(piece.height()))
        seen.append({colour.red() * 256 + colour.green() for colour in colours})
    margin = 15 * 72 / 25.4
    words = set(range(round(margin), round(842 - margin)))
    assert words <= set.union(*seen)
    for first, second in pairwise(seen):
        assert len(first & second) >= 12 * 72 / 25.4 - 2


@pytest.mark.parametrize("screen", SCREENS)
def test_no_block_of_the_wall_sheet_is_cut_between_pieces(screen: tuple[int, int]) -> None:
    """A card has an edge at its left from top to bottom: no piece begins or ends within one."""
    cut = cut_for(*screen, least_ppi=96)
    page = QImage.fromData(sheet_pages_png(sheet_of("four", "kk"), cut.ppi)[0])
    for number in range(cut.pieces):
        piece = piece_of(page, cut, number)
        ink = [y for y in range(piece.height()) if has_ink(piece, y)]
        assert number == 0 or is_rule(piece, ink[0])
        assert number == cut.pieces - 1 or is_rule(piece, ink[-1])


def has_ink(piece: QImage, y: int) -> bool:
    return any(piece.pixelColor(x, y).lightness() < 250 for x in range(piece.width()))


def is_rule(piece: QImage, y: int) -> bool:
    """Whether the row is the upper edge of a card, or the line above the foot."""
    dark = sum(piece.pixelColor(x, y).lightness() < 250 for x in range(piece.width()))
    return dark > piece.width() * 0.7


def test_a_page_without_a_blank_place_is_cut_with_an_overlap() -> None:
    """Negative control: a card as high as the page has no place to be cut at."""
    page = QImage(595, 842, QImage.Format.Format_RGB32)
    page.fill(QColor("grey"))
    first = piece_of(page, PageSlices(2, 72.0), 0)
    assert has_ink(first, first.height() - 1)


def test_the_sheet_fills_the_screen_on_white(photo: FullScreenSheet) -> None:
    assert photo.isFullScreen()
    assert photo.isModal()
    grabbed = photo.grab().toImage()
    assert grabbed.pixelColor(2, 2) == QColor("white")
    assert grabbed.pixelColor(grabbed.width() - 3, grabbed.height() - 3) == QColor("white")
    piece = photo.piece
    used = piece.image.size() / piece.devicePixelRatioF()
    fills = max(used.width() / piece.width(), used.height() / piece.height())
    assert 0.97 <= fills <= 1.01
    assert photo.windowTitle() == "Photograph this page"


def test_nothing_but_the_sheet_is_on_the_photo_until_somebody_walks_by_keys(
    photo: FullScreenSheet, app: QApplication
) -> None:
    def has_colour() -> bool:
        """Whether a strip of colour lies in the lower left corner, where no letters are."""
        settle(app)
        at = photo.piece.mapTo(photo, photo.piece.rect().bottomLeft())
        return photo.grab().toImage().pixelColor(at.x() + 2, at.y() - 1).saturation() > 0

    assert photo.piece.hasFocus()
    assert not has_colour()
    QTest.keyClick(photo.piece, Qt.Key.Key_Tab)
    held = app.focusWidget()
    assert held is not None
    assert held is not photo.piece
    QTest.keyClick(held, Qt.Key.Key_Backtab)
    assert photo.piece.hasFocus()
    assert has_colour(), "by keys one sees where the focus is"


def test_the_buttons_stand_away_from_the_sheet(photo: FullScreenSheet) -> None:
    right = photo.piece.mapTo(photo, photo.piece.rect().topRight()).x()
    for name in ("photo_next", "photo_back", "photo_close"):
        button = named(photo, name)
        assert button.mapTo(photo, button.rect().topLeft()).x() - right >= 24


def test_keys_turn_the_pages_and_close(photo: FullScreenSheet, app: QApplication) -> None:
    places = [photo.place.text()]
    for pressed in (Qt.Key.Key_Right, Qt.Key.Key_Space, Qt.Key.Key_Down):
        QTest.keyClick(photo.focusWidget() or photo, pressed)
        settle(app)
        if photo.place.text() != places[-1]:
            places.append(photo.place.text())
    assert len(places) == min(photo.count, 4)
    assert photo.count >= 2
    assert photo.piece.accessibleName() == places[-1]
    QTest.keyClick(photo.focusWidget() or photo, Qt.Key.Key_Left)
    assert photo.place.text() == places[-2]
    QTest.keyClick(photo.focusWidget() or photo, Qt.Key.Key_Escape)
    assert not photo.isVisible()


def test_the_arrows_turn_also_while_a_button_has_the_focus(
    photo: FullScreenSheet, app: QApplication
) -> None:
    photo.next.setFocus()
    QTest.keyClick(photo.next, Qt.Key.Key_Right)
    settle(app)
    assert not photo.back.isHidden()


def test_the_last_piece_keeps_the_keys(photo: FullScreenSheet, app: QApplication) -> None:
    while not photo.next.isHidden():
        photo.next.setFocus()
        photo.next.click()
        settle(app)
    assert photo.focusWidget() is photo.piece
    assert not photo.back.isHidden()


# ---- by hand


def by_hand(program: Program, **args: object) -> HandCopyPage:
    page = open_page(program, "by_hand", **args)
    assert isinstance(page, HandCopyPage)
    return page


def test_copying_leads_through_the_sheet_step_by_step(program: Program, services: Services) -> None:
    services.plan_editor.change("plan", "out_name", "Айгүл")
    services.plan_editor.change("plan", "out_phone", "+7 700 000 00 05")
    open_page(program, "print", paper="wall")
    named(program.window, "copy_by_hand").click()
    settle(program.app)
    page = page_of(program)
    assert isinstance(page, HandCopyPage)
    said = []
    program.window.announcer.announced.connect(lambda words, _assertive: said.append(words))
    seen = [shown_words(page)]
    while not page.next.isHidden():
        page.next.click()
        settle(program.app)
        seen.append(shown_words(page))
    assert len(seen) == len(page.steps)
    assert "Step 1 / " in seen[0]
    assert "+7 700 000 00 05" in "\n".join(seen)
    assert "Leave a free line." in "\n".join(seen)
    assert said[-1].startswith(f"Step {len(seen)} / {len(seen)}. ")
    assert page.previous.hasFocus() or page.previous.isVisible()


def test_the_arrows_turn_and_a_language_switch_keeps_the_place(program: Program) -> None:
    page = by_hand(program, paper="level", item="red")
    page.next.setFocus()
    key(program, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left)
    assert page.at == 1
    program.window.commands.choose_language("kk")
    settle(program.app)
    again = page_of(program)
    assert isinstance(again, HandCopyPage)
    assert (again.at, again is page) == (1, False)
    assert again.place.text().startswith("Қадам: 2 / ")


def test_the_way_back_leads_to_the_same_paper(program: Program) -> None:
    by_hand(program, paper="level", item="red")
    program.window.run_action("print")
    settle(program.app)
    page = page_of(program)
    assert isinstance(page, PrintPage)
    assert page.choices.asked().item == "red"


def test_the_screens_language_is_copied_when_the_sheet_has_it(program: Program) -> None:
    title = by_hand(program, paper="wall", langs=("kk", "ru")).steps[-1].title
    assert title == "Отбасылық жоспар", "the sheet is not in English: its first language"
    assert by_hand(program, paper="wall", langs=("ru", "en")).steps[-1].title == "Family plan"


@pytest.mark.parametrize("paper", ["wall", "level"])
def test_large_text_is_never_cut(open_window: Opener, services: Services, paper: str) -> None:
    enter(services, "red")
    services.plan_editor.change("plan", "settlement", "Қ" * 60)
    services.preferences.change(text_scale=200)
    program = open_window(pseudo=True, size=(1024, 640))
    page = by_hand(program, paper=paper)
    while not page.next.isHidden():
        assert too_wide(program) == []
        page.turn(1)
        settle(program.app)
