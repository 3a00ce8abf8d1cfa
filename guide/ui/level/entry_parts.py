"""What the forms of the level entry share: the source in one tap, texts to fill in."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from msgspec import Struct
from PySide6.QtCore import QCoreApplication

from guide.alerts.declaration import Source
from guide.content.model import Level
from guide.ui.forms.choice_editor import ChoiceEditor
from guide.ui.forms.editor import Editor, FieldContext, FormContext
from guide.ui.forms.form import RecordForm
from guide.ui.forms.given_words import GivenWords
from guide.ui.forms.registry import EDITORS
from guide.ui.forms.text_editor import TextEditor
from guide.ui.kit.drawing import Frame
from guide.ui.kit.look import Look
from guide.ui.kit.widgets import Button, flow_of
from guide.ui.kit.widgets.choice_buttons import ChoiceChip, RadioRow
from guide.ui.level.entry_record import problem_of
from guide.ui.shell.page import PageContext
from guide.ui.shell.words import source_words
from guide.usecases.base.clean_text import sanitize

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

    def __init__(self, look: Look, title: str, about: str) -> None:
        super().__init__(look, title, about, level=Level.NONE)

    def frame(self) -> Frame:
        look, c = self.look, self.look.c
        radius = look.radius("card")
        if self.isChecked():
            return Frame(c.accent_tint, c.accent, look.px(3), radius)
        is_lively = self.underMouse() or look.is_contrast
        return Frame(c.surface, c.control, look.px(2) if is_lively else look.edge, radius)


class LevelForm(RecordForm):
    """A form that keeps nothing: the page reads it when its main button is pressed."""

    def __init__(
        self,
        context: PageContext,
        record: Struct,
        questions: Mapping[str, tuple[str, str]],
        choices: Mapping[str, Mapping[str, str]],
        editors: Mapping[str, Callable[[FieldContext], Editor]],
        problem_words: Mapping[str, str],
    ) -> None:
        label = QCoreApplication.translate("SourceChoice", "How do you know")
        words = GivenWords(
            {"source": (label, ""), **questions},
            {"source": {source: source_words(source) for source in Source}, **choices},
        )
        source = partial(ChoiceEditor, button=_source_chip, gap=6, columns=None)
        super().__init__(
            FormContext(
                context.look,
                context.lang,
                words,
                {**EDITORS, ".source": source, **editors},
                lambda problem: problem_words[problem.field.name],
                parts={"group": "choice"},
                clean=sanitize,
                gap=20,
            ),
            "",
            record,
            keep=lambda _name, _value: False,
            check=problem_of,
            # A single answer needs no question.
            fields=[one for one in words.fields_of(type(record)) if len(one.ask.choices) != 1],
        )


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


def _source_chip(look: Look, source: str, words: str) -> ChoiceChip:
    return ChoiceChip(look, words, _ICONS.get(Source(source)))
