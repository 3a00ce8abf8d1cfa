"""The styles of an OpenDocument text: page, headings, tables, bars. Lengths are millimetres."""

from __future__ import annotations

from collections.abc import Iterator

from guide.exchange.odt_xml import (
    COUNTRIES,
    escaped,
    file_xml,
    language,
    paragraph_xml,
    span_style,
    style_xml,
)
from guide.exchange.text_document import DocumentBars, DocumentTable, TextDocument, TextRun

PAGE = (210, 297)
MARGINS = {"top": 20, "bottom": 15, "left": 30, "right": 15}
TEXT_WIDTH = PAGE[0] - MARGINS["left"] - MARGINS["right"]
# A bar is a row of cells: the only drawing that LibreOffice and Word both keep, in any font.
SLICES = 40
SLICE_WIDTH = 2
BAR_LABEL_WIDTH = 45
_BAR_SHADES = {"light": "#d9d9d9", "middle": "#999999", "dark": "#333333"}

_SHORT = 8  # rows that stand on one page
_FONT = 'fo:font-family="Arial" style:font-family-generic="swiss" style:font-pitch="variable"'


def _run_styles() -> Iterator[str]:
    for lang in ("", *COUNTRIES):
        for is_bold in (False, True):
            said = f" {language(lang)}" if lang else ""
            weight = ' fo:font-weight="bold"' if is_bold else ""
            name = span_style(TextRun("", lang, is_bold=is_bold))
            yield style_xml(name, "text", f"<style:text-properties{said}{weight}/>")


def _table_properties(rows: int) -> str:
    """One line between two cells, where each would draw its own; what is short is not parted."""
    whole = f'style:width="{TEXT_WIDTH}mm" table:align="left" table:border-model="collapsing"'
    kept = ' style:may-break-between-rows="false"' if rows <= _SHORT else ""
    return f"<style:table-properties {whole}{kept}/>"


def _table_style(table: DocumentTable) -> str:
    styles = [style_xml(table.name, "table", _table_properties(len(table.rows)))]
    every = sum(table.widths)
    for place, part in enumerate(table.widths):
        width = f'style:column-width="{TEXT_WIDTH * part / every:.2f}mm"'
        properties = f"<style:table-column-properties {width}/>"
        styles.append(style_xml(f"{table.name}.{place}", "table-column", properties))
    return "".join(styles)


def _bars_style(part: DocumentBars) -> str:
    rows = sum(len(group.bars) for group in part.groups)
    styles = [style_xml(part.name, "table", _table_properties(rows))]
    words = TEXT_WIDTH - BAR_LABEL_WIDTH - SLICES * SLICE_WIDTH
    for place, size in enumerate((BAR_LABEL_WIDTH, words, SLICE_WIDTH)):
        properties = f'<style:table-column-properties style:column-width="{size:.2f}mm"/>'
        styles.append(style_xml(f"{part.name}.{place}", "table-column", properties))
    return "".join(styles)


def _fixed_styles() -> Iterator[str]:
    for shade, colour in _BAR_SHADES.items():
        fill = f'fo:background-color="{colour}" fo:border="0.5pt solid #000000" fo:padding="0mm"'
        yield style_xml(f"Bar_{shade}", "table-cell", f"<style:table-cell-properties {fill}/>")
    rest = 'fo:border="0.5pt solid #808080" fo:padding="0mm"'
    yield style_xml("Bar_rest", "table-cell", f"<style:table-cell-properties {rest}/>")
    for name, above in (("words", "0.5mm"), ("title", "2mm")):
        room = f'fo:border="none" fo:padding="0.5mm" fo:padding-top="{above}"'
        yield style_xml(f"Bar_{name}", "table-cell", f"<style:table-cell-properties {room}/>")
    border = 'fo:border="0.5pt solid #000000" fo:padding="1mm"'
    yield style_xml("Cell", "table-cell", f"<style:table-cell-properties {border}/>")
    for name, height in (("Row", ""), ("Row_to_sign", ' style:min-row-height="10mm"')):
        kept = f'<style:table-row-properties fo:keep-together="always"{height}/>'
        yield style_xml(name, "table-row", kept)
    for level in (1, 2):
        paged = '<style:paragraph-properties fo:break-before="page"/>'
        parent = f'style:parent-style-name="Heading_20_{level}"'
        yield style_xml(f"Paged_20_{level}", "paragraph", paged, parent)
    yield (
        '<text:list-style style:name="Items"><text:list-level-style-bullet text:level="1" '
        'text:bullet-char="–"><style:list-level-properties '
        'text:list-level-position-and-space-mode="label-alignment">'
        '<style:list-level-label-alignment text:label-followed-by="listtab" '
        'text:list-tab-stop-position="6mm" fo:text-indent="-6mm" fo:margin-left="6mm"/>'
        # Without a font the dash becomes a private sign of the font Symbol in a .docx.
        f"</style:list-level-properties><style:text-properties {_FONT}/>"
        "</text:list-level-style-bullet></text:list-style>"
    )


def automatic_styles(document: TextDocument) -> str:
    """The styles of its tables and bars, and those that all documents have."""
    tables = (part for part in document.parts if isinstance(part, DocumentTable))
    bars = (part for part in document.parts if isinstance(part, DocumentBars))
    return "".join(
        (*_run_styles(), *map(_table_style, tables), *map(_bars_style, bars), *_fixed_styles())
    )


def styles_file(document: TextDocument) -> str:
    """The file of the page and of the styles that are named where one writes on."""
    keep = 'fo:keep-with-next="always"'
    own = f'<style:text-properties {language(document.lang)} {_FONT} fo:font-size="11pt"/>'
    styles = (
        f'<style:default-style style:family="paragraph">{own}</style:default-style>',
        _named("Standard", 'fo:margin-bottom="2mm"', "", parent=""),
        _heading(1, 16, f'fo:margin-bottom="3mm" {keep}'),
        _heading(2, 13, f'fo:margin-top="3mm" {keep}'),
        _named("Before Table", f'fo:margin-bottom="2mm" {keep}', ""),
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
    said = f"{escaped(document.footer)} " if document.footer else ""
    number = f"{said}<text:page-number/> / <text:page-count/>"
    master = (
        '<style:master-page style:name="Standard" style:page-layout-name="A4">'
        f"<style:footer>{paragraph_xml('Footer', number)}</style:footer></style:master-page>"
    )
    return file_xml(
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
    return style_xml(name.replace(" ", "_20_"), "paragraph", properties, shown)
