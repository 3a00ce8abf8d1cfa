"""How large a kiosk draws what can be pressed."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize

from guide.ui.kiosk.look import kiosk_look


@pytest.mark.parametrize(
    ("size", "pixels_per_mm", "target"),
    [
        ((1024, 768), None, 88),
        ((1024, 768), 4.0, 88),
        ((1920, 1080), 7.0, 105),  # 15 mm
        ((1080, 1920), 11.0, 165),
        ((1024, 768), 16.0, 128),  # somebody wrote centimetres: the page still holds its numbers
        ((1024, 768), 40.0, 128),
        ((320, 240), 40.0, 88),
    ],
)
def test_targets_grow_with_the_density_and_leave_room_for_the_page(
    size: tuple[int, int], pixels_per_mm: float | None, target: int
) -> None:
    look = kiosk_look(QSize(*size), "light", is_larger=False, pixels_per_mm=pixels_per_mm)
    assert look.target == target
