"""Everything on one stick: the plan file, papers, the page for a phone, place packs, the program.

All lies in one folder with a list of what was written, each file with its sum. A file is done when
it was written, read back and found the same; "Check this stick" reads all of them again. Nothing is
replaced but what the list knows and nobody changed since: else a new folder is made beside it.

A stick that is pulled out meanwhile leaves a list that says that it is not complete, and files that
are whole or not there.
"""

from __future__ import annotations

import datetime as dt
import errno
import hashlib
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path, PurePosixPath
from typing import Annotated, Literal

import msgspec
from msgspec import Meta, Struct

from guide.bounded_read import read_bounded, size_of_regular
from guide.content.model import LANGS
from guide.errors import Code, GuideError
from guide.paths import is_folder, real_path
from guide.store import copying, files
from guide.usecases.program.services import Services
from guide.usecases.stick.parts import PARTS, StickFile, program_files

FOLDER = "Daiyn"
PLAN = "plan.daiyn"
READ_ME = "READ-ME.txt"
LIST = "daiyn-stick.json"
_LARGEST_LIST = 4 << 20  # bytes
_MOST_FILES = 20_000
_MOST_FOLDERS = 99
_NO_FILE = "-"  # the sum of what is there and is no file

State = Literal["whole", "missing", "changed"]


class ListedFile(Struct, frozen=True):
    """A file in the list. Several sums: while it is being written, the one before as well."""

    path: Annotated[str, Meta(max_length=400)]
    sums: Annotated[tuple[Annotated[str, Meta(max_length=64)], ...], Meta(max_length=4)]


class StickList(Struct, frozen=True):
    """The list in the folder."""

    made_at: Annotated[dt.datetime, Meta(tz=True)]
    is_complete: bool
    files: Annotated[tuple[ListedFile, ...], Meta(max_length=_MOST_FILES)]
    format: Literal[1] = 1


class StickWritten(Struct, frozen=True):
    """What was written; `recovery_code` of a sealed plan file stands nowhere else."""

    folder: Path
    files: int
    size: int  # bytes
    recovery_code: str = ""

    def __repr__(self) -> str:  # a traceback with values must not show the code
        return f"StickWritten({self.files})"


class CheckedFile(Struct, frozen=True):
    """What was found of one file."""

    path: str
    state: State


class StickReport(Struct, frozen=True):
    """What was found on a stick."""

    folder: Path
    made_at: dt.datetime
    is_complete: bool  # False: writing it was interrupted
    is_older: bool  # the plan here was changed since
    files: tuple[CheckedFile, ...]

    @property
    def is_whole(self) -> bool:
        """Whether everything that was to be there is there as it was written."""
        return self.is_complete and all(one.state == "whole" for one in self.files)


def writing(
    services: Services, root: Path, *, phrase: str = "", program: Path | None = None
) -> Callable[[], StickWritten]:
    """Take now what goes onto the stick; making and writing it may run in another thread.

    With a passphrase the plan file is sealed; papers and page show what they always show. Errors,
    partly now and partly from what is returned: GuideError DISK_FULL before anything is written,
    DRIVE_READ_ONLY, FILE_NOT_WRITTEN (also when the stick was pulled out), COPY_DIFFERS; what
    making a paper raises.
    """
    services.backups.require_not_ours(root / FOLDER)
    make_plan = services.plan_transfer.making(phrase)
    taken = [file for part in PARTS for file in part.files(services)]
    about = "\r\n\r\n".join(services.paper_words.word("stick_read_me", lang) for lang in LANGS)
    now = services.now()

    def write() -> StickWritten:
        plan, code = make_plan()
        read_me = StickFile(READ_ME, f"\ufeff{about}\r\n".encode)
        made = [StickFile(PLAN, lambda: plan), read_me, *taken]
        small = {one.path: one.content() for one in made}
        large = list(program_files(program)) if program is not None else []
        return _write(root, small, large, now, code)

    return write


def check(services: Services, root: Path) -> StickReport:
    """Read everything on a stick again, or in such a folder, and compare it with its list.

    Errors: GuideError STICK_EMPTY when there is nothing of ours; FILE_UNREADABLE when the stick
    does not answer.
    """
    folder, found = _newest(root)
    changed_at = services.plan_transfer.changed_at()
    return StickReport(
        folder,
        found.made_at,
        found.is_complete,
        is_older=changed_at is not None and changed_at > found.made_at,
        files=tuple(CheckedFile(one.path, _state(folder, one)) for one in found.files),
    )


# ---- writing


def _write(
    root: Path,
    small: dict[str, bytes],
    large: Sequence[StickFile],
    now: dt.datetime,
    code: str,
) -> StickWritten:
    sums = {path: _sum(data) for path, data in small.items()}
    size = sum(map(len, small.values()))
    with files.known_failures(Code.FILE_NOT_WRITTEN):
        for one in large:  # read twice: a program is too large to be held
            data = one.content()
            sums[one.path], size = _sum(data), size + len(data)
        free = files.free_space(root)
    folder, before = _target(root, sums)
    known = {one.path: one.sums for one in before.files} if before is not None else {}
    _require_room(folder, sums, size, free)
    copying.make_folder(folder)
    both = {path: (*known.get(path, ())[-1:], one) for path, one in sums.items()}
    _put_list(folder, StickList(now, False, _listed(known | both)))
    for path, data in small.items():
        _put(folder, path, sums[path], data)
    for one in large:
        _put(folder, one.path, sums[one.path], one.content())
    _remove_gone(folder, known, sums)
    _put_list(folder, StickList(now, True, _listed({path: (one,) for path, one in sums.items()})))
    return StickWritten(folder, len(sums), size, code)


