"""Place packs on this computer: taken only as looked at, verified by keys for this purpose only."""

from __future__ import annotations

from pathlib import Path

import pytest

from guide.alerts.declaration import Place
from guide.content.pack import SIGNATURE_ENDING
from guide.errors import Code, GuideError
from guide.places.comparison import LineChange
from guide.places.pack_file import write_place
from guide.places.remarks import Remark
from guide.signatures.minisign import read_public_key
from guide.store.guide_folder import GuideFolder
from guide.usecases.editions import trusted_keys
from guide.usecases.editions.in_effect import GUIDE, words_in_effect
from guide.usecases.editions.trusted_keys import KEYS, MARK, TrustedKeys, add_key
from guide.usecases.editions.update import EditionUpdate
from guide.usecases.places.here import PLACES, has_packs
from guide.usecases.places.packs import PlacePacks
from guide.usecases.places.trust import Trust
from tests.packs.good import good_pack
from tests.packs.reading import put_pack, snapshot
from tests.places.made import REGIONS, line, newer, put, put_bytes, school
from tests.usecases.conftest import Clock
from tools.made_up_signer import Signer

HERE, ELSEWHERE = Place(region="KZ-35", detail="Қарағанды"), Place(region="KZ-10")
OFFICE, SCHOOL = Signer(1), Signer(2)


@pytest.fixture
def packs(data: Path, clock: Clock) -> PlacePacks:
    return PlacePacks(data, clock, lambda: REGIONS)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return put(tmp_path / "school.daiyn-place", school())


def key_file(folder: Path, signer: Signer, name: str = "school") -> Path:
    path = folder / f"{name}.pub"
    path.write_bytes(signer.public_file)
    return path


def trust(packs: PlacePacks, folder: Path, signer: Signer, place: Place) -> None:
    packs.trust(key_file(folder, signer), signer.fingerprint, place)


def code_of(call: object, *arguments: object) -> Code:
    assert callable(call)
    with pytest.raises(GuideError) as refusal:
        call(*arguments)
    return refusal.value.code


def take(packs: PlacePacks, path: Path) -> None:
    packs.take(path, packs.check(path).digest)


def test_looking_writes_nothing_and_taking_takes_what_was_looked_at(
    packs: PlacePacks, file: Path, data: Path
) -> None:
    offer = packs.offer(packs.check(file), HERE)
    assert not data.exists()
    assert (offer.before, offer.remarks, offer.changes) == (None, (), ())
    assert offer.checked.signer.trust is Trust.UNSIGNED
    assert offer.checked.pack.filled_by == ("Sample",), "who claims to have filled it in"
    put(file, school(made_up=True))
    assert code_of(packs.take, file, offer.checked.digest) is Code.PLACE_CHANGED
    assert not data.exists()
    put(file, school())
    packs.take(file, offer.checked.digest)
    (taken,) = packs.taken()
    assert taken.pack == school()
    assert packs.offer(packs.check(file), HERE).is_taken


def test_a_newer_pack_shows_what_it_changes_and_takes_the_place(
    packs: PlacePacks, file: Path
) -> None:
    take(packs, file)
    put(file, newer(school(), hand_over=(line("gate", "7", shift="first"),)))
    offer = packs.offer(packs.check(file), HERE)
    assert offer.before is not None
    assert [one.what for one in offer.changes] == [LineChange.RENAMED]
    assert not offer.is_older
    take(packs, file)
    assert [pack.hand_over[0].kk.name for pack in packs.packs()] == ["Үлгі 7"]
    put(file, school())
    assert packs.offer(packs.check(file), HERE).is_older, "shown, and the person chooses"


def test_a_pack_for_elsewhere_and_packs_that_disagree_are_shown_before(
    packs: PlacePacks, file: Path
) -> None:
    take(packs, file)
    put(file, school(id="akimat", hand_over=(line("gate", "9", shift="first"),)))
    offer = packs.offer(packs.check(file), HERE)
    assert [one.kind for one in offer.disagreements] == ["hand_over"]
    assert packs.disagreements() == []
    take(packs, file)
    assert [one.kind for one in packs.disagreements()] == ["hand_over"]
    offer = packs.offer(packs.check(file), ELSEWHERE)
    assert [one.remark for one in offer.remarks] == [Remark.ELSEWHERE]
    put(file, school(id="third", hand_over=(), assembly=(), number=(), hospital=()))
    assert packs.offer(packs.check(file), HERE).disagreements == (), "those of others are theirs"


