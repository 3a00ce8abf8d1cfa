"""Whether a message may be let in beside those that were: repeated, forged over, early, or old.

Asked after its signature and its form. What is refused here changes nothing, and nothing here hangs
on the order in which messages arrive, but for two that bear one name: the first one stays. Pure
functions; no clock, no disk.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from enum import StrEnum

from guide.alerts.accepted import Accepted
from guide.alerts.chain import Reference, derived, is_foreign, places_of
from guide.alerts.clock import Reckoning
from guide.alerts.declaration import Place
from guide.cap.message import Message, MessageId

_AHEAD = dt.timedelta(hours=24)
Name = tuple[str, str, str]  # the signer, the sender, the identifier


class Ruling(StrEnum):
    """What becomes of a message."""

    NEW = "new"
    HISTORY = "history"  # let in; what was sent later decides for all that it names
    KNOWN = "known"  # the same bytes by the same signer
    CONFLICT = "conflict"  # other bytes of this name by the same signer
    OTHER_SIGNER = "other_signer"  # it changes what somebody else signed
    AHEAD = "ahead"  # sent later than the clock can be wrong by
    CLOCK_DOUBTED = "clock_doubted"  # so it seems, but the clock cannot be right

    @property
    def is_accepted(self) -> bool:
        """Whether it joins what was let in."""
        return self in (Ruling.NEW, Ruling.HISTORY)

    @property
    def is_final(self) -> bool:
        """Whether another look, later, would come to the same."""
        return self not in (Ruling.AHEAD, Ruling.CLOCK_DOUBTED)


class Admission:
    """Judges messages beside those that were let in; each question costs what its event holds."""

    def __init__(self, accepted: Iterable[Accepted] = ()) -> None:
        self._keys: set[tuple[str, str]] = set()
        self._names: set[Name] = set()
        self._signers: dict[MessageId, set[str]] = {}
        self._by_reference: dict[Reference, list[Accepted]] = {}  # that are it, or refer to it
        for one in accepted:
            self.add(one)

    def add(self, one: Accepted) -> None:
        """Count a message among those that were let in."""
        self._keys.add(one.key)
        self._names.add(_name(one))
        self._signers.setdefault(one.message.id, set()).add(one.signer)
        for reference in _references(one):
            self._by_reference.setdefault(reference, []).append(one)

    def places(self, message: Message) -> tuple[Place, ...]:
        """What a message is about: what it names, or what those name that it refers to.

        A cancel may name nothing. Empty where nothing of it is known: then it ends only what its
        own signer sent, whatever arrives.
        """
        named = places_of(message.territories)
        if named:
            return named
        bearing = (
            one.message
            for earlier in message.references
            for signer in sorted(self._signers.get(earlier, ()))
            for one in self._by_reference[signer, earlier]
            if one.message.id == earlier
        )
        return places_of(place for one in bearing for place in one.territories)

    def judged(self, new: Accepted, reckoning: Reckoning) -> Ruling:
        """What becomes of a message at the moment for which levels are worked out."""
        if new.key in self._keys:
            return Ruling.KNOWN
        if _name(new) in self._names:
            return Ruling.CONFLICT
        if is_foreign(new, self._signers):
            return Ruling.OTHER_SIGNER
        if new.message.sent - reckoning.moment > _AHEAD:
            return Ruling.AHEAD if reckoning.doubt is None else Ruling.CLOCK_DOUBTED
        return Ruling.HISTORY if self._is_history(new) else Ruling.NEW

    def _is_history(self, new: Accepted) -> bool:
        """Whether a later one of its event has the last word wherever it has one."""
        found = derived([*self._event(new), new])
        event = next((one for one in found.events if new in one.messages), None)
        if event is None or event.messages[-1] is new:
            return False
        return new.key not in event.deciding

    def _event(self, new: Accepted) -> Iterable[Accepted]:
        """The messages that are bound to a new one by references, one to the other."""
        found: dict[tuple[str, str], Accepted] = {}
        waiting = list(_references(new))
        seen = set(waiting)
        while waiting:
            for one in self._by_reference.get(waiting.pop(), ()):
                found[one.key] = one
                further = [each for each in _references(one) if each not in seen]
                seen.update(further)
                waiting += further
        return found.values()


def judged(new: Accepted, accepted: Iterable[Accepted], reckoning: Reckoning) -> Ruling:
    """What becomes of one message beside others; for many, keep an `Admission`."""
    return Admission(accepted).judged(new, reckoning)


def _name(one: Accepted) -> Name:
    return one.signer, one.message.sender, one.message.identifier


def _references(one: Accepted) -> tuple[Reference, ...]:
    return tuple((one.signer, each) for each in (one.message.id, *one.message.references))
