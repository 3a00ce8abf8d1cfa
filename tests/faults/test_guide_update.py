"""An update of the guide's words that is killed or has no room leaves the old words or the new."""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from guide.content.guide import Guide
from guide.errors import Code, GuideError
from guide.usecases.editions.in_effect import GUIDE, words_in_effect
from tests.packs.good import good, good_numbers, signed
from tests.packs.reading import ROOT, make_data, put_pack, snapshot, update_of
from tests.packs.zips import plain, zip_of

pytestmark = pytest.mark.faults

# Three editions; each says its number at two places, so that a mixture would be seen.
WORDS = {
    1: "danger now",
    3: "danger at once",
    4: "danger this hour",
    5: "danger this minute",
}


def make_packs(folder: Path) -> list[Path]:
    packs = []
    for edition in (4, 5):
        numbers = good_numbers().replace(b"danger at once", WORDS[edition].encode())
        regions = (ROOT / "resources/content/regions.toml").read_bytes()
        contents = good(edition) | {
            "numbers.toml": numbers,
            "regions.toml": regions.replace(b"Whole country", f"{WORDS[edition]} all".encode()),
        }
        packs.append(put_pack(folder / f"{edition}.zip", signed(zip_of(plain(contents)))))
    return packs


def require_whole(data: Path) -> int:
    """One edition holds, all of it; return which. It is looked for once: others may be writing."""
    words = words_in_effect(data)
    assert words.failure is None
    edition = words.accepted.edition if words.accepted is not None else 1
    guide = Guide(words)
    assert guide.numbers[0].en.when == WORDS[edition]
    named = guide.regions[0].en
    assert named == ("Whole country" if edition < 4 else f"{WORDS[edition]} all")
    return edition


def start(data: Path, packs: list[Path]) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "tests.faults.guide_children", data, *packs],
        env=os.environ | {"PYTHONPATH": str(ROOT)}, stdout=subprocess.PIPE, text=True,
    )  # fmt: skip


def kill_again_and_again(tmp_path: Path, rounds: int, programs: int = 1) -> set[int]:
    """Kill programs at random moments; return the editions that were met."""
    data, packs = make_data(tmp_path), make_packs(tmp_path)
    chance, met = random.Random(4), set()  # noqa: S311
    for _ in range(rounds):
        running = [start(data, packs) for _ in range(programs)]
        try:
            for one in running:
                assert one.stdout is not None
                assert one.stdout.readline() == "taken\n", "the program came so far"
            ends = time.monotonic() + chance.uniform(0, 0.2)
            while time.monotonic() < ends and all(one.poll() is None for one in running):
                met.add(require_whole(data))  # while it is written, too
            assert all(one.poll() is None for one in running), "nothing failed but by being killed"
        finally:
            for one in running:
                one.kill()
                one.communicate()
        met.add(require_whole(data))
    last = update_of(data).take(packs[-1])
    assert last.edition == 5
    assert len(list((data / GUIDE).glob("edition-*"))) <= 3, "what nothing names is swept away"
    return met


def test_a_killed_update_leaves_the_old_words_or_the_new(tmp_path: Path) -> None:
    assert kill_again_and_again(tmp_path, 5) & {4, 5}


def test_two_programs_at_once_leave_whole_words(tmp_path: Path) -> None:
    assert kill_again_and_again(tmp_path, 2, programs=2) & {4, 5}


@pytest.mark.proof
def test_two_hundred_killed_updates_leave_the_old_words_or_the_new(tmp_path: Path) -> None:
    assert kill_again_and_again(tmp_path, 200) >= {4, 5}


def test_the_check_for_whole_words_sees_a_mixture(tmp_path: Path) -> None:
    """Negative control: files of two editions under one pointer are told."""
    data, packs = make_data(tmp_path), make_packs(tmp_path)
    update_of(data).take(packs[0])
    require_whole(data)
    (folder,) = (data / GUIDE).glob("edition-4-*")
    (folder / "numbers.toml").write_bytes(good_numbers())
    with pytest.raises(AssertionError):
        require_whole(data)


@pytest.mark.parametrize("limit", [0, 100, 3000])
def test_a_full_disk_leaves_the_words_before(
    tmp_path: Path, limit: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    import errno

    from guide.store import files

    data, packs = make_data(tmp_path), make_packs(tmp_path)
    left = [limit]

    def full(path: Path, content: bytes) -> None:
        left[0] -= len(content)
        if left[0] < 0:
            path.write_bytes(content[: len(content) // 2])
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        path.write_bytes(content)

    monkeypatch.setattr(files, "_fill", full)
    with pytest.raises(GuideError) as refusal:
        update_of(data).take(packs[0])
    assert refusal.value.code is Code.DISK_FULL
    assert require_whole(data) == 3
    monkeypatch.undo()
    assert update_of(data).take(packs[0]).edition == 4


@pytest.mark.skipif(os.name != "posix" or not hasattr(os, "geteuid"), reason="mounts of Linux")
@pytest.mark.proof
def test_a_disk_that_is_really_full_or_read_only_leaves_the_words_before(tmp_path: Path) -> None:
    if os.geteuid() != 0 or shutil.which("mount") is None:
        pytest.skip("mounting needs root")
    disk = tmp_path / "disk"
    disk.mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=900k", "tmpfs", disk], check=True)
    try:
        data, packs = make_data(disk), make_packs(tmp_path)
        filler = disk / "filler"
        with pytest.raises(OSError, match="space"):
            filler.write_bytes(bytes(1 << 20))
        with pytest.raises(GuideError) as refusal:
            update_of(data).take(packs[0])
        assert refusal.value.code is Code.DISK_FULL
        assert require_whole(data) == 3
        filler.unlink()
        subprocess.run(["mount", "-o", "remount,ro", disk], check=True)
        untouched = snapshot(data)
        for action in (lambda: update_of(data).take(packs[0]), lambda: update_of(data).go_back()):
            with pytest.raises(GuideError) as refusal:
                action()
            assert refusal.value.code is Code.PACK_NOWHERE
        assert update_of(data).read(packs[0]).edition == 4, "it can be looked at"
        assert snapshot(data) == untouched
        assert require_whole(data) == 3
        subprocess.run(["mount", "-o", "remount,rw", disk], check=True)
        assert update_of(data).take(packs[0]).edition == 4
    finally:
        subprocess.run(["umount", disk], check=True)
