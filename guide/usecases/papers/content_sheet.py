"""The data of the content sheet: every text of the guide, for a native speaker to sign.

Read from the files' own shapes, so that a text added to any file stands on the sheet by itself.
The lessons for a class follow, each with all that it says to anybody.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import msgspec

from guide.content import files
from guide.content.model import LANGS, Lang
from guide.content.paper_words import PaperWords
from guide.content.source import ContentSource
from guide.paper.schemas import ReviewGroup, ReviewRow, ReviewSheet
from guide.paths import resources
from guide.training.bundled import BundledLessons
from guide.training.lesson_texts import Piece, texts_of_quiz, texts_of_scenario

# In the order a reviewer should meet them: advice first, names last.
_GROUPS: tuple[tuple[str, type[files.ContentFile], str], ...] = (
    (files.LEVELS, files.LevelsFile, "review_levels"),
    (files.SITUATIONS, files.SituationsFile, "review_situations"),
    (files.NUMBERS, files.NumbersFile, "review_numbers"),
    (files.PHONES, files.PhonesFile, "review_phones"),
    (files.KIT, files.KitFile, "review_kit"),
    (files.TALK, files.TalkFile, "review_talk"),
    (files.CLASS, files.WordsFile, "review_class"),
    (files.TRAINING, files.WordsFile, "review_training"),
    (files.KIOSK, files.WordsFile, "review_kiosk"),
    (files.REGIONS, files.RegionsFile, "review_regions"),
    (files.SOURCES, files.SourcesFile, "review_sources"),
    (files.FIELDS, files.FieldsFile, "review_fields"),
    (files.PLAN, files.PlanWordsFile, "review_plan"),
    (files.PLACES, files.PlacesFile, "review_places"),
    (files.PAPER, files.PaperWordsFile, "review_papers"),
    (files.COMMANDS, files.WordsFile, "review_commands"),
    (files.MESSAGES, files.WordsFile, "review_messages"),
)
_NAMES = ("id", "code", "key")  # what an entry is called, whichever its table has


def review_sheet(place: ContentSource | Path, lang: Lang) -> ReviewSheet:
    """Return all texts of the content of `place`, with the sheet's own words in `lang`.

    GuideError CONTENT_UNREADABLE when a file cannot be read.
    """
    words = PaperWords(place)
    found = [(files.load(place, name, shape), title) for name, shape, title in _GROUPS]
    advice_date = found[0][0].content_date  # of the levels: the day that screens and papers say

    def word(word_id: str) -> str:
        return words.word(word_id, lang)

    return {
        "langs": [lang],
        "title": word("review_title"),
        "intro": word("review_intro"),
        "head": [
            word("review_id"),
            "Қазақша",
            "Русский",
            "English",
            word("review_basis"),
            word("review_sign"),
        ],
        "groups": [*(_group(word(title), content) for content, title in found), *_lessons(lang)],
        "sign": [word(f"review_{one}") for one in ("name", "post", "date", "sign")],
        "content_date": word("content_date").format(date=words.date(advice_date, lang)),
        "page": word("review_page"),
    }


def _group(title: str, content: files.ContentFile) -> ReviewGroup:
    tables = msgspec.to_builtins(content)
    rows = [
        row
        for table in tables.values()
        if isinstance(table, tuple)
        for entry in table
        for row in _rows(entry)
    ]
    return {"title": title, "rows": rows}


def _lessons(lang: Lang) -> Iterator[ReviewGroup]:
    lessons = BundledLessons(resources() / "content")
    for scenario in lessons.scenarios:
        yield _lesson(scenario.words(lang).title, texts_of_scenario(scenario))
    for quiz in lessons.quizzes:
        yield _lesson(quiz.words(lang).title, texts_of_quiz(quiz))


def _lesson(title: str, pieces: Iterable[Piece]) -> ReviewGroup:
    rows = []
    for piece in pieces:
        said: dict[str, dict[str, str]] = {lang: piece.texts(lang) for lang in LANGS}
        sources = ", ".join(getattr(piece.said, "sources", ()))
        if all(_text(said[lang]) for lang in LANGS):  # "true" and "false" say nothing of their own
            rows.append(_row(piece.id, said, sources, ""))
    return {"title": title, "rows": rows}


def _rows(entry: Mapping[str, Any]) -> Iterator[ReviewRow]:
    name = next((str(entry[key]) for key in _NAMES if key in entry), "")
    if "value" in entry:
        name = f"{name} = {entry['value']}"
    sources = ", ".join(entry.get("sources", ()))
    if all(lang in entry for lang in LANGS):
        yield _row(name, entry, sources, entry.get("basis", ""))
    for part in entry.get("parts", ()):
        yield _row(f"{name} …", part, sources, part["basis"])


def _row(name: str, entry: Mapping[str, Any], sources: str, basis: str) -> ReviewRow:
    return {
        "id": name,
        "kk": _text(entry["kk"]),
        "ru": _text(entry["ru"]),
        "en": _text(entry["en"]),
        "sources": sources,
        "basis": basis,
    }


def _text(words: str | Mapping[str, str]) -> str:
    """One language of an entry: its lines under each other, in the order they are shown."""
    if isinstance(words, str):
        return words
    return "\n".join(line for line in words.values() if line)
