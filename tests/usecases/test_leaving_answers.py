"""What a family wrote that may send somebody out: on no paper without the authorities' condition.

Every paper and the page for a phone are walked as data, in the order in which they are read: an
answer is guarded by the condition at the beginning of its own label, or before it in its block.
(The lines of the guide itself and the finished sheets: `tests/paper/test_leaving_lines.py`.)
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Any

import msgspec
import pytest

from guide.content.model import LANGS, Lang
from guide.household.field import Field, Rule, Section
from guide.household.papers import all_fields, tickable
from guide.household.records.kinds import KINDS
from guide.usecases.papers.catalogue import KINDS as PAPERS
from guide.usecases.papers.catalogue import PaperRequest, sheet_of
from guide.usecases.phone.files import words_for
from guide.usecases.phone.pocket import pocket_page
from guide.usecases.program.services import Services
from tests.usecases.test_paper_contents import marked

TODAY = dt.date(2026, 11, 30)
_ABOUT_LEAVING = (Section.PLACES, Section.EXITS, Section.RULES)
_PLACES = ("meeting.meet_near", "meeting.meet_far", "helped.helped_address")
_TAKEN_ALONG = ("exits.take_in_2", "exits.take_in_15")


def sends_out(field: Field) -> bool:
    """Whether an answer may send somebody out. Where the authorities receive is their own word."""
    is_written = field.ask.rule is Rule.TEXT and field.key not in _TAKEN_ALONG
    is_of_leaving = field.ask.section in _ABOUT_LEAVING or field.key in _PLACES
    return field.ask.leads_out or (is_written and is_of_leaving)


def test_what_begins_with_the_condition_of_its_own_is_known() -> None:
    assert {field.key for field in all_fields() if field.ask.leads_out} == {
        "connection.lost_rule", "school.route_home", "work.work_meeting", "work.way_home",
    }  # fmt: skip


def read(data: Any, condition: str, *, is_guarded: bool = False) -> Iterator[tuple[str, bool]]:
    """Every text with whether the condition stood before it, in its own label or its block."""
    if isinstance(data, str):
        yield data, is_guarded or data.startswith(condition)
    elif isinstance(data, dict):
        for name, value in data.items():
            found = list(read(value, condition, is_guarded=is_guarded))
            yield from found
            # A label guards its answer, the notes of a block all that follows there.
            if name in ("label", "notes", "note"):
                is_guarded = is_guarded or any(one.startswith(condition) for one, _ in found)
    elif isinstance(data, (list, tuple)):
        for one in data:
            found = list(read(one, condition, is_guarded=is_guarded))
            yield from found
            # A line without a value leads to those below it.
            if isinstance(one, dict) and one.get("text") and not one.get("value"):
                is_guarded = is_guarded or any(said.startswith(condition) for said, _ in found)


def bare(data: Any, condition: str, canaries: dict[str, str]) -> dict[str, bool]:
    """The answers that stand there, and whether one stands without the condition."""
    found: dict[str, bool] = {}
    for said, is_guarded in read(data, condition):
        for key, canary in canaries.items():
            if canary in said:
                found[key] = found.get(key, False) or not is_guarded
    return found


def planted(services: Services) -> dict[str, str]:
    """A plan with a word of its own in each answer that may send somebody out."""
    canaries = marked(services)
    for kind in KINDS:
        if kind.name == "rule":
            [ref] = [ref for ref, _ in services.plan_editor.household().records() if "rule:" in ref]
            services.plan_editor.change(ref, "at_level", "red")
    return {field.key: canaries[field.key] for field in all_fields() if sends_out(field)}


@pytest.mark.parametrize("is_child", [True, False])
@pytest.mark.parametrize("lang", LANGS)
def test_what_may_send_somebody_out_stands_behind_the_condition(
    services: Services, lang: Lang, is_child: bool
) -> None:
    canaries = planted(services)
    (person,) = services.plan_editor.household().people
    services.plan_editor.change(f"person:{person.id}", "is_child", is_child)
    condition = services.paper_words.word("unless_told_to_stay", lang)
    seen = dict[str, set[str]]()
    outputs: dict[str, Any] = {}
    for kind in PAPERS:
        if (
            not kind.is_of_plan or kind.id == "wall"
        ):  # its places: tests/paper/test_leaving_lines.py
            continue
        ticked = tuple(one.key for one in tickable(kind.paper)) if kind.paper else ()
        asked = PaperRequest(paper=kind.id, langs=(lang,), ticked=ticked, item=kind.item(services))
        outputs[kind.id] = msgspec.to_builtins(sheet_of(services, asked).data)
    page = pocket_page(words_for(services, lang), services.plan_editor.household(), TODAY)
    outputs["page"] = msgspec.to_builtins(page)
    for output, data in outputs.items():
        found = bare(data, condition, canaries)
        assert not [key for key, is_bare in found.items() if is_bare], output
        seen[output] = set(found)
    assert seen["full"] >= set(canaries) - {"meeting.meet_near", "school.route_home"}
    for output in ("first_hour", "card", "helper", "rescue", "elder", "red", "page"):
        assert "meeting.meet_far" in seen[output] or (output, is_child) in {
            ("card", True), ("elder", True),
        }  # fmt: skip
    assert ("school.route_home" in seen["child_card"]) is is_child
    assert ("connection.lost_rule" in seen["card"]) is not is_child


def test_an_answer_before_or_without_the_condition_is_found() -> None:
    """The control: one bare line in a block, one that stands before its condition."""
    condition, canaries = "If", {"a": "there"}
    bare_line = {"label": ["Way"], "value": "there"}
    assert bare(
        {"blocks": [{"notes": [["If so:"]], "records": [bare_line]}]}, condition, canaries
    ) == {"a": False}
    assert bare([{"notes": [["If so:"]]}, bare_line], condition, canaries) == {"a": True}
    assert bare([bare_line, {"text": ["If so:"], "value": ""}], condition, canaries) == {"a": True}
    assert bare([{"text": ["If so:"], "value": ""}, bare_line], condition, canaries) == {"a": False}
    assert bare({"label": ["If so: way"], "value": "there"}, condition, canaries) == {"a": False}
