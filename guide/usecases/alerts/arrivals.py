"""What lies in the watched folder and what becomes of it: one look, in a thread of its own.

A look writes nothing into the store: what may be taken at once, what is offered, and what was
refused go back to whoever asked, who takes and notes it in the order of all edits. Only what a key
has signed about itself is kept at once, beside the keys.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Collection

from msgspec import Struct

from guide.alerts.accepted import Accepted
from guide.errors import Code, GuideError
from guide.usecases.alerts.folder import Found, WatchedFolder
from guide.usecases.alerts.folder_files import FolderState
from guide.usecases.alerts.intake import ArrivalWay, Examined, Intake, IntakeVerdict
from guide.usecases.alerts.key_changes import ENDING as CHANGE_ENDING
from guide.usecases.alerts.key_ring import KeyRing
from guide.usecases.alerts.keys import AlertKeys
from guide.usecases.alerts.lying import Waiting
from guide.usecases.alerts.received import Received, RefusalReason, Refused
from guide.usecases.level.held import EVER

AT_MOST = 200  # messages that one look examines, and takes in one step; the next look goes on
_MOST_TOLD = 200  # that are to be taken later and told


class FolderLook(Struct, frozen=True):
    """What one look found."""

    state: FolderState
    take: tuple[Accepted, ...] = ()  # at once, as the owner of the computer chose
    offers: tuple[Examined, ...] = ()  # all that wait for a press, also from earlier looks
    later: tuple[Examined, ...] = ()  # signed, and not to be taken yet
    refused: tuple[Refused, ...] = ()
    waiting: tuple[Waiting, ...] = ()  # files that cannot be taken now

    has_more: bool = False  # it ended before it came to all that is new


class _Gathered(Struct):
    """What one look comes to, as far as it has gone."""

    take: dict[str, Accepted] = {}
    later: dict[str, Examined] = {}
    refused: list[Refused] = []
    examined: int = 0


class _Judged(Struct, frozen=True, gc=False):
    """What became of some bytes, and until when that holds, while the keys are the same."""

    count: int  # of signatures
    verdict: IntakeVerdict
    is_asked: bool = False  # it is asked at each look
    is_open: bool = False  # it is asked when others were taken
    taken: int = 0  # how many times others were, then
    begins: dt.datetime | None = None  # from which moment on it is asked again
    over: dt.datetime | None = None  # before which it is: then the clock was set back
    later: Examined | None = None  # what is told of it meanwhile


class Arrivals:
    """Looks into one folder. To be used in one thread at a time."""

    def __init__(
        self,
        folder: WatchedFolder,
        keys: AlertKeys,
        intake: Intake,
        received: Received,
        at_once: Callable[[], Collection[str]],
    ) -> None:
        self.folder = folder
        self._keys = keys
        self._intake = intake
        self._received = received
        self._at_once = at_once
        self._ring = KeyRing()
        self._judged: dict[str, _Judged] = {}  # by the digest
        self._offers: dict[str, Examined] = {}
        # Of the look that goes on:
        self._found = _Gathered()
        self._moments = (EVER, EVER)

    def look(self, breathe: Callable[[], None] = lambda: None) -> FolderLook:
        """Go through the folder once. Errors: as `Intake.examine`."""
        ring = self._keys.ring()
        breathe()
        if ring.keys != self._ring.keys:
            self._ring, self._judged, self._offers = ring, {}, {}
        self._intake.begin(breathe)
        found = self._found = _Gathered()
        at_once = self._at_once()
        self._moments = self._intake.moments()
        for one in self.folder.scan(ring, self._wants, breathe):
            if one.name.casefold().endswith(CHANGE_ENDING):
                self._change_keys(one, found)
            else:
                self._examine(one, at_once, found)
            if found.examined == AT_MOST:
                break
        self._go_through_offers(at_once, found)
        self._intake.rest()
        return FolderLook(
            self.folder.state,
            tuple(found.take.values()),
            tuple(one for digest, one in self._offers.items() if digest not in found.take),
            tuple(found.later.values()),
            tuple(found.refused),
            self.folder.waiting,
            self.folder.has_more or found.examined == AT_MOST,
        )

    def _examine(self, file: Found, at_once: Collection[str], found: _Gathered) -> None:
        one = self._intake.examine(file.name, file.data, file.seals, self._ring, ArrivalWay.FOLDER)
        found.examined += 1
        verdict, before = one.verdict, self._judged.get(file.digest)
        told = one.refused(self._intake.now())
        if told is not None and (before is None or before.verdict is not verdict):
            found.refused.append(told)
        later = one if verdict is IntakeVerdict.LATER and len(found.later) < _MOST_TOLD else None
        if later is not None:
            found.later[file.digest] = later
        is_taken = False
        if one.accepted is not None and verdict is IntakeVerdict.OFFERED:
            if one.accepted.signer not in at_once:
                self._offers[file.digest] = one
            elif not self._received.is_dismissed(one.accepted):
                self._take(file.digest, one.accepted, found)
                is_taken = True  # whether it was kept is seen at the next look
        self._judged[file.digest] = _Judged(
            len(file.seals), verdict, is_taken, one.is_open, self._intake.taken,
            one.begins, one.over, later,
        )  # fmt: skip

    def _take(self, digest: str, accepted: Accepted, found: _Gathered) -> None:
        self._intake.count(accepted)
        found.take[digest] = accepted

    def _go_through_offers(self, at_once: Collection[str], found: _Gathered) -> None:
        """Drop what may not be taken any more; take what is let in at once since it came."""
        offers, self._offers = self._offers, {}
        for digest, one in offers.items():
            if one.accepted is None or self._received.is_dismissed(one.accepted):
                continue
            if not self._intake.is_still_open(one.accepted):
                del self._judged[digest]  # the next look says why not
                continue
            if one.accepted.signer in at_once and len(found.take) < AT_MOST:
                self._take(digest, one.accepted, found)
            self._offers[digest] = one

    def _wants(self, digest: str, count: int) -> bool:
        judged, is_taken = self._judged.get(digest), self._intake.has_taken(digest)
        if judged is None:
            return not is_taken or count > 1  # by another signature it may be another's word, too
        is_other = judged.is_open and judged.taken != self._intake.taken
        if count > judged.count or is_other:
            return True
        if is_taken:
            return False
        by_entries, moment = self._moments
        has_begun = judged.begins is not None and by_entries >= judged.begins
        was_set_back = judged.over is not None and moment < judged.over
        if judged.is_asked or has_begun or was_set_back:
            return True
        if judged.later is not None:
            self._found.later[digest] = judged.later
        return False

    def _change_keys(self, file: Found, found: _Gathered) -> None:
        is_asked = False
        try:
            self._keys.change(file.data, file.seals)
        except GuideError as error:
            is_asked = error.code is not Code.KEY_CHANGE_ODD  # the disk may be there again later
            if not is_asked:
                reason = RefusalReason(f"failure_{error.code}")
                found.refused.append(Refused(file.digest, file.name, self._intake.now(), reason))
        verdict = IntakeVerdict.LATER if is_asked else IntakeVerdict.KNOWN
        self._judged[file.digest] = _Judged(len(file.seals), verdict, is_asked)
