"""Keys for alerts: trusted for named territories and nothing else, passed on only by themselves."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from itertools import pairwise, permutations
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from guide.alerts.declaration import Place
from guide.errors import Code, GuideError
from guide.signatures.minisign import PublicKey, digest_of, read_public_key
from guide.usecases.alerts import keys as module
from guide.usecases.alerts.key_changes import KeyChange, KeyEnd, change_file, descents, read_change
from guide.usecases.alerts.key_ring import Doubt, Grant, SealFault, Speaker
from guide.usecases.alerts.keys import AlertKeys
from guide.usecases.editions.trusted_keys import MARK, TrustedKeys, trusted_keys
from guide.usecases.places.trust import PlaceKeys
from guide.usecases.program.services import Services
from tools.made_up_signer import Signer

KARAGANDA, CITY = Place(region="KZ-35"), Place(region="KZ-35", detail="Қарағанды қаласы")
ALMATY, COUNTRY = Place(region="KZ-75"), Place(region="KZ")
OFFICE, NEXT, OTHER, THIEF = Signer(1), Signer(2), Signer(3), Signer(4)
DATA = b"<alert/>"
NOW = dt.datetime(2026, 11, 22, 9, 0, tzinfo=dt.UTC)


@pytest.fixture
def keys(tmp_path: Path) -> AlertKeys:
    return AlertKeys([(tmp_path / "alert-keys", False)])


def key_of(signer: Signer) -> PublicKey:
    return read_public_key(signer.public_file)


def trust(keys: AlertKeys, folder: Path, signer: Signer, grant: Grant) -> None:
    path = folder / f"office-{signer.key_id[0]}.pub"
    path.write_bytes(signer.public_file)
    keys.trust(path, signer.fingerprint, grant)


def word(
    keys: AlertKeys, seals: Sequence[bytes], places: Sequence[Place], *moments: dt.datetime
) -> Speaker:
    ring = keys.ring()
    return ring.word_of(ring.proofs(digest_of([DATA]), seals)[0], places, moments or (NOW,))


def said(keys: AlertKeys, signer: Signer, *places: Place, at: dt.datetime = NOW) -> str:
    """What the key of a signer may say of places: "" when it speaks, else the doubt."""
    found = word(keys, [signer.sign(DATA)], places, at)
    assert bool(found.signer) == (found.doubt is None and bool(found.keys))
    return found.doubt.value if found.doubt is not None else "" if found.signer else "unknown"


def change(keys: AlertKeys, old: Signer, new: Signer | None, by: Signer | None = None) -> None:
    data = change_file(KeyChange(key_of(old), None if new is None else key_of(new)))
    keys.change(data, [(by or old).sign(data)])


def code_of(call: object, *arguments: object) -> Code:
    assert callable(call)
    with pytest.raises(GuideError) as refusal:
        call(*arguments)
    return refusal.value.code


def test_no_key_is_built_in_and_a_key_speaks_for_its_territory_only(
    keys: AlertKeys, tmp_path: Path
) -> None:
    assert keys.ring().keys == ()
    assert said(keys, OFFICE, KARAGANDA) == "unknown"
    trust(keys, tmp_path, OFFICE, Grant(KARAGANDA))
    assert said(keys, OFFICE, KARAGANDA) == ""
    assert said(keys, OFFICE, CITY) == ""
    for places in ([COUNTRY], [ALMATY], [CITY, ALMATY], [Place(), KARAGANDA], [Place()]):
        assert said(keys, OFFICE, *places) == Doubt.ELSEWHERE, places
    assert said(keys, OTHER, KARAGANDA) == "unknown"
    assert said(keys, OFFICE) == "", "what names no place ends what this key said"
    assert said(keys, OTHER) == "unknown"


def test_a_key_for_a_city_speaks_neither_for_its_region_nor_for_another_city(
    keys: AlertKeys, tmp_path: Path
) -> None:
    trust(keys, tmp_path, OFFICE, Grant(CITY))
    assert said(keys, OFFICE, CITY) == ""
    assert said(keys, OFFICE, Place(region="KZ-35", detail="ҚАРАҒАНДЫ  ҚАЛАСЫ")) == ""
    for place in (KARAGANDA, Place(region="KZ-35", detail="Теміртау"), COUNTRY):
        assert said(keys, OFFICE, place) == Doubt.ELSEWHERE


def test_territories_of_one_key_add_up_and_those_of_two_do_not(
    keys: AlertKeys, tmp_path: Path
) -> None:
    trust(keys, tmp_path, OFFICE, Grant(KARAGANDA))
    trust(keys, tmp_path, OTHER, Grant(ALMATY))
    seals = [OFFICE.sign(DATA), OTHER.sign(DATA)]
    assert word(keys, seals, [CITY, ALMATY]).doubt is Doubt.ELSEWHERE
    trust(keys, tmp_path, OFFICE, Grant(ALMATY))
    assert word(keys, seals, [CITY, ALMATY]).signer == OFFICE.fingerprint
    assert len(keys.ring().keys) == 2
    assert {one.view.name for one in keys.ring().keys} == {"office-1", "office-3"}, (
        "as they were named"
    )


def test_a_key_is_trusted_by_its_fingerprint_from_paper_and_no_more_once_it_is_taken_away(
    keys: AlertKeys, tmp_path: Path
) -> None:
    path = tmp_path / "a.pub"
    path.write_bytes(OFFICE.public_file)
    assert code_of(keys.trust, path, OTHER.fingerprint, Grant(COUNTRY)) is Code.KEY_DIFFERS
    assert keys.ring().keys == ()
    keys.trust(path, OFFICE.fingerprint, Grant(COUNTRY))
    keys.distrust(key_of(OFFICE).shown_id.lower())
    assert said(keys, OFFICE, KARAGANDA) == "unknown"
    assert code_of(keys.distrust, key_of(OFFICE).shown_id) is Code.KEY_NOT_HERE


def test_erasing_everything_takes_the_keys_along(kept: Services, tmp_path: Path) -> None:
    trust(kept.alert_keys, tmp_path, OFFICE, Grant(KARAGANDA))
    assert len(kept.alert_keys.ring().keys) == 1
    kept.erase()
    assert kept.alert_keys.ring().keys == ()


def test_a_key_of_another_purpose_speaks_for_no_alert_and_the_other_way_round(
    keys: AlertKeys, tmp_path: Path
) -> None:
    path = tmp_path / "a.pub"
    path.write_bytes(OFFICE.public_file)
    PlaceKeys([(tmp_path / "places", False)]).add(path, OFFICE.fingerprint, KARAGANDA)
    (tmp_path / "alert-keys").mkdir()
    line = OFFICE.public_file.split(b"\n")[1].decode()
    for comment in (
        "x", "minisign public key", f"{MARK}places KZ-35", f"{MARK}words", f"{MARK}alertsx KZ",
        f"{MARK}alerts", f"{MARK}alerts ALA", f"{MARK}alerts until=never KZ",
        f"{MARK}alerts until=2026-99-99 KZ", f"{MARK}alerts three KZ", f"{MARK}alerts KZ-35 KZ-75",
    ):  # fmt: skip
        text = f"untrusted comment: {comment}\n{line}\n"
        (tmp_path / "alert-keys" / "a.pub").write_text(text, encoding="utf-8")
        assert keys.ring().keys == (), comment
    trust(keys, tmp_path, OTHER, Grant(COUNTRY))
    for purpose in ("", "places"):
        assert trusted_keys([TrustedKeys(tmp_path / "alert-keys", purpose=purpose)]) == []


def test_a_key_speaks_until_its_last_day_and_an_old_date_does_not_help_it(
    keys: AlertKeys, tmp_path: Path
) -> None:
    last = dt.date(2026, 11, 22)
    trust(keys, tmp_path, OFFICE, Grant(KARAGANDA, until=last))
    seals, late = [OFFICE.sign(DATA)], dt.datetime(2026, 11, 22, 19, 0, tzinfo=dt.UTC)
    before = late - dt.timedelta(seconds=1)
    assert word(keys, seals, [CITY], before, before).signer
    for moments in ((late, before), (before, late), (late, late)):
        for places in ([CITY], []):
            assert word(keys, seals, places, *moments).doubt is Doubt.EXPIRED


def test_what_was_granted_for_a_territory_is_replaced_by_what_is_granted_next(
    keys: AlertKeys, tmp_path: Path
) -> None:
    """Whoever asks for a second signature from now on has not left the old terms open."""
    trust(keys, tmp_path, OFFICE, Grant(KARAGANDA))
    trust(keys, tmp_path, OFFICE, Grant(ALMATY))
    trust(keys, tmp_path, OFFICE, Grant(KARAGANDA, needs_second=True))
    assert said(keys, OFFICE, CITY) == Doubt.ALONE
    assert said(keys, OFFICE, ALMATY) == ""
    trust(keys, tmp_path, OFFICE, Grant(KARAGANDA, until=dt.date(2030, 1, 1)))
    assert said(keys, OFFICE, CITY) == ""
    (found,) = keys.ring().keys
    assert set(found.grants) == {Grant(ALMATY), Grant(KARAGANDA, until=dt.date(2030, 1, 1))}


def test_two_signatures_are_of_two_senders_who_both_speak_for_all_of_it(
    keys: AlertKeys, tmp_path: Path
) -> None:
    trust(keys, tmp_path, OFFICE, Grant(KARAGANDA, needs_second=True))
    trust(keys, tmp_path, OTHER, Grant(CITY, needs_second=True))
    first, second = OFFICE.sign(DATA), OTHER.sign(DATA)
    assert word(keys, [first], [CITY]).doubt is Doubt.ALONE
    assert word(keys, [first, first, OFFICE.sign(DATA, "again")], [CITY]).doubt is Doubt.ALONE
    assert word(keys, [first, THIEF.sign(DATA)], [CITY]).doubt is Doubt.ALONE
    assert word(keys, [first, OTHER.sign(DATA + b" ")], [CITY]).doubt is Doubt.ALONE
    assert word(keys, [first, second], [KARAGANDA]).doubt is Doubt.ALONE
    for seals in ([first, second], [second, first]):
        found = word(keys, seals, [CITY])
        assert found.signer == "+".join(sorted((OFFICE.fingerprint, OTHER.fingerprint)))
        assert len(found.keys) == 2
    change(keys, OFFICE, NEXT)
    rolled = word(keys, [NEXT.sign(DATA), second], [CITY])
    assert rolled.signer == found.signer
    assert word(keys, [first, NEXT.sign(DATA)], [CITY]).doubt is Doubt.ALONE


def test_why_a_signature_proves_nothing_is_told(keys: AlertKeys, tmp_path: Path) -> None:
    trust(keys, tmp_path, OFFICE, Grant(KARAGANDA))
    ring, digest, seal = keys.ring(), digest_of([DATA]), OFFICE.sign(DATA)
    for seals, fault in (
        ([], SealFault.UNSIGNED),
        ([b"x"], SealFault.MALFORMED),
        ([b"\xef\xbb\xbf" + seal], SealFault.SAVED_BY_EDITOR),
        ([OFFICE.sign(DATA, kind=b"Ed")], SealFault.OLD_WAY),
        ([OTHER.sign(DATA)], SealFault.KEY_UNKNOWN),
        ([OFFICE.sign(DATA + b" ")], SealFault.FORGED),
        ([OFFICE.sign(DATA + b" "), seal], None),
    ):
        proofs, found = ring.proofs(digest, seals)
        assert (found, bool(proofs)) == (fault, fault is None)
    assert ring.word_of([], [KARAGANDA], [NOW]) == Speaker()


# ---- keys that follow each other


def test_a_rolled_key_speaks_for_the_same_and_for_nothing_more(
    keys: AlertKeys, tmp_path: Path
) -> None:
    terms = Grant(KARAGANDA, until=dt.date(2027, 1, 1))
    trust(keys, tmp_path, OFFICE, terms)
    change(keys, OFFICE, NEXT)
    assert said(keys, OFFICE, CITY) == Doubt.ROLLED
    assert said(keys, NEXT, CITY) == ""
    assert said(keys, NEXT, ALMATY) == Doubt.ELSEWHERE
    assert said(keys, NEXT, CITY, at=NOW + dt.timedelta(days=400)) == Doubt.EXPIRED
    found = word(keys, [NEXT.sign(DATA)], [CITY])
    assert found.signer == OFFICE.fingerprint, "its chains go on"
    assert found.keys[0].key_id == key_of(NEXT).shown_id
    change(keys, NEXT, OTHER)
    assert said(keys, NEXT, CITY) == Doubt.ROLLED
    assert word(keys, [OTHER.sign(DATA)], [CITY]).signer == OFFICE.fingerprint
    keys.distrust(key_of(OTHER).shown_id)
    assert keys.ring().keys == ()


def test_a_withdrawn_key_and_those_that_it_named_are_over(keys: AlertKeys, tmp_path: Path) -> None:
    trust(keys, tmp_path, OFFICE, Grant(KARAGANDA))
    change(keys, OFFICE, THIEF)
    assert said(keys, THIEF, CITY) == ""
    change(keys, OFFICE, None)
    assert said(keys, OFFICE, CITY) == Doubt.WITHDRAWN
    assert said(keys, THIEF, CITY) == "unknown"
    # What is over stays so, also when somebody adds it once more.
    path = tmp_path / "again.pub"
    path.write_bytes(OFFICE.public_file)
    assert code_of(keys.trust, path, OFFICE.fingerprint, Grant(COUNTRY)) is Code.KEY_OVER
    keys.distrust(key_of(OFFICE).shown_id)
    assert code_of(keys.trust, path, OFFICE.fingerprint, Grant(COUNTRY)) is Code.KEY_OVER


def test_of_two_keys_that_claim_to_follow_one_neither_does(keys: AlertKeys, tmp_path: Path) -> None:
    trust(keys, tmp_path, OFFICE, Grant(KARAGANDA))
    change(keys, OFFICE, NEXT)
    change(keys, OFFICE, NEXT)
    assert said(keys, NEXT, CITY) == ""
    change(keys, OFFICE, THIEF)
    assert said(keys, OFFICE, CITY) == Doubt.DISPUTED
    assert said(keys, NEXT, CITY) == said(keys, THIEF, CITY) == "unknown"


def test_only_the_key_itself_passes_its_trust_on(keys: AlertKeys, tmp_path: Path) -> None:
    trust(keys, tmp_path, OFFICE, Grant(KARAGANDA))
    trust(keys, tmp_path, OTHER, Grant(ALMATY))
    before = keys.ring()
    for old, new, by in (
        (OFFICE, THIEF, THIEF), (OFFICE, THIEF, OTHER), (OFFICE, None, OTHER), (THIEF, NEXT, THIEF),
        (THIEF, None, THIEF),
    ):  # fmt: skip
        with pytest.raises(GuideError) as refusal:
            change(keys, old, new, by)
        assert refusal.value.code is Code.KEY_CHANGE_ODD
    assert keys.ring().keys == before.keys
    data = change_file(KeyChange(key_of(OFFICE), key_of(NEXT)))
    for odd in (
        data + b"\n",
        data.replace(b"\n", b"\r\n"),
        data.replace(b"new", b"New"),
        b"",
        DATA,
    ):
        assert code_of(keys.change, odd, [OFFICE.sign(odd)]) is Code.KEY_CHANGE_ODD
    assert code_of(keys.change, data, [OFFICE.sign(data + b" ")]) is Code.KEY_CHANGE_ODD
    assert code_of(keys.change, data, []) is Code.KEY_CHANGE_ODD
    assert keys.ring().keys == before.keys


def test_what_somebody_lays_among_the_changes_without_the_key_says_nothing(
    keys: AlertKeys, tmp_path: Path
) -> None:
    trust(keys, tmp_path, OFFICE, Grant(KARAGANDA))
    change(keys, OFFICE, NEXT)
    folder = tmp_path / "alert-keys" / "changes"
    (real,) = folder.glob("*.daiyn-key")
    forged = change_file(KeyChange(key_of(OFFICE), key_of(THIEF)))
    for name, data, seal in (
        ("a", forged, THIEF.sign(forged)),
        ("b", forged, real.with_name(real.name + ".minisig").read_bytes()),
        ("c", forged, b""),
    ):
        (folder / f"{name}.daiyn-key").write_bytes(data)
        (folder / f"{name}.daiyn-key.minisig").write_bytes(seal)
    (folder / "d.daiyn-key").write_bytes(forged)
    assert said(keys, NEXT, CITY) == ""
    assert said(keys, THIEF, CITY) == "unknown"


def test_a_key_passed_on_without_end_leaves_room_for_its_withdrawal(
    keys: AlertKeys, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_MOST_CHANGES", 6)
    trust(keys, tmp_path, OFFICE, Grant(KARAGANDA))
    line = [OFFICE, *map(Signer, range(10, 16))]
    for old, new in pairwise(line[:4]):
        change(keys, old, new)
    with pytest.raises(GuideError):
        change(keys, line[3], line[4])
    change(keys, OFFICE, None)
    assert said(keys, line[3], CITY) == "unknown"


KEYS = [key_of(Signer(number)) for number in range(20, 25)]
CHANGES = st.lists(
    st.builds(KeyChange, st.sampled_from(KEYS), st.sampled_from([None, *KEYS])), max_size=6
)


@given(changes=CHANGES, data=st.data())
@settings(max_examples=300, deadline=None)
def test_the_order_in_which_changes_come_never_matters_and_trust_has_one_end(
    changes: list[KeyChange], data: st.DataObject
) -> None:
    found = list(descents([KEYS[0]], changes))
    shuffled = data.draw(st.permutations(changes))
    assert list(descents([KEYS[0]], shuffled + shuffled)) == found
    assert sum(one.end is None for one in found) <= 1
    assert found[0].key == KEYS[0]
    withdrawn = {one.old for one in changes if one.new is None}
    assert not any(one.end in {None, KeyEnd.ROLLED} and one.key in withdrawn for one in found)


def test_keys_that_follow_each_other_in_a_circle_are_all_over() -> None:
    circle = [KeyChange(one, KEYS[(at + 1) % 3]) for at, one in enumerate(KEYS[:3])]
    for order in permutations(circle):
        assert {one.end for one in descents([KEYS[0]], order)} == {KeyEnd.ROLLED}


@given(st.binary(max_size=300) | st.text(max_size=200).map(str.encode))
@settings(max_examples=200, deadline=None)
def test_no_bytes_make_the_reader_of_changes_fail(data: bytes) -> None:
    assert read_change(data) is None


def test_a_change_is_read_as_it_was_written() -> None:
    for made in (KeyChange(KEYS[0], KEYS[1]), KeyChange(KEYS[0])):
        assert read_change(change_file(made)) == made
    assert read_change(change_file(KeyChange(KEYS[0], KEYS[0]))) is None


def test_a_change_that_is_spelt_in_another_way_is_none() -> None:
    data = change_file(KeyChange(KEYS[0], KEYS[1]))
    over = change_file(KeyChange(KEYS[0]))
    for whole, told, instead in (
        (data, b"old ", b""), (data, b"new ", b""), (data, b"old ", b"Old "),
        (data, b"\n", b"\r\n"), (data, b"change 1", b"change 2"), (over, b"withdrawn", b""),
        (over, b"withdrawn", b"new withdrawn"), (over, b"withdrawn", b"withdrawn "),
    ):  # fmt: skip
        assert told in whole
        assert read_change(whole.replace(told, instead)) is None, (told, instead)
    assert read_change(over + b"\n") is None
