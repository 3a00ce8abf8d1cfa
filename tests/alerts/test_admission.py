"""A3: what is repeated, forged over, stripped, early or late changes nothing."""

from __future__ import annotations

import datetime as dt
import random
from collections import Counter

import pytest
from msgspec import structs

from guide.alerts import admission as admission_module
from guide.alerts.accepted import Accepted
from guide.alerts.admission import Admission, Ruling
from guide.alerts.chain import derived
from guide.alerts.clock import ClockDoubt, Reckoning, reckoned
from guide.alerts.course import Standing
from guide.alerts.declaration import Place
from guide.alerts.register import Register
from guide.cap.message import Message
from guide.content.model import DECLARED, Level
from tests.alerts.courses import moment
from tests.alerts.messages import (
    DAY,
    HOUR,
    KEY,
    accept,
    alert,
    cancel,
    infos,
    shuffled,
    straight_chain,
    tangle,
    update,
)

NOON = moment("2026-07-15T12:00")
NOW = Reckoning(NOON + 30 * DAY)
RED = alert("1", NOON, Level.RED, "KZ-35", "KZ-71", expires=NOON + 9 * DAY)
LESS = update(RED, "2", NOON + DAY, Level.ORANGE, "KZ-35", "KZ-71")
HERE, CITY = Place(region="KZ-35"), Place(region="KZ-71")
OVER = cancel(LESS, "3", NOON + 2 * DAY)


def outcome(new: Accepted, *known: Accepted, at: Reckoning = NOW) -> Ruling:
    return Admission(known).judged(new, at)


@pytest.mark.parametrize(
    ("known", "new", "expected"),
    [
        ((), RED, Ruling.NEW),
        ((), OVER, Ruling.NEW),
        ((RED,), LESS, Ruling.NEW),
        ((RED, LESS), OVER, Ruling.NEW),
        ((LESS,), RED, Ruling.HISTORY),
        ((OVER,), RED, Ruling.NEW),  # what binds the two is the second, and it is not here
        ((OVER, LESS), RED, Ruling.HISTORY),
        ((RED, OVER), LESS, Ruling.HISTORY),
        ((RED, LESS, OVER), RED, Ruling.KNOWN),
        ((RED, LESS, OVER), OVER, Ruling.KNOWN),
    ],
)
def test_a_message_is_new_history_or_known(
    known: tuple[Message, ...], new: Message, expected: Ruling
) -> None:
    found = outcome(accept(new), *map(accept, known))
    assert found is expected
    assert found.is_accepted == (expected in (Ruling.NEW, Ruling.HISTORY))
    assert found.is_final


def test_history_changes_nothing_that_holds_now() -> None:
    before = [accept(LESS), accept(OVER)]
    late = accept(RED)
    assert outcome(late, *before) is Ruling.HISTORY
    now = NOON + 5 * DAY

    def held(known: list[Accepted]) -> set[object]:
        found = derived(known).declarations
        register = Register(found)
        return {register.state(one.place, now).level for one in found}

    assert held([*before, late]) == held(before) == {Level.NONE}


def test_other_bytes_of_one_name_are_a_conflict_with_any_time_of_sending() -> None:
    worse = structs.replace(RED, level=Level.YELLOW)
    later = structs.replace(RED, sent=RED.sent + HOUR)
    for forged in (worse, later):
        assert outcome(accept(forged), accept(RED)) is Ruling.CONFLICT
        assert outcome(accept(forged, "second key"), accept(RED)) is Ruling.NEW, "its own name"
        assert outcome(accept(forged, ""), accept(RED)) is Ruling.NEW
    assert not Ruling.CONFLICT.is_accepted
    other_sender = structs.replace(worse, sender="other@example.org")
    assert outcome(accept(other_sender), accept(RED)) is Ruling.NEW


def test_only_its_own_signer_may_end_a_message() -> None:
    over = cancel(RED, "2", NOON + DAY)
    for change, signer in ((over, "second key"), (over, ""), (LESS, "")):
        assert outcome(accept(change, signer), accept(RED)) is Ruling.OTHER_SIGNER
        # When it comes first it is let in, and changes nothing of what arrives then.
        assert outcome(accept(change, signer)) is Ruling.NEW
        alone = derived([accept(change, signer)]).declarations
        both = derived([accept(change, signer), accept(RED)]).declarations
        assert set(both) == {*alone, *derived([accept(RED)]).declarations}
    for change in (LESS, over):
        assert outcome(accept(change), accept(RED)) is Ruling.NEW
        assert outcome(accept(change, ""), accept(RED, "")) is Ruling.NEW
        assert outcome(accept(change), accept(RED, "")) is Ruling.NEW, "unsigned is nobody's"
    assert not Ruling.OTHER_SIGNER.is_accepted


