"""Which files that lie in a screen's folders are not taken, as its status tells it.

One list for messages, changes of keys, words and places. What is merely older than what is here is
not told: it lies beside its follower everywhere.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import suppress
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from guide.bounded_read import read_bounded
from guide.cap.tree import LIMIT
from guide.errors import Code
from guide.kiosk.status import MOST_REFUSED, RefusedFile, RefusedWhy
from guide.signatures.minisign import digest_of, name_of
from guide.usecases.alerts.key_ring import Doubt
from guide.usecases.alerts.lying import Lying

if TYPE_CHECKING:
    from guide.usecases.alerts.lying import Waiting
    from guide.usecases.alerts.received import Refused
    from guide.usecases.kiosk.pack_arrivals import RefusedPack

_LONGEST_NAME = 80
W = RefusedWhy
_WAITING = {
    Lying.UNREADABLE: W.UNREADABLE,
    Lying.UNSIGNED: W.UNSIGNED,
    Lying.KEY_UNKNOWN: W.KEY_UNKNOWN,
    Lying.UNFIT: W.FORGED,
    Lying.SEAL_MALFORMED: W.FORGED,
    Lying.SAVED_BY_EDITOR: W.FORGED,
    Lying.OLD_WAY: W.FORGED,
}
_PACKS = {
    Code.PACK_UNSIGNED: W.UNSIGNED,
    Code.PACK_KEY_UNKNOWN: W.KEY_UNKNOWN,
    Code.PACK_FORGED: W.FORGED,
    Code.PLACE_FORGED: W.FORGED,
    Code.PACK_NEEDS_NEWER: W.NEWER,
    Code.PACK_CONFLICT: W.CONFLICT,
    Code.PACK_AHEAD: W.AHEAD,
    Code.FILE_UNREADABLE: W.UNREADABLE,
    Code.DISK_FULL: W.NOT_KEPT,
    Code.NOT_SAVED: W.NOT_KEPT,
    Code.PLACE_NOWHERE: W.NOT_KEPT,
    Code.PACK_NOWHERE: W.NOT_KEPT,
}
_OF_KEYS = frozenset(f"alert_key_{doubt.value}" for doubt in Doubt)
# It is whole at the next look, or is nothing that is wrong.
_PASSING = frozenset({Code.PACK_STALE, Code.PACK_CHANGED, Code.PLACE_CHANGED, Code.STORE_IN_USE})


def refused_files(
    waiting: Iterable[Waiting],
    refused: Iterable[Refused],
    packs: Iterable[RefusedPack],
) -> tuple[RefusedFile, ...]:
    """What a status tells.

    Args:
        waiting: what lies in the folder of messages and no known key has signed.
        refused: messages and changes of keys that one has signed, and that are not right.
        packs: what lies in the folders of words and places.

    """
    found = [(one.name, _WAITING.get(one.why, W.WRONG)) for one in waiting]
    found += [(one.name, _why(one)) for one in refused]
    found += [
        (one.name, _PACKS.get(one.failure.code, W.WRONG))
        for one in packs
        if one.failure.code not in _PASSING
    ]
    # What may be meant for others comes last: there is room for few.
    found.sort(key=lambda one: one[1] is W.KEY_UNKNOWN)
    files = (RefusedFile(name=_shown(name), why=why.value) for name, why in found)
    return tuple(dict.fromkeys(files))


def _why(refused: Refused) -> RefusedWhy:
    return W.KEY_MAY_NOT if refused.reason.word in _OF_KEYS else W.WRONG


def still_lying(folder: Path, refused: Iterable[Refused]) -> Iterator[Refused]:
    """The newest of what was refused that lie in the folder with the same bytes."""
    for one in islice(refused, MOST_REFUSED):
        with suppress(OSError, ValueError):
            data = read_bounded(folder / Path(one.name).name, LIMIT)
            if data is not None and name_of(digest_of([data])) == one.digest:
                yield one


def _shown(name: str) -> str:
    """A name that anybody may have given."""
    plain = "".join(sign if sign.isprintable() else "?" for sign in name)
    return plain if len(plain) <= _LONGEST_NAME else f"{plain[:_LONGEST_NAME]}…"
