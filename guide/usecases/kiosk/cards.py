"""What a visitor takes along of a page: its words as one card, and as texts for codes to scan.

A code holds the words themselves: nothing has to be reached for them. Cyrillic letters are two
bytes each, so a card is told in as many texts as it needs, none cut inside a line
(training.md section 13).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum

from msgspec import Struct

from guide.content.guide import Guide
from guide.content.kiosk_words import kiosk_words
from guide.content.model import DECLARED, Action, Entry, Kind, Lang, Level, Number, When
from guide.content.paper_words import PaperWords
from guide.exchange.qr import QrCode, dark_runs, qr_code

MOST_BYTES = 665  # of a text: with what says "UTF-8" a code of version 20 at level M is full
__all__ = [
    "MOST_BYTES", "CardAbout", "CardLine", "CardPart", "KioskCard", "QrCode", "card_of",
    "dark_runs", "parts_of", "plan_steps", "qr_code", "spoken_lines",
]  # fmt: skip


class CardAbout(StrEnum):
    """What a card is about."""

    LEVEL = "level"
    SITUATION = "situation"
    PLAN = "plan"
    NUMBERS = "numbers"


class CardLine(Struct, frozen=True):
    """A line after its mark: "1.", "–", a telephone number, or none."""

    words: str
    mark: str = ""

    @property
    def text(self) -> str:
        """Mark and words."""
        return f"{self.mark} {self.words}" if self.mark else self.words


class KioskCard(Struct, frozen=True):
    """The words of a card in one language: what to do or to know, numbers, what holds of it."""

    title: str
    lines: tuple[CardLine, ...]
    numbers_title: str
    numbers: tuple[CardLine, ...]
    notes: tuple[str, ...]


class CardPart(Struct, frozen=True):
    """A text for one code, and what of the card is in it."""

    text: str
    at: int  # from 1
    count: int
    lines: int  # lines of the card, without numbers and notes
    numbers: int


def card_of(guide: Guide, words: PaperWords, about: CardAbout, item: str, lang: Lang) -> KioskCard:
    """The card of a level, a situation, the plan's steps or the numbers.

    Args:
        guide: what the guide says.
        words: the fixed words of papers.
        about: what it is about.
        item: the level or the situation; nothing for the other two.
        lang: its language.

    Raises:
        ValueError: for a level that has no card, or a situation that is not there.

    """

    def said(title: str, lines: Iterable[CardLine], numbers: Iterable[Number], *first: str,
             called: str = "numbers") -> KioskCard:  # fmt: skip
        day = words.date(guide.content_date, lang)
        return KioskCard(
            title,
            tuple(lines),
            words.word(called, lang),
            tuple(CardLine(one.words(lang).name, one.number) for one in numbers),
            (
                *first,
                words.word("footer_short", lang),
                words.word("content_date", lang).format(date=day),
            ),
        )

    tiles = [one for one in guide.numbers if one.tile]
    if about is CardAbout.LEVEL:
        level = Level(item)
        if level not in DECLARED:
            raise ValueError(item)
        info = guide.level(level).words(lang)
        lines = (
            CardLine(info.meaning),
            *(_line(one, lang, "–") for one in guide.actions_of(level)),
        )
        check = kiosk_words().say("kiosk_card_check", lang)
        return said(info.level_name, lines, tiles, check)
    if about is CardAbout.SITUATION:
        situation = guide.situation(item)
        if situation is None:
            raise ValueError(item)
        numbers = [one for one in map(guide.number, situation.call) if one is not None]
        called = "call_after_leaving" if situation.call_after_leaving else "numbers"
        return said(situation.name(lang), _steps(guide, item, lang), numbers, called=called)
    if about is CardAbout.PLAN:
        steps = [_line(one, lang, f"{at}.") for at, one in enumerate(plan_steps(guide), 1)]
        return said(kiosk_words().say("kiosk_card_plan", lang), steps, tiles)
    say = [_line(one, lang, f"{at}.") for at, one in enumerate(guide.say(), 1)]
    return said(words.word("say", lang), say, guide.numbers)


def plan_steps(guide: Guide) -> list[Action]:
    """What can be got ready before anything happens, the higher levels' first."""
    return [
        one
        for level in reversed(DECLARED)
        for one in guide.actions_of(level)
        if one.kind is Kind.TASK and one.when is When.PREPARE
    ]


def parts_of(card: KioskCard) -> tuple[CardPart, ...]:
    """The card as texts of at most `MOST_BYTES`, as few as hold it, of about the same length.

    Raises ValueError for a line that no code can hold.
    """
    rows = [*card.lines, *_tail(card)]
    for count in range(1, len(rows) + 1):
        cuts = _cut([len(f"{one.text}\n".encode()) for one in rows], count)
        parts = [_part(card, rows[start:end], at, count) for at, (start, end) in enumerate(cuts, 1)]
        if all(len(one.text.encode()) <= MOST_BYTES for one in parts):
            return tuple(parts)
    raise ValueError(card.title)


def spoken_lines(card: KioskCard) -> tuple[str, ...]:
    """The card as it is read aloud: without marks, the numbers before what they are for."""
    numbers = (f"{card.numbers_title}:", *(one.text for one in card.numbers))
    return (card.title, *(one.words for one in card.lines), *numbers, *card.notes)


def _tail(card: KioskCard) -> tuple[CardLine, ...]:
    """Numbers and notes: each a line that stays whole, as the numbers and what they are do."""
    numbers = [_Numbers(f"{card.numbers_title}:\n{_listed(card.numbers)}")] if card.numbers else []
    return (*numbers, CardLine("\n".join(card.notes)))


class _Numbers(CardLine, frozen=True):
    """The numbers, under their title."""


def _listed(numbers: Iterable[CardLine]) -> str:
    return "\n".join(one.text for one in numbers)


def _part(card: KioskCard, rows: Sequence[CardLine], at: int, count: int) -> CardPart:
    title = f"{card.title} ({at}/{count})" if count > 1 else card.title
    lines = [one for one in rows if one in card.lines]
    has_numbers = any(isinstance(one, _Numbers) for one in rows)
    return CardPart(
        "\n".join([title, *(one.text for one in rows)]),
        at, count, len(lines), len(card.numbers) if has_numbers else 0,
    )  # fmt: skip


def _cut(sizes: Sequence[int], count: int) -> Iterator[tuple[int, int]]:
    """Where `count` parts begin and end, each as near its share as whole lines allow."""
    whole, start, used = sum(sizes), 0, 0
    for at in range(1, count + 1):
        end = start
        while end < len(sizes) and (at == count or used + sizes[end] / 2 <= whole * at / count):
            used += sizes[end]
            end += 1
        yield start, end
        start = end


def _steps(guide: Guide, situation: str, lang: Lang) -> Iterator[CardLine]:
    """The steps in order; what stands beside them has no number."""
    steps = guide.situation_steps(situation)
    in_order = [one for one in steps if not one.aside]
    yield from (_line(one, lang, f"{at}.") for at, one in enumerate(in_order, 1))
    yield from (_line(one, lang, "–") for one in steps if one.aside)


def _line(entry: Entry, lang: Lang, mark: str) -> CardLine:
    return CardLine(entry.words(lang).title, mark)
