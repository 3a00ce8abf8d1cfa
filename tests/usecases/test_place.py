"""Moving the entries to the ordinary place copies them, verified, and later starts follow."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from guide.errors import Code, GuideError
from guide.paths import Places, find_places
from guide.store import copying
from guide.usecases.keeping import Reason
from guide.usecases.place import Caution
from guide.usecases.workbench import Workbench, open_workbench
from tests.clock import clock


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Places:
    """The ordinary place of a computer of the test's own."""
    own = Places(tmp_path / "profile" / "daiyn")
    monkeypatch.setattr("platformdirs.user_data_path", lambda *_, **__: own.data)
    return own


@pytest.fixture
def synced(tmp_path: Path, own: Places) -> Iterator[Workbench]:
    """A plan with a backup in a folder of OneDrive."""
    bench = open_workbench(Places(tmp_path / "OneDrive" / "daiyn"), clock)
    bench.planning.change("plan", "meet_near", "Аула")
    bench.keeping.back_up(Reason.ASKED)
    bench.planning.change("plan", "meet_near", "Мектеп")
    yield bench
    bench.close()


def _files(folder: Path) -> dict[str, bytes]:
    return {str(f.relative_to(folder)): f.read_bytes() for f in folder.rglob("*") if f.is_file()}


def test_a_move_copies_all_and_leaves_what_was_there(synced: Workbench, own: Places) -> None:
    assert synced.data is not None
    assert synced.placing.cautions() == (Caution.SYNCED,)
    assert synced.placing.can_move()
    before = _files(synced.data)
    synced.placing.move()
    after = _files(synced.data)
    assert after.pop("daiyn.moved") == b""
    assert after == before
    with pytest.raises(GuideError):  # what is written here now would not be there
        synced.planning.change("plan", "meet_near", "Көше")
    synced.close()
    assert find_places(synced.data) == own
    moved = open_workbench(find_places(synced.data), clock)
    assert moved.planning.household().plan.meet_near == "Мектеп"
    assert [backup.reason for backup in moved.keeping.backups()] == [Reason.ASKED]
    assert moved.store.history("plan")
    assert moved.placing.cautions() == ()
    assert not moved.placing.can_move()
    moved.close()


def test_where_nothing_was_moved_to_the_mark_means_nothing(synced: Workbench, own: Places) -> None:
    assert synced.data is not None
    synced.placing.move()
    own.store.unlink()  # as on another computer that the stick comes to
    assert find_places(synced.data) == Places(synced.data)


def test_a_store_at_the_ordinary_place_is_never_replaced(synced: Workbench, own: Places) -> None:
    open_workbench(own, clock).close()
    before = own.store.read_bytes()
    assert not synced.placing.can_move()
    with pytest.raises(GuideError) as refused:
        synced.placing.move()
    assert refused.value.code is Code.FILE_NOT_WRITTEN
    assert own.store.read_bytes() == before


@pytest.mark.parametrize("fails_at", [1, 2])
def test_a_move_that_fails_has_moved_nothing_and_can_be_made_again(
    synced: Workbench, own: Places, monkeypatch: pytest.MonkeyPatch, fails_at: int
) -> None:
    whole, calls = copying.write_verified, 0

    def fail(*arguments: object, **options: object) -> None:
        nonlocal calls
        calls += 1
        if calls == fails_at:
            raise OSError(28, "no space")
        whole(*arguments, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(copying, "write_verified", fail)
    assert synced.data is not None
    with pytest.raises(GuideError) as refused:
        synced.placing.move()
    assert refused.value.code is Code.DISK_FULL
    assert find_places(synced.data) == Places(synced.data)
    synced.planning.change("plan", "meet_near", "Көше")
    monkeypatch.undo()
    monkeypatch.setattr("platformdirs.user_data_path", lambda *_, **__: own.data)
    synced.placing.move()
    assert find_places(synced.data) == own
