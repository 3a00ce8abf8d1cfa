"""Keys that sign as the minisign program does, and the file that keeps one under a passphrase.

The secret key file has the program's own form, so that either can use what the other made: the key
is covered by a stream that scrypt makes of the passphrase, and a checksum inside tells whether the
passphrase was right. What a file may ask of scrypt is bounded before any memory is taken: it never
gets more than the program itself takes for a new key. A key without a passphrase is not used.

Python cannot wipe what it has read: a passphrase and a key stay in memory until that is used again.
Knows bytes only, no feature, no disk and no clock.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
import os
from enum import StrEnum

from msgspec import Struct

from guide.signatures.minisign import PublicKey, digest_of

SECRET_LIMIT = 2048  # bytes of a secret key file
# The program writes no more than 4,077 bytes of a trusted comment and reads back less in some
# versions; what is shorter than this every tool takes (alerts.md section 2).
COMMENT_LIMIT = 999  # bytes
_UNTRUSTED = "untrusted comment: "
_KINDS, _PLAIN_KINDS = b"EdScB2", (b"Ed\0\0B2", b"Ed\0\0\0\0")
_ID, _SEED, _POINT, _SALT, _SUM = 8, 32, 32, 32, 32  # bytes
_COVERED = _ID + _SEED + _POINT + _SUM
_FILE = len(_KINDS) + _SALT + 8 + 8 + _COVERED


class SigningFault(StrEnum):
    """Why nothing can be signed."""

    MALFORMED = "malformed"  # no secret key file of minisign's
    UNPROTECTED = "unprotected"  # a key that lies there without a passphrase
    COSTLY = "costly"  # it asks for more memory or work than minisign does, or than there is
    PHRASE_EMPTY = "phrase_empty"
    PHRASE_WRONG = "phrase_wrong"  # or the file is damaged: the checksum tells no difference
    COMMENT_UNFIT = "comment_unfit"  # empty, too long, or with signs that steer something


class SigningError(Exception):
    """A key that cannot be opened, or something that cannot be signed."""

    def __init__(self, fault: SigningFault) -> None:
        super().__init__(fault.value)
        self.fault = fault


class ScryptCost(Struct, frozen=True):
    """What it takes to try one passphrase, as libsodium counts it for scrypt."""

    work: int  # operations
    memory: int  # bytes

    def parameters(self) -> tuple[int, int, int]:
        """N, r and p of scrypt (RFC 7914), as libsodium takes them from the two limits."""
        r, work = 8, max(self.work, 1 << 15)
        is_short_of_work = work < self.memory // 32
        most = work // (r * 4) if is_short_of_work else self.memory // (r * 128)
        n = 1 << max(1, most.bit_length() - 1)
        p = 1 if is_short_of_work else max(1, work // 4 // n // r)
        return n, r, p


# Of a new key, as minisign makes it: N = 2**20, 1 GiB. No file may ask for more. Where there is not
# so much memory, it takes half of both, and half again, as minisign does; never less than LEAST.
USUAL = ScryptCost(1 << 25, 1 << 30)
LEAST = ScryptCost(1 << 20, 1 << 25)


class SecretKey(Struct, frozen=True):
    """Who can sign."""

    public: PublicKey
    seed: bytes  # 32 bytes: the Ed25519 private key

    def __repr__(self) -> str:  # a traceback with values must not show the secret
        return "SecretKey(…)"


def new_key() -> SecretKey:
    """Make a key pair with an id of its own."""
    return _key(os.urandom(_ID), os.urandom(_SEED))


def public_file(key: PublicKey) -> bytes:
    """The public key file, as minisign writes it."""
    return f"{_UNTRUSTED}minisign public key {key.shown_id}\n{key.line}\n".encode()


def locked(key: SecretKey, phrase: str, cost: ScryptCost = USUAL) -> bytes:
    """Return the secret key file under a passphrase.

    Each call makes other bytes. Errors: SigningError PHRASE_EMPTY; COSTLY where there is not even
    the least memory.
    """
    if not phrase:
        raise SigningError(SigningFault.PHRASE_EMPTY)
    salt = os.urandom(_SALT)
    while True:
        try:
            stream = _stream(phrase, salt, cost)
            break
        except MemoryError:
            cost = ScryptCost(cost.work // 2, cost.memory // 2)
            if cost.memory < LEAST.memory:
                raise SigningError(SigningFault.COSTLY) from None
    inner = key.public.key_id + key.seed + key.public.point
    covered = _crossed(inner + _checksum(inner), stream)
    asked = cost.work.to_bytes(8, "little") + cost.memory.to_bytes(8, "little")
    line = base64.b64encode(_KINDS + salt + asked + covered).decode()
    return f"{_UNTRUSTED}minisign encrypted secret key\n{line}\n".encode()


def unlocked(data: bytes, phrase: str) -> SecretKey:
    """Open a secret key file.

    Errors: SigningError MALFORMED, UNPROTECTED, COSTLY, PHRASE_EMPTY, PHRASE_WRONG.
    """
    raw = _raw(data)
    if raw[: len(_KINDS)] in _PLAIN_KINDS:
        raise SigningError(SigningFault.UNPROTECTED)
    if raw[: len(_KINDS)] != _KINDS:
        raise SigningError(SigningFault.MALFORMED)
    salt, asked, covered = raw[6:38], raw[38:54], raw[54:]
    cost = ScryptCost(int.from_bytes(asked[:8], "little"), int.from_bytes(asked[8:], "little"))
    if cost.work > USUAL.work or cost.memory > USUAL.memory:
        raise SigningError(SigningFault.COSTLY)
    if not phrase:
        raise SigningError(SigningFault.PHRASE_EMPTY)
    try:
        opened = _crossed(covered, _stream(phrase, salt, cost))
    except MemoryError:
        raise SigningError(SigningFault.COSTLY) from None
    inner = opened[:-_SUM]
    if not hmac.compare_digest(_checksum(inner), opened[-_SUM:]):
        raise SigningError(SigningFault.PHRASE_WRONG)
    key = _key(inner[:_ID], inner[_ID : _ID + _SEED])
    if key.public.point != inner[_ID + _SEED :]:  # signing with another half would betray the key
        raise SigningError(SigningFault.MALFORMED)
    return key


def sign(data: bytes, key: SecretKey, comment: str) -> bytes:
    """Return the signature file over some bytes, prehashed; the comment is signed with them.

    Errors: SigningError COMMENT_UNFIT.
    """
    if not comment.strip() or not comment.isprintable() or len(comment.encode()) > COMMENT_LIMIT:
        raise SigningError(SigningFault.COMMENT_UNFIT)
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    private = Ed25519PrivateKey.from_private_bytes(key.seed)
    signed = private.sign(digest_of([data]))
    over_comment = private.sign(signed + comment.encode())
    lines = (
        f"{_UNTRUSTED}signature from minisign secret key",
        base64.b64encode(b"ED" + key.public.key_id + signed).decode(),
        f"trusted comment: {comment}",
        base64.b64encode(over_comment).decode(),
    )
    return "".join(f"{line}\n" for line in lines).encode()


def _key(key_id: bytes, seed: bytes) -> SecretKey:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    point = Ed25519PrivateKey.from_private_bytes(seed).public_key().public_bytes_raw()
    return SecretKey(PublicKey(key_id, point), seed)


def _raw(data: bytes) -> bytes:
    """What the second line of a secret key file holds. Errors: MALFORMED."""
    try:
        lines = data.decode().splitlines() if len(data) <= SECRET_LIMIT else []
        raw = base64.b64decode("".join(lines[1:]), validate=True)
    except (ValueError, binascii.Error) as error:
        raise SigningError(SigningFault.MALFORMED) from error
    if len(lines) != 2 or not lines[0].startswith(_UNTRUSTED) or len(raw) != _FILE:  # noqa: PLR2004
        raise SigningError(SigningFault.MALFORMED)
    return raw


def _stream(phrase: str, salt: bytes, cost: ScryptCost) -> bytes:
    """What covers the key: as long as the key. Errors: MemoryError."""
    from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

    n, r, p = cost.parameters()
    # As it was typed, in UTF-8: minisign takes the bytes that its terminal gives.
    return Scrypt(salt=salt, length=_COVERED, n=n, r=r, p=p).derive(
        phrase.encode("utf-8", "surrogatepass")
    )


def _crossed(one: bytes, other: bytes) -> bytes:
    return bytes(a ^ b for a, b in zip(one, other, strict=True))


def _checksum(inner: bytes) -> bytes:
    return hashlib.blake2b(b"Ed" + inner, digest_size=_SUM).digest()
