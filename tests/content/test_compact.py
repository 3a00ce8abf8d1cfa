"""Compact files say what their TOML files say, and nothing for any other words."""

from __future__ import annotations

from pathlib import Path

import pytest

from guide.content import compact, files
from guide.content.guide import Guide
from guide.content.source import Overlay, source_of
from guide.errors import GuideError
from guide.paths import resources

CONTENT = resources() / "content"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder for compact files in place of the program's own, still empty."""
    monkeypatch.setattr(compact, "compact_folder", lambda: tmp_path)
    return tmp_path


def put(folder: Path, name: str) -> bytes:
    data = (CONTENT / name).read_bytes()
    found = files.read_tables(data, files.SHAPES[name])
    (folder / name).with_suffix(".bin").write_bytes(compact.compact(data, found))
    return data


@pytest.mark.parametrize("name", files.SHAPES)
def test_a_compact_file_says_what_the_toml_file_says(folder: Path, name: str) -> None:
    data = put(folder, name)
    shape = files.SHAPES[name]
    assert compact.read_compact(name, data, shape) == files.read_tables(data, shape)


def test_words_that_were_changed_are_read_as_they_stand(folder: Path) -> None:
    """An edition wins over the built-in words, also where these have a compact form."""
    data = put(folder, files.NUMBERS)
    changed = data.replace(b"112", b"119")
    assert compact.read_compact(files.NUMBERS, data, files.NumbersFile) is not None
    assert compact.read_compact(files.NUMBERS, changed, files.NumbersFile) is None
    edition = Guide(Overlay({files.NUMBERS: changed}, source_of(CONTENT)))
    assert Guide(CONTENT).number("112") is not None
    assert edition.number("112") is None
    assert edition.number("119") is not None


@pytest.mark.parametrize("harm", ["gone", "cut", "of other shapes"])
def test_a_compact_file_that_is_no_good_hinders_nothing(folder: Path, harm: str) -> None:
    data = put(folder, files.REGIONS)
    kept = folder / "regions.bin"
    if harm == "gone":
        kept.unlink()
    elif harm == "cut":
        kept.write_bytes(kept.read_bytes()[:-1])
    else:
        other = files.read_tables((CONTENT / files.NUMBERS).read_bytes(), files.NumbersFile)
        kept.write_bytes(compact.compact(data, other))
    assert compact.read_compact(files.REGIONS, data, files.RegionsFile) is None
    assert files.load(CONTENT, files.REGIONS, files.RegionsFile) == files.read_tables(
        data, files.RegionsFile
    )


def test_a_damaged_toml_file_is_told_of_although_it_had_a_compact_form(
    folder: Path, tmp_path: Path
) -> None:
    put(folder, files.NUMBERS)
    (tmp_path / files.NUMBERS).write_bytes(b"[[number")
    with pytest.raises(GuideError):
        files.load(tmp_path, files.NUMBERS, files.NumbersFile)
