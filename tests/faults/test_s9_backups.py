"""S9: days of use with a clock that jumps by years, damage and full disks: 5 verified copies stay.

Each simulated day the program is opened up to three times, edited and backed up as the window
would do it. After each backup the folder is examined by its own means: as soon as five were ever
made, at least five are whole; the newest holds the newest words; none of the last ten is gone.
"""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

import pytest

from guide.errors import GuideError
from guide.store import backup_rules, files, snapshot
from guide.store.backup_name import BackupName, Reason, listed
from guide.store.backups import folder_of
from guide.store.store import Change, Store
from guide.usecases.safekeeping.backup_service import BackupService

pytestmark = pytest.mark.faults
YEARS = dt.timedelta(days=3653)


class Life:
    """One computer over many days; `time` is what its clock says, right or wrong."""

    def __init__(self, folder: Path, seed: int) -> None:
        self.path = folder / "daiyn.db"
        self.backups = folder_of(self.path)
        self.chance = random.Random(seed)  # noqa: S311 - days, not secrets
        self.time = dt.datetime(2026, 11, 20, 9, 0, tzinfo=dt.UTC)
        self.astray = dt.timedelta()  # how wrong the clock is
        self.edits = 0
        self.made: list[int] = []
        self.damaged = 0
        self.full = 0
        self.jumps = 0
        self._examined: dict[tuple[BackupName, int], bool] = {}

    def now(self) -> dt.datetime:
        return self.time + self.astray

    def live(self, days: int) -> None:
        for _ in range(days):
            self._clock()
            for _ in range(self.chance.choice((0, 1, 1, 2, 3))):
                self._session()
                self._damage()
            self.time += dt.timedelta(days=1)

    def _clock(self) -> None:
        if self.chance.random() < 0.1:
            self.astray = self.chance.choice((YEARS, -YEARS, dt.timedelta()))
            self.jumps += 1

    def _session(self) -> None:
        with Store.open(self.path, now=self.now) as store:
            assert store.failure is None
            keeping = BackupService(store, self.path.parent, self.now)
            self._back_up(keeping, Reason.OPENED)
            for _ in range(self.chance.randrange(3)):
                self.edits += 1
                store.edit([Change(f"person:{self.edits % 9}", "person", b"%d" % self.edits)])
                self.time += dt.timedelta(minutes=30)
                self._back_up(keeping, Reason.USED)

    def _back_up(self, keeping: BackupService, reason: Reason) -> None:
        before = listed(self.backups)
        if self.chance.random() < 0.05:
            self._fail(keeping, reason)
            assert listed(self.backups) == before, "a full disk took a backup along"
            return
        view = keeping.backing_up_if_due(reason)()
        if view is not None:
            self.made.append(view.number)
            self._judge()

    def _fail(self, keeping: BackupService, reason: Reason) -> None:
        def full(*_: object) -> None:
            raise OSError(28, "made to fail")

        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(files, "_fill", full)
            with suppress(GuideError):
                keeping.backing_up_if_due(reason)()
                return  # nothing had changed
            self.full += 1

    def _damage(self) -> None:
        """Now and then some of the newest copies are damaged, while five others are whole."""
        if self.chance.random() < 0.85:
            return
        names = listed(self.backups)
        for name in self.chance.sample(names[:8], min(3, len(names[:8]))):
            if sum(map(self._is_whole, names)) <= 5:
                return
            file = self.backups / name.file
            data = bytearray(file.read_bytes())
            data[self.chance.randrange(200, len(data))] ^= 1
            file.write_bytes(data)
            self.damaged += 1

    def _judge(self) -> None:
        names = listed(self.backups)
        whole = [name for name in names if self._is_whole(name)]
        assert len(whole) >= min(5, len(self.made)), f"{len(whole)} of {len(self.made)} made"
        assert names[0].number == self.made[-1]
        newest = snapshot.take((self.backups / names[0].file).read_bytes())
        assert max(int(one.body) for one in newest.documents) == self.edits
        last = {*self.made[-backup_rules.LAST :]}
        assert last <= {name.number for name in names}, "one of the last is gone"
        # The rules twice over: of all, and of the longest row of days.
        assert len(names) <= 2 * (10 + 7 + 4) + 5

    def _is_whole(self, name: BackupName) -> bool:
        file = self.backups / name.file
        state = (name, file.stat().st_mtime_ns)
        if state not in self._examined:
            self._examined[state] = False
            with suppress(GuideError):
                snapshot.require_whole(file.read_bytes())
                self._examined[state] = True
        return self._examined[state]


def test_sixty_days_keep_five_verified_copies(tmp_path: Path) -> None:
    life = Life(tmp_path, seed=1)
    life.live(60)
    assert len(life.made) > 60
    assert min(life.damaged, life.full, life.jumps) > 2


@pytest.mark.proof
@pytest.mark.parametrize("seed", range(4))
def test_four_hundred_days_keep_five_verified_copies(tmp_path: Path, seed: int) -> None:
    life = Life(tmp_path, seed)
    life.live(400)
    assert len(life.made) > 400
    assert min(life.damaged, life.full, life.jumps) > 20


def _by_clock(names: Sequence[BackupName]) -> set[BackupName]:
    """What other programs do: whatever is older than a month goes."""
    newest = max(name.made_at for name in names)
    return {name for name in names if newest - name.made_at < dt.timedelta(days=30)}


def test_pruning_by_the_clock_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(backup_rules, "_kept", _by_clock)
    with pytest.raises(AssertionError, match=r"made|gone"):
        Life(tmp_path, seed=3).live(60)


def test_counting_damaged_copies_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Few are kept here, so that only the count of whole ones holds; without it, too few stay."""
    for limit, number in (("LAST", 4), ("DAYS", 0), ("WEEKS", 0)):
        monkeypatch.setattr(backup_rules, limit, number)
    Life(tmp_path / "counted", seed=3).live(60)
    monkeypatch.setattr(backup_rules, "LEAST_WHOLE", 0)
    with pytest.raises(AssertionError, match=r"\d of \d+ made"):
        Life(tmp_path / "not counted", seed=3).live(60)
