"""Several PDFs as one: no page and no tag is lost, and each page finds its own tags."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import Any

import pikepdf
import pytest

from tests.paper.pages import tags_of
from tests.paper.wall_fixtures import pdf as wall_pdf
from tools.joined_pdf import NotJoinedError, joined_pdf

Pdf = Callable[[str, str], bytes]


@pytest.fixture(scope="module")
def parts(sheet_pdf: Pdf, situation_pdf: Pdf) -> list[tuple[str, bytes]]:
    return [
        ("План семьи", wall_pdf("nobody", "ru")),
        ("Красный уровень", sheet_pdf("red", "ru")),
        ("Взрыв", situation_pdf("EXPL", "ru")),
    ]


def misplaced(pdf: pikepdf.Pdf) -> list[int]:
    """The pages whose tags, as found by the page's number, point at another page."""
    found: dict[int, Any] = {}
    nums = pdf.Root.StructTreeRoot.ParentTree.Nums
    for key, tags in zip(nums[::2], nums[1::2], strict=True):
        assert int(key) not in found
        found[int(key)] = tags
    wrong = []
    for place, page in enumerate(pdf.pages):
        tags = found.pop(int(page.StructParents))
        if any(tag.get("/Pg", page.obj).objgen != page.obj.objgen for tag in tags):
            wrong.append(place)
    assert found == {}, "tags of no page"
    return wrong


def test_every_page_finds_its_own_tags(parts: list[tuple[str, bytes]]) -> None:
    whole = joined_pdf(parts, "Всё сразу")
    with pikepdf.open(io.BytesIO(whole)) as pdf:
        assert misplaced(pdf) == []
        tags = list(tags_of(pdf.Root.StructTreeRoot.K))
        assert tags.pop(0) == "/Document"
        alone: list[str] = []
        for _, content in parts:
            with pikepdf.open(io.BytesIO(content)) as part:
                alone += tags_of(part.Root.StructTreeRoot.K)
        assert [tag for tag in tags if tag != "/Part"] == [
            tag for tag in alone if tag != "/Document"
        ]


def test_tags_of_another_page_are_seen(parts: list[tuple[str, bytes]]) -> None:
    """Negative control: two pages change their numbers."""
    with pikepdf.open(io.BytesIO(joined_pdf(parts, "Всё сразу"))) as pdf:
        one, other = pdf.pages[0], pdf.pages[-1]
        one.StructParents, other.StructParents = other.StructParents, one.StructParents
        assert misplaced(pdf) == [0, len(pdf.pages) - 1]


def test_it_says_its_language_its_title_and_what_is_where(parts: list[tuple[str, bytes]]) -> None:
    with pikepdf.open(io.BytesIO(joined_pdf(parts, "Всё сразу"))) as pdf:
        assert str(pdf.Root.Lang) == "ru"
        assert bool(pdf.Root.MarkInfo.Marked)
        assert bool(pdf.Root.ViewerPreferences.DisplayDocTitle)
        assert pdf.check_pdf_syntax() == []
        with pdf.open_metadata() as meta:
            assert meta["pdfuaid:part"] == "1"
            assert meta["dc:title"] == "Всё сразу"
        with pdf.open_outline() as outline:
            assert [item.title for item in outline.root] == [name for name, _ in parts]


def test_the_same_files_give_the_same_bytes(parts: list[tuple[str, bytes]]) -> None:
    assert joined_pdf(parts, "Всё сразу") == joined_pdf(parts, "Всё сразу")


def test_a_file_without_tags_is_refused() -> None:
    plain = io.BytesIO()
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.save(plain)
    with pytest.raises(NotJoinedError):
        joined_pdf([("a", plain.getvalue())], "a")


def test_two_tags_of_one_name_are_refused(parts: list[tuple[str, bytes]]) -> None:
    with pytest.raises(NotJoinedError):
        joined_pdf([parts[0], parts[0]], "a")
