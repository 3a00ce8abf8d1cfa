"""Entering a level as it was announced: one question a page, one touch each.

What was answered travels in what the page is opened with, so that Back leads to the question
before. Nothing is shown to visitors until the last touch; nothing is chosen for anybody.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any, ClassVar

from PySide6.QtWidgets import QWidget

from guide.alerts.area import covers
from guide.alerts.declaration import (
    WHOLE_COUNTRY,
    EndKind,
    Place,
    Source,
)
from guide.content.message_words import message_words
from guide.content.model import DECLARED
from guide.errors import GuideError
from guide.ui.kiosk.advice_lines import board
from guide.ui.kiosk.context import KioskContext
from guide.ui.kiosk.keypad import first_group
from guide.ui.kiosk.level_tile import KioskLevelTile
from guide.ui.kiosk.page import KioskPage
from guide.ui.kiosk.row_tile import RowTile
from guide.ui.kiosk.staff_answers import answers_of, draft_of, place_of, read_date
from guide.ui.kiosk.staff_level_page import SOURCE_ICONS
from guide.ui.kiosk.typed_line import TypedLine
from guide.ui.kit.widgets import Button, Card, Text, column_of
from guide.ui.kit.widgets.labelled_field import SignedLine
from guide.ui.shell.words import (
    date_words,
    end_kind_words,
    end_words,
    place_words,
    source_words,
)
from guide.usecases.kiosk.level import shown_level
from guide.usecases.level.announcers import announcer_words, usual_announcers

_MOST_DAYS = 366
_DAYS_TO_TOUCH = 5  # today and those before it; others are typed
_KINDS = (
    EndKind.FURTHER_NOTICE,
    EndKind.UNTIL_DATE,
    EndKind.FOR_DAYS,
    EndKind.AT_LEAST_DAYS,
    EndKind.NOT_SAID,
)


class StaffEntryPage(KioskPage):
    """One of the questions, or at the end all that was answered.

    Args:
        context: looks, language, session, window.
        kept: what this page kept before it was built anew.
        step: "level", "place", "detail", "source", "by", "announcer", "end", "date", "days",
            "check", "start" or "earlier".
        amends: the id of the entry that is corrected; "" for a new one.
        answers: level, region, detail, source, by, end, date, days, start, as far as they were
            given.

    """

    name: ClassVar[str] = "staff_entry"
    has_numbers = False

    def __init__(
        self,
        context: KioskContext,
        kept: dict[str, Any],
        *,
        step: str = "level",
        amends: str = "",
        answers: dict[str, str] | None = None,
    ) -> None:
        super().__init__(context, kept, step=step, amends=amends)
        self._step = step or "level"
        self._amends = amends
        self._answers = answers or (self._entered() if amends else {})
        self._failed: SignedLine | None = None
        ask: dict[str, Callable[[], Iterator[QWidget]]] = {
            "level": self._levels,
            "place": self._places,
            "source": self._sources,
            "by": self._announcers,
            "end": self._ends,
            "check": self._check,
            "start": self._starts,
        }
        if self._step in ask:
            self.lay_out(self.heading(), *ask[self._step]())

    def title(self) -> str:
        return {
            "level": self.tr("1 of 6. Which level was announced?"),
            "place": self.tr("2 of 6. For which place?"),
            "detail": self.tr("2 of 6. For which place? As it was announced"),
            "source": self.tr("3 of 6. Where was it announced?"),
            "by": self.tr("4 of 6. Who announced it?"),
            "announcer": self.tr("4 of 6. Who announced it? As it was said"),
            "end": self.tr("5 of 6. Until when, as it was announced?"),
            "date": self.tr("5 of 6. Until which day? Type day and month, such as 05.03"),
            "days": self.tr("5 of 6. For how many days?"),
            "check": self.tr("6 of 6. Is this what was announced?"),
            "start": self.tr("From which day, as announced?"),
            "earlier": self.tr("From which day? Type day and month, such as 05.03"),
        }[self._step]

    def fill(self, width: int, height: int) -> None:
        typed: dict[str, tuple[str, Callable[[str], object], tuple[str, ...], int]] = {
            "detail": ("detail", self._take_detail, self._letters(), 80),
            "announcer": ("by", self._take_announcer, self._letters(), 80),
            "earlier": ("day", self._take_start, ("number",), 10),
            "date": ("number", self._take_date, ("number",), 10),
            "days": ("number", self._take_days, ("whole",), 3),
        }
        if self._step not in typed:
            return
        key, take, groups, most = typed[self._step]
        self.kept.setdefault(key, self._answers.get(key, ""))
        self._line = TypedLine(
            self.context.look, self.heading(), self.kept, key, done=self.tr("Next"), on_done=take,
            groups=groups, most=most, room=(width, height),
        )  # fmt: skip
        column_of(self.context.look, 0, self._line, inside=self)

    def _letters(self) -> tuple[str, ...]:
        first = first_group(self.context.lang)
        return (first, "latin" if first == "cyrillic" else "cyrillic", "digits")

    # ---- the questions

    def _levels(self) -> Iterator[QWidget]:
        for one in DECLARED:
            note = self.tr("As entered") if self._answers.get("level") == one.value else ""
            on = partial(self._next, "place", level=one.value)
            yield KioskLevelTile(self.context, one, note, on=on)

    def _places(self) -> Iterator[QWidget]:
        here, guide = self.context.services.place, self.context.guide
        places = [Place(region=WHOLE_COUNTRY)]
        if here.region:
            places.insert(0, Place(region=here.region))
        else:
            places += [Place(region=one.code) for one in guide.regions if one.type != "country"]
        if here.detail:
            places.insert(0, here)
        tiles = [
            self._choice(
                place_words(one, guide, self.context.lang), "map-pin", f"place_{at}", "source",
                is_chosen=self._place() == one, region=one.region, detail=one.detail,
            )
            for at, one in enumerate(places)
        ]  # fmt: skip
        if here.region:
            tiles.append(
                self._choice(
                    self.tr("Another place in the region: type it"), "user-pen", "place_typed",
                    "detail", region=here.region,
                )
            )  # fmt: skip
        yield board(self.context, *tiles)

    def _sources(self) -> Iterator[QWidget]:
        yield board(
            self.context,
            *(
                self._choice(
                    source_words(one), SOURCE_ICONS[one], f"source_{one}", "by",
                    is_chosen=self._answers.get("source") == one.value, source=one.value,
                )
                for one in Source
            ),
        )  # fmt: skip

    def _announcers(self) -> Iterator[QWidget]:
        # Kept in the screen's first language: its first page says it without looking it up.
        kept = usual_announcers(self.context.configuration.languages.first)
        shown = usual_announcers(self.context.lang)
        known = self._answers.get("by")
        yield board(
            self.context,
            *(
                self._choice(
                    words, "megaphone", f"by_{at}", "end", is_chosen=known == one, by=one
                )
                for at, (one, words) in enumerate(zip(kept, shown, strict=True))
            ),
            self._choice(
                self.tr("Not said"), "minus", "by_not_said", "end", is_chosen=known == "", by=""
            ),
            self._choice(self.tr("Somebody else: type it"), "user-pen", "by_typed", "announcer"),
        )  # fmt: skip

    def _ends(self) -> Iterator[QWidget]:
        steps = {
            EndKind.UNTIL_DATE: "date",
            EndKind.FOR_DAYS: "days",
            EndKind.AT_LEAST_DAYS: "days",
        }
        yield board(
            self.context,
            *(
                self._choice(
                    end_kind_words(kind), "calendar-days", f"end_{kind}", steps.get(kind, "check"),
                    is_chosen=self._answers.get("end") == kind.value, end=kind.value,
                )
                for kind in _KINDS
            ),
        )  # fmt: skip

    def _check(self) -> Iterator[QWidget]:
        context, look, lang = self.context, self.context.look, self.context.lang
        draft = draft_of(self._answers)
        level = KioskLevelTile(
            context, draft.level, "", on=partial(self._next, "level", **self._answers)
        )
        announced_by = announcer_words(draft.announced_by, lang)
        lines = (
            self.tr("Place: {words}").format(words=place_words(draft.place, context.guide, lang)),
            self.tr("Source: {words}").format(words=source_words(draft.source)),
            self.tr("Announced by: {words}").format(words=announced_by) if announced_by else "",
            self.tr("End, as announced: {words}").format(words=end_words(draft.end, lang)),
        )
        self._failed = SignedLine(look, "circle-alert", "error", weight=600)
        start = draft.on_date or self._today()
        yield level
        yield Card(
            look, *(Text(look, one, "large") for one in lines if one), padding=16, name="answers"
        )
        yield self._failed
        yield board(
            context,
            RowTile(
                look, self.tr("From: {day}").format(day=self._day_words(start)),
                self.tr("It was announced for another day: touch here"), sign="calendar-days",
                name="start", on=partial(self._next, "start"),
            ),
            Button(
                look, self.tr("Yes, show it on this screen"), "filled", "check",
                name="show", on=self._keep,
            ),
        )  # fmt: skip

    def _starts(self) -> Iterator[QWidget]:
        today = self._today()
        days = [today - dt.timedelta(days=one) for one in range(_DAYS_TO_TOUCH)]
        known = dt.date.fromisoformat(self._answers.get("start") or today.isoformat())
        yield board(
            self.context,
            *(
                self._choice(
                    self._day_words(one), "calendar-days", f"start_{at}", "check",
                    is_chosen=one == known, start=one.isoformat(),
                )
                for at, one in enumerate(days)
            ),
            self._choice(
                self.tr("An earlier day: type it"), "user-pen", "start_typed", "earlier",
                is_chosen=known not in days,
            ),
        )  # fmt: skip

    def _day_words(self, day: dt.date) -> str:
        date = date_words(day, self.context.lang)
        near = {0: self.tr("today, {date}"), 1: self.tr("yesterday, {date}")}
        return near.get((self._today() - day).days, "{date}").format(date=date)

    def _choice(
        self,
        words: str,
        icon: str,
        name: str,
        step: str,
        *,
        is_chosen: bool = False,
        **answers: str,
    ) -> RowTile:
        about = self.tr("As entered") if is_chosen else ""
        return RowTile(
            self.context.look, words, about, sign=icon, is_strong=is_chosen, name=name,
            on=partial(self._next, step, **answers),
        )  # fmt: skip

    # ---- the answers

    def _next(self, step: str, **answers: str) -> None:
        known = {**self._answers, **answers}
        self.context.host.go("staff_entry", step=step, amends=self._amends, answers=known)

    def _take_detail(self, typed: str) -> None:
        self._next("source", detail=" ".join(typed.split()))

    def _take_announcer(self, typed: str) -> None:
        self._next("end", by=" ".join(typed.split()))

    def _take_start(self, typed: str) -> None:
        today = self._today()
        date = read_date(typed, today, is_past=True)
        if date is None or (today - date).days > _MOST_DAYS:
            self._line.refuse(
                self.tr("There was no such day in the last year. Type day and month.")
            )
        else:
            self._next("check", start=date.isoformat())

    def _take_date(self, typed: str) -> None:
        date = read_date(typed, self._today())
        if date is None:
            self._line.refuse(self.tr("There is no such day ahead. Type day and month: 05.03"))
        else:
            self._next("check", date=date.isoformat())

    def _take_days(self, typed: str) -> None:
        if typed.isdecimal() and 1 <= int(typed) <= _MOST_DAYS:
            self._next("check", days=str(int(typed)))
        else:
            self._line.refuse(self.tr("Type a number from 1 to 366."))

    def _today(self) -> dt.date:
        return self.context.services.declarations.today(self._place())

    def _place(self) -> Place:
        return place_of(self._answers)

    def _entered(self) -> dict[str, str]:
        """What was entered, of the entry that is corrected."""
        shown = shown_level(self.context.services)
        if shown is None or shown.entry.id != self._amends:
            return {}
        return answers_of(shown.entry)

    def _keep(self) -> None:
        services, draft = self.context.services, draft_of(self._answers)
        home = services.place if covers(draft.place, services.place) else draft.place
        try:
            receipt = (
                services.declarations.amend(self._amends, draft)
                if self._amends
                else services.declarations.declare(draft, home)
            )
        except GuideError as failure:
            if self._failed is not None:
                words = message_words().failure(failure, self.context.lang, "refused")
                self._failed.say(words)
            return
        shown = shown_level(services)
        told = "corrected" if self._amends else "entered"
        if shown is None or shown.entry.id != receipt.declaration_id:
            told = "outweighed"
        self.context.host.back_to("staff_level", told=told, receipt=receipt)
