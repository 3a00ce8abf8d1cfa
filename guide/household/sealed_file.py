"""A plan file under a passphrase: the whole plain file as one sealed piece inside of another.

The outer file has head, sum and notice as every plan file has (`exchange_format`), so that it is
known for what it is, damage is told before anything is calculated, and a program that knows no
passphrases says "made by a newer version". Its JSON object holds, beside version and moment, only

    sealed: kdf, memory_kib, passes, lanes, salt     how the passphrase becomes a key
            by_phrase, by_code                       the file's own key, wrapped twice
            cipher, nonce, body                      the plain file, filled up to whole blocks

(reliability.md section 5). The key of the file is random; one wrapping is opened by the passphrase
through Argon2id, the other by the recovery code, which is printed and kept nowhere. Everything
outside of `body` is its associated data: nothing of it can be changed unseen. There is no other
way in. What the parameters ask for is bounded before any memory is taken for them.

Python cannot wipe what it has read: a passphrase stays in memory until that is used again.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import Annotated, Any, Literal

import msgspec
from msgspec import Meta, Struct, structs

from guide.argon2id import KEY, LEAST, MOST, SHORTEST, USUAL, Cost, derived, said
from guide.errors import Code, GuideError
from guide.household import recovery_code
from guide.household.exchange_format import Envelope, framed, notice_of, unframed

_NONCE, _SALT, _TAG = 12, 16, 16  # bytes
_BLOCK = 256  # bytes: how long a plan is, is told only so closely


Derive = Callable[[str, bytes, Cost], bytes]


def _of(size: int) -> Any:
    return Meta(min_length=size, max_length=size)


class _Wrapped(Struct, frozen=True, forbid_unknown_fields=True):
    nonce: Annotated[bytes, _of(_NONCE)]
    key: Annotated[bytes, _of(KEY + _TAG)]


class _Seal(Struct, frozen=True, forbid_unknown_fields=True):
    kdf: Literal["argon2id"]
    memory_kib: int
    passes: int
    lanes: int
    salt: Annotated[bytes, _of(_SALT)]
    cipher: Literal["aes-256-gcm"]
    by_phrase: _Wrapped | None
    by_code: _Wrapped | None
    nonce: Annotated[bytes, _of(_NONCE)]
    body: bytes


class Sealed(Struct, frozen=True):
    """A file that was sealed, and the only place where its recovery code stands."""

    data: bytes
    code: str

    def __repr__(self) -> str:  # a traceback with values must not show the code
        return "Sealed(…)"


def is_sealed(data: bytes) -> bool:
    """Whether a plan file needs a passphrase. Errors: as `exchange_format.unframed`."""
    return "sealed" in unframed(data).facts


def is_long_enough(phrase: str) -> bool:
    """Whether a passphrase may be offered as a protection; gaps count once, as they do for it."""
    return len(said(phrase)) >= SHORTEST


def seal(
    plain: bytes, notice: str, phrase: str, *, cost: Cost = USUAL, derive: Derive = derived
) -> Sealed:
    """Seal a plain plan file; `notice` tells people what the sealed one is.

    Each call makes another key, another recovery code and other bytes. ValueError for a passphrase
    of nothing but gaps. Errors: as `exchange_format.read` for what is no plan file.
    """
    if not phrase.split():
        raise ValueError("an empty passphrase")
    inner = unframed(plain)
    key, code, salt = os.urandom(KEY), os.urandom(recovery_code.SIZE), os.urandom(_SALT)
    bare = _Seal("argon2id", cost.memory_kib, cost.passes, cost.lanes, salt, "aes-256-gcm",
                 None, None, os.urandom(_NONCE), b"")  # fmt: skip
    frame = Envelope(inner.version, inner.made, notice_of(notice), {})
    about = _about(frame, bare)
    held = structs.replace(
        bare,
        by_phrase=_wrapped(derive(phrase, salt, cost), key, about + b"by_phrase"),
        by_code=_wrapped(_of_code(code, salt), key, about + b"by_code"),
    )
    filled = plain + bytes(-len(plain) % _BLOCK)
    body = _cipher(key).encrypt(held.nonce, filled, _about(frame, held))
    sealed = framed(_with(frame, structs.replace(held, body=body)))
    return Sealed(sealed, recovery_code.shown(code))


def unseal(data: bytes, typed: str, *, derive: Derive = derived) -> bytes:
    """Return the plain file inside; `typed` is the passphrase or the recovery code.

    Errors: as `exchange_format.unframed`; GuideError PLAN_FILE_DAMAGED, PLAN_FILE_COSTLY for
    parameters beyond all bounds; PHRASE_WRONG, RECOVERY_WRONG; as
    `recovery_code.read` for what has the shape of a code and opens nothing.
    """
    frame = unframed(data)
    seal = _seal_of(frame, data)
    cost = _bounded(Cost(seal.memory_kib, seal.passes, seal.lanes))
    about = _about(frame, structs.replace(seal, by_phrase=None, by_code=None))
    try:
        code = recovery_code.read(typed)
    except GuideError as odd:
        wrapped, name = seal.by_phrase, b"by_phrase"
        wrapping = _asked(derive, typed, seal.salt, cost)
        wrong = odd if recovery_code.looks_like_one(typed) else GuideError(Code.PHRASE_WRONG)
    else:
        wrapped, name = seal.by_code, b"by_code"
        wrapping, wrong = _of_code(code, seal.salt), GuideError(Code.RECOVERY_WRONG)
    from cryptography.exceptions import InvalidTag

    try:
        if wrapped is None:
            raise GuideError(Code.PLAN_FILE_DAMAGED)
        key = _cipher(wrapping).decrypt(wrapped.nonce, wrapped.key, about + name)
    except InvalidTag:
        raise wrong from None
    try:
        filled: bytes = _cipher(key).decrypt(seal.nonce, seal.body, _about(frame, seal))
    except InvalidTag:
        raise GuideError(Code.PLAN_FILE_DAMAGED) from None
    return filled.rstrip(b"\0")


def _seal_of(frame: Envelope, data: bytes) -> _Seal:
    try:
        seal = msgspec.convert(frame.facts.get("sealed"), _Seal)
    except (msgspec.MsgspecError, ValueError):
        raise GuideError(Code.PLAN_FILE_DAMAGED) from None
    if framed(_with(frame, seal)) != data:  # more is said, or the same in another spelling
        raise GuideError(Code.PLAN_FILE_DAMAGED)
    return seal


def _bounded(cost: Cost) -> Cost:
    asked, least, most = structs.astuple(cost), structs.astuple(LEAST), structs.astuple(MOST)
    if any(one > bound for one, bound in zip(asked, most, strict=True)):
        raise GuideError(Code.PLAN_FILE_COSTLY)
    if any(one < bound for one, bound in zip(asked, least, strict=True)):
        raise GuideError(Code.PLAN_FILE_DAMAGED)
    return cost


def _asked(derive: Derive, phrase: str, salt: bytes, cost: Cost) -> bytes:
    try:
        return derive(phrase, salt, cost)
    except MemoryError:  # within the bounds, and still more than this computer has
        raise GuideError(Code.PLAN_FILE_COSTLY) from None


def _with(frame: Envelope, seal: _Seal) -> Envelope:
    return structs.replace(frame, facts={"sealed": seal})


def _about(frame: Envelope, seal: _Seal) -> bytes:
    """All that the file says but the sealed piece itself: its associated data."""
    said = {"version": frame.version, "made": frame.made, "sealed": structs.replace(seal, body=b"")}
    return frame.notice + b"\n\n" + msgspec.json.encode(said, order="sorted")


def _wrapped(wrapping: bytes, key: bytes, about: bytes) -> _Wrapped:
    nonce = os.urandom(_NONCE)
    return _Wrapped(nonce, _cipher(wrapping).encrypt(nonce, key, about))


def _of_code(code: bytes, salt: bytes) -> bytes:
    """The key that a recovery code makes: random already, it needs no work to be guessed at."""
    from cryptography.hazmat.primitives.hashes import SHA256
    from cryptography.hazmat.primitives.kdf.hkdf import HKDF

    return HKDF(SHA256(), KEY, salt, b"daiyn recovery code").derive(code)


def _cipher(key: bytes) -> Any:
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    return AESGCM(key)
