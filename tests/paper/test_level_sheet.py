"""The level sheet: one page, tagged, ours in every letter, complete without colour."""

from __future__ import annotations

import io
import re
from collections.abc import Callable

import pikepdf
import pytest
from PIL import Image

from guide.paper import renderer
from guide.paper.schemas import LevelSheet
from tests.paper.pages import fonts_of, letter_sizes, tags_of, words_of_pages
from tests.paper.reading import squeezed, words_of

Data = Callable[[str, str], LevelSheet]
Pdf = Callable[[str, str], bytes]


def test_one_page_that_is_tagged_named_and_in_its_language(
    sheet_pdf: Pdf, sheet_data: Data, level: str, lang: str
) -> None:
    with pikepdf.open(io.BytesIO(sheet_pdf(level, lang))) as pdf:
        # What would be too small to read on one page takes a second, and never a third.
        is_short = level == "yellow" or ("+" not in lang and level == "orange")
        assert len(pdf.pages) <= (1 if is_short else 2)
        assert [round(float(side)) for side in pdf.pages[0].MediaBox] == [0, 0, 595, 842]
        assert bool(pdf.Root.MarkInfo.Marked)
        assert str(pdf.Root.Lang).split("-")[0] == lang[:2]
        assert bool(pdf.Root.ViewerPreferences.DisplayDocTitle)
        with pdf.open_metadata() as meta:
            assert meta["pdfuaid:part"] == "1"
            assert meta["dc:title"] == sheet_data(level, lang)["title"]
        tags = list(tags_of(pdf.Root.StructTreeRoot.K))
        headings = [tag for tag in tags if re.fullmatch(r"/H\d", tag)]
        assert headings[0] == "/H1"
        assert headings.count("/H1") == 1
        assert "/L" in tags


def test_every_font_is_embedded_and_ours(sheet_pdf: Pdf, level: str, lang: str) -> None:
    with pikepdf.open(io.BytesIO(sheet_pdf(level, lang))) as pdf:
        fonts = list(fonts_of(pdf))
        assert fonts
        for font in fonts:
            assert re.fullmatch(r"/[A-Z]{6}\+DaiynSans-\w+", str(font.BaseFont))
            assert {"/FontFile2", "/FontFile3", "/FontFile"} & set(font.FontDescriptor.keys())


def test_every_text_can_be_read_out_of_the_file(
    sheet_pdf: Pdf, sheet_data: Data, level: str, lang: str
) -> None:
    found = words_of(sheet_pdf(level, lang))
    data = sheet_data(level, lang)
    expected = [*data["name"], *data["adjective"], *data["meaning"], *data["words"]["check"]]
    expected += [*data["words"]["content_date"], *data["words"]["not_reviewed"]]
    for action in data["actions"]:
        expected += [*action["title"], *action["reason"]]
    for entry in data["numbers"]:
        expected += [entry["number"], *entry["name"], *entry["when"]]
    expected += [piece for said in data["say"] for piece in said]
    lower = [action for low in data["lower"] for action in low["actions"]]
    expected += [title for action in lower for title in action["title"]]
    if "+" not in lang:  # two languages have no room for them
        expected += [reason for action in lower for reason in action["reason"]]
    for text in expected:
        assert squeezed(text).rstrip(".") in found, text


def test_the_same_data_give_the_same_bytes(sheet_data: Data, sheet_pdf: Pdf) -> None:
    data = sheet_data("red", "kk")
    assert renderer.pdf("level", data, title=data["title"]) == sheet_pdf("red", "kk")


# Where the sign stands on the page, in millimetres from the upper left corner.
SIGN_BOX = (15.0, 15.0, 55.0, 55.0)


def grey_sign(data: LevelSheet) -> Image.Image:
    pages = renderer.png("level", data, 50, title=data["title"])
    page = Image.open(io.BytesIO(pages[0])).convert("L")
    return page.crop(tuple(round(mm / 25.4 * 50) for mm in SIGN_BOX))  # type: ignore[arg-type]


@pytest.mark.parametrize("lang", ["kk", "kk+ru"])
def test_the_levels_differ_without_colour(sheet_data: Data, lang: str) -> None:
    signs = {level: grey_sign(sheet_data(level, lang)) for level in ("yellow", "orange", "red")}
    darkness = {
        level: sum(255 - value for value in sign.tobytes()) / (255 * sign.width * sign.height)
        for level, sign in signs.items()
    }
    for darker in darkness.values():
        assert 0.2 < darker < 0.9, darkness
    a, b, c = (signs[level].tobytes() for level in ("yellow", "orange", "red"))
    for one, other in ((a, b), (b, c), (a, c)):
        if len(one) == len(other):
            differing = sum(abs(x - y) > 96 for x, y in zip(one, other, strict=True))
            assert differing > len(one) * 0.15


def test_nothing_on_the_sheet_is_coloured(sheet_data: Data) -> None:
    for level in ("yellow", "orange", "red"):
        data = sheet_data(level, "kk")
        pages = renderer.png("level", data, 40, title=data["title"])
        page = Image.open(io.BytesIO(pages[0]))
        assert all(
            len(set(colour[:3])) == 1 for _, colour in page.convert("RGB").getcolors(1 << 20) or []
        )


def test_the_small_print_is_never_under_ten_points(sheet_pdf: Pdf, level: str, lang: str) -> None:
    assert min(letter_sizes(sheet_pdf(level, lang))) >= 10


def test_advice_is_never_under_eleven_points(
    sheet_pdf: Pdf, sheet_data: Data, level: str, lang: str
) -> None:
    data, content = sheet_data(level, lang), sheet_pdf(level, lang)
    heights: dict[str, float] = {}
    for page in words_of_pages(content):
        for _, top, _, bottom, word in page:
            heights[word] = max(heights.get(word, 0), bottom - top)
    # All letters are of one font, so words are as high as their letters are large.
    point = min(heights.values()) / min(letter_sizes(content))
    lines = [*data["actions"], *(action for low in data["lower"] for action in low["actions"])]
    for title in (title for line in lines for title in line["title"]):
        assert heights[title.split()[0]] / point >= 11 - 0.1, title
