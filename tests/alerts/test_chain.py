"""A1: chains of messages: what each rule comes to, and one state whatever the order of arrival."""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Sequence

import pytest
from msgspec import structs

from guide.alerts import chain as chain_module
from guide.alerts.accepted import Accepted
from guide.alerts.area import Area, area_of, covers
from guide.alerts.chain import Derived, derived
from guide.alerts.course import Standing
from guide.alerts.declaration import AmendmentKind, ClosingKind, End, EndKind, Origin, Place
from guide.alerts.register import Register, State
from guide.cap.message import Message, MessageEnd, MessageEndKind, Status
from guide.content.model import LANGS, Level
from tests.alerts.courses import amendment, moment
from tests.alerts.messages import (
    ARRIVED,
    DAY,
    HOUR,
    KEY,
    PLACES,
    accept,
    alert,
    cancel,
    level_of,
    moments_of,
    shuffled,
    straight_chain,
    tangle,
    update,
)

NOON = moment("2026-07-15T12:00")
HERE, CITY, COUNTRY = Place(region="KZ-35"), Place(region="KZ-71"), Place(region="KZ")
RED = alert("1", NOON, Level.RED, "KZ-35", "KZ-71", expires=NOON + 20 * DAY)


def state(found: Derived, after: dt.timedelta, place: Place = HERE) -> State:
    return Register(found.declarations).state(place, NOON + after)


def level(found: Derived, after: dt.timedelta, place: Place = HERE) -> Level | None:
    return state(found, after, place).level


def sent(*messages: Message, signer: str = KEY) -> list[Accepted]:
    return [accept(one, signer) for one in messages]


# ---- one message


def test_a_message_is_one_declaration_for_each_of_its_places() -> None:
    one = accept(RED)
    found = derived([one])
    assert [entry.place for entry in found.declarations] == [HERE, CITY]
    for entry in found.declarations:
        assert (entry.level, entry.entered_by) == (Level.RED, f"by {KEY}")
        assert (entry.announced_by, entry.entered_at) == ("staff@example.org", one.received_at)
        assert entry.id == one.declaration_id(entry.place)
        assert entry.is_elsewhere
    assert len({entry.id for entry in found.declarations}) == 2
    assert level(found, -dt.timedelta(seconds=1)) is None
    assert level(found, dt.timedelta()) is Level.RED
    assert level(found, HOUR, Place(region="KZ-75")) is None


def test_who_announced_it_is_told_in_the_language_asked_for() -> None:
    told = tuple(
        structs.replace(info, sender_name=name)
        for info, name in zip(RED.infos, ("Штаб", "", "Headquarters" * 9), strict=True)
    )
    one = accept(structs.replace(RED, infos=told))
    names = {lang: derived([one], lang=lang).declarations[0].announced_by for lang in LANGS}
    assert names["kk"] == "Штаб"
    assert names["ru"] == "staff@example.org"
    assert len(names["en"]) == 80


@pytest.mark.parametrize(
    ("expires", "date", "time"),
    [
        ("2026-07-17T00:00", "2026-07-16", None),
        ("2026-07-16T23:59", "2026-07-16", None),
        ("2026-07-16T23:58", "2026-07-16", "23:58"),
        ("2026-07-16T15:30", "2026-07-16", "15:30"),
        ("2026-07-16T00:01", "2026-07-16", "00:01"),
    ],
)
def test_an_end_is_a_whole_day_or_a_time_of_it(expires: str, date: str, time: str | None) -> None:
    over = moment(expires)
    found = derived(sent(structs.replace(RED, expires=over)))
    end = found.declarations[0].end
    assert (end.kind, str(end.date)) == (EndKind.UNTIL_DATE, date)
    assert (end.time.isoformat("minutes") if end.time else None) == time
    register = Register(found.declarations)
    before, at = (
        register.state(HERE, over + second).span
        for second in (-dt.timedelta(seconds=1), dt.timedelta(minutes=1))
    )
    assert before is not None
    assert at is not None
    assert (before.standing, at.standing) == (Standing.IN_FORCE, Standing.UNCONFIRMED)


