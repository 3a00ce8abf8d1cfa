"""The command for whoever looks after many screens: what their status files say together.

What it does is in the use cases; here it is asked for and answered. A screen that needs somebody is
a fault found.
"""

from __future__ import annotations

from pathlib import Path

from guide.cli.context import DONE, FAULTS, Run, write_sheet
from guide.cli.options import FORCE, common
from guide.cli.parser import CommandGroup, argument
from guide.errors import GuideError

TEMPLATE = "fleet"


def add_commands(commands: CommandGroup) -> None:
    """Declare what may be typed."""
    fleet = commands.group("fleet", "help_fleet")
    fleet.add(
        "report", "help_fleet_report", _report, *common(),
        argument("folder", type=Path, shown="shown_folder", about="help_fleet_folder"),
        argument("--config", type=Path, shown="shown_file", about="help_fleet_config"),
        argument("--pdf", type=Path, shown="shown_file", about="help_fleet_pdf"),
        FORCE,
    )  # fmt: skip


def _report(run: Run) -> int:
    from guide.cli.kiosk import checked_settings
    from guide.content.guide import Guide
    from guide.usecases.kiosk import fleet_report

    named = [run.options.config] if run.options.config is not None else []
    expected = checked_settings(run, named).configuration.fleet
    folder = run.options.folder
    try:
        report = fleet_report.fleet_report(folder, expected, run.now())
    except GuideError as error:  # its words are of one's own data
        return run.refuse(error.code.value, run.words.say("training_no_folder", folder=folder))
    lang = run.words.lang
    words = fleet_report.FleetWords(Guide(run.content), lang)
    if run.options.pdf is None:
        run.answer(fleet_report.facts_of(report, words), words.lines(report))
    else:
        written = write_sheet(
            run, run.options.pdf, TEMPLATE, lambda: fleet_report.fleet_sheet(report, words, lang)
        )
        if written != DONE:
            return written
    return DONE if report.is_in_order else FAULTS
