"""A session is its events: from step to step, votes with their arithmetic, and the close."""

from __future__ import annotations

import datetime as dt
from typing import Any

import msgspec
import pytest
from msgspec import structs

from guide.content.class_words import class_words
from guide.content.guide import Guide
from guide.content.model import LANGS, Level
from guide.errors import Code, GuideError
from guide.paths import resources
from guide.training import answering, moving, preparing, recording
from guide.training.bands import AgeBand
from guide.training.cues import cue
from guide.training.drill import DrillSheet, YardRow
from guide.training.events import AnyEvent, LessonStep, StepKind
from guide.training.picture import picture, slide_of
from guide.training.quiz import ItemType, Phase
from guide.training.setup import Attendance, Collect
from guide.training.slide_builder import SlideWords
from guide.training.slides import (
    AnswerSlide,
    CalmSlide,
    DecisionSlide,
    NewsSlide,
    QuestionSlide,
    RevealSlide,
    SidesSlide,
    TitleSlide,
)
from guide.training.state import SessionState, fold
from guide.training.walk import Form
from tests.training.lessons import lesson
from tests.training.sessions import TODAY, WITH_QUESTION, Played, questions, voted

WORDS = SlideWords("en", class_words(), Guide(resources() / "content"))


def shown(played: Played) -> Any:
    return picture(played.state, played.course, WORDS)


def refused(played: Played, command: Any, *words: Any, **more: Any) -> GuideError:
    before = list(played.events)
    with pytest.raises(GuideError) as refusal:
        played.do(command, *words, **more)
    assert played.events == before
    return refusal.value


def at_decision(**settled: Any) -> Played:
    return Played(**settled).begun().to(StepKind.NODE, "d1")


# ---- its order


def test_a_lesson_goes_from_its_title_to_what_is_taken_home() -> None:
    played = Played(lesson(WITH_QUESTION), questions()).begun().to(StepKind.HOME)
    steps = [(one.step.kind.value, one.step.id) for one in played.state.deliveries]
    assert steps == [
        ("title", ""), ("mood_before", ""), ("pre", "q-bag"), ("level", ""), ("node", "i1"),
        ("node", "d1"), ("node", "p1"), ("post", "q-bag"), ("things", ""), ("breath", ""),
        ("thanks", ""), ("hot_wash", ""), ("mood_after", ""), ("home", ""),
    ]  # fmt: skip
    assert refused(played, moving.go_on).code is Code.SESSION_STEP
    played.do(moving.close)
    assert played.state.status == "finished"
    assert all(one.hidden_at is not None for one in played.state.deliveries)


def test_the_short_form_asks_after_only() -> None:
    course = Played(lesson(WITH_QUESTION), questions(), form=Form.SHORT).course
    assert [step.kind for step in course.opening] == [
        StepKind.TITLE, StepKind.MOOD_BEFORE, StepKind.LEVEL
    ]  # fmt: skip
    assert course.closing[0] == LessonStep(StepKind.POST, "q-bag")


def test_an_option_leads_off_and_comes_back() -> None:
    played = at_decision()
    assert played.do(moving.follow, "b").step == LessonStep(StepKind.NODE, "x1")
    assert played.do(moving.go_on).step == LessonStep(StepKind.NODE, "p1")
    assert played.do(moving.go_back).step == LessonStep(StepKind.NODE, "x1")
    assert played.do(moving.go_back).step == LessonStep(StepKind.NODE, "d1")
    assert played.do(moving.go_back).step == LessonStep(StepKind.NODE, "i1")
    assert refused(at_decision(), moving.follow, "a").code is Code.SESSION_STEP


def test_no_step_is_shown_out_of_turn() -> None:
    played = Played().begun()
    assert refused(played, moving.show, LessonStep(StepKind.NODE, "d1")).code is Code.SESSION_STEP
    played.do(moving.go_on)
    assert refused(played, moving.show, LessonStep(StepKind.NODE, "d1")).code is Code.SESSION_STEP
    assert refused(played, moving.go_back).code is Code.SESSION_STEP


def test_a_step_is_left_out_and_marked_so() -> None:
    played = Played().begun().to(StepKind.LEVEL)
    played.do(moving.skip)
    assert played.state.deliveries[-1].is_skipped
    assert played.do(moving.go_on).step.id == "i1"


