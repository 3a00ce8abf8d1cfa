"""What each kind of slide is made of."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from guide.content.model import DECLARED, Level
from guide.training import slides
from guide.training.scenario import Channel
from guide.ui.kit.level_sign import paint_tile
from guide.ui.projector.blocks import (
    LEAST_PX,
    LOOK,
    TITLE_PX,
    Block,
    Box,
    C,
    Column,
    DrawnItem,
    Item,
    Led,
    SideBySide,
    icon,
    in_pixels,
)
from guide.ui.projector.choice_outlines import (
    answer,
    decision,
    paint_letter,
    question,
    reveal,
    sides,
)
from guide.ui.projector.marks import paint_face
from guide.ui.projector.sizes import Outline, Sizes, asked, eyebrow, heading, quiet, source


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
    note = quiet(slide.note, sizes)
    return Outline([asked(slide.question, sizes)], [SideBySide(faces, (1, 1, 1)), note])


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
    name, meaning = heading(slide.name, sizes), sizes.write(slide.meaning, sizes.said)
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
        over = eyebrow(slide.heading, sizes)
        name = _CHANNELS.get(slide.channel)
        head.append(Led(icon(name, C.accent), 56, over, gap=20) if name else over)
    said = sizes.write(slide.text, sizes.asked, weight=600)
    question = sizes.write(slide.question, sizes.said, colour=C.accent, weight=600)
    return Outline(head, [said, *_places(slide.places, sizes), question], is_centred=True)


def _info(slide: slides.InfoSlide, sizes: Sizes) -> Outline:
    said = sizes.write(slide.text, sizes.asked, weight=600)
    question = sizes.write(slide.question, sizes.said, colour=C.accent, weight=600)
    body = [said, *_places(slide.places, sizes), question, source(slide.source, sizes)]
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
        [heading(slide.heading, sizes)], [said, *_places(slide.places, sizes)], is_centred=True
    )


def _card(slide: slides.CardSlide, sizes: Sizes) -> Outline:
    body: list[Block] = [
        Column(eyebrow(slide.heading, sizes), sizes.write(slide.text, sizes.said), gap=8)
    ]
    if slide.second_text:
        second = Column(
            eyebrow(slide.second_heading, sizes), sizes.write(slide.second_text, sizes.said), gap=8
        )
        body.append(second)
    return Outline([heading(slide.when, sizes)], [*body, source(slide.source, sizes)])


def _figures(slide: slides.FiguresSlide, sizes: Sizes) -> Outline:
    shares = (2.6, 2.8, 3.8, 3.8)
    px = min(sizes.small, 36)
    head = SideBySide(
        [sizes.write(one, px, weight=700, colour=C.text2) for one in slide.columns], shares
    )
    rows: list[Block] = [
        Box(
            SideBySide(
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
    top = [heading(slide.when, sizes), sizes.write(slide.heading, sizes.said, weight=600)]
    return Outline([*top, Box(head, pad=(16, 0), line="", fill="")], rows)


def _things(slide: slides.ThingsSlide, sizes: Sizes) -> Outline:
    things: list[Block] = [
        Box(Led(_number(place), 84, sizes.write(thing, sizes.said, weight=500)))
        for place, thing in enumerate(slide.things, 1)
    ]
    return Outline([heading(slide.heading, sizes)], things)


def _number(place: int) -> Callable[[QPainter, QRectF], None]:
    return partial(paint_letter, "circle", str(place), LOOK.font_px(44, 700))


def _thanks(slide: slides.ThanksSlide, sizes: Sizes) -> Outline:
    return Outline(
        [heading(slide.heading, sizes)], [sizes.write(slide.text, sizes.said)], is_centred=True
    )


def _calm(slide: slides.CalmSlide, sizes: Sizes) -> Outline:
    said = sizes.write(slide.text, sizes.said, weight=600, colour=C.text2, is_centred=True)
    return Outline([], [_Rings(), said], is_centred=True)


def _news(slide: slides.NewsSlide, sizes: Sizes) -> Outline:
    return _calm_words(slide.text, sizes)


MAKERS: dict[type, Callable[[Any, Sizes], Outline]] = {
    slides.TitleSlide: _title,
    slides.MoodSlide: _mood,
    slides.LevelSlide: _level,
    slides.InjectSlide: _inject,
    slides.DecisionSlide: decision,
    slides.RevealSlide: reveal,
    slides.SidesSlide: sides,
    slides.InfoSlide: _info,
    slides.BreathSlide: _breath,
    slides.PracticeSlide: _practice,
    slides.CardSlide: _card,
    slides.FiguresSlide: _figures,
    slides.QuestionSlide: question,
    slides.AnswerSlide: answer,
    slides.ThingsSlide: _things,
    slides.ThanksSlide: _thanks,
    slides.CalmSlide: _calm,
    slides.NewsSlide: _news,
}


def outline_of(slide: slides.Slide, sizes: Sizes) -> Outline:
    """The outline of a slide in these sizes."""
    return MAKERS[type(slide)](slide, sizes)
