"""A code on the screen, as large as a phone needs it, and the choice of what it holds."""

from __future__ import annotations

from guide.content.model import Lang
from guide.ui.kit.code_picture import CodePicture
from guide.ui.kit.discard import refill
from guide.ui.kit.widgets import Card, Heading, Text, column_of
from guide.ui.kit.widgets.choice import ChoiceChip
from guide.ui.kit.widgets.choice_group import ChoiceGroup
from guide.ui.shell.page import PageContext
from guide.usecases.phone.codes import CHAT, ShownCode, dark_runs, shown_codes

_SIDE = 380  # pixels at 100 % that a code should have; a phone held before the screen reads it
_MOST = 560  # pixels of the screen, which the smallest window has
_LEAST = 3  # pixels of a module


class CodeCard(Card):
    """The card with the codes.

    Args:
        context: looks, language, session.

    """

    def __init__(self, context: PageContext) -> None:
        super().__init__(context.look, name="codes")
        self._context = context
        self._chosen = ""
        self._codes: dict[str, ShownCode] = {}
        self._choice = column_of(context.look, None)
        self._place = column_of(context.look, 12)
        about = self.tr("Hold a phone's camera before the screen. Nothing is sent anywhere.")
        self.add(
            Heading(context.look, self.tr("A code to scan"), 2),
            Text(context.look, about),
            self._choice,
            self._place,
        )

    def show_for(self, lang: Lang) -> None:
        """Show what there is now; the text of the chat in `lang`."""
        self._codes = {one.id: one for one in shown_codes(self._context.services, lang)}
        look = self._context.look
        if not self._codes:
            words = self.tr("The plan has no phone yet. The codes will stand here.")
            refill(self._choice)
            refill(self._place, Text(look, words, colour="text2"))
            return
        question = self.tr("What the code holds")
        buttons = [(key, ChoiceChip(look, self._words(one))) for key, one in self._codes.items()]
        group = ChoiceGroup(look, question, buttons)
        group.speak_in_full(question)
        if self._chosen not in self._codes:
            self._chosen = next(iter(self._codes))
        group.choose(self._chosen)
        group.chosen.connect(self._choose)
        refill(self._choice, group)
        self._show()

    def snapshot(self) -> str:
        """Which code is shown."""
        return self._chosen

    def restore(self, chosen: str) -> None:
        """Show that code again."""
        if chosen in self._codes:
            self._choose(chosen)

    def _words(self, shown: ShownCode) -> str:
        return self.tr("Text for the chat") if shown.id == CHAT else shown.name

    def _choose(self, chosen: str) -> None:
        self._chosen = chosen
        self._show()

    def _show(self) -> None:
        shown = self._codes[self._chosen]
        words = self._words(shown)
        code = shown.code
        module = max(_LEAST, min(self._context.look.px(_SIDE), _MOST) // code.size)
        spoken = self.tr("Code to scan: {what}").format(what=words)
        refill(self._place, CodePicture(dark_runs(code), code.size, module, spoken))
