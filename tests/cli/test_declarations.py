"""`daiyn declaration` and `daiyn level --place --at`: what was announced, entered for any place."""

from __future__ import annotations

import json
import random
import sys
import time
from typing import Any

import pytest

from guide.cli import declarations
from guide.cli.main import main
from tests.alerts.courses import COURSES
from tests.alerts.test_courses import REGIONS
from tests.cli.commands import Commands
from tests.proofs import rest_in_proof

ALL = pytest.mark.parametrize("told", COURSES, ids=lambda told: str(told["name"]))


class Typed:
    """The commands in this process: starting one anew each time would take minutes."""

    def __init__(self, daiyn: Commands, capsys: pytest.CaptureFixture[str]) -> None:
        self._data = daiyn.data
        self._capsys = capsys

    def run(self, *arguments: str) -> tuple[int, str, str]:
        self._capsys.readouterr()
        code = main(["--data-dir", str(self._data), *arguments])
        printed = self._capsys.readouterr()
        return code, printed.out, printed.err

    def facts(self, *arguments: str) -> Any:
        code, out, err = self.run("--json", *arguments)
        assert (code, err) == (0, ""), out
        return json.loads(out)

    def add(self, level: str, place: str, start: str, *more: str) -> str:
        command = ("declaration", "add", level, "--place", place, "--start", start)
        source = () if "--source" in more else ("--source", "site")
        return str(self.facts(*command, *source, *more, "--yes")["id"])

    def level(self, place: dict[str, str], at: str) -> Any:
        return self.facts("level", "--place", typed_place(place), "--at", at)

    def enter(self, announced: list[dict[str, Any]]) -> None:
        """Enter a course in this order."""
        ids: dict[str, str] = {}
        for one in announced:
            end: tuple[str, ...] = ()
            if "for_days" in one:
                end = ("--days", str(one["for_days"]))
            if "until" in one:
                end = ("--until", one["until"])
            if one["do"] == "add":
                place = typed_place(one["place"])
                ids[one["id"]] = self.add(one["level"], place, one["start"], *end)
                continue
            to = ("--to", one["to"]) if "to" in one else ()
            at = one.get("at") or one["start"]
            command = ("declaration", one["do"], ids[one["of"]], "--at", at)
            self.facts(*command, *to, *end, "--yes")


@pytest.fixture
def typed(daiyn: Commands, capsys: pytest.CaptureFixture[str]) -> Typed:
    return Typed(daiyn, capsys)


def typed_place(place: dict[str, str]) -> str:
    return "/".join(part for part in (place["region"], place["words"]) if part)


def in_some_order(announced: list[dict[str, Any]], seed: int) -> list[dict[str, Any]]:
    """Mixed, but that an entry comes before what names it."""
    mixed = random.Random(seed).sample(announced, len(announced))  # noqa: S311 - no secret
    return sorted(mixed, key=lambda one: one["do"] != "add")


@ALL
@pytest.mark.parametrize("seed", rest_in_proof(range(3), 0))
def test_each_moment_of_a_course_is_told_as_reported(
    typed: Typed, told: dict[str, Any], seed: int
) -> None:
    """In one order with each change; that no order matters, `tests/alerts` shows of the rules."""
    typed.enter(in_some_order(told["announced"], seed))
    for at, place, level in told["moments"]:
        assert typed.level(place, at)["level"] == level, (at, place)


def test_each_region_and_city_has_the_level_of_the_country(typed: Typed) -> None:
    typed.enter(in_some_order(COURSES[0]["announced"], 7))
    for region in ("KZ", *REGIONS):
        place = {"region": region, "words": ""}
        red = "red" if region == "KZ-75" else "yellow"
        levels = [typed.level(place, at)["level"] for at in ("2016-07-18T12:30", "2017-01-16")]
        assert levels == [red, "none"], region


