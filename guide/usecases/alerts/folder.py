"""One pass over a folder that messages are put into: which of them are signed by a known key.

Files come in any order and under any name. A signature file is asked first whether a known key has
made it at all, which needs no other file: what nobody known has made costs one verification, ever,
and no other file is read for its sake. What a known key has made belongs to some file. The one of
the same name is tried first, which is nearly always the one; all others are tried within a number
of trials for each pass, and a signature goes on where it stopped. What does not fit now is tried
again with all that comes later.

What is new comes first, and a pass has an end: what is left of it is gone through at the next one.
Only bytes that a known key has signed are handed on, and with them who wants them decides: nothing
here is parsed, kept, written or removed (alerts.md section 1).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path

from msgspec import Struct, structs

from guide.cap.tree import LIMIT
from guide.signatures.minisign import (
    SIGNATURE_LIMIT,
    SignatureError,
    digest_of,
    name_of,
    read_signature,
)
from guide.usecases.alerts.folder_files import (
    FileContent,
    FolderFiles,
    FolderState,
    LaterError,
    TooLargeError,
)
from guide.usecases.alerts.folder_seals import (
    FolderSeal,
    by_payload,
    mark_of,
    names_beside,
    signed_by,
    untried,
)
from guide.usecases.alerts.key_changes import ENDING as CHANGE_ENDING
from guide.usecases.alerts.key_ring import KeyRing
from guide.usecases.alerts.keys import SEAL_ENDING
from guide.usecases.alerts.lying import LYING_OF_FAULT, Lying, Waiting

# The second is a message under a name that is this program's alone (`brought.ENDINGS`).
MESSAGE_ENDING, OWN_ENDING = ".xml", ".daiyn-alert"
_PAYLOADS = (MESSAGE_ENDING, OWN_ENDING, CHANGE_ENDING)
_MOST_ASKED = 2000  # signatures, and files beside them, of a pass: about a quarter of a second
_TRIALS = 500  # of a pass besides: about a twentieth of a second
_AT_ONCE = 100  # of one signature among many, before the next has its share
_FEW = 50  # files that a signature does not fit, of which no longer lying ones are kept, too
_MOST_WAITING = 200  # that are told
_NOTHING = digest_of([])


class Found(Struct, frozen=True):
    """Bytes that a known key has signed."""

    name: str  # under which they lie now; it says nothing
    digest: str  # as `name_of`
    data: bytes
    seals: tuple[bytes, ...]  # the signature files that fit, each of another key or comment


# Whether the bytes of this name are wanted, with so many signatures of known keys.
Wants = Callable[[str, int], bool]


class WatchedFolder:
    """The folder, and what is known of the bytes in it."""

    def __init__(self, path: Path, files: FolderFiles | None = None) -> None:
        self.path = path
        self.waiting: tuple[Waiting, ...] = ()
        self.has_more = False  # whether there was no room at the last pass for all that was new
        self._files = files or FolderFiles(path)
        self._ring = KeyRing()
        self._known: dict[bytes, FolderSeal | Lying] = {}  # by the digest of the signature file
        self._made: dict[bytes, FolderSeal] = {}  # by `mark_of`
        self._numbers: dict[bytes, int] = {}  # of the payloads, in the order in which they came
        self._next = self._passes = 0
        # Of the pass that goes on:
        self._seals: dict[str, FolderSeal | Lying] = {}  # by name
        self._kept: dict[bytes, FolderSeal | Lying] = {}  # of `_known`
        self._held: dict[str, bytes] = {}  # the digest of each payload that is known
        self._digests: set[bytes] = set()  # all of those
        self._odd: dict[str, Lying] = {}  # payloads that cannot be read
        self._handed: dict[bytes, int] = {}  # with how many signatures
        self._left = 0  # that may be asked
        self._read: tuple[FolderSeal, bytes] | None = None  # the last signature file

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
            self._ring, self._known, self._made, self._seals = ring, {}, {}, {}
            self._files.forget()
        names = self._files.names(lambda name: _ends(name, SEAL_ENDING, *_PAYLOADS), breathe)
        payloads: list[str] = []
        for name in names:
            breathe()
            if not _ends(name, SEAL_ENDING):
                payloads.append(name)
        before = self._begin()
        yield from self._go_through(names, set(payloads), before, wants, breathe)
        for name in payloads:
            breathe()
            if name not in self._held and self._files.knows(name):
                self._content(name)
        made = self._forget_gone(breathe)
        is_calm = not self.has_more or self._passes % 4 == 0  # what has no haste is not starved
        if is_calm and any(seal.fits not in self._digests for seal in made):
            self._read_all(payloads, breathe)
            self._try_all(made, breathe)
        breathe()
        signed = by_payload(made)
        yield from self._late(signed, wants, breathe)
        if not self.has_more:  # until then a file may have a signature that was not asked yet
            self.waiting = tuple(self._told(payloads, signed, breathe))

    def _begin(self) -> dict[str, FolderSeal | Lying]:
        """The signatures of the last pass by name; those of this one are none yet."""
        before, self._seals = self._seals, {}
        self._kept, self._held, self._digests, self._odd, self._handed = {}, {}, set(), {}, {}
        self._left, self._passes, self.has_more = _MOST_ASKED, self._passes + 1, False
        return before

    # ---- the signatures, and what lies beside them

    def _go_through(
        self,
        names: list[str],
        payloads: set[str],
        before: dict[str, FolderSeal | Lying],
        wants: Wants,
        breathe: Callable[[], None],
    ) -> Iterator[Found]:
        for name in names:
            breathe()
            if name not in payloads:
                seal = self._seal(name)
                if isinstance(seal, FolderSeal):
                    for payload in signed_by(name, _PAYLOADS):
                        if payload in payloads:
                            yield from self._try_beside(seal, payload, wants)
            elif not self._files.knows(name):  # the signature may have come before its file
                for beside in names_beside(name):
                    seal = before.get(beside)
                    if isinstance(seal, FolderSeal):
                        yield from self._try_beside(seal, name, wants)

    def _seal(self, name: str) -> FolderSeal | Lying | None:
        """What a signature file is worth; None when that cannot be told now."""
        if self._left <= 0 and not self._files.knows(name):
            self.has_more = True
            return None
        try:
            content = self._files.content(name, SIGNATURE_LIMIT)
            found = self._kept.get(content.digest) or self._known.get(content.digest)
            if found is None and content.data is None:  # of a pass that was broken off
                content = self._files.fresh(name, SIGNATURE_LIMIT)
        except LaterError:
            self.has_more = True
            return None
        except (OSError, TooLargeError):
            return None
        if found is None:
            found = self._judged(content.data or b"", name)
        if isinstance(found, FolderSeal):
            found.name = name
            self._read = (found, content.data) if content.data is not None else None
        self._kept[content.digest] = self._known[content.digest] = self._seals[name] = found
        return found

    def _judged(self, data: bytes, name: str) -> FolderSeal | Lying:
        try:
            signature = read_signature(data)
        except SignatureError as error:
            return LYING_OF_FAULT.get(error.fault, Lying.SEAL_MALFORMED)
        if not self._ring.knows(signature):
            return Lying.KEY_UNKNOWN
        mark = mark_of(signature)
        if mark not in self._made:
            self._left -= 1
            if not self._ring.has_made(signature):
                return Lying.UNFIT
            self._made[mark] = FolderSeal(structs.replace(signature, comment=""), name)
        return self._made[mark]

    def _try_beside(self, seal: FolderSeal, name: str, wants: Wants) -> Iterator[Found]:
        if seal.fits in self._digests and not self._files.knows(name):
            return  # it is another's, and this file needs not be read
        content = self._content(name)
        if content is None:
            self.has_more = self.has_more or name not in self._odd
            return
        digest = content.digest
        if not seal.fits and digest not in seal.beside:
            if self._left <= 0:
                self.has_more = True
                return
            self._left -= 1
            self._try(seal, digest)
            seal.beside.add(digest)
        is_news = seal.fits == digest and digest not in self._handed
        if is_news and content.data is not None and wants(name_of(digest), 1):
            yield from self._found(name, digest, content.data, [seal])

    def _content(self, name: str) -> FileContent | None:
        """What a payload holds; None when it cannot be read now."""
        try:
            content = self._files.content(name, LIMIT)
        except LaterError:
            return None
        except TooLargeError:
            self._odd[name] = Lying.TOO_LARGE
            return None
        except OSError:
            self._odd[name] = Lying.UNREADABLE
            return None
        self._held[name] = content.digest
        self._digests.add(content.digest)
        return content

    def _forget_gone(self, breathe: Callable[[], None]) -> list[FolderSeal]:
        """Forget what does not lie there any more; what known keys have made, the newest first."""
        self._known = self._kept
        self._made = {}
        for seal in self._seals.values():
            breathe()
            if isinstance(seal, FolderSeal):
                self._made.setdefault(mark_of(seal.signature), seal)
        for gone in self._numbers.keys() - self._digests:
            del self._numbers[gone]
        breathe()
        return [*self._made.values()]

    # ---- which belongs to which, under whatever names

    def _read_all(self, payloads: list[str], breathe: Callable[[], None]) -> None:
        """Read what was not read yet: one of them may be what is looked for."""
        for name in payloads:
            breathe()
            if name not in self._held and name not in self._odd:
                self._content(name)
        for digest in reversed([*self._held.values()]):  # so that the newest has the last number
            if digest not in self._numbers:
                self._numbers[digest] = self._next
                self._next += 1
        breathe()

    def _try_all(self, made: Sequence[FolderSeal], breathe: Callable[[], None]) -> None:
        """Try the signatures without a file against all that they were not tried against."""
        waiting = sorted((one for one in made if not one.fits), key=lambda one: one.served)
        if not waiting:
            return
        signers: dict[bytes, set[bytes]] = {}
        for seal in made:
            signers.setdefault(seal.fits, set()).add(seal.signature.key_id)
        breathe()
        payloads = {number: digest for digest, number in self._numbers.items()}
        numbers = sorted(payloads)
        left, share = _TRIALS, max(_AT_ONCE, _TRIALS // len(waiting))
        for seal in waiting:
            breathe()
            if left <= 0:
                return
            if len(seal.beside) > _FEW:
                seal.beside &= self._digests
            seal.served = self._passes
            for number in untried(seal, numbers, min(share, left)):
                breathe()
                digest = payloads[number]
                # A second signature of one key says nothing more.
                is_signed = seal.signature.key_id in signers.get(digest, ())
                if not is_signed and digest not in seal.beside:
                    left -= 1
                    if self._try(seal, digest):
                        break
                seal.first, seal.end = min(seal.first, number), max(seal.end, number + 1)

    def _try(self, seal: FolderSeal, digest: bytes) -> bool:
        """Whether a known key has signed these bytes so."""
        if not self._ring.has_signed(digest, seal.signature):
            return False
        seal.fits = digest
        return True

    # ---- handing over

    def _found(
        self, name: str, digest: bytes, data: bytes, seals: Sequence[FolderSeal]
    ) -> Iterator[Found]:
        texts = [text for text in map(self._text, seals) if text]
        if texts:
            self._handed[digest] = len(seals)
            yield Found(name, name_of(digest), data, tuple(texts))

    def _text(self, seal: FolderSeal) -> bytes:
        """The signature file, read again; nothing when it is another one now."""
        if self._read is not None and self._read[0] is seal:
            return self._read[1]
        with suppress(OSError, TooLargeError, SignatureError):
            data = self._files.fresh(seal.name, SIGNATURE_LIMIT).data or b""
            if mark_of(read_signature(data)) == mark_of(seal.signature):
                return data
        return b""

    def _late(
        self, signed: dict[bytes, list[FolderSeal]], wants: Wants, breathe: Callable[[], None]
    ) -> Iterator[Found]:
        """What was read earlier and fits only now, or is wanted again: it is read once more."""
        for name, digest in self._held.items():
            breathe()
            fitting = signed.get(digest, [])
            is_more = len(fitting) > self._handed.get(digest, 0)
            if not is_more or not wants(name_of(digest), len(fitting)):
                continue
            with suppress(OSError, TooLargeError):
                content = self._files.fresh(name, LIMIT)
                if content.digest == digest and content.data is not None:
                    yield from self._found(name, digest, content.data, fitting)

    def _told(
        self,
        payloads: Iterable[str],
        signed: dict[bytes, list[FolderSeal]],
        breathe: Callable[[], None],
    ) -> Iterator[Waiting]:
        """What lies there and is not taken, and why; the first of them in order."""
        left = _MOST_WAITING
        for name in sorted(payloads):
            breathe()
            if name not in self._held and name not in self._odd:
                self._content(name)
            digest = self._held.get(name, b"")
            if digest not in signed:
                yield Waiting(name, self._odd.get(name) or self._why(name, digest))
                left -= 1
                if not left:
                    return

    def _why(self, name: str, digest: bytes) -> Lying:
        """What a payload waits for that no known key has signed."""
        if digest == _NOTHING:
            return Lying.EMPTY
        for beside in names_beside(name):
            seal = self._seals.get(beside)
            if seal is not None:
                return Lying.UNFIT if isinstance(seal, FolderSeal) else seal
        return Lying.UNSIGNED


def _ends(name: str, *endings: str) -> bool:
    return name.casefold().endswith(endings)
