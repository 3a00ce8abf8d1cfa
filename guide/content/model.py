"""The shapes of what the guide says: levels, actions, situations, numbers, regions, sources.

Pure data, read only. The words themselves lie in `resources/content/*.toml`, one table an entry,
Kazakh, Russian and English side by side, so that screens, papers and the reviewer's sheet read
the same entry. Nothing here reads the disk. Annotations are values, here and wherever a start
reads shapes: msgspec compiles each that is a text, which was a twentieth of the start.
"""

from collections.abc import Iterable
from enum import StrEnum
from typing import Generic, Literal, TypeVar

from msgspec import Struct

Lang = Literal["kk", "ru", "en"]
LANGS: tuple[Lang, ...] = ("kk", "ru", "en")


class Level(StrEnum):
    """A level of terrorist danger; `NONE` is "no level declared", never "safe" (KEY-01)."""

    NONE = "none"
    YELLOW = "yellow"
    ORANGE = "orange"
    RED = "red"

    @property
    def rank(self) -> int:
        """1 to 3 for a declared level, 0 for none."""
        return _RANKS[self]


_RANKS = {level: rank for rank, level in enumerate(Level)}
DECLARED: tuple[Level, ...] = (Level.YELLOW, Level.ORANGE, Level.RED)


class Basis(StrEnum):
    """How sure a line is, strongest first (alert-levels.md section 1.2)."""

    SEED = "seed"
    KZ = "kz"
    ABROAD = "abroad"
    UNOFFICIAL = "unofficial"
    GENERAL = "general"


class Kind(StrEnum):
    """What a person does with a line."""

    TASK = "task"  # done once, ticked, counted
    HABIT = "habit"  # agreed in the family, never counted as done
    STEP = "step"  # one step of a situation
    FACT = "fact"  # something to know: a definition, something to notice


class When(StrEnum):
    """Under which heading a line of a level stands."""

    NOW = "now"  # what to do at once
    KNOW = "know"  # what everybody at home should know
    PREPARE = "prepare"  # what can be got ready today


class Review(StrEnum):
    """Whether a native speaker with an emergency-services background has signed the words."""

    DRAFT = "draft"
    SIGNED = "signed"


