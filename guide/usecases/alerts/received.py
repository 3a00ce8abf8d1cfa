"""What arrived by message: taking it among the entries, and the list of what was refused.

Taking is an edit like any other: one step, which undo takes back. When much has been taken, what
decides nothing any more is packed in the same step (`folding.py`). What is refused changes nothing;
it stands in one bounded list, the newest last.
"""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Iterable, Sequence
from itertools import chain
from typing import Annotated

from msgspec import Meta, Struct

from guide.alerts.accepted import Accepted
from guide.alerts.chain import derived
from guide.alerts.declaration import Place
from guide.cap.message import Status
from guide.content.model import Level
from guide.store.document import Change, Clock
from guide.store.store import Store
from guide.usecases.alerts.folding import Key, deciding
from guide.usecases.base.repository import Repository
from guide.usecases.base.results import Receipt
from guide.usecases.level.held import HeldLevels
from guide.usecases.level.messages import packed, unpacked

REFUSALS_KIND = "_message_refusals"
DISMISSED_KIND = "_messages_dismissed"
MOST_REFUSALS, _MOST_DISMISSED = 200, 1000
_ROOM = 200  # messages that come to those that decide before it is looked what still does
_TESTS = 20  # messages of status Test that stay at hand
_NAME = 80


class RefusalReason(Struct, frozen=True, omit_defaults=True):
    """Why something is not taken: the id of its word and what the word is filled with."""

    word: str
    fields: dict[str, str] = {}


class Refused(Struct, frozen=True, omit_defaults=True):
    """Something that arrived and was not taken."""

    digest: str  # of its bytes
    name: str  # of its file, when it arrived
    at: Annotated[dt.datetime, Meta(tz=True)]
    reason: RefusalReason
    sender: str = ""  # as a message that could be read says it


class LevelChange(Struct, frozen=True):
    """What holds at each place of a message, and what would hold were it taken; None: no entry."""

    before: tuple[Level | None, ...]
    after: tuple[Level | None, ...]


class _Refusals(Struct, frozen=True):
    refused: tuple[Refused, ...] = ()


class _Dismissed(Struct, frozen=True):
    digests: tuple[str, ...] = ()


