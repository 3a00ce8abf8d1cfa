"""What place packs say of the place of the screen: where people gather, and whom to call.

A pack for another territory is left out; what there is to say of a line stands beside it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator

from msgspec import Struct

from guide.alerts.declaration import Place
from guide.places.kind import Kind, kinds_of
from guide.places.pack import PlaceLine, PlacePack
from guide.places.remarks import Remark, Said, of_day, of_pack

SHOWN = ("assembly", "reception", "number")  # the kinds that help somebody who stands here


class HereLine(Struct, frozen=True):
    """A line that is for this place, with what there is to say of it."""

    kind: Kind
    line: PlaceLine
    remarks: tuple[Said, ...]


def lines_here(packs: Iterable[PlacePack], here: Place, today: dt.date) -> Iterator[HereLine]:
    """The lines of the kinds above, kind by kind, in the order of the packs."""
    fitting = []
    for pack in packs:
        remarks = tuple(of_pack(pack, here, today))
        if not any(one.remark is Remark.ELSEWHERE for one in remarks):
            made_up = tuple(one for one in remarks if one.remark is Remark.MADE_UP)
            fitting.append((pack, made_up))
    for kind in kinds_of(PlacePack):
        if kind.name in SHOWN:
            for pack, made_up in fitting:
                for line in kind.value(pack):
                    yield HereLine(kind, line, (*made_up, *of_day(line.confirmed_on, today)))
