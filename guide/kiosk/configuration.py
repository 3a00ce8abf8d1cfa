"""What the owner of a kiosk decides: every field, declared once, with what is right in it.

It is kept as TOML in two files, `all.toml` for all screens of one owner and `screen.toml` for this
one, which wins field by field (`configuration_file`). The table is the section, the key the name:

    [idle]
    seconds = 75

Each field has words that tell what it is for (`kiosk_field_<section>_<name>` in kiosk.toml) and
what is right in it (`kiosk_right_<rule>`); the check, the owner's first page and the list of all
fields read them from here. Nothing stands here that a visitor could have typed.
"""

import datetime as dt
import math
from collections.abc import Mapping
from enum import StrEnum
from functools import cache
from types import MappingProxyType
from typing import Annotated, Any, Literal

from msgspec import Meta, Struct, structs

from guide.content.model import LANGS, Lang
from guide.form_fields import Field, FieldSpec, fields_of

ALL_SCREENS, THIS_SCREEN = "all.toml", "screen.toml"
_INCH = 25.4  # mm
# Of the light: with less the words of an orange level fall below 4.5:1 (a test counts).
_READABLE_PERCENT = 75
_NAME = r"[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?"


class Right(StrEnum):
    """What is right in a field; each has its words, `kiosk_right_…`."""

    NAME = "name"
    REGION = "region"
    TEXT = "text"
    CHOICE = "choice"
    LANGUAGES = "languages"
    WHOLE = "whole"
    NUMBER = "number"
    HOUR = "hour"
    PROGRAM = "program"
    FOLDER = "folder"
    HASH = "hash"
    NAMES = "names"
    KEYS = "keys"


class Configured(FieldSpec, frozen=True, kw_only=True):
    """A field of the configuration: its bounds stand in the words of what is right, too."""

    least: float = 0
    most: float = 0


ConfiguredField = Field[Configured]


def _text(rule: Right, group: str, most: int, pattern: str | None = None) -> Meta:
    spec = Configured(rule=rule, group=group, most=most)
    return Meta(max_length=most, pattern=pattern, extra={"ask": spec})


def _number(rule: Right, group: str, least: float, most: float) -> Meta:
    spec = Configured(rule=rule, group=group, least=least, most=most)
    return Meta(ge=least, le=most, extra={"ask": spec})


def _choice(group: str, *choices: str) -> Meta:
    return Meta(extra={"ask": Configured(rule=Right.CHOICE, group=group, choices=choices)})


def _hour(group: str) -> Meta:
    return _text(Right.HOUR, group, 5, r"^(([01][0-9]|2[0-3]):[0-5][0-9])?\Z")


def _path(rule: Right, group: str) -> Meta:
    return _text(rule, group, 400)


