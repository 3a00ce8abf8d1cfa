"""A test's own minisign key, and signing with it as the minisign program does."""

from __future__ import annotations

import base64
import hashlib

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey


class Signer:
    """A key made from a fixed seed: the same files each time."""

    def __init__(self, seed: int = 1) -> None:
        self._key = Ed25519PrivateKey.from_private_bytes(bytes([seed]) * 32)
        self.key_id = bytes([seed]) * 8
        self.point = self._key.public_key().public_bytes_raw()

    @property
    def public_file(self) -> bytes:
        line = base64.b64encode(b"Ed" + self.key_id + self.point)
        return b"untrusted comment: minisign public key\n" + line + b"\n"

    def sign(
        self, data: bytes, comment: str = "edition of a test", *, kind: bytes = b"ED"
    ) -> bytes:
        """The signature file; `kind` b"Ed" is the old way, over the bytes themselves."""
        digest = hashlib.blake2b(data, digest_size=64).digest() if kind == b"ED" else data
        signed = self._key.sign(digest)
        over_comment = self._key.sign(signed + comment.encode())
        lines = (
            b"untrusted comment: signature",
            base64.b64encode(kind + self.key_id + signed),
            b"trusted comment: " + comment.encode(),
            base64.b64encode(over_comment),
        )
        return b"\n".join(lines) + b"\n"
