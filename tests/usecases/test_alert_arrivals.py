"""From a file to a level: only with the signature of a key that may speak for the place and now."""

from __future__ import annotations

import datetime as dt
import random
from pathlib import Path
from typing import Any

import pytest
from msgspec import structs

from guide.alerts.course import Standing
from guide.alerts.declaration import Place
from guide.cap.message import Message, Status
from guide.cap.territories import Territories
from guide.cap.writer import message_bytes
from guide.content.model import Level
from guide.signatures.minisign import digest_of, read_public_key
from guide.usecases.alerts.alert_settings import AlertPreferences
from guide.usecases.alerts.arrivals import Arrivals, FolderLook
from guide.usecases.alerts.folder import WatchedFolder
from guide.usecases.alerts.intake import ArrivalWay, Examined, Intake, IntakeVerdict
from guide.usecases.alerts.key_changes import KeyChange, change_file
from guide.usecases.alerts.key_ring import Grant
from guide.usecases.alerts.keys import AlertKeys
from guide.usecases.alerts.lying import Lying
from guide.usecases.alerts.received import Received
from guide.usecases.base.territories import territories_of
from guide.usecases.kiosk.refused import still_lying
from guide.usecases.level.declarations import Draft
from guide.usecases.level.held import HeldLevels
from guide.usecases.program.services import Services
from tests.alerts.messages import DAY, HOUR, alert, cancel, update
from tests.usecases.conftest import Clock
from tools.made_up_signer import Signer

OFFICE, NEXT, SECOND, THIEF = Signer(1), Signer(2), Signer(3), Signer(4)
HOME = Place(region="KZ-35", detail="Қарағанды")
NOON = dt.datetime(2026, 11, 22, 7, tzinfo=dt.UTC)
START = alert("1", NOON, Level.ORANGE, expires=NOON + 60 * DAY)


class Computer:
    """A home with keys, a folder, and what arrives in it."""

    def __init__(self, services: Services, clock: Clock, folder: Path) -> None:
        self.services, self.clock = services, clock
        self.path = folder / "alerts"
        self.path.mkdir()
        self.folder = folder
        self.keys = AlertKeys([(folder / "alert-keys", False)])
        self.held = HeldLevels(services.store, clock, services.declarations.held.made)
        self.received = Received(services.store, self.held, clock)
        self.preferences = AlertPreferences(services.store)
        services.preferences.change(place=HOME, language="ru")
        self.start_anew()

    def start_anew(self) -> None:
        """As after a start: nothing is remembered but what is kept."""
        self.intake = Intake(self.held, lambda: territories_of(self.services.guide), self.clock)
        self.arrivals = Arrivals(
            WatchedFolder(self.path), self.keys, self.intake, self.received,
            lambda: self.preferences.read().at_once,
        )  # fmt: skip

    def trust(self, signer: Signer = OFFICE, *, at_once: bool = True, **terms: Any) -> None:
        path = self.folder / f"office{signer.key_id[0]}.pub"
        path.write_bytes(signer.public_file)
        grant = Grant(**{"place": Place(region="KZ-35"), **terms})
        key = self.keys.trust(path, signer.fingerprint, grant)
        self.preferences.let_in_at_once(key.origin, is_wanted=at_once)

    def put(self, message: Message | bytes, by: Signer | None = OFFICE, name: str = "") -> None:
        data = message if isinstance(message, bytes) else message_bytes(message)
        name = name or f"{digest_of([data]).hex()[:12]}.xml"
        (self.path / name).write_bytes(data)
        if by is not None:
            (self.path / f"{name}.minisig").write_bytes(by.sign(data))

    def look(self) -> FolderLook:
        """One look, and what follows it."""
        found = self.arrivals.look()
        self.received.take(found.take)
        self.received.refuse(found.refused)
        return found

    def level(self, place: Place = HOME) -> Level | None:
        return self.services.declarations.held.state(place).level

    def reasons(self) -> list[str]:
        return [one.reason.word for one in self.received.refusals()]

    def by_hand(self, message: Message | bytes, *seals: bytes) -> Examined:
        data = message if isinstance(message, bytes) else message_bytes(message)
        return self.intake.examine("a.xml", data, seals, self.keys.ring(), ArrivalWay.HAND)