class Frozen(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Base of all content shapes: an unknown key in a file is a mistake, not an extension."""


W = TypeVar("W")


class Trilingual(Frozen, Generic[W], frozen=True, kw_only=True):
    """Whatever is said in each of the three languages."""

    kk: W
    ru: W
    en: W

    def words(self, lang: Lang) -> W:
        """What is said in `lang`."""
        said: W = getattr(self, lang)
        return said


class Named(Trilingual[str], frozen=True, kw_only=True):
    """Whatever is called or said by one text in each language."""

    def name(self, lang: Lang) -> str:
        """The text in `lang`."""
        return self.words(lang)


class Words(Frozen, frozen=True, kw_only=True):
    """One line in one language. `title` <= 60 characters, `reason` <= 120 and two sentences."""

    title: str
    reason: str = ""


class Part(Named, frozen=True, kw_only=True):
    """Words inside a line whose basis differs from the line's (alert-levels.md section 1.2)."""

    basis: Basis


class Sourced(Trilingual[W], Generic[W], frozen=True, kw_only=True):
    """What says where it comes from, how sure it is and who has reviewed it."""

    id: str
    sources: tuple[str, ...]
    basis: Basis
    review: Review = Review.DRAFT
    parts: tuple[Part, ...] = ()


class Entry(Sourced[Words], frozen=True, kw_only=True):
    """What every line of advice carries."""

    kind: Kind


# The sections of the plan, or all of it.
PlanPart = Literal[
    "", "all", "contact", "people", "home", "meeting", "calls", "title", "about", "health",
    "school", "work", "contacts", "ours", "house", "utilities", "exits", "documents", "pets",
    "car", "places", "connection", "phones", "roles", "helped", "rules", "kit", "keeping",
    "practice",
]  # fmt: skip


class Action(Entry, frozen=True, kw_only=True):
    """A line of a level, or of the closing list when a level was lowered or cancelled."""

    level: Literal["yellow", "orange", "red", "end"]
    when: When = When.NOW
    how: str = ""  # the situation whose steps say how it is done
    plan: PlanPart = ""  # where in the family plan it is done

    @property
    def can_be_ticked(self) -> bool:
        """Whether something is done or agreed here; what holds at once is only read."""
        return self.kind is Kind.TASK or self.when is not When.NOW


def by_when(actions: Iterable[Action]) -> list[Action]:
    """Lines to act on now, then to know, then to prepare; else in the order of the guide."""
    return sorted(actions, key=lambda action: tuple(When).index(action.when))


class LevelWords(Frozen, frozen=True, kw_only=True):
    """How one level is named and what it means, in one language."""

    name: str  # "Yellow"
    level_name: str  # "Yellow level"
    adjective: str  # "Moderate"
    meaning: str  # one sentence, LVL-06 to LVL-08
    spoken: str  # "yellow level, the first of three"


class LevelInfo(Sourced[LevelWords], frozen=True, kw_only=True):
    """A level: names (LVL-01 to LVL-03), definition (LVL-06 to LVL-08) and their sources."""

    id: Level


class Notice(Entry, frozen=True, kw_only=True):
    """Something a resident may notice, or a remark of the Levels page.

    `topic` says where it stands: `notice` under each level in `levels`, the others in the boxes
    below (weather and neighbours' colours, origin of the words, unity and respect, documents).
    """

    topic: Literal["notice", "colours", "origin", "respect", "documents"]
    levels: tuple[Level, ...] = ()


class Situation(Named, frozen=True, kw_only=True):
    """A situation: an id such as `ITEM`, a name, an icon and its steps in order."""

    id: str
    icon: str
    kk_search: str = ""  # words people type, of an edition that has a new situation; not shown
    ru_search: str = ""
    en_search: str = ""
    call: tuple[str, ...] = ("112",)  # numbers set large beside the steps
    call_after_leaving: bool = False  # "Call once you have moved away" (ITEM-04)

    def search_words(self, lang: Lang) -> str:
        """Extra words for the search in `lang`."""
        found: str = getattr(self, f"{lang}_search")
        return found


class FoundBy(Trilingual[tuple[str, ...]], frozen=True, kw_only=True):
    """What people type who mean a situation; without one, something else. Never shown.

    Each line holds terms parted by commas. The words of a term belong together, in any order.
    """

    situation: str = ""
    beside: bool = False  # goes along with the situation, but does not name it
    against: bool = False  # speaks of something else: one word that names the situation is too few
    doubtful: bool = False  # has other meanings: alone beside words that are not known, it is none

    def terms(self, lang: Lang) -> list[str]:
        """The terms in `lang`."""
        return [term for line in self.words(lang) for term in line.split(", ")]


class Step(Entry, frozen=True, kw_only=True):
    """One step of a situation. `aside` steps stand apart below the path (teach the children)."""

    situation: str
    aside: bool = False


class PhoneMake(Frozen, frozen=True, kw_only=True):
    """A make of phones by its own name; `other` has none and is any that is not named."""

    id: str
    name: str = ""


class TalkWords(Frozen, frozen=True, kw_only=True):
    """A card in one language: what happens to an invented family, and what the family is asked."""

    story: str
    question: str  # of that family; without a right answer
    ours: str  # of the family that reads: what it writes into its plan


class TalkCard(Trilingual[TalkWords], frozen=True, kw_only=True):
    """A dilemma to be talked over, which ends in one answer of the plan. Never advice."""

    id: str
    answer: Literal["yes_no", "who"]
    field: str  # `<section>.<name>` as declared in the plan
    task: str = ""  # of a role: which task (`household.records.role`)
    basis: Literal["drafted"] = "drafted"  # no source stands behind it (`labels.DRAFTED`)
    review: Review = Review.DRAFT


class SayLine(Entry, frozen=True, kw_only=True):
    """One thing to say, or to keep to, when calling an emergency number."""


class NumberWords(Frozen, frozen=True, kw_only=True):
    """An emergency number in one language."""

    name: str  # "Police"
    when: str  # after a colon: "When to call: smell of gas"
    about: str = ""  # one sentence more, for the page "what to say"


class Number(Sourced[NumberWords], frozen=True, kw_only=True):
    """An emergency number. `tile` numbers stand on home, in file order."""

    number: str
    tile: bool = True


class Region(Named, frozen=True, kw_only=True):
    """A region or a city of republican significance, by ISO 3166-2 code; `KZ` is the country."""

    code: str
    type: Literal["country", "region", "city"]
    search: str = ""  # older and other spellings people type (REG-06), not shown
    sources: tuple[str, ...]


class SourceWords(Frozen, frozen=True, kw_only=True):
    """What was read and of which day it is, in one language."""

    title: str = ""
    date: str = ""


_SAME_SITE = frozenset({"amp", "en", "kaz", "ru", "rus", "www"})


class SourceRef(Trilingual[SourceWords], frozen=True, kw_only=True):
    """A source: where a line was read.

    `country` is the code of a `Country`, empty where it is not known. `authority` says that the
    words are those of an authority or of the Red Cross: its own page, its text republished, or
    press that quotes its officials. Editions of 0.3.0 have one title and date for all languages.
    """

    id: str
    kk: SourceWords = SourceWords()
    ru: SourceWords = SourceWords()
    en: SourceWords = SourceWords()
    address: str = ""
    country: str = ""
    authority: bool = False
    title: str = ""
    date: str = ""

    def words(self, lang: Lang) -> SourceWords:
        """Title and date in `lang`."""
        if self.title:
            return SourceWords(title=self.title, date=self.date)
        return super().words(lang)

    @property
    def site(self) -> str:
        """Where it stands, in one word: `gov.kz`, whichever language its address names."""
        host = self.address.partition("/")[0]
        first, _, rest = host.partition(".")
        return (rest if first in _SAME_SITE else host) or self.id


KAZAKHSTAN = "KZ"


class Country(Named, frozen=True, kw_only=True):
    """The name of a country that sources come from; `INT` is an international body."""

    code: str


class SectionWords(Frozen, frozen=True, kw_only=True):
    """A section of the plan in one language."""

    title: str
    short: str  # where there is little room: the progress list
    about: str  # one line: what the section is for


class SectionInfo(Trilingual[SectionWords], frozen=True, kw_only=True):
    """The words of a section of the plan; `id` as in `household.field.Section`."""

    id: str


class RecordWords(Frozen, frozen=True, kw_only=True):
    """A kind of records of the plan in one language, such as "Pet"."""

    one: str  # a single one, as a title: "Pet"
    many: str = ""  # the title of their list
    add: str = ""  # the button that adds one
    about: str = ""  # one line under the title of the list


class RecordInfo(Trilingual[RecordWords], frozen=True, kw_only=True):
    """The words of a kind of records; `id` is `record.<kind>` (`household.records.kinds`)."""

    id: str


class GroupInfo(Named, frozen=True, kw_only=True):
    """The heading over sections that stand together; `id` as a `SectionGroup` says it."""

    id: str


class FieldWords(Frozen, frozen=True, kw_only=True):
    """A field's label and hint in one language. Examples stand in hints and are never stored."""

    label: str
    hint: str = ""


class FieldInfo(Trilingual[FieldWords], frozen=True, kw_only=True):
    """The words of a field; `key` is `<section>.<name>` as declared in the plan."""

    key: str


class ChoiceInfo(Named, frozen=True, kw_only=True):
    """The words of one choice of a field."""

    key: str
    value: str


class FixedWord(Named, frozen=True, kw_only=True):
    """One fixed text of the papers or of the command line, with its placeholders."""

    id: str


class PaperWord(FixedWord, frozen=True, kw_only=True):
    """A fixed text of the papers.

    Each says whether it sends somebody out of the house; one that does begins with the word
    `unless_told_to_stay`, on whichever paper it stands.
    """

    sends_out: bool
