"""A screen writes what it shows, only when that is news, and a folder of such files is a report."""

from __future__ import annotations

import datetime as dt
import json
import os
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from types import SimpleNamespace
from typing import cast

import pytest
from msgspec import structs

from guide.content.guide import Guide
from guide.content.model import LANGS, Level
from guide.errors import Code, GuideError
from guide.kiosk.configuration import Configuration, FleetExpectations, Screen
from guide.kiosk.configuration_file import Checked
from guide.kiosk.doctor import IDS, Machine, findings
from guide.kiosk.fleet import report_on
from guide.kiosk.status import (
    FILE_NAME,
    SIZE_LIMIT,
    HeldKey,
    ToldFinding,
    Why,
    read_status,
    status_bytes,
)
from guide.kiosk.trouble import Lay, TroubleKind
from guide.paper import renderer
from guide.paths import resources
from guide.store.store import Store
from guide.usecases.kiosk.fleet_report import (
    FleetWords,
    facts_of,
    fleet_report,
    fleet_sheet,
)
from guide.usecases.kiosk.machine import machine_of
from guide.usecases.kiosk.report import StatusFile, _last_message, status_of
from guide.usecases.kiosk.services import KioskServices, kiosk_services_on
from guide.usecases.level.declarations import Draft
from tests.clock import clock
from tests.floor import floors
from tests.kiosk.screens import GOOD, HOUR, NOW, OLD, PLANTED, screen

HERE = Configuration(screen=Screen(name="library-3", region="KZ-71"))
MINUTE = dt.timedelta(minutes=1)
A_SECOND = 200  # fixed tasks


@contextmanager
def kiosk(data: Path | None) -> Iterator[KioskServices]:
    services = kiosk_services_on(Store.in_memory(now=clock), clock, HERE, data=data)
    with closing(services):
        yield services


def test_a_screen_says_where_it_stands_what_it_shows_and_what_the_doctor_found(
    tmp_path: Path,
) -> None:
    with kiosk(tmp_path) as services:
        found = findings(Machine(unset=("staff.secret",)))
        status = status_of(services, found)
        assert (status.screen, status.region) == ("library-3", "KZ-71")
        assert status.level.why is Why.NOTHING
        assert status.findings == (
            ToldFinding(id="unset", severity="gap", fields={"keys": "staff.secret"}),
        )
        services.declarations.declare(Draft(Level.ORANGE, services.place), services.place)
        level = status_of(services, ()).level
        assert (level.why, level.level) == (Why.STAFF, Level.ORANGE)
        assert read_status(status_bytes(status)) == status
    with kiosk(None) as nothing_kept:
        assert status_of(nothing_kept, ()).level.why is Why.WITHHELD
        facts = machine_of(nothing_kept, Checked(HERE))
        assert not facts.is_data_writable
        assert "data" in {one.id for one in findings(facts)}


def test_the_file_is_written_when_it_says_something_else_or_is_old(tmp_path: Path) -> None:
    kept = StatusFile(tmp_path).keep
    assert kept(GOOD)
    assert not kept(structs.replace(GOOD, written_at=GOOD.written_at + MINUTE))
    assert not StatusFile(tmp_path).keep(GOOD), "the next process knows it from the file"
    assert kept(structs.replace(GOOD, written_at=GOOD.written_at + MINUTE, words=4))
    assert not kept(structs.replace(GOOD, written_at=GOOD.written_at + 60 * MINUTE, words=4))
    assert kept(structs.replace(GOOD, written_at=GOOD.written_at + 61 * MINUTE, words=4))
    assert kept(structs.replace(GOOD, written_at=GOOD.written_at, words=4)), "a clock set back"
    assert [one.name for one in tmp_path.iterdir()] == [FILE_NAME]
    if os.name == "posix":
        assert (tmp_path / FILE_NAME).stat().st_mode & 0o777 == 0o644, "an engine may read it"


def test_a_moment_alone_is_no_news(tmp_path: Path) -> None:
    file, status = StatusFile(tmp_path), screen(1, latest_seen=NOW)
    assert file.keep(status)
    later = structs.replace(status, written_at=status.written_at + MINUTE, latest_seen=NOW + MINUTE)
    assert not file.keep(later)
    assert file.keep(structs.replace(later, words=4)), "the control"


def test_the_last_message_is_the_one_that_was_sent_last_by_whatever_way_it_came() -> None:
    def taken(identifier: str, sent: dt.datetime, received: dt.datetime) -> SimpleNamespace:
        message = SimpleNamespace(identifier=identifier, sent=sent)
        return SimpleNamespace(message=message, received_at=received)

    messages = (taken("later", NOW - MINUTE, NOW), taken("earlier", NOW - 2 * MINUTE, NOW + MINUTE))
    live = SimpleNamespace(all=lambda: messages)
    held = SimpleNamespace(has_messages=True, messages=SimpleNamespace(live=live))
    found = _last_message(cast("KioskServices", SimpleNamespace(held=held)))
    assert found is not None
    assert found.identifier == "later"


