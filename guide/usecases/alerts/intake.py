"""From bytes and signatures to what becomes of a message: taken, offered to a person, or refused.

The order is what makes it safe. First the signatures are verified, over the raw bytes; then, and of
what nobody known has signed only where a person asked for it, the message is read; then it is asked
whether the keys may speak for its places at its time, and whether it may join what was taken before
(reliability.md section 3). Nothing here changes a level: `Received.take` does, with what was
offered and pressed, or with what the owner of the computer lets in at once.

From a watched folder comes nothing that no trusted key has signed. By hand, at home, it may come
after two confirmations, and says ever after that it was not verified.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from enum import StrEnum

from msgspec import Struct, structs

from guide.alerts.accepted import Accepted
from guide.alerts.admission import AHEAD, Admission, Ruling
from guide.alerts.clock import Reckoning
from guide.cap.message import Message, MessageKind, Status
from guide.cap.reader import read_message
from guide.cap.refusal import Refusal
from guide.cap.territories import Territories
from guide.signatures.minisign import digest_of, name_of
from guide.store.document import Clock
from guide.usecases.alerts.key_ring import Doubt, KeyRing, Proof, SealFault, Speaker
from guide.usecases.alerts.received import RefusalReason, Refused
from guide.usecases.editions.views import KeyView
from guide.usecases.level.held import HeldLevels


class ArrivalWay(StrEnum):
    """How it came."""

    FOLDER = "folder"
    HAND = "hand"  # a person opened the file


class IntakeVerdict(StrEnum):
    """What becomes of it."""

    OFFERED = "offered"  # a trusted key has signed it: one press takes it
    UNVERIFIED = "unverified"  # two confirmations take it, as entered by hand
    KNOWN = "known"  # it was taken before
    LATER = "later"  # not now: it is looked at again
    REFUSED = "refused"


class Examined(Struct, frozen=True):
    """What was found out of one file."""

    name: str
    digest: str
    verdict: IntakeVerdict
    reason: RefusalReason | None = None  # why not, or why it is not verified
    accepted: Accepted | None = None  # to be taken, once it is agreed
    keys: tuple[KeyView, ...] = ()  # that signed and are known here
    comment: str = ""  # what the first of the signatures says, and covers
    is_history: bool = False  # what was sent later decides already
    is_open: bool = False  # the same may come to something else once others have been taken
    begins: dt.datetime | None = None  # from this moment on it may be taken
    over: dt.datetime | None = None  # at this moment the time of its keys was over
    sender: str = ""  # as the message says it

    def refused(self, at: dt.datetime) -> Refused | None:
        """What the list of refusals keeps of it; None of what was not refused."""
        if self.verdict is not IntakeVerdict.REFUSED or self.reason is None:
            return None
        return Refused(self.digest, self.name, at, self.reason, self.sender)


# With these a signature is there and does not hold: it is worse than none.
_SPOILT = frozenset(
    {SealFault.FORGED, SealFault.MALFORMED, SealFault.SAVED_BY_EDITOR, SealFault.OLD_WAY}
)
# A key of which nothing is taken, not even by hand.
_OVER = frozenset({Doubt.WITHDRAWN, Doubt.DISPUTED})


class Intake:
    """Examines what arrives, beside what was taken. To be used in one thread at a time.

    Args:
        held: tells what was taken; of its own, as it reads in that thread.
        territories: which geocodes are known.
        now: the present moment.

    """

    def __init__(
        self,
        held: HeldLevels,
        territories: Callable[[], Territories],
        now: Clock,
    ) -> None:
        self._held = held
        self._territories = territories
        self._listed: Territories | None = None  # read once for all that arrive together
        self.now = now
        self._admission: Admission | None = None
        self._known: tuple[object, ...] = ()
        self._signed: set[str] = set()  # digests of what somebody trusted signed
        self.taken = 0  # how many times it was seen that others were taken

    def examine(
        self, name: str, data: bytes, seals: Sequence[bytes], ring: KeyRing, way: ArrivalWay
    ) -> Examined:
        """Find out what becomes of a file. Errors: GuideError STORE_DAMAGED."""
        digest = digest_of([data])
        proofs, fault = ring.proofs(digest, seals)
        found = Examined(
            name,
            name_of(digest),
            IntakeVerdict.REFUSED,
            keys=tuple(one.key.view for one in proofs),
            comment=proofs[0].comment if proofs else "",
        )
        if fault is not None and (way is ArrivalWay.FOLDER or fault in _SPOILT):
            return _with(found, reason=RefusalReason(f"alert_seal_{fault.value}"))
        try:
            if self._listed is None:
                self._listed = self._territories()
            message = read_message(data, self._listed)
        except Refusal as refusal:
            told = {
                "element": refusal.element,
                "detail": refusal.detail,
                "rule": refusal.rule.value,
            }
            return _with(
                found, reason=RefusalReason(f"alert_refused_{refusal.rule.group.value}", told)
            )
        found = _with(found, sender=message.sender)
        if message.status is Status.EXERCISE:
            return _with(found, reason=RefusalReason("alert_only_in_class"))
        return self._judged(found, message, proofs, fault, ring, way)

    def _judged(
        self,
        found: Examined,
        message: Message,
        proofs: Sequence[Proof],
        fault: SealFault | None,
        ring: KeyRing,
        way: ArrivalWay,
    ) -> Examined:
        reckoning = self._held.reckoning()
        places = self._admitted().places(message, {proof.key.origin for proof in proofs})
        speakers = ring.speakers(proofs, places, (message.sent, reckoning.moment))
        word, has_more = self._speaking(speakers, message, found.digest)
        doubt = _doubt(word, fault)
        if doubt is not None and (
            way is ArrivalWay.FOLDER or word.doubt in _OVER or message.status is Status.TEST
        ):
            # A second signature may still come; by hand nobody waits for it.
            is_waited_for = way is ArrivalWay.FOLDER and word.doubt is Doubt.ALONE
            verdict = IntakeVerdict.LATER if is_waited_for else IntakeVerdict.REFUSED
            over = reckoning.moment if word.doubt is Doubt.EXPIRED else None
            return _with(found, verdict=verdict, reason=doubt, over=over)
        names = ", ".join(key.name for key in word.keys) if word.signer else ""
        accepted = Accepted(message, found.digest, self.now(), word.signer, names)
        outcome = self._admitted().judged(accepted, self._judged_at())
        if outcome is Ruling.KNOWN:
            return _with(found, verdict=IntakeVerdict.KNOWN, accepted=accepted)
        if not outcome.is_accepted:
            verdict = IntakeVerdict.LATER if outcome.is_early else IntakeVerdict.REFUSED
            reason = RefusalReason(f"alert_not_{outcome.value}")
            begins = message.sent - AHEAD if outcome.is_early else None
            is_open = not (outcome.is_final or outcome.is_early)
            return _with(found, verdict=verdict, reason=reason, is_open=is_open, begins=begins)
        return _with(
            found,
            verdict=IntakeVerdict.OFFERED if word.signer else IntakeVerdict.UNVERIFIED,
            reason=doubt,
            accepted=accepted,
            keys=word.keys or found.keys,
            is_history=outcome is Ruling.HISTORY,
            is_open=has_more,
        )

    def _speaking(
        self, speakers: Sequence[Speaker], message: Message, digest: str
    ) -> tuple[Speaker, bool]:
        """As whose word a message counts, of all whose it is; and whether it is another's besides.

        It goes on in the chain that it refers to, so that a second signature under it takes it out
        of none. An end without places may come before all that it ends; then it is everybody's.
        """
        let_in = self._admitted().signers_of(digest)
        senders = self._admitted().senders(message)
        bearing = [one for one in speakers if one.signer in senders]
        if message.kind is not MessageKind.CANCEL:
            known = [one for one in speakers if one.signer in let_in]
            return (known or bearing or speakers)[0], False
        alone = [one for one in speakers if len(one.keys) == 1]
        among = bearing or alone or speakers
        new = [one for one in among if one.signer not in let_in]
        return (new or among)[0], len(new) > 1

    def count(self, accepted: Accepted) -> None:
        """Count what is about to be taken, so that what comes after it is judged beside it."""
        self._admitted().add(accepted)

    def is_still_open(self, accepted: Accepted) -> bool:
        """Whether what was offered may be taken now; other messages may have come since."""
        return self._admitted().judged(accepted, self._judged_at()).is_accepted

    def _judged_at(self) -> Reckoning:
        """By which moment it is told whether a message was sent ahead."""
        found = self._held.reckoning_by_entries()
        return found if found.doubt is None else self._held.reckoning()

    def moments(self) -> tuple[dt.datetime, dt.datetime]:
        """By which moments it is told whether a message is early, and whether a key is over."""
        return self._judged_at().moment, self._held.reckoning().moment

    def has_taken(self, digest: str) -> bool:
        """Whether these very bytes were taken before `begin`, signed by somebody trusted."""
        return digest in self._signed

    def rest(self) -> None:
        """Hold no more than digests until something is examined again; go by what was taken then.

        Ten thousand messages in memory would be the largest part of the program.
        """
        self._admission = self._listed = None
        if self._held.has_messages:
            self._held.messages.forget_packed()

    def _admitted(self) -> Admission:
        """What was taken, as it is now."""
        self._look()
        if self._admission is None:
            every = self._held.messages.every() if self._held.has_messages else []
            self._admission = Admission({one.key: one for one in every}.values())
        return self._admission

    def begin(self, breathe: Callable[[], None]) -> None:
        """Read what was taken before, as far as it is not known, with pauses in between."""
        self._look(breathe)

    def _look(self, breathe: Callable[[], None] = lambda: None) -> None:
        """Look whether anything was taken, or taken back, since."""
        messages = self._held.messages if self._held.has_messages else None
        documents = () if messages is None else (messages.live.all(breathe), messages.packs.all())
        is_same = len(documents) == len(self._known) and all(
            one is other for one, other in zip(documents, self._known, strict=True)
        )
        if not is_same:
            self._admission, self._known = None, documents
            self.taken += 1
            self._signed = set() if messages is None else messages.signed(breathe)


def _doubt(word: Speaker, fault: SealFault | None) -> RefusalReason | None:
    """Why nobody trusted speaks; None when somebody does."""
    if word.signer:
        return None
    if word.doubt is None:
        return RefusalReason(f"alert_seal_{(fault or SealFault.UNSIGNED).value}")
    return RefusalReason(
        f"alert_key_{word.doubt.value}", {"key": ", ".join(k.name for k in word.keys)}
    )


def _with(found: Examined, **more: object) -> Examined:
    return structs.replace(found, **more)
