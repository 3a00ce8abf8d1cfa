"""What an update says differently: counts first, then entry by entry, before and after.

Groups are closed while there are many changes, and what is in one is built when it is opened: an
update may touch every entry of the guide.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtWidgets import QWidget

from guide.content.guide import Guide
from guide.content.model import LANGS, Lang, Named
from guide.ui.editions.words import (
    count_words,
    group_words,
    level_of,
    lines_of,
    value_change_words,
)
from guide.ui.kit.look import Look
from guide.ui.kit.message_text import message_text
from guide.ui.kit.widgets import Card, Collapsible, Heading, Line, Text, boxed, column_of, split_of
from guide.ui.shell.words import LANGUAGE_NAMES
from guide.usecases.editions.update import Area, ChangeView, EntryChange

_OPEN_UP_TO = 6  # so many changes are read at one look
_STACK_BELOW = 620

_Both = tuple[Named, Named]


class ChangeList(QWidget):
    """All changes, by area and group."""

    def __init__(self, look: Look, changes: Sequence[ChangeView], guide: Guide, lang: Lang) -> None:
        super().__init__()
        self.setObjectName("update_changes")
        self.folds: dict[str, Collapsible] = {}
        self._look = look
        self._lang = lang
        self._changes = changes
        self._guide = guide
        self._is_open = len(changes) <= _OPEN_UP_TO
        column = column_of(look, 16, inside=self)
        for area in Area:
            found = [change for change in changes if change.area is area]
            if found:
                column.addWidget(self._area(area, found))

    def _area(self, area: Area, changes: Sequence[ChangeView]) -> Card:
        card = Card(
            self._look,
            Heading(self._look, message_text(f"area_{area}", self._lang), 2),
            name=f"update_{area.value}",
        )
        groups: dict[str, list[ChangeView]] = {}
        for change in changes:
            title = group_words(change, self._changes, self._guide, self._lang)
            groups.setdefault(title, []).append(change)
        card.add(
            *(
                self._group(f"{area.value}_{number}", title, group)
                for number, (title, group) in enumerate(groups.items(), 1)
            )
        )
        return card

    def _group(self, name: str, title: str, changes: Sequence[ChangeView]) -> Collapsible:
        fold = self.folds[name] = Collapsible(
            self._look,
            title,
            count_words(len(changes)),
            later=lambda: self._rows(changes),
            level=level_of(changes[0]),
            name=f"update_group_{name}",
            button_name=f"update_open_{name}",
        )
        fold.set_open(self._is_open)
        return fold

    def _rows(self, changes: Sequence[ChangeView]) -> Iterator[QWidget]:
        for at, change in enumerate(changes):
            if at:
                yield Line(self._look)
            yield ChangeRow(self._look, change, self._lang)


class ChangeRow(QWidget):
    """One entry, how it was and how it becomes."""

    def __init__(self, look: Look, change: ChangeView, lang: Lang) -> None:
        super().__init__()
        self._look = look
        self._column = column_of(look, 6, inside=self, margins=(0, 4, 0, 4))
        kind = message_text(f"entry_{change.kind}", lang)
        self._column.addWidget(Text(look, kind, "caption", weight=600, colour="text2"))
        if change.before is not None and change.after is not None:
            self._add_texts((change.before, change.after), lang)
        else:
            text = change.after if change.kind is EntryChange.ADDED else change.before
            if text is not None:
                self._column.addWidget(self._words(lines_of(text, lang)))
        self._column.addWidget(self._details(change, lang))

    def _details(self, change: ChangeView, lang: Lang) -> Collapsible:
        """The entry's id and its values, such as its sources: for whoever checks the update."""
        text = change.after or change.before
        first = lines_of(text, lang)[0] if text is not None else change.entry
        return Collapsible(
            self._look,
            self.tr("Details"),
            count_words(len(change.values)) if change.values else "",
            later=lambda: self._values(change, lang),
            name=f"update_details_{change.area.value}_{change.entry}",
            spoken=self.tr("Details: {entry}").format(entry=first),
        )

    def _values(self, change: ChangeView, lang: Lang) -> Iterator[QWidget]:
        number = self.tr("Id of the entry: {entry}").format(entry=change.entry)
        yield Text(self._look, number, "caption", colour="text2")
        for value in change.values:
            label, before, after = value_change_words(value, lang)
            yield self._sides([before], [after], label)

    def _add_texts(self, both: _Both, lang: Lang) -> None:
        """In the language of the window; in others where only they differ."""
        differing = [one for one in LANGS if getattr(both[0], one) != getattr(both[1], one)]
        if lang in differing:
            self._column.addWidget(self._sides(lines_of(both[0], lang), lines_of(both[1], lang)))
            others = [LANGUAGE_NAMES[one] for one in differing if one != lang]
            if others:
                words = self.tr("Also changed in: {languages}").format(languages=", ".join(others))
                self._column.addWidget(Text(self._look, words, "caption", colour="text2"))
            return
        if not differing:  # only its values differ: the words say which entry it is
            self._column.addWidget(self._words(lines_of(both[1], lang)[:1]))
        for one in differing:
            before, after = lines_of(both[0], one), lines_of(both[1], one)
            self._column.addWidget(self._sides(before, after, LANGUAGE_NAMES[one]))

    def _sides(self, before: list[str], after: list[str], label: str = "") -> QWidget:
        look = self._look
        lead = f"{label}: " if label else ""
        first = self._words(before, lead + self.tr("Before"), unlike=after)
        second = self._words(after, lead + self.tr("After"), unlike=before)
        return boxed(split_of(look, 16, first, second, below=_STACK_BELOW, share=0.5))

    def _words(
        self, lines: Sequence[str], title: str = "", unlike: Sequence[str] | None = None
    ) -> QWidget:
        """Lines under a title; those that are not among `unlike` stand out."""
        look = self._look
        column = column_of(look, 2)
        if title:
            column.addWidget(Text(look, title, "caption", colour="text2"))
        for line in lines:
            weight = 600 if unlike is not None and line not in unlike else None
            column.addWidget(Text(look, line.replace("/", "/\u200b") or "–", weight=weight))
        return boxed(column)
