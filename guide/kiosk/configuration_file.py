"""Reading the configuration: two files, the second over the first, field by field.

Nothing here raises for what a file holds. A file or a field that is not right is a finding, with
its file and line where they are known, and what is right instead; the field keeps what it had, so
that a screen comes up with everything else. A file that is not there says nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from enum import StrEnum
from functools import lru_cache
from pathlib import Path, PurePosixPath, PureWindowsPath
from types import MappingProxyType
from typing import Any

import msgspec
from msgspec import Struct, structs

from guide.bounded_read import read_bounded
from guide.content.files import parse
from guide.content.kiosk_words import kiosk_words
from guide.content.model import Lang
from guide.kiosk.configuration import (
    ALL_SCREENS,
    SECTIONS,
    THIS_SCREEN,
    Configuration,
    Night,
    Right,
    all_fields,
    annotation_of,
    is_field,
    value_of,
)
from guide.kiosk.secret import is_hash

SIZE_LIMIT = 128 << 10  # bytes; 2,000 names of screens are far below
# Compiled where something is wrong: every start of a page reads the files.
_TABLE = r"\s*\[\s*([\w-]+)\s*\]\s*(?:#.*)?"
_KEY = r"""\s*(?:([\w-]+)|"([\w-]+)"|'([\w-]+)')\s*="""
_TOML_LINE = r"\(at line (\d+), column \d+\)"
_SECRETS = frozenset({"secret", "password", "pin", "passphrase", "phrase", "code", "hash"})
_LONGEST_SHOWN = 60  # signs of a key that no one declared


# As they are written in the file.
SAMPLES: Mapping[Right, str] = {
    Right.NAME: '"library-3"',
    Right.REGION: '"KZ-71"',
    Right.HOUR: '"22:00"',
    Right.PROGRAM: '"/usr/bin/espeak-ng"',
    Right.FOLDER: r""" "/srv/daiyn/messages" / 'C:\Daiyn\Messages'""".strip(),
    Right.HASH: '"$argon2id$',
    Right.NAMES: '["library-1", "library-2"]',
    Right.KEYS: '["0123 4567 89AB CDEF 0123 4567 89AB CDEF"]',
}
_SECTION_SAMPLE = "[idle]"


class ConfigFault(StrEnum):
    """What is wrong; each has its words, `kiosk_check_…`."""

    MISSING = "missing"  # a file that was asked for by its name
    UNREADABLE = "unreadable"
    TOO_LARGE = "too_large"
    NOT_TEXT = "not_text"
    BROKEN = "broken"
    NO_SECTION = "no_section"  # a key outside of all tables, or a table where a value should be
    UNKNOWN = "unknown"
    UNKNOWN_NEAR = "unknown_near"  # misspelt, most likely
    SECRET_OPEN = "secret_open"  # noqa: S105 - the secret itself, or what looks like it
    WRONG = "wrong"
    NOT_OFFERED = "not_offered"  # the first language is none of those that can be chosen
    TWICE = "twice"  # the same language or screen named again
    NIGHT_HALF = "night_half"
    LONG_SHORTER = "long_shorter"
    WATCHED_WRITTEN = "watched_written"  # the status would be written into a folder that is watched


class ConfigFinding(Struct, frozen=True):
    """One thing that is not right."""

    file: str  # as it was given
    fault: ConfigFault
    key: str = ""  # `idle.seconds`; "" for a whole file
    line: int | None = None  # from 1
    fields: dict[str, str] = {}  # for the words

    def said(self, lang: Lang) -> str:
        """What is wrong and what is right instead."""
        words = kiosk_words()
        right = right_words(self.key, lang) if is_field(self.key) else ""
        return words.say(f"kiosk_check_{self.fault}", lang, key=self.key, right=right,
                         **self.fields)  # fmt: skip


class Checked(Struct, frozen=True):
    """What holds, and what was found."""

    configuration: Configuration
    findings: tuple[ConfigFinding, ...] = ()


class Layer(Struct, frozen=True):
    """What one file says, as far as it was understood."""

    file: str
    text: str = ""
    tables: dict[str, Any] = {}
    findings: tuple[ConfigFinding, ...] = ()


def right_words(key: str, lang: Lang) -> str:
    """What is right in a field, as a part of a sentence. KeyError for an unknown key."""
    _, ask = annotation_of(key)
    return kiosk_words().say(
        f"kiosk_right_{ask.rule}", lang, least=f"{ask.least:g}", most=f"{ask.most:g}",
        choices=", ".join(f'"{one}"' for one in ask.choices),
        sample=SAMPLES.get(Right(ask.rule), ""),
    )  # fmt: skip


def configuration_files(data: Path) -> tuple[Path, Path]:
    """Where the two files lie in the folder of a kiosk's data: for all screens, for this one."""
    return data / ALL_SCREENS, data / THIS_SCREEN


