"""A pack carries the whole: nothing is missing from it, and nothing vanishes with it unsaid."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from guide.content.files import PACKED
from guide.content.guide import Guide
from guide.content.pointer import POINTER
from guide.errors import Code, GuideError
from guide.usecases.editions.in_effect import GUIDE, words_in_effect
from guide.usecases.editions.update import Area, EntryChange
from tests.packs.good import about, good, signed, text_of
from tests.packs.reading import make_data, put_pack, update_of
from tests.packs.zips import plain, zip_of


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return make_data(tmp_path)


def put(tmp_path: Path, edition: int, contents: dict[str, bytes]) -> Path:
    files = good(edition) | contents
    return put_pack(tmp_path / f"{edition}.zip", signed(zip_of(plain(files))))


def without_red(count: int | None = None) -> bytes:
    """levels.toml without its red lines, or without so many of them."""
    blocks = re.split(r"(?=\n\[\[)", text_of("levels.toml"))
    red = [block for block in blocks if '[[action]]\nid = "R-' in block]
    assert red
    return "".join(block for block in blocks if block not in red[:count]).encode()


@pytest.mark.parametrize("missing", PACKED)
def test_a_pack_that_lacks_a_file_is_none(tmp_path: Path, data: Path, missing: str) -> None:
    files = {name: text for name, text in good(9).items() if name != missing}
    path = put_pack(tmp_path / "9.zip", signed(zip_of(plain(files))))
    with pytest.raises(GuideError) as refusal:
        update_of(data).read(path)
    assert refusal.value.code is Code.PACK_MALFORMED
    assert refusal.value.fields == {"reason": "words_missing", "member": missing}


def test_a_newer_edition_never_brings_older_words_back(tmp_path: Path, data: Path) -> None:
    """What edition 5 changed is in edition 9 too, or edition 9 says otherwise."""
    levels = text_of("levels.toml").replace('"Yellow level"', '"The yellow level"', 1).encode()
    update_of(data).take(put(tmp_path, 5, {"levels.toml": levels}))
    path = put(tmp_path, 9, {})
    (change,) = [one for one in update_of(data).read(path).changes if one.area is Area.LEVEL]
    assert change.before is not None
    assert "The yellow level" in change.before.en
    assert "Yellow level" in (change.after.en if change.after is not None else "")
    update_of(data).take(put(tmp_path, 9, {"levels.toml": levels}))
    assert Guide(words_in_effect(data)).levels[0].en.level_name == "The yellow level"


def test_an_edition_that_lost_a_file_is_not_used_by_another_version(
    tmp_path: Path, data: Path
) -> None:
    update_of(data).take(put(tmp_path, 5, {}))
    pointer = data / GUIDE / POINTER
    text = pointer.read_text().replace('"checked_with": "', '"checked_with": "0.')
    pointer.write_text(re.sub(r'\n *"regions.toml": "[0-9a-f]+",', "", text))
    assert '"regions.toml"' not in pointer.read_text()
    assert update_of(data).in_effect().failure is Code.PACK_MALFORMED


@pytest.mark.parametrize("count", [1, None], ids=["one", "all"])
def test_red_lines_cannot_vanish_unsaid(tmp_path: Path, data: Path, count: int | None) -> None:
    with pytest.raises(GuideError) as refusal:
        update_of(data).read(put(tmp_path, 9, {"levels.toml": without_red(count)}))
    assert refusal.value.code is Code.PACK_FAULTY
    assert refusal.value.fields["first"] == "levels.toml R-01: entry_wanted"


def test_what_is_retired_is_shown_as_removed_and_stays_away(tmp_path: Path, data: Path) -> None:
    files = {
        "pack.toml": about(9, retired='["R-01"]'),
        "levels.toml": without_red(1),
        "numbers.toml": text_of("numbers.toml").encode(),
    }
    path = put(tmp_path, 9, files)
    removed = [one for one in update_of(data).read(path).changes if one.kind is EntryChange.REMOVED]
    assert [(one.entry, one.where) for one in removed] == [("R-01", "red")]
    update_of(data).take(path)
    pointer = data / GUIDE / POINTER
    pointer.write_text(pointer.read_text().replace('"checked_with": "', '"checked_with": "0.'))
    now = update_of(data).in_effect()
    assert (now.edition, now.failure) == (9, None), "another version knows that it is meant so"


@pytest.mark.parametrize("name", ["cli.toml", "messages.toml", "search.toml"])
def test_the_words_of_the_program_are_its_own(tmp_path: Path, data: Path, name: str) -> None:
    """No pack says what the program says of keys and trust: not even the same is accepted."""
    with pytest.raises(GuideError) as refusal:
        update_of(data).read(put(tmp_path, 9, {name: text_of(name).encode()}))
    assert refusal.value.code is Code.PACK_MALFORMED
    assert refusal.value.fields == {"reason": "member_unknown", "member": name}
