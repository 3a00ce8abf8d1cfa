"""The instructions name the files as they are made, so that a person finds what they read of."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from guide.content.model import LANGS

ROOT = Path(__file__).resolve().parents[2]
VERSION = {"en": "VERSION", "kk": "НҰСҚА", "ru": "ВЕРСИЯ"}
MADE = re.compile(r'f"(daiyn[-_]\{release\.version\}[^"]*)"')


def made() -> list[re.Pattern[str]]:
    """What the packers call their files: a place in braces stands for anything."""
    sources = "".join(path.read_text("utf-8") for path in sorted((ROOT / "tools").rglob("*.py")))
    found = MADE.findall(sources)
    return [
        re.compile(r"[\w-]*".join(map(re.escape, re.split(r"\{.*?\}", name)))) for name in found
    ]


def named(lang: str, words: str) -> list[str]:
    return re.findall(rf"\bdaiyn[-_]{VERSION[lang]}[\w.-]*\.\w+", words)


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("page", ["install", "lab"])
def test_each_file_that_is_named_is_made_under_that_name(page: str, lang: str) -> None:
    words = (ROOT / "docs" / f"{page}.{lang}.md").read_text("utf-8")
    names = named(lang, words)
    assert {name.rpartition(".")[2] for name in names} >= {"deb", "dmg", "zip"}
    assert [n for n in names if not any(pattern.fullmatch(n) for pattern in made())] == []
    packed = re.findall(r"\bdaiyn[-_][\w.-]*\.(?:zip|exe|msi|dmg|deb|run)", words)
    assert sorted(packed) == sorted(names), "no name without a version"


@pytest.mark.parametrize("name", ["daiyn-papers-VERSION-en.zip", "daiyn-VERSION-macos.zip"])
def test_another_name_would_be_found(name: str) -> None:
    assert not any(pattern.fullmatch(name) for pattern in made())