def test_nobody_does_away_with_a_message_by_taking_the_name_of_its_start() -> None:
    squatter = accept(alert("1", NOON, Level.YELLOW, "KZ-10"), "second key")
    assert squatter.message.id == RED.id
    for change in (LESS, cancel(RED, "2", NOON + DAY)):
        expected = Ruling.NEW if change is LESS else Ruling.OTHER_SIGNER
        assert outcome(accept(change), squatter) is expected
        assert not Ruling.OTHER_SIGNER.is_final, "it is asked again when its own start is there"
        assert outcome(accept(change), squatter, accept(RED)) is Ruling.NEW


def test_an_end_that_is_void_stands_in_nobody_s_way() -> None:
    """It is void whether it was let in before its start arrived, or refused after it."""
    theirs = cancel(RED, "2", NOON + HOUR)
    own = cancel(theirs, "3", NOON + 2 * HOUR)
    assert outcome(accept(own), accept(theirs, "second key")) is Ruling.OTHER_SIGNER
    assert outcome(accept(own), accept(theirs, "second key"), accept(RED)) is Ruling.NEW
    assert derived([accept(theirs, "second key"), accept(RED), accept(own)]).void == (
        accept(theirs, "second key"),
    )


def test_what_two_signers_tangle_comes_to_one_state_in_any_order() -> None:
    """What is not final is asked again, as a folder does it, until nothing more is let in."""
    refused = 0
    for seed in range(50):
        by = random.Random(seed)  # noqa: S311 - no secret
        told = [accept(message, signer or KEY) for signer, message in tangle(by, str(seed))]
        states = set()
        for _ in range(2):
            admission, waiting, before = Admission(), shuffled(told, by), len(told) + 1
            let_in: list[Accepted] = []
            while len(waiting) < before:
                before = len(waiting)
                for one in waiting[:]:
                    if admission.judged(one, NOW).is_accepted:
                        admission.add(one)
                        let_in.append(one)
                        waiting.remove(one)
            refused += len(waiting)
            states.add(frozenset(derived(let_in).declarations))
        assert len(states) == 1, seed
    assert refused > 10


def test_what_was_let_in_by_hand_may_come_again_signed() -> None:
    assert outcome(accept(RED), accept(RED, "")) is Ruling.NEW
    assert outcome(accept(RED, ""), accept(RED)) is Ruling.KNOWN, "it is better than unsigned"
    assert derived([accept(RED, ""), accept(RED)]) == derived([accept(RED)])


def test_what_a_cancel_is_about_is_what_it_names_or_what_it_ends() -> None:
    known = Admission([accept(RED), accept(structs.replace(LESS, infos=infos(["KZ-71"])))])
    own = {KEY}
    assert known.places(RED, own) == (HERE, CITY)
    assert known.places(cancel(RED, "4", NOON + DAY, "KZ-35/a"), own) == (
        Place(region="KZ-35", detail="a"),
    )  # fmt: skip
    assert known.places(cancel(RED, "4", NOON + DAY), own) == (HERE, CITY)
    assert known.places(OVER, own) == (CITY,)
    assert known.places(OVER, {"second key"}) == (), "it ends nothing of theirs"
    assert Admission().places(OVER, own) == ()
    pair = Admission([accept(RED, "a+b")])
    assert pair.places(cancel(RED, "4", NOON + DAY), {"a", "b", "c"}) == (HERE, CITY)
    assert pair.places(cancel(RED, "4", NOON + DAY), {"a", "c"}) == ()


# ---- the clock

MADE = dt.date(2026, 3, 1)


@pytest.mark.parametrize(
    ("ahead", "expected"),
    [
        (dt.timedelta(), Ruling.NEW),
        (DAY, Ruling.NEW),
        (DAY + dt.timedelta(seconds=1), Ruling.AHEAD),
        (3650 * DAY, Ruling.AHEAD),
    ],
)
def test_a_message_from_tomorrow_waits(ahead: dt.timedelta, expected: Ruling) -> None:
    now = Reckoning(RED.sent - ahead)
    found = outcome(accept(RED), at=now)
    assert found is expected
    assert found.is_final == (expected is Ruling.NEW)


@pytest.mark.parametrize(
    ("clock", "doubt"),
    [
        ("1970-01-01T00:00", ClockDoubt.BEFORE_PROGRAM),
        ("2016-07-15T12:00", ClockDoubt.BEFORE_PROGRAM),
        ("2026-04-01T12:00", ClockDoubt.BEHIND),
        ("2036-07-15T12:00", ClockDoubt.AHEAD),
    ],
)
def test_a_clock_that_cannot_be_right_judges_no_message_as_ahead(
    clock: str, doubt: ClockDoubt
) -> None:
    """It waits, and why is told; what was sent before what was entered last is let in."""
    entered = [NOON - 10 * DAY]
    at = reckoned(moment(clock), MADE, entered, entered[-1])
    assert (at.moment, at.doubt) == (entered[-1], doubt)
    assert outcome(accept(RED), at=at) is Ruling.CLOCK_DOUBTED
    assert not Ruling.CLOCK_DOUBTED.is_final
    old = structs.replace(RED, sent=NOON - 20 * DAY, onset=NOON - 20 * DAY)
    assert outcome(accept(old), at=at) is Ruling.NEW
    # Set right, the same message is let in.
    assert outcome(accept(RED), at=reckoned(NOON, MADE, entered, None)) is Ruling.NEW


