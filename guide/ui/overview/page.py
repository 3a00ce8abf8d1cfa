"""Overview: what holds in each region, of everything that people entered on this computer.

A map of tiles, what changed since the last look, and what was announced in order of time. Nothing
here sets a level: a tile leads to its place, and from there a level can be entered.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from guide.ui.advice.time_line import whole_time_line
from guide.ui.kit.discard import refill
from guide.ui.kit.reading_order import set_reading_order
from guide.ui.kit.widgets import Button, Heading, PageHead, Text, column_of, flow_of
from guide.ui.kit.widgets.level_tiles import TileMap
from guide.ui.overview.map import tiles
from guide.ui.overview.news import doubt_notes, news
from guide.ui.shell.page import Page, PageContext
from guide.usecases.level.last_look import Sight, look_at
from guide.usecases.level.overview import Overview


class OverviewPage(Page):
    """The map and what belongs to it."""

    name = "overview"

    def __init__(self, context: PageContext, **args: object) -> None:
        super().__init__(context, **args)
        look = context.look
        self._before: Sight | None = context.services.last_look.read()
        self._heading = Heading(look, self.title())
        about = self.tr(
            "What people entered or accepted on this computer. Where there is no entry, a level may"
            " be in force all the same."
        )
        self._doubt, self._news, self._map, self._below = (column_of(look, 0) for _ in range(4))
        buttons = flow_of(
            look,
            12,
            Button(
                look,
                self.tr("Print the overview"),
                "outlined",
                "printer",
                name="print_overview",
                on=self.print_here,
            ),
            Button(
                look,
                self.tr("Text to read aloud"),
                "outlined",
                "megaphone",
                name="read_aloud",
                on=lambda: context.navigator.go("overview_text"),
            ),
        )
        column_of(
            look,
            14,
            column_of(look, 6, PageHead(look, self._heading), Text(look, about, colour="text2")),
            self._doubt,
            self._news,
            self._map,
            buttons,
            self._below,
            inside=self,
            at_top=True,
        )
        self._show()
        context.session.level_changed.connect(self._show_anew)
        context.session.plan_changed.connect(self._show_anew)

    def title(self) -> str:
        return self.tr("Overview")

    # ---- building

    def _show(self) -> None:
        context = self.context
        shown = context.services.overview()
        self._show_news(shown)
        self.map = TileMap(
            context.look,
            self.tr("What holds where"),
            tiles(shown, context.guide, context.lang),
            name="tile_map",
        )
        self.map.asked.connect(lambda code: context.navigator.go("overview_place", region=code))
        refill(self._map, self.map)
        refill(self._below, whole_time_line(self))
        age = None
        if context.session.arrived is not None:
            from guide.ui.advice.message_age import message_age

            age = message_age(context)
        refill(self._doubt, *doubt_notes(context, shown), *((age,) if age is not None else ()))
        if shown.doubt is None:
            context.session.note(lambda services: services.last_look.note(look_at(shown)))

    def _show_news(self, shown: Overview) -> None:
        made = news(self.context, self._before, shown)
        refill(self._news, *([made] if made is not None else []))

    def _show_anew(self) -> None:
        """Another level or plan: the parts are made anew where they stood."""
        state = self.snapshot()
        had_focus = self.map.isAncestorOf(self.focusWidget() or self)
        self._show()
        self.restore(state)
        set_reading_order(self)
        if had_focus:
            self.focus_first()

    def snapshot(self) -> dict[str, Any]:
        return super().snapshot() | {"before": self._before}

    def restore(self, state: Mapping[str, Any]) -> None:
        """What was news when the page was opened stays news until it is left."""
        parts = dict(state)
        self._before = parts.pop("before")
        self._show_news(self.context.services.overview())
        super().restore(parts)

    # ---- Page

    def focus_first(self) -> None:
        stop: QWidget | None = self.map.current
        if stop is not None:
            stop.setFocus(Qt.FocusReason.TabFocusReason)

    def print_here(self) -> bool:
        """Ctrl+P prints this overview."""
        self.context.navigator.go("print", paper="overview")
        return True
