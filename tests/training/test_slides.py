"""What the projector paints holds what a class may read, and nothing that is for the teacher."""

from __future__ import annotations

import msgspec
import pytest

from guide.content.class_words import class_words
from guide.content.guide import Guide
from guide.content.model import LANGS, Lang, Level
from guide.paths import resources
from guide.training import slide_builder as build
from guide.training import slides
from guide.training.question_slides import shuffled_keys
from guide.training.quiz_file import read_quiz
from guide.training.scenario import DecisionNode, InfoNode, InjectNode, PracticeNode
from tests.training.lessons import LESSON, lesson


@pytest.fixture(params=LANGS)
def words(request: pytest.FixtureRequest) -> build.SlideWords:
    lang: Lang = request.param
    return build.SlideWords(lang, class_words(), Guide(resources() / "content"))


def test_no_type_of_a_slide_can_hold_what_is_for_the_facilitator() -> None:
    hidden = {"script", "note_", "outcome", "expected", "attendance", "present", "opted_out"}
    for shape in (
        *slides.AnySlide.__args__,
        slides.ShownChoice,
        slides.ChoiceReason,
        slides.FigureRow,
    ):
        assert not {field.name for field in msgspec.structs.fields(shape)} & hidden, shape


def test_check_03_pictures_of_a_lesson_hold_no_word_for_the_facilitator(
    words: build.SlideWords,
) -> None:
    scenario = lesson()
    told, decision, info, practice = scenario.node[:4]
    assert isinstance(told, InjectNode)
    assert isinstance(decision, DecisionNode)
    assert isinstance(info, InfoNode)
    assert isinstance(practice, PracticeNode)
    pictures = [
        build.title_slide(scenario, words),
        build.mood_slide(words),
        build.level_slide(Level.YELLOW, words),
        build.inject_slide(told, words),
        build.decision_slide(decision, decision.option, words, counts={"a": 3}, passed=1),
        build.reveal_slide(decision, decision.option, words),
        build.info_slide(info, words),
        build.practice_slide(practice, words),
        build.things_slide(scenario, words),
        build.thanks_slide(words),
        build.calm_slide(words),
        build.news_slide(words),
    ]
    painted = "\n".join(msgspec.json.encode(one).decode() for one in pictures)
    for node in scenario.node[:2]:
        assert node.words(words.lang).script not in painted
    for option in decision.option:
        said = option.words(words.lang)
        assert said.note not in painted
        assert said.why in painted
        assert said.text in painted
    assert "best" not in msgspec.json.encode(pictures[4]).decode()
    assert all(f'"{lang}"' not in painted for lang in LANGS if lang != words.lang)


def test_a_reason_without_a_source_asks_the_school() -> None:
    words = build.SlideWords("en", class_words(), Guide(resources() / "content"))
    doubtful = lesson(('outcome = "unsafe"', 'outcome = "unsafe"\nneeds_source = true'))
    decision = doubtful.node[1]
    assert isinstance(decision, DecisionNode)
    sure, asked = build.reveal_slide(decision, decision.option, words).reasons
    assert asked.why == words.say("class_ask_school")
    assert asked.source == ""
    assert "The Astana Times" in sure.source


def test_answers_stand_in_another_order_after_the_lesson_and_again_in_the_same_one() -> None:
    quiz = read_quiz(
        b'schema = "quiz/1"\nid = "q"\nversion = 1\n[[item]]\nid = "q1"\ntype = "single"\n'
        + b"".join(b'[[item.choice]]\nkey = "%c"\n' % key for key in b"abcd")
    )
    item = quiz.item[0]
    orders = {shuffled_keys(item, seed) for seed in "123456789"}
    assert len(orders) > 1
    assert shuffled_keys(item, "1") == shuffled_keys(item, "1")
    assert all(sorted(order) == ["a", "b", "c", "d"] for order in orders)


def test_the_lesson_of_these_tests_is_in_three_languages() -> None:
    assert all(f"\n{lang} = " in LESSON for lang in LANGS)
