"""Whose gate and meeting place a class is shown, where packs of several places are here."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from guide.places.pack import PlacePack
from guide.ui.kit.look import Look
from guide.ui.kit.widgets import Card
from guide.ui.training.chips import Chips
from guide.usecases.training.place_lines import NOBODYS, chosen_pack

if TYPE_CHECKING:
    from guide.content.model import Lang


class PlaceCard(Card):
    """One question; its answer is kept for all lessons on this computer.

    Args:
        look: colours and sizes.
        packs: those of schools and the like.
        chosen: the id of a pack, `NOBODYS`, or "" where nobody was asked.
        lang: in which language their names are told.
        on: takes what was chosen.

    """

    def __init__(
        self,
        look: Look,
        packs: Sequence[PlacePack],
        chosen: str,
        lang: Lang,
        on: Callable[[str], object],
    ) -> None:
        super().__init__(look, name="place_card")
        own = chosen_pack(packs, chosen)
        choices = [(pack.id, pack.words(lang).name) for pack in packs]
        choices.append((NOBODYS, QCoreApplication.translate("Prepare", "Of none")))
        self.add(
            Chips(
                look,
                QCoreApplication.translate("Prepare", "Whose gate and meeting place are shown?"),
                choices,
                chosen if own is None else own.id,
                name="place",
                hint=QCoreApplication.translate(
                    "Prepare", "They come from the place packs on this computer."
                ),
                on=on,
            )
        )
