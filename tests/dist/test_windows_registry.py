"""What a registry holds is read from its text form, letters and numbers alike."""

from __future__ import annotations

import pytest

from tools.installer.windows.registry import value_in

EXPORTED = (
    "Windows Registry Editor Version 5.00\r\n\r\n[HKEY_CURRENT_USER\\Software\\Дайын]\r\n"
    '@="өзі"\r\n"Path"="C:\\\\Дайын \\"1\\""\r\n"Size"=dword:0000001f\r\n'
    '"Wide"=hex(2):25,00,\\\r\n  41,00,25,00,00,00\r\n\r\n'
    '[HKEY_CURRENT_USER\\Software\\Дайын\\Below]\r\n"Other"="x"\r\n'
)


@pytest.mark.parametrize(
    ("value", "text"),
    [("", "өзі"), ("path", 'C:\\Дайын "1"'), ("Size", "31"), ("Wide", "%A%"), ("Other", None)],
)
def test_a_value_is_read_as_text(value: str, text: str | None) -> None:
    assert value_in(EXPORTED, r"HKCU\software\дайын", value) == text


def test_a_key_that_is_not_there_has_no_values() -> None:
    assert value_in(EXPORTED, r"HKLM\Software\Дайын", "Path") is None