def test_a_removed_pack_is_gone_and_a_damaged_file_is_named_and_can_be_removed(
    packs: PlacePacks, file: Path, data: Path
) -> None:
    take(packs, file)
    assert code_of(packs.remove, "somewhere") is Code.PLACE_NOT_HERE
    (kept,) = (data / PLACES).glob("*.json")
    kept.write_bytes(kept.read_bytes()[:-9])
    (taken,) = packs.taken()
    assert (taken.pack, taken.failure) == (None, Code.PLACE_DAMAGED)
    assert packs.packs() == []
    packs.remove(taken.file)
    assert packs.taken() == []
    take(packs, file)
    packs.remove("school-000")
    assert not list((data / PLACES).glob("*.json"))


def test_a_file_under_another_name_is_no_pack(packs: PlacePacks, file: Path, data: Path) -> None:
    take(packs, file)
    (kept,) = (data / PLACES).glob("*.json")
    kept.rename(kept.with_name("place-other.json"))
    assert [one.failure for one in packs.taken()] == [Code.PLACE_DAMAGED]


def test_there_is_an_end_to_packs(
    packs: PlacePacks, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("guide.usecases.places.shelf.MOST_PACKS", 3)
    for number in range(3):
        take(packs, put(file, school(id=f"school-{number}")))
    put(file, school(id="one-more"))
    assert code_of(take, packs, file) is Code.PLACES_MANY
    take(packs, put(file, newer(school(id="school-2"))))
    assert len(packs.packs()) == 3


def test_without_a_folder_packs_are_read_and_none_is_kept(clock: Clock, file: Path) -> None:
    packs = PlacePacks(None, clock, lambda: REGIONS)
    offer = packs.offer(packs.check(file), HERE)
    assert code_of(packs.take, file, offer.checked.digest) is Code.PLACE_NOWHERE
    assert code_of(packs.trust, file, "", HERE) is Code.KEY_NOWHERE


# Signatures


def sealed(path: Path, signer: Signer) -> Path:
    data = write_place(school())
    return put_bytes(path, data, signer.sign(data))


@pytest.mark.parametrize(
    ("place", "expected"),
    [
        (HERE, Trust.VERIFIED),
        (Place(region="KZ-35"), Trust.VERIFIED),
        (Place(region="KZ"), Trust.VERIFIED),
        (Place(region="KZ-35", detail="қарағанды"), Trust.VERIFIED),
        (Place(region="KZ-35", detail="Балқаш"), Trust.KEY_ELSEWHERE),
        (ELSEWHERE, Trust.KEY_ELSEWHERE),
        (None, Trust.KEY_UNKNOWN),
    ],
)
def test_a_key_speaks_for_its_own_territory(
    packs: PlacePacks, tmp_path: Path, place: Place | None, expected: Trust
) -> None:
    if place is not None:
        trust(packs, tmp_path, SCHOOL, place)
    path = sealed(tmp_path / "school.daiyn-place", SCHOOL)
    assert packs.check(path).signer.trust is expected
    take(packs, path)
    (taken,) = packs.taken()
    assert taken.signer is not None
    assert taken.signer.trust is expected


def test_an_unverified_pack_that_would_replace_a_verified_one_is_told_apart(
    packs: PlacePacks, tmp_path: Path
) -> None:
    trust(packs, tmp_path, SCHOOL, HERE)
    path = sealed(tmp_path / "school.daiyn-place", SCHOOL)
    take(packs, path)
    bare = put(tmp_path / "bare.daiyn-place", school())
    assert not packs.offer(packs.check(path), HERE).is_less_sure
    offer = packs.offer(packs.check(bare), HERE)
    assert offer.is_less_sure
    assert not offer.is_taken, "the same words, and nobody has signed them"
    take(packs, bare)
    assert not packs.offer(packs.check(bare), HERE).is_less_sure
    assert not packs.offer(packs.check(path), HERE).is_taken, "now with a signature"


def test_a_key_that_is_trusted_for_two_places_speaks_for_both_and_is_removed_from_both(
    packs: PlacePacks, tmp_path: Path
) -> None:
    for place in (ELSEWHERE, HERE, ELSEWHERE):
        trust(packs, tmp_path, SCHOOL, place)
    known = packs.keys()
    assert sorted(key.place.region for key in known) == ["KZ-10", "KZ-35"]
    path = sealed(tmp_path / "school.daiyn-place", SCHOOL)
    take(packs, path)
    assert packs.check(path).signer.trust is Trust.VERIFIED
    packs.distrust(packs.keys()[0].view.key_id)
    assert packs.keys() == ()
    (taken,) = packs.taken()
    assert taken.signer is not None
    assert taken.signer.trust is Trust.KEY_UNKNOWN, "from now on"


def test_a_key_with_the_number_of_another_speaks_for_its_own_territory_only(
    packs: PlacePacks, tmp_path: Path
) -> None:
    """Anybody can make a key whose number is that of the school's."""
    other = Signer(9)
    other.key_id = SCHOOL.key_id
    trust(packs, tmp_path, SCHOOL, HERE)
    packs.trust(key_file(tmp_path, other, "other"), other.fingerprint, ELSEWHERE)
    known = packs.keys()
    assert [one.view.key_id for one in known] == [known[0].view.key_id] * 2
    path = tmp_path / "school.daiyn-place"
    assert packs.check(sealed(path, other)).signer.trust is Trust.KEY_ELSEWHERE
    assert packs.check(sealed(path, SCHOOL)).signer.trust is Trust.VERIFIED


def test_a_key_that_has_two_names_is_shown_by_that_for_the_place(
    packs: PlacePacks, tmp_path: Path
) -> None:
    for name, place in (("a-office", ELSEWHERE), ("b-school", HERE)):
        packs.trust(key_file(tmp_path, SCHOOL, name), SCHOOL.fingerprint, place)
    signer = packs.check(sealed(tmp_path / "school.daiyn-place", SCHOOL)).signer
    assert signer.key is not None
    assert signer.key.name == "b-school"
    assert signer.comment == "edition of a test", "which the signature covers"


def test_what_does_not_fit_its_signature_is_refused_also_on_the_shelf(
    packs: PlacePacks, tmp_path: Path, data: Path
) -> None:
    trust(packs, tmp_path, SCHOOL, HERE)
    path = sealed(tmp_path / "school.daiyn-place", SCHOOL)
    take(packs, path)
    path.write_bytes(write_place(newer(school())))
    assert code_of(packs.check, path) is Code.PLACE_FORGED
    path.with_name(path.name + SIGNATURE_ENDING).write_bytes(b"no signature")
    assert code_of(packs.check, path) is Code.PLACE_FORGED
    (kept,) = (data / PLACES).glob("*.json")
    other = PlacePacks(tmp_path / "other", packs._now, lambda: REGIONS)
    take(other, put(tmp_path / "x.daiyn-place", newer(school())))
    (theirs,) = (tmp_path / "other" / PLACES).glob("*.json")
    import json

    mixed = json.loads(kept.read_bytes()) | {"pack": json.loads(theirs.read_bytes())["pack"]}
    kept.write_text(json.dumps(mixed))
    assert [one.failure for one in packs.taken()] == [Code.PLACE_FORGED]


def editions(data: Path, clock: Clock) -> EditionUpdate:
    return EditionUpdate(words_in_effect(data), data, clock)


def test_a_key_for_places_signs_no_words_of_the_guide(
    packs: PlacePacks, tmp_path: Path, data: Path, clock: Clock
) -> None:
    trust(packs, tmp_path, OFFICE, Place(region="KZ"))
    pack = put_pack(tmp_path / "9.zip", good_pack(9))
    assert code_of(editions(data, clock).read, pack) is Code.PACK_KEY_UNKNOWN
    # Not even when its file is laid beside the keys for the words.
    own = data / GUIDE / KEYS
    own.mkdir(parents=True)
    (kept,) = (data / PLACES / KEYS).glob("*.pub")
    (own / kept.name).write_bytes(kept.read_bytes())
    assert editions(data, clock).keys() == ()
    assert code_of(editions(data, clock).read, pack) is Code.PACK_KEY_UNKNOWN


def test_a_key_for_the_words_signs_no_place(
    packs: PlacePacks, tmp_path: Path, data: Path, clock: Clock
) -> None:
    editions(data, clock).trust(key_file(tmp_path, OFFICE), OFFICE.fingerprint)
    path = sealed(tmp_path / "school.daiyn-place", OFFICE)
    assert packs.check(path).signer.trust is Trust.KEY_UNKNOWN
    keys = data / PLACES / KEYS
    keys.mkdir(parents=True)
    (kept,) = (data / GUIDE / KEYS).glob("*.pub")
    (keys / kept.name).write_bytes(kept.read_bytes())
    assert packs.keys() == ()
    assert packs.check(path).signer.trust is Trust.KEY_UNKNOWN


def test_a_key_that_may_sign_both_is_trusted_for_each_by_itself(
    packs: PlacePacks, tmp_path: Path, data: Path, clock: Clock
) -> None:
    """Negative control: the same key, entered for each purpose, is taken for each."""
    editions(data, clock).trust(key_file(tmp_path, OFFICE), OFFICE.fingerprint)
    trust(packs, tmp_path, OFFICE, HERE)
    path = sealed(tmp_path / "school.daiyn-place", OFFICE)
    assert packs.check(path).signer.trust is Trust.VERIFIED
    pack = put_pack(tmp_path / "9.zip", good_pack(9))
    assert editions(data, clock).read(pack).edition == 9
    packs.distrust(packs.keys()[0].view.key_id)
    assert editions(data, clock).read(pack).edition == 9, "and withdrawn for each by itself"


def test_keys_of_earlier_versions_stay_trusted_for_the_words_only(
    packs: PlacePacks, tmp_path: Path, data: Path, clock: Clock
) -> None:
    """Files as 0.2.0 and 0.3.0 wrote them: the line of minisign, no purpose."""
    folder = data / GUIDE / KEYS
    folder.mkdir(parents=True)
    line_of_key = OFFICE.public_file.split(b"\n")[1]
    old = b"untrusted comment: minisign public key 0101010101010101\n" + line_of_key + b"\n"
    (folder / "office.pub").write_bytes(old)
    (known,) = editions(data, clock).keys()
    assert known.name == "office"
    assert packs.keys() == ()
    again = TrustedKeys(tmp_path / "again")
    add_key(folder / "office.pub", OFFICE.fingerprint, again)
    assert (tmp_path / "again" / "office.pub").read_bytes() == old, "written as before"


@pytest.mark.parametrize(
    ("comment", "is_of_words"),
    [
        ("daiyn, only for: places KZ-35", False),
        ("Daiyn, only for: places KZ-35", False),
        ("daiyn,  only for places KZ-35", False),
        ("daiyn, only for: alerts", False),
        ("daiyn, only for:", False),
        ("minisign public key 0101010101010101", True),
    ],
)
def test_a_key_that_is_meant_for_something_else_signs_no_words_however_its_mark_is_written(
    data: Path, clock: Clock, comment: str, is_of_words: bool
) -> None:
    folder = data / GUIDE / KEYS
    folder.mkdir(parents=True)
    line_of_key = OFFICE.public_file.split(b"\n")[1].decode()
    (folder / "office.pub").write_text(f"untrusted comment: {comment}\n{line_of_key}\n")
    assert bool(editions(data, clock).keys()) is is_of_words


@pytest.mark.parametrize("comment", ["", "words KZ-35", "placesKZ-35", "alerts KZ-35", "places"])
def test_a_key_of_another_purpose_or_of_no_territory_verifies_no_place(
    packs: PlacePacks, tmp_path: Path, data: Path, comment: str
) -> None:
    folder = data / PLACES / KEYS
    folder.mkdir(parents=True)
    line_of_key = SCHOOL.public_file.split(b"\n")[1].decode()
    (folder / "school.pub").write_text(f"untrusted comment: {MARK}{comment}\n{line_of_key}\n")
    path = sealed(tmp_path / "school.daiyn-place", SCHOOL)
    assert packs.check(path).signer.trust in {Trust.KEY_UNKNOWN, Trust.KEY_ELSEWHERE}


def test_a_key_is_added_only_with_its_fingerprint(packs: PlacePacks, tmp_path: Path) -> None:
    path = key_file(tmp_path, SCHOOL)
    other = read_public_key(OFFICE.public_file).fingerprint
    assert code_of(packs.trust, path, other, HERE) is Code.KEY_DIFFERS
    assert packs.keys() == ()


# For everybody


@pytest.mark.parametrize(
    ("name", "is_one"),
    [("place-school-000.json", True), ("keys.json", False), ("place-school-000.txt", False)],
)
@pytest.mark.parametrize("whose", ["own", "everybody's", "nobody's"])
def test_whether_a_pack_is_here_is_told_by_names_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, is_one: bool, whose: str
) -> None:
    monkeypatch.setattr("guide.usecases.places.here.for_everybody", lambda: tmp_path / "all")
    folder = {"own": tmp_path / "own", "everybody's": tmp_path / "all"}.get(whose)
    if folder is not None:
        (folder / PLACES).mkdir(parents=True)
        (folder / PLACES / name).write_bytes(b"")
    assert has_packs(tmp_path / "own") is (is_one and whose != "nobody's")
    assert has_packs(None) is (is_one and whose == "everybody's")


