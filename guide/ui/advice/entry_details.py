"""The details of one line of the guide: what it rests on and who has reviewed its words.

Opened in place under the line, never in a dialogue: the reader keeps the place in the list. The
labels follow alert-levels.md section 1.2. Knows no page and changes nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from guide.content.model import Basis, Entry, Lang, Part, Review
from guide.ui.kit.widgets import Card, Text
from guide.ui.shell.words import basis_words, not_reviewed, reference_words

if TYPE_CHECKING:
    from guide.content.guide import Guide
    from guide.ui.kit.look import Look


def part_words(part: Part, lang: Lang) -> str:
    """Words inside a line that rest on something else than the line itself."""
    words = part.words(lang)
    label = {
        Basis.SEED: QCoreApplication.translate("EntryDetails", "from the press of 2016"),
        Basis.KZ: QCoreApplication.translate("EntryDetails", "from a source in Kazakhstan"),
        Basis.ABROAD: QCoreApplication.translate("EntryDetails", "advice of another country"),
        Basis.GENERAL: QCoreApplication.translate(
            "EntryDetails", "general caution, no official Kazakhstan text found yet"
        ),
    }[part.basis]
    return QCoreApplication.translate("EntryDetails", "“{words}”: {label}").format(
        words=words, label=label
    )


def detail_lines(entry: Entry, lang: Lang, guide: Guide) -> list[str]:
    """All that is said about where `entry` comes from, one string a line of text."""
    basis = basis_words(entry.id, entry.basis)
    lines = [basis] if basis else []
    known = (guide.sources.get(one) for one in entry.sources)
    lines += [reference_words(source, guide, lang) for source in known if source is not None]
    lines += [part_words(part, lang) for part in entry.parts]
    if entry.review is not Review.SIGNED:
        lines.append(not_reviewed())
    return lines


class EntryDetails(Card):
    """Sources, basis and review state of one entry."""

    def __init__(
        self, look: Look, entry: Entry, lang: Lang, guide: Guide, parent: QWidget | None = None
    ) -> None:
        super().__init__(look, kind="quiet", padding=12, parent=parent, name=f"details_{entry.id}")
        self.body.setSpacing(look.px(4))
        title = QCoreApplication.translate("EntryDetails", "Where this comes from")
        lines = detail_lines(entry, lang, guide)
        self._lines = [title, *lines]
        said = (Text(look, line, "caption", colour="text2") for line in lines)
        self.add(Text(look, title, "caption", weight=600), *said)

    def words(self) -> str:
        """All lines, for the screen reader when the details open."""
        return ". ".join(line.rstrip(".") for line in self._lines)
