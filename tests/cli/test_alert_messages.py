"""`daiyn alert write` and `check`: messages are written, changed, ended, and judged by rules."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import sys
from pathlib import Path
from typing import Any

import pytest

from guide.alerts.accepted import Accepted
from guide.alerts.chain import derived
from guide.alerts.declaration import Place
from guide.alerts.register import Register
from guide.cap.reader import read_message
from guide.cap.refusal import Breach
from guide.cap.tree import LIMIT
from guide.cap.writer import message_bytes
from guide.cli.context import Run
from guide.content.message_words import message_words
from guide.content.model import LANGS, Lang, Level
from tests.alerts.messages import DAY, alert, cancel
from tests.cap.files import files
from tests.cap.made import KNOWN, SENT, changed
from tests.cli.commands import Commands
from tools.made_up_signer import Signer

OFFICE, SECOND = Signer(1), Signer(2)
START = dt.datetime(2026, 11, 30, 7, tzinfo=dt.UTC)
SENDER = ("--sender", "akimat.example.kz")


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> list[dt.datetime]:
    """The present moment; it is set by its only element."""
    moments = [START]
    monkeypatch.setattr(Run, "now", staticmethod(lambda: moments[0]))
    return moments


def write(daiyn: Commands, name: str, *arguments: str | Path) -> dict[str, Any]:
    found: dict[str, Any] = daiyn.facts("alert", "write", daiyn.folder / name, *SENDER, *arguments)
    return found


def error_of(daiyn: Commands, *arguments: str | Path) -> str:
    run = daiyn.start("--json", "alert", "write", daiyn.folder / "no.xml", *arguments)
    assert run.returncode == 2
    assert not (daiyn.folder / "no.xml").exists()
    return str(json.loads(run.stdout)["error"])


def names_in(daiyn: Commands, name: str) -> dict[str, str]:
    """Who announces a written message, as each language has it."""
    message = read_message((daiyn.folder / name).read_bytes(), KNOWN)
    return {one.lang: one.sender_name for one in message.infos}


def held(daiyn: Commands, *names: str) -> Register:
    """What the messages of these files declare."""
    accepted = []
    for name in names:
        data = (daiyn.folder / name).read_bytes()
        digest = hashlib.blake2b(data).hexdigest()
        accepted.append(Accepted(read_message(data, KNOWN), digest, START, "office"))
    return Register(derived(accepted).declarations)


def test_what_is_written_is_right_and_says_what_was_typed(
    daiyn: Commands, clock: list[dt.datetime]
) -> None:
    facts = write(
        daiyn, "a.xml", "--level", "orange", "--place", "KZ-35", "--place", "KZ-71/Есіл  ауданы",
        "--start", "2026-12-01T18:00", "--days", "10", "--announced-by", "Жедел штаб",
    )  # fmt: skip
    assert facts["places"] == ["KZ-35", "KZ-71/Есіл ауданы"]
    assert (facts["begins"], facts["expires"]) == (
        "2026-12-01T18:00:00+05:00", "2026-12-11T00:00:00+05:00",
    )  # fmt: skip
    assert (facts["announced_end"], facts["languages"]) == ("for-days", ["kk", "ru", "en"])
    checked = daiyn.facts("alert", "check", daiyn.folder / "a.xml")
    assert checked | facts == checked | {"written": facts["written"]}
    assert (checked["sound"], checked["remarks"], checked["signature"]["state"]) == (
        True, [], "none",
    )  # fmt: skip
    message = read_message((daiyn.folder / "a.xml").read_bytes(), KNOWN)
    assert [info.event for info in message.infos] == [
        "Қызғылт сары деңгей", "Оранжевый уровень", "Orange level",
    ]  # fmt: skip
    assert {info.sender_name for info in message.infos} == {"Жедел штаб"}
    write(
        daiyn, "b.xml", "--level", "orange", "--place", "KZ-35", "--announced-by", "Жедел штаб",
        "--announced-by-ru", "Оперативный штаб", "--announced-by-en", "Operational headquarters",
    )  # fmt: skip
    assert names_in(daiyn, "b.xml") == {
        "kk": "Жедел штаб", "ru": "Оперативный штаб", "en": "Operational headquarters",
    }  # fmt: skip
    assert [area.desc for area in message.infos[2].areas] == [
        "Karaganda Region", "Astana (capital), Есіл ауданы",
    ]  # fmt: skip
    assert (daiyn.folder / "a.xml").stat().st_mode & 0o777 == 0o644 or sys.platform == "win32"
    assert not daiyn.data.exists(), "no data of a family is needed or made"
    told = daiyn.done("--lang", "en", "alert", "check", daiyn.folder / "a.xml")
    for part in ("right in form", "Orange level (High)", "01.12.2026 18:00", "11.12.2026 00:00"):
        assert part in told


@pytest.mark.parametrize(
    ("end", "announced", "expires"),
    [
        (("--until", "2026-12-31"), "until-date", "2027-01-01T00:00:00+05:00"),
        (("--until", "2026-12-31T18:30"), "until-date", "2026-12-31T18:30:00+05:00"),
        (("--at-least-days", "5"), "at-least-days", "2026-12-30T12:00:00+05:00"),
        (("--further-notice",), "further-notice", "2026-12-30T12:00:00+05:00"),
        ((), "not-said", "2026-12-30T12:00:00+05:00"),
    ],
)
def test_an_end_is_written_as_it_was_announced(
    daiyn: Commands, clock: list[dt.datetime], end: tuple[str, ...], announced: str, expires: str
) -> None:
    facts = write(daiyn, "a.xml", "--level", "red", "--place", "KZ", *end)
    assert (facts["announced_end"], facts["expires"]) == (announced, expires)
    assert facts["begins"] == "2026-11-30T12:00:00+05:00"


def test_messages_that_change_and_end_earlier_ones_name_them_all(
    daiyn: Commands, clock: list[dt.datetime]
) -> None:
    places = ("--place", "KZ-35", "--place", "KZ-71")
    first = write(daiyn, "1.xml", "--level", "red", *places, "--until", "2026-12-31")
    clock[0] += DAY
    second = write(daiyn, "2.xml", "--changes", daiyn.folder / "1.xml", "--level", "orange",
                   "--until", "2026-12-31")  # fmt: skip
    assert (second["kind"], second["places"]) == ("Update", ["KZ-35", "KZ-71"])
    clock[0] += DAY
    third = write(daiyn, "3.xml", "--changes", daiyn.folder / "2.xml", "--place", "KZ-35")
    assert third["level"] == "orange"
    clock[0] += DAY
    last = write(daiyn, "4.xml", "--ends", daiyn.folder / "3.xml", "--start", "2026-12-04")
    assert last["references"] == [one["identifier"] for one in (first, second, third)]
    register = held(daiyn, "4.xml", "2.xml", "1.xml", "3.xml")
    here, city = Place(region="KZ-35"), Place(region="KZ-71")

    def levels(place: Place) -> list[Level | None]:
        return [register.state(place, START + day * DAY).level for day in range(6)]

    assert levels(here) == [
        Level.RED, Level.ORANGE, Level.ORANGE, Level.ORANGE, Level.NONE, Level.NONE,
    ]  # fmt: skip
    assert levels(city) == [Level.RED, Level.ORANGE, *[Level.NONE] * 4]


def test_a_test_and_an_exercise_change_no_level(daiyn: Commands, clock: list[dt.datetime]) -> None:
    for status in ("test", "exercise"):
        name = f"{status}.xml"
        facts = write(daiyn, name, "--level", "red", "--place", "KZ-35", "--status", status)
        assert facts["status"] == status.capitalize()
        message = read_message((daiyn.folder / name).read_bytes(), KNOWN)
        for info, plain in zip(message.infos, ("Қызыл", "Красный", "Red"), strict=True):
            assert not info.event.startswith(plain), "no reader takes it for real"
            assert not info.headline.startswith(plain)
        assert held(daiyn, name).state(Place(region="KZ-35"), START + DAY).level is None
        assert "changes no level" in daiyn.done("--lang", "en", "alert", "check",
                                                daiyn.folder / name)  # fmt: skip


def test_what_cannot_be_said_is_not_written(daiyn: Commands, clock: list[dt.datetime]) -> None:
    new = ("--level", "red", "--place", "KZ-35")
    first = daiyn.folder / "1.xml"
    write(daiyn, "1.xml", *new)
    for error, arguments in (
        ("alert_level_and_place", SENDER),
        ("alert_level_and_place", (*SENDER, "--level", "red")),
        ("alert_one_purpose", (*SENDER, "--changes", first, "--ends", first)),
        ("bad_place", (*SENDER, "--level", "red", "--place", "KZ-ALA")),
        ("one_end", (*SENDER, *new, "--until", "2026-12-31", "--further-notice")),
        ("one_end", (*SENDER, *new, "--until", "2026-12-31T18:00", "--days", "3")),
        ("bad_time", (*SENDER, *new, "--start", "tomorrow")),
        ("bad_time", (*SENDER, *new, "--until", "2026-12-31T26:00")),
        ("name_form", ("--sender", "Ерлан А", *new)),
        ("name_form", (*SENDER, *new, "--id", "a,b")),
        ("begin_too_far", (*SENDER, *new, "--start", "2028-12-01", "--until", "2028-12-02")),
        ("expires_early", (*SENDER, *new, "--start", "2026-11-01", "--until", "2026-11-20")),
        ("valid_too_long", (*SENDER, *new, "--until", "2028-01-01")),
        ("references_later", (*SENDER, "--ends", first)),  # in the same second
        ("file_unreadable", (*SENDER, "--ends", daiyn.folder / "nothing.xml")),
    ):
        assert error_of(daiyn, *arguments) == error
    kept = first.read_bytes()
    run = daiyn.start("--json", "alert", "write", first, *SENDER, *new)
    assert (run.returncode, json.loads(run.stdout)) == (2, {"error": "exists"})
    assert first.read_bytes() == kept
    daiyn.done("alert", "write", first, *SENDER, *new, "--force")
    assert first.read_bytes() != kept


def test_each_file_is_checked_by_its_rule_and_element(daiyn: Commands) -> None:
    """Exit code 0 for what is right in form, 1 with rule and element; nothing ends in a failure."""
    path = daiyn.folder / "file.xml"
    seen: set[Breach | None] = set()
    for name, data, rule in files():
        if rule in seen:
            continue
        seen.add(rule)
        path.write_bytes(data)
        run = daiyn.start("--json", "alert", "check", path)
        said = json.loads(run.stdout)
        assert (run.returncode, said["sound"]) == ((0, True) if rule is None else (1, False)), name
        assert said.get("rule") == rule, name
        if rule is not None and len(seen) % 9 == 0:  # each sentence is proven by its words
            words = daiyn.start("--lang", "en", "alert", "check", path).stdout
            assert words.startswith(f"{rule} · {said['element']}: ")
            assert "{" not in words
    assert seen == {None, *Breach}
    path.write_bytes(b" " * (LIMIT + 1))
    assert daiyn.start("alert", "check", path).returncode == 1
    path.unlink()
    assert daiyn.start("alert", "check", path).returncode == 2, "it could not be looked at"


@pytest.mark.parametrize("lang", LANGS)
def test_a_family_reads_why_it_is_refused_without_the_name_of_a_format(lang: Lang) -> None:
    words = message_words()
    for rule in Breach:
        exact = words.say(f"alert_rule_{rule}", lang, detail="x")
        plain = words.say(f"alert_refused_{rule.group}", lang)
        assert plain.endswith(".")
        assert not {"CAP", "XML", "expires", "geocode"} & set(plain.replace(".", " ").split())
        assert exact != plain


def test_what_is_odd_for_other_readers_is_told_and_is_no_fault(daiyn: Commands) -> None:
    path = daiyn.folder / "odd.xml"
    path.write_bytes(changed(("Severe", "Minor")))
    said = daiyn.facts("alert", "check", path)
    assert [(one["remark"], one["expected"]) for one in said["remarks"]] == [
        ("severity", "Severe"), ("colour", "awareness_level 3; orange; Severe"),
        ("language", "ru"), ("language", "en"),
    ]  # fmt: skip
    assert "alert/info/severity" in daiyn.done("--lang", "kk", "alert", "check", path)


def test_the_signature_is_told_apart(daiyn: Commands) -> None:
    path, beside = daiyn.folder / "a.xml", daiyn.folder / "a.xml.minisig"
    public = daiyn.folder / "office.pub"
    public.write_bytes(OFFICE.public_file)
    path.write_bytes(changed())

    def state() -> tuple[int, str]:
        run = daiyn.start("--json", "alert", "check", path)
        return run.returncode, json.loads(run.stdout)["signature"]["state"]

    assert state() == (0, "none")
    beside.write_bytes(OFFICE.sign(path.read_bytes()))
    assert state() == (0, "unproven"), "nobody trusts the key here"
    daiyn.done("alert", "trust", public, "--place", "KZ-35", "--fingerprint", OFFICE.fingerprint)
    assert state() == (0, "known")
    assert "office" in daiyn.done("--lang", "en", "alert", "check", path)
    path.write_bytes(changed(("KZ-35", "KZ-71")))
    beside.write_bytes(OFFICE.sign(path.read_bytes()))
    assert state() == (0, "doubted"), "the key is trusted for another territory"
    assert "another territory" in daiyn.done("--lang", "en", "alert", "check", path)
    path.write_bytes(changed((">orange<", ">red<")))
    assert state() == (0, "unproven"), "other bytes"
    assert "changed or damaged" in daiyn.done("--lang", "en", "alert", "check", path)
    path.write_bytes(b"<alert/>")
    beside.write_bytes(OFFICE.sign(b"<alert/>"))
    assert state() == (1, "known"), "signed, and no message"
    beside.write_bytes(b"x" * 100_000)
    assert state() == (1, "unproven")
    (daiyn.folder / "a.xml.2.minisig").write_bytes(OFFICE.sign(b"<alert/>"))
    assert state() == (1, "known"), "the second one that lies beside it"


def test_both_signatures_of_keys_that_speak_together_are_counted(daiyn: Commands) -> None:
    path = daiyn.folder / "a.xml"
    path.write_bytes(changed())
    for name, signer in (("office", OFFICE), ("second", SECOND)):
        public = daiyn.folder / f"{name}.pub"
        public.write_bytes(signer.public_file)
        terms = ("--place", "KZ-35", "--two", "--fingerprint", signer.fingerprint)
        daiyn.done("alert", "trust", public, *terms)
    (daiyn.folder / "a.xml.minisig").write_bytes(OFFICE.sign(path.read_bytes()))
    alone = daiyn.facts("alert", "check", path)["signature"]
    assert (alone["state"], alone["why"]) == ("doubted", "alone")
    (daiyn.folder / "a.xml.2.minisig").write_bytes(SECOND.sign(path.read_bytes()))
    both = daiyn.facts("alert", "check", path)["signature"]
    assert (both["state"], set(both["key"].split(", "))) == ("known", {"office", "second"})
    end = daiyn.folder / "end.xml"
    end.write_bytes(message_bytes(cancel(alert("1", SENT), "2", SENT + DAY)))
    (daiyn.folder / "end.xml.minisig").write_bytes(OFFICE.sign(end.read_bytes()))
    said = daiyn.facts("alert", "check", end)
    assert (said["places"], said["signature"]["state"]) == ([], "doubted")
