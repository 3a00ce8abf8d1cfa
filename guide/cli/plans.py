"""The commands of the command line for plan files: export, verify, import.

What they do is in the use cases; here it is worded, for people and as JSON. A verified file that
does not hold is a fault found; a file that cannot be read at all, or taken over, could not run.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from guide.cli.context import DONE, FAULTS, Run
from guide.cli.options import FORCE, common
from guide.cli.parser import CommandGroup, Parser, argument
from guide.errors import Code, GuideError
from guide.usecases.base.local_time import local_time

if TYPE_CHECKING:
    from guide.household.exchange_format import PlanFile

_REFUSALS = frozenset(
    {
        Code.PLAN_FILE_FOREIGN,
        Code.PLAN_FILE_DAMAGED,
        Code.PLAN_FILE_NEWER,
        Code.PLAN_FILE_TOO_LARGE,
    }
)


def add_commands(commands: CommandGroup) -> None:
    """Declare what may be typed."""
    plan = commands.group("plan", "help_plan")
    file = argument("file", type=Path, shown="shown_file", about="help_plan_file")
    plan.add("export", "help_plan_export", _export, *common(), file, FORCE)
    plan.add("verify", "help_plan_verify", _verify, *common(), file)
    plan.add("import", "help_plan_import", _import, *common(), file, _add_choice)


def _add_choice(command: Parser) -> None:
    """What becomes of the plan that is here: whoever takes another one over must say so."""
    how = command.add_mutually_exclusive_group(required=True)
    how.add_argument("--replace", action="store_true", help=command.say("help_replace"))
    how.add_argument("--keep-both", action="store_true", help=command.say("help_keep_both"))


def _export(run: Run) -> int:
    path: Path = run.options.file
    if not run.may_open():
        return run.refuse("plan_empty", run.words.say("plan_empty"))
    try:
        with run.opened() as services:
            if services.plan_editor.household().is_empty:
                return run.refuse("plan_empty", run.words.say("plan_empty"))
            done = services.plan_transfer.export(path, may_replace=run.options.force)
    except FileExistsError:
        return run.refuse("exists", run.words.say("exists", path=path))
    run.answer(
        {"written": str(path), "size": done.size}, [run.words.say("plan_written", path=path)]
    )
    return DONE


def _verify(run: Run) -> int:
    from guide.usecases.safekeeping.plan_transfer import read_plan_file

    try:
        found = read_plan_file(run.options.file)
    except GuideError as error:
        if error.code not in _REFUSALS:
            raise
        run.answer({"whole": False, "fault": error.code.value}, [run.failure_words(error)])
        return FAULTS
    run.answer({"whole": True, **_facts(found)}, [run.words.say("plan_whole"), *_told(run, found)])
    return DONE


def _import(run: Run) -> int:
    from guide.usecases.safekeeping.plan_transfer import ConflictChoice, read_plan_file

    found = read_plan_file(run.options.file)  # before anything is opened or made
    how = ConflictChoice.REPLACE if run.options.replace else ConflictChoice.KEEP_BOTH
    run.may_open()  # where none may be opened, none is made either
    with run.opened(to_write=True) as services:
        was_empty = services.plan_editor.household().is_empty
        taken = services.plan_transfer.take(found, how)
    told = f"plan_taken_{how.value}"
    if not taken.step:
        told = "plan_same"
    elif was_empty and how is ConflictChoice.REPLACE:
        told = "plan_taken_first"
    facts = {"taken": how.value, "changed": taken.step != 0, **_facts(found)}
    run.answer(facts, [run.words.say(told), *_told(run, found)])
    return DONE


def _facts(found: PlanFile) -> dict[str, Any]:
    return {
        "version": found.version,
        "made_at": found.made_at.isoformat(),
        "title": found.title,
        "people": len(found.household.people),
        "institutions": len(found.household.institutions),
    }


def _told(run: Run, found: PlanFile) -> list[str]:
    made = local_time(found.made_at).strftime("%d.%m.%Y %H:%M")
    people = run.words.say("plan_people", count=len(found.household.people))
    title = [run.words.say("plan_title", title=found.title)] if found.title else []
    return [*title, people, run.words.say("plan_made", when=made)]
