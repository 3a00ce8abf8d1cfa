"""Everything on one stick: written whole or not at all, read again, nothing of others touched."""

from __future__ import annotations

import datetime as dt
import errno
import hashlib
import json
import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from guide.errors import Code, GuideError
from guide.household import sealed_file
from guide.store import copying, files
from guide.usecases.papers.catalogue import KINDS
from guide.usecases.program.services import Services
from guide.usecases.safekeeping.plan_transfer import read_plan_file
from guide.usecases.stick import parts, stick
from tests.usecases.plans import failure


@pytest.fixture
def root(tmp_path: Path) -> Path:
    made = tmp_path / "флешка Айгүл"
    made.mkdir()
    return made


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Papers that take no time, and the least work that a sealed file may ask for."""
    monkeypatch.setattr(parts, "sheet_pdf", lambda sheet: b"%PDF " + sheet.template.encode())
    usual = sealed_file.seal
    monkeypatch.setattr(sealed_file, "seal", lambda *given: usual(*given, cost=sealed_file.LEAST))


@pytest.fixture
def program(tmp_path: Path) -> Path:
    """A program that can be carried, with the data of one who carries it along."""
    folder = tmp_path / "program"
    (folder / "lib").mkdir(parents=True)
    (folder / "daiyn").write_bytes(b"program")
    (folder / "lib" / "қ.so").write_bytes(b"library")
    (folder / "daiyn-data").mkdir()
    (folder / "daiyn-data" / "daiyn.db").write_bytes(b"entries")
    return folder


def found_on(root: Path) -> dict[str, bytes]:
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for path in root.rglob("*")
        if path.is_file()
    }


def test_everything_is_there_and_is_read_again(home: Services, root: Path, program: Path) -> None:
    done = stick.writing(home, root, program=program)()
    assert done.folder == root / "Daiyn"
    there = found_on(done.folder)
    assert {
        "plan.daiyn", "READ-ME.txt", "daiyn-stick.json", "papers/daiyn-wall-kk.pdf",
        "phone/daiyn-pocket-kk.html", "program/daiyn", "program/lib/қ.so",
    } <= set(there)  # fmt: skip
    assert not [name for name in there if "daiyn-data" in name], "no entries as bare files"
    assert read_plan_file(done.folder / "plan.daiyn").household == home.plan_editor.household()
    for word in ("plan.daiyn", "Дайын"):
        assert word in there["READ-ME.txt"].decode("utf-8-sig")
    report = stick.check(home, root)
    assert (report.is_whole, report.is_older, report.folder) == (True, False, done.folder)
    assert len(report.files) == done.files == len(there) - 1
    assert stick.check(home, done.folder).is_whole, "the folder may be named as well"


def test_every_paper_of_the_plan_goes_along_under_a_name_of_its_own(home: Services) -> None:
    found = [file.path for part in parts.PARTS for file in part.files(home)]
    assert len(set(found)) == len(found)
    papers = [path for path in found if path.startswith("papers/")]
    assert len(papers) == sum(kind.is_of_plan and kind.is_offered(home) for kind in KINDS)


def test_nothing_in_names_or_list_tells_of_anybody(home: Services, root: Path) -> None:
    done = stick.writing(home, root)()
    names = "\n".join(found_on(done.folder)) + (done.folder / stick.LIST).read_text("utf-8")
    for person in home.plan_editor.household().people:
        assert person.given_name not in names


def test_with_a_passphrase_the_plan_file_is_closed(home: Services, root: Path) -> None:
    done = stick.writing(home, root, phrase="әжем терезе шай")()
    path = done.folder / "plan.daiyn"
    assert failure(read_plan_file, path).code is Code.PLAN_FILE_SEALED
    for typed in ("әжем терезе шай", done.recovery_code):
        assert read_plan_file(path, typed).household == home.plan_editor.household()
    assert done.recovery_code not in repr(done)
    assert done.recovery_code.encode() not in b"".join(found_on(root).values())


def test_place_packs_and_whatever_joins_the_list_go_along(
    home: Services, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    received = [("school-1", b"pack", b"seal"), ("school-2", b"other", b"")]
    monkeypatch.setattr(type(home.place_packs), "received", lambda _packs: received)
    one_more = parts.StickPart(
        "more", lambda _services: iter([parts.StickFile("more/daiyn-new.txt", lambda: b"new")])
    )
    monkeypatch.setattr(stick, "PARTS", (*parts.PARTS, one_more))
    there = found_on(stick.writing(home, root)().folder)
    assert there["places/school-1.daiyn-place"] == b"pack"
    assert there["places/school-1.daiyn-place.minisig"] == b"seal"
    assert "places/school-2.daiyn-place.minisig" not in there
    assert there["more/daiyn-new.txt"] == b"new"


def test_writing_again_replaces_only_ours_and_removes_what_went(
    home: Services, root: Path, program: Path
) -> None:
    first = stick.writing(home, root, program=program)()
    home.plan_editor.change("plan", "meet_near", "Мектеп")
    again = stick.writing(home, root)()
    assert again.folder == first.folder
    assert read_plan_file(again.folder / "plan.daiyn").household.plan.meet_near == "Мектеп"
    assert not [name for name in found_on(again.folder) if name.startswith("program/")]
    assert stick.check(home, root).is_whole


@pytest.mark.parametrize(
    "change",
    [
        lambda folder: (folder / "plan.daiyn").write_bytes(b"a letter"),
        lambda folder: (folder / stick.LIST).write_bytes(b"{}"),
        lambda folder: (folder / stick.LIST).unlink(),
    ],
)
def test_what_is_not_ours_is_never_replaced(
    home: Services, root: Path, change: Callable[[Path], object]
) -> None:
    first = stick.writing(home, root)()
    change(first.folder)
    before = found_on(first.folder)
    again = stick.writing(home, root)()
    assert again.folder == root / "Daiyn-2"
    assert found_on(first.folder) == before
    assert stick.check(home, root).folder == again.folder


def test_a_folder_or_file_of_somebody_else_stays(home: Services, root: Path) -> None:
    (root / "Daiyn").write_bytes(b"a file of that name")
    (root / "Daiyn-2").mkdir()
    (root / "Daiyn-2" / "plan.daiyn").write_bytes(b"mine")
    (root / "photo.jpg").write_bytes(b"photo")
    done = stick.writing(home, root)()
    assert done.folder == root / "Daiyn-3"
    assert (root / "Daiyn").read_bytes() == b"a file of that name"
    assert (root / "Daiyn-2" / "plan.daiyn").read_bytes() == b"mine"
    assert (root / "photo.jpg").read_bytes() == b"photo"


# When the stick is at fault


def test_a_full_stick_is_told_before_anything_is_written(
    home: Services, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "free_space", lambda _folder: 500)
    assert failure(stick.writing(home, root)).code is Code.DISK_FULL
    assert found_on(root) == {}


@pytest.fixture
def failing(monkeypatch: pytest.MonkeyPatch) -> Callable[[int, int], None]:
    """Let the n-th file that is written meet this error."""

    def arm(at: int, number: int) -> None:
        usual, done = files.write_private_file, Counter()

        def write(path: Path, data: bytes, **more: Any) -> None:
            if next(done) == at:
                raise OSError(number, "")
            usual(path, data, **more)

        monkeypatch.setattr(files, "write_private_file", write)

    return arm


class Counter:
    def __init__(self) -> None:
        self.count = -1

    def __next__(self) -> int:
        self.count += 1
        return self.count


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (errno.ENOSPC, Code.DISK_FULL),
        (errno.EROFS, Code.DRIVE_READ_ONLY),
        (errno.EACCES, Code.DRIVE_READ_ONLY),
        (errno.EIO, Code.FILE_NOT_WRITTEN),
        (errno.ENOENT, Code.FILE_NOT_WRITTEN),
    ],
)
@pytest.mark.parametrize("at", [0, 1, 3])
def test_each_fault_is_told_in_words_and_what_is_there_is_whole(
    home: Services, root: Path, failing: Callable[[int, int], None], at: int, number: int,
    code: Code, monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    failing(at, number)
    assert failure(stick.writing(home, root)).code is code
    if at:
        report = stick.check(home, root)
        assert not report.is_whole
        assert {one.state for one in report.files} <= {"whole", "missing"}
    monkeypatch.undo()
    monkeypatch.setattr(parts, "sheet_pdf", lambda sheet: b"%PDF " + sheet.template.encode())
    assert stick.writing(home, root)().folder == root / "Daiyn", "the next writing goes on there"
    assert stick.check(home, root).is_whole


def test_what_was_there_before_an_interrupted_writing_is_no_damage(
    home: Services, root: Path, failing: Callable[[int, int], None]
) -> None:
    stick.writing(home, root)()
    home.plan_editor.change("plan", "meet_near", "Мектеп")
    failing(1, errno.EIO)
    assert failure(stick.writing(home, root)).code is Code.FILE_NOT_WRITTEN
    report = stick.check(home, root)
    assert (report.is_whole, report.is_complete) == (False, False)
    assert {one.state for one in report.files} == {"whole"}
    (report.folder / stick.PLAN).write_bytes(b"a letter")
    found = {one.path for one in stick.check(home, root).files if one.state == "changed"}
    assert found == {stick.PLAN}


def test_a_stick_that_swallows_bytes_is_found_out(
    home: Services, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(copying, "_read_back", lambda path: path.read_bytes()[:-1])
    assert failure(stick.writing(home, root)).code is Code.COPY_DIFFERS


def test_a_stick_that_is_pulled_out_is_told(
    home: Services, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write = stick.writing(home, root)
    shutil.rmtree(root)
    assert failure(write).code is Code.FILE_NOT_WRITTEN
    assert failure(stick.check, home, root).code is Code.FILE_UNREADABLE


def test_the_data_folder_is_no_stick(home: Services) -> None:
    assert home.data is not None
    assert failure(stick.writing, home, home.data / "backups").code is Code.FILE_NOT_WRITTEN


# Looking at a stick


@pytest.mark.parametrize(
    ("spoil", "state"),
    [
        (lambda path: path.unlink(), "missing"),
        (lambda path: path.write_bytes(b""), "changed"),
        (lambda path: path.write_bytes(path.read_bytes()[:-1] + b"?"), "changed"),
    ],
)
def test_what_became_of_a_file_is_told(
    home: Services, root: Path, spoil: Callable[[Path], object], state: str
) -> None:
    done = stick.writing(home, root)()
    spoil(done.folder / "plan.daiyn")
    report = stick.check(home, root)
    assert not report.is_whole
    assert {one.path: one.state for one in report.files if one.state != "whole"} == {
        "plan.daiyn": state
    }


def test_a_plan_that_changed_since_is_told(
    home: Services, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stick.writing(home, root)()
    assert not stick.check(home, root).is_older
    later = home.now() + dt.timedelta(hours=1)
    monkeypatch.setattr(type(home.plan_transfer), "changed_at", lambda _transfer: later)
    assert stick.check(home, root).is_older


@pytest.mark.skipif(os.name != "posix", reason="links that anybody may make")
@pytest.mark.parametrize("name", ["papers", "plan.daiyn", "daiyn-stick.json", "."])
def test_a_link_on_a_stick_leads_no_writing_elsewhere(
    home: Services, root: Path, tmp_path: Path, name: str
) -> None:
    """Whoever made the stick knows what somebody has on the disk, and lists it as our own."""
    done = stick.writing(home, root)()
    elsewhere, linked = tmp_path / "mine", done.folder / name
    shutil.move(linked, elsewhere)
    linked = root / "Daiyn" if name == "." else linked
    linked.symlink_to(elsewhere)
    before = found_on(elsewhere) or elsewhere.read_bytes()
    home.plan_editor.change("plan", "meet_near", "Мектеп")
    assert stick.writing(home, root)().folder == root / "Daiyn-2"
    assert (found_on(elsewhere) or elsewhere.read_bytes()) == before


@pytest.mark.skipif(os.name != "posix", reason="pipes of POSIX")
@pytest.mark.parametrize("make", [Path.mkdir, os.mkfifo])
def test_what_is_no_file_in_the_place_of_one_is_damage(
    home: Services, root: Path, make: Callable[[Path], None]
) -> None:
    done = stick.writing(home, root)()
    (done.folder / "plan.daiyn").unlink()
    make(done.folder / "plan.daiyn")
    found = [one.path for one in stick.check(home, root).files if one.state == "changed"]
    assert found == ["plan.daiyn"]
    assert stick.writing(home, root)().folder == root / "Daiyn-2"


def hostile_lists() -> Iterator[bytes]:
    sums = [hashlib.sha256(b"").hexdigest()]
    plan = {"path": "plan.daiyn", "sums": sums}
    for listed in ([], [plan, plan], [{"path": "x", "sums": sums}]):
        facts = {"made_at": "2026-11-30T00:00:00Z", "is_complete": True, "files": listed}
        yield json.dumps(facts).encode()
    for path in ("../x", "/etc/passwd", "a/../../x", "C:\\x", "a\\..\\x", "a\x00b", "", "x:y"):
        facts = {"made_at": "2026-11-30T00:00:00Z", "is_complete": True,
                 "files": [plan, {"path": path, "sums": sums}]}  # fmt: skip
        yield json.dumps(facts).encode()
    yield b"[" * 100_000
    yield b"\xff\xfe"
    yield b'{"made_at": "x"}'
    yield b'{"made_at": "2026-11-30T00:00:00", "is_complete": true, "files": []}'


@pytest.mark.parametrize("data", list(hostile_lists()), ids=range(15))
def test_a_hostile_list_is_no_list_of_ours(home: Services, root: Path, data: bytes) -> None:
    (root / "Daiyn").mkdir()
    (root / "Daiyn" / stick.LIST).write_bytes(data)
    assert failure(stick.check, home, root).code is Code.STICK_EMPTY
    assert stick.writing(home, root)().folder == root / "Daiyn-2"


def test_an_empty_stick_says_so(home: Services, root: Path) -> None:
    assert failure(stick.check, home, root).code is Code.STICK_EMPTY
    with pytest.raises(GuideError):
        stick.check(home, root / "nowhere")
