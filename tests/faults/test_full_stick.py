"""A stick that is full, cannot be written or is taken away: told in words, and nothing half left.

On file systems of their own, where tests may mount one; the same without, in test_stick.py of the
use cases.
"""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from guide.errors import Code, GuideError
from guide.household.plan import Plan
from guide.paths import Places
from guide.store import files
from guide.usecases.program.services import Services, open_services
from guide.usecases.stick import parts, stick
from tests.clock import clock

pytestmark = pytest.mark.faults


@pytest.fixture
def root(tmp_path: Path) -> Iterator[Path]:
    """A stick of 400 kB."""
    if shutil.which("mount") is None:
        pytest.skip("nothing can be mounted here")
    mount = tmp_path / "stick"
    mount.mkdir()
    done = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=400k", "none", mount], capture_output=True, check=False
    )
    if done.returncode:
        pytest.skip("nothing may be mounted here")
    yield mount
    subprocess.run(["umount", "-l", mount], capture_output=True, check=False)


@pytest.fixture
def services(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Services]:
    monkeypatch.setattr(parts, "sheet_pdf", lambda _sheet: b"%PDF" + bytes(20_000))
    made = open_services(Places(tmp_path / "data"), clock)
    made.plan_editor.change("plan", "out_name", "Айгүл")
    yield made
    made.close()


def refused(work: Callable[[], Any]) -> Code:
    with pytest.raises(GuideError) as caught:
        work()
    return caught.value.code


def names(root: Path) -> set[str]:
    return {path.name for path in root.rglob("*") if path.is_file()}


def test_there_is_room_for_all_of_it_and_it_is_whole(services: Services, root: Path) -> None:
    assert stick.writing(services, root)().files
    assert stick.check(services, root).is_whole


@pytest.mark.parametrize("is_told_before", [True, False])
def test_a_full_stick_keeps_what_was_there(
    services: Services, root: Path, is_told_before: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    (root / "photo.jpg").write_bytes(bytes(330_000))
    if not is_told_before:  # something else writes at the same time
        monkeypatch.setattr(files, "free_space", lambda _folder: 1 << 30)
    assert refused(stick.writing(services, root)) is Code.DISK_FULL
    assert (root / "photo.jpg").stat().st_size == 330_000
    if is_told_before:
        assert names(root) == {"photo.jpg"}
        return
    monkeypatch.undo()
    report = stick.check(services, root)
    assert not report.is_whole
    assert {one.state for one in report.files} <= {"whole", "missing"}
    assert not [name for name in names(root) if name.endswith(".unfinished")]


def test_a_stick_that_cannot_be_written_says_so(services: Services, root: Path) -> None:
    stick.writing(services, root)()
    subprocess.run(["mount", "-o", "remount,ro", root], check=True)
    services.plan_editor.change("plan", "out_name", "Динара")
    assert refused(stick.writing(services, root)) is Code.DRIVE_READ_ONLY
    assert stick.check(services, root).is_whole, "what was there still is"


def test_a_stick_that_is_taken_away_says_so(services: Services, root: Path) -> None:
    write = stick.writing(services, root)
    subprocess.run(["umount", "-l", root], check=True)
    root.rmdir()
    assert refused(write) is Code.FILE_NOT_WRITTEN
    assert services.plan_editor.household().plan == Plan(out_name="Айгүл")
    assert refused(lambda: stick.check(services, root)) is Code.FILE_UNREADABLE
    root.mkdir()
