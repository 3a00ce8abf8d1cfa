"""BLAKE2 alone: `hashlib` also loads all of OpenSSL, which no start has time for."""

from __future__ import annotations

try:
    from _blake2 import blake2b
except ImportError:
    from hashlib import blake2b

__all__ = ["blake2b"]
