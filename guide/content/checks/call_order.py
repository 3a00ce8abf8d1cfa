"""Tests that people move away from a found thing before they call, and never the other way round.

A phone or a radio beside it may set it off (ITEM-04). A line says so in the order of its words, a
situation in the order of its steps.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from guide.content import files
from guide.content.checks.counts import numbers_in
from guide.content.checks.entries import LINES, RawEntry
from guide.content.checks.finding import Finding
from guide.content.checks.phrases import Phrases, folded
from guide.content.model import LANGS, Lang

_POLICE = frozenset({"102", "112"})
_AWAY = Phrases(
    {
        "kk": r"(?:алысырақ|алыс|аулағырақ|ары|әрі|шетке)\s+(?:кет|бар|жүр|тұр)\w*|алыстаңыз\w*"
        r"|алыста(?:п|у|т)\w*|ұзап\s+\w+|ұзаңыз\w*|аулақта\w+|ертіп\s+әкет\w*|шегініңіз"
        r"|алыстаған\w*",
        "ru": r"ото?й(?:дите|ти|дя|дете)|отходите|отступите|удалитесь|отдалитесь|уйдите|уходите"
        r"|отбегите|уведите|отведите|отодвиньтесь|держитесь\s+подальше",
        "en": r"(?:move|step|go|get|walk|back|stay|keep|run)\s+(?:\w+\s+)?(?:away|back|off"
        r"|clear)|moved\s+away|withdraw|retreat|distance\s+yourself"
        r"|(?:lead|take)\s+(?:\w+\s+){0,3}?away",
    }
)
# Where gas is smelt, the home is what one moves away from: a phone in it may set the gas off.
_OUT = Phrases(
    {
        "kk": r"(?:үйден|пәтерден|ғимараттан|бөлмеден)\s+(?:\w+\s+)?шы[ғқ]\w*"
        r"|(?:далаға|сыртқа)\s+шы[ғқ]\w*",
        "ru": r"вый(?:дите|дя)|выходите|покиньте\s+\w+|выйти|на\s+улицу",
        "en": r"leave\s+the\s+(?:home|house|flat|building|room)|(?:go|get)\s+out(?:side)?",
    }
)
_GAS = Phrases({"kk": r"газ\w*|104\w*", "ru": r"газ\w*|104", "en": r"gas|104"})
_CALL = Phrases(
    {
        "kk": r"қоңырау\s+шал\w*|хабарлас\w*|тер(?:іңіз|ің)|телефон\s+соғ\w*|10[24]\w*|112\w*",
        "ru": r"(?:по)?звон\w+|набер\w+|набира\w+|102|112",
        "en": r"call|phone|dial|ring|102|112",
    }
)
# "Once you have moved away", "алысырақ кеткен соң": then the call may be told first.
_ONCE = Phrases(
    {
        "kk": r"кет(?:кен\s+соң|кеннен\s+кейін|іп\s+барып|кенде|пейінше)"
        r"|алыста(?:ған|п)\s+(?:соң|барып)|болғанда\s+ғана|көрмейтін\s+жерге",
        "ru": r"(?:когда|пока\s+не|после\s+того,?\s+как)(?:\s+\w+){0,3}?\s+(?:ото?й|уйд|отбеж"
        r"|удал)\w+|отойдя|только\s+(?:когда|если|после\s+того|оттуда)",
        "en": r"(?:once|after|when|until)\s+you(?:\s+\w+){0,2}?\s+(?:moved?|away|gone|left|got"
        r"|far)\w*|only\s+(?:when|after\s+you|once|from)|from\s+(?:a|there)",
    }
)
_NOT_HERE = Phrases(
    {
        "kk": r"қоңырау\s+шалма\w*|есік\w*|қабырға\w*|терезе\w*",
        "ru": r"не\s+(?:по)?звон\w+|двер\w+|окон|окна|стен\w*",
        "en": r"(?:not|n't|never)\s+(?:call|phone)|doors?|windows?|walls?",
    }
)
# What a thing is called that may explode.
_THING = Phrases(
    {
        "kk": r"зат\w*|сөмке\w*|қорап\w*|иесіз\w*|күдікті\w*|бомба\w*",
        "ru": r"вещ\w+|предмет\w*|сумк\w+|короб\w+|бомб\w+|подозрит\w+|находк\w+|пакет\w*",
        "en": r"items?|object\w*|bags?|box\w*|parcels?|thing\w*|suspicious|bombs?|unattended",
    }
)


def check_call_order(entries: Sequence[RawEntry]) -> Iterator[Finding]:
    """Lines and paths that let people call beside the thing."""
    steps = [entry for entry in entries if entry.table == "step"]
    for entry in entries:
        if entry.table in LINES and entry.file in files.PACKED:
            for lang in LANGS:
                if calls_first(". ".join(entry.words(lang).values()), lang):
                    told = f"{lang}: {entry.all_words(lang)}"
                    yield Finding(entry.file, entry.id, "call_before_leaving", told)
    for situation in entries:
        if situation.table == "situation":
            yield from _check_path(
                situation, [one for one in steps if one.text("situation") == situation.id]
            )


def calls_first(text: str, lang: Lang) -> bool:
    """Whether the text tells to call, then to move away, without "only after"."""
    plain = folded(text)
    away = _AWAY.places(plain, lang)
    if _GAS.stands_in(plain, lang):
        away += _OUT.places(plain, lang)
    call = _CALL.places(plain, lang) if away else []
    if not call or _ONCE.stands_in(plain, lang) or _NOT_HERE.stands_in(plain, lang):
        return False
    return min(call) < min(away)


def _check_path(situation: RawEntry, steps: Sequence[RawEntry]) -> Iterator[Finding]:
    """Where a thing was found, the step that leads away stands before the one that calls."""
    is_marked = situation.values.get("call_after_leaving") is True
    is_of_thing = any(
        _THING.stands_in(situation.words(lang).get("name", ""), lang) for lang in LANGS
    )
    if is_of_thing and not is_marked:
        told = "call_after_leaving = false"
        yield Finding(situation.file, situation.id, "call_before_leaving", told)
    if not (is_marked or is_of_thing):
        return
    away = [
        place for place, step in enumerate(steps)
        if step.values.get("aside") is not True
        and any(_AWAY.stands_in(step.all_words(lang), lang) for lang in LANGS)
    ]  # fmt: skip
    call = [
        place for place, step in enumerate(steps)
        if any(_POLICE & set(numbers_in(step.all_words(lang))) for lang in LANGS)
    ]  # fmt: skip
    if call and len(steps) > 1 and (not away or away[0] >= call[0]):
        first = steps[call[0]]
        ids = [first.id, *(steps[place].id for place in away[:1] if place != call[0])]
        yield Finding(first.file, first.id, "call_before_leaving", ", ".join(ids))
