"""Fictional families of every size, and their wall sheets."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from guide.content.fields import FieldBook
from guide.content.guide import Guide
from guide.content.model import LANGS
from guide.content.paper_words import PaperWords
from guide.household.field import Paper, Rule, fields_of
from guide.household.household import Household
from guide.household.papers import tickable
from guide.household.plan import Institution, Person, Plan
from guide.paths import resources
from guide.usecases.base.sheet import Sheet
from guide.usecases.papers.answers import SheetWords
from guide.usecases.papers.wall_sheet import wall_sheet_data

TODAY = dt.date(2026, 11, 22)
TICKS = tuple(field.key for field in tickable(Paper.WALL))

PLAN = Plan(
    out_name="Айгүл",
    out_relation="әпкеміз",
    out_town="Астана",
    out_phone="8 700 000 00 05",
    settlement="Қарағанды",
    street="Мысал көшесі",
    building="10",
    entrance="2",
    floor="4",
    apartment="25",
    meet_near="Үй артындағы ойын алаңы",
    meet_far="Айгүлдің үйі, Үлгі көшесі, 5",
    plan_title="Отбасылық жоспар",
    plan_lang="kk",
)
SCHOOL = Institution(id="i1", inst_name="№ 00 мектеп", inst_phone="8 7212 00 00 04")
FOUR = (
    Person(id="1", given_name="Ерлан", mobile="87000000001", weekday_place="Үлгі көшесі, 12"),
    Person(id="2", given_name="Динара", mobile="87000000002", weekday_place="Үй"),
    Person(id="3", given_name="Әлихан", is_child=True, institution="institution:i1"),
    Person(id="4", given_name="Айша", is_child=True, institution="institution:i1"),
)
# A family whose answers are as long as people write them where they write much.
PLAN_AT_LENGTH = Plan(
    out_name="Гүлнар Сейітқызы",
    out_relation="нағашы әпкеміз",
    out_town="Астана қаласы",
    out_phone="8 700 000 00 05",
    settlement="Қарағанды қаласы, Майқұдық",
    street="Бауыржан Момышұлы даңғылы",
    building="112/3",
    entrance="2",
    floor="4",
    apartment="25",
    way_out="Бас баспалдақ арқылы, кіреберіс есіктен аулаға",
    way_out_spare="Балкон арқылы көршінің өртке қарсы баспалдағына",
    meet_near="Үй артындағы ойын алаңы, үлкен ағаштың түбінде",
    meet_far="Гүлнар әпкенің үйі, Үлгі даңғылы, 45-үй, 12-пәтер",
    ice_order=("person:2", "person:1", "contact:out1"),
    plan_title="Жұмағұловтар отбасының жоспары",
    plan_lang="kk",
)
SCHOOL_AT_LENGTH = Institution(
    id="i1", inst_name="Абай атындағы № 00 мектеп-гимназия", inst_phone="8 7212 00 00 04"
)
KINDERGARTEN = Institution(
    id="i2", inst_name="«Балдырған» балабақшасы № 00", inst_phone="8 7212 00 00 06"
)
FOUR_AT_LENGTH = (
    Person(
        id="1",
        given_name="Ерлан Серікұлы Жұмағұлов",
        mobile="87000000001",
        weekday_place="«Үлгі» зауыты, Өндірістік аймақ, 12",
    ),
    Person(
        id="2",
        given_name="Динара Асқарқызы Жұмағұлова",
        mobile="87000000002",
        weekday_place="Облыстық аурухана, Мысал көшесі, 15",
    ),
    Person(
        id="3",
        given_name="Әлихан Ерланұлы",
        is_child=True,
        mobile="87000000003",
        institution="institution:i1",
    ),
    Person(id="4", given_name="Айша Ерланқызы", is_child=True, institution="institution:i2"),
)
LONG_NAMES = (
    "Нұрсұлтан Әбдірахманұлы Жұмағұлов",
    "Гүлжаһан Сейітқызы Қожахметова",
    "Мұхаммедәли Нұрсұлтанұлы Жұмағұлов",
    "Үмітгүл Нұрсұлтанқызы Жұмағұлова",
    "Әлихан Нұрсұлтанұлы Жұмағұлов",
    "Тоқтаржан Әбдірахман ата Жұмағұлов",
    "Бибігүл Қожахметқызы апа",
)


def household(family: str) -> Household:
    """The family's plan; `longest` has every answer as long as it can be."""
    match family:
        case "four":
            return Household(PLAN, FOUR, (SCHOOL,))
        case "four at length":
            return Household(PLAN_AT_LENGTH, FOUR_AT_LENGTH, (SCHOOL_AT_LENGTH, KINDERGARTEN))
        case "seven":
            return Household(PLAN, _people(7), (SCHOOL,))
        case "thirty":
            return Household(PLAN, _people(30), (SCHOOL,))
        case "longest":
            return _longest()
        case _:
            return Household()


