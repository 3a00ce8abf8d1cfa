"""What is told of Windows says that it was not tried, and names what the doctor asks for."""

from __future__ import annotations

from pathlib import Path

import pytest

FILES = Path(__file__).resolve().parents[2] / "resources" / "kiosk" / "windows"


@pytest.mark.parametrize("name", ["shell-launcher.ps1", "policies.ps1"])
def test_a_script_says_that_it_was_not_tried(name: str) -> None:
    words = (FILES / name).read_text(encoding="utf-8")
    assert "NOT TRIED" in words[:400]
    assert "--kiosk --data-dir" in words
    assert words.count("{") == words.count("}")
    assert words.count("(") == words.count(")")


def test_the_list_closes_what_the_doctor_looks_for() -> None:
    words = (FILES / "policies.ps1").read_text(encoding="utf-8")
    assert all(one in words for one in ("StickyKeys", "Winlogon", "DisableTaskMgr", "NoWinKeys"))
