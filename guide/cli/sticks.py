"""The commands for everything on one stick: write and check.

What they do is in the use cases; here it is worded, for people and as JSON. A stick that is not as
it was written is a fault found; one that cannot be read or written could not run.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from guide.cli import passphrase
from guide.cli.confirm import can_ask, is_agreed
from guide.cli.context import DONE, FAULTS, Run
from guide.cli.options import common
from guide.cli.parser import CommandGroup, argument
from guide.paths import is_folder
from guide.usecases.base.local_time import local_time

if TYPE_CHECKING:
    from guide.usecases.stick.stick import StickReport


def add_commands(commands: CommandGroup) -> None:
    """Declare what may be typed."""
    stick = commands.group("stick", "help_stick")
    folder = argument("folder", type=Path, shown="shown_folder", about="help_stick_folder")
    stick.add(
        "write", "help_stick_write", _write, *common(), folder,
        argument("--passphrase", action="store_true", about="help_passphrase_new"),
        argument("--program", action="store_true", about="help_stick_program"),
        argument("--yes", action="store_true", about="help_stick_yes"),
    )  # fmt: skip
    stick.add("check", "help_stick_check", _check, *common(), folder)


def _write(run: Run) -> int:
    from guide.usecases.stick import parts, stick

    options, say = run.options, run.words.say
    root: Path = options.folder
    if not is_folder(root):
        return run.refuse("no_folder", say("content_no_folder", path=root))
    program = parts.portable_program() if options.program else None
    if options.program and program is None:
        return run.refuse("no_program", say("stick_no_program"))
    if not options.yes:
        asked = " ".join((say("stick_what", path=root), say("stick_ask")))
        agreed = is_agreed(run, asked) if can_ask(run) else None
        if agreed is None:
            return run.refuse("yes_needed", say("stick_yes_needed"))
        if not agreed:
            return run.refuse("not_agreed", say("stick_not_written"))
    phrase = passphrase.new(run) if options.passphrase else ""
    if isinstance(phrase, int):
        return phrase
    with closing(run.looked_at()) as services:
        done = stick.writing(services, root, phrase=phrase, program=program)()
    facts = {"written": str(done.folder), "files": done.files, "size": done.size}
    lines = [say("stick_written", path=done.folder, count=done.files)]
    if done.recovery_code:
        facts["recovery_code"] = done.recovery_code
        lines += [say("plan_recovery", code=done.recovery_code), say("plan_recovery_keep")]
    run.answer(facts, lines)
    return DONE


def _check(run: Run) -> int:
    from guide.usecases.stick import stick

    with closing(run.looked_at()) as services:
        report = stick.check(services, run.options.folder)
    facts = {
        "folder": str(report.folder),
        "made_at": report.made_at.isoformat(),
        "whole": report.is_whole,
        "complete": report.is_complete,
        "older": report.is_older,
        "files": len(report.files),
        "faults": {one.path: one.state for one in report.files if one.state != "whole"},
    }
    run.answer(facts, _told(run, report))
    return DONE if report.is_whole else FAULTS


def _told(run: Run, report: StickReport) -> Iterator[str]:
    say = run.words.say
    faults = [one for one in report.files if one.state != "whole"]
    yield str(report.folder)
    yield say("stick_made", when=local_time(report.made_at).strftime("%d.%m.%Y %H:%M"))
    yield from (say(f"stick_{one.state}", file=one.path) for one in faults)
    if report.is_whole:
        yield say("stick_whole", count=len(report.files))
    else:
        yield say("stick_faults" if faults else "stick_interrupted")
    if report.is_older:
        yield say("stick_older")
