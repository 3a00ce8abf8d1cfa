"""What a released version left on a family's disk is opened, kept whole, and goes on."""

from __future__ import annotations

import datetime as dt
import json
import zipfile
from pathlib import Path

import pytest

from guide import __version__
from guide.content.model import Level
from guide.household.household import Household
from guide.paths import Places
from guide.store import version_stamp
from guide.store.backup_name import BackupName, Reason, digest_of
from guide.store.backups import Backups, folder_of
from guide.usecases.program.services import open_services
from tests.clock import clock
from tests.data.make_release_sample import told

DATA = Path(__file__).parents[1] / "data"
RELEASES = ("0.2.0", "0.3.0")


@pytest.fixture(params=RELEASES)
def release(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def left(release: str) -> bytes:
    """The bytes that the release wrote."""
    return (DATA / f"release-{release}.db").read_bytes()


@pytest.fixture
def places(tmp_path: Path, left: bytes) -> Places:
    found = Places(tmp_path)
    found.store.write_bytes(left)
    return found


def test_everything_is_kept_and_understood(places: Places, release: str) -> None:
    services = open_services(places, clock)
    try:
        assert services.store.failure is None
        kept = json.loads((DATA / f"release-{release}.json").read_text(encoding="utf-8"))
        assert told(services.store) == kept
        household = services.plan_editor.household()
        names = [person.given_name for person in household.people]
        assert names == ["Ерлан", "Динара", "Әлихан", "Айша"]
        assert (household.plan.street, household.plan.building) == ("Мысал көшесі", "10")
        (school,) = household.institutions
        assert household.people[2].institution == f"institution:{school.id}"
        assert [plan.title for plan in services.plan_transfer.kept()] == ["Басқа жоспар"]
        entry = services.declarations.current()
        assert entry is not None
        assert entry.level is Level.ORANGE
        assert services.checklist.ticks(entry.id).ticked.keys() == {"O-01"}
        assert [one.level for one in services.declarations.past()] == [Level.YELLOW]
        assert services.preferences.read().text_scale == 125
        assert services.paper_preferences.read().is_large
        assert services.change_log.days("kk"), "the past can be read"
    finally:
        services.close()


def test_its_bytes_are_pinned_before_the_first_is_written(
    places: Places, left: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as world:
        world.setattr("guide.store.version_stamp.note", stop)  # the first that is written
        with pytest.raises(KeyboardInterrupt):
            open_services(places, clock)
    (backup,) = Backups(folder_of(places.store)).listed()
    assert (backup.reason, backup.is_pinned) == (Reason.UPDATE, True)
    assert Backups(folder_of(places.store)).data_of(backup.number) == left
    assert places.store.read_bytes() == left


def test_edits_undo_and_the_pinned_copy_go_on_from_there(places: Places, left: bytes) -> None:
    services = open_services(places, clock)
    try:
        services.plan_editor.change("plan", "building", "14")
        assert services.plan_editor.household().plan.building == "14"
        services.store.undo({"plan"})
        assert services.plan_editor.household().plan.building == "10"
        services.store.redo({"plan"})
        assert services.store.check() == []
    finally:
        services.close()
    assert version_stamp.last_version(places.store.read_bytes()) == __version__
    services = open_services(places, clock)
    try:
        assert services.plan_editor.household().plan.building == "14"
        backups = Backups(folder_of(places.store))
        (pinned,) = [one for one in backups.listed() if one.is_pinned]
        assert backups.data_of(pinned.number) == left, "one update, one backup"
        services.backups.restore(pinned.number)
        assert services.plan_editor.household().plan.building == "10"
    finally:
        services.close()


def test_a_sample_that_said_something_else_would_be_seen(places: Places, release: str) -> None:
    """Negative control."""
    kept = json.loads((DATA / f"release-{release}.json").read_text(encoding="utf-8"))
    services = open_services(places, clock)
    try:
        services.plan_editor.change("plan", "building", "14")
        assert told(services.store) != kept
    finally:
        services.close()


# What else 0.3.0 left: a plan file, a backup, an accepted edition of the guide's words

LEFT = DATA / "release-0.3.0.db"
NAMES = ["Ерлан", "Динара", "Әлихан", "Айша"]


def names_of(household: Household) -> list[str]:
    return [person.given_name for person in household.people]


def test_its_plan_file_is_read_and_taken_over(tmp_path: Path) -> None:
    services = open_services(Places(tmp_path), clock)
    try:
        found = services.plan_transfer.read(LEFT.with_suffix(".daiyn"))
        services.plan_transfer.take(found)
        assert names_of(services.plan_editor.household()) == NAMES
    finally:
        services.close()


def test_its_backup_is_listed_and_brought_back(tmp_path: Path) -> None:
    data = LEFT.with_name("release-0.3.0-backup.db").read_bytes()
    folder = tmp_path / "backups"
    folder.mkdir()
    name = BackupName(7, dt.datetime(2026, 11, 20, tzinfo=dt.UTC), Reason.ASKED, digest_of(data))
    (folder / name.file).write_bytes(data)
    services = open_services(Places(tmp_path), clock)
    try:
        (view,) = services.backups.backups()
        assert (view.number, view.people, view.failure) == (7, 4, None)
        services.backups.restore(7)
        assert names_of(services.plan_editor.household()) == NAMES
    finally:
        services.close()


def test_its_edition_hides_no_words_that_came_later_with_the_program(tmp_path: Path) -> None:
    """Lines that were found to lead people astray are corrected in the program's own words."""
    with zipfile.ZipFile(LEFT.with_name("release-0.3.0-guide.zip")) as packed:
        packed.extractall(tmp_path / "guide")
    kept = (tmp_path / "guide" / "in-effect").read_bytes()
    services = open_services(Places(tmp_path), clock)
    try:
        now = services.edition_update.in_effect()
        assert (now.edition, now.is_built_in, now.failure) == (1, True, None)
        assert now.before is None, "nothing that holds could be gone back from"
        said = {step.id: step.words("en").title for step in services.guide.situation_steps("ATT")}
        assert said["ATT-08"].endswith("from going into the building.")
    finally:
        services.close()
    assert (tmp_path / "guide" / "in-effect").read_bytes() == kept


def test_its_edition_holds_over_words_of_its_version_and_is_proven(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with zipfile.ZipFile(LEFT.with_name("release-0.3.0-guide.zip")) as packed:
        packed.extractall(tmp_path / "guide")

    monkeypatch.setattr("guide.content.edition._is_before", lambda *_: False)
    services = open_services(Places(tmp_path), clock)
    try:
        now = services.edition_update.in_effect()
        assert (now.edition, now.is_built_in, now.failure) == (2, False, None)
        assert now.signed_by == "office"
        assert [action.id for action in services.guide.actions if action.id == "Y-12"] == ["Y-12"]
        said = services.guide.sources["SD1"].words("kk")
        assert (said.title[:17], said.date) == ("The Astana Times,", "June 2016"), "in one language"
    finally:
        services.close()


def test_an_edition_whose_words_were_changed_would_not_hold(tmp_path: Path) -> None:
    """Negative control."""
    with zipfile.ZipFile(LEFT.with_name("release-0.3.0-guide.zip")) as packed:
        packed.extractall(tmp_path / "guide")
    for levels in (tmp_path / "guide").rglob("levels.toml"):
        levels.write_bytes(levels.read_bytes() + b"\n")
    services = open_services(Places(tmp_path), clock)
    try:
        assert services.edition_update.in_effect().is_built_in
    finally:
        services.close()
