"""The sheets of the real content, pressed once for all tests of this room."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

import pytest

from guide.content.guide import Guide
from guide.content.model import LANGS, Level
from guide.content.paper_words import PaperWords
from guide.paper import press
from guide.paper.shapes import LevelSheet
from guide.paths import resources
from guide.usecases.sheets import level_sheet

SHEETS = [(level, lang) for level in ("yellow", "orange", "red")
          for lang in ("kk", "ru", "en", "kk+ru")]  # fmt: skip


@cache
def _data(level: str, lang: str) -> LevelSheet:
    content = resources() / "content"
    langs = [one for one in LANGS if one in lang.split("+")]
    return level_sheet(Guide(content), PaperWords(content), Level(level), langs)


@cache
def _pdf(level: str, lang: str) -> bytes:
    data = _data(level, lang)
    return press.pdf("level", data, title=data["title"])


@pytest.fixture(scope="session")
def sheet_data() -> Callable[[str, str], LevelSheet]:
    return _data


@pytest.fixture(scope="session")
def sheet_pdf() -> Callable[[str, str], bytes]:
    return _pdf


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Run a test that asks for `level` and `lang` on every sheet there is."""
    if {"level", "lang"} <= set(metafunc.fixturenames):
        metafunc.parametrize(("level", "lang"), SHEETS)
