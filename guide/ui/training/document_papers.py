"""Papers that are documents: printed, or saved in the forms that documents have."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from guide.content.class_words import class_paper_words
from guide.ui.training.papers_card import OfferedPaper, PaperFile
from guide.usecases.training.document_files import (
    DocumentMaker,
    FileForm,
    document_sheet,
    paper_name,
    write_document,
)
from guide.usecases.training.lesson_papers import tally_sheet

if TYPE_CHECKING:
    from guide.content.model import Lang


def document_paper(
    paper: str, words: str, made: DocumentMaker, forms: Sequence[FileForm], langs: Sequence[Lang]
) -> OfferedPaper:
    """A paper called `words`, made anew each time; its files are named by `paper` and languages."""

    def write(form: FileForm, path: Path) -> None:
        write_document(made(), form, path)

    return OfferedPaper(
        id=paper,
        words=words,
        sheet=lambda: document_sheet(made()),
        files=tuple(
            PaperFile(
                form=form.value,
                words=form_words(form),
                name=partial(paper_name, paper, langs, form),
                write=partial(write, form),
            )
            for form in forms
        ),
    )


def tally_paper(lang: Lang) -> OfferedPaper:
    """The sheet for the hands of a year, in the language of the window."""
    words = class_paper_words().say("tally_title", lang)
    made = partial(tally_sheet, (lang,))
    return document_paper("tally", words, made, (FileForm.PDF, FileForm.ODT), (lang,))


def form_words(form: FileForm) -> str:
    """What the file is for."""
    return {
        FileForm.PDF: QCoreApplication.translate("PapersCard", "Save as PDF"),
        FileForm.ODT: QCoreApplication.translate("PapersCard", "Save to edit"),
        FileForm.CSV: QCoreApplication.translate("PapersCard", "Save as a table"),
        FileForm.JSON: QCoreApplication.translate("PapersCard", "Save for other programs"),
    }[form]
