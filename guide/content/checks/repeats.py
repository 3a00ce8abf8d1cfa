"""Tests that no two lines of advice mean one thing: a reader in haste reads each once.

Two lines are one when nearly all their words are the same in one language, or most of them in all
three, whatever their order, endings and small words, and whichever word of one meaning is taken.
Lines are compared title with title, and whole with whole. What holds in several situations is told
in each.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import islice
from math import ceil

from guide.content.checks.entries import LINES, RawEntry
from guide.content.checks.finding import Finding
from guide.content.checks.phrases import folded
from guide.content.model import LANGS, Lang

_LIKENESS = 0.5  # shared words of all words, from which on a pair is looked at
# How much of their words two lines share at least in one language, and in the mean of all.
_BESIDE = (0.65, 0.58)  # under one level, in one situation
_APART = (0.8, 0.72)
_COMPARISONS = 300_000  # of pairs; far more than any guide needs
_LEAST = 3  # words; of fewer nothing is known
_STEM = 5  # letters that carry a word's meaning
# Words that carry no meaning of their own.
_SMALL: dict[Lang, str] = {
    "kk": r"және|мен|пен|бен|да|де|та|те|немесе|не|бұл|осы|ол|сол|бір|өз\w*|үшін|туралы|деп"
    r"|болып|ғана|тек|қазір|дереу|бірден|тез|ең|оны|егер|кезде|тұр\w*|жүр\w*|бол\w*",
    "ru": r"и|в|во|на|с|со|к|о|об|у|по|за|из|от|до|для|а|но|или|же|ли|это|эт\w+|их|его|ее|вы|вас"
    r"|вам|ваш\w*|сво\w+|только|сразу|немедленно|быстро|если|когда|при|пока|то|не",
    "en": r"a|an|the|and|or|of|to|in|on|at|for|from|with|by|is|are|be|it|its|you|your|that|this"
    r"|any|at|once|immediately|quickly|only|please|up|if|when|while|do|not|never|there|them|they",
}
# Words of one meaning, by the one that stands for them.
_ALIKE: dict[Lang, dict[str, str]] = {
    "kk": {
        "зат": r"зат\w*|нәрсе\w*|дүние\w*",
        "кет": r"кет\w*|алыста\w*|шегін\w*|ұза\w*|алысыр\w*|аулақ\w*|алыс",
        "айт": r"айт\w*|хабарла\w*|жеткіз\w*|білдір\w*",
        "қоңырау": r"қоңырау\w*|шал\w*|тер(?:іңіз|ің)|хабарлас\w*|соғ\w*",
        "сабыр": r"сабыр\w*|байыпты\w*|салқынқанды\w*|үрей\w*|дүрлік\w*",
        "сақта": r"сақта\w*|ұста\w*",
        "тарат": r"тарат\w*|жібер\w*|бөліс\w*|жариял\w*",
        "қол": r"қол|тигіз\w*|тиме\w*|ұстама\w*|түрт\w*|жанас\w*",
        "иесіз": r"иесіз\w*|қалды\w*|ұмыт\w*|бөтен\w*",
        "тыныш": r"тыныш\w*|дыбыс\w*|үнсіз\w*",
        "өшір": r"өшір\w*|сөндір\w*",
        "қауесет": r"қауесет\w*|өсек\w*|сыбыс\w*",
        "көр": r"көр\w*|байқа\w*|аңғар\w*|назар|аудар\w*",
    },
    "ru": {
        "вещь": r"вещ\w+|предмет\w*|сумк\w+|находк\w+",
        "отойти": r"ото[йш]\w+|уйд\w+|уход\w+|удал(?:ит|я)\w+|отступ\w+|подальше|дальше",
        "сказать": r"сообщ\w+|скаж\w+|расска\w+|донес\w+|передай\w+|говор\w+",
        "звонить": r"(?:по)?звон\w+|набер\w+|набира\w+",
        "спокойно": r"споко\w+|паник\w+|хладнокров\w+|волну\w+",
        "хранить": r"сохран\w+|храни\w*|соблюд\w+|держ\w+",
        "переслать": r"пересыл\w+|распростран\w+|рассыл\w+|дел(?:ит|ай)\w+|передава\w+|публик\w+",
        "трогать": r"трога\w+|трон\w+|каса\w+|прикас\w+|прикоса\w+|дотраг\w+",
        "бесхозный": r"хозяин\w*|бесхоз\w+|оставлен\w+|забыт\w+|бесхозн\w+|чуж\w+|ничей\w*",
        "без": r"без",
        "слух": r"слух\w*|сплетн\w+|молв\w+",
        "смотреть": r"обращай\w*|обрат\w+|внимани\w*|замеча\w+|примеча\w+|смотр\w+|следит\w*"
        r"|присматр\w+",
        "избегать": r"избега\w+|сторон\w+",
        "тихо": r"тих\w+|тиш\w+|шум\w*|звук\w*|молч\w+",
        "выкл": r"выкл\w+|откл\w+",
        "прийти": r"при[дбх]\w+|прибы\w+|появ\w+",
        "люди": r"людн\w+|скоплени\w*|многолюд\w+|толп\w+",
    },
    "en": {
        "item": r"items?|things?|objects?|bags?|belongings|it",
        "away": r"away|leave|withdraw|retreat|back|off|further",
        "tell": r"tell|report|say|inform|notify",
        "call": r"call|phone|dial|ring|telephone",
        "calm": r"calm\w*|panic\w*|composed|fear|cool",
        "keep": r"keep|stay|remain|hold",
        "forward": r"forward|share|spread|pass|repost|circulate|publish|post",
        "touch": r"touch|handle",
        "unattended": r"unattended|abandoned|ownerless|left|unclaimed|attend\w*|nobody\w*|owner\w*",
        "rumour": r"rumou?rs?|gossip|hearsay",
        "notice": r"notice|watch|look|spot|attention|pay|alert",
        "avoid": r"avoid|shun",
        "crowd": r"crowd\w*|busy|packed",
        "go": r"go|move|get|step",
        "quiet": r"quiet\w*|silen\w+|noise|sound",
        "switch": r"switch\w*|turn\w*|off|mute",
        "come": r"come|comes|arrive\w*|appear\w*",
    },
}
_WORD = re.compile(r"\d+|[^\W\d_]+")
_NEGATED = re.compile(r"(?:м|б|п)(?:а|е)(?:ң|й)\w*$")


def check_repeats(entries: Sequence[RawEntry]) -> Iterator[Finding]:
    """Each line that means what an earlier one means, with that one's id."""
    lines = [entry for entry in entries if entry.table in LINES]
    shared: defaultdict[tuple[int, int], dict[Lang, float]] = defaultdict(dict)
    for lang in LANGS:
        for pick in (_title, _whole):
            sets = [meaning(pick(line, lang), lang) for line in lines]
            for later, earlier, share in islice(_alike(sets), _COMPARISONS):
                before = shared[later, earlier].get(lang, 0)
                shared[later, earlier][lang] = max(share, before)
    found: dict[int, int] = {}
    for (later, earlier), shares in sorted(shared.items()):
        situations = {lines[place].text("situation") for place in (later, earlier)} - {""}
        if len(situations) > 1:
            continue
        is_beside = _place(lines[later]) == _place(lines[earlier])
        in_one, in_all = _BESIDE if is_beside else _APART
        if max(shares.values()) >= in_one or sum(shares.values()) >= in_all * len(LANGS):
            found.setdefault(later, earlier)
    for later, earlier in found.items():
        pair = f"{lines[earlier].id}, {lines[later].id}"
        yield Finding(lines[later].file, lines[later].id, "meaning_repeated", pair, pair)


