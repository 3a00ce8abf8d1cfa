"""The commands of the command line for what was announced: add, list, extend, lower, end, mistake.

What they do is in the use cases; here it is worded, for people and as JSON. Each asks before it
writes. Days and hours are Kazakhstan's of their day.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from typing import TYPE_CHECKING, Any

from guide.cli.confirm import can_ask, is_agreed
from guide.cli.context import DONE, Run
from guide.cli.level_arguments import (
    END,
    BadValueError,
    day_and_time,
    day_argument,
    end_of,
    place_argument,
    place_of,
    short,
    source_argument,
)
from guide.cli.options import common
from guide.cli.parser import CommandGroup, argument

if TYPE_CHECKING:
    from guide.alerts.declaration import Announced, RegimeKind
    from guide.usecases.level.announcements import Later
    from guide.usecases.level.declarations import DeclarationReceipt, Draft
    from guide.usecases.level.level_report import LevelReport
    from guide.usecases.program.services import Services

_LEVELS = ("yellow", "orange", "red", "none")
_REGIMES = ("operation", "emergency")
_LOWER = ("orange", "yellow", "none")
_ENTERED_BY = 60  # letters, as in the settings

_YES = argument("--yes", action="store_true", about="help_keep_yes")
_ID = argument("id", shown="shown_declaration", about="help_declaration_id")
_WHO = (
    argument("--announced-by", default="", shown="shown_name", about="help_announced_by"),
    argument("--entered-by", default=None, shown="shown_name", about="help_entered_by"),
)


def add_commands(commands: CommandGroup) -> None:
    """Declare what may be typed."""
    group = commands.group("declaration", "help_declaration")
    group.add(
        "add", "help_declaration_add", _add, *common(),
        argument("level", choices=(*_LEVELS, *_REGIMES), shown="shown_level",
                 about="help_declared"),
        place_argument(required=True), day_argument("--start", "help_start"),
        source_argument(required=True), *END, *_WHO, _YES,
    )  # fmt: skip
    group.add("list", "help_declaration_list", _list, *common())
    start = day_argument("--at", "help_from")
    later = (*common(), _ID, start, source_argument(required=False), *_WHO, _YES)
    group.add("extend", "help_declaration_extend", partial(_later, "extended"), *later, *END)
    group.add(
        "lower", "help_declaration_lower", partial(_later, "lowered"), *later, *END,
        argument("--to", required=True, choices=_LOWER, shown="shown_level",
                 about="help_lower_to"),
    )  # fmt: skip
    group.add("end", "help_declaration_end", partial(_later, "ended"), *later)
    group.add(
        "mistake", "help_declaration_mistake", _mistake, *common(), _ID,
        day_argument("--at", "help_noticed", required=False), _YES,
    )  # fmt: skip


def _add(run: Run) -> int:
    from guide.alerts.declaration import RegimeKind

    try:
        draft = _draft(run)
    except BadValueError as error:
        return _refuse(run, error)
    level: str = run.options.level
    regime = RegimeKind(level) if level in _REGIMES else None
    run.may_open()  # where none may be opened, none is made either
    with run.opened(to_write=True) as services:
        return _enter(run, services, draft, regime)


def _enter(run: Run, services: Services, draft: Draft, regime: RegimeKind | None) -> int:
    from msgspec import structs

    made = services.announcements
    settings = services.preferences.read()
    if run.options.entered_by is None:
        draft = structs.replace(draft, entered_by=settings.entered_by)
    twin = made.twin_of(draft, regime)
    if twin is None:
        planned = made.planned(draft, settings.place, regime)
        return _ask(run, services, planned, lambda: made.keep(planned))
    if made.is_heard(twin, draft):
        return _answer(run, services, twin.id, changed=False)
    told = run.words.say("declaration_before", source=_teller(run).source(twin.source))
    write = partial(made.hear_too, twin.id, draft)
    return _ask(run, services, twin, write, "declaration_two_sources", told)


def _later(kind: str, run: Run) -> int:
    from guide.alerts.declaration import AmendmentKind

    try:
        later = _announced_later(run, AmendmentKind(kind))
    except BadValueError as error:
        return _refuse(run, error)
    return _change(run, partial(_announce, run, later))


def _announce(run: Run, later: Later, services: Services, entry: Announced) -> int:
    from msgspec import structs

    made = services.announcements
    if later.level is not None and later.level.rank >= _highest(entry):
        told = run.words.say("not_lower", level=later.level.value)
        return run.refuse("not_lower", told)
    if run.options.entered_by is None:
        later = structs.replace(later, entered_by=services.preferences.read().entered_by)
    after = made.with_later(entry, later)
    if after is entry:
        return _answer(run, services, entry.id, changed=False)
    return _ask(run, services, after, lambda: made.keep(after))


def _highest(entry: Announced) -> int:
    """How high the level of an entry ever was; 0 of a regime, which is none."""
    from guide.alerts.declaration import Declaration

    return entry.level.rank if isinstance(entry, Declaration) else 0


def _mistake(run: Run) -> int:
    try:
        noticed = day_and_time(run.options.at)[0] if run.options.at is not None else None
    except BadValueError as error:
        return _refuse(run, error)

    def forget(services: Services, entry: Announced) -> int:
        write = partial(services.announcements.forget_mistake, entry.id, noticed)
        return _ask(run, services, entry, write, "declaration_ask_mistake")

    return _change(run, forget)


def _change(run: Run, change: Callable[[Services, Announced], int]) -> int:
    """Change the entry that was named."""
    declaration_id: str = run.options.id
    unknown = run.words.say("declaration_unknown", id=declaration_id)
    if not run.may_open():
        return run.refuse("declaration_unknown", unknown)
    with run.opened(to_write=True) as services:
        entry = services.announcements.known(declaration_id)
        if entry is None:
            return run.refuse("declaration_unknown", unknown)
        if entry.closing is not None:
            told = run.words.say("declaration_closed", id=declaration_id)
            return run.refuse("declaration_closed", told)
        return change(services, entry)


def _list(run: Run) -> int:
    from guide.usecases.level.level_facts import entry_facts

    if not run.may_open():
        run.answer({"declarations": []}, [run.words.say("declaration_none")])
        return DONE
    with run.opened() as services:
        entries = services.announcements.all()
        if not entries and services.store.is_of_newer:
            raise services.store.refusal
        teller = _teller(run)
        moment = services.declarations.held.reckoning().moment
        facts = [entry_facts(entry, moment) for entry in entries]
        lines = [line for entry in entries for line in teller.entry_lines(entry, moment)]
    run.answer({"declarations": facts}, lines or [run.words.say("declaration_none")])
    return DONE


def _ask(
    run: Run,
    services: Services,
    entry: Announced,
    write: Callable[[], DeclarationReceipt],
    question: str = "declaration_ask",
    before: str = "",
) -> int:
    """Show what it is about, ask once, and write."""
    say, moment = run.words.say, services.declarations.held.reckoning().moment
    if not run.options.yes:
        if not can_ask(run):
            return run.refuse("yes_needed", say("declaration_yes_needed"))
        print(*filter(None, (before, *_teller(run).entry_lines(entry, moment))), sep="\n")
        agreed = is_agreed(run, say(question))
        if agreed is None:
            return run.refuse("yes_needed", say("declaration_yes_needed"))
        if not agreed:
            return run.refuse("not_agreed", say("declaration_not_kept"))
    receipt = write()
    return _answer(run, services, receipt.declaration_id, changed=receipt.step != 0)


def _answer(run: Run, services: Services, declaration_id: str, *, changed: bool) -> int:
    from guide.usecases.level.level_facts import entry_facts

    teller = _teller(run)
    moment = services.declarations.held.reckoning().moment
    entry = services.announcements.known(declaration_id)
    facts: dict[str, Any] = {"id": declaration_id, "changed": changed}
    told: Iterable[str] = ()
    if entry is not None:
        facts["declaration"] = entry_facts(entry, moment)
        told = teller.entry_lines(entry, moment)
    word = "declaration_kept" if changed else "declaration_same"
    run.answer(facts, [run.words.say(word, id=declaration_id), *told])
    return DONE


def _teller(run: Run) -> LevelReport:
    from guide.content.guide import Guide
    from guide.content.paper_words import PaperWords
    from guide.usecases.level.level_report import LevelReport

    return LevelReport(Guide(run.content), run.words, PaperWords(run.content))


def _draft(run: Run) -> Draft:
    from guide.alerts.declaration import Source
    from guide.content.guide import Guide
    from guide.content.model import Level
    from guide.usecases.level.declarations import Draft

    options = run.options
    day, time = day_and_time(options.start)
    return Draft(
        level=Level(options.level) if options.level in _LEVELS else Level.NONE,
        place=place_of(options.place, Guide(run.content)),
        announced_by=short(options.announced_by),
        source=Source(options.source),
        end=end_of(options, day),
        entered_by=short(options.entered_by or "", _ENTERED_BY),
        on_date=day,
        at_time=time,
    )


def _announced_later(run: Run, kind: Any) -> Later:
    from guide.alerts.declaration import AmendmentKind, End, Source
    from guide.content.model import Level
    from guide.usecases.level.announcements import Later

    options = run.options
    day, time = day_and_time(options.at)
    return Later(
        kind=kind,
        day=day,
        time=time,
        level=Level(options.to) if kind is AmendmentKind.LOWERED else None,
        end=End() if kind is AmendmentKind.ENDED else end_of(options, day),
        announced_by=short(options.announced_by),
        source=Source(options.source) if options.source is not None else None,
        entered_by=short(options.entered_by or "", _ENTERED_BY),
    )


def _refuse(run: Run, error: BadValueError) -> int:
    return run.refuse(error.code, run.words.say(error.code, **error.fields))
