"""A session's report: one document as paper, .odt, CSV and JSON; of few people little is told."""

from __future__ import annotations

import csv
import datetime as dt
import io
import re
import zipfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pikepdf
import pytest

from guide.content.class_words import class_paper_words, class_words
from guide.content.model import LANGS, Lang
from guide.exchange.text_document import (
    DocumentBars,
    DocumentHeading,
    DocumentTable,
    TextDocument,
    after_one_another,
    document_texts,
)
from guide.training import answering, moving, preparing, recording, sheets
from guide.training.bands import EVERYBODY
from guide.training.batches import Batch
from guide.training.drill import DrillSheet, YardRow
from guide.training.events import StepKind
from guide.training.quiz import Phase
from guide.training.scenario import DecisionNode, Scenario, ScenarioKind
from guide.training.setup import Attendance, Collect
from guide.training.slide_builder import SlideWords
from guide.training.state import NOTICES
from guide.usecases.training.document_files import FileForm, document_bytes, write_document
from guide.usecases.training.open_session import OpenSession
from guide.usecases.training.report_document import parents_document, report_document
from tests.exchange.test_odt import OFFICE, converted
from tests.paper.pages import letter_sizes, words_by_page
from tests.paper.reading import squeezed
from tests.usecases.training_store import ClassRoom, class_room, to

TODAY = dt.date(2026, 9, 7)
SAY = class_paper_words().say


@pytest.fixture
def room() -> Iterator[ClassRoom]:
    with class_room() as made:
        yield made


def document(room: ClassRoom, session: OpenSession, lang: Lang = "ru") -> TextDocument:
    return report_document(session, SlideWords(lang, class_words(), room.guide), lang, TODAY)


def table(found: TextDocument, name: str) -> DocumentTable:
    return next(
        part for part in found.parts if isinstance(part, DocumentTable) and part.name == name
    )


def asked_of(room: ClassRoom, people: int, *notices: dt.date | None) -> OpenSession:
    """A lesson with one vote and one question before and after, of so many people."""
    session = room.prepared()
    for whom, on in zip(NOTICES, notices or (TODAY,) * 3, strict=True):
        session.do(preparing.notice, whom, on)
    session.do(preparing.attend, Attendance(present=people))
    session.do(preparing.start, room.sessions.verdict(session))
    course = session.course
    assert course is not None
    item = course.items[0]
    good = min(item.right_keys)
    bad = next(key for key in item.keys if key not in item.right_keys)
    decision = next(
        found
        for step in course.planned()
        if step.kind is StepKind.NODE and (found := course.decision(step.id)) is not None
    )
    session.do(answering.feel, "before", 0, 1, people - 1)
    to(session, StepKind.PRE, item.id)
    session.do(answering.ask, item.id, Phase.PRE, {bad: people - 1, good: 1})
    to(session, StepKind.NODE, decision.id)
    session.do(answering.vote, decision.id, {course.options(decision)[0].key: people - 1}, 1)
    to(session, StepKind.POST, item.id)
    session.do(answering.ask, item.id, Phase.POST, {good: people - 1, bad: 1})
    to(session, StepKind.HOME)
    session.do(moving.close)
    return session


def counted(found: TextDocument) -> str:
    """What stands in the tables of counts."""
    names = ("choice_1", "knowledge", "mood")
    rows = [row for name in names for row in table(found, name).rows]
    return " ".join(cell for row in rows for cell in row[1:])


@pytest.mark.parametrize("lang", LANGS)
def test_check_14_of_fewer_than_ten_no_percentage_and_of_fewer_than_five_no_count(
    room: ClassRoom, lang: Lang
) -> None:
    several, few, very_few = (document(room, asked_of(room, people), lang) for people in (24, 9, 4))
    percent = re.compile(r"\d\s*%")
    assert percent.search(" ".join(document_texts(several)))
    assert not percent.search(" ".join(document_texts(few)))
    assert SAY("report_few", lang) in document_texts(few)
    assert "8 / 9" in counted(few)
    assert re.search(r"\d", counted(few))
    assert not percent.search(" ".join(document_texts(very_few)))
    assert not re.search(r"\d", counted(very_few))
    assert SAY("report_hidden", lang) in document_texts(very_few)
    assert SAY("parents_few", lang) in document_texts(few)
    assert SAY("parents_few", lang) not in document_texts(several)