@pytest.fixture
def computer(services: Services, clock: Clock, tmp_path: Path) -> Computer:
    return Computer(services, clock, tmp_path)


# ---- what a folder can do


def test_what_a_trusted_key_signed_holds_at_once_where_that_was_chosen(computer: Computer) -> None:
    computer.trust()
    computer.put(START)
    assert len(computer.look().take) == 1
    assert computer.level() is Level.ORANGE
    current = computer.services.declarations.current()
    assert current is not None
    assert current.entered_by == "office1"
    assert computer.look() == FolderLook(computer.arrivals.folder.state)
    computer.start_anew()
    assert computer.look().take == ()


def test_elsewhere_it_is_offered_until_somebody_takes_or_declines_it(computer: Computer) -> None:
    computer.trust(at_once=False)
    computer.put(START)
    for _ in range(2):
        (offer,) = computer.look().offers
        assert (offer.verdict, offer.keys[0].name) == (IntakeVerdict.OFFERED, "office1")
        assert computer.level() is None
    assert offer.accepted is not None
    computer.received.take([offer.accepted])
    assert computer.level() is Level.ORANGE
    assert computer.look().offers == ()
    more = alert("2", NOON, Level.RED, expires=NOON + DAY)
    computer.put(more)
    (offer,) = computer.look().offers
    computer.received.dismiss([offer.digest])
    computer.start_anew()
    assert computer.look().offers == ()
    assert computer.level() is Level.ORANGE


def test_what_waited_and_may_not_be_taken_any_more_is_refused_with_its_reason(
    computer: Computer,
) -> None:
    computer.trust(at_once=False)
    computer.put(START)
    computer.put(alert("1", NOON, Level.RED, expires=NOON + DAY))
    first, _ = computer.look().offers
    assert first.accepted is not None
    computer.received.take([first.accepted])
    assert computer.look().offers == ()
    assert [one.reason.word for one in computer.look().refused] == ["alert_not_conflict"]
    assert computer.look() == FolderLook(computer.arrivals.folder.state)


def test_what_waits_for_a_press_is_taken_once_its_sender_is_let_in_at_once(
    computer: Computer,
) -> None:
    computer.trust(at_once=False)
    computer.put(START)
    assert len(computer.look().offers) == 1
    computer.preferences.let_in_at_once(OFFICE.fingerprint, is_wanted=True)
    assert len(computer.arrivals.look().take) == 1, "and was not kept"
    found = computer.look()
    assert (len(found.take), found.offers) == (1, ())
    assert computer.level() is Level.ORANGE
    assert computer.look() == FolderLook(computer.arrivals.folder.state)


def test_what_was_taken_back_is_not_taken_again(computer: Computer) -> None:
    computer.trust()
    computer.put(START)
    receipt = computer.received.take(computer.look().take)
    assert receipt.step == 0, "it was taken by the look"
    (undone,) = [computer.services.store.undo({"message"})]
    assert undone
    assert computer.level() is None
    for _ in range(2):
        computer.look()
        computer.start_anew()
    assert computer.level() is None


@pytest.mark.parametrize(("by", "why"), [(None, Lying.UNSIGNED), (THIEF, Lying.KEY_UNKNOWN)])
def test_what_nobody_trusted_signed_comes_from_no_folder(
    computer: Computer, by: Signer | None, why: Lying
) -> None:
    computer.trust()
    computer.put(START, by)
    found = computer.look()
    assert (found.take, found.offers, found.refused) == ((), (), ())
    assert [one.why for one in found.waiting] == [why]
    assert computer.level() is None


