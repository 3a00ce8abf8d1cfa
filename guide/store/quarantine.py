"""Files beside the store: damaged and moved ones set aside, and wiping all of them on request.

A file that is set aside is never opened for writing again and never overwritten: its bytes may
be all that is left of somebody's plan.
"""

from __future__ import annotations

import datetime as dt
from contextlib import suppress
from pathlib import Path

from guide.store import file_digest, files, image

_WIPED_AT_ONCE = 1 << 20
_MOVED = "moved"


def set_aside(path: Path, now: dt.datetime) -> Path:
    """Give a damaged store and its journal the name `daiyn.damaged-<UTC time>.db`.

    The file keeps its old name as well, until the caller replaces that in one go: so there is no
    moment at which a killed process leaves no store at all. The journal's old name is gone, or it
    would be rolled into the fresh store. Errors: OSError; then both names are as they were.
    """
    target = _name_for(path, "damaged", now)
    journal = image.journal_of(path)
    for source, copy in ((path, target), (journal, image.journal_of(target))):
        if source.exists():
            _name_also(source, copy)
    files.sync_folder(path.parent)
    journal.unlink(missing_ok=True)
    return target


def set_moved(path: Path, now: dt.datetime) -> None:
    """Give a closed store whose entries are kept elsewhere the name `daiyn.moved-<UTC time>.db`.

    Errors: OSError; then it keeps its name.
    """
    path.rename(_name_for(path, _MOVED, now))
    file_digest.path_of(path).unlink(missing_ok=True)
    drop_empty_journal(path)
    files.sync_folder(path.parent)


def moved_from(path: Path) -> Path | None:
    """The newest store that had this name until its entries were moved; None: there is none."""
    found = path.parent.glob(f"{path.stem}.{_MOVED}-*{path.suffix}")
    return max(found, default=None)


def _name_for(path: Path, why: str, now: dt.datetime) -> Path:
    moment = now.astimezone(dt.UTC).strftime("%Y%m%dT%H%M%SZ")
    named = path.with_name(f"{path.stem}.{why}-{moment}{path.suffix}")
    return files.unused(named, lambda one: one.exists() or image.journal_of(one).exists())


def _name_also(source: Path, copy: Path) -> None:
    try:
        copy.hardlink_to(source)  # needs no space, so it works on a full disk
    except OSError:
        files.write_private_file(copy, source.read_bytes())  # sticks know no second names


def drop_empty_journal(path: Path) -> None:
    """Remove the journal that an ended session left empty; SQLite leaves it if it did not write.

    A journal with something in it is never touched: the next opening needs it.
    """
    journal = image.journal_of(path)
    with suppress(OSError):
        if journal.stat().st_size == 0:
            journal.unlink()


def wipe_all(path: Path) -> None:
    """Overwrite and remove the store, its journal and every copy of it that lies beside it.

    The overwriting keeps undelete tools out on ordinary disks; on flash memory only the removal
    counts. Errors: OSError; what could be removed is gone by then.
    """
    failed: OSError | None = None
    for file in sorted(_all_of(path)):
        try:
            _wipe(file)
        except OSError as error:
            failed = error
    with suppress(OSError):  # it may never have been made, or hold what is not ours
        _backup_folder(path).rmdir()
    files.sync_folder(path.parent)
    if failed is not None:
        raise failed


def _all_of(path: Path) -> set[Path]:
    stem, suffix = path.stem, path.suffix
    patterns = (
        path.name,
        f"{path.name}-journal",
        file_digest.path_of(path).name,
        f"{stem}.damaged-*{suffix}*",
        f"{stem}.{_MOVED}-*{suffix}*",
        f"{stem}.summary",
        f"{stem}.*.unfinished",
    )
    beside = {file for pattern in patterns for file in path.parent.glob(pattern)}
    return {file for file in beside | set(_backups_of(path)) if file.is_file()}


def _backups_of(path: Path) -> list[Path]:
    from guide.store import backup_name  # no start needs it

    return list(_backup_folder(path).glob(backup_name.ANY))


def _backup_folder(path: Path) -> Path:
    return path.parent / files.BACKUPS


def _wipe(file: Path) -> None:
    with file.open("r+b") as stream:
        left = file.stat().st_size
        # From the end: the header goes last, so a wipe that is cut short leaves a file that is
        # still recognised, not one that is reported as damaged.
        while left > 0:
            size = min(left, _WIPED_AT_ONCE)
            left -= size
            stream.seek(left)
            stream.write(bytes(size))
        stream.flush()
        files.sync(stream.fileno())
    file.unlink()
