"""Each code of a kiosk is read from a picture of its whole screen, letter by letter."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
import zxingcpp
from PIL import Image

from guide.app.kiosk import Kiosk
from guide.content.model import LANGS, Lang
from guide.ui.kiosk.take_away_page import KioskTakeAwayPage
from guide.usecases.kiosk.cards import CardAbout, card_of, parts_of
from tests.ui.kiosk.conftest import kiosk_services, settle
from tests.usecases.test_kiosk_cards import every_card


@pytest.mark.proof
@pytest.mark.parametrize("lang", LANGS)
def test_a_phone_reads_the_words_from_the_screen(
    open_one: Callable[..., Kiosk], tmp_path: Path, lang: Lang
) -> None:
    kiosk = open_one(kiosk_services(lang))
    kiosk.window.resize(1024, 768)
    kiosk.window.show()
    services = kiosk.services
    for about, item in every_card():
        of_level = about is CardAbout.LEVEL
        which = {"level" if of_level else "situation": item} if item else {}
        kiosk.window.open_first("take_away", about=about.value, **which)
        card = card_of(services.guide, services.paper_words, about, item, lang)
        for at, part in enumerate(parts_of(card)):
            page = kiosk.window.page
            assert isinstance(page, KioskTakeAwayPage)
            page._turn(at)
            settle(kiosk.app)
            picture = tmp_path / "screen.png"
            assert kiosk.window.grab().save(str(picture))
            assert read(picture) == [part.text], (about, item, at)


def read(picture: Path) -> list[str]:
    """What another program takes the codes of a picture for."""
    with Image.open(picture) as opened:
        return [one.text for one in zxingcpp.read_barcodes(opened.convert("L"))]