def test_an_end_is_one_of_the_clocks_of_its_place() -> None:
    """Until 2024 the clocks of Aktobe and Astana differed: one moment, two times of day."""
    begins = moment("2016-06-06T00:00")
    one = alert("1", begins, Level.YELLOW, "KZ-15", "KZ-71", expires=moment("2016-06-08T00:00"))
    west, east = derived([accept(one)]).declarations
    assert str(west.end.time) == "23:00:00"
    assert (str(east.end.date), east.end.time) == ("2016-06-07", None)


@pytest.mark.parametrize(
    ("end", "kind", "days"),
    [
        (MessageEnd(), EndKind.UNTIL_DATE, None),
        (MessageEnd(MessageEndKind.FOR_DAYS, 3), EndKind.FOR_DAYS, 3),
        (MessageEnd(MessageEndKind.FOR_DAYS, 4), EndKind.UNTIL_DATE, None),
        (MessageEnd(MessageEndKind.AT_LEAST_DAYS, 3), EndKind.AT_LEAST_DAYS, 3),
        (MessageEnd(MessageEndKind.FURTHER_NOTICE), EndKind.FURTHER_NOTICE, None),
        (MessageEnd(MessageEndKind.NOT_SAID), EndKind.NOT_SAID, None),
    ],
)
def test_an_end_is_told_as_it_was_announced(
    end: MessageEnd, kind: EndKind, days: int | None
) -> None:
    """Also what has no last day: it stands until it is ended. An announced date wins (CON-04)."""
    one = structs.replace(RED, expires=moment("2026-07-18T00:00"), end=end)
    found = derived(sent(one))
    assert (found.declarations[0].end.kind, found.declarations[0].end.days) == (kind, days)
    has_last_day = kind in (EndKind.UNTIL_DATE, EndKind.FOR_DAYS)
    span = state(found, 30 * DAY).span
    assert span is not None
    assert span.standing is (Standing.UNCONFIRMED if has_last_day else Standing.IN_FORCE)
    assert span.level is Level.RED


def test_a_level_begins_with_its_onset_though_the_message_is_in_effect_before() -> None:
    found = derived(sent(structs.replace(RED, effective=NOON, onset=NOON + DAY)))
    assert (level(found, HOUR), level(found, DAY)) == (None, Level.RED)


def test_what_was_entered_about_a_word_that_never_held_says_nothing_of_what_follows_later() -> None:
    first = alert("1", NOON + 2 * DAY, sent=NOON)
    second = update(first, "2", NOON + DAY, sent=NOON + HOUR)
    third = update(second, "3", NOON + 4 * DAY, Level.RED)
    ended = amendment(AmendmentKind.ENDED, (NOON + 3 * DAY).date())
    heard = sent(first, second, third)
    found = derived(heard, {heard[0].declaration_id(HERE): [ended]})
    levels = [level(found, after * DAY) for after in range(5)]
    assert levels == [None, Level.YELLOW, Level.YELLOW, Level.NONE, Level.RED]


def test_who_let_it_in_unsigned_is_told_of_all_that_it_says() -> None:
    for signer, origin in ((KEY, Origin.SIGNED), ("", Origin.UNVERIFIED)):
        (entry, _) = derived(sent(RED, cancel(RED, "2", NOON + DAY), signer=signer)).declarations
        assert (entry.origin, *(one.origin for one in entry.amendments)) == (origin, origin)


def test_only_what_is_meant_declares_anything() -> None:
    for status in (Status.TEST, Status.EXERCISE):
        assert derived(sent(structs.replace(RED, status=status))) == Derived((), ())


# ---- chains


