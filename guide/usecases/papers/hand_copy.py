"""A sheet as steps to copy by hand, where there is neither a printer nor a phone.

Made from the same data as the printed sheet, in the order in which it is written down: who looks
at the steps writes what the sheet would say. One language at a time, few lines a step. A line
that sends somebody out of the house keeps its condition, because its words are the sheet's own.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import count
from typing import Any

from msgspec import Struct

from guide.content.paper_words import PaperWords
from guide.usecases.base.sheet import Sheet

MOST_LINES = 6

Data = Mapping[str, Any]


class HandLine(Struct, frozen=True):
    """One line to write: a label with its answer, or words alone.

    Without an answer (`is_free`) an empty line is left, to be filled in later.
    """

    words: str
    value: str = ""
    note: str = ""  # said under it in smaller letters
    is_free: bool = False


class HandStep(Struct, frozen=True):
    """A few lines under one heading."""

    title: str
    lines: tuple[HandLine, ...]


def hand_copy(sheet: Sheet, words: PaperWords) -> tuple[HandStep, ...]:
    """The steps of a sheet, in its first language. KeyError for a sheet that has none."""
    writer = _WRITERS[sheet.template]
    return tuple(
        HandStep(step.title, step.lines[start : start + MOST_LINES])
        for step in writer(sheet.data, words)
        for start in range(0, len(step.lines), MOST_LINES)
    )


def has_steps(sheet: Sheet) -> bool:
    """Whether the sheet can be copied by hand: a ruler cannot."""
    return sheet.template in _WRITERS


# --- the wall sheet ---


def _wall(data: Data, fixed: PaperWords) -> Iterator[HandStep]:
    """What is needed first comes first: who is called away has the numbers and the address."""
    heads, words = data["headings"], data["words"]
    yield _step(fixed.word("numbers", data["langs"][0]), *_dial(data["numbers"]))
    yield _step(_first(heads["address"]), *_address(data))
    yield _step(_first(heads["meeting"]), _plain(words["meet_here"]), *map(_asked, data["meeting"]))
    contact = data["contact"]
    yield _step(
        _first(heads["contact"]), *(_asked(contact[key]) for key in ("name", "phone", "town"))
    )
    yield from _people(data)
    yield _step(_first(heads["people"]), _asked(data["calls"]))
    yield _step(_first(heads["lost"]), *(_lost(step) for step in data["lost"]))
    ways = [_answer(f"{number}.", way) for number, way in enumerate(data["ways"], 1)]
    yield _step(_first(heads["ways"]), *ways, _plain(words["no_lift"]))
    for nearby in data["nearby"]:
        whole = _said(nearby, "note")
        yield _step(_first(nearby["title"]), *map(_local, nearby["lines"]), *whole)
    yield _step(
        _first(heads["official"]),
        _plain(words["channels"]),
        _answer(_first(words["radio"]), ""),
        _answer(_first(words["tv"]), ""),
    )
    yield _step(
        data["name"] or _first(heads["sheet"]),
        _answer(fixed.word("filled_in_on", data["langs"][0]), ""),
        _plain(words["next_check"]),
        _plain(words["copy"]),
        _plain(words["grounds"]),
    )


def _address(data: Data) -> Iterator[HandLine]:
    """What a dispatcher asks, numbered in that order."""
    words, number = data["words"], count(1)
    yield _plain(words["in_order"])
    happened = f"{_first(words['what_happened'])}, {_first(words['own_words'])}"
    yield HandLine(f"{next(number)}. {happened}")
    for line in (*data["home"], *data["door"]):
        yield _answer(f"{next(number)}. {_first(line['label'])}", line["value"])
    yield HandLine(f"{next(number)}. {_first(words['your_name'])}")
    yield _plain(words["hold"])


def _people(data: Data) -> Iterator[HandStep]:
    """One step a person: nobody's phone may be written beside another name."""
    name, phone, by_day = (_first(column) for column in data["headings"]["columns"])
    title = _first(data["headings"]["people"])
    rows = data["people"]
    for person in rows if any(any(row.values()) for row in rows) else rows[:1]:
        where = ", ".join(part for part in (person["by_day"], person["by_day_phone"]) if part)
        yield _step(
            title,
            _answer(name, person["name"]),
            _answer(phone, person["phone"]),
            _answer(by_day, where),
        )


