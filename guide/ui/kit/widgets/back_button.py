"""The way back at the top of a page: shown as the page's name, spoken as where it leads."""

from __future__ import annotations

from collections.abc import Callable

from guide.ui.kit.look import Look
from guide.ui.kit.widgets.button import Button


class BackButton(Button):
    """Leads to the page called `page_words`. The side bar has a button of the same name."""

    def __init__(self, look: Look, page_words: str, name: str, go: Callable[[], object]) -> None:
        super().__init__(look, page_words, "plain", "arrow-left", name=name, on=go)
        self.setAccessibleName(self.tr("Back to: {page}").format(page=page_words))
