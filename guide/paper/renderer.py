"""The renderer: plain data and a template become a page, as PDF/UA-1 or as pictures.

Everything happens in memory. What a person typed reaches the template only as JSON text, never
as template source, so that no sign in a name can mean anything to it. Typst is imported on the
first sheet: starting the program pays nothing for it. Templates come from resources/paper only.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from guide.errors import Code, GuideError
from guide.paper.glyphs import printable
from guide.paths import resources

if TYPE_CHECKING:
    import typst

STANDARD: Any = ["ua-1"]
FAMILY = "Daiyn Sans"
CUTS = 4


def pdf(template: str, data: Mapping[str, Any], *, title: str) -> bytes:
    """Return the filled `template` ("level") as a tagged PDF with `title` as its title.

    The same data give the same bytes. Raises GuideError FONT_MISSING or PAPER_FAILED; the
    field `reason` is for the diagnosis and holds nothing that a person typed.
    """
    return _press(_compiler(template, data, title), "pdf", None)[0]


def png(template: str, data: Mapping[str, Any], ppi: float, *, title: str = "Daiyn") -> list[bytes]:
    """Return the filled `template` as one PNG a page, `ppi` pixels to the inch, never fewer pages.

    The pictures carry no resolution of their own: draw them at the true size of the paper.
    """
    return _press(_compiler(template, data, title), "png", ppi)


def can_draw(pictures: Sequence[bytes]) -> bool:
    """Whether each of these JPEG pictures can be decoded: one that cannot costs a whole paper."""
    try:
        png("pictures", {"pictures": [list(one) for one in pictures]}, 1)
    except GuideError as failure:
        return failure.code is not Code.PAPER_FAILED
    return True


def left_out(template: str, data: Mapping[str, Any], *, title: str) -> tuple[str, ...]:
    """What has no room on the paper and is left out whole, each told once, in order of meeting.

    Raises GuideError as `pdf`. Quick after the pictures of the same data.
    """
    import typst

    try:
        found = json.loads(_compiler(template, data, title).query("<left-out>", field="value"))
    except typst.TypstError as error:
        raise GuideError(Code.PAPER_FAILED, reason="template") from error
    return tuple(dict.fromkeys(told for face in found for told in face))


def _compiler(template: str, data: Mapping[str, Any], title: str) -> typst.Compiler:
    """The engine with one sheet in it. A new one for each call, so that any thread may render.

    All share one memory of what was laid out, so that the PDF and the pictures of a sheet are made
    from one layout. It knows a sheet again only by one input: two would come in any order.
    """
    import typst

    sheet = printable({**data, "title": title})
    return typst.Compiler(
        input=str(_template_file(template)),
        root=str(resources()),
        font_paths=_fonts(str(resources() / "fonts")),
        ignore_system_fonts=True,
        sys_inputs={"data": json.dumps(sheet, ensure_ascii=False, sort_keys=True)},
    )


def _template_file(template: str) -> Path:
    path = resources() / "paper" / f"{template}.typ"
    if not path.is_file():
        raise GuideError(Code.PAPER_FAILED, reason=f"no template {template}")
    return path


def _press(compiler: typst.Compiler, form: Any, ppi: float | None) -> list[bytes]:
    import typst

    # The engine's messages may quote a text of the family: they go nowhere but into the cause.
    try:
        result, warnings = compiler.compile_with_warnings(
            format=form, ppi=ppi, pdf_standards=STANDARD if form == "pdf" else []
        )
        overflow = json.loads(compiler.query("<overflow>", field="value"))
    except typst.TypstError as error:
        raise GuideError(Code.PAPER_FAILED, reason="template") from error
    # A missing font is only a warning, and its text would be silently gone.
    if warnings or result is None:
        raise GuideError(Code.PAPER_FAILED, reason="warning")
    if overflow:
        raise GuideError(Code.PAPER_FAILED, reason="overflow")
    return [result] if isinstance(result, bytes) else result


@cache
def _fonts(folder: str) -> typst.Fonts:
    """The four cuts and nothing else: the same sheet on every computer."""
    import typst

    fonts = typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=[folder]
    )
    if [font.family for font in fonts.fonts()] != [FAMILY] * CUTS:
        raise GuideError(Code.FONT_MISSING, family=FAMILY)
    return fonts
