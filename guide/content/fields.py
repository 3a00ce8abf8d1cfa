"""The words of the plan: sections, fields and choices in three languages.

The fields themselves are declared in `guide.household` and `guide.places.pack`; here are only their
words. Those that editions of 0.3.0 have not stand in places.toml and plan.toml, read when one is
asked. A field without words is a mistake of ours and raises KeyError: a test keeps both in step.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property

from guide.content import files, model
from guide.content.model import Lang
from guide.content.reader import Reader


class FieldBook(Reader):
    """The words of fields.toml, plan.toml and places.toml, read on first use.

    Errors of all: GuideError CONTENT_UNREADABLE when a file cannot be read.
    """

    @cached_property
    def _plan(self) -> files.PlanWordsFile:
        return files.load(self._source, files.PLAN, files.PlanWordsFile)

    @cached_property
    def _places(self) -> files.PlacesFile:
        return files.load(self._source, files.PLACES, files.PlacesFile)

    @cached_property
    def _later_fields(self) -> dict[str, model.FieldInfo]:
        return {field.key: field for field in (*self._plan.field, *self._places.field)}

    @cached_property
    def _later_choices(self) -> dict[tuple[str, str], model.ChoiceInfo]:
        return _by_value((*self._plan.choice, *self._places.choice))

    @cached_property
    def _later_sections(self) -> dict[str, model.SectionInfo]:
        return {section.id: section for section in self._plan.section}

    @cached_property
    def _records(self) -> dict[str, model.RecordInfo]:
        return {record.id: record for record in self._plan.record}

    @cached_property
    def _file(self) -> files.FieldsFile:
        return files.load(self._source, files.FIELDS, files.FieldsFile)

    @cached_property
    def _fields(self) -> dict[str, model.FieldInfo]:
        return {field.key: field for field in self._file.field}

    @cached_property
    def _sections(self) -> dict[str, model.SectionInfo]:
        return {section.id: section for section in self._file.section}

    @cached_property
    def _choices(self) -> dict[tuple[str, str], model.ChoiceInfo]:
        return _by_value(self._file.choice)

    @cached_property
    def _regions(self) -> dict[str, model.Region]:
        regions = files.load(self._source, files.REGIONS, files.RegionsFile).region
        return {one.code: one for one in regions if one.code != model.KAZAKHSTAN}

    def regions(self, lang: Lang) -> list[tuple[str, str]]:
        """The country's regions and cities by code, each with its name."""
        return [(code, one.name(lang)) for code, one in self._regions.items()]

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys of all fields that have words, in the order of the files."""
        return (*self._fields, *self._later_fields)

    def label(self, key: str, lang: Lang) -> str:
        """What the field asks for."""
        return self._words(key, lang).label

    def hint(self, key: str, lang: Lang) -> str:
        """The line under the label, or an empty text."""
        return self._words(key, lang).hint

    def choice(self, key: str, value: str, lang: Lang) -> str:
        """The words of one choice of a field."""
        found = self._choices.get((key, value)) or self._later_choices[key, value]
        return found.words(lang)

    def section(self, section_id: str, lang: Lang) -> tuple[str, str]:
        """A section's title, and one line that says what it is for."""
        words = self._section_words(section_id, lang)
        return words.title, words.about

    def short(self, section_id: str, lang: Lang) -> str:
        """A section's name where there is little room."""
        return self._section_words(section_id, lang).short

    def group(self, group_id: str, lang: Lang) -> str:
        """The heading over sections that stand together in the list."""
        return next(one for one in self._plan.group if one.id == group_id).words(lang)

    def record(self, record_id: str, lang: Lang) -> model.RecordWords:
        """The words of a kind of records; of one whose ids are fixed also `<kind>.<id>`."""
        return self._records[f"record.{record_id}"].words(lang)

    def _words(self, key: str, lang: Lang) -> model.FieldWords:
        return (self._fields.get(key) or self._later_fields[key]).words(lang)

    def _section_words(self, section_id: str, lang: Lang) -> model.SectionWords:
        found = self._sections.get(section_id) or self._later_sections[section_id]
        return found.words(lang)


def _by_value(choices: Iterable[model.ChoiceInfo]) -> dict[tuple[str, str], model.ChoiceInfo]:
    return {(choice.key, choice.value): choice for choice in choices}
