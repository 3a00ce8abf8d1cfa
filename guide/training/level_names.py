"""How a level is called in a lesson: one of three colours, each with its own adjective.

There is no official "green" or "blue" level in Kazakhstan (KEY-01), and yellow is moderate, orange
high, red critical (LVL-01 to LVL-03).
"""

from __future__ import annotations

from guide.content.checks.phrases import Phrases
from guide.content.model import Lang
from guide.training.denied import is_told

_LEVEL: dict[Lang, str] = {"kk": r"деңгей\w*", "ru": r"уров[ен]\w*", "en": r"(?:alert\s+)?levels?"}
_OTHER: dict[Lang, str] = {
    "kk": r"жасыл|көк|көгілдір|ақ|қара",
    "ru": r"зелен\w+|син(?:ий|его|ем|им)|голуб\w+|ч[её]рн\w+|бел(?:ый|ого|ом|ым)",
    "en": r"green|blue|black|white|amber",
}
# By level: its colour and its adjective, as they begin.
_NAMES: dict[Lang, dict[str, tuple[str, str]]] = {
    "kk": {
        "yellow": (r"(?<!қызғылт )сары\w*", r"орташа\w*"),
        "orange": (r"қызғылт\s+сары\w*", r"жоғары\w*"),
        "red": (r"қызыл\w*", r"шекті\w*"),
    },
    "ru": {
        "yellow": (r"желт\w+", r"умеренн\w+"),
        "orange": (r"оранжев\w+", r"высок\w+"),
        "red": (r"красн\w+", r"критическ\w+"),
    },
    "en": {
        "yellow": ("yellow", "moderate"),
        "orange": ("orange", "high"),
        "red": ("red", "critical"),
    },
}


def _wrong_pairs(lang: Lang) -> str:
    """A colour in brackets or quotes beside the adjective of another level."""
    pairs = [
        rf"{first}\s*[«\"(]+\s*{second}"
        for level, (colour, _adjective) in _NAMES[lang].items()
        for other, (_colour, adjective) in _NAMES[lang].items()
        if other != level
        for first, second in ((colour, adjective), (adjective, colour))
    ]
    return "|".join(pairs)


_WRONG = Phrases(
    {
        lang: rf"(?:{_OTHER[lang]})\s+{_LEVEL[lang]}|{_wrong_pairs(lang)}"
        for lang in ("kk", "ru", "en")
    }
)


def is_misnamed(text: str, lang: Lang) -> bool:
    """Whether a level is named that there is not, or by the adjective of another.

    "There is no green level" names none.
    """
    return is_told(_WRONG, text, lang)
