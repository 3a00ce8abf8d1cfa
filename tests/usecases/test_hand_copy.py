"""Copied by hand a sheet says what it says printed: every word of the family, every condition."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from guide.content.model import Lang
from guide.content.paper_words import PaperWords
from guide.household.field import Paper, fields_of
from guide.household.papers import tickable
from guide.paths import resources
from guide.usecases.papers.catalogue import KINDS, PaperRequest, kind_of, sheet_of, steps_by_hand
from guide.usecases.papers.hand_copy import MOST_LINES, HandStep, hand_copy
from guide.usecases.program.services import Services

LANGS: tuple[Lang, ...] = ("kk", "ru", "en")
TICKED = tuple(field.key for field in tickable(Paper.WALL))


def words_of(steps: tuple[HandStep, ...]) -> str:
    return "\n".join(
        text
        for step in steps
        for text in (
            step.title,
            *(t for line in step.lines for t in (line.words, line.value, line.note)),
        )
    )


def texts(data: Any) -> Iterator[str]:
    """All texts in plain data."""
    if isinstance(data, str):
        yield data
    elif isinstance(data, dict):
        for value in data.values():
            yield from texts(value)
    elif isinstance(data, list):
        for value in data:
            yield from texts(value)


def fill(services: Services) -> list[str]:
    """Put a word of its own into every field that takes free text; returns them all."""
    plan_editor, typed = services.plan_editor, []
    adult, child = plan_editor.add_person(), plan_editor.add_person(is_child=True)
    school = plan_editor.add_institution()
    refs = ("plan", f"person:{adult.id}", f"person:{child.id}", f"institution:{school.id}")
    household = plan_editor.household()
    for at, ref in enumerate(refs):
        record = household.record(ref)
        for field in fields_of(type(record)):
            if isinstance(field.default, str) and not field.ask.choices and not field.ask.kinds:
                word = f"w{at}{field.name}"[: field.max_length or 40]
                plan_editor.change(ref, field.name, word)
                typed.append(word)
    plan_editor.change(refs[2], "institution", refs[3])
    return typed


def asked(services: Services, paper: str, lang: Lang) -> PaperRequest:
    item = kind_of(paper).item(services)
    return PaperRequest(paper=paper, langs=(lang,), item=item, ticked=TICKED)


@pytest.mark.parametrize("lang", LANGS)
def test_every_word_of_the_family_that_is_printed_is_copied(services: Services, lang: Lang) -> None:
    typed = fill(services)
    wall = asked(services, "wall", lang)
    printed = "\n".join(texts(sheet_of(services, wall).data))
    on_paper = [word for word in typed if word in printed]
    assert len(on_paper) > len(typed) / 2
    copied = words_of(steps_by_hand(services, wall))
    assert [word for word in on_paper if word not in copied] == []


def test_the_check_sees_a_word_that_is_left_out(services: Services) -> None:
    """Negative control."""
    fill(services)
    steps = steps_by_hand(services, asked(services, "wall", "ru"))
    assert "w0out_phone" in words_of(steps)
    assert "w0out_phone" not in words_of(steps[:3])


@pytest.mark.parametrize("lang", LANGS)
def test_whoever_is_sent_out_of_the_house_reads_the_condition_first(
    services: Services, lang: Lang
) -> None:
    fill(services)
    sheet = sheet_of(services, asked(services, "wall", lang))
    guard = sheet.data["words"]["guard"][0]
    for step in hand_copy(sheet, PaperWords(resources() / "content")):
        for line in step.lines:
            if line.value in ("w0meet_near", "w0meet_far"):
                assert step.lines[0].words.startswith(guard)
    sent_out = [*sheet.data["lost"][1:]]
    copied = words_of(hand_copy(sheet, PaperWords(resources() / "content")))
    for found in sent_out:
        assert found["text"][0].startswith(guard)
        assert found["text"][0] in copied


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("paper", [kind.id for kind in KINDS if kind.is_read])
def test_every_paper_is_a_few_lines_a_step(services: Services, paper: str, lang: Lang) -> None:
    for item in kind_of(paper).items(services) or ("",):
        steps = steps_by_hand(services, PaperRequest(paper=paper, langs=(lang,), item=item))
        assert steps
        for step in steps:
            assert step.title
            assert 0 < len(step.lines) <= MOST_LINES
            assert all(line.words for line in step.lines)


@pytest.mark.parametrize("paper", ["level", "situation"])
def test_all_advice_of_a_sheet_is_copied_in_its_order(services: Services, paper: str) -> None:
    for item in kind_of(paper).items(services):
        one = PaperRequest(paper=paper, langs=("ru",), item=item)
        data = sheet_of(services, one).data
        lines = data["actions"] if paper == "level" else [*data["steps"], *data["aside"]]
        copied = words_of(steps_by_hand(services, one))
        at = [copied.index(line["title"][0]) for line in lines]
        assert at[: len(data.get("steps", at))] == sorted(at[: len(data.get("steps", at))])


def test_a_paper_that_is_true_only_on_paper_has_no_steps(services: Services) -> None:
    for kind in KINDS:
        has_steps = bool(steps_by_hand(services, asked(services, kind.id, "ru")))
        assert has_steps is kind.is_read, kind.id


def test_an_empty_plan_is_one_row_of_people_not_six(services: Services) -> None:
    steps = steps_by_hand(services, asked(services, "wall", "en"))
    assert len([step for step in steps if step.lines[0].words == "Given name"]) == 1


@pytest.mark.parametrize("lang", LANGS)
def test_what_is_needed_first_is_written_first_and_nothing_twice(
    services: Services, lang: Lang
) -> None:
    fill(services)
    wall = asked(services, "wall", lang)
    data, steps = sheet_of(services, wall).data, steps_by_hand(services, wall)
    assert steps[0].lines[0].words == data["numbers"][0]["number"]
    assert steps[1].title == data["headings"]["address"][0]
    # How to hang a sheet up, and what its heading says already, is nothing to write down.
    written = [line.words for step in steps for line in step.lines]
    assert data["words"]["hang_up"][0] not in written
    assert sum(data["name"] in (step.title, *written) for step in steps) == 1
    assert not {step.title for step in steps} & set(written)
