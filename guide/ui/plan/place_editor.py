"""A text of the plan that can also be chosen from a place pack: typed or chosen, as one likes.

What was chosen is copied, and its source and day stand under it as long as it is not typed over.
A newer pack only offers what it says now. Packs are read when the list is opened, or for an answer
that was chosen; never while somebody types.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLayout, QWidget

from guide.alerts.area import folded
from guide.household.plan import Chosen, origin_of
from guide.ui.advice.place_words import remark_line, remark_words
from guide.ui.forms.editor import FieldContext
from guide.ui.forms.text_editor import TextEditor
from guide.ui.kit.discard import refill
from guide.ui.kit.message_text import message_text
from guide.ui.kit.reading_order import set_reading_order
from guide.ui.kit.widgets import Button, Card, ListRow, Rows, Text, boxed, column_of, flow_of
from guide.ui.kit.widgets.fields import TextField
from guide.ui.shell.words import date_words
from guide.usecases.base.local_time import local_day
from guide.usecases.places.choices import PlaceChoice, PlanOffer, choices, choose, offers, take_over

if TYPE_CHECKING:
    from guide.ui.shell.page import PageContext

_MOST = 30  # rows at a time: who looks for one of hundreds types a part of it


class PlaceTextEditor(TextEditor):
    """A line of text with "choose from the list", where it was chosen from, and what is newer."""

    def __init__(
        self,
        field_context: FieldContext,
        context: PageContext,
        *,
        shown: Callable[[str], str] = str,
    ) -> None:
        super().__init__(field_context, shown=shown)
        look = context.look
        self._context = context
        self._origin: Chosen | None = None
        self._choices: Sequence[PlaceChoice] = ()
        self._below = column_of(look, 8)
        self._list = column_of(look, 8)
        self._open: Button | None = None
        if context.services.has_place_packs:
            words = self.tr("Choose from the list")
            self._open = Button(look, words, "outlined", "map-pin", on=self._show_list)
            spoken = self.tr("Choose from the list: {field}").format(field=field_context.label)
            self._open.setAccessibleName(spoken)
            self.name_part(self._open, "choose")
            self.column.addLayout(flow_of(look, 8, self._open))
        self.column.addLayout(self._list)
        self.column.addLayout(self._below)
        self.refresh()

    def refresh(self) -> None:
        """Say where the answer was chosen from, and what its pack says of it by now."""
        record = self._context.services.plan_editor.household().record(self.field_context.ref)
        name = self.field_context.field.name
        origin = origin_of(record, name) if record is not None else None
        if origin != self._origin:
            self._origin = origin
            refill(self._below, *self._origin_parts(origin))
            set_reading_order(self)

    # ---- where it is from

    def _origin_parts(self, origin: Chosen | None) -> Iterator[QWidget]:
        if origin is None:
            return
        look, lang = self._context.look, self._context.lang
        source = ", ".join(part for part in (origin.filled_by, origin.source) if part)
        day = date_words(origin.confirmed_on, lang)
        told = message_text("place_as_source", lang, source=source, date=day)
        yield Text(look, told, "caption", colour="text2")
        if origin.made_up:
            yield remark_line(self._context.look, message_text("place_made_up", lang))
        for offer in self._offers():
            yield self._offer(offer)

    def _offers(self) -> list[PlanOffer]:
        services = self._context.services
        # A pack that is gone takes nothing along: what was copied of it grows old all the same.
        packs = services.place_packs.packs() if services.has_place_packs else ()
        found = offers(
            services.plan_editor.household(),
            packs,
            local_day(self._context.session.now()),
            services.book.choice,
        )
        here = (self.field_context.ref, self.field_context.field.name)
        return [one for one in found if (one.record_ref, one.field.name) == here]

    def _offer(self, offer: PlanOffer) -> QWidget:
        look, lang = self._context.look, self._context.lang
        day = date_words(offer.was.confirmed_on, lang)
        words = message_text(f"place_{offer.since}", lang, date=day)
        take = None
        if offer.now is not None:
            take = Button(
                look, self.tr("Take over"), "outlined", on=partial(self._take_over, offer)
            )
            spoken = self.tr("Take over: {field}").format(field=self.field_context.label)
            take.setAccessibleName(spoken)
            self.name_part(take, "take_over")
        return Card(
            look,
            Text(look, words, weight=600),
            Text(look, offer.now.text) if offer.now is not None else None,
            flow_of(look, 8, take),
            kind="framed",
            padding=16,
        )

    def _take_over(self, offer: PlanOffer) -> None:
        self.left.emit()
        done = self._context.session.run(lambda bench: take_over(bench.plan_editor, offer))
        if done and offer.now is not None:
            self._hold(offer.now.text)

    # ---- the list

    def _show_list(self) -> None:
        if self._choices:
            self._close_list()
            return
        services = self._context.services
        self._choices = choices(
            self.field_context.field.key,
            services.place_packs.packs(),
            self._context.lang,
            local_day(self._context.session.now()),
            services.book.choice,
            home=self._context.session.settings().place,
        )
        refill(self._list, self._make_list())
        set_reading_order(self)

    def _make_list(self) -> QWidget:
        look = self._context.look
        if not self._choices:
            none = self.tr("The packs that are here have nothing for this answer.")
            return Text(look, none, colour="text2")
        rows = column_of(look, None)
        box = boxed(rows)
        self._fill(rows, "")
        card = Card(look, kind="framed", padding=16)
        if len(self._choices) > _MOST:
            find = TextField(look, self.tr("Find in the list"))
            self.name_part(find.edit, "find")
            find.edited.connect(lambda text: self._fill(rows, str(text)))
            card.add(find)
        card.add(box)
        return card

    def _fill(self, rows: QLayout, text: str) -> None:
        look, wanted = self._context.look, folded(text)
        found = [
            (at, one) for at, one in enumerate(self._choices)
            if wanted in folded(f"{one.text} {one.pack.words(self._context.lang).name}")
        ]  # fmt: skip
        refill(rows, boxed(Rows(look, *(self._row(at, one) for at, one in found[:_MOST]))))

    def _row(self, at: int, choice: PlaceChoice) -> ListRow:
        lang = self._context.lang
        line = choice.line
        day = date_words(line.confirmed_on, lang)
        source = f"{line.filled_by}, {line.source}"
        told = message_text("place_as_source", lang, source=source, date=day)
        about = [choice.pack.words(lang).name, told, *remark_words(choice.remarks, lang)]
        row = ListRow(
            self._context.look,
            choice.text,
            about=" · ".join(about),
            chevron=False,
            on=partial(self._choose, choice),
        )
        row.setAccessibleName(f"{self.field_context.label}: {row.accessibleName()}")
        self.name_part(row, "choice", str(at))
        return row

    def _choose(self, choice: PlaceChoice) -> None:
        self.left.emit()  # what is typed is asked for first: the newest answer holds
        ref = self.field_context.ref
        done = self._context.session.run(
            lambda bench: choose(bench.plan_editor, ref, choice),
            key=f"{ref}.{self.field_context.field.name}.chosen",
            value=choice.answers,
        )
        if done is None:
            return  # the window says why it could not be kept
        self._hold(choice.text)
        self._close_list()

    def _hold(self, text: str) -> None:
        """Show what is kept now, also where something typed before is not known as kept yet."""
        self.show_value(text)
        self.edited.emit()
        self.refresh()
        self.line.edit.setFocus()

    def _close_list(self) -> None:
        self._choices = ()
        refill(self._list)
