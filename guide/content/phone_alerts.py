"""What is known of alerts on phones (resources/content/phones.toml), by make.

The program's own words, with its own list of sources: no edition of the guide says any of this.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from functools import cached_property

from guide.content import files, model
from guide.content.guide import Guide
from guide.content.own_lines import PhoneLine
from guide.content.reader import Reader
from guide.paths import resources

OTHER = "other"  # a make that is not named


class PhoneAlerts(Reader):
    """Steps and facts, read on first use; GuideError CONTENT_UNREADABLE if they cannot be read."""

    @cached_property
    def _file(self) -> files.PhonesFile:
        return files.load(self._source, files.PHONES, files.PhonesFile)

    @cached_property
    def guide(self) -> Guide:
        """Where the sources of the lines stand."""
        return Guide(self._source)

    @property
    def content_date(self) -> dt.date:
        """The day the words were last gathered."""
        return self._file.content_date

    @property
    def makes(self) -> tuple[model.PhoneMake, ...]:
        """The makes that can be told apart, `OTHER` last."""
        return self._file.make

    @property
    def lines(self) -> tuple[PhoneLine, ...]:
        """All steps and facts, in file order."""
        return (*self._file.step, *self._file.notice)

    def steps(self, makes: Iterable[str]) -> tuple[PhoneLine, ...]:
        """What to do on phones of these makes, in order; an unknown make is another phone."""
        return self._of(self._file.step, makes)

    def facts(self, makes: Iterable[str]) -> tuple[PhoneLine, ...]:
        """What is known of phones of these makes."""
        return self._of(self._file.notice, makes)

    def _of(self, lines: tuple[PhoneLine, ...], makes: Iterable[str]) -> tuple[PhoneLine, ...]:
        known = {make.id for make in self.makes}
        asked = {make if make in known else OTHER for make in makes}
        return tuple(line for line in lines if not line.makes or asked & set(line.makes))


def phone_alerts() -> PhoneAlerts:
    """What the program itself knows of alerts on phones."""
    return PhoneAlerts(resources() / "content")
