"""What lies in the watched folder and what becomes of it: one look, in a thread of its own.

A look writes nothing into the store: what may be taken at once, what is offered, and what was
refused go back to whoever asked, who takes and notes it in the order of all edits. Only what a key
has signed about itself is kept at once, beside the keys.
"""

from __future__ import annotations

from collections.abc import Callable, Collection

from msgspec import Struct

from guide.alerts.accepted import Accepted
from guide.errors import Code, GuideError
from guide.usecases.alerts.folder import Found, Waiting, WatchedFolder
from guide.usecases.alerts.folder_files import FolderState
from guide.usecases.alerts.intake import ArrivalWay, Examined, Intake, IntakeVerdict
from guide.usecases.alerts.key_changes import ENDING as CHANGE_ENDING
from guide.usecases.alerts.key_ring import KeyRing
from guide.usecases.alerts.keys import AlertKeys
from guide.usecases.alerts.received import Received, RefusalReason, Refused

AT_MOST = 500  # messages of one look that are taken in one step; the next look goes on


class FolderLook(Struct, frozen=True):
    """What one look found."""

    state: FolderState
    take: tuple[Accepted, ...] = ()  # at once, as the owner of the computer chose
    offers: tuple[Examined, ...] = ()  # all that wait for a press, also from earlier looks
    later: tuple[Examined, ...] = ()  # signed, and not to be taken yet
    refused: tuple[Refused, ...] = ()
    waiting: tuple[Waiting, ...] = ()  # files that cannot be taken now

    @property
    def is_full(self) -> bool:
        """Whether it ended because it takes no more at once: more may lie there."""
        return len(self.take) >= AT_MOST


class _Gathered(Struct):
    """What one look comes to, as far as it has gone."""

    take: dict[str, Accepted] = {}
    later: list[Examined] = []
    refused: list[Refused] = []


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
        # What became of which bytes, with how many signatures, while the keys are these.
        self._judged: dict[str, tuple[int, IntakeVerdict]] = {}
        self._offers: dict[str, Examined] = {}

    def look(self, breathe: Callable[[], None] = lambda: None) -> FolderLook:
        """Go through the folder once. Errors: as `Intake.examine`."""
        ring = self._keys.ring()
        breathe()
        if ring.keys != self._ring.keys:
            self._ring, self._judged, self._offers = ring, {}, {}
        self._intake.begin(breathe)
        found, at_once = _Gathered(), self._at_once()
        for one in self.folder.scan(ring, self._wants, breathe):
            if one.name.casefold().endswith(CHANGE_ENDING):
                self._change_keys(one, found)
            else:
                self._examine(one, at_once, found)
            if len(found.take) == AT_MOST:
                break
        self._go_through_offers(at_once, found)
        self._intake.rest()
        return FolderLook(
            self.folder.state,
            tuple(found.take.values()),
            tuple(one for digest, one in self._offers.items() if digest not in found.take),
            tuple(found.later),
            tuple(found.refused),
            self.folder.waiting,
        )

    def _examine(self, file: Found, at_once: Collection[str], found: _Gathered) -> None:
        one = self._intake.examine(file.name, file.data, file.seals, self._ring, ArrivalWay.FOLDER)
        verdict = one.verdict
        told = one.refused(self._intake.now())
        if told is not None and self._judged.get(file.digest, (0, None))[1] is not verdict:
            found.refused.append(told)
        if verdict is IntakeVerdict.LATER:
            found.later.append(one)
        if one.accepted is not None and verdict is IntakeVerdict.OFFERED:
            if one.accepted.signer not in at_once:
                self._offers[file.digest] = one
            elif not self._received.is_dismissed(one.accepted):
                self._take(file.digest, one.accepted, found)
                verdict = IntakeVerdict.LATER  # whether it was kept is seen at the next look
        self._judged[file.digest] = 0 if one.is_open else len(file.seals), verdict

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
        judged = self._judged.get(digest)
        if self._intake.has_taken(digest):
            # By a further signature it may be somebody else's word too.
            return count > (judged[0] if judged is not None else 1)
        return judged is None or judged[0] < count or judged[1] is IntakeVerdict.LATER

    def _change_keys(self, file: Found, found: _Gathered) -> None:
        verdict = IntakeVerdict.KNOWN
        try:
            self._keys.change(file.data, file.seals)
        except GuideError as error:
            if error.code is Code.KEY_CHANGE_ODD:
                reason = RefusalReason(f"failure_{error.code}")
                found.refused.append(Refused(file.digest, file.name, self._intake.now(), reason))
            else:  # the disk may be there again later
                verdict = IntakeVerdict.LATER
        self._judged[file.digest] = len(file.seals), verdict
