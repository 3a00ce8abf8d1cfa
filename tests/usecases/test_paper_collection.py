"""Which papers need no family, in which order and under which names they lie in the pack."""

from __future__ import annotations

import pytest

from guide.content.model import DECLARED, Lang
from guide.content.paper_words import PaperWords
from guide.paths import resources
from guide.usecases.papers.collection import PaperCollection, numbered, paper_collection
from guide.usecases.program.services import Services


@pytest.fixture
def words() -> PaperWords:
    return PaperWords(resources() / "content")


@pytest.fixture
def pack(services: Services) -> PaperCollection:
    return paper_collection(services, "ru", pages_at_once=40)


def test_the_order_of_printing_is_start_form_levels_situations(
    services: Services, pack: PaperCollection, words: PaperWords
) -> None:
    guide = services.guide
    assert [(paper.group, paper.name) for paper in pack.papers] == [
        ("form", words.word("pack_form", "ru")),
        *(("levels", guide.level(level).words("ru").level_name) for level in DECLARED),
        *(("situations", one.name("ru")) for one in guide.situations),
    ]
    assert [paper.number for paper in pack.files[: len(pack.papers) + 1]] == list(
        range(1, len(pack.papers) + 2)
    )
    assert (pack.start.group, pack.start.name) == ("start", words.word("pack_start", "ru"))


def test_the_large_print_is_the_same_again_in_a_folder_of_its_own(
    pack: PaperCollection, words: PaperWords
) -> None:
    last = pack.papers[-1].number
    folder = numbered(last + 2, words.word("pack_large", "ru"))
    assert [(paper.number, paper.name) for paper in pack.large] == [
        (paper.number, paper.name) for paper in pack.papers
    ]
    assert {paper.folder for paper in pack.large} == {folder}
    assert pack.large[0].path == f"{folder}/{numbered(2, pack.papers[0].name)}.pdf"
    assert pack.all_at_once == numbered(last + 1, words.word("pack_all", "ru")) + ".pdf"
    assert all(
        large.sheet.data != normal.sheet.data
        for large, normal in zip(pack.large, pack.papers, strict=True)
    )


def test_the_form_is_blank_although_a_family_is_entered(full: Services) -> None:
    def form(services: Services, lang: Lang) -> object:
        return paper_collection(services, lang).papers[0].sheet.data

    assert "Ерлан" not in str(form(full, "kk"))
    assert form(full, "kk") != form(full, "en")


def test_without_the_file_of_all_papers_the_pack_tells_of_none(services: Services) -> None:
    pack = paper_collection(services, "kk")
    assert pack.all_at_once == ""
    assert pack.large[0].folder.startswith(f"{pack.papers[-1].number + 1:02d} ")
    assert len(pack.start.sheet.data["forms"]) == 1


@pytest.mark.parametrize(
    ("name", "allowed"),
    [("Қоқан-лоққы", "07 Қоқан-лоққы"), ('a/b:c*"d"', "07 a b c d"), (" a   b ", "07 a b")],
)
def test_a_name_is_allowed_on_every_system(name: str, allowed: str) -> None:
    assert numbered(7, name) == allowed
