"""Which accepted messages still decide anything, of all that ever were.

What ended long ago, and what a later announcement for the same area outweighs for good, changes no
answer about now or later: it is packed, so that ten years of messages cost a start no more than the
last few. The answers stay the same to the letter (a test compares them), and so does all that is
shown: lists never tell what is outweighed so (`register.outweighed`), and what was announced in the
past reads the packs.
"""

from __future__ import annotations

import datetime as dt

from guide.alerts.area import area_of
from guide.alerts.chain import Derived, MessageEvent
from guide.alerts.course import Span, Standing, course
from guide.alerts.declaration import Declaration
from guide.alerts.register import weight

Key = tuple[str, str]  # `Accepted.key`
_FOREVER = dt.datetime.max.replace(tzinfo=dt.UTC)


def deciding(found: Derived, moment: dt.datetime) -> frozenset[Key]:
    """The messages that may decide something at `moment` or later.

    Whole events only: what is still to turn, what is in force, what waits for a message that did
    not arrive, and of each area the latest that ended and the latest of each level that nobody
    confirmed. Those outweigh all that is left out as long as nothing is said about them; whoever
    takes a message that refers to one asks anew.
    """
    best: dict[tuple[object, ...], tuple[Span[Declaration], MessageEvent]] = {}
    kept = {id(event): event for event in found.events if event.missing}
    for event in found.events:
        for declaration in event.declarations:
            for span in course(declaration):
                if span.ends <= moment:
                    continue
                is_final = span.begins <= moment and span.ends == _FOREVER
                if not is_final or span.standing is Standing.IN_FORCE:
                    kept[id(event)] = event  # and outweighs nothing for good
                else:
                    _weigh(best, span, event)
    kept.update((id(event), event) for _, event in best.values())
    of_events = (one.key for event in kept.values() for one in event.messages)
    return frozenset((*of_events, *(one.key for one in found.void)))


def _weigh(
    best: dict[tuple[object, ...], tuple[Span[Declaration], MessageEvent]],
    span: Span[Declaration],
    event: MessageEvent,
) -> None:
    """Keep the weightier of two that stand in one way in one area from now on."""
    of = (area_of(span.declaration.place), span.standing, span.level)
    if of not in best or weight(best[of][0]) < weight(span):
        best[of] = span, event
