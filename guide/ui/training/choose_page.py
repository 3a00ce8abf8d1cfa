"""What can be run with a class today."""

from __future__ import annotations

from typing import ClassVar

from guide.ui.kit.widgets import Heading, PageHead, column_of
from guide.ui.shell.page import PageContext
from guide.ui.training.page import ClassPage


class ChoosePage(ClassPage):
    """The list of what is bundled."""

    name: ClassVar[str] = "home"

    def __init__(self, context: PageContext, **args: object) -> None:
        super().__init__(context, **args)
        look = context.look
        column_of(
            look, 20, PageHead(look, Heading(look, self.title(), 1)), inside=self, at_top=True
        )

    def title(self) -> str:
        return self.tr("Start a class")
