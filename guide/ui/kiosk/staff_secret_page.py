"""The secret of the staff: typed, compared in another thread, and how long to wait in words."""

from __future__ import annotations

import math
from functools import partial
from typing import Any, ClassVar

from PySide6.QtCore import QTimer

from guide.content.message_words import message_words
from guide.errors import Code, GuideError
from guide.ui.kiosk.context import KioskContext
from guide.ui.kiosk.page import KioskPage, PageBand
from guide.ui.kiosk.typed_line import TypedLine
from guide.ui.kit.widgets import Text, column_of
from guide.ui.shell.background import Background
from guide.usecases.kiosk.staff_door import StaffDoor, Tried

_MINUTE = 60


class StaffSecretPage(KioskPage):
    """One line and keys; behind it the staff's pages."""

    name: ClassVar[str] = "staff_secret"
    band: PageBand = "none"
    has_numbers = False

    def __init__(self, context: KioskContext, kept: dict[str, Any]) -> None:
        super().__init__(context, kept)
        self._line: TypedLine | None = None
        self._asking = Background(self, told_as=Code.NOT_SAVED, on_failed=self._fail)
        self._is_asking = False
        again = QTimer(self, interval=1000)
        again.timeout.connect(self._tell_wait)
        again.start()

    def title(self) -> str:
        return self.tr("For the staff: the secret")

    def fill(self, width: int, height: int) -> None:
        look, heading = self.context.look, self.heading()
        if not self.context.session.are_settings_read:
            about = self.tr(
                "The settings of this screen were not read for this plain page, so no secret opens"
                " anything here. It tries the usual page again every two minutes. Else switch the"
                " computer off and on, or restart the screen: sudo systemctl restart daiyn-kiosk."
            )
            self.lay_out(heading, Text(look, about, "large"))
            return
        if not self.context.configuration.staff.secret:
            about = self.tr(
                "No secret has been set for this screen. Its owner sets one: daiyn kiosk secret."
            )
            self.lay_out(heading, Text(look, about, "large"))
            return
        self._line = TypedLine(
            look,
            heading,
            self.kept,
            "secret",
            done=self.tr("Open"),
            on_done=self._try,
            groups=("digits", "cyrillic", "latin")
            if self.context.lang != "en"
            else ("digits", "latin", "cyrillic"),
            room=(width, height),
            is_secret=True,
        )
        column_of(look, 0, self._line, inside=self)
        self._tell_wait()

    # ---- a try

    def _try(self, typed: str) -> None:
        if self._is_asking or self._line is None:
            return
        self._is_asking = True
        self._line.edit.clear()
        self._line.say(self.tr("One moment…"))
        door = self.context.services.staff_door
        self._asking.start(partial(_tried, door, typed), self._take)

    def _take(self, tried: Tried | None) -> None:
        self._is_asking = False
        if tried is None:
            self._say(self.tr("This computer has too little free memory for it now. Try again."))
            return
        host = self.context.host
        if tried is Tried.OPEN:
            self.kept.clear()
            host.back()  # so that the way back does not lead through here
            host.go("staff")
        elif tried is Tried.WRONG and self._line is not None:
            left = self.context.services.staff_door.tries()
            wrong = self.tr("That is not the secret. Tries left: %n.", "", left)
            lost = self.tr("If it is lost, the owner of this screen sets another one.")
            self._say(f"{wrong} {lost}")
            self._tell_wait()
        else:
            self._tell_wait()

    def _fail(self, failure: GuideError) -> None:
        self._is_asking = False
        self._say(message_words().failure(failure, self.context.lang))
        if failure.code is Code.DISK_FULL:
            self.context.host.start_again()  # the next process counts tries in memory

    def _tell_wait(self) -> None:
        """How long nobody may try, counted in minutes as they pass."""
        if self._is_asking or self._line is None:
            return
        left = self.context.services.staff_door.left()
        self._line.edit.setEnabled(left == 0)
        self._line.done.setEnabled(left == 0)
        if left:
            minutes = math.ceil(left / _MINUTE)
            self._say(
                self.tr("Too many tries. The next one is possible in %n minute(s).", "", minutes)
            )
            self.kept["waited"] = True
        elif self.kept.pop("waited", False):
            self._line.say("")
            self._line.edit.setFocus()

    def _say(self, words: str) -> None:
        if self._line is not None and self._line.refusal != words:
            self._line.refuse(words)
            if words:
                self.context.host.say(words)


def _tried(door: StaffDoor, typed: str) -> Tried | None:
    """What became of a try; None where there is not the memory to compare it."""
    try:
        return door.enter(typed)
    except MemoryError:
        return None
