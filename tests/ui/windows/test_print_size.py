"""Printed pages are as large as the paper says, and the ruler corrects a printer that scales."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest
from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QImage, QPageLayout, QPageSize
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from guide.app.startup import Program
from guide.errors import Code, GuideError
from guide.ui.papers.page import PrintPage
from guide.ui.printing import output
from guide.usecases.base.paper_preferences import LONGEST_MM, SHORTEST_MM, corrected
from guide.usecases.base.sheet import save_pdf, sheet_pages_png
from guide.usecases.papers import sheets
from tests.proofs import rest_in_proof
from tests.ui.windows.window_fixtures import named, settle

_MM_PER_POINT = 25.4 / 72
FieldSpec = Callable[..., QPrinter]


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    """The file that stands in for the paper in the printer."""
    return tmp_path / "printed.pdf"


@pytest.fixture
def printer(app: QApplication, paper: Path) -> QPrinter:
    """A printer that prints into a file stands in for one with paper."""
    made = QPrinter(QPrinter.PrinterMode.HighResolution)
    made.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    made.setOutputFileName(str(paper))
    output.prepare(made, "Wall sheet")
    return made


def page_png(width: int = 620, height: int = 877) -> bytes:
    """A page of one colour, as the press gives it."""
    from PySide6.QtCore import QBuffer, QIODevice

    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(0xFFFFFF)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())


def pictures(path: Path) -> list[tuple[float, float, float, float]]:
    """Left, top, width and height in mm of the picture on each page of a printed file."""
    found = []
    with pikepdf.open(path) as document:
        for page in document.pages:
            height = float(page.mediabox[3])
            matrix = pikepdf.Matrix()
            stack = [matrix]
            for operands, operator in pikepdf.parse_content_stream(page):
                match str(operator):
                    case "q":
                        stack.append(matrix)
                    case "Q":
                        matrix = stack.pop()
                    case "cm":
                        matrix = pikepdf.Matrix(*map(float, operands)) @ matrix
                    case "Do":
                        x0, y0 = matrix.transform((0, 0))
                        x1, y1 = matrix.transform((1, 1))
                        left, right = sorted((x0, x1))
                        low, high = sorted((y0, y1))
                        sides = (left, height - high, right - left, high - low)
                        found.append(tuple(side * _MM_PER_POINT for side in sides))
    return found  # type: ignore[return-value]


def test_a_page_is_painted_at_its_true_size(printer: QPrinter, paper: Path) -> None:
    holds_all = output.paint_pages(printer, [page_png(), page_png()])
    assert pictures(paper) == [pytest.approx((0, 0, 210, 297), abs=0.3)] * 2
    assert holds_all


@pytest.mark.parametrize("correction", [100 / 110, 0.95, 100 / 98, 100 / 90])
def test_a_corrected_page_keeps_its_middle(
    printer: QPrinter, paper: Path, correction: float
) -> None:
    output.paint_pages(printer, [page_png()], correction)
    left, top, width, height = pictures(paper)[0]
    assert (width, height) == pytest.approx((210 * correction, 297 * correction), abs=0.3)
    assert (left + width / 2, top + height / 2) == pytest.approx((105, 148.5), abs=0.3)


def test_letters_are_not_stored_as_a_lossy_picture(printer: QPrinter, paper: Path) -> None:
    output.paint_pages(printer, [page_png()])
    with pikepdf.open(paper) as document:
        images = list(document.pages[0].get_images().values())
        assert images
        assert all(image.get("/Filter") != "/DCTDecode" for image in images)


def test_margins_larger_than_ours_are_told(printer: QPrinter) -> None:
    def room(margin: float, correction: float = 1.0) -> bool:
        layout = QPageLayout(
            QPageSize(QPageSize.PageSizeId.A4),
            QPageLayout.Orientation.Portrait,
            QMarginsF(),
            QPageLayout.Unit.Millimeter,
            QMarginsF(margin, margin, margin, margin),
        )
        reach = output.reach_of(layout)
        return reach.contains(output.words_place(correction))

    assert room(6.3)
    assert not room(16)
    assert not room(6.3, correction=100 / 90), "a page that was made larger reaches further out"
    letter = QPageLayout(
        QPageSize(QPageSize.PageSizeId.Letter), QPageLayout.Orientation.Portrait, QMarginsF()
    )
    assert not output.reach_of(letter).contains(output.words_place(1.0))


@pytest.mark.qt_log_ignore("begin", extend=True)
def test_a_printer_that_refuses_is_told_in_words(printer: QPrinter, tmp_path: Path) -> None:
    printer.setOutputFileName(str(tmp_path / "missing" / "printed.pdf"))
    with pytest.raises(GuideError) as caught:
        output.paint_pages(printer, [page_png()])
    assert caught.value.code is Code.PAPER_FAILED


# ---- the ruler


def ruler_length(png: bytes, ppi: float) -> float:
    """How long the ruler on a page is, in millimetres: the longest dark row."""
    image = QImage.fromData(png).convertToFormat(QImage.Format.Format_Grayscale8)
    longest = 0
    for y in range(image.height()):
        row = bytes(image.constScanLine(y)[: image.width()])
        for run in row.translate(_DARK).split(b"\x00"):
            longest = max(longest, len(run))
    return longest / ppi * 25.4


_DARK = bytes(1 if grey < 128 else 0 for grey in range(256))
_PPI = 200.0


def printed_ruler(path: Path) -> float:
    """How long the ruler on a printed page is, in millimetres, by its ink."""
    pdftoppm = ["pdftoppm", "-r", f"{_PPI:.0f}", "-gray", "-png", "-singlefile", str(path)]
    return ruler_length(subprocess.run(pdftoppm, capture_output=True, check=True).stdout, _PPI)


@pytest.fixture(scope="module")
def ruler_page() -> bytes:
    """The page of the ruler as the press gives it to a printer."""
    (page,) = sheet_pages_png(sheets.ruler_sheet(["kk"]), _PPI)
    return page


@pytest.mark.parametrize(
    "measured", rest_in_proof(range(SHORTEST_MM, LONGEST_MM + 1), SHORTEST_MM, 97, LONGEST_MM)
)
def test_after_the_correction_the_ruler_is_100_mm(
    printer: QPrinter, paper: Path, ruler_page: bytes, measured: int
) -> None:
    """A printer that makes 100 mm `measured` long prints 100 ± 1 mm once it is corrected."""
    correction = corrected(1.0, measured)
    assert correction is not None
    output.paint_pages(printer, [ruler_page], correction)
    assert printed_ruler(paper) * measured / 100 == pytest.approx(100, abs=1)


def test_without_the_correction_the_ruler_is_wrong(
    printer: QPrinter, paper: Path, ruler_page: bytes
) -> None:
    """Negative control: the measure above can fail."""
    output.paint_pages(printer, [ruler_page])
    assert printed_ruler(paper) * 98 / 100 != pytest.approx(100, abs=1)


def test_a_second_measure_refines_the_first() -> None:
    first = corrected(1.0, 95)
    assert first is not None
    assert corrected(first, 99.5) == pytest.approx(100 / 95 * 100 / 99.5)
    assert corrected(1.2, 90) is None, "a printer so far off is set to another paper"


@pytest.fixture
def at_ruler(program: Program, qtbot: QtBot) -> PrintPage:
    program.window.navigator.go("print", paper="ruler")
    settle(program.app)
    page = program.window.navigator.page
    assert isinstance(page, PrintPage)
    qtbot.waitUntil(lambda: page.preview.has_pages, timeout=60_000)
    return page


def test_the_pressed_ruler_is_100_mm(at_ruler: PrintPage) -> None:
    sheet = sheets.ruler_sheet(["ru"])
    assert ruler_length(sheet_pages_png(sheet, 300)[0], 300) == pytest.approx(100, abs=0.6)


def test_the_measured_ruler_corrects_what_is_printed(
    at_ruler: PrintPage,
    printer: QPrinter,
    paper: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    page, window = at_ruler, at_ruler.window()
    names: list[str] = []
    monkeypatch.setattr(output, "has_printer", lambda: True)
    monkeypatch.setattr(
        output, "ask_printer", lambda _parent, name, _size: names.append(name) or printer
    )
    named(window, "ruler_mm").setText("98")
    named(window, "ruler_keep").click()
    assert page.choices.asked().correction == pytest.approx(100 / 98)
    assert named(window, "ruler_state").text() == "Pages are printed at 102.0 % of their size."
    page.print_here()
    qtbot.waitUntil(page.deeds.message.isVisible, timeout=60_000)
    assert page.deeds.message.text().startswith("Sent to the printer.")
    assert pictures(paper)[0][2] == pytest.approx(210 * 100 / 98, abs=0.3)
    assert printed_ruler(paper) == pytest.approx(100 * 100 / 98, abs=0.6)
    assert names == ["Ruler: check the printer"]
    # The ruler was printed with that correction: 100 mm now means that it is right.
    named(window, "ruler_mm").setText("100")
    named(window, "ruler_keep").click()
    assert page.choices.asked().correction == pytest.approx(100 / 98)
    named(window, "ruler_reset").click()
    assert page.choices.asked().correction == 1.0


@pytest.mark.parametrize("typed", ["", "abc", "89", "111", "1e2x"])
def test_a_length_that_cannot_be_is_asked_again(at_ruler: PrintPage, typed: str) -> None:
    window = at_ruler.window()
    named(window, "ruler_mm").setText(typed)
    named(window, "ruler_keep").click()
    assert at_ruler.choices.ruler.field.problem.startswith("Enter the length in millimetres")
    assert at_ruler.choices.asked().correction == 1.0


def test_a_saved_pdf_is_never_scaled(at_ruler: PrintPage, tmp_path: Path) -> None:
    services = at_ruler.context.session.services
    services.paper_preferences.change(correction=1.1)
    path = tmp_path / "saved.pdf"
    save_pdf(sheets.wall_sheet(services, ["kk"]), path)
    with pikepdf.open(path) as document:
        box = [float(side) * _MM_PER_POINT for side in document.pages[0].mediabox]
    assert box == pytest.approx([0, 0, 210, 297], abs=0.1)
