"""What stands on the projector: large enough, whole, apart, and under the TRAINING band."""

from __future__ import annotations

from collections import Counter

import pytest

pytest.importorskip("PySide6")

from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from guide.content.class_words import class_words
from guide.content.model import LANGS
from guide.training import slides
from guide.ui.projector.band import band_words
from guide.ui.projector.blocks import LINES, TITLE_PX
from guide.ui.projector.compose import BAND, compose
from guide.ui.projector.outlines import MAKERS
from guide.ui.projector.paint import BandWords, _band_lines, paint_picture
from guide.ui.projector.projection import Projection
from tests.ui.projector.longest import CHOICES, DECISION, LONGEST, OPTION, SAID
from tests.ui.projector.pictures import SHAPES, remarks, texts

BAND_WORDS = BandWords("Оқу-жаттығу · Учебное занятие", "Бұл шын хабарландыру емес")
CALM = slides.CalmSlide(lang="kk")


def strings(value: object) -> list[str]:
    """Every string inside a slide that is to be read, wherever it stands."""
    if isinstance(value, str):
        return [value] if value else []
    if isinstance(value, tuple):
        return [one for part in value for one in strings(part)]
    if isinstance(value, (slides.Slide, slides.ShownChoice, slides.ChoiceReason, slides.FigureRow)):
        skipped = {"lang", "letter", "shape", "channel", "level", "mark", "picture"}
        names = [name for name in value.__struct_fields__ if name not in skipped]
        return [one for name in names for one in strings(getattr(value, name))]
    return []


@pytest.mark.parametrize("width", SHAPES.values(), ids=SHAPES)
def test_the_longest_texts_stand_whole_apart_and_large_enough(
    app: QApplication, width: int
) -> None:
    for slide in LONGEST:
        parts = compose(slide, width)
        assert [one for part in parts for one in remarks(part)] == [], slide
        said = Counter(word for part in parts for word in part.words.split("\n"))
        assert [one for one in strings(slide) if one not in said] == [], type(slide)


def test_injects_options_and_titles_keep_their_share_of_the_height(app: QApplication) -> None:
    for width in SHAPES.values():
        for slide in LONGEST:
            for one in (one for part in compose(slide, width) for one in texts(part)):
                if one.words in (SAID, OPTION) and not isinstance(slide, slides.MoodSlide):
                    least = 36 if isinstance(slide, slides.LevelSlide) else 43
                    assert one.lines >= least, (type(slide), one.lines)
        title = slides.TitleSlide(lang="kk", title="Сары", rules=("Жауап бермеуге болады",))
        assert texts(compose(title, width)[0])[0].lines >= LINES / 14
    assert LINES / 14 <= TITLE_PX


@pytest.mark.parametrize("width", SHAPES.values(), ids=SHAPES)
def test_a_question_is_seen_with_all_its_options_at_once(app: QApplication, width: int) -> None:
    assert len(compose(DECISION, width)) == 1


def test_every_kind_of_slide_has_its_picture() -> None:
    assert {type(slide) for slide in LONGEST} == set(MAKERS)
    assert set(slides.AnySlide.__args__) == set(MAKERS)


def test_options_are_told_by_letter_and_shape_and_pass_is_as_large(app: QApplication) -> None:
    assert len({one.shape for one in CHOICES}) == len(CHOICES)
    part = compose(DECISION, SHAPES["16:9"])[0]
    sizes = {one.lines for one in texts(part) if one.words in (OPTION, DECISION.pass_label)}
    assert len(sizes) == 1


def painted(projection: Projection, width: int, height: int) -> QImage:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    paint_picture(painter, width, height, projection.part, projection.band)
    painter.end()
    return image


def band_of(image: QImage) -> QImage:
    return image.copy(0, 0, image.width(), int(image.height() * BAND / LINES) - 1)


@pytest.mark.parametrize("size", [(1920, 1080), (1024, 768)], ids=["1080", "768"])
def test_p02_and_check_02_the_training_band_stands_in_every_frame(
    app: QApplication, size: tuple[int, int]
) -> None:
    projection = Projection(BAND_WORDS, CALM)
    projection.fit(*size)
    band = band_of(painted(projection, *size))
    for slide in LONGEST:
        projection.show(slide)
        while True:
            assert band_of(painted(projection, *size)) == band, type(slide)
            if not projection.step(1):
                break
        projection.calm()
        assert band_of(painted(projection, *size)) == band
        projection.show(slide)
        assert band_of(painted(projection, *size)) == band
    for training, not_real in (("", ""), (BAND_WORDS.training, ""), ("", BAND_WORDS.not_real)):
        other = Projection(BandWords(training, not_real), CALM)
        other.fit(*size)
        assert band_of(painted(other, *size)) != band, "the control: without all its words"


def test_the_band_says_training_in_each_language_of_the_session(app: QApplication) -> None:
    for width in SHAPES.values():
        for langs in (LANGS, ("kk", "ru"), ("kk",), ("ru",), ("en",)):
            for lang in langs:
                words = band_words(class_words(), langs, lang)
                lines = _band_lines(width, words)
                assert sum(line.natural_width() for line in lines) < width, words
                assert [line.words for line in lines] == [words.training, words.not_real]
                for one in langs:
                    assert class_words().say("class_training", one) in words.training


def test_blank_is_one_key_away_and_back_without_losing_the_place(app: QApplication) -> None:
    projection = Projection(BAND_WORDS, CALM)
    reveal = next(one for one in LONGEST if isinstance(one, slides.RevealSlide))
    projection.show(reveal)
    assert projection.count > 1
    assert projection.step(1)
    projection.calm()
    assert projection.shown == CALM
    assert OPTION not in projection.part.words
    projection.show(reveal)
    assert OPTION in projection.part.words


def test_only_a_window_of_some_size_says_what_shape_the_screen_has(app: QApplication) -> None:
    projection = Projection(BAND_WORDS, CALM)
    projection.fit(1024, 768)
    assert projection.part.width == SHAPES["4:3"]
    projection.fit(64, 64)
    assert projection.part.width == SHAPES["4:3"]
