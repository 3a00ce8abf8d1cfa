"""The language of a run without a window: asked, chosen, as installed, or what the system speaks.

Looks at the stored settings without locking, changing or repairing anything.
"""

from __future__ import annotations

from collections.abc import Mapping

from guide.content.model import LANGS, Lang
from guide.errors import GuideError
from guide.paths import Places
from guide.store.document import Clock
from guide.store.store import Store
from guide.usecases.base.settings import Preferences
from guide.usecases.base.store_check import has_file
from guide.usecases.program.installed_language import installed_language

FALLBACK: Lang = "ru"
_VARIABLES = ("LC_ALL", "LC_MESSAGES", "LANG")  # the first that is set decides, as POSIX says


def choose_language(
    asked: Lang | None, places: Places, environment: Mapping[str, str], now: Clock
) -> Lang:
    """Return the language asked for, the stored, the installed one, the system's, else Russian."""
    return (
        asked or _stored(places, now) or installed_language() or _of_system(environment) or FALLBACK
    )


def _stored(places: Places, now: Clock) -> Lang | None:
    try:
        if not has_file(places):
            return None
        store = Store.look_at(places.store, now=now)
    except GuideError:
        return None  # whoever needs the store will say what is wrong with it
    try:
        return Preferences(store).read().language or None
    except (GuideError, ValueError):
        return None
    finally:
        store.close()


def _of_system(environment: Mapping[str, str]) -> Lang | None:
    spoken = next((environment[name] for name in _VARIABLES if environment.get(name)), "")
    return next((lang for lang in LANGS if spoken.lower().startswith(lang)), None)
