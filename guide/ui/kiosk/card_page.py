"""A card to photograph: nothing but the words, as large as the screen has room for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from itertools import pairwise
from typing import Any, ClassVar

from PySide6.QtWidgets import QWidget

from guide.ui.kiosk.context import KioskContext
from guide.ui.kiosk.look import KioskLook, without_larger
from guide.ui.kiosk.page import KioskPage, PageBand
from guide.ui.kiosk.row_tile import RowTile
from guide.ui.kit.look import Size, Theme
from guide.ui.kit.widgets import Card, Text, boxed, column_of, split_of
from guide.usecases.kiosk.cards import CardAbout, CardLine, KioskCard, card_of

# Of the lines, the largest first; letters of "body" are read on a picture, smaller ones are not.
_SIZES: tuple[Size, ...] = ("h1", "h2", "h3", "large", "body")
_MOST_CARDS = 6
_TAIL = 3  # lines that numbers and notes are as high as
_PART = "part"


class KioskCardPage(KioskPage):
    """One card, or as many as it takes for letters that a picture shows.

    Args:
        context: looks, language, session, window.
        kept: what this page kept before it was built anew.
        about, level, situation: as `KioskTakeAwayPage`.

    """

    name: ClassVar[str] = "card"
    band: PageBand = "none"  # a picture is taken of advice, not of a level that may change
    is_long = True
    may_grow = False  # it takes the largest letters itself

    def __init__(
        self,
        context: KioskContext,
        kept: dict[str, Any],
        *,
        about: str,
        level: str = "",
        situation: str = "",
    ) -> None:
        super().__init__(context, kept, about=about, level=level, situation=situation)
        self._card = card_of(
            context.guide,
            context.services.paper_words,
            CardAbout(about),
            level or situation,
            context.lang,
        )
        # Dark on white, unless the visitor asked for high contrast: that reads best on a picture.
        theme = Theme.CONTRAST if context.visit.has_contrast else Theme.LIGHT
        # Letters are as large as there is room for: asked for larger, they would only take more
        # pictures.
        look = without_larger(context.look) if context.visit.is_larger else context.look
        self._ink = KioskLook(theme, look.scale, look.least_target)

    def title(self) -> str:
        return self.tr("Photograph the card")

    def fill(self, width: int, height: int) -> None:
        look, further, made = self.context.look, None, None
        for count in range(1, _MOST_CARDS + 1):
            further = self._next(count) if count > 1 else None
            used = further.sizeHint().height() + look.px(look.gap) if further is not None else 0
            made = self._fitting(count, width, height - used, is_last=count == _MOST_CARDS)
            if made is not None:
                break
        shown = made[self._at(len(made))] if made is not None else None
        self.lay_out(shown, further)

    def _fitting(self, count: int, width: int, height: int, *, is_last: bool) -> list[Card] | None:
        """The cards in the largest letters that all have room for; None where they have none."""
        lines = self._card.lines
        share = (len(lines) + _TAIL) / count
        cuts = [*(min(len(lines), round(share * at)) for at in range(count)), len(lines)]
        for size in _SIZES:
            made = [
                self._drawn(lines[start:end], at, count, size)
                for at, (start, end) in enumerate(pairwise(cuts))
            ]
            fits = all(one.heightForWidth(width) <= height for one in made)
            if fits or (is_last and size == _SIZES[-1]):
                return made
        return None

    def _drawn(self, lines: Sequence[CardLine], at: int, count: int, size: Size) -> Card:
        return Card(
            self._ink,
            boxed(column_of(self._ink, 8, *self._texts(lines, at, count, size), at_top=True)),
            kind="framed",
            padding=16,
            name="card",
        )

    def _texts(
        self, lines: Sequence[CardLine], at: int, count: int, size: Size
    ) -> Iterator[QWidget]:
        ink, card = self._ink, self._card
        title = f"{card.title} ({at + 1}/{count})" if count > 1 else card.title
        yield Text(ink, title, "h1" if size == _SIZES[0] else "h2", weight=700)
        texts = [Text(ink, one.text, size, weight=600) for one in lines]
        if self.context.shape.is_wide:
            half = (len(texts) + 1) // 2
            sides = (
                boxed(column_of(ink, 8, *some, at_top=True))
                for some in (texts[:half], texts[half:])
            )
            yield boxed(split_of(ink, 24, *sides, below=400, share=0.5))
        else:
            yield from texts
        if at + 1 == count:
            yield Text(ink, _numbers(card), size, weight=700)
            yield Text(ink, " ".join(_sentence(note) for note in card.notes), "caption")

    def _at(self, count: int) -> int:
        return min(int(self.kept.get(_PART, 0)), count - 1)

    def _next(self, count: int) -> RowTile:
        further = (self._at(count) + 1) % count
        words = self.tr("Card {at} of {all}").format(at=further + 1, all=count)
        return RowTile(
            self.context.look, words, sign="arrow-right", name="next_card",
            on=partial(self._turn, further),
        )  # fmt: skip

    def _turn(self, part: int) -> None:
        self.kept[_PART] = part
        self.context.host.rebuild()


def _numbers(card: KioskCard) -> str:
    said = ", ".join(one.text for one in card.numbers)
    return f"{card.numbers_title}: {said}"


def _sentence(note: str) -> str:
    return note if note.endswith(".") else f"{note}."
