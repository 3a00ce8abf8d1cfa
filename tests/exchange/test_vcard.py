"""Entries of an address book, read back by the readers of exchange.md section 3."""

from __future__ import annotations

import re
import unicodedata

import pytest
import vobject
from hypothesis import given
from hypothesis import strategies as st

from guide.exchange.content_lines import LINE_LIMIT, as_file, escaped, plain
from guide.exchange.vcard import AddressEntry, vcards

LONG = "Қасымова-Нұрмағамбетова, «Ұлы Дала» тұрғын үйі, ҰҚК, бір\\екі"


def contact(**more: object) -> AddressEntry:
    given = {"uid": "one", "given": "Айгерім", "phones": ("+77000000001",)}
    return AddressEntry(**{**given, **more})  # type: ignore[arg-type]


def read(data: bytes) -> list[vobject.base.Component]:
    return list(vobject.readComponents(data.decode()))


def test_an_entry_is_read_back_with_the_same_values() -> None:
    made = contact(
        family="Қасымова", patronymic="Өмірқызы", mark="ICE 1", note=LONG,
        phones=("+77000000001", "+77172000002"),
    )  # fmt: skip
    [card] = read(vcards([made]))
    assert card.version.value == "3.0"
    assert card.uid.value == "one"
    assert (card.n.value.family, card.n.value.given) == ("ICE 1 Қасымова", "Айгерім")
    assert card.n.value.additional == "Өмірқызы"
    assert card.fn.value == "ICE 1 Қасымова Айгерім Өмірқызы"
    assert [tel.value for tel in card.tel_list] == ["+77000000001", "+77172000002"]
    assert card.note.value == LONG


def test_whom_to_call_first_is_filed_first() -> None:
    """Programs file by the name: without a family name the mark stands in its place."""
    marks = ("ICE 1", "ICE 2", "ICE 3")
    cards = read(vcards(contact(uid=mark, mark=mark) for mark in marks))
    assert [card.n.value.family for card in cards] == list(marks)
    assert [card.fn.value for card in cards] == [f"{mark} Айгерім" for mark in marks]


def test_a_file_has_what_old_readers_need() -> None:
    data = vcards([contact(family=LONG, note=LONG * 3)])
    assert not data.startswith(b"\xef\xbb\xbf")
    assert data.endswith(b"END:VCARD\r\n")
    lines = data.split(b"\r\n")
    assert b"\n" not in b"".join(lines)
    assert max(map(len, lines)) <= LINE_LIMIT
    for line in lines:
        line.decode()  # none ends inside a letter
    name = next(
        line for line in data.decode().replace("\r\n ", "").split("\r\n") if line[:2] == "N:"
    )
    assert name.count(";") == 4, "five parts"


def test_no_free_text_carries_a_semicolon() -> None:
    [card] = read(vcards([contact(given="Ай;герім", note="бір;екі\nүш\rтөрт\x00")]))
    assert card.n.value.given == "Ай,герім"
    assert card.note.value == "бір,екі үш төрт"
    assert b"\\;" not in vcards([contact(note=";;")])


@given(st.text(st.characters(codec="utf-8"), max_size=300))
def test_any_text_comes_back_and_no_line_is_too_long(text: str) -> None:
    data = as_file([f"NOTE:{escaped(text)}"])
    lines = data.removesuffix(b"\r\n").split(b"\r\n")
    assert all(len(line) <= LINE_LIMIT for line in lines) or _one_letter(text)
    parts = [line.decode() for line in lines]
    assert not any(unicodedata.combining(part[1]) for part in parts[1:] if len(part) > 1)
    whole = parts[0] + "".join(part[1:] for part in parts[1:])
    assert re.sub(r"\\(.)", r"\1", whole.removeprefix("NOTE:")) == plain(text)


def _one_letter(text: str) -> bool:
    """More marks over one letter than a line holds: nobody writes such a letter."""
    return sum(1 for char in text if unicodedata.combining(char)) > 20


@pytest.mark.parametrize("before", range(3))
def test_a_line_is_not_cut_between_a_letter_and_the_mark_over_it(before: int) -> None:
    """«Й» typed as «И» and a breve is one letter to whoever reads it."""
    data = as_file(["NOTE:" + "a" * before + "И\u0306" * 60])
    parts = data.decode().removesuffix("\r\n").split("\r\n ")
    assert len(parts) > 2
    assert not any(part.startswith("\u0306") for part in parts)


def test_a_line_that_was_cut_inside_a_letter_is_seen() -> None:
    whole = f"NOTE:{LONG}".encode()
    with pytest.raises(UnicodeDecodeError):
        whole[:LINE_LIMIT].decode()
