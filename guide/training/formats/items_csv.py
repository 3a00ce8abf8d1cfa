"""Questions ↔ CSV, one row each, in all three languages side by side.

UTF-8 with its mark, `;` between cells, all of them quoted: so a spreadsheet program keeps what
looks like a date. Coming in, the separator is told by the first row. A cell that would begin a
formula gets a space before it, which is taken off again.
"""

from __future__ import annotations

import csv
import datetime as dt
import io
import re
from collections.abc import Iterable, Iterator
from contextlib import suppress

from msgspec import structs

from guide.content.model import LANGS, Level
from guide.errors import Code, GuideError
from guide.training.bands import EVERYBODY, AgeBand
from guide.training.formats.notes import FileNote, ReadItems, Trouble
from guide.training.quiz import (
    MOST_CHOICES,
    ChoiceWords,
    Item,
    ItemChoice,
    ItemType,
    ItemWords,
    MatchPair,
    PairWords,
)

SIZE_LIMIT = 1 << 20  # bytes
MOST_ROWS = 2_000
_LETTERS = "abcde"
_LONGEST = 400  # letters of one text
_HEAD = ("id", "version", "type", "band", "level", "correct", "weight", "source", "needs_source",
         "tags", "picture", "review_date")  # fmt: skip
_KEYS = tuple(f"key_{letter}" for letter in _LETTERS)
_WORDS = tuple(
    f"{name}_{lang}"
    for lang in LANGS
    for name in (
        "stem", "feedback",
        *_LETTERS,
        *(f"right_{letter}" for letter in _LETTERS),
        *(f"why_{letter}" for letter in _LETTERS),
    )
)  # fmt: skip
COLUMNS = (*_HEAD, *_KEYS, *_WORDS)
_WEIGHT = re.compile(r"\b([a-e]):(-?(?:100|\d{1,2}(?:\.\d{1,7})?))(?![\d.])")
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_SEPARATORS = ";,\t"
# Cyrillic letters that look like the Latin ones of an answer.
_LATIN = str.maketrans({"а": "a", "в": "b", "с": "c", "е": "e"})


def items_csv(items: Iterable[Item]) -> bytes:
    """The file of these questions."""
    lines = [_line(COLUMNS), *(_line(_row(item)) for item in items)]
    return b"\xef\xbb\xbf" + "".join(lines).encode("utf-8")


def _line(cells: Iterable[str]) -> str:
    return ";".join(_cell(cell) for cell in cells) + "\r\n"


def _cell(text: str) -> str:
    safe = f" {text}" if text.startswith(_FORMULA) else text
    doubled = safe.replace('"', '""')
    return f'"{doubled}"'


def _row(item: Item) -> list[str]:
    keys = [one.key for one in item.choice] + [one.key for one in item.pair]
    values: dict[str, str] = {
        "id": item.id,
        "version": str(item.version),
        "type": item.type.value,
        "band": " ".join(item.bands) if item.bands != EVERYBODY else "",
        "level": item.level.value,
        "correct": " ".join(
            letter for letter, one in zip(_LETTERS, item.choice, strict=False) if one.correct
        ),
        "weight": " ".join(
            f"{letter}:{one.weight:.5f}"
            for letter, one in zip(_LETTERS, item.choice, strict=False)
            if one.weight is not None
        ),
        "source": " ".join(item.sources),
        "needs_source": "yes" if item.needs_source else "",
        "tags": ", ".join(item.tags),
        "picture": item.picture,
        "review_date": item.review_date.isoformat() if item.review_date is not None else "",
    }
    values |= {f"key_{letter}": key for letter, key in zip(_LETTERS, keys, strict=False)}
    for lang in LANGS:
        said = item.said(lang)
        if said is not None:
            values |= {f"stem_{lang}": said.stem, f"feedback_{lang}": said.feedback}
        for letter, choice in zip(_LETTERS, item.choice, strict=False):
            words = choice.said(lang)
            if words is not None:
                values |= {f"{letter}_{lang}": words.text, f"why_{letter}_{lang}": words.feedback}
        for letter, pair in zip(_LETTERS, item.pair, strict=False):
            both = pair.said(lang)
            if both is not None:
                values |= {f"{letter}_{lang}": both.left, f"right_{letter}_{lang}": both.right}
    return [values.get(name, "") for name in COLUMNS]


def read_items_csv(data: bytes) -> ReadItems:
    """The questions of a file.

    Errors: GuideError LESSON_TOO_LARGE; LESSON_MALFORMED for bytes that are no UTF-8, or for a
    first row that names no question.
    """
    if len(data) > SIZE_LIMIT:
        raise GuideError(Code.LESSON_TOO_LARGE)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise GuideError(Code.LESSON_MALFORMED, reason="text_coding", member="") from error
    first = text.split("\n", 1)[0]
    separator = max(_SEPARATORS, key=first.count)
    try:
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=separator))
    except csv.Error as error:
        raise GuideError(Code.LESSON_MALFORMED, reason="text_broken", member="") from error
    head = _whole_names([cell.strip().lower() for cell in rows[0]] if rows else [])
    if not {"type"} <= set(head) or not any(name.startswith("stem_") for name in head):
        raise GuideError(Code.LESSON_MALFORMED, reason="lesson_wrong", member="stem")
    if len(rows) > MOST_ROWS:
        raise GuideError(Code.LESSON_TOO_LARGE)
    return _read_rows(head, rows[1:])


