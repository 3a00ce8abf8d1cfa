"""An accepted edition of the guide's words over the built-in ones.

Beside the accepted files stands a small pointer, `in-effect`, written last: which edition holds,
and the digest of each of its files. All files of an edition are read and compared before the first
is used, so that no reader ever sees a mixture; when one differs, none is used and the built-in
words hold. An edition that is not newer than the built-in one is not used either. Nothing is
written here, and nothing is verified: what is here has passed every check when it was accepted.
An edition that another version of the program has accepted is checked anew.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Collection, Sequence
from pathlib import Path

import msgspec

from guide import __version__
from guide.content.about import about_of
from guide.content.model import Frozen
from guide.content.source import Held, Source
from guide.errors import Code, GuideError

try:
    # What `hashlib.blake2b` is; `hashlib` itself also loads all of OpenSSL, at every start.
    from _blake2 import blake2b
except ImportError:
    from hashlib import blake2b

POINTER = "in-effect"
_POINTER_LIMIT = 64 << 10
_FILE_LIMIT = 1 << 20
_FORMAT = 1


class Accepted(Frozen, frozen=True, kw_only=True):
    """An edition that was accepted on this computer."""

    edition: int
    pack: str  # digest of the whole zip: the same edition with other bytes is a conflict
    folder: str  # the name of the folder with its files, beside the pointer
    files: dict[str, str]  # digests by file name
    content_date: dt.date
    signed_by: str
    key_id: str
    accepted_at: dt.datetime
    checked_with: str  # the version of the program that has checked it
    retired: tuple[str, ...] = ()  # entries of the program's own words that are left out knowingly


class Known(Frozen, frozen=True, kw_only=True):
    """An edition that was accepted at some time."""

    edition: int
    pack: str


class Pointer(Frozen, frozen=True, kw_only=True):
    """What `in-effect` says."""

    format: int = _FORMAT
    now: Accepted | None = None  # None: the built-in words
    before: Accepted | None = None  # where the way back leads; None: to the built-in words
    newest: Known | None = None  # stays when somebody goes back: nothing older is accepted later


class Shelf(Frozen, frozen=True, kw_only=True):
    """A folder that may hold a pointer and editions."""

    folder: Path
    is_for_everybody: bool = False


def digest_of(data: bytes) -> str:
    """BLAKE2b-256 in hexadecimal; it guards against damage."""
    return blake2b(data, digest_size=32, usedforsecurity=False).hexdigest()


def pointer_bytes(pointer: Pointer) -> bytes:
    """The pointer as it is written."""
    return msgspec.json.format(msgspec.json.encode(pointer), indent=1) + b"\n"


def read_pointer(folder: Path) -> Pointer | None:
    """What is in effect in a folder; None when there is no pointer.

    Errors: GuideError PACK_DAMAGED when there is one that cannot be read.
    """
    try:
        with (folder / POINTER).open("rb") as file:
            data = file.read(_POINTER_LIMIT)
    except (FileNotFoundError, NotADirectoryError):
        return None
    except (OSError, ValueError) as error:
        raise GuideError(Code.PACK_DAMAGED) from error
    try:
        found = msgspec.json.decode(data, type=Pointer)
    except (ValueError, RecursionError) as error:
        raise GuideError(Code.PACK_DAMAGED) from error
    if found.format != _FORMAT:
        raise GuideError(Code.PACK_DAMAGED)
    return found


def read_files(folder: Path, accepted: Accepted) -> dict[str, bytes]:
    """The files of an accepted edition, whole. Errors: GuideError PACK_DAMAGED."""
    found: dict[str, bytes] = {}
    for name, digest in accepted.files.items():
        if Path(name).name != name or Path(accepted.folder).name != accepted.folder:
            raise GuideError(Code.PACK_DAMAGED)
        try:
            with (folder / accepted.folder / name).open("rb") as file:
                data = file.read(_FILE_LIMIT)
        except (OSError, ValueError) as error:
            raise GuideError(Code.PACK_DAMAGED) from error
        if digest_of(data) != digest:
            raise GuideError(Code.PACK_DAMAGED)
        found[name] = data
    return found


def require_newer(edition: int, digest: str, built_in: int, known: Sequence[Known]) -> None:
    """Refuse an edition that is not newer than the built-in one and all that are known.

    The newest known one itself may be taken again: it was gone back from, or damaged since.
    Errors: GuideError PACK_STALE, PACK_CONFLICT.
    """
    if any(one.edition == edition and one.pack != digest for one in known):
        raise GuideError(Code.PACK_CONFLICT, edition=str(edition))
    newest = max([built_in, *(one.edition for one in known)])
    is_again = edition == newest != built_in and any(one.pack == digest for one in known)
    if edition <= newest and not is_again:
        raise GuideError(Code.PACK_STALE, edition=str(edition), newest=str(newest))


class WordsInEffect:
    """The source of the words that hold now: the newest sound edition, or the built-in words.

    It looks when the first file is asked for and stays with what it found until `refresh`.
    """

    def __init__(
        self,
        built_in: Source,
        shelves: Sequence[Shelf],
        is_trusted: Callable[[Path], bool],
        icons: Callable[[], Collection[str]],
        remember: Callable[[Shelf, Accepted], None] = lambda *_: None,
        version: str = __version__,
    ) -> None:
        """`is_trusted` tells whether a pointer for everybody is an administrator's.

        `remember` is told of an edition that this version has checked anew, so that it need not
        do so at each start.
        """
        self.built_in = built_in
        self.shelves = tuple(shelves)
        self._is_trusted = is_trusted
        self._icons = icons
        self._remember = remember
        self._version = version
        self._found: tuple[Source, Accepted | None, Shelf | None, Code | None] | None = None

    def refresh(self) -> None:
        """Look again when the next file is asked for."""
        self._found = None

    def read(self, name: str) -> bytes:
        """The bytes of a file. Errors: OSError for a built-in one that cannot be read."""
        return self._look()[0].read(name)

    @property
    def accepted(self) -> Accepted | None:
        """The accepted edition that holds; None: the built-in words do."""
        return self._look()[1]

    @property
    def shelf(self) -> Shelf | None:
        """Where the edition that holds lies."""
        return self._look()[2]

    @property
    def trouble(self) -> Code | None:
        """Why an accepted edition is not used, if one is not."""
        return self._look()[3]

    def pointer(self, shelf: Shelf) -> Pointer | None:
        """What a shelf says. Errors: GuideError PACK_DAMAGED."""
        if shelf.is_for_everybody and not self._is_trusted(shelf.folder / POINTER):
            return None
        return read_pointer(shelf.folder)

    def built_in_edition(self) -> int:
        """The edition that came with the program. Errors: CONTENT_UNREADABLE."""
        return about_of(self.built_in).edition

    def _look(self) -> tuple[Source, Accepted | None, Shelf | None, Code | None]:
        if self._found is None:
            self._found = self._newest()
            if self._found[3] is not None:
                # Another program may have taken an edition, and swept an old one, at that moment.
                self._found = self._newest()
        return self._found

    def _newest(self) -> tuple[Source, Accepted | None, Shelf | None, Code | None]:
        trouble: Code | None = None
        candidates: list[tuple[Accepted, Shelf]] = []
        for shelf in self.shelves:
            try:
                pointer = self.pointer(shelf)
            except GuideError as error:
                trouble = error.code
            else:
                if pointer is not None and pointer.now is not None:
                    candidates.append((pointer.now, shelf))
        if candidates:
            own = self.built_in_edition()
            candidates = [one for one in candidates if one[0].edition > own]
        for accepted, shelf in sorted(candidates, key=lambda one: -one[0].edition):
            try:
                files = read_files(shelf.folder, accepted)
                if accepted.checked_with != self._version:
                    self._check_anew(files, accepted.retired)
                    self._remember(shelf, accepted)
            except GuideError as error:
                trouble = error.code
            else:
                return Held(files, self.built_in), accepted, shelf, trouble
        return self.built_in, None, None, trouble

    def _check_anew(self, files: dict[str, bytes], retired: Collection[str]) -> None:
        from guide.content.pack import require_sound_files

        require_sound_files(files, self.built_in, self._icons(), retired)