def _lost(step: Data) -> HandLine:
    return HandLine(_first(step["text"]), step["value"])


# --- the sheet of a level ---


def _level(data: Data, _fixed: PaperWords) -> Iterator[HandStep]:
    words = data["words"]
    yield _step(
        _first(data["name"]),
        HandLine(f"{_first(data['adjective'])}, {_first(words['of_three'])}"),
        _plain(data["meaning"]),
        _plain(words["check"]),
    )
    yield _step(_first(words["what_to_do"]), *map(_advice, data["actions"]))
    yield _step(_first(words["numbers"]), *_dial(data["numbers"]))
    yield _step(_first(words["say"]), *(_plain(line) for line in data["say"]))
    for lower in data["lower"]:
        title = f"{_first(words['also_lower'])}: {_first(lower['name'])}"
        yield _step(title, *(_plain(action["title"]) for action in lower["actions"]))


# --- the sheet of a situation ---


def _situation(data: Data, _fixed: PaperWords) -> Iterator[HandStep]:
    words, name = data["words"], _first(data["name"])
    numbered = (
        HandLine(f"{step['number']}. {_first(step['title'])}", note=_first(step["reason"]))
        for step in data["steps"]
    )
    yield _step(name, *numbered)
    yield _step(_first(words["numbers"]), *_dial(data["numbers"]))
    yield _step(_first(words["say"]), *(_plain(line) for line in data["say"]))
    yield _step(name, *map(_advice, data["aside"]))
    yield _step(name, *_dial(data["more_numbers"]))


# --- the overview ---


def _overview(data: Data, _fixed: PaperWords) -> Iterator[HandStep]:
    words, title = data["words"], _first(data["heading"])
    yield _step(title, _plain(data["stand"]))
    if data["lines"]:
        yield _step(_first(words["list"]), *map(_holding, data["lines"]))
    rest = (words[key] for key in ("more", "elsewhere", "check"))
    yield _step(title, *(_plain(line) for line in rest if _first(line)))


def _holding(line: Data) -> HandLine:
    return HandLine(_first(line["place"]), _first(line["level"]), note=_first(line["until"]))


# --- the sheet for the entrance of a house, and the poster of a place pack ---


def _entrance(data: Data, _fixed: PaperWords) -> Iterator[HandStep]:
    words, title = data["words"], _first(data["heading"])
    numbers = (*_dial(data["numbers"]), *map(_asked_with_note, data["local"]))
    yield _step(_first(words["numbers"]), *numbers)
    yield _step(_first(words["address"]), *_address({**data, "door": [data["entrance"]]}))
    yield _step(title, *_said(data, "made_up"), _asked_with_note(data["reception"]))
    yield _step(_first(words["valves"]), *map(_asked, (*data["valves"], data["duty"])))


def _poster(data: Data, _fixed: PaperWords) -> Iterator[HandStep]:
    words = data["words"]
    head = _said(data, "about", "place", "made_up", "unverified")
    yield _step(_first(data["heading"]), *head)
    yield _step(_first(words["numbers"]), *_dial(data["numbers"]), _plain(words["check"]))
    for group in data["groups"]:
        yield _step(_first(group["title"]), *map(_place_line, group["lines"]))


def _phones(data: Data, _fixed: PaperWords) -> Iterator[HandStep]:
    for group in (*data["steps"], *data["facts"]):
        lines = (
            HandLine(
                _first(one["title"]),
                note=" ".join((_first(one["reason"]), _first(one["source"]))).strip(),
            )
            for one in group["lines"]
        )
        yield _step(_first(group["name"]), *lines)


# --- the papers of the full plan ---


def _folder(data: Data, _fixed: PaperWords) -> Iterator[HandStep]:
    for part in data["parts"]:
        if part["numbers"]:
            yield _step(part["name"] or _first(part["title"]), *_dial(part["numbers"]))
        for block in part["blocks"]:
            title = _first(block["title"] or part["title"])
            if block["notes"]:
                yield _step(title, *map(_plain, block["notes"]))
            for record in block["records"]:
                yield _step(record["name"] or title, *map(_told, record["lines"]))


