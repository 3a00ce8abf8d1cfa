"""While somebody draws the window larger, each step costs no more than it has to."""

from __future__ import annotations

import pytest

pytest.importorskip("PySide6")

from PySide6.QtGui import QTextLayout

from guide.app.startup import Program
from guide.ui.kit import paragraph, picture_cache
from guide.ui.kit.paragraph import Paragraph
from guide.usecases.program.services import Services
from tests.ui.windows.conftest import Opener
from tests.ui.windows.window_fixtures import enter

FRAMES = 40
LAID_A_FRAME = 12  # of the seventy paragraphs of home; those whose lines do change


@pytest.fixture
def home(open_window: Opener, services: Services) -> Program:
    enter(services, "orange")
    return open_window()


def resize(program: Program) -> None:
    for step in range(FRAMES):
        program.window.resize(1280 + 8 * step, 800 + 4 * step)
        program.app.processEvents()


def counted(program: Program, monkeypatch: pytest.MonkeyPatch) -> tuple[int, int]:
    """How often words are laid and how often they are painted while the window grows."""
    made = {"laid": 0, "painted": 0}
    paint = Paragraph.paint

    class Counted(QTextLayout):
        def __init__(self, words: str, font: object) -> None:
            super().__init__(words, font)  # type: ignore[call-overload]
            made["laid"] += 1

    def painted(*args: object) -> None:
        made["painted"] += 1
        paint(*args)  # type: ignore[arg-type]

    resize(program)  # what is kept is kept from the second painting on
    monkeypatch.setattr(paragraph, "QTextLayout", Counted)
    monkeypatch.setattr(Paragraph, "paint", painted)
    resize(program)
    return made["laid"] // FRAMES, made["painted"] // FRAMES


def test_a_step_lays_only_words_whose_lines_change(
    home: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    laid, painted = counted(home, monkeypatch)
    assert painted > 40
    assert laid <= LAID_A_FRAME


def test_without_what_was_laid_before_each_step_would_lay_all(
    home: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paragraph._Laid, "serves", lambda *_: False)
    laid, painted = counted(home, monkeypatch)
    assert laid >= painted > 40


def test_a_step_draws_no_icon_anew(home: Program) -> None:
    resize(home)
    before = picture_cache._picture.cache_info()
    resize(home)
    after = picture_cache._picture.cache_info()
    assert after.misses == before.misses
    assert after.hits > before.hits + 10 * FRAMES
