"""Answer sheets with codes: what may be typed in, what is counted of it, and what is kept."""

from __future__ import annotations

from typing import Any

import pytest
from msgspec import structs

from guide.errors import Code, GuideError
from guide.training import answering, moving, sheets
from guide.training.batches import Batch
from guide.training.events import QuestionCounted, StepKind
from guide.training.quiz import Phase
from guide.training.replay import replayed
from guide.training.scores import knowledge, matched
from guide.training.setup import Collect
from tests.training.lessons import lesson
from tests.training.sessions import BEGAN, WITH_QUESTION, Played, questions

ITEM = "q-bag"


def on_paper(present: int = 24, out: int = 0, **settled: Any) -> Played:
    settled.setdefault("collect", Collect.PAPER)
    return Played(lesson(WITH_QUESTION), questions(), **settled).begun(present, out)


def typed(
    played: Played, code: str, answer: str = "a", batch: Batch = Batch.PRE, **more: Any
) -> int:
    asked = ITEM if batch.phase is not None else "d1"
    return played.do(sheets.type_in, batch, code, {asked: answer}, **more).seq


def refused(played: Played, *words: Any, **more: Any) -> GuideError:
    with pytest.raises(GuideError) as error:
        sheets.type_in(played.standing, *words, **more)
    return error.value


def test_each_sheet_is_an_event_and_the_counts_are_those_of_all_sheets() -> None:
    played = on_paper().to(StepKind.PRE)
    for code, answer in (("4821", "a"), ("1234", "b"), ("5555", "")):
        typed(played, code, answer)
    counted = played.state.answers[ITEM, Phase.PRE]
    assert (counted.counts, counted.passed) == ({"a": 1, "b": 1}, 1)
    assert counted.codes == {"4821": "a", "1234": "b", "5555": ""}
    assert played.state.corrected == (), "another sheet corrects nothing"
    replayed(played.events, played.scenario, played.items)


def test_a_sheet_that_was_corrected_or_taken_out_is_kept_beside_what_holds() -> None:
    played = on_paper().to(StepKind.PRE)
    first = typed(played, "4821", "a")
    second = typed(played, "4812", "b", corrects=first)
    assert played.state.answers[ITEM, Phase.PRE].codes == {"4812": "b"}
    played.do(sheets.type_in, Batch.PRE, "4812", {}, corrects=second)
    assert (ITEM, Phase.PRE) not in played.state.answers
    assert [one.seq for one in played.state.corrected] == [first, second]
    assert refused(played, Batch.PRE, "4812", {}, corrects=second).code is Code.SESSION_STEP
    replayed(played.events, played.scenario, played.items)


def test_hands_that_were_counted_before_are_kept_when_a_sheet_takes_their_place() -> None:
    played = on_paper().to(StepKind.PRE)
    hands = played.do(answering.ask, ITEM, Phase.PRE, {"a": 20})
    typed(played, "4821")
    typed(played, "1234")
    assert played.state.corrected == (hands,)
    assert played.state.answers[ITEM, Phase.PRE].counts == {"a": 2}


@pytest.mark.parametrize(
    ("code", "answers", "more", "expected"),
    [
        ("0821", {ITEM: "a"}, {}, Code.SHEET_CODE_WRONG),
        ("482", {ITEM: "a"}, {}, Code.SHEET_CODE_WRONG),
        ("48211", {ITEM: "a"}, {}, Code.SHEET_CODE_WRONG),
        ("٤٨٢١", {ITEM: "a"}, {}, Code.SHEET_CODE_WRONG),
        ("Айша", {ITEM: "a"}, {}, Code.SHEET_CODE_WRONG),
        ("4821", {ITEM: "z"}, {}, Code.VOTES_UNKNOWN),
        ("4821", {ITEM: "a+b"}, {}, Code.VOTES_UNKNOWN),
        ("4821", {"q-no": "a"}, {}, Code.VOTES_UNKNOWN),
        ("4821", {ITEM: "a"}, {"sure": (ITEM,)}, Code.VOTES_UNKNOWN),
        ("4821", {}, {}, Code.SESSION_STEP),
        ("4821", {ITEM: "a"}, {"corrects": 1}, Code.SESSION_STEP),
    ],
)
def test_what_no_sheet_can_say_is_refused(
    code: str, answers: dict[str, str], more: dict[str, Any], expected: Code
) -> None:
    played = on_paper().to(StepKind.PRE)
    assert refused(played, Batch.PRE, code, answers, **more).code is expected


