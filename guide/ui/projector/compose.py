"""A slide made into the parts that are painted one after the other.

Most slides are one part. A long reveal is several: its question stands over each, and nothing is
made smaller than it may be, or cut, to save one press of a key.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from guide.training.slides import Slide
from guide.ui.projector.blocks import LINES, Block, C, Item, TextItem, WrittenBlock
from guide.ui.projector.outlines import outline_of
from guide.ui.projector.sizes import STEPS, Outline, Sizes

BAND = 104  # the height of the TRAINING band, in every frame
EDGE = 16  # of the band's colour around the paper
_INSIDE = 72  # the paper's own margin left and right
_TOP, _BOTTOM = 36, 28
_FOOT = 56  # the room of the line below
_EASY_PARTS = 2
_ROOM = LINES - BAND - EDGE - _TOP - _BOTTOM


class PicturePart(Struct, frozen=True):
    """One picture, ready to be painted. `width` is that of the whole, in lines."""

    width: int
    items: tuple[Item, ...]
    lang: str

    @property
    def words(self) -> str:
        """All words that stand on it, in their order: for assistive tools and tests."""
        return "\n".join(item.words for item in self.items if isinstance(item, TextItem))


def width_for(width: float, height: float) -> int:
    """How many lines wide a picture is on a screen of this shape, not narrower than 4 : 3."""
    return max(round(LINES * width / height), LINES * 4 // 3)


def compose(slide: Slide, width: int) -> tuple[PicturePart, ...]:
    """Lay a slide into parts, each `width` lines wide and `LINES` high."""
    outline = outline_of(slide, STEPS[-1])
    fewest = len(_Laid(outline, STEPS[-1], width).groups)
    wishes: list[tuple[int, tuple[Sizes, ...]]] = [(fewest, STEPS)]
    if not outline.is_whole:
        # Reasons are read more easily on two pictures than written small on one.
        wishes = [*((most, STEPS[:-2]) for most in range(fewest, _EASY_PARTS + 1)), *wishes]
    for most, steps in wishes:
        for sizes in steps:
            laid = _Laid(outline_of(slide, sizes), sizes, width)
            if len(laid.groups) <= most and laid.fits():
                return laid.parts(slide.lang)
    return laid.parts(slide.lang)


class _Laid:
    """An outline in one of the sizes, its body in as many groups as it takes under the head."""

    def __init__(self, outline: Outline, sizes: Sizes, width: int) -> None:
        self._outline = outline
        self._gap = sizes.gap
        self._width = width
        self._inner = width - 2 * (EDGE + _INSIDE)
        has_foot = bool(outline.foot or outline.number)
        self._room = _ROOM - (_FOOT if has_foot else 0)
        self.groups = [outline.body]
        if not self._has_room(outline.body):
            self._room = _ROOM - _FOOT  # where the number of the part stands
            self.groups = self._grouped()

    def _height(self, blocks: Sequence[Block]) -> int:
        heights = [height for block in blocks if (height := block.height(self._inner))]
        return sum(heights) + self._gap * max(0, len(heights) - 1)

    def _has_room(self, group: Sequence[Block]) -> bool:
        return self._height([*self._outline.head, *group]) <= self._room

    def _grouped(self) -> list[list[Block]]:
        groups: list[list[Block]] = [[]]
        for block in self._outline.body:
            if groups[-1] and not self._has_room([*groups[-1], block]):
                groups.append([])
            groups[-1].append(block)
        return groups

    def fits(self) -> bool:
        """Whether each part has its room, and no word must be broken."""
        placed = (item for group in self.groups for item in self._items(group))
        words = (item for item in placed if isinstance(item, TextItem))
        return all(self._has_room(group) for group in self.groups) and all(
            item.paragraph.longest_word() <= item.box.width() + 1 for item in words
        )

    def _items(self, group: Sequence[Block]) -> list[Item]:
        blocks = [*self._outline.head, *group]
        top = BAND + _TOP
        if self._outline.is_centred:
            top += max(0, (self._room - self._height(blocks)) // 2)
        items: list[Item] = []
        for block in blocks:
            if height := block.height(self._inner):
                items += block.place(EDGE + _INSIDE, top, self._inner)
                top += height + self._gap
        return items

    def parts(self, lang: str) -> tuple[PicturePart, ...]:
        """The parts, each with its number where there are several."""
        count = len(self.groups)
        return tuple(
            PicturePart(
                self._width,
                (*self._items(group), *self._foot(place, count)),
                lang,
            )
            for place, group in enumerate(self.groups, 1)
        )

    def _foot(self, place: int, count: int) -> Iterator[Item]:
        left, top = EDGE + _INSIDE, LINES - EDGE - _BOTTOM // 2 - _FOOT
        number = f"{place} / {count}" if count > 1 else self._outline.number
        said = WrittenBlock(self._outline.foot, 36, colour=C.text2)
        counted = WrittenBlock(number, 36, weight=600, colour=C.text2)
        own = counted.paragraph.natural_width()
        yield from said.place(left, top, self._inner - own - 24)
        yield from counted.place(left + self._inner - own, top, own)
