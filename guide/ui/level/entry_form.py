"""What may be added to a colour: place, who announced it, source, end as announced, who enters it.

Everything here can be left out. Nothing is kept by the form: the page reads it when its main
button is pressed. What cannot be read is worded as help at its field.
"""

from __future__ import annotations

import datetime as dt
from functools import partial

from msgspec import structs

from guide.alerts.course import end_from
from guide.alerts.declaration import End, EndKind, Place
from guide.content.model import Level
from guide.ui.advice.level_words import computed_words
from guide.ui.forms.choice_editor import ChoiceEditor
from guide.ui.forms.text_editor import TextEditor
from guide.ui.kit.widgets import Button, Text
from guide.ui.level.entry_parts import LevelForm, fillable
from guide.ui.level.entry_record import LevelEntry, draft_of, read_days
from guide.ui.shell.page import PageContext
from guide.ui.shell.words import end_kind_words, place_words
from guide.usecases.level.declarations import Draft

_END = ("end", "until", "days")


class EntryForm(LevelForm):
    """The optional questions, filled with what is known."""

    record: LevelEntry

    def __init__(self, context: PageContext, entry: LevelEntry, start: dt.date) -> None:
        look, lang = context.look, context.lang
        usual = (  # who announces a level (LVL-19); anything else is typed
            self.tr("Regional operational headquarters"),
            self.tr("Republican operational headquarters"),
            self.tr("National Security Committee (KNB)"),
        )
        fill = self.tr("Fill in: {words}")
        buttons = [
            (
                words,
                Button(
                    look, words, "plain", name=f"announcer_{at}", spoken=fill.format(words=words)
                ),
            )
            for at, words in enumerate(usual)
        ]
        regions = {region.code: region.name(lang) for region in context.guide.regions}
        super().__init__(
            context,
            entry,
            {
                "region": (self.tr("Where"), ""),
                "detail": (self.tr("District, city or venue"), ""),
                "both": (self.tr("Heard from two different sources?"), ""),
                "announced_by": (self.tr("Who announced it"), ""),
                "end": (self.tr("Until when, as announced"), ""),
                "until": (self.tr("Last day"), self.tr("Day.month.year, for example 30.11.2026")),
                "days": (self.tr("Number of days"), ""),
                "entered_by": (self.tr("Who is entering this"), ""),
            },
            {
                "region": {"": self.tr("Not given"), **regions},
                "both": {
                    "yes": self.tr("Yes, keep both"),
                    "no": self.tr("No, correct the source"),
                },
                "end": {kind: end_kind_words(kind) for kind in EndKind},
            },
            {
                ".announced_by": fillable(*buttons, gap=6),
                ".end": partial(ChoiceEditor, gap=6, columns=1),
                ".days": partial(TextEditor, gap=6),
            },
            {
                "both": self.tr("Choose whether both sources said it"),
                "until": self.tr("Enter day, month and year, for example 30.11.2026"),
                "days": self.tr("Enter a whole number of days, for example 10"),
            },
        )
        self.setObjectName("entry_form")
        self._page = context
        self._start = start  # from when the announced days are counted
        self._computed = Text(look, "", "caption", colour="text2")
        self.editors["days"].column.addWidget(self._computed)
        self.changed.connect(self._show_computed)
        self._show_computed()

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
        self._computed.setVisible(days is not None)
        end = end_from(self._start, End(kind=EndKind.FOR_DAYS, days=days))
        if end is not None:
            self._computed.set_words(computed_words(end.date, self._page.lang))
