"""Buttons with words and buttons with an icon alone.

One filled button a screen; all others are quieter. A button is never disabled without a reason
beside it, so no painting for a disabled state exists here.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from guide.ui.kit.drawing import Frame
from guide.ui.kit.look import Look
from guide.ui.kit.paragraph import Paragraph, Stack, StackPart, TextStyle
from guide.ui.kit.widgets.base_button import BaseButton, Content, icon_mark

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
        self._own_ink = look.colour(ink) if ink else None
        if self._own_ink:
            self.ring_colour = self._own_ink
        c = look.c
        usual = {"filled": c.on_accent, "danger": c.error}.get(kind, c.accent)
        self._words_ink = self._own_ink or usual
        self.pad_x = look.px({"plain": 12, "link": 6}.get(kind, 20))
        self._small = small
        marks = (icon_mark(look, icon, self._words_ink, _ICON, _ICON_GAP),) if icon else ()
        self._lead = () if icon_after else marks
        self._trail = marks if icon_after else ()
        self.content = self._content(words)

    def _content(self, words: str) -> Content:
        look, kind = self.look, self._kind
        font = look.font("body", 600)
        font.setUnderline(kind == "link" or (look.is_contrast and kind == "plain"))
        align = Qt.AlignmentFlag.AlignLeft if kind == "link" else Qt.AlignmentFlag.AlignHCenter
        small = Paragraph(self._small, look.font("caption"), 1.3)
        small_ink = self._words_ink if kind == "filled" else look.c.text2
        stack = Stack(
            StackPart(Paragraph(words, font, 1.3), TextStyle(self._words_ink, align)),
            StackPart(small, TextStyle(small_ink, align)),
        )
        return Content(stack, self._lead, self._trail, centred=kind != "link")

    def set_words(self, words: str) -> None:
        """Say other words: a main button names what it is about to do."""
        self.setText(words.replace("&", "&&"))
        self.setAccessibleName(f"{words}. {self._small}" if self._small else words)
        self.content = self._content(words)
        self.updateGeometry()
        self.update()

    def frame(self) -> Frame:
        look, c = self.look, self.look.c
        radius = look.radius("button")
        is_lively = self.is_lively
        tint = "" if self._own_ink else c.accent_tint
        if self._kind == "filled":
            return Frame(fill=c.text if self.isDown() else c.accent, radius=radius)
        if self._kind in ("outlined", "danger"):
            line = self._own_ink or (c.error if self._kind == "danger" else c.control)
            fill = tint if is_lively or self._own_ink else c.surface
            width = look.px(3 if is_lively and (self._own_ink or look.is_contrast) else 2)
            return Frame(fill, line, width, radius)
        return self.quiet_frame(tint, radius)


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
        mark = icon_mark(look, icon, look.colour(colour), _ICON)
        self.content = Content(Stack(), (mark,), centred=True)
        self.pad_x = self.pad_y = (look.target - mark.width) // 2
        self.setToolTip(words)

    def frame(self) -> Frame:
        return self.quiet_frame(self.look.c.accent_tint, self.look.radius("field"))
