"""The data of the sheet about alerts on phones: steps by make, what is known, and a table.

Each line says where and when it was read. What the table asks and the plan does not know is written
by hand, phone by phone.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from guide.content.labels import label_of
from guide.content.model import Lang
from guide.content.own_lines import PhoneLine
from guide.content.phone_alerts import OTHER, PhoneAlerts
from guide.paper.phone_schemas import PhonesGroup, PhonesLine, PhonesSheet
from guide.paper.schemas import Line
from guide.usecases.advice.sheet_words import AdviceWords

ROWS_TO_WRITE = 6


def phones_sheet_data(
    alerts: PhoneAlerts, advice: AdviceWords, phones: Sequence[Sequence[str]] = ()
) -> PhonesSheet:
    """Return the sheet. ValueError without a language.

    `phones` are rows of the table that are known already: whose, make, switched on, last test.
    """
    if not advice.langs:
        raise ValueError(advice.langs)
    heading = advice.line("phones_title")
    every = [make.id for make in alerts.makes]
    return {
        "langs": list(advice.langs),
        "title": heading[0],
        "heading": heading,
        "about": advice.line("phones_about"),
        "steps": _groups(alerts, advice, alerts.steps(every)),
        "facts": _groups(alerts, advice, alerts.facts(every)),
        "columns": [
            advice.line(f"phones_{one}") for one in ("whose", "make", "on", "test")
        ],
        "rows": [*map(list, phones), *[[""] * 4] * max(1, ROWS_TO_WRITE - len(phones))],
        "words": {
            "content_date": _date(alerts, advice),
            "not_reviewed": advice.not_reviewed(alerts.lines),
            "footer": advice.line("footer"),
        },
    }  # fmt: skip


def _date(alerts: PhoneAlerts, advice: AdviceWords) -> Line:
    day = alerts.content_date
    return [
        advice.words.word("content_date", lang).format(date=advice.words.date(day, lang))
        for lang in advice.langs
    ]


def _groups(
    alerts: PhoneAlerts, advice: AdviceWords, lines: Iterable[PhoneLine]
) -> list[PhonesGroup]:
    """The lines of the same makes together, in the order of the first of each."""
    by_makes: dict[tuple[str, ...], list[PhoneLine]] = {}
    for line in lines:
        by_makes.setdefault(line.makes, []).append(line)
    return [
        {
            "name": [_makes(alerts, advice, makes, lang) for lang in advice.langs],
            "lines": [_line(alerts, advice, line) for line in grouped],
        }
        for makes, grouped in by_makes.items()
    ]


def _makes(alerts: PhoneAlerts, advice: AdviceWords, makes: tuple[str, ...], lang: Lang) -> str:
    if not makes:
        return advice.words.word("phones_all", lang)
    names = {make.id: make.name for make in alerts.makes}
    names[OTHER] = advice.words.word("phones_other", lang)
    return ", ".join(names[make] for make in makes)


def _line(alerts: PhoneAlerts, advice: AdviceWords, line: PhoneLine) -> PhonesLine:
    return {
        "id": line.id,
        "title": advice.title(line),
        "reason": advice.reason(line),
        "source": [_source(alerts, advice, line, lang) for lang in advice.langs],
    }


def _source(alerts: PhoneAlerts, advice: AdviceWords, line: PhoneLine, lang: Lang) -> str:
    """Where and when it was read, or that nobody official says so."""
    read = [
        f"{source.site}, {source.words(lang).date}" for source in alerts.guide.sources_of([line])
    ]
    said = advice.words.word(f"basis_{label_of(line.id, line.basis)}", lang)
    return "; ".join([said, *read])
