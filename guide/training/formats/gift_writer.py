"""Questions → GIFT, in the way that Moodle's own reader and two others took unchanged.

One language a file. No mark at its start, an empty line after each question, a name always, every
sign escaped, numbers with a point. What GIFT has no place for goes into tags of the comment above,
which Moodle reads, and into the end of the general feedback (`[source: K1]`). An order becomes
pairs of a place and a step.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from guide.content.model import Lang, Level
from guide.training.bands import EVERYBODY
from guide.training.formats.gift_signs import escaped
from guide.training.formats.notes import FileNote, Trouble, WrittenItems
from guide.training.quiz import Item, ItemChoice, ItemType

OWN = "daiyn-"  # our tags begin so
# The shares of several right answers that Moodle's fixed list has, by their number.
SHARES = {1: "100", 2: "50", 3: "33.33333", 4: "25", 5: "20"}


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
    every = [item.langs, *(one.langs for one in item.choice), *(one.langs for one in item.pair)]
    if any(lang not in langs for langs in every):
        return Trouble.NOT_SAID
    pairs = [pair.words(lang) for pair in item.pair]
    if any("->" in f"{pair.left}{pair.right}" for pair in pairs):
        return Trouble.ARROW
    if item.type in {ItemType.ORDER, ItemType.SHORT}:
        if any("->" in choice.words(lang).text for choice in item.choice):
            return Trouble.ARROW
        return Trouble.ORDER_AS_MATCH if item.type is ItemType.ORDER else None
    return Trouble.PICTURE_LOST if item.picture else None


def _block(item: Item, lang: Lang) -> Iterator[str]:
    yield "// " + " ".join(f"[{name}]" for name in (f"id:{item.id}", *_tags(item)))
    stem = escaped(item.words(lang).stem)
    answers = list(_answers(item, lang))
    general = _general(item, lang)
    if item.type is ItemType.REFLECT:
        body = f"####{general}" if general else ""
        yield f"::{item.id}:: {stem} {{{body}}}"
        return
    if item.type is ItemType.TRUE_FALSE:
        yield f"::{item.id}:: {stem} {{{answers[0]}{f'####{general}' if general else ''}}}"
        return
    yield f"::{item.id}:: {stem} {{"
    yield from answers
    if general:
        yield f"####{general}"
    yield "}"


def _tags(item: Item) -> Iterator[str]:
    yield f"tag:{OWN}type-{item.type.value}"
    yield f"tag:{OWN}version-{item.version}"
    if item.level is not Level.NONE:
        yield f"tag:{OWN}level-{item.level.value}"
    if item.bands != EVERYBODY:
        yield from (f"tag:{OWN}band-{band.value}" for band in item.bands)
    if item.review_date is not None:
        yield f"tag:{OWN}review-{item.review_date.isoformat()}"
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
        case ItemType.ORDER:
            for place, choice in enumerate(item.choice, 1):
                yield f"={place} -> {escaped(choice.words(lang).text)}"
        case ItemType.TRUE_FALSE:
            yield _true_false(item, lang)
        case ItemType.SHORT:
            for choice in item.choice:
                yield f"={_weight(choice.weight)}{_said(choice, lang)}"
        case ItemType.REFLECT:
            return
        case _:
            rights = sum(one.correct for one in item.choice)
            is_several = item.type is ItemType.MULTI
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
    told = f"#{escaped(wrong)}#{escaped(right)}" if wrong or right else ""
    return f"{'TRUE' if is_true else 'FALSE'}{told}"
