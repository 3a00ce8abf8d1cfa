"""Which place packs a poster can be made of: those that are here, and the one being filled in.

Where there is neither, it is the made-up sample that comes with the program: it says of itself on
every page that nothing in it is real.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from guide.paths import resources
from guide.places.pack import PlacePack
from guide.places.pack_file import read_place
from guide.usecases.places.trust import Signer, Trust

if TYPE_CHECKING:
    from guide.usecases.program.services import Services

DRAFT = "draft"  # the item of the pack that is being filled in; no pack has such an id
_UNSIGNED = Signer(Trust.UNSIGNED)


def posters(services: Services) -> list[tuple[str, PlacePack]]:
    """The packs by the item under which each is asked for."""
    found = [(pack.id, pack) for pack in services.place_packs.packs()]
    draft = services.place_drafting.draft()
    if not draft.is_empty:
        found.append((DRAFT, services.place_drafting.pack(draft)))
    return found or [(sample().id, sample())]


def pack_of_poster(services: Services, item: str) -> tuple[PlacePack, Signer]:
    """The pack of an item and who signed it; the first one for an item that is not there."""
    known = dict(posters(services))
    wanted = item if item in known else next(iter(known))
    signers = {
        one.pack.id: one.signer for one in services.place_packs.taken() if one.pack is not None
    }
    signer = signers.get(wanted) if wanted != DRAFT else None
    return known[wanted], signer or _UNSIGNED


def sample() -> PlacePack:
    """The made-up pack."""
    return read_place((resources() / "places" / "sample.daiyn-place").read_bytes())
