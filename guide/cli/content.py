"""The commands of the command line for the guide's words and the program itself.

What they do is in the use cases; here it is worded, for people and as JSON.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from guide import __version__
from guide.cli.context import DONE, FAULTS, Run, write_sheet
from guide.cli.options import LEVEL, OUTPUT, common
from guide.cli.parser import CommandGroup, argument
from guide.content.command_words import CommandWords
from guide.content.model import Action, Basis, Lang, Level
from guide.paths import Places, is_folder

if TYPE_CHECKING:
    from guide.content.checks import Finding
    from guide.content.guide import Guide


def add_commands(commands: CommandGroup) -> None:
    """Declare what may be typed."""
    commands.add("actions", "help_actions", _actions, *common(), LEVEL)
    commands.add(
        "find", "help_find", _find, *common(),
        argument("words", nargs="+", shown="shown_words", about="help_find_words"),
        argument("--each", action="store_true", about="help_find_each"),
    )  # fmt: skip
    content = commands.group("content", "help_content")
    content.add(
        "check", "help_content_check", _content_check, *common(),
        argument("folder", nargs="?", type=Path, shown="shown_folder", about="help_content_folder"),
    )  # fmt: skip
    content.add("sheet", "help_content_sheet", _content_sheet, *common(), *OUTPUT)


def add_self_test(commands: CommandGroup) -> None:
    """Declare the test of the program itself, which stands last."""
    commands.add("self-test", "help_self_test", _self_test, *common())


def _actions(run: Run) -> int:
    from guide.content.guide import Guide
    from guide.content.model import Review

    lang = run.words.lang
    guide = Guide(run.content)
    actions = guide.actions_of(Level(run.options.level))
    facts = [
        {
            "id": action.id,
            "kind": action.kind.value,
            "title": action.words(lang).title,
            "reason": action.words(lang).reason,
            "sources": list(action.sources),
            "basis": action.basis.value,
            "parts": [
                {"words": part.words(lang), "basis": part.basis.value} for part in action.parts
            ],
            "review": action.review.value,
        }
        for action in actions
    ]
    lines = []
    for action in actions:
        words = action.words(lang)
        lines.append(f"{action.id}  [{run.words.say(f'kind_{action.kind.value}')}] {words.title}")
        if words.reason:
            lines.append(f"      {words.reason}")
        lines += [f"        {line}" for line in _origin(action, guide, lang)]
    if any(action.review is not Review.SIGNED for action in actions):
        lines += ["", run.words.say("actions_not_reviewed")]
    run.answer(facts, lines)
    return DONE


def _find(run: Run) -> int:
    from guide.content.guide import Guide

    guide, lang = Guide(run.content), run.words.lang
    queries: list[str] = run.options.words
    facts, lines = [], []
    for query in queries if run.options.each else [" ".join(queries)]:
        found = guide.find_situations(query)
        names = [(one.id, one.name(lang)) for one in found or guide.situations]
        facts.append({"query": query, "situations": [{"id": i, "name": n} for i, n in names]})
        lines += [query] if run.options.each else []
        lines += [] if found else [run.words.say("find_nothing")]
        lines += [f"{i:6}{n}" for i, n in names]
    run.answer(facts if run.options.each else facts[0], lines)
    return DONE


def _origin(action: Action, guide: Guide, lang: Lang) -> Iterator[str]:
    """What a line rests on, where that was read, and what parts of it rest on something else."""
    from guide.content.labels import label_of
    from guide.content.message_words import message_words

    def label(basis: Basis) -> str:
        return message_words().say(f"label_{label_of(action.id, basis)}", lang)

    yield label(action.basis)
    for source in guide.sources_of([action]):
        yield f"- {guide.reference(source, lang)}"
    for part in action.parts:
        yield f"«{part.words(lang)}»: {label(part.basis)}"


def _content_check(run: Run) -> int:
    from guide.content.checks import check_source
    from guide.content.source import source_of

    folder: Path | None = run.options.folder
    if folder is not None and not is_folder(folder):
        return run.refuse("no_folder", run.words.say("content_no_folder", path=folder))
    found = check_source(source_of(folder or run.content), run.content.built_in)
    english = CommandWords(run.content, "en")  # what a program reads is in one language
    facts = [
        {
            "file": one.file,
            "id": one.id,
            "fault": one.code,
            "detail": one.detail,
            "remedy": remedy(one, english),
        }
        for one in found
    ]
    lines: list[str] = []
    for one in found:
        place = f"{one.file} {one.id}".strip()
        lines += [f"{place}: {one.code}: {one.detail}", f"    {remedy(one, run.words)}"]
    if found:
        lines.append(run.words.say("content_faults", count=len(found)))
    else:
        lines.append(run.words.say("content_clean"))
    run.answer({"faults": facts}, lines)
    return FAULTS if found else DONE


def remedy(found: Finding, words: CommandWords) -> str:
    """The entry, and what helps: with the very word or number where one is known."""
    told = words.say(f"remedy_{found.code}", mend=found.mend or found.detail)
    return f"{found.id or found.file}: {told}"


def _content_sheet(run: Run) -> int:
    from guide.usecases.papers.content_sheet import review_sheet

    out: Path = run.options.out or Path("daiyn-content-sheet.pdf")
    return write_sheet(run, out, "review", lambda: review_sheet(run.content, run.words.lang))


def _self_test(run: Run) -> int:
    from guide.cli.self_test import self_test

    def draw_home(places: Places, lang: Lang) -> bytes:
        from guide.app.home import draw_home as draw

        return draw(places, lang)

    def in_order(letters: str, lang: Lang) -> str:
        from guide.app.collation import in_order as sort

        return sort(letters, lang)

    parts = list(self_test(draw_home, in_order, run.now, run.words.lang))
    passed = all(part.passed for part in parts)
    facts = {
        "passed": passed,
        "version": __version__,
        "parts": [
            {"name": part.name, "passed": part.passed, "detail": part.detail} for part in parts
        ],
    }
    say = run.words.say
    lines = [
        f"{say(f'test_{part.name}')}: "
        + (say("test_passed") if part.passed else say("test_failed", detail=part.detail))
        for part in parts
    ]
    run.answer(facts, lines)
    return DONE if passed else FAULTS
