"""What may be added to a colour: place, who announced it, source, end as announced, who enters it.

Everything here can be left out. Nothing is kept by the form: the picker reads it when its main
button is pressed. What cannot be read is worded as help at its field.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from PySide6.QtWidgets import QVBoxLayout, QWidget

from guide.alerts.declaration import Declaration, End, EndKind, Place, Source
from guide.alerts.state import announced_end
from guide.content.model import Level
from guide.ui.advice.level_words import computed_words
from guide.ui.kit.widgets.choice import ChoiceGroup
from guide.ui.kit.widgets.choice_buttons import RadioRow
from guide.ui.kit.widgets.combo_field import ComboField
from guide.ui.kit.widgets.fields import DateField, TextField
from guide.ui.kit.widgets.reflow_layouts import ColumnsLayout
from guide.ui.kit.widgets.text import Text
from guide.ui.level.entry_parts import AnnouncerField, SourceChoice, read_day, shown_day
from guide.ui.shell.page import PageContext
from guide.ui.shell.words import end_kind_words, place_words
from guide.usecases.level.declarations import Draft

_MOST_DAYS = 366


class EntryForm(QWidget):
    """The optional questions, filled from a draft."""

    def __init__(self, context: PageContext, draft: Draft, today: dt.date) -> None:
        super().__init__()
        self.setObjectName("entry_form")
        self._context = context
        self._today = today
        look = context.look
        body = QVBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(look.px(20))
        pairs = ColumnsLayout(look.px(300), 2, look.px(24))
        self._region = ComboField(
            look, self.tr("Where"), self._regions(), width="medium", value=draft.place.region
        )
        self._region.setObjectName("field_region")
        self._detail = TextField(
            look,
            self.tr("District, city or venue"),
            optional=True,
            max_length=80,
            value=draft.place.detail,
        )
        self._detail.setObjectName("field_detail")
        pairs.addWidget(self._region)
        pairs.addWidget(self._detail)
        body.addLayout(pairs)
        self._source = SourceChoice(context, draft.source, is_optional=True)
        body.addWidget(self._source)
        self._announcer = AnnouncerField(context, draft.announced_by)
        body.addWidget(self._announcer)
        body.addWidget(self._make_end(draft.end))
        self._entered_by = TextField(
            look,
            self.tr("Who is entering this"),
            optional=True,
            max_length=60,
            value=draft.entered_by,
        )
        self._entered_by.setObjectName("field_entered_by")
        body.addWidget(self._entered_by)
        self._offered = draft

    def _regions(self) -> list[tuple[str, str]]:
        lang = self._context.lang
        known = [(region.code, region.name(lang)) for region in self._context.guide.regions]
        return [("", self.tr("Not given")), *known]

    def _make_end(self, end: End) -> QWidget:
        look = self._context.look
        box = QWidget()
        body = QVBoxLayout(box)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(look.px(6))
        label = self.tr("Until when, as announced")
        body.addWidget(Text(look, label, weight=600))
        self._kind = ChoiceGroup(
            look,
            label,
            [(kind.value, RadioRow(look, end_kind_words(kind))) for kind in EndKind],
            columns=1,
        )
        self._kind.setObjectName("choice_end")
        self._kind.choose(end.kind.value)
        self._kind.chosen.connect(lambda _: self._show_end())
        body.addWidget(self._kind)
        self._until = DateField(
            look,
            self.tr("Last day"),
            self.tr("Day.month.year, for example 30.11.2026"),
            value=_shown_end(end)[1],
        )
        self._until.setObjectName("field_until")
        self._until.left.connect(lambda: self._check_until(is_leaving=True))
        body.addWidget(self._until)
        self._days = TextField(
            look,
            self.tr("Number of days (at least)"),
            width="short",
            kazakh_keys=False,
            max_length=3,
            value=_shown_end(end)[2],
        )
        self._days.setObjectName("field_days")
        self._days.edited.connect(lambda _: self._show_computed())
        body.addWidget(self._days)
        self._computed = Text(look, "", "caption", colour="text2")
        body.addWidget(self._computed)
        self._show_end()
        return box

    # ---- reading

    def place(self) -> Place:
        """The place as chosen and typed."""
        return Place(region=self._region.value, detail=" ".join(self._detail.value.split()))

    def place_in_words(self) -> str:
        """The place as it will be shown."""
        return place_words(self.place(), self._context.guide, self._context.lang)

    def draft(self, level: Level) -> Draft | None:
        """What was entered, for `level`; None when a field needs help: it then has the focus."""
        end = self._end()
        if end is None:
            return None
        return Draft(
            level=level,
            place=self.place(),
            announced_by=" ".join(self._announcer.value.split()),
            source=self._source.value,
            end=end,
            entered_by=" ".join(self._entered_by.value.split()),
        )

    def offer(self, draft: Draft) -> None:
        """Fill in who announced it, source and end of `draft`, but not over what a person changed.

        Another colour is another announcement: what was said of the old one does not move along.
        """
        before, self._offered = self._offered, draft
        if self._announcer.value == before.announced_by:
            self._announcer.set_value(draft.announced_by)
        if self._source.value is before.source:
            self._source.choose(draft.source)
        typed = (self._kind.choice, self._until.value, self._days.value)
        if typed == _shown_end(before.end):
            kind, until, days = _shown_end(draft.end)
            self._kind.choose(kind)
            self._until.set_value(until)
            self._days.set_value(days)
            self._show_end()

    def _end(self) -> End | None:
        kind = EndKind(self._kind.choice or EndKind.NOT_SAID.value)
        if kind is EndKind.UNTIL_DATE:
            if not self._check_until(is_leaving=False):
                self._until.setFocus()
                return None
            return End(kind=kind, date=read_day(self._until.value))
        if kind is EndKind.FOR_DAYS:
            days = self._read_days()
            self._days.set_problem(
                None if days else self.tr("Enter a whole number of days, for example 10")
            )
            if not days:
                self._days.setFocus()
                return None
            return End(kind=kind, days=days)
        return End(kind=kind)

    def _check_until(self, *, is_leaving: bool) -> bool:
        is_fine = read_day(self._until.value) is not None
        if is_leaving and not self._until.value.strip():
            return is_fine  # leaving an empty field is no reason to speak up
        words = self.tr("Enter day, month and year, for example 30.11.2026")
        self._until.set_problem(None if is_fine else words)
        return is_fine

    def _read_days(self) -> int | None:
        typed = self._days.value.strip()
        if not (typed.isascii() and typed.isdigit()):
            return None
        days = int(typed)
        return days if 1 <= days <= _MOST_DAYS else None

    # ---- what depends on the kind of end

    def _show_end(self) -> None:
        kind = self._kind.choice
        self._until.setVisible(kind == EndKind.UNTIL_DATE.value)
        self._days.setVisible(kind == EndKind.FOR_DAYS.value)
        self._show_computed()

    def _show_computed(self) -> None:
        days = self._read_days()
        is_shown = self._kind.choice == EndKind.FOR_DAYS.value and days is not None
        self._computed.setVisible(is_shown)
        if not is_shown:
            return
        self._days.set_problem(None)
        # The same rule as the banner's: asked of an entry that is never kept.
        trial = Declaration(
            id="",
            level=Level.NONE,
            place=Place(),
            home_place=Place(),
            start=self._today,
            end=End(kind=EndKind.FOR_DAYS, days=days),
            entered_at=dt.datetime.min.replace(tzinfo=dt.UTC),
        )
        end = announced_end(trial)
        if end is not None:
            self._computed.set_words(computed_words(end.date, self._context.lang))

    # ---- what was typed, over a change of language or size

    def snapshot(self) -> dict[str, str]:
        """All that was chosen and typed."""
        return {
            "region": self._region.value,
            "detail": self._detail.value,
            "announcer": self._announcer.value,
            "source": self._source.value.value if self._source.value else "",
            "kind": self._kind.choice or "",
            "until": self._until.value,
            "days": self._days.value,
            "entered_by": self._entered_by.value,
        }

    def restore(self, state: Mapping[str, str]) -> None:
        """Take over a snapshot."""
        self._region.set_value(state["region"])
        self._detail.set_value(state["detail"])
        self._announcer.set_value(state["announcer"])
        self._source.choose(Source(state["source"]) if state["source"] else None)
        self._kind.choose(state["kind"] or None)
        self._until.set_value(state["until"])
        self._days.set_value(state["days"])
        self._entered_by.set_value(state["entered_by"])
        self._show_end()


def _shown_end(end: End) -> tuple[str, str, str]:
    """Kind, last day and number of days as they stand in the form."""
    return end.kind.value, shown_day(end.date), "" if end.days is None else str(end.days)
