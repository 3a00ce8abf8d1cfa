"""Undo and redo in the plan, on the pages that show it: what came or went is named and shown."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from guide.content.fields import FieldBook
from guide.content.model import Lang
from guide.usecases.plan.differences import Difference, differences

if TYPE_CHECKING:
    from guide.household.plan import Ref
    from guide.ui.shell.page import PageContext

_ANSWER_MS = 5000
_READ_MS = 10_000  # a sentence with two answers in it


def step_in_plan(
    context: PageContext, show: Callable[[Ref, str], object], *, is_redo: bool
) -> None:
    """Undo or redo one step; `show` brings an answer into sight, by its record and its key."""
    session = context.session
    before = context.services.plan_editor.household()
    is_done = session.step(
        lambda services: services.plan_editor.redo() if is_redo else services.plan_editor.undo()
    )
    if is_done:
        after = context.services.plan_editor.household()
        changes = differences(before, after, context.book, context.lang)
        if changes:
            show(changes[0].their_ref or changes[0].our_ref, changes[0].field_key)
        words = _stepped_words(changes, context.book, context.lang, is_redo=is_redo)
        context.messages.tell(words, timeout_ms=_READ_MS)
    elif session.failure is None:  # else the bar tells why it cannot be done
        words = (
            QCoreApplication.translate("Window", "Nothing to repeat")
            if is_redo
            else QCoreApplication.translate("Window", "Nothing to undo")
        )
        context.messages.tell(words, timeout_ms=_ANSWER_MS)


def _stepped_words(changes: list[Difference], book: FieldBook, lang: Lang, *, is_redo: bool) -> str:
    """The sentence for what changed: `ours` of each is what was, `theirs` what is now."""
    if not changes:  # of what no form shows, such as a plan kept beside this one
        return (
            QCoreApplication.translate("Window", "Repeated")
            if is_redo
            else QCoreApplication.translate("Window", "Action undone")
        )
    words = (
        QCoreApplication.translate("Window", "Repeated: {what}")
        if is_redo
        else QCoreApplication.translate("Window", "Undone: {what}")
    ).format(what=_change_words(changes[0], book, lang))
    count = len(changes) - 1
    if not count:
        return words
    more = QCoreApplication.translate("Window", "and %n more", "", count)
    return f"{words}; {more}"


def _change_words(change: Difference, book: FieldBook, lang: Lang) -> str:
    if change.side != "both":
        name = change.name or QCoreApplication.translate("Window", "no name yet")
        words = (
            QCoreApplication.translate("Window", "{name} is in the plan again")
            if change.side == "theirs"
            else QCoreApplication.translate("Window", "{name} is no longer in the plan")
        )
        return words.format(name=name)
    section, _about = book.section(change.field_key.partition(".")[0], lang)
    field = f"{change.name or section}, {book.label(change.field_key, lang)}"
    if change.theirs is None:
        words = QCoreApplication.translate("Window", "{field}: now empty, before: {before}")
    elif change.ours is None:
        words = QCoreApplication.translate("Window", "{field}: {now}")
    else:
        words = QCoreApplication.translate("Window", "{field}: {now}, before: {before}")
    return words.format(field=field, now=change.theirs, before=change.ours)
