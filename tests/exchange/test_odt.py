"""An editable document keeps headings, repeated table heads, A4, and its language."""

from __future__ import annotations

import io
import shutil
import subprocess
import zipfile
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from guide.exchange.odt import (
    OdtBlock,
    OdtDocument,
    OdtHeading,
    OdtList,
    OdtParagraph,
    OdtTable,
    odt_bytes,
)

BLOCKS: tuple[OdtBlock, ...] = (
    OdtHeading("Хаттама & <кесте>"),
    OdtParagraph("ә ғ қ ң ө ұ ү һ і\nекінші жол\x00"),
    OdtParagraph("По-русски", "ru"),
    OdtTable(
        ("№", "Таңдау"), tuple((str(number), f"жол {number}") for number in range(120)), (1, 4)
    ),
    OdtHeading("Жоспар", 2, is_on_new_page=True),
    OdtList(("бір", "екі")),
)
DOCUMENT = OdtDocument(lang="kk", title="Хаттама", blocks=BLOCKS)


def part(data: bytes, name: str) -> ET.Element:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return ET.fromstring(archive.read(name))  # noqa: S314 - our own file


def named(root: ET.Element, name: str) -> list[ET.Element]:
    return [one for one in root.iter() if one.tag.endswith(f"}}{name}")]


def attributes(root: ET.Element) -> set[tuple[str, str]]:
    return {
        (name.rpartition("}")[2], value)
        for one in root.iter()
        for name, value in one.attrib.items()
    }


def test_the_file_begins_with_its_type_and_holds_well_formed_parts() -> None:
    data = odt_bytes(DOCUMENT)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        first = archive.infolist()[0]
        assert (first.filename, first.compress_type) == ("mimetype", zipfile.ZIP_STORED)
        assert archive.testzip() is None
        for name in archive.namelist()[1:]:
            ET.fromstring(archive.read(name))  # noqa: S314 - our own file
    assert odt_bytes(DOCUMENT) == data, "the same data are the same bytes"


def test_headings_table_head_page_and_language_are_in_the_file() -> None:
    data = odt_bytes(DOCUMENT)
    content, styles = part(data, "content.xml"), part(data, "styles.xml")
    headings = named(content, "h")
    assert ["".join(one.itertext()) for one in headings] == ["Хаттама & <кесте>", "Жоспар"]
    (head,) = named(content, "table-header-rows")
    assert ["".join(one.itertext()) for one in named(head, "p")] == ["№", "Таңдау"]
    assert {("page-width", "210mm"), ("page-height", "297mm"), ("language", "kk")} <= attributes(
        styles
    )
    assert {("column-width", "33.0mm"), ("column-width", "132.0mm")} <= attributes(content)
    assert ("style-name", "Pru") in attributes(content)
    assert [one.text for one in named(part(data, "meta.xml"), "language")] == ["kk-KZ"]


def test_a_sign_that_xml_has_not_is_left_out_and_a_line_break_is_one() -> None:
    (_, said, *_rest) = named(part(odt_bytes(DOCUMENT), "content.xml"), "p")[:3]
    first = named(part(odt_bytes(DOCUMENT), "content.xml"), "p")[0]
    assert "".join(first.itertext()) == "ә ғ қ ң ө ұ ү һ іекінші жол"
    assert len(named(first, "line-break")) == 1
    assert said.text == "По-русски"


def test_a_table_that_does_not_fit_its_head_is_a_bug() -> None:
    wrong = OdtTable(("а", "б"), (("1",),), (1, 1))
    with pytest.raises(ValueError, match="а"):
        odt_bytes(OdtDocument(lang="kk", title="", blocks=(wrong,)))


@pytest.mark.proof
@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed here")
def test_libreoffice_opens_it_and_gives_it_back_with_its_headings(tmp_path: Path) -> None:
    path = tmp_path / "report.odt"
    path.write_bytes(odt_bytes(DOCUMENT))
    subprocess.run(
        ["soffice", f"-env:UserInstallation=file://{tmp_path}/office", "--headless",
         "--convert-to", "docx", "--outdir", str(tmp_path), str(path)],
        check=True, capture_output=True, timeout=180,
    )  # fmt: skip
    with zipfile.ZipFile(tmp_path / "report.docx") as archive:
        said = archive.read("word/document.xml").decode() + archive.read("word/styles.xml").decode()
    assert all(one in said for one in ("Heading1", "Heading2", "w:tblHeader", "kk-KZ", "ru-RU"))
