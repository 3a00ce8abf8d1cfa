"""A paper as bytes: a PDF to keep, pictures to look at and to print.

A `Sheet` is plain data, gathered at once; rendering it takes a moment and may run in another
thread, because it touches neither the store nor the guide.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from guide.paper import renderer

PAGE_MM = (210.0, 297.0)  # A4, upright
A3_MM = (297.0, 420.0)
MARGIN_MM = 15.0
PRINT_PPI = 300.0


@dataclass(frozen=True, slots=True)
class Sheet:
    """One paper, ready to be rendered. `file_name` names no person, place or date."""

    template: str
    title: str
    file_name: str
    data: Mapping[str, Any]

    @property
    def page_mm(self) -> tuple[float, float]:
        """Width and height of its pages."""
        return A3_MM if self.data.get("is_a3") else PAGE_MM


def replaced_letters(sheet: Sheet) -> tuple[str, ...]:
    """The letters that stand on the sheet as an empty box, because the fonts lack them."""
    from guide.paper.glyphs import lacking_letters

    return lacking_letters(sheet.data)


def left_out(sheet: Sheet) -> tuple[str, ...]:
    """The answers that have no room on the sheet, by their labels. Errors as `sheet_pdf`."""
    return renderer.left_out(sheet.template, sheet.data, title=sheet.title)


def sheet_pdf(sheet: Sheet) -> bytes:
    """Return the sheet as a tagged PDF. GuideError FONT_MISSING or PAPER_FAILED."""
    return renderer.pdf(sheet.template, sheet.data, title=sheet.title)


def save_pdf(sheet: Sheet, path: Path) -> None:
    """Write the sheet as PDF to `path`; a file that is there is replaced when all is well.

    Errors: as `sheet_pdf` and `copying.copy_out`: DISK_FULL and the like.
    """
    from guide.store import copying

    copying.copy_out(path, sheet_pdf(sheet))


def sheet_pages_png(sheet: Sheet, ppi: float) -> list[bytes]:
    """Return the pages of the sheet as PNG, `ppi` pixels to the inch. Errors as `sheet_pdf`."""
    return renderer.png(sheet.template, sheet.data, ppi, title=sheet.title)


def printer_pages(sheet: Sheet) -> list[bytes]:
    """Return the pages as a printer gets them. Errors as `sheet_pdf`."""
    return sheet_pages_png(sheet, PRINT_PPI)
