"""Words that the guide must not carry: distances, casualty figures, weapons and fighting.

No official Kazakhstan distance from a found item is known (CON-08), casualty figures contradict
each other (CON-03), and advice to fight is not the public guidance that is followed here
(alert-levels.md section 5). The lists are by language, as "он" is ten in Kazakh and "he" in
Russian.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from guide.content.checks.entries import READ, RawEntry
from guide.content.checks.finding import Finding
from guide.content.checks.limits import sentences
from guide.content.checks.phrases import Phrases, folded
from guide.content.files import PLACE, SHOWN
from guide.content.model import LANGS, Lang

_COUNTS = Phrases(
    {
        "kk": r"екі|екеу|үш|үшеу|төрт|төртеу|бес|бесеу|алты|алтау|жеті|жетеу|сегіз|тоғыз|он|жиырма"
        r"|отыз|қырық|елу|алпыс|жетпіс|сексен|тоқсан|жүз\w{0,4}|мың\w{0,4}"
        r"|(?:бірнеше )?онда(?:п|ған)\w*|ондап",
        "ru": r"дв[ае]|двое|двух|трое|тр[её]х|три|четыре|четырех|четверо|пят[ьи]|пятеро|пятерых"
        r"|шест[ьи]|шестеро|семь|семеро|восемь|восьм[иь]|девят[ьи]|десят[ьи]|десятк\w+|дюжин\w+"
        r"|(?:один|две|три|четыр|пят|шест|сем|восем|девят)надцат[ьи]|двадцат[ьи]|тридцат[ьи]"
        r"|сорока?"
        r"|(?:пять?и?|шесть?и?|семь?и?|восемь?и?)десяти?|девяносто|ст[оа]|двести|(?:три|четыре)ста"
        r"|(?:пять|шесть|семь|восемь|девять)сот|сот(?:ни|ня|ен|ню)|полсотни|тысяч\w*",
        "en": r"two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
        r"|(?:thir|four|fif|six|seven|eigh|nine)teen"
        r"|(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-\w+)?|dozens?|scores|hundreds?"
        r"|thousands?",
    }
)
_VAGUE = Phrases(
    {
        "kk": r"бірнеше|жартысы\w*|көпшілі\w+|көптеген|көп|талай|бір|жүздеген|ондаған",
        "ru": r"нескольк\w+|половин\w+|большинств\w+|кажд\w+\s+\w+|много|многие|множество|немало"
        r"|один|одна|одного",
        "en": r"several|half|most|every\s+\w+|many|some|numerous|one|a\s+few|few|countless"
        r"|multiple",
    }
)
_HARM = Phrases(
    {
        "kk": r"қаза\b|қаза\s+(?:тап|бол)\w*|мерт\s+бол\w*|опат\s+бол\w*|қайтыс\w*|шейіт\w*"
        r"|көз\s+жұм\w*|өл(?:ді|ген|тірілді|ім)\w*|құрбан\w*|жарала\w*|жаралы\w*|жарақат\w*"
        r"|зардап\s+шек\w*|шығын\w*|жазым\w*|мәйіт\w*|жан\s+тапсыр\w*|ауруханаға\s+\w+",
        "ru": r"больниц\w+|госпитализ\w+|погиб\w*|гибел\w*|убит\w*|убил\w*|умер(?!енн)\w*|умир\w+"
        r"|жертв\w*|ранен\w*|ранил\w*|пострада\w*|скончал\w*|жизн(?:ь|и|ей)|лишил\w*\s+жизни|смерт\w+"
        r"|травмир\w+|травм\w*|искалеч\w+|контуж\w+|труп\w*|мертв\w+|пал[и]?\s+от",
        "en": r"(?:taken\s+to\s+)?hospital|(?:soldiers|officers|people|residents)\s+fell|kill\w*"
        r"|dead|die[ds]?|dying|deaths?|(?:lost|claimed|took|cost)\s+(?:\w+\s+){0,3}lives"
        r"|lives\s+(?:were\s+)?lost|wounded|wounding|injur(?:ed|ies|ing)|hurt|victims?|perish\w*"
        r"|bodies|fatal\w*|casualt\w*|fatalit\w*|maimed|slain|toll|hospitali[sz]ed",
    }
)
_DEATH = Phrases(
    {
        "kk": r"қаза\s+(?:тап|бол)\w*|мерт\s+бол\w*|опат\s+бол\w*|қайтыс\s+бол\w*"
        r"|өл(?:ді|ген|тірілді)\w*|шейіт\w*|көз\s+жұм\w*|құрбан\s+бол\w*|мәйіт\w*|жан\s+тапсыр\w*"
        r"|(?:жаралан|жарақат\s+ал|жарақаттан)(?:ды|ған)\w*",
        "ru": r"погиб(?!нуть|нете)\w*|убит\w*|убил\w*|умерл\w*|скончал\w*|лишил\w*\s+жизни"
        r"|жертвами\s+стал\w*|смерт(?:ей|и|ь)|труп\w*|ранил\w+|получил\w*\s+(?:ранени|травм"
        r"|ожог)\w*"
        r"|были\s+ранен\w*|пострадал\w*",
        "en": r"killed|died|perished|fatalit\w*|lost\s+their\s+lives|were\s+(?:wounded|injured"
        r"|hurt)"
        r"|was\s+(?:wounded|injured|hurt)|slain|dead\s+(?:bodies|people)|deaths|death\s+toll"
        r"|maimed",
    }
)
_IF = Phrases(
    {
        "kk": r"\w+(?:са|се|саңыз|сеңіз)",
        "ru": r"если|когда|ли",
        "en": r"if|when|whether",
    }
)
_PEOPLE: dict[Lang, str] = {
    "kk": r"(?:адам|бала|тұрғын|қызметкер|полицей)\w*",
    "ru": r"(?:человек|люд|дет|жител|полицейск|военн)\w*",
    "en": r"people|persons|children|residents|officers|men|women",
}
_PEOPLE_COUNTED = Phrases(
    {lang: rf"(?:\d+|{_COUNTS.words(lang)})\s+(?:{people})" for lang, people in _PEOPLE.items()}
)
_UNITS: dict[Lang, str] = {
    "kk": r"м(?!-н)|км|шақырым\w*"
    r"|қадам(?:\s+(?:жер|алыс|кейін|артқа|шегін|қашық)\w*|дай|дан\s+жақын)"
    r"|құлаш\w*|адым\w*|миля\w*|фут\w*|ярд\w*"
    r"|(?:аялдама|үй|көше|орам|квартал)\s+(?:қашықтық|алыс|әрі)\w*",
    "ru": r"м(?!-н)|км|вёрст\w*|верст\w*|мил(?:я|и|ь|ю)|фут\w*|ярд\w*|сажен\w*|квартал(?:а|ов|ах)"
    r"|шаг(?:а|ов|ах)(?=\s+(?:от|назад|прочь|дальше|в\s+сторону)|[\s.,!;:]*$)|метр\w*",
    "en": r"m|km|ft|feet|foot|yards?|miles?|paces?|strides?|blocks?|arm(?:'s)?\s+lengths?"
    r"|car\s+lengths?|steps?(?=\s+(?:away|back|off|further|clear)|\s+from\s+(?!(?:the|our|a|this)\s+(?:plan|card|sheet|list|paper|lesson))\w)|bus\s+stops?"
    r"|houses?\s+away|streets?\s+away|kilometers?|meters?",
}
_NEAR_OR_FAR = Phrases(
    {
        "kk": r"минут\w*\s+(?:жаяу|жол)\w*|(?:жүз|елу|отыз|жиырма|он|мың|\d+)\s+қадам\w*"
        r"|қадам\w*\s+(?:жақын|қашық)\w*",
        "ru": r"минут\w*\s+(?:ходьбы|пешком|пути)|шаг(?:ов|а)\s+(?:на|в|за)\s+\w+"
        r"|(?:на|в|за|через)\s+(?:\w+\s+){0,2}шаг(?:а|ов|ах)"
        r"|(?:сот\w+|десят\w+|\d+|сто|пятьдесят|двадцать|тридцать)\s+шаг\w+",
        "en": r"minutes?'?(?:\s+(?:walk|on\s+foot|away))"
        r"|(?:half\s+)?an?\s+(?:mile|block|yard|kilomet(?:re|er))"
        r"|(?:football|soccer|sports)\s+(?:pitch|field)\w*|stone's\s+throw"
        r"|(?:\d+|hundred|fifty|twenty|thirty|dozens?\s+of|hundreds\s+of)\s+steps",
    }
)
# The word itself, with or without a figure; "метро" is the underground.
_METRES = re.compile(
    r"\b(?:пол[уо]?|сто|дву(?:х)?сот|пятидесяти|\d+-?)?(?:кило|санти)?метр(?!о(?:\b|пол|ға|да|ны"
    r"|мен|ның|дан))\w*|\b(?:kilo|centi)?met(?:re|er)s?\b|\bстометр\w*|\bпол[уо]?километр\w*"
    r"|\bполверст\w*",
    re.IGNORECASE,
)
# Never in advice, whatever the sentence says: what nobody does unless they fight.
_WEAPONS = Phrases(
    {
        "kk": r"қару(?!лы|сыз)\w*|мылтық\w*|мылтығ\w*|пышақ\w*|пышағ\w*|тапанша\w*|балта\w*"
        r"|шоқпар\w*|(?<!ақ )(?<!қол )таяқ\w*|автоматпен|найза\w*|қанжар\w*"
        r"|винтовка\w*|газ\s+баллончиг\w*|электрошокер\w*|бұрыш\s+спре\w*|граната\w*",
        "ru": r"оруж\w*|пистолет\w*|нож(?:а|у|ом|и|ей|ами)?|ружь\w*|винтовк\w*|автомат(?:а|ом|ы)?"
        r"|дубин\w*|топор\w*|кастет\w*|гранат\w*|шокер\w*|электрошокер\w*|перцов\w+"
        r"|газов\w+\s+баллончик\w*|травмат(?:ы|ом|ик\w*|ическ\w+)?|бит(?:у|ой)|арматур\w*"
        r"|огнестрел\w*"
        r"|кинжал\w*",
        "en": r"weapons?|guns?|firearms?|pistols?|rifles?|kni(?:fe|ves)|axes?|hammers?|bats?"
        r"|(?<!chess )(?<!sports )(?<!dance )(?<!school )(?<!drama )(?<!book )(?<!youth )clubs?"
        r"|pepper\s+spray|tasers?|stun\s+guns?|grenades?|daggers?|handguns?|shotguns?|blades?",
    }
)
_FIGHTING = Phrases(
    {
        "kk": r"төбелес\w*|соғыс(?:ыңыз|у|уға|а)\w*|ұрыс(?:ыңыз|у|уға)\w*|ұр(?:ыңыз(?:дар)?|ып)"
        r"|есеңгірет\w*|күрес(?:іңіз|у|уге|ып|іп)\w*|соқ(?:қы\w*|ыңыз)"
        r"|(?<!телефон )(?<!қоңырау )соғ(?:ыңыз|амы[нз])|ұр(?:амы[нз]|айық)|теб(?:емі[нз]|ейік)"
        r"|жығ(?:амы[нз]|айық)|қарсыл(?:ас|ық)\w*"
        r"|қарсы\s+тұр\w*|қарсы\s+шабуыл\w*|шабуылдаңыз\w*|шабуыл\s+жаса(?:ңыз|у)\w*|тойтарыс\w*"
        r"|бас\s+сал\w*|тарпа\s+бас\w*|лақтыр\w*|тебіңіз|жығ(?:ыңыз|ып)\w*|қолын\s+(?:қайыр"
        r"|бұра)\w*"
        r"|байлап\s+\w+|қарусыздандыр\w*|атыңыз(?:дар)?|оқ\s+ат(?:ыңыз|ып)\w*|жұдырық\w*|буындыр\w*"
        r"|өлтір\w*|тап\s+бер\w*|атып\s+таста\w*|ұста(?:п\s+ал|ңыз\s+шабуыл)\w*|қорғаныңыз"
        r"|тарт(?:ып\s+ал)\w*",
        "ru": r"драк\w*|дерит\w*|драть\w*|бор(?:итесь|оть\w*|емся)|сражай\w*|сража\w+|обезоруж\w*"
        r"|бей(?:те)?|бить|ударь\w*|ударя\w+|атак(?:уйте|овать|уем)|контратак\w*|сопротивл(?:я"
        r"|е)\w*"
        r"|отпор\w*|нападай\w*|нападите|напасть|набро\w+|накин(?:\w+с[яь]|\w+\s+на\s+(?:него|нее|них))|повалите|скрутите|свалите"
        r"|схватите"
        r"|хватайте|швыр\w+|кидай\w*|бросай(?:те|тесь)|бросьте(?:сь)?\s+(?:в|на)|пина\w+|пните"
        r"|кулак\w*|душите|обороняй\w*|самооборон\w*|оборон\w+|застрел\w*|стреляйте|стрелять"
        r"|рукопаш\w*|дайте\s+сдачи|сдачи|вырв\w+(?!\s+(?:\w+\s+)?(?:лист|страниц|бумаг)\w*)|отбив\w+|отнимите|обездвиж\w*|толкните|оглуш\w+"
        r"|колите|цельтесь|свяжите|противосто\w+|врукопаш\w*|убейте|навал(?:итесь|имся|юсь)"
        r"|удар(?:ю|им)|схва(?:чу|тим)|повал(?:ю|им)|скру(?:чу|тим)|бро(?:шусь|симся)\s+на"
        r"|кин(?:усь|емся)\s+на|нападу|нападем|свяжем|пну|толкн(?:у|ем)"
        r"|задерж(?:ите|ать|им)\s+(?:его|ее|их|напад\w+|преступ\w+|подозрева\w+)",
        "en": r"fight\w*|fought|disarm\w*|overpower\w*|tackl\w*"
        r"|(?:strike|hit|punch|kick|stab|kill|slap|shove|push|ram|club|beat|smash|bash)\s+(?:back"
        r"|with|him|her|them|the|at|your|any|an)(?!\s+(?:pipe|wall|floor|door|alarm|button|brake))"
        r"|shoot(?!\w|\s+(?:video|film|a\s+video|photos?|pictures?))|wrestl\w*"
        r"|(?:grab|seize|throw|hurl|charge|rush|swarm|ambush|restrain|subdue|confront|counter"
        r"|take\s+down|pin|choke|jump|attack|bring\s+down"
        r"|knock\s+down)(?:\s+\w+){0,2}?\s+(?:him|her"
        r"|them|attackers?|gunm[ae]n|shooters?|assailants?|terrorists?|intruders?|arm|weapon|gun)"
        r"|attack\s+(?:him|her|them|back|first|the\s+attackers?)|self-?defen[cs]e|defend\s+\w+"
        r"|resist(?!ant)\w*|counter-?attack\w*|throw\s+(?:\w+\s+){0,2}at|combat\w*|strike\s+first"
        r"|(?:knock|take)\s+(?:him|them|her)\s+(?:down|out)|brawl\w*|improvised\s+\w+|gang\s+up"
        r"|retaliat\w*|use\s+force|stand\s+up\s+to|ready\s+to\s+(?:stab|strike|hit)"
        r"|bring\s+(?:\w+\s+){0,3}down|chase\s+\w+",
    }
)
# "Do not resist", "never argue or fight": what is forbidden is no advice to do it.
_FORBIDDEN = Phrases(
    {
        "kk": r"\w+[мбп][ае](?:ң[ыі]з\w*|й|у|с\w*)|болмайды|тыйым\s+\w+",
        "ru": r"(?:не|нельзя|никакого|избегайте)(?:\s+(?!(?:и|а|но|без|кроме|только"
        r"|если)(?!\w))\w+)+",
        "en": r"(?:do\s+not|don't|never|not|avoid|without)(?:\s+(?!(?:and|but|without|unless|except"
        r"|instead|just)(?!\w))[\w-]+)+",
    }
)
_HESITATES = Phrases(
    {
        "kk": r"қорықпа\w*|тартынба\w*|ұялма\w*|аянба\w*|жасқанба\w*|ойланба\w*",
        "ru": r"не\s+(?:забу\w+|забыв\w+|бойтесь|стесняйтесь|сомнева\w+|медл\w+|жалейте"
        r"|раздумыва\w+"
        r"|ждите|щадите)",
        "en": r"(?:not|never|n't)\s+(?:forget|be\s+afraid|fear|hesitate|be\s+shy|wait)|hesitate",
    }
)
# The police look for weapons: a fact about them, not advice.
_OF_POLICE = Phrases(
    {
        "kk": r"полиция\w*|тінт\w*|тексер\w*|іздеу\w*|іздей\w*|тыйым\w*|заңсыз",
        "ru": r"полици\w+|досмотр\w*|досматрива\w+|поиск\w*|ищ\w+|обыск\w*|проверя\w+|проверк\w+"
        r"|запре\w+|изъя\w+",
        "en": r"police|search\w*|inspect\w*|look\w*\s+for|check\w*|ban\w*|prohibit\w*|seiz\w+",
    }
)
# In a place line a hospital is a place, and a figure beside it its name or its house.
_HOSPITAL = re.compile(r"аурухана\w*|больниц\w*|hospital\w*", re.IGNORECASE)
# Numbers of services are no figures of anything.
_SERVICE = re.compile(r"\b1(?:0[1-4]|1[0-2])\b")


def check_safety(entry: RawEntry) -> Iterator[Finding]:
    """Distances and casualty figures in any text; weapons and fighting in advice."""
    for lang in LANGS:
        words = entry.words(lang)
        bare = {
            role: _HOSPITAL.sub(" ", text) if entry.file == PLACE else text
            for role, text in words.items()
        }
        for role, text in words.items():
            place = f"{lang}.{role}: {text}"
            if is_distance(text, lang):
                yield Finding(entry.file, entry.id, "distance", place)
            if is_casualty_figure(bare[role], lang):
                yield Finding(entry.file, entry.id, "casualties", place)
            if (
                entry.table in READ  # names of situations and sources may hold what is looked for
                and entry.file in SHOWN
                and is_fighting(text, lang, is_fact=entry.table == "notice")
            ):
                yield Finding(entry.file, entry.id, "fighting", place)
        if len(words) > 1 and _counts_dead(". ".join(bare.values()), lang):
            yield Finding(entry.file, entry.id, "casualties", f"{lang}: {entry.all_words(lang)}")


def is_distance(text: str, lang: Lang) -> bool:
    """Whether the text gives a distance, in digits or in words."""
    plain = folded(text)
    return (
        bool(_METRES.search(plain))
        or bool(_figures(lang).search(plain))
        or _NEAR_OR_FAR.stands_in(plain, lang)
    )


def is_casualty_figure(text: str, lang: Lang) -> bool:
    """Whether one sentence holds both a figure and a word for killed or hurt people."""
    for sentence in sentences(folded(text)):
        if not _HARM.stands_in(sentence, lang) or _IF.stands_in(sentence, lang):
            continue  # "if several people are hurt" counts nobody
        if _COUNTS.stands_in(sentence, lang) or re.search(r"\d", _SERVICE.sub("", sentence)):
            return True
        if _DEATH.stands_in(sentence, lang) and _VAGUE.stands_in(sentence, lang):
            return True
    return False


def _counts_dead(text: str, lang: Lang) -> bool:
    """Whether people are counted in one sentence and told dead in another."""
    plain = folded(text)
    counted = _PEOPLE_COUNTED.stands_in(_SERVICE.sub("", plain), lang)
    return counted and _DEATH.stands_in(plain, lang)


def is_fighting(text: str, lang: Lang, *, is_fact: bool = False) -> bool:
    """Whether a text names a weapon, or tells people to fight by whatever word.

    What is forbidden is not told; a fact may say what the police look for.
    """
    for sentence in sentences(folded(text)):
        bare = sentence
        if not (_FIGHTING.stands_in(bare, lang) or _WEAPONS.stands_in(bare, lang)):
            continue
        if not _HESITATES.stands_in(sentence, lang):
            bare = _without_forbidden(sentence, lang)
        if _FIGHTING.stands_in(bare, lang):
            return True
        if _WEAPONS.stands_in(bare, lang) and not (is_fact and _OF_POLICE.stands_in(text, lang)):
            return True
    return False


def _without_forbidden(sentence: str, lang: Lang) -> str:
    """The sentence without what it forbids: to the end of the clause, in Kazakh all of it."""
    if lang == "kk":
        return ", ".join(
            clause for clause in re.split(r"[,;:]", sentence)
            if not _FORBIDDEN.pattern(lang).search(clause)
        )  # fmt: skip
    return _FORBIDDEN.pattern(lang).sub(" ", sentence)


@cache
def _figures(lang: Lang) -> re.Pattern[str]:
    """A figure, in digits or in words, and a unit of length."""
    # A run of figures is tried from its start only: what fits from the middle fits from there.
    said = f"{_COUNTS.words(lang)}|{_VAGUE.words(lang)}"
    count = rf"(?:(?<!\d)(?<!\d[\s.,–-])\d[\d\s.,–-]*|\b(?:{said})\s+)"
    return re.compile(rf"{count}\s*(?:{_UNITS[lang]})(?!\w)")
