"""The press works in memory, with our fonts only, and takes no sign in a text for an order."""

from __future__ import annotations

import copy
import io
import re
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from PIL import Image

from guide import paths
from guide.errors import Code, GuideError
from guide.paper import renderer
from guide.paper.schemas import LevelSheet
from tests.paper.reading import squeezed, words_of

Data = Callable[[str, str], LevelSheet]
Pdf = Callable[[str, str], bytes]

MARKUP = r"#panic() $x^2$ *b* _i_ @ref <lab> \u{41} `c` = h // - [a](b) ~ #import \"x\""


def with_meaning(data: LevelSheet, text: str) -> dict[str, Any]:
    changed: dict[str, Any] = copy.deepcopy(dict(data))
    changed["meaning"] = [text]
    return changed


def test_signs_of_the_template_language_are_printed_as_they_are(sheet_data: Data) -> None:
    pdf = renderer.pdf("level", with_meaning(sheet_data("yellow", "en"), MARKUP), title="#x *y*")
    assert squeezed(MARKUP) in words_of(pdf)
    with pikepdf.open(io.BytesIO(pdf)) as opened, opened.open_metadata() as meta:
        assert meta["dc:title"] == "#x *y*"


def test_an_emoji_in_a_text_does_not_cost_the_sheet(sheet_data: Data) -> None:
    pdf = renderer.pdf(
        "level", with_meaning(sheet_data("yellow", "en"), "Ready 😀 now"), title="😀"
    )
    assert "Ready□now" in words_of(pdf)


def test_a_text_too_long_for_the_page_is_refused_not_cut(sheet_data: Data) -> None:
    with pytest.raises(GuideError) as caught:
        renderer.pdf("level", with_meaning(sheet_data("red", "kk"), "слово " * 900), title="x")
    assert caught.value.code is Code.PAPER_FAILED
    assert caught.value.fields == {"reason": "overflow"}


def test_an_unknown_template_and_data_that_do_not_fit_are_known_failures() -> None:
    for template in ("no-such", "level"):
        with pytest.raises(GuideError) as caught:
            renderer.pdf(template, {"langs": ["kk"]}, title="x")
        assert caught.value.code is Code.PAPER_FAILED


def test_without_our_fonts_nothing_is_printed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, sheet_data: Data
) -> None:
    (tmp_path / "fonts").mkdir()
    resources = paths.resources()
    (tmp_path / "fonts" / "coverage.txt").write_bytes(
        (resources / "fonts" / "coverage.txt").read_bytes()
    )
    (tmp_path / "paper").symlink_to(resources / "paper")
    for module in ("renderer", "glyphs"):
        monkeypatch.setattr(f"guide.paper.{module}.resources", lambda: tmp_path)
    with pytest.raises(GuideError) as caught:
        renderer.pdf("level", sheet_data("yellow", "kk"), title="x")
    assert caught.value.code is Code.FONT_MISSING


def test_nothing_is_written_to_the_disk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, sheet_data: Data
) -> None:
    for name in ("tmp", "cwd", "home"):
        (tmp_path / name).mkdir()
    monkeypatch.setenv("TMPDIR", str(tmp_path / "tmp"))
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "home"))
    monkeypatch.chdir(tmp_path / "cwd")
    resources_before = sorted(paths.resources().rglob("*"))
    renderer.pdf("level", sheet_data("orange", "kk"), title="x")
    renderer.png("level", sheet_data("orange", "kk"), 40)
    assert [path for path in tmp_path.rglob("*") if path.parent != tmp_path] == []
    assert sorted(paths.resources().rglob("*")) == resources_before


def test_any_thread_may_press(sheet_data: Data, sheet_pdf: Pdf) -> None:
    asked = [(level, lang) for level in ("yellow", "red") for lang in ("kk", "ru")] * 2

    def pressed(level: str, lang: str) -> bytes:
        data = sheet_data(level, lang)
        return renderer.pdf("level", data, title=data["title"])

    with ThreadPoolExecutor(4) as pool:
        made = list(pool.map(lambda one: pressed(*one), asked))
    assert made == [sheet_pdf(*one) for one in asked]


def test_a_picture_has_the_true_size_of_the_paper(sheet_data: Data) -> None:
    pages = renderer.png("level", sheet_data("yellow", "kk"), 100)
    assert Image.open(io.BytesIO(pages[0])).size == (827, 1169)


@pytest.mark.parametrize("path", sorted((paths.resources() / "paper").glob("*.typ")), ids=str)
def test_templates_use_no_package_and_leave_the_fallback_off(path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    assert not re.search(r"@(preview|local)", source), "the engine would look for it on a network"
    if "#set document" in source:
        assert "fallback: false" in source
        assert "date: none" in source
