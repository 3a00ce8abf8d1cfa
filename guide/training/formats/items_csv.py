"""Questions ↔ CSV, one row each, in all three languages side by side.

UTF-8 with its mark, `;` between cells, all of them quoted: so a spreadsheet program keeps what
looks like a date. Coming in, the separator is told by the first row, and a column without a
language (`stem`, `a`, `feedback`) is in the one that the row speaks. A cell that would begin a
formula gets a space before it, as an apostrophe would be shown; it is taken off again.
"""

from __future__ import annotations

import csv
import datetime as dt
import io
import re
from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct, structs

from guide.content.model import LANGS, Lang, Level
from guide.errors import Code, GuideError
from guide.training.bands import EVERYBODY, AgeBand
from guide.training.formats.file_text import file_text
from guide.training.formats.notes import FileNote, ReadItems, Trouble, WrittenItems
from guide.training.quiz import (
    WHOLE,
    ChoiceWords,
    Item,
    ItemChoice,
    ItemType,
    ItemWords,
    MatchPair,
    PairWords,
)

MOST_ROWS = 2_000
_MARK = "\ufeff"
_LETTERS = "abcde"
_LONGEST = 400  # letters of one text
# By what is said; without a language at its end it is in the language of the row.
_SPOKEN = (
    "stem", *_LETTERS, *(f"right_{letter}" for letter in _LETTERS),
    *(f"why_{letter}" for letter in _LETTERS), "feedback",
)  # fmt: skip
_KEY_COLUMNS = tuple(f"key_{letter}" for letter in _LETTERS)
_FIRST = ("id", "type", "band", "level")
_LAST = (
    "correct", "weight", "source", "needs_source", "tags", "picture", "version", "review_date",
    *_KEY_COLUMNS,
)  # fmt: skip
COLUMNS = (*_FIRST, *(f"{name}_{lang}" for name in _SPOKEN for lang in LANGS), *_LAST)
# These stand in each file, also where no question fills them.
_ALWAYS = frozenset(
    {*_FIRST, *(f"stem_{lang}" for lang in LANGS), "correct", "source", "review_date"}
)
_KNOWN = frozenset({*COLUMNS, *_SPOKEN})
_FORMULA = ("=", "+", "-", "@")
_SEPARATORS = ";,\t"
_TRUE_FALSE = ("true", "false")
# Letters of Cyrillic that look like the Latin ones of an answer.
_LATIN = str.maketrans({"а": "a", "в": "b", "с": "c", "е": "e"})
_ID = re.compile(r"[a-z0-9][a-z0-9-]{0,39}")
_KEY = re.compile(r"[a-z]{1,5}")
_VERSION = re.compile(r"[1-9][0-9]{0,3}")
_WEIGHT = re.compile(r"([a-e]):(-?[0-9]{1,3}(?:\.[0-9]{1,17})?)")


def items_csv(items: Iterable[Item]) -> WrittenItems:
    """The file of these questions, with the mark of its coding before the first letter."""
    rows = [(item, _row(item)) for item in items]
    used = {name for _, row in rows for name, text in row.items() if text}
    columns = [name for name in COLUMNS if name in _ALWAYS | used]
    lines = [_line(columns)]
    lines += [_line([row.get(name, "") for name in columns]) for _, row in rows]
    notes = tuple(
        FileNote(place, Trouble.CELLS_MENDED, item.id)
        for place, (item, row) in enumerate(rows, 1)
        if any(text.startswith(_FORMULA) for text in row.values())
    )
    return WrittenItems(_MARK + "".join(lines), notes)


def _line(cells: Iterable[str]) -> str:
    return ";".join(_cell(cell) for cell in cells) + "\r\n"


def _cell(text: str) -> str:
    safe = f" {text}" if text.startswith(_FORMULA) else text
    doubled = safe.replace('"', '""')
    return f'"{doubled}"'


def _row(item: Item) -> dict[str, str]:
    """What stands in each column that the question fills."""
    lettered = list(zip(_LETTERS, item.choice, strict=False))
    keys = [one.key for one in item.choice] + [one.key for one in item.pair]
    values: dict[str, str] = {
        "id": item.id,
        "version": str(item.version) if item.version > 1 else "",
        "type": item.type.value,
        "band": " ".join(item.bands) if item.bands != EVERYBODY else "",
        "level": item.level.value,
        "correct": " ".join(letter for letter, one in lettered if one.correct),
        "weight": " ".join(
            f"{letter}:{one.weight!r}" for letter, one in lettered if one.weight is not None
        ),
        "source": " ".join(item.sources),
        "needs_source": "yes" if item.needs_source else "",
        "tags": ", ".join(item.tags),
        "picture": item.picture,
        "review_date": item.review_date.isoformat() if item.review_date is not None else "",
    }
    if keys != list(_usual_keys(item.type)[: len(keys)]):
        values |= dict(zip(_KEY_COLUMNS, keys, strict=False))
    for lang in LANGS:
        said = item.said(lang)
        if said is not None:
            values |= {f"stem_{lang}": said.stem, f"feedback_{lang}": said.feedback}
        for letter, choice in lettered:
            words = choice.said(lang)
            if words is not None:
                values |= {f"{letter}_{lang}": words.text, f"why_{letter}_{lang}": words.feedback}
        for letter, pair in zip(_LETTERS, item.pair, strict=False):
            both = pair.said(lang)
            if both is not None:
                values |= {f"{letter}_{lang}": both.left, f"right_{letter}_{lang}": both.right}
    return values


