"""Which words of the guide hold here: the built-in ones, or an accepted edition over them."""

from __future__ import annotations

from collections.abc import Collection
from contextlib import suppress
from pathlib import Path

from msgspec.structs import replace

from guide import __version__
from guide.administrator import for_everybody, is_of_administrator
from guide.content.edition import ActiveContent, EditionLocation
from guide.content.pointer import POINTER, AcceptedEdition, pointer_bytes, read_pointer
from guide.content.source import ContentFolder
from guide.errors import GuideError
from guide.paths import resources

GUIDE = "guide"  # the folder of editions and keys


def words_in_effect(data: Path | None) -> ActiveContent:
    """The source of the guide's words; `data` is the user's folder, None when there is none.

    Nothing is read before the first word is asked for.
    """
    shelves = [EditionLocation(folder=for_everybody() / GUIDE, is_for_everybody=True)]
    if data is not None:
        shelves.insert(0, EditionLocation(folder=data / GUIDE))
    return ActiveContent(
        ContentFolder(resources() / "content"), shelves, is_of_administrator, _icon_names, _remember
    )


def _icon_names() -> Collection[str]:
    from guide.content.icons import icon_names  # asked for when an edition is checked anew

    return icon_names()


def _remember(shelf: EditionLocation, accepted: AcceptedEdition) -> None:
    """Note that this version has checked an edition; where that cannot be kept, it checks again."""
    from guide.store.guide_folder import GuideFolder

    folder = GuideFolder(shelf.folder, is_for_everybody=shelf.is_for_everybody)
    with suppress(GuideError), folder.held():
        # Another program may have taken an edition since: only what was checked is noted.
        pointer = read_pointer(shelf.folder)
        if pointer is not None and pointer.now == accepted:
            checked = replace(accepted, checked_with=__version__)
            folder.put(POINTER, pointer_bytes(replace(pointer, now=checked)))
