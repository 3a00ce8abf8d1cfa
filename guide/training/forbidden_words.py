"""Words that no lesson may have, whoever wrote it (training.md section 12: P3, P10, P13, P17).

Beside those that no text of the guide may have (`content.checks.safety`); what a child is never
told to do stands in `adults_tasks`, what is told of no attack in `attack_words`.
"""

from __future__ import annotations

import re

from guide.content.checks.levels import promises_safety
from guide.content.checks.limits import sentences
from guide.content.checks.phrases import Phrases, folded
from guide.content.model import Lang
from guide.training.denied import is_told

# Tags of content that is no lesson's (P11).
BANNED_TAGS = frozenset(
    {
        "actor", "attack_detail", "attacker", "blood", "darkness", "device", "gore", "layout",
        "method", "motive", "name_of_perpetrator", "perpetrator", "shots", "siren", "slogan",
        "surprise", "weapon", "wound",
        "актер", "взрывчатка", "выстрелы", "жертвы", "кровь", "мотив", "нападавший", "оружие",
        "сирена", "темнота", "устройство",
        "атыс", "жарылғыш", "қан", "қараңғылық", "қару", "құрбандар", "құрылғы", "шабуылдаушы",
    }
)  # fmt: skip

_HARM = Phrases(
    {
        "kk": r"қаза\s+(?:тап|таб|бол)\w*|мерт\s+бол\w*"
        r"|өл(?:еді|ді|ген|есі[зң]|іп\s+(?:қал|кет)\w*|у(?:і|ің|іңіз)?|тір\w*)"
        r"|жарақат\w*|жаралан\w*|құрбан\w*|ақымақ\w*|қан\s+(?:төг|ағ|бол)\w*|мүгедек\s+бол\w*"
        r"|жарыл(?:ып|ады|са|уы)\w*|кесір(?:ің|іңіз|ін|і)\w*|ауруханаға\s+түс\w*"
        r"|сен\s+(?:\w+\s+)?қауіп\s+төндір\w*|тап(?:та|тал)\w*\s+(?:кет|қал)\w*|өмірмен\s+қошт\w*"
        r"|зардап\s+ше[гк]\w*|өмір\w*\s+(?:қауіпті|қатер)\w*"
        r"|ұят(?:\s+болсын|\s+емес\s+[пб][ае]|сыз\w*)",
        "ru": r"погиб\w*|умр\w+|(?<!телефон )умер(?!енн)\w*|убь\w+|убит\w*|ранен\w*|ранит\w*"
        r"|травм\w*|смерт\w+|жертв\w*|пострада\w+|глуп\w+|кров(?:ь|и|ью)|калек\w*"
        r"|инвалид(?:ом|ами|ы)?|взорв\w+|взрыв\w*|из-за\s+(?:тебя|вас|него|нее)"
        r"|(?:тебе|вам|ему)\s+не\s+стыдно|должно\s+быть\s+стыдно|позор\w*"
        r"|(?:попа\w+|попад\w+|окаж\w+)\s+в\s+больниц\w+|опасно\s+для\s+жизни"
        r"|лиш\w+\s+жизни|ты\s+(?:\w+\s+)?подверг\w*|затопт\w*|затопч\w*|дурак\w*|дурац\w+",
        "en": r"die[sd]?|dying|(?<!phone is )(?<!battery is )(?<!line is )dead(?!lines?(?!\w)"
        r"|\s+(?:phone|battery|line|zone))\w*"
        r"|deaths?|kill\w*|injur\w*|wound\w*|victims?|hurt\w*|stupid\w*|blood\w*|crippl\w*"
        r"|blow(?:s|n)?\s+up|explod\w*|explosions?|because\s+of\s+(?:you|him|her)"
        r"|shame\s+on|(?:end\w*|land\w*)\s+(?:up\s+)?in\s+(?:the\s+)?hospital"
        r"|(?:cost|los)\w*\s+(?:[\w']+\s+){0,2}li(?:fe|ves)|you\s+put\s+(?:\w+\s+){1,2}(?:in|at)"
        r"\s+(?:danger|risk)|trampl\w*|fools?|foolish\w*|idiot\w*|suffer\w*",
    }
)
# To say that somebody is not to blame blames nobody.
_BLAME = Phrases(
    {
        "kk": r"кінә(?:ң|ңіз|сі|лі)\w*",
        "ru": r"виноват\w*|по\s+(?:твоей|вашей|его|ее)\s+вине|(?:твоя|ваша|его|ее)\s+вина",
        "en": r"(?:your|his|her|their)(?:\s+own)?\s+fault|to\s+blame|guilty",
    }
)
_LOOKS = Phrases(
    {
        "kk": r"сақал\w*|хиджаб\w*|никаб\w*|мұсылман\w*|мигрант\w*|қара\s+өңді\w*|мешіт\w*"
        r"|шіркеу\w*|шетелдік\w*|босқын\w*|акцентпен|шетелден\s+келген|экстремист\w*|намаз\w*|жайнамаз\w*|(?:орамал\s+(?:таққан|тартқан)|бетін\s+(?:жауып|жапқан))\w*"
        r"|түр(?:і|лері)\s+(?:бөтен|бөлек|басқа)\s+(?:адам|кісі|біреу|жан)\w*"
        r"|(?:тәжік|өзбек|қырғыз|шешен|араб|ауған|сыған|ұйғыр|дүнген|кавказ)(?!ш[ае](?!\s+сөйле)|\w*\s+тіл)\w*",
        "ru": r"бород\w*|хиджаб\w*|никаб\w*|мусульман\w*|верующ\w+|мигрант\w*|приезж\w+|смугл\w+"
        r"|мечет\w+|церк\w+|иностран(?:ец|ц)\w*|кавказ\w*|гастарбайтер\w*|беженц\w*|беженк\w+"
        r"|с\s+акцентом|молит(?:ся|лся|лась)|молится|молился|намаз\w*|в\s+платке|с\s+закрытым\s+лицом"
        r"|(?:не)?(?:славянск|местн|русск|восточн)\w+\s+(?:внешност|вид)\w*"
        r"|таджик(?!ск)\w*|узбек(?!ск)\w*|киргиз(?!ск)\w*|чечен(?!ск)\w*|араб(?:а|ы|ов)?|по-?арабски|афган(?:ец|ц)\w*"
        r"|цыган\w*|уйгур(?!ск)\w*|\w+(?:ой|ей)\s+внешност\w*",
        "en": r"beards?|bearded|hijabs?|niqabs?|headscar\w+|veiled|muslims?|migrants?|immigrants?"
        r"|refugees?|foreigners?|(?:foreign|strange)-?\s?looking|look(?:s|ed|ing)?\s+foreign"
        r"|dark-skinned|mosques?|churche?s?|with\s+(?:an|a\s+\w+)\s+accent|pray(?:s|ed|ing)?"
        r"|tajiks|uzbeks|chechens|arabs|afghans|gyps(?:y|ies)|uyghurs|speak\w*\s+arabic|spoke\s+arabic"
        r"|(?:tajik|uzbek|kyrgyz|chechen|arab|afghan|uyghur)\s+(?:m[ae]n|wom[ae]n|people|person|boy"
        r"|girl|famil)\w*",
    }
)
# What people are told apart by; a rule may name it to forbid it.
_KINDS = Phrases(
    {
        "kk": r"ұлты\w*|ұлтқа|ұлтына|ұлттың|ұлттан|діні\w*|дінге|діни\w*|киім\w*\s+қарап(?:-ақ)?",
        "ru": r"национальност\w+|религи\w+|вероисповедани\w+"
        r"|по\s+(?:одежде|внешности|акценту|виду)",
        "en": r"nationalit\w+|ethnic\w*|religio\w+|by\s+(?:the|his|her|their)\s+(?:clothes|looks)",
    }
)
_FORBIDS_KINDS = {
    "kk": re.compile(r"емес|(?:бағала|талқыла|сұра|айт|бөл|айтыл|қара)[мбп][ае]\w*|қарамастан"),
    "ru": re.compile(
        r"(?<!\w)не\s+(?:суд|обсужда|оцени|спрашива|говор|описыва|называ|сообща|указыва|дел|по|об?"
        r"|из-за|завис|важн|имеет|решаем)\w*|независимо"
    ),
    "en": re.compile(
        r"(?<!\w)(?:not|never|nobody|no\s+one|no|don't)\s+(?:of|by|about|on|judge|discuss|describe"
        r"|ask|mention|matter|the|talk)(?!\w)|(?<!\w)(?:not|never)\s+(?:nationalit|ethnic|faith|looks"
        r"|religio)\w*|regardless|whatever"
    ),
}
# A landmark is a place: "the square beside the mosque".
_LANDMARK = {
    "kk": re.compile(r"(?:мешіт|шіркеу)\w*\s+(?:жан|қас|алд|арт|маң|қарсы|тұс)\w*"),
    "ru": re.compile(
        r"(?<!\w)(?:рядом\s+с|возле|у|около|напротив|за|перед|мимо)\s+(?:\w+\s+)?(?:мечет|церк)\w+"
    ),
    "en": re.compile(
        r"(?:beside|by|near|opposite|behind|in\s+front\s+of|next\s+to|past)\s+(?:the\s+|a\s+)?"
        r"(?:\w+\s+)?(?:mosque|church)"
    ),
}
_REALISM = Phrases(
    {
        "kk": r"сирена\w*\s+(?:\w+\s+)?(?:қосы|қоса|ойнаты|ойната|беріңіз|берейік|қойы)\w*"
        r"|атыс\w*\s+дыбыс\w*|атылған\s+дыбыс\w*|грим\w*|муляж\w*|петарда\w*"
        r"|(?:жарық|шам)\w*\s+(?:сөндір|өшір)(?:іңіз|іп|ейік|еміз)\w*|қараңғыла\w*"
        r"|ескертпей\s+(?:баста|өткіз|дабыл)\w*|жасанды\s+(?:қан|жара)\w*"
        r"|(?:жаралы|жараланған|шабуылдаушы|қылмыскер|террорист|лаңкес|кепіл)\w*"
        r"\s+(?:адам\w*\s+)?(?:рөл\w*\s+)?(?:ойна|сомда|бейнеле)\w*"
        r"|гүрсіл\w*|айқайла(?:п|сын)\w*,?\s+(?:\w+\s+)?қорқыт\w*|жалған\s+хабарлама\w*\s+дыбыс\w*"
        r"|(?:кенеттен|күтпеген\s+жерден),?\s+(?:\w+\s+){0,2}(?:өткіз|баста|шығар)\w*"
        r"|түтін\s+шаш\w*|түтін\w*\s+(?:жібер|қос)\w*|қараңғыда\s+(?:\w+\s+){0,3}жасырын\w*"
        r"|(?:теракт|шабуыл|жарылыс)\w*\s+бейне\w*\s+(?:көрсет|қос)\w*"
        r"|бетперде\s+киген\w*|оқу\s+емес,?\s+шын\w*|шын\s+деп\s+сендір\w*",
        "ru": r"(?:включите|дайте|подайте|проиграйте|поставьте|запустите)\s+(?:\w+\s+)?сирен\w+"
        r"|звук\w*\s+выстрел\w*|выстрел\w*|грим\w*|муляж\w*|петард\w*|инсцениров\w+"
        r"|(?:выключите|погасите|потушите)\s+свет\w*|затемн\w+|искусственн\w+\s+кров\w+"
        r"|(?:начните|начинайте|проведите|начнем)\s+без\s+предупреждения"
        r"|без\s+предупреждения\s+(?:начн|начин|провед)\w*"
        r"|не\s+предупреждайте\s+(?:класс|ученик|дет|родител)\w*"
        r"|(?:играет|сыгра\w+|изобраз\w+|изобража\w+|разыгра\w+)\s+(?:\w+\s+){0,2}?(?:ранен|напада"
        r"|террорист|преступник|злоумышленник|заложник|стрелк|жертв)\w*"
        r"|(?:за)?крич\w+\s+и\s+(?:\w+\s+)?(?:ис|на)пуга\w+|звук\w*\s+(?:фальшив|ложн|поддельн)\w*"
        r"|дымов\w+\s+шашк\w*|пустите\s+дым\w*|громко\s+хлопните|чтобы\s+(?:\w+\s+)?испуга\w+"
        r"|(?:покажите|включите|поставьте)\s+видео\w*\s+(?:\w+\s+)?(?:теракт|нападени|взрыв)\w*"
        r"|в\s+темноте\s+(?:прячемся|прячьтесь|сидим|сидите|спрячемся)"
        r"|(?:проведите|начните)\s+(?:\w+\s+)?внезапно|внезапн\w+\s+(?:тревог|тренировк)\w*"
        r"|человек\w*\s+в\s+(?:черной\s+)?маске|людей\s+в\s+масках"
        r"|не\s+(?:учеба|учение|тренировка|занятие),?\s+(?:а\s+)?(?:все\s+|тревога\s+)?"
        r"(?:настоящ|по-?настоящему)\w*",
        "en": r"(?:play|sound|(?:turn|switch)\s+on|set\s+off)\s+(?:the\s+|a\s+)?sirens?"
        r"|gunshots?|(?:recording|sounds?|noise)\s+of\s+(?:gun)?shots?"
        r"|fake\s+(?:blood|wounds?|bombs?)|paint\s+as\s+(?:\w+\s+)?blood"
        r"|make-?up(?!\s+(?:class|lesson|exam|work|a|an|your|our))|dumm(?:y|ies)|firecrackers?"
        r"|(?:turn|switch)\s+(?:off\s+the\s+lights?|the\s+lights?\s+off)|darken\w*"
        r"|(?:start|begin)\w*\s+without\s+(?:any\s+)?warning"
        r"|without\s+(?:any\s+)?warning\s+(?:start|begin)\w*"
        r"|(?:play|act)s?\s+(?:as\s+)?(?:an?\s+|the\s+)?(?:attacker|gunm[ae]n|wounded|terrorist"
        r"|hostage|shooter|victim|casualty)\w*"
        r"|scream\w*\s+and\s+(?:frighten|scare)\w*|sounds?\s+of\s+a\s+(?:fake|false)\s+\w+"
        r"|smoke\s+(?:machine|bomb)s?|loud\s+bangs?|to\s+scare\s+(?:them|the\s+\w+)"
        r"|(?:show|play)\s+(?:\w+\s+){0,2}(?:videos?|footage|clips?)\s+of\s+(?:an?\s+|the\s+)?"
        r"(?:attack|explosion|shooting)\w*|as\s+a\s+surprise|surprise\s+(?:drill|alarm)s?"
        r"|in\s+the\s+dark\s+(?:we\s+)?hide|hide\s+(?:\w+\s+){0,3}in\s+the\s+dark|masked\s+(?:man|men|person|people)"
        r"|no\s+(?:lesson|drill|exercise)\s+but",
    }
)
_PRETENDED_PHONE = {
    "kk": re.compile(r"телефон\w*\s+муляж\w*"),
    "ru": re.compile(r"муляж\w*\s+телефон\w*"),
    "en": re.compile(r"dummy\s+(?:tele)?phones?"),
}
# What happens in a town, not in the class: "if they turn on the siren".
_ELSEWHERE_EN = re.compile(r"(?<!\w)(?:if|when|once|they|authorities|city|town)(?!\w)[^,.;:]*")
_PROMISE = Phrases(
    {
        "kk": r"(?:ешқашан|енді)\s+(?:\w+\s+)?ештеңе\s+болмайды|ештеңе\s+болмайды"
        r"|бәрі\s+жақсы\s+болады|уәде\s+бере(?:мі[нз])|жүз\s+пайыз\s+қауіпсіз\w*",
        "ru": r"(?:никогда\s+)?(?:\w+\s+)?ничего\s+(?:\w+\s+){0,2}не\s+(?:случится|произойдет"
        r"|будет)|все\s+будет\s+хорошо|обещаю",
        "en": r"nothing\s+(?:bad\s+)?(?:will|can|could)\s+(?:ever\s+)?happen"
        r"|(?:everything|all|you)\s+will\s+(?:all\s+)?be\s+(?:fine|all\s+right|ok)|i\s+promise",
    }
)
# What one writes to one's family of oneself.
_OF_ONESELF = {
    "kk": re.compile(r"(?:менде|бізде)\s+бәрі\s+жақсы(?!\s+болады)"),
    "ru": re.compile(r"(?:со\s+мной|с\s+нами|у\s+(?:меня|нас))\s+все\s+(?:в\s+порядке|хорошо)"),
    "en": re.compile(r"(?<!\w)i\s*(?:am|'m)\s+(?:fine|safe|all\s+right|ok)"),
}
_NO_PROMISE = {
    "kk": re.compile(r"уәде\s+берме\w*|демеңіз|деп\s+айтпа\w*"),
    "ru": re.compile(r"не\s+(?:обеща\w+|говорите|уверяйте)"),
    "en": re.compile(r"(?:not|never|n't)\s+(?:promise|say|tell)"),
}