def meaning(text: str, lang: Lang) -> frozenset[str]:
    """The words of a text by their beginnings, without small words; alike words are one."""
    return frozenset(_meant(word, lang) for word in _WORD.findall(folded(text))) - {""}


@lru_cache(maxsize=1 << 14)
def _meant(word: str, lang: Lang) -> str:
    """What stands for a word: what is alike, else its beginning; nothing for a small one."""
    if re.fullmatch(_SMALL[lang], word):
        return ""
    alike = (one for one, words in _ALIKE[lang].items() if re.fullmatch(words, word))
    is_not = lang == "kk" and _NEGATED.search(word)
    return ("!" if is_not else "") + next(alike, word[:_STEM])


def _title(line: RawEntry, lang: Lang) -> str:
    return line.words(lang).get("title", "")


def _whole(line: RawEntry, lang: Lang) -> str:
    return line.all_words(lang)


def _place(line: RawEntry) -> str:
    return line.text("situation") or line.text("level") or line.table


def _alike(sets: Sequence[frozenset[str]]) -> Iterator[tuple[int, int, float]]:
    """Pairs of places whose sets share enough, the later place first, with their share.

    Two such sets share one of the rarest words of each: only those are looked up.
    """
    often = Counter(word for words in sets for word in words)
    by_rare: defaultdict[str, list[int]] = defaultdict(list)
    first_of: dict[frozenset[str], int] = {}
    for place, words in enumerate(sets):
        same = first_of.setdefault(words, place)
        if same != place and len(words) > 1:
            yield place, same, 1.0 if len(words) >= _LEAST else _BESIDE[0]
        if same != place or len(words) < _LEAST:
            continue
        rare = sorted(words, key=lambda word: (often[word], word))
        rare = rare[: len(words) - ceil(_LIKENESS * len(words)) + 1]
        for other in dict.fromkeys(other for word in rare for other in by_rare[word]):
            share = len(words & sets[other]) / len(words | sets[other])
            if share >= _LIKENESS:
                yield place, other, share
        for word in rare:
            by_rare[word].append(place)
