"""Buttons with words and buttons with an icon alone.

One filled button a screen; all others are quieter. A button is never disabled without a reason
beside it, so no painting for a disabled state exists here.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from guide.ui.kit.icons import paint_icon
from guide.ui.kit.look import Look
from guide.ui.kit.paragraph import Paragraph, Stack, StackPart, TextStyle
from guide.ui.kit.widgets.base_button import BaseButton, ButtonFrame

ButtonKind = Literal["filled", "outlined", "plain", "danger", "link"]
_ICON = 20
_ICON_GAP = 10


class Button(BaseButton):
    """A button with words, an optional icon before or after them, and a quiet second line.

    `ink` paints words and line in one colour: for buttons on a level's solid colour. `name`, `on`
    and `spoken` are those of `BaseButton`.
    """

    def __init__(
        self,
        look: Look,
        words: str,
        kind: ButtonKind = "filled",
        icon: str | None = None,
        *,
        icon_after: bool = False,
        small: str = "",
        ink: str | None = None,
        name: str = "",
        on: Callable[[], object] | None = None,
        spoken: str = "",
        parent: QWidget | None = None,
    ) -> None:
        spoken = spoken or (f"{words}. {small}" if small else "")
        super().__init__(look, words, name=name, on=on, spoken=spoken, parent=parent)
        self._kind = kind
        self._icon = icon
        self._icon_after = icon_after
        self._own_ink = look.colour(ink) if ink else None
        if self._own_ink:
            self.ring_colour = self._own_ink
        if kind == "plain":
            self.pad_x = look.px(12)
        elif kind == "link":
            self.pad_x = look.px(6)
        else:
            self.pad_x = look.px(20)
        self._small = small
        self._stack = self._stacked(words)

    def _stacked(self, words: str) -> Stack:
        look, kind = self.look, self._kind
        font = look.font("body", 600)
        font.setUnderline(kind == "link" or (look.is_contrast and kind == "plain"))
        align = Qt.AlignmentFlag.AlignLeft if kind == "link" else Qt.AlignmentFlag.AlignHCenter
        small = Paragraph(self._small, look.font("caption"), 1.3)
        return Stack(
            StackPart(Paragraph(words, font, 1.3), TextStyle(self._ink(), align)),
            StackPart(small, TextStyle(self._small_ink(), align)),
        )

    def set_words(self, words: str) -> None:
        """Say other words: a main button names what it is about to do."""
        self.setText(words.replace("&", "&&"))
        self.setAccessibleName(f"{words}. {self._small}" if self._small else words)
        self._stack = self._stacked(words)
        self.updateGeometry()
        self.update()

    def _ink(self) -> str:
        c = self.look.c
        if self._own_ink:
            return self._own_ink
        return {"filled": c.on_accent, "danger": c.error}.get(self._kind, c.accent)

    def _small_ink(self) -> str:
        return self._ink() if self._kind == "filled" else self.look.c.text2

    def _icon_room(self) -> int:
        return self.look.px(_ICON + _ICON_GAP) if self._icon else 0

    def content_height(self, width: int) -> int:
        return self._stack.height(max(1, width - self._icon_room()))

    def content_width(self) -> int:
        return self._stack.natural_width() + self._icon_room()

    def narrowest_content(self) -> int:
        return self._stack.longest_word() + self._icon_room()

    def frame(self) -> ButtonFrame:
        look, c = self.look, self.look.c
        radius = look.radius("button")
        is_lively = self.underMouse() or self.isDown()
        tint = c.accent_tint if is_lively and not self._own_ink else ""
        if self._kind == "filled":
            return ButtonFrame(fill=c.text if self.isDown() else c.accent, radius=radius)
        if self._kind in ("outlined", "danger"):
            line = self._own_ink or (c.error if self._kind == "danger" else c.control)
            fill = "" if self._own_ink else (tint or c.surface)
            width = look.px(3 if is_lively and (self._own_ink or look.is_contrast) else 2)
            return ButtonFrame(fill, line, width, radius)
        if look.is_contrast and is_lively:
            return ButtonFrame("", c.accent, look.px(2), radius)
        return ButtonFrame(fill=tint, radius=radius)

    def paint_content(self, painter: QPainter, rect: QRectF) -> None:
        side, room = self.look.px(_ICON), self._icon_room()
        free = int(rect.width()) - room
        words = self._stack.used_width(max(1, free))
        left = rect.left() if self._kind == "link" else rect.left() + (free - words) / 2
        height = self._stack.height(words)
        top = rect.center().y() - height / 2
        words_left = left if self._icon_after else left + room
        self._stack.paint(painter, words_left, top, words)
        if self._icon:
            x = left + words + room - side if self._icon_after else left
            place = QRectF(x, rect.center().y() - side / 2, side, side)
            paint_icon(painter, place, self._icon, self._ink())


class IconButton(BaseButton):
    """A square button with an icon; its words are spoken and shown as a tool tip."""

    def __init__(
        self,
        look: Look,
        icon: str,
        words: str,
        *,
        colour: str = "text",
        name: str = "",
        on: Callable[[], object] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, words, name=name, on=on, parent=parent)
        self._icon = icon
        self._colour = look.colour(colour)
        self._side = look.px(_ICON)
        self.pad_x = self.pad_y = (look.target - self._side) // 2
        self.setToolTip(words)

    def content_height(self, width: int) -> int:
        del width
        return self._side

    def content_width(self) -> int:
        return self._side

    def narrowest_content(self) -> int:
        return self._side

    def frame(self) -> ButtonFrame:
        look = self.look
        radius = look.radius("field")
        if not (self.underMouse() or self.isDown()):
            return ButtonFrame(radius=radius)
        if look.is_contrast:
            return ButtonFrame("", look.c.accent, look.px(2), radius)
        return ButtonFrame(fill=look.c.accent_tint, radius=radius)

    def paint_content(self, painter: QPainter, rect: QRectF) -> None:
        middle = rect.center()
        half = self._side / 2
        place = QRectF(middle.x() - half, middle.y() - half, self._side, self._side)
        paint_icon(painter, place, self._icon, self._colour)
