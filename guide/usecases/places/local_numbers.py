"""The duty and reference numbers of the family's place. They stand beside 112, never instead."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator

from msgspec import Struct

from guide.alerts.declaration import Place
from guide.places.pack import PlaceLine, PlacePack
from guide.places.remarks import Remark, Said, of_day, of_pack


class LocalNumber(Struct, frozen=True):
    """A number of a pack, with what there is to say of it."""

    pack: PlacePack
    line: PlaceLine
    remarks: tuple[Said, ...]


def local_numbers(packs: Iterable[PlacePack], home: Place, today: dt.date) -> Iterator[LocalNumber]:
    """The numbers of the packs that are not for another territory than `home`, in their order."""
    for pack in packs:
        remarks = tuple(of_pack(pack, home, today))
        if any(one.remark is Remark.ELSEWHERE for one in remarks):
            continue
        made_up = tuple(one for one in remarks if one.remark is Remark.MADE_UP)
        for line in pack.number:
            if line.phone:
                yield LocalNumber(pack, line, (*made_up, *of_day(line.confirmed_on, today)))
