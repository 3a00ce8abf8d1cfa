"""Tests of what is said of levels: whose line it is, how a level is called, and never "safe".

KEY-01: when no level is declared, one says so, and never that it is safe. A level is told by the
authorities; the guide promises no safety at any of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from guide.content import files
from guide.content.checks.counts import ONE, counts_in
from guide.content.checks.entries import READ, RawEntry
from guide.content.checks.finding import Finding
from guide.content.checks.languages import colours_in
from guide.content.checks.limits import sentences
from guide.content.checks.phrases import Phrases, folded
from guide.content.model import DECLARED, LANGS, Lang

_OF_ID = {"Y": "yellow", "O": "orange", "R": "red", "END": "end"}
_ADJECTIVES = {
    "yellow": Phrases({"kk": r"орташа\w*", "ru": r"умеренн\w+", "en": "moderate"}),
    "orange": Phrases({"kk": r"жоғары\w*", "ru": r"высок\w+", "en": "high"}),
    "red": Phrases({"kk": r"шекті\w*", "ru": r"критическ\w+", "en": "critical"}),
}
# Words that promise safety. What names a safe place or way, or one's own safety, promises none.
_SAFE = Phrases(
    {
        "kk": r"толық\s+қауіпсіздік\w*"
        r"|қауіпсіз(?!\s+(?:жер|жол|орын|орн|шығу|болған|болса|болсаң|кет|қашық"
        r"|екен))(?!ді[кг])\w*|қауіпсіздікте\w*|қауіпсіздікті\s+білдір\w+"
        r"|қауіп[\s-]*қатер\s+жоқ\w*"
        r"|қауіп(?:тер)?\s+(?:жоқ|өтті|сейілді|аяқталды|төнбейді|біт)\w*|қатер\s+жоқ\w*"
        r"|қауіптенбе\w*|алаңдама\w*|алаңдауға\s+негіз\s+жоқ|қорқатын\s+\w+\s+жоқ"
        r"|бәрі\s+(?:тыныш|жақсы)|қорқудың\s+қажеті\s+жоқ|бейбіт\w*|ештеңе\s+(?:қауіп\s+)?төн\w+"
        r"|қауіп\s+төндірмей\w*|қорғалған\w*|ешкім\s+(?:\w+\s+){0,2}?(?:тиіспе|тимей)\w*"
        r"|(?:қорқу|алаңдау|уайымдау)\w*\s+(?:\w+\s+)?(?:қажет|керек|қажеті)\s+(?:емес|жоқ)",
        "ru": r"полн\w+\s+безопасност\w+|означа\w+\s+безопасност\w+"
        r"|безопасн(?:о|ый|ая|ое|ые|ы|а|ым)(?!\s+(?:мест|путь|пути|выход|расстоян|стен"
        r"|помещ|укрыт|комнат))|в\s+(?:полной\s+)?безопасности"
        r"|опасност\w+\s+(?:нет|миновал\w*|прошл\w*|позади|отсутству\w+|больше\s+нет)"
        r"|(?:нет|отсутству\w+|никакой|никаких)\s+(?:\w+\s+)?(?:опасност\w+|угроз\w+)"
        r"|угроз\w+\s+(?:\w+\s+)?(?:нет|миновал\w*|снят\w*)|ничто\s+не\s+(?:угрожает|грозит)"
        r"|не\s+опасно|ничего\s+не\s+угрожает|ничего\s+не\s+грозит"
        r"|можно\s+не\s+(?:бояться|беспокоиться|волноваться)|бояться\s+нечего"
        r"|не\s+о\s+чем\s+беспокоиться"
        r"|(?:бояться|беспокоиться|волноваться|опасаться|переживать)\s+(?:\w+\s+){0,2}?"
        r"(?:нечего|не\s+о\s+чем|незачем|не\s+(?:нужно|надо|стоит))"
        r"|никто\s+(?:\w+\s+){0,2}?не\s+(?:тронет|навредит|причинит)\w*|защищены|спокойно\s+жить|все\s+(?:спокойно|хорошо|в\s+порядке)",
        "en": r"(?:complete|full|means?)\s+safety"
        r"|safe(?!\s+(?:place|way|exit|room|distance|route|spot|area|side|cover|from))"
        r"|safely\s+\w+\s+normal|no\s+(?:danger|threat|risk)"
        r"|(?:danger|threat|risk)\s+(?:is\s+|has\s+)?(?:over|gone|past|passed)"
        r"|nothing\s+to\s+(?:fear|worry\s+about)|out\s+of\s+danger|harmless|not\s+dangerous"
        r"|need\s+not\s+worry|no\s+need\s+to\s+worry|secure|can\s+relax"
        r"|nothing\s+(?:threatens|is\s+wrong)|at\s+ease|all\s+is\s+(?:well|quiet|clear)"
        r"|everything\s+is\s+(?:fine|all\s+right)|(?:are|is|be)\s+protected"
        r"|(?:nobody|no\s+one|nothing)\s+(?:can|will|could)\s+(?:hurt|harm|reach|happen)\w*"
        r"|(?:cannot|can't|will\s+not|won't)\s+be\s+(?:hurt|harmed)",
    }
)
# "Once you are safe", "only when it is safe", "does not mean that it is safe": no promise. What
# guards stands in the same clause, in Kazakh behind, in Russian and English before.
_UNLESS = Phrases(
    {
        "kk": r"болса\w*|болғанда\w*|болған\s+соң|жеткен\s+соң|жеткенде|екенін\s+айтпайынша"
        r"|бол[ау]\w*\s+үшін|болмаса|деген\s+(?:сөз\s+)?емес|деген\s+мағына"
        r"|дегенді\s+білдірмейді|білдірмейді|емес\s+екен|екеніне|ма|ме|алмасаңыз|төнбесе"
        r"|деп\s+айтпа\w*|деп\s+ойлама\w*|уәде\s+берме\w*|болмаған\s+сәтте|сәтте|болмайынша",
        "ru": r"(?:если|когда|как\s+только|пока|чтобы|что)(?:\s+[\w-]+){0,3}?|будете"
        r"|не\s+(?:значит|означает)(?:\s+\w+)*|ли|небезопасно|убедитесь"
        r"|не\s+(?:говорите|обещайте|думайте|пишите)(?:\s+[«\"\w]+)*",
        "en": r"(?:if|when|as\s+soon\s+as|once|until|unless|whether|before|so\s+that|say"
        r"|says)(?:\s+(?!you|we|all)[\w']+|\s+(?:you|we)\s+(?:are|get|reach|feel)){0,3}?"
        r"|to\s+(?:be|keep|stay)(?:\s+\w+)*?|(?:does\s+not|doesn't)\s+mean(?:\s+\w+)*|not"
        r"|never(?:\s+\"?)?|keep\w*(?:\s+\w+)*?|(?:make|be|for)\s+sure(?:\s+\w+)*"
        r"|(?:not|n't)\s+(?:say|tell|promise|think|write)(?:\s+\"?\w+)*",
    }
)
_GUARDED = {
    "kk": '(?:{safe})(?!\\w)[»"]?(?:\\s+[\\w-]+)?\\s+(?:{unless})',
    "ru": '(?:{unless})\\s+["«]?(?:{safe})',
    "en": '(?:{unless})\\s+["“]?(?:{safe})',
}


def check_level_words(entry: RawEntry) -> Iterator[Finding]:
    """A line under another level than its id, a level under another's name, a level called safe."""
    yield from _check_place(entry)
    if entry.table == "level" and entry.id in DECLARED:
        yield from _check_names(entry)
    if entry.file not in files.SHOWN:
        return
    for lang in LANGS:
        for role, text in entry.words(lang).items():
            if entry.table in READ and promises_safety(text, lang):
                yield Finding(entry.file, entry.id, "called_safe", f"{lang}.{role}: {text}")


