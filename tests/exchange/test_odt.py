"""A document leaves as .odt with its headings, table heads, page, widths and languages."""

from __future__ import annotations

import io
import os
import re
import shutil
import subprocess
import zipfile
from collections import Counter
from pathlib import Path
from xml.etree import ElementTree as ET

import pikepdf
import pytest
from msgspec import structs

from guide.exchange.odt import MIME, odt
from guide.exchange.odt_styles import SLICES
from guide.exchange.text_document import (
    BarGroup,
    DocumentBar,
    DocumentBars,
    DocumentHeading,
    DocumentParagraph,
    DocumentPart,
    DocumentTable,
    TextDocument,
    TextRun,
    paragraph,
)
from tests.paper.pages import words_by_page
from tests.paper.reading import squeezed

OFFICE = shutil.which("soffice")
NS = {
    "office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
    "style": "urn:oasis:names:tc:opendocument:xmlns:style:1.0",
    "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
    "table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
    "fo": "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0",
    "dc": "http://purl.org/dc/elements/1.1/",
}
ROWS = 120


def named(element: ET.Element, name: str) -> str | None:
    prefix, word = name.split(":")
    return element.get(f"{{{NS[prefix]}}}{word}")


@pytest.fixture(scope="module")
def document() -> TextDocument:
    return TextDocument(
        title="Хаттама <1>",
        lang="kk",
        footer="Daiyn",
        parts=(
            DocumentHeading(text="Хаттама & акт"),
            DocumentParagraph(runs=(TextRun("Қазақша "), TextRun("русский текст", "ru"))),
            paragraph("a  b\nc\td\x00\ufffe", lead="Мерзімі:"),
            DocumentParagraph(runs=(TextRun("бірінші"),), is_item=True),
            DocumentHeading(text="Кесте", level=2, starts_page=True),
            DocumentTable(
                name="votes",
                head=("№", "Таңдау"),
                widths=(1, 4),
                rows=tuple((str(n), f"жол {n} ә ғ қ ң ө ұ ү һ і") for n in range(ROWS)),
            ),
            DocumentTable(name="signed", widths=(1, 1), rows=(("Директор", ""),), is_to_sign=True),
        ),
    )


