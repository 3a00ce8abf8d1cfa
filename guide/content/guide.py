"""What the guide says, read from the content files as it is asked for.

A start that shows home reads only the files home needs: each file is read on first use and kept.
No text is made here and nothing is written.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from guide.content import files, model
from guide.content.model import Lang, Level
from guide.content.reader import Reader
from guide.content.source import ContentSource

if TYPE_CHECKING:
    from guide.content.search.situations import SituationSearch

F = TypeVar("F", bound=files.ContentFile)


class Guide(Reader):
    """The content of one source. Reading a bad or missing file raises CONTENT_UNREADABLE."""

    def __init__(self, place: ContentSource | Path) -> None:
        super().__init__(place)
        self._read: list[str] = []

    def forget(self) -> None:
        """Read everything anew when it is asked for next."""
        super().forget()
        self._read.clear()

    @property
    def files_read(self) -> tuple[str, ...]:
        """Names of the files read so far, in the order they were needed."""
        return tuple(self._read)

    def _load(self, name: str, shape: type[F]) -> F:
        found = files.load(self._source, name, shape)
        self._read.append(name)
        return found

    @cached_property
    def _levels_file(self) -> files.LevelsFile:
        return self._load(files.LEVELS, files.LevelsFile)

    @cached_property
    def _situations_file(self) -> files.SituationsFile:
        return self._load(files.SITUATIONS, files.SituationsFile)

    @cached_property
    def _search_file(self) -> files.SearchFile:
        return self._load(files.SEARCH, files.SearchFile)

    @cached_property
    def _numbers_file(self) -> files.NumbersFile:
        return self._load(files.NUMBERS, files.NumbersFile)

    @cached_property
    def _regions_file(self) -> files.RegionsFile:
        return self._load(files.REGIONS, files.RegionsFile)

    @cached_property
    def _sources_file(self) -> files.SourcesFile:
        return self._load(files.SOURCES, files.SourcesFile)

    @property
    def content_date(self) -> dt.date:
        """The day the words of levels.toml were last gathered."""
        return self._levels_file.content_date

    @property
    def is_signed(self) -> bool:
        """Whether a reviewer has signed every line of advice, level and number."""
        lines = (self.levels, self.actions, self.notices, self.steps, self.numbers, self.say())
        return all(one.review is model.Review.SIGNED for found in lines for one in found)

    # Levels

    @property
    def levels(self) -> tuple[model.LevelInfo, ...]:
        """The declared levels, lowest first."""
        return self._levels_file.level

    @property
    def actions(self) -> tuple[model.Action, ...]:
        """The lines of all levels and the closing list, in file order."""
        return self._levels_file.action

    @property
    def notices(self) -> tuple[model.Notice, ...]:
        """What may be noticed, and the remarks of the Levels page."""
        return self._levels_file.notice

    @cached_property
    def _level_by_id(self) -> dict[Level, model.LevelInfo]:
        return {info.id: info for info in self.levels}

    def level(self, level: Level) -> model.LevelInfo:
        """The names and meaning of a declared level; KeyError for `Level.NONE`."""
        return self._level_by_id[level]

    @cached_property
    def _actions_by_level(self) -> dict[str, tuple[model.Action, ...]]:
        return _grouped(self.actions, [action.level for action in self.actions])

    def actions_of(self, level: Level) -> tuple[model.Action, ...]:
        """The level's own lines, without those of lower levels."""
        return self._actions_by_level.get(level.value, ())

    @property
    def closing_actions(self) -> tuple[model.Action, ...]:
        """What to do when a level was lowered or cancelled."""
        return self._actions_by_level.get("end", ())

    # Situations

    @property
    def situations(self) -> tuple[model.Situation, ...]:
        """The situations in the order of the list."""
        return self._situations_file.situation

    @property
    def steps(self) -> tuple[model.Step, ...]:
        """The steps of all situations, in file order."""
        return self._situations_file.step

    def find_situations(self, query: str) -> tuple[model.Situation, ...]:
        """The situations that help with what somebody typed, best first; none for no known word.

        The first search takes some 0.1 s longer.
        """
        return self._search.find(query)

    @cached_property
    def _search(self) -> SituationSearch:
        from guide.content.search.situations import SituationSearch  # few starts search

        return SituationSearch(self.situations, self._search_file.found_by)

    def situation(self, situation_id: str) -> model.Situation | None:
        """The situation with this id, if there is one."""
        return next((one for one in self.situations if one.id == situation_id), None)

    @cached_property
    def _steps_by_situation(self) -> dict[str, tuple[model.Step, ...]]:
        return _grouped(self.steps, [step.situation for step in self.steps])

    def situation_steps(self, situation_id: str) -> tuple[model.Step, ...]:
        """The steps of a situation in order; those standing aside are among them."""
        return self._steps_by_situation.get(situation_id, ())

    # Numbers

    @property
    def numbers(self) -> tuple[model.Number, ...]:
        """The emergency numbers; those with `tile` stand on home, in this order."""
        return self._numbers_file.number

    def number(self, number: str) -> model.Number | None:
        """The number as dialled, such as `112`, if it is known."""
        return next((one for one in self.numbers if one.number == number), None)

    def say(self) -> tuple[model.SayLine, ...]:
        """What to say when calling, in order."""
        return self._numbers_file.say

    # Regions

    @property
    def regions(self) -> tuple[model.Region, ...]:
        """The country first, then its regions and cities by code."""
        return self._regions_file.region

    def region(self, code: str) -> model.Region | None:
        """The region with this ISO 3166-2 code, if it is known."""
        return next((one for one in self.regions if one.code == code), None)

    # Sources

    @cached_property
    def sources(self) -> Mapping[str, model.SourceRef]:
        """All sources by id."""
        return {source.id: source for source in self._sources_file.source}

    def country(self, source: model.SourceRef, lang: Lang) -> str:
        """The name of the country a source from abroad comes from, else an empty text."""
        for country in self._sources_file.country:
            if country.code == source.country != model.KAZAKHSTAN:
                return country.name(lang)
        return ""

    def reference(self, source: model.SourceRef, lang: Lang) -> str:
        """Title, country when it is advice from abroad, and date of what was read."""
        said = source.words(lang)
        return ", ".join(
            part for part in (said.title, self.country(source, lang), said.date) if part
        )

    def sources_of(self, entries: Iterable[model.Sourced[Any]]) -> tuple[model.SourceRef, ...]:
        """The known sources of all entries, each once, in the order they are named."""
        named = dict.fromkeys(one for entry in entries for one in entry.sources)
        return tuple(self.sources[one] for one in named if one in self.sources)


T = TypeVar("T")


def _grouped(entries: tuple[T, ...], keys: list[str]) -> dict[str, tuple[T, ...]]:
    """The entries under their keys, both in order."""
    found: defaultdict[str, list[T]] = defaultdict(list)
    for key, entry in zip(keys, entries, strict=True):
        found[key].append(entry)
    return {key: tuple(group) for key, group in found.items()}
