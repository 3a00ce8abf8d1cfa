"""Tests that no paper sends somebody out of the house unconditionally.

A paper cannot know what the authorities have said since it was printed. A line that leads to a
meeting place or to a child begins with the condition `unless_told_to_stay`, in each language,
and is marked `sends_out`, so that none is forgotten.
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
    "kk": r"кездес(?:еміз|іңіз)\w*|кездесу\s+орнына|барамыз|барыңыз(?:дар)?|шығамыз"
    r"|алып\s+(?:кет|кел|қайт)\w*",
    "ru": r"встречаемся|встречайтесь|мест[уо]\s+встречи|пойд[её]м|выходим"
    r"|забира(?:ем|йте)|забер[её]м|заберите",
    "en": r"we\s+(?:meet|go|leave|fetch)|meet\s+(?:here|at)|meeting\s+place|fetch\s+\w+\s+child\w*",
}


def check_leaving(entries: Iterable[RawEntry]) -> Iterator[Finding]:
    """Marked lines without the condition, and lines that lead outside without the mark."""
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
            if not is_marked and leads_outside(text, lang):
                yield Finding(entry.file, entry.id, "sends_out_unmarked", place)


def leads_outside(text: str, lang: Lang) -> bool:
    """Whether a line sends somebody to the family's meeting place or to fetch a child.

    Where officials send people (the assembly point) is theirs to say, and not meant here.
    """
    return bool(re.search(rf"\b(?:{_LEAVING[lang]})(?!\w)", text, re.IGNORECASE))
