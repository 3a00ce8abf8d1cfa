"""A paper that is saved as a file is there in full, or the reason why not is told."""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from guide.errors import Code, GuideError
from guide.usecases.base import sheet
from guide.usecases.base.sheet import Sheet, save_pdf

SHEET = Sheet("wall", "A", "a.pdf", {})
PAPER = b"%PDF-" + bytes(90_000)


@pytest.fixture(autouse=True)
def _pressed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sheet, "sheet_pdf", lambda _sheet: PAPER)


def test_a_saved_paper_is_whole_and_private(tmp_path: Path) -> None:
    path = tmp_path / "Қабырға парағы.pdf"
    path.write_bytes(b"an earlier one")
    save_pdf(SHEET, path)
    assert path.read_bytes() == PAPER
    assert list(tmp_path.iterdir()) == [path]
    if os.name == "posix":
        assert path.stat().st_mode & 0o777 == 0o600


def _no_room(monkeypatch: pytest.MonkeyPatch) -> None:
    usage = shutil.disk_usage("/")._replace(free=1000)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage)


def _failing(number: int) -> Callable[[pytest.MonkeyPatch], None]:
    def fail(*_: object, **__: object) -> None:
        raise OSError(number, "made to fail")

    return lambda monkeypatch: monkeypatch.setattr("os.fsync", fail)


def _swallowing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("guide.store.copying._read_back", lambda _: PAPER[:-1])


@pytest.mark.parametrize(
    ("befall", "code"),
    [
        (_no_room, Code.DISK_FULL),
        (_failing(errno.ENOSPC), Code.DISK_FULL),
        (_failing(errno.EROFS), Code.DRIVE_READ_ONLY),
        (_failing(errno.EIO), Code.FILE_NOT_WRITTEN),
        (_swallowing, Code.COPY_DIFFERS),
    ],
)
def test_why_a_paper_was_not_saved_is_told_and_the_earlier_one_stays(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    befall: Callable[[pytest.MonkeyPatch], None],
    code: Code,
) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(b"an earlier one")
    befall(monkeypatch)
    with pytest.raises(GuideError) as refused:
        save_pdf(SHEET, path)
    assert refused.value.code is code
    assert path.read_bytes() == b"an earlier one"
    assert list(tmp_path.iterdir()) == [path]
