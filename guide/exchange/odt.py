"""A document that Word and LibreOffice open: OpenDocument text, in the standard library.

Qt's writer loses headings, repeated table heads, page size, widths and language, so the five small
files of the format are written here. The same document gives the same bytes. All lengths are
millimetres: readers take other units in their own ways.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Iterator

from guide.exchange.odt_styles import SLICES, automatic_styles, styles_file
from guide.exchange.odt_xml import COUNTRIES, escaped, file_xml, paragraph_xml, span, spans
from guide.exchange.text_document import (
    DocumentBar,
    DocumentBars,
    DocumentHeading,
    DocumentParagraph,
    DocumentPart,
    DocumentTable,
    TextDocument,
    TextRun,
)

SUFFIX = ".odt"
MIME = "application/vnd.oasis.opendocument.text"

_DATE = (1980, 1, 1, 0, 0, 0)  # the first one that a zip can hold: no clock in the bytes
_MANIFEST = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"


def odt(document: TextDocument) -> bytes:
    """The document as the bytes of an .odt file."""
    files = {
        "content.xml": _content(document),
        "styles.xml": styles_file(document),
        "meta.xml": _meta(document),
    }
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        # Readers know the kind of file by these bytes: first, and as they are.
        _put(archive, "mimetype", MIME, zipfile.ZIP_STORED)
        for name, words in files.items():
            _put(archive, name, words)
        _put(archive, "META-INF/manifest.xml", _manifest(files))
    return buffer.getvalue()


def _put(
    archive: zipfile.ZipFile, name: str, words: str, packed: int = zipfile.ZIP_DEFLATED
) -> None:
    entry = zipfile.ZipInfo(name, _DATE)
    entry.compress_type, entry.external_attr = packed, 0o644 << 16
    entry.create_system = 3  # the same bytes on each system
    archive.writestr(entry, words.encode("utf-8"))


# ---- the body


def _content(document: TextDocument) -> str:
    following = (*document.parts[1:], None)
    body = "".join(map(_part, document.parts, following))
    return file_xml(
        "document-content",
        f"<office:automatic-styles>{automatic_styles(document)}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body>",
    )


def _part(part: DocumentPart, then: DocumentPart | None) -> str:
    """What leads to a table stays with it, as a heading does with what it stands over."""
    match part:
        case DocumentHeading():
            style = f"{'Paged' if part.starts_page else 'Heading'}_20_{part.level}"
            return (
                f'<text:h text:style-name="{style}" text:outline-level="{part.level}">'
                f"{span(TextRun(part.text, part.lang))}</text:h>"
            )
        case DocumentParagraph(is_item=True):
            return (
                '<text:list text:style-name="Items"><text:list-item>'
                f"{paragraph_xml('Standard', spans(part.runs))}</text:list-item></text:list>"
            )
        case DocumentParagraph():
            leads = isinstance(then, (DocumentTable, DocumentBars))
            return paragraph_xml("Before_20_Table" if leads else "Standard", spans(part.runs))
        case DocumentTable():
            return _table(part)
        case DocumentBars():
            return _bars(part)


def _table(table: DocumentTable) -> str:
    columns = "".join(
        f'<table:table-column table:style-name="{table.name}.{place}"/>'
        for place in range(len(table.widths))
    )
    head = ""
    if table.head:
        cells = "".join(_cell(words, "Table_20_Heading", table) for words in table.head)
        head = f"<table:table-header-rows>{_row(cells, 'Row')}</table:table-header-rows>"
    row = "Row_to_sign" if table.is_to_sign else "Row"
    rows = "".join(_row("".join(_cells(one, table)), row) for one in table.rows)
    return (
        f'<table:table table:name="{table.name}" table:style-name="{table.name}">'
        f"{columns}{head}{rows}</table:table>{paragraph_xml('After_20_Table', '')}"
    )


def _cells(cells: tuple[str, ...], table: DocumentTable) -> Iterator[str]:
    """A table without a head is named by its first column."""
    for place, words in enumerate(cells):
        is_name = place == 0 and not table.head
        yield _cell(words, "Table_20_Heading" if is_name else "Table_20_Contents", table)


def _row(cells: str, style: str) -> str:
    return f'<table:table-row table:style-name="{style}">{cells}</table:table-row>'


def _cell(words: str, style: str, table: DocumentTable) -> str:
    return (
        '<table:table-cell table:style-name="Cell" office:value-type="string">'
        f"{paragraph_xml(style, span(TextRun(words, table.lang)))}</table:table-cell>"
    )


def _bars(part: DocumentBars) -> str:
    rows = []
    for group in part.groups:
        if group.title:
            title = paragraph_xml("Table_20_Heading", span(TextRun(group.title, part.lang)))
            rows.append(_row(_spanning(title, "Bar_title", SLICES + 2), "Row"))
        rows += [_row(_bar(one, part.lang), "Row") for one in group.bars]
    columns = "".join(
        f'<table:table-column table:style-name="{part.name}.{place}" '
        f'table:number-columns-repeated="{count}"/>'
        for place, count in enumerate((1, 1, SLICES))
    )
    return (
        f'<table:table table:name="{part.name}" table:style-name="{part.name}">'
        f"{columns}{''.join(rows)}</table:table>{paragraph_xml('After_20_Table', '')}"
    )


def _bar(bar: DocumentBar, lang: str) -> str:
    """Label, numbers, what is filled, what is not; a bar is full or empty only if it is.

    The words come first: readers that lose count of spanned cells lose the last ones.
    """
    filled = round(SLICES * bar.part)
    if 0 < bar.count < bar.of:
        filled = min(max(filled, 1), SLICES - 1)
    label, words = (
        _spanning(paragraph_xml("Table_20_Contents", span(TextRun(text, lang))), "Bar_words")
        for text in (bar.label, bar.words)
    )
    blank = paragraph_xml("Table_20_Contents", "")
    parts = (
        _spanning(blank, style, count)
        for style, count in ((f"Bar_{bar.shade}", filled), ("Bar_rest", SLICES - filled))
        if count
    )
    return f"{label}{words}{''.join(parts)}"


def _spanning(inner: str, style: str, columns: int = 1) -> str:
    spans = f' table:number-columns-spanned="{columns}"' if columns > 1 else ""
    return (
        f'<table:table-cell table:style-name="{style}" office:value-type="string"{spans}>'
        f"{inner}</table:table-cell>{'<table:covered-table-cell/>' * (columns - 1)}"
    )


# ---- the small files


def _meta(document: TextDocument) -> str:
    lang = f"{document.lang}-{COUNTRIES[document.lang]}"
    return file_xml(
        "document-meta",
        f"<office:meta><dc:title>{escaped(document.title)}</dc:title>"
        f"<dc:language>{lang}</dc:language><meta:generator>Daiyn</meta:generator></office:meta>",
    )


def _manifest(files: Iterable[str]) -> str:
    entry = '<manifest:file-entry manifest:full-path="{}" manifest:media-type="{}"/>'
    return (
        '<?xml version="1.0" encoding="UTF-8"?>'
        f'<manifest:manifest xmlns:manifest="{_MANIFEST}" manifest:version="1.3">'
        + entry.format("/", MIME)
        + "".join(entry.format(name, "text/xml") for name in files)
        + "</manifest:manifest>"
    )
