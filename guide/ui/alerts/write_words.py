"""The words of the form in which a message is written, and of what is missing in it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from guide.cap.message import MessageEndKind, MessageKind, Status
from guide.content.guide import Guide
from guide.content.model import DECLARED, Lang
from guide.ui.advice.level_words import rank_words
from guide.ui.alerts.write_record import BEFORE_START, IS_OVER, TOO_FAR
from guide.ui.forms.given_words import GivenWords


def form_words(guide: Guide, lang: Lang) -> GivenWords:
    """What is asked, with the choices, in the language of the page."""
    translate = QCoreApplication.translate
    a_day = translate("AlertWritePage", "Day.month.year, for example 30.11.2026")
    as_above = translate("AlertWritePage", "Left empty: as above")
    return GivenWords(
        {
            "kind": (translate("AlertWritePage", "What becomes of the earlier message"), ""),
            "level": (translate("AlertWritePage", "Level"), ""),
            "region": (translate("AlertWritePage", "Territory"), ""),
            "detail": (translate("AlertWritePage", "District, city or venue in it"), ""),
            "day": (
                translate("AlertWritePage", "From which day"),
                translate("AlertWritePage", "Left empty: from now on"),
            ),
            "time": (
                translate("AlertWritePage", "From which hour"),
                translate("AlertWritePage", "For example 12:30"),
            ),
            "end": (translate("AlertWritePage", "Until when"), ""),
            "until": (translate("AlertWritePage", "Last day"), a_day),
            "days": (translate("AlertWritePage", "Number of days"), ""),
            "announced_by": (
                translate("AlertWritePage", "Who announces it"),
                translate(
                    "AlertWritePage",
                    "As people will read it, for example the operational headquarters",
                ),
            ),
            "announced_ru": (translate("AlertWritePage", "The same in Russian"), as_above),
            "announced_en": (translate("AlertWritePage", "The same in English"), as_above),
            "sender": (
                translate("AlertWritePage", "Sender"),
                translate(
                    "AlertWritePage",
                    "By what other programs know you: one word, such as an e-mail address",
                ),
            ),
            "status": (translate("AlertWritePage", "What it is for"), ""),
        },
        {
            "kind": {
                MessageKind.UPDATE: translate(
                    "AlertWritePage", "It is changed to what stands below"
                ),
                MessageKind.CANCEL: translate("AlertWritePage", "It is ended"),
            },
            "level": {
                level: " · ".join(
                    (guide.level(level).words(lang).name, rank_words(guide, level, lang))
                )
                for level in DECLARED
            },
            "region": {
                "": translate("AlertWritePage", "Not chosen"),
                **{one.code: one.name(lang) for one in guide.regions},
            },
            "end": {
                MessageEndKind.UNTIL_DATE: translate("AlertWritePage", "Until a date"),
                MessageEndKind.FOR_DAYS: translate("AlertWritePage", "For a number of days"),
                MessageEndKind.AT_LEAST_DAYS: translate(
                    "AlertWritePage", "For at least so many days"
                ),
                MessageEndKind.FURTHER_NOTICE: translate("AlertWritePage", "Until further notice"),
                MessageEndKind.NOT_SAID: translate("AlertWritePage", "Not announced"),
            },
            "status": {
                Status.ACTUAL: translate("AlertWritePage", "It announces a level"),
                Status.EXERCISE: translate("AlertWritePage", "Exercise, for a class"),
                Status.TEST: translate("AlertWritePage", "Delivery test"),
            },
        },
    )


def problem_words() -> dict[str, str]:
    """The help at a field, by its name or by the code of the problem."""
    translate = QCoreApplication.translate
    return {
        "level": translate("AlertWritePage", "Choose the level"),
        "region": translate("AlertWritePage", "Choose the territory"),
        "day": translate("AlertWritePage", "Enter day, month and year, for example 30.11.2026"),
        "time": translate("AlertWritePage", "Enter hour and minutes, for example 12:30"),
        "until": translate("AlertWritePage", "Enter day, month and year, for example 30.11.2026"),
        "days": translate("AlertWritePage", "Enter a whole number of days, for example 10"),
        "announced_by": translate("AlertWritePage", "Enter who announces it"),
        "sender": translate(
            "AlertWritePage", "Enter one word without spaces, for example duty@oblast.example"
        ),
        IS_OVER: translate("AlertWritePage", "This day is over: look at it again"),
        TOO_FAR: translate(
            "AlertWritePage", "This day is more than a year ahead: look at it again"
        ),
        BEFORE_START: translate(
            "AlertWritePage", "This day is before the first one: look at both again"
        ),
    }
