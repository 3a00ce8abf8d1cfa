"""Messages among the entries: one state whatever the order, and what decides nothing is packed."""

from __future__ import annotations

import datetime as dt
import random
import zlib
from contextlib import closing

import pytest
from msgspec import structs

from guide.alerts.accepted import Accepted
from guide.alerts.chain import derived
from guide.alerts.course import Standing
from guide.alerts.declaration import (
    AmendmentKind,
    ClosingKind,
    End,
    EndKind,
    Place,
    Source,
)
from guide.alerts.register import Register, State
from guide.cap.message import Status
from guide.content.model import Level
from guide.errors import Code, GuideError
from guide.store.store import Store
from guide.usecases.alerts import received as module
from guide.usecases.alerts.folding import deciding
from guide.usecases.alerts.received import MOST_REFUSALS, Received, RefusalReason, Refused
from guide.usecases.level.announcements import Later
from guide.usecases.level.declarations import Draft
from guide.usecases.level.held import HeldLevels
from guide.usecases.level.messages import packed, unpacked
from guide.usecases.level.place_report import place_report
from guide.usecases.level.standing_entries import standing_entries
from guide.usecases.program.services import Services, services_on
from tests.alerts.messages import (
    DAY,
    HOUR,
    accept,
    alert,
    cancel,
    moments_of,
    shuffled,
    straight_chain,
    update,
)
from tests.usecases.conftest import Clock

HOME = Place(region="KZ-35", detail="Қарағанды")
NOON = dt.datetime(2026, 11, 22, 7, tzinfo=dt.UTC)


@pytest.fixture
def received(services: Services, clock: Clock) -> Received:
    services.preferences.change(place=HOME, language="ru")
    return Received(services.store, services.declarations.held, clock)


def facts(state: State) -> tuple[object, ...]:
    span = state.span
    if span is None:
        return state.level, None
    return state.level, span.standing, span.since, span.heard_at, span.declaration.id


def test_an_end_of_what_another_signed_stays_at_hand_until_its_own_start_comes() -> None:
    start = alert("1", NOON - 9 * DAY)
    over = accept(cancel(start, "2", NOON - 8 * DAY), "second key")
    found = derived([accept(start), over])
    assert found.void == (over,)
    assert over.key in deciding(found, NOON)


def test_a_message_holds_at_home_as_an_entry_does_and_one_undo_takes_it_back(
    services: Services, received: Received
) -> None:
    held = services.declarations.held
    assert not held.has_messages
    receipt = received.take([accept(alert("1", NOON, Level.ORANGE, expires=NOON + 60 * DAY))])
    current = services.declarations.current()
    assert current is not None
    assert (current.level, current.entered_by) == (Level.ORANGE, "by first key")
    assert services.home().banner.level is Level.ORANGE
    assert services.overview().place("KZ-35") is not None
    assert [one.declaration.id for one in services.overview().standing] == [current.id]
    services.store.undo_step(receipt.step)
    assert services.declarations.current() is None
    assert not held.has_messages


def test_messages_and_entries_by_hand_are_one_picture(
    services: Services, received: Received
) -> None:
    services.declarations.declare(Draft(level=Level.RED, place=HOME), HOME)
    received.take([accept(alert("1", NOON, Level.YELLOW, "KZ", expires=NOON + 9 * DAY))])
    held = services.declarations.held
    assert held.state(HOME).level is Level.RED
    assert held.state(Place(region="KZ-71")).level is Level.YELLOW
    (entry,) = services.declarations.held.levels.all()
    services.declarations.close_entry(entry.id, ClosingKind.CANCELLED)
    assert held.state(HOME).level is Level.YELLOW


def test_an_end_that_arrives_first_ends_what_arrives_after_it(
    services: Services, received: Received
) -> None:
    start = alert("1", NOON - DAY, Level.RED, expires=NOON + 9 * DAY)
    end = accept(cancel(start, "2", NOON))
    received.take([end])
    assert received.lacking() == {end.key}
    received.take([accept(start)])
    assert received.lacking() == frozenset()
    state = services.declarations.held.state(HOME)
    assert state.span is not None
    assert (state.level, state.span.standing) == (Level.NONE, Standing.LIFTED)


def test_a_test_message_changes_nothing_and_is_shown_among_the_tests(
    services: Services, received: Received
) -> None:
    test = accept(alert("1", NOON, Level.RED, status=Status.TEST, expires=NOON + DAY))
    received.take([test])
    assert services.declarations.current() is None
    assert services.declarations.held.state(HOME).level is None
    assert received.tests() == [test]
    assert received.last() == test


