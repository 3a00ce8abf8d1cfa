"""What is said of place packs on several pages: who filled a line in, how far known, remarks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from guide.ui.kit.message_text import message_text
from guide.ui.kit.widgets import IconView, Text, boxed, led_row
from guide.ui.shell.words import date_words, place_words

if TYPE_CHECKING:
    from guide.content.fields import FieldBook
    from guide.content.guide import Guide
    from guide.content.model import Lang
    from guide.places.kind import Kind
    from guide.places.pack import PlaceLine, PlacePack
    from guide.places.remarks import Said
    from guide.ui.kit.look import Look
    from guide.usecases.places.trust import Signer


def trust_words(signer: Signer, lang: Lang) -> str:
    """Whether the signature says who a pack comes from."""
    name = signer.key.name if signer.key is not None else ""
    return message_text(f"place_{signer.trust}", lang, name=name, key=signer.key_id)


def remark_words(said: Iterable[Said], lang: Lang) -> list[str]:
    """What there is to say beside the words of a pack or a line."""
    return [
        message_text(f"place_{one.remark}", lang, date=date_words(one.day, lang) if one.day else "")
        for one in said
    ]


def territory_words(pack: PlacePack, guide: Guide, lang: Lang) -> str:
    """The territory that a pack is for."""
    return place_words(pack.place, guide, lang)


def origin_words(line: PlaceLine, lang: Lang) -> str:
    """Who filled a line in, from what, and when it was last found to be right."""
    source = ", ".join(part for part in (line.filled_by, line.source) if part)
    return message_text(
        "place_as_source", lang, source=source, date=date_words(line.confirmed_on, lang)
    )


def said_words(kind: Kind, line: PlaceLine, book: FieldBook, lang: Lang) -> Iterator[str]:
    """What a line says below its name, in the order in which its kind asks for it."""
    words = line.words(lang)
    for part in kind.ask.parts:
        held = line if hasattr(line, part) else words
        text = getattr(held, part)
        if part == "name" or not text:
            continue
        if part == "shift":
            text = book.choice("place_line.shift", text, lang)
        yield f"{book.label(f'place_line.{part}', lang)}: {text}"


def line_parts(
    look: Look, line: PlaceLine, remarks: Iterable[Said], lang: Lang
) -> Iterator[QWidget]:
    """A line as it stands on pages that only show it, from top to bottom."""
    words = line.words(lang)
    if line.phone:
        phone = Text(look, line.phone, "h3", weight=700)
        phone.setAccessibleName(" ".join(line.phone.replace(" ", "")))
        yield phone
    yield Text(look, words.name, weight=600)
    yield from (Text(look, part) for part in (words.about, words.way) if part)
    yield Text(look, origin_words(line, lang), "caption", colour="text2")
    yield from (remark_line(look, said) for said in remark_words(remarks, lang))


def remark_line(look: Look, words: str) -> QWidget:
    """A remark with its sign."""
    sign = IconView(look, "circle-alert", 20, "text")
    return boxed(led_row(look, 8, sign, Text(look, words, weight=600)))