def test_a_dilemma_ends_with_both_sides_and_no_mark() -> None:
    kinds = (
        ('"class_scenario"', '"dilemma"'),
        ('outcome = "best"\nsources = ["SD1"]\n', ""),
        ('outcome = "unsafe"\nnext = "x1"\nsources = ["SD1"]\n', ""),
    )
    played = Played(lesson(*kinds)).begun().to(StepKind.NODE, "d1")
    voted(played, {"a": 10, "b": 9}, 5)
    played.do(answering.show_counts, "d1")
    played.do(answering.reveal)
    sides = shown(played)
    assert isinstance(sides, SidesSlide)
    assert [choice.count for choice in sides.choices] == [10, 9]
    assert sides.passed == 5


# ---- votes


def test_check_04_v3_a_vote_that_fits_is_taken_and_one_that_does_not_is_refused() -> None:
    more = "".join(
        f'key = "{key}"\noutcome = "unsafe"\nneeds_source = true\nkk = {{ text = "а" }}\n'
        'ru = { text = "а" }\nen = { text = "a" }\n\n[[node.option]]\n'
        for key in "cd"
    )
    four = lesson(('key = "b"', f'{more}key = "b"'))
    played = Played(four).begun(24).to(StepKind.NODE, "d1")
    voted(played, {"a": 10, "b": 6, "c": 5, "d": 1}, 2)
    error = refused(played, answering.vote, "d1", {"a": 10, "b": 8, "c": 6, "d": 1}, 2)
    assert error.code is Code.VOTES_TOO_MANY
    assert error.fields == {
        "sum": "10 + 8 + 6 + 1 + 2", "counted": "27", "present": "24", "out": "0", "most": "24",
    }  # fmt: skip


def test_check_10_the_sum_is_never_above_those_who_can_answer() -> None:
    played = Played().begun(present=24, out=2).to(StepKind.NODE, "d1")
    voted(played, {"a": 20, "b": 1}, 1)
    assert refused(played, answering.vote, "d1", {"a": 20, "b": 2}, 1).fields["out"] == "2"
    assert refused(played, answering.vote, "d1", {"a": -1}).code is Code.VOTES_UNKNOWN
    assert refused(played, answering.vote, "d1", {"z": 1}).code is Code.VOTES_UNKNOWN


def test_a_correction_before_and_after_the_reveal_keeps_both() -> None:
    played = at_decision()
    voted(played, {"a": 10, "b": 2})
    voted(played, {"a": 12, "b": 2})
    played.do(answering.reveal)
    voted(played, {"a": 13, "b": 2})
    first, second = played.state.corrected
    assert [first.counts["a"], second.counts["a"]] == [10, 12]
    last = played.state.votes["d1", 1]
    assert (last.counts["a"], last.corrects) == (13, second.seq)


def test_nothing_is_counted_first_after_the_reveal() -> None:
    played = at_decision()
    played.do(answering.reveal)
    assert refused(played, answering.vote, "d1", {"a": 1}).code is Code.SESSION_STEP


def test_two_rounds_only_when_chosen() -> None:
    played = at_decision()
    voted(played, {"a": 10})
    assert refused(played, answering.vote, "d1", {"a": 12}, 0, 2).code is Code.SESSION_STEP
    twice = at_decision(rounds=2)
    assert refused(twice, answering.vote, "d1", {"a": 12}, 0, 2).code is Code.SESSION_STEP
    voted(twice, {"a": 10})
    voted(twice, {"a": 12}, vote_round=2)
    assert twice.state.votes["d1", 1].counts == {"a": 10}
    assert twice.state.votes["d1", 2].counts == {"a": 12}
    assert shown(twice).round_label == "Second vote"


def test_groups_answer_once_each() -> None:
    played = at_decision(collect=Collect.GROUPS, groups=5)
    error = refused(played, answering.vote, "d1", {"a": 3, "b": 1})
    assert (error.code, error.fields["most"]) == (Code.GROUPS_DIFFER, "5")
    voted(played, {"a": 3, "b": 1}, 1)
    assert played.state.votes["d1", 1].unit == "group"


@pytest.mark.parametrize("collect", [Collect.HANDS, Collect.CARDS, Collect.CORNERS])
def test_hands_cards_and_corners_are_counted_alike(collect: Collect) -> None:
    played = at_decision(collect=collect)
    voted(played, {"a": 20, "b": 2}, 2)
    assert played.state.votes["d1", 1].unit == "person"


def test_paper_with_codes_is_counted_by_the_program_and_an_empty_sheet_is_a_pass() -> None:
    played = at_decision(collect=Collect.PAPER)
    voted(played, {}, codes={"K1": "a", "K2": "b", "K3": "a", "K4": ""})
    found = played.state.votes["d1", 1]
    assert (found.counts, found.passed) == ({"a": 2, "b": 1}, 1)
    error = refused(played, answering.vote, "d1", {}, codes={"K1": "z"})
    assert error.code is Code.VOTES_UNKNOWN


