"""What no lesson tells of an attack (training.md section 12, P11): means, motives, names, times.

To pupils no signs of a device either (training.md section 5): they look for an adult.
"""

from __future__ import annotations

from guide.content.checks.phrases import Phrases
from guide.content.model import Lang

_ATTACK = Phrases(
    {
        "kk": r"бомба(?!\s*дан\s+пана)\w*|жарылғыш\w*|тротил\w*|детонатор\w*"
        r"|(?:неге|не\s+үшін|неліктен)\s+(?:\w+\s+)?шабуыл\s+жаса\w*"
        r"|шабуыл\w*\s+(?:\w+\s+)?(?:себеб|мақсат|жоспар)\w*"
        r"|шабуыл(?:шы|дау|жаса|\s+жаса)\w*\s+(?:\w+\s+)?(?:ат(?:ы|тары)|есім|сурет|тег)\w*"
        r"|(?:полиция|жасақ|күзет\w*)\s+(?:\w+\s+){0,2}минут\w*\s+(?:жет|кел)\w*"
        r"|күзет\w*\s+(?:\w+\s+){0,2}(?:ауыса|ауысым|кесте|түскі\s+ас)\w*",
        "ru": r"бомб(?!оубеж)\w*|взрывчат\w*|взрывн\w+\s+устройств\w*|самодельн\w+\s+устройств\w*"
        r"|тротил\w*|детонатор\w*|(?:почему|зачем|из-за\s+чего)\s+(?:\w+\s+)?(?:напал|атаковал)\w*"
        r"|(?:мотив|причин|план)\w*\s+(?:\w+\s+)?(?:нападени|нападавш|теракт|террорист|атак)\w*"
        r"|(?:имен|имя|фамили|фото\w*|портрет)\w*\s+(?:\w+\s+)?(?:нападавш|террорист|преступник"
        r"|стрелк)\w*"
        r"|(?:полици|наряд|охран)\w*\s+(?:\w+\s+){0,2}(?:приед|прибуд|приезж|прибыва)\w*"
        r"\s+(?:через|за|в\s+течение)\s+(?:\w+\s+){0,2}минут\w*"
        r"|график\w*\s+(?:\w+\s+)?охран\w*|смен\w*\s+охран\w*"
        r"|охран\w*\s+(?:\w+\s+)?(?:сменя|меняет|уход\w+\s+на\s+обед)\w*",
        "en": r"bombs?(?!\s+shelter)|explosives?|detonators?"
        r"|why\s+(?:did\s+)?(?:they|he|she|the\s+\w+)\s+attack\w*|motives?"
        r"|(?:reasons?|causes?|plans?)\s+(?:of|for|behind)\s+the\s+attack\w*"
        r"|(?:names?|faces?|photos?|pictures?)\s+(?:of\s+)?the\s+(?:attack|gunm|terrorist"
        r"|shooter)\w*|name\s+the\s+(?:attack|gunm|terrorist|shooter)\w*"
        r"|(?:police|guards?)\s+(?:\w+\s+){0,2}(?:arrive|come|get\s+here)s?\s+(?:with)?in"
        r"\s+(?:\w+\s+){0,2}minutes?|(?:shifts?(?:\s+times?)?|rounds)\s+of\s+(?:the\s+)?guards?"
        r"|guards?\s+(?:change|swap|go\w*\s+(?:for|to)\s+lunch)\w*",
    }
)
_SIGNS = Phrases(
    {
        "kk": r"сым\w*\s+(?:шығып|салбырап|көрініп|тұр)\w*"
        r"|тықыл(?!да)\w*|тықылдап\s+\w+|таймер\w*\s+көрін\w*",
        "ru": r"провод\w*\s+(?:торч|висе?|видн)\w*|(?:торч|вис|видн)\w*\s+провод\w*"
        r"|(?:оттуда|внутри|сумка|пакет|что-то)\s+тика\w+|тикань\w+"
        r"|(?:виден|внутри|торчит)\s+таймер\w*",
        "en": r"wires?\s+(?:stick|hang|com|show|protrud)\w*|(?:visible|loose)\s+wires?"
        r"|(?:it|bag|parcel|something)\s+(?:is\s+)?tick(?:s|ing)|ticking\s+(?:sound|noise)\w*"
        r"|timer\s+(?:can\s+be\s+seen|shows|inside)",
    }
)


def describes_attack(text: str, lang: Lang) -> bool:
    """Whether a text tells with what, why or by whom one attacks, or when help is there."""
    return _ATTACK.stands_in(text, lang)


def lists_signs(text: str, lang: Lang) -> bool:
    """Whether a text tells how a device may be known."""
    return _SIGNS.stands_in(text, lang)
