"""The signs of the guide's words, and no other.

What is not seen, is combined with its neighbour or looks like another letter would hide a word from
the content check. Each sign stands for itself in Unicode, so that no text of them can be written in
two ways. One list for the check that people run and for the reader of packs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from guide.content import files

_SIGNS = (
    r"A-Za-zА-Яа-яЁёӘәҒғҚқҢңӨөҰұҮүҺһІі0-9"
    r""" !"%&'()+,\-./:;=?@_{|}«»“”„’–—…№□"""
)
_OTHER = re.compile(rf"[^{_SIGNS}]")
# Names abroad, and those of regions in Latin script, have further letters; they stand in no advice.
_OTHER_IN_NAMES = re.compile(rf"[^{_SIGNS}À-ÖØ-öø-ž]")
_WITH_NAMES = frozenset({files.SOURCES, files.REGIONS})
# What a school asks its pupils may be of any lesson.
_OTHER_IN_QUESTIONS = re.compile(rf"[^{_SIGNS}#~\\*<>\[\]^$°×÷±²³≤≥→]")


def other_signs(file: str, text: str) -> Iterator[tuple[int, str]]:
    """The signs of a text that are none of the guide's, each with its position from 1."""
    pattern = _OTHER_IN_NAMES if file in _WITH_NAMES else _OTHER
    if file == files.QUIZ:
        pattern = _OTHER_IN_QUESTIONS
    for found in pattern.finditer(text):
        yield found.start() + 1, found.group()
