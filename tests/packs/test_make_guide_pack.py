"""The tool that makes a pack: the same bits each time, the whole edition, and only sound words."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from guide.content.files import PACKED
from guide.content.pack import read_pack
from tests.packs.good import CONTENT, TRUSTED
from tests.packs.reading import ROOT, make_data, put_pack, update_of


@pytest.fixture
def words(tmp_path: Path) -> Path:
    folder = tmp_path / "words"
    shutil.copytree(CONTENT, folder)
    change(folder / "pack.toml", "edition = 1", "edition = 4")
    change(folder / "numbers.toml", "danger now", "danger at once")
    return folder


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8", newline="\n")


def make(folder: Path, out: Path, *more: str | Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, ROOT / "tools" / "make_guide_pack.py", folder, "--out", out, *more]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_what_it_makes_is_taken_and_has_the_same_bits_each_time(
    tmp_path: Path, words: Path
) -> None:
    out = tmp_path / "guide-4.zip"
    assert make(words, out).returncode == 0
    first = out.read_bytes()
    assert make(words, out).returncode == 0
    assert out.read_bytes() == first
    assert set(read_pack(first).contents) == set(PACKED), "whole"
    (words / "levels.toml").unlink()
    assert make(words, out).returncode == 0
    assert out.read_bytes() == first, "what the folder does not hold is the program's own"
    data = make_data(tmp_path)
    assert update_of(data).take(put_pack(out, (first, TRUSTED.sign(first)))).edition == 4


def test_it_makes_nothing_of_words_that_would_be_refused(tmp_path: Path, words: Path) -> None:
    change(words / "numbers.toml", "danger at once", "Keep 50 metres away")
    made = make(words, tmp_path / "guide-4.zip")
    assert made.returncode == 1
    assert made.stderr.startswith(
        "The words of the update did not pass the check (2). The first fault: "
    )
    assert "the numbers are not the same in all three languages (numbers_differ)" in made.stderr
    assert "pack_faulty" in made.stderr
    assert not (tmp_path / "guide-4.zip").exists()


@pytest.mark.parametrize(
    ("name", "old", "new", "told"),
    [
        (
            "numbers.toml",
            "danger at once",
            "danger\u00a0at once",
            "a sign that the guide does not",
        ),
        ("pack.toml", "made_on = 2026", "made_on = 2099", "pack_ahead"),
        ("pack.toml", "edition = 4", "edition = 4000", "far above the one here"),
    ],
)
def test_it_makes_nothing_that_a_program_would_refuse(
    tmp_path: Path, words: Path, name: str, old: str, new: str, told: str
) -> None:
    change(words / name, old, new)
    made = make(words, tmp_path / "guide-4.zip")
    assert made.returncode == 1
    assert told in made.stderr


@pytest.mark.parametrize("edition", [0, 1])
def test_it_makes_no_edition_that_is_not_above_its_base(
    tmp_path: Path, words: Path, edition: int
) -> None:
    out = tmp_path / "guide.zip"
    base = tmp_path / "base"
    shutil.copytree(CONTENT, base)
    change(base / "pack.toml", "edition = 1", f"edition = {4 + edition}")
    made = make(words, out, "--base", base)
    assert made.returncode == 1
    assert (
        f"(edition 4) is not newer than what is known here (edition {4 + edition})" in made.stderr
    )
    assert not out.exists()
    change(base / "pack.toml", f"edition = {4 + edition}", "edition = 3")
    assert make(words, out, "--base", base).returncode == 0


def test_it_says_in_a_sentence_what_is_missing(tmp_path: Path, words: Path) -> None:
    (words / "pack.toml").unlink()
    made = make(words, tmp_path / "guide.zip")
    assert made.returncode == 1
    assert made.stderr.startswith("This file cannot be read: ")
    assert "pack.toml" in made.stderr