def test_a_person_adds_to_what_a_message_declared_and_the_message_stays(
    services: Services, received: Received, clock: Clock
) -> None:
    received.take([accept(alert("1", NOON, Level.ORANGE, expires=NOON + 60 * DAY))])
    current = services.declarations.current()
    assert current is not None
    clock.pass_days(3)
    later = Later(AmendmentKind.ENDED, clock().date(), source=Source.TV, entered_by="Динара")
    receipt = services.announcements.announce(current.id, later)
    assert services.declarations.current() is None
    assert services.declarations.held.state(HOME).level is Level.NONE
    services.store.undo_step(receipt.step)
    assert services.declarations.current() == current
    with pytest.raises(ValueError, match=current.id):
        services.announcements.keep(structs.replace(current, level=Level.RED))


def test_taking_the_same_twice_changes_nothing(services: Services, received: Received) -> None:
    one = accept(alert("1", NOON))
    assert received.take([one, one]).step
    assert received.take([structs.replace(one, received_at=NOON + DAY)]).step == 0
    assert received.take([]).step == 0
    assert received.last() == one


# ---- the closing list


def closing_of(services: Services) -> tuple[Level, ClosingKind, tuple[str, ...]] | None:
    shown = services.home().closing
    return None if shown is None else (shown.level, shown.kind, tuple(r.id for r in shown.rows))


END = (Level.ORANGE, ClosingKind.CANCELLED, ("END-01", "END-02", "END-03"))


def test_a_level_that_a_message_ended_has_its_closing_list_until_it_is_put_away(
    services: Services, received: Received, clock: Clock
) -> None:
    first = alert("0", NOON - 2 * DAY, Level.ORANGE, "KZ-35", expires=NOON)
    start = update(first, "1", NOON - DAY, Level.ORANGE, "KZ-35", expires=NOON + 9 * DAY)
    received.take([accept(start)])
    assert closing_of(services) is None, "it stands"
    receipt = received.take([accept(cancel(start, "2", NOON))])
    assert closing_of(services) == END
    assert services.home().banner.state == "nothing"
    shown = services.home().closing
    assert shown is not None
    services.checklist.toggle(shown.declaration_id, "END-01")
    assert services.home().closing.progress.done == 1  # type: ignore[union-attr]
    again = services_on(services.store, clock)
    assert closing_of(again) == END, "whenever the program starts"
    services.declarations.put_away()
    assert closing_of(services) is None
    services.declarations.put_away()
    received.take([accept(first)])
    assert closing_of(services) is None, "once, also when the beginning arrives after the end"
    services.store.undo_step(receipt.step)
    assert services.home().banner.level is Level.ORANGE
    assert closing_of(services) is None


def test_the_closing_list_follows_messages_by_the_rules_of_entries(
    services: Services, received: Received, clock: Clock
) -> None:
    start = alert("1", NOON - 9 * DAY, Level.RED, "KZ-35", expires=NOON - 2 * DAY)
    received.take([accept(start)])
    assert closing_of(services) is None, "the calendar ends nothing"
    lower = update(start, "2", NOON - 2 * DAY, Level.ORANGE, "KZ-35")
    received.take([accept(lower)])
    assert closing_of(services) is None, "a lower level stands"
    higher = update(lower, "3", NOON - DAY, Level.RED, "KZ-35")
    received.take([accept(higher)])
    assert closing_of(services) is None, "what was replaced has the list of what replaced it"
    elsewhere = alert("5", NOON - 3 * DAY, Level.RED, "KZ-71", expires=NOON)
    received.take([accept(elsewhere), accept(cancel(elsewhere, "6", NOON))])
    assert closing_of(services) is None, "it ended elsewhere"
    planned = accept(cancel(higher, "7", NOON, "KZ-35", onset=NOON + 5 * HOUR))
    received.take([planned])
    assert closing_of(services) is None, "it is to end later"
    clock.pass_days(1)
    assert closing_of(services) == (Level.RED, *END[1:])
    entry = services.declarations.declare(Draft(level=Level.YELLOW, place=HOME), HOME)
    assert closing_of(services) is None, "a newer level was entered"
    services.declarations.close_entry(entry.declaration_id, ClosingKind.MISTAKE)
    assert closing_of(services) == (Level.RED, *END[1:])
    received.take([accept(alert("8", NOON + 6 * HOUR, Level.YELLOW, "KZ", expires=NOON + DAY))])
    assert closing_of(services) is None, "a newer level came by message"


