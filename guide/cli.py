"""The command line: options, one function a command, and the exit code.

0 is done, 1 is faults found, 2 is could not run. No command needs a display; only the window and
the self-test import Qt, when they are asked for. What a command does is in the use cases; here
it is put together and printed.
"""

from __future__ import annotations

import datetime as dt
import gc
import json
import os
import sys
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from guide import APP_NAME, __version__
from guide.content.command_words import CommandWords
from guide.content.model import DECLARED, LANGS, Lang, Level
from guide.errors import Code, GuideError
from guide.paths import Places, find_places, resources
from guide.window_options import window_options

if TYPE_CHECKING:
    import argparse
    from types import SimpleNamespace

    Options = SimpleNamespace | argparse.Namespace

DONE, FAULTS, NOT_RUN = 0, 1, 2


class Run(Struct, frozen=True):
    """One run of a command: what was asked, where the data lie, in which words it answers."""

    options: Options
    places: Places
    words: CommandWords

    @property
    def content(self) -> Path:
        """The folder of the guide's words."""
        return resources() / "content"

    @staticmethod
    def now() -> dt.datetime:
        """The present moment in UTC."""
        return _now()

    def answer(self, facts: Any, lines: Iterable[str]) -> None:
        """Print the answer: `facts` as JSON where a program reads it, else `lines`."""
        if self.options.json:
            print(json.dumps(facts, ensure_ascii=False, indent=2))
        else:
            for line in lines:
                print(line)

    def refuse(self, code: str, line: str) -> int:
        """Say why the command cannot run."""
        if self.options.json:
            print(json.dumps({"error": code}, ensure_ascii=False))
        print(line, file=sys.stderr)
        return NOT_RUN


def entry() -> None:
    """The door of the installed program."""
    sys.exit(main(sys.argv[1:]))


def main(arguments: Sequence[str]) -> int:
    """Run one command and return its exit code. A usage error exits with 2 at once."""
    _speak_utf8()
    options = window_options(arguments) or _parser().parse_args(arguments)
    try:
        code = _run(options)
        if sys.stdout is not None:  # a windowed program on Windows has none
            sys.stdout.flush()
    except BrokenPipeError:
        # The reader closed early, as `head` does: that is its right and no fault of ours.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    except KeyboardInterrupt:
        return NOT_RUN
    return code


def _run(options: Options) -> int:
    places: Places | None = None
    try:
        places = find_places(options.data_dir, portable=options.portable)
        if options.command is None:
            from guide.app import run_window

            return run_window(options)
        gc.enable()
        return int(options.command(_open_run(options, places)))
    except GuideError as error:
        run = _open_run(options, places or find_places())  # for the language to say it in
        return run.refuse(error.code.value, _worded(error, run.words))


def _open_run(options: Options, places: Places) -> Run:
    return Run(options, places, CommandWords(resources() / "content", _language(options, places)))


def _language(options: Options, places: Places) -> Lang:
    from guide.usecases.language import choose_language

    return choose_language(options.lang, places, os.environ, _now)


def _worded(error: GuideError, words: CommandWords) -> str:
    if error.code is Code.CONTENT_UNREADABLE:
        # The words themselves may be what cannot be read.
        return f"{APP_NAME}: {error.fields.get('file', '')}: content unreadable"
    return words.say(f"error_{error.code.value}", **error.fields)


def _now() -> dt.datetime:
    return dt.datetime.now(dt.UTC)


def _speak_utf8() -> None:
    """Write UTF-8 whatever the console's code page is: it may lack the Kazakh letters."""
    for stream in (sys.stdout, sys.stderr):
        if stream is not None and hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")


# Commands


def _level(run: Run) -> int:
    from guide.content.guide import Guide
    from guide.content.paper_words import PaperWords
    from guide.usecases.home import Banner, banner
    from guide.usecases.store_check import has_file, refuse_damaged
    from guide.usecases.telling import Teller
    from guide.usecases.workbench import open_workbench

    shown = Banner()
    if has_file(run.places):
        refuse_damaged(run.places)
        bench = open_workbench(run.places, _now)
        try:
            shown = banner(bench.declaring.current(), _now())
        finally:
            bench.close()
    teller = Teller(Guide(run.content), run.words, PaperWords(run.content))
    run.answer(teller.facts(shown), teller.lines(shown))
    return DONE