def _usual_keys(kind: ItemType) -> Sequence[str]:
    return _TRUE_FALSE if kind is ItemType.TRUE_FALSE else _LETTERS


def read_items_csv(data: bytes, lang: Lang) -> ReadItems:
    """The questions of a file; `lang` is that of columns and rows that name none.

    Errors: GuideError LESSON_TOO_LARGE, LESSON_CODING; LESSON_MALFORMED for a
    first row that names no question.
    """
    text = file_text(data)
    try:
        rows = _rows(text)
    except csv.Error as error:
        raise GuideError(Code.LESSON_MALFORMED, reason="text_broken", member="") from error
    if len(rows) > MOST_ROWS:
        raise GuideError(Code.LESSON_TOO_LARGE)
    head = [cell.strip().lower() for cell in rows[0].cells] if rows else []
    stems = {"stem", *(f"stem_{one}" for one in LANGS)}
    if (
        "type" not in head
        or not stems & set(head)
        or len(set(head) - {""}) < len(head) - head.count("")
    ):
        raise GuideError(Code.LESSON_MALFORMED, reason="lesson_wrong", member="type;stem")
    return _read_rows(head, rows, lang)


class _Cells(Struct, frozen=True):
    line: int  # where the row begins, from 1
    cells: list[str]


def _rows(text: str) -> list[_Cells]:
    """The rows; a first line as `sep=;` says how they are parted. Errors: csv.Error."""
    first = text.split("\n", 1)[0].strip().lower()
    told = first.removeprefix("sep=") if first.startswith("sep=") else ""
    separator = told if told and told in _SEPARATORS else max(_SEPARATORS, key=first.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    rows, line = [], 1
    for cells in reader:
        rows.append(_Cells(line, cells))
        line = reader.line_num + 1
    return rows[1:] if told else rows


def _read_rows(head: list[str], rows: list[_Cells], lang: Lang) -> ReadItems:
    items: dict[str, Item] = {}
    lines: list[int] = []
    notes = [
        FileNote(rows[0].line, Trouble.COLUMN_UNKNOWN, name[:60])
        for name in head
        if name and name not in _KNOWN
    ]
    for row in rows[1:]:
        values = {
            name: cell.strip() for name, cell in zip(head, row.cells, strict=False) if cell.strip()
        }
        if not any(cell.strip() for cell in row.cells):
            continue
        told: list[Trouble] = []
        if any(cell.strip() for cell in row.cells[len(head) :]):
            told.append(Trouble.VALUE_UNKNOWN)
        item = _item(values, row.line, lang, told)
        if item is not None:
            number, wanted = 2, item.id
            while item.id in items:
                item = structs.replace(item, id=f"{wanted[:35]}-{number}")
                number += 1
            items[item.id] = item
            lines.append(row.line)
        beginning = next((values[name] for name in values if name.startswith("stem")), "")[:60]
        told = [
            one for one in dict.fromkeys(told) if item is not None or FileNote(0, one).is_left_out
        ]
        notes += [FileNote(row.line, one, beginning) for one in told]
    return ReadItems(tuple(items.values()), tuple(lines), tuple(notes))


def _item(values: dict[str, str], line: int, lang: Lang, told: list[Trouble]) -> Item | None:
    """One question; None for one that is left out, which is told."""
    kind = values.get("type", "").lower()
    if kind not in {*ItemType}:
        told.append(Trouble.TYPE_UNKNOWN)
        return None
    if max(map(len, values.values())) > _LONGEST:
        told.append(Trouble.TOO_LONG)
        return None
    values = _with_langs(values, lang, told)
    langs = [one for one in LANGS if f"stem_{one}" in values]
    if not langs:
        told.append(Trouble.NO_STEM)
        return None
    item = Item(id=f"q-{line}", type=ItemType(kind))
    answers = (
        {"pair": tuple(_pairs(values, langs))}
        if item.type is ItemType.MATCH
        else {"choice": tuple(_choices(values, item.type, langs))}
    )
    item = structs.replace(item, **answers, **_words(values, langs), **_more(values, told))
    return _weighed(item, values, told)


def _with_langs(values: dict[str, str], lang: Lang, told: list[Trouble]) -> dict[str, str]:
    """The cells with those that name no language put where the row speaks."""
    bare = [name for name in _SPOKEN if name in values]
    spoken = [one for one in LANGS if f"stem_{one}" in values]
    if not bare:
        return values
    own = spoken[0] if len(spoken) == 1 else lang
    if len(spoken) > 1 and bare != ["stem"]:
        told.append(Trouble.LANG_LOST)
        others = tuple(f"_{one}" for one in LANGS if one != own)
        values = {name: text for name, text in values.items() if not name.endswith(others)}
    return {f"{name}_{own}": values[name] for name in bare} | values


def _words(values: dict[str, str], langs: Iterable[Lang]) -> dict[str, ItemWords]:
    return {
        lang: ItemWords(stem=values[f"stem_{lang}"], feedback=values.get(f"feedback_{lang}", ""))
        for lang in langs
    }


def _more(values: dict[str, str], told: list[Trouble]) -> dict[str, object]:
    """What may be left out; a cell that says nothing known is left out and told."""
    more: dict[str, object] = {
        "sources": tuple(values.get("source", "").replace(",", " ").split()),
        "needs_source": values.get("needs_source", "").lower() in {"yes", "1", "true"},
        "tags": tuple(filter(None, (one.strip() for one in values.get("tags", "").split(",")))),
        "picture": values.get("picture", ""),
    }
    named = values.get("band", "").replace(",", " ").split()
    bands = tuple(AgeBand(one) for one in named if one in {*AgeBand})
    level = values.get("level", Level.NONE.value).lower()
    more["bands"] = bands or EVERYBODY
    odd = len(bands) < len(named)
    for name, pattern, read in (("id", _ID, str), ("version", _VERSION, int)):
        text = values.get(name, "").lower()
        if pattern.fullmatch(text):
            more[name] = read(text)
        else:
            odd = odd or bool(text)
    if level in {*Level}:
        more["level"] = Level(level)
    else:
        odd = True
    if "review_date" in values:
        try:
            more["review_date"] = dt.date.fromisoformat(values["review_date"])
        except ValueError:
            odd = True
    if odd:
        told.append(Trouble.VALUE_UNKNOWN)
    return more


def _letters(values: dict[str, str], langs: Iterable[Lang]) -> Iterator[str]:
    """The letters under which an answer stands in any language."""
    for letter in _LETTERS:
        names = (letter, f"right_{letter}", f"why_{letter}")
        if any(f"{name}_{lang}" in values for name in names for lang in langs):
            yield letter


def _key(values: dict[str, str], letter: str, usual: str) -> str:
    named = values.get(f"key_{letter}", "")
    return named if _KEY.fullmatch(named) else usual


def _pairs(values: dict[str, str], langs: Sequence[Lang]) -> Iterator[MatchPair]:
    for letter in _letters(values, langs):
        said = {
            lang: PairWords(
                left=values.get(f"{letter}_{lang}", ""),
                right=values.get(f"right_{letter}_{lang}", ""),
            )
            for lang in langs
        }
        yield structs.replace(MatchPair(key=_key(values, letter, letter)), **said)


def _choices(values: dict[str, str], kind: ItemType, langs: Sequence[Lang]) -> Iterator[ItemChoice]:
    is_true_false = kind is ItemType.TRUE_FALSE
    letters = _LETTERS[:2] if is_true_false else _letters(values, langs)
    for letter in letters:
        usual = _TRUE_FALSE[_LETTERS.index(letter)] if is_true_false else letter
        said = {
            lang: ChoiceWords(
                text=values.get(f"{letter}_{lang}", ""),
                feedback=values.get(f"why_{letter}_{lang}", ""),
            )
            for lang in langs
        }
        yield structs.replace(ItemChoice(key=_key(values, letter, usual)), **said)


def _weighed(item: Item, values: dict[str, str], told: list[Trouble]) -> Item | None:
    """The question with its right answers and weights; None for one that is left out."""
    correct = values.get("correct", "").lower()
    latin = correct.translate(_LATIN)
    if latin != correct:
        told.append(Trouble.LETTERS_MENDED)
    letters = _LETTERS[: len(item.choice)]
    names = dict(zip(letters, letters, strict=True))
    if item.type is ItemType.TRUE_FALSE:
        names |= {"true": "a", "false": "b"}
    asked = latin.replace(",", " ").split()
    weights = values.get("weight", "").split()
    found = [_WEIGHT.fullmatch(one) for one in weights]
    if any("," in one for one in weights):
        told.append(Trouble.DECIMAL_COMMA)
        return None
    by_letter = {one[1]: float(one[2]) for one in found if one is not None}
    if (
        not names.keys() >= {*asked, *by_letter}
        or None in found
        or any(abs(weight) > WHOLE for weight in by_letter.values())
    ):
        told.append(Trouble.RIGHT_UNKNOWN)
        return None
    right = {names[one] for one in asked}
    choice = tuple(
        structs.replace(one, correct=letter in right, weight=by_letter.get(letter))
        for letter, one in zip(letters, item.choice, strict=True)
    )
    return structs.replace(item, choice=choice)
