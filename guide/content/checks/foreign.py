"""Tests that a text is written in its own language and letters, as far as words and letters tell.

Signs of another language, from sure to likely: a letter that the language has not; a word or an
ending that only the other has; a word whose beginning the guide uses in the other language several
times and never in this one; two such words that it uses there once. A Kazakh word that has lost its
own letters ("болсаныз") is known by the others that kept them. A name in Latin letters may stand
anywhere.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from guide.content import files
from guide.content.checks.entries import RawEntry
from guide.content.checks.finding import Finding
from guide.content.checks.phrases import folded
from guide.content.model import LANGS, Lang

_CYRILLIC = re.compile(r"[\u0400-\u052f]")
# A Latin letter inside a Cyrillic word looks the same, and no search finds the word; a digit too.
_MIXED = re.compile(
    r"[A-Za-z][\u0400-\u052f]|[\u0400-\u052f][A-Za-z]|[^\W\d_]\d+[^\W\d_]|(?<!\w)0[^\W\d_]{2,}"
)
# A whole word of Latin letters that look like Cyrillic ones: "MECTO", "c", "y".
_LOOKS_CYRILLIC = re.compile(r"(?<![\w{<%.-])[ABCEHIKMOPTXYaceiopxyk]+(?![\w}>-])")
_KAZAKH = re.compile(r"[әғқңөұүһі]", re.IGNORECASE)
_PLACEHOLDER = re.compile(r"\{[^{}]*\}|%(?:\d+|L?n|[sd])")
_WORD = re.compile(r"(?<![\w-])[^\W\d_]+(?:[-'][^\W\d_]+)*")
# Latin words in Cyrillic text: names and short forms begin with a capital; these do not.
_LATIN = re.compile(r"(?<![\w{<-])[a-z]{2,}(?![\w}>-])")
_LATIN_NAMES = frozenset({"daiyn", "egov", "iphone", "ios", "android", "mail", "kz", "me", "eSIM"})
_ENGLISH = re.compile(
    r"(?<!\w)(?:the|and|or|not|do|don't|if|you|your|is|are|to|of|in|on|at|from|stay|keep|call"
    r"|leave|move|away|go|stop|wait|help|safe|now|yes|no|please|police|danger|warning|attention"
    r"|exit|emergency|alert)(?!\w)"
)

# What stands in no text of the other language: short words, then endings of verbs and adjectives.
_RUSSIAN = re.compile(
    r"(?:и|в|во|на|с|со|по|для|из|или|если|это|этот|эта|эти|что|чтобы|как|при|вы|мы|она|они|но"
    r"|до|под|над|все|всех|всем|вас|вам|вами|[вн]аш(?:[аеиу]|ей|его|ему|ем|их|им|ими)?|его|ее|их"
    r"|ему|ей|был[аио]?|быть|будет|будьте|можно|нельзя|нужно|надо|нет|где|куда|тоже|также|только"
    r"|когда|пока|сразу|очень|рядом|через|после|перед|около|между|уже|еще|кто|кого|свой|свою"
    r"|своих|сво[ий]м\w*|себя|себе|отойд\w+|уйд\w+|люд[ьи]\w*|человек\w*|дверь|двери|окн[оа]\w*"
    r"|вещ[ьи]\w*|дом[аеу]?|улиц\w+|сообщ\w+|позвон\w+|звони\w*|опасност\w+|безопасн\w+|помощ\w+"
    r"|не\s+\w+(?:йте|ите|ьте|ть|ться)|\w{2,}(?:йте|ите|ьте|тесь|йтесь|ться|ется|ются|ится|ого"
    r"|ему|ими|ыми|ость|ости|остью|ение|ения|ании|ание|ания|ено|ены|ано|ский|ская|ское|ские|ных"
    r"|ный|ная|ное|ные|ную|ной|ных|ует|уют|яют|ают|ешь|ишь)|\w{3,}(?:ать|ять|еть|ить|ыть|оть"
    r"|уть)|\w{3,}ь|\w{2,}[бвгдзклмнпрстфхцчшщ](?:ый|ая|ое|ые|ую))"
)
# Loans that Kazakh writes as Russian does.
_SHARED = re.compile(
    r"контейнер\w*|область|модуль\w*|секретный|пароль\w*|патруль\w*|апрель|вокзал\w*|новость"
    r"|путь|мебель|автомобиль\w*|автоклуб|рейтинг|гимназия\w*|портативный|стабильді\w*|дом"
    r"|медаль|роль|рояль|модель|кабель|дизель|т[оу]ннель|[мо]?отель|фестиваль|календарь|секретарь"
    r"|июнь|июль|контроль|госпиталь|магистраль|сель|шампунь"
    r"|клавиш\w*|параметр\w*|университет\w*|\w+логи\w*|\w+и[яю]\w*"
)
_KAZAKH_WORDS = re.compile(
    r"(?:мен|пен|және|үшін|емес|керек|болса|болып|болды|болады|болмайды|немесе|осы|туралы"
    r"|арасында|жерде|жерден|адам|адамдар|адамдарды|бала|балалар|барып|барма|тез|тек|бойы|сабыр"
    r"|ауа|тышкары|сырт|алысырак|кетип|турып|калып|хабарла|хабарласу|шыгып|шалып|алып|айтып|есик"
    r"|(?!доллар)\w{3,}лар(?:ы|ды|га|да)?|емес|олар|бул|кауип|дейин|кейин|барлык|барлыгы|болу|беру|алу|кету|айту|кетпе|айтпа"
    r"|тигизбе)"
)
_CHECKED_LATIN = files.SHOWN - {files.SOURCES, files.REGIONS}


_SHORT = 2  # letters of words that many languages share
_BEGINNING = 5  # letters that carry a word
_SEVERAL = 2  # other entries that begin a word so
_LOST_ENDING = re.compile(r"\w{3,}н[ыи]з(?:д[ае]р)?")  # "-ңыз", as one types it without its letters
_BARE = str.maketrans("әғқңөұүһіы", "агкноуухии")  # Kazakh letters as one types without them


@dataclass
class Vocabulary:
    """How many entries say each word, by language: what one language alone says."""

    said: Mapping[Lang, Counter[str]] = field(
        default_factory=lambda: {lang: Counter() for lang in LANGS}
    )
    begun: Mapping[Lang, Counter[str]] = field(
        default_factory=lambda: {lang: Counter() for lang in LANGS}
    )
    lettered: Counter[str] = field(default_factory=Counter)  # with Kazakh letters, without them

    @classmethod
    def of(cls, entries: Iterable[RawEntry]) -> Vocabulary:
        """The words of all entries that say something in three languages."""
        made = cls()
        for entry in entries:
            for lang in LANGS:
                words = set(_words(entry.all_words(lang)))
                made.said[lang].update(words)
                made.begun[lang].update(_beginnings(words))
                if lang == "kk":
                    made.lettered.update({_bare(word) for word in words if _KAZAKH.search(word)})
        return made

    def only_elsewhere(
        self, entry: RawEntry, words: Iterable[str], here: Lang, there: Lang
    ) -> list[str]:
        """Of the words of an entry, those that show that it is written in the language `there`."""
        own = set(_words(entry.all_words(there)))
        once = [
            word for word in dict.fromkeys(words)
            if len(word) > _SHORT
            and self.said[there][word] > (word in own)
            and self.said[here][word] <= 1
        ]  # fmt: skip
        begun = _beginnings(own)
        often = [
            word for word in dict.fromkeys(words)
            if len(word) >= _BEGINNING
            and self.begun[there][word[:_BEGINNING]] - (word[:_BEGINNING] in begun) >= _SEVERAL
            and self.begun[here][word[:_BEGINNING]] <= 1
        ]  # fmt: skip
        return once if len(once) > 1 else often

    def lost_letters(self, words: Iterable[str]) -> list[str]:
        """Of words without Kazakh letters, those that others say with them, and with them only."""
        return [
            word for word in words
            if self.said["kk"][word] <= 1
            and (
                (len(word) > _BEGINNING and self.lettered[_bare(word)])
                or _LOST_ENDING.fullmatch(word)
            )
        ]  # fmt: skip


def check_letters(entry: RawEntry) -> Iterator[Finding]:
    """Texts with letters of another script or language, or with digits inside words."""
    if entry.table == "source":
        return  # names of papers and of their owners keep their letters
    for lang in LANGS:
        for role, text in entry.words(lang).items():
            bare = _PLACEHOLDER.sub("", text)
            if not re.search(r"[^\W\d_]", bare):
                continue  # digits, signs and placeholders belong to every language
            is_other = (lang == "en") == bool(_CYRILLIC.search(bare)) or bool(_MIXED.search(bare))
            # A name in Russian may carry Kazakh letters: область Ұлытау.
            may_be_kazakh = entry.table in {"region", "line"}
            is_kazakh = lang == "ru" and not may_be_kazakh and bool(_KAZAKH.search(bare))
            is_like = lang != "en" and entry.file in _CHECKED_LATIN and _LOOKS_CYRILLIC.search(bare)
            if is_other or is_kazakh or (is_like and is_like.group() not in {"I", "A"}):
                yield Finding(entry.file, entry.id, "wrong_script", f"{lang}.{role}: {text}")


def check_foreign(entry: RawEntry, vocabulary: Vocabulary) -> Iterator[Finding]:
    """Words of another language, and texts that were never translated."""
    if entry.table in {"source", "region"}:
        return  # names
    for lang in LANGS:
        for role, text in entry.words(lang).items():
            found = _foreign_words(entry, text, lang, vocabulary)
            if found:
                told = f"{lang}.{role}: {', '.join(found)}"
                yield Finding(entry.file, entry.id, "wrong_language", told, ", ".join(found))
    kazakh, russian = entry.words("kk"), entry.words("ru")
    for role, text in kazakh.items():
        same = folded(text) == folded(russian.get(role, ""))
        if same and len(_words(_PLACEHOLDER.sub(" ", text))) > 1:
            yield Finding(entry.file, entry.id, "untranslated", f"kk.{role}, ru.{role}: {text}")


def _foreign_words(entry: RawEntry, text: str, lang: Lang, vocabulary: Vocabulary) -> list[str]:
    """The words of a text that show it to be of another language; none when it is of its own."""
    bare = _PLACEHOLDER.sub(" ", text)
    words = _words(bare)
    if lang == "en":
        return []
    found = []
    if entry.file in _CHECKED_LATIN:
        found += [one for one in _LATIN.findall(bare) if one not in _LATIN_NAMES]
        found += _ENGLISH.findall(folded(bare))
    cyrillic = [word for word in words if _CYRILLIC.search(word)]
    if lang == "kk":
        plain = [word for word in cyrillic if not _KAZAKH.search(word)]
        found += [one for one in plain if _RUSSIAN.fullmatch(one) and not _SHARED.fullmatch(one)]
        found += vocabulary.only_elsewhere(entry, plain, "kk", "ru")
        found += vocabulary.lost_letters(plain)
    else:
        found += [one for one in cyrillic if _KAZAKH_WORDS.fullmatch(one)]
        own = [one for one in cyrillic if not _SHARED.fullmatch(one)]
        found += vocabulary.only_elsewhere(entry, own, "ru", "kk")
    return list(dict.fromkeys(found))


def _words(text: str) -> list[str]:
    return _WORD.findall(folded(text))


def _beginnings(words: Iterable[str]) -> set[str]:
    return {word[:_BEGINNING] for word in words if len(word) >= _BEGINNING}


def _bare(word: str) -> str:
    return word.translate(_BARE)
