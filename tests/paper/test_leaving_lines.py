"""Who is sent out by the advice itself: each such line was decided by the facts, none is new.

The condition "if the authorities have not asked you to stay" belongs to what a family arranged for
itself (meeting place, lost contact, fetching a child). The guide's own lines send people away from
a danger beside them, or where officials have said so; to these nothing may be added.

The condition is looked for on the finished sheets, in the order in which they are read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import pytest

from guide.content.checks.leaving import leads_outside
from guide.content.model import LANGS, Entry, Lang
from guide.paths import Places
from guide.usecases.base.sheet import sheet_pdf
from guide.usecases.papers.catalogue import KINDS, PaperRequest, sheet_of
from guide.usecases.papers.hand_copy import hand_copy, has_steps
from guide.usecases.program.services import Services, open_services
from tests.clock import clock
from tests.paper import wall_fixtures
from tests.paper.conftest import GUIDE, PAPER_LANGS, WORDS, langs_of
from tests.paper.reading import squeezed, words_of

AWAY_FROM_DANGER = {"Y-03", "ITEM-03", "ATT-01", "ATT-03", "EXPL-02", "GAS-02"}
AS_OFFICIALS_SAY = {"EVAC-02", "EVAC-04"}  # after EVAC-01: follow the instruction you hear
SENDS_NOBODY = {"O-04", "O-06", "R-01", "CHILD-07"}  # to arrange beforehand, or not to go

LEAVING: dict[Lang, str] = {
    "kk": "шығыңыз|кетіңіз|барып|барыңыз|бармаңыз|ертіп|қашыңыз|эвакуация|кездес|алып кет",
    "ru": "уходите|уйдите|выйдите|отойдите|идите|приходите|покиньте|эвакуа|встреч|забер|забир"
    "|выезжайте",
}


def leaving(entry: Entry) -> bool:
    return any(
        re.search(pattern, f"{entry.words(lang).title} {entry.words(lang).reason}", re.IGNORECASE)
        for lang, pattern in LEAVING.items()
    )


def test_every_line_of_advice_that_moves_somebody_was_decided() -> None:
    found = {entry.id for entry in (*GUIDE.actions, *GUIDE.steps) if leaving(entry)}
    assert found == AWAY_FROM_DANGER | AS_OFFICIALS_SAY | SENDS_NOBODY


def test_who_is_sent_by_officials_is_told_first_that_they_decide() -> None:
    ids = [step.id for step in GUIDE.situation_steps("EVAC")]
    assert ids[0] == "EVAC-01"
    assert set(ids) >= AS_OFFICIALS_SAY


@pytest.mark.parametrize("lang", LANGS)
def test_no_line_of_advice_sends_to_the_familys_meeting_place_or_for_a_child(lang: Lang) -> None:
    words = [entry.words(lang) for entry in (*GUIDE.actions, *GUIDE.steps)]
    found = [one for said in words for one in (said.title, said.reason) if leads_outside(one, lang)]
    assert found == []


@pytest.mark.parametrize(
    ("lang", "line"),
    [
        ("kk", "Үйден кетеміз"),
        ("kk", "Баланы мектептен алу"),
        ("ru", "Забрать ребёнка из школы"),
        ("ru", "Идём к бабушке"),
        ("ru", "Едем на дачу"),
        ("ru", "Собираемся у школы"),
        ("en", "Pick up the child"),
    ],
)
def test_a_line_that_leads_outside_is_known_by_its_words(lang: Lang, line: str) -> None:
    """Only a second net: what counts is that each word of the papers is declared."""
    assert leads_outside(line, lang)


# ---- the finished sheets, in reading order


def bare_lines(read: str, langs: Sequence[Lang]) -> list[str]:
    """The lines that send somebody out where they do not follow the condition."""
    found = []
    for lang in langs:
        condition = squeezed(WORDS.word("unless_told_to_stay", lang))
        for word_id in WORDS.sending_out:
            line = squeezed(WORDS.word(word_id, lang)).removeprefix(condition)
            found += [
                f"{word_id} {lang}"
                for place in re.finditer(re.escape(line), read)
                if not read.endswith(condition, 0, place.start())
            ]
    return found


def early_places(read: str, data: Mapping[str, Any]) -> Iterator[str]:
    """The meeting places that are read before the condition, in any language of the sheet."""
    guards = [squeezed(guard) for guard in data["words"]["meet_here"]]
    places = [read.find(guard) + len(guard) if guard in read else len(read) for guard in guards]
    for line in data["meeting"]:
        place = squeezed(line["value"] or line["label"][0])
        if place not in read or read.find(place) < max(places):
            yield place


@pytest.fixture(scope="module")
def services(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Services]:
    services = open_services(Places(tmp_path_factory.mktemp("papers")), clock)
    yield services
    services.store.close()


IN_EACH_LANGUAGE = [("kk+ru", False), ("en", True)]  # once each, and in both sizes
THE_REST = [
    pytest.param(lang, is_large, marks=pytest.mark.proof)
    for lang in PAPER_LANGS
    for is_large in (False, True)
    if (lang, is_large) not in IN_EACH_LANGUAGE
]


@pytest.mark.parametrize(("lang", "is_large"), [*IN_EACH_LANGUAGE, *THE_REST])
def test_on_no_finished_sheet_stands_a_line_without_its_condition(
    services: Services, lang: str, is_large: bool
) -> None:
    langs = tuple(langs_of(lang))
    for kind in KINDS:
        for item in kind.items(services) or ("",):
            asked = PaperRequest(paper=kind.id, langs=langs, item=item, is_large=is_large)
            sheet = sheet_of(services, asked)
            read = words_of(sheet_pdf(sheet))
            assert bare_lines(read, langs) == [], asked
            if sheet.template == "wall":
                assert list(early_places(read, sheet.data)) == [], asked
            if has_steps(sheet):
                read = squeezed("".join(map(str, hand_copy(sheet, WORDS))))
                assert bare_lines(read, langs[:1]) == [], asked


# Each language, each size, one page and several, a family and a form.
SHEETS_OF_EACH_KIND = {
    ("four", "kk+ru", False),
    ("four", "kk", True),
    ("seven", "kk", False),
    ("nobody", "ru", False),
    ("blank", "en", True),
}


@pytest.mark.parametrize(
    ("family", "lang", "is_large"),
    [
        pytest.param(*case, marks=[] if case in SHEETS_OF_EACH_KIND else [pytest.mark.proof])
        for case in wall_fixtures.CASES
    ],
)
def test_the_condition_stands_before_each_meeting_place(
    family: str, lang: str, is_large: bool
) -> None:
    """With each change on one sheet of each kind, in the proofs on all of them."""
    read = words_of(wall_fixtures.pdf(family, lang, is_large))
    assert bare_lines(read, langs_of(lang)) == []
    assert list(early_places(read, wall_fixtures.sheet(family, lang, is_large).data)) == []


def test_a_finished_sheet_without_the_condition_is_found() -> None:
    """Negative control: the condition is dropped, and the places are read first."""
    read, data = words_of(wall_fixtures.pdf("four", "ru")), wall_fixtures.sheet("four", "ru").data
    condition = squeezed(WORDS.word("unless_told_to_stay", "ru"))
    assert len(bare_lines(read.replace(condition, "", 1), ["ru"])) == 1
    places = [squeezed(line["value"]) for line in data["meeting"]]
    assert list(early_places(places[0] + read, data)) == places[:1]
    assert list(early_places(read.replace(condition, ""), data)) == places
