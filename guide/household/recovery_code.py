"""The recovery code of a sealed plan file: 128 bits that a person can copy from paper by hand.

Seven groups of five signs. The first four of a group carry 20 bits, the fifth is its check sign:
any one wrong sign in a group and any two that changed places are found, and the group is named.
The 140 bits are the 128 of the code and the first 12 of its digest, so that groups of two codes
are not taken for one.
"""

from __future__ import annotations

import hashlib

from guide.errors import Code, GuideError

SIZE = 16  # bytes
# Without I, L, O and U: they are taken for other signs, or make words.
_SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_BITS, _GROUP, _GROUPS = 5, 5, 7
_SUM_BITS = _BITS * (_GROUP - 1) * _GROUPS - 8 * SIZE
_FIELD = 0b100101  # x^5 + x^2 + 1: the 32 signs calculate as a field
# What is read for another sign, and the letters of a Kazakh or Russian keyboard that look the same.
_READ_AS = str.maketrans("OILАВСЕНКМОРТХУ", "011ABCEHKM0PTXY")


def shown(code: bytes) -> str:
    """The code as it is printed: `7K2QX-…`. `code` is 16 bytes."""
    number = int.from_bytes(code) << _SUM_BITS | _sum_of(code)
    groups = []
    for place in reversed(range(_GROUPS)):
        values = [
            number >> _BITS * ((_GROUP - 1) * place + sign) & 31
            for sign in reversed(range(_GROUP - 1))
        ]
        groups.append("".join(_SIGNS[value] for value in (*values, _check_of(values))))
    return "-".join(groups)


def looks_like_one(typed: str) -> bool:
    """Whether a typed text has the shape of a code, with or without mistakes."""
    signs = _signs_of(typed)
    return len(signs) == _GROUP * _GROUPS and all(sign in _SIGNS for sign in signs)


def read(typed: str) -> bytes:
    """Return the 16 bytes of a code as typed; gaps, dashes and small letters are all the same.

    Errors: GuideError RECOVERY_GROUP with `group`, the number of the first group that cannot be
    right; RECOVERY_ODD when each is right by itself but not all of them together, or when it has
    not even the shape of a code.
    """
    if not looks_like_one(typed):
        raise GuideError(Code.RECOVERY_ODD)
    signs, number = _signs_of(typed), 0
    for place in range(_GROUPS):
        *values, check = (
            _SIGNS.index(sign) for sign in signs[place * _GROUP : (place + 1) * _GROUP]
        )
        if check != _check_of(values):
            raise GuideError(Code.RECOVERY_GROUP, group=str(place + 1))
        for value in values:
            number = number << _BITS | value
    code = (number >> _SUM_BITS).to_bytes(SIZE)
    if number & (1 << _SUM_BITS) - 1 != _sum_of(code):
        raise GuideError(Code.RECOVERY_ODD)
    return code


def _signs_of(typed: str) -> str:
    signs = "".join(sign for sign in typed.upper() if sign.isalnum())
    return signs.translate(_READ_AS)


def _sum_of(code: bytes) -> int:
    return int.from_bytes(hashlib.sha256(code).digest()[:2]) >> 16 - _SUM_BITS


def _check_of(values: list[int]) -> int:
    """The sign that makes a sum zero in which each place has a weight of its own."""
    total = 0
    for value in values:
        total = _doubled(total ^ value)
    return total


def _doubled(value: int) -> int:
    value <<= 1
    return value ^ _FIELD if value & 32 else value