def test_a_higher_level_begins_a_declaration_and_a_lower_one_amends_it() -> None:
    orange = update(RED, "2", NOON + DAY, Level.ORANGE, "KZ-35", "KZ-71")
    red = update(orange, "3", NOON + 2 * DAY, Level.RED, "KZ-35", "KZ-71")
    same = update(red, "4", NOON + 3 * DAY, Level.RED, "KZ-35", "KZ-71")
    found = derived(sent(RED, orange, red, same))
    mine = [entry for entry in found.declarations if entry.place == HERE]
    kinds = [[one.kind for one in entry.amendments] for entry in mine]
    assert kinds == [[AmendmentKind.LOWERED], [AmendmentKind.EXTENDED]]
    assert mine[0].closing is not None
    assert mine[0].closing.kind is ClosingKind.REPLACED
    assert mine[0].closing.replaced_by == mine[1].id
    days = [level(found, day * DAY) for day in range(4)]
    assert days == [Level.RED, Level.ORANGE, Level.RED, Level.RED]
    span = state(found, 3 * DAY + HOUR).span
    assert span is not None
    assert span.since == NOON + 2 * DAY, "the same level goes on"


def test_an_area_that_is_no_more_named_is_ended_and_a_new_one_begins() -> None:
    moved = update(RED, "2", NOON + DAY, Level.RED, "KZ-35", "KZ-75")
    found = derived(sent(RED, moved))
    before, after = ([level(found, at, Place(region=f"KZ-{unit}")) for unit in (35, 71, 75)]
                     for at in (HOUR, DAY))  # fmt: skip
    assert before == [Level.RED, Level.RED, None]
    assert after == [Level.RED, Level.NONE, Level.RED]


def test_a_wider_area_takes_over_and_a_narrower_one_leaves_the_rest() -> None:
    wide = update(RED, "2", NOON + DAY, Level.YELLOW, "KZ")
    narrow = update(wide, "3", NOON + 2 * DAY, Level.YELLOW, "KZ-71")
    found = derived(sent(RED, wide, narrow))
    here, _, city, country = found.declarations
    assert here.closing is not None
    assert (here.closing.kind, here.closing.replaced_by) == (ClosingKind.REPLACED, country.id)
    assert (country.closing, city.place) == (None, CITY)
    (ended,) = country.amendments
    assert (ended.kind, ended.end) == (AmendmentKind.ENDED, End())
    assert (ended.entered_by, ended.announced_by) == (f"by {KEY}", "staff@example.org")
    assert [level(found, DAY, place) for place in (HERE, CITY, COUNTRY)] == [Level.YELLOW] * 3
    said = [level(found, 2 * DAY, place) for place in (HERE, CITY, COUNTRY)]
    assert said == [Level.NONE, Level.YELLOW, Level.NONE]


def test_a_cancel_ends_its_whole_event_or_the_areas_that_it_names() -> None:
    whole, part = cancel(RED, "2", NOON + DAY), cancel(RED, "2", NOON + DAY, "KZ-71")
    for message, levels in ((whole, [Level.NONE] * 2), (part, [Level.RED, Level.NONE])):
        found = derived(sent(RED, message))
        assert [level(found, DAY, place) for place in (HERE, CITY)] == levels
        assert [level(found, HOUR, place) for place in (HERE, CITY)] == [Level.RED] * 2
    country = cancel(RED, "2", NOON + DAY, "KZ")
    assert level(derived(sent(RED, country)), DAY) is Level.NONE, "what covers it ends it too"


def test_a_cancel_of_a_part_inside_an_area_ends_nothing() -> None:
    part = Place(region="KZ-35", detail="Балқаш")
    found = derived(sent(RED, cancel(RED, "2", NOON + DAY, "KZ-35/Балқаш")))
    assert [level(found, DAY, place) for place in (HERE, part, CITY)] == [Level.RED] * 3


