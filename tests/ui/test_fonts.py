"""Every Kazakh letter in every weight, from our own family and never from the system's."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QFont, QFontInfo, QFontMetricsF, QRawFont
from PySide6.QtWidgets import QApplication

from guide.errors import Code, GuideError
from guide.ui.kit.fonts import FAMILY, load_fonts
from guide.ui.kit.look import Look

KAZAKH = "ӘәҒғҚқҢңӨөҰұҮүҺһІі"
SIGNS = "₸№«»–—·"


@pytest.mark.parametrize("weight", [400, 500, 600, 700])
def test_every_letter_is_ours(app: QApplication, weight: int) -> None:
    font = Look().font_px(16, weight)
    assert QFontInfo(font).family() == FAMILY
    raw = QRawFont.fromFont(font)
    assert raw.isValid()
    assert raw.familyName().startswith(FAMILY)
    assert [letter for letter in KAZAKH + SIGNS if not raw.supportsCharacter(ord(letter))] == []


def test_weights_are_four_cuts(app: QApplication) -> None:
    def width(weight: QFont.Weight) -> float:
        return QFontMetricsF(Look().font_px(100, weight.value)).horizontalAdvance("Қауіп")

    kinds = (QFont.Weight.Normal, QFont.Weight.Medium, QFont.Weight.DemiBold, QFont.Weight.Bold)
    widths = [width(kind) for kind in kinds]
    assert len(set(widths)) == 4
    assert widths == sorted(widths)


def test_a_missing_file_stops_the_start(app: QApplication, tmp_path: Path) -> None:
    with pytest.raises(GuideError) as caught:
        load_fonts(tmp_path)
    assert caught.value.code is Code.FONT_MISSING
    assert caught.value.fields == {"file": "DaiynSans-Regular.ttf"}
