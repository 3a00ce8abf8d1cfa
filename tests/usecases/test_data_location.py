"""Moving the entries to the ordinary place copies them, verified, and later starts follow."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from guide.errors import Code, GuideError
from guide.paths import Places, find_places
from guide.store import copying
from guide.usecases.program.services import Services, open_services, show_services
from guide.usecases.safekeeping.backup_service import Reason
from guide.usecases.safekeeping.data_location import DataLocation, LocationRisk
from tests.clock import clock


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Places:
    """The ordinary place of a computer of the test's own."""
    own = Places(tmp_path / "profile" / "daiyn")
    monkeypatch.setattr("platformdirs.user_data_path", lambda *_, **__: own.data)
    return own


@pytest.fixture
def synced(tmp_path: Path, own: Places) -> Iterator[Services]:
    """A plan with a backup in a folder of OneDrive."""
    services = open_services(Places(tmp_path / "OneDrive" / "daiyn"), clock)
    services.plan_editor.change("plan", "meet_near", "Аула")
    services.backups.back_up(Reason.ASKED)
    services.plan_editor.change("plan", "meet_near", "Мектеп")
    yield services
    services.close()


def _files(folder: Path) -> dict[str, bytes]:
    return {str(f.relative_to(folder)): f.read_bytes() for f in folder.rglob("*") if f.is_file()}


def test_a_move_copies_all_and_leaves_what_was_there(synced: Services, own: Places) -> None:
    data = synced.data
    assert data is not None
    assert synced.data_location.risks() == (LocationRisk.SYNCED,)
    assert synced.data_location.can_move()
    before = _files(data)
    synced.data_location.move()
    with pytest.raises(GuideError):  # what is written here now would not be there
        synced.plan_editor.change("plan", "meet_near", "Көше")
    assert synced.plan_editor.household().plan.meet_near == "Мектеп"
    synced.close()
    after = _files(data)
    assert len(after.pop("daiyn.moved")) == 16
    (aside,) = data.glob("daiyn.moved-*.db")
    assert after == {
        aside.name: before["daiyn.db"],
        "daiyn.lock": b"",
        **{name: data for name, data in before.items() if name.startswith("backups")},
    }
    assert find_places(data) == own
    moved = open_services(find_places(data), clock)
    assert moved.store.failure is None
    assert moved.plan_editor.household().plan.meet_near == "Мектеп"
    assert [backup.reason for backup in moved.backups.backups()] == [Reason.ASKED]
    assert moved.store.history("plan")
    assert moved.data_location.risks() == ()
    assert not moved.data_location.can_move()
    moved.close()


@pytest.fixture
def moved(synced: Services) -> Path:
    """The old folder after a move."""
    assert synced.data is not None
    synced.data_location.move()
    synced.close()
    return synced.data


def _opened(places: Places) -> tuple[Code | None, str]:
    """What a start tells, and a field of the plan that it shows."""
    services = open_services(places, clock)
    try:
        failure = services.store.failure
        return failure.code if failure else None, services.plan_editor.household().plan.meet_near
    finally:
        services.close()


def test_what_was_erased_after_a_move_does_not_come_back(
    moved: Path, own: Places, monkeypatch: pytest.MonkeyPatch
) -> None:
    services = open_services(own, clock)
    assert services.data_location.left_behind() == [moved], "for the question before the erasing"
    services.erase()
    assert services.data_location.left_behind() == [moved]
    services.close()
    assert find_places(moved) == own
    assert _opened(find_places(moved)) == (None, "")
    own.store.unlink()
    monkeypatch.setattr(Places, "arrival", lambda place, _move: place.store)
    assert find_places(moved) != own, "the control: following the store alone would lead back"


def test_a_moved_store_that_got_lost_is_missed(moved: Path, own: Places) -> None:
    own.store.unlink()
    assert find_places(moved) == own
    assert _opened(find_places(moved)) == (Code.STORE_MISSING, "")


@pytest.mark.parametrize("has_own", [True, False])
def test_the_mark_leads_nowhere_on_another_computer(
    moved: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, has_own: bool
) -> None:
    other = Places(tmp_path / "other" / "daiyn")
    monkeypatch.setattr("platformdirs.user_data_path", lambda *_, **__: other.data)
    if has_own:  # another household's
        services = open_services(other, clock)
        services.plan_editor.change("plan", "meet_near", "Дүкен")
        services.close()
    assert find_places(moved) == Places(moved)
    services = open_services(find_places(moved), clock)
    assert services.store.failure is not None
    assert services.store.failure.code is Code.STORE_MOVED
    assert services.plan_editor.household().is_empty
    copy = moved / services.store.failure.fields["aside"]
    services.backups.restore_file(copy)  # nothing is out of reach there
    assert services.plan_editor.household().plan.meet_near == "Мектеп"
    services.erase()
    assert not copy.exists(), "no copy of what was erased lies beside it"
    services.close()