def on_paper(room: ClassRoom, pairs: int) -> OpenSession:
    """A lesson whose sheets were typed in: so many codes know more, one has no pair."""
    session = room.begun(collect=Collect.PAPER)
    to(session, StepKind.HOME)
    session.do(moving.close)
    course = session.course
    assert course is not None
    item = course.items[0]
    good = min(item.right_keys)
    bad = next(key for key in item.keys if key not in item.right_keys)
    for code in range(4801, 4802 + pairs):
        session.do(sheets.type_in, Batch.PRE, str(code), {item.id: bad})
    for code in range(4801, 4801 + pairs):
        session.do(sheets.type_in, Batch.POST, str(code), {item.id: good})
    return session


def test_of_codes_it_is_told_how_many_knew_more_and_no_code_stands_in_any_file(
    room: ClassRoom,
) -> None:
    several, few = on_paper(room, 5), on_paper(room, 4)
    for session in (several, few):
        words = SlideWords("ru", class_words(), room.guide)
        parents = parents_document(session, words, "ru", TODAY)
        for found in (document(room, session), parents):
            for form in (FileForm.CSV, FileForm.JSON):
                assert b"480" not in document_bytes(found, form)
        assert SAY("report_by_codes", "ru") not in document_texts(parents)
    told = SAY("report_matched", "ru", improved=5, same=0, lower=0, unmatched=1)
    assert told in document_bytes(document(room, several), FileForm.CSV).decode()
    assert told in document_bytes(document(room, several), FileForm.JSON).decode()
    few_text = document_bytes(document(room, few), FileForm.CSV).decode()
    assert SAY("report_matched_few", "ru", unmatched=1) in few_text
    assert "знали больше" not in few_text


def bars(found: TextDocument, name: str) -> list[tuple[str, str]]:
    """The labels of bars and their numbers."""
    return [
        (bar.label, bar.words)
        for part in found.parts
        if isinstance(part, DocumentBars) and part.name == name
        for group in part.groups
        for bar in group.bars
    ]


def test_bars_stand_between_labels_and_numbers_and_of_very_few_there_is_none(
    room: ClassRoom,
) -> None:
    several, few, very_few = (document(room, asked_of(room, people)) for people in (24, 9, 4))
    before, after = SAY("report_before", "ru"), SAY("report_after", "ru")
    asked = [(before, "1 / 24 · 4\u00a0%"), (after, "23 / 24 · 96\u00a0%")]
    assert bars(several, "knowledge_bars") == 2 * asked  # together, and the question
    assert bars(several, "choice_bars_1")[0] == ("A", "23 / 23 · 100\u00a0%")
    assert bars(few, "knowledge_bars")[:2] == [(before, "1 / 9"), (after, "8 / 9")]
    assert not any(isinstance(part, DocumentBars) for part in very_few.parts)


def test_a_first_vote_of_very_few_is_not_told_beside_a_second_of_many(room: ClassRoom) -> None:
    session = room.begun(rounds=2)
    course = session.course
    assert course is not None
    node = next(one for one in course.scenario.node if isinstance(one, DecisionNode))
    first, *_ = (option.key for option in course.options(node))
    to(session, StepKind.NODE, node.id)
    for number, vote_round in ((3, 1), (20, 2)):
        session.do(answering.vote, node.id, {first: number}, 0, vote_round)
    found = document(room, session)
    assert table(found, "choice_1").head[1] == SAY("report_vote_2", "ru")
    assert bars(found, "choice_bars_1")[0][1] == "20 / 20 · 100\u00a0%"
    assert SAY("report_hidden", "ru") in document_texts(found)