def test_nothing_of_a_message_is_read_before_its_signature_holds(
    computer: Computer, monkeypatch: pytest.MonkeyPatch
) -> None:
    computer.trust()
    data, read = message_bytes(START), list[bytes]()
    monkeypatch.setattr(
        "guide.usecases.alerts.intake.read_message", lambda one, _: read.append(one)
    )
    for seals in ((), (THIEF.sign(data),), (OFFICE.sign(data + b" "),), (b"x",)):
        one = computer.intake.examine("a", data, seals, computer.keys.ring(), ArrivalWay.FOLDER)
        assert one.verdict is IntakeVerdict.REFUSED
    assert computer.by_hand(data, OFFICE.sign(data + b" ")).verdict is IntakeVerdict.REFUSED
    assert read == []
    with pytest.raises(AttributeError):  # the control: now it is read
        computer.by_hand(data, OFFICE.sign(data))
    assert read == [data]


def test_a_key_speaks_only_for_its_territory_and_in_its_time(computer: Computer) -> None:
    computer.trust(until=dt.date(2026, 12, 31))
    for name, message in (
        ("elsewhere", alert("2", NOON, Level.RED, "KZ-75", expires=NOON + DAY)),
        ("elsewhere", alert("3", NOON, Level.RED, "KZ", expires=NOON + DAY)),
        ("elsewhere", alert("4", NOON, Level.RED, "KZ-35", "KZ-75", expires=NOON + DAY)),
    ):
        computer.put(message)
        assert computer.look().take == ()
        assert computer.reasons()[0] == f"alert_key_{name}"
    computer.put(alert("5", NOON, Level.YELLOW, "KZ-35/Қарағанды", expires=NOON + DAY))
    assert len(computer.look().take) == 1, "the control"
    computer.clock.time = dt.datetime(2027, 1, 2, tzinfo=dt.UTC)
    computer.put(alert("6", NOON, Level.RED, expires=NOON + 90 * DAY))
    assert computer.look().take == ()
    assert computer.reasons()[0] == "alert_key_expired"
    assert {computer.level(Place(region="KZ-75")), computer.level(Place(region="KZ"))} == {None}


def test_what_waits_and_what_was_refused_is_judged_anew_when_other_keys_are_trusted(
    computer: Computer,
) -> None:
    computer.trust(at_once=False)
    computer.put(START)
    computer.put(alert("2", NOON, Level.RED, "KZ-75", expires=NOON + DAY))
    assert len(computer.look().offers) == 1
    computer.trust(at_once=False, place=Place(region="KZ-75"))
    assert len(computer.look().offers) == 2, "what was refused may be taken now"
    computer.keys.distrust(read_public_key(OFFICE.public_file).shown_id)
    assert computer.look().offers == (), "nobody trusted says so any more"


def test_the_list_of_territories_is_read_once_for_all_that_arrive_together(
    computer: Computer,
) -> None:
    computer.trust()
    read: list[Territories] = []

    def territories() -> Territories:
        read.append(territories_of(computer.services.guide))
        return read[-1]

    computer.intake._territories = territories
    for looks in (1, 2):
        for number in range(3):
            computer.put(alert(f"{looks}{number}", NOON, Level.RED, expires=NOON + DAY))
        assert len(computer.look().take) == 3
        assert len(read) == looks, "and anew for the next: newer words may name more"


def test_two_signatures_are_waited_for(computer: Computer) -> None:
    computer.trust(needs_second=True)
    computer.trust(SECOND, needs_second=True)
    computer.put(START)
    found = computer.look()
    assert (found.take, computer.reasons()) == ((), [])
    (waits,) = found.later
    assert waits.reason is not None
    assert waits.reason.word == "alert_key_alone"
    (computer.path / "second.minisig").write_bytes(SECOND.sign(message_bytes(START)))
    pair = "+".join(sorted((OFFICE.fingerprint, SECOND.fingerprint)))
    (offer,) = computer.look().offers
    assert offer.accepted is not None
    assert offer.accepted.signer == pair
    computer.preferences.let_in_at_once(pair, is_wanted=True)
    computer.start_anew()
    assert len(computer.look().take) == 1
    assert computer.level() is Level.ORANGE


