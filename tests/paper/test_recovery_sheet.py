"""The recovery sheet: its code can be typed, and it says what the protection does not do."""

from __future__ import annotations

import pytest

from guide.content.model import Lang
from guide.household import recovery_code
from guide.store.store import Store
from guide.usecases.base.sheet import sheet_pdf
from guide.usecases.papers import sheets
from guide.usecases.program.services import services_on
from tests.clock import clock
from tests.paper.pages import words_by_page

CODE = recovery_code.shown(bytes(range(16)))


@pytest.mark.parametrize("langs", [["kk"], ["ru"], ["en"], ["kk", "ru"]])
def test_the_code_is_typed_from_the_sheet(langs: list[Lang]) -> None:
    with Store.in_memory(now=clock) as store:
        sheet = sheets.recovery_sheet(services_on(store, clock), langs, CODE)
    (text,) = words_by_page(sheet_pdf(sheet))
    lines = "".join(text.split())
    start = lines.index(CODE[:5])
    typed = lines[start : start + 60].replace("–", "-")
    assert recovery_code.read(typed[:41]) == bytes(range(16))
    assert CODE[:5] not in (sheet.title + sheet.file_name), "nothing of it in the name of the job"


def test_without_a_language_there_is_no_sheet() -> None:
    with (
        Store.in_memory(now=clock) as store,
        pytest.raises(ValueError, match=r"\[\]"),
    ):
        sheets.recovery_sheet(services_on(store, clock), [], CODE)