def test_what_a_person_heard_to_be_over_has_its_closing_list_too(
    services: Services, received: Received, clock: Clock
) -> None:
    received.take([accept(alert("1", NOON - DAY, Level.ORANGE, "KZ", expires=NOON + 60 * DAY))])
    current = services.declarations.current()
    assert current is not None
    over = Later(AmendmentKind.ENDED, clock().date(), source=Source.TV)
    services.announcements.announce(current.id, over)
    assert closing_of(services) == END
    services.declarations.put_away()
    assert closing_of(services) is None
    assert services.declarations.held.state(HOME).level is Level.NONE, "it is over all the same"


# ---- what decides nothing any more


def taken(sets: list[Accepted], room: int, by: random.Random, now: dt.datetime) -> Services:
    """Messages taken in batches, packed whenever more than `room` have come."""
    services = services_on(Store.in_memory(now=lambda: now), lambda: now)
    received = Received(services.store, services.declarations.held, lambda: now)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "_ROOM", room)
        while sets:
            size = by.randrange(1, 4)
            received.take(sets[:size])
            sets = sets[size:]
    return services


PLACES = [Place(region="KZ"), Place(region="KZ-15"), Place(region="KZ-71", detail="a"),
          Place(region="KZ-15", detail="Ақтөбе"), Place(region="KZ-10")]  # fmt: skip


def differences(seed: int, room: int = 1) -> tuple[list[object], int]:
    """Where the state with packs is not the state of all, and how many packs there were."""
    by = random.Random(seed)  # noqa: S311
    now = dt.datetime(2026, 11, 22, 7, tzinfo=dt.UTC)
    # All of it is long over, or some of it is still to come.
    begun = now - by.choice((3, 8, 900)) * DAY
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("tests.alerts.messages.BEGUN", begun)
        chains = [straight_chain(by, f"{seed}.{number}") for number in range(14)]
    moments = sorted(set(moments_of(chains)))
    every = shuffled([accept(one, at=now) for chain in chains for one in chain], by)
    whole = Register(derived(every).declarations)
    with closing(taken(list(every), room, by, now)) as services:
        held = services.declarations.held
        found = [
            (place, moment)
            for place in PLACES
            for moment in (*by.sample(moments, min(12, len(moments))), now, now + 400 * DAY)
            if facts(held.state(place, moment)) != facts(whole.state(place, moment))
        ]
        for place in PLACES:  # asked as a start does: for one place, of which alone is read
            alone = HeldLevels(services.store, lambda: now, held.made)
            found += [
                (place, moment)
                for moment in (now, now + 5 * DAY, now + 400 * DAY)
                if facts(alone.state(place, moment)) != facts(whole.state(place, moment))
            ]
            assert alone._register is None
        return found, len(held.messages.packs.all())


def shown(services: Services) -> dict[str, object]:
    """All that pages, papers and commands tell of levels."""
    held, now = services.declarations.held, services.now()
    told: dict[str, object] = {
        "overview": services.overview(),
        "timeline": services.timeline(),
        "standing": standing_entries(held),
        "taken": (services.received.newest(9), services.received.last()),
    }
    for place in PLACES:
        services.preferences.change(place=place)
        home = services.home()
        told |= {
            f"report of {place}": place_report(held, place, None, now),
            f"home in {place}": (home.banner, home.closing, home.elsewhere),
        }
    return told


def differing(seed: int) -> tuple[list[str], int]:
    """What is shown otherwise with packs than without, and how many packs there were."""
    now = dt.datetime(2026, 11, 22, 7, tzinfo=dt.UTC)
    by = random.Random(seed)  # noqa: S311
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("tests.alerts.messages.BEGUN", now - by.choice((3, 8, 900)) * DAY)
        chains = [straight_chain(by, f"{seed}.{number}") for number in range(14)]
    every = shuffled([accept(one, at=now) for chain in chains for one in chain], by)
    with (
        closing(taken(list(every), 1, by, now)) as packed_ones,
        closing(taken(list(every), 1000, by, now)) as whole,
    ):
        assert not whole.declarations.held.has_packs
        one, other = shown(packed_ones), shown(whole)
        found = [name for name, told in one.items() if told != other[name]]
        return found, len(packed_ones.declarations.held.messages.packs.all())


