"""How the person wants the program to be. One document; every part has a harmless default."""

from typing import Annotated, Any, Literal

from msgspec import Meta, Struct

from guide.alerts.declaration import Place
from guide.content.model import Lang
from guide.store.store import Store
from guide.usecases.base.clean_text import with_values
from guide.usecases.base.repository import Repository

KIND = "settings"

TextScale = Literal[100, 125, 150, 200]
ThemeChoice = Literal["system", "light", "dark", "contrast"]


class Settings(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What the person chose. Unknown keys are passed over: a setting less is no damage."""

    language: Lang | Literal[""] = ""  # "" until chosen: then the system's language decides
    text_scale: TextScale = 100  # percent
    theme: ThemeChoice = "system"
    less_motion: bool = False
    place: Place = Place()
    first_page_done: bool = False
    entered_by: Annotated[str, Meta(max_length=60)] = ""  # offered again at the next entry
    place_pack: Annotated[str, Meta(max_length=40)] = ""  # whose gate a class is shown; "" unasked


class Preferences:
    """Reads and keeps the settings."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._repository = Repository(store, KIND, Settings)

    def read(self) -> Settings:
        """Return what was chosen, or the defaults."""
        return self._repository.get() or Settings()

    def change(self, **values: Any) -> Settings:
        """Keep the named settings. ValueError for a name or value that does not exist."""
        before = self.read()
        after = with_values(before, **values)
        if after != before:
            self._store.edit([self._repository.change(after)])
        return after
