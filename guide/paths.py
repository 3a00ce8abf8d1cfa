"""Where the program's own resources and the user's data lie. Opens no file but a move's mark."""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path

from msgspec import Struct

from guide import APP_NAME
from guide.bounded_read import read_bounded
from guide.errors import Code, GuideError

MOVED = "daiyn.moved"  # the mark in a folder whose store was moved; it holds the move's name
_LONGEST_MARK = 17  # bytes
_NAME_OF_A_MOVE = re.compile(rb"[0-9a-f]{16}")


HOUSEHOLDS = "households"  # the folder of further households, each with a folder of its own in it
CLASSES = "class"  # the folder of what is kept of classes, where no household is
KIOSK = "kiosk"  # the folder of what a screen for everybody keeps: nothing of any visitor


class Places(Struct, frozen=True):
    """The folder of the user's data and what has a fixed name in it."""

    data: Path
    own: Path | None = None  # for a further household: the folder of the program's own data

    @property
    def shared(self) -> Path:
        """The folder of what belongs to no household: editions, place packs, crash reports."""
        return self.own or self.data

    def household(self, household_id: str) -> Places:
        """Where a further household's data lie; with "" those of the program's own."""
        if not household_id:
            return Places(self.shared)
        return Places(self.shared / HOUSEHOLDS / household_id, self.shared)

    @property
    def classes(self) -> Places:
        """Where a class's data lie, beside those of the program's own household."""
        return Places(self.shared / CLASSES, self.shared)

    @property
    def kiosk(self) -> Places:
        """Where a kiosk's data lie, beside those of the program's own household."""
        return Places(self.shared / KIOSK, self.shared)

    @property
    def household_id(self) -> str:
        """Which household's data lie here; "" for the program's own."""
        return self.data.name if self.own is not None else ""

    @property
    def store(self) -> Path:
        """The one file that keeps everything the user entered."""
        return self.data / "daiyn.db"

    @property
    def logs(self) -> Path:
        """Crash reports without personal data; five small files at most."""
        return self.shared / "logs"

    @property
    def raise_request(self) -> Path:
        """A second start touches this file; the first window watches it and comes forward."""
        return self.data / "show-window.request"

    def arrival(self, move: str) -> Path:
        """What says that this move ended here; it holds the folder that the store came from."""
        return self.data / f"daiyn.came-{move}"


def resources() -> Path:
    """The folder `resources`, in the source tree or inside a frozen bundle."""
    bundle = getattr(sys, "_MEIPASS", None)
    if bundle is not None:
        return Path(bundle) / "resources"
    return real_path(Path(__file__)).parent.parent / "resources"


def program_folder() -> Path:
    """The folder a person sees as "the program": beside the executable, or the source tree.

    On macOS that is the folder the application lies in: it is a folder itself, and whatever is
    written into it spoils its signature and goes with the next version.
    """
    if getattr(sys, "frozen", False):
        beside = real_path(Path(sys.executable)).parent
        application = beside.parent.parent
        is_inside = application.suffix == ".app" and beside.parts[-2:] == ("Contents", "MacOS")
        return application.parent if is_inside else beside
    return real_path(Path(__file__)).parent.parent


def real_path(path: Path) -> Path:
    """The path without links and second names; as it stands when the system cannot tell.

    That happens on Windows: a folder of the network that went away, a very long name.
    """
    try:
        return Path(os.path.realpath(path))
    except OSError:
        return path.absolute()


def is_there(path: Path) -> bool:
    """Whether there is something of this name; False also where this user may not look.

    `Path.exists` raises there, and where a broken drive answers with an error.
    """
    return os.path.exists(path)  # noqa: PTH110


def is_folder(path: Path) -> bool:
    """Whether there is a folder of this name, told as `is_there`."""
    return os.path.isdir(path)  # noqa: PTH112


def find_places(data_dir: Path | None = None, *, portable: bool = False) -> Places:
    """Return where the user's data lie: `--data-dir`, beside the program, or the local profile.

    The profile folder is the local one, never the roaming one: a plan must not travel over a
    network by itself (reliability.md section 2). Errors: GuideError FOLDER_UNUSABLE for the home
    (`~name`) of somebody unknown, and for a folder named from one that is gone.

    A folder whose store was moved to the local profile leads there, whatever became of it since;
    on a computer where that move did not end, such as the next one for a stick, it leads nowhere.
    """
    if data_dir is not None:
        try:
            return _after_move(Places(data_dir.expanduser().absolute()))
        except (RuntimeError, OSError) as error:
            raise GuideError(Code.FOLDER_UNUSABLE) from error
    if portable:
        return _after_move(Places(program_folder() / "daiyn-data"))
    return own_places()


def own_places() -> Places:
    """Return where the data lie that nobody put anywhere else.

    Somebody without a home has no such place: what is returned then can never be a folder.
    """
    # Imported here because --data-dir and --portable need no look-up.
    from platformdirs import user_data_path

    try:
        return Places(user_data_path(APP_NAME, appauthor=False, roaming=False))
    except RuntimeError:
        return Places(Path(os.devnull) / APP_NAME)


def _after_move(chosen: Places) -> Places:
    try:
        move = read_bounded(chosen.data / MOVED, _LONGEST_MARK) or b""
    except (OSError, ValueError):  # no mark, or no name that a folder can have
        return chosen
    if not _NAME_OF_A_MOVE.fullmatch(move):
        return chosen
    own = own_places()
    return own if os.path.lexists(own.arrival(move.decode())) else chosen
