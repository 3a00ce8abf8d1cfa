"""The names of the papers in the language of the program. Their own words are content."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from guide.content.message_words import message_words
from guide.content.model import Lang, Level
from guide.ui.shell.page import PageContext
from guide.ui.shell.words import LANGUAGE_NAMES, date_words
from guide.usecases.papers.catalogue import LANGS, PaperGroup, PaperOption, PaperRequest, kind_of

if TYPE_CHECKING:
    from guide.places.pack import PlacePack


def paper_name(paper: str, lang: Lang) -> str:
    """What the paper is called where it is chosen. Those of the full plan say it themselves."""
    names = {
        "wall": QCoreApplication.translate("Papers", "Wall sheet of our family"),
        "level": QCoreApplication.translate("Papers", "Sheet of a level"),
        "situation": QCoreApplication.translate("Papers", "Sheet of a situation"),
        "blank": QCoreApplication.translate("Papers", "Blank form of the wall sheet"),
        "overview": QCoreApplication.translate("Papers", "Overview of levels"),
        "entrance": QCoreApplication.translate("Papers", "Sheet for the entrance"),
        "poster": QCoreApplication.translate("Papers", "Poster of a place pack"),
        "phones": QCoreApplication.translate("Papers", "Will this phone warn you?"),
        "kit": QCoreApplication.translate("Papers", "Lists of our kits"),
        "dates": QCoreApplication.translate("Papers", "Dates of 12 months"),
        "rules": QCoreApplication.translate("Papers", "Our rules by level"),
        "red": QCoreApplication.translate("Papers", "Our sheet for the red level"),
        "talk": QCoreApplication.translate("Papers", "Cards for the talk at the table"),
        "ruler": QCoreApplication.translate("Papers", "Ruler: check the printer"),
    }
    return names.get(paper) or message_words().say(f"paper_{paper}", lang)


def paper_about(paper: str, lang: Lang) -> str:
    """One line: what the paper is for."""
    lines = {
        "wall": QCoreApplication.translate(
            "Papers", "Numbers, address, meeting places, people. Hang it up at home."
        ),
        "level": QCoreApplication.translate(
            "Papers", "What the level means, what to do, whom to call."
        ),
        "situation": QCoreApplication.translate(
            "Papers", "The steps in order, and the numbers to call."
        ),
        "blank": QCoreApplication.translate(
            "Papers", "To fill in by hand. Give it to relatives and neighbours too."
        ),
        "overview": QCoreApplication.translate(
            "Papers", "What was entered for each region, on one page."
        ),
        "entrance": QCoreApplication.translate(
            "Papers",
            "For a block of flats or a village street: numbers, address, valves.",
        ),
        "poster": QCoreApplication.translate(
            "Papers", "What a school or an akimat filled in, to hang up. Nothing of your family."
        ),
        "phones": QCoreApplication.translate(
            "Papers", "How alerts are switched on, by make, and a table for your phones."
        ),
        "kit": QCoreApplication.translate(
            "Papers", "What each kit holds, to put inside it and tick off."
        ),
        "rules": QCoreApplication.translate(
            "Papers", "Who does what, by when: yellow, orange, red and the end on one page."
        ),
        "red": QCoreApplication.translate(
            "Papers", "Contact person, message, who has answered, meeting places, what to take."
        ),
        "dates": QCoreApplication.translate(
            "Papers", "What is to be replaced, checked and practised when. For the fridge."
        ),
        "talk": QCoreApplication.translate(
            "Papers", "Twelve questions for the whole family, to cut out. Nothing of your plan."
        ),
        "ruler": QCoreApplication.translate(
            "Papers", "Shows whether your printer keeps the size of a page."
        ),
    }
    return lines.get(paper) or message_words().say(f"paper_{paper}_about", lang)


def group_name(group: str) -> str:
    """Where papers go once they are printed."""
    return {
        PaperGroup.WALL: QCoreApplication.translate("Papers", "On the wall"),
        PaperGroup.POCKET: QCoreApplication.translate("Papers", "In the pocket"),
        PaperGroup.SCHOOL: QCoreApplication.translate("Papers", "For the school"),
        PaperGroup.HELPERS: QCoreApplication.translate("Papers", "For helpers"),
        PaperGroup.FOLDER: QCoreApplication.translate("Papers", "In the folder"),
        PaperGroup.ADVICE: QCoreApplication.translate("Papers", "Advice"),
        PaperGroup.BLANK: QCoreApplication.translate("Papers", "Blank form and ruler"),
    }[PaperGroup(group)]


def people_names(context: PageContext, paper: str) -> dict[str, str]:
    """For whom a paper can be made, by the items of the paper."""
    household = context.services.plan_editor.household()
    everybody = QCoreApplication.translate("Papers", "For everybody")
    return {
        item: household.named(f"person:{item}") or everybody
        for item in kind_of(paper).items(context.services)
    }


def item_name(context: PageContext, asked: PaperRequest) -> str:
    """The level, situation or pack of the paper by its name, "" when it is of none."""
    if asked.paper == "poster":
        return poster_names(context).get(asked.item, "")
    if PaperOption.PERSON in kind_of(asked.paper).parts:
        return people_names(context, asked.paper).get(asked.item, "")
    items = kind_of(asked.paper).items(context.services)
    if asked.item not in items:
        return ""
    if asked.item in set(Level):
        return context.guide.level(Level(asked.item)).words(context.lang).level_name
    situation = context.guide.situation(asked.item)
    return situation.name(context.lang) if situation is not None else ""


def poster_names(context: PageContext) -> dict[str, str]:
    """The packs that a poster can be made of, by their items."""
    from guide.usecases.papers.posters import DRAFT, posters

    draft = QCoreApplication.translate("Papers", "The pack that is being filled in")
    packs = posters(context.services)
    named = Counter(pack.words(context.lang).name for _, pack in packs)

    def told(pack: PlacePack) -> str:
        """Its name; where two have one, who filled it in and the day it was made as well."""
        name = pack.words(context.lang).name
        if named[name] == 1:
            return name
        day = date_words(pack.made_on, context.lang)
        return f"{name} ({', '.join(pack.filled_by)}; {day})"

    return {item: draft if item == DRAFT else told(pack) for item, pack in packs}


def full_name(context: PageContext, asked: PaperRequest) -> str:
    """The paper with its level or situation: `Sheet of a level: Orange level`."""
    parts = (paper_name(asked.paper, context.lang), item_name(context, asked))
    return ": ".join(part for part in parts if part)


def langs_name(langs: str) -> str:
    """The languages of a paper in their own letters: `Қазақша + Русский`."""
    return " + ".join(LANGUAGE_NAMES[lang] for lang in LANGS[langs])
