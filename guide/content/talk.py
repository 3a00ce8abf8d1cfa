"""The cards that a family talks over at the table (resources/content/talk.toml).

The program's own words: no edition of the guide has any of them, and no source stands behind them.
"""

from __future__ import annotations

import datetime as dt
from functools import cache, cached_property

from guide.content import files, model
from guide.content.reader import Reader
from guide.paths import resources


class TalkCards(Reader):
    """The cards, read on first use; GuideError CONTENT_UNREADABLE if they cannot be read."""

    @cached_property
    def _file(self) -> files.TalkFile:
        return files.load(self._source, files.TALK, files.TalkFile)

    @property
    def content_date(self) -> dt.date:
        """The day the words were last gathered."""
        return self._file.content_date

    @property
    def cards(self) -> tuple[model.TalkCard, ...]:
        """All cards, in the order in which they are talked over."""
        return self._file.card


@cache
def talk_cards() -> TalkCards:
    """The program's own cards."""
    return TalkCards(resources() / "content")
