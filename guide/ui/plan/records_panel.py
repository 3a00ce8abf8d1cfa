"""The records of one kind: a line for each, one of them open as a form.

Some are added by the family (pets, contacts), in place; others stand beside a person or a school
and are there already (health). Into the open card come the records that are only for that person.
Only the open one is built as a form, so what an edit costs does not grow with how many there are.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from msgspec import structs
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from guide.household.field import Section, fields_of
from guide.household.household import Household
from guide.household.records.kinds import FURTHER, RecordKind, kind_named
from guide.ui.kit.discard import refill
from guide.ui.kit.widgets import (
    Button,
    Card,
    Heading,
    Line,
    Text,
    boxed,
    column_of,
    flow_of,
    split_of,
)
from guide.ui.plan.forms import plan_form
from guide.ui.plan.record_summary import RecordSummary
from guide.ui.plan.removal import remove_with_undo

if TYPE_CHECKING:
    from msgspec import Struct

    from guide.form_fields import Problem
    from guide.ui.forms.form import RecordForm
    from guide.ui.shell.page import PageContext


class RecordsPanel(QWidget):
    """All records of a kind that are edited in one section, or those for one person.

    Args:
        context: looks, language, session, window.
        kind: the kind of records.
        section: which of its fields are asked here.
        owner: the person whom the records are for, where they belong to one.

    Signals:
        problems_changed: help appeared at a field or went away.

    """

    problems_changed = Signal()

    def __init__(
        self,
        context: PageContext,
        kind: RecordKind,
        section: Section,
        *,
        owner: str = "",
    ) -> None:
        super().__init__()
        look = context.look
        self.kind = kind
        self.open_ref = ""
        self.form: RecordForm | None = None
        self.inner: list[RecordsPanel] = []
        self._context = context
        self._section = section
        self._owner = owner
        self._summary = RecordSummary(context, kind, section, owner)
        self._words = context.book.record(kind.name, context.lang) if kind.is_repeated else None
        self._shown: dict[str, Struct] = {}  # what each line shows, by reference
        self._lines: dict[str, tuple[Text, Text]] = {}
        self._told: dict[str, tuple[object, ...]] = {}
        self.own_built = 0
        self.setObjectName("_".join(filter(None, ("records", kind.name, owner))).replace(":", "_"))
        self._rows = column_of(look, 12)
        self._list = boxed(self._rows)
        self._full = Text(look, self._full_words(), "caption", colour="text2")
        self.add_one: Button | None = None
        if self._words is not None:
            self.add_one = Button(
                look,
                self._words.add,
                "outlined",
                "plus",
                name=f"add_{self.objectName()}",
                on=self._add,
            )
        title = Heading(look, self._words.many, 3, "h3") if self._words and owner else None
        column_of(look, 12, title, self._list, flow_of(look, 12, self.add_one), self._full,
                  inside=self)  # fmt: skip
        self._build(self._household())

    # ---- what the section asks

    def forms(self) -> list[RecordForm]:
        """The open forms, those of the records inside included."""
        own = [self.form] if self.form is not None else []
        return [*own, *(form for panel in self.inner for form in panel.forms())]

    def problems(self) -> list[Problem]:
        """What help is shown now."""
        return [problem for form in self.forms() for problem in form.problems()]

    def flush(self) -> None:
        """Keep at once what is typed."""
        for form in self.forms():
            form.flush()

    @property
    def built(self) -> int:
        """How often its lines, and those inside, were made."""
        return self.own_built + sum(panel.built for panel in self.inner)

    def show_household(self, household: Household) -> None:
        """Take over what changed: records that came or went, and what they say."""
        records = self._records(household)
        if records.keys() != self._shown.keys():
            self._build(household)
            return
        for ref, record in records.items():
            said = self._said(ref, record, household)
            if ref in self._lines and said != self._told.get(ref):
                self._fill(ref, record, household)
        self._shown = records
        if self.form is not None:
            self.form.show_record(records[self.form.ref])
        for panel in self.inner:
            panel.show_household(household)

    def focus_field(self, ref: str, name: str) -> bool:
        """Put the focus into a field, opening the record it belongs to."""
        if ref in self._shown:
            self.open(ref, name)
            return True
        household = self._household()
        for own_ref in self._shown:
            if ref in household.belonging(self._summary.base(own_ref)):
                self.open(own_ref)
                return any(panel.focus_field(ref, name) for panel in self.inner)
        return any(form.focus_field(name, ref) for form in self.forms())

    def open(self, ref: str, name: str = "") -> None:
        """Open the form of a record and put the focus into it."""
        self.flush()
        if self.open_ref != ref or self.form is None:
            self.open_ref = ref
            self._build(self._household())
        self.focus_first(name)

    def focus_first(self, name: str = "") -> bool:
        """Put the focus into the open form, or on what can be pressed first; False for neither."""
        if self.form is not None and self.form.fields:
            return self.form.focus_field(name) or self.form.focus_field(self.form.fields[0].name)
        first = self.inner[0].add_one if self.inner else self.add_one
        if first is None and self._lines:
            ref = next(iter(self._lines))
            first = self.findChild(Button, f"change_{ref}".replace(":", "_"))
        if first is None:
            return False
        first.setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def snapshot(self) -> str:
        """Which record is open."""
        return self.open_ref

    def restore(self, ref: str) -> None:
        """Open it again."""
        if ref != self.open_ref:
            self.open_ref = ref
            self._build(self._household())

    # ---- building

    def _household(self) -> Household:
        return self._context.services.plan_editor.household()

    def _records(self, household: Household) -> dict[str, Struct]:
        """The records by reference, kept or still to be filled in."""
        kind = self.kind
        if not kind.is_repeated:
            refs = [f"{kind.name}:{own_id}" for own_id in household.ids_of(kind)]
            return {ref: household.record(ref) or self._empty(ref) for ref in refs}
        return {
            ref: record
            for ref, record in household.records()
            if ref.partition(":")[0] == kind.name
            and (not kind.owner or getattr(record, kind.owner) == self._owner)
        }

    def _empty(self, ref: str) -> Struct:
        known = self._shown.get(ref)
        # The same object as long as nothing is kept, so that nothing seems to have changed.
        if known is not None and known == self.kind.shape(id=ref.partition(":")[2]):
            return known
        return self.kind.shape(id=ref.partition(":")[2])

    def _build(self, household: Household) -> None:
        """Lay the lines out anew; the open form moves over when its record is still there."""
        self.own_built += 1
        kept = self.form if self.form is not None and self.form.ref == self.open_ref else None
        inner = self.inner if kept is not None else []
        self._shown = self._records(household)
        self._lines = {}
        self.form, self.inner = None, []
        parts: list[QWidget] = []
        for ref, record in self._shown.items():
            if ref == self.open_ref:
                parts.append(self._open_card(ref, record, kept, inner))
            else:
                parts += [
                    self._closed_line(ref, record, household),
                    Line(self._context.look),
                ]
        refill(self._rows, *parts)
        self._list.setVisible(bool(self._shown))
        self._fit()
        may_add = self._context.services.plan_editor.may_add(self.kind.name, self._owner)
        if self.add_one is not None:
            self.add_one.setVisible(may_add)
        self._full.setVisible(self.kind.is_repeated and not may_add)
        self.problems_changed.emit()

    def _fit(self) -> None:
        """Bring the open form up to date; none is open when its record is gone."""
        if self.form is None:
            self.open_ref = ""
        else:
            self.form.show_record(self._shown.get(self.form.ref))

    def _open_card(
        self,
        ref: str,
        record: Struct,
        kept: RecordForm | None,
        inner: list[RecordsPanel],
    ) -> Card:
        look = self._context.look
        household = self._household()
        title = Heading(look, self._summary.title(ref, record, household), 3, "h3")
        remove = self._remove_button(ref) if self.kind.is_repeated else None
        head = split_of(look, 8, title, remove, below=320, share=None)
        form = kept
        if form is None:
            form = plan_form(self._context, ref, record, self._summary.fields(), is_further=True)
            form.problems_changed.connect(self.problems_changed)
            inner = self._make_inner(self._summary.base(ref))
        self.form, self.inner = form, inner
        card = Card(look, head, form, *inner, kind="quiet", padding=20)
        card.body.setSpacing(look.px(16))
        form.setVisible(bool(form.fields))
        return card

    def _make_inner(self, owner: str) -> list[RecordsPanel]:
        """The records that belong to the one of the open card, or to the person it is about."""
        kinds = [
            kind for kind in FURTHER
            if kind.section is self._section
            and _owner_kind(kind) == (self.kind.beside or self.kind.name)
        ]  # fmt: skip
        panels = [RecordsPanel(self._context, kind, self._section, owner=owner) for kind in kinds]
        for panel in panels:
            panel.problems_changed.connect(self.problems_changed)
        return panels

    def _closed_line(self, ref: str, record: Struct, household: Household) -> QWidget:
        look = self._context.look
        title, about = Text(look, "", weight=600), Text(look, "", colour="text2")
        self._lines[ref] = (title, about)
        self._fill(ref, record, household)
        words = boxed(column_of(look, 2, title, about, margins=(0, 8, 0, 8)))
        spoken = self.tr("Change: {name}")
        change = Button(
            look,
            self.tr("Change"),
            "plain",
            name=f"change_{ref}".replace(":", "_"),
            spoken=spoken.format(name=self._summary.spoken(ref, self._shown, household)),
            on=partial(self.open, ref),
        )
        remove = self._remove_button(ref) if self.kind.is_repeated else None
        buttons = boxed(flow_of(look, 4, change, remove))
        line = split_of(look, 4, words, buttons, below=480, share=0.58)
        return boxed(line, f"line_{ref}".replace(":", "_"))

    def _remove_button(self, ref: str) -> Button:
        name = self._summary.spoken(ref, self._shown, self._household())
        return Button(
            self._context.look,
            self.tr("Remove"),
            "plain",
            ink="text2",
            name=f"remove_{ref}".replace(":", "_"),
            spoken=self.tr("Remove: {name}").format(name=name),
            on=partial(self._remove, ref),
        )

    # ---- words

    def _said(self, ref: str, record: Struct, household: Household) -> tuple[object, ...]:
        """What decides the words of a line: as long as it is the same, they are."""
        return record, household.named(ref), household.belonging(self._summary.base(ref))

    def _fill(self, ref: str, record: Struct, household: Household) -> None:
        self._told[ref] = self._said(ref, record, household)
        title, about = self._lines[ref]
        title.set_words(self._summary.title(ref, record, household))
        about.set_words(self._summary.about(record, household))

    def _full_words(self) -> str:
        most = self.kind.most_each if self._owner else self.kind.most
        return self.tr("The plan holds {most} of these.").format(most=most)

    # ---- what the person does

    def _add(self) -> None:
        self.flush()
        record = self._context.session.run(
            lambda services: services.plan_editor.add(self.kind.name, self._owner)
        )
        if record is not None:
            self.open(self._household().ref_of(record))

    def _remove(self, ref: str) -> None:
        if self.form is not None and self.form.ref != ref:
            self.form.flush()
        # The pressed button goes with the line: the focus needs a place that stays.
        if self.add_one is not None:
            self.add_one.setFocus()
        remove_with_undo(self._context, ref)


def _owner_kind(kind: RecordKind) -> str:
    """The kind of records that a record may belong to; "" when it belongs to none."""
    owners = (one for one in fields_of(kind.shape) if one.name == kind.owner)
    return next((one.ask.kinds[0] for one in owners), "")


def panels_of(context: PageContext, section: Section) -> list[RecordsPanel]:
    """The panels of a section: of what is added there, and of what stands beside somebody."""
    found = []
    for kind in FURTHER:
        if kind.section is not section or kind.is_once:
            continue
        if not kind.owner:
            found.append(RecordsPanel(context, kind, section))
        elif kind.owner == "person" and not any(
            one.beside == kind.owner and one.section is section for one in FURTHER
        ):
            # What is for a person, where nothing else is asked of that person.
            about = kind_named("profile")
            frame = structs.replace(about, whom=kind.whom, section=section)
            found.append(RecordsPanel(context, frame, section))
    return found
