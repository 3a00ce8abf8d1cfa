"""SHA256SUMS of what is given out, in the form that `sha256sum --check` reads."""

from __future__ import annotations

import hashlib
from pathlib import Path

NAME = "SHA256SUMS"
SIGNATURE = f"{NAME}.minisig"
SUFFIXES = frozenset({".deb", ".run", ".exe", ".msi", ".dmg", ".zip", ".pdf", ".json", ".sha256"})


def write_sums(folder: Path) -> Path:
    """Write the sums of all files in `folder` that are given out, by name.

    A signature of the sums before is removed: it does not fit these.
    """
    files = sorted(path for path in folder.iterdir() if path.suffix in SUFFIXES and path.is_file())
    target = folder / NAME
    (folder / SIGNATURE).unlink(missing_ok=True)
    target.write_text("".join(f"{sum_of(file)}  {file.name}\n" for file in files), encoding="utf-8")
    return target


def sum_of(file: Path) -> str:
    """The SHA-256 of a file in hexadecimal."""
    with file.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()