def _cards(data: Data, _fixed: PaperWords) -> Iterator[HandStep]:
    for card in data["cards"]:
        for face in card:
            title = face["name"] or _first(face["title"] or data["heading"])
            lines = (*map(_told, face["lines"]), *map(_plain, face["notes"]))
            yield _step(title, *lines, *_dial(face["numbers"]))


def _board(data: Data, _fixed: PaperWords) -> Iterator[HandStep]:
    lines = (HandLine(one["words"][0], note=", ".join(one["words"][1:])) for one in data["tiles"])
    yield _step(_first(data["heading"]), _plain(data["write"]), *lines)


def _talk(data: Data, _fixed: PaperWords) -> Iterator[HandStep]:
    yield _step(_first(data["heading"]), *map(_plain, data["how"]))
    for card in data["cards"]:
        told = (_plain(card["story"]), HandLine(_first(card["question"]), note=_first(card["ask"])))
        yield _step(card["number"], *told, _answer(_first(card["ours"]), ""))


def _told(line: Data) -> HandLine:
    answer = ", ".join(part for part in (line["value"], line["then"]) if part)
    label = "".join(line["label"][:1])
    return _answer(label, answer) if label else HandLine(answer, is_free=not answer)


def _lists(data: Data, _fixed: PaperWords) -> Iterator[HandStep]:
    for group in data["groups"]:
        yield _step(_first(group["name"]), *map(_listed, count(1), group["lines"]))


def _listed(number: int, line: Data) -> HandLine:
    """A line by its words, else by its answer; one to be written has its number alone."""
    words, value, note = "".join(line["text"][:1]), line["value"], "".join(line["note"][:1])
    if not words:
        words, value = value or f"{number}.", ""
    return HandLine(words, value, note=note, is_free=line["is_free"])


def _place_line(line: Data) -> HandLine:
    said = (*line["more"], line["note"], line["remark"])
    note = " · ".join(_first(words) for words in said if words and _first(words))
    return HandLine(_first(line["name"]), line["phone"] or line["frequency"], note=note)


def _said(data: Data, *keys: str) -> Iterator[HandLine]:
    """What stands under these keys, where anything does."""
    return (_plain(data[key]) for key in keys if data[key] and _first(data[key]))


def _asked_with_note(line: Data) -> HandLine:
    note = "".join(line["note"][:1])
    return HandLine(_first(line["label"]), line["value"], note=note, is_free=not line["value"])


# --- the page of the four entries; its check is read before a sheet, not copied ---


def _entries(data: Data, _fixed: PaperWords) -> Iterator[HandStep]:
    words = data["words"]
    yield _step(_first(words["numbers"]), *_dial(data["numbers"]))
    yield _step(_first(words["say"]), *map(_plain, data["say"]))
    for one in data["levels"]:
        yield _step(_first(one["name"]), _plain(one["meaning"]), *map(_plain, one["lines"]))
    for one in data["situations"]:
        yield _step(_first(one["name"]), *map(_plain, (*one["steps"], *one["aside"])))
    yield _step(_first(words["plan"]), *map(_plain, data["plan"]), _plain(data["write"]))


# --- the parts that sheets share ---


def _first(line: Sequence[str]) -> str:
    return line[0]


def _plain(line: Sequence[str]) -> HandLine:
    return HandLine(_first(line))


def _answer(label: str, value: str) -> HandLine:
    return HandLine(label, value, is_free=not value)


def _asked(line: Data) -> HandLine:
    return _answer(_first(line["label"]), line["value"])


def _local(line: Data) -> HandLine:
    return HandLine(_first(line["label"]), line["value"], note="".join(line["note"][:1]))


def _advice(action: Data) -> HandLine:
    return HandLine(_first(action["title"]), note=_first(action["reason"]))


def _dial(numbers: Sequence[Data]) -> Iterator[HandLine]:
    return (HandLine(one["number"], note=_first(one["name"])) for one in numbers)


def _step(title: str, *lines: HandLine) -> HandStep:
    return HandStep(title, lines)


_WRITERS: dict[str, Callable[[Data, PaperWords], Iterator[HandStep]]] = {
    "wall": _wall,
    "level": _level,
    "situation": _situation,
    "overview": _overview,
    "entrance": _entrance,
    "poster": _poster,
    "phones": _phones,
    "folder": _folder,
    "cards": _cards,
    "board": _board,
    "lists": _lists,
    "talk": _talk,
    "entries": _entries,
}
