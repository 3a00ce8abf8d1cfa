"""The command line: from the arguments to the exit code.

0 is done, 1 is faults found, 2 is could not run. No command needs a display; only the window and
the self-test import Qt, when they are asked for. Which commands there are is in `commands`;
what one does is in the use cases, worded and printed by the modules beside this one.
"""

from __future__ import annotations

import errno
import gc
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from typing import TYPE_CHECKING

from guide.cli.context import DONE, NOT_RUN, Run, give_up
from guide.cli.window_options import window_options
from guide.content.command_words import CommandWords
from guide.content.model import Lang
from guide.errors import Code, GuideError
from guide.paths import Places, find_places, own_places
from guide.usecases.editions.in_effect import words_in_effect

if TYPE_CHECKING:
    from guide.cli.context import Options


def entry() -> None:
    """The door of the installed program."""
    sys.exit(main(sys.argv[1:]))


def main(arguments: Sequence[str]) -> int:
    """Run one command and return its exit code: 0 done, 1 faults found, 2 could not run."""
    _leave_no_core()
    _speak_utf8()
    try:
        options = window_options(arguments)
        code = _run(options) if options is not None else _read(arguments)
        if sys.stdout is not None:  # a windowed program on Windows has none
            sys.stdout.flush()
    except OSError as error:
        if error.filename is not None:
            raise
        give_up(sys.stdout)
        # A reader that closes early, as `head` does, has a right to.
        return DONE if is_reader_gone(error) else _refuse_output(arguments)
    except KeyboardInterrupt:
        return NOT_RUN
    return code


def _refuse_output(arguments: Sequence[str]) -> int:
    """Say that the answer could not be written where it was to go, a full disk for one."""
    from guide.cli.options import options_despite

    options = options_despite(arguments)
    options.json = False  # that would go the same way
    run = _open_run(options, find_places(options.data_dir))
    return run.refuse("", run.failure_words(GuideError(Code.OUTPUT_LOST)))


def is_reader_gone(error: OSError, platform: str = sys.platform) -> bool:
    """Whether who read our output has closed it. Windows tells it as an argument that is wrong."""
    if isinstance(error, BrokenPipeError):
        return True
    return platform == "win32" and error.errno == errno.EINVAL and error.filename is None


def _run(options: Options) -> int:
    places: Places | None = None
    try:
        places = find_places(options.data_dir, portable=options.portable)
        if options.command is None and options.kiosk:
            return _run_kiosk(options, places)
        if options.command is None and options.is_class:
            from guide.app.classroom import run_class

            return run_class(options)
        if options.command is None and options.session_file is not None:
            run = _open_run(options, places)
            help_words = run.words.say("usage_help", command="daiyn --help")
            return run.refuse("usage", f"{run.words.say('usage_file_alone')}; {help_words}")
        if options.command is None:
            from guide.app.home import run_window

            return run_window(options)
        gc.enable()
        return int(options.command(_open_run(options, places)))
    except GuideError as error:
        run = _open_run(options, places or own_places())  # for the language to say it in
        sentence = run.failure_words(error)
        if options.command is None and sys.stderr is None:  # a windowed program on Windows
            from guide.app.home import show_sentence

            show_sentence(sentence)
        return run.refuse(error.code.value, sentence)


def _run_kiosk(options: Options, places: Places) -> int:
    """Show a kiosk: its supervisor, or one of the pages that a supervisor starts."""
    if options.kiosk == "supervisor":
        from guide.app.kiosk_supervisor import run_supervisor

        gc.enable()  # it lives for months
        return run_supervisor(places)
    from guide.app.kiosk_start import run_page

    return run_page(places, is_plain=options.kiosk == "plain")


def _read(arguments: Sequence[str]) -> int:
    """Read the arguments and run their command; help and mistakes are worded when they come up.

    The words need the language, and the language the settings: no command that is understood
    waits for them. So the first reading knows no words, and only the second one, which can end in
    nothing but the same help or mistake, does.
    """
    from guide.cli.commands import build_parser
    from guide.cli.options import options_despite
    from guide.cli.parser import HelpAskedError, MisuseError

    options: Options
    try:
        options = build_parser(str).parse_args(arguments)
    except (HelpAskedError, MisuseError):
        options = options_despite(arguments)
        options.command = lambda run: _explain(run, arguments)
    except SystemExit:  # the version is told; whether it arrives, `main` sees
        return DONE
    return _run(options)


def _explain(run: Run, arguments: Sequence[str]) -> int:
    """Show the help that was asked for, or say what cannot be understood."""
    from guide.cli.commands import build_parser
    from guide.cli.parser import HelpAskedError, MisuseError
    from guide.cli.usage import misuse_words

    try:
        build_parser(run.words.say).parse_args(arguments)
    except HelpAskedError as asked:
        print(asked.parser.format_help(), end="")
        return DONE
    except MisuseError as misuse:
        return run.refuse("usage", misuse_words(misuse, run.words))
    raise AssertionError(arguments)


def _open_run(options: Options, places: Places) -> Run:
    content = words_in_effect(places.data)
    return Run(options, places, CommandWords(content, _language(options, places)), content)


def _language(options: Options, places: Places) -> Lang:
    from guide.usecases.program.language import choose_language

    return choose_language(options.lang, places, os.environ, Run.now)


def _leave_no_core() -> None:
    """Let no crash leave a file with all that was in memory, the plan among it."""
    if sys.platform != "win32":
        import resource

        with suppress(OSError, ValueError):
            resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _speak_utf8() -> None:
    """Write UTF-8 whatever the console's code page is: it may lack the Kazakh letters."""
    for stream in (sys.stdout, sys.stderr):
        if stream is not None and hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