def test_the_end_may_come_first_and_one_key_ends_nothing_of_another(computer: Computer) -> None:
    computer.trust()
    computer.trust(SECOND)
    computer.put(cancel(START, "2", NOON + HOUR))
    computer.clock.time = NOON + 2 * HOUR
    assert len(computer.look().take) == 1
    computer.put(START)
    assert len(computer.look().take) == 1
    assert computer.level() is Level.NONE
    other = alert("3", NOON, Level.RED, expires=NOON + DAY)
    computer.put(other)
    computer.look()
    computer.put(cancel(other, "4", NOON + HOUR), SECOND)
    assert computer.look().take == ()
    assert computer.reasons() == ["alert_not_other_signer"]
    assert computer.level() is Level.RED


@pytest.mark.parametrize("seconds", [OFFICE, SECOND], ids=["own", "other"])
@pytest.mark.parametrize("comes_first", [True, False])
def test_an_end_ends_though_another_office_puts_its_signature_under_it(
    computer: Computer, seconds: Signer, comes_first: bool
) -> None:
    """Whichever of the signatures comes first, and though the end comes before its start."""
    computer.clock.time = NOON + 2 * HOUR
    computer.trust()
    computer.trust(SECOND, place=Place(region="KZ-75"))
    end = message_bytes(cancel(START, "2", NOON + HOUR))
    if not comes_first:
        computer.put(START)
        computer.look()
    first = SECOND if seconds is OFFICE else OFFICE
    computer.put(end, first, "end.xml")
    computer.look()
    (computer.path / "more.minisig").write_bytes(seconds.sign(end))
    for _ in range(2):
        assert computer.look().offers == (), "it is no word of both together"
    if comes_first:
        computer.put(START)
        computer.look()
    assert computer.level() is Level.NONE
    signers = {one.signer for one in computer.held.messages.every()}
    own, other = OFFICE.fingerprint, SECOND.fingerprint
    assert signers == ({own, other} if comes_first else {own})
    computer.start_anew()
    assert computer.look().take == ()


def test_a_message_counts_once_whichever_of_two_trusted_keys_signed_it_first(
    computer: Computer,
) -> None:
    one, other = sorted((OFFICE, SECOND), key=lambda signer: signer.fingerprint)
    for signer in (one, other):
        computer.trust(signer)
    computer.put(START, other, "a.xml")
    assert len(computer.look().take) == 1
    (computer.path / "more.minisig").write_bytes(one.sign(message_bytes(START)))
    for _ in range(2):
        assert computer.look().take == ()
    computer.start_anew()
    assert computer.look().take == ()


def test_another_office_takes_nothing_away_under_the_name_of_a_start(computer: Computer) -> None:
    computer.trust()
    computer.trust(SECOND, place=Place(region="KZ-75"))
    computer.clock.time = NOON + 3 * HOUR
    more = update(START, "2", NOON + HOUR, Level.RED, expires=NOON + DAY)
    over = cancel(more, "3", NOON + 2 * HOUR)
    squatters = [structs.replace(alert(one.identifier, one.sent, Level.YELLOW, "KZ-75"))
                 for one in (START, more)]  # fmt: skip
    computer.put(squatters[1], SECOND)
    computer.put(over)
    computer.look()
    assert computer.reasons() == ["alert_not_other_signer"]
    computer.put(squatters[0], SECOND)
    computer.put(more)
    computer.look()
    computer.look()
    assert computer.level() is Level.NONE, "the end is looked at again once its start is there"
    assert len(computer.reasons()) == 1


def test_a_rolled_key_goes_on_with_what_the_old_one_began(computer: Computer) -> None:
    computer.trust()
    computer.put(START)
    computer.look()
    change = change_file(KeyChange(*(read_public_key(one.public_file) for one in (OFFICE, NEXT))))
    computer.put(change, name="roll.daiyn-key")
    computer.clock.time = NOON + 2 * HOUR
    computer.put(update(START, "2", NOON + HOUR, Level.RED, expires=NOON + 60 * DAY), NEXT)
    computer.look()
    assert computer.level() is Level.ORANGE
    assert len(computer.look().take) == 1, "the key is known from the next look on"
    assert computer.level() is Level.RED
    computer.put(cancel(START, "3", NOON + HOUR))
    computer.look()
    assert computer.level() is Level.RED
    assert computer.reasons() == ["alert_key_rolled"]


