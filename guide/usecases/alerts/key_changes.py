"""A key that passes its trust on, or gives it up, by a file that it signs itself.

Whoever holds a key may roll it: another key then speaks in its place, for the same territories and
on the same terms, never for more. Or withdraw it: then it speaks for nothing. The file has three
lines, is signed as a message is, and travels as messages do:

    daiyn alert key change 1
    old RW…                     the line of the public key that signs
    new RW…                     the line of the key that follows; or "withdrawn"

What follows from all such files is one function of them, whatever the order in which they came.
Nothing can be taken back by a file, so that what a thief of a key signs can only end its trust:
with two keys that both claim to follow one, neither does, and with a withdrawal none does.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import StrEnum

from msgspec import Struct

from guide.signatures.minisign import PublicKey, SignatureError, read_public_key

LIMIT = 256  # bytes of such a file
ENDING = ".daiyn-key"
_FIRST = "daiyn alert key change 1"
_OLD, _NEW, _WITHDRAWN = "old ", "new ", "withdrawn"


class KeyChange(Struct, frozen=True):
    """What one file says."""

    old: PublicKey  # which signs it
    new: PublicKey | None = None  # None: it is withdrawn


class KeyEnd(StrEnum):
    """Why a key that was trusted speaks for nothing any more; each has its words, `alert_key_…`."""

    ROLLED = "rolled"  # another one follows it
    WITHDRAWN = "withdrawn"
    DISPUTED = "disputed"  # two keys claim to follow it


class Descent(Struct, frozen=True):
    """A key that an administrator trusts, or that follows such a one."""

    key: PublicKey
    root: PublicKey  # which the administrator trusts
    end: KeyEnd | None = None


def change_file(change: KeyChange) -> bytes:
    """The bytes to be signed with the old key."""
    said = _WITHDRAWN if change.new is None else f"{_NEW}{change.new.line}"
    return f"{_FIRST}\n{_OLD}{change.old.line}\n{said}\n".encode()


def read_change(data: bytes) -> KeyChange | None:
    """Take such a file apart; None when it is none, or is spelt in another way."""
    try:
        first, old, said, last = data[: LIMIT + 1].decode("ascii").split("\n")
    except ValueError:
        return None
    signer = _key(old.removeprefix(_OLD))
    follower = _key(said.removeprefix(_NEW)) if said != _WITHDRAWN else None
    if signer is None or signer == follower or (follower is None) != (said == _WITHDRAWN):
        return None
    change = KeyChange(signer, follower)
    return change if (first, last) == (_FIRST, "") and change_file(change) == data else None


def descents(roots: Iterable[PublicKey], changes: Iterable[KeyChange]) -> Iterator[Descent]:
    """Every key that each of the roots leads to, itself first."""
    followers: dict[PublicKey, set[PublicKey]] = {}
    withdrawn: set[PublicKey] = set()
    for change in changes:
        if change.new is None:
            withdrawn.add(change.old)
        else:
            followers.setdefault(change.old, set()).add(change.new)
    for root in dict.fromkeys(roots):
        key, seen = root, set[PublicKey]()
        while key not in seen:  # keys that follow each other in a circle are all over
            seen.add(key)
            next_ones = followers.get(key, set())
            if key in withdrawn:
                yield Descent(key, root, KeyEnd.WITHDRAWN)
                break
            if len(next_ones) > 1:
                yield Descent(key, root, KeyEnd.DISPUTED)
                break
            if not next_ones:
                yield Descent(key, root)
                break
            yield Descent(key, root, KeyEnd.ROLLED)
            (key,) = next_ones


def _key(line: str) -> PublicKey | None:
    """The key of one line; every check of a key file holds for it."""
    try:
        return read_public_key(b"untrusted comment: \n" + line.encode())
    except (SignatureError, ValueError):
        return None
