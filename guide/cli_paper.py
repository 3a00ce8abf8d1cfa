"""The commands of the command line for papers: a level, and the household for the wall.

What a paper holds is in the use cases; here it is asked for and written as PDF. The data file is
only looked at: a paper can be made while the window is open, and from a file nobody may change.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from guide.cli import Run, add_output, write_sheet
from guide.content.model import DECLARED, LANGS, Lang, Level

if TYPE_CHECKING:
    import argparse

    from guide.usecases.workbench import Workbench

PAPER_LANGS = ("kk", "ru", "en", "kk+ru")


def add_commands(
    commands: argparse._SubParsersAction[argparse.ArgumentParser], common: argparse.ArgumentParser
) -> None:
    """Declare what may be typed; `common` must leave `--lang` to the papers."""
    paper = commands.add_parser("paper", help="sheets of paper, as PDF").add_subparsers(
        metavar="COMMAND", required=True
    )
    levels = [level.value for level in DECLARED]
    level = paper.add_parser("level", parents=[common], help="one level, one page")
    level.add_argument("level", choices=levels, metavar="LEVEL", help=", ".join(levels))
    level.set_defaults(command=_level)
    wall = paper.add_parser("wall", parents=[common], help="the household, for the wall")
    wall.add_argument("--large", action="store_true", help="large print, 18 pt")
    wall.add_argument("--blank", action="store_true", help="a form to fill in by hand")
    wall.set_defaults(command=_wall)
    for sheet in (level, wall):
        sheet.add_argument("--lang", dest="paper_lang", choices=PAPER_LANGS, default=None)
        add_output(sheet)


def _level(run: Run) -> int:
    from guide.content.guide import Guide
    from guide.content.paper_words import PaperWords
    from guide.usecases.sheets import level_sheet

    level = Level(run.options.level)
    asked: str = run.options.paper_lang or run.words.lang
    out: Path = run.options.out or Path(f"daiyn-level-{level.value}-{asked}.pdf")
    return write_sheet(
        run,
        out,
        "level",
        lambda: level_sheet(Guide(run.content), PaperWords(run.content), level, _langs(asked)),
    )


def _wall(run: Run) -> int:
    """In the language asked for, else the one chosen for papers, else the plan's, else ours."""
    from guide.usecases.paper_choices import PaperChoosing
    from guide.usecases.printing import wall_sheet

    bench = _look(run)
    try:
        chosen = PaperChoosing(bench.store).read()
        plan_lang = bench.planning.household().plan.plan_lang
        asked: str = run.options.paper_lang or chosen.langs or plan_lang or run.words.lang
        sheet = wall_sheet(
            bench,
            _langs(asked),
            is_large=run.options.large,
            is_blank=run.options.blank,
            ticked=chosen.ticked,
        )
    finally:
        bench.close()
    return write_sheet(
        run, run.options.out or Path(sheet.file_name), sheet.template, lambda: sheet.data
    )


def _look(run: Run) -> Workbench:
    """The data file without locking or changing it; nothing entered where there is none."""
    from guide.store.store import Store
    from guide.usecases.store_check import has_file, refuse_damaged
    from guide.usecases.workbench import workbench_on

    if not has_file(run.places):
        return workbench_on(Store.in_memory(now=run.now), run.now)
    refuse_damaged(run.places)
    return workbench_on(Store.look_at(run.places.store, now=run.now), run.now)


def _langs(asked: str) -> list[Lang]:
    return [lang for lang in LANGS if lang in asked.split("+")]