def test_packing_changes_nothing_that_is_shown() -> None:
    packs = 0
    # In these sets something is packed; in the last one the message that tells the time.
    for seed in (5, 6, 7, 9, 16, 17, 19, 1016):
        found, count = differing(seed)
        assert found == [], seed
        packs += count
    assert packs > 30, "the control: much was packed"


@pytest.mark.proof
def test_packing_changes_nothing_that_is_shown_in_four_hundred_sets() -> None:
    assert [seed for seed in range(1000, 1400) if differing(seed)[0]] == []


def test_what_people_entered_is_listed_each_for_itself(
    services: Services, received: Received
) -> None:
    """Two of one level whose announced end has passed: only a person can end what one entered."""
    over = End(kind=EndKind.UNTIL_DATE, date=(NOON - 20 * DAY).date())
    for days in (60, 50):
        draft = Draft(level=Level.RED, place=HOME, end=over, on_date=(NOON - days * DAY).date())
        services.announcements.add(draft, HOME)
        one = alert(f"{days}", NOON - days * DAY, Level.RED, "KZ-71", expires=NOON - 20 * DAY)
        received.take([accept(one)])
    held = services.declarations.held
    told = [one.declaration.place.region for one in standing_entries(held)]
    assert told == ["KZ-35", "KZ-35", "KZ-71"]
    spans = held.register().inside(Place(region="KZ"), NOON)
    assert sorted(one.declaration.place.region for one in spans) == told


def test_packing_changes_no_answer_about_any_moment() -> None:
    packs = 0
    for seed in range(12):
        found, count = differences(seed)
        assert found == [], seed
        packs += count
    assert packs > 20, "the control: much was packed"


@pytest.mark.proof
def test_packing_changes_no_answer_in_four_hundred_sets() -> None:
    assert [seed for seed in range(1000, 1400) if differences(seed)[0]] == []


