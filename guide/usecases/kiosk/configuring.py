"""Writing the owner's settings of this screen, as its first page does.

The file may have been written by hand: only the lines of what is said anew change, and one that is
not understood stays as it is.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from guide.content.model import Lang
from guide.errors import Code, GuideError
from guide.kiosk import secret
from guide.kiosk.configuration_file import (
    combined,
    configuration_files,
    layer_of,
    read_layer,
    right_words,
)
from guide.kiosk.configuration_text import changed_text
from guide.store import files

# Where folders are offered from: those that owners make for what they carry, and what is mounted.
_TOPS = ("/srv", "/srv/daiyn", "/var/lib/daiyn", "/mnt", "/media", "C:\\Daiyn")
_MOST_FOLDERS = 12


def keep_values(path: Path, values: Mapping[str, Any]) -> None:
    """Write values, by key such as `idle.seconds`, into a file of settings, in one go.

    Errors: GuideError SETTINGS_UNCLEAR for a file that is not understood, DISK_FULL,
    FILE_NOT_WRITTEN. KeyError for a key that nobody declared.
    """
    layer = read_layer(path)
    text = changed_text(layer or layer_of(str(path), b""), values)
    if text is None:
        raise GuideError(Code.SETTINGS_UNCLEAR, file=path.name)
    with files.known_failures(Code.FILE_NOT_WRITTEN):
        files.make_private_folder(path.parent)
        files.write_private_file(path, text.encode(), may_replace=True)


def made_secret(typed: str) -> str | None:
    """What is kept instead of a secret; None where there is not the memory to make it.

    It takes half a second of a processor: not for the window's thread. ValueError for one that is
    too short.
    """
    try:
        return secret.hashed(typed)
    except MemoryError:
        return None


def wrong_words(data: Path, key: str, value: Any, regions: Collection[str], lang: Lang) -> str:
    """What is not right in a value, with what is right; "" where it is.

    It is asked of the same checks that read the files, beside all that the files say already.
    """
    text = changed_text(layer_of("", b""), {key: value})
    if text is None:
        return right_words(key, lang)
    held = (read_layer(path) for path in configuration_files(data))
    layers = [one for one in held if one is not None]
    found = combined([*layers, layer_of("", text.encode())], regions).findings
    said = (one.said(lang) for one in found if one.key == key and one.file == "")
    return next(said, "").removeprefix(f"{key}: ")


def folders_to_choose(tops: Collection[str] = _TOPS) -> list[Path]:
    """Folders that are there and may be meant, for whoever does not want to type one."""
    found: list[Path] = []
    for top in map(Path, tops):
        with suppress(OSError):
            found += sorted(one for one in top.iterdir() if one.is_dir() and not one.is_symlink())
    return list(dict.fromkeys(found))[:_MOST_FOLDERS]
