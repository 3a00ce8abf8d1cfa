"""One household of the list: open it, copy people from it, remove it.

Looking changes nothing. Removing takes two steps, with the harmless answer first.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import ClassVar

from PySide6.QtWidgets import QWidget

from guide.errors import Code, GuideError
from guide.household.household import Household
from guide.household.plan import Ref
from guide.ui.households.words import state_words, tell_done, title_words
from guide.ui.kit.discard import refill
from guide.ui.kit.reading_order import set_reading_order
from guide.ui.kit.widgets import (
    BackButton,
    Button,
    Card,
    Heading,
    Text,
    boxed,
    column_of,
    flow_of,
    headed_column,
)
from guide.ui.shell.background import Background
from guide.ui.shell.failure_words import failure_words
from guide.ui.shell.page import Page, PageContext
from guide.usecases.base.local_time import local_day
from guide.usecases.households.households import KnownHousehold


class HouseholdPage(Page):
    """One household."""

    name: ClassVar[str] = "household"
    entry: ClassVar[str] = "settings"

    def __init__(self, context: PageContext, *, household: str = "") -> None:
        super().__init__(context, household=household)
        look = context.look
        self._id = household
        self._is_asking = False
        back = BackButton(look, self.tr("Plans of other homes"), "to_households", self._go_back)
        self._parts = column_of(look, 20)
        headed_column(self, look, back, self.title(), self._parts, gap=20, at_top=True)
        self._reader = Background(self, told_as=Code.FOLDER_UNUSABLE, on_failed=self._fail)
        self._show()
        context.session.plan_changed.connect(self._show)

    def title(self) -> str:
        return self.tr("Plan of another home")

    def leave(self) -> bool:
        """Esc closes the question about removing."""
        was_asking, self._is_asking = self._is_asking, False
        if was_asking:
            self._show()
        return was_asking

    def _go_back(self) -> None:
        self.context.navigator.go("households")

    # ---- what it is

    def _show(self) -> None:
        households = self.context.services.households
        try:
            found = households.known(self._id)
        except ValueError:  # removed meanwhile, here or in another window
            words = self.tr("This plan is no longer here.")
            refill(self._parts, Text(self.context.look, words))
            return
        self._people = column_of(self.context.look, None)
        refill(self._parts, self._head(found), boxed(self._people), *self._removal(found))
        set_reading_order(self)
        if not found.is_open and found.summary.failure is None:
            self._reader.start(partial(households.household_of, self._id), self._show_people)

    def _head(self, known: KnownHousehold) -> QWidget:
        context, look = self.context, self.context.look
        today = local_day(context.session.now())
        opens = None
        if not known.is_open:
            opens = flow_of(
                look,
                12,
                Button(
                    look,
                    self.tr("Open this plan"),
                    name="household_open",
                    on=lambda: context.session.household_asked.emit(self._id),
                ),
            )
        return Card(
            look,
            Heading(look, title_words(known.summary.title), 2),
            Text(look, state_words(known, today, context.lang)),
            opens,
            name="household",
        )

    def _fail(self, failure: GuideError) -> None:
        refill(self._people, Text(self.context.look, failure_words(failure, self.context.lang)))

    # ---- people

    def _show_people(self, household: Household) -> None:
        refill(self._people, *self._people_card(household))
        set_reading_order(self)

    def _people_card(self, household: Household) -> Iterator[QWidget]:
        if not household.people:
            return
        look = self.context.look
        here = self.context.services.plan_editor.household()
        yield Card(
            look,
            Heading(look, self.tr("People of this plan"), 2),
            Text(
                look,
                self.tr(
                    "Somebody who lives in two homes can stand in both plans. A number that is"
                    " changed in one is then offered to the other."
                ),
                colour="text2",
            ),
            *(
                self._person(household.ref_of(one), household, here)
                for one in household.people
            ),
            name="household_people",
        )  # fmt: skip

    def _person(self, ref: Ref, there: Household, here: Household) -> QWidget:
        look = self.context.look
        name = there.named(ref) or self.tr("No name yet")
        if here.knows(ref):
            words = self.tr("{name}: in the open plan too").format(name=name)
            return Text(look, words)
        copy = Button(
            look,
            self.tr("Copy into the open plan"),
            "outlined",
            "plus",
            name=f"bring_{ref.partition(':')[2]}",
            spoken=self.tr("Copy into the open plan: {name}").format(name=name),
            on=partial(self._bring, ref, name),
        )
        return boxed(column_of(look, 4, Text(look, name, weight=600), flow_of(look, 8, copy)))

    def _bring(self, ref: Ref, name: str) -> None:
        context = self.context
        done = context.session.run(lambda services: services.households.bring(self._id, [ref]))
        if done is not None and done.step:
            tell_done(context, self.tr("Copied: {name}").format(name=name), done)

    # ---- removing

    def _removal(self, known: KnownHousehold) -> Iterator[QWidget]:
        if known.is_open or not known.id:
            return
        look = self.context.look
        if not self._is_asking:
            ask = Button(
                look,
                self.tr("Remove this plan…"),
                "danger",
                "trash-2",
                name="household_remove",
                on=self._ask,
            )
            yield boxed(flow_of(look, 12, ask))
            return
        title = title_words(known.summary.title)
        self._keep = Button(look, self.tr("Keep the plan"), name="household_keep", on=self.leave)
        remove = Button(
            look,
            self.tr("Remove the plan now"),
            "danger",
            "trash-2",
            name="household_remove_now",
            on=self._remove,
        )
        yield Card(
            look,
            Heading(look, self.tr("Remove this plan? {title}").format(title=title), 3),
            Text(
                look,
                self.tr(
                    "It cannot be brought back: its history and its backups go as well. Plan files"
                    " and sheets on paper stay."
                ),
            ),
            flow_of(look, 12, self._keep, remove),
            kind="framed",
        )

    def _ask(self) -> None:
        self._is_asking = True
        self._show()
        self._keep.setFocus()

    def _remove(self) -> None:
        context = self.context
        try:
            context.services.households.remove(self._id)
        except GuideError as failure:
            context.messages.show_failure(failure)
            return
        context.messages.tell(self.tr("The plan is removed."), timeout_ms=5000)
        self._go_back()
