"""A report on many screens names each trouble, at the screen that has it and at no other."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from guide.content.model import Level
from guide.kiosk.configuration import FleetExpectations
from guide.kiosk.fleet import FleetReport, report_on
from guide.kiosk.status import HeldKey, HeldPack, LastMessage, ScreenStatus, ToldFinding
from guide.kiosk.trouble import Lay, TroubleKind
from tests.kiosk.screens import (
    EARLIER,
    HOUR,
    KEY,
    MESSAGE,
    NOTHING,
    NOW,
    OLD,
    PLANTED,
    RED,
    refused,
    screen,
)

K = TroubleKind


def lay(status: ScreenStatus, **more: Any) -> Lay:
    return Lay(folder=status.screen, file="daiyn-status.json", status=status, **more)


def report(*lays: Lay, now: dt.datetime = NOW, **expected: Any) -> FleetReport:
    return report_on(lays, FleetExpectations(**expected), now)


def troubles(found: FleetReport) -> dict[str, list[str]]:
    return {
        one.name: [trouble.kind.value for trouble in one.troubles]
        for one in found.screens if one.troubles
    }  # fmt: skip


FLEET = [lay(screen(n)) for n in range(1, 6)]


def test_screens_in_order_have_nothing_told_about_them() -> None:
    found = report(*FLEET)
    assert troubles(found) == {}
    assert len(found.in_order) == 5
    assert report().screens == ()


@pytest.mark.parametrize(("planted", "kinds"), PLANTED)
def test_each_trouble_is_named_at_the_screen_that_has_it(
    planted: dict[str, Any], kinds: list[TroubleKind]
) -> None:
    found = troubles(report(*FLEET, lay(screen(9, **planted))))
    assert found == ({"library-9": [kind.value for kind in kinds]} if kinds else {})


def test_a_key_that_another_screen_knows_to_be_over_is_old() -> None:
    rolled = (HeldKey(fingerprint=KEY), HeldKey(fingerprint=OLD, end="rolled"))
    fleet = [lay(screen(n, keys=rolled)) for n in range(1, 6)]
    late = lay(screen(9, keys=(HeldKey(fingerprint=OLD),)))
    assert troubles(report(*fleet, late)) == {"library-9": ["old_key", "key_lacking"]}
    assert troubles(report(*fleet)) == {}


def test_a_key_that_is_over_is_lacking_nowhere_however_many_believe_it() -> None:
    """A change of keys that has just begun its way."""
    late = [lay(screen(n, keys=(HeldKey(fingerprint=OLD),))) for n in range(1, 6)]
    first = lay(screen(9, keys=(HeldKey(fingerprint=KEY), HeldKey(fingerprint=OLD, end="rolled"))))
    found = troubles(report(*late, first))
    assert "key_lacking" not in found["library-9"]
    assert all("old_key" in kinds for name, kinds in found.items() if name != "library-9")


def test_two_screens_tell_nothing_about_the_clock_of_this_computer() -> None:
    ahead = [lay(screen(n, written_at=NOW + HOUR)) for n in (1, 2, 3)]
    assert report(*ahead).is_own_clock_doubted, "the control"
    assert not report(*ahead[:2]).is_own_clock_doubted
    assert troubles(report(*ahead[:2])) == {
        "library-1": ["clock_ahead"], "library-2": ["clock_ahead"],
    }  # fmt: skip


def test_a_screen_that_writes_once_a_day_is_not_silent_after_one_and_a_quarter() -> None:
    daily = lay(screen(9, written_at=NOW - 30 * HOUR, every_minutes=1440))
    assert "silent" not in troubles(report(*FLEET, daily))["library-9"]
    late = lay(screen(9, written_at=NOW - 49 * HOUR, every_minutes=1440))
    assert "silent" in troubles(report(*FLEET, late))["library-9"]


def test_where_no_message_ever_came_none_is_missed() -> None:
    bare = [lay(screen(n, level=NOTHING, message=None)) for n in range(1, 4)]
    assert troubles(report(*bare)) == {}


def test_what_two_have_alike_is_told_at_each() -> None:
    stale = [lay(screen(n, is_zone_stale=True)) for n in (1, 2)]
    assert report(*stale).common == ()
    assert troubles(report(*stale)) == {"library-1": ["zone_stale"], "library-2": ["zone_stale"]}
    third = lay(screen(3, is_zone_stale=True))
    assert len(report(*stale, third).common) == 1, "the control"


def test_screens_are_sorted_as_people_count() -> None:
    found = report(*(lay(screen(n)) for n in (10, 9, 2, 1)))
    assert [one.name for one in found.screens] == [f"library-{n}" for n in (1, 2, 9, 10)]


def test_what_the_owner_expects_counts_before_what_the_screens_say() -> None:
    listed = report(*FLEET, screens=("library-1", "library-8", "library-2"))
    assert troubles(listed) == {
        "library-8": ["never"],
        "library-3": ["not_listed"], "library-4": ["not_listed"], "library-5": ["not_listed"],
    }  # fmt: skip
    (told,) = report(*FLEET, words=4).common
    assert (told.trouble.kind, told.count) == (K.STALE_WORDS, 5)
    assert troubles(report(*FLEET[:1], keys=(OLD,))) == {"library-1": ["old_key", "key_lacking"]}
    quiet = lay(screen(9, written_at=NOW - 19 * HOUR))
    assert troubles(report(*FLEET, quiet)) == {}
    assert troubles(report(*FLEET, quiet, silent_hours=12)) == {"library-9": ["silent"]}


def test_the_newest_message_tells_which_level_is_the_others_not_how_many_show_it() -> None:
    """Four that a message has not reached do not outvote the one that it has."""
    late = [lay(screen(n, message=EARLIER)) for n in range(1, 5)]
    found = report(*late, lay(screen(9, level=RED, message=MESSAGE)))
    assert {one.name for one in found.in_order} == {"library-9"}
    told = found.troubled[0].troubles[0]
    assert (told.kind, told.level, told.others) == (K.OTHER_LEVEL, Level.ORANGE, Level.RED)


def test_where_one_says_this_and_one_that_both_are_named() -> None:
    found = report(lay(screen(1)), lay(screen(2, level=RED)))
    assert troubles(found) == {"library-1": ["other_level"], "library-2": ["other_level"]}


def test_files_that_are_no_status_and_folders_without_one_are_named_by_their_folder() -> None:
    found = report(
        *FLEET,
        Lay(folder="library-7", file="daiyn-status.json", fault=K.DAMAGED),
        Lay(folder="library-8", file="daiyn-status.json", fault=K.NEWER),
        Lay(folder="library-9"),
        screens=tuple(f"library-{n}" for n in range(1, 10)),
    )
    assert troubles(found) == {
        "library-6": ["never"], "library-7": ["damaged"], "library-8": ["newer"],
        "library-9": ["never"],
    }  # fmt: skip


def test_two_of_one_name_and_a_conflict_copy_are_named() -> None:
    twin = Lay(folder="copy", file="daiyn-status.json", status=screen(1),
               conflict_copies=("daiyn-status.sync-conflict-1.json",))  # fmt: skip
    found = report(*FLEET, twin)
    assert [(one.folder, [each.kind for each in one.troubles]) for one in found.troubled] == [
        ("library-1", [K.SAME_NAME]), ("copy", [K.SAME_NAME, K.CONFLICT_COPY]),
    ]  # fmt: skip


def test_when_most_clocks_are_ahead_it_is_this_computers_that_is_behind() -> None:
    found = report(*FLEET, now=NOW - 2 * HOUR)
    assert found.is_own_clock_doubted
    assert troubles(found) == {}
    assert not report(*FLEET).is_own_clock_doubted


def test_the_most_pressing_stands_first() -> None:
    found = report(
        *FLEET, lay(screen(8, program="0.3.0")), lay(screen(9, written_at=NOW - 99 * HOUR))
    )
    assert [one.name for one in found.screens][:2] == ["library-9", "library-8"]


def test_what_most_screens_have_alike_is_told_once_and_at_none_of_them() -> None:
    """A file for all that none takes, and a computer of one making: no list of 400 lines."""
    open_alike = ToldFinding(id="home_kept", severity="lack")
    alike = {"findings": (open_alike,), "refused": (refused("odd.zip", "wrong"),)}
    own = {"findings": (open_alike, ToldFinding(id="space", severity="lack"))}
    found = report(*(lay(screen(n, **alike)) for n in range(1, 4)), lay(screen(9, **own)))
    assert [(one.trouble.kind, one.count) for one in found.common] == [
        (K.FINDING, 4), (K.REFUSED, 3),
    ]  # fmt: skip
    assert troubles(found) == {"library-9": ["finding"]}
    assert not report(*(lay(screen(n, **alike)) for n in range(1, 4))).is_in_order
    few = report(*FLEET, *(lay(screen(n, **alike)) for n in (7, 8)))
    assert few.common == ()
    assert set(troubles(few)) == {"library-7", "library-8"}, "the control"


def test_when_most_are_silent_it_is_said_to_look_here_first() -> None:
    assert report(*FLEET, now=NOW + 48 * HOUR).are_most_silent
    assert not report(*FLEET, lay(screen(9, written_at=NOW - 99 * HOUR))).are_most_silent


def test_how_many_screens_have_each_trouble_is_counted_by_screens() -> None:
    late = [lay(screen(n, level=RED, program="0.3.0")) for n in (7, 8)]
    odd = lay(screen(9, findings=tuple(ToldFinding(id=f"f{n}", severity="gap") for n in range(4))))
    found = report(*FLEET, *late, odd)
    assert found.counts == {K.OTHER_LEVEL: 2, K.OLD_PROGRAM: 2, K.FINDING: 1}
    assert list(found.counts) == sorted(found.counts, key=list(K).index)


def test_a_key_of_a_city_is_no_lone_key_and_one_that_nobody_else_has_is() -> None:
    own = (HeldKey(fingerprint=KEY), HeldKey(fingerprint=OLD))
    both = [lay(screen(n, keys=own)) for n in (8, 9)]
    assert troubles(report(*FLEET, *both)) == {}
    assert troubles(report(*FLEET, both[0])) == {"library-8": ["lone_key"]}
    assert troubles(report(*FLEET[:1], both[0])) == {}, "of two nobody knows who is right"


def test_one_screen_that_claims_too_much_puts_no_other_one_into_the_list() -> None:
    """Its message and its places are of days that have not come; its words are told once."""
    far = LastMessage(identifier="x", sent=NOW + 9000 * HOUR, received=NOW)
    pack = HeldPack(id="astana", made_on=dt.date(2199, 1, 1))
    odd = lay(screen(9, message=far, place_packs=(pack,), words=999_999, program="9999.0"))
    found = report(*FLEET, odd)
    assert set(troubles(found)) == {"library-9"}
    assert {one.trouble.kind for one in found.common} == {K.STALE_WORDS, K.OLD_PROGRAM}
