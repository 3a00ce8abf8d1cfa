"""The secret of the staff: what is kept instead of it, and whether one is right.

Only a hash is kept, in the usual form `$argon2id$v=19$m=65536,t=3,p=4$SALT$HASH`, which a person
makes with `daiyn kiosk secret` or on the owner's first page. What a hash asks of the machine is
bounded before any memory is taken for it: the file may come from somewhere else.
"""

from __future__ import annotations

import os
import re
from binascii import a2b_base64, b2a_base64
from collections.abc import Callable

from guide.argon2id import KEY, LEAST, MOST, USUAL, Cost, derived, said

SHORTEST = 6  # signs; with the waits of `throttle` a number of six digits holds for years
_SALT = 16
_HASH = re.compile(
    r"\$argon2id\$v=19\$m=(\d{1,8}),t=(\d{1,3}),p=(\d{1,3})"
    r"\$([A-Za-z0-9+/]{22})\$([A-Za-z0-9+/]{43})"
)
Derive = Callable[[str, bytes, Cost], bytes]


def is_long_enough(typed: str) -> bool:
    """Whether it may be a secret; gaps count once, as they do for the hash."""
    return len(said(typed)) >= SHORTEST


def is_hash(text: str) -> bool:
    """Whether this is a hash that this program can ask, within the bounds of its cost."""
    return _read(text) is not None


def hashed(typed: str, *, cost: Cost = USUAL) -> str:
    """What may be kept instead of the secret. ValueError for one that is too short."""
    if not is_long_enough(typed):
        raise ValueError("not a secret")
    salt = os.urandom(_SALT)
    head = f"$argon2id$v=19$m={cost.memory_kib},t={cost.passes},p={cost.lanes}"
    return f"{head}${_text(salt)}${_text(derived(typed, salt, cost))}"


def matches(typed: str, held: str, *, derive: Derive = derived) -> bool:
    """Whether this is the secret; False for a hash that is none. Takes as long as `cost` says.

    MemoryError where the machine has not what the hash asks for.
    """
    read = _read(held)
    if read is None or not is_long_enough(typed):
        return False
    from hmac import compare_digest

    cost, salt, key = read
    return compare_digest(derive(typed, salt, cost), key)


def _read(text: str) -> tuple[Cost, bytes, bytes] | None:
    found = _HASH.fullmatch(text)
    if found is None:
        return None
    memory, passes, lanes = (int(part) for part in found.groups()[:3])
    is_bounded = (
        LEAST.memory_kib <= memory <= MOST.memory_kib
        and LEAST.passes <= passes <= MOST.passes
        and LEAST.lanes <= lanes <= MOST.lanes
    )
    salt, key = (a2b_base64(f"{part}{'=' * (-len(part) % 4)}") for part in found.groups()[3:])
    if not is_bounded or (len(salt), len(key)) != (_SALT, KEY):
        return None
    return Cost(memory, passes, lanes), salt, key


def _text(data: bytes) -> str:
    return b2a_base64(data, newline=False).decode().rstrip("=")
