"""Outlines of slides that ask: options with letter and shape, what is said of each, and "pass"."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QPainter

from guide.training import slides
from guide.ui.projector.blocks import (
    LEAST_SAID_PX,
    LOOK,
    Block,
    Box,
    C,
    Column,
    Led,
    SideBySide,
    icon,
)
from guide.ui.projector.marks import paint_option, paint_pass
from guide.ui.projector.sizes import Outline, Sizes, asked, eyebrow, source


def letter(choice: slides.ShownChoice) -> Callable[[QPainter, QRectF], None]:
    """The shape and the letter of an option."""
    font = LOOK.font_px(40, 700)
    return partial(paint_letter, choice.shape.value, choice.letter, font)


def paint_letter(shape: str, letter: str, font: QFont, painter: QPainter, box: QRectF) -> None:
    """Paint a letter or a number in a shape."""
    paint_option(painter, box, shape, letter, font)


def _counted(block: Block, count: int | None, sizes: Sizes) -> Block:
    if count is None:
        return block
    said = sizes.write(str(count), sizes.said + 8, weight=700)
    return SideBySide((block, said), (8, 1))


def _choice(choice: slides.ShownChoice, sizes: Sizes) -> Block:
    words = sizes.write(choice.text, sizes.said, weight=500)
    return Box(
        Led(letter(choice), sizes.sign, _counted(words, choice.count, sizes)), pad=(28, sizes.pad)
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
    slides.OutcomeMark.BEST: ("circle-check", C.accent),
    slides.OutcomeMark.ACCEPTABLE: ("circle", C.text2),
    slides.OutcomeMark.UNSAFE: ("circle-alert", C.text),
}


def _reason(reason: slides.ChoiceReason, sizes: Sizes) -> Block:
    option = sizes.write(reason.choice.text, max(sizes.said, LEAST_SAID_PX), weight=600)
    parts: list[Block] = [_counted(option, reason.choice.count, sizes)]
    if reason.mark in _MARKS:
        name, colour = _MARKS[reason.mark]
        label = sizes.write(reason.label, sizes.small, weight=600, colour=colour)
        parts.append(Led(icon(name, colour), sizes.small + 4, label, gap=14))
    parts += [sizes.write(reason.why, sizes.small), source(reason.source, sizes)]
    is_best = reason.mark is slides.OutcomeMark.BEST
    return Box(
        Led(letter(reason.choice), sizes.sign, Column(*parts, gap=6), at_top=True),
        pad=(28, sizes.pad),
        fill=C.accent_tint if is_best else C.bg,
        line=C.accent if is_best else C.border,
        line_width=4 if is_best else 2,
    )


def decision(slide: slides.DecisionSlide, sizes: Sizes) -> Outline:
    """A question with its options, all of them at once."""
    head = [eyebrow(slide.round_label, sizes), asked(slide.prompt, sizes)]
    choices = [_choice(choice, sizes) for choice in slide.choices]
    return Outline([*head], [*choices, *_pass(slide.pass_label, slide.passed, sizes)])


def reveal(slide: slides.RevealSlide, sizes: Sizes) -> Outline:
    """What is said of each option."""
    prompt = sizes.write(slide.prompt, LEAST_SAID_PX, weight=700)
    reasons: list[Block] = [_reason(reason, sizes) for reason in slide.reasons]
    return Outline([prompt], reasons, is_whole=False)


def sides(slide: slides.SidesSlide, sizes: Sizes) -> Outline:
    """A dilemma after its vote; nothing is marked."""
    choices = [_choice(choice, sizes) for choice in slide.choices]
    said = sizes.write(slide.invitation, sizes.said, weight=600, colour=C.accent)
    return Outline([asked(slide.prompt, sizes)], [*choices, said])


def question(slide: slides.QuestionSlide, sizes: Sizes) -> Outline:
    """A question of a quiz."""
    choices: list[Block] = [_choice(choice, sizes) for choice in slide.choices]
    if slide.matches:
        others = [Box(sizes.write(one, sizes.said), pad=(28, sizes.pad)) for one in slide.matches]
        choices = [SideBySide(pair, (1, 1)) for pair in zip(choices, others, strict=True)]
    number = f"{slide.number} / {slide.of}" if slide.of else ""
    return Outline(
        [asked(slide.stem, sizes)],
        [*choices, *_pass(slide.pass_label, None, sizes)],
        foot=slide.hint,
        number=number,
    )


def answer(slide: slides.AnswerSlide, sizes: Sizes) -> Outline:
    """A question with what is right."""
    reasons = [_reason(reason, sizes) for reason in slide.reasons]
    said = sizes.write(slide.feedback, max(sizes.small, 36))
    stem = sizes.write(slide.stem, LEAST_SAID_PX, weight=700)
    return Outline([stem], [*reasons, said, source(slide.source, sizes)], is_whole=False)