def test_an_administrator_takes_a_pack_for_everybody(
    tmp_path: Path, data: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch, file: Path
) -> None:
    monkeypatch.setattr("guide.usecases.places.packs.for_everybody", lambda: tmp_path / "all")
    is_theirs = True
    for module in ("guide.usecases.places.shelf", "guide.store.guide_folder"):
        monkeypatch.setattr(f"{module}.is_of_administrator", lambda _: is_theirs)
    monkeypatch.setattr(trusted_keys, "is_of_administrator", lambda _: is_theirs)
    everybodys = PlacePacks(data, clock, lambda: REGIONS, is_for_everybody=True)
    take(everybodys, file)
    own = PlacePacks(data, clock, lambda: REGIONS)
    (taken,) = own.taken()
    assert taken.is_for_everybody
    take(own, file)
    assert [one.is_for_everybody for one in own.taken()] == [False], "of one day one's own counts"
    own.remove("school-000")
    assert code_of(own.remove, "school-000") is Code.PLACE_NOT_HERE, "not one's own to remove"
    take(own, put(file, newer(school())))
    (taken,) = own.taken()
    assert not taken.is_for_everybody, "of one id the newer one counts"
    is_theirs = False
    own.remove("school-000")
    assert own.taken() == [], "what somebody else could have put there is not used"
    is_theirs = True
    own.erase()
    assert [one.is_for_everybody for one in own.taken()] == [True], "not one's own to erase"


def test_erasing_all_entries_takes_packs_and_keys_along(
    tmp_path: Path, data: Path, clock: Clock, file: Path
) -> None:
    from guide.paths import Places
    from guide.usecases.program.services import open_services

    services = open_services(Places(data), clock)
    try:
        take(services.place_packs, file)
        trust(services.place_packs, tmp_path, SCHOOL, HERE)
        services.erase()
        assert not (data / PLACES).exists()
    finally:
        services.close()


def test_a_full_disk_leaves_what_was_there(
    packs: PlacePacks, file: Path, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    take(packs, file)
    before = snapshot(data)

    def full(*_: object, **__: object) -> None:
        raise GuideError(Code.DISK_FULL)

    monkeypatch.setattr(GuideFolder, "put", full)
    put(file, newer(school()))
    assert code_of(take, packs, file) is Code.DISK_FULL
    assert snapshot(data) == before
