"""V1 to V4 and what may be told of few: counts, shares, and nothing of fewer than five."""

from __future__ import annotations

import datetime as dt

import pytest

from guide.training import answering, moving
from guide.training.events import QuestionCounted, StepKind
from guide.training.quiz import Phase
from guide.training.reviews import days_through, due, last_day, reviews
from guide.training.scores import (
    Gain,
    Share,
    Telling,
    choices,
    is_more_worried,
    item_score,
    knowledge,
    matched,
    sum_of,
    talk_gain,
    telling,
)
from tests.training.lessons import lesson
from tests.training.sessions import BEGAN, WITH_QUESTION, Played, questions, voted


def test_check_04_v1_days_are_counted_with_the_first() -> None:
    day = dt.date
    assert last_day(day(2016, 6, 6), 40) == day(2016, 7, 15)
    assert last_day(day(2016, 7, 16), 30) == day(2016, 8, 14)
    assert days_through(day(2016, 6, 6), day(2017, 1, 15)) == 224
    assert last_day(day(2022, 1, 13), 14) == day(2022, 1, 26)
    with pytest.raises(ValueError, match="0"):
        last_day(day(2016, 6, 6), 0)


@pytest.mark.parametrize(
    ("of", "before", "after", "points", "normalised"),
    [(20, 8, 17, 45, 0.75), (20, 20, 20, 0, None), (25, 15, 12, -12, -0.30)],
)
def test_check_04_v2_gain(
    of: int, before: int, after: int, points: int, normalised: float | None
) -> None:
    gain = Gain(before=Share(before, of), after=Share(after, of))
    assert gain.points == points
    assert gain.normalised == (None if normalised is None else pytest.approx(normalised))
    assert gain.is_full_already is (before == of)


def test_check_04_v4_reviews_are_due_after_two_and_six_weeks() -> None:
    held = dt.date(2026, 9, 7)
    assert due(held, Phase.WEEKS_2) == dt.date(2026, 9, 21)
    assert due(held, Phase.WEEKS_6) == dt.date(2026, 10, 19)
    day = dt.date(2026, 9, 21)
    assert [one.when for one in reviews(held, frozenset(), day)] == ["due", "ahead"]
    assert [one.when for one in reviews(held, frozenset(), dt.date(2026, 12, 1))] == ["late"] * 2
    (left,) = reviews(held, frozenset({Phase.WEEKS_2}), day)
    assert (left.phase, left.on) == (Phase.WEEKS_6, dt.date(2026, 10, 19))


def test_check_14_under_ten_no_percentage_and_under_five_nothing() -> None:
    assert [telling(of) for of in (0, 4, 5, 9, 10)] == [
        Telling.NOTHING, Telling.NOTHING, Telling.COUNTS, Telling.COUNTS, Telling.PERCENT
    ]  # fmt: skip
    assert Share(4, 9).percent is None
    assert Share(4, 10).percent == 40
    assert Gain(before=Share(2, 9), after=Share(8, 9)).points is None
    assert Share(1, 8000).percent == 0


def test_check_14_eight_who_answer_four_questions_are_eight() -> None:
    four = sum_of([Share(5, 8)] * 4)
    assert (four.count, four.of, four.people) == (20, 32, 8)
    assert four.percent is None
    assert four.telling is Telling.COUNTS
    assert sum_of([Share(5, 12)] * 4).percent == 42
    assert sum_of([]).telling is Telling.NOTHING
    assert Share(9, 18, 6).percent is None, "six who raise a hand for each of three"


def test_choices_talk_gain_and_points() -> None:
    played = Played(rounds=2).begun(20).to(StepKind.NODE, "d1")
    voted(played, {"a": 8, "b": 12})
    voted(played, {"a": 15, "b": 3}, 2, vote_round=2)
    decision = played.course.decision("d1")
    assert decision is not None
    found = choices(decision, played.state.votes["d1", 2])
    assert (found.best, found.safe, found.passed, found.points) == (
        Share(15, 18), Share(15, 18), 2, 30
    )  # fmt: skip
    assert talk_gain(decision, played.state.votes) == 43
    once = Played().begun().to(StepKind.NODE, "d1")
    voted(once, {"a": 8})
    assert talk_gain(decision, once.state.votes) is None


def asked(played: Played, phase: Phase, right: int, wrong: int, **more: dict[str, int]) -> None:
    played.do(answering.ask, "q-bag", phase, {"a": right, "b": wrong}, **more)


def test_knowledge_is_what_was_known_of_the_same_questions_and_what_is_left_of_it() -> None:
    played = Played(lesson(WITH_QUESTION), questions()).begun(20).to(StepKind.PRE)
    asked(played, Phase.PRE, 8, 12)
    asked(played.to(StepKind.POST), Phase.POST, 17, 3, sure={"a": 10, "b": 2})
    found = knowledge(played.course, played.state)
    assert found.gain is not None
    assert (found.gain.points, found.gain.normalised) == (45, pytest.approx(0.75))
    assert found.items[0].sure_but_wrong == Share(2, 12)
    assert found.weakest == ("q-bag",)
    asked(played.closed(), Phase.WEEKS_6, 14, 6)
    later = knowledge(played.course, played.state)
    assert later.left(Phase.WEEKS_6) == pytest.approx(6 / 9)
    assert later.left(Phase.WEEKS_2) is None


def test_what_was_full_already_says_so_and_has_no_weakest() -> None:
    played = Played(lesson(WITH_QUESTION), questions()).begun(20).to(StepKind.PRE)
    asked(played, Phase.PRE, 20, 0)
    asked(played.to(StepKind.POST), Phase.POST, 20, 0)
    found = knowledge(played.course, played.state)
    assert found.gain is not None
    assert found.gain.is_full_already
    assert found.gain.normalised is None
    assert found.weakest == ()


def test_codes_say_how_many_knew_more_and_who_could_not_be_matched() -> None:
    item = questions()[0]

    def codes(phase: Phase, **answers: str) -> QuestionCounted:
        return QuestionCounted(seq=1, at=BEGAN, item=item.id, phase=phase, counts={}, codes=answers)

    answers = {
        (item.id, Phase.PRE): codes(Phase.PRE, k1="b", k2="a", k3="a", k4="b"),
        (item.id, Phase.POST): codes(Phase.POST, k1="a", k2="a", k3="b", k5="a"),
    }
    found = matched([item], answers)
    assert found is not None
    assert (found.improved, found.same, found.lower, found.unmatched) == (1, 1, 1, 2)
    assert matched([item], {}) is None
    assert item_score(item, answers).sure_but_wrong is None


def test_p09_more_worried_after_than_before_is_told() -> None:
    played = Played().begun(20).to(StepKind.MOOD_BEFORE)
    played.do(answering.feel, "before", 15, 3, 2)
    played.to(StepKind.MOOD_AFTER)
    played.do(answering.feel, "after", 12, 3, 5)
    assert is_more_worried(played.state)
    played.do(answering.feel, "after", 15, 4, 1)
    assert not is_more_worried(played.state)
    assert played.state.corrected, "the first count is kept"
    assert moving.next_step(played.standing) is not None
