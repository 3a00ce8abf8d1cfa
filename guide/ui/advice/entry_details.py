"""The details of one line of the guide: what it rests on and who has reviewed its words.

Opened in place under the line, never in a dialogue: the reader keeps the place in the list. The
labels follow alert-levels.md section 1.2. Knows no page and changes nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from guide.content.labels import label_of, labels_of
from guide.content.model import Entry, Lang, Part, Review, Sourced
from guide.ui.kit.message_text import message_text
from guide.ui.kit.widgets import Card, Text
from guide.ui.shell.words import not_reviewed

if TYPE_CHECKING:
    from guide.content.guide import Guide
    from guide.ui.kit.look import Look


def part_words(entry: Sourced[Any], part: Part, lang: Lang) -> str:
    """Words inside a line that rest on something else than the line itself."""
    label = message_text(f"label_{label_of(entry.id, part.basis)}", lang)
    return QCoreApplication.translate("EntryDetails", "“{words}”: {label}").format(
        words=part.words(lang), label=label[:1].lower() + label[1:]
    )


def label_words(entry: Sourced[Any], lang: Lang) -> str:
    """What the line and its parts rest on, in one line of text."""
    return "; ".join(message_text(f"label_{label}", lang) for label in labels_of(entry))


def detail_lines(entry: Sourced[Any], lang: Lang, guide: Guide) -> list[str]:
    """All that is said about where `entry` comes from, one string a line of text."""
    lines = [message_text(f"label_{label_of(entry.id, entry.basis)}", lang)]
    lines += [guide.reference(source, lang) for source in guide.sources_of([entry])]
    lines += [part_words(entry, part, lang) for part in entry.parts]
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