def promises_safety(text: str, lang: Lang) -> bool:
    """Whether a sentence says that it is safe, not when or whether it is."""
    for sentence in sentences(folded(text)) if _SAFE.stands_in(text, lang) else ():
        bare = _guarded(lang).sub(" ", re.sub(r",(?=\s+(?:что|чтобы)\s)", "", sentence))
        if _SAFE.stands_in(bare, lang):
            return True
    return False


@cache
def _guarded(lang: Lang) -> re.Pattern[str]:
    """What would promise safety, with the words that make it a condition or a denial."""
    whole = _GUARDED[lang].format(safe=_SAFE.words(lang), unless=_UNLESS.words(lang))
    return re.compile(rf"(?<!\w)(?:{whole})(?!\w)")


def _check_place(entry: RawEntry) -> Iterator[Finding]:
    """An action stands under the level of its id, a step in the situation of its id."""
    begins = entry.id.partition("-")[0] if "-" in entry.id else ""
    if entry.table == "step":
        key, place = "situation", begins
    elif entry.table in ("action", "notice"):
        key, place = "level", _OF_ID.get(begins, "")
    else:
        return
    said = entry.list_of("levels") if entry.table == "notice" else [entry.text(key)]
    is_other = bool(begins) and not place and entry.table == "action"
    if is_other or (place and any(said) and place not in said):
        told = f"{key} = {', '.join(said)}"
        mend = f"{key} = {place}" if place else ", ".join(f"{one}-" for one in _OF_ID)
        yield Finding(entry.file, entry.id, "level_of_other_id", told, mend)


def _check_names(entry: RawEntry) -> Iterator[Finding]:
    """A level is called by its own colour, adjective and rank."""
    rank = DECLARED.index(entry.id) + 1
    for lang in LANGS:
        for role, text in entry.words(lang).items():
            if role in ("name", "level_name", "spoken"):
                is_own = colours_in(text, lang) == [entry.id]
                if role == "spoken":
                    is_own = is_own and _rank_fits(text, lang, rank)
            else:
                is_own = role != "adjective" or _ADJECTIVES[entry.id].stands_in(text, lang)
            if text and not is_own:
                told = f"{lang}.{role}: {text}"
                yield Finding(
                    entry.file, entry.id, "level_of_other_id", told, f"{entry.id}, {rank}"
                )


def _rank_fits(spoken: str, lang: Lang, rank: int) -> bool:
    """Whether a level is counted as the first, second or third of three."""
    found = [one if one != ONE else "1" for one in counts_in(spoken, lang)]
    is_first = bool(re.search(r"бірінші|перв|first", folded(spoken)))
    numbers = set(found) | ({"1"} if is_first else set())
    return numbers == {str(rank), "3"}
