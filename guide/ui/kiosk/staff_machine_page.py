"""The computer, for the staff: what the doctor finds open, and what to do about it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, ClassVar

from PySide6.QtWidgets import QWidget

from guide import __version__
from guide.content.kiosk_words import kiosk_words
from guide.errors import Code
from guide.kiosk.configuration_file import Checked
from guide.kiosk.doctor import DoctorFinding
from guide.ui.kiosk.context import KioskContext
from guide.ui.kiosk.page import KioskPage
from guide.ui.kit.widgets import Card, Text
from guide.ui.shell.background import Background


class StaffMachinePage(KioskPage):
    """One card for each finding."""

    name: ClassVar[str] = "staff_machine"
    has_numbers = False
    may_grow = False  # what it shows is asked for when it is built
    is_long = True

    def __init__(self, context: KioskContext, kept: dict[str, Any]) -> None:
        super().__init__(context, kept)
        look, found = context.look, kept.get("found")
        self._asking = Background(self, told_as=Code.FILE_UNREADABLE)
        version = self.tr("Daiyn {version}").format(version=__version__)
        self.lay_out(
            self.heading(),
            Text(look, version, colour="text2"),
            *(Card(look, Text(look, one), padding=14) for one in self._troubles()),
            *(self._finding(one) for one in found or ()),
            None if found else Text(look, self._about(is_known=found is not None), "large"),
        )
        if found is None:
            self._asking.start(self._look, self._take)

    def title(self) -> str:
        return self.tr("This computer")

    def _about(self, *, is_known: bool) -> str:
        if not is_known:
            return self.tr("One moment…")
        return self.tr("Nothing was found. Something may still be open: see the list of checks.")

    def _troubles(self) -> Iterator[str]:
        yield from self.context.session.troubles(self.context.lang)

    def _look(self) -> tuple[DoctorFinding, ...]:
        from guide.usecases.kiosk.machine import findings_here

        services = self.context.services
        checked = self.context.session.checked or Checked(services.configuration)
        return findings_here(services, checked)

    def _take(self, found: tuple[DoctorFinding, ...]) -> None:
        self.kept["found"] = found
        self.context.host.rebuild()

    def _finding(self, one: DoctorFinding) -> QWidget:
        look, lang = self.context.look, self.context.lang
        severity = kiosk_words().say(f"kiosk_severity_{one.severity}", lang)
        return Card(
            look,
            Text(look, severity, "caption", weight=600, colour="text2"),
            Text(look, one.what(lang), weight=600),
            Text(look, one.remedy(lang)),
            padding=14,
            name=f"finding_{one.id}",
        )
