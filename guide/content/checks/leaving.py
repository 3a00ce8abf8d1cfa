"""Tests that nobody is sent out of the house unconditionally.

A paper cannot know what the authorities have said since it was printed. A line that leads to a
meeting place or to a child begins with the condition `unless_told_to_stay`, in each language,
and is marked `sends_out`. Every word of the papers says yes or no to that (its shape demands it); a
no that the words themselves belie is found here as far as words can tell.

A line of advice that sends people out of a building, a house or a town says who asks for it, or
names the danger beside them that it leads away from. Those that do so by their place in a situation
were decided by the facts.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from guide.content import files
from guide.content.checks.entries import ADVICE, PLACES, RawEntry
from guide.content.checks.finding import Finding
from guide.content.checks.limits import sentences
from guide.content.checks.phrases import Phrases, folded
from guide.content.files import PAPER
from guide.content.model import LANGS, Lang

CONDITION = "unless_told_to_stay"
# To the family's meeting place, or to fetch a child.
_ARRANGED: dict[Lang, str] = {
    "kk": r"кездес(?:еміз|іңіз|ейік)\w*|кездесу\s+орнына|алып\s+(?:кет|кел|қайт)\w*"
    r"|бала\w*\s+(?:\w+\s+)?ал(?:у|амыз|ыңыз)\w*",
    "ru": r"встреч(?:аемся|айтесь|аетесь)|встретимся|мест[уо]\s+встречи|забира(?:ем|йте)|заберем"
    r"|заберите|забрать",
    "en": r"we\s+(?:\w+\s+)?(?:meet|fetch|gather)|meet\s+(?:here|at|up)|meeting\s+place"
    r"|(?:let\s+us|let's)\s+meet|pick\s+(?:\w+\s+){0,2}(?:child\w*|kids?)\s+up"
    r"|(?:fetch|pick\s+up|collect|get)\s+(?:\w+\s+){0,2}(?:child\w*|kids?|son|daughter)",
}
# What a family says of its own ways: on a paper only.
_WE_GO: dict[Lang, str] = {
    "kk": r"бар(?:амыз|ыңыз(?:дар)?|айық)|шығамыз|кетеміз|жиналамыз|тартамыз|жиналыңыз\w*",
    "ru": r"(?:по|вы|у|при)?йдем(?:те)?|идем(?:те)?|(?:по|вы|у)?едем(?:те)?|выходим|уходим"
    r"|собира(?:емся|йтесь)|бежим|выбегаем|отправляемся|направляемся|выдвигаемся|покидаем"
    r"|уезжаем",
    "en": r"we\s+(?:\w+\s+)?(?:go|leave|drive|head|run|walk|set\s+off|move)"
    r"|(?:let\s+us|let's)\s+(?:go|leave)",
}
_TO_MEET = Phrases(_ARRANGED)
_GOING = Phrases({lang: f"{_ARRANGED[lang]}|{_WE_GO[lang]}" for lang in _ARRANGED})
_OUTSIDE: dict[Lang, str] = {
    "kk": r"үй\w*|ғимарат\w*|дала\w*|сыртқа|көше\w*|қала\w*|пәтер\w*|ауыл\w*|ауладан?|аулаға"
    r"|мектеп\w*|жертөле\w*|баспана\w*|есік\w*|әкімдік\w*|вокзал\w*|әуежай\w*|шекара\w*"
    r"|тау(?:ға|ларға)|орман\w*|метро\w*|саябақ\w*|стадион\w*|мешіт\w*|аурухана\w*"
    r"|саяжай\w*|аулаға|туыс\w*",
    "ru": r"дом[аоу]?м?|дому|здани\w+|улиц\w+|квартир\w+|город\w*|помещени\w+|наружу|двор\w*"
    r"|село|села|школ\w+|двер\w+|подъезд\w*|жиль\w+|подвал\w*|укрыти\w+|снаружи|воздух"
    r"|вокзал\w*|аэропорт\w*|границ\w+|горы|лес|метро|парк|стадион\w*|мечет\w+|больниц\w+"
    r"|дач[аеуи]|родственник\w*",
    "en": r"home|house|building\w*|street|outside|outdoors|city|town|flat|apartment|indoors"
    r"|premises|school|village|yard|open|shelter|basement|neighbou?rhood|area|car|akimat|station"
    r"|airport|border|mountains?|hills|forest|countryside|metro|park|stadium|mosque|hospital"
    r"|dacha|courtyard|relatives",
}
_GO: dict[Lang, str] = {
    "kk": r"(?<!қарап )(?<!оқып )(?<!сіп )(?<!лап )шығ(?:ыңыз(?:дар)?|ып\s+\w+|ыңдар|у\s+керек"
    r"|у\s+қажет|уға\s+асығ\w*|айық)|шық(?:қан\s+жөн|қаныңыз\s+жөн)?"
    r"|(?:шыға\s+)?жүгір(?:іңіз\w*|іп\s+(?!қаш)\w+)"
    r"|кет(?:іңіз(?:дер)?|іп\s+қал\w*|у\s+керек|кеніңіз\s+жөн)|тастап\s+(?:шығ|кет)\w*|жөнел\w*"
    r"|аттан\w*|қаш(?:ыңыз\w*|ып\s+шығ\w*)|асығ(?:ыңыз\w*)|бос\s*ат(?:ыңыз|у)\w*"
    r"|көш(?:іңіз\w*|іп\s+\w+)|бар(?:ыңыз(?:дар)?|ып\s+тұр\w*|ып\s+паналаңыз)|жинал(?:ыңыз\w*)"
    r"|әкел(?:іңіз\w*|ейік)|түс(?:іңіз|іп\s+\w+)|тарт(?:амыз|ыңыз\w*)|беттеңіз\w*|бет\s+ал\w*",
    "ru": r"выход(?:ите|им|ить)|выйд(?:ите|ем)|выйти|выбега(?:йте|ем|ть)|выбегите|выбеж\w+"
    r"|покид(?:айте|аем|ать)|покин(?:ьте|уть)|уход(?:ите|им)|уйд(?:ите|ем)|уйти|беги(?:те)|бегом"
    r"|бежать|бежим|уезж\w+|уехать|выезж\w+|выехать|отправ(?:ляйтесь|ьтесь)"
    r"|направ(?:ляйтесь|ьтесь)|спеш(?:ите|им)|поспеши\w*|эвакуируй\w+|выдвига\w+|идите|ступайте"
    r"|поезжа\w+|спуститесь|спускайтесь|выведите|выводите|приведите|приводите"
    r"|перебирай\w+|собирайтесь|собираться|оставьте(?=\s+(?:дом|здани|квартир|город))|прочь\s+из",
    "en": r"make\s+for|descend|leaves?|leaving|go|goes|runs?|heads|gets\s+out|rush|head|hurry"
    r"|get\s+out|move|evacuate|exit|walk|drive|flee|escape|step|hasten|come|proceed"
    r"|join|bring|set\s+off|make\s+your\s+way|vacate|abandon|gather|assemble|quit|clear\s+out|dash",
}
_AWAY: dict[Lang, str] = {
    # In English the place stands behind the verb, in Kazakh before it, in Russian on either side.
    "en": rf"(?:{_GO['en']})(?:\s+\w+){{0,3}}?\s+(?:{_OUTSIDE['en']})",
    "ru": rf"(?:{_GO['ru']})(?:\s+[\w-]+){{0,4}}?\s+(?:{_OUTSIDE['ru']})"
    rf"|(?:{_OUTSIDE['ru']})(?:\s+[\w-]+){{0,3}}?\s+(?:{_GO['ru']})",
    "kk": rf"(?:{_OUTSIDE['kk']})(?:\s+[\w-]+){{0,4}}?\s+(?:{_GO['kk']})",
}
# Out of where one is, without naming it.
_AT_ONCE = {
    "en": r"(?:stay|remain|wait)\s+(?:outside|outdoors)|run\s+(?:out|outside|outdoors)"
    r"|get\s+(?:\w+\s+){0,3}?out(?:side|doors)?"
    r"|(?:move|take|bring)\s+(?:\w+\s+){1,3}?out\s+of|rush\s+out|head\s+out(?:side)?"
    r"|go\s+out(?:side|doors)?|clear\s+out|evacuate"
    r"|leave\s+(?:at\s+once|immediately|now|quickly|right\s+away)|head\s+outdoors|flee",
    "ru": r"(?:оставайтесь|ждите|находитесь)\s+(?:снаружи|на\s+улице)|переезжа\w+|переберитесь"
    r"|выбега(?:йте|ем)|выбегите|эвакуируйтесь|уходите|выходите|бегите|покиньте|покидайте"
    r"|выйдите|уезжайте|уезжаем|уйдите|выезжайте\s+из",
    "kk": r"шығ(?:а|ып)\s+(?:кет|жүгір|қаш)\w*|жүгіріп\s+шығ\w*|қашыңыз\w*|эвакуацияланыңыз\w*"
    r"|сыртқа\s+шығ\w*|далаға\s+\w+"
    r"|(?<!қарап )(?<!оқып )(?<!іп )(?<!лап )(?<!йып )шығыңыз(?:дар)?|тастап\s+(?:шығ|кет)\w*",
}
_LEAVING = Phrases({lang: f"{_AWAY[lang]}|{_AT_ONCE[lang]}" for lang in _AWAY})
_STAYING = Phrases(
    {
        "kk": r"шықпа\w*|бармаңыз\w*|кетпе\w*|жүгірме\w*|қашпа\w*|тырыспа\w*|оралма\w*|қашуға"
        r"|жинал\w+\s+жер\w*|шығар\s+алдында|кетер\s+алдында|шықпас\s+бұрын|кетпес\s+бұрын"
        r"|шығу\s+жол\w*|тұрыңыз|ертерек",
        "ru": r"не\s+(?:\w+\s+){0,2}(?:выход|выбег|покид|выезж|уход|уезж|беги|беж|ид|торопи|спеш"
        r"|приход|выхо|встава|собира)\w*|прежде\s+чем|перед\s+(?:тем|уход|выход)\w*|раньше"
        r"|направляетесь|ранее",
        "en": r"(?:not|never|n't|without)\s+(?:\w+\s+){0,3}?(?:leave|go|run|rush|head|get|move"
        r"|evacuate|exit|walk|drive|flee|come|leaving|going|stop|stay)"
        r"|before\s+(?:you\s+)?(?:leav|go)\w*|earlier|if\s+you\s+cannot\s+leave"
        r"|(?:ready|prepared?|permission|how)\s+to\s+\w+|ready\s+to|tell\s+\w+\s+before",
    }
)
# Whose word it is, or which danger is beside one.
_ASKED = Phrases(
    {
        "kk": r"билік\w*|ресми\w*|полиция\w*(?=\s+(?:айт|сұра|рұқсат|нұсқа|келген|бұйыр|талап))"
        r"|нұсқау\w*|көрсетілген\w*|айтылса|сұраса|бұйырса|құтқарушы\w*|қызметтер\w*|рұқсат\w*"
        r"|айтқан\w*|жол\w*\s+қауіпсіз|қауіпсіз(?:\s+\w+)?\s+(?:шығу|жол|кет)\w*"
        r"|хабарлаған\s+соң",
        "ru": r"власт\w+|официальн\w+|указан\w+|велено|велят|велели|сказали|скажут|просят"
        r"|попрос\w+|приказ\w*|команд\w+|спасател\w+|служб\w+|разреш\w+|объявят|объявлен\w+"
        r"|объявили|путь\s+безопас\w+|безопасн\w+\s+(?:выход|путь|маршрут)\w*|мчс|акимат\w*",
        "en": r"authorit\w+|official\w*|told|asked|instruct\w+|directed|order(?:ed|s)|advised"
        r"|given|allow\w*|rescuers?|(?:emergency|rescue)\s+services?|(?:way|route)\s+is\s+safe"
        r"|safe\s+(?:way|route|exit)|safely|announced?|says\s+so|permission",
    }
)
_BESIDE = Phrases(
    {
        "kk": r"өрт(?:те|ке|тен)?|түтін\w*|газ\w*|құла\w+|жан(?:ып|са)\w*",
        "ru": r"пожар\w*|дым\w*|газ\w*|гор(?:ит|ящ\w+)|огонь|огня|рушит\w+|обруш\w+",
        "en": r"fires?|smoke|gas|burning|collaps\w+|flames",
    }
)
_AUTHORITIES = Phrases(
    {
        "kk": r"билік(?:\s+органдар\w*)?",
        "ru": r"власт(?:и|ей|ям|ями)",
        "en": r"authorities",
    }
)
# Who fetches a child is asked, nobody is sent.
_WHO = Phrases(
    {
        "kk": r"кім\w*(?:\s+\w+){0,2}\s+(?:ал|тапсыр|бер)\w*",
        "ru": r"(?:кто|кому|кем)(?:\s+\w+){0,2}\s+\w*(?:забер|забир|перед|отда)\w*",
        "en": r"whom?(?:\s+\w+){0,2}\s+(?:collect|fetch|pick|hand|get)\w*",
    }
)
# What a school says of handing over: who may fetch a child, and what they bring; it sends nobody.
_MAY = Phrases(
    {
        "kk": r"(?:бала\w*\s+(?:\w+\s+)?)?ал(?:уға|ып\s+кетуге)\s+(?:келген\w*|құқ\w+|бола\w+"
        r"|рұқсат\w*|тек)|алып\s+кете\s+ала\w+",
        "ru": r"(?:может|могут|можно|вправе|право)(?:\s+[\w-]+){0,3}?\s+забрать"
        r"|забрать(?:\s+[\w-]+){0,3}?\s+(?:может|могут|можно|вправе|имеют)",
        "en": r"(?:may|can)\s+(?:\w+\s+){0,2}?(?:fetch|pick\s+up|collect)",
    }
)
# Decided by the facts: away from the danger beside one, or after EVAC-01 "officials decide".
_DECIDED = frozenset(
    {
        "Y-03",
        "ITEM-03",
        "ITEM-04",
        "ATT-01",
        "ATT-03",
        "EXPL-02",
        "EVAC-01",
        "EVAC-02",
        "EVAC-04",
        "EVAC-05",
    }
)
_BY_FIRE = frozenset({"FIRE", "GAS"})  # situations whose danger is beside one
_ACTED_ON = ADVICE | PLACES


def check_leaving(entries: Iterable[RawEntry]) -> Iterator[Finding]:
    """Lines that lead outside without the authorities' condition, or are not marked so."""
    every = list(entries)
    words = [entry for entry in every if entry.file == PAPER and entry.table == "word"]
    condition = next((entry for entry in words if entry.id == CONDITION), None)
    for entry in words:
        yield from _check_paper(entry, condition)
    for entry in every:
        if entry.table in _ACTED_ON and entry.file in files.SHOWN and entry.id not in _DECIDED:
            yield from _check_advice(entry, condition)


