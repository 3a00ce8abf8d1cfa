"""The places of the overview as tiles of the map."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from guide.alerts.course import Standing
from guide.content.guide import Guide
from guide.content.model import Lang
from guide.content.tile_map import hyphenated, positions
from guide.ui.advice.event_words import regime_words
from guide.ui.kit.widgets.level_tiles import Tile, TileNote
from guide.ui.overview.words import (
    family_words,
    in_part_words,
    spoken_state,
    state_words,
    unconfirmed_words,
    yielding_words,
)
from guide.ui.shell.words import place_words
from guide.usecases.level.overview import Overview, PlaceState


def tiles(shown: Overview, guide: Guide, lang: Lang) -> list[Tile]:
    """One tile for each place, row by row."""
    at = positions([one.place.region for one in shown.places])
    made = []
    for state in shown.places:
        name = place_words(state.place, guide, lang)
        notes = tuple(_notes(state, guide, lang))
        spoken = f"{name}: {spoken_state(guide, state, lang)}"
        position = at[state.place.region]
        made.append(
            Tile(
                id=state.place.region,
                name=hyphenated(name),
                spoken=", ".join((spoken, *(note.words for note in notes))),
                level=state.level,
                state=state_words(guide, state, lang),
                notes=tuple(replace(note, words=hyphenated(note.words)) for note in notes),
                column=position.column,
                row=position.row,
                span=position.span,
            )
        )
    return made


def _notes(state: PlaceState, guide: Guide, lang: Lang) -> Iterator[TileNote]:
    if state.is_unconfirmed:
        yield TileNote(unconfirmed_words(), "clock-alert")
    if state.yielding is not None:
        yield TileNote(yielding_words(guide, state.yielding, lang), level=state.yielding)
    if state.in_parts is not None:
        yield TileNote(in_part_words(guide, state.in_parts, lang), level=state.in_parts)
    for span in state.regimes:
        if span.standing is not Standing.LIFTED:
            yield TileNote(regime_words(span.declaration.regime), "landmark")
    for one in state.family:
        icon = "phone" if one.is_contact else "user" if one.name else "home"
        yield TileNote(family_words(one), icon)
