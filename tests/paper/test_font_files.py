"""The four cuts: one family for every system, all Kazakh letters, made from the pinned source."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest
from fontTools.ttLib import TTFont

from guide.paper.glyphs import Coverage
from guide.paths import resources

FONTS = resources() / "fonts"
CUTS = {"Regular": 400, "Medium": 500, "SemiBold": 600, "Bold": 700}
KAZAKH = "ӘәҒғҚқҢңӨөҰұҮүҺһІі"


@pytest.mark.parametrize(("style", "weight"), CUTS.items())
def test_a_cut_belongs_to_the_one_family(style: str, weight: int) -> None:
    with TTFont(FONTS / f"DaiynSans-{style}.ttf") as font:
        names = {record.nameID: record.toUnicode() for record in font["name"].names}
        assert names[16] == "Daiyn Sans"
        assert names[17] == style
        is_linked = style in {"Regular", "Bold"}
        assert names[1] == ("Daiyn Sans" if is_linked else f"Daiyn Sans {style}")
        assert names[2] == (style if is_linked else "Regular")
        assert font["OS/2"].usWeightClass == weight
        assert bool(font["OS/2"].fsSelection & 0x20) is (style == "Bold")
        assert bool(font["OS/2"].fsSelection & 0x40) is (style == "Regular")
        assert "fvar" not in font
        assert "Inter" not in {names[1], names[4], names[6], names[16]}
        assert {ord(letter) for letter in KAZAKH} <= set(font.getBestCmap())
        features = {record.FeatureTag for record in font["GPOS"].table.FeatureList.FeatureRecord}
        assert {"kern", "mark"} <= features


def test_the_coverage_list_is_what_all_cuts_have() -> None:
    shared: set[int] | None = None
    for style in CUTS:
        with TTFont(FONTS / f"DaiynSans-{style}.ttf") as font:
            points = set(font.getBestCmap())
            shared = points if shared is None else shared & points
    assert Coverage.read().points == shared


def test_the_licence_lies_beside_the_fonts() -> None:
    licence = (FONTS / "OFL.txt").read_text(encoding="utf-8")
    assert "SIL OPEN FONT LICENSE Version 1.1" in licence


def build_script() -> ModuleType:
    path = Path(__file__).resolve().parents[2] / "tools" / "build_fonts.py"
    spec = importlib.util.spec_from_file_location("build_fonts", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_script_makes_the_same_cut_again(tmp_path: Path) -> None:
    made = tmp_path / "cut.ttf"
    build_script().cut(CUTS["SemiBold"], "SemiBold").save(made)
    assert made.read_bytes() == (FONTS / "DaiynSans-SemiBold.ttf").read_bytes()


@pytest.mark.proof
def test_the_script_makes_every_file_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    script = build_script()
    monkeypatch.setattr(script, "TARGET", tmp_path)
    script.main()
    made = sorted(path.name for path in tmp_path.iterdir())
    assert made == sorted(path.name for path in FONTS.iterdir())
    for name in made:
        assert (tmp_path / name).read_bytes() == (FONTS / name).read_bytes(), name
