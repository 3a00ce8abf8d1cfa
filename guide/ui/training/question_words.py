"""Questions, and what is told of a file of them, in plain words for whoever takes or saves it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from guide.training.quiz import Item, ItemChoice, ItemType
from guide.ui.kit.message_text import message_text

if TYPE_CHECKING:
    from guide.content.model import Lang
    from guide.training.formats.notes import FileNote


def lines_words(notes: Iterable[FileNote], lang: Lang) -> Iterator[str]:
    """One text for each thing that happened, with the lines of the file where it did."""
    said = QCoreApplication.translate("FilesPage", "{what}. Lines: {places}")
    for what, some in _grouped(notes, lang):
        yield said.format(what=what, places=", ".join(str(one.line) for one in some))


def questions_words(notes: Iterable[FileNote], lang: Lang) -> Iterator[str]:
    """As above, with the beginnings of the questions: what goes out has no lines yet."""
    said = QCoreApplication.translate("FilesPage", "{what}. Questions: {places}")
    for what, some in _grouped(notes, lang):
        yield said.format(what=what, places="; ".join(one.detail or str(one.line) for one in some))


def _grouped(notes: Iterable[FileNote], lang: Lang) -> Iterator[tuple[str, list[FileNote]]]:
    found: dict[str, list[FileNote]] = {}
    for note in notes:
        what = message_text(f"import_{note.trouble.value}", lang)
        if note.reason:
            what += f" ({message_text(note.reason, lang)})"
        found.setdefault(what, []).append(note)
    yield from found.items()


def answers_words(item: Item, lang: Lang) -> Iterator[str]:
    """All that a class would read of a question but its stem; which answers are right is told."""
    translate = QCoreApplication.translate
    if item.type is ItemType.ORDER:
        steps = "; ".join(_choice_words(one, lang) for one in item.choice)
        yield translate("FilesPage", "In this order: {answers}").format(answers=steps)
    else:
        right = [_choice_words(one, lang) for one in item.choice if one.percent > 0]
        other = [_choice_words(one, lang) for one in item.choice if one.percent <= 0]
        if right:
            yield translate("FilesPage", "Right: {answers}").format(answers="; ".join(right))
        if other:
            yield translate("FilesPage", "Not right: {answers}").format(answers="; ".join(other))
    if item.pair:
        pairs = "; ".join(f"{one.words(lang).left} – {one.words(lang).right}" for one in item.pair)
        yield translate("FilesPage", "Pairs: {answers}").format(answers=pairs)
    if item.words(lang).feedback:
        said = translate("FilesPage", "After the answer: {words}")
        yield said.format(words=item.words(lang).feedback)


def _choice_words(choice: ItemChoice, lang: Lang) -> str:
    """An answer and what is said of it; "true" and "false" are said by the program."""
    said = choice.said(lang)
    text = (said.text if said else "") or {
        "true": QCoreApplication.translate("FilesPage", "True"),
        "false": QCoreApplication.translate("FilesPage", "False"),
    }.get(choice.key, choice.key)
    return f"{text} ({said.feedback})" if said and said.feedback else text
