"""The file `.daiyn-place`: bytes ↔ place pack, within the bounds of the guide's own packs.

The plainest kind of zip (`guide.content.pack_zip`) with one file in it, `place.toml`:

* `format = 1`; `id`, the same in every newer pack of this place (small letters, digits, hyphens);
  `made_on`, a date; `made_up = true` where all of it is invented; `scope`, "territory" or
  "institution"; `region`, a code of the list of regions, and `detail`, words below it;
* `kk`, `ru` and, where there is one, `en`: a table with `name` and `about`;
* lines, one table each under its kind: `[[assembly]]`, `[[hand_over]]` and so on
  (`guide.places.pack`), with `id`, `filled_by`, `source`, `confirmed_on`, and `kk`, `ru` and maybe
  `en`: tables with `name`, `about` and `way`; where the kind has them also `phone`, `frequency`
  and `shift`.

A pack is read as hostile whoever signed it: bounded before it is read, checked whole, in memory.
"""

from __future__ import annotations

import re
from typing import Any, NoReturn

import msgspec

from guide.content import files, pack_text, pack_zip, toml_text
from guide.content.pack_finding import PackError, PackFinding
from guide.errors import Code, GuideError
from guide.places.kind import kinds_of
from guide.places.pack import FORMAT, PlacePack

SIZE_LIMIT = 256 << 10  # bytes of a pack; what 545 reception points need is far below
_PLACE = re.compile(r" - at `\$\.?(.*)`$")


def read_tables(data: bytes) -> dict[str, Any]:
    """The tables of a pack as TOML has them, within bounds.

    Errors: GuideError PLACE_TOO_LARGE; PLACE_MALFORMED with `reason` (a `PackFinding`), `member`.
    """
    if len(data) > SIZE_LIMIT:
        raise GuideError(Code.PLACE_TOO_LARGE)
    try:
        contents = pack_zip.read_members(data, {files.PLACE}, pack_zip.ALL_LIMIT)
        text = contents.get(files.PLACE) or _refuse(PackFinding.PLACE_MISSING)
        tables = pack_text.read_tables(files.PLACE, text)
        pack_text.count_entries({files.PLACE: tables})
    except PackError as error:
        _refuse(error.finding, error.member)
    return tables


def read_place(data: bytes, shape: type[PlacePack] = PlacePack) -> PlacePack:
    """The pack of these bytes. What its words say is asked in `checks`.

    Errors: as `read_tables`.
    """
    return shaped(read_tables(data), shape)


def shaped(tables: dict[str, Any], shape: type[PlacePack] = PlacePack) -> PlacePack:
    """The pack of these tables. Errors: GuideError PLACE_MALFORMED; `member` names the place."""
    made_for = tables.get("format")
    if isinstance(made_for, int) and made_for > FORMAT:
        _refuse(PackFinding.FORMAT_UNKNOWN)
    try:
        pack = msgspec.convert(tables, shape)
    except (ValueError, RecursionError) as error:
        found = _PLACE.search(str(error))
        _refuse(PackFinding.PLACE_WRONG, found[1] if found else "")
    ids = [line.id for _, line in pack.lines()]
    if len(set(ids)) < len(ids):
        _refuse(PackFinding.PLACE_WRONG, next(one for one in ids if ids.count(one) > 1))
    return pack


def _refuse(finding: PackFinding, member: str = "") -> NoReturn:
    shown = PackError(finding, member).member
    raise GuideError(Code.PLACE_MALFORMED, reason=finding.value, member=shown) from None


def write_place(pack: PlacePack) -> bytes:
    """The file of a pack; the same pack is always the same bytes."""
    return pack_zip.write_members({files.PLACE: place_text(pack).encode()})


def place_text(pack: PlacePack) -> str:
    """`place.toml`, as anybody can read it."""
    kinds = {kind.name for kind in kinds_of(type(pack))}
    rows = list(toml_text.rows(pack, kinds))
    for kind, line in pack.lines():
        rows += ["", f"[[{kind.name}]]", *toml_text.rows(line)]
    return "\n".join(rows) + "\n"
