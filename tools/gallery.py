"""Draw every widget in every theme at 100 and 200 % into `build/gallery/*.png`.

For eyes: lay the pictures beside the design. Run: `python tools/gallery.py [folder]`.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("LC_ALL", "C.UTF-8")
ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from PySide6.QtWidgets import QApplication, QLayout, QVBoxLayout, QWidget  # noqa: E402

from guide.content.model import Kind, Level  # noqa: E402
from guide.ui.kit.fonts import load_fonts  # noqa: E402
from guide.ui.kit.look import Look, Theme  # noqa: E402
from guide.ui.kit.style import apply_style  # noqa: E402
from guide.ui.kit.widgets import (  # noqa: E402
    Button,
    Card,
    Collapsible,
    ColumnsLayout,
    FlowLayout,
    Heading,
    IconButton,
    ListRow,
    Rows,
    SplitLayout,
    Text,
)
from guide.ui.kit.widgets.banner import (  # noqa: E402
    BannerNote,
    BannerWords,
    Fact,
    LevelBanner,
    NeutralBanner,
)
from guide.ui.kit.widgets.check_row import CheckRow  # noqa: E402
from guide.ui.kit.widgets.choice import (  # noqa: E402
    ChoiceCard,
    ChoiceChip,
    ChoiceGroup,
    RadioRow,
)
from guide.ui.kit.widgets.combo_field import ComboField  # noqa: E402
from guide.ui.kit.widgets.error_summary import ErrorSummary  # noqa: E402
from guide.ui.kit.widgets.fields import FlagField, TextField  # noqa: E402
from guide.ui.kit.widgets.kazakh_keys import KazakhKeys  # noqa: E402
from guide.ui.kit.widgets.level_buttons import LevelButton, LevelChip  # noqa: E402
from guide.ui.kit.widgets.message_bar import MessageBar  # noqa: E402
from guide.ui.kit.widgets.save_chip import SaveChip  # noqa: E402
from guide.ui.kit.widgets.segmented import Segmented  # noqa: E402
from guide.ui.kit.widgets.tiles import NumberTile  # noqa: E402

LEVEL_WORDS = {
    Level.YELLOW: (
        "Сары деңгей",
        "Орташа · 1 / 3",
        "Теракт шынымен болуы мүмкін деген мәлімет бар.",
    ),
    Level.ORANGE: ("Оранжевый уровень", "Высокий · 2 из 3", "Возможность теракта подтверждена."),
    Level.RED: ("Қызыл деңгей", "Шекті · 3 / 3", "Теракт жасалды немесе қайталануы мүмкін."),
    Level.NONE: ("Уровень не объявлен", "", "Так сообщил акимат 20 ноября 2026 г."),
}


def _banner_words(level: Level) -> BannerWords:
    name, rank, meaning = LEVEL_WORDS[level]
    note = BannerNote("clock-alert", "Введено 9 дней назад. Проверьте в официальном источнике.")
    return BannerWords(
        level=level,
        caption="Террористік қауіптілік деңгейі",
        name=name,
        rank=rank,
        meaning=meaning,
        spoken=f"{name}, {rank}",
        facts=(
            Fact("map-pin", "Орын", "Қарағанды облысы"),
            Fact("megaphone", "Кім жариялады", "Облыстық жедел штаб"),
            Fact("info", "Дереккөз", "Теледидар"),
            Fact("calendar-days", "Мерзімі (жарияланғандай)", "2026 ж. 30 қарашаға дейін"),
            Fact("user-pen", "Кім, қашан енгізді", "Динара, 2026 ж. 20 қараша, 19:40"),
        ),
        notes=(note,) if level in (Level.ORANGE, Level.RED) else (),
        change="Деңгейді өзгерту",
        explain="Бұл нені білдіреді?",
        check="Ресми дереккөзден тексеріңіз",
        check_hint="Теледидар, радио немесе әкімдік",
    )


def _banner(look: Look, into: QVBoxLayout) -> None:
    for level in (Level.YELLOW, Level.ORANGE, Level.RED, Level.NONE):
        into.addWidget(LevelBanner(look, _banner_words(level)))
    chips = FlowLayout(look.px(8))
    for level, (name, rank, _) in LEVEL_WORDS.items():
        chips.addWidget(LevelChip(look, level, f"{name} · {rank}" if rank else name))
    into.addLayout(chips)
    neutral = NeutralBanner(
        look,
        "Уровень террористической опасности",
        "На этом компьютере уровень не введён",
        "Уровень может действовать: проверьте по телевизору, радио или в акимате.",
    )
    row = ColumnsLayout(look.px(240), 3, look.px(16))
    for level, name, rank in (
        (Level.YELLOW, "жёлтый", "Умеренный · 1 из 3"),
        (Level.ORANGE, "оранжевый", "Высокий · 2 из 3"),
        (Level.RED, "красный", "Критический · 3 из 3"),
    ):
        row.addWidget(LevelButton(look, level, "Сообщили:", name, rank))
    neutral.body.addLayout(row)
    neutral.body.addWidget(
        Text(look, "Достаточно цвета. Место и срок можно добавить потом.", colour="text2")
    )
    into.addWidget(neutral)


def _home(look: Look, into: QVBoxLayout) -> None:
    split = SplitLayout(look.px(800), look.px(24), 0.65)
    into.addLayout(split)
    card = Card(look)
    card.body.addWidget(Heading(look, "Қазір не істеу керек", 2))
    rows = Rows(look)
    card.body.addLayout(rows)
    for title, reason, kind, is_on in (
        ("Сабыр сақтаңыз. Үрейге бой алдырмаңыз.", "", Kind.HABIT, True),
        (
            "Иесіз қалған заттарға назар аударыңыз",
            "Сөмке, қорап, түйіншек, чемодан.",
            Kind.HABIT,
            False,
        ),
        (
            "Иесіз затқа неге қол тигізуге болмайтынын түсіндіріңіз",
            "Айналаңыздағы адамдарға айтыңыз.",
            Kind.TASK,
            False,
        ),
        (
            "Шұғыл қызмет нөмірлерін жазып қойыңыз",
            "Отбасының әр мүшесінің телефонына және қағазға.",
            Kind.TASK,
            True,
        ),
    ):
        made = CheckRow(look, title, reason, kind)
        made.setChecked(is_on)
        rows.add(made)
    fold = Collapsible(
        look, "Действуют и советы более низкого уровня: жёлтый", "11 действий", level=Level.YELLOW
    )
    card.body.addWidget(fold)
    card.body.addWidget(Text(look, "Дереккөзі мен күні — әр жолдың ішінде", "caption"))
    split.addWidget(card)
    side = Card(look)
    side.body.addWidget(Heading(look, "Шұғыл қызмет нөмірлері", 3))
    tiles = ColumnsLayout(look.px(120), 2, look.px(8))
    for number, name, when in (
        ("112", "Бірыңғай қызмет", "Қауіп қазір болса"),
        ("102", "Полиция", "Қауіп қазір болса"),
        ("103", "Жедел жәрдем", "Жаралы, науқас"),
        ("110", "Жедел желі", "Теракт дайындығы туралы мәлімет"),
    ):
        tiles.addWidget(NumberTile(look, number, name, when))
    side.body.addLayout(tiles)
    side.body.addWidget(NumberTile(look, "112", "Бірыңғай қызмет", "Қауіп қазір", is_strong=True))
    steps = Rows(look)
    side.body.addLayout(steps)
    for number, words in enumerate(
        ("Басқа өңірдегі байланысатын адамды енгізіңіз", "Жоспарды қағазға басып шығарыңыз"), 1
    ):
        steps.add(ListRow(look, words, number=number))
    side.body.addWidget(Button(look, "Жоспарды жалғастыру", icon="arrow-right", icon_after=True))
    split.addWidget(side)


def _form(look: Look, into: QVBoxLayout) -> None:
    split = SplitLayout(look.px(760), look.px(24), 0.32)
    into.addLayout(split)
    menu = Card(look, padding=12)
    for words, about, icon, is_current in (
        ("Человек для связи в другой местности", "Заполнено: 2 из 3", "circle-dashed", True),
        ("Люди", "Готово", "circle-check", False),
        ("Адрес дома", "Не начато", "circle", False),
    ):
        colour = "ok" if about == "Готово" else "text2"
        row = ListRow(
            look,
            words,
            icon=icon,
            about=about,
            about_colour=colour,
            icon_colour=None if is_current else colour,
            chevron=False,
            is_current=is_current,
        )
        menu.body.addWidget(row)
    languages = [("kk", "Қаз", "Қазақша"), ("ru", "Рус", "Русский"), ("en", "Eng", "English")]
    menu.body.addWidget(Segmented(look, languages, "ru", "Язык"))
    menu.body.addWidget(Button(look, "Крупнее текст", "outlined", "a-large-small", ink="text"))
    split.addWidget(menu)
    card = Card(look, padding=28)
    split.addWidget(card)
    chip = SaveChip(look)
    card.body.addWidget(chip)
    chip.show_saved("14:05", "«Телефон» пока неполный")
    card.body.addWidget(
        ErrorSummary(look, "Допишите 1 поле", [("phone", "Телефон: введите номер целиком")])
    )
    name = TextField(look, "Имя", value="Айгүл")
    card.body.addWidget(name)
    card.body.addWidget(KazakhKeys(look, name.edit))
    card.body.addWidget(
        TextField(look, "Город или село", "Лучше не в вашем городе.", optional=True)
    )
    phone = TextField(look, "Телефон", "Можно с +7 или 8.", width="short", value="+7 700 00")
    phone.set_problem("Введите номер целиком, например +7 700 000 00 01")
    card.body.addWidget(phone)
    regions = [("kz-35", "Карагандинская область · Қарағанды облысы"), ("", "Не указано")]
    card.body.addWidget(ComboField(look, "Где", regions, value="kz-35"))
    card.body.addWidget(TextField(look, "До какой даты", optional=True, width="short"))
    card.body.addWidget(FlagField(look, "Печатать этот лист крупно", "18 пунктов", value=True))
    buttons = FlowLayout(look.px(12))
    buttons.addWidget(Button(look, "Дальше: люди", icon="arrow-right", icon_after=True))
    buttons.addWidget(Button(look, "Назад", "plain", "arrow-left"))
    buttons.addWidget(Button(look, "Удалить план", "danger", "trash-2"))
    buttons.addWidget(Button(look, "Өткізіп жіберу", "outlined", small="Пропустить · Skip"))
    buttons.addWidget(Button(look, "Изменить", "link"))
    buttons.addWidget(IconButton(look, "settings", "Настройки"))
    card.body.addLayout(buttons)


def _choices(look: Look, into: QVBoxLayout) -> None:
    into.addWidget(MessageBar(look, "Показан оранжевый уровень.", "Отменить", 10_000, kind="ok"))
    into.addWidget(MessageBar(look, "Не сохранено: нет места на диске.", "Повторить", kind="error"))
    cards: list[tuple[str, ChoiceCard]] = []
    for level, title in (
        (Level.YELLOW, "Жёлтый"),
        (Level.ORANGE, "Оранжевый"),
        (Level.RED, "Красный"),
    ):
        _, rank, meaning = LEVEL_WORDS[level]
        cards.append((level.value, ChoiceCard(look, title, meaning, level=level, tag=rank)))
    group = ChoiceGroup(look, "Уровень", cards, columns=3, min_width=240)
    group.choose("orange")
    into.addWidget(group)
    texts = [
        ("kk", ChoiceCard(look, "Қазақша", "Дайын — мемлекеттік қызмет емес.")),
        ("ru", ChoiceCard(look, "Русский", "Дайын — не государственная служба.")),
    ]
    languages = ChoiceGroup(look, "Язык", texts, columns=2)
    languages.choose("kk")
    into.addWidget(languages)
    chips = [
        ("tv", ChoiceChip(look, "Телевизор", "tv")),
        ("radio", ChoiceChip(look, "Радио", "radio")),
        ("site", ChoiceChip(look, "Официальный сайт", "globe")),
        ("other", ChoiceChip(look, "Другое")),
    ]
    source = ChoiceGroup(look, "Откуда вы это знаете", chips)
    source.choose("radio")
    into.addWidget(source)
    ends = [
        ("date", RadioRow(look, "До даты")),
        ("notice", RadioRow(look, "До особого распоряжения")),
        ("none", RadioRow(look, "Уровень не объявлен", "или понижен", level=Level.NONE)),
    ]
    until = ChoiceGroup(look, "До какого времени", ends, columns=1)
    until.choose("notice")
    into.addWidget(until)


SHEETS: dict[str, Callable[[Look, QVBoxLayout], None]] = {
    "banner": _banner,
    "home": _home,
    "form": _form,
    "choices": _choices,
}


def draw(app: QApplication, look: Look, name: str, width: int, folder: Path) -> Path:
    """Draw one sheet of the gallery; returns the file."""
    apply_style(app, look)
    page = QWidget()
    column = QVBoxLayout(page)
    column.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
    margin = look.px(24)
    column.setContentsMargins(margin, margin, margin, margin)
    column.setSpacing(look.px(16))
    SHEETS[name](look, column)
    page.ensurePolished()
    page.resize(width, max(page.heightForWidth(width), 100))
    app.processEvents()
    path = folder / f"{name}-{look.theme.value}-{round(look.scale * 100)}.png"
    page.grab().save(str(path))
    page.deleteLater()
    app.processEvents()
    return path


def main() -> None:
    """Draw all sheets."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "build" / "gallery"
    folder.mkdir(parents=True, exist_ok=True)
    app = QApplication([])
    load_fonts()
    for theme in Theme:
        for scale in (1.0, 2.0):
            for name in SHEETS:
                print(draw(app, Look(theme, scale), name, 1000, folder))


if __name__ == "__main__":
    main()
