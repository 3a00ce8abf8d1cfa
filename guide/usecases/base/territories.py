"""The list of territories here: the units of the guide and the rows of the file that is shipped."""

from __future__ import annotations

from guide.cap.territories import Territories
from guide.content.guide import Guide
from guide.paths import resources


def territories_of(guide: Guide) -> Territories:
    """Which geocodes of a message are known. Errors: as `Guide`."""
    rows = (resources() / "alerts" / "territories.csv").read_bytes()
    return Territories((region.code for region in guide.regions), rows)
