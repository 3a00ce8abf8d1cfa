"""Signatures of minisign: who has signed these bytes. Knows bytes only, no feature and no disk.

The formats are those of the `minisign` program (Ed25519). Accepted are prehashed signatures only
("ED": over BLAKE2b-512 of the bytes), which is what minisign makes since 2022; the second, global
signature binds the trusted comment to the first. Everything is compared strictly: another spelling
of the same signature is refused.

Where the tools differ (alerts.md section 2): lines may end as on Windows, the last need not end,
and a blank line may follow; a fifth line of text, a mark of byte order, blanks after a signature
and a comment without its beginning are refused.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
from collections.abc import Iterable
from enum import StrEnum

from msgspec import Struct

KEY_LIMIT = 1024  # bytes of a public key file
# What the tools write: minisign ends a trusted comment at 4,077 bytes, others at 8,192.
_COMMENT_LIMIT = 8192  # bytes
SIGNATURE_LIMIT = 2 * _COMMENT_LIMIT + 512  # bytes of a signature file
_BYTE_ORDER_MARK = b"\xef\xbb\xbf"
_UNTRUSTED = "untrusted comment: "
_TRUSTED = "trusted comment: "

_PRIME = 2**255 - 19  # of the curve's coordinates
_Y = (1 << 255) - 1  # the bits of y in a point; the last bit is the sign of x
# The y of the eight points of small order. A "key" there has no secret: one signature fits all.
_EIGHTH = 0x05FC536D880238B13933C6D305ACDFD5F098EFF289F4C345B027B2C28F95E826
_SMALL_ORDER = frozenset({0, 1, _PRIME - 1, _EIGHTH, _PRIME - _EIGHTH})


class SignatureFault(StrEnum):
    """What does not hold."""

    KEY_MALFORMED = "key_malformed"
    SIGNATURE_MALFORMED = "signature_malformed"
    NOT_PREHASHED = "not_prehashed"
    OTHER_KEY = "other_key"
    BYTES_DIFFER = "bytes_differ"
    COMMENT_DIFFERS = "comment_differs"
    SAVED_BY_EDITOR = "saved_by_editor"  # a text editor put a mark of byte order before it


class SignatureError(Exception):
    """A key or a signature that does not hold."""

    def __init__(self, fault: SignatureFault) -> None:
        super().__init__(fault.value)
        self.fault = fault


class PublicKey(Struct, frozen=True):
    """Who signs."""

    key_id: bytes  # 8 bytes
    point: bytes  # 32 bytes: the Ed25519 public key

    @property
    def shown_id(self) -> str:
        """The id as minisign prints it."""
        return shown_id(self.key_id)

    @property
    def line(self) -> str:
        """The line of its file that says all of it."""
        return base64.b64encode(self._whole).decode()

    @property
    def _whole(self) -> bytes:
        return b"Ed" + self.key_id + self.point

    @property
    def fingerprint(self) -> str:
        """128 bits of SHA-256 over the key with its id, in eight groups to compare with paper.

        Anybody can compute it: `sed -n 2p KEY.pub | base64 -d | sha256sum`, the first 32 digits.
        """
        digits = hashlib.sha256(self._whole).hexdigest()[:32].upper()
        return " ".join(digits[start : start + 4] for start in range(0, 32, 4))


class Signature(Struct, frozen=True, gc=False):
    """A signature file, taken apart and not yet verified."""

    key_id: bytes
    signed: bytes  # 64 bytes: over the digest of the bytes
    comment: str  # the trusted comment; to be trusted only after `verify`
    signed_comment: bytes  # 64 bytes: over `signed` and the comment


def shown_id(key_id: bytes) -> str:
    """A key's id as minisign prints it."""
    return f"{int.from_bytes(key_id, 'little'):016X}"


def is_fingerprint(typed: str, key: PublicKey) -> bool:
    """Whether what was typed from paper is the key's fingerprint; spaces and case are free."""
    return "".join(typed.split()).replace("-", "").upper() == key.fingerprint.replace(" ", "")


def read_public_key(data: bytes) -> PublicKey:
    """Take a public key file apart. Errors: SignatureError KEY_MALFORMED, SAVED_BY_EDITOR.

    Refused are also points that are no key of anybody's, and another spelling of a point.
    """
    lines = _lines(data, KEY_LIMIT, 2, SignatureFault.KEY_MALFORMED)
    if not lines[0].startswith(_UNTRUSTED):
        raise SignatureError(SignatureFault.KEY_MALFORMED)
    raw = _decoded(lines[1], 42, SignatureFault.KEY_MALFORMED)
    if raw[:2] != b"Ed":
        raise SignatureError(SignatureFault.KEY_MALFORMED)
    y = int.from_bytes(raw[10:], "little") & _Y
    if y >= _PRIME or y in _SMALL_ORDER:
        raise SignatureError(SignatureFault.KEY_MALFORMED)
    return PublicKey(raw[2:10], raw[10:])


