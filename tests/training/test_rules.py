"""P1 to P20: each rule of safety holds, whatever the teacher presses.

Tested with the windows: P2 (the band in every picture) and the blanking of P19.
"""

from __future__ import annotations

import datetime as dt
import re
from typing import Any

import msgspec
import pytest

from guide.content.class_words import class_words
from guide.content.guide import Guide
from guide.content.model import LANGS, Level
from guide.errors import Code, GuideError
from guide.paths import resources
from guide.training import answering, events, moving, preparing, recording, setup, slides, state
from guide.training.ages import may_last
from guide.training.bands import AgeBand
from guide.training.checks import find_faults, refusing
from guide.training.course import NEVER_SKIPPED, OBLIGATORY, TITLE, Course
from guide.training.events import LessonStep, StepKind
from guide.training.locks import StartLock
from guide.training.picture import picture
from guide.training.rules import Past, needs_notices
from guide.training.scenario import ScenarioKind
from guide.training.setup import Attendance
from guide.training.slide_builder import SlideWords, title_slide
from guide.training.slides import CalmSlide, NewsSlide
from guide.training.walk import Form
from tests.training.lessons import lesson
from tests.training.sessions import TODAY, Played, setup_of, voted

WORDS = SlideWords("en", class_words(), Guide(resources() / "content"))
SOURCES = Guide(resources() / "content").sources.keys()


def code_of(played: Played, command: Any, *words: Any, **more: Any) -> Code:
    with pytest.raises(GuideError) as refusal:
        played.do(command, *words, **more)
    return refusal.value.code


def codes(*changes: tuple[str, str]) -> set[str]:
    return {one.code for one in refusing(find_faults(lesson(*changes), SOURCES, TODAY))}


def test_check_01_the_start_is_locked_until_each_notice_is_dated_or_marked_not_given() -> None:
    played = Played()
    assert StartLock.NOTICES in played.verdict().locks
    assert code_of(played, preparing.start, played.verdict()) is Code.SESSION_LOCKED
    played.do(preparing.notice, "staff", TODAY)
    played.do(preparing.notice, "pupils", TODAY - dt.timedelta(days=3))
    assert StartLock.NOTICES in played.verdict().locks
    played.do(preparing.notice, "parents", None)
    assert played.verdict().may_start
    assert played.state.notices["parents"] is None, "what was not given stays marked so"


def test_p01_the_talk_begins_after_one_question() -> None:
    talk = lesson(('"class_scenario"', '"class_talk"'))
    played = Played(talk, adult="", after_event="", adapts="")
    assert played.verdict().locks == (StartLock.KNOWN,)
    played = Played(talk, adult="", after_event="", adapts="", is_known=False)
    assert played.verdict().may_start
    assert played.state.setup is not None
    assert played.state.setup.is_known is False, "the answer is kept as it was given"


@pytest.mark.parametrize("kind", ScenarioKind)
def test_p01_scenarios_and_drills_are_announced(kind: ScenarioKind) -> None:
    calm = {ScenarioKind.CLASS_TALK, ScenarioKind.QUIZ, ScenarioKind.DILEMMA}
    assert needs_notices(kind) is (kind not in calm)


def test_p03_nothing_sounds_or_looks_real() -> None:
    sounds = {".mp3", ".ogg", ".wav", ".flac", ".mid"}
    assert not [path for path in resources().rglob("*") if path.suffix in sounds]
    assert codes(("Read the message slowly.", "Play the siren first.")) == {"realism"}


@pytest.mark.parametrize(
    ("level", "band", "may"),
    [
        ("yellow", AgeBand.A07_10, True),
        ("orange", AgeBand.A07_10, True),
        ("red", AgeBand.A07_10, False),
        ("red", AgeBand.A11_14, True),
        ("red", AgeBand.A15_18, True),
        ("red", AgeBand.ADULT, True),
    ],
)
def test_p04_ages(level: str, band: AgeBand, *, may: bool) -> None:
    changes = (
        ('level = "yellow"', f'level = "{level}"'), ('["a11_14"', '["a07_10", "a11_14"')
    )  # fmt: skip
    assert (StartLock.AGE not in Played(lesson(*changes), band=band).verdict().locks) is may


