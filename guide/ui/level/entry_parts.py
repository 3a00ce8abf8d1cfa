"""Parts of the forms about levels: the source in one tap, texts to fill in, levels to choose."""

from __future__ import annotations

from collections.abc import Callable

from guide.alerts.declaration import Source
from guide.content.model import Level
from guide.ui.forms.editor import FieldContext
from guide.ui.forms.text_editor import TextEditor
from guide.ui.kit.drawing import Frame
from guide.ui.kit.look import Look
from guide.ui.kit.widgets import Button, flow_of
from guide.ui.kit.widgets.choice_buttons import ChoiceChip, RadioRow

_ICONS = {
    Source.TV: "tv",
    Source.RADIO: "radio",
    Source.SMS: "message-square",
    Source.SITE: "globe",
    Source.AKIMAT: "landmark",
}


class OtherCard(RadioRow):
    """The fourth answer: as wide as the three colours together and quieter than each."""

    PAD = (20, 14)

    def __init__(self, look: Look, title: str, about: str, level: Level | None) -> None:
        super().__init__(look, title, about, level=level)

    def frame(self) -> Frame:
        look, c = self.look, self.look.c
        radius = look.radius("card")
        if self.isChecked():
            return Frame(c.accent_tint, c.accent, look.px(3), radius)
        is_lively = self.underMouse() or look.is_contrast
        return Frame(c.surface, c.control, look.px(2) if is_lively else look.edge, radius)


def fillable(*fillings: tuple[str, Button], gap: int) -> Callable[[FieldContext], TextEditor]:
    """An editor of a text with buttons under it, each of which fills in its own text."""

    def make(field_context: FieldContext) -> TextEditor:
        editor = TextEditor(field_context, gap=gap)
        for text, button in fillings:
            button.clicked.connect(lambda _=False, words=text: editor.fill_in(words))
        buttons = [button for _, button in fillings]
        editor.column.addLayout(flow_of(field_context.form.look, 8, *buttons))
        return editor

    return make


def source_chip(look: Look, source: str, words: str) -> ChoiceChip:
    """Where it was heard, as a chip with its icon."""
    return ChoiceChip(look, words, _ICONS.get(Source(source)))


def level_row(look: Look, level: str, words: str) -> RadioRow:
    """A level to choose, with its sign."""
    return RadioRow(look, words, level=Level(level))
