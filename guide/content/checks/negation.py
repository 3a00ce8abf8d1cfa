"""Tests that no language lost or won a "not": what must not be done is the same in all three.

Each sentence of a language says between so many and so many negations. "Not", "нельзя" and the
Kazakh verbs in -ма, -ме, -ба, -бе, -па, -пе are counted; "until", "without" and their like may
stand for one; an English "or" may carry one on. Where no number fits all three languages, one of
them says something else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from guide.content.checks.entries import RawEntry
from guide.content.checks.finding import Finding, odd_one
from guide.content.checks.limits import sentences
from guide.content.checks.phrases import folded
from guide.content.model import LANGS, Lang

# Nouns in -ма, -ме, -ба, -бе, -па, -пе, which with "your" look like a verb that says not.
_NOUNS = (
    "бағдарлама|мекеме|аялдама|жаднама|жадынама|нұсқама|түйме|баспа|сома|схема|тема|көшірме"
    "|анықтама"
    "|топтама|сілтеме|норма|система|форма|платформа|программа|апа|төбе|арба"
)
_SAYS_NOT = re.compile(
    rf"(?!немесе$|болмаса$|емес|абай)(?!(?:{_NOUNS})ң[ыі]з)\w+[мбп][ае]"
    r"(?:ң(?:[ыі]з(?:дар|дер)?)?|й(?:д[ыі]|с[ыі][зң]|м[ыі][зн]|[ыі]нш[ае]|ақ)?"
    r"|с(?:[ае](?:ң[ыі]з(?:дар|дер)?)?|[ае]?қ|т[ае]н)?|у(?:д[ыі]|[ғг][ае]|[ыі]\w{0,4}|д[ае])?"
    r"|д[ыі](?:[кқмң]|ң[ыі]з)?|пт[ыі])"
)
_NOT: Mapping[Lang, str] = {
    "kk": r"емес\w*|жоқ\w*|тыйым\s+салын\w+",
    "ru": r"не|нельзя|нет|невозможно|ни\s+в\s+коем\s+случае|запрещ\w+|запрет\w*|недопустим\w+"
    r"|воздерж\w+|избега\w+|незачем|некуда",
    "en": r"not|\w+n't|cannot|never|no(?!\.?\s*\d)|neither|none|nobody|avoid\w*|refrain\w*"
    r"|forbidden|prohibited|dont|doesnt",
}
# Turns that hold a "not" and forbid nothing.
_IDLE: Mapping[Lang, str] = {
    "kk": r"(?:ма|ме|ба|бе|па|пе),?\s+(?:әлде\s+)?жоқ\s+па|(?:кем|аз|төмен)\s+(?:болма\w*|емес)"
    r"|ұмытпа\w*|кешіктірме\w*|кешікпе\w*|қалмай\w*|ғана\s+емес|ешбір|әйтпесе|қарамастан"
    r"|немқұрайды\w*|болмашы\w*|кемінде",
    "ru": r"не\s+\w+(?=\s+ли(?!\w))|не\s+забу\w+|не\s+забыва\w+"
    r"|не\s+(?:менее|меньше|ниже|больше|более|позднее|позже|раньше|только|просто)"
    r"|не\s+стесняйтесь|не\s+медл\w+|не\s+откладыва\w+|если\s+не\s+сложно|ни\s+разу",
    "en": r"do(?:\s+not|n't)\s+(?:stop|prevent|keep)\s+(?:others|people|them|anyone)"
    r"|do(?:\s+not|n't)\s+(?:forget|hesitate|delay|wait)|not\s+only"
    r"|no\s+(?:later|less|more|sooner)\s+than|or\s+not|and\s+no(?!\w)|and\s+not(?=\s+every)"
    r"|no\s+matter|not\s+just",
}
# What may stand for a negation in one language where another has a "not", thing by thing: where all
# languages say the same thing, it stands for none.
_MAYBE: tuple[Mapping[Lang, str], ...] = (
    {
        "kk": r"болмаса|растау\s+керек|(?!қауіпсіз)\w+с[ыі]з\w{0,6}"
        r"|\w+[мбп][ае](?:[ғг][ае]н\w*|йт[ыі]н\w*|с[ыі]н)|бейтаныс\w*|бейхабар\w*",
        "ru": r"без|мало|не[а-я]{3,}|отсутств\w+|бесхоз\w+|бесконтрол\w+"
        r"|нужно\s+(?:подтвердить|проверить)",
        "en": r"without|un(?!til|der|i|less)\w{4,}|impossible"
        r"|in(?:visible|correct|complete|accurate)|strange\w*|stray|\w{3,}less|alone"
        r"|needs?\s+(?:confirm|check)\w+|to\s+be\s+confirmed",
    },
    {
        "kk": r"дейін|\w+[ғгқк][аеы]нш[ае]",
        "ru": r"до|пока(?!(?:\s+\w+){0,2}\s+не(?!\w))|прежде|раньше",
        "en": r"until|till|unless|before",
    },
    {"kk": r"ғана|тек", "ru": r"только|лишь", "en": r"only"},
    {"kk": r"орнына", "ru": r"вместо|а", "en": r"instead|rather|but"},
    {
        "kk": r"аулақ\w*|алыс\w*|қашық\w*",
        "ru": r"подальше|прочь|дальше|далеко|в\s+сторону|издали|оградите",
        "en": r"away|far|out|apart|clear|afar",
    },
    {
        "kk": r"тоқта\w*|бас\s+тарт\w*|тыйыл\w*|сақтан\w+|шекте\w*|қалдыр\w*",
        "ru": r"остан[ао]в\w+|перестан\w+|прекрат\w+|отка[жз]\w*|остав[^а]\w+|ограничьте"
        r"|игнорир\w+",
        "en": r"stop\w*|refuse\w*|leave|cease|limit|ignore",
    },
    {
        "kk": r"өшір\w*|сөн\w*|жабы[лқ]\w*|жауып|бос\w*|тыныштық\w*|үнсіз\w*",
        "ru": r"выключ\w+|отключ\w+|отмен\w+|прерыва\w+|освобод\w+|свободн\w+|закры\w+|заперт\w+"
        r"|пуст(?:ы|ой|ые|ая)|тиш\w+|тихо",
        "en": r"closed(?:\s+off)?|locked|(?<!closed )off|down|cancel\w*|free|empty|nothing"
        r"|missing|lack\w*|come\s+and\s+go|quiet\w*|silent\w*",
    },
    {"kk": r"үзіл\w*", "ru": r"пропа\w+", "en": r"lost|lose|fail\w*"},
    {
        "kk": r"бұрын|алдын\w*|соң|кейін",
        "ru": r"после|перед|заранее",
        "en": r"after|once|beforehand",
    },
    {"kk": r"жібермей|босат\w*|ұстап\s+тұр\w*", "ru": r"крепко", "en": r"keep\s+\w+ing|hold"},
    {"kk": r"сабыр\w*|байыпт\w*", "ru": r"споко\w+|хладнокров\w+", "en": r"calm\w*"},
    {
        "kk": r"қал(?:ыңыз|а\s+беріңіз)\w*|іште\s+болыңыз|ішінде\s+болыңыз",
        "ru": r"оставайтесь|останьтесь",
        "en": r"stay|remain",
    },
    {"kk": r"дұрыс|қате", "ru": r"иначе|неверн\w+", "en": r"otherwise|wrong"},
    {
        "kk": r"ешқандай|ешқашан|ештеңе|ешкім\w*|ешбір",
        "ru": r"никогда|ничего|ни|никого|никому|никто|ничто",
        "en": r"nor|ever|any\w*",
    },
)
# Those of them that can stand for a whole "do not": without, instead, away, stop, off, keep …ing,
# keep calm, stay.
_ALONE = (0, 3, 4, 5, 6, 9, 10, 11, 14)
_FORBIDS: Mapping[Lang, re.Pattern[str]] = {
    "kk": re.compile(r"\w+[мбп][ае]ң[ыі]з|болмайды|керек\s+емес|тыйым"),
    "ru": re.compile(r"(?<!\w)(?:не\s+(?:\w+\s+)?\w+(?:те|тесь)|нельзя)(?!\w)"),
    "en": re.compile(r"(?<!\w)(?:do\s+not|don't|never|must\s+not)(?!\w)"),
}
# An English "not" is carried on by "or" and commas, a Russian one after "нельзя" only.
_CARRIES: Mapping[Lang, tuple[str, str]] = {
    "kk": (r"болмайды|емес|тыйым|\w+[мбп][ае]ң[ыі]з", r"\w+[ыіуү]?п(?=,)|(?<=ға),|(?<=ге),"),
    "ru": (r"нельзя|запрещ\w+|избега\w+|воздерж\w+|надо|нужно|стоит|следует", r"и|или|ни"),
    "en": (r"not|never|\w+n't|avoid|cannot|no|nor", r"or|and|nor"),
}


def _counted(words: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{words})(?![\w'])")


_PATTERNS = {
    kind: {lang: _counted(words) for lang, words in said.items()}
    for kind, said in (("not", _NOT), ("idle", _IDLE))
}
_MAYBES = [{lang: _counted(words) for lang, words in said.items()} for said in _MAYBE]
_CARRYING = {
    lang: (_counted(what), re.compile(how if lang == "kk" else rf"(?<!\w)(?:{how})(?!\w)|,"))
    for lang, (what, how) in _CARRIES.items()
}


def check_negation(entry: RawEntry, own: RawEntry | None) -> Iterator[Finding]:
    """Texts of which one language forbids what another does not.

    `own` is the same entry in the program's own words, where all three have been weighed: a text
    that differs from them in one or two languages only is asked for each negation. One that was
    written anew in all three may say the same in another way; it is asked only for what two forbid
    and the third does not.
    """
    said = {lang: entry.words(lang) for lang in LANGS}
    for role in said["kk"]:
        texts = {lang: said[lang][role] for lang in LANGS if role in said[lang]}
        if len(texts) < len(LANGS):
            continue
        is_new = own is None or all(
            own.words(lang).get(role) != text for lang, text in texts.items()
        )
        for one in _side_by_side(texts):
            if lets(one) or (not is_new and differ(one)):
                told = "; ".join(f"{lang}: {text}" for lang, text in one.items())
                place = f"{role}: {told}"
                surely = {lang: negations_in(text, lang)[0] for lang, text in one.items()}
                # Who forbids nothing differs, however often the others count their "not".
                silent = [lang for lang, found in surely.items() if not found]
                odd = silent[0] if len(silent) == 1 else odd_one(surely)
                yield Finding(entry.file, entry.id, "negation_differs", place, odd)
                break


def _side_by_side(texts: Mapping[Lang, str]) -> list[dict[Lang, str]]:
    """The texts sentence by sentence where all have as many, else whole."""
    parts = {lang: sentences(text) for lang, text in texts.items()}
    if len({len(listed) for listed in parts.values()}) > 1:
        return [dict(texts)]
    return [dict(zip(parts, row, strict=True)) for row in zip(*parts.values(), strict=True)]


def lets(texts: Mapping[Lang, str]) -> bool:
    """Whether one language lets people do what the other two forbid."""
    counted = {lang: negations_in(text, lang) for lang, text in texts.items()}
    letting = [lang for lang, (surely, _, _) in counted.items() if surely == 0]
    if len(letting) != 1:
        return False
    maybe, shared = counted[letting[0]][2], _shared(counted)
    return not any(maybe[kind] > shared[kind] for kind in _ALONE) and all(
        _FORBIDS[lang].search(_bare(text, lang))
        for lang, text in texts.items()
        if lang not in letting
    )


def differ(texts: Mapping[Lang, str]) -> bool:
    """Whether no number of negations fits all of the texts, one in each language."""
    counted = {lang: negations_in(text, lang) for lang, text in texts.items()}
    shared = _shared(counted)
    most = min(
        surely
        + carried
        + sum(max(0, found - common) for found, common in zip(maybe, shared, strict=True))
        for surely, carried, maybe in counted.values()
    )
    return bool(max(surely for surely, _, _ in counted.values()) > most)


def _shared(counted: Mapping[Lang, tuple[int, int, tuple[int, ...]]]) -> list[int]:
    """How much of what may stand for a negation all languages say: that stands for none."""
    return [min(found) for found in zip(*(maybe for _, _, maybe in counted.values()), strict=True)]


def _bare(text: str, lang: Lang) -> str:
    return _PATTERNS["idle"][lang].sub(" ", folded(text))


@lru_cache(maxsize=1 << 13)
def negations_in(text: str, lang: Lang) -> tuple[int, int, tuple[int, ...]]:
    """How many negations a text has, how many may be carried on, and what may stand for some."""
    plain = _bare(text, lang)
    idle = len(_PATTERNS["idle"][lang].findall(folded(text)))
    surely = len(_PATTERNS["not"][lang].findall(plain))
    if lang == "kk":
        surely += sum(1 for word in re.findall(r"\w+", plain) if _SAYS_NOT.fullmatch(word))
    what, how = _CARRYING[lang]
    first = what.search(plain)
    # A Kazakh verb says "not" at the end of what it forbids, the others at its beginning.
    carried = len(how.findall(plain, 0 if lang == "kk" else first.end())) if first else 0
    maybe = (len(words[lang].findall(plain)) for words in _MAYBES)
    return surely, carried, (*maybe, idle)
