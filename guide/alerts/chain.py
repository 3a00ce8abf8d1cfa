"""From accepted messages to declarations, whatever the order in which they arrived.

A message that is sent later says what holds from its moment on: in the areas that it names, and no
more in those that the messages it refers to named and it does not. A cancel that names no area ends
its whole event. References bind only what one signer sent: whatever a message refers to, it changes
nothing of another signer, and nothing that another one sends changes what it says itself. An end
that is only of what others signed is void.
Declarations are worked out anew each time and never stored. Pure functions; no clock, no disk.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType

from msgspec import Struct, field

from guide.alerts.accepted import Accepted
from guide.alerts.area import Area, area_of, covering
from guide.alerts.declaration import Amendment, Declaration, Place
from guide.alerts.strand import Strand, declarations_of
from guide.cap.message import MessageId, MessageKind, Status, Territory
from guide.content.model import Lang

Reference = tuple[str, MessageId]  # the signer, and what the message is called

_NOTHING: Mapping[str, Sequence[Amendment]] = MappingProxyType({})


class MessageEvent(Struct, frozen=True):
    """Messages that refer to each other, and what they declare."""

    messages: tuple[Accepted, ...]  # as sent
    missing: tuple[MessageId, ...]  # what they refer to and never arrived
    declarations: tuple[Declaration, ...]
    deciding: frozenset[tuple[str, str]]  # keys of the messages that have the last word anywhere


class Derived(Struct, frozen=True):
    """What accepted messages come to."""

    events: tuple[MessageEvent, ...]
    void: tuple[Accepted, ...] = ()  # they would end what somebody else signed

    @property
    def declarations(self) -> tuple[Declaration, ...]:
        """What holds by message: to be given to `Register` beside what people entered."""
        return tuple(one for event in self.events for one in event.declarations)


def derived(
    accepted: Iterable[Accepted],
    by_hand: Mapping[str, Sequence[Amendment]] = _NOTHING,
    lang: Lang = "kk",
) -> Derived:
    """Work out what messages declare.

    Args:
        accepted: in any order; only those with status Actual declare anything.
        by_hand: what a person entered later about something declared, by its id.
        lang: the language in which a message names who announced it.

    """
    chains = _Chains()
    signers: dict[MessageId, set[str]] = {}
    void = []
    for one in _heard(accepted):  # what it refers to was sent before it
        if is_end_of_others(one, signers):
            void.append(one)
            continue
        signers.setdefault(one.message.id, set()).add(one.signer)
        chains.take(one)
    return Derived(tuple(event.told(by_hand, lang) for event in chains.events()), tuple(void))


def is_end_of_others(one: Accepted, signers: Mapping[MessageId, Iterable[str]]) -> bool:
    """Whether a message only ends, and none of what it refers to is its own signer's.

    A level that is announced is never void: whoever took the name of what it refers to would do
    away with it. What nobody signed is nobody's.
    """
    if one.message.kind is not MessageKind.CANCEL:
        return False
    by = {signer for earlier in one.message.references for signer in signers.get(earlier, ())}
    return one.signer not in by and any(by)


def places_of(territories: Iterable[Territory]) -> tuple[Place, ...]:
    """Territories as places, each area once."""
    places = (Place(region=one.code, detail=one.words) for one in territories)
    return tuple({area_of(place): place for place in places}.values())


def _heard(accepted: Iterable[Accepted]) -> list[Accepted]:
    """The messages that count, in the order in which they were sent, each once.

    What a person let in unsigned counts no more once the same arrives signed.
    """
    found = {one.key: one for one in sorted(accepted, key=_arrival, reverse=True)}
    signed = {digest for digest, signer in found if signer}
    counting = (
        one
        for one in found.values()
        if one.message.status is Status.ACTUAL and (one.signer or one.digest not in signed)
    )
    return sorted(counting, key=lambda one: one.order)


def _arrival(one: Accepted) -> tuple[dt.datetime, str]:
    """Of one that arrived twice the first arrival is kept."""
    return one.received_at, one.signed_by


class _Event(Struct, eq=False):
    references: list[Reference] = field(default_factory=list)  # all by which it is found
    messages: list[Accepted] = field(default_factory=list)
    strands: dict[Area, list[Strand]] = field(default_factory=dict)  # more than one where joined
    missing: dict[MessageId, None] = field(default_factory=dict)

    def told(self, by_hand: Mapping[str, Sequence[Amendment]], lang: Lang) -> MessageEvent:
        strands = [strand for same in self.strands.values() for strand in same]
        return MessageEvent(
            tuple(self.messages),
            tuple(sorted(self.missing, key=lambda one: (one.sent, one.sender, one.identifier))),
            tuple(one for strand in strands for one in declarations_of(strand, by_hand, lang)),
            frozenset(strand.words[-1].said_in.key for strand in strands),
        )


class _Chains:
    """Messages as they are taken in the order of sending, joined to events by their references."""

    def __init__(self) -> None:
        self._known: set[Reference] = set()
        self._events: dict[Reference, _Event] = {}
        # Of each message the strands that it, or one before it in its chain, spoke of.
        self._spoken: dict[Reference, dict[Strand, None]] = {}
        # … and the moments that were told: the last one when it was sent, and those to come.
        self._moments: dict[Reference, frozenset[dt.datetime]] = {}

    def events(self) -> Iterable[_Event]:
        """The events in order of their first messages."""
        return dict.fromkeys(self._events.values())

    def take(self, one: Accepted) -> None:
        """Take the next message."""
        references = [(one.signer, earlier) for earlier in one.message.references]
        own: Reference = (one.signer, one.message.id)
        self._known.add(own)
        event = self._joined([*references, own])
        event.messages.append(one)
        event.missing.update(
            (reference[1], None) for reference in references if reference not in self._known
        )
        before: dict[Strand, None] = {}
        moments: set[dt.datetime] = set()
        for reference in references:
            before.update(self._spoken.get(reference, {}))
            moments |= self._moments.get(reference, frozenset())
        latest = max((moment for moment in moments if moment <= one.message.sent), default=None)
        at = _moment(one, latest)
        to_come = (moment for moment in moments if moment > one.message.sent)
        self._moments[own] = frozenset({at, *to_come, *({latest} if latest else ())})
        if one.message.kind is MessageKind.CANCEL:
            self._cancel(event, one, at)
        else:
            before.update(self._state(event, one, at, before))
        self._spoken.setdefault(own, {}).update(before)

    def _joined(self, references: Sequence[Reference]) -> _Event:
        """The one event of all of these."""
        found = list(
            dict.fromkeys(self._events[one] for one in references if one in self._events)
        ) or [_Event()]
        event, *others = found
        for other in others:
            event.messages = sorted([*event.messages, *other.messages], key=lambda one: one.order)
            for area, strands in other.strands.items():
                event.strands.setdefault(area, []).extend(strands)
            event.missing |= other.missing
            self._name(event, other.references)
        self._name(event, references)
        return event

    def _name(self, event: _Event, references: Iterable[Reference]) -> None:
        new = [one for one in references if self._events.get(one) is not event]
        event.references += new
        self._events.update(dict.fromkeys(new, event))

    def _state(
        self, event: _Event, one: Accepted, at: dt.datetime, before: Iterable[Strand]
    ) -> dict[Strand, None]:
        """Let a message say what holds; returns the strands of its areas."""
        said: dict[Area, Strand] = {}
        for place in places_of(one.message.territories):
            area = area_of(place)
            strand, *others = event.strands.setdefault(area, [Strand(place)])
            for other in others:
                other.end(one, at, one.declaration_id(place))
            strand.say(one, at)
            said[area] = strand
        for strand in before:
            wider = next((said[area] for area in covering(strand.place) if area in said), None)
            if wider is not strand and strand.words[-1].said_in is not one:
                strand.end(one, at, one.declaration_id(wider.place) if wider is not None else "")
        return dict.fromkeys(said.values())

    def _cancel(self, event: _Event, one: Accepted, at: dt.datetime) -> None:
        named = {area_of(place) for place in places_of(one.message.territories)}
        for strands in event.strands.values():
            for strand in strands:
                if not named or not named.isdisjoint(covering(strand.place)):
                    strand.end(one, at)


def _moment(one: Accepted, latest: dt.datetime | None) -> dt.datetime:
    """From when a message holds; `latest` is the last moment told before it that had come by then.

    One that changes others often repeats when it all began; then it holds from when it says to be
    in effect, or was sent. A beginning after the last change is the moment of the next one.
    """
    message = one.message
    for moment in (message.onset, message.effective):
        if moment is not None and (latest is None or moment > latest):
            return moment
    return message.sent
