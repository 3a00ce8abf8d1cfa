"""Tests that no paper sends somebody out of the house unconditionally.

A paper cannot know what the authorities have said since it was printed. A line that leads to a
meeting place or to a child begins with the condition `unless_told_to_stay`, in each language,
and is marked `sends_out`. Every word of the papers says yes or no to that (its shape demands it); a
no that the words themselves belie is found here as far as words can tell.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from guide.content.checks.entries import RawEntry
from guide.content.checks.finding import Finding
from guide.content.files import PAPER
from guide.content.model import LANGS, Lang

CONDITION = "unless_told_to_stay"
_LEAVING: dict[Lang, str] = {
    "kk": r"кездес(?:еміз|іңіз)\w*|кездесу\s+орнына|барамыз|барыңыз(?:дар)?|шығамыз|кетеміз"
    r"|жиналамыз|алып\s+(?:кет|кел|қайт)\w*|бала\w*\s+(?:\w+\s+)?ал(?:у|амыз|ыңыз)\w*",
    "ru": r"встречаемся|встречайтесь|мест[уо]\s+встречи|(?:по|вы)?йд[её]м|ид[её]м|(?:по)?едем"
    r"|выходим|уходим|собираемся|забира(?:ем|йте)|забер[её]м|заберите|забрать",
    "en": r"we\s+(?:meet|go|leave|fetch|gather|drive)|meet\s+(?:here|at)|meeting\s+place"
    r"|(?:fetch|pick\s+up|collect)\s+\w+\s+child\w*",
}


def check_leaving(entries: Iterable[RawEntry]) -> Iterator[Finding]:
    """Marked lines without the condition, and lines that lead outside but are not marked so."""
    words = [entry for entry in entries if entry.file == PAPER and entry.table == "word"]
    condition = next((entry for entry in words if entry.id == CONDITION), None)
    for entry in words:
        is_marked = entry.values.get("sends_out") is True
        for lang in LANGS:
            text = entry.text(lang)
            place = f"{lang}: {text}"
            start = condition.text(lang) if condition is not None else ""
            if is_marked and not (start and text.startswith(start)):
                yield Finding(entry.file, entry.id, "condition_missing", place)
            is_like_marked = bool(start) and text.startswith(start) and entry is not condition
            if not is_marked and (is_like_marked or leads_outside(text, lang)):
                yield Finding(entry.file, entry.id, "sends_out_unmarked", place)


def leads_outside(text: str, lang: Lang) -> bool:
    """Whether a line sends somebody to the family's meeting place or to fetch a child.

    Where officials send people (the assembly point) is theirs to say, and not meant here.
    """
    return bool(re.search(rf"\b(?:{_LEAVING[lang]})(?!\w)", text, re.IGNORECASE))