def read_signature(data: bytes) -> Signature:
    """Take a signature file apart.

    Errors: SignatureError SIGNATURE_MALFORMED, NOT_PREHASHED, SAVED_BY_EDITOR.
    """
    fault = SignatureFault.SIGNATURE_MALFORMED
    lines = _lines(data, SIGNATURE_LIMIT, 4, fault)
    if not (lines[0].startswith(_UNTRUSTED) and lines[2].startswith(_TRUSTED)):
        raise SignatureError(fault)
    comment = lines[2].removeprefix(_TRUSTED)
    if len(comment.encode()) > _COMMENT_LIMIT:
        raise SignatureError(fault)
    raw, over_comment = _decoded(lines[1], 74, fault), _decoded(lines[3], 64, fault)
    if raw[:2] == b"Ed":
        raise SignatureError(SignatureFault.NOT_PREHASHED)
    if raw[:2] != b"ED":
        raise SignatureError(fault)
    return Signature(raw[2:10], raw[10:], comment, over_comment)


def verify(data: Iterable[bytes], signature: Signature, key: PublicKey) -> None:
    """Verify that the key has signed these bytes, handed over in pieces, and the comment.

    Errors: SignatureError OTHER_KEY, BYTES_DIFFER, COMMENT_DIFFERS.
    """
    if signature.key_id != key.key_id:  # before a large file is gone through
        raise SignatureError(SignatureFault.OTHER_KEY)
    verify_digest(digest_of(data), signature, key)


def digest_of(data: Iterable[bytes]) -> bytes:
    """The 64 bytes that are signed in place of the bytes themselves, handed over in pieces."""
    digest = hashlib.blake2b(digest_size=64)
    for piece in data:
        digest.update(piece)
    return digest.digest()


def name_of(digest: bytes) -> str:
    """By what bytes are known again, of `digest_of`: half as long as would hold off a signer.

    Nobody finds other bytes that a given name fits; only who signs could make two of one name.
    """
    return digest[:16].hex()


def verify_digest(digest: bytes, signature: Signature, key: PublicKey) -> None:
    """As `verify`, of bytes whose digest is known."""
    verify_signed(digest, signature, key)
    verify_making(signature, key)


def verify_signed(digest: bytes, signature: Signature, key: PublicKey) -> None:
    """Verify that the key has signed these bytes; of the comment nothing is known after that.

    Errors: SignatureError OTHER_KEY, BYTES_DIFFER.
    """
    if signature.key_id != key.key_id:
        raise SignatureError(SignatureFault.OTHER_KEY)
    _verify_one(key, signature.signed, digest, SignatureFault.BYTES_DIFFER)


def verify_making(signature: Signature, key: PublicKey) -> None:
    """Verify that the key has made this signature and its comment, of whatever bytes.

    Nobody else can, so what fails here fits no file at all. Errors: SignatureError OTHER_KEY,
    COMMENT_DIFFERS.
    """
    if signature.key_id != key.key_id:
        raise SignatureError(SignatureFault.OTHER_KEY)
    said = signature.signed + signature.comment.encode()
    _verify_one(key, signature.signed_comment, said, SignatureFault.COMMENT_DIFFERS)


def _verify_one(key: PublicKey, signed: bytes, message: bytes, fault: SignatureFault) -> None:
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    try:
        Ed25519PublicKey.from_public_bytes(key.point).verify(signed, message)
    except (InvalidSignature, ValueError) as error:
        raise SignatureError(fault) from error


def _lines(data: bytes, limit: int, count: int, fault: SignatureFault) -> list[str]:
    """The lines of a small text file; each may end as on Windows, and the last need not end."""
    if len(data) > limit:
        raise SignatureError(fault)
    if data.startswith(_BYTE_ORDER_MARK):
        raise SignatureError(SignatureFault.SAVED_BY_EDITOR)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise SignatureError(fault) from error
    lines = [line.removesuffix("\r") for line in text.removesuffix("\n").split("\n")]
    if lines[count:] == [""]:  # one blank line after the last, which editors leave
        lines.pop()
    if len(lines) != count or any("\r" in line or "\0" in line for line in lines):
        raise SignatureError(fault)
    return lines


def _decoded(line: str, size: int, fault: SignatureFault) -> bytes:
    try:
        raw = base64.b64decode(line, validate=True)
    except (binascii.Error, ValueError) as error:
        raise SignatureError(fault) from error
    # The one spelling only: the last letter of another may hold bits that belong to nothing.
    if len(raw) != size or base64.b64encode(raw).decode("ascii") != line:
        raise SignatureError(fault)
    return raw