def test_what_a_trusted_key_signed_as_a_change_and_is_none_is_refused_with_its_reason(
    computer: Computer,
) -> None:
    """As one that a newer version of the program made, or a change of somebody else's key."""
    computer.trust()
    newer = b"daiyn alert key change 2\n"
    computer.put(newer, name="newer.daiyn-key")
    other = change_file(KeyChange(*(read_public_key(one.public_file) for one in (THIEF, NEXT))))
    computer.put(other, name="other.daiyn-key")
    computer.put(other, by=THIEF, name="thief.daiyn-key")
    assert [one.name for one in computer.look().refused] == ["newer.daiyn-key", "other.daiyn-key"]
    assert computer.reasons() == ["failure_key_change_odd"] * 2
    lying = still_lying(computer.path, computer.received.refusals())
    assert [one.name for one in lying] == ["other.daiyn-key", "newer.daiyn-key"]
    assert computer.look().refused == ()
    computer.put(START)
    computer.look()
    assert computer.level() is Level.ORANGE, "the key goes on"


def test_other_bytes_under_one_name_are_refused_also_within_one_look(computer: Computer) -> None:
    computer.trust()
    computer.put(START, name="a.xml")
    computer.put(structs.replace(START, level=Level.RED), name="b.xml")
    assert len(computer.look().take) == 1
    assert computer.level() is Level.ORANGE
    assert computer.reasons() == ["alert_not_conflict"]
    computer.start_anew()
    computer.look()
    assert len(computer.reasons()) == 1


def test_what_is_sent_ahead_is_taken_when_its_day_has_come(computer: Computer) -> None:
    computer.trust()
    ahead = alert("9", NOON + 3 * DAY, Level.RED, expires=NOON + 9 * DAY)
    computer.put(ahead)
    for _ in range(2):
        found = computer.look()
        assert (found.take, found.refused, len(found.later)) == ((), (), 1)
    computer.clock.time = NOON + 2 * DAY + HOUR
    assert len(computer.look().take) == 1


def test_what_is_meant_for_a_class_or_breaks_a_rule_is_refused_with_its_reason(
    computer: Computer,
) -> None:
    computer.trust()
    computer.put(structs.replace(START, status=Status.EXERCISE))
    computer.look()
    assert computer.reasons() == ["alert_only_in_class"]
    computer.put(b"<alert/>")
    computer.put(message_bytes(START).replace(b"<alert", b"<!DOCTYPE a><alert", 1))
    computer.look()
    assert set(computer.reasons()[:2]) == {"alert_refused_foreign", "alert_refused_broken"}
    assert {one.sender for one in computer.received.refusals()} == {"", "staff@example.org"}
    assert computer.level() is None


def test_a_test_message_is_taken_and_changes_nothing(computer: Computer) -> None:
    computer.trust()
    computer.put(structs.replace(START, status=Status.TEST))
    assert len(computer.look().take) == 1
    assert computer.level() is None
    assert len(computer.received.tests()) == 1


def test_a_full_disk_lets_it_be_taken_later(computer: Computer) -> None:
    computer.trust()
    computer.put(START)
    assert len(computer.arrivals.look().take) == 1, "and nothing was kept"
    assert len(computer.look().take) == 1
    assert computer.level() is Level.ORANGE


