"""The phone table of the facts, row by row, and what surrounds it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guide.household.phones import (
    Phone,
    PhoneKind,
    is_known,
    is_service_number,
    read_phone,
    shown,
)

K = PhoneKind


@pytest.mark.parametrize(
    ("typed", "kind", "e164", "pretty"),
    [
        ("8 (701) 123-45-67", K.KZ, "+77011234567", "+7 701 123 45 67"),
        ("87011234567", K.KZ, "+77011234567", "+7 701 123 45 67"),
        ("77011234567", K.KZ, "+77011234567", "+7 701 123 45 67"),
        ("7011234567", K.KZ, "+77011234567", "+7 701 123 45 67"),
        ("+7 (701) 123 45 67", K.KZ, "+77011234567", "+7 701 123 45 67"),
        ("(+7) 701.123.45.67", K.KZ, "+77011234567", "+7 701 123 45 67"),
        ("+7 727 212 34 56", K.KZ, "+77272123456", "+7 727 212 34 56"),
        ("8 7172 708090", K.KZ, "+77172708090", "+7 7172 70 80 90"),
        ("8 (7212) 12-34-56", K.KZ, "+77212123456", "+7 7212 12 34 56"),
        ("8 71 72 12 34 5", K.INCOMPLETE, "", "8 71 72 12 34 5"),
        ("8 10 49 30 1234567", K.FOREIGN, "+49301234567", "+49 30 1234567"),
        ("8~10 996 555 123456", K.FOREIGN, "+996555123456", "+996 555 123 456"),
        ("00 49 30 1234567", K.FOREIGN, "+49301234567", "+49 30 1234567"),
        ("00 49 (0) 30 1234567", K.FOREIGN, "+49301234567", "+49 30 1234567"),
        ("8 10 7 916 123 45 67", K.FOREIGN, "+79161234567", "+7 916 123 45 67"),
        ("+49 (0)30 1234567", K.FOREIGN, "+49301234567", "+49 30 1234567"),
        ("8 (0) 701 123 45 67", K.INCOMPLETE, "", "8 (0) 701 123 45 67"),  # not one of ours
        ("8 100 123 45 67", K.TOLL_FREE, "+71001234567", "+7 100 123 45 67"),  # as long as ours
        ("8 10 49", K.INCOMPLETE, "", "8 10 49"),
        ("00 112", K.INCOMPLETE, "", "00 112"),
        ("8-800-080-7777", K.TOLL_FREE, "+78000807777", "+7 800 080 77 77"),
        ("+7 916 123 45 67", K.FOREIGN, "+79161234567", "+7 916 123 45 67"),
        ("+998 90 123 45 67", K.FOREIGN, "+998901234567", "+998 90 123 45 67"),
        ("+49 30 9018201", K.FOREIGN, "+49309018201", "+49 30 9018201"),  # as long as one of ours
        ("12345", K.INCOMPLETE, "", "12345"),
        ("112", K.SERVICE, "112", "112"),
        ("8 701 123", K.INCOMPLETE, "", "8 701 123"),
        ("+", K.INCOMPLETE, "", "+"),
        ("бабушка", K.INCOMPLETE, "", "бабушка"),
        ("", K.EMPTY, "", ""),
        ("  ", K.EMPTY, "", "  "),
    ],
)
def test_the_table(typed: str, kind: PhoneKind, e164: str, pretty: str) -> None:
    assert read_phone(typed) == Phone(kind, e164)
    assert shown(typed) == pretty


@pytest.mark.parametrize(
    ("typed", "extension", "pretty"),
    [
        ("8 727 212 34 56 доб. 12", "12", "+7 727 212 34 56 доб. 12"),
        ("+7 727 212 34 56, доб 12", "12", "+7 727 212 34 56 доб 12"),
        ("+7 727 212 34 56 қосымша 7", "7", "+7 727 212 34 56 қосымша 7"),
        ("+7 727 212 34 56 ext. 101", "101", "+7 727 212 34 56 ext. 101"),
        ("+7 727 212 34 56 #5", "5", "+7 727 212 34 56 #5"),
    ],
)
def test_an_extension_is_kept_beside_the_number(typed: str, extension: str, pretty: str) -> None:
    assert read_phone(typed) == Phone(K.KZ, "+77272123456", extension)
    assert shown(typed) == pretty


def test_words_beside_a_number_are_not_lost() -> None:
    assert read_phone("мама 8 700 000 00 01").e164 == "+77000000001"
    assert shown("мама 8 700 000 00 01") == "мама 8 700 000 00 01"


def test_two_numbers_in_one_box_are_not_joined_into_one() -> None:
    assert read_phone("87000000001, 87000000002").kind is K.INCOMPLETE


def test_an_unknown_prefix_is_accepted_and_only_hinted_at() -> None:
    phone = read_phone("+7 799 000 00 01")
    assert phone.kind is K.KZ
    assert not is_known(phone)
    assert is_known(read_phone("+7 700 000 00 01"))
    assert is_known(read_phone("+998 90 123 45 67"))
    assert not is_known(read_phone("12"))


def test_short_numbers_of_services_are_told_from_a_beginning() -> None:
    assert is_service_number(read_phone("112"))
    assert is_service_number(read_phone("1414"))
    assert not is_service_number(read_phone("870"))


def test_digits_of_other_scripts_are_digits() -> None:
    assert read_phone("８７０００００００１１").e164 == "+77000000011"


@given(st.text(max_size=40))
def test_anything_typed_is_read_without_a_fault(typed: str) -> None:
    phone = read_phone(typed)
    pretty = shown(typed)
    assert phone.is_readable or pretty == typed
    if phone.is_readable:
        assert read_phone(pretty) == phone


@given(st.from_regex(r"[067][0-9]{9}", fullmatch=True))
def test_the_three_ways_to_begin_are_one_number(national: str) -> None:
    numbers = {read_phone(start + national).e164 for start in ("8", "7", "+7", "")}
    assert numbers == {f"+7{national}"}
    assert read_phone(shown("8" + national)).e164 == f"+7{national}"
