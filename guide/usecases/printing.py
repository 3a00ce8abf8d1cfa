"""The papers that can be printed today, as bytes: a PDF to keep, pictures to look at and to print.

A `Sheet` is plain data, gathered at once; pressing it takes a moment and may run in another
thread, because it touches neither the store nor the guide.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from guide.content.model import Lang, Level
from guide.paper import press
from guide.paper.files import write_paper

if TYPE_CHECKING:
    from guide.usecases.workbench import Workbench

PAGE_MM = (210.0, 297.0)  # A4, upright
PRINT_PPI = 300.0


@dataclass(frozen=True, slots=True)
class Sheet:
    """One paper, ready to be pressed. `file_name` names no person, place or date."""

    template: str
    title: str
    file_name: str
    data: Mapping[str, Any]


def level_sheet(workbench: Workbench, level: Level, langs: Sequence[Lang]) -> Sheet:
    """Gather the sheet of a declared level. ValueError for `Level.NONE` or no language."""
    data = workbench.level_sheet(level, langs)
    return Sheet(
        template="level",
        title=data["title"],
        file_name=f"daiyn-{level.value}-{'-'.join(langs)}.pdf",
        data=data,
    )


def sheet_pdf(sheet: Sheet) -> bytes:
    """Return the sheet as a tagged PDF. GuideError FONT_MISSING or PAPER_FAILED."""
    return press.pdf(sheet.template, sheet.data, title=sheet.title)


def save_pdf(sheet: Sheet, path: Path) -> None:
    """Write the sheet as PDF to `path`. Errors as `sheet_pdf`, and FILE_NOT_WRITTEN."""
    write_paper(path, sheet_pdf(sheet))


def sheet_pages_png(sheet: Sheet, ppi: float) -> list[bytes]:
    """Return the pages of the sheet as PNG, `ppi` pixels to the inch. Errors as `sheet_pdf`."""
    return press.png(sheet.template, sheet.data, ppi, title=sheet.title)
