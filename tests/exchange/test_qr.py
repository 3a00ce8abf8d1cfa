"""Codes that readers take for the same letters (exchange.md section 1)."""

from __future__ import annotations

import io

import pytest
import zxingcpp
from PIL import Image, ImageDraw

from guide.exchange.qr import LONGEST, MODULE_MM, QrCode, dark_runs, qr_code, svg

TEXTS = {
    "city": "Астана",
    "short": "Ұл",
    "one": "һ",
    "kazakh": "ӘҒҚҢӨҰҮҺІ әғқңөұүһі",
    "quote": "«Ғ» — №5",
    "digits": "112",
    "number": "tel:+77000000001",
    "latin kazakh": "Áigerim Qasymova",
    "russian": "Встреча у школы, потом у бабушки. Позвоните маме: +7 700 000 00 01",
    "mecard": "MECARD:N:Айгерім Қасымова;TEL:+77000000001;;",
    "card": "BEGIN:VCARD\r\nVERSION:3.0\r\nN:ICE 1 Қасымова;Айгерім;Өмірқызы;;\r\n"
    "FN:ICE 1 Айгерім\r\nTEL;TYPE=CELL:+77000000001\r\nNOTE:Үйде күтеміз\r\nEND:VCARD\r\n",
    "long": "Кездесу орны: мектеп қақпасы, содан кейін әжеміздің үйі. " * 12,
}


def picture(code: QrCode, scale: int) -> Image.Image:
    drawn = Image.new("L", (code.size * scale,) * 2, 255)
    pen = ImageDraw.Draw(drawn)
    for x, y, length in dark_runs(code):
        pen.rectangle((x * scale, y * scale, (x + length) * scale - 1, (y + 1) * scale - 1), fill=0)
    return drawn


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_a_reader_gets_the_same_letters_and_is_told_that_they_are_utf8(text: str) -> None:
    [found] = zxingcpp.read_barcodes(picture(qr_code(text), 3))
    assert found.text == text
    assert found.ec_level == "M"
    assert found.symbology_identifier.startswith("]Q"), "a QR code, not a Micro one"


MASKS = (
    lambda row, column: (row + column) % 2,
    lambda row, _column: row % 2,
    lambda _row, column: column % 3,
    lambda row, column: (row + column) % 3,
    lambda row, column: (row // 2 + column // 3) % 2,
    lambda row, column: row * column % 2 + row * column % 3,
    lambda row, column: (row * column % 2 + row * column % 3) % 2,
    lambda row, column: ((row + column) % 2 + row * column % 3) % 2,
)


def first_bits(code: QrCode) -> str:
    """The first two bytes of a code of one block: two columns upwards from the lower right."""
    mask = int("".join(str(code.rows[8][column]) for column in (2, 3, 4)), 2) ^ 0b101
    last = len(code.rows) - 1
    places = [(last - up, last - left) for up in range(8) for left in (0, 1)]
    return "".join(str(code.rows[row][at] ^ (not MASKS[mask](row, at))) for row, at in places)


@pytest.mark.parametrize("name", ["city", "short", "one", "digits", "number", "latin kazakh"])
def test_a_code_says_first_that_its_letters_are_utf8(name: str) -> None:
    """ECI, the number 26, then bytes: without it a short Kazakh word was read as Japanese."""
    assert first_bits(qr_code(TEXTS[name])) == "0111" + f"{26:08b}" + "0100"


def test_a_code_without_that_is_seen() -> None:
    from segno import make

    plain = make("Ұл", error="m", mode="byte", encoding="utf-8", micro=False)
    assert first_bits(QrCode(tuple(bytes(row) for row in plain.matrix))).startswith("0100")


def test_a_code_printed_at_its_least_size_is_read_at_300_to_the_inch() -> None:
    code = qr_code(TEXTS["card"])
    pixels = round(code.least_mm / 25.4 * 300)
    printed = picture(code, 8).resize((pixels, pixels), Image.Resampling.BOX)
    assert pixels / code.size > 3, "the floor of exchange.md section 1"
    [found] = zxingcpp.read_barcodes(printed)
    assert found.text == TEXTS["card"]


def test_the_white_around_a_code_belongs_to_its_size() -> None:
    code = qr_code(TEXTS["number"])
    assert code.size == len(code.rows) + 8
    assert code.least_mm == pytest.approx(code.size * MODULE_MM)
    assert code.least_mm <= 18, "a number fits the place on a card (exchange.md section 1)"


def test_a_text_that_no_code_holds_is_refused() -> None:
    assert qr_code("ә" * (LONGEST // 2)).size == 177 + 8, "the largest of them holds this"
    for text in ("", "ә" * LONGEST):
        with pytest.raises(ValueError, match=r"\d"):
            qr_code(text)


def test_the_picture_of_a_paper_is_the_same_code() -> None:
    import re

    code = qr_code("tel:112")
    drawn = Image.new("L", (code.size * 4,) * 2, 255)
    pen = ImageDraw.Draw(drawn)
    for run in re.findall(r"M(\d+) (\d+)h(\d+)v1h-\d+z", svg(code)):
        x, y, length = (int(part) * 4 for part in run)
        pen.rectangle((x, y, x + length - 1, y + 3), fill=0)
    kept = io.BytesIO()
    drawn.save(kept, "PNG")
    assert zxingcpp.read_barcodes(Image.open(kept))[0].text == "tel:112"
