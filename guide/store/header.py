"""What the first 100 bytes of a SQLite file say, read without opening it as a database.

So a file of another program or of a newer version is recognised before anything could write
to it.
"""

from __future__ import annotations

from msgspec import Struct

SIZE = 100
MAGIC = b"SQLite format 3\x00"


class Header(Struct, frozen=True):
    """The two numbers that name a file: whose it is and of which schema."""

    application_id: int
    user_version: int


def parse(data: bytes) -> Header | None:
    """Return the header, or None when these are not the first bytes of a SQLite file."""
    if len(data) < SIZE or not data.startswith(MAGIC):
        return None
    return Header(
        application_id=int.from_bytes(data[68:72], "big"),
        user_version=int.from_bytes(data[60:64], "big", signed=True),
    )
