"""What an undo or a redo changed in the plan, in one line: whose answer, what it is now and was."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from guide.content.fields import FieldBook
from guide.content.model import Lang
from guide.usecases.plan.differences import Difference


def stepped_words(changes: list[Difference], book: FieldBook, lang: Lang, *, is_redo: bool) -> str:
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