def test_a_cancel_ends_what_was_raised_meanwhile_and_nothing_sent_after_it() -> None:
    more = update(RED, "2", NOON + DAY, Level.RED, "KZ-35", "KZ-75")
    over = cancel(RED, "3", NOON + 2 * DAY)  # its sender names the first one only
    again = update(over, "4", NOON + 3 * DAY, Level.YELLOW, "KZ-35")
    found = derived(sent(RED, more, over, again))
    for place in (HERE, CITY, Place(region="KZ-75")):
        assert level(found, 2 * DAY, place) is Level.NONE
    assert level(found, 3 * DAY) is Level.YELLOW


def test_two_that_change_the_same_one_both_count_in_their_own_areas() -> None:
    one = update(RED, "2", NOON + DAY, Level.RED, "KZ-35")
    other = update(RED, "3", NOON + 2 * DAY, Level.ORANGE, "KZ-71")
    found = derived(sent(RED, one, other))
    assert level(found, DAY, CITY) is Level.NONE
    assert level(found, 2 * DAY, CITY) is Level.ORANGE
    assert level(found, 2 * DAY, HERE) is Level.NONE, "it refers to the first, which named it"
    both = update((RED, one), "4", NOON + 3 * DAY, Level.YELLOW, "KZ-35")
    assert level(derived(sent(RED, one, other, both)), 3 * DAY, CITY) is Level.NONE


def test_a_beginning_that_is_repeated_is_not_the_moment_of_the_change() -> None:
    again = update(RED, "2", NOON, Level.ORANGE, "KZ-35", "KZ-71", sent=NOON + DAY,
                   expires=NOON + 9 * DAY)  # fmt: skip
    assert [level(derived(sent(RED, again)), at) for at in (HOUR, DAY - HOUR, DAY)] == [
        Level.RED, Level.RED, Level.ORANGE,
    ]  # fmt: skip
    late = structs.replace(again, onset=NOON + DAY - 2 * HOUR)
    assert level(derived(sent(RED, late)), DAY - HOUR) is Level.ORANGE, "told an hour late"
    told = structs.replace(again, effective=NOON + DAY - 3 * HOUR)
    assert level(derived(sent(RED, told)), DAY - 2 * HOUR) is Level.ORANGE, "in effect before"


def test_what_is_to_come_is_changed_before_it_begins() -> None:
    coming = alert("1", NOON + 5 * DAY, Level.RED, "KZ-35", sent=NOON, expires=NOON + 9 * DAY)
    weaker = structs.replace(
        update(coming, "2", NOON + 5 * DAY, Level.YELLOW, "KZ-35"),
        sent=NOON + DAY, expires=NOON + 9 * DAY,
    )  # fmt: skip
    found = derived(sent(coming, weaker))
    assert [level(found, day * DAY) for day in (4, 5, 6)] == [None, Level.YELLOW, Level.YELLOW]
    wider = structs.replace(
        update(coming, "2", NOON + 2 * DAY, Level.YELLOW, "KZ"), sent=NOON + DAY
    )
    taken_over = derived(sent(coming, wider))
    assert [level(taken_over, day * DAY) for day in (1, 2, 5)] == [
        None, Level.YELLOW, Level.YELLOW,
    ]  # fmt: skip
    over = derived(sent(coming, cancel(coming, "2", NOON + DAY)))
    assert [level(over, day * DAY) for day in (4, 5, 6)] == [None, Level.NONE, Level.NONE]
    planned = update(RED, "2", NOON + 9 * DAY, Level.YELLOW, "KZ-35", sent=NOON + DAY)
    sooner = update(planned, "3", NOON + 3 * DAY, Level.ORANGE, "KZ-35", sent=NOON + 2 * DAY,
                    expires=NOON + 20 * DAY)  # fmt: skip
    found = derived(sent(RED, planned, sooner))
    assert [level(found, day * DAY) for day in (2, 3, 9)] == [Level.RED, Level.ORANGE, Level.ORANGE]


