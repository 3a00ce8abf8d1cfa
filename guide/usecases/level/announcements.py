"""Declarations for any place, and what is announced of them later.

Nothing here replaces anything: each announcement is added to its chain and holds from its moment.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from msgspec import Struct, structs

from guide.alerts.area import area_of
from guide.alerts.course import course
from guide.alerts.declaration import (
    Amendment,
    AmendmentKind,
    Announced,
    Closing,
    ClosingKind,
    Declaration,
    End,
    Place,
    Regime,
    RegimeKind,
    Source,
)
from guide.content.model import Level
from guide.store.document import Change, Clock
from guide.store.store import Store
from guide.usecases.base.clean_text import with_values
from guide.usecases.level.declarations import (
    DeclarationReceipt,
    Declarations,
    Draft,
    corrected,
)


class Later(Struct, frozen=True):
    """What was announced later: from when it holds, and what it says."""

    kind: AmendmentKind
    day: dt.date
    time: dt.time | None = None
    level: Level | None = None  # with LOWERED
    end: End = End()
    announced_by: str = ""
    source: Source | None = None
    entered_by: str = ""


class Announcements:
    """Adds declarations for any place, and what is announced of them later."""

    def __init__(self, store: Store, declarations: Declarations, now: Clock) -> None:
        self._store = store
        self._declarations = declarations
        self._held = declarations.held
        self._now = now

    def all(self) -> Sequence[Announced]:
        """Everything that was declared, levels first, in order of entry."""
        return [*self._held.levels.all(), *self._held.regimes.all()]

    def known(self, declaration_id: str) -> Announced | None:
        """The declaration or regime of this id; None when there is none."""
        found = self._held.levels.get(declaration_id) or self._held.regimes.get(declaration_id)
        return found or self._by_message(declaration_id)

    def _by_message(self, declaration_id: str) -> Declaration | None:
        found = self._held.by_message()
        return next((one for one in found if one.id == declaration_id), None)

    def twin_of(self, draft: Draft, regime: RegimeKind | None = None) -> Announced | None:
        """What was entered before of the same for the same area and start; None when nothing."""
        for one in self.all():
            is_same = (
                one.regime is regime
                if isinstance(one, Regime)
                else regime is None and isinstance(one, Declaration) and one.level is draft.level
            )
            start = (one.start, one.start_time) == (draft.on_date, draft.at_time)
            if is_same and start and one.closing is None and _is_in(one, draft.place):
                return one
        return None

    @staticmethod
    def is_heard(entry: Announced, draft: Draft) -> bool:
        """Whether the entry holds this already, from the same source with the same end."""
        told = [(entry.source, entry.announced_by, entry.end)]
        told += [
            (one.source, one.announced_by, one.end)
            for one in entry.amendments
            if one.kind is AmendmentKind.HEARD
        ]
        return (draft.source, draft.announced_by, draft.end) in told

    def planned(self, draft: Draft, home: Place, regime: RegimeKind | None = None) -> Announced:
        """The entry that a draft would make. ValueError as `Declarations.declare`."""
        if regime is None:
            return self._declarations.new_entry(draft, home)
        level = self._declarations.new_entry(structs.replace(draft, level=Level.RED), home)
        facts = {name: getattr(level, name) for name in Announced.__struct_fields__}
        return Regime(regime=regime, **facts)  # all of it but the level

    def add(
        self, draft: Draft, home: Place, regime: RegimeKind | None = None
    ) -> DeclarationReceipt:
        """Enter what was declared. ValueError as `Declarations.declare`."""
        return self.keep(self.planned(draft, home, regime))

    def keep(self, entry: Announced) -> DeclarationReceipt:
        """Keep an entry as it was planned."""
        return DeclarationReceipt(self._store.edit([self._change(entry)]), entry.id)

    def hear_too(self, declaration_id: str, draft: Draft) -> DeclarationReceipt:
        """Keep that the same was heard from another source."""
        later = Later(
            kind=AmendmentKind.HEARD,
            day=draft.on_date or self._entry(declaration_id).start,
            time=draft.at_time,
            end=draft.end,
            announced_by=draft.announced_by,
            source=draft.source,
            entered_by=draft.entered_by,
        )
        return self.announce(declaration_id, later)

    def announce(self, declaration_id: str, later: Later) -> DeclarationReceipt:
        """Add what was announced later. ValueError when the entry is not known."""
        entry = self._entry(declaration_id)
        after = self.with_later(entry, later)
        return DeclarationReceipt(0, entry.id) if after is entry else self.keep(after)

    def with_later(self, entry: Announced, later: Later) -> Announced:
        """The entry with what was announced later; itself when it holds that already."""
        said = {name: getattr(later, name) for name in Later.__struct_fields__}
        bare = Amendment(kind=later.kind, day=later.day, entered_at=self._now())
        made = with_values(bare, **said)
        is_known = any(structs.replace(one, entered_at=made.entered_at) == made
                       for one in entry.amendments)  # fmt: skip
        if is_known:
            return entry
        return structs.replace(entry, amendments=(*entry.amendments, made))

    def is_overruled(self, declaration_id: str, later: Later) -> bool:
        """Whether it would change nothing, as more was entered for the same day and hour."""
        entry = self._entry(declaration_id)
        after = self.with_later(entry, later)
        if after is entry:
            return False
        made = after.amendments[-1]
        return all(span.said_by != made for span in course(after))

    def correct(self, declaration_id: str, draft: Draft) -> DeclarationReceipt:
        """Put right what was entered, as `Declarations.amend` does. ValueError as there."""
        entry = self._entry(declaration_id)
        return self.keep(corrected(entry, self._held.standing(entry), draft, self._now()))

    def forget_mistake(
        self, declaration_id: str, noticed: dt.date | None = None
    ) -> DeclarationReceipt:
        """Mark an entry as made by mistake: it never was announced, and stays readable."""
        entry, kind = self._entry(declaration_id), ClosingKind.MISTAKE
        if isinstance(entry, Declaration):
            return self._declarations.close_entry(entry.id, kind, on_date=noticed)
        closing = Closing(kind=kind, closed_at=self._now(), on_date=noticed)
        return self.keep(structs.replace(entry, closing=closing))

    def _entry(self, declaration_id: str) -> Announced:
        entry = self.known(declaration_id)
        if entry is None:
            raise ValueError(declaration_id)
        return entry

    def _change(self, entry: Announced) -> Change:
        declared = self._by_message(entry.id)
        if declared is not None:
            return self._beside(declared, entry)
        if isinstance(entry, Declaration):
            return self._held.levels.change(entry, entry.id)
        if isinstance(entry, Regime):
            return self._held.regimes.change(entry, entry.id)
        raise TypeError(entry)

    def _beside(self, declared: Declaration, entry: Announced) -> Change:
        """Keep what a person adds to what a message declared: the message stays as it was signed.

        ValueError for anything but a further word.
        """
        from guide.usecases.level.messages import HandWords

        further = tuple(one for one in entry.amendments if one not in declared.amendments)
        if structs.replace(entry, amendments=declared.amendments) != declared:
            raise ValueError(entry.id)
        words = self._held.messages.words
        before = words.get(entry.id) or HandWords(entry.id)
        after = structs.replace(before, amendments=(*before.amendments, *further))
        return words.change(after, entry.id)


def _is_in(one: Announced, place: Place) -> bool:
    return area_of(one.place) == area_of(place)
