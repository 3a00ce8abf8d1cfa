"""Cut the four static fonts of Daiyn from Inter's variable font: `python tools/build_fonts.py`.

Run only when the pinned package fontpkg-inter changes; the results are kept in
resources/fonts, so that nothing that builds or runs the program needs this script.
The same input gives the same bytes. The family has a name of its own, so that an Inter
installed on the computer can never take its place.
"""

from __future__ import annotations

from pathlib import Path

import fontpkg_inter
from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

FAMILY = "Daiyn Sans"
CUTS = {400: "Regular", 500: "Medium", 600: "SemiBold", 700: "Bold"}
OPTICAL_SIZE = 18  # drawn for text, and still good in headings
FEATURES = ["calt", "ccmp", "kern", "locl", "mark", "mkmk", "tnum"]
LETTERS = [
    *range(0x20, 0x7F),  # Latin, with the letters of the neighbours' and European names
    *range(0xA0, 0x180),
    *(0x18F, 0x259),
    *range(0x218, 0x21C),
    *range(0x300, 0x30D),  # accents set apart, as some keyboards type them
    *(0x327, 0x328),
    *range(0x400, 0x530),  # Cyrillic with all letters of Kazakh and its neighbours
    *range(0x2000, 0x2070),  # dashes, quotation marks, narrow and non-breaking signs
    *(0x20AC, 0x20B8, 0x20BD, 0x2116, 0x2122),  # € ₸ ₽ № ™
    *range(0x2190, 0x2194),
    *(0x2212, 0x2248, 0x2260, 0x2264, 0x2265, 0x25A1, 0x25CF, 0x2713),
]
SOURCE = fontpkg_inter.ROOT / "files" / "Inter[opsz,wght].ttf"
TARGET = Path(__file__).resolve().parent.parent / "resources" / "fonts"
REGULAR, BOLD = 0x40, 0x20  # bits of OS/2.fsSelection
TYPOGRAPHIC_LINES = 0x80
WINDOWS = 3  # the platform whose names every system reads


def cut(weight: int, style: str) -> TTFont:
    """Return one static, subset and renamed font."""
    font = TTFont(SOURCE, recalcTimestamp=False)
    font = instancer.instantiateVariableFont(font, {"opsz": OPTICAL_SIZE, "wght": weight})
    options = subset.Options(layout_features=FEATURES, name_IDs=[0, 5, 8, 9, 11, 13, 14])
    options.notdef_outline = True
    options.recalc_timestamp = False
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=LETTERS)
    subsetter.subset(font)
    if "STAT" in font:
        del font["STAT"]
    rename(font, weight, style)
    return font


def rename(font: TTFont, weight: int, style: str) -> None:
    """Name the cut so that Qt, Typst and the systems all see one family with four weights."""
    names = font["name"]
    names.names = [record for record in names.names if record.platformID == WINDOWS]
    linked = style in {"Regular", "Bold"}  # the only two that old menus link by style
    postscript = f"{FAMILY.replace(' ', '')}-{style}"
    for name_id, words in {
        1: FAMILY if linked else f"{FAMILY} {style}",
        2: style if linked else "Regular",
        3: f"{font['head'].fontRevision:.3f};{postscript}",
        4: f"{FAMILY} {style}",
        6: postscript,
        16: FAMILY,
        17: style,
    }.items():
        names.setName(words, name_id, WINDOWS, 1, 0x409)
    font["OS/2"].usWeightClass = weight
    bold = style == "Bold"
    kept = font["OS/2"].fsSelection & TYPOGRAPHIC_LINES
    font["OS/2"].fsSelection = kept | (BOLD if bold else 0 if style != "Regular" else REGULAR)
    font["head"].macStyle = 1 if bold else 0


def write_coverage(fonts: list[TTFont]) -> None:
    """Write the code points that all cuts have: the papers refuse a letter they lack."""
    shared = set.intersection(*(set(font.getBestCmap()) for font in fonts))
    lines = ["# Code points that every cut of Daiyn Sans has, written by tools/build_fonts.py"]
    start = previous = None
    for point in [*sorted(shared), None]:
        if previous is not None and point == previous + 1:
            previous = point
            continue
        if start is not None:
            lines.append(f"{start:04X}-{previous:04X}")
        start = previous = point
    (TARGET / "coverage.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")


def main() -> None:
    """Cut all four, with their licence and coverage beside them."""
    TARGET.mkdir(parents=True, exist_ok=True)
    fonts = []
    for weight, style in CUTS.items():
        font = cut(weight, style)
        path = TARGET / f"DaiynSans-{style}.ttf"
        font.save(path)
        fonts.append(font)
        print(f"{path.name}: {path.stat().st_size} bytes, {len(font.getBestCmap())} letters")
    write_coverage(fonts)
    licence = (fontpkg_inter.ROOT / "LICENSE").read_text(encoding="utf-8")
    (TARGET / "OFL.txt").write_text(licence, encoding="utf-8")


if __name__ == "__main__":
    main()