def test_a_message_that_refers_to_two_events_makes_them_one() -> None:
    """Both speak of one area and each of one of its own; both had a start that never arrived."""
    lost = [alert(f"lost {n}".replace(" ", "-"), NOON - DAY) for n in (1, 2)]
    one = update(lost[0], "1", NOON, Level.RED, "KZ-35", "KZ-71", expires=NOON + 9 * DAY)
    two = update(lost[1], "2", NOON + HOUR, Level.YELLOW, "KZ-35", "KZ-75", expires=NOON + 9 * DAY)
    both = update((one, two), "3", NOON, Level.ORANGE, "KZ-35", "KZ-71", sent=NOON + DAY,
                  expires=NOON + 9 * DAY)  # fmt: skip
    apart, joined = derived(sent(one, two)), derived(sent(one, two, both))
    assert (len(apart.events), len(joined.events)) == (2, 1)
    (event,) = joined.events
    assert [one.message.identifier for one in event.messages] == ["1", "2", "3"]
    assert set(event.missing) == {message.id for message in lost}
    places = (HERE, CITY, Place(region="KZ-75"))
    said = {
        hours: [level(joined, hours * HOUR, place) for place in places] for hours in (0, 1, 23, 24)
    }
    assert said == {
        0: [Level.RED, Level.RED, None],
        1: [Level.RED, Level.RED, Level.YELLOW],
        23: [Level.RED, Level.RED, Level.YELLOW],
        24: [Level.ORANGE, Level.ORANGE, Level.NONE],
    }  # fmt: skip
    over = cancel(one, "4", NOON + 2 * DAY)
    assert [level(derived(sent(one, two, both, over)), 2 * DAY, place) for place in places] == [
        Level.NONE,
    ] * 3  # fmt: skip
    handed = [entry.closing for entry in event.declarations if entry.closing is not None]
    assert [closing.kind for closing in handed] == [ClosingKind.REPLACED]


# ---- what did not arrive, and who may speak on


def test_when_only_the_end_arrives_its_start_is_told_as_missing_and_nothing_is_declared() -> None:
    for message in (cancel(RED, "2", NOON + DAY), cancel(RED, "2", NOON + DAY, "KZ-35")):
        found = derived(sent(message))
        assert found.declarations == ()
        assert found.events[0].missing == (RED.id,)
    yellow = alert("y", NOON, Level.YELLOW, "KZ-35", expires=NOON + 9 * DAY)
    other = derived(sent(yellow, cancel(RED, "2", NOON + DAY, "KZ-35")))
    assert level(other, DAY) is Level.YELLOW, "it ends nothing that it does not name"


def test_an_update_without_its_start_holds_as_it_says_and_joins_it_later() -> None:
    later = update(RED, "2", NOON, Level.ORANGE, "KZ-35", sent=NOON + DAY, expires=NOON + 9 * DAY)
    alone = derived(sent(later))
    assert alone.events[0].missing == (RED.id,)
    assert level(alone, HOUR) is Level.ORANGE, "it says since when"
    whole = derived(sent(later, RED))
    assert whole.events[0].missing == ()
    assert (level(whole, HOUR), level(whole, DAY)) == (Level.RED, Level.ORANGE)


def test_two_ends_of_one_missing_start_are_one_event() -> None:
    one = update(RED, "2", NOON + DAY, Level.ORANGE, "KZ-35")
    over = cancel(RED, "3", NOON + DAY + HOUR)
    found = derived(sent(one, over))
    assert len(found.events) == 1
    assert level(found, DAY + 2 * HOUR) is Level.NONE


@pytest.mark.parametrize("order", [1, -1])
def test_a_reference_changes_nothing_of_another_signer(order: int) -> None:
    alone = derived([accept(RED)]).declarations
    for change in (
        cancel(RED, "2", NOON + DAY),
        update(RED, "2", NOON + DAY, Level.YELLOW, "KZ-35", "KZ-71"),
        update(RED, "2", NOON + DAY, Level.RED, "KZ"),
    ):
        for signer in ("second key", ""):
            other = accept(change, signer)
            found = derived([accept(RED), other][::order])
            assert set(found.declarations) == {*alone, *derived([other]).declarations}
            assert found.void == ((other,) if change.level is None else ())
        own = derived([accept(RED), accept(change)][::order])
        assert own.declarations[: len(alone)] != alone, "the control"


