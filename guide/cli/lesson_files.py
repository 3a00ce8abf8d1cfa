"""Lessons and questions as files: `daiyn training export`, `daiyn training import`.

Questions go out as GIFT in the language of the command, or as CSV in all languages; a lesson of the
school goes out and comes in as the file that it is. What comes in is shown first and asked for, and
waits until a teacher accepts it.
"""

from __future__ import annotations

from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any

from guide.cli.class_store import refused_damaged
from guide.cli.confirm import can_ask, is_agreed
from guide.cli.context import DONE, FAULTS, Run
from guide.cli.options import FORCE, common
from guide.cli.parser import CommandGroup, argument

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from guide.training.formats.notes import FileNote
    from guide.usecases.training.item_exchange import ItemExchange, ItemOffer
    from guide.usecases.training.services import ClassServices

_LESSON = "toml"


def add_commands(training: CommandGroup) -> None:
    """Declare what may be typed."""
    file = argument("file", type=Path, shown="shown_file", about="help_training_items")
    form = argument(
        "--format", choices=("gift", "csv", _LESSON), default=None, about="help_training_format"
    )
    lesson = argument("--lesson", default="", shown="shown_lesson", about="help_training_lesson")
    yes = argument("--yes", action="store_true", about="help_yes")
    training.add("export", "help_training_export", _export, *common(), file, form, lesson, FORCE)
    training.add("import", "help_training_import", _import, *common(), file, form, yes)


def _opened(run: Run) -> ClassServices:
    from guide.usecases.training.services import open_class

    return open_class(run.places.classes, run.now)


def _form(run: Run) -> str:
    """What was asked for, else what the file's name says; any other text is GIFT."""
    asked: str | None = run.options.format
    ending = run.options.file.suffix.lower().removeprefix(".")
    return asked or (ending if ending in {"csv", _LESSON} else "gift")


def _export(run: Run) -> int:
    from guide.store import copying

    path: Path = run.options.file
    say, form = run.words.say, _form(run)
    try:
        copying.require_target(path, may_replace=run.options.force)
    except FileExistsError:
        return run.refuse("exists", say("exists", path=path))
    refused = refused_damaged(run)
    if refused is not None:
        return refused
    with closing(_opened(run)) as services:
        if form == _LESSON:
            copying.copy_out(path, services.lessons.exported(run.options.lesson))
            run.answer({"written": str(path)}, [say("written", path=path)])
            return DONE
        exchange = services.item_exchange
        done = exchange.export(path, form, run.words.lang, exchange.items(run.options.lesson))
    facts = {"written": str(path), "questions": done.count, "notes": _facts(done.notes)}
    lines = [say("written", path=path), say("training_items_out", count=done.count)]
    run.answer(facts, [*lines, *_told(run, done.notes, has_lines=False)])
    return FAULTS if any(note.is_left_out for note in done.notes) else DONE


def _import(run: Run) -> int:
    from guide.usecases.base.store_check import require_writable

    refused = refused_damaged(run)
    if refused is not None:
        return refused
    with closing(_opened(run)) as services:
        require_writable(services.store)
        if _form(run) == _LESSON:
            return _import_lesson(run, services)
        return _import_items(run, services)


def _import_items(run: Run, services: ClassServices) -> int:
    exchange = services.item_exchange
    offer = exchange.offer(run.options.file, _form(run), run.words.lang)
    return _keep_offer(run, exchange, offer, has_lines=True)


def _keep_offer(run: Run, exchange: ItemExchange, offer: ItemOffer, *, has_lines: bool) -> int:
    say = run.words.say
    counts = {"new": offer.count, "here": offer.here_already, "left_out": offer.left_out}
    told = [say("training_items_in", **counts), *_told(run, offer.notes, has_lines=has_lines)]
    facts = {**counts, "notes": _facts(offer.notes)}
    result = FAULTS if offer.left_out else DONE
    if not offer.count:
        run.answer({"taken": [], **facts}, told)
        return result
    return _ask_and_keep(
        run, told, facts, lambda: [one.lesson.id for one in exchange.take(offer)], result
    )


def _import_lesson(run: Run, services: ClassServices) -> int:
    """A lesson as one file; `check` tells more of one that is refused."""
    from guide.training.quiz import Quiz
    from guide.usecases.training.lesson_check import read_lesson_file

    lesson = read_lesson_file(run.options.file)
    if isinstance(lesson, Quiz):
        exchange = services.item_exchange
        return _keep_offer(run, exchange, exchange.offer_quiz(lesson), has_lines=False)
    services.lessons.require_sound(lesson)
    title = lesson.words(lesson.langs[0]).title
    told = [run.words.say("training_lesson_in", title=title)]
    return _ask_and_keep(
        run, told, {"title": title}, lambda: [services.lessons.take_lesson(lesson).lesson.id], DONE
    )


def _ask_and_keep(
    run: Run, told: list[str], facts: dict[str, Any], keep: Callable[[], list[str]], result: int
) -> int:
    """Show what there is, ask unless --yes was given, and keep it."""
    say, is_asked = run.words.say, not run.options.yes
    if is_asked and not can_ask(run):
        return run.refuse("yes_needed", say("training_yes_needed"))
    if is_asked:
        print(*told, "", sep="\n")
        told = []
        answer = is_agreed(run, say("training_ask"))
        if answer is None:
            return run.refuse("yes_needed", say("training_yes_needed"))
        if not answer:
            return run.refuse("not_agreed", say("training_not_taken"))
    taken = keep()
    run.answer({"taken": taken, **facts}, [*told, say("training_waits", lessons=", ".join(taken))])
    return result


def _facts(notes: Iterable[FileNote]) -> list[dict[str, Any]]:
    return [
        {
            "line": note.line,
            "trouble": note.trouble.value,
            "left_out": note.is_left_out,
            "reason": note.reason or None,
            "beginning": note.detail,
        }
        for note in notes
    ]


def _told(run: Run, notes: Iterable[FileNote], *, has_lines: bool) -> Iterator[str]:
    """One line for each thing that happened, with the lines or the questions where it did."""
    from guide.content.message_words import message_words

    places: dict[tuple[str, str], list[str]] = {}
    for note in notes:
        place = str(note.line) if has_lines else note.detail or str(note.line)
        places.setdefault((note.trouble.value, note.reason), []).append(place)
    word = "training_note_lines" if has_lines else "training_note_questions"
    for (trouble, reason), where in places.items():
        what = message_words().say(f"import_{trouble}", run.words.lang)
        if reason:
            what += f" ({message_words().say(reason, run.words.lang)})"
        yield run.words.say(word, what=what, places=", ".join(where))
