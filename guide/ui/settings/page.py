"""Settings: language, text size, theme, motion, place, who enters, where the data lie, erasing.

Everything applies at once; there is nothing to confirm but erasing, which takes two steps.
"""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QApplication, QWidget

from guide.content.model import LANGS
from guide.form_fields import Rule
from guide.ui.advice.region_choices import place_options
from guide.ui.forms.choice_editor import ChoiceEditor
from guide.ui.forms.given_words import GivenWords
from guide.ui.forms.registry import EDITORS
from guide.ui.kit.widgets import Button, Card, Heading, PageHead, Text, column_of, flow_of
from guide.ui.kit.widgets.choice import ChoiceChip
from guide.ui.settings.erasing import Erasing
from guide.ui.settings.form import SettingsForm
from guide.ui.shell.actions import SCALES
from guide.ui.shell.page import Page, PageContext
from guide.ui.shell.words import LANGUAGE_NAMES

_PARTS = dict.fromkeys(("edit", "combo", "group", "choice", "flag"), "settings")


class SettingsPage(Page):
    """How the person wants the program to be."""

    name = "settings"

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        look = context.look
        chips = partial(
            ChoiceEditor,
            button=lambda look, _, words: ChoiceChip(look, words),
            gap=16,
            in_full=True,
            columns=None,
        )
        form = partial(
            SettingsForm, context, self._words(), {**EDITORS, Rule.CHOICE: chips}, _PARTS
        )
        reading = form("language", "text_scale", "theme", "less_motion")
        self._home = form("region", "place_detail", "entered_by")
        column_of(
            look,
            20,
            PageHead(look, Heading(look, self.title(), 1)),
            Card(look, column_of(look, 16, Heading(look, self.tr("Display"), 2), reading)),
            Card(look, column_of(look, 16, Heading(look, self.tr("Your place"), 2), self._home)),
            self._messages(),
            self._data(),
            inside=self,
            at_top=True,
        )

    def title(self) -> str:
        """The page's name."""
        return self.tr("Settings")

    def flush(self) -> None:
        """Keep what was typed into the fields and not yet kept."""
        self._home.flush()

    def leave(self) -> bool:
        """Esc closes the question about erasing: nothing is erased."""
        return self._erasing.keep()

    def _words(self) -> GivenWords:
        context = self.context
        themes = {
            "system": self.tr("As the computer"),
            "light": self.tr("Light"),
            "dark": self.tr("Dark"),
            "contrast": self.tr("High contrast"),
        }
        regions = place_options(context.guide, context.lang, self.tr("Not chosen"))
        return GivenWords(
            {
                "language": (self.tr("Language"), ""),
                "text_scale": (self.tr("Text size"), ""),
                "theme": (self.tr("Colours"), ""),
                "less_motion": (self.tr("Less motion"), self.tr("No animations")),
                "region": (
                    self.tr("Region or city"),
                    self.tr(
                        "The level is entered for this place. After a move, Daiyn asks what holds."
                    ),
                ),
                "place_detail": (self.tr("District, city or village"), ""),
                "entered_by": (
                    self.tr("Your name (shown with the level)"),
                    self.tr("Offered when a level is entered. It stays on this computer."),
                ),
            },
            {
                "language": {lang: LANGUAGE_NAMES[lang] for lang in LANGS},
                "text_scale": {str(scale): f"{scale}\u00a0%" for scale in SCALES},
                "theme": themes,
                "region": dict(regions),
            },
        )

    def _messages(self) -> QWidget:
        """Where messages about the level are looked after."""
        context, look = self.context, self.context.look
        about = self.tr(
            "Where an akimat or a school sends the level as a file: the folder, whose messages"
            " count, what was not accepted, tests."
        )
        to_alerts = Button(
            look,
            self.tr("Messages about the level"),
            "outlined",
            "megaphone",
            name="settings_alerts",
            on=lambda: context.navigator.go("alerts"),
        )
        return Card(
            look,
            Heading(look, self.tr("Messages about the level"), 2),
            Text(look, about),
            flow_of(look, 12, to_alerts),
        )

    def _data(self) -> QWidget:
        """Where the entries lie, and how to erase them."""
        context, look = self.context, self.context.look
        folder = str(context.session.data_folder)
        left_behind = context.services.data_location.left_behind()
        self._erasing = Erasing(context, [_breakable(str(folder)) for folder in left_behind])
        keeping = Button(
            look,
            self.tr("Safe keeping: backups and copies"),
            "outlined",
            "history",
            name="settings_keeping",
            on=lambda: context.navigator.go("keeping"),
        )
        homes = Button(
            look,
            self.tr("Plans of other homes"),
            "outlined",
            "home",
            name="settings_households",
            on=lambda: context.navigator.go("households"),
        )
        copy = Button(
            look,
            self.tr("Copy the folder's name"),
            "outlined",
            "copy",
            name="settings_copy_folder",
            on=lambda: self._copy(folder),
        )
        return Card(
            look,
            Heading(look, self.tr("Your entries"), 2),
            Text(look, self.tr("They lie only on this computer, in this folder:")),
            Text(look, _breakable(folder), weight=600),
            flow_of(look, 12, keeping, homes if context.services.data is not None else None, copy),
            self._erasing,
        )

    def _copy(self, text: str) -> None:
        QApplication.clipboard().setText(text)
        self.context.messages.tell(self.tr("Copied"), timeout_ms=5000)


def _breakable(path: str) -> str:
    """Let a long path wrap after its separators."""
    return path.replace("/", "/\u200b").replace("\\", "\\\u200b")