def _check_paper(entry: RawEntry, condition: RawEntry | None) -> Iterator[Finding]:
    is_marked = entry.values.get("sends_out") is True
    for lang in LANGS:
        text = entry.text(lang)
        place = f"{lang}: {text}"
        start = condition.text(lang) if condition is not None else ""
        if is_marked and not (start and text.startswith(start)):
            yield Finding(entry.file, entry.id, "condition_missing", place, start)
        is_like_marked = bool(start) and text.startswith(start) and entry is not condition
        if not is_marked and (is_like_marked or leads_outside(text, lang) or sends_out(text, lang)):
            yield Finding(entry.file, entry.id, "sends_out_unmarked", place)


def _check_advice(entry: RawEntry, condition: RawEntry | None) -> Iterator[Finding]:
    if entry.text("situation") in _BY_FIRE:
        return
    for lang in LANGS:
        words = entry.words(lang)
        for role, text in words.items():
            arranged = _MAY.pattern(lang).sub(" ", folded(text)) if entry.table in PLACES else text
            is_to_meet = _TO_MEET.stands_in(arranged, lang) and not _WHO.stands_in(text, lang)
            if not (is_to_meet or sends_out(text, lang)):
                continue
            is_asked = _AUTHORITIES.stands_in(" ".join(words.values()), lang)
            if not (is_asked or _ASKED.stands_in(text, lang) or _BESIDE.stands_in(text, lang)):
                start = condition.text(lang) if condition is not None else ""
                place = f"{lang}.{role}: {text}"
                yield Finding(entry.file, entry.id, "condition_missing", place, start)


def leads_outside(text: str, lang: Lang) -> bool:
    """Whether a line sends somebody to the family's meeting place or to fetch a child.

    Where officials send people (the assembly point) is theirs to say, and not meant here.
    """
    return _GOING.stands_in(text, lang)


def sends_out(text: str, lang: Lang) -> bool:
    """Whether a sentence tells people to leave a building, a house or a town, by whatever verb."""
    return any(
        _LEAVING.stands_in(sentence, lang) and not _STAYING.stands_in(sentence, lang)
        for sentence in sentences(folded(text))
    )
