"""A kiosk takes newer words and places by signature alone, and writes into no folder of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from guide.alerts.declaration import Place
from guide.content.guide import Guide
from guide.errors import Code, GuideError
from guide.kiosk.configuration import Packs
from guide.places.pack import PlacePack
from guide.places.pack_file import SIZE_LIMIT as PLACE_LIMIT
from guide.places.pack_file import write_place
from guide.usecases.editions.in_effect import words_in_effect
from guide.usecases.editions.update import EditionUpdate
from guide.usecases.kiosk.pack_arrivals import PackArrivals
from guide.usecases.places.packs import PlacePacks
from tests.clock import clock
from tests.packs.good import TRUSTED, good_pack
from tests.packs.reading import put_pack
from tests.places.made import REGIONS, newer, put_bytes, school
from tools.made_up_signer import Signer

HERE = Place(region="KZ-35", detail="Қарағанды")
SCHOOL, THIEF = Signer(2), Signer(4)


class Kiosk:
    """The folders of a kiosk, and what it keeps."""

    def __init__(self, folder: Path) -> None:
        self.data, self.words, self.places = (folder / one for one in ("data", "words", "places"))
        self.words.mkdir()
        self.places.mkdir()
        self.keys = PlacePacks(self.data, clock, lambda: REGIONS)
        self._trust(folder, SCHOOL)
        self.arrivals = self.begin()

    def _trust(self, folder: Path, signer: Signer) -> None:
        path = folder / "one.pub"
        path.write_bytes(signer.public_file)
        self.keys.trust(path, signer.fingerprint, Place(region="KZ-35"))
        path.write_bytes(TRUSTED.public_file)
        words = EditionUpdate(words_in_effect(self.data), self.data, clock)
        words.trust(path, TRUSTED.fingerprint)

    def begin(self) -> PackArrivals:
        folders = Packs(words=str(self.words), places=str(self.places))
        words = words_in_effect(self.data)
        return PackArrivals(folders, words, self.data, clock, HERE, lambda: REGIONS)

    def put(self, pack: PlacePack, signer: Signer | None = SCHOOL, name: str = "school") -> None:
        data = write_place(pack)
        seal = signer.sign(data) if signer is not None else None
        put_bytes(self.places / f"{name}.daiyn-place", data, seal)

    def refused(self) -> list[Code]:
        return [one.failure.code for one in self.arrivals.look().refused]

    @property
    def packs(self) -> list[PlacePack]:
        return self.keys.packs()


@pytest.fixture
def kiosk(tmp_path: Path) -> Kiosk:
    return Kiosk(tmp_path)


def test_a_signed_place_pack_is_taken_once_and_a_newer_one_takes_its_place(kiosk: Kiosk) -> None:
    kiosk.put(school())
    assert kiosk.arrivals.look().places == ("school-000",)
    assert kiosk.arrivals.look().places == ()
    assert kiosk.begin().look().places == (), "the next process knows it too"
    kiosk.put(newer(school()))
    assert kiosk.arrivals.look().places == ("school-000",)
    assert kiosk.packs == [newer(school())]
    kiosk.put(school())
    kiosk.arrivals = kiosk.begin()
    assert kiosk.refused() == [Code.PACK_STALE]
    assert kiosk.packs == [newer(school())]


def test_what_no_trusted_key_has_signed_changes_nothing(kiosk: Kiosk) -> None:
    kiosk.put(school(), None, "bare")
    kiosk.put(school(), THIEF, "thief")
    kiosk.put(school(region="KZ-10"), SCHOOL, "elsewhere")
    data = write_place(school())
    put_bytes(kiosk.places / "forged.daiyn-place", data + b" ", SCHOOL.sign(data))
    (kiosk.places / "half.daiyn-place").write_bytes(data[:90])
    (kiosk.places / ".hidden.daiyn-place").write_bytes(data)
    put_pack(kiosk.words / "stolen.zip", (good_pack(12)[0], THIEF.sign(good_pack(12)[0])))
    put_pack(kiosk.words / "bare.zip", (good_pack(12)[0], None))
    look = kiosk.arrivals.look()
    assert (look.places, look.has_new_words) == ((), False)
    assert {one.name for one in look.refused} == {
        "bare.daiyn-place", "thief.daiyn-place", "elsewhere.daiyn-place", "forged.daiyn-place",
        "half.daiyn-place", "stolen.zip", "bare.zip",
    }  # fmt: skip
    again = [(one.name, one.failure.code) for one in kiosk.arrivals.look().refused]
    assert again == [(one.name, one.failure.code) for one in look.refused], "as long as it lies"
    for path in (*kiosk.places.iterdir(), *kiosk.words.iterdir()):
        path.unlink()
    assert kiosk.arrivals.look().refused == ()
    assert kiosk.packs == []
    kiosk.put(school())
    assert kiosk.arrivals.look().places == ("school-000",), "the control"


def test_what_comes_half_or_in_any_order_is_taken_when_it_is_whole(kiosk: Kiosk) -> None:
    data = write_place(school())
    path = kiosk.places / "school.daiyn-place"
    seal = path.with_name(f"{path.name}.minisig")
    path.write_bytes(b"")
    assert kiosk.arrivals.look().places == ()
    path.write_bytes(data[:100])
    seal.write_bytes(SCHOOL.sign(data))
    assert kiosk.arrivals.look().places == ()
    path.write_bytes(data)
    assert kiosk.arrivals.look().places == ("school-000",)


def test_what_cannot_be_read_or_is_too_large_is_told(kiosk: Kiosk) -> None:
    with (kiosk.places / "large.daiyn-place").open("wb") as file:
        file.truncate(PLACE_LIMIT + 1)
    (kiosk.places / "folder.daiyn-place").mkdir()
    look = kiosk.arrivals.look()
    assert {one.name: one.failure.code for one in look.refused} == {
        "large.daiyn-place": Code.PACK_TOO_LARGE, "folder.daiyn-place": Code.FILE_UNREADABLE,
    }  # fmt: skip


def test_a_key_that_is_trusted_later_lets_in_what_lies_there(kiosk: Kiosk, tmp_path: Path) -> None:
    kiosk.put(school(), THIEF)
    assert kiosk.refused() == [Code.PACK_KEY_UNKNOWN]
    key = tmp_path / "late.pub"
    key.write_bytes(THIEF.public_file)
    kiosk.keys.trust(key, THIEF.fingerprint, HERE)
    assert kiosk.arrivals.look().places == ("school-000",)


@pytest.mark.parametrize(
    ("code", "is_asked_again"), [(Code.DISK_FULL, True), (Code.PACK_FORGED, False)]
)
def test_what_a_full_disk_kept_out_is_taken_when_there_is_room(
    kiosk: Kiosk, monkeypatch: pytest.MonkeyPatch, code: Code, is_asked_again: bool
) -> None:
    kiosk.put(school())
    with monkeypatch.context() as now:
        now.setattr(PlacePacks, "take", lambda *_: (_ for _ in ()).throw(GuideError(code)))
        assert kiosk.refused() == [code]
    assert kiosk.arrivals.look().places == (("school-000",) if is_asked_again else ())


def test_newer_words_take_effect_with_the_next_process_and_older_ones_never(kiosk: Kiosk) -> None:
    before = Guide(words_in_effect(kiosk.data)).numbers
    put_pack(kiosk.words / "guide-9.zip", good_pack(9))
    assert kiosk.arrivals.look().has_new_words
    assert Guide(words_in_effect(kiosk.data)).numbers != before
    assert not kiosk.arrivals.look().has_new_words
    put_pack(kiosk.words / "guide-8.zip", good_pack(8))
    assert kiosk.refused() == [Code.PACK_STALE]
    accepted = words_in_effect(kiosk.data).accepted
    assert accepted is not None
    assert accepted.edition == 9


def test_nothing_is_written_into_the_folders_and_none_need_be_there(
    kiosk: Kiosk, tmp_path: Path
) -> None:
    kiosk.put(school())
    put_pack(kiosk.words / "guide-9.zip", good_pack(9))
    folders = (kiosk.words, kiosk.places)
    before = {one: one.read_bytes() for folder in folders for one in folder.iterdir()}
    kiosk.arrivals.look()
    assert {one: one.read_bytes() for folder in folders for one in folder.iterdir()} == before
    for folders_of in (Packs(), Packs(words=str(tmp_path / "no"), places=str(tmp_path / "none"))):
        words = words_in_effect(None)
        nothing = PackArrivals(folders_of, words, None, clock, HERE, lambda: REGIONS)
        assert nothing.look().places == ()