def _actions(run: Run) -> int:
    from guide.content.guide import Guide
    from guide.content.model import Review

    lang = run.words.lang
    actions = Guide(run.content).actions_of(Level(run.options.level))
    facts = [
        {
            "id": action.id,
            "kind": action.kind.value,
            "title": action.words(lang).title,
            "reason": action.words(lang).reason,
            "sources": list(action.sources),
            "basis": action.basis.value,
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
    if any(action.review is not Review.SIGNED for action in actions):
        lines += ["", run.words.say("actions_not_reviewed")]
    run.answer(facts, lines)
    return DONE


def _content_check(run: Run) -> int:
    from guide.content.checks import check_folder

    folder: Path = run.options.folder or run.content
    if not folder.is_dir():
        return run.refuse("no_folder", run.words.say("content_no_folder", path=folder))
    found = check_folder(folder)
    facts = [
        {
            "file": one.file,
            "id": one.id,
            "fault": one.fault,
            "detail": one.detail,
            "remedy": one.remedy,
        }
        for one in found
    ]
    lines = [f"{one.file} {one.id}: {one.fault}: {one.detail}\n    {one.remedy}" for one in found]
    if found:
        lines.append(run.words.say("content_faults", count=len(found)))
    else:
        lines.append(run.words.say("content_clean"))
    run.answer({"faults": facts}, lines)
    return FAULTS if found else DONE


def _content_sheet(run: Run) -> int:
    from guide.usecases.review_sheet import review_sheet

    out: Path = run.options.out or Path("daiyn-content-sheet.pdf")
    return write_sheet(run, out, "review", lambda: review_sheet(run.content, run.words.lang))


def write_sheet(run: Run, out: Path, template: str, gather: Callable[[], Any]) -> int:
    """Press a paper into `out`; a file that is there stays unless --force replaces it."""
    from guide.paper import letters, press
    from guide.paper.files import write_paper

    if out.exists() and not run.options.force:
        return run.refuse("exists", run.words.say("exists", path=out))
    data = gather()
    write_paper(out, press.pdf(template, data, title=data["title"]))
    lacking = letters.lacking_letters(data)
    lines = [run.words.say("written", path=out)]
    if lacking:
        lines.append(run.words.say("letters_replaced", letters=" ".join(lacking)))
    run.answer({"written": str(out), "letters_replaced": list(lacking)}, lines)
    return DONE


def _self_test(run: Run) -> int:
    from guide.usecases.self_test import self_test

    def draw_home(places: Places, lang: Lang) -> bytes:
        from guide.app import draw_home as draw

        return draw(places, lang)

    parts = list(self_test(draw_home, _now, run.words.lang))
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


# What may be typed


def _parser() -> argparse.ArgumentParser:
    import argparse

    from guide.cli_paper import add_commands as add_paper_commands
    from guide.cli_plan import add_commands as add_plan_commands
    from guide.cli_store import add_commands as add_store_commands

    parser = argparse.ArgumentParser(
        prog="daiyn",
        description="Offline guide for the declared level and the family plan. "
        "Without a command the window opens. Exit code: 0 done, 1 faults found, 2 could not run.",
    )
    parser.add_argument("--version", action="version", version=f"{APP_NAME} {__version__}")
    _add_common(parser, default=True)
    parser.set_defaults(command=None)
    common = argparse.ArgumentParser(add_help=False)
    _add_common(common, default=False)
    # The papers' own --lang also knows two languages on one sheet.
    common_but_lang = argparse.ArgumentParser(add_help=False)
    _add_common(common_but_lang, default=False, lang=False)
    commands = parser.add_subparsers(title="commands", metavar="COMMAND")
    levels = [level.value for level in DECLARED]

    level = commands.add_parser("level", parents=[common], help="the level that was entered")
    level.set_defaults(command=_level)

    actions = commands.add_parser("actions", parents=[common], help="what to do at a level")
    actions.add_argument("level", choices=levels, metavar="LEVEL", help=", ".join(levels))
    actions.set_defaults(command=_actions)

    content = commands.add_parser("content", help="the guide's words").add_subparsers(
        metavar="COMMAND", required=True
    )
    check = content.add_parser("check", parents=[common], help="find faults in the words")
    check.add_argument("folder", nargs="?", type=Path, metavar="DIR")
    check.set_defaults(command=_content_check)
    sheet = content.add_parser("sheet", parents=[common], help="the sheet that a reviewer signs")
    add_output(sheet)
    sheet.set_defaults(command=_content_sheet)

    add_paper_commands(commands, common_but_lang)
    add_store_commands(commands, common)
    add_plan_commands(commands, common)

    test = commands.add_parser("self-test", parents=[common], help="try this program's main jobs")
    test.set_defaults(command=_self_test)
    return parser


def _add_common(parser: argparse.ArgumentParser, *, default: bool, lang: bool = True) -> None:
    import argparse

    """Options that may stand before the command or after it."""

    def unless_given(value: Any) -> Any:
        return value if default else argparse.SUPPRESS

    add = parser.add_argument
    add("--data-dir", type=Path, default=unless_given(None), metavar="DIR", help="where data lie")
    add("--portable", action="store_true", default=unless_given(False), help="beside the program")
    add("--json", action="store_true", default=unless_given(False), help="answer as JSON")
    if lang:
        add("--lang", choices=LANGS, default=unless_given(None), help="language of the answer")


def add_output(parser: argparse.ArgumentParser) -> None:
    """Declare where a paper goes."""
    parser.add_argument("--out", type=Path, default=None, metavar="FILE", help="the PDF to write")
    parser.add_argument("--force", action="store_true", help="replace a file that is there")
