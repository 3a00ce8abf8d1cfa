"""`daiyn kiosk`: an owner's files are checked, and each field is told with what is right in it."""

from __future__ import annotations

import datetime as dt
import json
from contextlib import closing
from pathlib import Path

import pikepdf
import pytest

from guide.alerts.declaration import Place
from guide.cli import passphrase
from guide.content.model import Level
from guide.kiosk.configuration import Configuration, all_fields
from guide.kiosk.secret import matches
from guide.kiosk.status import FILE_NAME, status_bytes
from guide.paths import Places
from guide.usecases.kiosk.services import open_kiosk
from guide.usecases.level.declarations import Draft
from tests.cli.commands import Commands
from tests.kiosk.screens import screen

SCREEN = '[screen]\nname = "library-3"\nregion = "KZ-71"\n'


def kept(daiyn: Commands, name: str, text: str) -> Path:
    path = daiyn.folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_two_right_files_end_with_nothing_found(daiyn: Commands) -> None:
    fleet = kept(daiyn, "all.toml", "[idle]\nseconds = 60\n")
    screen = kept(daiyn, "screen.toml", SCREEN)
    assert daiyn.done("--lang", "en", "kiosk", "check", fleet, screen) == (
        "The settings are right.\nFor the screen to begin its work these are still needed: "
        "institution.kk, staff.secret\n"
    )


def test_what_is_wrong_is_told_with_file_line_key_and_what_is_right(daiyn: Commands) -> None:
    fleet = kept(daiyn, "all.toml", "[idle]\nseconds = 6\n")
    screen = kept(daiyn, "screen.toml", SCREEN.replace("71", "72"))
    run = daiyn.start("--lang", "en", "kiosk", "check", fleet, screen)
    assert (run.returncode, run.stderr) == (1, "")
    assert f"{fleet}:2: idle.seconds: " in run.stdout
    assert "a whole number from 30 to 180" in run.stdout
    assert f"{screen}:3: screen.region: " in run.stdout
    facts = json.loads(daiyn.start("--json", "kiosk", "check", fleet, screen).stdout)
    assert not facts["sound"]
    told = [(one["line"], one["key"], one["fault"]) for one in facts["findings"]]
    assert told == [(2, "idle.seconds", "wrong"), (3, "screen.region", "wrong")]


def test_a_file_that_is_named_has_to_be_there_and_those_of_the_computer_need_not(
    daiyn: Commands,
) -> None:
    run = daiyn.start("--json", "kiosk", "check", daiyn.folder / "none.toml")
    assert (run.returncode, json.loads(run.stdout)["findings"][0]["fault"]) == (1, "missing")
    assert daiyn.facts("kiosk", "check")["sound"]
    kept(daiyn, "data/kiosk/screen.toml", "[[")
    assert daiyn.start("kiosk", "check").returncode == 1, "those of the computer are read"


def test_all_fields_are_told_in_each_language(daiyn: Commands) -> None:
    for lang in ("kk", "ru", "en"):
        facts = daiyn.facts("--lang", lang, "kiosk", "fields")
        assert [one["key"] for one in facts["fields"]] == list(all_fields())
    assert "[idle]" in daiyn.done("kiosk", "fields")


def test_a_secret_becomes_the_line_of_the_file_and_is_not_shown(
    daiyn: Commands, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(passphrase, "typed", lambda _: "")
    monkeypatch.setattr(passphrase, "_line", lambda *_: "қара терек 7")
    said = daiyn.done("kiosk", "secret")
    assert "терек" not in said
    made = said.partition('"')[2].partition('"')[0]
    assert matches("қара терек 7", made)
    monkeypatch.setattr(passphrase, "_line", lambda *_: "12345")
    assert daiyn.start("kiosk", "secret").returncode == 2


def test_the_doctor_answers_findings_with_what_and_remedy(daiyn: Commands) -> None:
    run = daiyn.start("--json", "--lang", "en", "kiosk", "doctor")
    found = json.loads(run.stdout)["findings"]
    assert run.returncode == 1, "nobody has set up this computer"
    assert {one["id"] for one in found} >= {"unset", "messages_unset"}
    for one in found:
        assert set(one) == {"id", "severity", "what", "remedy"}
        assert one["severity"] in {"gap", "lack", "unknown"}
    assert not (daiyn.data / "kiosk").exists(), "to look makes nothing"
    said = daiyn.start("--lang", "en", "kiosk", "doctor").stdout
    assert "[to be closed] What no screen can do without is not set: screen.name" in said


def test_the_doctor_reads_what_a_kiosk_keeps_while_it_is_open(daiyn: Commands) -> None:
    """A clock behind what was entered is told of, and an open store is looked at without a lock."""
    ahead = dt.datetime.now(dt.UTC) + dt.timedelta(days=30)
    services = open_kiosk(Places(daiyn.data).kiosk, lambda: ahead, Configuration())
    with closing(services):
        assert "clock" not in daiyn.start("--json", "kiosk", "doctor").stdout.split('"')
        place = Place(region="KZ-71")
        services.declarations.declare(Draft(Level.YELLOW, place), place)
        assert "clock" in daiyn.start("--json", "kiosk", "doctor").stdout.split('"')


def test_a_report_on_many_screens_is_text_data_or_a_page(daiyn: Commands) -> None:
    now = dt.datetime.now(dt.UTC)
    folder = daiyn.folder / "fleet"
    for number, age in ((1, 0), (2, 3)):
        status = screen(number, written_at=now - dt.timedelta(days=age), message=None)
        path = folder / f"library-{number}" / FILE_NAME
        path.parent.mkdir(parents=True)
        path.write_bytes(status_bytes(status))
    run = daiyn.start("--lang", "en", "fleet", "report", folder)
    assert (run.returncode, run.stderr) == (1, "")
    assert "screens in all – 2, needing somebody – 1" in run.stdout
    assert "silent – 1\n" in run.stdout
    assert "In order – 1: library-1" in run.stdout
    facts = json.loads(daiyn.start("--json", "fleet", "report", folder).stdout)
    assert [one["name"] for one in facts["screens"]] == ["library-2", "library-1"]
    page = daiyn.folder / "fleet.pdf"
    assert daiyn.start("fleet", "report", folder, "--pdf", page).returncode == 1
    assert page.read_bytes().startswith(b"%PDF")
    assert daiyn.start("fleet", "report", folder, "--pdf", page).returncode == 2, "it is there"
    wide = kept(daiyn, "all.toml", "[fleet]\nsilent_hours = 500\n")
    assert daiyn.start("fleet", "report", folder, "--config", wide).returncode == 0
    gone = daiyn.start("fleet", "report", daiyn.folder / "none")
    assert (gone.returncode, gone.stdout) == (2, "")
    assert str(daiyn.folder / "none") in gone.stderr


def test_the_four_entries_are_written_as_one_page_of_a3(daiyn: Commands) -> None:
    out = daiyn.folder / "entries.pdf"
    daiyn.folder.mkdir(parents=True, exist_ok=True)
    daiyn.done("kiosk", "poster", "--lang", "kk+ru", "--out", out)
    with pikepdf.open(out) as opened:
        assert len(opened.pages) == 1
        assert [round(float(one)) for one in opened.pages[0].mediabox] == [0, 0, 842, 1191]
    again = daiyn.start("kiosk", "poster", "--lang", "kk+ru", "--out", out)
    assert again.returncode != 0  # what lies there stays
