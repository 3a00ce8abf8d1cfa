"""The copyable diagnostic text: what a helper needs to know, and nothing about the family.

No names, places, paths or contents: only versions, counts, sizes and codes. The text is English
on purpose, whatever the screen's language: it is read by whoever mends the program.
"""

from __future__ import annotations

from collections.abc import Mapping

from guide import APP_NAME, __version__
from guide.alerts.declaration import Place
from guide.content.guide import Guide
from guide.errors import GuideError
from guide.store.schema import SCHEMA
from guide.store.store import Store
from guide.usecases.base import settings
from guide.usecases.level import held, ticks
from guide.usecases.plan import editing

_COUNTED = (*editing.KINDS, *held.KINDS, ticks.KIND, settings.KIND)


def diagnosis(
    guide: Guide, store: Store, chosen: settings.Settings, more: Mapping[str, str] | None = None
) -> str:
    """Return the text, one fact a line; `more` adds facts of the caller, such as Qt's version.

    What cannot be read is named by its code, so that the text is there when it is needed.
    """
    facts = {**_versions(), **_content(guide), **_kept(store), **_choices(chosen), **(more or {})}
    return "\n".join(f"{name}: {fact}" for name, fact in facts.items()) + "\n"


def _versions() -> dict[str, str]:
    import platform
    import sqlite3

    return {
        APP_NAME: __version__,
        "Python": platform.python_version(),
        "SQLite": sqlite3.sqlite_version,
        "System": f"{platform.system()} {platform.release()} {platform.machine()}",
    }


def _content(guide: Guide) -> dict[str, str]:
    try:
        return {"Content of": guide.content_date.isoformat()}
    except GuideError as error:
        return {"Content of": error.code.value}


def _kept(store: Store) -> dict[str, str]:
    facts = {
        "Store schema": str(SCHEMA),
        "Store read-only": "yes" if store.is_read_only else "no",
        "Store trouble": store.failure.code.value if store.failure is not None else "none",
    }
    try:
        documents = {kind: store.all(kind) for kind in _COUNTED}
        facts["Store faults"] = ", ".join(store.check()) or "none"
    except GuideError as error:
        return {**facts, "Store faults": error.code.value}
    for kind, found in documents.items():
        size = sum(len(document.body) for document in found)
        facts[f"Documents, {kind}"] = f"{len(found)} ({size} bytes)"
    return facts


def _choices(chosen: settings.Settings) -> dict[str, str]:
    return {
        "Language": chosen.language or "not chosen",
        "Text": f"{chosen.text_scale} %",
        "Theme": chosen.theme,
        "Less motion": "yes" if chosen.less_motion else "no",
        "Place": "chosen" if chosen.place != Place() else "not chosen",
    }