def _whole_names(head: list[str]) -> list[str]:
    """The columns; answers of no language are of the first one that questions have."""
    lang = next((lang for lang in LANGS if f"stem_{lang}" in head), "kk")
    return [f"{name}_{lang}" if name in {*_LETTERS, "feedback"} else name for name in head]


def _read_rows(head: list[str], rows: list[list[str]]) -> ReadItems:
    items: dict[str, Item] = {}
    lines: list[int] = []
    notes: list[FileNote] = []
    for number, cells in enumerate(rows, 2):
        if not any(cell.strip() for cell in cells):
            continue
        values = {
            name: cell.strip() for name, cell in zip(head, cells, strict=False) if cell.strip()
        }
        told: list[Trouble] = []
        item = _item(values, number, told)
        if item is not None:
            while item.id in items:
                item = structs.replace(item, id=f"{item.id[:36]}-{len(items)}")
            items[item.id] = item
            lines.append(number)
        beginning = next((values[name] for name in values if name.startswith("stem_")), "")[:60]
        notes += [FileNote(number, one, beginning) for one in told]
    return ReadItems(tuple(items.values()), tuple(lines), tuple(notes))


def _item(values: dict[str, str], number: int, told: list[Trouble]) -> Item | None:
    """One question; None for one that is left out, which is told."""
    if values.get("type") not in {*ItemType}:
        told.append(Trouble.TYPE_UNKNOWN)
    elif not any(name.startswith("stem_") for name in values):
        told.append(Trouble.NO_STEM)
    elif max(map(len, values.values())) > _LONGEST:
        told.append(Trouble.TOO_LONG)
    if told:
        return None
    kind = ItemType(values["type"])
    named = values.get("id", "").lower()
    is_named = bool(named) and set(named) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")
    correct = values.get("correct", "").lower()
    latin = correct.translate(_LATIN)
    if latin != correct:
        told.append(Trouble.LETTERS_MENDED)
    answers = tuple(_answers(values, kind, set(latin.replace(",", " ").split())))
    if len(answers) > MOST_CHOICES:
        told.append(Trouble.MANY_CHOICES)
        return None
    item = Item(
        id=named[:40] if is_named and not named.startswith("-") else f"q-{number}",
        type=kind,
        choice=tuple(one for one in answers if isinstance(one, ItemChoice)),
        pair=tuple(one for one in answers if isinstance(one, MatchPair)),
        needs_source=values.get("needs_source", "").lower() in {"yes", "1", "true"},
        sources=tuple(values.get("source", "").replace(",", " ").split()),
        tags=tuple(filter(None, (one.strip() for one in values.get("tags", "").split(",")))),
        picture=values.get("picture", ""),
    )
    return structs.replace(item, **_words(values), **_more(values))


def _words(values: dict[str, str]) -> dict[str, ItemWords]:
    return {
        lang: ItemWords(
            stem=values.get(f"stem_{lang}", ""), feedback=values.get(f"feedback_{lang}", "")
        )
        for lang in LANGS
        if f"stem_{lang}" in values
    }


def _more(values: dict[str, str]) -> dict[str, object]:
    """What may be left out; what is not understood is left out as well."""
    named = values.get("band", "").replace(",", " ").split()
    bands = tuple(AgeBand(one) for one in named if one in {*AgeBand})
    more: dict[str, object] = {"bands": bands or EVERYBODY}
    if values.get("level") in {*Level}:
        more["level"] = Level(values["level"])
    version = values.get("version", "")
    if version.isdecimal() and len(version) < 5 and int(version):  # noqa: PLR2004 - up to 9999
        more["version"] = int(version)
    with suppress(ValueError):
        more["review_date"] = dt.date.fromisoformat(values.get("review_date", ""))
    return more


def _answers(
    values: dict[str, str], kind: ItemType, right: set[str]
) -> Iterator[ItemChoice | MatchPair]:
    """The answers that any language has words for; of true and false both."""
    weights = {found[1]: float(found[2]) for found in _WEIGHT.finditer(values.get("weight", ""))}
    for letter in _LETTERS:
        named = values.get(f"key_{letter}", "")
        langs = [
            lang for lang in LANGS
            if f"stem_{lang}" in values and (named or f"{letter}_{lang}" in values)
        ]  # fmt: skip
        if not langs or (not named and not any(f"{letter}_{lang}" in values for lang in langs)):
            continue
        key = named if named.isascii() and named.isalpha() and len(named) < 6 else letter  # noqa: PLR2004
        if kind is ItemType.MATCH:
            pairs = {
                lang: PairWords(
                    left=values.get(f"{letter}_{lang}", ""),
                    right=values.get(f"right_{letter}_{lang}", ""),
                )
                for lang in langs
            }
            yield structs.replace(MatchPair(key=key), **pairs)
            continue
        said = {
            lang: ChoiceWords(
                text=values.get(f"{letter}_{lang}", ""),
                feedback=values.get(f"why_{letter}_{lang}", ""),
            )
            for lang in langs
        }
        choice = ItemChoice(key=key.lower(), correct=letter in right, weight=weights.get(letter))
        yield structs.replace(choice, **said)
