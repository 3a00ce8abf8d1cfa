"""Writing the owner's settings of this screen, as its first page does.

The file may have been written by hand: only the lines of what is said anew change, and one that is
not understood stays as it is.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from guide.errors import Code, GuideError
from guide.kiosk.configuration_file import layer_of, read_layer
from guide.kiosk.configuration_text import changed_text
from guide.store import files


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
