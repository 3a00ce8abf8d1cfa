"""GIFT → questions, read as Moodle's own reader does, and told where that would surprise.

A decimal comma, a missing empty line or a weight in the wrong place make something else of a
question without a word there; here it is left out and named by its line. Foreign questions wait
for a source and for a teacher.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from contextlib import suppress

from msgspec import Struct, structs

from guide.content.model import Lang, Level
from guide.digests import blake2b
from guide.errors import Code, GuideError
from guide.training.bands import EVERYBODY, AgeBand
from guide.training.formats.gift_signs import hidden, shown
from guide.training.formats.gift_writer import OWN, SHARES
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
from guide.training.scenario import MOST_OPTIONS

SIZE_LIMIT = 1 << 20  # bytes
MOST_QUESTIONS = 2_000
_LONGEST = 400  # letters of one text
_KEYS = "abcdefghij"
_FORMAT = re.compile(r"\[(html|markdown|plain|moodle)\]\s*")
_NAME = re.compile(r"::(.*?)::", re.DOTALL)
_META = re.compile(r"\[(id|tag):([^\]\n]{1,60})\]")
_WEIGHT = re.compile(r"%(-?\d{1,3}(?:\.\d{1,7})?)%")
_COMMA = re.compile(r"%-?\d+,\d+%")
_SOURCE = re.compile(r"\s*\[source: ([^\]]*)\]\s*\Z")
_SOURCE_ID = re.compile(r"[A-Z]{1,5}\d{0,4}[a-z]?")
_ID = re.compile(r"[a-z0-9][a-z0-9-]{0,39}\Z")
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

    Errors: GuideError LESSON_TOO_LARGE; LESSON_MALFORMED for bytes that are no UTF-8.
    """
    if len(data) > SIZE_LIMIT:
        raise GuideError(Code.LESSON_TOO_LARGE)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise GuideError(Code.LESSON_MALFORMED, reason="text_coding", member="") from error
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
        bare = line.strip()
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
    text, name = hidden(block.text), ""
    named = _NAME.match(text)
    if named is not None:
        name, text = shown(named[1]), text[named.end() :].lstrip()
    stem, body, general = _parts(_plain(text, told))
    item = _answered(body, lang, told)
    if max(map(len, (stem, general, *_words_of(item, lang)))) > _LONGEST:
        raise _Left(Trouble.TOO_LONG)
    return _described(item, name, stem, general, block, lang)


def _plain(text: str, told: list[Trouble]) -> str:
    """The text without the mark of its format, and without what that format means."""
    marked = _FORMAT.match(text)
    if marked is None:
        return text
    bare = text[marked.end() :]
    if marked[1] in {"html", "markdown"}:
        told.append(Trouble.FORMAT_LOST)
        return _TAG.sub(" ", bare)
    return bare


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
    body, _, general = body.partition("####")
    return stem, body.strip(), shown(general)


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
        return _choices(body, lang)
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


def _choices(body: str, lang: Lang) -> Item:
    parts = [part.strip() for part in re.split(r"(?=[=~])", body) if part.strip()]
    if _COMMA.search(body):
        raise _Left(Trouble.DECIMAL_COMMA)
    if not parts[0].startswith(("=", "~")):
        raise _Left(Trouble.BRACES)
    rights = sum(part.startswith("=") for part in parts)
    if rights > 1:
        raise _Left(Trouble.RIGHT_TWICE)
    if len(parts) < 2:  # noqa: PLR2004 - one answer is no choice
        raise _Left(Trouble.FEW_CHOICES)
    if len(parts) > MOST_OPTIONS:
        raise _Left(Trouble.MANY_CHOICES)
    weighed = [_WEIGHT.match(part[1:]) for part in parts]
    if any(part[0] == "=" and one is not None for part, one in zip(parts, weighed, strict=True)):
        raise _Left(Trouble.WEIGHT_ON_RIGHT)
    shares = [float(one[1]) if one is not None else None for one in weighed]
    positive = sum(share is not None and share > 0 for share in shares)
    found = []
    for key, part, one, share in zip(_KEYS, parts, weighed, shares, strict=False):
        text = part[1:] if one is None else part[1 + one.end() :]
        is_right = part[0] == "=" or (not rights and share is not None and share > 0)
        is_usual = share is not None and not rights and share == float(SHARES[max(positive, 1)])
        weight = None if is_usual else share
        found.append(_answer(key, text, lang, correct=is_right, weight=weight))
    if not any(one.correct for one in found):
        raise _Left(Trouble.FEW_CHOICES)
    return _made(ItemType.SINGLE if rights else ItemType.MULTI, choice=tuple(found))


