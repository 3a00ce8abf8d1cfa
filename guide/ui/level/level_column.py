"""One level as a column of the Levels page: head in its colour, meaning, advice, signs to notice.

Shows only; nothing in it is ticked or kept.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QCoreApplication, QRectF
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from guide.content.model import DECLARED, Entry, Level, LevelInfo
from guide.ui.advice.entry_details import detail_lines
from guide.ui.advice.level_words import colour_words, rank_words
from guide.ui.kit.level_sign import LevelBars, LevelSign
from guide.ui.kit.widgets import (
    Button,
    Collapsible,
    FlowLayout,
    Heading,
    Line,
    Text,
    add_to,
    boxed,
    column_of,
    flow_of,
    row_of,
)
from guide.ui.shell.page import PageContext

_PAD = 16


class LevelColumn(QWidget):
    """Everything the guide says about one level, from top to bottom."""

    def __init__(self, context: PageContext, level: Level, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(f"level_{level.value}")
        self._look = context.look
        self._level = level
        self._context = context
        self.head = self._make_head()
        info = context.guide.level(level)
        words = info.words(context.lang)
        meaning = QCoreApplication.translate("LevelsPage", "What it means")
        self.meaning = self._underlined(self._part(meaning, [(words.meaning, "")]))
        notices = [
            notice
            for notice in context.guide.notices
            if notice.topic == "notice" and level in notice.levels
        ]
        noticed = self._make_noticed(words.level_name, notices)
        actions = context.guide.actions_of(level)
        advice = self._part(
            QCoreApplication.translate("LevelsPage", "What to do"),
            [self._said(action) for action in actions],
            is_bold=True,
        )
        name = words.level_name
        sources = self._make_sources(name, [info, *notices, *actions])
        add_to(advice, *self._lower(), self._print_row(name), noticed, sources)
        advice.addSpacing(context.look.px(8))
        parts = (self.head, self.meaning, boxed(advice))
        column_of(context.look, 0, *parts, inside=self, at_top=True)

    def _said(self, entry: Entry) -> tuple[str, str]:
        words = entry.words(self._context.lang)
        return words.title, words.reason

    def _make_head(self) -> QWidget:
        look, guide, lang = self._look, self._context.guide, self._context.lang
        ink = look.level(self._level).on
        said = Text(look, rank_words(guide, self._level, lang), "caption", weight=600, colour=ink)
        rank = row_of(look, 10, LevelBars(look, self._level, 16), said, last_wide=True)
        name = Heading(
            look, guide.level(self._level).words(lang).name, level=2, size="h3", colour=ink
        )
        sign, words = LevelSign(look, self._level, 40), column_of(look, 4, name, rank)
        margins = (_PAD, 16, _PAD, 16)
        return boxed(row_of(look, 12, sign, words, margins=margins, last_wide=True))

    def _part(
        self, title: str, lines: Sequence[tuple[str, str]], *, is_bold: bool = False
    ) -> QVBoxLayout:
        look = self._look
        return column_of(
            look,
            12 if len(lines) > 1 else 4,
            Heading(look, title, level=3, size="caption", colour="text2"),
            *(self._line(first, second, is_bold=is_bold) for first, second in lines),
            margins=(_PAD, 16, _PAD, 0),
        )

    def _underlined(self, part: QVBoxLayout) -> QWidget:
        """The part, and a line at the foot of the height that it is given."""
        part.addStretch(1)
        part.addSpacing(self._look.px(12))
        part.addWidget(Line(self._look))
        return boxed(part)

    def _line(self, first: str, second: str, *, is_bold: bool) -> QWidget:
        look = self._look
        title = Text(look, first, weight=600 if is_bold else None)
        reason = Text(look, second, colour="text2") if second else None
        return boxed(column_of(look, 2, title, reason))

    def _lower(self) -> Iterator[QWidget]:
        """The colours whose lines hold as well."""
        lower = [one for one in reversed(DECLARED) if one.rank < self._level.rank]
        if lower:
            words = QCoreApplication.translate(
                "LevelsPage", "The lower levels' advice still applies: {colours}"
            )
            colours = colour_words(self._context.guide, lower, self._context.lang)
            yield Line(self._look)
            yield Text(self._look, words.format(colours=colours), weight=600, colour="accent")

    def _make_noticed(self, name: str, notices: Sequence[Entry]) -> Collapsible:
        """What a resident may notice: to be read at leisure, so it is folded below the advice."""
        spoken = QCoreApplication.translate("LevelsPage", "What you may notice: {level}")
        return Collapsible(
            self._look,
            QCoreApplication.translate("LevelsPage", "What you may notice"),
            str(len(notices)),
            later=lambda: (self._line(*self._said(notice), is_bold=False) for notice in notices),
            name=f"noticed_{self._level.value}",
            button_name=f"fold_noticed_{self._level.value}",
            spoken=spoken.format(level=name),
        )

    def _make_sources(self, name: str, entries: Sequence[LevelInfo | Entry]) -> Collapsible:
        """Sources of every line, one step away, each beside the words it carries."""
        spoken = QCoreApplication.translate("LevelsPage", "Sources and labels: {level}")
        return Collapsible(
            self._look,
            QCoreApplication.translate("LevelsPage", "Sources and labels"),
            # The page is read far more often than its sources.
            later=lambda: self._sources(entries),
            name=f"sources_{self._level.value}",
            spoken=spoken.format(level=name),
        )

    def _print_row(self, name: str) -> FlowLayout:
        """The way to this level's sheet."""
        button = Button(
            self._look,
            QCoreApplication.translate("LevelsPage", "Print"),
            "outlined",
            "printer",
            name=f"print_level_{self._level.value}",
            spoken=QCoreApplication.translate("LevelsPage", "Print: {level}").format(level=name),
            on=lambda: self._context.navigator.go("print", paper="level", item=self._level.value),
        )
        return flow_of(self._look, 12, button)

    def _sources(self, entries: Sequence[LevelInfo | Entry]) -> Iterator[Text]:
        context, look = self._context, self._look
        meaning = QCoreApplication.translate("LevelsPage", "What it means")
        for entry in entries:
            said = self._said(entry)[0] if isinstance(entry, Entry) else meaning
            yield Text(look, said, "caption", weight=600)
            for line in detail_lines(entry, context.lang, context.guide):
                yield Text(look, line, "caption", colour="text2")

    def paintEvent(self, event: QPaintEvent) -> None:
        look, colours = self._look, self._look.level(self._level)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = look.px(2)
        box = QRectF(self.rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2)
        radius = look.radius("card")
        outline = QPainterPath()
        outline.addRoundedRect(box, radius, radius)
        painter.fillPath(outline, QColor(look.c.surface))
        painter.save()
        painter.setClipPath(outline)
        painter.fillRect(self.head.geometry(), QColor(colours.solid))
        painter.restore()
        painter.setPen(QPen(QColor(colours.line), width))
        painter.drawPath(outline)
        painter.end()
        event.accept()
