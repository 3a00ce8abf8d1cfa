"""Where the program's own resources and the user's data lie. Knows folders, opens no file."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from msgspec import Struct

from guide import APP_NAME
from guide.errors import Code, GuideError

# In a folder whose store was moved to the local profile; empty.
MOVED = "daiyn.moved"


class Places(Struct, frozen=True):
    """The folder of the user's data and what has a fixed name in it."""

    data: Path

    @property
    def store(self) -> Path:
        """The one file that keeps everything the user entered."""
        return self.data / "daiyn.db"

    @property
    def logs(self) -> Path:
        """Crash reports without personal data; five small files at most."""
        return self.data / "logs"

    @property
    def raise_request(self) -> Path:
        """A second start touches this file; the first window watches it and comes forward."""
        return self.data / "show-window.request"


def resources() -> Path:
    """The folder `resources`, in the source tree or inside a frozen bundle."""
    bundle = getattr(sys, "_MEIPASS", None)
    if bundle is not None:
        return Path(bundle) / "resources"
    return Path(__file__).resolve().parent.parent / "resources"


def program_folder() -> Path:
    """The folder a person sees as "the program": beside the executable, or the source tree."""
    if getattr(sys, "frozen", False):
        return Path(sys.executable).resolve().parent
    return Path(__file__).resolve().parent.parent


def find_places(data_dir: Path | None = None, *, portable: bool = False) -> Places:
    """Return where the user's data lie: `--data-dir`, beside the program, or the local profile.

    The profile folder is the local one, never the roaming one: a plan must not travel over a
    network by itself (reliability.md section 1). Errors: GuideError FOLDER_UNUSABLE for the home
    (`~name`) of somebody unknown.

    A folder whose store was moved to the local profile leads there, as long as there is one.
    """
    if data_dir is not None:
        try:
            return _after_move(Places(data_dir.expanduser().absolute()))
        except RuntimeError as error:
            raise GuideError(Code.FOLDER_UNUSABLE) from error
    if portable:
        return _after_move(Places(program_folder() / "daiyn-data"))
    return own_places()


def own_places() -> Places:
    """Return where the data lie that nobody put anywhere else."""
    # Imported here because --data-dir and --portable need no look-up.
    from platformdirs import user_data_path

    return Places(user_data_path(APP_NAME, appauthor=False, roaming=False))


def _after_move(chosen: Places) -> Places:
    # `Path.exists` raises for names that no folder can have; these functions say no.
    if not os.path.lexists(chosen.data / MOVED):
        return chosen
    own = own_places()
    # A stick comes to other computers, too, where nothing was moved to.
    return own if os.path.lexists(own.store) else chosen
