"""The content files: their names, what each holds, and how one is read.

One shape per file, so that a misspelt table or key is found by the reader instead of being
silently ignored. Reading is all that happens here; what a text may say is tested in `checks`.
"""

import datetime as dt
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from guide.content import model
from guide.content.compact import read_compact
from guide.content.own_lines import KitReason, PhoneLine
from guide.content.source import ContentSource, source_of
from guide.errors import Code, GuideError


class ContentFile(model.Frozen, frozen=True, kw_only=True):
    """What stands at the top of every file: the day the words were last gathered, and a count."""

    content_date: dt.date
    version: int


class LevelsFile(ContentFile, frozen=True, kw_only=True):
    """levels.toml."""

    level: tuple[model.LevelInfo, ...]
    action: tuple[model.Action, ...]
    notice: tuple[model.Notice, ...] = ()


class SituationsFile(ContentFile, frozen=True, kw_only=True):
    """situations.toml."""

    situation: tuple[model.Situation, ...]
    step: tuple[model.Step, ...]


class SearchFile(ContentFile, frozen=True, kw_only=True):
    """search.toml."""

    found_by: tuple[model.FoundBy, ...]


class NumbersFile(ContentFile, frozen=True, kw_only=True):
    """numbers.toml."""

    number: tuple[model.Number, ...]
    say: tuple[model.SayLine, ...] = ()


class RegionsFile(ContentFile, frozen=True, kw_only=True):
    """regions.toml."""

    region: tuple[model.Region, ...]


class SourcesFile(ContentFile, frozen=True, kw_only=True):
    """sources.toml."""

    source: tuple[model.SourceRef, ...]
    country: tuple[model.Country, ...] = ()


class FieldsFile(ContentFile, frozen=True, kw_only=True):
    """fields.toml."""

    section: tuple[model.SectionInfo, ...]
    field: tuple[model.FieldInfo, ...]
    choice: tuple[model.ChoiceInfo, ...] = ()


class PlacesFile(ContentFile, frozen=True, kw_only=True):
    """places.toml."""

    field: tuple[model.FieldInfo, ...]
    choice: tuple[model.ChoiceInfo, ...] = ()


class PlanWordsFile(ContentFile, frozen=True, kw_only=True):
    """plan.toml."""

    group: tuple[model.GroupInfo, ...]
    section: tuple[model.SectionInfo, ...]
    record: tuple[model.RecordInfo, ...]
    field: tuple[model.FieldInfo, ...]
    choice: tuple[model.ChoiceInfo, ...] = ()


class PhonesFile(ContentFile, frozen=True, kw_only=True):
    """phones.toml."""

    make: tuple[model.PhoneMake, ...]
    step: tuple[PhoneLine, ...]
    notice: tuple[PhoneLine, ...]


class KitFile(ContentFile, frozen=True, kw_only=True):
    """kit.toml."""

    notice: tuple[KitReason, ...]


class TalkFile(ContentFile, frozen=True, kw_only=True):
    """talk.toml."""

    card: tuple[model.TalkCard, ...]


class WordsFile(ContentFile, frozen=True, kw_only=True):
    """cli.toml, messages.toml, class.toml, training.toml and kiosk.toml."""

    word: tuple[model.FixedWord, ...]


class PaperWordsFile(ContentFile, frozen=True, kw_only=True):
    """paper.toml."""

    word: tuple[model.PaperWord, ...]


LEVELS = "levels.toml"
SITUATIONS = "situations.toml"
SEARCH = "search.toml"
NUMBERS = "numbers.toml"
REGIONS = "regions.toml"
SOURCES = "sources.toml"
FIELDS = "fields.toml"
PAPER = "paper.toml"
COMMANDS = "cli.toml"
MESSAGES = "messages.toml"
PLACES = "places.toml"
PHONES = "phones.toml"
KIT = "kit.toml"
TALK = "talk.toml"
PLAN = "plan.toml"
CLASS = "class.toml"
TRAINING = "training.toml"
KIOSK = "kiosk.toml"
PLACE = "place.toml"  # in a place pack; the words of who filled it, not of the guide
SCENARIO = "scenario.toml"  # any scenario; the program's own lie in a folder of their own
QUIZ = "quiz.toml"  # any questions for a class, as above

SHAPES: dict[str, type[ContentFile]] = {
    LEVELS: LevelsFile,
    SITUATIONS: SituationsFile,
    SEARCH: SearchFile,
    NUMBERS: NumbersFile,
    REGIONS: RegionsFile,
    SOURCES: SourcesFile,
    FIELDS: FieldsFile,
    PLACES: PlacesFile,
    PLAN: PlanWordsFile,
    PHONES: PhonesFile,
    KIT: KitFile,
    TALK: TalkFile,
    CLASS: WordsFile,
    TRAINING: WordsFile,
    KIOSK: WordsFile,
    PAPER: PaperWordsFile,
    COMMANDS: WordsFile,
    MESSAGES: WordsFile,
}

# What an edition of the guide's words holds, each file whole: so an edition says the same in every
# version of the program. What the program says of itself, in the windows and on the command line,
# belongs to the program, like its buttons; so do the words by which its search finds, the questions
# of place packs and of the answers that come from them, those of the full plan, what is known of
# makes of phones, why a thing is on the list of a kit, the cards that a family talks over, what a
# class reads in every lesson and on its papers, and what the owner of a kiosk reads.
_OWN = frozenset(
    {COMMANDS, MESSAGES, SEARCH, PLACES, PLAN, PHONES, KIT, TALK, CLASS, TRAINING, KIOSK}
)
PACKED = tuple(name for name in SHAPES if name not in _OWN)
# What a person reads as advice or as a fact, whoever wrote it.
SHOWN = frozenset({*PACKED, PLACE, PHONES, KIT, TALK, CLASS, TRAINING, SCENARIO, QUIZ})

F = TypeVar("F", bound=ContentFile)


def parse(data: bytes) -> dict[str, Any]:
    """The tables of a TOML file. Raises ValueError (bad UTF-8 or TOML) or RecursionError."""
    import tomli  # a start reads compact files

    return tomli.loads(data.decode("utf-8"))


def load_tables(place: ContentSource, name: str) -> dict[str, Any]:
    """What one content file says, as TOML has it; GuideError CONTENT_UNREADABLE with `file`."""
    try:
        return parse(place.read(name))
    except (OSError, ValueError, RecursionError) as fault:
        raise GuideError(Code.CONTENT_UNREADABLE, file=name) from fault


def read_tables(data: bytes, shape: type[F]) -> F:
    """What a TOML file says, in its shape. Errors: as `parse`; ValueError for another shape."""
    return msgspec.convert(parse(data), shape)


def load(place: ContentSource | Path, name: str, shape: type[F]) -> F:
    """Read one content file into its shape; GuideError CONTENT_UNREADABLE with `file`."""
    try:
        data = source_of(place).read(name)
        return read_compact(name, data, shape) or read_tables(data, shape)
    except (OSError, ValueError, RecursionError) as fault:
        raise GuideError(Code.CONTENT_UNREADABLE, file=name) from fault
