"""Newer words and places that come into a kiosk's folders: what a trusted key has signed is taken.

Nobody stands there to look at an offer. So only what verifies is taken, and only what is newer than
what is here; what is unsigned, signed by somebody else, for another territory, older, unreadable or
half there changes nothing, is told as long as it lies there, and is asked again when it holds other
bytes or other keys are trusted. Nothing is written into the folders. To be used in one thread, with
words of its own: `has_new_words` says that the next process begins with others.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Hashable
from pathlib import Path

from msgspec import Struct

from guide.alerts.declaration import Place
from guide.content.edition import ActiveContent
from guide.content.pack import SIGNATURE_ENDING
from guide.content.pack import SIZE_LIMIT as WORDS_LIMIT
from guide.errors import Code, GuideError
from guide.kiosk.configuration import Packs
from guide.places.pack import ENDING as PLACE_ENDING
from guide.places.pack_file import SIZE_LIMIT as PLACE_LIMIT
from guide.signatures.minisign import SIGNATURE_LIMIT
from guide.store.document import Clock
from guide.usecases.alerts.folder_files import FolderFiles, LaterError, TooLargeError
from guide.usecases.editions.update import EditionUpdate
from guide.usecases.places.packs import PlacePacks
from guide.usecases.places.trust import Trust

_WORDS_ENDING = ".zip"
_MOST_JUDGED = 10_000  # that are remembered
_MOST_REFUSED = 50  # of one folder that are told
# The disk may have room later, or another program be ready; the file is not at fault.
_LATER = frozenset({
    Code.DISK_FULL, Code.NOT_SAVED, Code.STORE_IN_USE, Code.PLACE_NOWHERE, Code.PACK_NOWHERE,
    Code.PLACE_CHANGED, Code.PACK_CHANGED, Code.FILE_UNREADABLE,
})  # fmt: skip


class RefusedPack(Struct, frozen=True):
    """A file that lies there and is not taken, and why."""

    name: str
    failure: GuideError


class PackLook(Struct, frozen=True):
    """What one look came to."""

    places: tuple[str, ...] = ()  # ids of the place packs that were taken
    has_new_words: bool = False
    refused: tuple[RefusedPack, ...] = ()  # all that lie there now


class PackArrivals:
    """Looks into both folders."""

    def __init__(
        self,
        folders: Packs,
        words: ActiveContent,
        shared: Path | None,
        now: Clock,
        place: Place,
        regions: Callable[[], Collection[str]],
    ) -> None:
        """`words` are this thread's own; `shared` is where packs are kept, None: nowhere."""
        self._places = PlacePacks(shared, now, regions)
        self._words = EditionUpdate(words, shared, now)
        self._place = place
        self._of_places = _Folder(folders.places, PLACE_ENDING, PLACE_LIMIT)
        self._of_words = _Folder(folders.words, _WORDS_ENDING, WORDS_LIMIT)

    def look(self) -> PackLook:
        """Go through both folders once and take what may be taken."""
        places, odd_places = self._of_places.look(self._places.keys(), self._take_place)
        words, odd_words = self._of_words.look(self._words.keys(), self._take_words)
        return PackLook(tuple(places), bool(words), (*odd_places, *odd_words))

    def _take_place(self, path: Path) -> str | None:
        checked = self._places.check(path)
        offer = self._places.offer(checked, self._place)
        if checked.signer.trust is not Trust.VERIFIED:
            raise GuideError(_UNTRUSTED.get(checked.signer.trust, Code.PACK_KEY_UNKNOWN))
        if offer.is_taken:
            return None
        if offer.is_older:
            raise GuideError(Code.PACK_STALE)
        return self._places.take(path, checked.digest).id

    def _take_words(self, path: Path) -> str | None:
        if self._words.read(path).is_in_effect:
            return None
        return str(self._words.take(path).edition)


class _Folder:
    """One folder: its files by what they and the signatures beside them hold."""

    def __init__(self, path: str, ending: str, limit: int) -> None:
        self._path = Path(path) if path else None
        self._ending, self._limit = ending, limit
        self._files = FolderFiles(Path(path))
        self._judged: dict[tuple[bytes, bytes], GuideError | None] = {}  # None: it was taken
        self._keys: Hashable = None

    def look(
        self, keys: Hashable, take: Callable[[Path], str | None]
    ) -> tuple[list[str], list[RefusedPack]]:
        """What `take` returned for each file it was not asked about under these keys; the rest."""
        taken: list[str] = []
        refused: list[RefusedPack] = []
        if self._path is None:
            return taken, refused
        if keys != self._keys or len(self._judged) > _MOST_JUDGED:
            self._keys = keys
            self._judged.clear()
        ends = (self._ending, self._ending + SIGNATURE_ENDING)
        for name in sorted(self._files.names(lambda name: name.endswith(ends))):
            if not name.endswith(self._ending):
                continue
            try:
                got = self._judge(self._path / name, take)
            except GuideError as failure:
                refused.append(RefusedPack(name, failure))
            else:
                taken += [got] if got is not None else []
        return taken, refused[:_MOST_REFUSED]

    def _judge(self, path: Path, take: Callable[[Path], str | None]) -> str | None:
        """What `take` returns, None if it was asked before. Errors: GuideError, why not."""
        try:
            held = self._held(path.name)
        except (FileNotFoundError, LaterError):  # it is gone again, or is read at the next look
            return None
        except TooLargeError as error:
            raise GuideError(Code.PACK_TOO_LARGE) from error
        except OSError as error:
            raise GuideError(Code.FILE_UNREADABLE) from error
        if held in self._judged:
            failure = self._judged[held]
            if failure is not None:
                raise GuideError(failure.code, **failure.fields)
            return None
        try:
            got = take(path)
        except GuideError as failure:
            if failure.code not in _LATER:
                self._judged[held] = failure
            raise
        self._judged[held] = None
        return got

    def _held(self, name: str) -> tuple[bytes, bytes]:
        """What a file and its signature hold now. Errors: OSError, TooLargeError."""
        data = self._files.content(name, self._limit).digest
        try:
            return data, self._files.content(name + SIGNATURE_ENDING, SIGNATURE_LIMIT).digest
        except FileNotFoundError:
            return data, b""


_UNTRUSTED = {
    Trust.UNSIGNED: Code.PACK_UNSIGNED,
    Trust.KEY_UNKNOWN: Code.PACK_KEY_UNKNOWN,
    Trust.KEY_ELSEWHERE: Code.PACK_KEY_UNKNOWN,
}
