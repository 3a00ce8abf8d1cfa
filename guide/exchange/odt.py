"""Plain data → an OpenDocument text that other programs can edit, as bytes.

Own code, because Qt's writer loses headings, repeated table heads, page size, margins, title and
language. What stands here was opened in LibreOffice and came back with all of these. Lengths are in
millimetres; the same data are always the same bytes.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from typing import Literal

from msgspec import Struct

OdtLang = Literal["kk", "ru", "en"]
_COUNTRIES: dict[str, str] = {"kk": "KZ", "ru": "RU", "en": "GB"}
_TYPE = "application/vnd.oasis.opendocument.text"
_VERSION = "1.3"
_DATE = (1980, 1, 1, 0, 0, 0)  # the oldest of a zip: no moment is in the file
_MODE = 0o644 << 16
WIDTH_MM = 165.0  # between the margins of A4
_NOT_XML = re.compile(r"[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_SPACES = {
    "office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
    "style": "urn:oasis:names:tc:opendocument:xmlns:style:1.0",
    "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
    "table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
    "fo": "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0",
    "dc": "http://purl.org/dc/elements/1.1/",
    "meta": "urn:oasis:names:tc:opendocument:xmlns:meta:1.0",
}
_NS = " ".join(f'xmlns:{name}="{place}"' for name, place in _SPACES.items())
_HEAD = '<?xml version="1.0" encoding="UTF-8"?>'


class OdtHeading(Struct, frozen=True):
    """A heading; the outline of the document is made of these."""

    text: str
    level: Literal[1, 2] = 1
    is_on_new_page: bool = False
    lang: OdtLang | Literal[""] = ""  # "": of the document


class OdtParagraph(Struct, frozen=True):
    """A paragraph."""

    text: str
    lang: OdtLang | Literal[""] = ""


class OdtList(Struct, frozen=True):
    """A list, each entry with a dash before it."""

    entries: tuple[str, ...]
    lang: OdtLang | Literal[""] = ""


class OdtTable(Struct, frozen=True):
    """A table; its head is repeated on each page. `widths` are parts of the whole."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    widths: tuple[float, ...]
    lang: OdtLang | Literal[""] = ""


OdtBlock = OdtHeading | OdtParagraph | OdtList | OdtTable


class OdtDocument(Struct, frozen=True, kw_only=True):
    """A document on A4."""

    lang: OdtLang
    title: str
    blocks: tuple[OdtBlock, ...]


def odt_bytes(document: OdtDocument) -> bytes:
    """The file. ValueError for a table whose rows or widths do not fit its head."""
    body = "".join(_block(block, place) for place, block in enumerate(document.blocks))
    parts = {
        "content.xml": _content(_automatic(document.blocks), body),
        "styles.xml": _styles(document.lang),
        "meta.xml": _meta(document),
    }
    manifest = "".join(
        f'<manifest:file-entry manifest:full-path="{name}" manifest:media-type="text/xml"/>'
        for name in parts
    )
    parts["META-INF/manifest.xml"] = (
        f'{_HEAD}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:'
        f'manifest:1.0" manifest:version="{_VERSION}"><manifest:file-entry '
        f'manifest:full-path="/" manifest:version="{_VERSION}" manifest:media-type="{_TYPE}"/>'
        f"{manifest}</manifest:manifest>"
    )
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        _write(archive, "mimetype", _TYPE, zipfile.ZIP_STORED)
        for name, text in parts.items():
            _write(archive, name, text, zipfile.ZIP_DEFLATED)
    return made.getvalue()


def _write(archive: zipfile.ZipFile, name: str, text: str, method: int) -> None:
    entry = zipfile.ZipInfo(name, _DATE)
    entry.compress_type = method
    entry.external_attr = _MODE
    entry.create_system = 3  # the same on each system
    archive.writestr(entry, text.encode("utf-8"))


def _said(text: str) -> str:
    """A text as XML: line breaks as such, and no sign that XML has not."""
    plain = _NOT_XML.sub("", text).replace("\r", "")
    written = plain.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return written.replace("\n", "<text:line-break/>")


def _block(block: OdtBlock, place: int) -> str:
    match block:
        case OdtHeading():
            style = f"H{block.level}{'N' if block.is_on_new_page else ''}{block.lang}"
            return (
                f'<text:h text:style-name="{style}" text:outline-level="{block.level}">'
                f"{_said(block.text)}</text:h>"
            )
        case OdtParagraph():
            return _paragraph(block.text, block.lang)
        case OdtList():
            entries = "".join(
                f"<text:list-item>{_paragraph(one, block.lang)}</text:list-item>"
                for one in block.entries
            )
            return f'<text:list text:style-name="L">{entries}</text:list>'
        case OdtTable():
            return _table(block, place)


def _paragraph(text: str, lang: str) -> str:
    return f'<text:p text:style-name="P{lang}">{_said(text)}</text:p>'


