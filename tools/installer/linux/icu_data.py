"""ICU's data cut to what this program sorts and reads in: 30 MB of all languages become 3.

A package of ICU: a header of the length that its first two bytes tell, then a table of contents
(a count, then for each item where its name and where its bytes begin, counted from the table), the
names, and the items in the order of their names, each up to the next one.
"""

from __future__ import annotations

import re
import struct
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from guide.content.model import LANGS

# Sorting and time zones. Words of money, units, regions and languages are Qt's own, and so is
# where lines and words end.
_FOLDERS = frozenset({"", "coll", "zone"})
_LOCALE = re.compile(r"([a-z]{2,3})(_\w*)?")

# What may come in from old programs: windows-1251, KOI8-R, KOI8-U, 866, ISO 8859-5, windows-1252.
_CODE_PAGES = (
    "ibm-5347_P100-1998", "ibm-878_P100-1996", "ibm-1168_P100-2002", "ibm-866_P100-1995",
    "ibm-915_P100-1995", "ibm-5348_P100-1997",
)  # fmt: skip

# Without these something that stays would quietly do less: sort by code, or know no time zone.
NEEDED = frozenset({
    "pool.res", "supplementalData.res", "likelySubtags.res", "zoneinfo64.res", "timezoneTypes.res",
    "metaZones.res", "cnvalias.icu", "coll/ucadata.icu",
    *(f"{folder}{lang}.res" for folder in ("", "coll/", "zone/") for lang in ("root", *LANGS)),
    *(f"{name}.cnv" for name in _CODE_PAGES),
})  # fmt: skip

_MAGIC = b"\xda\x27"
_KIND = slice(12, 17)  # in the header: the kind of package and its version
_KNOWN = b"CmnD\x01"
_ALIGNED = 16  # bytes
_FILLER = b"\xaa"


class UnknownDataError(Exception):
    """The data are not as they are known here; the text says in what."""


class Item(NamedTuple):
    """One table of ICU."""

    name: str  # with that of the package before it, as "icudt73l/coll/kk.res"
    content: bytes

    @property
    def place(self) -> str:
        """The name without that of the package: "coll/kk.res"."""
        return self.name.partition("/")[2]


def cut(package: bytes) -> bytes:
    """The package with what is wanted only.

    Errors: UnknownDataError, also when something is missing that is needed.
    """
    header, items = read_package(package)
    kept = [item for item in items if is_wanted(item.place)]
    if missing := sorted(NEEDED - {item.place for item in kept}):
        raise UnknownDataError(f"ICU's data lack {', '.join(missing)}")
    return write_package(header, kept)


def is_wanted(place: str) -> bool:
    """Whether the item of that name, without that of the package, stays."""
    folder, _, file = place.rpartition("/")
    stem, _, kind = file.rpartition(".")
    if kind != "res" or folder not in _FOLDERS:
        return place in NEEDED
    locale = _LOCALE.fullmatch(stem)
    return locale is None or locale[1] in LANGS


def read_package(package: bytes) -> tuple[bytes, list[Item]]:
    """The header and the items. Errors: UnknownDataError."""
    if package[2:4] != _MAGIC or package[_KIND] != _KNOWN:
        raise UnknownDataError("this is no package of ICU's data in the form that is known")
    length = int.from_bytes(package[:2], "little")
    return package[:length], list(_items(package[length:]))


def _items(table: bytes) -> Iterator[Item]:
    try:
        (count,) = struct.unpack_from("<I", table)
        places = [struct.unpack_from("<II", table, 4 + 8 * at) for at in range(count)]
        ends = [start for _, start in places[1:]] + [len(table)]
        for (name_at, start), end in zip(places, ends, strict=True):
            name = table[name_at : table.index(b"\0", name_at)].decode("ascii")
            if not name_at < start < end <= len(table):
                raise UnknownDataError(f"{name} lies outside of ICU's data")
            yield Item(name, table[start:end])
    except (struct.error, ValueError) as error:
        raise UnknownDataError(f"ICU's table of contents cannot be read: {error}") from error


def write_package(header: bytes, items: Iterable[Item]) -> bytes:
    """The package of these items, byte for byte as ICU's own tool writes it."""
    items = list(items)
    names = b"".join(item.name.encode("ascii") + b"\0" for item in items)
    name_at = 4 + 8 * len(items)
    names += _FILLER * (-(name_at + len(names)) % _ALIGNED)
    start = name_at + len(names)
    table = [struct.pack("<I", len(items))]
    for item in items:
        table.append(struct.pack("<II", name_at, start))
        name_at += len(item.name) + 1
        start += len(item.content)
    return b"".join([header, *table, names, *(item.content for item in items)])
