"""A document as a file: for paper, to change it in a writing program, for a table, for programs.

All four say the same, for all are made from the one document.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from enum import StrEnum
from pathlib import Path
from typing import Any

import msgspec

from guide.content.model import Lang
from guide.csv_rows import csv_file
from guide.exchange.text_document import (
    DocumentBars,
    DocumentHeading,
    DocumentParagraph,
    DocumentTable,
    TextDocument,
)
from guide.store import copying
from guide.usecases.base.results import ExportResult
from guide.usecases.base.sheet import Sheet, sheet_pdf

TEMPLATE = "document"
DocumentMaker = Callable[[], TextDocument]  # for whoever only passes one on


class FileForm(StrEnum):
    """What a document is written as; the value is the ending of the file's name."""

    PDF = "pdf"
    ODT = "odt"
    CSV = "csv"
    JSON = "json"


def paper_name(paper: str, langs: Sequence[Lang], form: FileForm) -> str:
    """What the file is called: no class, no date, no place."""
    return f"daiyn-class-{paper}-{'-'.join(langs)}.{form.value}"


def document_bytes(document: TextDocument, form: FileForm) -> bytes:
    """The document in a form. Errors: as `sheet_pdf`."""
    match form:
        case FileForm.PDF:
            return sheet_pdf(document_sheet(document))
        case FileForm.ODT:
            from guide.exchange.odt import odt

            return odt(document)
        case FileForm.CSV:
            return csv_file(_rows(document))
        case FileForm.JSON:
            return msgspec.json.format(msgspec.json.encode(document), indent=1)


def document_sheet(document: TextDocument) -> Sheet:
    """The document as it goes to a printer; it has no file."""
    return Sheet(TEMPLATE, document.title, "", printed(document))


def printed(document: TextDocument) -> dict[str, Any]:
    """The data of the template."""
    return {"langs": [document.lang], **msgspec.to_builtins(document)}


def write_document(
    document: TextDocument, form: FileForm, path: Path, *, may_replace: bool = True
) -> ExportResult:
    """Write the document to where somebody wants it.

    Errors: as `document_bytes` and `copying.copy_out`; FileExistsError for a file that is there
    and must stay.
    """
    copying.require_target(path, may_replace=may_replace)
    data = document_bytes(document, form)
    copying.copy_out(path, data)
    return ExportResult(path, len(data))


def _rows(document: TextDocument) -> Iterator[tuple[str, ...]]:
    """One row for each paragraph and row of a table, after the headings it stands under."""
    over = ["", ""]
    for part in document.parts:
        match part:
            case DocumentHeading():
                over[part.level - 1 :] = [part.text, *[""] * (2 - part.level)]
            case DocumentParagraph():
                yield (*over, "".join(run.text for run in part.runs))
            case DocumentTable():
                if part.head:
                    yield (*over, *part.head)
                yield from ((*over, *row) for row in part.rows)
            case DocumentBars():
                for group in part.groups:
                    yield from (
                        (*over, *filter(None, (group.title,)), bar.label, bar.words)
                        for bar in group.bars
                    )