def _table(table: OdtTable, place: int) -> str:
    columns = len(table.head)
    if len(table.widths) != columns or any(len(row) != columns for row in table.rows):
        raise ValueError(table.head)
    named = "".join(
        f'<table:table-column table:style-name="T{place}.{column}"/>' for column in range(columns)
    )
    rows = "".join(_row(row, table.lang) for row in table.rows)
    return (
        f'<table:table table:name="T{place}" table:style-name="T">{named}'
        f"<table:table-header-rows>{_row(table.head, table.lang)}</table:table-header-rows>"
        f"{rows}</table:table>{_paragraph('', table.lang)}"
    )


def _row(cells: Sequence[str], lang: str) -> str:
    made = "".join(
        '<table:table-cell table:style-name="C" office:value-type="string">'
        f"{_paragraph(cell, lang)}</table:table-cell>"
        for cell in cells
    )
    return f"<table:table-row>{made}</table:table-row>"


def _automatic(blocks: Iterable[OdtBlock]) -> str:
    return "".join(_automatic_styles(blocks))


def _automatic_styles(blocks: Iterable[OdtBlock]) -> Iterator[str]:
    """Styles of the document: each language of each paragraph, and the columns of its tables."""
    for lang in ("", *_COUNTRIES):
        words = f"<style:text-properties {_language(lang)}/>" if lang else ""
        yield _style(f"P{lang}", "paragraph", "Standard", words)
        for level in (1, 2):
            parent = f"Heading_20_{level}"
            yield _style(f"H{level}{lang}", "paragraph", parent, words)
            broken = '<style:paragraph-properties fo:break-before="page"/>'
            yield _style(f"H{level}N{lang}", "paragraph", parent, broken + words)
    width = f'<style:table-properties style:width="{WIDTH_MM:g}mm" table:align="left"/>'
    yield _style("T", "table", "", width)
    yield _style(
        "C",
        "table-cell",
        "",
        '<style:table-cell-properties fo:border="0.5pt solid #000000" fo:padding="1mm"/>',
    )
    yield (
        '<text:list-style style:name="L"><text:list-level-style-bullet text:level="1" '
        'text:bullet-char="–"><style:list-level-properties '
        'text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-'
        'alignment text:label-followed-by="listtab" text:list-tab-stop-position="6mm" '
        'fo:text-indent="-6mm" fo:margin-left="6mm"/></style:list-level-properties>'
        "</text:list-level-style-bullet></text:list-style>"
    )
    for place, block in enumerate(blocks):
        if isinstance(block, OdtTable):
            for column, part in enumerate(block.widths):
                wide = WIDTH_MM * part / sum(block.widths)
                yield _style(
                    f"T{place}.{column}",
                    "table-column",
                    "",
                    f'<style:table-column-properties style:column-width="{wide:.1f}mm"/>',
                )


def _style(name: str, family: str, parent: str, inner: str) -> str:
    above = f' style:parent-style-name="{parent}"' if parent else ""
    return f'<style:style style:name="{name}" style:family="{family}"{above}>{inner}</style:style>'


def _language(lang: str) -> str:
    return f'fo:language="{lang}" fo:country="{_COUNTRIES[lang]}"'


def _content(automatic: str, body: str) -> str:
    return (
        f'{_HEAD}<office:document-content {_NS} office:version="{_VERSION}">'
        f"<office:automatic-styles>{automatic}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )


def _styles(lang: OdtLang) -> str:
    headings = "".join(
        f'<style:style style:name="Heading_20_{level}" style:display-name="Heading {level}" '
        f'style:family="paragraph" style:parent-style-name="Standard" '
        f'style:default-outline-level="{level}" style:class="text"><style:paragraph-properties '
        f'fo:margin-top="{above}mm" fo:keep-with-next="always"/><style:text-properties '
        f'fo:font-size="{size}pt" fo:font-weight="bold"/></style:style>'
        for level, size, above in ((1, 16, 6), (2, 13, 4))
    )
    return (
        f'{_HEAD}<office:document-styles {_NS} office:version="{_VERSION}"><office:styles>'
        '<style:default-style style:family="paragraph"><style:paragraph-properties '
        f'style:writing-mode="lr-tb"/><style:text-properties {_language(lang)} '
        'fo:font-family="DejaVu Sans" fo:font-size="11pt"/></style:default-style>'
        '<style:style style:name="Standard" style:family="paragraph" style:class="text">'
        '<style:paragraph-properties fo:margin-bottom="2mm"/></style:style>'
        f"{headings}</office:styles><office:automatic-styles>"
        '<style:page-layout style:name="A4"><style:page-layout-properties fo:page-width="210mm" '
        'fo:page-height="297mm" style:print-orientation="portrait" fo:margin-top="20mm" '
        'fo:margin-bottom="20mm" fo:margin-left="30mm" fo:margin-right="15mm"/>'
        "</style:page-layout></office:automatic-styles><office:master-styles>"
        '<style:master-page style:name="Standard" style:page-layout-name="A4"/>'
        "</office:master-styles></office:document-styles>"
    )


def _meta(document: OdtDocument) -> str:
    language = f"{document.lang}-{_COUNTRIES[document.lang]}"
    return (
        f'{_HEAD}<office:document-meta {_NS} office:version="{_VERSION}"><office:meta>'
        f"<dc:title>{_said(document.title)}</dc:title><dc:language>{language}</dc:language>"
        "<meta:generator>Daiyn</meta:generator></office:meta></office:document-meta>"
    )