def test_much_is_taken_in_steps_and_none_is_lost(
    computer: Computer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("guide.usecases.alerts.arrivals.AT_MOST", 10)
    computer.trust()
    for number in range(35):
        begins = NOON - number * HOUR
        computer.put(alert(f"{number}", begins, Level.YELLOW, expires=NOON + DAY))
    assert [len(computer.look().take) for _ in range(5)] == [10, 10, 10, 5, 0]


# ---- a clock that cannot be right when the message comes


@pytest.mark.parametrize("year", [1970, 2016])
def test_a_message_taken_by_a_computer_without_a_battery_holds(
    computer: Computer, year: int
) -> None:
    """Key and settings were made by a right clock; each start tells 1970."""
    computer.trust()
    computer.clock.time = NOON.replace(year=year)
    computer.put(START)
    assert len(computer.look().take) == 1
    held = computer.services.declarations.held
    for _ in range(2):
        assert computer.level() is Level.ORANGE
        assert held.reckoning().doubt is not None
    computer.put(update(START, "2", NOON + HOUR, Level.RED, expires=NOON + 60 * DAY))
    assert len(computer.look().take) == 1, "the next one within a day is taken too"
    assert computer.level() is Level.RED


def test_a_message_taken_by_a_clock_ten_years_ahead_is_not_over_and_the_clock_is_doubted(
    computer: Computer,
) -> None:
    computer.trust()
    computer.clock.time = NOON.replace(year=2036)
    computer.put(START)
    computer.look()
    held = computer.services.declarations.held
    assert held.reckoning().doubt is not None
    state = held.state(HOME)
    assert state.span is not None
    assert (state.level, state.span.standing) == (Level.ORANGE, Standing.IN_FORCE)
    computer.clock.time = NOON + HOUR
    assert held.reckoning().doubt is None
    assert computer.level() is Level.ORANGE


def test_what_holds_from_now_on_holds_though_the_clock_is_hours_behind(computer: Computer) -> None:
    computer.trust()
    computer.clock.time = NOON - 20 * HOUR
    computer.put(START)
    assert len(computer.look().take) == 1
    held = computer.services.declarations.held
    assert held.reckoning().doubt is None
    assert computer.level() is Level.ORANGE


def test_one_message_after_the_other_does_not_draw_the_time_on(computer: Computer) -> None:
    computer.trust()
    computer.services.declarations.declare(
        Draft(level=Level.YELLOW, place=Place(region="KZ-10")), HOME
    )
    taken = 0
    for number in range(1, 6):
        sent = NOON + number * 20 * HOUR
        computer.put(alert(f"{number}", sent, Level.RED, "KZ-35/a", expires=sent + 90 * DAY))
        taken += len(computer.look().take)
    assert taken == 1
    assert computer.services.declarations.held.reckoning().moment <= NOON + DAY


# ---- what a person can do


def test_an_unsigned_file_by_hand_asks_twice_and_says_ever_after_that_it_was_not_verified(
    computer: Computer,
) -> None:
    computer.trust()
    for seals, reason in (
        ((), "alert_seal_unsigned"),
        ((THIEF.sign(message_bytes(START)),), "alert_seal_key_unknown"),
    ):
        found = computer.by_hand(START, *seals)
        assert (found.verdict, found.keys) == (IntakeVerdict.UNVERIFIED, ())
        assert found.reason is not None
        assert found.reason.word == reason
        assert found.accepted is not None
        assert found.accepted.signer == ""
    assert computer.level() is None
    assert found.accepted is not None
    computer.received.take([found.accepted])
    assert computer.level() is Level.ORANGE
    assert computer.by_hand(START).verdict is IntakeVerdict.KNOWN
    signed = computer.by_hand(START, OFFICE.sign(message_bytes(START)))
    assert signed.verdict is IntakeVerdict.OFFERED


def test_a_signature_that_does_not_hold_is_worse_than_none(computer: Computer) -> None:
    computer.trust()
    data = message_bytes(START)
    for seal, reason in (
        (OFFICE.sign(data + b" "), "alert_seal_forged"),
        (b"x", "alert_seal_malformed"),
        (b"\xef\xbb\xbf" + OFFICE.sign(data), "alert_seal_saved_by_editor"),
        (OFFICE.sign(data, kind=b"Ed"), "alert_seal_old_way"),
    ):
        found = computer.by_hand(data, seal)
        assert found.verdict is IntakeVerdict.REFUSED
        assert found.reason is not None
        assert found.reason.word == reason
    test = computer.by_hand(structs.replace(START, status=Status.TEST))
    assert test.verdict is IntakeVerdict.REFUSED


def test_of_a_withdrawn_key_nothing_is_taken_and_of_one_for_elsewhere_by_two_confirmations(
    computer: Computer,
) -> None:
    computer.trust(place=Place(region="KZ-75"))
    data = message_bytes(START)
    found = computer.by_hand(data, OFFICE.sign(data))
    assert found.verdict is IntakeVerdict.UNVERIFIED
    assert found.reason is not None
    assert found.reason.word == "alert_key_elsewhere"
    office, *followers = (read_public_key(one.public_file) for one in (OFFICE, NEXT, SECOND))
    for follower, word in (
        (followers[0], ""),
        (followers[1], "alert_key_disputed"),
        (None, "alert_key_withdrawn"),
    ):
        change = change_file(KeyChange(office, follower))
        computer.keys.change(change, [OFFICE.sign(change)])
        found = computer.by_hand(data, OFFICE.sign(data))
        if word:
            assert found.verdict is IntakeVerdict.REFUSED
            assert found.reason is not None
            assert found.reason.word == word


# ---- A3: forged, replayed, stripped, re-signed


def variants(by: random.Random, count: int) -> list[tuple[bytes, bytes | None]]:
    """Bytes and signatures of which none is what a trusted key signed, but for the first ones."""
    real = message_bytes(START)
    seal = OFFICE.sign(real)
    other = message_bytes(structs.replace(START, level=Level.RED))
    made: list[tuple[bytes, bytes | None]] = []
    for _ in range(count):
        data, signature = bytearray(by.choice((real, other))), bytearray(seal)
        sort = by.randrange(6)
        if sort == 0:
            data[by.randrange(len(data))] ^= 1 << by.randrange(8)
        elif sort == 1:
            # Beyond the first comment, which is nobody's word.
            signature[by.randrange(70, len(signature))] ^= 1 << by.randrange(8)
        elif sort == 2:
            del data[by.randrange(len(data)) :]
        elif sort == 3:
            signature = bytearray(THIEF.sign(bytes(data)))
        elif sort == 4:
            line = signature.split(b"\n")
            line[by.choice((1, 3))] = THIEF.sign(bytes(data)).split(b"\n")[by.choice((1, 3))]
            signature = bytearray(b"\n".join(line))
        else:
            data = bytearray(other)
        if bytes(data) == real and by.random() < 0.5:
            made.append((bytes(data), None))
        elif (bytes(data), bytes(signature)) != (real, seal):
            made.append((bytes(data), bytes(signature)))
    return made


def changed_by(computer: Computer, found: list[tuple[bytes, bytes | None]]) -> int:
    """How many of them a folder would have let in."""
    ring, let_in = computer.keys.ring(), 0
    for data, seal in found:
        seals = [] if seal is None else [seal]
        one = computer.intake.examine("a.xml", data, seals, ring, ArrivalWay.FOLDER)
        let_in += one.verdict is not IntakeVerdict.REFUSED
    return let_in


def test_no_forged_stripped_or_resigned_message_changes_anything(computer: Computer) -> None:
    computer.trust()
    found = variants(random.Random(14), 400)  # noqa: S311
    assert len(found) > 300
    assert changed_by(computer, found) == 0
    real = message_bytes(START)
    assert changed_by(computer, [(real, OFFICE.sign(real))]) == 1, "the control"


@pytest.mark.proof
def test_ten_thousand_of_them_change_nothing(computer: Computer) -> None:
    computer.trust()
    assert changed_by(computer, variants(random.Random(15), 10_000)) == 0  # noqa: S311


def test_a_replayed_message_changes_nothing(computer: Computer) -> None:
    computer.trust()
    computer.clock.time = NOON + 2 * HOUR
    ended = cancel(START, "2", NOON + HOUR)
    for message in (START, ended):
        computer.put(message)
    computer.look()
    before = computer.services.store.mark()
    for number in range(5):
        computer.put(START, name=f"again-{number}.xml")
        computer.start_anew()
        assert computer.look().take == ()
    assert computer.level() is Level.NONE
    assert computer.services.store.mark() == before


# ---- what was judged is judged again when that changes which the verdict hangs on


@pytest.fixture
def examined(computer: Computer, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The files that were examined."""
    names: list[str] = []
    real = Intake.examine

    def examine(intake: Intake, name: str, *more: Any) -> Examined:
        names.append(name)
        return real(intake, name, *more)

    monkeypatch.setattr(Intake, "examine", examine)
    return names


def test_what_is_sent_ahead_is_read_again_when_its_day_has_come_and_told_meanwhile(
    computer: Computer, examined: list[str]
) -> None:
    computer.trust()
    computer.put(alert("9", NOON + 3 * DAY, Level.RED, expires=NOON + 9 * DAY), name="a.xml")
    for hours in range(4):
        computer.clock.time = NOON + hours * HOUR
        assert len(computer.look().later) == 1
    assert examined == ["a.xml"]
    computer.clock.time = NOON + 2 * DAY - HOUR
    assert len(computer.look().later) == 1
    assert len(examined) == 1
    computer.clock.time = NOON + 2 * DAY
    assert len(computer.look().take) == 1
    assert len(examined) == 2
    (computer.path / "a.xml").unlink()
    assert computer.look().later == ()


def test_what_waits_for_a_second_signature_is_read_again_when_one_comes(
    computer: Computer, examined: list[str]
) -> None:
    computer.trust(needs_second=True)
    computer.trust(SECOND, needs_second=True)
    computer.put(START, name="a.xml")
    for _ in range(3):
        assert len(computer.look().later) == 1
    assert examined == ["a.xml"]
    (computer.path / "second.minisig").write_bytes(SECOND.sign(message_bytes(START)))
    assert len(computer.look().offers) == 1
    assert examined == ["a.xml"] * 2


def test_what_would_end_anothers_level_is_read_again_when_something_was_taken(
    computer: Computer, examined: list[str]
) -> None:
    computer.trust()
    computer.trust(SECOND)
    computer.put(START, name="start.xml")
    computer.look()
    computer.clock.time = NOON + 2 * HOUR
    computer.put(cancel(START, "4", NOON + HOUR), SECOND, name="end.xml")
    for _ in range(4):
        computer.look()
    assert examined == ["start.xml", "end.xml"]
    assert computer.reasons() == ["alert_not_other_signer"]
    computer.put(alert("7", NOON, Level.YELLOW, expires=NOON + DAY), name="more.xml")
    for _ in range(3):
        computer.look()
    assert sorted(examined) == ["end.xml"] * 2 + ["more.xml", "start.xml"]
    assert computer.level() is Level.ORANGE


def test_what_a_clock_ahead_refused_is_taken_when_the_clock_is_set_back(
    computer: Computer, examined: list[str]
) -> None:
    computer.trust(until=dt.date(2026, 12, 31))
    computer.clock.time = dt.datetime(2027, 2, 2, tzinfo=dt.UTC)
    computer.put(START, name="a.xml")
    for _ in range(3):
        assert computer.look().take == ()
    assert computer.reasons() == ["alert_key_expired"]
    assert examined == ["a.xml"]
    computer.clock.time = NOON + HOUR
    assert len(computer.look().take) == 1
    assert computer.level() is Level.ORANGE


def test_very_many_that_are_refused_are_examined_in_steps_and_the_newest_waits_for_none(
    computer: Computer, examined: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A true key can have signed very many that are for elsewhere."""
    monkeypatch.setattr("guide.usecases.alerts.arrivals.AT_MOST", 10)
    monkeypatch.setattr("guide.usecases.alerts.folder_files.TURN", 5)  # more are very many
    computer.trust(place=Place(region="KZ-75"))
    computer.trust(SECOND)
    for number in range(35):
        begins = NOON - number * HOUR
        computer.put(alert(f"{number}", begins, Level.RED, "KZ-10", expires=NOON + DAY))
    looks = [computer.look()]
    computer.put(START, SECOND, name="z.xml")
    looks.append(computer.look())
    assert len(looks[-1].take) == 1, "the newest first"
    while looks[-1].has_more:
        looks.append(computer.look())
    assert len(looks) == 4
    assert len(examined) == 36
    assert len(computer.reasons()) == 35
    assert computer.look() == FolderLook(computer.arrivals.folder.state)
