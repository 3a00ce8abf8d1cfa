"""What every command gets and how it answers: the run, its exit codes, its papers."""

from __future__ import annotations

import datetime as dt
import os
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO

from msgspec import Struct

from guide.content.command_words import CommandWords
from guide.content.edition import ActiveContent
from guide.paths import Places

if TYPE_CHECKING:
    from argparse import Namespace
    from types import SimpleNamespace

    from guide.errors import GuideError
    from guide.usecases.program.services import Services

    Options = SimpleNamespace | Namespace

DONE, FAULTS, NOT_RUN = 0, 1, 2


class Run(Struct, frozen=True):
    """One run of a command: what was asked, where the data lie, in which words it answers."""

    options: Options
    places: Places
    words: CommandWords
    content: ActiveContent  # what the guide says here

    @staticmethod
    def now() -> dt.datetime:
        """The present moment in UTC."""
        return dt.datetime.now(dt.UTC)

    def may_open(self) -> bool:
        """Whether there is a data file for a command to open. Errors: as `store_check.may_open`."""
        from guide.usecases.base.store_check import may_open

        return may_open(self.places)

    @contextmanager
    def opened(self, *, to_write: bool = False) -> Iterator[Services]:
        """The use cases over the data file, which is made where there is none.

        Errors: GuideError STORE_IN_USE while a window has it open, FOLDER_UNUSABLE; `to_write`
        also as `store_check.require_writable`.
        """
        from guide.usecases.base.store_check import require_writable
        from guide.usecases.program.services import open_services

        with closing(open_services(self.places, self.now)) as services:
            if to_write:
                require_writable(services.store)
            yield services

    def looked_at(self) -> Services:
        """The data file without locking or changing it; nothing entered where there is none.

        Whoever asks closes it. Errors: as `Store.look_at`.
        """
        from guide.store.store import Store
        from guide.usecases.program.services import services_on

        store = (
            Store.look_at(self.places.store, now=self.now)
            if self.may_open()
            else Store.in_memory(now=self.now)
        )
        return services_on(store, self.now, self.places.data, words=self.content)

    def answer(self, facts: Any, lines: Iterable[str]) -> None:
        """Print the answer: `facts` as JSON where a program reads it, else `lines`."""
        if self.options.json:
            print(_json(facts, indent=2))
        else:
            for line in lines:
                print(line)

    def failure_words(self, failure: GuideError) -> str:
        """What did not work, with the command that helps where there is one."""
        from guide.content.message_words import message_words

        return message_words().failure(failure, self.words.lang, "command")

    def refuse(self, code: str, line: str) -> int:
        """Say why the command cannot run."""
        if self.options.json:
            print(_json({"error": code}))
        if sys.stderr is not None:  # where it is closed, `print` would take standard output
            try:
                print(line, file=sys.stderr, flush=True)
            except OSError:
                give_up(sys.stderr)
        return NOT_RUN


def give_up(stream: TextIO) -> None:
    """Let what a stream still holds go nowhere: it would be tried again, and complained about."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def write_sheet(run: Run, out: Path, template: str, gather: Callable[[], Any]) -> int:
    """Render a paper into `out`; a file that is there stays unless --force replaces it."""
    from guide.paper import glyphs, renderer
    from guide.store import copying

    try:
        copying.require_target(out, may_replace=run.options.force)
    except FileExistsError:
        return run.refuse("exists", run.words.say("exists", path=out))
    data = gather()
    copying.copy_out(out, renderer.pdf(template, data, title=data["title"]))
    lacking = glyphs.lacking_letters(data)
    lines = [run.words.say("written", path=out)]
    if lacking:
        lines.append(run.words.say("letters_replaced", letters=" ".join(lacking)))
    left_out = renderer.left_out(template, data, title=data["title"])
    if left_out:
        lines.append(run.words.say("left_out", fields="; ".join(left_out)))
    facts = {"written": str(out), "letters_replaced": list(lacking), "left_out": list(left_out)}
    run.answer(facts, lines)
    return DONE


def _json(facts: Any, indent: int | None = None) -> str:
    import json  # the window starts through here too, and has no use for it

    return json.dumps(facts, ensure_ascii=False, indent=indent)