class Received:
    """Takes messages, and keeps what was refused."""

    def __init__(self, store: Store, held: HeldLevels, now: Clock) -> None:
        self._store = store
        self._held = held
        self._now = now
        self._refusals = Repository(store, REFUSALS_KIND, _Refusals)
        self._dismissed = Repository(store, DISMISSED_KIND, _Dismissed)

    def take(self, messages: Sequence[Accepted]) -> Receipt:
        """Take messages among the entries, in one durable step. Errors: as `Store.edit`."""
        live = self._held.messages.live
        new = {one.key: one for one in messages if live.get(_id(one.key)) is None}
        return Receipt(self._store.edit(self._changes([*new.values()])) if new else 0)

    def change_by(self, one: Accepted) -> LevelChange:
        """What taking a message would change, once it holds; another level may outweigh it."""
        held, message = self._held, one.message
        places = [Place(region=each.code, detail=each.words) for each in message.territories]
        now = held.reckoning().moment
        then, register = max(now, message.begins, message.sent), held.register_with(one)
        return LevelChange(
            tuple(held.state(place, now).level for place in places),
            tuple(register.state(place, then).level for place in places),
        )

    def take_back(self, gone: Accepted) -> Receipt:
        """Take a message out again, whenever it was taken; a folder does not bring it back.

        What it outweighed decides again.
        """
        messages, digest = self._held.messages, gone.digest
        live = messages.live.all()
        every = [one for one in messages.every() if one.key != gone.key]
        changes = [messages.live.change(None, _id(one.key)) for one in live if one.key == gone.key]
        packs = messages.packs.all()
        inside = [unpacked(pack) for pack in packs]
        left = [[one for one in each if one.key != gone.key] for each in inside]
        for number, (pack, before, after) in enumerate(zip(packs, inside, left, strict=True)):
            if len(after) < len(before) or pack is packs[-1]:  # the last one tells of all
                in_all = chain.from_iterable(left)
                repacked = packed(after, pack.since, pack.kept, pack.words, in_all)
                changes.append(messages.packs.change(repacked, f"{number:06}"))
        if messages.last_pack is not None:
            by_hand = {one.id: one.amendments for one in messages.words.all()}
            at_hand = deciding(derived(every, by_hand), self._held.reckoning().moment)
            changes += self._brought_back(every, at_hand)
        changes += self._dismissing([digest])
        return Receipt(self._store.edit(changes) if changes else 0)

    def dismiss(self, digests: Iterable[str]) -> None:
        """Note that a person does not want these: what lies in a folder is not offered again."""
        changes = self._dismissing(digests)
        if changes:
            self._store.edit(changes)

    def _dismissing(self, digests: Iterable[str]) -> list[Change]:
        found = self._dismissed.get() or _Dismissed()
        new = [one for one in dict.fromkeys(digests) if one not in found.digests]
        after = _Dismissed((*found.digests, *new)[-_MOST_DISMISSED:])
        return [self._dismissed.change(after)] if new else []

    def is_dismissed(self, one: Accepted) -> bool:
        """Whether a person declined this message, or took it back after it was taken."""
        found = self._dismissed.get()
        if found is not None and one.digest in found.digests:
            return True
        live = self._held.messages.live
        document = live.document_id(_id(one.key))
        return live.get(_id(one.key)) is None and bool(self._store.history(document))

    def last(self) -> Accepted | None:
        """The message that was taken last; None when none was."""
        found = [*self.newest(1), *self.tests()]
        return max(found, key=lambda one: one.received_at, default=None)

    def newest(self, count: int) -> list[Accepted]:
        """The messages about a level that were taken last, the newest first."""
        return self._held.messages.recent(count) if self._held.has_messages else []

    def lacking(self) -> frozenset[Key]:
        """The keys of messages that refer to an earlier one which never arrived.

        Such a message is never packed, so those at hand tell of all.
        """
        events = derived(self._held.messages.live.all()).events if self._held.has_messages else ()
        return frozenset(
            one.key
            for event in events
            for one in event.messages
            if set(event.missing).intersection(one.message.references)
        )

    def tests(self) -> list[Accepted]:
        """The messages of status Test, the newest first: they prove the way and change nothing."""
        live = self._held.messages.live.all() if self._held.has_messages else ()
        found = [one for one in live if one.message.status is Status.TEST]
        return sorted(found, key=lambda one: one.received_at, reverse=True)

    def refusals(self) -> tuple[Refused, ...]:
        """What was refused, the newest first."""
        found = self._refusals.get()
        return found.refused[::-1] if found is not None else ()

    def refuse(self, refused: Iterable[Refused]) -> None:
        """Note what was refused; what stands there already is not noted anew."""
        before = self.refusals()[::-1]
        known = {(one.digest, one.reason.word) for one in before}
        added = {(one.digest, one.reason.word): _short(one) for one in refused}
        new = [one for key, one in added.items() if key not in known]
        if new:
            after = _Refusals((*before, *new)[-MOST_REFUSALS:])
            self._store.edit([self._refusals.change(after)])

    # ---- what is kept at hand

    def _changes(self, new: Sequence[Accepted]) -> list[Change]:
        messages = self._held.messages
        live, last = messages.live.all(), messages.last_pack
        kept = last.kept if last is not None else 0
        # With packs a message that refers to others may bring back what it outweighs no more.
        is_about = last is not None and any(one.message.references for one in new)
        is_full = len(live) + len(new) > kept + _ROOM
        reckoning = self._held.reckoning()
        if not (is_about or is_full or messages.is_outdated):
            return [self._live(one) for one in new]
        every = [*messages.every(), *new]
        by_hand = {one.id: one.amendments for one in messages.words.all()}
        at_hand = deciding(derived(every, by_hand), reckoning.moment) | _tests(every)
        changes = self._brought_back(every, at_hand)
        if reckoning.doubt is not None:  # nothing is put away by a clock that cannot be right
            return [*changes, *(self._live(one) for one in new if one.key not in at_hand)]
        changes += [
            messages.live.change(None, _id(one.key)) for one in live if one.key not in at_hand
        ]
        to_pack = [one for one in (*live, *new) if one.key not in at_hand]
        if to_pack or messages.is_outdated:
            since = max(reckoning.moment, messages.since or reckoning.moment)
            in_all = (one for one in every if one.key not in at_hand)
            pack = packed(to_pack, since, len(at_hand), messages.count_of_words, in_all)
            number = len(messages.packs.all())
            changes.append(messages.packs.change(pack, f"{number:06}"))
        return changes

    def _brought_back(self, every: Iterable[Accepted], at_hand: frozenset[Key]) -> list[Change]:
        """Those that decide and are no documents of their own."""
        was_live = {one.key for one in self._held.messages.live.all()}
        return [
            self._live(one)
            for one in {one.key: one for one in every}.values()
            if one.key in at_hand and one.key not in was_live
        ]

    def _live(self, one: Accepted) -> Change:
        return self._held.messages.live.change(one, _id(one.key))


def _id(key: Key) -> str:
    return hashlib.blake2b("\0".join(key).encode(), digest_size=16).hexdigest()


def _tests(every: Iterable[Accepted]) -> frozenset[Key]:
    tests = [one for one in every if one.message.status is Status.TEST]
    newest = sorted(tests, key=lambda one: one.received_at)[-_TESTS:]
    return frozenset(one.key for one in newest)


def _short(one: Refused) -> Refused:
    name = "".join(sign if sign.isprintable() else "□" for sign in one.name)
    return Refused(one.digest, name[:_NAME], one.at, one.reason, one.sender[:_NAME])
