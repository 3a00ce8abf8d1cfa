"""Words that no lesson may have, whoever wrote it (training.md section 12: P3, P10, P13, P20).

Beside those that no text of the guide may have (`content.checks.safety`).
"""

from __future__ import annotations

import re

from guide.content.checks.limits import sentences
from guide.content.checks.phrases import Phrases, folded
from guide.content.model import Lang

# Tags of content that is no lesson's (P11).
BANNED_TAGS = frozenset(
    {
        "actor", "attack_detail", "attacker", "blood", "darkness", "device", "gore", "layout",
        "method", "motive", "name_of_perpetrator", "perpetrator", "shots", "siren", "slogan",
        "surprise", "weapon", "wound",
    }
)  # fmt: skip

_HARM = Phrases(
    {
        "kk": r"қаза\s+(?:тап|таб|бол)\w*|мерт\s+бол\w*|өл(?:еді|ді|ген|есі[зң]|іп\s+қал)\w*"
        r"|жарақат\w*|жаралан\w*|құрбан\w*|өз\w*\s+кінә\w*|кінәлі\w*|ақымақ\w*",
        "ru": r"погиб\w*|умр\w+|умер\w*|убь\w+|убит\w*|ранен\w*|ранит\w*|травм\w*|смерт\w+|жертв\w*"
        r"|пострада\w+|сам[аи]?\s+виноват\w*|виноват\w*|по\s+(?:твоей|вашей)\s+вине|глуп\w+",
        "en": r"die[sd]?|dying|dead\w*|deaths?|kill\w*|injur\w*|wound\w*|victims?|hurt\w*"
        r"|(?:your|his|her|their)(?:\s+own)?\s+fault|stupid\w*|to\s+blame|guilty",
    }
)
_LOOKS = Phrases(
    {
        "kk": r"сақал\w*|хиджаб\w*|никаб\w*|ұлты\w*|ұлтқа\w*|діни\w*|дініне?|мұсылман\w*|мигрант\w*"
        r"|қара\s+өңді\w*|мешіт\w*|шіркеу\w*|шетелдік\w*",
        "ru": r"бород\w*|хиджаб\w*|никаб\w*|национальност\w+|мусульман\w*|религи\w+|верующ\w+"
        r"|мигрант\w*|приезж\w+|смугл\w+|мечет\w+|церк\w+|иностран(?:ец|ц)\w*|кавказ\w*",
        "en": r"beards?|bearded|hijabs?|niqabs?|headscar\w+|nationalit\w+|ethnic\w*|muslims?"
        r"|religio\w+|migrants?|foreigners?|foreign-looking|dark-skinned|mosques?|churche?s?",
    }
)
_REALISM = Phrases(
    {
        "kk": r"сирена\w*\s+(?:қос|ойнат|бер)\w*|атыс\w*\s+дыбыс\w*|атылған\s+дыбыс\w*|грим\w*"
        r"|муляж\w*|петарда\w*|жарықты\s+(?:сөндір|өшір)\w*|ескертпей\s+баста\w*",
        "ru": r"(?:включ|дайт|подайт)\w*\s+сирен\w+|звук\w*\s+выстрел\w*|выстрел\w*|грим\w*"
        r"|муляж\w*|петард\w*|(?:выключ|погас)\w*\s+свет\w*|инсцениров\w+"
        r"|без\s+предупреждения\s+(?:начн|начин)\w*",
        "en": r"(?:play|sound|turn\s+on)\s+(?:the\s+|a\s+)?sirens?|gunshots?|fake\s+(?:blood"
        r"|wounds?|bombs?)|make-?up|dumm(?:y|ies)|firecrackers?"
        r"|turn\s+(?:off\s+)?the\s+lights(?:\s+off)?|without\s+warning\s+start\w*",
    }
)
_ADULTS_TASK = Phrases(
    {
        "kk": r"аңды\w*|ізі(?:не|нен)\s+(?:түс|ер)\w*|артынан\s+(?:ер|жүр|қара)\w*|қуып\s+\w+"
        r"|күзет(?:іп\s+тұр|емін|еміз|іңіз)\w*|тінт(?:еміз|емін|іңіз|у)\w*|ұста(?:п\s+ал|ймын)\w*"
        r"|залалсыздандыр\w*|іздеп\s+(?:тап|шығ)\w*",
        "ru": r"обыщ\w+|обыскива\w+|прослежу|проследим|проследите|следить\s+за\s+ним"
        r"|(?:пойду|пойдем|идти|иду)\s+за\s+(?:ним|ней|незнаком\w+|подозр\w+)|преследу\w+|карауль\w*"
        r"|покараулю|охраня(?:ю|ем|й|йте)|постерегу|сторож(?:у|им|ите)|догоню|догоним"
        r"|обезвре\w+|задержу|поймаю|поймаем",
        "en": r"follow\s+(?:him|her|them|the\s+(?:man|woman|person|stranger|suspect|caller))"
        r"|search\s+(?:for\s+)?(?:the\s+)?(?:bags?|bombs?|device|building|rooms?|person|him|her)"
        r"|stand\s+guard|guard\s+(?:the|it|a)\w*|keep\s+watch|chase\w*|catch\s+(?:him|her|them)"
        r"|spy\s+\w+|defuse\w*",
    }
)
_NOT: dict[Lang, re.Pattern[str]] = {
    "kk": re.compile(r"\w+[мбп](?:а|е)(?:й|ң|йды|йді|йық|йік|ймыз|йміз|ңыз|ңіз)\w*|емес|болмайды"),
    "ru": re.compile(r"(?<!\w)(?:не|нельзя|никогда)(?!\w)"),
    "en": re.compile(r"(?<!\w)(?:not|never|no|don't|nobody)(?!\w)"),
}


def shows_harm(text: str, lang: Lang) -> bool:
    """Whether a reason shows harm or lays blame (P13)."""
    return _HARM.stands_in(text, lang)


def judges_looks(text: str, lang: Lang) -> bool:
    """Whether people are told apart by looks, dress, religion or nationality (P10)."""
    return _LOOKS.stands_in(text, lang)


def is_made_real(text: str, lang: Lang) -> bool:
    """Whether something is to look or sound like a real attack (P3)."""
    return _REALISM.stands_in(text, lang)


def is_adults_task(text: str, lang: Lang) -> bool:
    """Whether a child is told to search, follow or guard (P20); to be told not to is no task."""
    return any(
        _ADULTS_TASK.stands_in(sentence, lang) and not _NOT[lang].search(sentence)
        for sentence in sentences(folded(text))
    )
