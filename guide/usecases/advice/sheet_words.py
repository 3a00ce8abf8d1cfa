"""What the sheets of advice share: fixed words, numbers, what to say, review and grounds.

Gathers plain data for the papers in the languages of one sheet; adds no word to the guide's.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, TypeVar

from msgspec import Struct

from guide.content.guide import Guide
from guide.content.labels import LABELS, labels_of
from guide.content.model import Entry, Lang, Number, Review, Sourced
from guide.content.paper_words import PaperWords
from guide.paper.schemas import Line, PaperNumber


class AdviceWords(Struct, frozen=True):
    """Where a sheet's words come from, and in which languages it speaks."""

    guide: Guide
    words: PaperWords
    langs: Sequence[Lang]

    def line(self, word_id: str, **values: object) -> Line:
        """A fixed word of the papers, its placeholders filled."""
        return [self.words.word(word_id, lang).format(**values) for lang in self.langs]

    def blank(self) -> Line:
        """No words."""
        return [""] * len(self.langs)

    def title(self, entry: Entry) -> Line:
        """The first line of an entry."""
        return [entry.words(lang).title for lang in self.langs]

    def reason(self, entry: Entry) -> Line:
        """The second line of an entry; empty texts when it has none."""
        return [entry.words(lang).reason for lang in self.langs]

    def number(self, number: Number) -> PaperNumber:
        """An emergency number."""
        return {
            "number": number.number,
            "name": [number.words(lang).name for lang in self.langs],
            "when": [number.words(lang).when for lang in self.langs],
        }

    def say(self) -> list[Line]:
        """What to say when calling, in the order a dispatcher asks for it."""
        return [self.title(said) for said in self.guide.say()]

    def content_date(self) -> Line:
        """The day the advice was gathered."""
        day = self.guide.content_date
        return [
            self.words.word("content_date", lang).format(date=self.words.date(day, lang))
            for lang in self.langs
        ]

    def not_reviewed(self, shown: Iterable[Sourced[Any]]) -> Line:
        """The remark that all words carry until a native speaker has signed every one `shown`."""
        is_signed = all(entry.review is Review.SIGNED for entry in shown)
        return self.blank() if is_signed else self.line("not_reviewed")

    def grounds(self, found: Mapping[str, Line]) -> Line:
        """One sentence: the words of each basis, followed by what `found` adds to it."""
        return [
            self.words.word("basis_of", lang).format(
                found="; ".join(
                    self.words.word(word_id, lang) + added[i] for word_id, added in found.items()
                )
            )
            for i, lang in enumerate(self.langs)
        ]

    def sites(self, entries: Iterable[Sourced[Any]]) -> str:
        """Where the entries were read, each site once: `egov.kz, gov.kz`."""
        return ", ".join(dict.fromkeys(one.site for one in self.guide.sources_of(entries)))


S = TypeVar("S", bound=Sourced[Any])


def bases_of(entries: Iterable[S]) -> dict[str, list[S]]:
    """The entries under the word of each label they carry, in whole or in part, strongest first."""
    entries = tuple(entries)
    found = {f"basis_{label}": [e for e in entries if label in labels_of(e)] for label in LABELS}
    return {word_id: resting for word_id, resting in found.items() if resting}
