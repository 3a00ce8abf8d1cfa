"""Kits in words: names, amounts, how an amount came to be, dates. Screen and papers alike.

Each text is a list, one string a language.
"""

from __future__ import annotations

import datetime as dt
from fractions import Fraction

from msgspec import Struct

from guide.content.model import Lang
from guide.household.household import Household
from guide.household.kit_lines import KitLine
from guide.household.kit_list import Unit
from guide.household.kit_state import DueDay, LineState, LotState
from guide.household.names import tidy
from guide.household.records.supplies import OWN, Kit
from guide.paper.schemas import Line
from guide.usecases.papers.answers import SheetWords

_MANY = "{heads} × {rate} = {amount}"
_BY_DAY = "{heads} × {rate} × {days} = {amount}"


class KitWords(Struct, frozen=True):
    """The words of kits in the languages of `words`."""

    words: SheetWords
    household: Household

    def title(self, kit: Kit) -> Line:
        """What a kit is, whose it is, and its own name."""
        whose = tidy(self.household.named(kit.kit_for)) if kit.kit_for else ""
        more = ", ".join(part for part in (whose, tidy(kit.kit_name)) if part)
        return [f"{kind}: {more}" if more else kind for kind in self.kind(kit)]

    def kind(self, kit: Kit) -> Line:
        """What a kit is."""
        return self.choice("kit_type", kit.kit_type) if kit.kit_type else self._record("kit")

    def choice(self, name: str, value: str) -> Line:
        """One choice of a field of kits."""
        return [self.words.book.choice(f"kit.{name}", value, lang) for lang in self.words.langs]

    def name(self, line: KitLine) -> Line:
        """What a line is of; a line of the family's own is called as typed."""
        if line.what != OWN:
            return self.choice("what", line.what)
        named = tidy(line.name)
        return [named for _ in self.words.langs] if named else self._record("kit_item")

    def amount(self, unit: Unit, amount: Fraction) -> Line:
        """An amount in its unit: `36 l`."""
        told = zip(self.words.fixed(f"kit_unit_{unit.value}"), self.words.langs, strict=True)
        return [text.format(amount=shown(amount, lang)) for text, lang in told]

    def wanted(self, line: KitLine) -> Line:
        """How much there should be, in containers where it is poured; empty where nobody knows."""
        if not line.wanted:
            return []
        whole = self.amount(line.unit, line.wanted)
        if line.item is None or not line.item.container or line.containers is None:
            return whole
        size = self.amount(line.unit, line.size)
        return [
            f"{all_} ({line.containers} × {one})" for all_, one in zip(whole, size, strict=True)
        ]

    def how(self, line: KitLine) -> Line:
        """How the amount came to be; empty where it is one, or the family's own."""
        need = line.need
        if need is None or line.target is not None or need.amount in (0, 1):
            return []
        if need.rate * need.heads * need.days != need.amount:
            return []
        pattern = _BY_DAY if need.days > 1 else _MANY
        made = []
        for lang, rate, amount in zip(
            self.words.langs,
            self.amount(line.unit, need.rate),
            self.amount(line.unit, need.amount),
            strict=True,
        ):
            heads = self.words.paper.word("kit_heads", lang).format(count=need.heads)
            days = self.words.paper.word("kit_days", lang).format(count=need.days)
            made.append(pattern.format(heads=heads, rate=rate, days=days, amount=amount))
        return made

    def have(self, state: LineState) -> Line:
        """How much is there, of how much."""
        held = self.amount(state.line.unit, state.have)
        return [
            text.format(have=one)
            for text, one in zip(self.words.fixed("kit_have"), held, strict=True)
        ]

    def due(self, due: DueDay) -> Line:
        """Which of the two dates comes first, and when."""
        return self._dated(f"kit_{due.clock.value}", due.day)

    def state(self, state: LotState) -> Line:
        """How urgent it is, in words beside the colour."""
        return self.words.fixed(f"kit_state_{state.value}")

    def _dated(self, word_id: str, day: dt.date) -> Line:
        told = zip(self.words.fixed(word_id), self.words.dated(day), strict=True)
        return [text.format(date=shown_day) for text, shown_day in told]

    def _record(self, kind: str) -> Line:
        return [self.words.book.record(kind, lang).one for lang in self.words.langs]


def shown(amount: Fraction, lang: Lang) -> str:
    """A number as people of the language write it: `4`, `1,5`."""
    text = f"{float(amount):g}"
    return text if lang == "en" else text.replace(".", ",")