def test_a_name_that_another_signer_uses_too_stands_in_nobody_s_way() -> None:
    squatter = alert("1", NOON, Level.YELLOW, "KZ-10")
    over = cancel(RED, "2", NOON + DAY)
    found = derived([accept(squatter, "second key"), accept(RED), accept(over)])
    assert (level(found, DAY), level(found, HOUR, Place(region="KZ-10"))) == (
        Level.NONE, Level.YELLOW,
    )  # fmt: skip


def test_what_was_let_in_unsigned_gives_way_to_the_same_signed() -> None:
    over = cancel(RED, "2", NOON + DAY)
    by_hand = sent(RED, over, signer="")
    assert level(derived(by_hand), DAY) is Level.NONE, "by hand on what is by hand"
    found = derived([*by_hand, accept(RED)])
    assert level(found, DAY) is Level.RED, "nobody signed the end of what is signed"
    assert len(found.declarations) == 2
    assert level(derived([*by_hand, accept(RED), accept(over)]), DAY) is Level.NONE
    signed_end = derived([*sent(RED, signer=""), accept(over)])
    assert (level(signed_end, DAY), signed_end.events[1].missing) == (Level.RED, (RED.id,))


def test_the_same_message_of_two_signers_is_ended_by_each_for_itself() -> None:
    over = cancel(RED, "2", NOON + DAY)
    found = derived([accept(RED), accept(RED, "second key"), accept(over, "second key")])
    assert level(found, DAY) is Level.RED
    assert len({entry.id for entry in found.declarations}) == 4


def test_what_arrived_twice_counts_once() -> None:
    late = accept(RED, at=ARRIVED + 100 * DAY)
    assert derived([late, accept(RED)]) == derived([accept(RED)])
    assert derived([accept(RED), late]) == derived([accept(RED)])


# ---- what a person enters about it


def test_what_a_person_enters_follows_the_declaration_wherever_it_begins() -> None:
    later = update(RED, "2", NOON + DAY, Level.RED, "KZ-35", "KZ-71")
    ended = amendment(AmendmentKind.ENDED, dt.date(2026, 7, 18))
    typed = {accept(later).declaration_id(HERE): [ended]}
    for messages in ((later,), (later, RED), (RED, later)):
        found = derived(sent(*messages), typed)
        assert (level(found, 2 * DAY), level(found, 3 * DAY)) == (Level.RED, Level.NONE)
        assert level(found, 3 * DAY, CITY) is Level.RED, "it was entered of one place"
    further = update(later, "3", NOON + 5 * DAY, Level.RED, "KZ-35", "KZ-71")
    found = derived(sent(RED, later, further), typed)
    assert [level(found, day * DAY) for day in (3, 5)] == [Level.NONE, Level.RED]


def test_what_a_person_entered_about_what_never_came_to_hold_is_not_lost() -> None:
    coming = alert("1", NOON + 5 * DAY, Level.RED, "KZ-35", sent=NOON, expires=NOON + 9 * DAY)
    same = structs.replace(update(coming, "2", NOON + 5 * DAY, Level.RED, "KZ-35"),
                           sent=NOON + DAY, expires=NOON + 19 * DAY)  # fmt: skip
    typed = {accept(coming).declaration_id(HERE): [
        amendment(AmendmentKind.ENDED, dt.date(2026, 7, 22))]}  # fmt: skip
    assert level(derived(sent(coming, same), typed), 8 * DAY) is Level.NONE


# ---- by chance


def by_chance(seed: int) -> tuple[list[list[Message]], random.Random]:
    by = random.Random(seed)  # noqa: S311 - no secret
    return [straight_chain(by, f"{seed}.{n}") for n in range(by.choice((1, 2, 3, 5)))], by


