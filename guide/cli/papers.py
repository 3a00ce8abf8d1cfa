"""The commands of the command line for papers: the wall sheet, levels, situations, the pack of all.

What a paper holds is in the use cases; here it is asked for and written as PDF. The data file is
only looked at, and only for the household's own paper: a paper can be made while the window is
open, and from a file nobody may change.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from guide.cli.context import DONE, Run, write_sheet
from guide.cli.options import FORCE, LEVEL, OUTPUT, PAPER_LANGS, common, paper_langs
from guide.cli.parser import CommandGroup, argument
from guide.content.model import Lang, Level
from guide.errors import GuideError

if TYPE_CHECKING:
    from guide.usecases.base.paper_preferences import PaperChoices
    from guide.usecases.base.sheet import Sheet
    from guide.usecases.program.services import Services

# The papers of the full plan; the catalogue declares them, and is not read before one is asked for.
OF_PLAN = (
    "full", "first_hour", "card", "child_card", "school", "helper", "rescue", "tag", "elder",
    "kit", "rules", "red", "dates",
)  # fmt: skip


def add_commands(commands: CommandGroup) -> None:
    """Declare what may be typed."""
    paper = commands.group("paper", "help_paper")
    large = argument("--large", action="store_true", about="help_large")
    sheet = (
        *common(lang=False),
        # The papers' own also knows two languages on one sheet.
        argument("--lang", dest="paper_lang", choices=PAPER_LANGS, about="help_paper_lang"),
        *OUTPUT,
    )
    situation = argument("situation", shown="shown_situation", about="help_situation")
    blank = argument("--blank", action="store_true", about="help_blank")
    paper.add("level", "help_paper_level", _level, LEVEL, large, *sheet)
    paper.add("situation", "help_paper_situation", _situation, situation, large, *sheet)
    paper.add("wall", "help_paper_wall", _wall, blank, large, *sheet)
    paper.add("entrance", "help_paper_entrance", _entrance, *sheet)
    paper.add(
        "poster", "help_paper_poster", _poster,
        argument("what", shown="shown_pack", about="help_place_what"),
        argument("--a3", action="store_true", about="help_a3"),
        *sheet,
    )  # fmt: skip
    paper.add("phones", "help_paper_phones", _phones, *sheet)
    for one in OF_PLAN:
        paper.add(one.replace("_", "-"), f"help_paper_{one}", partial(_of_plan, one), blank, *sheet)
    paper.add("board", "help_paper_board", _board, *sheet)
    paper.add("talk", "help_paper_talk", _talk, *sheet)
    paper.add("ruler", "help_paper_ruler", _ruler, *sheet)
    paper.add(
        "pack", "help_paper_pack", _pack, *common(),
        argument("--out", type=Path, default=None, shown="shown_folder", about="help_pack_out"),
        FORCE,
    )  # fmt: skip


def _level(run: Run) -> int:
    from guide.usecases.papers.sheets import level_sheet

    langs = paper_langs(run.options.paper_lang or run.words.lang)
    with closing(_without_data(run)) as services:
        sheet = level_sheet(services, Level(run.options.level), langs, is_large=run.options.large)
    return _write(run, sheet)


def _situation(run: Run) -> int:
    from guide.usecases.papers.sheets import situation_sheet

    langs = paper_langs(run.options.paper_lang or run.words.lang)
    wanted = run.options.situation.upper()
    with closing(_without_data(run)) as services:
        if services.guide.situation(wanted) is None:
            ids = ", ".join(situation.id for situation in services.guide.situations)
            return run.refuse("no_situation", run.words.say("no_situation", id=wanted, ids=ids))
        sheet = situation_sheet(services, wanted, langs, is_large=run.options.large)
    return _write(run, sheet)


def _ruler(run: Run) -> int:
    from guide.usecases.papers.sheets import ruler_sheet

    return _write(run, ruler_sheet(paper_langs(run.options.paper_lang or run.words.lang)))


def _phones(run: Run) -> int:
    from guide.usecases.papers.sheets import phones_sheet

    langs = paper_langs(run.options.paper_lang or run.words.lang)
    with closing(run.looked_at()) as services:
        sheet = phones_sheet(services, langs)
    return _write(run, sheet)


def _entrance(run: Run) -> int:
    from guide.usecases.papers.sheets import entrance_sheet

    langs = paper_langs(run.options.paper_lang or run.words.lang)
    with closing(run.looked_at()) as services:
        sheet = entrance_sheet(services, langs)
    return _write(run, sheet)


def _poster(run: Run) -> int:
    from guide.cli.places import named_pack
    from guide.usecases.papers.sheets import poster_sheet

    langs = paper_langs(run.options.paper_lang or run.words.lang)
    pack, signer = named_pack(run)
    with closing(_without_data(run)) as services:
        sheet = poster_sheet(services, pack, signer, langs, is_a3=run.options.a3)
    return _write(run, sheet)


def _talk(run: Run) -> int:
    from guide.usecases.papers.talk_sheet import talk_sheet

    langs = paper_langs(run.options.paper_lang or run.words.lang)
    with closing(_without_data(run)) as services:
        sheet = talk_sheet(services, langs)
    return _write(run, sheet)


def _board(run: Run) -> int:
    from guide.usecases.papers.catalogue import PaperRequest
    from guide.usecases.papers.family_papers import board_sheet

    langs = paper_langs(run.options.paper_lang or run.words.lang)
    with closing(_without_data(run)) as services:
        sheet = board_sheet(services, PaperRequest(paper="board", langs=tuple(langs)))
    return _write(run, sheet)


def _wall(run: Run) -> int:
    from guide.household.field import Paper
    from guide.usecases.base.paper_preferences import ticked_on
    from guide.usecases.papers.sheets import wall_sheet

    def gather(services: Services, langs: list[Lang], chosen: PaperChoices) -> Sheet:
        return wall_sheet(
            services,
            langs,
            is_large=run.options.large,
            is_blank=run.options.blank,
            ticked=ticked_on(chosen, Paper.WALL),
        )

    return _write(run, _of_household(run, gather))


def _of_plan(paper: str, run: Run) -> int:
    """One of the papers of the full plan, for everybody whom it is for."""
    from guide.usecases.base.paper_preferences import ticked_on
    from guide.usecases.papers.catalogue import PaperRequest, kind_of, sheet_of

    kind = kind_of(paper)

    def gather(services: Services, langs: list[Lang], chosen: PaperChoices) -> Sheet:
        asked = PaperRequest(
            paper=paper,
            langs=tuple(langs),
            item=kind.item(services),
            is_blank=run.options.blank,
            ticked=ticked_on(chosen, kind.paper) if kind.paper is not None else (),
        )
        return sheet_of(services, asked)

    return _write(run, _of_household(run, gather))


def _of_household(run: Run, gather: Callable[[Services, list[Lang], PaperChoices], Sheet]) -> Sheet:
    """In the language asked for, else the one chosen for papers, else the plan's, else ours."""
    from guide.usecases.base.paper_preferences import PaperPreferences

    try:
        services = run.looked_at()
    except GuideError:
        if not run.options.blank:
            raise
        services = _without_data(run)  # only the form is asked for
    with closing(services):
        chosen = PaperPreferences(services.store).read()
        plan_lang = services.plan_editor.household().plan.plan_lang
        named = run.options.paper_lang or run.options.lang
        asked: str = named or chosen.langs or plan_lang or run.words.lang
        return gather(services, paper_langs(asked), chosen)


