"""What a passphrase becomes, so that trying many of them is dear (Argon2id, RFC 9106)."""

from __future__ import annotations

import unicodedata

from msgspec import Struct

KEY = 32  # bytes of what is made
SHORTEST = 8  # signs of a passphrase that is offered as a protection


class Cost(Struct, frozen=True):
    """What it takes to try one passphrase."""

    memory_kib: int = 64 << 10
    passes: int = 3
    lanes: int = 4


USUAL, LEAST, MOST = Cost(), Cost(19 << 10, 2, 1), Cost(1 << 20, 10, 16)


def said(phrase: str) -> str:
    """A passphrase as it counts: gaps count once, and no form of a letter is another's."""
    return unicodedata.normalize("NFC", " ".join(phrase.split()))


def derived(phrase: str, salt: bytes, cost: Cost) -> bytes:
    """The key that a passphrase makes. MemoryError where the machine has not what it asks for."""
    from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

    return Argon2id(
        salt=salt, length=KEY, iterations=cost.passes, lanes=cost.lanes,
        memory_cost=cost.memory_kib,
    ).derive(said(phrase).encode("utf-8", "surrogatepass"))  # fmt: skip
