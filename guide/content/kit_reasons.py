"""Why a thing is on the list of a kit and how much of it (resources/content/kit.toml).

The program's own words, with its own list of sources: no edition of the guide says any of this.
"""

from __future__ import annotations

from functools import cached_property

from guide.content import files
from guide.content.guide import Guide
from guide.content.own_lines import KitReason
from guide.content.reader import Reader
from guide.paths import resources

AMOUNTS = "amounts"  # what authorities say about water
BAG = "bag"


class KitReasons(Reader):
    """The lines, read on first use; GuideError CONTENT_UNREADABLE if they cannot be read."""

    @cached_property
    def _file(self) -> files.KitFile:
        return files.load(self._source, files.KIT, files.KitFile)

    @cached_property
    def guide(self) -> Guide:
        """Where the sources of the lines stand."""
        return Guide(self._source)

    @property
    def lines(self) -> tuple[KitReason, ...]:
        """All lines, in file order."""
        return self._file.notice

    def of(self, what: str) -> tuple[KitReason, ...]:
        """Why this thing is on the list; none for what the family added itself."""
        return tuple(line for line in self.lines if what in line.what)


def kit_reasons() -> KitReasons:
    """What the program itself says."""
    return KitReasons(resources() / "content")