@pytest.mark.parametrize("mark", [b"", b"../elsewhere/own", b"0123456789abcdef0", b"\xff" * 16])
def test_a_mark_of_no_move_leads_nowhere(tmp_path: Path, own: Places, mark: bytes) -> None:
    own.data.mkdir(parents=True)
    own.arrival("").touch()
    (tmp_path / "daiyn.moved").write_bytes(mark)
    assert find_places(tmp_path) == Places(tmp_path)


def test_a_store_at_the_ordinary_place_is_never_replaced(synced: Services, own: Places) -> None:
    open_services(own, clock).close()
    before = own.store.read_bytes()
    assert not synced.data_location.can_move()
    with pytest.raises(GuideError) as refused:
        synced.data_location.move()
    assert refused.value.code is Code.FILE_NOT_WRITTEN
    assert own.store.read_bytes() == before


def test_backups_without_a_store_at_the_ordinary_place_are_somebodys(
    synced: Services, own: Places
) -> None:
    services = open_services(own, clock)
    services.backups.back_up(Reason.ASKED)
    services.close()
    own.store.unlink()
    assert not synced.data_location.can_move()
    with pytest.raises(GuideError):
        synced.data_location.move()
    assert find_places(synced.data) == Places(synced.data or own.data)


@pytest.fixture
def other(synced: Services) -> Places:
    """A further household with a backup, and one whose file is damaged."""
    places = synced.households.places(synced.households.add())
    with closing(open_services(places, clock)) as other:
        other.plan_editor.change("plan", "plan_title", "Саяжай")
        other.backups.back_up(Reason.ASKED)
        assert other.data_location.is_of_another_home
        assert not other.data_location.can_move(), "it moves with the program's own"
    damaged = synced.households.places(synced.households.add())
    damaged.store.write_bytes(b"no store at all")
    lost = synced.households.places(synced.households.add())
    with closing(open_services(lost, clock)) as gone:
        gone.backups.back_up(Reason.ASKED)
    lost.store.unlink()
    return places


def test_further_households_go_along_as_they_are(
    synced: Services, own: Places, other: Places
) -> None:
    assert synced.data is not None
    synced.data_location.move()
    synced.close()
    moved = open_services(find_places(synced.data), clock)
    told = {(one.summary.title, one.summary.failure) for one in moved.households.listed()[1:]}
    assert told == {("Саяжай", None), ("", Code.STORE_DAMAGED), ("", Code.STORE_MISSING)}
    there = moved.households.places(other.household_id)
    assert there.data == own.data / "households" / other.household_id
    with closing(open_services(there, clock)) as found:
        assert [one.reason for one in found.backups.backups()] == [Reason.ASKED]
        assert found.store.history("plan")
    moved.close()
    assert not other.store.exists(), "nobody works on in the old one"
    assert list(other.data.glob("daiyn.moved-*.db"))


@pytest.mark.parametrize("is_there", [False, True])
def test_newer_words_and_place_packs_go_along_where_there_are_none(
    synced: Services, own: Places, is_there: bool
) -> None:
    assert synced.data is not None
    for name in ("guide/in-effect", "guide/keys/office.pub", "places/school-1.daiyn-place"):
        path = synced.data / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(name.encode())
    if is_there:
        (own.data / "guide").mkdir(parents=True)
        (own.data / "guide" / "in-effect").write_bytes(b"of here")
    synced.data_location.move()
    found = {name: data for name, data in _files(own.data).items() if "/" in name}
    found = {name: data for name, data in found.items() if not name.startswith("backups/")}
    words = {"guide/in-effect": b"of here"} if is_there else {
        "guide/in-effect": b"guide/in-effect", "guide/keys/office.pub": b"guide/keys/office.pub",
    }  # fmt: skip
    assert found == words | {"places/school-1.daiyn-place": b"places/school-1.daiyn-place"}


def test_a_household_that_is_open_elsewhere_keeps_all_where_they_are(
    synced: Services, own: Places, other: Places
) -> None:
    assert synced.data is not None
    before = _files(synced.data)
    with closing(open_services(other, clock)), pytest.raises(GuideError) as refused:
        synced.data_location.move()
    assert refused.value.code is Code.STORE_IN_USE
    assert _files(synced.data).keys() == before.keys()
    assert _files(own.data) == {"daiyn.lock": b""}
    synced.data_location.move()


def test_households_at_the_ordinary_place_are_somebodys(synced: Services, own: Places) -> None:
    assert synced.data_location.can_move()
    there = own.household("0000000a").store
    there.parent.mkdir(parents=True)
    there.write_bytes(b"somebody's")
    assert not synced.data_location.can_move()


