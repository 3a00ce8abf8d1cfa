"""What the screen shows while nobody is there: a few silent slides, and how to begin.

The level as it stands, one habit, one question of the week, and what to do at an unattended item.
Nothing moves but that one slide takes the place of another, and nothing frightens: a level has its
full colour only where it stands (training.md section 13).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any, ClassVar, TypeVar

from PySide6.QtCore import QTimer
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QWidget

from guide.content.kiosk_words import kiosk_words
from guide.content.model import DECLARED, Kind, Lang, When
from guide.ui.kiosk.advice_lines import basis_words
from guide.ui.kiosk.band import BandForm, LevelBand
from guide.ui.kiosk.band_words import band_words
from guide.ui.kiosk.context import KioskContext
from guide.ui.kiosk.look import KioskLook
from guide.ui.kiosk.page import KioskPage
from guide.ui.kiosk.situations_page import FIRST, first_words
from guide.ui.kit.widgets import Button, Card, Heading, IconView, Text, boxed, column_of, led_row
from guide.usecases.base.local_time import local_day

SLIDE_MS = 12_000
# Times as large as what is read from near, as far as there is room: nobody reads a slide on.
_FAR = (1.5, 1.25, 1.0, 0.9, 0.77)
_SLIDE = "slide"  # in what the page keeps
_T = TypeVar("_T")


class KioskAttractPage(KioskPage):
    """One slide, and the button to begin; a touch anywhere does the same."""

    name: ClassVar[str] = "attract"
    is_first = True
    shows_level = True
    may_grow = False  # a slide does, whatever room there is

    def __init__(self, context: KioskContext, kept: dict[str, Any]) -> None:
        super().__init__(context, kept)
        slides: Sequence[Callable[[], QWidget]] = (
            self._level, self._item, self._habit, self._question,
        )  # fmt: skip
        at = kept.get(_SLIDE, 0) % len(slides)
        self._made: Callable[[], QWidget] = slides[at]
        self._far = context.look
        self.band = "none" if at == 0 else "line"
        self._timer = QTimer(self, singleShot=True, interval=SLIDE_MS)
        self._timer.timeout.connect(partial(self._turn, at + 1))
        self._timer.start()

    def fill(self, width: int, height: int) -> None:
        look = self.context.look
        begin = Button(
            look, self.title(), "filled", "arrow-right", small=" · ".join(self._elsewhere()),
            name="begin", on=self._begin,
        )  # fmt: skip
        room = height - begin.heightForWidth(width) - look.px(16)
        middle = column_of(look, 0, self._slide_in(width, room))
        middle.insertStretch(0, 1)
        middle.addStretch(1)
        self.lay_out(boxed(middle), begin, at_top=False)

    def _slide_in(self, width: int, height: int) -> QWidget:
        """The slide, as large as it has room for: it is read from further away."""
        *larger, least = _FAR
        for by in larger:
            slide = self._drawn(by)
            if slide.heightForWidth(width) <= height:
                return slide
            slide.deleteLater()
        return self._drawn(least)

    def _drawn(self, by: float) -> QWidget:
        look = self.context.look
        self._far = KioskLook(look.theme, look.scale * by, look.least_target)
        return self._made()

    def title(self) -> str:
        return _touch(self.context.lang)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._begin()
        event.accept()

    # ---- the slides

    def _level(self) -> QWidget:
        context, look = self.context, self._far
        form: BandForm = "full" if context.shape.is_roomy else "short"
        band = LevelBand(look, band_words(context.services, context.lang), form)
        offline = self.tr("This screen is offline. It shows what was entered or received here.")
        sign = IconView(look, "info", 22)
        return boxed(column_of(look, 12, band, led_row(look, 10, sign, Text(look, offline))))

    def _item(self) -> QWidget:
        """The situation that most people may meet, in its own first words."""
        context = self.context
        found = context.guide.situation(FIRST)
        name = found.name(context.lang) if found is not None else ""
        return self._slide("package", self.tr("What to do"), name, *first_words(context))

    def _habit(self) -> QWidget:
        context = self.context
        habits = [
            one
            for one in context.guide.actions_of(DECLARED[0])
            if one.kind is Kind.HABIT and one.when is When.KNOW
        ]
        habit = self._of_today(habits)
        words, rests = habit.words(context.lang), basis_words(context, (habit,))
        return self._slide("list-checks", self.tr("A good habit"), words.title, words.reason, rests)

    def _question(self) -> QWidget:
        context = self.context
        item = self._of_today(context.services.check_items, 7)
        about = self.tr("Four more such questions: two minutes, nothing is kept.")
        title = self.tr("Question of the week")
        return self._slide("timer", title, item.words(context.lang).stem, about)

    def _slide(self, icon: str, about: str, title: str, *lines: str) -> Card:
        look = self._far
        head = led_row(look, 12, IconView(look, icon, 40, "accent"), Text(look, about, "h3"))
        card = Card(look, head, Heading(look, title, 1, "h1"), padding=28)
        card.add(*(Text(look, line, "large") for line in lines if line))
        return card

    # ---- parts

    def _of_today(self, found: Sequence[_T], days: int = 1) -> _T:
        """Another one every so many days, the same on all screens."""
        day = local_day(self.context.services.now())
        return found[day.toordinal() // days % len(found)]

    def _elsewhere(self) -> list[str]:
        """How to begin, in the other languages that are offered."""
        offered = self.context.configuration.languages.offered
        return [_touch(one) for one in offered if one != self.context.lang]

    def _turn(self, at: int) -> None:
        self.kept[_SLIDE] = at
        self.context.host.rebuild()

    def _begin(self) -> None:
        self.context.host.go("start")


def _touch(lang: Lang) -> str:
    return kiosk_words().say("kiosk_touch", lang)
