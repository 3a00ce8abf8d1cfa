"""The commands of the command line for plan files: export, verify, import, schema.

What they do is in the use cases; here it is worded, for people and as JSON. A verified file that
does not hold is a fault found; a file that cannot be read at all, or taken over, could not run.
"""

from __future__ import annotations

from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any

from guide.cli import passphrase
from guide.cli.context import DONE, FAULTS, Run
from guide.cli.options import FORCE, OUTPUT, common
from guide.cli.parser import CommandGroup, Parser, argument
from guide.errors import Code, GuideError
from guide.usecases.base.local_time import local_time

if TYPE_CHECKING:
    from guide.household.exchange_format import PlanFile

# A sealed file that does not open may be whole all the same.
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
    seal = argument("--passphrase", action="store_true", about="help_passphrase_new")
    typed = argument("--passphrase", action="store_true", about="help_passphrase")
    plan.add("export", "help_plan_export", _export, *common(), file, FORCE, seal)
    plan.add("verify", "help_plan_verify", _verify, *common(), file, typed)
    plan.add("import", "help_plan_import", _import, *common(), file, typed, _add_choice)
    page = argument("--out", type=Path, default=None, shown="shown_file", about="help_pocket_out")
    plan.add("pocket", "help_plan_pocket", _pocket, *common(), page, FORCE)
    plan.add("schema", "help_plan_schema", _schema, *common(), *OUTPUT)


def _add_choice(command: Parser) -> None:
    """What becomes of the plan that is here: whoever takes another one over must say so."""
    how = command.add_mutually_exclusive_group(required=True)
    how.add_argument("--replace", action="store_true", help=command.say("help_replace"))
    how.add_argument("--merge", action="store_true", help=command.say("help_merge"))
    how.add_argument("--keep-both", action="store_true", help=command.say("help_keep_both"))


def _export(run: Run) -> int:
    path: Path = run.options.file
    if not run.may_open():
        return run.refuse("plan_empty", run.words.say("plan_empty"))
    try:
        with run.opened() as services:
            if services.plan_editor.household().is_empty:
                return run.refuse("plan_empty", run.words.say("plan_empty"))
            phrase = passphrase.new(run) if run.options.passphrase else ""
            if isinstance(phrase, int):
                return phrase
            transfer = services.plan_transfer
            done = transfer.export(path, may_replace=run.options.force, phrase=phrase)
    except FileExistsError:
        return run.refuse("exists", run.words.say("exists", path=path))
    facts = {"written": str(path), "size": done.size}
    lines = [run.words.say("plan_written", path=path)]
    if done.recovery_code:
        facts["recovery_code"] = done.recovery_code
        lines.append(run.words.say("plan_recovery", code=done.recovery_code))
        lines.append(run.words.say("plan_recovery_keep"))
    run.answer(facts, lines)
    return DONE


def _secret(run: Run) -> str:
    return passphrase.typed(run) if run.options.passphrase else ""


def _schema(run: Run) -> int:
    """Print the JSON Schema of the plan, or write it to a file."""
    import json

    from guide.household.schema import schema_text
    from guide.store import copying

    out: Path | None = run.options.out
    if out is None:
        run.answer(json.loads(schema_text()), schema_text().splitlines())
        return DONE
    try:
        copying.require_target(out, may_replace=run.options.force)
    except FileExistsError:
        return run.refuse("exists", run.words.say("exists", path=out))
    copying.copy_out(out, schema_text().encode())
    run.answer({"written": str(out)}, [run.words.say("written", path=out)])
    return DONE


def _verify(run: Run) -> int:
    from guide.usecases.safekeeping.plan_transfer import read_plan_file

    try:
        found = read_plan_file(run.options.file, _secret(run))
    except GuideError as error:
        if error.code not in _REFUSALS:
            raise
        run.answer({"whole": False, "fault": error.code.value}, [run.failure_words(error)])
        return FAULTS
    run.answer({"whole": True, **_facts(found)}, [run.words.say("plan_whole"), *_told(run, found)])
    return DONE


def _import(run: Run) -> int:
    from guide.usecases.safekeeping.plan_transfer import read_plan_file

    found = read_plan_file(run.options.file, _secret(run))  # before anything is opened or made
    run.may_open()  # where none may be opened, none is made either
    with run.opened(to_write=True) as services:
        was_empty = services.plan_editor.household().is_empty
        changes = True
        if run.options.merge:
            changes, name = services.plan_transfer.merge(found).step != 0, "merge"
        elif run.options.keep_both:
            services.households.add(found.household)
            name = "keep_both"
        else:
            replaced = services.plan_transfer.take(found)
            changes, name = replaced.step != 0, "replace"
    told = f"plan_taken_{name}"
    if not changes:
        told = "plan_nothing_new" if run.options.merge else "plan_same"
    elif was_empty and not run.options.keep_both:
        told = "plan_taken_first"
    facts = {"taken": name, "changed": changes, **_facts(found)}
    run.answer(facts, [run.words.say(told), *_told(run, found)])
    return DONE


def _pocket(run: Run) -> int:
    from guide.store import copying
    from guide.usecases.phone.files import pocket_file, save

    with closing(run.looked_at()) as services:
        file = pocket_file(services, run.words.lang)
    out: Path = run.options.out or Path(file.file_name)
    try:
        copying.require_target(out, may_replace=run.options.force)
    except FileExistsError:
        return run.refuse("exists", run.words.say("exists", path=out))
    save(file, out)
    run.answer({"written": str(out), "size": len(file.data)}, [run.words.say("written", path=out)])
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
