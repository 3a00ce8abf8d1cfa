"""What lies under the names of our files is read only when it is a regular file.

A pipe would be waited for without end. Each opening runs in a program of its own, so that it can
be ended.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from guide.bounded_read import read_regular
from guide.store.backup_name import Reason
from guide.store.backups import Backups, folder_of
from tests.store.conftest import HandClock

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="pipes of POSIX")
ROOT = Path(__file__).resolve().parents[2]

OPEN = """
import sys
from pathlib import Path
from guide.errors import GuideError
from guide.paths import find_places
from guide.store.backups import Backups, folder_of
from guide.store.plan_request import forget_old_plan, take_request_to_open
from guide.store.store import Store
from tests.clock import clock
try:
    places = find_places(Path(sys.argv[1]))
    forget_old_plan(places.raise_request)
    take_request_to_open(places.raise_request, print)
    with Store.open(places.store, now=clock) as store:
        print("opened", len(store.all("person")), store.is_read_only)
    Backups(folder_of(places.store)).newest_mark()
except GuideError as failure:
    print(failure.code.value)
"""


def _opened(kept: Path) -> str:
    run = subprocess.run(
        [sys.executable, "-c", OPEN, kept.parent],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        text=True,
        timeout=60,
        check=True,
    )
    return run.stdout.strip()


@pytest.mark.parametrize(
    ("name", "answer"),
    [
        ("daiyn.db", "folder_unusable"),
        ("daiyn.db-journal", "folder_unusable"),
        ("daiyn.moved", "opened 4 False"),
        ("daiyn.digest", "opened 4 False"),
        ("daiyn.lock", "opened 4 False"),
        ("daiyn.open-plan", "opened 4 False"),
        ("daiyn.reserve", "opened 4 False"),
        ("show-window.request", "opened 4 False"),
        ("backup", "opened 4 False"),
    ],
)
def test_a_pipe_is_not_waited_for(kept: Path, clock: HandClock, name: str, answer: str) -> None:
    pipe = kept.with_name(name)
    if name == "backup":
        backup = Backups(folder_of(kept)).keep(kept.read_bytes(), Reason.OPENED, clock())
        pipe = folder_of(kept) / backup.file
    pipe.unlink(missing_ok=True)
    os.mkfifo(pipe)
    assert _opened(kept) == answer


def test_files_are_opened_as_ever(kept: Path) -> None:
    assert _opened(kept) == "opened 4 False"


def test_only_a_regular_file_is_read(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"1")
    (tmp_path / "link").symlink_to("file")
    assert read_regular(tmp_path / "link") == b"1"
    os.mkfifo(tmp_path / "pipe")
    for other in (tmp_path, tmp_path / "pipe", Path(os.devnull)):
        with pytest.raises(OSError, match="Invalid argument"):
            read_regular(other)
