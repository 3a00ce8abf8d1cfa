"""What a plan file without a passphrase would show to anybody: said before it is written."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from guide.ui.kit.widgets import Text
from guide.ui.shell.page import PageContext


def private_warning(context: PageContext) -> Text | None:
    """The one warning, naming the sections of what is inside; None where nothing is that private.

    Every question by its name would be a page of its own where a family filled in all of it.
    """
    private = context.services.plan_transfer.private_keys()
    if not private:
        return None
    words = QCoreApplication.translate(
        "Keeping",
        "This plan also holds what is shown only when asked for, and so does a file without a"
        " passphrase: {answers}.",
    )
    sections = dict.fromkeys(key.partition(".")[0] for key in private)
    titles = (context.book.section(one, context.lang)[0] for one in sections)
    said = words.format(answers="; ".join(titles))
    return Text(context.look, said, weight=600, name="plan_private")
