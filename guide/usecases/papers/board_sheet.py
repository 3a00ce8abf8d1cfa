"""The data of the board to point at, for people who are deaf, foreign or shocked.

Nothing of the family stands on it. Each tile speaks every language of the guide: whoever looks at
it may read another one than whoever points.
"""

from __future__ import annotations

from guide.content.model import LANGS
from guide.paper.card_schemas import BoardSheet
from guide.usecases.papers.answers import SheetWords

# What is pointed at, in the order of the board, with its drawing; "" where none is plain enough.
TILES = (
    ("help", "circle-alert"), ("call", "phone"), ("doctor", "heart-pulse"), ("pain", ""),
    ("insulin", "package"), ("medicine", "package"), ("allergy", ""), ("water", ""),
    ("deaf", "eye"), ("language", "globe"), ("where", "map-pin"), ("exit", "door-open"),
    ("child", "baby"), ("family", "users"), ("stairs", "accessibility"), ("may_call", "phone"),
    ("yes", "check"), ("no", "x"), ("unknown", "circle-help"), ("stay", "handshake"),
)  # fmt: skip


def board_sheet_data(words: SheetWords) -> BoardSheet:
    """Return the board; the languages of the sheet are set first and larger."""
    spoken = list(dict.fromkeys((*words.langs, *LANGS)))
    heading = words.fixed("paper_board")
    return {
        "langs": list(words.langs),
        "title": heading[0],
        "spoken": list(spoken),
        "heading": heading,
        "tiles": [
            {"icon": icon, "words": [words.paper.word(f"board_{tile}", lang) for lang in spoken]}
            for tile, icon in TILES
        ],
        "write": words.fixed("board_point"),
        "basis": words.fixed("drafted_by_us"),
    }
