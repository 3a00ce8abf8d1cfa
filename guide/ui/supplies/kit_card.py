"""One kit: how many of its lines are there, and each line with what is needed and what is there."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from guide.household.household import ref_of
from guide.household.kit_lines import KitLine
from guide.household.kit_list import count
from guide.household.kit_state import KitState, LineState, LotState
from guide.household.plan import Ref
from guide.household.records.supplies import OWN, Lot
from guide.ui.kit.widgets import (
    Button,
    Card,
    Collapsible,
    Heading,
    ListRow,
    Rows,
    Text,
    boxed,
    column_of,
    flow_of,
)
from guide.ui.shell.page import PageContext
from guide.usecases.base.local_time import local_day
from guide.usecases.papers.kit_words import KitWords

_TOLD = frozenset({LotState.SOON, LotState.DUE, LotState.OVERDUE})


class KitCard(Card):
    """A kit with its lines folded away until somebody opens them."""

    def __init__(self, context: PageContext, words: KitWords, state: KitState) -> None:
        ref = ref_of(state.kit)
        super().__init__(context.look, name=f"card_{ref}".replace(":", "_"))
        self._context, self._words, self._state, self._ref = context, words, state, ref
        look, title = context.look, words.title(state.kit)[0]
        self.add(
            Heading(look, title, 2, "h3"),
            Text(look, facts) if (facts := self._facts()) else None,
            Collapsible(
                look,
                QCoreApplication.translate("Supplies", "What is in it"),
                str(len(state.needed)),
                later=self._rows,
                name=f"lines_{ref}".replace(":", "_"),
                spoken=f"{title}: {len(state.needed)}",
            )
            if state.needed
            else None,
            flow_of(
                look,
                12,
                self._button("looked", "check", self._look_through),
                self._button("change", "user-pen", partial(self._open, ref, "kit.kit_name")),
                self._button("own", "plus", partial(self._add, OWN)),
            ),
        )

    def _facts(self) -> str:
        state = self._state
        there = QCoreApplication.translate("Supplies", "There: {done} of {all}").format(
            done=state.there, all=len(state.needed)
        )
        parts = [there] if state.needed else []
        if state.state in _TOLD:
            parts.append(self._words.state(state.state)[0])
        if looked := state.kit.looked_on.strip():
            words = QCoreApplication.translate("Supplies", "Looked through: {day}")
            parts.append(words.format(day=looked))
        return " · ".join(parts)

    def _rows(self) -> list[Rows]:
        return [Rows(self._context.look, *(self._row(one) for one in self._state.needed))]

    def _row(self, state: LineState) -> QWidget:
        """A line; where something is counted, one press says that one was used or added."""
        row = self._named(state)
        if not state.lots:
            return row
        item = state.lots[0].kit_item
        used = partial(self._count, state.to_use, -1) if state.to_use is not None else None
        return boxed(
            column_of(
                self._context.look,
                0,
                row,
                flow_of(
                    self._context.look,
                    4,
                    self._one("used", state, used) if used is not None else None,
                    self._one("added", state, partial(self._count, state.to_fill, 1, item)),
                ),
            )
        )

    def _one(self, name: str, state: LineState, on: Callable[[], object]) -> Button:
        words = {
            "used": QCoreApplication.translate("Supplies", "Used 1"),
            "added": QCoreApplication.translate("Supplies", "Added 1"),
        }[name]
        line = self._words.name(state.line)[0]
        return Button(
            self._context.look,
            words,
            "plain",
            name=f"{name}_{state.lots[0].kit_item}".replace(":", "_"),
            spoken=f"{words}: {line}",
            on=on,
        )

    def _named(self, state: LineState) -> ListRow:
        line, words = state.line, self._words
        named, told = words.name(line)[0], []
        if wanted := words.wanted(line):
            told.append(words.words.fixed("kit_need")[0].format(need=wanted[0]))
        told += words.how(line)
        if line.known:
            told.append(line.known)
        if state.have:
            told.append(words.have(state)[0])
        if dates := [one for one in (state.due, state.stock_due) if one is not None]:
            told.append(words.due(min(dates))[0])
        return ListRow(
            self._context.look,
            named,
            icon="circle-check" if not state.is_open else "circle",
            icon_colour="ok" if not state.is_open else None,
            about=" · ".join(told),
            name=f"line_{self._ref}_{line.what}".replace(":", "_"),
            on=partial(self._go_into, line),
        )

    def _button(self, name: str, icon: str, on: Callable[[], object]) -> Button:
        words = {
            "looked": QCoreApplication.translate("Supplies", "Looked through today"),
            "change": QCoreApplication.translate("Supplies", "Change the kit"),
            "own": QCoreApplication.translate("Supplies", "Add something of our own"),
        }[name]
        title = self._words.title(self._state.kit)[0]
        return Button(
            self._context.look,
            words,
            "outlined" if name == "looked" else "plain",
            icon,
            name=f"{name}_{self._ref}".replace(":", "_"),
            spoken=f"{words}: {title}",
            on=on,
        )

    # ---- what the person does

    def _look_through(self) -> None:
        today = local_day(self._context.session.now()).strftime("%d.%m.%Y")
        ref = self._ref
        self._context.session.keep(
            lambda services: services.plan_editor.change(ref, "looked_on", today),
            key=f"{ref}.looked_on",
            value=today,
        )

    def _count(self, lot: Lot | None, more: int, item: Ref = "") -> None:
        """One more or one less of a lot; without one, a new lot of one."""
        session = self._context.session
        if lot is None:
            session.run(lambda services: services.plan_editor.add("lot", item, amount="1"))
            return
        ref, amount = ref_of(lot), str((count(lot, "amount") or 0) + more)
        session.run(lambda services: services.plan_editor.change(ref, "amount", amount))

    def _go_into(self, line: KitLine) -> None:
        if line.item is not None:
            self._open(ref_of(line.item), "kit.target")
        else:
            self._add(line.what)

    def _add(self, what: str) -> None:
        owner = self._ref
        item = self._context.session.run(
            lambda services: services.plan_editor.add("kit_item", owner, what=what)
        )
        if item is not None:
            self._open(ref_of(item), "kit.item_name" if what == OWN else "kit.target")

    def _open(self, ref: Ref, field: str) -> None:
        self._context.navigator.go(
            "plan", section="kit", record_ref=ref, field=field, return_to="kit"
        )