def _pack(run: Run) -> int:
    """All sheets that need no family, as files in a folder; nothing is written if one is there."""
    from guide.store import copying
    from guide.usecases.base.sheet import sheet_pdf
    from guide.usecases.papers.collection import paper_collection

    folder: Path = run.options.out or Path(f"daiyn-papers-{run.words.lang}")
    with closing(_without_data(run)) as services:
        pack = paper_collection(services, run.words.lang)
    for paper in pack.files:
        try:
            copying.require_target(folder / paper.path, may_replace=run.options.force)
        except FileExistsError:
            return run.refuse("exists", run.words.say("exists", path=folder / paper.path))
    for paper in pack.files:
        copying.make_folder((folder / paper.path).parent)
        copying.copy_out(folder / paper.path, sheet_pdf(paper.sheet))
    facts = {"folder": str(folder), "written": [paper.path for paper in pack.files]}
    run.answer(facts, [run.words.say("pack_written", path=folder, first=pack.start.path)])
    return DONE


def _write(run: Run, sheet: Sheet) -> int:
    out: Path = run.options.out or Path(sheet.file_name)
    return write_sheet(run, out, sheet.template, lambda: sheet.data)


def _without_data(run: Run) -> Services:
    """The guide alone: its papers can be had whatever has become of the data file."""
    from guide.store.store import Store
    from guide.usecases.program.services import services_on

    return services_on(Store.in_memory(now=run.now), run.now, words=run.content)
