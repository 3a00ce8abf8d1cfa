"""Every picture of every bundled lesson stands whole on its screen, in each language."""

from __future__ import annotations

import pytest

pytest.importorskip("PySide6")

from PySide6.QtWidgets import QApplication

from guide.content.model import LANGS, Lang
from guide.training import slides
from guide.training.lesson_texts import texts_of_scenario
from guide.ui.projector.compose import compose
from tests.proofs import rest_in_proof
from tests.ui.projector import bundled
from tests.ui.projector.pictures import SHAPES, remarks

CASES = [(lang, shape) for lang in LANGS for shape in SHAPES]
KEPT = ("kk", "4:3")  # the longest words on the narrowest screen


@pytest.mark.parametrize("case", rest_in_proof(CASES, KEPT), ids="-".join)
def test_every_picture_of_every_lesson_stands_whole(
    app: QApplication, case: tuple[Lang, str]
) -> None:
    lang, width = case[0], SHAPES[case[1]]
    found = [*bundled.of_every_lesson(lang)]
    for path in bundled.scenario_files():
        found += bundled.of_scenario(bundled.scenario(path), lang)
    assert len(found) > 500
    for slide in found:
        parts = compose(slide, width)
        assert [one for part in parts for one in remarks(part)] == [], slide
        if isinstance(slide, slides.DecisionSlide):
            assert len(parts) == 1, slide


@pytest.mark.parametrize("lang", rest_in_proof(LANGS, "kk"))
def test_check_03_no_script_and_no_note_stands_on_any_picture(
    app: QApplication, lang: Lang
) -> None:
    for path in bundled.scenario_files():
        scenario = bundled.scenario(path)
        private = {
            text
            for piece in texts_of_scenario(scenario)
            for role, text in piece.texts(lang).items()
            if role in ("script", "note") and text
        }
        public = {
            text
            for piece in texts_of_scenario(scenario)
            for role, text in piece.texts(lang).items()
            if role not in ("script", "note")
        }
        shown = {
            words
            for slide in bundled.of_scenario(scenario, lang)
            for part in compose(slide, SHAPES["16:9"])
            for words in part.words.split("\n")
        }
        assert private, path.stem
        assert not (private - public) & shown, path.stem
