"""What stands around every page: sign, languages, the way to the board, numbers, the bar below.

With "reach" what can be pressed stands low, for people who sit and for children: the languages go
down to the bar, and a page is at the lower edge of its room (training.md section 13).
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from guide import APP_NAME_NATIVE
from guide.ui.kiosk.context import KioskContext
from guide.ui.kiosk.page import KioskPage
from guide.ui.kiosk.tile import BarButton
from guide.ui.kit.message_text import message_text
from guide.ui.kit.program_sign import ProgramSign
from guide.ui.kit.widgets import Text, boxed, columns_of, row_of
from guide.ui.kit.widgets.segmented import Segmented
from guide.ui.shell.words import LANGUAGE_NAMES

_BOARD, _BOARD_WIDE = "board", 92  # the page, and design pixels of the way to it
_NO_MOST = (1 << 24) - 1  # pixels of a height: Qt's QWIDGETSIZE_MAX
_NARROW_BELOW = 800  # design pixels of width: icons of the bar stand above their words


def top(context: KioskContext, page: KioskPage, band: QWidget | None) -> Sequence[QWidget]:
    """What stands above a page: sign and languages, then the level.

    Where height is what there is least of, the level and the languages share a line, or the level
    stands alone.
    """
    look, shape, is_low = context.look, context.shape, context.visit.is_low
    is_short = shape.is_flat and shape.is_wide and band is not None
    if band is not None and is_short and not is_low:
        row = row_of(look, look.gap, band, _words_and_board(context, page))
        row.setStretch(0, 1)
        row.setAlignment(band, Qt.AlignmentFlag.AlignVCenter)
        return (boxed(row),)
    has_head = shape.is_roomy if is_low else not is_short
    parts = (head(context, None if is_low else page) if has_head else None, band)
    return [one for one in parts if one is not None]


def head(context: KioskContext, page: KioskPage | None) -> QWidget:
    """The sign and the name of the program, and at the right the languages of a page."""
    look = context.look
    name = Text(look, APP_NAME_NATIVE, "h2", weight=700)
    name.setAlignment(Qt.AlignmentFlag.AlignVCenter)
    row = row_of(look, 12, ProgramSign(look, 44), name)
    row.addStretch(1)
    if page is not None:
        row.addWidget(_words_and_board(context, page))
    return boxed(row, "head")


def languages(context: KioskContext) -> QWidget:
    """The switch of languages, each in its own letters."""
    offered = context.configuration.languages.offered
    switch = Segmented(
        context.look,
        [(lang, LANGUAGE_NAMES[lang], LANGUAGE_NAMES[lang]) for lang in offered],
        context.lang,
        QCoreApplication.translate("KioskFrame", "Language"),
    )
    switch.setObjectName("language")
    by_id = {str(lang): lang for lang in offered}
    switch.chosen.connect(lambda chosen: context.visit.speak(by_id[chosen]))
    return switch


def _words_and_board(context: KioskContext, page: KioskPage) -> QWidget:
    """The languages, and beside them the board for whoever has no words: on every page."""
    look, lang, switch = context.look, context.lang, languages(context)
    if page.name == _BOARD or not page.has_numbers:  # staff's pages have neither
        return switch
    words = QCoreApplication.translate("KioskFrame", "Point with a finger")
    point = BarButton(
        look, "messages-square", words, is_stacked=True, name="to_board",
        on=partial(context.host.go, _BOARD),
    )  # fmt: skip
    point.setAccessibleName(f"{words}. {message_text('paper_board_about', lang)}")
    point.setFixedWidth(max(look.px(_BOARD_WIDE), look.target))
    return boxed(row_of(look, 12, switch, point))


def controls(context: KioskContext, page: KioskPage) -> Sequence[QWidget]:
    """The bar; with "reach" the languages above it, or beside it where the screen is wide."""
    if not context.visit.is_low:
        return (bar(context, is_first=page.is_first),)
    switch, buttons = _words_and_board(context, page), bar(context, is_first=page.is_first)
    if not context.shape.is_wide:
        return (switch, buttons)
    return (boxed(row_of(context.look, context.look.gap, switch, buttons, last_wide=True)),)


def bar(context: KioskContext, *, is_first: bool) -> QWidget:
    """The buttons below every page: back at the left, then what is the same everywhere."""
    look, visit, translate = context.look, context.visit, QCoreApplication.translate
    is_narrow = context.shape.width < _NARROW_BELOW or visit.is_low
    button = partial(BarButton, look, is_stacked=is_narrow)
    back = None
    if not is_first:
        back = button(
            "arrow-left", translate("KioskFrame", "Back"), name="back", on=context.host.back
        )
    buttons = (
        back,
        button(
            "a-large-small", translate("KioskFrame", "Larger"),
            name="larger", on=visit.turn_larger, is_turned_on=visit.is_larger,
        ),
        button(
            "contrast", translate("KioskFrame", "Contrast"),
            name="contrast", on=visit.turn_contrast, is_turned_on=visit.has_contrast,
        ),
        button(
            "arrow-down-to-line", translate("KioskFrame", "Buttons lower"),
            name="reach", on=visit.turn_low, is_turned_on=visit.is_low,
        ),
        button(
            "rotate-ccw", translate("KioskFrame", "Start again"),
            name="start_again", on=context.host.start_again,
        ),
    )  # fmt: skip
    shown = [one for one in buttons if one is not None]
    board = columns_of(look, look.gap, *shown, least=64, most=len(shown))
    return boxed(board, "bar")


def fix_height(part: QWidget, width: int) -> int:
    """Give a part around a page the height that it needs in a width, and return it."""
    part.setMinimumHeight(0)
    part.setMaximumHeight(_NO_MOST)
    height: int = max(part.heightForWidth(width), part.minimumSizeHint().height())
    part.setFixedHeight(height)
    return height


def swap_band(frame: QWidget, before: QWidget, band: QWidget, width: int) -> None:
    """Put another band where one stood; the page below it gives or gets the room."""
    row = before.parentWidget()
    layout = row.layout() if row is not None else None
    if row is None or layout is None:
        return
    layout.replaceWidget(before, band)
    before.hide()
    before.deleteLater()
    # The band itself, or the row in which the languages stand beside it.
    fix_height(band if row is frame else row, width)