def read_layers(paths: Sequence[Path], regions: Collection[str]) -> Checked:
    """What the files say together; `regions` are the codes that the guide knows. Never raises."""
    found = [read_layer(path) for path in paths]
    return combined([one for one in found if one is not None], regions)


def read_layer(path: Path) -> Layer | None:
    """One file; None where there is none."""
    try:
        data = read_bounded(path, SIZE_LIMIT)
    except FileNotFoundError:
        return None
    except (OSError, ValueError):
        return _refused(str(path), ConfigFault.UNREADABLE)
    return layer_of(str(path), data)


def missing(path: Path) -> Layer:
    """The layer of a file that should be there."""
    return _refused(str(path), ConfigFault.MISSING)


def layer_of(file: str, data: bytes | None) -> Layer:
    """The layer of a file's bytes; None for more than are read."""
    if data is None:
        return _refused(file, ConfigFault.TOO_LARGE)
    try:
        # An editor of Windows marks its files; `parse` takes the bytes without it.
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return _refused(file, ConfigFault.NOT_TEXT, data[: error.start].count(b"\n") + 1)
    try:
        tables = parse(text.encode())
    except (ValueError, RecursionError) as error:
        at = re.search(_TOML_LINE, str(error))
        return _refused(file, ConfigFault.BROKEN, int(at[1]) if at else text.count("\n") + 1)
    return Layer(file, text, tables)


def combined(layers: Sequence[Layer], regions: Collection[str]) -> Checked:
    """What the layers say, a later one over an earlier one."""
    values: dict[str, dict[str, Any]] = {}
    findings: list[ConfigFinding] = []
    said_in: dict[str, Layer] = {}  # where the value that holds stands
    for layer in layers:
        findings += layer.findings
        for section, name, value in _entries(layer, findings):
            key = f"{section}.{name}"
            fault = _fault_of(key, value, regions)
            if fault is not None:
                findings.append(_found(layer, fault, key))
                continue
            values.setdefault(section, {})[name] = value
            said_in[key] = layer
    configuration = msgspec.convert(values, Configuration)
    for key, fault, mended in _together(configuration):
        if key in said_in:  # else what is usual gives way to what was said
            findings.append(_found(said_in[key], fault, key))
        configuration = structs.replace(configuration, **{key.partition(".")[0]: mended})
    return Checked(configuration, tuple(findings))


def _found(
    layer: Layer, fault: ConfigFault, key: str, fields: Mapping[str, str] = MappingProxyType({})
) -> ConfigFinding:
    line = lines_of(layer.text).get(key)
    return ConfigFinding(layer.file, fault, _shown(key), line, dict(fields))


@lru_cache(maxsize=2)  # of both files, each read once for all that is wrong in it
def lines_of(text: str) -> Mapping[str, int]:
    """The line of each table and key that is written in the plain way, from 1."""
    is_table, is_key = re.compile(_TABLE), re.compile(_KEY)
    found: dict[str, int] = {}
    section = ""
    for number, line in enumerate(text.split("\n"), 1):
        table = is_table.fullmatch(line.rstrip("\r"))
        key = is_key.match(line)
        if table is not None:
            section = table[1]
            found.setdefault(section, number)
        elif key is not None:
            name = next(filter(None, key.groups()))
            found.setdefault(f"{section}.{name}" if section else name, number)
    return found


def _entries(layer: Layer, findings: list[ConfigFinding]) -> Iterator[tuple[str, str, Any]]:
    """The values of a layer that somebody declared; what nobody did becomes a finding."""
    for section, table in layer.tables.items():
        if section not in SECTIONS:
            findings.append(_unknown(layer, section, SECTIONS))
        elif not isinstance(table, dict):
            said = {"sample": _SECTION_SAMPLE}
            findings.append(_found(layer, ConfigFault.NO_SECTION, section, said))
        else:
            for name, value in table.items():
                key = f"{section}.{name}"
                if is_field(key):
                    yield section, name, value
                else:
                    findings.append(_unknown(layer, key, tuple(all_fields())))