def _pairs(body: str, lang: Lang) -> Item:
    parts = [part.strip() for part in body.split("=") if part.strip()]
    found = []
    for key, part in zip(_KEYS, parts, strict=False):
        left, arrow, right = part.partition("->")
        if not arrow or not left.strip() or not right.strip():
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
    parts = [part.strip() for part in body.split("=") if part.strip()]
    if _COMMA.search(body):
        raise _Left(Trouble.DECIMAL_COMMA)
    if len(parts) > MOST_CHOICES:
        raise _Left(Trouble.MANY_CHOICES)
    found = []
    for key, part in zip(_KEYS, parts, strict=False):
        weighed = _WEIGHT.match(part)
        text = part if weighed is None else part[weighed.end() :]
        weight = None if weighed is None else float(weighed[1])
        found.append(_answer(key, text, lang, correct=weight is None, weight=weight))
    return _made(ItemType.SHORT, choice=tuple(found))


def _described(item: Item, name: str, stem: str, general: str, block: _Block, lang: Lang) -> Item:
    """The question with its words, and what its comment and its feedback say beyond them."""
    metas = [found for comment in block.comments for found in _META.findall(comment)]
    tags = [value.strip() for kind, value in metas if kind == "tag"]
    named = [value.strip() for kind, value in metas if kind == "id"]
    own = [tag.removeprefix(OWN).partition("-")[::2] for tag in tags if tag.startswith(OWN)]
    sources: tuple[str, ...] = ()
    source = _SOURCE.search(general)
    if source is not None:
        listed = [one.strip() for one in source[1].split(",")]
        if listed == ["?"] or all(_SOURCE_ID.fullmatch(one) for one in listed):
            sources = () if listed == ["?"] else tuple(listed)
            general = general[: source.start()]
    item_id = next((one for one in (*named, name) if _ID.match(one)), "")
    item = structs.replace(
        item,
        id=item_id or f"q-{blake2b(stem.encode(), digest_size=6).hexdigest()}",
        sources=sources,
        needs_source=not sources and item.type is not ItemType.REFLECT,
        tags=tuple(tag for tag in tags if not tag.startswith(OWN)),
        **{lang: ItemWords(stem=stem, feedback=general)},
    )
    return _with_tags(item, own, lang)


def _with_tags(item: Item, own: list[tuple[str, str]], lang: Lang) -> Item:
    """What our own tags say; what is none of ours says nothing."""
    bands = tuple(AgeBand(value) for name, value in own if name == "band" and value in {*AgeBand})
    said = dict(own)
    more: dict[str, object] = {"bands": bands or EVERYBODY}
    if said.get("level", "") in {*Level}:
        more["level"] = Level(said["level"])
    if said.get("version", "").isdecimal() and 0 < int(said["version"][:5]) <= 9999:  # noqa: PLR2004
        more["version"] = int(said["version"])
    with suppress(ValueError):
        more["review_date"] = dt.date.fromisoformat(said.get("review", ""))
    kind = said.get("type", "")
    if kind == ItemType.ORDER and item.type is ItemType.MATCH:
        steps = tuple(
            structs.replace(
                ItemChoice(key=pair.key), **{lang: ChoiceWords(text=pair.words(lang).right)}
            )
            for pair in item.pair
        )
        more |= {"type": ItemType.ORDER, "choice": steps, "pair": ()}
    if kind == ItemType.SPOT and item.type in {ItemType.SINGLE, ItemType.MULTI}:
        more["type"] = ItemType.SPOT
    return structs.replace(item, **more)


def _with_free_id(item: Item, before: list[Item]) -> Item:
    taken = {one.id for one in before}
    if item.id not in taken:
        return item
    number = 2
    while f"{item.id[:35]}-{number}" in taken:
        number += 1
    return structs.replace(item, id=f"{item.id[:35]}-{number}")