def test_a_count_of_a_question_that_was_corrected_is_told_too(room: ClassRoom) -> None:
    session = room.begun()
    course = session.course
    assert course is not None
    item = course.items[0]
    good = min(item.right_keys)
    bad = next(key for key in item.keys if key not in item.right_keys)
    to(session, StepKind.PRE, item.id)
    for number in (4, 12, 15):  # of four nothing is told, now or later
        session.do(answering.ask, item.id, Phase.PRE, {good: number, bad: 0})
    words = {choice.key: choice.words("ru").text for choice in item.choice}
    before = "; ".join(f"{words[key]} – {12 if key == good else 0}" for key in item.keys)
    told = [one for one in document_texts(document(room, session)) if words[good] in one]
    lead = f"{item.words('ru').stem} {SAY('report_before', 'ru')}:"
    assert told == [f"{lead} {SAY('report_corrected', 'ru', before=before)}"]


def test_a_notice_that_was_not_given_is_printed_as_such(room: ClassRoom) -> None:
    found = document(room, asked_of(room, 24, TODAY, None, None))
    told = [row[1] for row in table(found, "notices").rows]
    not_given = SAY("report_not_given", "ru")
    assert told == ["7 сентября 2026 г.", not_given, not_given]
    assert not_given not in document_texts(document(room, asked_of(room, 24)))


def test_what_counts_for_nothing_says_so_first(room: ClassRoom) -> None:
    session = asked_of(room, 24)
    assert SAY("report_voided", "ru") not in document_texts(document(room, session))
    session.do(moving.void)
    assert list(document_texts(document(room, session)))[2] == SAY("report_voided", "ru")
    rehearsed = room.prepared(is_rehearsal=True)
    assert list(document_texts(document(room, rehearsed)))[2] == SAY("report_rehearsal", "ru")


def test_the_limits_and_what_needs_a_source_are_told(room: ClassRoom) -> None:
    session = asked_of(room, 24)
    said = set(document_texts(document(room, session)))
    assert class_words().say("class_report_limits", "ru") in said
    assert SAY("report_needs_source", "ru", count=1) in said
    assert SAY("report_corrections", "ru", count=1) not in said


def test_a_count_that_was_corrected_stands_beside_the_one_that_holds(room: ClassRoom) -> None:
    session = room.begun()
    course = session.course
    assert course is not None
    node = next(one for one in course.scenario.node if isinstance(one, DecisionNode))
    keys = [option.key for option in course.options(node)]
    to(session, StepKind.NODE, node.id)
    for number in (4, 12, 15):  # of four nothing is told, now or later
        session.do(answering.vote, node.id, {keys[0]: number}, 1)
    found = document(room, session)
    assert table(found, "choice_1").rows[0][1] == "15"
    said = list(document_texts(found))
    assert SAY("report_corrections", "ru", count=2) in said
    assert not any("A 4" in one for one in said)
    before = ", ".join(f"{letter} {12 if letter == 'A' else 0}" for letter in "ABCD"[: len(keys)])
    assert SAY("report_corrected", "ru", before=before) in said


def test_what_was_agreed_stands_with_role_and_day(room: ClassRoom) -> None:
    session = room.begun()
    to(session, StepKind.HOT_WASH)
    session.do(recording.hot_wash, ("=1+1",), (), ("Проверить выход",))
    session.do(recording.add_action, "a1", "Написать номера", "Завуч", TODAY)
    found = document(room, session)
    (row,) = table(found, "actions").rows
    assert row == ("Написать номера", "Завуч", "7 сентября 2026 г.", SAY("report_open", "ru"))
    written = document_bytes(found, FileForm.CSV)
    assert written.startswith(b"\xef\xbb\xbf")
    lines = list(csv.reader(io.StringIO(written.decode("utf-8-sig")), delimiter=";"))
    assert [SAY("report_plan", "ru"), SAY("report_went_well", "ru"), " =1+1"] in lines
    for line in written.decode("utf-8-sig").splitlines():
        assert re.fullmatch(r'"([^"]|"")*"(;"([^"]|"")*")*', line), "each field is quoted"


