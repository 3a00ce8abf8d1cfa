"""The first page: which level, by whose word, and the four things that can be asked."""

from __future__ import annotations

from bisect import bisect_left
from functools import partial
from typing import NamedTuple

from PySide6.QtWidgets import QLayout, QWidget

from guide.ui.kiosk.band import BandForm, LevelBand, LevelBandWords
from guide.ui.kiosk.band_button import BandButton
from guide.ui.kiosk.band_words import band_words
from guide.ui.kiosk.look import KioskLook, without_larger
from guide.ui.kiosk.page import KioskPage, PageBand
from guide.ui.kiosk.tile import IconPlace, KioskTile
from guide.ui.kiosk.trouble_note import trouble_note
from guide.ui.kiosk.ways import plan_about
from guide.ui.kit.widgets import Heading, Text, boxed, column_of, columns_of, split_of


class _Form(NamedTuple):
    """How much the page says: the roomiest form that fits the screen is taken."""

    icon: IconPlace
    band: BandForm
    has_heading: bool
    tile: int  # the least height of an entry, in pixels of the design
    is_as_usual: bool = False  # no larger, though the visitor asked for it


_MOST_STRETCH = 60  # design pixels that an entry may be higher than it needs
_FORMS = (
    _Form("above", "full", has_heading=True, tile=190),
    _Form("beside", "full", has_heading=True, tile=140),
    _Form("beside", "short", has_heading=True, tile=140),
    _Form("beside", "short", has_heading=True, tile=0),
    _Form("none", "short", has_heading=True, tile=100),
    _Form("none", "tight", has_heading=False, tile=84),
    _Form("none", "tight", has_heading=False, tile=0),
    # Large letters, and something to be told beside the level: entries under it, in one row.
    _Form("none", "slim", has_heading=False, tile=0),
    # Four entries at the first glance are worth more than larger ones that have to be looked for.
    _Form("none", "slim", has_heading=False, tile=0, is_as_usual=True),
)


class StartPage(KioskPage):
    """Four entries below the level."""

    name = "start"
    shows_level = True
    band: PageBand = "none"  # all of it stands in the page
    is_first = True
    may_grow = False  # it chooses a form for its room itself

    def fill(self, width: int, height: int) -> None:
        words = band_words(self.context.services, self.context.lang)
        made: dict[int, QWidget] = {}

        def fits(at: int) -> bool:
            made[at] = self._content(_FORMS[at], words)
            return made[at].heightForWidth(width) <= height

        # Icons above the words are for screens that stand upright. Of the others each needs less
        # height than the one before, so that not all of them have to be built.
        last = len(_FORMS) - 1
        at = 0
        if self.context.shape.is_wide or not fits(0):
            at = bisect_left(range(last), True, lo=1, key=fits)
        content = made.pop(at, None) or self._content(_FORMS[at], words)
        for other in made.values():
            other.deleteLater()
        self._stretch(content, width, height)
        self.lay_out(content)

    def _stretch(self, content: QWidget, width: int, height: int) -> None:
        """Give the entries the height that is left where all stands under each other."""
        spare = height - content.heightForWidth(width)
        if self.context.shape.is_wide or spare <= 0:
            return
        for entry in content.findChildren(KioskTile):
            entry.least_height += min(spare // 2, self.context.look.px(_MOST_STRETCH))
            entry.updateGeometry()

    def _content(self, form: _Form, words: LevelBandWords) -> QWidget:
        context, look = self.context, self.context.look
        if form.is_as_usual and context.visit.is_larger:
            look = without_larger(look)
        asked = boxed(
            column_of(
                look,
                12,
                Heading(look, self.title(), 2) if form.has_heading else None,
                self._entries(form, look),
                trouble_note(context, look),
                self._how_it_ends() if form is _FORMS[0] else None,
                at_top=True,
            )
        )
        band = BandButton(look, LevelBand(look, words, form.band), context.host.go)
        if context.shape.is_wide and form.band != "slim":
            share = 0.5 if form.band == "tight" else 0.4
            return boxed(split_of(look, 16, band, asked, below=400, share=share))
        return boxed(column_of(look, 16, band, asked, at_top=True))

    def _entries(self, form: _Form, look: KioskLook) -> QLayout:
        go = self.context.host.go
        tile = partial(KioskTile, look, at=form.icon, least=form.tile)
        return columns_of(
            look,
            look.gap,
            tile(
                "layers", self.tr("What does the level mean?"), self.tr("Three levels, what to do"),
                name="go_levels", on=partial(go, "levels"),
            ),
            tile(
                "list-checks", self.tr("What should I do?"), self.tr("Situations step by step"),
                name="go_situations", on=partial(go, "situations"),
            ),
            tile(
                "timer", self.tr("2-minute check"), self.tr("Short questions"),
                name="go_check", on=partial(go, "check"),
            ),
            tile(
                "users", self.tr("Plan for my family"), plan_about(self.context),
                name="go_plan", on=partial(go, "plan_steps"),
            ),
            least=120,
            most=4 if form.band == "slim" else 2,
            is_even=True,
        )  # fmt: skip

    def title(self) -> str:
        return self.tr("What do you want to know?")

    def _how_it_ends(self) -> QWidget:
        seconds = self.context.configuration.idle.seconds
        words = self.tr(
            "After %n second(s) without a touch the screen asks whether you are here.", "", seconds
        )
        return Text(self.context.look, words, "caption", colour="text2", align="center")
