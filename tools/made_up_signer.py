"""Somebody who signs as the minisign program does, made up: for pictures and for tests.

The keys are no secret: anybody can make them from the seed. No program trusts one by itself.
"""

from __future__ import annotations

import base64
import hashlib


class Signer:
    """A key made from a seed: the same files each time."""

    def __init__(self, seed: int = 1) -> None:
        # Late: whoever only draws the other pictures needs none of it.
        from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

        self._key = Ed25519PrivateKey.from_private_bytes(bytes([seed]) * 32)
        self.key_id = bytes([seed]) * 8
        self.point = self._key.public_key().public_bytes_raw()

    @property
    def public_file(self) -> bytes:
        """The public key file."""
        line = base64.b64encode(b"Ed" + self.key_id + self.point)
        return b"untrusted comment: a made-up key\n" + line + b"\n"

    @property
    def fingerprint(self) -> str:
        """As the program shows it."""
        from guide.signatures.minisign import read_public_key

        return read_public_key(self.public_file).fingerprint

    def sign(
        self, data: bytes, comment: str = "edition of a test", *, kind: bytes = b"ED"
    ) -> bytes:
        """The signature file; `kind` b"Ed" is the old way, over the bytes themselves."""
        digest = hashlib.blake2b(data).digest() if kind == b"ED" else data
        signed = self._key.sign(digest)
        over_comment = self._key.sign(signed + comment.encode())
        lines = (
            b"untrusted comment: a made-up signature",
            base64.b64encode(kind + self.key_id + signed),
            b"trusted comment: " + comment.encode(),
            base64.b64encode(over_comment),
        )
        return b"\n".join(lines) + b"\n"