@pytest.mark.parametrize("fails_at", range(1, 8))
@pytest.mark.parametrize("how", [OSError(28, "no space"), None])
def test_a_move_of_several_households_that_ends_early_loses_nothing(
    synced: Services, own: Places, other: Places, monkeypatch: pytest.MonkeyPatch,
    fails_at: int, how: OSError | None,
) -> None:  # fmt: skip
    assert synced.data is not None
    before = _files(synced.data)
    with monkeypatch.context() as patch:
        if how is None:
            patch.setattr(Path, "unlink", _killed)
            patch.setattr(Path, "rmdir", _killed)
        _stop(patch, fails_at, how or _Kill(), is_named=True)
        with pytest.raises((GuideError, _Kill)):
            synced.data_location.move()
    after = _files(synced.data)
    after.pop("daiyn.moved", None)
    assert after == before
    if how is not None:
        assert _files(own.data) == {"daiyn.lock": b""}
        assert [path.name for path in own.data.iterdir()] == ["daiyn.lock"]
    synced.close()
    with closing(open_services(find_places(synced.data), clock)) as found:
        assert found.plan_editor.household().plan.meet_near == "Мектеп"
        titles = {one.summary.title for one in found.households.listed()}
        assert "Саяжай" in titles


def test_what_may_only_be_read_is_not_moved(synced: Services, own: Places) -> None:
    """It is somebody else's to write, or of a newer program: a copy would grow apart from it."""
    assert synced.data is not None
    assert synced.data_location.can_move(), (
        "the control: only that it is read-only stands against it"
    )
    with show_services(Places(synced.data), clock, Code.STORE_IN_USE).store as store:
        placing = DataLocation(store, synced.data, clock)
        assert not placing.can_move()
        with pytest.raises(GuideError) as refused:
            placing.move()
    assert refused.value.code is Code.FILE_NOT_WRITTEN
    assert not own.data.exists()
    assert find_places(synced.data) == Places(synced.data)


WRITES = range(1, 5)  # the mark, the store, the arrival, the backup


@pytest.mark.parametrize("is_named", [False, True], ids=["before its name", "after its name"])
@pytest.mark.parametrize("fails_at", WRITES)
def test_a_move_that_fails_leaves_nothing_and_can_be_made_again(
    synced: Services, own: Places, monkeypatch: pytest.MonkeyPatch, fails_at: int, is_named: bool
) -> None:
    assert synced.data is not None
    before = _files(synced.data)
    with monkeypatch.context() as patch:
        _stop(patch, fails_at, OSError(28, "no space"), is_named=is_named)
        with pytest.raises(GuideError) as refused:
            synced.data_location.move()
    assert refused.value.code is Code.DISK_FULL
    assert _files(synced.data) == before
    assert _files(own.data) == {"daiyn.lock": b""}
    assert find_places(synced.data) == Places(synced.data)
    synced.plan_editor.change("plan", "meet_near", "Көше")
    synced.data_location.move()
    synced.close()
    assert _opened(find_places(synced.data)) == (None, "Көше")


@pytest.mark.parametrize("is_named", [False, True], ids=["before its name", "after its name"])
@pytest.mark.parametrize("killed_at", WRITES)
def test_a_move_that_is_killed_loses_nothing(
    synced: Services, own: Places, monkeypatch: pytest.MonkeyPatch, killed_at: int, is_named: bool
) -> None:
    assert synced.data is not None
    with monkeypatch.context() as patch:
        patch.setattr(Path, "unlink", _killed)  # nobody tidies up after a kill
        patch.setattr(Path, "rmdir", _killed)
        _stop(patch, killed_at, _Kill(), is_named=is_named)
        with pytest.raises(_Kill):
            synced.data_location.move()
    synced.close()
    for start in (synced.data, None, synced.data):  # also after a start without --data-dir
        places = find_places(start)
        if start is not None:
            assert _opened(places) == (None, "Мектеп"), killed_at
        else:
            _opened(places)


class _Kill(BaseException):
    """Ends everything, as the system does."""


def _killed(*_: object, **__: object) -> None:
    raise _Kill


def _stop(patch: pytest.MonkeyPatch, at: int, how: BaseException, *, is_named: bool) -> None:
    """Let the write of this number end in `how`, before or after the file has its name."""
    whole, calls = copying.write_verified, 0

    def stopping(*arguments: object, **options: object) -> None:
        nonlocal calls
        calls += 1
        if calls != at or is_named:
            whole(*arguments, **options)  # type: ignore[arg-type]
        if calls == at:
            raise how

    patch.setattr(copying, "write_verified", stopping)
