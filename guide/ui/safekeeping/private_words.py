"""What a plan file without a passphrase would show to anybody: said before it is written."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from guide.ui.kit.widgets import Text
from guide.ui.shell.page import PageContext


def private_warning(context: PageContext) -> Text | None:
    """The one warning, naming what is inside; None where nothing is that private."""
    private = context.services.plan_transfer.private_keys()
    if not private:
        return None
    words = QCoreApplication.translate(
        "Keeping",
        "This plan also holds what is shown only when asked for, and so does a file without a"
        " passphrase: {answers}.",
    )
    labels = ", ".join(context.book.label(key, context.lang) for key in private)
    return Text(context.look, words.format(answers=labels), weight=600, name="plan_private")
