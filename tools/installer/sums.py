"""SHA256SUMS of what is given out, in the form that `sha256sum --check` reads."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

NAME = "SHA256SUMS"
SIGNATURE = f"{NAME}.minisig"
SUFFIXES = frozenset({".deb", ".run", ".exe", ".msi", ".dmg", ".zip", ".pdf", ".json", ".sha256"})

_NAMED = re.compile(r"daiyn[-_](\d+(?:\.\d+)+)", re.IGNORECASE)  # as every file of ours begins


def write_sums_of(version: str, folder: Path) -> Path:
    """Write the sums of one version, after taking away the files of others, which are named."""
    for file in _given_out(folder):
        named = _NAMED.match(file.name)
        if named is not None and named[1] != version:
            file.unlink()
            print(f"{file.name}: removed, it is of another version than {version}")
    return write_sums(folder)


def write_sums(folder: Path) -> Path:
    """Write the sums of all files in `folder` that are given out, by name.

    A signature of the sums before is removed: it does not fit these.
    """
    files = _given_out(folder)
    target = folder / NAME
    (folder / SIGNATURE).unlink(missing_ok=True)
    target.write_text("".join(f"{sum_of(file)}  {file.name}\n" for file in files), encoding="utf-8")
    return target


def _given_out(folder: Path) -> list[Path]:
    return sorted(
        path
        for path in folder.iterdir()
        if path.suffix in SUFFIXES and path.name.lower().startswith("daiyn") and path.is_file()
    )


def sum_of(file: Path) -> str:
    """The SHA-256 of a file in hexadecimal."""
    with file.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()
