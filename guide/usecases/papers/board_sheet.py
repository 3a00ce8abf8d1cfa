"""The data of the board to point at, for people who are deaf, foreign or shocked."""

from __future__ import annotations

from guide.content.board import board_tiles, spoken_on_board
from guide.paper.card_schemas import BoardSheet
from guide.usecases.papers.answers import SheetWords


def board_sheet_data(words: SheetWords) -> BoardSheet:
    """Return the board; the languages of the sheet are set first and larger."""
    heading = words.fixed("paper_board")
    return {
        "langs": list(words.langs),
        "title": heading[0],
        "spoken": list(spoken_on_board(*words.langs)),
        "heading": heading,
        "tiles": [
            {"icon": one.icon, "words": list(one.words)}
            for one in board_tiles(words.paper, *words.langs)
        ],
        "write": words.fixed("board_point"),
        "basis": words.fixed("drafted_by_us"),
    }
