"""Parts that the picker's two forms share: the source in one tap, the announcer, a day.

They keep nothing and know no use case.
"""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from guide.alerts.declaration import Source
from guide.content.model import Level
from guide.household.dates import read_date
from guide.ui.kit.look import Look
from guide.ui.kit.widgets.base_button import ButtonFrame
from guide.ui.kit.widgets.button import Button
from guide.ui.kit.widgets.choice import ChoiceGroup
from guide.ui.kit.widgets.choice_buttons import ChoiceChip, RadioRow
from guide.ui.kit.widgets.fields import TextField
from guide.ui.kit.widgets.reflow_layouts import FlowLayout
from guide.ui.kit.widgets.text import IconView, Text
from guide.ui.shell.page import PageContext
from guide.ui.shell.words import source_words

_ICONS: dict[Source, str | None] = {
    Source.TV: "tv",
    Source.RADIO: "radio",
    Source.SMS: "message-square",
    Source.SITE: "globe",
    Source.AKIMAT: "landmark",
    Source.OTHER: None,
}


def read_day(text: str) -> dt.date | None:
    """A whole day as typed; None for a month or a year alone, or for no date."""
    date = read_date(text)
    return date.first_day if date is not None and date.day is not None else None


def shown_day(day: dt.date | None) -> str:
    """A day as a person types it."""
    return "" if day is None else day.strftime("%d.%m.%Y")


class OtherCard(RadioRow):
    """The fourth answer: as wide as the three colours together and quieter than each."""

    def __init__(self, look: Look, title: str, about: str) -> None:
        super().__init__(look, title, about, level=Level.NONE)
        self.pad_x = look.px(20)
        self.pad_y = look.px(14)

    def frame(self) -> ButtonFrame:
        look, c = self.look, self.look.c
        radius = look.radius("card")
        if self.isChecked():
            return ButtonFrame(c.accent_tint, c.accent, look.px(3), radius)
        is_lively = self.underMouse() or look.is_contrast
        return ButtonFrame(c.surface, c.control, look.px(2) if is_lively else look.edge, radius)


class SourceChoice(QWidget):
    """Where the person heard of the level: one tap."""

    def __init__(self, context: PageContext, source: Source | None, *, is_optional: bool) -> None:
        super().__init__()
        look = context.look
        body = QVBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(look.px(6))
        label = self.tr("How do you know")
        head = FlowLayout(look.px(10))
        head.addWidget(Text(look, label, weight=600))
        if is_optional:
            head.addWidget(
                Text(
                    look,
                    QCoreApplication.translate("LabelledField", "optional"),
                    "caption",
                    colour="text2",
                )
            )
        body.addLayout(head)
        self._problem = QWidget()
        row = QHBoxLayout(self._problem)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.px(8))
        row.addWidget(IconView(look, "circle-alert", 20, "error"), 0, Qt.AlignmentFlag.AlignTop)
        self._problem_text = Text(look, "", weight=600, colour="error")
        row.addWidget(self._problem_text, 1)
        self._problem.hide()
        body.addWidget(self._problem)
        self._group = ChoiceGroup(
            look,
            label,
            [(one.value, ChoiceChip(look, source_words(one), _ICONS[one])) for one in Source],
        )
        self._group.setObjectName("choice_source")
        self._group.chosen.connect(lambda _: self.set_problem(""))
        body.addWidget(self._group)
        self.choose(source)

    @property
    def value(self) -> Source | None:
        """The source that was tapped."""
        choice = self._group.choice
        return Source(choice) if choice else None

    def choose(self, source: Source | None) -> None:
        """Choose without a signal."""
        self._group.choose(source.value if source else None)

    def set_problem(self, words: str) -> None:
        """Show help, or take it away with ""."""
        self._problem_text.set_words(words)
        self._problem.setVisible(bool(words))
        first = self._group.button(Source.TV.value)
        first.setAccessibleDescription(words)

    def focus(self) -> None:
        """Put the focus on the first source."""
        self._group.button(Source.TV.value).setFocus(Qt.FocusReason.TabFocusReason)


class AnnouncerField(QWidget):
    """Who announced the level: typed freely, or filled in from the usual ones (LVL-19)."""

    def __init__(self, context: PageContext, value: str) -> None:
        super().__init__()
        look = context.look
        body = QVBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(look.px(6))
        self._field = TextField(
            look,
            self.tr("Who announced it"),
            optional=True,
            width="long",
            max_length=80,
            value=value,
        )
        self._field.setObjectName("field_announced_by")
        body.addWidget(self._field)
        flow = FlowLayout(look.px(8))
        for number, words in enumerate(self._usual()):
            button = Button(look, words, kind="plain")
            button.setObjectName(f"announcer_{number}")
            button.setAccessibleName(self.tr("Fill in: {words}").format(words=words))
            button.clicked.connect(lambda _=False, w=words: self._field.set_value(w))
            flow.addWidget(button)
        body.addLayout(flow)

    def _usual(self) -> list[str]:
        return [
            self.tr("Regional operational headquarters"),
            self.tr("Republican operational headquarters"),
            self.tr("National Security Committee (KNB)"),
        ]

    @property
    def value(self) -> str:
        """What stands in the field."""
        return self._field.value

    def set_value(self, words: str) -> None:
        """Put words in."""
        self._field.set_value(words)
