"""The screen actions, each declared once: name, shortcut, icon, slot.

Side bar, page actions and the keys card read these declarations. The shortcuts are Latin; how they
answer under a Cyrillic layout is told in `layout_keys.py`.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from msgspec import Struct
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

SCALES = (100, 125, 150, 200)  # sizes of the text, in percent


class Destination(NamedTuple):
    """A page that has an entry of its own in the side bar."""

    page: str
    icon: str


# In side-bar order: Alt+1 … Alt+6 follow it.
PLACES = (
    Destination("home", "home"),
    Destination("overview", "map"),
    Destination("levels", "layers"),
    Destination("situations", "circle-help"),
    Destination("plan", "users"),
    Destination("print", "printer"),
)
SETTINGS = Destination("settings", "settings")
HELP = Destination("about", "info")


class ScreenAction(Struct, frozen=True):
    """A screen action as it is declared.

    `shortcuts` are portable key sequences, the first one is shown. Every action also has a button:
    the entries of the side bar, controls of pages, and for all of them the keys card.
    """

    name: str
    shortcuts: tuple[str, ...]
    icon: str = ""
    page: str = ""


DECLARED: tuple[ScreenAction, ...] = (
    *(
        ScreenAction(f"go_{place.page}", (f"Alt+{at}",), place.icon, place.page)
        for at, place in enumerate(PLACES, 1)
    ),
    ScreenAction("go_settings", ("Ctrl+,",), SETTINGS.icon, SETTINGS.page),
    ScreenAction("print", ("Ctrl+P",), "printer"),
    ScreenAction("saved", ("Ctrl+S",)),
    ScreenAction("undo", ("Ctrl+Z",)),
    ScreenAction("redo", ("Ctrl+Y", "Ctrl+Shift+Z")),
    ScreenAction("larger", ("Ctrl++", "Ctrl+=")),
    ScreenAction("smaller", ("Ctrl+-",)),
    ScreenAction("usual_size", ("Ctrl+0",)),
    ScreenAction("next_language", ("Ctrl+L",)),
    ScreenAction("next_region", ("F6",)),
    ScreenAction("help", ("F1",), HELP.icon, HELP.page),
    # On macOS F11 shows the desktop; the other keys are what programs there have for it.
    ScreenAction("full_screen", ("F11", "Meta+Ctrl+F")),
    ScreenAction("back", ("Esc",)),
)


def words_of(name: str) -> str:
    """What the action does, in the language of the program: for menus and the keys card."""
    words = {
        "go_home": QCoreApplication.translate("Actions", "Home"),
        "go_overview": QCoreApplication.translate("Actions", "Overview"),
        "go_levels": QCoreApplication.translate("Actions", "Levels"),
        "go_situations": QCoreApplication.translate("Actions", "What to do if…"),
        "go_plan": QCoreApplication.translate("Actions", "Family plan"),
        "go_print": QCoreApplication.translate("Actions", "Print"),
        "go_settings": QCoreApplication.translate("Actions", "Settings"),
        "print": QCoreApplication.translate("Actions", "Print this page"),
        "saved": QCoreApplication.translate("Actions", "Check that everything is saved"),
        "undo": QCoreApplication.translate("Actions", "Undo the action"),
        "redo": QCoreApplication.translate("Actions", "Redo"),
        "larger": QCoreApplication.translate("Actions", "Larger text"),
        "smaller": QCoreApplication.translate("Actions", "Smaller text"),
        "usual_size": QCoreApplication.translate("Actions", "Usual text size"),
        "next_language": QCoreApplication.translate("Actions", "Next language"),
        "next_region": QCoreApplication.translate("Actions", "Next part of the window"),
        "help": QCoreApplication.translate("Actions", "Help and keys"),
        "full_screen": QCoreApplication.translate("Actions", "Full screen"),
        "back": QCoreApplication.translate("Actions", "Close or go back"),
    }
    return words[name]


def further_keys() -> list[tuple[str, str]]:
    """The keys that controls answer by themselves, for the keys card."""
    return [
        ("Tab", QCoreApplication.translate("Actions", "Next button or field")),
        ("Shift+Tab", QCoreApplication.translate("Actions", "Previous control")),
        ("Space", QCoreApplication.translate("Actions", "Tick or press")),
        ("Enter", QCoreApplication.translate("Actions", "Open")),
    ]


# What Qt calls Ctrl is the command key of a Mac, and Meta its control key.
_ON_A_MAC = {"Ctrl": "Cmd", "Alt": "Option", "Meta": "Ctrl"}


def shown_keys(declared: ScreenAction, platform: str = sys.platform) -> str:
    """The keys as people read them on their keyboard: `Ctrl+P`, on a Mac `Cmd+P`."""
    if platform != "darwin":
        return declared.shortcuts[0]
    last = declared.shortcuts[-1]
    keys = last if last.startswith("Meta+") else declared.shortcuts[0]
    return "+".join(_ON_A_MAC.get(key, key) for key in keys.split("+"))


def make_actions(
    window: QWidget,
    slots: Callable[[ScreenAction], Callable[[], object]],
    all_declared: Iterable[ScreenAction] = DECLARED,
) -> dict[str, QAction]:
    """Create one QAction for each declaration and hang it on the window."""
    made = {}
    for declared in all_declared:
        action = QAction(window)
        action.setText(words_of(declared.name))
        action.setObjectName(f"action_{declared.name}")
        action.setShortcuts([QKeySequence(keys) for keys in declared.shortcuts])
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        action.setAutoRepeat(False)  # a key that is held acts once
        action.triggered.connect(slots(declared))
        window.addAction(action)
        made[declared.name] = action
    return made


def reword(actions: Mapping[str, QAction]) -> None:
    """Set the words anew after the language changed."""
    for name, action in actions.items():
        action.setText(words_of(name))
