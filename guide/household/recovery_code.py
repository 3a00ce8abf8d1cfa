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
_READ_AS = str.maketrans("OILАВСЕЗІНКМОРТХУ", "011ABCE31HKM0PTXY")


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
    """Whether a typed text is meant as a code: as many groups or signs, mistakes and all.

    A passphrase can look so by chance; with digits among its words hardly.
    """
    groups = _groups_of(typed)
    signs = "".join(groups)
    if len(signs) == _GROUP * _GROUPS and all(sign in _SIGNS for sign in signs):
        return True
    has_digits = any(sign.isdigit() for sign in signs)
    return has_digits and (
        (len(groups) == _GROUPS and all(_is_nearly(len(one), _GROUP) for one in groups))
        or _is_nearly(len(signs), _GROUP * _GROUPS)
    )


def read(typed: str) -> bytes:
    """Return the 16 bytes of a code as typed; gaps, dashes and small letters are all the same.

    Errors: GuideError RECOVERY_GROUP with `group`, the number of the first group that cannot be
    right; RECOVERY_ODD when each is right by itself but not all of them together, or when it has
    not even the shape of a code.
    """
    if not looks_like_one(typed):
        raise GuideError(Code.RECOVERY_ODD)
    groups, number = _groups_of(typed), 0
    for place in range(_GROUPS):
        group = groups[place] if place < len(groups) else ""
        values = [_SIGNS.find(sign) for sign in group]
        if len(values) != _GROUP or min(values) < 0 or values[-1] != _check_of(values[:-1]):
            raise GuideError(Code.RECOVERY_GROUP, group=str(place + 1))
        for value in values[:-1]:
            number = number << _BITS | value
    if len(groups) > _GROUPS:  # a sign behind the last one
        raise GuideError(Code.RECOVERY_GROUP, group=str(_GROUPS))
    code = (number >> _SUM_BITS).to_bytes(SIZE)
    if number & (1 << _SUM_BITS) - 1 != _sum_of(code):
        raise GuideError(Code.RECOVERY_ODD)
    return code


def _groups_of(typed: str) -> list[str]:
    """The groups as they were typed apart, where there are as many; else cut by their length."""
    signs = (sign if sign.isalnum() else " " for sign in typed.upper())
    groups = "".join(signs).translate(_READ_AS).split()
    if len(groups) == _GROUPS:
        return groups
    together = "".join(groups)
    return [together[at : at + _GROUP] for at in range(0, len(together), _GROUP)]


def _is_nearly(count: int, wanted: int) -> bool:
    """One sign left out or typed twice."""
    return abs(count - wanted) <= 1


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
