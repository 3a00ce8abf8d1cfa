"""Where a sheet goes: a file that the person names, or a printer.

Both ask first and both can be replaced by a test through the two `ask_…` functions. The print
module of Qt is imported only when printing was asked for.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QWidget

from guide.errors import Code, GuideError
from guide.ui.shell.file_dialogs import Drives, ask_new_file
from guide.usecases.base.sheet import A3_MM, MARGIN_MM, PAGE_MM

if TYPE_CHECKING:
    from PySide6.QtGui import QPageLayout
    from PySide6.QtPrintSupport import QPrinter

_MM_PER_INCH = 25.4


def ask_file(parent: QWidget, file_name: str, drives: Drives) -> Path | None:
    """Ask where to put the file. None when nothing was chosen."""
    title = QCoreApplication.translate("PrintPage", "Save as PDF")
    return ask_new_file(parent, title, file_name, "PDF", drives)


def has_printer() -> bool:
    """Whether the system knows any printer."""
    from PySide6.QtPrintSupport import QPrinterInfo

    return bool(QPrinterInfo.availablePrinterNames())


def ask_printer(
    parent: QWidget, title: str, page_mm: tuple[float, float] = PAGE_MM
) -> QPrinter | None:
    """Ask which printer and how many copies. None when nothing was chosen."""
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    prepare(printer, title, page_mm)
    dialogue = QPrintDialog(printer, parent)
    # Every page of a sheet is needed, and a file is what "Save as PDF" is for.
    dialogue.setOptions(
        QPrintDialog.PrintDialogOption.PrintShowPageSize
        | QPrintDialog.PrintDialogOption.PrintCollateCopies
    )
    if dialogue.exec() != QPrintDialog.DialogCode.Accepted:
        return None
    return printer


def prepare(printer: QPrinter, title: str, page_mm: tuple[float, float] = PAGE_MM) -> None:
    """Set paper and name of the job: A4 or A3 upright, the whole sheet is the page."""
    from PySide6.QtGui import QPageLayout, QPageSize

    printer.setDocName(title)
    sizes = QPageSize.PageSizeId
    printer.setPageSize(QPageSize(sizes.A3 if page_mm == A3_MM else sizes.A4))
    printer.setPageOrientation(QPageLayout.Orientation.Portrait)
    printer.setFullPage(True)


def paint_pages(
    printer: QPrinter,
    pages: Sequence[bytes],
    correction: float = 1.0,
    page_mm: tuple[float, float] = PAGE_MM,
) -> bool:
    """Paint the pages at their true size times `correction`, around the middle of the paper.

    Returns whether everything inside the margins of our pages lies in the reach of the printer.
    GuideError PAPER_FAILED when the printer refuses.
    """
    painter = QPainter()
    if not painter.begin(printer):
        raise GuideError(Code.PAPER_FAILED, reason="printer")
    try:
        # Qt stores pictures in a PDF as lossy JPEG otherwise: letters would get dirty edges.
        painter.setRenderHint(QPainter.RenderHint.LosslessImageRendering)
        place = _page_place(correction, page_mm)
        dots = printer.resolution() / _MM_PER_INCH
        target = QRectF(
            place.x() * dots, place.y() * dots, place.width() * dots, place.height() * dots
        )
        for number, page in enumerate(pages):
            if number:
                printer.newPage()
            painter.drawImage(target, QImage.fromData(page))
    finally:
        painter.end()
    return reach_of(printer.pageLayout()).contains(words_place(correction, page_mm))


def _page_place(correction: float, page_mm: tuple[float, float]) -> QRectF:
    """Where a page lies on the paper, in millimetres."""
    width, height = page_mm
    away = ((1 - correction) * width / 2, (1 - correction) * height / 2)
    return QRectF(*away, correction * width, correction * height)


def words_place(correction: float, page_mm: tuple[float, float] = PAGE_MM) -> QRectF:
    """Where the words of a page lie on the paper, in millimetres: inside our own margins."""
    margin = MARGIN_MM * correction
    return _page_place(correction, page_mm).adjusted(margin, margin, -margin, -margin)


def reach_of(layout: QPageLayout) -> QRectF:
    """What of the paper a printer with this layout can print on, in millimetres.

    Its paper may be another one than was asked for, and its own margins larger than ours.
    """
    from PySide6.QtGui import QPageLayout

    measured = QPageLayout(layout)
    measured.setUnits(QPageLayout.Unit.Millimeter)
    paper = measured.fullRect(QPageLayout.Unit.Millimeter)
    return paper.marginsRemoved(measured.minimumMargins())
