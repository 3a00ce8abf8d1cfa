"""A slide made into the parts that are painted one after the other.

Most slides are one part. A long reveal is several: its question stands over each, and nothing is
made smaller than it may be, or cut, to save one press of a key.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import Any

from msgspec import Struct
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter

from guide.content.model import DECLARED, Level
from guide.training import slides
from guide.training.scenario import Channel
from guide.ui.kit.level_sign import paint_tile
from guide.ui.projector.blocks import (
    LEAST_PX,
    LEAST_SAID_PX,
    LINES,
    LOOK,
    TITLE_PX,
    Block,
    Box,
    C,
    Column,
    DrawnItem,
    Item,
    Led,
    Row,
    TextItem,
    Words,
    icon,
    in_pixels,
)
from guide.ui.projector.marks import paint_face, paint_option, paint_pass

BAND = 104  # the height of the TRAINING band, in every frame
EDGE = 16  # of the band's colour around the paper
_INSIDE = 72  # the paper's own margin left and right
_TOP, _BOTTOM = 36, 28
_FOOT = 56  # the room of the line below
_ROOM = LINES - BAND - EDGE - _TOP - _BOTTOM


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
    ) -> Words:
        """A paragraph with these lines."""
        return Words(
            words,
            lines,
            weight=weight,
            colour=colour,
            is_centred=is_centred,
            leading=self.leading,
        )


# Tried in turn, the first that needs as few parts as the last one is taken.
_STEPS = (
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


class Part(Struct, frozen=True):
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


def compose(slide: slides.Slide, width: int) -> tuple[Part, ...]:
    """Lay a slide into parts, each `width` lines wide and `LINES` high."""
    make = _MAKERS[type(slide)]
    fewest = len(_Laid(make(slide, _STEPS[-1]), _STEPS[-1], width).groups)
    for sizes in _STEPS:
        laid = _Laid(make(slide, sizes), sizes, width)
        if len(laid.groups) == fewest and laid.fits():
            break
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

    def parts(self, lang: str) -> tuple[Part, ...]:
        """The parts, each with its number where there are several."""
        count = len(self.groups)
        return tuple(
            Part(
                self._width,
                (*self._items(group), *self._foot(place, count)),
                lang,
            )
            for place, group in enumerate(self.groups, 1)
        )

    def _foot(self, place: int, count: int) -> Iterator[Item]:
        left, top = EDGE + _INSIDE, LINES - EDGE - _BOTTOM // 2 - _FOOT
        number = f"{place} / {count}" if count > 1 else self._outline.number
        said = Words(self._outline.foot, 36, colour=C.text2)
        counted = Words(number, 36, weight=600, colour=C.text2)
        own = counted.paragraph.natural_width()
        yield from said.place(left, top, self._inner - own - 24)
        yield from counted.place(left + self._inner - own, top, own)


# ---- what each kind of slide is made of


def _heading(words: str, sizes: Sizes) -> Words:
    return sizes.write(words, TITLE_PX, weight=700)


def _eyebrow(words: str, sizes: Sizes) -> Words:
    return sizes.write(words, max(sizes.small, 36), weight=600, colour=C.accent)


def _quiet(words: str, sizes: Sizes) -> Words:
    return sizes.write(words, sizes.small, colour=C.text2)


def _source(words: str, sizes: Sizes) -> Words:
    return sizes.write(words, LEAST_PX, colour=C.text2)


def _asked(words: str, sizes: Sizes) -> Words:
    return sizes.write(words, sizes.asked, weight=700)


def _places(lines: Sequence[str], sizes: Sizes) -> list[Block]:
    """The lines of a place pack, each in a box of its own."""
    sign = icon("map-pin", C.accent)
    return [
        Box(
            Led(sign, sizes.said, sizes.write(line, sizes.said, weight=600), gap=20),
            fill=C.accent_tint,
        )
        for line in lines
    ]


def _letter(choice: slides.Choice) -> Callable[[QPainter, QRectF], None]:
    font = LOOK.font_px(40, 700)
    return partial(_paint_letter, choice.shape.value, choice.letter, font)


def _paint_letter(shape: str, letter: str, font: QFont, painter: QPainter, box: QRectF) -> None:
    paint_option(painter, box, shape, letter, font)


def _counted(block: Block, count: int | None, sizes: Sizes) -> Block:
    if count is None:
        return block
    said = sizes.write(str(count), sizes.said + 8, weight=700)
    return Row((block, said), (8, 1))


def _choice(choice: slides.Choice, sizes: Sizes) -> Block:
    words = sizes.write(choice.text, sizes.said, weight=500)
    return Box(
        Led(_letter(choice), sizes.sign, _counted(words, choice.count, sizes)), pad=(28, sizes.pad)
    )


def _pass(words: str, count: int | None, sizes: Sizes) -> list[Block]:
    """Pass is as large as any option, so that it is no less of an answer."""
    if not words:
        return []
    said = _counted(sizes.write(words, sizes.said, weight=500), count, sizes)
    ring = partial(_paint_ring, C.text2)
    return [Box(Led(ring, sizes.sign, said), pad=(28, sizes.pad))]


def _paint_ring(colour: str, painter: QPainter, box: QRectF) -> None:
    paint_pass(painter, box, colour)


_MARKS = {
    slides.Mark.BEST: ("circle-check", C.accent),
    slides.Mark.ACCEPTABLE: ("circle", C.text2),
    slides.Mark.UNSAFE: ("circle-alert", C.text),
}


def _reason(reason: slides.Reason, sizes: Sizes) -> Block:
    option = sizes.write(reason.choice.text, max(sizes.said, LEAST_SAID_PX), weight=600)
    parts: list[Block] = [_counted(option, reason.choice.count, sizes)]
    if reason.mark in _MARKS:
        name, colour = _MARKS[reason.mark]
        label = sizes.write(reason.label, sizes.small, weight=600, colour=colour)
        parts.append(Led(icon(name, colour), sizes.small + 4, label, gap=14))
    parts += [sizes.write(reason.why, sizes.small), _source(reason.source, sizes)]
    is_best = reason.mark is slides.Mark.BEST
    return Box(
        Led(_letter(reason.choice), sizes.sign, Column(*parts, gap=6), at_top=True),
        pad=(28, sizes.pad),
        fill=C.accent_tint if is_best else C.bg,
        line=C.accent if is_best else C.border,
        line_width=4 if is_best else 2,
    )


def _title(slide: slides.TitleSlide, sizes: Sizes) -> Outline:
    rules: list[Block] = [
        Led(icon("check", C.accent), sizes.said, sizes.write(rule, sizes.said), gap=24)
        for rule in slide.rules
    ]
    return Outline([sizes.write(slide.title, TITLE_PX + 10, weight=700)], rules, is_centred=True)


def _mood(slide: slides.MoodSlide, sizes: Sizes) -> Outline:
    faces = [
        Column(_Face(mood), sizes.write(words, sizes.said, weight=600, is_centred=True), gap=16)
        for mood, words in enumerate(slide.faces)
    ]
    note = _quiet(slide.note, sizes)
    return Outline([_asked(slide.question, sizes)], [Row(faces, (1, 1, 1)), note])


class _Face:
    """A face in the middle of its column."""

    SIDE = 300

    def __init__(self, mood: int) -> None:
        self._mood = mood

    def height(self, _width: int) -> int:
        return self.SIDE

    def place(self, left: int, top: int, width: int) -> list[Item]:
        box = QRectF(left + (width - self.SIDE) / 2, top, self.SIDE, self.SIDE)
        mood = self._mood
        return [DrawnItem(box, lambda painter, inside: paint_face(painter, inside, mood, C.text))]


def _sign(level: Level) -> Callable[[QPainter, QRectF], None]:
    return partial(in_pixels, lambda painter, box: paint_tile(painter, box, LOOK, level))


def _level(slide: slides.LevelSlide, sizes: Sizes) -> Outline:
    name, meaning = _heading(slide.name, sizes), sizes.write(slide.meaning, sizes.said)
    if not slide.rows:
        said = Led(_sign(slide.level), 360, Column(name, meaning, gap=16), gap=64)
        return Outline([], [said], is_centred=True)
    rows: list[Block] = []
    for level, words in zip(DECLARED, slide.rows, strict=False):
        is_this = level is slide.level
        row = Column(
            sizes.write(words[0], sizes.said, weight=700),
            sizes.write(words[1], max(sizes.small, 36)),
            gap=4,
        )
        rows.append(
            Box(
                Led(_sign(level), 112, row),
                pad=(28, sizes.pad),
                fill=C.surface,
                line=C.text if is_this else C.border,
                line_width=5 if is_this else 2,
            )
        )
    is_said = any(slide.meaning == row[1] for row in slide.rows)
    return Outline([name], rows if is_said else [meaning, *rows])


_CHANNELS = {
    Channel.OFFICIAL_SMS: "message-square",
    Channel.TV_RADIO: "radio",
    Channel.TEACHER: "user",
    Channel.PHONE_CALL: "phone",
    Channel.CHAT: "messages-square",
    Channel.SIGHT: "eye",
}


def _inject(slide: slides.InjectSlide, sizes: Sizes) -> Outline:
    head: list[Block] = []
    if slide.heading:
        eyebrow = _eyebrow(slide.heading, sizes)
        name = _CHANNELS.get(slide.channel)
        head.append(Led(icon(name, C.accent), 56, eyebrow, gap=20) if name else eyebrow)
    said = sizes.write(slide.text, sizes.asked, weight=600)
    question = sizes.write(slide.question, sizes.said, colour=C.accent, weight=600)
    return Outline(head, [said, *_places(slide.places, sizes), question], is_centred=True)


def _decision(slide: slides.DecisionSlide, sizes: Sizes) -> Outline:
    head = [_eyebrow(slide.round_label, sizes), _asked(slide.prompt, sizes)]
    choices = [_choice(choice, sizes) for choice in slide.choices]
    return Outline([*head], [*choices, *_pass(slide.pass_label, slide.passed, sizes)])


def _reveal(slide: slides.RevealSlide, sizes: Sizes) -> Outline:
    prompt = sizes.write(slide.prompt, LEAST_SAID_PX, weight=700)
    return Outline([prompt], [_reason(reason, sizes) for reason in slide.reasons])


def _sides(slide: slides.SidesSlide, sizes: Sizes) -> Outline:
    choices = [_choice(choice, sizes) for choice in slide.choices]
    said = sizes.write(slide.invitation, sizes.said, weight=600, colour=C.accent)
    return Outline([_asked(slide.prompt, sizes)], [*choices, said])


def _info(slide: slides.InfoSlide, sizes: Sizes) -> Outline:
    said = sizes.write(slide.text, sizes.asked, weight=600)
    question = sizes.write(slide.question, sizes.said, colour=C.accent, weight=600)
    body = [said, *_places(slide.places, sizes), question, _source(slide.source, sizes)]
    return Outline([], body, is_centred=True)


def _calm_words(text: str, sizes: Sizes) -> Outline:
    return Outline(
        [], [sizes.write(text, sizes.asked, weight=600, is_centred=True)], is_centred=True
    )


def _breath(slide: slides.BreathSlide, sizes: Sizes) -> Outline:
    return Outline(
        [],
        [_Rings(), sizes.write(slide.text, sizes.said, weight=600, is_centred=True)],
        is_centred=True,
    )


class _Rings:
    """Quiet circles, for a calm moment."""

    SIDE = 380

    def height(self, _width: int) -> int:
        return self.SIDE

    def place(self, left: int, top: int, width: int) -> list[Item]:
        box = QRectF(left + (width - self.SIDE) / 2, top, self.SIDE, self.SIDE)
        return [DrawnItem(box, _paint_rings)]


def _paint_rings(painter: QPainter, box: QRectF) -> None:
    for share, colour in ((1.0, "#F0F7F9"), (0.72, C.accent_tint), (0.44, "#C9E3EA")):
        side = box.width() * share
        inner = QRectF(0, 0, side, side)
        inner.moveCenter(box.center())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colour))
        painter.drawEllipse(inner)


def _practice(slide: slides.PracticeSlide, sizes: Sizes) -> Outline:
    said = sizes.write(slide.text, sizes.said, weight=500)
    return Outline(
        [_heading(slide.heading, sizes)], [said, *_places(slide.places, sizes)], is_centred=True
    )


def _card(slide: slides.CardSlide, sizes: Sizes) -> Outline:
    body: list[Block] = [
        Column(_eyebrow(slide.heading, sizes), sizes.write(slide.text, sizes.said), gap=8)
    ]
    if slide.second_text:
        second = Column(
            _eyebrow(slide.second_heading, sizes), sizes.write(slide.second_text, sizes.said), gap=8
        )
        body.append(second)
    return Outline([_heading(slide.when, sizes)], [*body, _source(slide.source, sizes)])


def _figures(slide: slides.FiguresSlide, sizes: Sizes) -> Outline:
    shares = (3, 4, 3, 4)
    px = min(sizes.small, 36)
    head = Row([sizes.write(one, px, weight=700, colour=C.text2) for one in slide.columns], shares)
    rows: list[Block] = [
        Box(
            Row(
                [
                    sizes.write(row.said_on, px),
                    sizes.write(row.by, px),
                    sizes.write(row.figure, px, weight=700),
                    sizes.write(row.source, LEAST_PX, colour=C.text2),
                ],
                shares,
            ),
            pad=(16, sizes.pad),
        )
        for row in slide.rows
    ]
    top = [_heading(slide.when, sizes), sizes.write(slide.heading, sizes.said, weight=600)]
    return Outline([*top, Box(head, pad=(16, 0), line="", fill="")], rows)


def _question(slide: slides.QuestionSlide, sizes: Sizes) -> Outline:
    choices: list[Block] = [_choice(choice, sizes) for choice in slide.choices]
    if slide.matches:
        others = [Box(sizes.write(one, sizes.said), pad=(28, sizes.pad)) for one in slide.matches]
        choices = [Row(pair, (1, 1)) for pair in zip(choices, others, strict=True)]
    number = f"{slide.number} / {slide.of}" if slide.of else ""
    return Outline(
        [_asked(slide.stem, sizes)],
        [*choices, *_pass(slide.pass_label, None, sizes)],
        foot=slide.hint,
        number=number,
    )


def _answer(slide: slides.AnswerSlide, sizes: Sizes) -> Outline:
    reasons = [_reason(reason, sizes) for reason in slide.reasons]
    said = sizes.write(slide.feedback, max(sizes.small, 36))
    stem = sizes.write(slide.stem, LEAST_SAID_PX, weight=700)
    return Outline([stem], [*reasons, said, _source(slide.source, sizes)])


def _things(slide: slides.ThingsSlide, sizes: Sizes) -> Outline:
    things: list[Block] = [
        Box(Led(_number(place), 84, sizes.write(thing, sizes.said, weight=500)))
        for place, thing in enumerate(slide.things, 1)
    ]
    return Outline([_heading(slide.heading, sizes)], things)


def _number(place: int) -> Callable[[QPainter, QRectF], None]:
    return partial(_paint_letter, "circle", str(place), LOOK.font_px(44, 700))


def _thanks(slide: slides.ThanksSlide, sizes: Sizes) -> Outline:
    return Outline(
        [_heading(slide.heading, sizes)], [sizes.write(slide.text, sizes.said)], is_centred=True
    )


def _calm(slide: slides.CalmSlide, sizes: Sizes) -> Outline:
    said = sizes.write(slide.text, sizes.said, weight=600, colour=C.text2, is_centred=True)
    return Outline([], [_Rings(), said], is_centred=True)


def _news(slide: slides.NewsSlide, sizes: Sizes) -> Outline:
    return _calm_words(slide.text, sizes)


_MAKERS: dict[type, Callable[[Any, Sizes], Outline]] = {
    slides.TitleSlide: _title,
    slides.MoodSlide: _mood,
    slides.LevelSlide: _level,
    slides.InjectSlide: _inject,
    slides.DecisionSlide: _decision,
    slides.RevealSlide: _reveal,
    slides.SidesSlide: _sides,
    slides.InfoSlide: _info,
    slides.BreathSlide: _breath,
    slides.PracticeSlide: _practice,
    slides.CardSlide: _card,
    slides.FiguresSlide: _figures,
    slides.QuestionSlide: _question,
    slides.AnswerSlide: _answer,
    slides.ThingsSlide: _things,
    slides.ThanksSlide: _thanks,
    slides.CalmSlide: _calm,
    slides.NewsSlide: _news,
}