def test_p04_only_15_and_older_vote_at_red_and_nobody_under_11_at_orange() -> None:
    def votes(level: str, band: AgeBand) -> bool:
        made = lesson(
            ('level = "yellow"', f'level = "{level}"'), ('["a11_14"', '["a07_10", "a11_14"')
        )
        return Course(made, (), setup_of(made, band=band)).has_votes

    assert [votes("red", band) for band in AgeBand] == [False, False, True, True]
    assert [votes("orange", band) for band in AgeBand] == [False, True, True, True]
    assert [votes("yellow", band) for band in AgeBand] == [True, True, True, True]
    lasts = [may_last(ScenarioKind.WALKTHROUGH, band, Form.FULL) for band in AgeBand]
    assert lasts == [True, False, True, True], "at 11 to 14 the line of cards is the short one"


def test_p05_who_stays_out_is_a_number_and_pass_is_an_answer() -> None:
    assert {field.name for field in msgspec.structs.fields(Attendance)} == {
        "present", "opted_out", "staff", "technical", "guests", "absent"
    }  # fmt: skip
    played = Played()
    played.notices()
    played.do(preparing.start, played.verdict())
    played.to(StepKind.NODE, "d1")
    assert code_of(played, answering.vote, "d1", {"a": 1}) is Code.SESSION_LOCKED
    played.do(preparing.attend, Attendance(present=24, opted_out=3))
    assert code_of(played, answering.vote, "d1", {"a": 22}) is Code.VOTES_TOO_MANY
    voted(played, {}, 21)
    slide = picture(played.state, played.course, WORDS)
    assert isinstance(slide, slides.DecisionSlide)
    assert slide.pass_label == WORDS.say("class_pass")


def test_p06_an_adult_is_named_before_the_start_and_never_on_the_projector() -> None:
    assert StartLock.ADULT in Played(adult=" ").verdict().locks
    played = Played(adult="Айгүл Серікқызы").begun()
    for step in played.course.planned():
        if played.state.step != step:
            played.do(moving.go_on)
        painted = msgspec.json.encode(picture(played.state, played.course, WORDS)).decode()
        assert "Айгүл" not in painted


def test_p07_the_start_is_calm_and_the_close_cannot_be_left_out() -> None:
    played = Played().begun()
    assert code_of(played, moving.show, OBLIGATORY[0]) is Code.SESSION_STEP
    played.do(moving.go_on)
    assert played.state.step == TITLE
    for step in NEVER_SKIPPED:
        at = Played().begun().to(step.kind)
        assert code_of(at, moving.skip) is Code.SESSION_STEP
    assert code_of(played, moving.close) is Code.SESSION_STEP
    played.do(moving.jump_to_close)
    assert code_of(played, moving.close) is Code.SESSION_STEP
    played.to(StepKind.THANKS)
    played.do(moving.close)
    assert "calm_missing" in codes(('type = "practice"', 'type = "inject"'))


@pytest.mark.parametrize("kind", [StepKind.TITLE, StepKind.NODE, StepKind.THINGS])
def test_p08_it_stops_for_somebodys_sake_at_any_time(kind: StepKind) -> None:
    played = Played().begun().to(kind)
    played.do(moving.stop_and_care, is_followed_up=True)
    assert isinstance(picture(played.state, played.course, WORDS), CalmSlide)
    assert played.state.is_followed_up
    fields = {field.name for field in msgspec.structs.fields(events.CareTaken)}
    assert fields == {"seq", "at", "is_followed_up"}, "not for whom, and not why"
    played.do(moving.jump_to_close)


def test_p10_no_text_judges_looks() -> None:
    assert codes(("Let everybody think.", "Look for a migrant.")) == {"profiling"}


def test_p11_no_perpetrators_motives_or_methods() -> None:
    assert codes(("minutes = 40", 'minutes = 40\ntags = ["perpetrator"]')) == {"tag_banned"}
    told = codes(("Let everybody think.", "The attacker put a bomb into the bag."))
    assert told == {"attack_described"}


def test_p12_nothing_can_be_ranked_or_counted_down() -> None:
    words = {"rank", "score", "leader", "winner", "countdown", "seconds", "timer", "best_pupil"}
    shapes = (*slides.AnySlide.__args__, setup.Setup, state.SessionState, *events.AnyEvent.__args__)
    for shape in shapes:
        names = {field.name for field in msgspec.structs.fields(shape)}
        assert not {name for name in names if name in words}, shape
    named = {"name", "pupil", "child", "student"}
    for shape in (setup.Setup, Attendance, *events.AnyEvent.__args__):
        assert not {field.name for field in msgspec.structs.fields(shape)} & named, shape


