"""The numbers of place packs beside 112: those of the family's place, with what is to be said."""

from __future__ import annotations

import pytest

from guide.alerts.declaration import Place
from guide.places.remarks import Remark
from guide.usecases.places.local_numbers import local_numbers
from tests.places.made import MADE_ON, TODAY, line, school

HERE = Place(region="KZ-35", detail="Қарағанды")


@pytest.mark.parametrize(
    ("home", "expected"),
    [
        (HERE, ["duty"]),
        (Place(region="KZ-35"), ["duty"]),
        (Place(), ["duty"]),
        (Place(region="KZ-10"), []),
        (Place(region="KZ-35", detail="Теміртау"), []),
    ],
)
def test_numbers_of_another_territory_are_left_out(home: Place, expected: list[str]) -> None:
    assert [one.line.id for one in local_numbers([school()], home, TODAY)] == expected


def test_a_line_without_a_phone_is_no_number() -> None:
    pack = school(number=(line("hours", "1"), line("duty", "3", phone="+7 000 000 00 02")))
    assert [one.line.id for one in local_numbers([pack], HERE, TODAY)] == ["duty"]


def test_a_number_says_that_it_is_old_or_made_up() -> None:
    old = line("duty", "3", phone="+7 000 000 00 02", confirmed_on=MADE_ON.replace(year=2024))
    (number,) = local_numbers([school(number=(old,), made_up=True)], HERE, TODAY)
    assert [one.remark for one in number.remarks] == [Remark.MADE_UP, Remark.OUTDATED]
    (number,) = local_numbers([school()], HERE, TODAY)
    assert number.remarks == ()
