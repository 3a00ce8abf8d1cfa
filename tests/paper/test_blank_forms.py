"""The blank forms that are pressed when Daiyn is built, with as many pages as is said of them."""

from __future__ import annotations

import io
from pathlib import Path

import pikepdf
import pytest

from guide.content.model import Lang
from guide.usecases.base.sheet import Sheet, sheet_pages_png, sheet_pdf
from guide.usecases.kiosk import papers
from guide.usecases.kiosk.papers import FORM_PAGES, form_file
from tests.proofs import rest_in_proof
from tools import compile_forms


@pytest.mark.parametrize("langs", rest_in_proof(FORM_PAGES, ("kk", "ru")))
def test_a_form_has_as_many_pages_as_is_said_of_it(langs: tuple[Lang, ...]) -> None:
    with pikepdf.open(io.BytesIO(sheet_pdf(compile_forms.blank_form(langs)))) as opened:
        assert len(opened.pages) == FORM_PAGES[langs]


def test_only_what_changed_is_pressed_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(papers, "compact_folder", lambda: tmp_path)
    pressed: list[Sheet] = []

    def press(sheet: Sheet) -> bytes:
        pressed.append(sheet)
        return b"%PDF-1.7"

    monkeypatch.setattr(compile_forms, "sheet_pdf", press)
    assert len(compile_forms.compile_forms()) == len(FORM_PAGES)
    assert compile_forms.compile_forms() == []
    assert len(pressed) == len(FORM_PAGES)
    form_file(("kk",)).unlink()
    assert compile_forms.compile_forms() == [form_file(("kk",))]
    assert {path.suffix for path in form_file(("kk",)).parent.iterdir()} == {".pdf", ".sum"}


def test_a_form_becomes_pictures_for_a_printer_that_takes_no_document() -> None:
    compile_forms.compile_forms()
    paper = papers._form("Plan", ("kk", "ru"))
    assert len(sheet_pages_png(paper.sheet, 20)) == FORM_PAGES["kk", "ru"]
