"""The sheets of the real content, pressed once for all tests of this room."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

import pytest

from guide.content.guide import Guide
from guide.content.model import LANGS, Lang, Level
from guide.content.paper_words import PaperWords
from guide.paper import renderer
from guide.paper.schemas import LevelSheet, SituationSheet
from guide.paths import resources
from guide.usecases.advice.level_sheet import level_sheet_data
from guide.usecases.advice.situation_sheet import situation_sheet_data

PAPER_LANGS = ("kk", "ru", "en", "kk+ru")
# Russian words stand on the sheets in two languages too; alone they are a proof.
_ALONE = {"ru": [pytest.mark.proof]}
CONTENT = resources() / "content"
GUIDE, WORDS = Guide(CONTENT), PaperWords(CONTENT)
SHEETS, SITUATIONS = (
    [pytest.param(one, lang, marks=_ALONE.get(lang, ())) for one in ids for lang in PAPER_LANGS]
    for ids in (("yellow", "orange", "red"), [one.id for one in GUIDE.situations])
)


def langs_of(lang: str) -> list[Lang]:
    return [one for one in LANGS if one in lang.split("+")]


@cache
def _data(level: str, lang: str) -> LevelSheet:
    return level_sheet_data(GUIDE, WORDS, Level(level), langs_of(lang))


@cache
def _pdf(level: str, lang: str) -> bytes:
    data = _data(level, lang)
    return renderer.pdf("level", data, title=data["title"])


@cache
def _situation(situation: str, lang: str) -> SituationSheet:
    return situation_sheet_data(GUIDE, WORDS, situation, langs_of(lang))


@cache
def _situation_pdf(situation: str, lang: str) -> bytes:
    data = _situation(situation, lang)
    return renderer.pdf("situation", data, title=data["title"])


@pytest.fixture(scope="session")
def sheet_data() -> Callable[[str, str], LevelSheet]:
    return _data


@pytest.fixture(scope="session")
def sheet_pdf() -> Callable[[str, str], bytes]:
    return _pdf


@pytest.fixture(scope="session")
def situation_data() -> Callable[[str, str], SituationSheet]:
    return _situation


@pytest.fixture(scope="session")
def situation_pdf() -> Callable[[str, str], bytes]:
    return _situation_pdf


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Run a test that asks for a level or situation and a language on every such sheet."""
    if {"level", "lang"} <= set(metafunc.fixturenames):
        metafunc.parametrize(("level", "lang"), SHEETS)
    if {"situation", "lang"} <= set(metafunc.fixturenames):
        metafunc.parametrize(("situation", "lang"), SITUATIONS)
    elif "situation" in metafunc.fixturenames:
        metafunc.parametrize("situation", [one.id for one in GUIDE.situations])