def test_a_folder_that_is_gone_is_told_and_not_made(tmp_path: Path) -> None:
    with pytest.raises(GuideError) as gone:
        StatusFile(tmp_path / "none").keep(GOOD)
    assert gone.value.code is Code.FOLDER_GONE
    assert not (tmp_path / "none").exists()


def kept(folder: Path, name: str, data: bytes, file: str = FILE_NAME) -> None:
    (folder / name).mkdir(exist_ok=True)
    (folder / name / file).write_bytes(data)


@pytest.fixture
def fleet(tmp_path: Path) -> Path:
    folder = tmp_path / "fleet"
    folder.mkdir()
    for number in range(1, 7):
        kept(folder, f"library-{number}", status_bytes(screen(number)))
    return folder


def report_of(folder: Path) -> dict[str, list[TroubleKind]]:
    found = fleet_report(folder, FleetExpectations(), NOW)
    return {one.name: [each.kind for each in one.troubles] for one in found.troubled}


def test_what_engines_leave_in_the_folders_is_read_or_passed_over(fleet: Path) -> None:
    assert report_of(fleet) == {}
    (fleet / ".stfolder").mkdir()
    (fleet / ".stversions").mkdir()
    kept(fleet, "library-1", b"", ".syncthing.daiyn-status.json.tmp")
    kept(fleet, "library-1", b"", "daiyn-status.json.unfinished")
    assert report_of(fleet) == {}, "the control"
    kept(fleet, "library-2", b"{}", "daiyn-status.sync-conflict-20261130-1.json")
    kept(fleet, "library-3", b"{}")
    kept(fleet, "library-4", b'{"format": 7}')
    kept(fleet, "library-5", b" " * (SIZE_LIMIT + 1))
    (fleet / "library-8").mkdir()
    (fleet / "library-9.json").write_bytes(status_bytes(screen(9, written_at=NOW - 999 * HOUR)))
    found = report_of(fleet)
    assert TroubleKind.SILENT in found.pop("library-9"), "a file that lies beside the folders"
    assert found == {
        "library-2": [TroubleKind.CONFLICT_COPY], "library-3": [TroubleKind.DAMAGED],
        "library-4": [TroubleKind.NEWER], "library-5": [TroubleKind.TOO_LARGE],
        "library-8": [TroubleKind.NEVER],
    }  # fmt: skip


@pytest.mark.skipif(os.name != "posix", reason="pipes and links under the name of a file")
def test_a_file_of_any_kind_ends_as_a_trouble_and_not_as_a_wait(fleet: Path) -> None:
    for name in ("library-1", "library-2"):
        (fleet / name / FILE_NAME).unlink()
    os.mkfifo(fleet / "library-1" / FILE_NAME)
    (fleet / "library-2" / FILE_NAME).symlink_to("/dev/zero")
    (fleet / "turn\x1b[2J").mkdir()
    found = report_of(fleet)
    assert found["library-1"] == found["library-2"] == [TroubleKind.UNREADABLE]
    assert found["turn?[2J"] == [TroubleKind.NEVER]


def test_however_many_files_lie_beside_it_a_status_is_found_and_few_are_told(fleet: Path) -> None:
    for number in range(300):
        kept(fleet, "library-1", b"", f"daiyn-status.sync-conflict-{number}.json")
    found = report_of(fleet)
    assert list(found) == ["library-1"]
    assert 0 < len(found["library-1"]) <= 5
    assert set(found["library-1"]) == {TroubleKind.CONFLICT_COPY}


def test_a_report_is_said_in_each_language_and_as_one_object_a_screen(fleet: Path) -> None:
    kept(fleet, "library-1", status_bytes(screen(1, findings=(
        ToldFinding(id="others", severity="lack", fields={"count": "3", "lang": "x", "kind": "y"}),
        ToldFinding(id="of_a_later_version", severity="gap"),
        ToldFinding(id="space", severity="lack"),
    ))))  # fmt: skip
    kept(fleet, "library-2", status_bytes(screen(2, written_at=NOW - 99 * HOUR, message=None)))
    report = fleet_report(fleet, FleetExpectations(), NOW)
    guide = Guide(resources() / "content")
    for lang in LANGS:
        lines = "\n".join(FleetWords(guide, lang).lines(report))
        assert "{" not in lines
        assert "of_a_later_version" in lines
        assert guide.level(Level.ORANGE).words(lang).level_name in lines
    facts = json.loads(json.dumps(facts_of(report, FleetWords(guide, "en"))))
    assert {one["name"] for one in facts["screens"]} == {f"library-{n}" for n in range(1, 7)}
    first = facts["screens"][0]
    assert (first["name"], first["troubles"][0]["kind"]) == ("library-2", "silent")
    assert all(one["in_order"] is not bool(one["troubles"]) for one in facts["screens"])
    assert all(one["status"]["screen"] == one["name"] for one in facts["screens"])


