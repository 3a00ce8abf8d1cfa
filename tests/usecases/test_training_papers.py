"""The papers of a lesson: what parents read, what whoever stays out does, what is read out."""

from __future__ import annotations

import datetime as dt
import io
import re
import subprocess
from collections.abc import Callable, Sequence

import pytest
from PIL import Image

from guide.content.class_words import class_paper_words, class_words
from guide.content.guide import Guide
from guide.content.model import LANGS, Lang
from guide.exchange.text_document import (
    BarGroup,
    DocumentBar,
    DocumentBars,
    DocumentTable,
    TextDocument,
    document_texts,
)
from guide.paper import renderer
from guide.paths import resources
from guide.training.bundled import BundledLessons
from guide.training.course import Course
from guide.training.drill import TIMES
from guide.training.scenario import DecisionNode, EndNode, Scenario
from guide.training.slide_builder import SlideWords
from guide.usecases.training.document_files import TEMPLATE, FileForm, document_bytes, printed
from guide.usecases.training.facilitator_sheet import facilitator_sheet
from guide.usecases.training.lesson_papers import (
    answer_sheet,
    letter,
    notices,
    quiet_task,
    tally_sheet,
    yard_sheet,
)
from guide.usecases.training.tally import ASKED
from tests.paper.pages import ink_margins, is_grey, letter_sizes, words_by_page
from tests.paper.reading import squeezed
from tests.training.lessons import lesson
from tests.training.sessions import setup_of

SCENARIOS = BundledLessons(resources() / "content").scenarios
SAY = class_paper_words().say
PPI = 40
# Of each paper, how many pages a language has.
PAPERS: dict[str, tuple[Callable[[Sequence[Lang]], TextDocument], int]] = {
    "letter": (lambda langs: letter(lesson(), setup_of(lesson()), langs), 1),
    "notices": (lambda langs: notices(setup_of(lesson()), langs), 1),
    "quiet": (quiet_task, 1),
    "yard": (yard_sheet, 2),
    "answers": (answer_sheet, 1),
    "tally": (tally_sheet, 1),
}


def whole(document: TextDocument) -> str:
    return "\n".join(document_texts(document))


def test_the_letter_is_dated_honest_and_names_the_way_out() -> None:
    scenario = lesson()
    settled = setup_of(scenario, planned_on=dt.date(2026, 9, 14), school_label="№ 000")
    said = whole(letter(scenario, settled, LANGS))
    for text in ("14 сентября 2026 г.", "№ 000", "7Б", "There are no marks.", "111",
                 "Whom would you tell", "tell the class teacher. You need give no reason.",
                 "ask the class teacher or the school psychologist", "levels of terrorist danger",
                 "Name of the child", "another, quiet task",
                 *(scenario.words(lang).title for lang in LANGS)):  # fmt: skip
        assert text in said, text
    without = lesson(('level = "yellow"', 'level = "none"'))
    assert "levels of terrorist danger" not in whole(letter(without, settled, LANGS))
    assert not re.search(r"[{}]|letter_", said)
    for node in scenario.node:
        for option in node.option if isinstance(node, DecisionNode) else ():
            assert option.words("ru").note not in said, "no note of the facilitator goes to parents"


def test_an_empty_letter_leaves_room_for_a_pen() -> None:
    scenario = lesson()
    said = whole(letter(scenario, setup_of(scenario, class_label=""), ["en"]))
    assert re.search(r"School: _{20}.*\nClass: _{5}.*\nDate: _{10}", said)


def test_the_yard_sheet_has_the_order_in_which_it_is_typed_in_and_no_room_for_names() -> None:
    sheet = yard_sheet(["kk"])
    labels = [
        row[0] for part in sheet.parts if isinstance(part, DocumentTable) for row in part.rows
    ]
    times = [SAY(f"yard_{one}", "kk") for one in TIMES]
    assert [one for one in labels if one in times] == times
    classes = next(
        part for part in sheet.parts if isinstance(part, DocumentTable) and "classes" in part.name
    )
    assert classes.head[1:5] == tuple(
        SAY(f"yard_{one}", "kk") for one in ("on_list", "here", "absent", "not_seen")
    )
    assert set(classes.rows) == {("",) * len(classes.head)}
    assert SAY("yard_no_names", "kk") in whole(sheet)


def test_the_sheet_of_hands_has_the_order_in_which_it_is_typed_in_and_no_room_for_names() -> None:
    sheet = tally_sheet(["kk"])
    (hands,) = (part for part in sheet.parts if isinstance(part, DocumentTable))
    asked = [SAY(f"tally_{one}", "kk") for one in ("present", *ASKED)]
    assert hands.head == (SAY("report_class", "kk"), *asked)
    assert set(hands.rows) == {("",) * len(hands.head)}
    assert SAY("yard_no_names", "kk") in whole(sheet)


