"""One region or city, or the country: what holds there and since when, and entering a level for it.

What a person sees here was entered by a person; where nothing was, that is said.
"""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QWidget

from guide.alerts.area import covers
from guide.alerts.declaration import WHOLE_COUNTRY, Place
from guide.content.model import DECLARED, Level
from guide.ui.advice.event_words import regime_state
from guide.ui.advice.level_words import colour_word, rank_words
from guide.ui.advice.standing_card import standing_card
from guide.ui.advice.time_line import whole_time_line
from guide.ui.kit.drawing import Picture
from guide.ui.kit.level_sign import LevelBars, paint_tile
from guide.ui.kit.widgets import (
    BackButton,
    Button,
    Card,
    Heading,
    IconView,
    Text,
    boxed,
    column_of,
    columns_of,
    flow_of,
    headed_column,
    led_row,
    row_of,
)
from guide.ui.overview.words import (
    facts_of,
    family_words,
    in_part_words,
    state_words,
    unconfirmed_words,
    yielding_words,
)
from guide.ui.shell.page import Page, PageContext
from guide.ui.shell.words import place_words
from guide.usecases.level.events import Event
from guide.usecases.level.overview import PlaceState
from guide.usecases.level.standing_entries import standing_entries

_PARTS = 5  # that are named; the time line has all


class PlacePage(Page):
    """What holds at one place.

    Args:
        context: looks, language, session, window.
        region: the code of the region or city; the country unless told.

    """

    name = "overview_place"
    entry = "overview"

    def __init__(
        self, context: PageContext, *, region: str = WHOLE_COUNTRY, **args: object
    ) -> None:
        super().__init__(context, region=region, **args)
        look = context.look
        self._place = Place(region=region)
        shown = context.services.overview()
        self._moment = shown.moment
        state = shown.place(region)
        if state is None:
            raise ValueError(region)
        held = context.services.declarations.held
        back = BackButton(
            look, self.tr("Overview"), "to_overview", lambda: context.navigator.go("overview")
        )
        headed_column(
            self,
            look,
            back,
            self.title(),
            self._state_card(state),
            standing_card(context, standing_entries(held, self._place)),
            whole_time_line(self, self._is_about),
            at_top=True,
        )
        context.session.level_changed.connect(self._show_anew)

    def _is_about(self, event: Event) -> bool:
        place = event.declaration.place
        return covers(place, self._place) or covers(self._place, place)

    def _show_anew(self) -> None:
        self.context.host.rebuild()  # by a slot of the page: it goes with it

    def title(self) -> str:
        return place_words(self._place, self.context.guide, self.context.lang)

    def _state_card(self, state: PlaceState) -> Card:
        context, look = self.context, self.context.look
        level = state.level or Level.NONE
        sign = Picture(lambda painter, box: paint_tile(painter, box, look, level), look.px(64))
        enter = Button(
            look,
            self.tr("Enter a level here"),
            name="enter_here",
            on=lambda: context.navigator.go("picker", place=self._place.region),
        )
        regime = Button(
            look,
            self.tr("Enter a regime here"),
            "outlined",
            name="enter_regime_here",
            on=lambda: context.navigator.go("regime", place=self._place.region),
        )
        meaning = Button(
            look,
            self.tr("What do the levels mean?"),
            "link",
            name="to_levels",
            on=lambda: context.navigator.go("levels"),
        )
        return Card(
            look,
            led_row(look, 18, sign, boxed(column_of(look, 6, *self._said(state)))),
            columns_of(look, 16, *self._facts(state), least=240, most=3),
            flow_of(look, 12, enter, regime, meaning),
            name="place_state",
        )

    def _said(self, state: PlaceState) -> Iterator[QWidget]:
        """The level in words, how high it is, and what else is to be known of it."""
        look, guide, lang = self.context.look, self.context.guide, self.context.lang
        level = state.level
        if level in DECLARED:
            words = guide.level(level).words(lang)
            yield Heading(look, words.level_name, level=2)
            rank = Text(look, rank_words(guide, level, lang), weight=600)
            bars = LevelBars(look, level, 18, colour=look.c.text)
            yield boxed(row_of(look, 10, bars, rank, last_wide=True))
            yield Text(look, words.meaning)
        else:
            yield Heading(look, state_words(guide, state, lang), level=2)
            yield Text(look, self._without_level(state), colour="text2")
        if state.is_unconfirmed:
            yield self._noted("clock-alert", unconfirmed_words())
        if state.yielding is not None:
            yield self._noted("clock-alert", yielding_words(guide, state.yielding, lang))
        if state.in_parts is not None:
            yield self._noted("map-pin", in_part_words(guide, state.in_parts, lang))
            parts = self.context.services.declarations.held.register().inside(
                self._place, self._moment
            )
            for one in parts[:_PARTS] if self._place.region != WHOLE_COUNTRY else ():
                part = one.declaration.place.detail
                yield Text(look, f"{part}: {colour_word(guide, one.level, lang)}")
        for span in state.regimes:
            yield self._noted("landmark", regime_state(span))
        if state.family:
            named = ", ".join(family_words(one) for one in state.family)
            whose = self.tr("Of your family plan: {who}").format(who=named)
            yield self._noted("users", whose)

    def _without_level(self, state: PlaceState) -> str:
        if state.level is None:
            return self.tr("Nothing was entered for this place. A level may be in force here.")
        return self.tr("So it was entered on this computer. A level may be declared later.")

    def _noted(self, icon: str, words: str) -> QWidget:
        look = self.context.look
        return boxed(led_row(look, 8, IconView(look, icon), Text(look, words, weight=600)))

    def _facts(self, state: PlaceState) -> Iterator[QWidget]:
        look = self.context.look
        for icon, label, value in facts_of(self.context.guide, state, self.context.lang):
            said = column_of(
                look,
                0,
                Text(look, label, "caption", colour="text2"),
                Text(look, value, weight=600),
                at_top=True,
            )
            yield boxed(led_row(look, 10, IconView(look, icon), boxed(said)))
