"""Why a message is refused: the rule, the element it is about, and what was found there.

No sentence is made here. `messages.toml` words each rule exactly for whoever writes messages
(`alert_rule_…`), and each group of rules plainly for a family (`alert_refused_…`).
"""

from __future__ import annotations

from enum import StrEnum
from typing import Self

FILE = "file"
_SHOWN = 80  # characters of what was found


class RefusalGroup(StrEnum):
    """What is wrong, as far as it concerns a person who only receives messages."""

    FOREIGN = "foreign"  # the file is no such message
    BROKEN = "broken"  # it is damaged, unsafe to read, or not as the standard has it
    LARGE = "large"  # it is larger than any real message
    OTHER_USE = "other_use"  # it is meant for something else than telling people of a level
    LEVEL = "level"  # which level it means cannot be told
    TIME = "time"  # from when or until when is not said, or cannot be meant
    PLACE = "place"  # where it holds cannot be told
    CONTRADICTION = "contradiction"  # what it says in one language it does not say in another
    LOOSE = "loose"  # what it changes cannot be told


class Breach(StrEnum):
    """What a message has to keep to. Never shown as it is."""

    group: RefusalGroup

    def __new__(cls, value: str, group: RefusalGroup) -> Self:  # noqa: D102
        rule = str.__new__(cls, value)
        rule._value_ = value
        rule.group = group
        return rule

    # the file
    FILE_TOO_LARGE = "file_too_large", RefusalGroup.LARGE
    NOT_UTF8 = "not_utf8", RefusalGroup.BROKEN
    NOT_XML = "not_xml", RefusalGroup.BROKEN
    DOCTYPE = "doctype", RefusalGroup.BROKEN
    TOO_DEEP = "too_deep", RefusalGroup.BROKEN
    TOO_MANY_ELEMENTS = "too_many_elements", RefusalGroup.LARGE
    TOO_MANY_INFOS = "too_many_infos", RefusalGroup.LARGE
    TOO_MANY_AREAS = "too_many_areas", RefusalGroup.LARGE
    OTHER_KIND = "other_kind", RefusalGroup.FOREIGN
    # the standard's schema
    ELEMENT_UNKNOWN = "element_unknown", RefusalGroup.BROKEN
    ELEMENT_MISPLACED = "element_misplaced", RefusalGroup.BROKEN
    ELEMENT_MISSING = "element_missing", RefusalGroup.BROKEN
    ELEMENT_REPEATED = "element_repeated", RefusalGroup.BROKEN
    ATTRIBUTE = "attribute", RefusalGroup.BROKEN
    STRAY_TEXT = "stray_text", RefusalGroup.BROKEN
    VALUE_UNKNOWN = "value_unknown", RefusalGroup.BROKEN
    TIME_FORM = "time_form", RefusalGroup.TIME
    # what the standard says in words only, and what is asked of a message about a level
    NAME_FORM = "name_form", RefusalGroup.BROKEN
    STATUS = "status", RefusalGroup.OTHER_USE
    MESSAGE_TYPE = "message_type", RefusalGroup.OTHER_USE
    SCOPE = "scope", RefusalGroup.OTHER_USE
    REFERENCES_MISSING = "references_missing", RefusalGroup.LOOSE
    REFERENCES_FORM = "references_form", RefusalGroup.LOOSE
    REFERENCES_LATER = "references_later", RefusalGroup.LOOSE
    INFO_MISSING = "info_missing", RefusalGroup.LEVEL
    LANGUAGE_MISSING = "language_missing", RefusalGroup.BROKEN
    LANGUAGE_UNKNOWN = "language_unknown", RefusalGroup.BROKEN
    LANGUAGE_REPEATED = "language_repeated", RefusalGroup.BROKEN
    CATEGORY = "category", RefusalGroup.OTHER_USE
    LEVEL_MISSING = "level_missing", RefusalGroup.LEVEL
    LEVEL_REPEATED = "level_repeated", RefusalGroup.LEVEL
    LEVEL_UNKNOWN = "level_unknown", RefusalGroup.LEVEL
    BEGIN_MISSING = "begin_missing", RefusalGroup.TIME
    BEGIN_TOO_FAR = "begin_too_far", RefusalGroup.TIME
    EXPIRES_MISSING = "expires_missing", RefusalGroup.TIME
    EXPIRES_EARLY = "expires_early", RefusalGroup.TIME
    VALID_TOO_LONG = "valid_too_long", RefusalGroup.TIME
    END_UNKNOWN = "end_unknown", RefusalGroup.TIME
    AREA_MISSING = "area_missing", RefusalGroup.PLACE
    GEOCODE_MISSING = "geocode_missing", RefusalGroup.PLACE
    GEOCODE_NAME = "geocode_name", RefusalGroup.PLACE
    TERRITORY_LETTERS = "territory_letters", RefusalGroup.PLACE
    TERRITORY_UNKNOWN = "territory_unknown", RefusalGroup.PLACE
    INFOS_DIFFER = "infos_differ", RefusalGroup.CONTRADICTION


class Refusal(Exception):  # noqa: N818 - what is refused is no error of the program
    """A message that is not taken. `element` is a path such as `alert/info[2]/expires`.

    Where it cannot be told, or nothing was read yet, it is the file.
    """

    def __init__(self, rule: Breach, element: str = FILE, detail: str = "") -> None:
        super().__init__(rule.value, element)
        self.rule = rule
        self.element = element
        shown = "".join(sign if sign.isprintable() else "□" for sign in detail)
        self.detail = shown if len(shown) <= _SHOWN else f"{shown[: _SHOWN - 1]}…"
