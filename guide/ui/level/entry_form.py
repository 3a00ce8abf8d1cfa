"""The questions about an announcement: place, who announced it, source, from when, until when.

Which of them are asked, and which are needed, is said by who makes the form. Nothing is kept by it:
the page reads it when its main button is pressed. What cannot be read is worded as
help at its field.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from functools import partial

from msgspec import structs
from PySide6.QtCore import QCoreApplication

from guide.alerts.course import end_from
from guide.alerts.declaration import End, EndKind, Place, Source
from guide.content.model import Level
from guide.form_fields import Rule
from guide.household.dates import read_day
from guide.ui.advice.level_words import computed_words, no_level_words
from guide.ui.forms.choice_editor import ChoiceEditor
from guide.ui.forms.editor import Editor, FieldContext, FormContext
from guide.ui.forms.form import RecordForm
from guide.ui.forms.given_words import GivenWords
from guide.ui.forms.registry import EDITORS
from guide.ui.forms.text_editor import TextEditor
from guide.ui.kit.message_text import as_spoken
from guide.ui.kit.widgets import Button, Text
from guide.ui.level.entry_parts import fillable, level_row, source_chip
from guide.ui.level.entry_record import (
    BEFORE_START,
    LevelEntry,
    draft_of,
    problem_of,
    read_days,
    shown_day,
)
from guide.ui.shell.page import PageContext
from guide.ui.shell.words import end_kind_words, place_words, source_words
from guide.usecases.base.clean_text import sanitize
from guide.usecases.level.announcers import usual_announcers
from guide.usecases.level.declarations import Draft

Make = Callable[[FieldContext], Editor]

_PLACE, _ORIGIN, _START = ("region", "detail"), ("source", "both", "announced_by"), ("day", "time")
_END = ("end", "until", "days")

# What is asked of a level or a regime that is entered, and of one that is put right.
NEW = (*_PLACE, *_ORIGIN, *_START, *_END, "entered_by")
CORRECTION = ("level", *NEW)
# What is asked of a later announcement: that it goes on, that it goes on lower, that it ended.
EXTENSION = ("source", "announced_by", *_START, *_END, "entered_by")
LOWERING = ("level", *EXTENSION)
ENDING = ("source", "announced_by", *_START, "entered_by")


class EntryForm(RecordForm):
    """Some of the questions about an announcement, filled with what is known.

    Args:
        context: looks, language, session, window.
        entry: what is known.
        start: from when announced days are counted while no day is given.
        asked: the fields to ask.
        needed: those of them that may not be left out.
        levels: what can be chosen as the level; with one alone it is not asked.
        ref: part of the object names, where a page has several of these forms.

    """

    record: LevelEntry

    def __init__(
        self,
        context: PageContext,
        entry: LevelEntry,
        start: dt.date,
        asked: Sequence[str] = NEW,
        *,
        needed: Sequence[str] = (),
        levels: Sequence[Level] = (),
        ref: str = "",
    ) -> None:
        self._page = context
        self._start = start
        words = self._words(levels)
        problems = {
            "level": self.tr("Choose the level"),
            "source": self.tr("Choose where you heard it: this answer needs a source"),
            "both": self.tr("Choose whether both sources said it"),
            "day": self.tr("Enter day, month and year, for example 30.11.2026"),
            "time": self.tr("Enter hour and minutes, for example 12:30"),
            "until": self.tr("Enter day, month and year, for example 30.11.2026"),
            "days": self.tr("Enter a whole number of days, for example 10"),
            BEFORE_START: self.tr("This day is before the first one: look at both again"),
        }
        super().__init__(
            FormContext(
                context.look,
                context.lang,
                words,
                {**EDITORS, **self._editors(ref, is_day_needed="day" in needed)},
                lambda problem: problems.get(problem.code) or problems[problem.field.name],
                parts={"group": "choice"},
                clean=sanitize,
                gap=20,
            ),
            ref,
            entry,
            keep=lambda _name, _value: False,
            check=problem_of,
            fields=[
                structs.replace(one, ask=structs.replace(one.ask, needed=True))
                if one.name in needed
                else one
                for one in words.fields_of(LevelEntry, *asked)
                if one.ask.rule is not Rule.CHOICE or len(one.ask.choices) > 1
            ],
        )
        self.setObjectName(f"{ref}_form" if ref else "entry_form")
        self._computed = Text(context.look, "", "caption", colour="text2")
        if "days" in self.editors:
            self.editors["days"].column.addWidget(self._computed)
        self.changed.connect(self._show_computed)
        self._show_computed()

    def _words(self, levels: Sequence[Level]) -> GivenWords:
        guide, lang = self._page.guide, self._page.lang
        regions = {region.code: region.name(lang) for region in guide.regions}
        source = QCoreApplication.translate("SourceChoice", "How do you know")
        a_day = self.tr("Day.month.year, for example 30.11.2026")
        return GivenWords(
            {
                "level": (self.tr("Level, as announced"), ""),
                "region": (self.tr("Where"), ""),
                "detail": (self.tr("District, city or venue"), ""),
                "source": (source, ""),
                "both": (self.tr("Heard from two different sources?"), ""),
                "announced_by": (self.tr("Who announced it"), ""),
                "day": (self.tr("From which day, as announced"), a_day),
                "time": (self.tr("From which hour"), self.tr("If it was said, for example 12:30")),
                "end": (self.tr("Until when, as announced"), ""),
                "until": (self.tr("Last day"), a_day),
                "days": (self.tr("Number of days"), ""),
                "entered_by": (self.tr("Who is entering this"), ""),
            },
            {
                "level": {
                    level: no_level_words()
                    if level is Level.NONE
                    else guide.level(level).words(lang).name
                    for level in levels
                },
                "region": {"": self.tr("Not given"), **regions},
                "source": {source: source_words(source) for source in Source},
                "both": {
                    "yes": self.tr("Yes, keep both"),
                    "no": self.tr("No, correct the source"),
                },
                "end": {kind: end_kind_words(kind) for kind in EndKind},
            },
        )

    def _editors(
        self, ref: str, *, is_day_needed: bool
    ) -> dict[str, Callable[[FieldContext], Editor]]:
        look = self._page.look
        usual = [as_spoken(one) for one in usual_announcers(self._page.lang)]  # else it is typed
        fill = self.tr("Fill in: {words}")

        def named(part: str) -> str:
            return "_".join(filter(None, (part, ref)))

        buttons = [
            (words, Button(look, words, "plain", name=named(f"announcer_{at}"), spoken=spoken))
            for at, words in enumerate(usual)
            for spoken in (fill.format(words=words),)
        ]
        own: dict[str, Make] = {
            ".level": partial(ChoiceEditor, button=level_row, gap=6, columns=1),
            ".source": partial(ChoiceEditor, button=source_chip, gap=6, columns=None),
            ".announced_by": fillable(*buttons, gap=6),
            ".end": partial(ChoiceEditor, gap=6, columns=1),
            ".days": partial(TextEditor, gap=6),
        }
        if is_day_needed:  # elsewhere a day that is left out is today
            today = Button(
                look, self.tr("Today"), "outlined", "calendar-days", name=named("button_today")
            )
            own[".day"] = fillable((shown_day(self._start), today), gap=20)
        return own

    def place_in_words(self) -> str:
        """The place as it will be shown."""
        place = Place(region=self.record.region, detail=self.record.detail)
        return place_words(place, self._page.guide, self._page.lang)

    def draft(self, level: Level) -> Draft | None:
        """What was entered, for `level`; None when a field needs help: it then has the focus."""
        return draft_of(self.record, level) if self.is_complete() else None

    def offer(self, entry: LevelEntry, start: dt.date) -> None:
        """Show what is known of another colour, but not over what a person changed.

        Another colour is another announcement: what was said of the old one does not move along.
        """
        self._start = start
        is_ended = not self.snapshot().keys().isdisjoint(_END)
        if is_ended:
            entry = structs.replace(entry, **{name: getattr(self.record, name) for name in _END})
        self.show_record(entry)
        if is_ended:  # it is shown, but goes on to be the person's, and none that was known
            self._unkept |= dict.fromkeys(_END)
        self._show_computed()

    def _show_computed(self) -> None:
        is_last_day_known = self.record.end == EndKind.FOR_DAYS
        days = read_days(self.record.days) if is_last_day_known else None
        self._computed.setVisible(days is not None and "days" in self.editors)
        start = read_day(self.record.day) or self._start
        end = end_from(start, End(kind=EndKind.FOR_DAYS, days=days))
        if end is not None:
            self._computed.set_words(computed_words(end.date, self._page.lang))
