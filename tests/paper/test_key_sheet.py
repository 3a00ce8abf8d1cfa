"""The sheet of a key for messages: what is compared stands on it as the program shows it."""

from __future__ import annotations

import base64
import datetime as dt

import pytest

from guide.content.model import LANGS, Lang
from guide.signatures.minisign import PublicKey
from guide.store.store import Store
from guide.usecases.base.sheet import sheet_pages_png, sheet_pdf
from guide.usecases.papers import sheets
from guide.usecases.program.services import services_on
from tests.paper.reading import squeezed, words_of

# With an x between digits, which fonts like to draw as a sign of multiplication.
LINE = "RWTWQvbwvYSWFR/5zplZ2iMQ127G5x3I5F1XCdkCZJOOlnqhKk05b5Vx"
RAW = base64.b64decode(LINE)
KEY = PublicKey(RAW[2:10], RAW[10:])


@pytest.mark.parametrize("langs", [*((lang,) for lang in LANGS), ("kk", "ru")])
def test_one_page_tells_the_key_letter_by_letter(langs: tuple[Lang, ...]) -> None:
    now = dt.datetime(2026, 11, 30, 9, tzinfo=dt.UTC)
    with Store.in_memory(now=lambda: now) as store:
        sheet = sheets.key_sheet(services_on(store, lambda: now), langs, KEY)
    assert len(sheet_pages_png(sheet, 20)) == 1
    said = squeezed(words_of(sheet_pdf(sheet)))
    assert LINE in said
    assert KEY.shown_id in said
    assert KEY.fingerprint.replace(" ", "") in said.replace("–", "")
