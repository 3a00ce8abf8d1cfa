"""What stands where on the pages of a finished PDF: ink, letters, straight lines, words a page."""

from __future__ import annotations

import io
import re
import subprocess
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import pikepdf
from PIL import Image

from tests.paper.reading import squeezed

MM_PER_POINT = 25.4 / 72
MM_PER_INCH = 25.4
MARGIN_MM = 15.0
LIGHT = 240  # a hairline between two rows of dots is grey


def words_by_page(pdf: bytes) -> list[str]:
    """The text of each page without spaces."""
    run = subprocess.run(
        ["pdftotext", "-raw", "-", "-"], input=pdf, capture_output=True, check=True
    )
    return [squeezed(page) for page in run.stdout.decode().split("\f")[:-1]]


def letter_sizes(pdf: bytes) -> set[float]:
    """The sizes in points of all letters."""
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        return {
            round(float(operands[1]), 2)
            for page in opened.pages
            for operands, operator in pikepdf.parse_content_stream(page)
            if str(operator) == "Tf"
        }


def fonts_of(pdf: pikepdf.Pdf) -> Iterator[Any]:
    """The embedded fonts of all pages."""
    for page in pdf.pages:
        for font in page.Resources.Font.values():
            yield font.DescendantFonts[0]


def tags_of(element: Any) -> Iterator[str]:
    """The types of all structure elements, in reading order."""
    if isinstance(element, pikepdf.Array):
        for child in element:
            yield from tags_of(child)
    elif isinstance(element, pikepdf.Dictionary):
        if "/S" in element:
            yield str(element.S)
        if "/K" in element:
            yield from tags_of(element.K)


def headings(pdf: pikepdf.Pdf) -> list[str]:
    """The tags of the headings, in reading order."""
    return [tag for tag in tags_of(pdf.Root.StructTreeRoot.K) if re.fullmatch(r"/H\d", tag)]


def ink_margins(png: bytes, ppi: float) -> tuple[float, float, float, float]:
    """How far the ink of a page stays from left, top, right and bottom, in millimetres."""
    page = Image.open(io.BytesIO(png)).convert("L")
    box = page.point(lambda grey: 255 if grey < 200 else 0).getbbox()
    assert box is not None
    left, top, right, bottom = box
    sides = (left, top, page.width - right, page.height - bottom)
    return tuple(side / ppi * MM_PER_INCH for side in sides)  # type: ignore[return-value]


def largest_gap(page: Image.Image, ppi: float) -> float:
    """The highest stretch without ink between the first and the last line, in millimetres."""
    _, rows = page.point(lambda grey: grey < LIGHT).getprojection()
    inked = [y for y, is_inked in enumerate(rows) if is_inked]
    return max(below - above for above, below in pairwise(inked)) / ppi * MM_PER_INCH


def is_grey(png: bytes) -> bool:
    """Whether nothing on a page is coloured."""
    red, green, blue = Image.open(io.BytesIO(png)).convert("RGB").split()
    return red.tobytes() == green.tobytes() == blue.tobytes()


Straight = tuple[float, float, float, float]


def straight_lines(pdf: bytes) -> list[Straight]:
    """Both ends of every straight line of the first page, in millimetres from the lower left."""
    found: list[Straight] = []
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        matrix, stack, at = pikepdf.Matrix(), [], (0.0, 0.0)

        def line(start: tuple[float, float], end: tuple[float, float]) -> None:
            ends = (*matrix.transform(start), *matrix.transform(end))
            found.append(tuple(side * MM_PER_POINT for side in ends))  # type: ignore[arg-type]

        for operands, operator in pikepdf.parse_content_stream(opened.pages[0]):
            match str(operator):
                case "q":
                    stack.append(matrix)
                case "Q":
                    matrix = stack.pop()
                case "cm":
                    matrix = pikepdf.Matrix(*map(float, operands)) @ matrix
                case "m":
                    at = (float(operands[0]), float(operands[1]))
                case "l":
                    end = (float(operands[0]), float(operands[1]))
                    line(at, end)
                    at = end
                case "re":
                    x, y, width, height = map(float, operands)
                    line((x, y), (x + width, y))
                    line((x, y), (x, y + height))
    return found


Word = tuple[float, float, float, float, str]


def words_of_pages(content: bytes) -> Iterator[list[Word]]:
    """The words of each page with their boxes, in points from the upper left."""
    run = subprocess.run(
        ["pdftotext", "-bbox", "-", "-"], input=content, capture_output=True, check=True
    )
    for page in run.stdout.decode().split("<page")[1:]:
        words: list[Word] = []
        for place, text in re.findall(r"<word ([^>]*)>(.*?)</word>", page):
            left, top, right, bottom = (float(number) for number in re.findall(r"[\d.]+", place))
            words.append((left, top, right, bottom, text))
        yield words