def test_more_than_thirty_five_are_taken() -> None:
    played = Played().begun(present=120).to(StepKind.NODE, "d1")
    voted(played, {"a": 100, "b": 15}, 5)


def test_counts_stand_on_the_projector_when_they_are_shown_and_not_before() -> None:
    played = at_decision()
    voted(played, {"a": 20, "b": 3}, 1)
    before = shown(played)
    assert isinstance(before, DecisionSlide)
    assert [choice.count for choice in before.choices] == [None, None]
    played.do(answering.show_counts, "d1")
    assert [choice.count for choice in shown(played).choices] == [20, 3]
    assert shown(played).passed == 1
    played.do(answering.reveal)
    assert isinstance(shown(played), RevealSlide)


# ---- questions


def test_no_answer_is_shown_before_the_lesson_and_each_after_it() -> None:
    played = Played(lesson(WITH_QUESTION), questions()).begun().to(StepKind.PRE)
    assert refused(played, answering.reveal).code is Code.SESSION_STEP
    played.do(answering.ask, "q-bag", Phase.PRE, {"a": 8, "b": 12}, 4)
    assert isinstance(shown(played), QuestionSlide)
    played.to(StepKind.POST)
    played.do(answering.ask, "q-bag", Phase.POST, {"a": 17, "b": 3}, 4, sure={"a": 9, "b": 1})
    played.do(answering.reveal)
    assert isinstance(shown(played), AnswerSlide)
    error = refused(played, answering.ask, "q-bag", Phase.POST, {"a": 17, "b": 3}, sure={"b": 4})
    assert error.code is Code.VOTES_UNKNOWN


def test_a_question_is_counted_only_once_it_was_shown_and_numbered_as_it_stands() -> None:
    played = Played(lesson(WITH_QUESTION), questions()).begun().to(StepKind.MOOD_BEFORE)
    error = refused(played, answering.ask, "q-bag", Phase.PRE, {"a": 1})
    assert error.code is Code.SESSION_STEP
    played.to(StepKind.PRE)
    assert (shown(played).number, shown(played).of) == (1, 1)
    error = refused(played, answering.ask, "q-bag", Phase.POST, {"a": 1})
    assert error.code is Code.SESSION_STEP, "what comes after was not shown yet"
    played.do(answering.ask, "q-bag", Phase.PRE, {"a": 5}, sure={"a": 5})
    error = refused(played, answering.ask, "q-bag", Phase.PRE, {"a": 5}, sure={"b": 1})
    assert error.fields == {"key": "b"}
    assert refused(played, answering.ask, "q-no", Phase.PRE, {"a": 1}).code is Code.SESSION_STEP


def test_for_each_right_answer_everybody_may_raise_a_hand() -> None:
    item = structs.replace(questions()[0], type=ItemType.MULTI)
    played = Played(lesson(WITH_QUESTION), [item]).begun(10).to(StepKind.PRE)
    played.do(answering.ask, "q-bag", Phase.PRE, {"a": 10, "b": 9})
    error = refused(played, answering.ask, "q-bag", Phase.PRE, {"a": 11, "b": 0})
    assert (error.code, error.fields["sum"]) == (Code.VOTES_TOO_MANY, "11 + 0")
    single = Played(lesson(WITH_QUESTION), questions()).begun(10).to(StepKind.PRE)
    assert refused(single, answering.ask, "q-bag", Phase.PRE, {"a": 10, "b": 9}).fields["most"]


def test_a_note_is_kept_as_it_was_typed() -> None:
    played = Played().begun().to(StepKind.NODE, "d1")
    assert refused(Played(), recording.note, "Ерте").code is Code.SESSION_STEP
    played.do(recording.note, "Қызу талқы")
    assert [(one.text, one.node) for one in played.state.notes] == [("Қызу талқы", "d1")]


