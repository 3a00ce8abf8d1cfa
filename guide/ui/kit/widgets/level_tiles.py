"""A map of tiles: a button for each place at about its place on a map, with the level's sign.

Where the map has no room the same buttons stand as a list. The level is told by sign, words, bars
and colour together, never by colour alone. It knows no place: positions and words come in.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cached_property, partial

from msgspec import Struct
from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleInterface, QFont, QKeyEvent, QPainter
from PySide6.QtWidgets import QAccessibleWidget, QWidget

from guide.content.model import DECLARED, Level
from guide.ui.kit.drawing import Frame
from guide.ui.kit.level_sign import paint_bars, paint_sign
from guide.ui.kit.look import Look
from guide.ui.kit.paragraph import Mark, Paragraph, Stack, StackPart, TextStyle
from guide.ui.kit.widgets.base_button import BaseButton, Content, icon_mark, square_mark
from guide.ui.kit.widgets.reflow_layouts import Place, Reflow, height_of

_SIGN, _ROW_SIGN = 24, 28
_BARS = (18, 15)
_ICON = 16
_LISTED_FROM = 240  # a tile as wide as this is a line of the list
_LIST_COLUMN, _LIST_COLUMNS = 300, 2
_GAP = 6


class TileNote(Struct, frozen=True):
    """A line at the foot of a tile: what is meant by its sign or icon, in words."""

    words: str
    icon: str = ""
    level: Level | None = None


class Tile(Struct, frozen=True, kw_only=True):
    """One place as it is shown.

    The name may hold soft hyphens, where a long word may be broken. Columns and rows count from
    0. `level` is None where nothing was entered, NONE where it was entered that no level holds.
    """

    id: str
    name: str
    spoken: str
    level: Level | None
    state: str  # the level in words
    notes: tuple[TileNote, ...] = ()
    column: int = 0
    row: int = 0
    span: int = 1  # columns


class LevelTile(BaseButton):
    """The button of one place; a wide one is a line of a list."""

    WIDEST = 700
    PAD = (8, 9)

    def __init__(self, look: Look, tile: Tile, on: Callable[[], object]) -> None:
        super().__init__(look, tile.name, name=f"tile_{tile.id}", on=on, spoken=tile.spoken)
        self.tile = tile
        self._sign = tile.level or Level.NONE
        colours = look.level(self._sign)
        is_entered = tile.level is not None
        self._ink = colours.on if is_entered else look.c.text2
        self._sign_ink = colours.on if is_entered else look.c.control
        self._ground = colours.solid if is_entered else look.c.surface2
        self._name_ink = TextStyle(colours.on if is_entered else look.c.text)
        self.content = Content(self._stack(look.font("caption", 600)), at="top")

    def _stack(self, font: QFont) -> Stack:
        """The name, the level in words, and the notes."""
        look, tile, quiet = self.look, self.tile, TextStyle(self._ink)
        state = Paragraph(tile.state, look.font("caption", 500), 1.25)
        return Stack(
            StackPart(Paragraph(tile.name, font, 1.25), self._name_ink),
            StackPart(state, quiet, look.px(2)),
            *(self._note(note, quiet) for note in tile.notes),
        )

    @cached_property
    def _line(self) -> Content:
        """The content of a line of the list; most tiles stand on the map."""
        return Content(
            self._stack(self.look.font("body", 600)),
            (square_mark(self.look, _ROW_SIGN, 12, self._paint_sign),),
            (self._bars_mark(),) if self._sign in DECLARED else (),
        )

    def _note(self, note: TileNote, ink: TextStyle) -> StackPart:
        look = self.look
        marks: tuple[Mark, ...] = ()
        if note.level is not None:
            level = note.level

            def paint(painter: QPainter, box: QRectF, _on: bool) -> None:
                paint_sign(painter, box, level, ink.colour, self._ground)

            marks = (square_mark(look, _ICON, 5, paint),)
        elif note.icon:
            marks = (icon_mark(look, note.icon, ink.colour, _ICON, 5),)
        words = Paragraph(note.words, look.font("caption", 500), 1.25)
        return StackPart(words, ink, look.px(2), marks)

    def _paint_sign(self, painter: QPainter, box: QRectF, _is_on: bool = False) -> None:
        paint_sign(painter, box, self._sign, self._sign_ink, self._ground)

    def _bars_mark(self) -> Mark:
        width, height = (self.look.px(side) for side in _BARS)
        return Mark(
            lambda painter, box, _on: paint_bars(painter, box, self._sign, self._ink),
            width,
            height,
            width + self.look.px(10),
        )

    # ---- as a tile, and as a line

    def _is_line(self, width: int) -> bool:
        return width >= self.look.px(_LISTED_FROM)

    @property
    def _head(self) -> int:
        """The height of the row with the sign, and the air under it."""
        return self.look.px(_SIGN + 5)

    def content_at(self, width: int) -> Content:
        return self._line if self._is_line(width) else self.content

    def content_height(self, width: int) -> int:
        head = 0 if self._is_line(width) else self._head
        return head + super().content_height(width)

    def paint_content(self, painter: QPainter, rect: QRectF) -> None:
        if self._is_line(int(rect.width())):
            super().paint_content(painter, rect)
            return
        side = self.look.px(_SIGN)
        self._paint_sign(painter, QRectF(rect.left(), rect.top(), side, side))
        if self._sign in DECLARED:
            width, height = (self.look.px(length) for length in _BARS)
            top = rect.top() + (side - height) / 2
            box = QRectF(rect.left() + side + self.look.px(8), top, width, height)
            paint_bars(painter, box, self._sign, self._ink)
        super().paint_content(painter, rect.adjusted(0, self._head, 0, 0))

    def frame(self) -> Frame:
        look, c, level = self.look, self.look.c, self.tile.level
        radius = look.radius("field")
        width = look.px(3 if self.is_lively else 2)
        if level is None:
            line = c.control if self.is_lively or look.is_contrast else ""
            return Frame(c.surface2, line, width if line else 0, radius)
        colours = look.level(level)
        line = colours.on if self.is_lively else colours.line
        return Frame(colours.solid, line, width, radius)


class TileMapLayout(Reflow):
    """Tiles in the columns and rows of their map, or as a list where a word would be broken."""

    def __init__(self, look: Look, tiles: Sequence[Tile], parent: QWidget) -> None:
        super().__init__(look.px(_GAP), parent)
        self._look = look
        self._tiles = tiles
        self._columns = max((tile.column + tile.span for tile in tiles), default=1)
        self._rows = max((tile.row + 1 for tile in tiles), default=1)

    def _column(self, width: int) -> int:
        return (width - self._gap * (self._columns - 1)) // self._columns

    def is_map_at(self, width: int) -> bool:
        """Whether the map has room in a width."""
        return self._column(width) >= self.minimumSize().width()

    def sizeHint(self) -> QSize:
        least = self.minimumSize().width()
        width = self._columns * (least + self._gap) - self._gap
        return QSize(width, self.heightForWidth(width))

    def places(self, width: int) -> Iterator[Place]:
        return self._on_map(width) if self.is_map_at(width) else self._in_list(width)

    def _on_map(self, width: int) -> Iterator[Place]:
        step = self._column(width) + self._gap
        placed = [
            (item, tile, tile.span * step - self._gap)
            for item, tile in zip(self._items, self._tiles, strict=True)
        ]
        heights = [
            max((height_of(item, own) for item, tile, own in placed if tile.row == row), default=0)
            for row in range(self._rows)
        ]
        tops = [sum(heights[:row]) + row * self._gap for row in range(self._rows)]
        for item, tile, own in placed:
            yield item, tile.column * step, tops[tile.row], own, heights[tile.row]

    def _in_list(self, width: int) -> Iterator[Place]:
        least = self._look.px(_LIST_COLUMN)
        count = max(1, min(_LIST_COLUMNS, (width + self._gap) // (least + self._gap)))
        column = (width - self._gap * (count - 1)) // count
        rows = [self._items[at : at + count] for at in range(0, len(self._items), count)]
        y = 0
        for row in rows:
            height = max(height_of(item, column) for item in row)
            for at, item in enumerate(row):
                yield item, at * (column + self._gap), y, column, height
            y += height + self._gap


class TileMap(QWidget):
    """All tiles as one stop of the Tab key; the arrows move to the next tile in their direction.

    Signals:
        asked: the tile with this id was pressed.

    """

    asked = Signal(str)

    def __init__(self, look: Look, spoken: str, tiles: Sequence[Tile], *, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(spoken)
        self.accessible_side: QAccessibleInterface | None = None  # kept alive, as of a heading
        self.tiles = [LevelTile(look, tile, partial(self.asked.emit, tile.id)) for tile in tiles]
        layout = TileMapLayout(look, tiles, self)
        for button in self.tiles:
            button.installEventFilter(self)
            layout.addWidget(button)
        self._stop_at(self.tiles[0] if self.tiles else None)

    @property
    def current(self) -> LevelTile | None:
        """The tile where Tab stops."""
        stops = (one for one in self.tiles if one.focusPolicy() == Qt.FocusPolicy.StrongFocus)
        return next(stops, None)

    def snapshot(self) -> str:
        """The id of the tile where Tab stops."""
        return self.current.tile.id if self.current is not None else ""

    def restore(self, state: str) -> None:
        """Let Tab stop again at the tile that `snapshot` noted."""
        found = next((one for one in self.tiles if one.tile.id == state), None)
        if found is not None:
            self._stop_at(found)

    def _stop_at(self, stop: LevelTile | None) -> None:
        for one in self.tiles:
            is_stop = one is stop
            one.setFocusPolicy(Qt.FocusPolicy.StrongFocus if is_stop else Qt.FocusPolicy.ClickFocus)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(watched, LevelTile):
            if event.type() == QEvent.Type.FocusIn:
                self._stop_at(watched)
            elif event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
                return self._moved(watched, event.key())
        return super().eventFilter(watched, event)

    def _moved(self, start: LevelTile, key: int) -> bool:
        """Whether the key is one that moves among the tiles; the focus moves as far as it can."""
        if key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            target: LevelTile | None = self.tiles[0 if key == Qt.Key.Key_Home else -1]
        elif key in _STEPS:
            target = self._next(start, *_STEPS[Qt.Key(key)])
        else:
            return False
        if target is not None:
            target.setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def _next(self, start: LevelTile, across: int, down: int) -> LevelTile | None:
        """The nearest tile in a direction; what lies beside the way counts as farther off."""
        at = start.geometry().center()
        found: list[tuple[int, LevelTile]] = []
        for one in self.tiles:
            way = one.geometry().center() - at
            ahead = way.x() * across + way.y() * down
            aside = abs(way.x() * down) + abs(way.y() * across)
            own = start.width() if across else start.height()
            if ahead > own // 4 and one is not start:
                found.append((ahead + 2 * aside, one))
        return min(found, key=lambda pair: pair[0], default=(0, None))[1]


_STEPS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


def _list_interface(_class_name: str, thing: QObject) -> QAccessibleInterface | None:
    if not isinstance(thing, TileMap):
        return None
    thing.accessible_side = QAccessibleWidget(thing, QAccessible.Role.List, thing.accessibleName())
    return thing.accessible_side


QAccessible.installFactory(_list_interface)