class _Section(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    pass


class Screen(_Section, frozen=True, kw_only=True):
    """One screen."""

    name: Annotated[str, _text(Right.NAME, "screen", 40, rf"^({_NAME})?\Z")] = ""
    region: Annotated[str, _text(Right.REGION, "screen", 5)] = ""
    detail: Annotated[str, _text(Right.TEXT, "screen", 80)] = ""  # a district, a town


class InstitutionName(_Section, frozen=True, kw_only=True):
    """Whose staff enters a level here, as it is shown: "Staff: …"."""

    kk: Annotated[str, _text(Right.TEXT, "institution", 60)] = ""
    ru: Annotated[str, _text(Right.TEXT, "institution", 60)] = ""
    en: Annotated[str, _text(Right.TEXT, "institution", 60)] = ""

    def words(self, lang: Lang) -> str:
        """The name in a language, or in the first that it was given in."""
        return next((name for name in (getattr(self, one) for one in (lang, *LANGS)) if name), "")


class Languages(_Section, frozen=True, kw_only=True):
    """In which language a visit begins, and which can be chosen."""

    first: Annotated[Lang, _choice("languages", *LANGS)] = "kk"
    offered: Annotated[
        tuple[Lang, ...],
        Meta(
            min_length=1,
            max_length=len(LANGS),
            extra={"ask": Configured(rule=Right.LANGUAGES, group="languages", choices=LANGS)},
        ),
    ] = LANGS


class Display(_Section, frozen=True, kw_only=True):
    """How large the screen is, so that what is touched is large enough. 0: not known."""

    inches: Annotated[float, _number(Right.NUMBER, "display", 0, 200)] = 0.0  # the diagonal
    pixels_per_mm: Annotated[float, _number(Right.NUMBER, "display", 0, 40)] = 0.0


class IdleTimes(_Section, frozen=True, kw_only=True):
    """After how many seconds without a touch a visit is asked whether it goes on."""

    seconds: Annotated[int, _number(Right.WHOLE, "idle", 30, 180)] = 75
    long_pages: Annotated[int, _number(Right.WHOLE, "idle", 30, 180)] = 120


class Printing(_Section, frozen=True, kw_only=True):
    """The printer of visitors, by the name that the system has for it."""

    printer: Annotated[str, _text(Right.TEXT, "printing", 127)] = ""


class Speech(_Section, frozen=True, kw_only=True):
    """The program that reads aloud."""

    program: Annotated[str, _path(Right.PROGRAM, "speech")] = ""


class Alerts(_Section, frozen=True, kw_only=True):
    """The folder that messages about the level come into; it is read and never written."""

    folder: Annotated[str, _path(Right.FOLDER, "alerts")] = ""


class Packs(_Section, frozen=True, kw_only=True):
    """The folders that newer words and places come into."""

    words: Annotated[str, _path(Right.FOLDER, "packs")] = ""
    places: Annotated[str, _path(Right.FOLDER, "packs")] = ""


class StatusWriting(_Section, frozen=True, kw_only=True):
    """Where this screen says how it is, and how often at least."""

    folder: Annotated[str, _path(Right.FOLDER, "status")] = ""
    minutes: Annotated[int, _number(Right.WHOLE, "status", 5, 1440)] = 60


class Night(_Section, frozen=True, kw_only=True):
    """When the screen is dark, by the clock of the place; how far it is dimmed while unused."""

    begins: Annotated[str, _hour("night")] = ""
    ends: Annotated[str, _hour("night")] = ""
    percent: Annotated[int, _number(Right.WHOLE, "night", _READABLE_PERCENT, 100)] = 75


Gesture = Literal["corners", "hold"]


class Staff(_Section, frozen=True, kw_only=True):
    """How the staff comes to its page."""

    secret: Annotated[str, _text(Right.HASH, "staff", 200)] = ""
    gesture: Annotated[Gesture, _choice("staff", "corners", "hold")] = "corners"


class FleetExpectations(_Section, frozen=True, kw_only=True):
    """What a report on many screens measures them by."""

    screens: Annotated[
        tuple[Annotated[str, Meta(pattern=rf"^{_NAME}\Z")], ...],
        Meta(max_length=2000, extra={"ask": Configured(rule=Right.NAMES, group="fleet")}),
    ] = ()
    silent_hours: Annotated[int, _number(Right.WHOLE, "fleet", 1, 1000)] = 24
    words: Annotated[int, _number(Right.WHOLE, "fleet", 0, 100_000)] = 0  # the edition at least
    keys: Annotated[
        tuple[Annotated[str, Meta(pattern=r"^[0-9A-F]{4}( [0-9A-F]{4}){7}\Z")], ...],
        Meta(max_length=50, extra={"ask": Configured(rule=Right.KEYS, group="fleet")}),
    ] = ()


class Configuration(Struct, frozen=True, kw_only=True):
    """All of it. As it is made without arguments it is a kiosk that nobody has set up."""

    screen: Screen = Screen()
    institution: InstitutionName = InstitutionName()
    languages: Languages = Languages()
    display: Display = Display()
    idle: IdleTimes = IdleTimes()
    printing: Printing = Printing()
    speech: Speech = Speech()
    alerts: Alerts = Alerts()
    packs: Packs = Packs()
    status: StatusWriting = StatusWriting()
    night: Night = Night()
    staff: Staff = Staff()
    fleet: FleetExpectations = FleetExpectations()


SECTIONS: dict[str, type[Struct]] = {
    field.name: type(field.default) for field in structs.fields(Configuration)
}


def is_field(key: str) -> bool:
    """Whether there is a field of this key; as quick as a start wants it."""
    section, _, name = key.partition(".")
    return section in SECTIONS and name in SECTIONS[section].__struct_fields__


def annotation_of(key: str) -> tuple[Any, Configured]:
    """The type of a field with its bounds, and how it is asked. KeyError for an unknown key."""
    section, _, name = key.partition(".")
    annotation = SECTIONS[section].__annotations__[name]
    asked = (
        one.extra["ask"] for one in annotation.__metadata__ if isinstance(one, Meta) and one.extra
    )
    return annotation, next(asked)


@cache
def all_fields() -> Mapping[str, ConfiguredField]:
    """The fields by their keys, such as `idle.seconds`, in the order of the file."""
    found = (
        (f"{section}.{field.name}", field)
        for section, record in SECTIONS.items()
        for field in fields_of(record)
    )
    return MappingProxyType(dict(found))


def value_of(configuration: Configuration, key: str) -> Any:
    """The value of a field by its key, such as `idle.seconds`."""
    section, _, name = key.partition(".")
    return getattr(getattr(configuration, section), name)


def unset(configuration: Configuration) -> tuple[str, ...]:
    """The keys without which no kiosk begins its work, as far as nobody has said them."""
    found = [key for key in ("screen.name", "screen.region") if not value_of(configuration, key)]
    if not configuration.institution.words("kk"):
        found.append("institution.kk")  # in any language, of which the first is named
    return (*found, *(() if configuration.staff.secret else ("staff.secret",)))


def is_set_up(configuration: Configuration) -> bool:
    """Whether an owner has said what no kiosk can do without."""
    return not unset(configuration)


def pixels_per_mm(display: Display, width: int, height: int) -> float | None:
    """How many pixels a millimetre has on a screen of so many pixels; None: nobody said."""
    if display.pixels_per_mm:
        return display.pixels_per_mm
    if display.inches and width > 0 and height > 0:
        return math.hypot(width, height) / (display.inches * _INCH)
    return None


def is_night(night: Night, time: dt.time) -> bool:
    """Whether the screen is dimmed at this time of the day; the night may pass midnight."""
    if not night.begins or not night.ends:
        return False
    begins, ends, now = night.begins, night.ends, f"{time:%H:%M}"
    return begins <= now < ends if begins <= ends else now >= begins or now < ends
