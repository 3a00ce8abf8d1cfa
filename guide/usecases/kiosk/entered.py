"""Levels on a computer that can keep nothing: those that staff entered, and none of a file.

What was accepted once would be forgotten with the process, and an old message be news again.
"""

from __future__ import annotations

from guide.usecases.level.held import HeldLevels


class EnteredLevels(HeldLevels):
    """What staff entered, as if no message had come; what messages tell of the time still holds."""

    @property
    def has_messages(self) -> bool:
        """Whether any message may say something here: none may."""
        return False