@pytest.mark.parametrize("clock", ["1970-01-01T00:00", "2016-07-15T12:00", "2036-07-15T12:00"])
def test_with_a_clock_that_cannot_be_right_nothing_expires_and_nothing_comes_back(
    clock: str,
) -> None:
    over = cancel(RED, "4", NOON + 3 * DAY, "KZ-71")
    accepted = [accept(RED, at=NOON + HOUR), accept(over, at=NOON + 3 * DAY + HOUR)]
    register = Register(derived(accepted).declarations)
    entered = sorted(one.received_at for one in accepted)
    now = moment(clock)
    at = reckoned(now, MADE, entered, entered[-1])
    assert at.doubt is not None, "and the page says why"

    def said(when: dt.datetime) -> list[tuple[Level | None, Standing | None]]:
        spans = (register.state(place, when).span for place in (HERE, CITY))
        return [(one.level, one.standing) if one else (None, None) for one in spans]

    held = [(Level.RED, Standing.IN_FORCE), (Level.NONE, Standing.LIFTED)]
    assert said(at.moment) == held
    assert said(now) != held, "the control: by that clock something else would hold"


# ---- by chance


def variants(by: random.Random, chain: list[Message]) -> list[Accepted]:
    """Each message as somebody without the key sends it on: the same again, changed, or joined."""
    made = []
    for message in chain:
        made.append(accept(message))  # replayed
        if message.level is not None:
            other = by.choice([one for one in DECLARED if one is not message.level])
            made.append(accept(structs.replace(message, level=other)))  # damaged, same name
        if message.expires is not None and message.onset is not None:
            longer = message.expires + HOUR
            made.append(accept(structs.replace(message, expires=longer)))
        made += [
            accept(cancel(message, f"x{by.random()}", message.sent + HOUR), "second key"),
            accept(cancel(message, f"x{by.random()}", message.sent + HOUR), ""),
            accept(update(message, f"x{by.random()}", message.sent + HOUR), ""),
        ]
        far = NOW.moment + 3 * DAY
        made.append(accept(alert(f"x{by.random()}", far, Level.RED, "KZ")))  # ahead
        made.append(accept(cancel(message, f"x{by.random()}", far)))
    return made


def changed_by(count: int, seed: int) -> tuple[int, Counter[Ruling]]:
    """How many variants change anything, and what became of them."""
    by = random.Random(seed)  # noqa: S311 - no secret
    tried, changed = 0, 0
    outcomes: Counter[Ruling] = Counter()
    while tried < count:
        chain = straight_chain(by, f"{seed}.{tried}")
        known = [accept(message) for message in chain]
        admission = Admission(known)
        before = derived(known)
        for one in variants(by, chain):
            tried += 1
            found = admission.judged(one, NOW)
            outcomes[found] += 1
            let_in = [*known, one] if found.is_accepted else known
            changed += derived(let_in).declarations != before.declarations
    return changed, outcomes


def test_forged_replayed_damaged_and_early_variants_change_nothing() -> None:
    changed, outcomes = changed_by(600, 1)
    assert changed == 0
    assert outcomes.keys() == {
        Ruling.KNOWN, Ruling.CONFLICT, Ruling.OTHER_SIGNER, Ruling.AHEAD,
    }  # fmt: skip


@pytest.mark.proof
def test_ten_thousand_variants_change_nothing() -> None:
    assert changed_by(10_000, 2)[0] == 0


@pytest.mark.parametrize("rule", ["CONFLICT", "OTHER_SIGNER", "AHEAD"])
def test_each_rule_left_out_lets_a_change_in(rule: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Negative control: without one of the rules something does change."""
    if rule == "CONFLICT":
        monkeypatch.setattr(
            Ruling, "is_accepted",
            property(lambda self: self in (Ruling.NEW, Ruling.HISTORY, Ruling.CONFLICT)),
        )  # fmt: skip
    elif rule == "OTHER_SIGNER":
        monkeypatch.setattr(Admission, "_is_of_others", lambda _self, _new: False)
    else:
        monkeypatch.setattr(admission_module, "AHEAD", 9999 * DAY)
    assert changed_by(300, 1)[0] > 0


def test_an_admission_that_grows_is_the_one_made_at_once() -> None:
    by = random.Random(3)  # noqa: S311 - no secret
    chain = [accept(message) for n in range(20) for message in straight_chain(by, str(n))]
    grown = Admission()
    for number, one in enumerate(chain):
        assert grown.judged(one, NOW) is Admission(chain[:number]).judged(one, NOW)
        grown.add(one)
    assert {grown.judged(one, NOW) for one in chain} == {Ruling.KNOWN}
    assert {one.signer for one in chain} == {KEY}
