"""Fields of the pages of a class: numbers and days that can be typed under every layout, chips."""

from __future__ import annotations

import datetime as dt
import re
import sys
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent

from guide.ui.kit.look import Look
from guide.ui.kit.widgets.fields import TextField

# The places of the keys 1 to 9 and 0 under X11 and Wayland: a Kazakh layout has letters there.
_FIRST_PLACE, _PLACES = 10, "1234567890"
_CENTURY = 2000
_ISO = re.compile(r"\s*(?P<year>\d{4})-(?P<month>\d\d?)-(?P<day>\d\d?)\s*")
_DAY_FIRST = re.compile(
    r"\s*(?P<day>\d\d?)[.,/ -]*(?P<month>\d\d?)[.,/ -]*(?P<year>(?:\d\d)?\d\d)?\s*"
)


class DigitsField(TextField):
    """A short line for a number or a day; the top row types digits whatever the layout."""

    def __init__(
        self, look: Look, label: str, hint: str = "", *, value: str = "", max_length: int = 3
    ) -> None:
        super().__init__(
            look,
            label,
            hint,
            width="short",
            kazakh_keys=False,
            max_length=max_length,
            value=value,
        )
        self.edit.setInputMethodHints(Qt.InputMethodHint.ImhPreferNumbers)
        self.edit.installEventFilter(self)

    @property
    def number(self) -> int:
        """The number that stands in it; 0 for none."""
        digits = re.sub(r"\D", "", self.value)
        return int(digits) if digits else 0

    @property
    def day(self) -> dt.date | None:
        """The day that stands in it, if it is one."""
        return day_of(self.value)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            digit = digit_of(event)
            if digit:
                self.edit.insert(digit)
                return True
        return super().eventFilter(watched, event)


def digit_of(event: QKeyEvent, platform: str = sys.platform) -> str:
    """The digit of a key whose layout has none there; "" for every other press."""
    place = event.nativeScanCode() - _FIRST_PLACE
    plain = Qt.KeyboardModifier.NoModifier
    if platform != "linux" or event.modifiers() != plain or event.text().isdigit():
        return ""
    return _PLACES[place] if 0 <= place < len(_PLACES) else ""


def day_of(typed: str, today: Callable[[], dt.date] = dt.date.today) -> dt.date | None:
    """The day that was typed: `15.09.2026`, `15 9 26`, `15.09`, `2026-09-15`; None for no day."""
    found = _ISO.fullmatch(typed) or _DAY_FIRST.fullmatch(typed)
    if found is None:
        return None
    day, month, year = found["day"], found["month"], found["year"]
    whole = today().year if not year else int(year) + (_CENTURY if len(year) == len("26") else 0)
    try:
        return dt.date(whole, int(month), int(day))
    except ValueError:
        return None


def day_typed(day: dt.date | None) -> str:
    """A day as it is typed here."""
    return "" if day is None else f"{day:%d.%m.%Y}"