def test_without_its_end_it_is_told_as_not_confirmed(typed: Typed) -> None:
    typed.enter([one for one in COURSES[0]["announced"] if one["id"] != "h"])
    place = {"region": "KZ-47", "words": ""}
    facts = typed.level(place, "2017-02-01T12:00")
    assert (facts["level"], facts["standing"], facts["is_past_end"]) == (
        "yellow", "unconfirmed", True,
    )  # fmt: skip
    assert facts["announced_end"] == "2017-01-15"
    code, out, _ = typed.run("level", "--place", "KZ-47", "--at", "2017-02-01", "--lang", "en")
    assert code == 0
    assert "Announced end passed on 15 January 2017, not confirmed." in out
    assert "Extended, 16 July 2016" in out


def test_days_count_the_first_one_and_at_least_has_no_last_day(typed: Typed) -> None:
    """Orange for 14 days from 13 January 2022 was lifted at 00:00 on the 27th (LVL-16)."""
    for end, last in (("--days", "2022-01-26"), ("--at-least-days", None)):
        declared = typed.add("orange", "KZ-71", "2022-01-13", end, "14", "--entered-by", "Динара")
        facts = typed.level({"region": "KZ-71", "words": ""}, "2022-01-20")
        assert (facts["announced_end"], facts["entered_by"]) == (last, "Динара")
        typed.facts("declaration", "mistake", declared, "--at", "2022-01-20", "--yes")


def test_a_mistake_never_was(typed: Typed) -> None:
    declared = typed.add("red", "KZ-71", "2022-01-13")
    done = typed.facts("declaration", "mistake", declared, "--at", "2022-01-15", "--yes")
    assert done["declaration"]["closed"] == "mistake"
    assert done["declaration"]["closed_on"] == "2022-01-15"
    assert typed.level({"region": "KZ-71", "words": ""}, "2022-01-14")["level"] is None
    (listed,) = typed.facts("declaration", "list")["declarations"]
    assert listed["closed"] == "mistake", "it stays in sight"
    code, _, err = typed.run("declaration", "extend", declared, "--at", "2022-01-15", "--yes")
    assert (code, declared in err) == (2, True)


def test_a_regime_is_told_beside_the_level_and_ends_by_itself(typed: Typed) -> None:
    declared = typed.add("operation", "KZ-71", "2024-07-02T08:00")
    typed.add("yellow", "KZ-71", "2024-07-02")
    typed.facts("declaration", "end", declared, "--at", "2024-07-04T12:00", "--yes")
    place = {"region": "KZ-71", "words": ""}
    facts = typed.level(place, "2024-07-03")
    assert (facts["level"], facts["regimes"]["operation"]["standing"]) == ("yellow", "in_force")
    facts = typed.level(place, "2024-07-04T12:00")
    assert (facts["level"], facts["regimes"]["operation"]["standing"]) == ("yellow", "lifted")


