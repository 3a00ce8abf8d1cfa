"""One section of the plan: its place, title, what it is for, its fields, and the way on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from guide.form_fields import Problem
from guide.household.field import Section, fields_of
from guide.household.plan import Plan
from guide.household.records.kinds import FURTHER, KINDS, kind_of
from guide.household.sections import QUICK, following, shown
from guide.household.validity import SectionProblems, refs_in
from guide.ui.forms.problem_words import count_words, link_words, problem_words
from guide.ui.kit.discard import refill
from guide.ui.kit.sticky import StickyFoot
from guide.ui.kit.widgets import Button, Card, FlowLayout, Heading, Line, Text, column_of, flow_of
from guide.ui.kit.widgets.error_summary import ErrorSummary
from guide.ui.plan.forms import plan_form
from guide.ui.plan.people import PeoplePanel
from guide.ui.plan.records_panel import RecordsPanel, panels_of
from guide.usecases.plan.review import record_title

if TYPE_CHECKING:
    from msgspec import Struct

    from guide.household.household import Household
    from guide.ui.forms.form import RecordForm
    from guide.ui.shell.page import PageContext

# Pages that show what comes of the answers of a section.
_WAYS_ON = {
    Section.PHONES: ("phone_alerts", "siren"),
    Section.KIT: ("kit", "package"),
    Section.RULES: ("rules", "layers"),
    Section.PRACTICE: ("practice", "list-checks"),
}


class SectionView(Card):
    """The card of one section.

    Signals:
        next_asked, back_asked: the buttons below the fields.
        problems_changed: help appeared at a field or went away.
    """

    next_asked = Signal()
    back_asked = Signal()
    problems_changed = Signal()

    def __init__(
        self,
        context: PageContext,
        section: Section,
        *,
        open_ref: str = "",
        is_return: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            context.look,
            kind="card",
            padding=28,
            parent=parent,
            name=f"section_page_{section.value}",
        )
        self.section = section
        self._context = context
        self._is_return = is_return
        self._links: list[tuple[str, str]] = []
        self._judged: Household | None = None
        self._found: list[Problem] = []
        self._stored = SectionProblems(section)
        look = context.look
        household = context.services.plan_editor.household()
        title, about = context.book.section(section.value, context.lang)
        self._order = shown(household)
        self.body.setSpacing(look.px(4))
        self._top = column_of(look, None)
        self.add(
            Text(look, self._place_words(), "caption", weight=500, colour="text2"),
            Heading(look, title, 2),
            Text(look, about, colour="text2") if about else None,
            self._top,
        )
        self.body.addSpacing(look.px(20))
        if section in _WAYS_ON:  # before the records: there they come about by themselves
            self.add(flow_of(look, 12, self._make_way_on(*_WAYS_ON[section])))
            self.body.addSpacing(look.px(16))
        self.people: PeoplePanel | None = None
        self._once = self._make_once(household)
        self.add(*self._once)
        self._panels: list[RecordsPanel] = []
        if section is Section.PEOPLE:
            self.people = PeoplePanel(context, open_ref)
            self.people.problems_changed.connect(self._refresh_summary)
            self.add(self.people)
        elif section not in QUICK:
            self._panels = panels_of(context, section)
            for at, panel in enumerate(self._panels):
                panel.problems_changed.connect(self._refresh_summary)
                self.body.addSpacing(look.px(20) if self._once or at else 0)
                self.add(panel)
        self.body.addStretch(1)
        self.body.addSpacing(look.px(20))
        self.add(Line(look))
        self.body.addSpacing(look.px(12))
        self.add(StickyFoot(look, self._make_buttons(), self))
        self._refresh_summary()
        if section is Section.TITLE and not household.is_empty:
            self._offer_title(household.plan)

    def _make_way_on(self, page: str, icon: str) -> Button:
        """To the page that shows what comes of the answers of this section."""
        words = {
            "phone_alerts": self.tr("Will this phone warn you?"),
            "kit": self.tr("What is needed, and what is there"),
            "rules": self.tr("Our plan at each level"),
            "practice": self.tr("Practise"),
        }[page]
        return Button(
            self._context.look,
            words,
            "outlined",
            icon,
            name=f"to_{page}",
            on=lambda: self._context.navigator.go(page),
        )

    def _offer_title(self, plan: Plan) -> None:
        """Fill in what is known: the language that is read, and a title in it."""
        known = {"plan_title": self.tr("Family plan"), "plan_lang": self._context.lang}
        wanting = {name: value for name, value in known.items() if not getattr(plan, name)}
        (form,) = self._once
        form.restore(wanting)
        if "plan_title" in wanting:  # whoever types another one types over it
            form.editors["plan_title"].control.edit.selectAll()

    def _place_words(self) -> str:
        """Where the section stands: among the quick plan's, or that all of it may be left out."""
        if self.section in QUICK:
            at = QUICK.index(self.section) + 1
            return self.tr("{place} of {all}").format(place=at, all=len(QUICK))
        return self.tr("All of this may be left out.")

    def _make_once(self, household: Household) -> list[RecordForm]:
        """The forms of what stands in the plan once and is asked in this section."""
        is_further = self.section not in QUICK
        kinds = [kind for kind in FURTHER if kind.is_once] if is_further else KINDS[:1]
        forms = []
        for kind in kinds:
            shape = type(household.plan) if kind.name == "plan" else kind.shape
            fields = [one for one in fields_of(shape) if one.ask.section is self.section]
            if fields:
                record = household.record(kind.name) or shape()
                form = plan_form(self._context, kind.name, record, fields, is_further=is_further)
                form.problems_changed.connect(self._refresh_summary)
                forms.append(form)
        return forms

    # ---- what the page asks

    def forms(self) -> list[RecordForm]:
        """The open forms."""
        person = self.people.form if self.people is not None else None
        people = [person] if person is not None else []
        return [*self._once, *people, *(form for one in self._panels for form in one.forms())]

    @property
    def built(self) -> int:
        """How often the lists in it were made."""
        people = self.people.built if self.people is not None else 0
        return people + sum(panel.built for panel in self._panels)

    def flush(self) -> None:
        """Keep at once what is typed and not yet kept."""
        for form in self.forms():
            form.flush()

    def show_household(self, household: Household) -> None:
        """Take over what changed elsewhere."""
        for form in self._once:
            form.show_record(household.record(form.ref) or type(form.record)())
        for panel in self._panels:
            panel.show_household(household)
        if self.people is not None:
            self.people.show_household(household)
        self._refresh_summary()

    def problems(self) -> list[Problem]:
        """What needs help in this section: as shown in open forms, as stored elsewhere."""
        shown = [problem for form in self.forms() for problem in form.problems()]
        open_refs = {ref for form in self.forms() for ref in form.refs()}
        stored = self._stored_problems()
        return shown + [problem for problem in stored if problem.record_id not in open_refs]

    def _stored_problems(self) -> list[Problem]:
        """What needs help in this section as stored, judged once for each state of the plan."""
        household = self._context.services.plan_editor.household()
        if household is not self._judged:
            self._judged = household
            self._found = self._stored.of(household)
        return self._found

    def focus_field(self, ref: str, field: str) -> bool:
        """Put the focus into a field, opening the person it belongs to."""
        if any(form.focus_field(field, ref) for form in self.forms()):
            return True
        if any(panel.focus_field(ref, field) for panel in self._panels):
            return True
        if self.people is None:
            return False
        household = self._context.services.plan_editor.household()
        if ref.startswith("person:"):
            self.people.open(ref, field)
            return True
        # A record that a person names stands inside that person's form.
        for person in household.people:
            if ref in _named_by(person):
                self.people.open(household.ref_of(person))
                return any(form.focus_field(field, ref) for form in self.forms())
        return False

    def focus_first(self) -> bool:
        """Put the focus into the first field; False when there is none yet."""
        first = next((form for form in self.forms() if form.fields), None)
        if first is not None:
            return first.focus_field(first.fields[0].name)
        return any(panel.focus_first() for panel in self._panels)

    # ---- building

    def _make_buttons(self) -> FlowLayout:
        context, look = self._context, self._context.look
        at = self._order.index(self.section) if self.section in self._order else -1
        after = following(self.section, self._order)
        if self._is_return:
            words, icon = self.tr("Done: go back"), "arrow-left"
        elif after is not None:
            title, _about = context.book.section(after.value, context.lang)
            lower = title[:1].lower() + title[1:]
            words, icon = self.tr("Next: {section}").format(section=lower), "arrow-right"
        else:
            words, icon = self.tr("Check the answers"), "arrow-right"
        onward = Button(
            look,
            words,
            "filled",
            icon,
            icon_after=not self._is_return,
            name="next",
            on=self.next_asked.emit,
        )
        back = Button(
            look,
            self.tr("Back"),
            "plain",
            "arrow-left",
            name="back_section",
            on=self.back_asked.emit,
        )
        has_back = at > 0 and not self._is_return
        return flow_of(look, 12, onward, back if has_back else None)

    def _refresh_summary(self) -> None:
        context = self._context
        links = []
        for problem in self.problems():
            label = self._label_of(problem)
            link_id = f"{problem.record_id}|{problem.field.name}"
            links.append((link_id, link_words(label, problem_words(problem, context.lang))))
        if links != self._links:
            self._links = links
            refill(self._top)
            if links:
                summary = ErrorSummary(context.look, count_words(len(links)), links)
                summary.link_followed.connect(self._follow)
                self._top.addWidget(summary)
            self._top.setContentsMargins(0, context.look.px(16) if links else 0, 0, 0)
        self.problems_changed.emit()

    def _label_of(self, problem: Problem) -> str:
        """The question; of what stands in the plan more than once, also whose it is."""
        context, ref = self._context, problem.record_id
        label = context.book.label(problem.field.key, context.lang)
        household = context.services.plan_editor.household()
        record = household.record(ref)
        if record is None or kind_of(type(record)).is_once:
            return label
        title = record_title(ref, record, household, context.book, context.lang)
        return ", ".join(part for part in (title, label) if part)

    def _follow(self, link_id: str) -> None:
        ref, _, field = link_id.partition("|")
        self.focus_field(ref, field)


def _named_by(record: Struct) -> set[str]:
    return {ref for field in fields_of(type(record)) for ref in refs_in(field, field.value(record))}
