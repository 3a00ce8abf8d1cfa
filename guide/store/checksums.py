"""Check sums of rows. SQLite's own check does not see a changed letter in a text; these do.

A sum is BLAKE2b-128 over the schema number, the table and every other column of the row, each
framed with its type and length, so that no two rows share the bytes that are summed. It guards
against damage, not against an attacker.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from guide.digests import blake2b

SIZE = 16
_LARGEST_NUMBER = 1 << 53  # far beyond what edits count, and far from where SQLite's numbers end
_MOMENT = 10  # the column of `hist` that holds a moment


def of(schema: int, table: str, *columns: object) -> bytes:
    """Return the sum of a row from its columns without the sum, in the order of the table."""
    return blake2b(
        b"".join(map(_framed, (schema, table, *columns))), digest_size=SIZE, usedforsecurity=False
    ).digest()


def of_bytes(data: bytes, key: bytes) -> bytes:
    """Return the sum of a whole file's bytes; under another key (at most 64 bytes) it differs."""
    return blake2b(data, digest_size=SIZE, key=key, usedforsecurity=False).digest()


def holds(schema: int, table: str, row: Sequence[object]) -> bool:
    """Whether the last column of `row` is the sum of the others. Never raises on damaged rows.

    A row that we could not have written does not hold either, whoever made a sum for it: a number
    without bounds, a moment that is none.
    """
    if row[-1] != of(schema, table, *row[:-1]):
        return False
    is_bounded = all(abs(one) < _LARGEST_NUMBER for one in row if isinstance(one, int))
    return is_bounded and (table != "hist" or _is_moment(row[_MOMENT]))


def _is_moment(text: object) -> bool:
    try:
        return dt.datetime.fromisoformat(str(text)).tzinfo is not None
    except ValueError:
        return False


def _framed(value: object) -> bytes:
    if isinstance(value, bytes):
        return b"b%d:%b" % (len(value), value)
    if isinstance(value, str):
        # Damaged text may hold what UTF-8 cannot; it must differ, not fail.
        data = value.encode("utf-8", "surrogatepass")
        return b"s%d:%b" % (len(data), data)
    if isinstance(value, int):
        return b"i%d;" % value
    if value is None:
        return b"n"
    return b"?%b;" % repr(value).encode()  # a type the store never writes
