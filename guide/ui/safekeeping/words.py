"""Words of safe keeping that several pages say the same way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from guide.usecases.safekeeping.backup_service import BackupView

if TYPE_CHECKING:
    from guide.content.model import Lang

_KILO = 1000


def content_words(view: BackupView) -> str:
    """What a backup holds; why it holds nothing that can be used."""
    if view.failure is not None:
        from guide.errors import Code

        if view.failure is Code.BACKUP_NEWER:
            return QCoreApplication.translate("Keeping", "made by a newer version")
        return QCoreApplication.translate("Keeping", "damaged, cannot be used")
    if not (view.people or view.filled or view.declarations):
        return QCoreApplication.translate("Keeping", "nothing entered")
    parts = [people_words(view.people), answers_words(view.filled)]
    if view.declarations:
        count = view.declarations
        parts.append(QCoreApplication.translate("Keeping", "%n level entry(s)", "", count))
    return ", ".join(parts)


def people_words(count: int) -> str:
    """How many people a plan names."""
    return QCoreApplication.translate("Keeping", "%n person(s)", "", count)


def answers_words(count: int) -> str:
    """How many fields of a plan hold something."""
    return QCoreApplication.translate("Keeping", "%n answer(s)", "", count)


def size_words(size: int, lang: Lang) -> str:
    """A number of bytes as people read it: `3.2 GB`, `3,2 ГБ`, `640 MB`."""
    from guide.ui.shell.translation import locale_of

    units = (
        QCoreApplication.translate("Keeping", "{number} kB"),
        QCoreApplication.translate("Keeping", "{number} MB"),
        QCoreApplication.translate("Keeping", "{number} GB"),
    )
    value, unit = size / _KILO, 0
    while value >= _KILO and unit < len(units) - 1:
        value, unit = value / _KILO, unit + 1
    digits = 1 if unit == len(units) - 1 else 0
    return units[unit].format(number=locale_of(lang).toString(value, "f", digits))
