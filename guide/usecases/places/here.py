"""Whether any place pack is here, told by names of files alone: pages ask it before they load more.

Nothing is read or loaded for it, so a home without packs costs a look into one folder.
"""

from __future__ import annotations

import os
from pathlib import Path

from guide.administrator import for_everybody

PLACES = "places"  # the folder
BEGINNING, ENDING = "place-", ".json"  # of the names of files in it


def has_packs(data: Path | None) -> bool:
    """Whether one lies in the user's folder or in the one for everybody."""
    folders = [for_everybody()] if data is None else [data, for_everybody()]
    return any(_holds_one(folder / PLACES) for folder in folders)


def _holds_one(folder: Path) -> bool:
    try:
        with os.scandir(folder) as found:
            return any(is_named_so(one.name) for one in found)
    except OSError:
        return False


def is_named_so(name: str) -> bool:
    """Whether a file of this name may be a pack that was taken."""
    return name.startswith(BEGINNING) and name.endswith(ENDING)