def test_a_drill_stands_in_the_order_of_its_paper(room: ClassRoom) -> None:
    session = room.prepared("drill-debrief", kind=ScenarioKind.DRILL_DEBRIEF)
    sheet = DrillSheet(
        signal=dt.time(10, 0),
        out=dt.time(10, 4),
        rows=(YardRow(label="7Б", on_list=25, here=22, absent=(("болеет", 2),)),),
        was_taught=True,
        problems=("noise",),
    )
    session.do(recording.drill, sheet)
    found = document(room, session)
    assert table(found, "classes").rows == (("7Б", "25", "22", "болеет: 2", "1", "0", "0"),)
    rows = {row[0]: row[1] for row in table(found, "yard").rows}
    assert rows[SAY("yard_out", "ru")] == "10:04"
    assert rows[SAY("yard_taught", "ru")] == SAY("report_yes", "ru")
    assert rows[SAY("report_technical", "ru")] == "", "nobody counted: for a pen, and not zero"
    assert rows[SAY("yard_problems", "ru")] == SAY("yard_problem_noise", "ru")


@pytest.mark.parametrize("lang", LANGS)
def test_all_files_say_the_same(room: ClassRoom, lang: Lang) -> None:
    found = document(room, asked_of(room, 24), lang)
    said = [squeezed(text) for text in document_texts(found) if text]
    pdf = document_bytes(found, FileForm.PDF)
    pages = words_by_page(pdf)
    with zipfile.ZipFile(io.BytesIO(document_bytes(found, FileForm.ODT))) as archive:
        content = re.sub("<[^>]*>", "", archive.read("content.xml").decode())
    odt = squeezed(content.replace("&quot;", '"').replace("&#x27;", "'").replace("&amp;", "&"))
    sheet = squeezed(document_bytes(found, FileForm.CSV).decode().replace('""', '"'))
    kept = msgspec.json.decode(document_bytes(found, FileForm.JSON), type=TextDocument)
    assert kept == found
    for text in said:
        assert any(text in page for page in pages) or text in "".join(pages), text
        assert text in odt
        assert text in sheet or text.startswith(("+", "-", "="))
    assert min(letter_sizes(pdf)) >= 8
    assert squeezed(SAY("parents_title", lang)) in pages[-1]


def test_parents_get_a_page_of_their_own_without_figures_of_a_small_group(room: ClassRoom) -> None:
    words = SlideWords("ru", class_words(), room.guide)
    several, few = (
        " ".join(document_texts(parents_document(asked_of(room, people), words, "ru", TODAY)))
        for people in (24, 9)
    )
    assert "до занятия: 4" in several
    assert not re.search(r"\d+\s*%|\d / \d", few)
    for page in (several, few):
        assert "Желтый" in page or "Жёлтый" in page
        assert SAY("parents_worried", "ru") in page


def test_a_file_is_written_whole_and_one_that_must_stay_stays(
    room: ClassRoom, tmp_path: Path
) -> None:
    found = document(room, room.prepared())
    path = tmp_path / "report.odt"
    result = write_document(found, FileForm.ODT, path, may_replace=False)
    assert result.size == path.stat().st_size
    assert path.read_bytes() == document_bytes(found, FileForm.ODT)
    with pytest.raises(FileExistsError):
        write_document(found, FileForm.ODT, path, may_replace=False)
    write_document(found, FileForm.JSON, path)
    assert path.read_bytes().startswith(b"{")


def test_a_table_of_many_classes_repeats_its_head_on_each_page(room: ClassRoom) -> None:
    session = room.prepared("drill-debrief", kind=ScenarioKind.DRILL_DEBRIEF)
    rows = tuple(YardRow(label=f"{n}А", on_list=25, here=25) for n in range(1, 61))
    session.do(recording.drill, DrillSheet(rows=rows))
    found = document(room, session)
    pages = words_by_page(document_bytes(found, FileForm.PDF))
    with_rows = [page for page in pages if re.search(r"\d+А252", squeezed(page))]
    assert len(with_rows) > 1
    assert all(squeezed(SAY("yard_not_seen", "ru")) in page for page in with_rows)