def is_banned_tag(tag: str) -> bool:
    """Whether a tag names what no lesson holds, however it is written (C6)."""
    plain = re.sub(r"[\s-]+", "_", folded(tag).strip())
    return bool({plain, plain.removesuffix("s")} & BANNED_TAGS)


def shows_harm(text: str, lang: Lang) -> bool:
    """Whether a reason shows harm or lays blame (P13)."""
    return _HARM.stands_in(text, lang) or is_told(_BLAME, text, lang)


def judges_looks(text: str, lang: Lang) -> bool:
    """Whether people are told apart by looks, dress, religion or nationality (P10)."""
    bare = _LANDMARK[lang].sub(" ", folded(text))
    for sentence in sentences(bare):
        names_kinds = _KINDS.stands_in(sentence, lang)
        if names_kinds and _FORBIDS_KINDS[lang].search(sentence):
            continue  # a rule of fairness: "not by nationality, beard or dress"
        if names_kinds or _LOOKS.stands_in(sentence, lang):
            return True
    return False


def is_made_real(text: str, lang: Lang) -> bool:
    """Whether something is to look or sound like a real attack (P3), or to be taken for one."""
    bare = _PRETENDED_PHONE[lang].sub(" ", folded(text))
    return is_told(_REALISM, _ELSEWHERE_EN.sub(" ", bare) if lang == "en" else bare, lang)


def promises_too_much(text: str, lang: Lang) -> bool:
    """Whether it is said that nothing will happen, or that it is safe (P17)."""
    bare = _OF_ONESELF[lang].sub(" ", folded(text))
    return promises_safety(bare, lang) or any(
        _PROMISE.stands_in(sentence, lang) and not _NO_PROMISE[lang].search(sentence)
        for sentence in sentences(bare)
    )