def parts_of(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def tree(data: bytes, name: str) -> ET.Element:
    return ET.fromstring(parts_of(data)[name])  # noqa: S314


def test_the_kind_of_file_stands_first_and_unpacked(document: TextDocument) -> None:
    data = odt(document)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        first = archive.infolist()[0]
        names = archive.namelist()
    assert first.filename == "mimetype"
    assert first.compress_type == zipfile.ZIP_STORED
    assert data[38 : 38 + len(MIME)] == MIME.encode()  # where readers look for it
    manifest = ET.fromstring(parts_of(data)["META-INF/manifest.xml"])  # noqa: S314
    listed = {next(iter(one.attrib.values())) for one in manifest}
    assert listed == {"/", *names} - {"mimetype", "META-INF/manifest.xml"}


def test_the_same_document_gives_the_same_bytes(document: TextDocument) -> None:
    assert odt(document) == odt(document)


def test_headings_lists_and_languages_are_told_and_not_only_painted(
    document: TextDocument,
) -> None:
    content = tree(odt(document), "content.xml")
    found = [
        (named(one, "text:outline-level"), "".join(one.itertext()))
        for one in content.iter(f"{{{NS['text']}}}h")
    ]
    assert found == [("1", "Хаттама & акт"), ("2", "Кесте")]
    paged = content.find(".//style:style[@style:name='Paged_20_2']/style:paragraph-properties", NS)
    assert paged is not None
    assert named(paged, "fo:break-before") == "page"
    span = content.find(".//text:span", NS)
    assert span is not None
    style = content.find(f".//style:style[@style:name='{named(span, 'text:style-name')}']/*", NS)
    assert style is not None
    assert (named(style, "fo:language"), named(style, "fo:country")) == ("ru", "RU")
    assert content.find(".//text:list/text:list-item/text:p", NS) is not None


def test_a_table_repeats_its_head_and_keeps_its_widths(document: TextDocument) -> None:
    content = tree(odt(document), "content.xml")
    head = content.find(".//table:table[@table:name='votes']/table:table-header-rows", NS)
    assert head is not None
    assert ["".join(one.itertext()) for one in head.iter(f"{{{NS['table']}}}table-cell")] == [
        "№",
        "Таңдау",
    ]
    table = content.find(".//table:table[@table:name='votes']", NS)
    assert table is not None
    assert len(table.findall("table:table-row", NS)) == ROWS
    widths = [
        named(one, "style:column-width") for one in content.findall(".//*[@style:column-width]", NS)
    ]
    assert widths == ["33.00mm", "132.00mm", "82.50mm", "82.50mm"]
    signed = content.find(".//table:table[@table:name='signed']/table:table-header-rows", NS)
    assert signed is None


def test_each_style_that_is_used_is_there(document: TextDocument) -> None:
    require_styles(odt(document))


def require_styles(data: bytes) -> None:
    content, styles = tree(data, "content.xml"), tree(data, "styles.xml")
    known = {
        named(one, "style:name")
        for root in (content, styles)
        for one in root.iter()
        if named(one, "style:name")
    }
    used = {
        value
        for root in (content, styles)
        for one in root.iter()
        for name in ("text:style-name", "table:style-name", "style:parent-style-name")
        if (value := named(one, name))
    }
    assert used <= known


def test_page_title_and_language_are_told(document: TextDocument) -> None:
    data = odt(document)
    page = tree(data, "styles.xml").find(".//style:page-layout-properties", NS)
    assert page is not None
    assert (named(page, "fo:page-width"), named(page, "fo:page-height")) == ("210mm", "297mm")
    assert named(page, "fo:margin-left") == "30mm"
    text = tree(data, "styles.xml").find(".//style:default-style/style:text-properties", NS)
    assert text is not None
    assert (named(text, "fo:language"), named(text, "fo:country")) == ("kk", "KZ")
    meta = tree(data, "meta.xml")
    assert meta.findtext(".//dc:title", namespaces=NS) == "Хаттама <1>"
    assert meta.findtext(".//dc:language", namespaces=NS) == "kk-KZ"


def test_signs_that_xml_cannot_hold_are_left_out_and_breaks_are_kept(
    document: TextDocument,
) -> None:
    body = parts_of(odt(document))["content.xml"].decode()
    assert 'a <text:s text:c="1"/>b<text:line-break/>c<text:tab/>d</text:p>' in body


@pytest.mark.parametrize(
    ("count", "of", "filled"), [(0, 7, 0), (1, 100, 1), (5, 20, 10), (99, 100, 39), (7, 7, 40)]
)
def test_a_bar_is_a_row_of_cells_after_its_label_and_its_numbers(
    count: int, of: int, filled: int
) -> None:
    one = DocumentBar(label="Дейін", words="x", count=count, of=of, shade="light")
    content = tree(odt(document_of(bars_of(one))), "content.xml")
    (row,) = content.iter(f"{{{NS['table']}}}table-row")
    cells = [
        (named(cell, "table:style-name"), int(named(cell, "table:number-columns-spanned") or 1))
        for cell in row.findall("table:table-cell", NS)
    ]
    drawn = [("Bar_light", filled), ("Bar_rest", SLICES - filled)]
    words = ("Bar_words", 1)
    assert cells == [words, words, *(part for part in drawn if part[1])]
    covered = len(row.findall("table:covered-table-cell", NS))
    assert covered + len(cells) == SLICES + 2
    assert "".join(row.itertext()) == "Дейінx"


def test_bars_stand_under_their_title_in_styles_that_are_there() -> None:
    one = DocumentBar(label="a", words="b", count=1, of=2)
    data = odt(document_of(bars_of(one, title="Сұрақ")))
    (title, _) = tree(data, "content.xml").iter(f"{{{NS['table']}}}table-row")
    assert named(title[0], "table:number-columns-spanned") == str(SLICES + 2)
    require_styles(data)


def bars_of(*bars: DocumentBar, title: str = "") -> DocumentBars:
    return DocumentBars(name="bars", groups=(BarGroup(title=title, bars=bars),))


def document_of(*parts: DocumentPart) -> TextDocument:
    return TextDocument(title="x", lang="kk", parts=parts)


def converted(data: bytes, form: str, folder: Path) -> Path:
    """What LibreOffice makes of it, with a profile of its own."""
    path = folder / "report.odt"
    path.write_bytes(data)
    tagged = ':writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"}}'
    subprocess.run(
        [OFFICE or "", f"-env:UserInstallation={(folder / 'user').as_uri()}", "--headless",
         "--convert-to", form + (tagged if form == "pdf" else ""), "--outdir", str(folder),
         str(path)],
        check=True, capture_output=True, env={**os.environ, "HOME": str(folder)}, timeout=180,
    )  # fmt: skip
    return path.with_suffix(f".{form}")


@pytest.mark.proof
@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")
def test_libreoffice_keeps_what_the_document_says(document: TextDocument, tmp_path: Path) -> None:
    bars = bars_of(
        DocumentBar(label="Дейін", words="5 / 20", count=5, of=20, shade="light"),
        DocumentBar(label="Кейін", words="15 / 20", count=15, of=20),
    )
    made = converted(
        odt(structs.replace(document, parts=(*document.parts, bars))), "docx", tmp_path
    )
    with zipfile.ZipFile(made) as archive:
        body = archive.read("word/document.xml").decode()
        styles = archive.read("word/styles.xml").decode()
        numbering = archive.read("word/numbering.xml").decode()
    assert body.count("w:tblHeader") == 1
    assert 'w:lvlText w:val="–"' in numbering, "a dash in a font that everybody has"
    assert 'w:val="Heading1"' in body
    assert 'w:val="Heading2"' in body
    assert 'w:w="11906" w:h="16838"' in body
    assert 'w:val="kk-KZ"' in styles
    assert 'w:val="ru-RU"' in body
    cells = re.findall(r'w:tcW w:w="(\d+)"((?:(?!</w:tcPr>).)*)', body)
    light, dark = (
        next(int(width) for width, look in cells if fill in look) for fill in ("D9D9D9", "333333")
    )
    assert dark == pytest.approx(3 * light, abs=3), "bars are as long as they say"


@pytest.mark.proof
@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")
def test_libreoffice_makes_a_pdf_of_it_with_its_headings_heads_page_and_language(
    document: TextDocument, tmp_path: Path
) -> None:
    made = converted(odt(document), "pdf", tmp_path)
    pages = words_by_page(made.read_bytes())
    rows = [page for page in pages if re.search(r"жол\d+", squeezed(page))]
    assert len(rows) > 2
    assert all("Таңдау" in page for page in rows)
    with pikepdf.open(made) as opened:
        assert str(opened.Root.Lang) == "kk-KZ"
        kinds = Counter(
            str(one.get("/S")) for one in opened.objects if isinstance(one, pikepdf.Dictionary)
        )
        sizes = {tuple(round(float(side)) for side in page.MediaBox) for page in opened.pages}
    assert sizes == {(0, 0, 595, 842)}
    assert (kinds["/H1"], kinds["/H2"]) == (1, 1)
    assert kinds["/TH"]