def _unknown(layer: Layer, key: str, known: Collection[str]) -> ConfigFinding:
    section, _, name = key.rpartition(".")
    if name.casefold() in _SECRETS:
        return _found(layer, ConfigFault.SECRET_OPEN, key)
    elsewhere = [one for one in all_fields() if one.partition(".")[2] == name]
    from difflib import get_close_matches

    near = get_close_matches(key, known, 1, 0.75) or elsewhere[:1]
    if not section and "." not in key and key not in SECTIONS and elsewhere:
        near = elsewhere[:1]  # a field outside of its table
    if near:
        return _found(layer, ConfigFault.UNKNOWN_NEAR, key, {"near": near[0]})
    return _found(layer, ConfigFault.UNKNOWN, key)


def _shown(key: str) -> str:
    """A key that anybody may have written, on one line and not long."""
    plain = "".join(sign if sign.isprintable() else "?" for sign in key)
    return plain if len(plain) <= _LONGEST_SHOWN else f"{plain[:_LONGEST_SHOWN]}…"


def _fault_of(key: str, value: object, regions: Collection[str]) -> ConfigFault | None:
    """Why a value does not fit its field; None when it does."""
    annotation, asked = annotation_of(key)
    try:
        got = msgspec.convert(value, annotation)
    except msgspec.ValidationError:
        return ConfigFault.SECRET_OPEN if asked.rule is Right.HASH else ConfigFault.WRONG
    if got == "":
        return None
    if asked.rule is Right.HASH:
        return None if is_hash(got) else ConfigFault.SECRET_OPEN
    if asked.rule is Right.REGION:
        return None if got in regions else ConfigFault.WRONG
    if isinstance(got, tuple) and len(set(got)) < len(got):
        return ConfigFault.TWICE
    is_right = _RIGHT.get(Right(asked.rule), lambda _: True)
    return None if is_right(got) else ConfigFault.WRONG


def _is_plain(text: str) -> bool:
    return text.isprintable() and text == text.strip()


def _is_full_path(text: str) -> bool:
    is_full = PurePosixPath(text).is_absolute() or PureWindowsPath(text).is_absolute()
    return is_full and text.isprintable()


_RIGHT: Mapping[Right, Callable[[Any], bool]] = {
    Right.TEXT: _is_plain,
    Right.PROGRAM: _is_full_path,
    Right.FOLDER: _is_full_path,
}


def _together(configuration: Configuration) -> Iterator[tuple[str, ConfigFault, Struct]]:
    """What fields say together that cannot be meant: the key, why, and the section without it."""
    languages, night, idle = configuration.languages, configuration.night, configuration.idle
    if languages.first not in languages.offered:
        first = languages.offered[0]
        yield "languages.first", ConfigFault.NOT_OFFERED, structs.replace(languages, first=first)
    if bool(night.begins) != bool(night.ends) or (night.begins and night.begins == night.ends):
        yield f"night.{'begins' if night.begins else 'ends'}", ConfigFault.NIGHT_HALF, Night()
    if idle.long_pages < idle.seconds:
        mended = structs.replace(idle, long_pages=idle.seconds)
        yield "idle.long_pages", ConfigFault.LONG_SHORTER, mended
    status = configuration.status
    watched = ("alerts.folder", "packs.words", "packs.places")
    if any(_is_within(status.folder, value_of(configuration, one)) for one in watched):
        yield "status.folder", ConfigFault.WATCHED_WRITTEN, structs.replace(status, folder="")


def _is_within(inner: str, outer: str) -> bool:
    """Whether a folder is another one or lies in it, as far as their names tell."""
    if not inner or not outer:
        return False
    kind = PurePosixPath if PurePosixPath(inner).is_absolute() else PureWindowsPath
    return kind(inner).is_relative_to(kind(outer))


def _refused(file: str, fault: ConfigFault, line: int | None = None) -> Layer:
    return Layer(file, findings=(ConfigFinding(file, fault, line=line),))