def is_one_state(seed: int) -> bool:
    """Whether all orders of arrival come to one state, which is what the chains say."""
    chains, by = by_chance(seed)
    found = [accept(message) for chain in chains for message in chain]
    # Some arrive twice, some are a test, some never arrive: the same whatever the order.
    found += by.sample(found, len(found) // 4)
    first = derived(found)
    if any(derived(shuffled(found, by)) != first for _ in range(3)):
        return False
    lost = by.sample(found, len(found) // 2)
    if derived(shuffled(lost, by)) != derived(lost):
        return False
    register = Register(first.declarations)
    for now in by.sample(sorted(moments_of(chains)), 6):
        for region_words in PLACES:
            region, _, words = region_words.partition("/")
            place = Place(region=region, detail=words)
            said = register.state(place, now).level or Level.NONE
            if said is not level_of(chains, place, now):
                return False
    return True


def test_one_state_whatever_the_order_and_never_outside_time_or_area() -> None:
    assert [seed for seed in range(200) if not is_one_state(seed)] == []


@pytest.mark.proof
def test_one_state_of_five_thousand_sets_of_messages() -> None:
    assert [seed for seed in range(5000) if not is_one_state(seed)] == []


def is_in_place(seed: int) -> bool:
    """Of messages in a tangle: one state for all orders, and no level that nobody told of there."""
    by = random.Random(seed)  # noqa: S311 - no secret
    told = [(signer, message) for n in range(2) for signer, message in tangle(by, f"{seed}.{n}")]
    found = [accept(message, signer) for signer, message in told]
    found += [accept(message, KEY) for _, message in by.sample(told, 2)]
    found = by.sample(found, len(found) - by.choice((0, 0, 2)))
    first = derived(found)
    if any(derived(shuffled(found, by)) != first for _ in range(3)):
        return False
    register = Register(first.declarations)
    for now in by.sample(sorted(moments_of([[message for _, message in told]])), 4):
        for words in PLACES:
            place = Place(region=words[:5], detail=words[6:])
            said = register.state(place, now).level
            if said and said is not Level.NONE and not any(
                message.level is said
                and min(message.begins, message.sent) <= now
                and any(covers(Place(region=one.code, detail=one.words), place)
                        for one in message.territories)
                for _, message in told
            ):  # fmt: skip
                return False
    return True


def test_a_tangle_of_messages_is_one_state_too() -> None:
    assert [seed for seed in range(120) if not is_in_place(seed)] == []


@pytest.mark.proof
def test_five_thousand_tangles_are_one_state_each() -> None:
    assert [seed for seed in range(5000) if not is_in_place(seed)] == []


@pytest.mark.parametrize("broken", ["_heard", "_moment"])
def test_a_state_that_hangs_on_the_order_would_be_seen(
    broken: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Negative control: messages heard as they arrive, and changes that hold from sending."""

    def as_arrived(accepted: Sequence[Accepted]) -> list[Accepted]:
        return list({one.key: one for one in accepted}.values())

    planted = {"_heard": as_arrived, "_moment": lambda one, _latest: one.message.sent}
    monkeypatch.setattr(chain_module, broken, planted[broken])
    assert any(not is_one_state(seed) for seed in range(60))


def test_what_a_long_chain_costs_grows_with_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """Counted, not timed: how often areas are compared while a chain is worked out."""
    asked = 0

    def counted(place: Place) -> Area:
        nonlocal asked
        asked += 1
        return area_of(place)

    monkeypatch.setattr(chain_module, "area_of", counted)
    one = accept(RED)

    def comparisons(count: int) -> int:
        nonlocal asked
        chain = [one]
        for number in range(count):
            message = update(chain[-1].message, f"c{number}", NOON + (number + 1) * HOUR, Level.RED)
            chain.append(structs.replace(one, message=message, digest=f"{number:064}"))
        asked = 0
        assert len(derived(chain).events) == 1
        return asked

    assert comparisons(800) < 9 * comparisons(100)