def test_each_trouble_has_its_words_in_each_language_and_says_what_it_is_about() -> None:
    lays = [
        Lay(folder=one.screen, file=FILE_NAME, status=one)
        for one in (*(screen(n) for n in range(100, 130)), *(
            screen(n, **planted) for n, (planted, _) in enumerate(PLANTED)
        ), screen(100))
    ]  # fmt: skip
    lays += [Lay(folder="f", file=f"{kind}.json", fault=kind) for kind in (
        TroubleKind.DAMAGED, TroubleKind.NEWER, TroubleKind.TOO_LARGE, TroubleKind.UNREADABLE,
    )]  # fmt: skip
    lays.append(Lay(folder="c", conflict_copies=("copy.json",)))
    own = HeldKey(fingerprint="0123 " * 7 + "0123")
    rolled = screen(200, keys=(*GOOD.keys, own, HeldKey(fingerprint=OLD, end="rolled")))
    lays.append(Lay(folder="r", file=FILE_NAME, status=rolled))
    listed = tuple(f"library-{n}" for n in range(200))
    found = report_on(lays, FleetExpectations(screens=listed), NOW)
    guide = Guide(resources() / "content")
    told: set[TroubleKind] = set()
    for lang in LANGS:
        words = FleetWords(guide, lang)
        for one in found.troubled:
            for trouble in one.troubles:
                said = words.trouble(trouble)
                told.add(trouble.kind)
                assert "{" not in said
                if trouble.kind is not TroubleKind.FINDING:
                    fields = trouble.fields.items()
                    assert all(field in said for name, field in fields if name != "reason")
    assert told == set(TroubleKind)


def test_what_lies_there_beyond_number_is_not_read_and_that_is_told(
    fleet: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert not fleet_report(fleet, FleetExpectations(), NOW).is_cut
    monkeypatch.setattr("guide.usecases.kiosk.fleet_report.MOST_SCREENS", 4)
    cut = fleet_report(fleet, FleetExpectations(), NOW)
    assert cut.is_cut
    assert len(cut.screens) == 4
    assert "4" in next(FleetWords(Guide(resources() / "content"), "en").remarks(cut))


def test_nobody_is_in_order_where_most_have_the_same_trouble() -> None:
    words = FleetWords(Guide(resources() / "content"), "en")
    sound = [Lay(folder=one.screen, file=FILE_NAME, status=one) for one in map(screen, range(4))]
    good = "\n".join(words.lines(report_on(sound, FleetExpectations(), NOW)))
    assert "needing somebody – 0" in good
    assert "In order – 4" in good
    found = report_on(sound, FleetExpectations(words=999), NOW)
    said = "\n".join(words.lines(found))
    assert not found.is_in_order
    assert "with a trouble of their own – 0" in said
    assert "Nothing else wrong – 4" in said
    assert "In order" not in said


def test_there_is_no_folder_to_report_on(tmp_path: Path) -> None:
    with pytest.raises(GuideError) as gone:
        fleet_report(tmp_path / "none", FleetExpectations(), NOW)
    assert gone.value.code is Code.FOLDER_GONE


@pytest.mark.parametrize("lang", LANGS)
def test_four_hundred_screens_with_troubles_are_one_page_and_the_rest_is_counted(
    tmp_path: Path, lang: str
) -> None:
    assert lang in LANGS
    guide = Guide(resources() / "content")
    for number in range(400):
        silent = NOW - (99 * HOUR if number % 2 else HOUR)
        status = screen(
            number, written_at=silent, message=None, detail="Ұ" * 80,
            findings=tuple(ToldFinding(id=one, severity="gap") for one in IDS),
        )  # fmt: skip
        kept(tmp_path, f"library-{number}", status_bytes(status))
    assert floors(lambda: fleet_report(tmp_path, FleetExpectations(), NOW)) < A_SECOND
    report = fleet_report(tmp_path, FleetExpectations(), NOW)
    data = fleet_sheet(report, FleetWords(guide, lang), lang)
    assert len(report.troubled) == 200, "what all have open is told once"
    pages = renderer.png("fleet", data, 20, title=data["title"])
    assert len(pages) == 1
    assert renderer.pdf("fleet", data, title=data["title"]).startswith(b"%PDF")
