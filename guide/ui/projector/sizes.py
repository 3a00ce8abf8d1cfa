"""How large a slide is written, and the outline that it is laid out from."""

from __future__ import annotations

from msgspec import Struct

from guide.ui.projector.blocks import LEAST_PX, LEAST_SAID_PX, TITLE_PX, Block, C, WrittenBlock


class Sizes(Struct, frozen=True):
    """How large a slide is written, and with how much air around it."""

    asked: int  # a question
    said: int  # other words that the class reads at once
    small: int  # what stands beside them
    leading: float = 1.3  # the height of a line, in heights of its letters
    gap: int = 18  # between blocks
    pad: int = 14  # above and below the words in a box
    sign: int = 84  # the side of an option's shape

    def write(
        self,
        words: str,
        lines: int,
        *,
        weight: int = 400,
        colour: str = C.text,
        is_centred: bool = False,
    ) -> WrittenBlock:
        """A paragraph with these lines."""
        return WrittenBlock(
            words,
            lines,
            weight=weight,
            colour=colour,
            is_centred=is_centred,
            leading=self.leading,
        )


# Tried in turn, the first that needs as few parts as the last one is taken.
STEPS = (
    Sizes(TITLE_PX, 60, 40),
    Sizes(TITLE_PX, 52, 36),
    Sizes(64, 48, 34),
    Sizes(54, LEAST_SAID_PX, 32),
    Sizes(LEAST_SAID_PX, LEAST_SAID_PX, 30, 1.25, 12, 8, 76),
    Sizes(LEAST_SAID_PX, LEAST_SAID_PX, LEAST_PX, 1.2, 8, 4, 72),
)


class Outline(Struct):
    """A slide as blocks: what stands over each part, what may go on the next one, and the foot."""

    head: list[Block]
    body: list[Block]
    foot: str = ""
    number: str = ""
    is_centred: bool = False
    is_whole: bool = True  # in as few parts as can be; else a second one makes it easier to read


def heading(words: str, sizes: Sizes) -> WrittenBlock:
    """A title."""
    return sizes.write(words, TITLE_PX, weight=700)


def eyebrow(words: str, sizes: Sizes) -> WrittenBlock:
    """What stands over the words: how they reach people, which vote it is."""
    return sizes.write(words, max(sizes.small, 36), weight=600, colour=C.accent)


def quiet(words: str, sizes: Sizes) -> WrittenBlock:
    """What stands beside them."""
    return sizes.write(words, sizes.small, colour=C.text2)


def source(words: str, sizes: Sizes) -> WrittenBlock:
    """Where it was read."""
    return sizes.write(words, LEAST_PX, colour=C.text2)


def asked(words: str, sizes: Sizes) -> WrittenBlock:
    """A question."""
    return sizes.write(words, sizes.asked, weight=700)
