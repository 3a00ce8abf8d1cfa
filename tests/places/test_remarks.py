"""What is said of lines beside their words: by their date, their territory, and other packs."""

from __future__ import annotations

import datetime as dt

import pytest

from guide.alerts.area import covers
from guide.alerts.declaration import Place
from guide.places.pack import PlacePack
from guide.places.remarks import Remark, disagreements, of_day, of_pack
from tests.places.made import TODAY, line, newer, school

HOME = Place(region="KZ-35", detail="Қарағанды")


@pytest.mark.parametrize(
    ("day", "remark"),
    [
        (dt.date(2026, 11, 22), None),
        (dt.date(2025, 11, 23), None),
        (dt.date(2025, 11, 22), Remark.OUTDATED),
        (dt.date(2019, 1, 1), Remark.OUTDATED),
        (dt.date(2026, 11, 23), Remark.AHEAD),
        (dt.date(2999, 12, 31), Remark.AHEAD),
    ],
)
def test_twelve_months_and_a_date_to_come(day: dt.date, remark: Remark | None) -> None:
    found = list(of_day(day, TODAY))
    assert [one.remark for one in found] == ([remark] if remark else [])
    assert all(one.day == day for one in found)


def test_a_leap_day_grows_old_on_the_first_of_march() -> None:
    leap = dt.date(2024, 2, 29)
    assert list(of_day(leap, dt.date(2025, 2, 28))) == []
    assert [one.remark for one in of_day(leap, dt.date(2025, 3, 1))] == [Remark.OUTDATED]


@pytest.mark.parametrize(
    ("area", "place", "is_covered"),
    [
        (Place(region="KZ"), Place(region="KZ-35"), True),
        (Place(region="KZ", detail="Үлгі"), Place(region="KZ-35"), False),
        (Place(region="KZ-35"), Place(region="KZ-35", detail="Қарағанды"), True),
        (Place(region="KZ-35", detail="Қарағанды"), Place(region="KZ-35"), False),
        (Place(region="KZ-35", detail="қарағанды "), Place(region="KZ-35", detail="ҚАРАҒАНДЫ"),
         True),
        (Place(region="KZ-35", detail="Қарағанды"), Place(region="KZ-10", detail="Қарағанды"),
         False),
        (Place(region="KZ-35", detail="Балқаш"), Place(region="KZ-35", detail="Қарағанды"), False),
    ],
)  # fmt: skip
def test_a_territory_covers_equal_words_and_never_a_guess(
    area: Place, place: Place, is_covered: bool
) -> None:
    assert covers(area, place) is is_covered


@pytest.mark.parametrize(
    ("more", "home", "expected"),
    [
        ({}, HOME, []),
        ({}, Place(), []),
        ({}, Place(region="KZ-35"), []),
        ({"detail": ""}, HOME, []),
        ({"region": "KZ-10"}, HOME, [Remark.ELSEWHERE]),
        ({"detail": "Балқаш"}, HOME, [Remark.ELSEWHERE]),
        ({"made_on": TODAY}, HOME, []),
        ({"made_on": TODAY + dt.timedelta(days=1)}, HOME, [Remark.AHEAD]),
        ({"made_up": True}, HOME, [Remark.MADE_UP]),
    ],
)
def test_a_pack_as_a_whole(more: dict[str, object], home: Place, expected: list[Remark]) -> None:
    assert [one.remark for one in of_pack(school(**more), home, TODAY)] == expected


def other(**more: object) -> PlacePack:
    return school(id="akimat", **more)


@pytest.mark.parametrize(
    ("pack", "apart"),
    [
        (other(), []),
        # The same name, another phone.
        (other(number=(line("own", "3", phone="+7 000 000 00 09"),)), [("duty", "own")]),
        # The same id in a pack of one name and place, another name.
        (other(hand_over=(line("gate", "9", shift="first"),)), [("gate", "gate")]),
        (other(hand_over=(line("gate", "1", shift="second"),)), [("gate", "gate")]),
        # Written otherwise, said alike.
        (other(number=(line("duty", "3 ", phone="+7 000 000 00 02"),)), []),
        # Another place.
        (other(region="KZ-10", hand_over=(line("gate", "9"),)), []),
        (other(detail="Балқаш", hand_over=(line("gate", "9"),)), []),
        # A pack of another name is not made from this one; names still tell.
        (other(detail="", hand_over=(line("gate", "9"),)), []),
        (other(detail="", number=(line("a", "3", phone="+7 000 000 00 09"),)), [("duty", "a")]),
        # The same gate for each shift; what each says is compared with its own.
        (other(hand_over=(line("gate", "1", shift="first"),
                          line("late", "1", shift="second", about="5"))), []),
        # Newer in another day only.
        (newer(other()), []),
    ],
)  # fmt: skip
def test_two_packs_that_disagree_on_a_line(pack: PlacePack, apart: list[tuple[str, str]]) -> None:
    found = disagreements([school(), pack])
    assert [(one.one[1], one.other[1]) for one in found] == apart
    assert len(disagreements([pack, school()])) == len(apart), "whichever comes first"


def test_a_pack_never_disagrees_with_itself() -> None:
    assert disagreements([school(), school(number=(line("duty", "3", phone="112"),))]) == []
