"""One pass over a folder that messages are put into: which of them are signed by a known key.

Files come in any order and under any name, so a pair is found by trial: each signature against each
file. The file of the same name is tried first, which is nearly always the one; all others are tried
within a number of trials for each pass, and a signature goes on where it stopped. What does not fit
now is tried again with all that comes later. Only bytes that a known key has signed are handed on,
and with them who wants them decides: nothing here is parsed, kept, written or removed
(alerts.md section 1).
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator
from contextlib import suppress
from enum import StrEnum
from pathlib import Path

from msgspec import Struct

from guide.cap.tree import LIMIT
from guide.signatures.minisign import (
    SIGNATURE_LIMIT,
    Signature,
    SignatureError,
    SignatureFault,
    digest_of,
    name_of,
    read_signature,
)
from guide.usecases.alerts.folder_files import FileContent, FolderFiles, FolderState, TooLargeError
from guide.usecases.alerts.key_changes import ENDING as CHANGE_ENDING
from guide.usecases.alerts.key_ring import KeyRing
from guide.usecases.alerts.keys import SEAL_ENDING

# The second is a message under a name that is this program's alone (`brought.ENDINGS`).
MESSAGE_ENDING, OWN_ENDING = ".xml", ".daiyn-alert"
_PAYLOADS = (MESSAGE_ENDING, OWN_ENDING, CHANGE_ENDING)
_TRIALS = 20_000  # of a pass beside those of the same name: about two seconds
_AT_ONCE = 500  # of one signature, before the next has its share
_MOST_WAITING = 200  # that are told
_MOST_SEAL_BYTES = 16 << 20  # of all signatures together; 10,000 of ours take a quarter
_NOTHING = digest_of([])


class Lying(StrEnum):
    """Why a file is not taken now; each has its words, `alert_lying_…`."""

    UNREADABLE = "unreadable"
    EMPTY = "empty"
    TOO_LARGE = "too_large"
    UNSIGNED = "unsigned"
    UNFIT = "unfit"  # the signature beside it is of other bytes: of a file that is half there, too
    KEY_UNKNOWN = "key_unknown"
    SEAL_MALFORMED = "seal_malformed"
    SAVED_BY_EDITOR = "saved_by_editor"
    OLD_WAY = "old_way"


class Waiting(Struct, frozen=True):
    """A file that lies there and is not taken now. It may be at the next pass."""

    name: str
    why: Lying


class Found(Struct, frozen=True):
    """Bytes that a known key has signed."""

    name: str  # under which they lie now; it says nothing
    digest: str  # as `name_of`
    data: bytes
    seals: tuple[bytes, ...]  # the signature files that fit, each of another key or comment


class _Seal(Struct, gc=False):
    """A signature file, known by its bytes."""

    data: bytes
    signature: Signature | None  # None: it proves nothing, or its key is not known
    fault: Lying | None = None
    tried: int = 0  # against all payloads whose number is smaller
    tried_beside: bytes = b""  # and against this one
    fits: bytes = b""  # the digest of what it signs, once that is found


# Whether the bytes of this name are wanted, with so many signatures of known keys.
Wants = Callable[[str, int], bool]


class WatchedFolder:
    """The folder, and what is known of the bytes in it."""

    def __init__(self, path: Path, files: FolderFiles | None = None) -> None:
        self.path = path
        self.waiting: tuple[Waiting, ...] = ()
        self._files = files or FolderFiles(path)
        self._ring = KeyRing()
        self._known: dict[bytes, _Seal] = {}  # by the digest of the signature file
        self._numbers: dict[bytes, int] = {}  # of the payloads, in the order in which they came
        self._next = 0

    @property
    def state(self) -> FolderState:
        """How the folder was at the last pass."""
        return self._files.state

    def scan(
        self, ring: KeyRing, wants: Wants, breathe: Callable[[], None] = lambda: None
    ) -> Iterator[Found]:
        """Go through the folder once, handing over what is wanted as it is found.

        `breathe` is called between two files, and wherever ten thousand of anything are gone
        through, so that a thread beside can do its work.
        """
        if ring.keys != self._ring.keys:
            self._ring, self._known = ring, {}
        names = self._files.names(lambda name: _ends(name, SEAL_ENDING, *_PAYLOADS), breathe)
        seals = self._seals([name for name in names if _ends(name, SEAL_ENDING)], breathe)
        breathe()
        signed = _by_payload(seals)
        breathe()
        told: dict[str, Lying] = {}
        held: dict[str, bytes] = {}  # what each payload holds now
        handed: dict[bytes, int] = {}  # with how many signatures
        for name in names:
            breathe()
            if _ends(name, SEAL_ENDING):
                continue
            content = self._payload(name, told)
            if content is None:
                continue
            digest = held[name] = content.digest
            self._try_those_beside(name, digest, seals, signed)
            fitting = signed.get(digest)
            if content.data is None or digest in handed or not fitting:
                continue
            if wants(name_of(digest), len(fitting)):
                handed[digest] = len(fitting)
                yield Found(name, name_of(digest), content.data, tuple(fitting))
        for gone in self._numbers.keys() - set(held.values()):
            del self._numbers[gone]
        breathe()
        self._try_all(seals, signed, breathe)
        breathe()
        yield from self._late(held, handed, wants, signed, breathe)
        for name, digest in held.items():
            breathe()
            if digest not in signed:
                told.setdefault(name, self._why(name, seals))
        self.waiting = tuple(Waiting(name, told[name]) for name in sorted(told)[:_MOST_WAITING])

    # ---- what lies there

    def _seals(self, names: list[str], breathe: Callable[[], None]) -> dict[str, _Seal]:
        """The signatures of now by name; those that are gone are forgotten."""
        found: dict[str, _Seal] = {}
        kept: dict[bytes, _Seal] = {}
        room = _MOST_SEAL_BYTES
        for name in names:
            breathe()
            with suppress(OSError, TooLargeError):
                content = self._files.content(name, SIGNATURE_LIMIT)
                seal = kept.get(content.digest) or self._known.get(content.digest)
                if seal is None and content.data is None:
                    content = self._files.fresh(name, SIGNATURE_LIMIT)
                if seal is None:
                    seal = self._seal(content.data or b"")
                found[name] = seal
                if content.digest not in kept:
                    room -= len(seal.data)
                    if room < 0:
                        break
                    kept[content.digest] = seal
        self._known = kept
        return found

    def _seal(self, data: bytes) -> _Seal:
        try:
            signature = read_signature(data)
        except SignatureError as error:
            return _Seal(b"", None, _FAULTS.get(error.fault, Lying.SEAL_MALFORMED))
        if not self._ring.knows(signature):
            return _Seal(b"", None, Lying.KEY_UNKNOWN)
        return _Seal(data, signature)

    def _payload(self, name: str, told: dict[str, Lying]) -> FileContent | None:
        try:
            content = self._files.content(name, LIMIT)
        except TooLargeError:
            told[name] = Lying.TOO_LARGE
            return None
        except OSError:
            told[name] = Lying.UNREADABLE
            return None
        if content.digest == _NOTHING:
            told[name] = Lying.EMPTY
        if content.digest not in self._numbers:
            self._numbers[content.digest] = self._next
            self._next += 1
        return content

    # ---- which belongs to which

    def _try_those_beside(
        self, name: str, digest: bytes, seals: dict[str, _Seal], signed: dict[bytes, list[bytes]]
    ) -> None:
        for beside in _beside(name):
            seal = seals.get(beside)
            if seal is None or seal.fits or seal.tried_beside == digest:
                continue
            seal.tried_beside = digest
            self._try(seal, digest, signed)

    def _try_all(
        self,
        seals: dict[str, _Seal],
        signed: dict[bytes, list[bytes]],
        breathe: Callable[[], None],
    ) -> None:
        """Try the signatures without a file against all that they were not tried against."""
        waiting = [one for one in seals.values() if self._is_open(one)]
        if not waiting:
            return
        order = sorted(self._numbers, key=self._numbers.__getitem__)
        numbers = sorted(self._numbers.values())
        left = _TRIALS
        for seal in waiting:
            if left <= 0:
                return
            begin = bisect_left(numbers, seal.tried)
            end = begin + min(_AT_ONCE, left)
            for digest in order[begin:end]:
                breathe()
                left -= 1
                if self._try(seal, digest, signed):
                    break
            seal.tried = numbers[end] if end < len(numbers) else self._next

    def _is_open(self, seal: _Seal) -> bool:
        return seal.signature is not None and not seal.fits and seal.tried < self._next

    def _try(self, seal: _Seal, digest: bytes, signed: dict[bytes, list[bytes]]) -> bool:
        """Whether a known key has signed these bytes so."""
        if seal.signature is None or self._ring.proof(digest, seal.signature) is None:
            return False
        seal.fits = digest
        signed.setdefault(digest, []).append(seal.data)
        return True

    # ---- handing over

    def _late(
        self,
        held: dict[str, bytes],
        handed: dict[bytes, int],
        wants: Wants,
        signed: dict[bytes, list[bytes]],
        breathe: Callable[[], None],
    ) -> Iterator[Found]:
        """What was read earlier and fits only now, or is wanted again: it is read once more."""
        for name, digest in held.items():
            breathe()
            fitting = signed.get(digest, [])
            if len(fitting) <= handed.get(digest, 0) or not wants(name_of(digest), len(fitting)):
                continue
            with suppress(OSError, TooLargeError):
                content = self._files.fresh(name, LIMIT)
                if content.digest == digest and content.data is not None:
                    handed[digest] = len(fitting)
                    yield Found(name, name_of(digest), content.data, tuple(fitting))

    def _why(self, name: str, seals: dict[str, _Seal]) -> Lying:
        """What a payload waits for that no known key has signed."""
        for beside in _beside(name):
            seal = seals.get(beside)
            if seal is not None:
                return seal.fault or Lying.UNFIT
        return Lying.UNSIGNED


_FAULTS = {
    SignatureFault.SAVED_BY_EDITOR: Lying.SAVED_BY_EDITOR,
    SignatureFault.NOT_PREHASHED: Lying.OLD_WAY,
}


def _by_payload(seals: dict[str, _Seal]) -> dict[bytes, list[bytes]]:
    """The signatures that fit, by the digest of what they sign; each once."""
    found: dict[bytes, list[bytes]] = {}
    for seal in {id(one): one for one in seals.values()}.values():
        if seal.fits:
            found.setdefault(seal.fits, []).append(seal.data)
    return found


def _ends(name: str, *endings: str) -> bool:
    return name.casefold().endswith(endings)


def _beside(name: str) -> tuple[str, ...]:
    """The names under which a file's signature lies nearly always."""
    return f"{name}{SEAL_ENDING}", f"{name.rpartition('.')[0]}{SEAL_ENDING}"
