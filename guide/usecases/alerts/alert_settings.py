"""What the owner of this computer chose about messages: the folder, and whose hold at once."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from msgspec import Meta, Struct, structs

from guide.errors import Code, GuideError
from guide.store.store import Store
from guide.usecases.base.repository import Repository
from guide.usecases.base.results import Receipt

KIND = "alert_settings"


class AlertSettings(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """Everything that can be chosen; the defaults hold where nothing was."""

    folder: Annotated[str, Meta(max_length=4096)] = ""  # "": the one beside the data, if there
    # Signers (`Speaker.signer`) whose messages nobody has to press for.
    at_once: tuple[str, ...] = ()


class AlertPreferences:
    """Reads and keeps the choices."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._repository = Repository(store, KIND, AlertSettings)

    def read(self) -> AlertSettings:
        """What was chosen, or the defaults."""
        return self._repository.get() or AlertSettings()

    def choose_folder(self, folder: str) -> Receipt:
        """Watch this folder; "" for the one beside the data."""
        return self._keep(structs.replace(self.read(), folder=folder))

    def let_in_at_once(self, signer: str, *, is_wanted: bool) -> Receipt:
        """Let in the messages of a signer without a press, or no more."""
        others = tuple(one for one in self.read().at_once if one != signer)
        return self._keep(
            structs.replace(self.read(), at_once=(*others, signer) if is_wanted else others)
        )

    def _keep(self, after: AlertSettings) -> Receipt:
        if after == self.read():
            return Receipt(0)
        return Receipt(self._store.edit([self._repository.change(after)]))


def beside_the_data(data: Path) -> Path:
    """The folder that is watched where none was chosen, if it is there."""
    return data / "alerts"


def make_watched(path: Path) -> None:
    """Make the folder that is watched; nothing else of ours is ever written there.

    Errors: GuideError FOLDER_UNUSABLE.
    """
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise GuideError(Code.FOLDER_UNUSABLE, path=str(path)) from error
