"""An accepted edition of the guide's words over the built-in ones.

All files of an edition are read, compared with the pointer (`pointer`) and taken apart before the
first is used, so that no reader ever sees a mixture; when one will not do, none is used and the
built-in words hold. An edition that is not newer than the built-in one is not used either: neither
one whose number is not higher, nor one that was accepted before this version of the program came
with a later version of the words. Nothing is written here. Who signed is not asked here either, a
start has no time for it: soon after, and whenever somebody asks what holds, the use cases do, and
`reject` what nobody vouches for. An edition that another version of the program has accepted is
checked anew.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from copy import copy
from pathlib import Path

import msgspec

from guide import __version__
from guide.content import files as content
from guide.content.about import about_of
from guide.content.model import Frozen
from guide.content.pointer import (
    POINTER,
    AcceptedEdition,
    KnownEdition,
    Pointer,
    read_files,
    read_pointer,
)
from guide.content.source import ContentSource, Overlay
from guide.errors import Code, GuideError


class EditionLocation(Frozen, frozen=True, kw_only=True):
    """A folder that may hold a pointer and editions."""

    folder: Path
    is_for_everybody: bool = False


def require_newer(edition: int, digest: str, built_in: int, known: Sequence[KnownEdition]) -> None:
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


class ActiveContent:
    """The source of the words that hold now: the newest sound edition, or the built-in words.

    It looks when the first file is asked for and stays with what it found until `refresh`.
    """

    def __init__(
        self,
        built_in: ContentSource,
        shelves: Sequence[EditionLocation],
        is_trusted: Callable[[Path], bool],
        icons: Callable[[], Collection[str]],
        remember: Callable[[EditionLocation, AcceptedEdition], None] = lambda *_: None,
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
        self._rejected: list[tuple[EditionLocation, AcceptedEdition, Code]] = []
        self._found: (
            tuple[ContentSource, AcceptedEdition | None, EditionLocation | None, Code | None] | None
        ) = None
        self._sound: AcceptedEdition | None = None  # its bytes were found sound: digests vouch

    def copy(self) -> ActiveContent:
        """Another one over the same places, for another thread to look with."""
        made = copy(self)
        made._rejected = list(self._rejected)
        return made

    def adopt(self, other: ActiveContent) -> None:
        """Take over what a copy found."""
        self._rejected, self._found, self._sound = other._rejected, other._found, other._sound

    def vouch(self, accepted: AcceptedEdition) -> None:
        """The files that an edition names by their digests were checked a moment ago."""
        self._sound = accepted

    def refresh(self) -> None:
        """Look again when the next file is asked for."""
        self._rejected.clear()
        self._found = None

    def reject(self, code: Code) -> None:
        """Let the edition that holds now hold no more until `refresh`; `code` says why."""
        if self.accepted is not None and self.shelf is not None:
            self._rejected.append((self.shelf, self.accepted, code))
            self._found = None

    def read(self, name: str) -> bytes:
        """The bytes of a file. Errors: OSError for a built-in one that cannot be read."""
        return self._look()[0].read(name)

    @property
    def accepted(self) -> AcceptedEdition | None:
        """The accepted edition that holds; None: the built-in words do."""
        return self._look()[1]

    @property
    def shelf(self) -> EditionLocation | None:
        """Where the edition that holds lies."""
        return self._look()[2]

    @property
    def failure(self) -> Code | None:
        """Why an accepted edition is not used, if one is not."""
        return self._look()[3]

    def pointer(self, shelf: EditionLocation) -> Pointer | None:
        """What a shelf says. Errors: GuideError PACK_DAMAGED."""
        if shelf.is_for_everybody and not self._is_trusted(shelf.folder / POINTER):
            return None
        return read_pointer(shelf.folder)

    def built_in_edition(self) -> int:
        """The edition that came with the program. Errors: CONTENT_UNREADABLE."""
        return about_of(self.built_in).edition

    def _look(
        self,
    ) -> tuple[ContentSource, AcceptedEdition | None, EditionLocation | None, Code | None]:
        if self._found is None:
            self._found = self._newest()
            if self._found[3] is not None:
                # Another program may have taken an edition, and swept an old one, at that moment.
                self._found = self._newest()
        return self._found

    def _newest(
        self,
    ) -> tuple[ContentSource, AcceptedEdition | None, EditionLocation | None, Code | None]:
        failure: Code | None = None
        candidates: list[tuple[AcceptedEdition, EditionLocation]] = []
        for shelf in self.shelves:
            try:
                pointer = self.pointer(shelf)
            except GuideError as error:
                failure = error.code
            else:
                if pointer is not None and pointer.now is not None:
                    candidates.append((pointer.now, shelf))
        if candidates:
            own = self.built_in_edition()
            candidates = [one for one in candidates if one[0].edition > own]
        for accepted, shelf in sorted(candidates, key=lambda one: -one[0].edition):
            try:
                files = self._sound_files(shelf, accepted)
            except GuideError as error:
                failure = error.code
            else:
                if files is not None:
                    return Overlay(files, self.built_in), accepted, shelf, failure
        return self.built_in, None, None, failure

    def _sound_files(
        self, shelf: EditionLocation, accepted: AcceptedEdition
    ) -> dict[str, bytes] | None:
        """The files of an edition; None where the program came with a later version of the words.

        Whoever takes an edition with this version of the program prefers it. One that was taken
        before must not hide what has been corrected since.
        """
        for *one, code in self._rejected:
            if one == [shelf, accepted]:
                raise GuideError(code)
        files = read_files(shelf.folder, accepted)
        if accepted == self._sound:
            return files
        if accepted.checked_with == self._version:
            _require_readable(files)
        else:
            from guide.content.pack import require_sound_files

            if _is_before(files, self.built_in):
                return None
            require_sound_files(files, self.built_in, self._icons(), accepted.retired)
            self._remember(shelf, accepted)
        self._sound = accepted
        return files


def _is_before(files: dict[str, bytes], own: ContentSource) -> bool:
    """Whether the program's own words are of a later version; what is damaged is told elsewhere."""
    try:
        then, now = files[content.LEVELS], own.read(content.LEVELS)
        return bool(content.parse(then)["version"] < content.parse(now)["version"])
    except (KeyError, TypeError, ValueError, RecursionError):
        return False


def _require_readable(files: dict[str, bytes]) -> None:
    """Errors: GuideError PACK_DAMAGED when a file cannot be what its name says."""
    try:
        for name, data in files.items():
            msgspec.convert(content.parse(data), content.SHAPES[name])
    except (KeyError, ValueError, RecursionError) as error:
        raise GuideError(Code.PACK_DAMAGED) from error
