"""The board to point at: its tiles, for people who are deaf, foreign or shocked.

Nothing of anybody stands on it. Each tile speaks every language of the guide: whoever looks at it
may read another one than whoever points.
"""

from __future__ import annotations

from msgspec import Struct

from guide.content.model import LANGS, Lang
from guide.content.paper_words import PaperWords

# What is pointed at, in the order of the board, with its drawing; "" where none is plain enough.
TILES = (
    ("help", "circle-alert"), ("call", "phone"), ("doctor", "heart-pulse"), ("pain", ""),
    ("insulin", "package"), ("medicine", "package"), ("allergy", ""), ("water", ""),
    ("deaf", "eye"), ("language", "globe"), ("where", "map-pin"), ("exit", "door-open"),
    ("child", "baby"), ("family", "users"), ("stairs", "accessibility"), ("may_call", "phone"),
    ("yes", "check"), ("no", "x"), ("unknown", "circle-help"), ("stay", "handshake"),
)  # fmt: skip


class PointTile(Struct, frozen=True):
    """One sentence, in the languages of the board in their order."""

    icon: str
    words: tuple[str, ...]


def spoken_on_board(*first: Lang) -> tuple[Lang, ...]:
    """All languages, those of the reader first."""
    return tuple(dict.fromkeys((*first, *LANGS)))


def board_tiles(words: PaperWords, *first: Lang) -> tuple[PointTile, ...]:
    """The tiles, in the languages that are given and then in all others."""
    spoken = spoken_on_board(*first)
    return tuple(
        PointTile(icon, tuple(words.word(f"board_{tile}", lang) for lang in spoken))
        for tile, icon in TILES
    )