def test_a_question_is_asked_again_weeks_after_the_close_and_not_before_it() -> None:
    played = Played(lesson(WITH_QUESTION), questions()).begun().to(StepKind.POST)
    error = refused(played, answering.ask, "q-bag", Phase.WEEKS_2, {"a": 10})
    assert error.code is Code.SESSION_STEP
    played.closed()
    played.do(answering.ask, "q-bag", Phase.WEEKS_2, {"a": 10, "b": 4})
    played.do(answering.ask, "q-bag", Phase.WEEKS_6, {"a": 9, "b": 5})
    assert {phase for _, phase in played.state.answers} == {Phase.WEEKS_2, Phase.WEEKS_6}
    assert refused(played, answering.vote, "d1", {"a": 1}).code is Code.SESSION_OVER
    assert refused(played, answering.ask, "q-bag", Phase.WEEKS_6, {"a": 26}).code
    more = played.do(answering.ask, "q-bag", Phase.WEEKS_6, {"a": 26}, present=26)
    assert more.present == 26, "on that day others are in the room"


# ---- breaks, and what is written down


@pytest.mark.parametrize(
    ("command", "back"),
    [(moving.pause, moving.resume), (moving.stop_and_care, moving.resume)],
)
def test_a_break_is_calm_and_comes_back_to_the_same_picture(command: Any, back: Any) -> None:
    played = at_decision()
    before = shown(played)
    played.do(command)
    assert shown(played) == CalmSlide(lang="en", text="We take a break")
    played.do(back)
    assert shown(played) == before


def test_the_sheet_of_the_yard_is_typed_in_afterwards() -> None:
    played = Played(lesson(('"class_scenario"', '"drill_debrief"')))
    row = YardRow(label="7Б", on_list=25, absent=(("ауырып қалды", 1),), here=23)
    sheet = DrillSheet(on=TODAY, rows=(row,), signal=dt.time(10, 0), out=dt.time(10, 4, 50))
    played.do(recording.drill, sheet)
    assert played.state.drill == sheet
    assert sheet.not_seen == 1
    assert sheet.minutes("out") == 4
    assert sheet.minutes("accounted") is None, "nobody took the time"


def test_an_action_is_closed_with_one_line() -> None:
    played = Played().begun()
    played.do(recording.add_action, "a1", "Қақпаға белгі", "Директор орынбасары", TODAY)
    assert refused(played, recording.close_action, "a1", "done", " ").code is Code.SESSION_STEP
    played.do(recording.close_action, "a1", "done", "Ілінді")
    (action,) = played.state.actions
    assert (action.status, action.line) == ("done", "Ілінді")


def test_a_session_is_the_same_whenever_it_is_folded() -> None:
    played = at_decision()
    voted(played, {"a": 10, "b": 2})
    played.do(moving.pause)
    kept = msgspec.json.decode(msgspec.json.encode(played.events), type=list[AnyEvent])
    assert fold(kept) == played.state
    half = fold(kept[:5])
    assert fold(kept[5:], half) == played.state
    assert isinstance(played.state, SessionState)


def test_alone_nobody_is_counted_and_no_notice_is_asked() -> None:
    played = Played(is_rehearsal=True, adult="", after_event="", adapts="")
    assert played.verdict().may_start
    played.do(preparing.start, played.verdict())
    voted(played.to(StepKind.NODE, "d1"), {"a": 1})


def test_every_path_of_the_lesson_has_a_picture_and_a_cue_at_each_step() -> None:
    for lang in LANGS:
        words = SlideWords(lang, class_words(), Guide(resources() / "content"))
        for form in Form:
            played = Played(lesson(WITH_QUESTION), questions(), form=form).begun()
            for step in played.course.planned():
                painted = msgspec.json.encode(slide_of(step, played.state, played.course, words))
                told = cue(step, played.course, words)
                assert told.title
                assert not told.script or told.script not in painted.decode()


def test_the_first_picture_is_calm_until_it_begins() -> None:
    played = Played()
    assert isinstance(shown(played), CalmSlide)
    played.begun()
    assert isinstance(shown(played), CalmSlide)
    played.do(moving.go_on)
    assert isinstance(shown(played), TitleSlide)
    played.do(moving.alarm, Level.ORANGE)
    assert isinstance(shown(played), NewsSlide)


def test_more_cannot_stay_out_than_came() -> None:
    error = refused(Played(), preparing.attend, Attendance(present=3, opted_out=4))
    assert (error.code, error.fields) == (Code.OPTED_OUT_MANY, {"present": "3", "out": "4"})


def test_red_is_talked_over_from_11_to_14() -> None:
    red = lesson(('level = "yellow"', 'level = "red"'))
    played = Played(red).begun().to(StepKind.NODE, "d1")
    assert shown(played).is_talk
    assert refused(played, answering.vote, "d1", {"a": 1}).code is Code.NO_VOTE_HERE
    older = Played(red, band=AgeBand.A15_18).begun().to(StepKind.NODE, "d1")
    voted(older, {"a": 20})
