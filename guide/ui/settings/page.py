"""Settings: language, text size, theme, motion, place, who enters, where the data lie, erasing.

Everything applies at once; there is nothing to confirm but erasing, which takes two steps.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from guide.alerts.declaration import Place
from guide.content.model import LANGS
from guide.ui.advice.region_choices import place_options, with_region
from guide.ui.kit.widgets.button import Button
from guide.ui.kit.widgets.card import Card
from guide.ui.kit.widgets.choice import ChoiceButton, ChoiceChip, ChoiceGroup
from guide.ui.kit.widgets.combo_field import ComboField
from guide.ui.kit.widgets.fields import FlagField, TextField
from guide.ui.kit.widgets.reflow_layouts import FlowLayout
from guide.ui.kit.widgets.text import Heading, Text
from guide.ui.settings.erasing import Erasing
from guide.ui.shell.page import Page, PageContext
from guide.ui.shell.window_commands import SCALES
from guide.ui.shell.words import LANGUAGE_NAMES

_SAVE_AFTER_MS = 400  # after the last key
_NAME_LENGTH = 60
_DETAIL_LENGTH = 80


class SettingsPage(Page):
    """How the person wants the program to be."""

    name = "settings"

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        look = context.look
        self._pending: dict[str, Callable[[], object]] = {}
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SAVE_AFTER_MS)
        self._timer.timeout.connect(self.flush)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(20))
        column.addWidget(Heading(look, self.title(), 1))
        column.addWidget(self._reading())
        column.addWidget(self._home())
        column.addWidget(self._data())
        column.addStretch(1)

    def title(self) -> str:
        """The page's name."""
        return self.tr("Settings")

    def flush(self) -> None:
        """Keep what was typed into the fields and not yet kept."""
        self._timer.stop()
        pending, self._pending = self._pending, {}
        for keep in pending.values():
            keep()  # a failure to keep is told by the session's own signal

    def snapshot(self) -> dict[str, object]:
        """Whether the question about erasing is open."""
        return {"erasing": self._erasing.is_asking}

    def restore(self, state: Mapping[str, object]) -> None:
        """Open the question again."""
        if state.get("erasing"):
            self._erasing.ask()

    def leave(self) -> bool:
        """Esc closes the question about erasing: nothing is erased."""
        return self._erasing.keep()

    # ---- reading: language, size, theme, motion

    def _reading(self) -> QWidget:
        look, session = self.context.look, self.context.session
        settings = session.settings()
        card = Card(look)
        card.body.setSpacing(look.px(16))
        card.body.addWidget(Heading(look, self.tr("Reading"), 2))
        self._add_choice(
            card.body,
            "language",
            self.tr("Language"),
            [(lang, LANGUAGE_NAMES[lang]) for lang in LANGS],
            self.context.lang,
        ).chosen.connect(lambda lang: session.change_settings(language=lang))
        self._add_choice(
            card.body,
            "text_scale",
            self.tr("Text size"),
            [(str(scale), f"{scale}\u00a0%") for scale in SCALES],
            str(settings.text_scale),
        ).chosen.connect(lambda scale: session.change_settings(text_scale=int(scale)))
        self._add_choice(
            card.body,
            "theme",
            self.tr("Colours"),
            [
                ("system", self.tr("As the computer")),
                ("light", self.tr("Light")),
                ("dark", self.tr("Dark")),
                ("contrast", self.tr("High contrast")),
            ],
            settings.theme,
        ).chosen.connect(lambda theme: session.change_settings(theme=theme))
        motion = FlagField(
            look,
            self.tr("Less motion"),
            self.tr("Nothing slides or fades"),
            value=settings.less_motion,
        )
        self._name(motion, "settings_less_motion")
        motion.edited.connect(lambda value: session.change_settings(less_motion=value))
        card.body.addWidget(motion)
        return card

    def _add_choice(
        self,
        column: QVBoxLayout,
        name: str,
        label: str,
        choices: Sequence[tuple[str, str]],
        current: str,
    ) -> ChoiceGroup:
        look = self.context.look
        buttons: list[tuple[str, ChoiceButton]] = []
        for choice_id, words in choices:
            chip = ChoiceChip(look, words)
            self._name(chip, f"settings_{name}_{choice_id}")
            buttons.append((choice_id, chip))
        group = ChoiceGroup(look, label, buttons)
        group.speak_in_full(label)
        group.setObjectName(f"settings_{name}")
        group.choose(current)
        column.addWidget(Text(look, label, weight=600))
        column.addWidget(group)
        return group

    # ---- home: place, name

    def _home(self) -> QWidget:
        look, session = self.context.look, self.context.session
        settings = session.settings()
        card = Card(look)
        card.body.setSpacing(look.px(16))
        card.body.addWidget(Heading(look, self.tr("Your place"), 2))
        region = ComboField(
            look,
            self.tr("Region or city"),
            place_options(self.context.guide, self.context.lang, self.tr("Not chosen")),
            self.tr("The level is entered for this place. After a move, Daiyn asks what holds."),
            value=settings.place.region,
        )
        self._name(region.box, "settings_region")
        region.edited.connect(self._change_region)
        card.body.addWidget(region)
        self._detail = TextField(
            look,
            self.tr("District, city or village"),
            optional=True,
            max_length=_DETAIL_LENGTH,
            value=settings.place.detail,
        )
        self._name(self._detail.edit, "settings_place_detail")
        self._detail.edited.connect(lambda text: self._keep_later("detail", text))
        self._detail.left.connect(self.flush)
        card.body.addWidget(self._detail)
        entered_by = TextField(
            look,
            self.tr("Name of who enters the level"),
            self.tr("Offered when a level is entered. It stays on this computer."),
            optional=True,
            max_length=_NAME_LENGTH,
            value=settings.entered_by,
        )
        self._name(entered_by.edit, "settings_entered_by")
        entered_by.edited.connect(lambda text: self._keep_later("entered_by", text))
        entered_by.left.connect(self.flush)
        card.body.addWidget(entered_by)
        return card

    def _change_region(self, region: str) -> None:
        self.flush()
        place = with_region(self.context.session.settings().place, region)
        self._detail.set_value(place.detail)
        self.context.session.change_settings(place=place)

    def _keep_later(self, name: str, text: str) -> None:
        session = self.context.session
        if name == "detail":
            region = session.settings().place.region
            place = Place(region=region, detail=text.strip())
            self._pending[name] = lambda: session.change_settings(place=place)
        else:
            self._pending[name] = lambda: session.change_settings(entered_by=text.strip())
        self._timer.start()

    # ---- data: where they lie, erasing

    def _data(self) -> QWidget:
        look = self.context.look
        card = Card(look)
        card.body.setSpacing(look.px(12))
        card.body.addWidget(Heading(look, self.tr("Your entries"), 2))
        card.body.addWidget(Text(look, self.tr("They lie only on this computer, in this folder:")))
        folder = str(self.context.session.data_folder)
        card.body.addWidget(Text(look, _breakable(folder), weight=600))
        row = FlowLayout(look.px(12))
        copy = Button(look, self.tr("Copy the folder's name"), "outlined", "copy")
        self._name(copy, "settings_copy_folder")
        copy.clicked.connect(lambda: self._copy(folder))
        keeping = Button(look, self.tr("Safe keeping: backups and copies"), "outlined", "history")
        self._name(keeping, "settings_keeping")
        keeping.clicked.connect(lambda: self.context.navigator.go("keeping"))
        row.addWidget(keeping)
        row.addWidget(copy)
        card.body.addLayout(row)
        left_behind = self.context.services.data_location.left_behind()
        self._erasing = Erasing(self.context, [_breakable(str(folder)) for folder in left_behind])
        card.body.addWidget(self._erasing)
        return card

    def _copy(self, text: str) -> None:
        QApplication.clipboard().setText(text)
        self.context.messages.tell(self.tr("Copied"), timeout_ms=5000)

    def _name(self, widget: QWidget, name: str) -> None:
        widget.setObjectName(name)
        widget.setAccessibleIdentifier(name)


def _breakable(path: str) -> str:
    """Let a long path wrap after its separators."""
    return path.replace("/", "/\u200b").replace("\\", "\\\u200b")
