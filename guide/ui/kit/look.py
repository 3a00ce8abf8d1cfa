"""The look: tokens of `resources/theme/tokens.json` times the text scale.

A `Look` is a value: a page gets one and reads colours, sizes and fonts from it. A change of theme
or text size makes a new look and new pages. It never asks the system anything.
"""

from __future__ import annotations

from enum import StrEnum
from functools import cache, cached_property, lru_cache
from typing import Any, Literal

from msgspec import Struct
from msgspec.json import decode
from PySide6.QtGui import QColor, QFont, QPalette

from guide.content.model import Level
from guide.paths import resources
from guide.ui.kit.fonts import FAMILY

Size = Literal["caption", "body", "large", "h3", "h2", "h1"]

# Type sizes in pixels at 100 %; "large" is the title of an action.
_TOKEN_OF_SIZE: dict[Size, str] = {
    "caption": "caption",
    "body": "body",
    "large": "body_large",
    "h3": "h3",
    "h2": "h2",
    "h1": "h1",
}
_WEIGHT_OF_SIZE: dict[Size, int] = {
    "caption": 400,
    "body": 400,
    "large": 500,
    "h3": 600,
    "h2": 700,
    "h1": 700,
}


class Theme(StrEnum):
    """The three looks; the value is the key in the token file."""

    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "hc"


class Colours(Struct, frozen=True):
    """Neutral and accent tokens of one theme, as "#RRGGBB"."""

    bg: str
    surface: str
    surface2: str
    text: str
    text2: str
    border: str
    control: str
    accent: str
    on_accent: str
    accent_tint: str
    focus: str
    ok: str
    ok_tint: str
    error: str


class LevelColours(Struct, frozen=True):
    """The tokens of one level in one theme."""

    solid: str
    on: str
    tint: str
    text: str
    line: str


@cache
def tokens() -> dict[str, Any]:
    """Return the design tokens as they stand in the file."""
    found: dict[str, Any] = decode((resources() / "theme" / "tokens.json").read_bytes())
    return found


def _camel(name: str) -> str:
    head, *rest = name.split("_")
    return head + "".join(part.capitalize() for part in rest)


class Look(Struct, frozen=True, dict=True):  # the dict keeps what was looked up once
    """One theme at one text scale (1.0 to 2.0)."""

    theme: Theme = Theme.LIGHT
    scale: float = 1.0

    @cached_property
    def c(self) -> Colours:
        """The colours of the theme."""
        found = tokens()["theme"][self.theme.value]
        return Colours(*(found[_camel(name)] for name in Colours.__struct_fields__))

    def level(self, level: Level) -> LevelColours:
        """The colours of a level; solids are the same in light and dark."""
        found = tokens()["theme"][self.theme.value]["level"][level.value]
        return LevelColours(*(found[name] for name in LevelColours.__struct_fields__))

    def colour(self, name: str) -> str:
        """The value of a token by its name; a value "#RRGGBB" is returned as it is."""
        if name.startswith("#"):
            return name
        value: str = getattr(self.c, name)
        return value

    def px(self, length: float) -> int:
        """A length of the design (pixels at 100 %) at this text scale."""
        return round(length * self.scale)

    def radius(self, kind: Literal["field", "button", "card", "banner"]) -> int:
        """The corner radius of a kind of box."""
        return self.px(tokens()["radius"][kind])

    @property
    def target(self) -> int:
        """The smallest side of anything that can be pressed."""
        return self.px(tokens()["target_px"]["desktop"])

    @property
    def row(self) -> int:
        """The smallest height of a row and of a field's box."""
        return self.px(tokens()["target_px"]["list_row"])

    @property
    def ring(self) -> int:
        """The width of the focus ring."""
        return self.px(tokens()["focus"]["width"])

    @property
    def ring_gap(self) -> int:
        """The gap between the focus ring and what it surrounds."""
        return self.px(tokens()["focus"]["gap"])

    @property
    def edge(self) -> int:
        """The width of quiet lines: decoration in light and dark, 2 px in high contrast."""
        return self.px(2) if self.is_contrast else max(1, int(self.scale))

    @property
    def is_contrast(self) -> bool:
        """Whether lines are doubled, links underlined and tints left out."""
        return self.theme is Theme.CONTRAST

    def size_px(self, size: Size) -> int:
        """The type size in pixels."""
        return self.px(tokens()["type_px"][_TOKEN_OF_SIZE[size]])

    def font(self, size: Size = "body", weight: int | None = None) -> QFont:
        """The program's font in a size of the scale, with the weight that the size usually has."""
        return self.font_px(self.size_px(size), weight or _WEIGHT_OF_SIZE[size])

    def font_px(self, pixels: int, weight: int = 400) -> QFont:
        """The program's font in a size already scaled."""
        return QFont(_font(pixels, weight))


@lru_cache(maxsize=64)
def _font(pixels: int, weight: int) -> QFont:
    font = QFont(FAMILY)
    font.setPixelSize(pixels)
    font.setWeight(QFont.Weight(weight))
    return font


def palette(look: Look) -> QPalette:
    """Return the palette of the look.

    Set by us and not by the colour scheme hint: `setColorScheme` does nothing on plain X11.
    """
    c = look.c
    role = QPalette.ColorRole
    made = QPalette()
    for which, value in (
        (role.Window, c.bg),
        (role.WindowText, c.text),
        (role.Base, c.surface),
        (role.AlternateBase, c.surface2),
        (role.Text, c.text),
        (role.Button, c.surface),
        (role.ButtonText, c.text),
        (role.BrightText, c.error),
        (role.Highlight, c.accent),
        (role.HighlightedText, c.on_accent),
        (role.Link, c.accent),
        (role.LinkVisited, c.accent),
        (role.ToolTipBase, c.surface),
        (role.ToolTipText, c.text),
        (role.PlaceholderText, c.text2),
        (role.Light, c.surface),
        (role.Midlight, c.surface2),
        (role.Mid, c.border),
        (role.Dark, c.control),
        (role.Shadow, c.control),
        (role.Accent, c.accent),
    ):
        made.setColor(which, QColor(value))
    return made
