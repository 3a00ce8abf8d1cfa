"""Removing a record of the plan in place: at once, said in one bar, undone for ten seconds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from guide.ui.shell.page import PageContext

UNDO_MS = 10_000
KEY = "removal"


def remove_with_undo(context: PageContext, ref: str) -> bool:
    """Remove the record behind `ref` and offer to bring it back. False when it was not removed."""
    name = context.services.plan_editor.household().named(ref)
    receipt = context.session.run(lambda services: services.plan_editor.remove(ref))
    if receipt is None:
        return False
    # The session outlives this page: the bar may be pressed when another page is open.
    session = context.session

    def bring_back() -> None:
        session.keep(lambda services: services.plan_editor.undo_removal(receipt))

    context.messages.tell(
        lambda _lang: _removed_words(name),
        action=lambda _lang: QCoreApplication.translate("Removal", "Undo the action"),
        on_action=bring_back,
        timeout_ms=UNDO_MS,
        key=KEY,
    )
    return True


def _removed_words(name: str) -> str:
    if not name:
        return QCoreApplication.translate("Removal", "Removed from the plan")
    return QCoreApplication.translate("Removal", "Removed from the plan: {name}").format(name=name)
