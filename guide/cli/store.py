"""The commands of the command line for the data file: check, backup, restore.

What they do is in the use cases; here it is worded, for people and as JSON. A damaged file or
backup is a fault found when it is examined; when it is in the way of a command, that could not run.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from guide.cli.context import DONE, FAULTS, Run
from guide.cli.options import common
from guide.cli.parser import CommandGroup, argument
from guide.content.message_words import message_words
from guide.errors import GuideError
from guide.paths import is_folder, is_there
from guide.usecases.base.local_time import local_time

if TYPE_CHECKING:
    from guide.usecases.safekeeping.backup_service import BackupService, BackupView, RestoreReceipt


def add_commands(commands: CommandGroup) -> None:
    """Declare what may be typed."""
    store = commands.group("store", "help_store")
    store.add("check", "help_store_check", _check, *common())
    store.add(
        "backup", "help_store_backup", _backup,
        argument("--to", type=Path, default=None, shown="shown_folder", about="help_to"),
        *common(),
    )  # fmt: skip
    store.add(
        "restore", "help_store_restore", _restore,
        argument("what", nargs="?", default="", shown="shown_backup", about="help_restore_what"),
        *common(),
    )  # fmt: skip


def _check(run: Run) -> int:
    from guide.usecases.safekeeping.store_report import check_store

    say = run.words.say
    found = check_store(run.places, run.now)
    lines = [say("store_fault", fault=say(f"fault_{fault}")) for fault in found.faults]
    if found.missing is not None:
        lines.append(run.failure_words(found.missing))
    elif not found.has_file:
        lines.append(say("store_none"))
    elif not found.faults:
        lines.append(say("store_whole"))
    if found.backups:
        lines += ["", say("store_backups", count=len(found.backups)), *_listed(run, found.backups)]
    facts = {
        "file": found.has_file,
        "missing": found.missing is not None,
        "faults": found.faults,
        "backups": [_facts(view) for view in found.backups],
    }
    run.answer(facts, lines)
    return DONE if found.is_whole else FAULTS


def _backup(run: Run) -> int:
    if not run.may_open():
        return run.refuse("store_none", run.words.say("store_none"))
    folder: Path | None = run.options.to
    with run.opened(to_write=folder is None) as services:
        if folder is not None:
            return _copy(run, services.backups, folder)
        return _make(run, services.backups)


def _make(run: Run, keeping: BackupService) -> int:
    from guide.usecases.safekeeping.backup_service import Reason

    view = keeping.back_up(Reason.ASKED)
    run.answer({"backup": _facts(view)}, [run.words.say("store_backup_made", number=view.number)])
    return DONE


def _copy(run: Run, keeping: BackupService, folder: Path) -> int:
    if not is_folder(folder):
        return run.refuse("no_folder", run.words.say("content_no_folder", path=folder))
    done = keeping.copy_to(folder)
    facts = {"written": str(done.path), "size": done.size}
    run.answer(facts, [run.words.say("store_copied", path=done.path)])
    return DONE


def _restore(run: Run) -> int:
    from guide.usecases.safekeeping.store_report import beside_store

    what: str = run.options.what
    is_number = what.isdecimal() and not is_there(Path(what))
    # Before anything is opened, made or set aside.
    with beside_store(run.places, run.now) as look:
        if not what:
            return _list(run, look.backups())
        if not is_number:
            look.household_in(Path(what))
        elif int(what) not in {name.number for name in look.listed()}:
            return run.refuse("no_backup", run.words.say("store_no_backup", number=what))
        else:
            look.household_of(int(what))
    with run.opened(to_write=True) as services:
        keeping = services.backups
        done = keeping.restore(int(what)) if is_number else keeping.restore_file(Path(what))
        failure = services.store.failure
    aside = failure.fields.get("aside", "") if failure is not None else ""
    facts = {
        "restored": int(what) if is_number else what,
        "changed": done.step != 0,
        "declarations": done.declarations,
        "kept_as": done.kept_as,
        "aside": aside,
    }
    run.answer(facts, _told(run, done, aside))
    return DONE


def _list(run: Run, views: list[BackupView]) -> int:
    say = run.words.say
    lines = [say("store_backups_none")]
    if views:
        lines = [*_listed(run, views), "", say("store_restore_hint", number=views[0].number)]
    run.answer({"backups": [_facts(view) for view in views]}, lines)
    return DONE


def _told(run: Run, done: RestoreReceipt, aside: str) -> Iterable[str]:
    say = run.words.say
    if aside:
        yield say("store_set_aside", file=aside)
    if not done.step:
        yield say("store_same")
        return
    yield say("store_restored")
    if done.kept_as is not None:
        yield say("store_restored_kept", number=done.kept_as)
    if done.declarations:
        yield say("store_restored_levels", count=done.declarations)


def _listed(run: Run, views: Iterable[BackupView]) -> Iterable[str]:
    say = run.words.say
    for view in views:
        when = _when(view.made_at)
        if view.failure is None:
            yield say(
                "store_backup_line",
                number=view.number,
                when=when,
                reason=message_words().say(f"reason_{view.reason}", run.words.lang),
                people=view.people,
                filled=view.filled,
            )
        else:
            failure = run.failure_words(GuideError(view.failure))
            yield say("store_backup_bad", number=view.number, when=when, failure=failure)


def _facts(view: BackupView) -> dict[str, Any]:
    return {
        "number": view.number,
        "made_at": view.made_at.isoformat(),
        "reason": view.reason.value,
        "is_pinned": view.is_pinned,
        "people": view.people,
        "filled": view.filled,
        "declarations": view.declarations,
        "trouble": view.failure.value if view.failure is not None else None,
    }


def _when(moment: dt.datetime) -> str:
    return local_time(moment).strftime("%d.%m.%Y %H:%M")