def test_two_languages_stand_after_one_another_each_in_its_own(room: ClassRoom) -> None:
    session = asked_of(room, 24)
    both = after_one_another(document(room, session, lang) for lang in ("kk", "ru"))
    names = [part.name for part in both.parts if isinstance(part, DocumentTable)]
    assert len(names) == len(set(names))
    first = [one for one in both.parts if isinstance(one, DocumentHeading) and one.level == 1]
    assert [one.lang for one in first] == ["kk"] * 5 + ["ru"] * 5
    assert [one.starts_page for one in first] == [False] + [True] * 9
    with pytest.raises(ValueError, match=r"\(\)"):
        after_one_another(())


@pytest.mark.proof
@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("right", [4, 9, 20])
def test_the_report_of_every_lesson_is_printed_whole(
    room: ClassRoom, lang: Lang, right: int
) -> None:
    """More, as many, or all answers right after the lesson as before it."""
    for listed in room.lessons.scenarios():
        scenario = listed.lesson
        assert isinstance(scenario, Scenario)
        band = (scenario.bands or EVERYBODY)[-1]
        held = room.held(scenario.id, right, band=band, adult="Психолог", is_known=True)
        found = document(room, held, lang)
        pdf = document_bytes(found, FileForm.PDF)
        printed = "".join(words_by_page(pdf))
        for text in document_texts(found):
            for line in text.split("\n"):
                assert squeezed(line) in squeezed(printed), (scenario.id, line)
            assert not re.search(r"[{}]|report_|class_", text), (scenario.id, text)
        assert min(letter_sizes(pdf)) >= 8
        document_bytes(found, FileForm.ODT)


@pytest.mark.proof
@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")
@pytest.mark.parametrize("langs", [("kk",), ("ru",), ("kk", "ru")])
def test_libreoffice_opens_the_report_and_prints_it_as_it_is(
    room: ClassRoom, tmp_path: Path, langs: tuple[Lang, ...]
) -> None:
    session = asked_of(room, 24)
    rows = tuple(YardRow(label=f"{n}А", on_list=25, here=25) for n in range(1, 61))
    session.do(recording.drill, DrillSheet(rows=rows))
    found = after_one_another(document(room, session, lang) for lang in langs)
    written = document_bytes(found, FileForm.ODT)
    headings = [part for part in found.parts if isinstance(part, DocumentHeading)]
    headed = [part for part in found.parts if isinstance(part, DocumentTable) and part.head]

    made = converted(written, "pdf", tmp_path)
    pages = words_by_page(made.read_bytes())
    whole = squeezed("".join(pages))
    for heading in headings:
        assert squeezed(heading.text) in whole
    for lang in langs:
        not_seen = squeezed(SAY("yard_not_seen", lang))
        with_rows = [page for page in pages if re.search(r"\d+А252", page) and not_seen in page]
        assert len(with_rows) > 1
    assert not [
        page
        for page in pages
        if re.search(r"\d+А252", page)
        and not any(squeezed(SAY("yard_not_seen", lang)) in page for lang in langs)
    ], "no page of a table is without its head"
    with pikepdf.open(made) as opened:
        assert str(opened.Root.Lang).startswith(langs[0])
        every = [one for one in opened.objects if isinstance(one, pikepdf.Dictionary)]
        kinds = Counter(str(one.get("/S")) for one in every)
        spoken = {str(one.get("/Lang")) for one in every if one.get("/S") == "/Span"}
        sizes = {tuple(round(float(side)) for side in page.MediaBox) for page in opened.pages}
    assert sizes == {(0, 0, 595, 842)}
    levels = Counter(f"/H{heading.level}" for heading in headings)
    assert {level: kinds[level] for level in levels} == levels
    assert {one for one in spoken if one.startswith(langs[1:])} or len(langs) == 1

    with zipfile.ZipFile(converted(written, "docx", tmp_path)) as archive:
        body = archive.read("word/document.xml").decode()
        styles = archive.read("word/styles.xml").decode()
    assert body.count("<w:tblHeader") == len(headed)
    assert len(re.findall(r'<w:pStyle w:val="Heading[12]"/>', body)) == len(headings)
    assert f'w:val="{langs[0]}-KZ"' in styles or f'w:val="{langs[0]}-RU"' in styles
    assert body.count('w:fill="333333"') >= len(langs), "bars are there"