def test_without_the_latest_of_each_area_an_answer_would_change(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("guide.usecases.alerts.folding._weigh", lambda *_: None)
    assert any(differences(seed)[0] for seed in range(20))


def ended(number: int, place: str, begins: dt.datetime) -> list[Accepted]:
    start = alert(f"{number}", begins, Level.YELLOW, place, expires=begins + 9 * DAY)
    return [accept(start), accept(cancel(start, f"{number}.end", begins + DAY))]


@pytest.fixture
def packing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_ROOM", 4)


def test_what_was_packed_is_there_again_when_something_is_said_about_it(
    services: Services, received: Received, packing: None
) -> None:
    """The older of two that nobody confirmed decides again once the newer one was ended."""
    old = alert("old", NOON - 90 * DAY, Level.RED, expires=NOON - 80 * DAY)
    new = alert("new", NOON - 60 * DAY, Level.RED, expires=NOON - 50 * DAY)
    more = [one for at in range(5) for one in ended(at, "KZ-71", NOON - (30 - at) * DAY)]
    received.take([accept(old), accept(new), *more])
    held = services.declarations.held
    assert held.messages.packs.all()
    kept = {one.message.identifier for one in held.messages.live.all()}
    assert kept == {"new", "4", "4.end"}
    state = held.state(HOME)
    assert state.span is not None
    assert (state.level, state.span.standing) == (Level.RED, Standing.UNCONFIRMED)
    end = accept(cancel(new, "new.end", NOON - HOUR, "KZ-35"))
    told = received.change_by(end)
    assert (told.before, told.after) == ((Level.RED,), (Level.RED,)), "so it is told before, too"
    received.take([end])
    again = held.state(HOME)
    assert again.span is not None
    assert again.span.declaration.start == (NOON - 90 * DAY).date()
    assert (again.level, again.span.standing) == (Level.RED, Standing.UNCONFIRMED)


def test_a_clock_in_doubt_puts_nothing_away_and_brings_back_what_it_must(
    services: Services, received: Received, packing: None, clock: Clock
) -> None:
    old = alert("old", NOON - 90 * DAY, Level.RED, expires=NOON - 80 * DAY)
    new = alert("new", NOON - 60 * DAY, Level.RED, expires=NOON - 50 * DAY)
    more = [one for at in range(5) for one in ended(at, "KZ-71", NOON - (30 - at) * DAY)]
    received.take([accept(old), accept(new), *more])
    held = services.declarations.held
    packs = len(held.messages.packs.all())
    clock.time = clock.time.replace(year=2036)
    assert held.reckoning().doubt is not None
    many = [one for at in range(9) for one in ended(at + 20, "KZ-10", NOON - (30 - at) * DAY)]
    received.take([accept(cancel(new, "new.end", NOON - HOUR)), *many])
    assert len(held.messages.packs.all()) == packs
    again = held.state(HOME).span
    assert again is not None
    assert again.declaration.start == (NOON - 90 * DAY).date()


def test_what_a_person_ends_lets_decide_what_was_packed(
    services: Services, received: Received, packing: None
) -> None:
    old = alert("old", NOON - 90 * DAY, Level.ORANGE, expires=NOON - 80 * DAY)
    new = alert("new", NOON - 60 * DAY, Level.ORANGE, expires=NOON - 50 * DAY)
    more = [one for at in range(5) for one in ended(at, "KZ-71", NOON - (30 - at) * DAY)]
    received.take([accept(old), accept(new), *more])
    held = services.declarations.held
    assert {one.message.identifier for one in held.messages.live.all()} == {"new", "4", "4.end"}
    span = held.state(HOME).span
    assert span is not None
    services.announcements.announce(
        span.declaration.id, Later(AmendmentKind.ENDED, NOON.date(), source=Source.RADIO)
    )
    again = held.state(HOME).span
    assert again is not None
    assert again.declaration.start == (NOON - 90 * DAY).date()
    received.take([accept(alert("other", NOON, Level.YELLOW, "KZ-10"))])
    assert not held.messages.is_outdated
    assert held.state(HOME).span == again


def test_a_start_that_arrives_after_its_packed_end_is_ended(
    services: Services, received: Received, packing: None
) -> None:
    start = alert("1", NOON - 40 * DAY, Level.RED, expires=NOON + 90 * DAY)
    more = [one for at in range(5) for one in ended(at + 9, "KZ-71", NOON - (30 - at) * DAY)]
    received.take([accept(cancel(start, "2", NOON - 39 * DAY)), *more])
    received.take([accept(start)])
    assert services.declarations.held.state(HOME).level is Level.NONE


def test_what_is_taken_back_lets_decide_what_it_outweighed_and_is_gone_from_its_pack(
    services: Services, received: Received, packing: None
) -> None:
    old = accept(alert("old", NOON - 90 * DAY, Level.RED, expires=NOON - 80 * DAY))
    new = accept(alert("new", NOON - 60 * DAY, Level.RED, expires=NOON - 50 * DAY))
    more = [one for at in range(5) for one in ended(at, "KZ-71", NOON - (30 - at) * DAY)]
    received.take([old, new, *more])
    held = services.declarations.held
    receipt = received.take_back(new)
    span = held.state(HOME).span
    assert span is not None
    assert span.declaration.start == (NOON - 90 * DAY).date()
    assert received.is_dismissed(new)
    received.take_back(old)
    received.take_back(more[0])
    assert held.state(HOME).level is None
    assert {one.key for one in held.messages.every()} == {one.key for one in more[1:]}
    assert held.state(HOME, NOON - 85 * DAY).level is None
    services.store.undo_step(receipt.step)
    again = held.state(HOME).span
    assert again is not None
    assert again.declaration.start == (NOON - 60 * DAY).date()


def test_undo_of_a_step_that_packed_brings_back_what_was(
    services: Services, received: Received, packing: None
) -> None:
    first = alert("1", NOON - 5 * DAY, Level.ORANGE, expires=NOON + 9 * DAY)
    received.take([accept(first), *ended(3, "KZ-71", NOON - 30 * DAY)])
    before = services.declarations.current()
    more = [one for at in range(5) for one in ended(at + 9, "KZ-71", NOON - (20 - at) * DAY)]
    receipt = received.take([*more, accept(update(first, "2", NOON, Level.RED,
                                                  expires=NOON + 9 * DAY))])  # fmt: skip
    held = services.declarations.held
    assert held.messages.packs.all()
    assert held.state(HOME).level is Level.RED
    services.store.undo_step(receipt.step)
    assert not held.messages.packs.all()
    assert services.declarations.current() == before


def test_a_pack_that_holds_no_messages_is_told_as_damage() -> None:
    one = accept(alert("1", NOON))
    pack = packed([one], NOON, 0, 0, [one])
    assert unpacked(pack) == [one]
    for odd in (b"", pack.packed[:-9], zlib.compress(b"[1]"), zlib.compress(b"{}")):
        with pytest.raises(GuideError) as damage:
            unpacked(structs.replace(pack, packed=odd))
        assert damage.value.code is Code.STORE_DAMAGED


# ---- what was refused


def refused(number: int, word: str = "alert_refused_broken") -> Refused:
    return Refused(f"{number:064x}", f"{number}.xml", NOON, RefusalReason(word, {"detail": "x"}))


def test_refusals_stand_in_one_bounded_list_each_once(
    services: Services, received: Received
) -> None:
    received.refuse([refused(1), refused(2), refused(1)])
    received.refuse([refused(2), refused(1, "other")])
    assert [int(one.digest, 16) for one in received.refusals()] == [1, 2, 1]
    before = services.store.mark()
    received.refuse([refused(2)])
    assert services.store.mark() == before, "and nothing is written for what is known"
    received.refuse([refused(number) for number in range(3, 1000)])
    assert len(received.refusals()) == MOST_REFUSALS
    assert received.refusals()[0] == refused(999)


def test_a_refusal_shows_nothing_that_steers_and_measures_no_time(
    services: Services, received: Received
) -> None:
    received.refuse([structs.replace(refused(1), name="a\u202e\n" + "x" * 999, sender="s" * 999)])
    (shown,) = received.refusals()
    assert shown.name.startswith("a□□x")
    assert (len(shown.name), len(shown.sender)) == (80, 80)
    assert services.store.take_changed_kinds() <= {"settings"}


# ---- a clock that cannot be right


@pytest.mark.parametrize("years", [-50, -10, -1, 2, 10])
@pytest.mark.parametrize("has_entry", [False, True])
def test_a_clock_years_off_begins_ends_and_revives_nothing(
    services: Services, received: Received, clock: Clock, years: int, has_entry: bool
) -> None:
    """Also where nobody entered anything by hand: what was accepted tells the time too."""
    if has_entry:
        services.declarations.declare(Draft(level=Level.YELLOW, place=Place(region="KZ")), HOME)
    over = alert("over", NOON - 9 * DAY, Level.RED, "KZ-71", expires=NOON + 90 * DAY)
    for message in (
        alert("now", NOON - DAY, Level.ORANGE, expires=NOON + 60 * DAY),
        alert("then", NOON, Level.RED, "KZ-10", sent=NOON - DAY, onset=NOON + 20 * DAY,
              expires=NOON + 40 * DAY),
        over,
        cancel(over, "over.end", NOON - 8 * DAY),
    ):  # fmt: skip
        received.take([accept(message, at=clock())])
        clock.time += HOUR
    places = [HOME, Place(region="KZ-10"), Place(region="KZ-71"), Place(region="KZ")]
    before = [facts(services.declarations.held.state(place)) for place in places]
    real = clock.time
    clock.time = real.replace(year=real.year + years)
    for _ in range(2):
        again = services_on(services.store, clock)
        held = again.declarations.held
        assert held.reckoning().doubt is not None
        assert [facts(held.state(place)) for place in places] == before
        assert again.home().banner.level is Level.ORANGE
    clock.time = real + HOUR
    assert services.declarations.held.reckoning().doubt is None


def test_a_message_taken_while_the_clock_was_ahead_holds_by_its_own_dates(
    services: Services, received: Received, clock: Clock
) -> None:
    received.take([accept(alert("1", NOON - DAY, Level.ORANGE, expires=NOON + 60 * DAY),
                          at=clock())])  # fmt: skip
    real = clock.time
    clock.time = real.replace(year=real.year + 10)
    to_come = alert("2", NOON + 5 * DAY, Level.RED, "KZ-10", sent=NOON, expires=NOON + 9 * DAY)
    received.take([accept(to_come, at=clock())])
    clock.time = real + HOUR
    for number in range(3):
        clock.time += HOUR
        received.take([accept(alert(f"x{number}", NOON, Level.YELLOW, "KZ-75",
                                    expires=NOON + DAY), at=clock())])  # fmt: skip
    held = services.declarations.held
    assert held.reckoning().doubt is None
    assert held.state(Place(region="KZ-10")).level is None, "it has not begun"
    assert held.state(HOME).level is Level.ORANGE
    clock.time = NOON + 6 * DAY
    assert held.state(Place(region="KZ-10")).level is Level.RED
