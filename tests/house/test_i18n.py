"""Every visible word exists in Kazakh, Russian and English, with the same placeholders."""

from __future__ import annotations

import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
I18N = ROOT / "resources" / "i18n"
PLACEHOLDER = re.compile(r"\{\w*\}|%n|%\d")
FORMS = {"kk": 2, "ru": 3, "en": 2}


def messages(path: Path) -> list[tuple[str, ET.Element]]:
    return [
        (context.findtext("name") or "", message)
        for context in ET.parse(path).getroot().iter("context")  # noqa: S314 - our own file
        for message in context.iter("message")
    ]


@pytest.mark.parametrize("lang", ["kk", "ru", "en"])
def test_each_catalogue_is_complete_with_the_same_placeholders(lang: str) -> None:
    path = I18N / f"guide_{lang}.ts"
    faults = []
    for context, message in messages(path):
        source = message.findtext("source") or ""
        translation = message.find("translation")
        assert translation is not None
        numerus = message.get("numerus") == "yes"
        if lang == "en" and not numerus:
            faults.append((context, source, "English needs only plurals"))
            continue
        forms = (
            [f.text or "" for f in translation.iter("numerusform")]
            if numerus
            else [translation.text or ""]
        )
        if translation.get("type"):
            faults.append((context, source, translation.get("type")))
        if numerus and len(forms) != FORMS[lang]:
            faults.append((context, source, "plural forms"))
        for form in forms:
            if not form.strip():
                faults.append((context, source, "empty"))
            elif sorted(PLACEHOLDER.findall(form)) != sorted(PLACEHOLDER.findall(source)):
                faults.append((context, source, form))
    assert faults == []
    assert messages(path) or lang == "en"


def test_the_catalogues_hold_what_the_program_says(tmp_path: Path) -> None:
    """A text added to the program without its translation is found here."""
    lupdate = Path(sys.executable).with_name("pyside6-lupdate")
    rooms = ("ui", "app")
    sources = [str(p) for room in rooms for p in sorted((ROOT / "guide" / room).rglob("*.py"))]
    fresh = tmp_path / "guide_ru.ts"
    subprocess.run(
        [lupdate, *sources, "-no-obsolete", "-ts", str(fresh)],
        check=True, capture_output=True,
    )  # fmt: skip
    said = {(c, m.findtext("source"), m.findtext("comment")) for c, m in messages(fresh)}
    assert said
    for lang in ("kk", "ru"):
        kept = {
            (c, m.findtext("source"), m.findtext("comment"))
            for c, m in messages(I18N / f"guide_{lang}.ts")
        }
        assert said - kept == set()
        assert kept - said == set(), "no longer said"