def test_check_10_no_more_sheets_than_people_and_none_twice() -> None:
    played = on_paper(present=3, out=1).to(StepKind.PRE)
    typed(played, "4821")
    assert refused(played, Batch.PRE, "4821", {ITEM: "b"}).code is Code.SHEET_THERE
    typed(played, "1234")
    error = refused(played, Batch.PRE, "5555", {ITEM: "a"})
    assert error.code is Code.SHEETS_TOO_MANY
    assert error.fields == {"counted": "3", "present": "3", "out": "1", "most": "2"}


def test_sheets_are_typed_in_after_the_lesson_and_in_later_weeks() -> None:
    played = on_paper(present=2).to(StepKind.POST)
    assert Batch.WEEKS_6 not in sheets.batches(played.course, played.state)
    played.closed()
    asked = [Batch.PRE, Batch.VOTES_1, Batch.POST, Batch.WEEKS_2, Batch.WEEKS_6]
    assert list(sheets.batches(played.course, played.state)) == asked
    for batch in asked:
        typed(played, "4821", "a", batch)
    assert played.state.votes["d1", 1].counts == {"a": 1}
    for code in ("1234", "5555", "6666"):
        typed(played, code, "a", Batch.WEEKS_6)  # more come than were in the lesson
    replayed(played.events, played.scenario, played.items)

    skipped = on_paper().to(StepKind.PRE)
    skipped.do(moving.skip)
    assert sheets.asked_on(Batch.PRE, skipped.course, skipped.state) == ()
    hands = on_paper(collect=Collect.HANDS).to(StepKind.PRE)
    assert refused(hands, Batch.PRE, "4821", {ITEM: "a"}).code is Code.SESSION_STEP
    played.do(moving.void)
    assert refused(played, Batch.PRE, "1234", {ITEM: "a"}).code is Code.SESSION_OVER


def test_who_was_sure_is_asked_after_the_lesson() -> None:
    played = on_paper().to(StepKind.POST)
    typed(played, "4821", "b", Batch.POST, sure=(ITEM,))
    counted = played.state.answers[ITEM, Phase.POST]
    assert (counted.sure, counted.sure_codes) == ({"b": 1}, ("4821",))


def test_of_the_same_codes_it_is_told_what_became_of_them_in_each_later_asking() -> None:
    played = on_paper().to(StepKind.PRE)
    for code, answer in (("4821", "b"), ("1234", "a"), ("5555", "a"), ("7777", "b")):
        typed(played, code, answer)
    played.to(StepKind.POST)
    for code, answer in (("4821", "a"), ("1234", "a"), ("5555", "")):
        typed(played, code, answer, Batch.POST)
    played.closed()
    typed(played, "7777", "a", Batch.WEEKS_6)
    found = knowledge(played.course, played.state).matched
    told = {
        phase: (one.improved, one.same, one.lower, one.unmatched) for phase, one in found.items()
    }
    assert told == {Phase.POST: (1, 1, 1, 1), Phase.WEEKS_6: (1, 0, 0, 3)}


def test_whoever_was_asked_fewer_questions_later_does_not_know_less() -> None:
    (first,) = questions()
    answers = {
        ("q-bag", Phase.PRE): _asked("q-bag", Phase.PRE),
        ("q-two", Phase.PRE): _asked("q-two", Phase.PRE),
        ("q-bag", Phase.POST): _asked("q-bag", Phase.POST),
    }
    found = matched([first, structs.replace(first, id="q-two")], answers)
    assert found is not None
    assert (found.improved, found.same, found.lower, found.unmatched) == (0, 1, 0, 0)


def _asked(item: str, phase: Phase) -> QuestionCounted:
    return QuestionCounted(seq=1, at=BEGAN, item=item, phase=phase, counts={}, codes={"4821": "a"})


def test_a_file_of_somebody_else_cannot_hold_a_sheet_that_no_command_gives() -> None:
    played = on_paper(present=1).to(StepKind.PRE)
    typed(played, "4821")
    (*before, last) = played.events
    odd = structs.replace(last, code="Айша")
    with pytest.raises(GuideError) as error:
        replayed([*before, odd], played.scenario, played.items)
    assert error.value.code is Code.SESSION_MALFORMED