def _target(root: Path, sums: dict[str, str]) -> tuple[Path, StickList | None]:
    """The folder for what is written: one where nothing but ours would be replaced."""
    for number in range(1, _MOST_FOLDERS + 1):
        folder = root / (FOLDER if number == 1 else f"{FOLDER}-{number}")
        with files.known_failures(Code.FILE_NOT_WRITTEN):
            if not folder.exists() or (is_folder(folder) and not any(folder.iterdir())):
                return folder, None
            found = _read_list(folder)
            if found is not None and _is_ours(folder, found, sums):
                return folder, found
    raise GuideError(Code.FILE_NOT_WRITTEN)


def _is_ours(folder: Path, found: StickList, sums: dict[str, str]) -> bool:
    """Whether each file that would be replaced or removed is as we wrote it, and lies there."""
    if not _lies_there(folder, (LIST, *sums, *(one.path for one in found.files))):
        return False
    known = {one.path: one.sums for one in found.files}
    there = (path for path in sums if (folder / path).exists() or (folder / path).is_symlink())
    return all(_sum_of(folder, path) in (*known.get(path, ()), sums[path]) for path in there)


def _lies_there(folder: Path, paths: Iterable[str]) -> bool:
    """Whether no link leads from the folder, or from a place in it, to somewhere else."""
    real = real_path(folder)
    return real.parent == real_path(folder.parent) and all(
        real_path(folder / path).is_relative_to(real) for path in paths
    )


def _require_room(folder: Path, sums: dict[str, str], size: int, free: int) -> None:
    """Refuse a stick without room for all of it; what is there already takes none."""
    with files.known_failures(Code.FILE_NOT_WRITTEN):
        found = (folder / path for path in sums)
        there = sum(one.stat().st_size for one in found if one.is_file())
    if free + there < size:
        raise GuideError(Code.DISK_FULL, cause="ENOSPC")


def _put(folder: Path, path: str, wanted: str, data: bytes) -> None:
    """Write one file, unless it is there already as it should be."""
    target = folder / path
    if _sum_of(folder, path) == wanted:
        return
    copying.make_folder(target.parent)
    copying.copy_out(target, data)


def _remove_gone(folder: Path, known: dict[str, tuple[str, ...]], sums: dict[str, str]) -> None:
    """Remove what an earlier writing left and this one has not, unless somebody changed it."""
    for path, were in known.items():
        if path not in sums and _sum_of(folder, path) in were:
            with files.known_failures(Code.FILE_NOT_WRITTEN):
                (folder / path).unlink(missing_ok=True)


# ---- the list


def _listed(sums: dict[str, tuple[str, ...]]) -> tuple[ListedFile, ...]:
    return tuple(ListedFile(path, sums[path]) for path in sorted(sums))


def _put_list(folder: Path, made: StickList) -> None:
    copying.copy_out(folder / LIST, msgspec.json.format(msgspec.json.encode(made), indent=1))


def _read_list(folder: Path) -> StickList | None:
    """The list in a folder; None for none, or for what is no list of ours."""
    try:
        data = read_bounded(folder / LIST, _LARGEST_LIST)
        found = None if data is None else msgspec.json.decode(data, type=StickList)
    except (OSError, ValueError, RecursionError):
        return None
    paths = [one.path for one in found.files] if found is not None else []
    is_ours = PLAN in paths and len(set(paths)) == len(paths) and all(map(_is_inside, paths))
    return found if is_ours else None


def _is_inside(path: str) -> bool:
    """Whether a path of a list stays in its folder, on every system."""
    parts = PurePosixPath(path).parts
    is_plain = bool(parts) and path.isprintable() and not set(path) & set('\\:*?"<>|')
    return is_plain and not path.startswith("/") and ".." not in parts


def _newest(root: Path) -> tuple[Path, StickList]:
    """The list that was written last, on a stick or in the folder itself."""
    try:
        folders = [root, *(one for one in root.iterdir() if one.name.startswith(FOLDER))]
    except OSError as error:
        raise GuideError(Code.FILE_UNREADABLE) from error
    found = [(folder, known) for folder in folders if (known := _read_list(folder)) is not None]
    if not found:
        raise GuideError(Code.STICK_EMPTY)
    return max(found, key=lambda one: (one[1].made_at, len(one[0].name), one[0].name))


def _state(folder: Path, listed: ListedFile) -> State:
    found = _sum_of(folder, listed.path)
    if not found:
        return "missing"
    # In a list that is not complete, the file of before may still be there, and is no damage.
    return "whole" if found in listed.sums else "changed"


def _sum_of(folder: Path, path: str) -> str:
    """The sum of a file's bytes, "" for one that is not there; of a folder or a pipe it is none.

    Errors: GuideError FILE_UNREADABLE.
    """
    try:
        size_of_regular(folder / path)  # a pipe would be waited for without end
        with (folder / path).open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except (FileNotFoundError, NotADirectoryError):
        return ""
    except OSError as error:
        if error.errno == errno.EINVAL:
            return _NO_FILE
        raise GuideError(Code.FILE_UNREADABLE) from error


def _sum(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
