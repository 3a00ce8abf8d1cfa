"""What an administrator reads of a screen for everybody names all settings, in each language."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from guide.content.kiosk_words import kiosk_words
from guide.content.model import LANGS, Lang
from guide.kiosk.configuration import all_fields
from guide.kiosk.configuration_file import right_words

ROOT = Path(__file__).resolve().parents[2]
SYSTEM = ROOT / "resources" / "kiosk"


def words(lang: Lang) -> str:
    return (ROOT / "docs" / f"kiosk.{lang}.md").read_text(encoding="utf-8")


def rows(lang: Lang) -> list[str]:
    """A row of the table for each setting, as `daiyn kiosk fields` tells it."""
    said = kiosk_words().say
    return [
        f"| `{key}` | {said(f'kiosk_field_{field.ask.group}_{field.name}', lang)} "
        f"| {right_words(key, lang)} | `{json.dumps(field.default, default=list)}` |"
        for key, field in all_fields().items()
    ]


@pytest.mark.parametrize("lang", LANGS)
def test_every_setting_stands_there_as_the_program_tells_it(lang: Lang) -> None:
    missing = [row for row in rows(lang) if row not in words(lang)]
    assert missing == []


@pytest.mark.parametrize("lang", LANGS)
def test_the_page_is_found_and_names_what_is_shipped(lang: Lang) -> None:
    assert f"docs/kiosk.{lang}.md" in (ROOT / "README.md").read_text(encoding="utf-8")
    for file in ("install.sh", "openbox.xml", "shell-launcher.ps1", "policies.ps1"):
        assert file in words(lang)
        assert list(SYSTEM.rglob(file)), file
    assert words(lang).count("- [ ]") == words("en").count("- [ ]")