def test_heard_from_two_sources_both_are_kept_and_asked_once(
    typed: Typed, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = typed.add("yellow", "KZ", "2016-06-06", "--days", "40")
    again = typed.facts(
        "declaration", "add", "yellow", "--place", "KZ", "--start", "2016-06-06", "--days", "40",
        "--source", "site", "--yes",
    )  # fmt: skip
    assert (again["id"], again["changed"]) == (first, False), "the same source said it already"
    questions: list[str] = []

    def answer(_run: object, question: str) -> bool:
        questions.append(question)
        return True

    monkeypatch.setattr(declarations, "can_ask", lambda _: True)
    monkeypatch.setattr(declarations, "is_agreed", answer)
    command = ["declaration", "add", "yellow", "--place", "KZ", "--start", "2016-06-06"]
    assert typed.run(*command, "--source", "radio", "--lang", "en")[0] == 0
    (question,) = questions
    assert "two different sources" in question
    (listed,) = typed.facts("declaration", "list")["declarations"]
    assert [listed["source"], *(one["source"] for one in listed["chain"])] == ["site", "radio"]


@pytest.mark.parametrize(
    ("change", "question", "shown"),
    [
        ("extend --at 2026-12-05 --days 3", "Keep this entry?", "Extended, 5 December 2026"),
        ("lower --at 2026-12-05 --to yellow", "Keep this entry?", "Lowered, 5 December 2026"),
        ("end --at 2026-12-05", "Keep this entry?", "Ended, 5 December 2026"),
        ("mistake", "Mark this entry as made by mistake?", "End: until 4 December 2026"),
    ],
)
def test_what_will_be_written_is_shown_before_it_is_asked_for(
    typed: Typed, monkeypatch: pytest.MonkeyPatch, change: str, question: str, shown: str
) -> None:
    declared = typed.add("red", "KZ-75", "2026-11-29", "--until", "2026-12-04")
    asked: list[str] = []
    monkeypatch.setattr(declarations, "can_ask", lambda _: True)
    monkeypatch.setattr(declarations, "is_agreed", lambda _run, words: asked.append(words))
    verb, *more = change.split()
    code, out, _ = typed.run("declaration", verb, declared, *more, "--lang", "en")
    assert (code, shown in out) == (2, True)
    (words,) = asked
    assert words.startswith(question)


def test_an_entry_is_kept_under_the_id_that_was_shown(
    typed: Typed, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(declarations, "can_ask", lambda _: True)
    monkeypatch.setattr(declarations, "is_agreed", lambda *_: True)
    command = ["declaration", "add", "red", "--place", "KZ-75", "--start", "2026-11-29"]
    _, out, _ = typed.run(*command, "--source", "tv", "--announced-by", "Штаб", "--lang", "en")
    (listed,) = typed.facts("declaration", "list")["declarations"]
    assert out.count(listed["id"]) == 3, "shown, told as kept, and shown as it is kept"
    assert "Announced by: Штаб; Source: TV" in out


@pytest.mark.parametrize(
    ("declared", "to", "code"),
    [("red", "orange", 0), ("red", "none", 0), ("yellow", "orange", 2), ("orange", "orange", 2),
     ("none", "none", 2), ("operation", "yellow", 2)],
)  # fmt: skip
def test_only_a_level_is_lowered_and_only_to_a_lower_one(
    typed: Typed, declared: str, to: str, code: int
) -> None:
    entry = typed.add(declared, "KZ-75", "2026-11-29")
    change = ("declaration", "lower", entry, "--at", "2026-11-30", "--to", to, "--yes")
    exit_code, out, err = typed.run("--json", *change)
    assert (exit_code, bool(err)) == (code, code != 0)
    assert (json.loads(out) == {"error": "not_lower"}) == (code != 0)


def test_nothing_is_said_of_a_place_but_that_nothing_was_entered_for_it(typed: Typed) -> None:
    typed.add("red", "KZ-75", "2026-11-20", "--days", "2")
    for place, says in (
        ("KZ-71", "for this place and time"),
        ("KZ-75", "passed on about 21 November 2026, not confirmed"),
        ("KZ", "passed on about 21 November 2026, not confirmed"),
    ):
        _, out, _ = typed.run("level", "--place", place, "--at", "2026-11-29", "--lang", "en")
        assert says in out, place
        assert "on this computer" not in out


@pytest.mark.parametrize(("is_agreed", "code"), [(True, 0), (False, 2), (None, 2)])
def test_nothing_is_written_before_it_is_agreed(
    typed: Typed, monkeypatch: pytest.MonkeyPatch, is_agreed: bool | None, code: int
) -> None:
    monkeypatch.setattr(declarations, "can_ask", lambda _: True)
    monkeypatch.setattr(declarations, "is_agreed", lambda *_: is_agreed)
    command = ["declaration", "add", "red", "--place", "KZ-75", "--start", "2026-11-29"]
    assert typed.run(*command, "--source", "tv")[0] == code
    assert len(typed.facts("declaration", "list")["declarations"]) == (is_agreed is True)


def test_where_nobody_can_be_asked_it_takes_a_yes(daiyn: Commands) -> None:
    command = ("declaration", "add", "red", "--place", "KZ", "--start", "2026-11-29")
    run = daiyn.start(*command, "--source", "tv", "--json")
    assert (run.returncode, json.loads(run.stdout)) == (2, {"error": "yes_needed"})
    assert "--yes" in run.stderr


@pytest.mark.parametrize(
    ("command", "code"),
    [
        ("level --place KZ-99", "bad_place"),
        ("level --place ALA", "bad_place"),
        ("level --at yesterday", "bad_time"),
        ("level --at 2016-07-18T25:00", "bad_time"),
        ("level --at 2016-02-30", "bad_time"),
        ("declaration add red --place KZ --start 2016-13-01 --source tv", "bad_time"),
        ("declaration add red --place KZ --start 2016-01-01 --source tv --days 0", "bad_days"),
        ("declaration add red --place KZ --start 2016-01-01 --source tv --days x", "bad_days"),
        ("declaration extend gone --at 2016-01-01 --days 3 --until 2016-01-03", "one_end"),
        (
            "declaration add red --place KZ --start 2016-02-01 --source tv --until 2016-01-31",
            "end_before_start",
        ),
        ("declaration extend gone --at 2016-02-01 --until 2016-01-31", "end_before_start"),
        ("declaration end gone --at 2016-01-01 --yes", "declaration_unknown"),
        (f"declaration add red --place KZ/{'x' * 81} --start 2016-01-01 --source tv", "bad_name"),
    ],
)
def test_what_cannot_be_read_is_refused_and_makes_no_data(
    typed: Typed, daiyn: Commands, command: str, code: str
) -> None:
    for lang in ("kk", "ru", "en"):
        exit_code, out, err = typed.run("--json", "--lang", lang, *command.split())
        assert (exit_code, json.loads(out)) == (2, {"error": code})
        assert err.strip()
    assert not daiyn.data.exists()


def test_24_00_is_the_first_moment_of_the_next_day(typed: Typed) -> None:
    declared = typed.add("red", "KZ-75", "2026-11-01")
    typed.facts("declaration", "end", declared, "--at", "2026-11-04T24:00", "--yes")
    place = {"region": "KZ-75", "words": ""}
    levels = [typed.level(place, at)["level"] for at in ("2026-11-04T23:59", "2026-11-05")]
    assert levels == ["red", "none"]


def test_every_sentence_has_its_words_in_each_language(typed: Typed) -> None:
    declared = typed.add("red", "KZ-75", "2026-11-01T10:00", "--days", "9")
    typed.add("red", "KZ-75", "2026-11-01T10:00", "--at-least-days", "3", "--source", "radio")
    typed.add("yellow", "KZ", "2026-11-01", "--until", "2026-11-03")
    typed.add("emergency", "KZ-75", "2026-11-01")
    typed.add("none", "KZ-71", "2026-11-01")
    typed.add("orange", "KZ-75/Медеу", "2126-11-01")
    for change in ("extend", "lower", "end"):
        to = ("--to", "orange") if change == "lower" else ()
        day = {"extend": "10", "lower": "12", "end": "20"}[change]
        typed.facts("declaration", change, declared, "--at", f"2026-11-{day}", *to, "--yes")
    for lang in ("kk", "ru", "en"):
        for command in (
            ["declaration", "list"],
            *(["level", "--place", "KZ-75", "--at", f"2026-11-{day}"] for day in (11, 15, 21)),
            ["level", "--place", "KZ-71", "--at", "2026-11-11"],
        ):
            code, out, err = typed.run("--lang", lang, *command)
            assert (code, err) == (0, "")
            assert "{" not in out


@pytest.mark.skipif(sys.platform == "win32", reason="the zone is set another way")
@pytest.mark.parametrize(
    "zone",
    rest_in_proof(
        ("Asia/Almaty", "Asia/Qyzylorda", "UTC", "<+06>-6", "Central Asia Standard Time"),
        "UTC",
        "<+06>-6",
    ),
)
def test_the_zone_of_the_computer_begins_and_ends_nothing(
    typed: Typed, monkeypatch: pytest.MonkeyPatch, zone: str
) -> None:
    monkeypatch.setenv("TZ", zone)
    time.tzset()
    try:
        typed.enter(COURSES[0]["announced"])
        for at, place, level in COURSES[0]["moments"]:
            assert typed.level(place, at)["level"] == level, (at, place)
        facts = typed.level({"region": "KZ-75", "words": ""}, "2016-07-18T12:30")
        assert (facts["start"], facts["since"]) == ("2016-07-18", "2016-07-18T12:20")
        assert facts["zone_is_stale"] == ("+06" in zone)
    finally:
        monkeypatch.undo()
        time.tzset()
