"""Whether a message may be let in beside those that were: repeated, forged over, early, or old.

Asked after its signature and its form. What is refused here changes nothing, and nothing here hangs
on the order in which messages arrive, but for two that bear one name: the first one stays. What is
not final is to be asked again when others came. Pure functions; no clock, no disk.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable
from enum import StrEnum

from guide.alerts.accepted import Accepted, origins_of
from guide.alerts.chain import Reference, derived, is_end_of_others, places_of
from guide.alerts.clock import Reckoning
from guide.alerts.declaration import Place
from guide.cap.message import Message, MessageId, MessageKind

AHEAD = dt.timedelta(hours=24)  # by which a clock may be wrong


class Ruling(StrEnum):
    """What becomes of a message."""

    NEW = "new"
    HISTORY = "history"  # let in; what was sent later decides for all that it names
    KNOWN = "known"  # the same bytes by the same signer
    CONFLICT = "conflict"  # other bytes of this name by the same signer
    OTHER_SIGNER = "other_signer"  # it would end what somebody else signed, and nothing else
    AHEAD = "ahead"  # sent later than the clock can be wrong by
    CLOCK_DOUBTED = "clock_doubted"  # so it seems, but the clock cannot be right

    @property
    def is_accepted(self) -> bool:
        """Whether it joins what was let in."""
        return self in (Ruling.NEW, Ruling.HISTORY)

    @property
    def is_final(self) -> bool:
        """Whether another look, later, would come to the same."""
        return not self.is_early and self is not Ruling.OTHER_SIGNER

    @property
    def is_early(self) -> bool:
        """Whether it is only to be waited for."""
        return self in (Ruling.AHEAD, Ruling.CLOCK_DOUBTED)


class Admission:
    """Judges messages beside those that were let in; each question costs what its event holds."""

    def __init__(self, accepted: Iterable[Accepted] = ()) -> None:
        self._signers_of: dict[str, set[str]] = {}  # of each digest
        self._names: set[tuple[str, str, str]] = set()
        self._signers: dict[MessageId, set[str]] = {}
        self._by_reference: dict[Reference, list[Accepted]] = {}  # that are it, or refer to it
        for one in accepted:
            self.add(one)

    def add(self, one: Accepted) -> None:
        """Count a message among those that were let in."""
        self._signers_of.setdefault(one.digest, set()).add(one.signer)
        self._names.add(one.name)
        self._signers.setdefault(one.message.id, set()).add(one.signer)
        for reference in _references(one):
            self._by_reference.setdefault(reference, []).append(one)

    def signers_of(self, digest: str) -> Collection[str]:
        """As whose word these very bytes were let in."""
        return self._signers_of.get(digest, ())

    def senders(self, message: Message) -> frozenset[str]:
        """Who signed anything that a message refers to."""
        found = (self._signers.get(earlier, ()) for earlier in message.references)
        return frozenset(signer for signers in found for signer in signers if signer)

    def places(self, message: Message, origins: Collection[str]) -> tuple[Place, ...]:
        """What a message is about: what it names, or what those name that it refers to.

        A cancel may name nothing. Counted is what those sent whose keys have signed it, as it ends
        nothing of anybody else; empty where nothing of it is known.
        """
        named = places_of(message.territories)
        if named:
            return named
        bearing = (
            one.message
            for earlier in message.references
            for signer in sorted(self._signers.get(earlier, ()))
            for one in self._by_reference[signer, earlier]
            if one.message.id == earlier and origins_of(signer) <= {*origins}
        )
        return places_of(place for one in bearing for place in one.territories)

    def judged(self, new: Accepted, reckoning: Reckoning) -> Ruling:
        """What becomes of a message at the moment for which levels are worked out."""
        let_in = self.signers_of(new.digest)
        if new.signer in let_in or (let_in and not new.signer):
            return Ruling.KNOWN
        if new.name in self._names:
            return Ruling.CONFLICT
        if self._is_of_others(new):
            return Ruling.OTHER_SIGNER
        if new.message.sent - reckoning.moment > AHEAD:
            return Ruling.AHEAD if reckoning.doubt is None else Ruling.CLOCK_DOUBTED
        return Ruling.HISTORY if self._is_history(new) else Ruling.NEW

    def _is_of_others(self, new: Accepted) -> bool:
        """Whether a message is about what others signed, and says nothing by its own right.

        Nobody trusted announces a level there, so that it would be told beside theirs.
        """
        if new.signer and new.message.kind is not MessageKind.CANCEL:
            return False
        before = self._ends_before(new)
        signers = {
            earlier: self._signers.get(earlier, set()) - before.get(earlier, set())
            for earlier in new.message.references
        }
        by = set[str]().union(*signers.values())
        return new.signer not in by and any(by)

    def _ends_before(self, new: Accepted) -> dict[MessageId, set[str]]:
        """By whom the ends are that a message refers to and that are void themselves."""
        found: dict[tuple[str, str], Accepted] = {}
        waiting = [new]
        while waiting:
            for earlier in waiting.pop().message.references:
                for signer in self._signers.get(earlier, ()):
                    for one in self._by_reference[signer, earlier]:
                        is_end = one.message.kind is MessageKind.CANCEL
                        if is_end and one.message.id == earlier and one.key not in found:
                            found[one.key] = one
                            waiting.append(one)
        void: dict[MessageId, set[str]] = {}
        for one in sorted(found.values(), key=lambda each: each.order):
            signers = {
                earlier: self._signers.get(earlier, set()) - void.get(earlier, set())
                for earlier in one.message.references
            }
            if is_end_of_others(one, signers):
                void.setdefault(one.message.id, set()).add(one.signer)
        return void

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


def _references(one: Accepted) -> tuple[Reference, ...]:
    return tuple((one.signer, each) for each in (one.message.id, *one.message.references))
