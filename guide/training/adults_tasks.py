"""What no child is told to do (training.md section 12, P20): to search, follow, stop or guard."""

from __future__ import annotations

import re

from guide.content.checks.phrases import Phrases
from guide.content.model import Lang
from guide.training.denied import is_told

_PERSON_EN = (
    r"(?:him|her|them|(?:the|a|that)\s+(?:strange\s+)?(?:man|men|woman|person|people|strangers?"
    r"|suspect|caller))"
)
_BAG_EN = r"(?:bags?|rucksacks?|backpacks?|parcels?|packages?|lockers?|device|bombs?)"
_BAG_RU = r"(?:сумк|рюкзак|пакет|портфел|сверт|здани|шкафчик)\w*"
_PERSON_RU = r"(?:незнаком|подозрит|чуж(?:ого|ую|их)|этого\s+человек|нападав|нападающ)\w*|его|ее|их"
_PERSON_KK = r"(?:бейтаныс|күдікті|бөтен)\s+(?:адам|кісі|біреу|жан)\w*"
_TASK = Phrases(
    {
        "kk": r"аңды\w*|ізі(?:не|нен)\s+(?:түс|ер)\w*"
        r"|(?<!мұғалімнің )(?<!ересектің )(?<!анамның )(?<!әкемнің )"
        r"(?:арт|соң)ынан\s+(?:\w+\s+)?(?:ер|жүр|қара|бар)\w*"
        r"|қуып\s+\w+|күзет(?:іп\s+тұр(?!ады|ған)\w*|емі[нз]|ейік|іңіз\w*|іңдер)|тінт(?:емі[нз]"
        r"|іңіз\w*|у)\w*"
        r"|(?<!қолынан )(?<!қолымыздан )(?:ұстап\s+ал\w*|ұстаймын)|залалсыздандыр\w*"
        r"|іздеп\s+(?:тап|шығ|шық)\w*"
        r"|(?:рюкзак|қапшық|ғимарат)\w*\s+(?:\w+\s+){0,2}?тексер(?:емі[нз]|ейі[нк]|іңіз\w*"
        r"|іңдер|уге|іп\s+(?:көр|шығ)\w*)"
        r"|(?:сөмке)(?!м(?:із)?д|ң)\w*\s+(?:\w+\s+){0,2}?тексер(?:емі[нз]|ейі[нк]|іңіз\w*|іңдер"
        r"|уге)"
        r"|сөмке(?!м(?:із)?д)\w*\s+(?:\w+\s+){0,2}?(?:алып\s+шығ|апар|көтер|жылжыт|аш)\w*"
        r"|сөмке(?!м)\w*\s+ішін\w*\s+(?:аш|қара)\w*|иесіз\s+зат\w*\s+(?:ұста|көтер|аш)\w*"
        r"|(?:кір\w*,?\s+)(?:\w+\s+)?құтқарам\w*"
        r"|(?:жоқ|жоғалған|көрінбей\w*)\s+(?:\w+\s+)?(?:бала|оқушы|дос|құрдас|сыныптас)\w*"
        r"\s+(?:\w+\s+)?ізде(?:ймі[нз]|йік|уге|ңіз\w*|п\s+бар\w*)"
        rf"|(?:{_PERSON_KK})\s+(?:\w+\s+)?(?:суретке\s+түсір|бейнеге\s+түсір|тоқтат|ұста|қуа"
        r"|жауап\s+ал|терге)\w*",
        "ru": r"(?:вынес(?:у|ем|ите)|отнес(?:у|ем|ите)|перенес(?:у|ем|ите)|передви\w+|подниму"
        r"|поднимем|потрог\w+|трога(?:ю|ем|йте))\s+(?:эту\s+|найденн\w+\s+)?(?:сумк|вещь|пакет"
        r"|рюкзак|предмет)\w*|следом\s+за\s+(?:ним|ней|незнак\w+)|следим\s+за\s+(?:чуж|незнак)\w*"
        r"|патрулиру(?:ю|ем|йте)|спас(?:у|ем)\s+друг\w*|обыщ\w+|обыскива\w+|прослежу|проследим|проследите|следить\s+за\s+ним"
        r"|(?:пойду|пойдем|идти|иду|иди|идите|сходи|сходим)\s+за\s+(?:ним|ней|незнаком\w+"
        r"|подозр\w+)|преследу\w+|карауль\w*|покараулю|охраня(?:ю|ем|й|йте)|постере(?:гу|жем)"
        r"|(?:по)?сторож(?:у|им|ите)|догоню|догоним|обезвре\w+|поймаю|поймаем"
        rf"|(?:(?:пойду|пойдем|схожу)\s+проверить|провер(?:ю|им|ьте|яю|яем|яйте)|осмотр(?:ю|им|ите)|открою|откроем|откройте"
        rf"|загляну|заглянем|загляните)\s+(?:в\s+)?(?:(?!сво|наш|тревожн)\w+\s+){{0,2}}?{_BAG_RU}"
        r"|(?:найду|найдем|ищу|ищем|ищите|поищу|поищем|искать|разыщ\w+)\s+(?:\w+\s+)?(?:пропавш"
        r"|потерявш|отсутству|недостающ)\w+"
        rf"|(?:сфотографиру\w+|сниму|снимем|снимите|засниму)\s+(?:{_PERSON_RU})"
        rf"|(?:останов(?:лю|им|ите)|допрош?(?:у|им)|допросим|расспро(?:шу|сим)|задерж(?:у|им))"
        rf"\s+(?:{_PERSON_RU})",
        "en": rf"(?:carry|move|touch|lift)\s+(?:the|that|this)\s+(?:\w+\s+)?"
        rf"(?:{_BAG_EN}|item|object)"
        rf"|sneak\w*\s+(?:after|up)|patrol\s+the|save\s+(?:my|a|our)\s+friend\w*"
        rf"|follow\s+{_PERSON_EN}|(?:go|run|walk)\s+after\s+{_PERSON_EN}"
        rf"|(?:search|open|look\s+(?:in|into|inside|through))\s+(?:for\s+)?(?:the|a|that|this|his"
        rf"|her)\s+(?:\w+\s+)?{_BAG_EN}"
        r"|(?:search|check)\s+(?:the\s+)?(?:whole\s+)?(?:building|rooms?)"
        rf"|(?:search|check)\s+(?:\w+\s+)?[\w]+s'\s+{_BAG_EN}"
        rf"|check\s+the\s+{_BAG_EN}\s+(?:myself|ourselves|yourself)"
        r"|(?:look|search)\s+for\s+(?:the\s+|a\s+|our\s+)?(?:missing|lost)\s+\w+"
        rf"|(?:photograph|film|(?:photos?|pictures?|videos?)\s+of)\s+{_PERSON_EN}"
        rf"|(?:stop|question|confront|detain|catch|search)\s+{_PERSON_EN}|chase\w*"
        r"|search\s+(?:my|a|our)\s+(?:classmate|friend)\w*"
        r"|stand\s+guard|(?<!the )(?<!a )(?<!our )guard\s+(?:the|it|a|our)|keep\s+watch"
        rf"|watch\s+over\s+(?:the|a|it|that)|spy\s+\w+|defuse\w*",
    }
)
# Sent by the teacher to do it.
_SENT = Phrases(
    {
        "kk": r"(?:оқушы|бала)\w*\s+(?:\w+\s+){0,3}(?:тексеруге|күзетуге|іздеуге|қарауылға)"
        r"\s+(?:жібер|қалдыр|қой)\w*",
        "ru": r"(?:отправ|пошл|постав|остав)\w+\s+(?:\w+\s+){0,2}(?:ученик|школьник|реб[её]н|дет"
        r"|дежурн)\w*\s+(?:\w+\s+)?(?:провер|искать|сторож|охран|карау|следить)\w*",
        "en": r"(?:send|post|leave)\s+(?:an?\s+|one\s+|two\s+)?(?:pupils?|students?|child(?:ren)?)"
        r"\s+to\s+(?:check|search|look|guard|watch)\w*",
    }
)
# It holds a "not" of its own.
_DOOR = Phrases(
    {
        "kk": r"ешкімді\s+(?:ішке\s+)?кіргізбе(?:ймі[нз]|йік|ңіз\w*)",
        "ru": r"никого\s+не\s+(?:впуска|пуска|пущу|впущу)\w*",
        "en": r"(?:let|lets)\s+(?:nobody|no\s+one)\s+in|hold\s+the\s+door\s+(?:shut|closed)",
    }
)
# Who does it is no child: "the police search the building".
_ADULTS_EN = re.compile(
    r"(?<!\w)(?:police|officers?|adults?|grown-ups?|specialists?|experts?|rescuers?|guards?|staff)"
    r"\s+(?:who\s+)?(?:will\s+|can\s+|may\s+|then\s+|must\s+)?(?:search|check|look|stop|question"
    r"|chase|follow|guard|keep|stand|open|watch|carry|move|touch|patrol)\w*[^.,;:]*"
)
_ADULTS_RU = re.compile(
    r"(?<!\w)(?:ищут|искать|проверя\w+)[^.,;:]*(?:взрослые|полиция|полицейские|учитель|спасатели)"
    r"|(?<!\w)(?:взрослые|полиция|полицейские|спасатели)[^.,;:]*искать[^.,;:]*"
)


def is_adults_task(text: str, lang: Lang) -> bool:
    """Whether a child is told to search, follow, stop or guard; to be told not to is no task."""
    bare = text.casefold()
    if lang == "en":
        bare = _ADULTS_EN.sub(" ", bare)
    elif lang == "ru":
        bare = _ADULTS_RU.sub(" ", bare)
    told = is_told(_TASK, bare, lang) or is_told(_SENT, bare, lang)
    return told or _DOOR.stands_in(bare, lang)
