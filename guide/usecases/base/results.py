"""What a command hands back: how to take it back, or what it wrote."""

from __future__ import annotations

from pathlib import Path

from msgspec import Struct


class Receipt(Struct, frozen=True):
    """What was done, so that it can be taken back. Step 0: nothing differed, nothing was done."""

    step: int  # the store's step


class ExportResult(Struct, frozen=True):
    """A file that was written, read back and found the same."""

    path: Path
    size: int  # bytes