@pytest.mark.parametrize("paper", PAPERS)
def test_a_paper_stands_on_its_pages_in_three_languages_with_nothing_cut(paper: str) -> None:
    make, pages = PAPERS[paper]
    document = make(LANGS)
    pdf = document_bytes(document, FileForm.PDF)
    found = words_by_page(pdf)
    assert len(found) == pages * len(LANGS)
    for text in document_texts(document):
        assert squeezed(text) in squeezed("".join(found)), text
    assert min(letter_sizes(pdf)) >= 8
    for page in renderer.png(TEMPLATE, printed(document), PPI):
        assert min(ink_margins(page, PPI)) >= 8
        assert is_grey(page)


def test_a_word_wider_than_its_column_goes_on_in_the_next_line() -> None:
    word = "ұйымдастырылғандықтан"
    table = DocumentTable(name="narrow", widths=(1, 7), rows=((word, "x"),), head=(word, "y"))
    data = printed(TextDocument(title="x", lang="kk", parts=(table,)))
    (page,) = renderer.png(TEMPLATE, data, PPI)
    assert min(ink_margins(page, PPI)) >= 8
    pdf = renderer.pdf(TEMPLATE, data, title="x")
    told = subprocess.run(["pdftotext", "-", "-"], input=pdf, capture_output=True, check=True)
    assert word not in told.stdout.decode(), "it stands in several lines"
    assert squeezed(told.stdout.decode()).count(word) == 2


def test_a_bar_on_paper_is_as_long_as_it_says_and_has_no_colour() -> None:
    drawn = ((5, "dark"), (15, "dark"), (20, "light"), (20, "middle"))
    bars = tuple(
        DocumentBar(label="a", words="b", count=count, of=20, shade=shade)  # type: ignore[arg-type]
        for count, shade in drawn
    )
    part = DocumentBars(name="bars", groups=(BarGroup(bars=bars, title="c"),))
    data = printed(TextDocument(title="x", lang="kk", parts=(part,)))
    (png,) = renderer.png(TEMPLATE, data, 100)
    assert is_grey(png)
    page = Image.open(io.BytesIO(png)).convert("L")
    rows = (bytes(page.crop((0, y, page.width, y + 1)).tobytes()) for y in range(page.height))
    black = [max(map(len, re.findall(rb"[\x00-\x46]+", row)), default=0) for row in rows]
    long = [one for one in black if one > 40]
    assert max(long) == pytest.approx(3 * min(long), rel=0.03)


def sheet_of(scenario: Scenario, lang: Lang, **settled: object) -> tuple[Course, TextDocument]:
    band = scenario.bands[-1]
    course = Course(scenario, (), setup_of(scenario, band=band, langs=(lang,), **settled))
    words = SlideWords(lang, class_words(), Guide(resources() / "content"))
    return course, facilitator_sheet(course, words, lang)


@pytest.mark.parametrize("lang", LANGS)
def test_the_facilitators_sheet_holds_each_script_and_what_each_option_is(lang: Lang) -> None:
    for scenario in (lesson(), *SCENARIOS):
        course, sheet = sheet_of(scenario, lang)
        said = whole(sheet)
        assert SAY("sheet_private", lang) in said
        assert not re.search(r"[{}]|sheet_|class_", said)
        for node_id in course.way.reachable:
            node = course.node(node_id)
            if isinstance(node, EndNode):
                continue
            assert node.words(lang).script in said
            for option in course.options(node) if isinstance(node, DecisionNode) else ():
                words = option.words(lang)
                assert words.note in said
                assert words.why in said or option.needs_source


def test_a_facilitators_sheet_is_printed_whole() -> None:
    longest = max(SCENARIOS, key=lambda one: len(one.node))
    _, sheet = sheet_of(longest, "kk")
    pdf = document_bytes(sheet, FileForm.PDF)
    found = squeezed("".join(words_by_page(pdf)))
    for text in document_texts(sheet):
        for line in text.split("\n"):
            assert squeezed(line) in found, line
    assert min(letter_sizes(pdf)) >= 8


@pytest.mark.proof
@pytest.mark.parametrize("lang", LANGS)
def test_every_lesson_has_its_letter_and_its_sheet_on_paper(lang: Lang) -> None:
    for scenario in SCENARIOS:
        _, sheet = sheet_of(scenario, lang)
        of_letter = letter(scenario, setup_of(scenario), [lang])
        for document in (sheet, of_letter):
            pdf = document_bytes(document, FileForm.PDF)
            found = squeezed("".join(words_by_page(pdf)))
            for text in document_texts(document):
                for line in text.split("\n"):
                    assert squeezed(line) in found, (scenario.id, line)
            assert min(letter_sizes(pdf)) >= 8
        assert len(words_by_page(document_bytes(of_letter, FileForm.PDF))) == 1
