"""Place packs of places that exist nowhere, changed by a word at a time."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

from msgspec import structs

from guide.content.pack_zip import write_members
from guide.places.pack import LineWords, PackWords, PlaceLine, PlacePack
from guide.places.pack_file import write_place

MADE_ON = dt.date(2026, 11, 1)
TODAY = dt.date(2026, 11, 22)
REGIONS = frozenset({"KZ", "KZ-10", "KZ-35", "KZ-75"})


def words(name: str, **more: str) -> dict[str, LineWords]:
    """A line's words, alike in all languages but for what begins them."""
    return {
        "kk": LineWords(name=f"Үлгі {name}", **more),
        "ru": LineWords(name=f"Образец {name}", **more),
        "en": LineWords(name=f"Sample {name}", **more),
    }


def line(line_id: str, name: str, **more: Any) -> PlaceLine:
    """A line that says who filled it in, from what, and when."""
    said = {part: more.pop(part) for part in ("about", "way") if part in more}
    facts = {"filled_by": "Sample", "source": "Sample 1", "confirmed_on": MADE_ON} | more
    return PlaceLine(id=line_id, **words(name, **said), **facts)


def school(**more: Any) -> PlacePack:
    """The pack of a school, with the lines that a family chooses from."""
    facts: dict[str, Any] = {
        "format": 1,
        "id": "school-000",
        "made_on": MADE_ON,
        "scope": "institution",
        "region": "KZ-35",
        "detail": "Қарағанды",
        "kk": PackWords(name="Үлгі № 000"),
        "ru": PackWords(name="Образец № 000"),
        "en": PackWords(name="Sample No. 000"),
        "institution": (line("self", "№ 000", phone="+7 000 000 00 01"),),
        "hand_over": (line("gate", "1", shift="first"),),
        "assembly": (line("yard", "2"),),
        "number": (line("duty", "3", phone="+7 000 000 00 02"),),
        "reception": (line("hall", "4"),),
        "hospital": (line("clinic", "5", phone="+7 000 000 00 03"),),
    }
    return PlacePack(**facts | more)


def newer(pack: PlacePack, **more: Any) -> PlacePack:
    """The same pack a year later, with what is said otherwise."""
    return structs.replace(pack, **{"made_on": dt.date(2026, 11, 20)} | more)


def put(path: Path, pack: PlacePack, seal: bytes | None = None) -> Path:
    """Write a pack, and its signature if it has one."""
    return put_bytes(path, write_place(pack), seal)


def put_bytes(path: Path, data: bytes, seal: bytes | None = None) -> Path:
    """Write the bytes of a file, and of a signature beside it if there is one."""
    path.write_bytes(data)
    beside = path.with_name(f"{path.name}.minisig")
    beside.unlink(missing_ok=True)
    if seal is not None:
        beside.write_bytes(seal)
    return path


def zipped(text: str) -> bytes:
    """A pack of this `place.toml`."""
    return write_members({"place.toml": text.encode()})
