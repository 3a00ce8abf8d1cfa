"""The folder of accepted editions: files that hold, of their owner alone or for all to read."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from guide.errors import Code, GuideError
from guide.store import files, guide_folder
from guide.store.guide_folder import GuideFolder, files_ending

posix = pytest.mark.skipif(os.name != "posix", reason="modes of POSIX")


@pytest.fixture
def own(tmp_path: Path) -> GuideFolder:
    return GuideFolder(tmp_path / "data" / "guide", is_for_everybody=False)


@pytest.fixture
def everybodys(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> GuideFolder:
    """A folder for all accounts; whoever runs the tests is its administrator."""
    monkeypatch.setattr(guide_folder, "is_of_administrator", lambda _: True)
    return GuideFolder(tmp_path / "all" / "guide", is_for_everybody=True)


def test_what_is_put_is_there_and_is_replaced(own: GuideFolder) -> None:
    own.put("in-effect", b"first")
    own.put("in-effect", b"second")
    own.put_all("edition-2", {"a.toml": b"a", "b.toml": b"b"})
    assert (own.folder / "in-effect").read_bytes() == b"second"
    assert {path.name for path in (own.folder / "edition-2").iterdir()} == {"a.toml", "b.toml"}


def test_what_cannot_be_read_back_gets_no_name(
    own: GuideFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    own.put("in-effect", b"first")
    monkeypatch.setattr(Path, "read_bytes", lambda _: b"something else")
    with pytest.raises(GuideError) as refused:
        own.put("in-effect", b"second")
    monkeypatch.undo()
    assert refused.value.code is Code.NOT_SAVED
    assert {path.name: path.read_bytes() for path in own.folder.iterdir()} == {
        "in-effect": b"first"
    }


@posix
def test_own_files_are_their_owners_alone(own: GuideFolder) -> None:
    own.put("in-effect", b"x")
    for path in (own.folder, own.folder / "in-effect"):
        assert path.stat().st_mode & 0o077 == 0, path


@posix
def test_what_is_for_everybody_can_be_read_by_all(everybodys: GuideFolder) -> None:
    before = os.umask(0o077)
    try:
        everybodys.put("a.toml", b"x", inside="edition-2")
    finally:
        os.umask(before)
    inside = everybodys.folder / "edition-2"
    assert (inside / "a.toml").stat().st_mode & 0o777 == 0o644
    for folder in (inside, everybodys.folder, everybodys.folder.parent):
        assert folder.stat().st_mode & 0o777 == 0o755, folder


def test_what_would_not_be_an_administrators_is_taken_away_again(
    everybodys: GuideFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    everybodys.put("before", b"x")
    monkeypatch.setattr(guide_folder, "is_of_administrator", lambda _: False)
    for inside in ("", "edition-2"):
        with pytest.raises(GuideError) as refused:
            everybodys.put("a.toml", b"x", inside=inside)
        assert refused.value.code is Code.PACK_NOWHERE
    assert [path.name for path in everybodys.folder.iterdir()] == ["before"]


def test_where_nothing_can_hold_no_folder_is_left(
    everybodys: GuideFolder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(guide_folder, "is_of_administrator", lambda _: False)
    with pytest.raises(GuideError), everybodys.held():
        everybodys.put("a.toml", b"x")
    assert list(tmp_path.iterdir()) == []


def test_only_one_program_holds_the_folder(own: GuideFolder) -> None:
    other = GuideFolder(own.folder, is_for_everybody=False)
    with own.held():
        with pytest.raises(GuideError) as refused, other.held():
            pass
        assert refused.value.code is Code.STORE_IN_USE
    with other.held():
        pass


def test_removing_what_is_gone_is_no_failure(own: GuideFolder) -> None:
    own.put("in-effect", b"x")
    own.remove("in-effect")
    own.remove("in-effect")
    assert list(own.folder.iterdir()) == []


def test_a_folder_that_cannot_be_written_is_named_as_such(
    own: GuideFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_: Path) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(files, "make_private_folder", refuse)
    with pytest.raises(GuideError) as refused:
        own.put("in-effect", b"x")
    assert (refused.value.code, refused.value.fields) == (Code.PACK_NOWHERE, {"cause": "EACCES"})


def test_sweeping_takes_the_folders_of_that_beginning_and_no_others(own: GuideFolder) -> None:
    for name in ("edition-1", "edition-2", "keys"):
        own.put("a.toml", b"x", inside=name)
    own.put("edition-3", b"a file")
    own.sweep("edition-", ["edition-2"])
    assert {path.name for path in own.folder.iterdir()} == {"edition-2", "edition-3", "keys"}


def test_files_are_listed_by_their_ending_and_no_further_than_asked(own: GuideFolder) -> None:
    assert files_ending(own.folder, ".pub", 9) == []
    for name in ("b.pub", "a.pub", "c.pub", "a.txt"):
        own.put(name, b"x")
    assert [path.name for path in files_ending(own.folder, ".pub", 2)] == ["a.pub", "b.pub"]


@pytest.mark.parametrize(
    ("number", "code"), [(errno.EACCES, Code.STORE_IN_USE), (errno.EROFS, Code.PACK_NOWHERE)]
)
def test_a_lock_that_is_refused_is_held_by_another_program(
    own: GuideFolder, monkeypatch: pytest.MonkeyPatch, number: int, code: Code
) -> None:
    """Windows refuses a lock that is held as it refuses a folder: with EACCES."""

    def refuse(*_: object) -> None:
        raise OSError(number, "made to fail")

    # The lock itself is refused, or the place of its file.
    target = "lock._take" if code is Code.STORE_IN_USE else "files.make_private_folder"
    monkeypatch.setattr(f"guide.store.{target}", refuse)
    with pytest.raises(GuideError) as refused, own.held():
        pytest.fail("nobody holds the folder")
    assert refused.value.code is code