def sheet_of(
    family: str, lang: str, *, is_large: bool = False, answers: Mapping[str, str] | None = None
) -> Sheet:
    """The wall sheet of a family with everything ticked; `answers` replaces some of the plan."""
    found = household(family)
    if answers:
        plan = type(found.plan)(**{**_values(found.plan), **answers})
        found = Household(plan, found.people, found.institutions)
    return sheet_of_household(found, lang, is_large=is_large, is_blank=family == "blank")


def sheet_of_household(
    found: Household, lang: str, *, is_large: bool = False, is_blank: bool = False
) -> Sheet:
    """The wall sheet of any household with everything ticked."""
    content = resources() / "content"
    langs = tuple(one for one in LANGS if one in lang.split("+"))
    data = wall_sheet_data(
        SheetWords(Guide(content), PaperWords(content), FieldBook(content), langs),
        found,
        TODAY,
        is_large=is_large,
        is_blank=is_blank,
        ticked=TICKS,
    )
    return Sheet("wall", data["title"], "wall.pdf", data)


def _values(plan: Plan) -> dict[str, object]:
    return {name: getattr(plan, name) for name in plan.__struct_fields__}


def _people(many: int) -> tuple[Person, ...]:
    return tuple(
        Person(
            id=str(number),
            position=number,
            given_name=LONG_NAMES[number % len(LONG_NAMES)],
            mobile=f"+7 700 000 00 {number:02d}",
            is_child=number in (2, 3),
            institution="institution:i1" if number in (2, 3) else "",
            weekday_place="Жұмыс, Мысал көшесі, 12" if number % 2 else "",
        )
        for number in range(many)
    )


def _longest() -> Household:
    """Words of letters that are wide in this font, once with spaces and once without any."""

    def full(kind: type, kept: Mapping[str, object], text: str) -> dict[str, object]:
        answers = {
            field.name: (text * 20)[: field.max_length].strip()
            for field in fields_of(kind)
            if field.ask.rule in (Rule.TEXT, Rule.NAME)
        }
        return {**answers, **kept}

    spaced, solid = "Шыңғыстау Өңдеуәлеуметтікқызметкерлері ", "ЩҚЖМ"
    plan = Plan(
        **full(Plan, {"out_phone": "+7 700 000 00 05, түстен кейін ғана қоңыр"[:40]}, spaced)
    )
    people = tuple(
        Person(
            **full(
                Person,
                {
                    "id": str(number),
                    "mobile": "+7 700 000 00 01 қосымша 123456 кешке ғана"[:40],
                    "is_child": number == 0,
                    "institution": "institution:i1" if number == 0 else "",
                },
                (spaced, solid)[number % 2],
            )
        )
        for number in range(7)
    )
    school = Institution(**full(Institution, {"id": "i1", "inst_phone": "8 7212 00 00 04"}, spaced))
    return Household(plan, people, (school,))
