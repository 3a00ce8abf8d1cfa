"""What else there is to say of a person: full name, further ways to reach them, how they move."""

from typing import Annotated

from msgspec import Struct

from guide.household.field import Paper, PlanRule, Privacy, Rule, Section, Width, ask
from guide.household.plan import Choices, PlanRecord, Ref


def _has_marks(record: Struct) -> bool:
    return bool(getattr(record, "marks", ""))


class Profile(PlanRecord, frozen=True, kw_only=True):
    """Stands beside a person, under the same id. Never asked: ИИН, numbers of documents."""

    id: str
    family_name: Annotated[
        str,
        ask(Section.ABOUT, Rule.NAME, Privacy.P1, Paper.CARD, Paper.CHILD_CARD, Paper.SCHOOL,
            Paper.RESCUE, Paper.PHONE, Paper.ELDER, max_length=60),
    ] = ""  # fmt: skip
    patronymic: Annotated[
        str,
        ask(Section.ABOUT, Rule.NAME, Privacy.P1, Paper.SCHOOL, Paper.RESCUE, Paper.PHONE,
            max_length=60),
    ] = ""  # fmt: skip
    known_as: Annotated[
        str,
        ask(Section.ABOUT, Rule.NAME, Privacy.P1, Paper.CHILD_CARD, max_length=30,
            width=Width.SHORT),
    ] = ""  # fmt: skip
    relation: Annotated[
        str, ask(Section.ABOUT, Rule.TEXT, Privacy.P1, max_length=30, width=Width.SHORT)
    ] = ""
    birth: Annotated[
        str,
        ask(Section.ABOUT, PlanRule.DATE, Privacy.P2, Paper.CHILD_CARD, Paper.SCHOOL, Paper.RESCUE,
            max_length=20, width=Width.SHORT, is_past=True),
    ] = ""  # fmt: skip
    lives_here: Annotated[
        str,
        ask(Section.ABOUT, Rule.CHOICE, Privacy.P0, max_length=20,
            choices=("always", "partly", "elsewhere")),
    ] = ""  # fmt: skip
    phone_2: Annotated[
        str,
        ask(Section.ABOUT, Rule.PHONE, Privacy.P1, Paper.FIRST_HOUR, Paper.PHONE, max_length=40,
            width=Width.SHORT),
    ] = ""  # fmt: skip
    messenger: Annotated[
        str, ask(Section.ABOUT, Rule.TEXT, Privacy.P1, Paper.FIRST_HOUR, max_length=60)
    ] = ""
    email: Annotated[str, ask(Section.ABOUT, PlanRule.EMAIL, Privacy.P1, max_length=80)] = ""
    languages: Annotated[
        Choices,
        ask(Section.ABOUT, PlanRule.SEVERAL, Privacy.P1, Paper.CARD, Paper.CHILD_CARD,
            Paper.RESCUE, max_length=10,
            choices=("kk", "ru", "en", "uz", "ug", "sign", "other")),
    ] = ()  # fmt: skip
    mobility: Annotated[
        str,
        ask(Section.ABOUT, Rule.CHOICE, Privacy.P2, Paper.RESCUE, Paper.HELPER, Paper.FIRST_HOUR,
            max_length=20, choices=("alone", "with_help", "carried")),
    ] = ""  # fmt: skip
    weekday_exits: Annotated[
        str, ask(Section.ABOUT, Rule.TEXT, Privacy.P1, max_length=120, width=Width.LONG)
    ] = ""
    photo: Annotated[
        Ref,
        ask(Section.ABOUT, PlanRule.PHOTO, Privacy.P2, Paper.CHILD_CARD, Paper.SCHOOL,
            max_length=40),
    ] = ""  # fmt: skip
    marks: Annotated[
        str, ask(Section.ABOUT, Rule.TEXT, Privacy.P3, max_length=200, width=Width.LONG)
    ] = ""
    marks_on: Annotated[
        str,
        ask(Section.ABOUT, Rule.DAY, Privacy.P3, max_length=20, width=Width.SHORT, is_past=True,
            when=_has_marks),
    ] = ""  # fmt: skip
