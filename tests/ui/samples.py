"""One of each widget with long Kazakh words, for tests that look at all of them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from guide.content.model import Kind, Level
from guide.ui.kit.look import Look
from guide.ui.kit.widgets import Button, Collapsible, IconButton, ListRow
from guide.ui.kit.widgets.banner import BannerNote, BannerWords, Fact, LevelBanner, NeutralBanner
from guide.ui.kit.widgets.base_button import BaseButton
from guide.ui.kit.widgets.check_row import CheckRow
from guide.ui.kit.widgets.choice import ChoiceCard, ChoiceChip, ChoiceGroup, RadioRow
from guide.ui.kit.widgets.combo_field import ComboField
from guide.ui.kit.widgets.error_summary import ErrorSummary
from guide.ui.kit.widgets.fields import FlagField, TextField
from guide.ui.kit.widgets.level_buttons import LevelButton, LevelChip
from guide.ui.kit.widgets.message_bar import MessageBar
from guide.ui.kit.widgets.segmented import Segmented
from guide.ui.kit.widgets.tiles import NumberTile

LONG = "Басқа адамдардың күмәнді заттарын сақтамаңыз және тасымаңыз, қызметкерлерге хабарлаңыз"
WHY = "Қоғамдық орындарда немесе көлікте: адамның түр-әлпетін емес, не істегенін айтыңыз."

LANGUAGES = [("kk", "Қаз", "Қазақша"), ("ru", "Рус", "Русский"), ("en", "Eng", "English")]

PRESSABLES: dict[str, Callable[[Look], BaseButton]] = {
    "filled": lambda look: Button(look, LONG),
    "outlined": lambda look: Button(look, LONG, "outlined", "printer"),
    "link": lambda look: Button(look, LONG, "link"),
    "two_lines": lambda look: Button(look, LONG, "outlined", small=WHY),
    "task": lambda look: CheckRow(look, LONG, WHY),
    "habit": lambda look: CheckRow(look, LONG, WHY, Kind.HABIT),
    "list_row": lambda look: ListRow(look, LONG, number=1, about=WHY),
    "card": lambda look: ChoiceCard(look, LONG, WHY),
    "level_card": lambda look: ChoiceCard(look, "Сары", WHY, level=Level.YELLOW, tag=LONG),
    "radio": lambda look: RadioRow(look, LONG, WHY),
    "chip": lambda look: ChoiceChip(look, LONG, "tv"),
    "flag": lambda look: FlagField(look, LONG, WHY),
    "tile": lambda look: NumberTile(look, "112", LONG, WHY),
    "strong_tile": lambda look: NumberTile(look, "112", LONG, WHY, is_strong=True),
    "level_button": lambda look: LevelButton(look, Level.RED, "Хабарлады:", LONG, WHY),
    "level_chip": lambda look: LevelChip(look, Level.NONE, LONG),
    "fold": lambda look: Collapsible(look, LONG, "11 әрекет", level=Level.ORANGE).button,
    "icon": lambda look: IconButton(look, "settings", "Баптаулар"),
}


def banner_words(level: Level = Level.YELLOW) -> BannerWords:
    """A banner with every part filled."""
    return BannerWords(
        level=level,
        caption="Террористік қауіптілік деңгейі",
        name="Сары деңгей",
        rank="Орташа · 1 / 3",
        meaning=WHY,
        spoken="сары деңгей, үштен бірінші",
        line="Қарағанды облысы · енгізілді: 2026 ж. 20 қараша · Теледидар",
        facts=(
            Fact("map-pin", "Орын", "Қарағанды облысы"),
            Fact("user-pen", "Кім, қашан енгізді", "Динара, 2026 ж. 20 қараша, 19:40"),
        ),
        notes=(BannerNote("clock-alert", LONG),),
        change="Деңгейді өзгерту",
        explain="Бұл нені білдіреді?",
        check="Тексеріңіз",
        check_spoken="Ресми дереккөзден тексеріңіз",
        details="Не жарияланды",
        add="Толықтыру",
        check_hint="Теледидар, радио немесе әкімдік",
    )


COMPOSITES: dict[str, Callable[[Look], QWidget]] = {
    "banner": lambda look: LevelBanner(look, banner_words(), is_narrow=look.scale > 1),
    "neutral": lambda look: NeutralBanner(look, LONG, LONG, WHY),
    "bar": lambda look: MessageBar(look, LONG, "Болдырмау"),
    "summary": lambda look: ErrorSummary(look, LONG, [("a", LONG), ("b", WHY)]),
    "field": lambda look: TextField(look, LONG, WHY, optional=True),
    "combo": lambda look: ComboField(look, LONG, [("a", LONG), ("b", WHY)], value="a"),
    "segmented": lambda look: Segmented(look, LANGUAGES, "kk", "Тіл"),
    "group": lambda look: ChoiceGroup(
        look, "Дереккөз", [("a", RadioRow(look, LONG)), ("b", RadioRow(look, WHY))], columns=1
    ),
    "fold": lambda look: Collapsible(look, LONG, "11 әрекет"),
}
