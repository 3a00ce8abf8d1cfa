"""What a program reads aloud in place of what is written.

Speech programs read letters and plain numbers right, and little else: "1 000" became four digits,
112 a hundred and twelve, signs were left out or named (kiosk-ground.md section 6). So numbers to
call are said digit by digit, thousands as one number, dates in words, and no sign is left but those
that make a pause.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Mapping

from guide.content.model import Lang

_MONTHS: Mapping[Lang, tuple[str, ...]] = {
    "kk": (
        "қаңтар", "ақпан", "наурыз", "сәуір", "мамыр", "маусым",
        "шілде", "тамыз", "қыркүйек", "қазан", "қараша", "желтоқсан",
    ),
    "ru": (
        "января", "февраля", "марта", "апреля", "мая", "июня",
        "июля", "августа", "сентября", "октября", "ноября", "декабря",
    ),
    "en": (
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December",
    ),
}  # fmt: skip
_DATE: Mapping[Lang, str] = {
    "kk": "{year} жылғы {day} {month}",
    "ru": "{day} {month} {year} года",
    "en": "{day} {month} {year}",
}
_SIGNS: Mapping[Lang, Mapping[str, str]] = {
    "kk": {"%": " пайыз", "№": "нөмір ", "+": " плюс ", "&": " және ", "км": "километр"},
    "ru": {"%": " процентов", "№": "номер ", "+": " плюс ", "&": " и ", "км": "километров"},
    "en": {"%": " per cent", "№": "number ", "+": " plus ", "&": " and ", "km": "kilometres"},
}
_POINT: Mapping[Lang, str] = {"kk": " бүтін ", "ru": " запятая ", "en": " point "}
_TO_CALL = re.compile(r"(?<![\d.,])1\d\d(?![\d.,]\d|\d)")
_WRITTEN_DATE = re.compile(r"\b(\d{1,2})\.(\d{1,2})\.(\d{4})\b")
_THOUSANDS = re.compile(r"(?<=\d)[ \u00a0\u202f](?=\d{3}\b)")
_DECIMAL = re.compile(r"(?<=\d)[.,](?=\d)")
_YEAR_SHORT = re.compile(r"(?<=\d) ?(?:ж|г)\.")
_PAUSE = re.compile(r"[—–:;()\[\]…/·]+|(?<!\w)-(?!\w)")
_LEFT = re.compile(r"[^\w\s.,!?'’-]")
_ENDS = (".", "!", "?")


def spoken(lines: Iterable[str], lang: Lang) -> str:
    """The lines as they are read aloud, each a sentence of its own."""
    return "\n".join(told for line in lines if (told := _line(line, lang)))


def _line(line: str, lang: Lang) -> str:
    said = _WRITTEN_DATE.sub(lambda found: _date(found, lang), line)
    said = _YEAR_SHORT.sub(" жылғы" if lang == "kk" else " года", said)
    said = _THOUSANDS.sub("", said)
    said = _TO_CALL.sub(lambda found: " ".join(found.group()), said)
    said = _DECIMAL.sub(_POINT[lang], said)
    for sign, words in _SIGNS[lang].items():
        said = re.sub(rf"(?<!\w){sign}(?!\w)" if sign.isalpha() else re.escape(sign), words, said)
    said = _LEFT.sub(" ", _PAUSE.sub(", ", said))
    said = re.sub(r"\s+", " ", said)
    said = re.sub(r"(?: ?,)+(?= ?[,.!?])|^[ ,.]+|[ ,]+$", "", said)
    said = re.sub(r"(?<=[.!?]) ?,| (?=[,.!?])", "", said)
    return said if not said or said.endswith(_ENDS) else f"{said}."


def _date(found: re.Match[str], lang: Lang) -> str:
    day, month, year = map(int, found.groups())
    try:
        dt.date(year, month, day)
    except ValueError:
        return found.group()
    return _DATE[lang].format(day=day, month=_MONTHS[lang][month - 1], year=year)
