"""A document that Word and LibreOffice open: OpenDocument text, in the standard library.

Qt's writer loses headings, repeated table heads, page size, widths and language, so the five small
files of the format are written here. The same document gives the
same bytes. All lengths are millimetres: readers take other units in their own ways.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable, Iterator
from html import escape

from guide.exchange.text_document import (
    DocumentHeading,
    DocumentParagraph,
    DocumentPart,
    DocumentTable,
    TextDocument,
    TextRun,
)

SUFFIX = ".odt"
MIME = "application/vnd.oasis.opendocument.text"
PAGE = (210, 297)
MARGINS = {"top": 20, "bottom": 15, "left": 30, "right": 15}
TEXT_WIDTH = PAGE[0] - MARGINS["left"] - MARGINS["right"]

_VERSION = 'office:version="1.3"'
_DATE = (1980, 1, 1, 0, 0, 0)  # the first one that a zip can hold: no clock in the bytes
_COUNTRIES = {"kk": "KZ", "ru": "RU", "en": "GB"}
_FONT = 'fo:font-family="Arial" style:font-family-generic="swiss" style:font-pitch="variable"'
_SPACES = " ".join(
    f'xmlns:{prefix}="{uri}"'
    for prefix, uri in {
        "office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
        "style": "urn:oasis:names:tc:opendocument:xmlns:style:1.0",
        "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
        "table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
        "fo": "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0",
        "dc": "http://purl.org/dc/elements/1.1/",
        "meta": "urn:oasis:names:tc:opendocument:xmlns:meta:1.0",
    }.items()
)
_MANIFEST = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"
_NO_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_MARKS = re.compile("\r\n|[\r\n\t]| {2,}")


def odt(document: TextDocument) -> bytes:
    """The document as the bytes of an .odt file."""
    files = {
        "content.xml": _content(document),
        "styles.xml": _styles(document),
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


# ---- texts


def _words(text: str) -> str:
    """Text as XML: what XML cannot hold is left out, breaks and spaces are kept as marks."""
    return _MARKS.sub(_mark, escape(_NO_XML.sub("", text)))


def _mark(found: re.Match[str]) -> str:
    signs = found[0]
    if signs == "\t":
        return "<text:tab/>"
    return f' <text:s text:c="{len(signs) - 1}"/>' if signs[0] == " " else "<text:line-break/>"


def _runs(runs: Iterable[TextRun]) -> str:
    return "".join(map(_run, runs))


def _run(run: TextRun) -> str:
    words = _words(run.text)
    if not run.lang and not run.is_bold:
        return words
    return f'<text:span text:style-name="{_run_style(run)}">{words}</text:span>'


def _run_style(run: TextRun) -> str:
    return f"Run_{run.lang or 'own'}{'_bold' if run.is_bold else ''}"


def _lang(lang: str) -> str:
    return f'fo:language="{lang}" fo:country="{_COUNTRIES[lang]}"'


# ---- the body


def _content(document: TextDocument) -> str:
    tables = [part for part in document.parts if isinstance(part, DocumentTable)]
    automatic = "".join((*_run_styles(), *map(_table_style, tables), *_fixed_styles()))
    body = "".join(_part(part) for part in document.parts)
    return _file(
        "document-content",
        f"<office:automatic-styles>{automatic}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body>",
    )


def _part(part: DocumentPart) -> str:
    match part:
        case DocumentHeading():
            style = f"{'Paged' if part.starts_page else 'Heading'}_20_{part.level}"
            return (
                f'<text:h text:style-name="{style}" text:outline-level="{part.level}">'
                f"{_run(TextRun(part.text, part.lang))}</text:h>"
            )
        case DocumentParagraph(is_item=True):
            return (
                '<text:list text:style-name="Items"><text:list-item>'
                f"{_paragraph('Standard', _runs(part.runs))}</text:list-item></text:list>"
            )
        case DocumentParagraph():
            return _paragraph("Standard", _runs(part.runs))
        case DocumentTable():
            return _table(part)


def _paragraph(style: str, words: str) -> str:
    return f'<text:p text:style-name="{style}">{words}</text:p>'


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
        f"{columns}{head}{rows}</table:table>{_paragraph('After_20_Table', '')}"
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
        f"{_paragraph(style, _run(TextRun(words, table.lang)))}</table:table-cell>"
    )


# ---- styles


def _run_styles() -> Iterator[str]:
    for lang in ("", *_COUNTRIES):
        for is_bold in (False, True):
            said = f" {_lang(lang)}" if lang else ""
            weight = ' fo:font-weight="bold"' if is_bold else ""
            name = _run_style(TextRun("", lang, is_bold=is_bold))
            yield _style(name, "text", f"<style:text-properties{said}{weight}/>")


def _table_style(table: DocumentTable) -> str:
    whole = f'style:width="{TEXT_WIDTH}mm" table:align="left"'
    styles = [_style(table.name, "table", f"<style:table-properties {whole}/>")]
    every = sum(table.widths)
    for place, part in enumerate(table.widths):
        width = f'style:column-width="{TEXT_WIDTH * part / every:.2f}mm"'
        properties = f"<style:table-column-properties {width}/>"
        styles.append(_style(f"{table.name}.{place}", "table-column", properties))
    return "".join(styles)


def _fixed_styles() -> Iterator[str]:
    border = 'fo:border="0.5pt solid #000000" fo:padding="1mm"'
    yield _style("Cell", "table-cell", f"<style:table-cell-properties {border}/>")
    for name, height in (("Row", ""), ("Row_to_sign", ' style:min-row-height="10mm"')):
        kept = f'<style:table-row-properties fo:keep-together="always"{height}/>'
        yield _style(name, "table-row", kept)
    for level in (1, 2):
        paged = '<style:paragraph-properties fo:break-before="page"/>'
        parent = f'style:parent-style-name="Heading_20_{level}"'
        yield _style(f"Paged_20_{level}", "paragraph", paged, parent)
    yield (
        '<text:list-style style:name="Items"><text:list-level-style-bullet text:level="1" '
        'text:bullet-char="–"><style:list-level-properties '
        'text:list-level-position-and-space-mode="label-alignment">'
        '<style:list-level-label-alignment text:label-followed-by="listtab" '
        'text:list-tab-stop-position="6mm" fo:text-indent="-6mm" fo:margin-left="6mm"/>'
        "</style:list-level-properties></text:list-level-style-bullet></text:list-style>"
    )


def _styles(document: TextDocument) -> str:
    keep = 'fo:keep-with-next="always"'
    own = f'<style:text-properties {_lang(document.lang)} {_FONT} fo:font-size="11pt"/>'
    styles = (
        f'<style:default-style style:family="paragraph">{own}</style:default-style>',
        _named("Standard", 'fo:margin-bottom="2mm"', "", parent=""),
        _heading(1, 16, f'fo:margin-bottom="3mm" {keep}'),
        _heading(2, 13, f'fo:margin-top="3mm" {keep}'),
        _named("Table Contents", 'fo:margin-bottom="0mm"', 'fo:font-size="10pt"'),
        _named(
            "Table Heading",
            'fo:margin-bottom="0mm"',
            'fo:font-size="10pt" fo:font-weight="bold"',
        ),
        _named("After Table", 'fo:margin-bottom="0mm"', 'fo:font-size="6pt"'),
        _named("Footer", 'fo:margin-bottom="0mm"', 'fo:font-size="9pt"'),
    )
    margins = " ".join(f'fo:margin-{side}="{size}mm"' for side, size in MARGINS.items())
    layout = (
        '<style:page-layout style:name="A4"><style:page-layout-properties '
        f'fo:page-width="{PAGE[0]}mm" fo:page-height="{PAGE[1]}mm" '
        f'style:print-orientation="portrait" {margins}/>'
        '<style:footer-style><style:header-footer-properties fo:min-height="6mm" '
        'fo:margin-top="3mm"/></style:footer-style></style:page-layout>'
    )
    said = f"{_words(document.footer)} " if document.footer else ""
    number = f"{said}<text:page-number/> / <text:page-count/>"
    master = (
        '<style:master-page style:name="Standard" style:page-layout-name="A4">'
        f"<style:footer>{_paragraph('Footer', number)}</style:footer></style:master-page>"
    )
    return _file(
        "document-styles",
        f"<office:styles>{''.join(styles)}</office:styles>"
        f"<office:automatic-styles>{layout}</office:automatic-styles>"
        f"<office:master-styles>{master}</office:master-styles>",
    )


def _heading(level: int, size: int, properties: str) -> str:
    return _named(
        f"Heading {level}",
        properties,
        f'fo:font-size="{size}pt" fo:font-weight="bold"',
        more=f'style:default-outline-level="{level}"',
    )


def _named(
    name: str, paragraph: str, text: str, *, parent: str = "Standard", more: str = ""
) -> str:
    above = f'style:parent-style-name="{parent}"' if parent else ""
    shown = f'style:display-name="{name}" style:class="text" {above} {more}'
    properties = f"<style:paragraph-properties {paragraph}/><style:text-properties {text}/>"
    return _style(name.replace(" ", "_20_"), "paragraph", properties, shown)


def _style(name: str, family: str, properties: str, more: str = "") -> str:
    named = f'style:name="{name}" style:family="{family}" {more}'
    return f"<style:style {named}>{properties}</style:style>"


# ---- the small files


def _meta(document: TextDocument) -> str:
    lang = f"{document.lang}-{_COUNTRIES[document.lang]}"
    return _file(
        "document-meta",
        f"<office:meta><dc:title>{_words(document.title)}</dc:title>"
        f"<dc:language>{lang}</dc:language><meta:generator>Daiyn</meta:generator></office:meta>",
    )


def _file(element: str, inner: str) -> str:
    return (
        '<?xml version="1.0" encoding="UTF-8"?>'
        f"<office:{element} {_SPACES} {_VERSION}>{inner}</office:{element}>"
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
