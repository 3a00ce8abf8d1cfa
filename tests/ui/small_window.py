"""A window that is not the one at home: two pages of its own over the same shell, and no family.

Run by `test_small_window.py` in a process of its own, because what a composition loads is part of
the promise. Prints what it saw as JSON.
"""

from __future__ import annotations

import datetime as dt
import json
import os
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, ClassVar

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QMainWindow, QVBoxLayout, QWidget

from guide.app.startup import application, page_loader
from guide.content.edition import ActiveContent
from guide.content.guide import Guide
from guide.content.model import Level
from guide.errors import Code, GuideError
from guide.store.store import Store
from guide.ui.shell.announcer import Announcer
from guide.ui.shell.appearance import Appearance
from guide.ui.shell.content_pane import ContentPane
from guide.ui.shell.messages import Messages
from guide.ui.shell.navigator import Navigator
from guide.ui.shell.page import Page, PageContext
from guide.ui.shell.session import Session
from guide.usecases.base.settings import Preferences
from guide.usecases.editions.in_effect import words_in_effect

NOW = dt.datetime(2026, 3, 5, 9, 5, tzinfo=dt.UTC)


@dataclass
class Services:
    """As much as this window needs: the guide's words and settings, in memory."""

    store: Store = field(default_factory=lambda: Store.in_memory(now=lambda: NOW))
    words: ActiveContent = field(default_factory=lambda: words_in_effect(None))

    def __post_init__(self) -> None:
        self.guide = Guide(self.words)
        self.preferences = Preferences(self.store)

    def now(self) -> dt.datetime:
        return NOW


class HallPage(Page):
    """A page with something to type and a way on."""

    name: ClassVar[str] = "home"

    def __init__(self, context: PageContext, **args: object) -> None:
        super().__init__(context, **args)
        self.line = QLineEdit()
        self.line.setObjectName("hall_line")
        column = QVBoxLayout(self)
        column.addWidget(self.line)
        column.addSpacing(3000)
        column.addWidget(QLabel("the end"))

    def title(self) -> str:
        return "Hall"

    def snapshot(self) -> dict[str, object]:
        return {"line": self.line.text()}

    def restore(self, state: Any) -> None:
        self.line.setText(str(state["line"]))


class LevelPage(Page):
    """A page that reads the guide and is built with an argument."""

    name: ClassVar[str] = "level"

    def __init__(self, context: PageContext, level: str, **args: object) -> None:
        super().__init__(context, level=level, **args)
        words = context.guide.level(Level(level)).words(context.lang)
        QVBoxLayout(self).addWidget(QLabel(words.level_name))

    def title(self) -> str:
        return "Level"


class SmallWindow(QMainWindow):
    """Puts the shell's parts together in a few lines."""

    def __init__(self, session: Session, appearance: Appearance) -> None:
        super().__init__()
        self.session, self.appearance = session, appearance
        self.announcer = Announcer(self)
        self.messages = Messages(
            session, self.announcer, lambda: appearance.lang, lambda _action: lambda: None
        )
        self.content = ContentPane(appearance.look, is_narrow=False)
        self.setCentralWidget(self.content)
        self.messages.stand_in(self.content)
        here = __name__
        pages = {"home": f"{here}:HallPage", "level": f"{here}:LevelPage"}
        self.navigator = Navigator(page_loader(pages), self.content.scroll_value, self)
        self.navigator.moved.connect(self.show_page)
        session.save_failed.connect(self.messages.show_not_saved)

    def show_page(self) -> None:
        look, lang = self.appearance.look, self.appearance.lang
        context = PageContext(
            look, lang, self.session, self.navigator, self.messages, self.announcer, self
        )
        self.content.show_page(self.navigator.build(context), None)
        self.navigator.restore()
        if self.navigator.visit.scroll:
            self.content.scroll_to(self.navigator.visit.scroll)


def main() -> dict[str, Any]:
    """Walk through the window and tell what was seen."""
    app = application()
    services = Services()
    session = Session(services, Path())  # type: ignore[arg-type]
    appearance = Appearance(app, "en")
    appearance.apply(session.settings())
    window = SmallWindow(session, appearance)
    window.resize(800, 600)
    window.navigator.start("home")
    window.show_page()
    window.show()
    app.processEvents()
    seen: dict[str, Any] = {}

    line = window.findChild(QLineEdit, "hall_line")
    line.setText("typed")
    window.content.scroll_to(700)
    app.processEvents()
    window.navigator.go("level", level="red")
    app.processEvents()
    seen["second"] = [one.text() for one in window.navigator.page.findChildren(QLabel)]
    seen["can_go_back"] = window.navigator.can_go_back
    window.navigator.back()
    for _ in range(5):
        app.processEvents()
    again = window.findChild(QLineEdit, "hall_line")
    seen["restored"] = (again is not line, again.text(), window.content.scroll_value())

    told: list[str] = []
    for name, _ in Session.KINDS:
        getattr(session, name).connect(lambda name=name: told.append(name))
    session.change_settings(language="ru")
    seen["told"] = told
    refused = GuideError(Code.NOT_SAVED)

    def refuse(_services: Any) -> None:
        raise refused

    session.keep(refuse, key="a")
    app.processEvents()
    seen["refused"] = [bar.sentence != "" for bar in window.content.message_bars()]
    seen["waits"] = session.has_waiting
    seen["modules"] = sorted(name for name in sys.modules if name.startswith("guide."))
    window.hide()
    QWidget.deleteLater(window)
    QApplication.sendPostedEvents(None, 52)
    services.store.close()
    return seen


if __name__ == "__main__":
    print(json.dumps(main()))
