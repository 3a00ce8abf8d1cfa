"""One change of the plan in words: whose, what, and what it was before."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from guide.content.fields import FieldBook
from guide.content.model import Lang
from guide.ui.safekeeping.earlier_plan import untitled_words
from guide.usecases.safekeeping.change_log import ChangeKind, ChangeLine


def change_words(line: ChangeLine, book: FieldBook, lang: Lang) -> str:
    """What was done, in one line: `Динара, mobile phone`, `Added: Айша`."""
    kind = line.record_ref.partition(":")[0]
    if line.what is ChangeKind.CHANGED:
        return answer_words(line.name, line.field_key, book, lang)
    if kind == "kept_plan":
        name = line.name or untitled_words()
        words = (
            QCoreApplication.translate("Keeping", "Plan kept beside yours: {name}")
            if line.what is ChangeKind.ADDED
            else QCoreApplication.translate("Keeping", "No longer kept beside yours: {name}")
        )
        return words.format(name=name)
    if not line.name and kind in ("person", "institution"):
        return _unnamed_words(kind, is_added=line.what is ChangeKind.ADDED)
    words = (
        QCoreApplication.translate("Keeping", "Added: {name}")
        if line.what is ChangeKind.ADDED
        else QCoreApplication.translate("Keeping", "Removed: {name}")
    )
    return words.format(name=line.name or book.record(kind, lang).one)


def _unnamed_words(kind: str, *, is_added: bool) -> str:
    """That somebody or something came or went before it got a name."""
    if kind == "person":
        if is_added:
            return QCoreApplication.translate("Keeping", "Person added")
        return QCoreApplication.translate("Keeping", "Person removed")
    if is_added:
        return QCoreApplication.translate("Keeping", "School or kindergarten added")
    return QCoreApplication.translate("Keeping", "School or kindergarten removed")


def answer_words(name: str, field_key: str, book: FieldBook, lang: Lang) -> str:
    """Whose answer it is and which; the section where nobody is named: "Phone" has many owners."""
    section, _about = book.section(field_key.partition(".")[0], lang)
    return f"{name or section}, {book.label(field_key, lang)}"


def detail_words(line: ChangeLine) -> str:
    """What the answer is now and what it was; "" where the line says it all."""
    if line.what is not ChangeKind.CHANGED:
        return ""
    if line.before is None:
        return QCoreApplication.translate("Keeping", "Filled in: {after}").format(after=line.after)
    if line.after is None:
        return QCoreApplication.translate("Keeping", "Emptied. Before: {before}").format(
            before=line.before
        )
    return QCoreApplication.translate("Keeping", "Now: {after}. Before: {before}").format(
        after=line.after, before=line.before
    )
