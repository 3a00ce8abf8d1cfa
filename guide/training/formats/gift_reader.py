"""GIFT → questions, read as Moodle's own reader does, and told where that would surprise.

A decimal comma, a missing empty line or a weight in the wrong place make something else of a
question without a word there; here it is left out and named by its line. Foreign questions wait
for a source and for a teacher.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from msgspec import Struct, structs

from guide.content.model import Lang
from guide.errors import Code, GuideError
from guide.training.formats.file_text import file_text
from guide.training.formats.gift_signs import (
    BLANK,
    escaped,
    has_stand_ins,
    hidden,
    on_one_line,
    shown,
    shown_lines,
)
from guide.training.formats.gift_tags import ITEM_ID, OwnTags, described
from guide.training.formats.gift_writer import KEYS, is_listed
from guide.training.formats.notes import FileNote, ReadItems, Trouble
from guide.training.quiz import (
    MOST_CHOICES,
    WHOLE,
    ChoiceWords,
    Item,
    ItemChoice,
    ItemType,
    MatchPair,
    PairWords,
)
from guide.training.scenario import MOST_OPTIONS

MOST_QUESTIONS = 2_000
_LONGEST = 400  # letters of one text
_MARK = r"[ \t\n]*\[(html|markdown|plain|moodle)\]\s*"
_FORMAT = re.compile(rf"(\A|[=~#]|[=~]%-?[\d.]+%){_MARK}", re.IGNORECASE)
_FORMAT_OF_PAIRS = re.compile(rf"(\A|[=~#]){_MARK}", re.IGNORECASE)  # "%50%" is a text in them
_ENTITY = re.compile(r"&(?:[a-zA-Z]{2,31}|#\d{1,7}|#[xX][0-9a-fA-F]{1,6});")
_NAME = re.compile(r"::(.*?)::", re.DOTALL)
_WEIGHT = re.compile(r"%(-?\d{1,3}(?:\.\d{1,7})?)%")
_COMMA = re.compile(r"%-?\d+,\d+%")
_TAG = re.compile(r"<[^>]{1,200}>")
_TRUE, _FALSE = frozenset({"T", "TRUE"}), frozenset({"F", "FALSE"})


class _Left(Exception):  # noqa: N818 - it is no error: the question is left out, and told
    def __init__(self, trouble: Trouble) -> None:
        super().__init__(trouble.value)
        self.trouble = trouble


class _Block(Struct, frozen=True):
    line: int
    text: str  # without comments
    comments: tuple[str, ...]
    is_cut: bool  # whether a comment stood inside


def read_gift(data: bytes, lang: Lang) -> ReadItems:
    """The questions of a file in one language.

    Errors: GuideError LESSON_TOO_LARGE, LESSON_CODING.
    """
    text = file_text(data)
    items: list[Item] = []
    lines: list[int] = []
    notes: list[FileNote] = []
    for block in _blocks(text.replace("\r\n", "\n").replace("\r", "\n")):
        if len(items) >= MOST_QUESTIONS:
            raise GuideError(Code.LESSON_TOO_LARGE)
        told: list[Trouble] = [Trouble.COMMENT_INSIDE] if block.is_cut else []
        try:
            item = _item(block, lang, told)
        except _Left as left:
            told, item = [left.trouble], None
        if item is not None:
            items.append(_with_free_id(item, items))
            lines.append(block.line)
        beginning = " ".join(block.text.split())[:60]
        notes += [FileNote(block.line, one, beginning) for one in told]
    return ReadItems(tuple(items), tuple(lines), tuple(notes))


def _blocks(text: str) -> Iterator[_Block]:
    """What stands between empty lines, without its comments."""
    lines: list[str] = []
    comments: list[str] = []
    first, is_cut = 0, False
    for number, line in enumerate([*text.split("\n"), ""], 1):
        bare = line.strip(BLANK)
        if not bare:
            if lines:
                yield _Block(first, "\n".join(lines), tuple(comments), is_cut)
            if lines or comments:
                lines, comments, is_cut = [], [], False
        elif bare.startswith("//"):
            is_cut = is_cut or bool(lines)
            comments.append(bare)
        else:
            first = number if not lines else first
            lines.append(bare)


def _item(block: _Block, lang: Lang, told: list[Trouble]) -> Item | None:
    """One question; None for a category. Errors: `_Left`."""
    if block.text.startswith("$CATEGORY"):
        if "\n" in block.text:
            raise _Left(Trouble.CATEGORY_GLUED)
        told.append(Trouble.CATEGORY_LOST)
        return None
    if "0" in block.text.split("\n"):
        raise _Left(Trouble.LINE_OF_ZERO)
    if has_stand_ins(block.text):
        raise _Left(Trouble.MISREAD)
    text, name, own = hidden(block.text), "", OwnTags.of(block.comments)
    said = own.lang(lang)
    named = _NAME.match(text)
    if named is not None:
        name, text = shown(named[1]), text[named.end() :].lstrip(BLANK)
    text = _plain(text, told)
    if own.value("type") == ItemType.ORDER and not {"{", "}"} & set(text):
        item, stem, general = _steps(text, said)
    else:
        stem, body, general = _parts(text)
        item = _answered(body, said, told)
    if max(map(len, (stem, general, *_words_of(item, said)))) > _LONGEST:
        raise _Left(Trouble.TOO_LONG)
    if name and not ITEM_ID.match(name) and not stem.startswith(name.removesuffix("...").rstrip()):
        told.append(Trouble.NAME_LOST)
    return described(item, name, stem, general, own, said)


def _plain(text: str, told: list[Trouble]) -> str:
    """The text without the marks of its format, and without what that format means."""
    answers = text.partition("{")[2]
    form = _FORMAT_OF_PAIRS if "->" in answers and "~" not in answers else _FORMAT
    marks = {found[2].lower() for found in form.finditer(text)}
    bare = form.sub(r"\1", text)
    if not marks & {"html", "markdown"}:
        return bare
    told.append(Trouble.FORMAT_LOST)
    return _ENTITY.sub(lambda found: hidden(escaped(html.unescape(found[0]))), _TAG.sub(" ", bare))


def _steps(text: str, lang: Lang) -> tuple[Item, str, str]:
    """An order that went out as a text. Errors: `_Left`."""
    stem, *lines = shown_lines(text)
    found: list[ItemChoice] = []
    for key, line in zip(KEYS, lines, strict=False):
        place, mark, step = line.partition(") ")
        if not mark or place != str(len(found) + 1):
            break
        words = ChoiceWords(text=step)
        found.append(structs.replace(ItemChoice(key=key), **{lang: words}))
    rest = lines[len(found) :]
    if len(found) < 2 or len(found) > MOST_CHOICES or not stem:  # noqa: PLR2004 - no order in one
        raise _Left(Trouble.DESCRIPTION)
    return _made(ItemType.ORDER, choice=tuple(found)), stem, on_one_line(" ".join(rest))


def _parts(text: str) -> tuple[str, str, str]:
    """The question, what stands in its braces, and the general feedback. Errors: `_Left`."""
    start, end = text.find("{"), text.find("}")
    if start < 0 and end < 0:
        raise _Left(Trouble.DESCRIPTION)
    if start < 0 or end < start:
        raise _Left(Trouble.BRACES)
    if "{" in text[end:] or "{" in text[start + 1 : end] or "}" in text[end + 1 :]:
        raise _Left(Trouble.GLUED if "::" in text[end:] or "\n" in text[end:] else Trouble.BRACES)
    before, body, after = shown(text[:start]), text[start + 1 : end], shown(text[end + 1 :])
    stem = f"{before} _____ {after}" if after else before
    if not stem:
        raise _Left(Trouble.NO_STEM)
    answers, mark, general = body.rpartition("####")
    return stem, (answers if mark else body).strip(BLANK), shown(general if mark else "")


def _words_of(item: Item, lang: Lang) -> Iterator[str]:
    for choice in item.choice:
        yield from (choice.words(lang).text, choice.words(lang).feedback)
    for pair in item.pair:
        yield from (pair.words(lang).left, pair.words(lang).right)


def _answered(body: str, lang: Lang, told: list[Trouble]) -> Item:
    """The answers, with the type in the order in which Moodle decides it."""
    if not body:
        return _made(ItemType.REFLECT)
    if body.startswith("#"):
        raise _Left(Trouble.DECIMAL_COMMA if "," in body else Trouble.NUMERIC)
    if "~" in body:
        return _choices(body, lang, told)
    if "=" in body and "->" in body:
        return _pairs(body, lang)
    said, *feedback = body.split("#")
    if said.strip() in _TRUE | _FALSE:
        wrong, right = ([shown(one) for one in feedback] + ["", ""])[:2]
        return _true_false(said.strip() in _TRUE, wrong, right, lang)
    if said.strip().upper() in _TRUE | _FALSE:
        told.append(Trouble.LOWER_CASE_TRUE)
    return _short(body, lang)


def _made(kind: ItemType, **values: object) -> Item:
    return structs.replace(Item(id="x", type=kind), **values)


def _answer(key: str, text: str, lang: Lang, **values: object) -> ItemChoice:
    said, _, feedback = text.partition("#")
    words = ChoiceWords(text=shown(said), feedback=shown(feedback))
    return structs.replace(ItemChoice(key=key), **{lang: words, **values})


def _choices(body: str, lang: Lang, told: list[Trouble]) -> Item:
    """One right answer beside others, or several that have a weight. Errors: `_Left`."""
    parts = _parted(body, r"(?=[=~])")
    rights = sum(part.startswith("=") for part in parts)
    for is_wrong, trouble in (
        (not parts[0].startswith(("=", "~")), Trouble.BRACES),
        (rights > 1, Trouble.RIGHT_TWICE),
        (len(parts) < 2, Trouble.FEW_CHOICES),  # noqa: PLR2004 - one answer is no choice
        (len(parts) > MOST_OPTIONS, Trouble.MANY_CHOICES),
    ):
        if is_wrong:
            raise _Left(trouble)
    found: list[ItemChoice] = []
    for key, part in zip(KEYS, parts, strict=False):
        share, text = _weighed(part[1:])
        if share is not None and part[0] == "=":
            raise _Left(Trouble.WEIGHT_ON_RIGHT)
        if not shown(text.partition("#")[0]):
            raise _Left(Trouble.FEW_CHOICES)
        is_right = part[0] == "=" or (not rights and (share or 0) > 0)
        found.append(_answer(key, text, lang, correct=is_right, weight=share))
    if not all(is_listed(one.percent) for one in found):
        told.append(Trouble.WEIGHT_UNLISTED)
    if rights:
        return _made(ItemType.SINGLE, choice=tuple(found))
    if not any(one.correct for one in found):
        raise _Left(Trouble.FEW_CHOICES)
    return _made(ItemType.MULTI, choice=tuple(found))


def _parted(body: str, at: str) -> list[str]:
    """The answers. Errors: `_Left` for a weight with a comma, which is text elsewhere."""
    if _COMMA.search(body):
        raise _Left(Trouble.DECIMAL_COMMA)
    return [part.strip(BLANK) for part in re.split(at, body) if part.strip(BLANK)]


def _weighed(text: str) -> tuple[float | None, str]:
    """The weight before an answer, and its text. Errors: `_Left` for more than all."""
    found = _WEIGHT.match(text)
    if found is None:
        return None, text
    share = float(found[1])
    if abs(share) > WHOLE:
        raise _Left(Trouble.MISREAD)
    return share, text[found.end() :]


def _pairs(body: str, lang: Lang) -> Item:
    parts = _parted(body, "=")
    found = []
    for key, part in zip(KEYS, parts, strict=False):
        left, arrow, right = part.partition("->")
        if not arrow or not shown(left) or not shown(right):
            raise _Left(Trouble.FEW_PAIRS)
        words = PairWords(left=shown(left), right=shown(right))
        found.append(structs.replace(MatchPair(key=key), **{lang: words}))
    if not 1 < len(parts) <= MOST_CHOICES:
        raise _Left(Trouble.FEW_PAIRS if len(parts) < 2 else Trouble.MANY_CHOICES)  # noqa: PLR2004
    return _made(ItemType.MATCH, pair=tuple(found))


def _true_false(is_true: bool, wrong: str, right: str, lang: Lang) -> Item:
    told = {"true": right if is_true else wrong, "false": wrong if is_true else right}
    choices = tuple(
        structs.replace(
            ItemChoice(key=key, correct=(key == "true") is is_true),
            **{lang: ChoiceWords(feedback=feedback)},
        )
        for key, feedback in told.items()
    )
    return _made(ItemType.TRUE_FALSE, choice=choices)


def _short(body: str, lang: Lang) -> Item:
    parts = _parted(body, "=")
    if len(parts) > MOST_CHOICES:
        raise _Left(Trouble.MANY_CHOICES)
    found = []
    for key, part in zip(KEYS, parts, strict=False):
        share, text = _weighed(part)
        if not shown(text.partition("#")[0]):
            raise _Left(Trouble.FEW_CHOICES)
        found.append(_answer(key, text, lang, correct=share is None, weight=share))
    if not found:
        raise _Left(Trouble.FEW_CHOICES)
    return _made(ItemType.SHORT, choice=tuple(found))


def _with_free_id(item: Item, before: list[Item]) -> Item:
    taken = {one.id for one in before}
    if item.id not in taken:
        return item
    number = 2
    while f"{item.id[:35]}-{number}" in taken:
        number += 1
    return structs.replace(item, id=f"{item.id[:35]}-{number}")