def test_p13_no_reason_shows_harm() -> None:
    assert codes(("A rumour scares. Tell an adult.", "It is your own fault.")) == {"harm_shown"}


def test_p14_first_a_talk_then_a_drill() -> None:
    drill = lesson(('"class_scenario"', '"drill_debrief"'))
    began = TODAY - dt.timedelta(days=30)
    assert StartLock.TALK_FIRST in Played(drill).verdict(term_began=began).remarks
    talked = Past(ScenarioKind.CLASS_TALK, TODAY - dt.timedelta(days=3))
    assert (
        StartLock.TALK_FIRST not in Played(drill).verdict(term_began=began, past=[talked]).remarks
    )


@pytest.mark.parametrize(
    ("said", "may"), [("", False), ("not_agreed", False), ("no", True), ("agreed", True)]
)
def test_p15_after_an_event_the_psychologist_agrees(said: str, *, may: bool) -> None:
    assert (StartLock.AFTER_EVENT not in Played(after_event=said).verdict().locks) is may


def test_p16_what_is_adapted_is_asked_for() -> None:
    assert StartLock.ADAPTS in Played(adapts="").verdict().remarks
    assert StartLock.ADAPTS not in Played().verdict().remarks


def test_p17_the_first_picture_is_honest() -> None:
    for lang in LANGS:
        words = SlideWords(lang, class_words(), Guide(resources() / "content"))
        assert words.say("class_honest") in title_slide(lesson(), words).rules
    promised = codes(("Let everybody think.", "Say: you are completely safe here."))
    assert promised == {"called_safe"}


def test_p18_a_second_one_in_a_month_is_told() -> None:
    before = Past(ScenarioKind.CLASS_SCENARIO, TODAY - dt.timedelta(days=10))
    assert StartLock.OFTEN in Played().verdict(past=[before]).remarks
    long_ago = Past(ScenarioKind.CLASS_SCENARIO, TODAY - dt.timedelta(days=40))
    talk = Past(ScenarioKind.CLASS_TALK, TODAY - dt.timedelta(days=1))
    assert StartLock.OFTEN not in Played().verdict(past=[long_ago, talk]).remarks


def test_p19_a_real_level_asks_for_consent_and_a_change_goes_before_all() -> None:
    assert StartLock.REAL_LEVEL in Played().verdict(real_level=Level.ORANGE).locks
    sure = Played(confirms_real_level=True).verdict(real_level=Level.RED)
    assert StartLock.REAL_LEVEL not in sure.locks
    assert StartLock.REAL_LEVEL in sure.remarks, "a calm talk is still suggested"
    assert StartLock.REAL_LEVEL not in Played().verdict(real_level=Level.YELLOW).locks
    talk = Played(lesson(('"class_scenario"', '"class_talk"')), is_known=True)
    assert talk.verdict(real_level=Level.RED).may_start


def test_check_20_a_real_change_takes_the_picture_away_at_once() -> None:
    played = Played().begun().to(StepKind.NODE, "d1")
    played.do(moving.blank)
    played.do(moving.alarm, Level.RED)
    news = picture(played.state, played.course, WORDS)
    assert isinstance(news, NewsSlide)
    level = re.compile("деңгей|уров|level", re.IGNORECASE)
    for lang in LANGS:  # it stands under a band that says "not a real alarm": the teacher tells it
        assert not level.search(class_words().say("class_news", lang))
    played.do(moving.resume)
    assert isinstance(picture(played.state, played.course, WORDS), CalmSlide), "blank as before"


def test_p20_no_child_does_what_is_an_adults() -> None:
    assert codes(("I ask the teacher what changes", "I stand guard at the bag")) == {
        "child_in_charge"
    }
    assert (
        codes(("I ask the teacher what changes", "I do not follow him, I tell an adult")) == set()
    )


def test_check_18_what_was_voided_is_over_and_keeps_what_was_recorded() -> None:
    played = Played().begun().to(StepKind.NODE, "d1")
    voted(played, {"a": 3})
    played.do(moving.void, "Өрт дабылы")
    assert played.state.status == "voided"
    assert played.state.votes
    assert code_of(played, moving.go_on) is Code.SESSION_OVER


def test_a_note_has_its_place() -> None:
    played = Played().begun().to(StepKind.NODE, "d1")
    assert played.do(recording.note, "Қызу талқыланды").node == "d1"
    assert played.state.step == LessonStep(StepKind.NODE, "d1")
