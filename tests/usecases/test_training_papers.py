"""The papers of a lesson: what parents read, what whoever stays out does, what is read aloud."""

from __future__ import annotations

import datetime as dt
import io
import re
import zipfile
from xml.etree import ElementTree as ET

import pytest

from guide.content.class_words import class_words
from guide.content.guide import Guide
from guide.content.model import LANGS, Lang
from guide.paths import resources
from guide.training.bundled import BundledLessons
from guide.training.course import Course
from guide.training.scenario import DecisionNode, EndNode
from guide.training.slide_builder import SlideWords
from guide.usecases.training.lesson_papers import letter_bytes, quiet_bytes, sheet_bytes
from tests.training.lessons import lesson
from tests.training.sessions import setup_of

SCENARIOS = BundledLessons(resources() / "content").scenarios


def said(data: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        root = ET.fromstring(archive.read("content.xml"))  # noqa: S314 - our own file
    return "\n".join("".join(one.itertext()) for one in root.iter() if one.tag[-2:] in ("}p", "}h"))


def test_the_letter_is_announced_honest_and_names_the_way_out() -> None:
    scenario = lesson()
    settled = setup_of(scenario, planned_on=dt.date(2026, 9, 14), school_label="№ 000")
    whole = said(letter_bytes(scenario, settled, ("kk", "ru", "en")))
    for text in ("14.09.2026", "№ 000", "7Б", "Сары деңгей: сынып", "Yellow level: a class",
                 "There are no marks.", "111"):  # fmt: skip
        assert text in whole
    assert not re.search(r"[{}]|letter_", whole)
    for option in (one for node in scenario.node if isinstance(node, DecisionNode)
                   for one in node.option):  # fmt: skip
        assert option.words("ru").note not in whole, "no note of the facilitator goes to parents"


def test_the_quiet_task_has_its_four_things_in_each_language() -> None:
    whole = said(quiet_bytes(LANGS))
    assert whole.count("1. ") == whole.count("4. ") == len(LANGS)


@pytest.mark.parametrize("lang", LANGS)
def test_the_sheet_holds_each_script_and_what_each_option_is(lang: Lang) -> None:
    words = SlideWords(lang, class_words(), Guide(resources() / "content"))
    for scenario in (lesson(), *SCENARIOS[:4]):
        band = scenario.bands[-1]
        course = Course(scenario, (), setup_of(scenario, band=band, langs=(lang,)))
        whole = said(sheet_bytes(course, words))
        for node_id in course.way.reachable:
            node = course.node(node_id)
            if not isinstance(node, EndNode):
                assert node.words(lang).script in whole
            if isinstance(node, DecisionNode):
                for option in course.options(node):
                    assert option.words(lang).why in whole
                    assert option.words(lang).note in whole
