"""What a kiosk prints: a level's sheet, a situation's, the page of all four entries, a blank form.

Sheets of advice are made of the words in effect, when somebody asks. The blank form of a family
plan was pressed when Daiyn was built (`tools/compile_forms.py`): to make one, what a household is
would have to be in the process.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from guide.content.compact import compact_folder
from guide.content.model import Lang, Level
from guide.paths import is_there
from guide.usecases.advice.level_sheet import level_sheet_data
from guide.usecases.advice.situation_sheet import situation_sheet_data
from guide.usecases.base.sheet import Sheet
from guide.usecases.kiosk.cards import CardAbout
from guide.usecases.kiosk.printing import KioskPaper

if TYPE_CHECKING:
    from guide.usecases.kiosk.services import KioskServices

# The languages of the blank form, and how many pages it has in them.
FORM_PAGES: dict[tuple[Lang, ...], int] = {("kk",): 1, ("ru",): 1, ("en",): 1, ("kk", "ru"): 2}


def form_file(langs: Sequence[Lang]) -> Path:
    """Where the blank form in these languages lies."""
    return compact_folder() / "forms" / f"plan-{'-'.join(langs)}.pdf"


def has_form(langs: Sequence[Lang]) -> bool:
    """Whether the blank form came with the program."""
    return is_there(form_file(langs))


def paper_of(
    services: KioskServices, about: CardAbout, item: str, langs: Sequence[Lang]
) -> KioskPaper:
    """The paper of a page; empty for a form that cannot be read. ValueError for an unknown item."""
    guide, words = services.guide, services.paper_words
    if about is CardAbout.PLAN:
        return _form(words.word("family_plan", langs[0]), langs)
    if about is CardAbout.LEVEL:
        level = level_sheet_data(guide, words, Level(item), langs)
        return KioskPaper(sheet=Sheet("level", level["title"], "", level))
    if about is CardAbout.SITUATION:
        situation = situation_sheet_data(guide, words, item, langs)
        return KioskPaper(sheet=Sheet("situation", situation["title"], "", situation))
    from guide.usecases.kiosk.entries_sheet import entries_sheet

    return KioskPaper(
        sheet=entries_sheet(guide, words, services.book, services.check_items, langs, is_a3=False)
    )


def _form(title: str, langs: Sequence[Lang]) -> KioskPaper:
    file = form_file(langs)
    data = {"title": title, "file": file.name, "pages": FORM_PAGES[tuple(langs)]}
    try:
        form = file.read_bytes()
    except OSError:
        form = b""
    return KioskPaper(Sheet("form", title, "", data), form)
