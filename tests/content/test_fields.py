"""The declared fields of the plan and their words stay in step."""

from __future__ import annotations

from pathlib import Path

import pytest

from guide.content.fields import FieldBook
from guide.content.model import LANGS, Lang
from guide.household.field import Section, fields_of
from guide.household.records.kinds import KINDS, shapes
from guide.household.sections import GROUPS
from guide.places.pack import LineWords, PackWords, PlaceLine, PlacePack

RECORDS = (*shapes(), PlacePack, PackWords, PlaceLine, LineWords)
FIELDS = list({field.key: field for record in RECORDS for field in fields_of(record)}.values())


@pytest.fixture(scope="module")
def book(content: Path) -> FieldBook:
    return FieldBook(content)


def test_every_field_has_words_and_no_words_are_left_over(book: FieldBook) -> None:
    assert sorted(book.keys) == sorted(field.key for field in FIELDS)


@pytest.mark.parametrize("lang", LANGS)
def test_words_of_fields_choices_and_sections(book: FieldBook, lang: Lang) -> None:
    for field in FIELDS:
        assert book.label(field.key, lang)
        assert isinstance(book.hint(field.key, lang), str)
        for value in field.ask.choices:
            assert book.choice(field.key, value, lang)
    for section in Section:
        title, about = book.section(section.value, lang)
        assert title
        assert about
        assert len(book.short(section.value, lang)) <= len(title)


@pytest.mark.parametrize("lang", LANGS)
def test_words_of_groups_and_of_the_kinds_of_records(book: FieldBook, lang: Lang) -> None:
    assert all(book.group(group.value, lang) for group in GROUPS)
    for kind in KINDS:
        if kind.is_repeated:
            words = book.record(kind.name, lang)
            assert words.one
            assert words.many
            assert words.add
        for own_id in kind.ids:
            assert book.record(f"{kind.name}.{own_id}", lang).one


def test_unknown_field_is_a_mistake_of_ours(book: FieldBook) -> None:
    with pytest.raises(KeyError):
        book.label("home.nothing", "kk")


def test_a_hint_may_hold_an_example_but_no_one_elses_phone(book: FieldBook) -> None:
    for field in FIELDS:
        for lang in LANGS:
            digits = "".join(sign for sign in book.hint(field.key, lang) if sign.isdigit())
            assert len(digits) < 7
