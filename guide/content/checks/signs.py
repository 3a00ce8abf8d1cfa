"""Tests that a text has the guide's signs only, no links, no doubled words and no shouting.

What is not seen, joins its neighbour or looks like another letter would hide a word from every
other check, and an emoji or a link is no advice that a paper can show.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from guide.content import files
from guide.content.checks.entries import ADVICE, PLACES, RawEntry
from guide.content.checks.finding import Finding
from guide.content.checks.phrases import folded
from guide.content.model import LANGS
from guide.content.pack_text import has_link
from guide.content.signs import other_signs

# Spaces at the ends or doubled, line breaks, tags, no space after a sentence, a space before a
# stop, stops and strokes that stand twice.
_UNTIDY = re.compile(
    r"^\s|\s$|\s\s|[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]|</?[a-z]"
    r"|[a-zа-яёәғқңөұүһі][.!?…][A-ZА-ЯЁӘҒҚҢӨҰҮҺІ]"
    r"|\s[,;:.!?](?!\w)|,,|;;|(?<!\.)\.\.(?!\.)|!!|\?\?|__|&\w+;"
)
# The last part of an address on the net, and what such addresses begin with.
_LINK = re.compile(
    r"\w+://|(?<!\w)(?:https?|www|ftp)\b|(?<!\w)@\w{3,}|\w@\w+\.|(?<!\w)t\.me(?!\w)"
    r"|(?<!\w)[\w-]+(?:\.[\w-]+)*\.(?:kz|ru|com|org|net|info|edu|gov|io|me|app|se|uk|us|қаз"
    r"|рф)(?!\w)",
    re.IGNORECASE,
)
_DOUBLED = re.compile(r"(?<![\w-])([^\W\d_]+)\s+\1(?![\w-])")
_MAY_DOUBLE = frozenset({"that", "had"})
_SHOUTED = re.compile(r"(?<![\w-])[A-ZА-ЯЁӘҒҚҢӨҰҮҺІ]{4,}(?![\w-])")
_CAPITALS = re.compile(r"(?<![\w-])[A-ZА-ЯЁӘҒҚҢӨҰҮҺІ]{2,}(?![\w-])")
# Capitals that are a name: bodies, files, and what may be typed on a command line.
_NAMES = frozenset({"JSON", "TOML", "IMEI", "ISBN", "НАТО", "ЮНИСЕФ", "UNICEF", "IBAN", "EGOV"})
_QUOTED = re.compile(r"«[^»]*»|\"[^\"]*\"|“[^”]*”")
_SHOWN = 3  # signs that are named of one text
_DEPTH = 8  # tables within each other; no entry has as many
_LONGEST_NAME = 4  # letters of a short form that is written in capitals


def check_signs(entry: RawEntry) -> Iterator[Finding]:
    """Signs that are none of the guide's, with their places; links; words doubled or shouted."""
    for place, text in texts_of(entry.values):
        for position, sign in islice(other_signs(entry.file, text), _SHOWN):
            told = f"{place}: {position}: U+{ord(sign):04X}"
            yield Finding(entry.file, entry.id, "sign_unknown", told, told)
        if has_link(entry.file, text):
            yield Finding(entry.file, entry.id, "link", f"{place}: {text}")
    is_shown = entry.file in files.SHOWN and entry.table != "source"
    for lang in LANGS:
        for role, text in entry.words(lang).items():
            place = f"{lang}.{role}: {text}"
            if text.strip() and _UNTIDY.search(text):
                yield Finding(entry.file, entry.id, "text_untidy", place)
            if is_shown and _LINK.search(text):
                yield Finding(entry.file, entry.id, "link", place)
            doubled = _DOUBLED.search(folded(text))
            if doubled is not None and doubled.group(1) not in _MAY_DOUBLE:
                word = doubled.group(1)
                yield Finding(entry.file, entry.id, "word_doubled", place, word)
            if is_shown and is_shouted(text, entry.table in ADVICE | PLACES | {"situation"}):
                yield Finding(entry.file, entry.id, "shouting", place)


def texts_of(value: object, place: str = "") -> Iterator[tuple[str, str]]:
    """All texts of an entry, whatever they are for, each with its place such as `ru.title`."""
    if isinstance(value, str):
        yield place, value
    elif isinstance(value, list) and place.count(".") < _DEPTH:
        for one in value:
            yield from texts_of(one, f"{place}.")
    elif isinstance(value, dict) and place.count(".") < _DEPTH:
        for key, inner in value.items():
            yield from texts_of(inner, f"{place}.{key}" if place else str(key))


def is_shouted(text: str, is_advice: bool) -> bool:
    """Whether words stand in capitals, or an advice ends in "!" outside of what it quotes."""
    if is_advice and "!" in _QUOTED.sub("", text):
        return True
    words = [one for one in _SHOUTED.findall(text) if one not in _NAMES]
    is_run = bool(words) and len(_CAPITALS.findall(text)) > 1
    return is_run or any(len(one) > _LONGEST_NAME for one in words)
