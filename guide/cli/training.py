"""The commands for lessons of a class.

What they do is in the use cases; here it is asked for and answered. A file that `check` refuses is
a fault found.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from guide.cli import lesson_files, lesson_papers
from guide.cli.content import remedy
from guide.cli.context import DONE, FAULTS, Run
from guide.cli.options import common
from guide.cli.parser import CommandGroup, argument
from guide.errors import Code, GuideError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from guide.content.checks.finding import Finding

_FOUND_BY_CHECK = frozenset({Code.LESSON_TOO_LARGE, Code.LESSON_MALFORMED})


def add_commands(commands: CommandGroup) -> None:
    """Declare what may be typed."""
    training = commands.group("training", "help_training")
    file = argument("file", type=Path, shown="shown_file", about="help_training_file")
    training.add("check", "help_training_check", _check, *common(), file)
    training.add(
        "gather", "help_training_gather", _gather, *common(),
        argument("folder", type=Path, shown="shown_folder", about="help_training_folder"),
    )  # fmt: skip
    lesson_files.add_commands(training)
    lesson_papers.add_commands(training)


def _check(run: Run) -> int:
    from guide.content.guide import Guide
    from guide.training.scenario import Scenario
    from guide.usecases.base.local_time import local_day
    from guide.usecases.training.lesson_check import check_file, unsourced

    try:
        checked = check_file(run.options.file, Guide(run.content), local_day(run.now()))
    except GuideError as error:
        if error.code not in _FOUND_BY_CHECK:
            raise
        run.answer(
            {"sound": False, "fault": error.code.value, **error.fields}, [run.failure_words(error)]
        )
        return FAULTS
    lesson, say = checked.lesson, run.words.say
    facts: dict[str, Any] = {
        "sound": not checked.faults,
        "kind": lesson.kind.value if isinstance(lesson, Scenario) else "questions",
        "id": lesson.id,
        "version": lesson.version,
        "languages": list(lesson.langs),
        "needs_source": unsourced(lesson),
        "remarks": _facts(checked.remarks),
    }
    if checked.faults:
        facts |= {"fault": Code.LESSON_FAULTY.value, "faults": _facts(checked.faults)}
        counted = say("content_faults", count=len(checked.faults))
        run.answer(facts, [*_lines(run, checked.found), counted])
        return FAULTS
    asked = say("training_unsourced", count=facts["needs_source"])
    run.answer(facts, [say("training_clean"), asked, *_lines(run, checked.remarks)])
    return DONE


def _gather(run: Run) -> int:
    from contextlib import closing

    from guide.cli.class_store import refused_damaged
    from guide.usecases.base.store_check import require_writable
    from guide.usecases.training.services import open_class

    refused = refused_damaged(run)
    if refused is not None:
        return refused
    with closing(open_class(run.places.classes, run.now)) as services:
        require_writable(services.store)
        try:
            found = services.gathering.gather(run.options.folder)
        except GuideError as error:
            if error.code is not Code.FOLDER_GONE:  # its words are of one's own data
                raise
            folder = run.options.folder
            return run.refuse(error.code.value, run.words.say("training_no_folder", folder=folder))
        counted = sum(one.counts for one in services.sessions.all())
    facts = [
        {
            "file": one.file,
            "outcome": one.outcome,
            "fault": one.failure.code.value if one.failure is not None else None,
        }
        for one in found
    ]
    lines = [
        f"{one.file}: "
        + (
            run.words.say(f"training_{one.outcome}")
            if one.failure is None
            else run.failure_words(one.failure)
        )
        for one in found
    ]
    lines.append(run.words.say("training_gathered", count=len(found), sessions=counted))
    run.answer({"files": facts, "sessions": counted}, lines)
    return FAULTS if any(one.failure is not None for one in found) else DONE


def _facts(found: Sequence[Finding]) -> list[dict[str, str]]:
    return [{"id": one.id, "fault": one.code, "detail": one.detail} for one in found]


def _lines(run: Run, found: Sequence[Finding]) -> Iterator[str]:
    """What is wrong, in words for a teacher; the code stays for whoever asks about it."""
    from guide.content.message_words import message_words

    for one in found:
        said = message_words().say(f"finding_{one.code}", run.words.lang)
        yield f"{one.id}: {said} ({one.code}): {one.detail}"
        yield f"    {remedy(one, run.words)}"
