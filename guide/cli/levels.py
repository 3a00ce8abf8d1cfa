"""The command of the command line that tells what level holds, at home or anywhere, at any moment.

What holds is worked out in the use cases; here it is worded. Times are Kazakhstan's of their day.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from guide.cli.context import DONE, Run
from guide.cli.level_arguments import (
    BadValueError,
    day_and_time,
    day_argument,
    place_argument,
    place_of,
)
from guide.cli.options import common
from guide.cli.parser import CommandGroup

if TYPE_CHECKING:
    from guide.alerts.declaration import Place
    from guide.usecases.level.place_report import PlaceReport
    from guide.usecases.program.services import Services


def add_commands(commands: CommandGroup) -> None:
    """Declare what may be typed."""
    commands.add(
        "level", "help_level", _level, *common(), place_argument(),
        day_argument("--at", "help_level_at", required=False),
    )  # fmt: skip


def _level(run: Run) -> int:
    from guide.content.guide import Guide
    from guide.content.paper_words import PaperWords
    from guide.usecases.level.home_view import Banner
    from guide.usecases.level.level_facts import banner_facts, report_facts
    from guide.usecases.level.level_report import LevelReport

    guide, options = Guide(run.content), run.options
    try:
        place = place_of(options.place, guide) if options.place is not None else None
        at = day_and_time(options.at) if options.at is not None else None
    except BadValueError as error:
        return run.refuse(error.code, run.words.say(error.code, **error.fields))
    teller = LevelReport(guide, run.words, PaperWords(run.content))
    if not run.may_open():
        run.answer(banner_facts(Banner()), teller.lines(Banner()))
        return DONE
    with run.opened() as services:
        report = _report(services, place, at)
        if report.span is None and services.store.is_of_newer:
            raise services.store.refusal  # it may be there in a form to come: none is not said
    run.answer(report_facts(report, run.now()), teller.report_lines(report, run.now()))
    return DONE


def _report(
    services: Services, place: Place | None, at: tuple[dt.date, dt.time | None] | None
) -> PlaceReport:
    from guide.alerts.kazakhstan_time import moment_at
    from guide.usecases.level.place_report import home_report, place_report

    held, home, now = services.declarations.held, services.preferences.read().place, services.now()
    if place is None and at is None:
        return home_report(held, home, now)
    asked = place if place is not None else home
    return place_report(held, asked, moment_at(*at, asked.region) if at is not None else None, now)
