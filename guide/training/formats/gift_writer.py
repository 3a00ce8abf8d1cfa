"""Questions → GIFT, in the way that Moodle's own reader and two others took unchanged.

One language a file. No mark at its start, an empty line after each question, a name always, every
sign escaped, numbers with a point. What GIFT has no place for goes into tags of the comment above,
which Moodle reads, and into the end of the general feedback (`[source: K1]`). An order becomes a
text with its steps.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from msgspec import structs

from guide.content.model import Lang, Level
from guide.training.bands import EVERYBODY
from guide.training.formats.gift_signs import escaped, is_misread
from guide.training.formats.notes import FileNote, Trouble, WrittenItems
from guide.training.quiz import Item, ItemChoice, ItemType

KEYS = "abcdefghij"
SOURCE = re.compile(r"\s*\[source: ([^\]]*)\]\s*\Z")
OWN = "daiyn-"  # our tags begin so
# The shares of several right answers that Moodle's fixed list has, by their number.
SHARES = {1: "100", 2: "50", 3: "33.33333", 4: "25", 5: "20"}
# All that it has.
_LISTED = frozenset(
    f"{share:.5f}"
    for share in (
        100, 90, 83.33333, 80, 75, 70, 66.66667, 60, 50, 40, 33.33333, 30, 25, 20, 16.66667,
        14.28571, 12.5, 11.11111, 10, 5, 0,
    )
)  # fmt: skip
_PERCENT = re.compile(r"%-?\d")
_NOT_ANSWERED = frozenset({ItemType.TRUE_FALSE, ItemType.ORDER})  # by a text of the braces


def gift_text(items: Iterable[Item], lang: Lang) -> WrittenItems:
    """The file of these questions in one language."""
    blocks, notes = [], []
    for place, item in enumerate(items, 1):
        trouble = _trouble(item, lang)
        if trouble is not None:
            note = FileNote(place, trouble, item.id)
            notes.append(note)
            if note.is_left_out:
                continue
        blocks.append("\n".join(_block(item, lang)))
    return WrittenItems("\n\n".join(blocks) + "\n", tuple(notes))


def _trouble(item: Item, lang: Lang) -> Trouble | None:
    """Why a question does not go out, or what of it does not."""
    every = [item.langs, *(one.langs for one in item.choice), *(one.langs for one in item.pair)]
    if any(lang not in langs for langs in every):
        return Trouble.NOT_SAID
    choices = [choice.words(lang) for choice in item.choice]
    pairs = [text for pair in item.pair for text in structs.astuple(pair.words(lang))]
    answers = [one.text for one in choices if item.type not in _NOT_ANSWERED]
    told = [one.feedback for one in choices]
    # In a short answer an arrow anywhere makes pairs.
    arrowed = [*answers, *pairs, *(told if item.type is ItemType.SHORT else [])]
    if any("->" in text for text in arrowed):
        return Trouble.ARROW
    texts = [*structs.astuple(item.words(lang)), *(one.text for one in choices), *pairs, *told]
    if (
        any(map(is_misread, texts))
        or any(not text or _PERCENT.match(text) for text in answers)
        or SOURCE.search(item.words(lang).feedback)
        or _is_weighed_oddly(item)
    ):
        return Trouble.MISREAD
    if item.type is ItemType.ORDER:
        return Trouble.ORDER_DESCRIBED
    weights = [one.weight for one in item.choice if one.weight is not None]
    if not all(map(is_listed, weights)):
        return Trouble.WEIGHT_UNLISTED
    return Trouble.PICTURE_LOST if item.picture else None


def is_listed(weight: float) -> bool:
    """Whether Moodle takes a percentage."""
    return f"{abs(weight):.5f}" in _LISTED


def _is_weighed_oddly(item: Item) -> bool:
    """Whether GIFT has no way to write which answers are right."""
    rights = [one for one in item.choice if one.correct]
    if item.type is ItemType.SINGLE:
        return len(rights) != 1 or rights[0].weight is not None
    return item.type is ItemType.SPOT and any(one.weight is not None for one in item.choice)


def _block(item: Item, lang: Lang) -> Iterator[str]:
    yield "// " + " ".join(f"[{name}]" for name in (f"id:{item.id}", *_tags(item, lang)))
    general = _general(item, lang)
    beginning = f"::{item.id}:: {escaped(item.words(lang).stem)}"
    if item.type is ItemType.ORDER:
        steps = [f"{at}) {escaped(one.words(lang).text)}" for at, one in enumerate(item.choice, 1)]
        yield "\\n".join([beginning, *steps, *(["", general] if general else [])])
        return
    yield f"{beginning} {{"
    yield from _answers(item, lang)
    if general:
        yield f"####{general}"
    yield "}"


def _tags(item: Item, lang: Lang) -> Iterator[str]:
    yield f"tag:{OWN}lang-{lang}"
    yield f"tag:{OWN}type-{item.type.value}"
    yield f"tag:{OWN}version-{item.version}"
    if item.level is not Level.NONE:
        yield f"tag:{OWN}level-{item.level.value}"
    if item.bands != EVERYBODY:
        yield from (f"tag:{OWN}band-{band.value}" for band in item.bands)
    if item.review_date is not None:
        yield f"tag:{OWN}review-{item.review_date.isoformat()}"
    keys = [one.key for one in item.choice] + [one.key for one in item.pair]
    if item.type is not ItemType.TRUE_FALSE and keys != list(KEYS[: len(keys)]):
        yield f"tag:{OWN}keys-{'.'.join(keys)}"
    if item.type is ItemType.MULTI and any(one.correct != (one.percent > 0) for one in item.choice):
        yield f"tag:{OWN}right-{'.'.join(one.key for one in item.choice if one.correct)}"
    yield from (f"tag:{tag}" for tag in item.tags if not set(tag) & set("[]\n"))


def _general(item: Item, lang: Lang) -> str:
    source = ", ".join(item.sources) if item.sources else "?" if item.needs_source else ""
    said = [escaped(item.words(lang).feedback), escaped(f"[source: {source}]") if source else ""]
    return " ".join(part for part in said if part)


def _answers(item: Item, lang: Lang) -> Iterator[str]:
    match item.type:
        case ItemType.MATCH:
            for pair in item.pair:
                words = pair.words(lang)
                yield f"={escaped(words.left)} -> {escaped(words.right)}"
        case ItemType.TRUE_FALSE:
            yield _true_false(item, lang)
        case ItemType.SHORT:
            for choice in item.choice:
                yield f"={_weight(choice.weight)}{_said(choice, lang)}"
        case ItemType.REFLECT | ItemType.ORDER:
            return
        case _:
            rights = sum(one.correct for one in item.choice)
            is_several = item.type is ItemType.MULTI or rights > 1
            for choice in item.choice:
                yield _choice(choice, lang, SHARES.get(rights, "") if is_several else "")


def _choice(choice: ItemChoice, lang: Lang, share: str) -> str:
    """An answer; `share` is what a right one counts where several are."""
    if choice.weight is not None and not (choice.correct and not share):
        return f"~{_weight(choice.weight)}{_said(choice, lang)}"
    if choice.correct:
        return f"~%{share}%{_said(choice, lang)}" if share else f"={_said(choice, lang)}"
    return f"~{_said(choice, lang)}"


def _weight(weight: float | None) -> str:
    return "" if weight is None else f"%{weight:.5f}".rstrip("0").rstrip(".") + "%"


def _said(choice: ItemChoice, lang: Lang) -> str:
    words = choice.words(lang)
    return escaped(words.text) + (f"#{escaped(words.feedback)}" if words.feedback else "")


def _true_false(item: Item, lang: Lang) -> str:
    """The first feedback is for the wrong answer, the second for the right one."""
    is_true = "true" in item.right_keys
    by_key = {choice.key: choice.words(lang).feedback for choice in item.choice}
    wrong = by_key.get("false" if is_true else "true", "")
    right = by_key.get("true" if is_true else "false", "")
    told = f"#{escaped(wrong)}" if wrong or right else ""
    told += f"#{escaped(right)}" if right else ""
    return f"{'TRUE' if is_true else 'FALSE'}{told}"
