"""Plan files: carried over unchanged, never overwriting anything, refused when they do not hold."""

from __future__ import annotations

import errno
import os
import tracemalloc
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NoReturn

import pytest
from hypothesis import given, settings

from guide.digests import blake2b
from guide.errors import Code
from guide.household import exchange_format, sealed_file
from guide.household.household import Household
from guide.household.plan import Person, Plan
from guide.household.records.health import Health
from guide.household.records.photo import Photo, photo_ref
from guide.household.records.profile import Profile
from guide.store import copying
from guide.store.location_risks import risks_of
from guide.store.store import Store
from guide.usecases.base import clean_text
from guide.usecases.plan.review import review
from guide.usecases.program.services import Services, services_on
from guide.usecases.safekeeping.plan_transfer import PlanFile
from tests.household.strategies import households
from tests.usecases.plans import MADE, failure

DATA = Path(__file__).parents[1] / "data"
EVERYTHING = (DATA / "plan-3.daiyn").read_bytes()  # something in every field
JPEG = (DATA / "photo.jpg").read_bytes()


def test_a_plan_goes_over_in_a_file_and_is_the_same(
    full: Services, tmp_path: Path, clock: Any
) -> None:
    path = tmp_path / full.plan_transfer.suggested_name()
    done = full.plan_transfer.export(path)
    assert (done.path, done.size) == (path, path.stat().st_size)
    there = services_on(Store.in_memory(now=clock), clock)
    found = there.plan_transfer.read(path)
    assert (found.title, found.made_at) == ("Отбасы жоспары", clock())
    there.plan_transfer.take(found)
    assert there.plan_editor.household() == full.plan_editor.household()
    there.close()


def test_a_plan_is_the_same_after_it_was_erased_here_and_brought_back_from_a_closed_file(
    full: Services, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    usual = sealed_file.seal
    monkeypatch.setattr(sealed_file, "seal", lambda *given: usual(*given, cost=sealed_file.LEAST))
    full.plan_transfer.take(exchange_format.read(EVERYTHING))  # pictures included
    before = full.plan_editor.household()
    assert before.has("photo")
    for phrase in ("", "әжем терезе шай"):
        path = tmp_path / f"plan-{bool(phrase)}.daiyn"
        done = full.plan_transfer.export(path, phrase=phrase)
        full.erase()
        assert full.plan_editor.household().is_empty
        found = full.plan_transfer.read(path, done.recovery_code)
        full.plan_transfer.take(found)
        assert full.plan_editor.household() == before


def _with_picture(jpeg: bytes) -> Household:
    photo = Photo(id=blake2b(jpeg, digest_size=8).hexdigest(), jpeg=jpeg)
    profile = Profile(id="a1", photo=photo_ref(photo))
    return Household(people=(Person(id="a1", given_name="Айша"),), others=(profile, photo))


@pytest.mark.parametrize(
    "jpeg",
    [
        # Each is plain, small and says nothing of where it was taken; none can be decoded.
        JPEG[:2] + JPEG[JPEG.index(b"\xff\xc0") :],
        JPEG.replace(b"\xff\xdb\x00\x43\x00", b"\xff\xdb\x00\x43\x07"),
        JPEG.replace(b"\xff\xc0\x00\x11\x08", b"\xff\xc0\x00\x11\x0c"),
        JPEG.replace(b"\xff\xc4", b"\xff\xdd"),
    ],
)
def test_a_picture_that_cannot_be_drawn_is_refused_with_its_file(
    full: Services, tmp_path: Path, jpeg: bytes
) -> None:
    path, mark = tmp_path / "plan.daiyn", full.store.mark()
    path.write_bytes(exchange_format.write(_with_picture(jpeg), MADE, "notice"))
    assert exchange_format.read(path.read_bytes()).household == _with_picture(jpeg)
    assert failure(full.plan_transfer.read, path).code is Code.PLAN_FILE_DAMAGED
    assert full.store.mark() == mark
    path.write_bytes(exchange_format.write(_with_picture(JPEG), MADE, "notice"))
    assert full.plan_transfer.read(path).household == _with_picture(JPEG)


def test_a_picture_that_is_not_there_is_told_as_none(full: Services, tmp_path: Path) -> None:
    path = tmp_path / "plan.daiyn"
    without = Household.of_records([one for _, one in _with_picture(JPEG).records()][:-1])
    path.write_bytes(exchange_format.write(without, MADE, "notice"))
    found = full.plan_transfer.read(path)
    full.plan_transfer.take(found)
    lines = [one for part in review(found.household, full.book, "en") for one in part.lines]
    assert [one.shown for one in lines if one.field.key == "about.photo"] == [None]
    full.plan_transfer.export(path, may_replace=True)


def test_what_belongs_to_nobody_keeps_no_plan_from_being_carried(
    services: Services, tmp_path: Path
) -> None:
    lost = Household(
        people=(Person(id="a1", given_name="Айша"),),
        others=(Health(id="gone", allergies="жаңғақ"),),
    )
    services.plan_transfer.take(PlanFile(lost, MADE, 1))
    path = tmp_path / "plan.daiyn"
    services.plan_transfer.export(path)
    assert services.plan_transfer.read(path).household == Household(people=lost.people)


def test_turns_of_direction_that_an_earlier_version_kept_go_over_without_them(
    full: Services, tmp_path: Path, clock: Any
) -> None:
    turned = Household(Plan(out_name="Ай\u202eгүл"), (Person(id="a", given_name="\u2067Ерлан"),))
    path = tmp_path / "plan.daiyn"
    path.write_bytes(exchange_format.write(turned, MADE, "notice"))
    found = full.plan_transfer.read(path)
    assert found.household == Household(
        Plan(out_name="Айгүл"), (Person(id="a", given_name="Ерлан"),)
    )
    with monkeyed_cleaning():
        full.plan_editor.change("plan", "out_name", "Ай\u202eгүл")
    full.plan_transfer.export(path, may_replace=True)
    assert full.plan_transfer.read(path).household.plan.out_name == "Айгүл"


@contextmanager
def monkeyed_cleaning() -> Iterator[None]:
    """Keep what is typed as a version did that knew of no turns of direction."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(clean_text, "_TURNS", {})
        patch.setattr("unicodedata.category", lambda _char: "Lo")
        yield


@settings(max_examples=30)
@given(household=households())
def test_whatever_forms_hold_goes_over_unchanged(
    household: Household, tmp_path_factory: pytest.TempPathFactory
) -> None:
    path = tmp_path_factory.mktemp("stick") / "plan.daiyn"
    with (
        Store.in_memory(now=lambda: MADE) as one,
        Store.in_memory(now=lambda: MADE) as other,
    ):
        here, there = (services_on(store, lambda: MADE) for store in (one, other))
        here.plan_transfer.take(PlanFile(household, MADE, 1))
        here.plan_transfer.export(path)
        there.plan_transfer.take(there.plan_transfer.read(path))
        assert there.plan_editor.household() == here.plan_editor.household() == household


def test_the_file_says_in_three_languages_that_it_is_personal(
    full: Services, tmp_path: Path
) -> None:
    full.plan_transfer.export(tmp_path / "plan.daiyn")
    text = (tmp_path / "plan.daiyn").read_text(encoding="utf-8")
    for words in ("жеке деректер", "личные данные", "personal data"):
        assert words in text.partition("{")[0]


def test_the_suggested_name_tells_the_day_and_nothing_about_anybody(full: Services) -> None:
    assert full.plan_transfer.suggested_name() == "daiyn-2026-11-22.daiyn"


@pytest.mark.parametrize(
    "place", ["Ерлан мен Динара/жоспар ә ғ қ ң ө ұ ү һ і.daiyn", "план (1).daiyn", "a b.txt"]
)
def test_any_name_of_file_and_folder_will_do(full: Services, tmp_path: Path, place: str) -> None:
    path = tmp_path / unicodedata.normalize("NFC", place)
    path.parent.mkdir(exist_ok=True)
    full.plan_transfer.export(path)
    assert full.plan_transfer.read(path).household == full.plan_editor.household()
    assert [entry.name for entry in path.parent.iterdir()] == [path.name]


@pytest.mark.skipif(os.name != "posix", reason="permissions of POSIX")
def test_the_file_is_its_owners_alone(full: Services, tmp_path: Path) -> None:
    full.plan_transfer.export(tmp_path / "plan.daiyn")
    assert (tmp_path / "plan.daiyn").stat().st_mode & 0o077 == 0


def test_a_file_is_replaced_only_after_asking(full: Services, tmp_path: Path) -> None:
    path = tmp_path / "plan.daiyn"
    path.write_bytes(b"another's letter")
    with pytest.raises(FileExistsError):
        full.plan_transfer.export(path)
    assert path.read_bytes() == b"another's letter"
    full.plan_transfer.export(path, may_replace=True)
    assert full.plan_transfer.read(path).household == full.plan_editor.household()


def test_a_plan_file_never_takes_the_place_of_the_store(home: Services) -> None:
    assert home.data is not None
    for name in ("daiyn.db", "plan.daiyn", "backups/plan.daiyn", "../data/daiyn.db"):
        error = failure(home.plan_transfer.export, home.data / name, may_replace=True)
        assert error.code is Code.FILE_NOT_WRITTEN
    assert home.store.check() == []
    assert not (home.data / "plan.daiyn").exists()


def test_a_place_of_which_the_system_tells_nothing_will_do(
    home: Services, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Windows cannot always say where a name leads: a share that is gone, a very long path."""
    monkeypatch.setattr(os.path, "realpath", _cannot_tell)
    assert home.data is not None
    assert home.plan_transfer.export(tmp_path / "plan.daiyn").size
    error = failure(home.plan_transfer.export, home.data / "daiyn.db", may_replace=True)
    assert error.code is Code.FILE_NOT_WRITTEN
    assert home.backups.saving_copy(tmp_path / "copy.db")().size
    assert risks_of(tmp_path, {"OneDrive": str(tmp_path / "other")}) == ()


def _cannot_tell(path: Path, **_more: bool) -> NoReturn:
    raise OSError(234, "more data is available", str(path))


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (errno.ENOSPC, Code.DISK_FULL),
        (errno.EDQUOT, Code.DISK_FULL),
        (errno.EROFS, Code.DRIVE_READ_ONLY),
        (errno.EACCES, Code.DRIVE_READ_ONLY),
        (errno.EIO, Code.FILE_NOT_WRITTEN),  # the stick was pulled out
        (errno.ENODEV, Code.FILE_NOT_WRITTEN),
    ],
)
@pytest.mark.parametrize("call", ["os.open", "os.fsync", "pathlib.Path.replace"])
def test_a_stick_that_fails_leaves_the_file_that_was_there(
    full: Services,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    number: int,
    code: Code,
    call: str,
) -> None:
    path = tmp_path / "plan.daiyn"
    full.plan_transfer.export(path)
    before = path.read_bytes()
    full.plan_editor.change("plan", "meet_near", "Дүкен")

    def fail(*_: object, **__: object) -> NoReturn:
        raise OSError(number, "injected")

    with monkeypatch.context() as patch:
        patch.setattr(call, fail)
        error = failure(full.plan_transfer.export, path, may_replace=True)
    assert error.code is code
    assert path.read_bytes() == before
    assert [entry.name for entry in tmp_path.iterdir()] == ["plan.daiyn"]
    full.plan_transfer.export(path, may_replace=True)  # without the fault it works
    assert path.read_bytes() != before


def test_a_stick_that_swallows_a_bit_is_found_out(
    full: Services, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def swallow(path: Path) -> bytes:
        data = bytearray(path.read_bytes())
        data[-2] ^= 1
        return bytes(data)

    monkeypatch.setattr(copying, "_read_back", swallow)
    error = failure(full.plan_transfer.export, tmp_path / "plan.daiyn")
    assert error.code is Code.COPY_DIFFERS
    assert list(tmp_path.iterdir()) == []


def test_what_cannot_be_read_is_named_so(full: Services, tmp_path: Path) -> None:
    (tmp_path / "folder.daiyn").mkdir()
    for name in ("none.daiyn", "folder.daiyn", "none/none.daiyn"):
        assert failure(full.plan_transfer.read, tmp_path / name).code is Code.FILE_UNREADABLE


@pytest.mark.skipif(os.name != "posix", reason="pipes of POSIX")
def test_a_pipe_is_not_waited_for(full: Services, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "plan.daiyn")
    assert failure(full.plan_transfer.read, tmp_path / "plan.daiyn").code is Code.FILE_UNREADABLE


def test_a_file_that_is_too_large_is_not_read_to_its_end(full: Services, tmp_path: Path) -> None:
    path = tmp_path / "plan.daiyn"
    with path.open("wb") as file:
        file.write(exchange_format.MAGIC)
        file.truncate(2 * exchange_format.LARGEST)
    tracemalloc.start()
    try:
        assert failure(full.plan_transfer.read, path).code is Code.PLAN_FILE_TOO_LARGE
        held = tracemalloc.get_traced_memory()[1]
        path.read_bytes()  # what reading it to its end would take
        whole = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert held < 1.5 * exchange_format.LARGEST < whole


@pytest.mark.parametrize("text", ["Ерлан\n", "Ерлан\x00", "\x1b[2JЕрлан", "Ер\u2028лан"])
def test_text_that_no_form_can_hold_is_refused(full: Services, tmp_path: Path, text: str) -> None:
    odd = Household(people=(Person(id="00000001", given_name=text),))
    path = tmp_path / "plan.daiyn"
    path.write_bytes(exchange_format.write(odd, MADE, "notice"))
    assert exchange_format.read(path.read_bytes()).household == odd  # the format alone holds it
    assert failure(full.plan_transfer.read, path).code is Code.PLAN_FILE_DAMAGED


def test_reading_changes_nothing(home: Services, tmp_path: Path) -> None:
    path = tmp_path / "plan.daiyn"
    home.plan_transfer.export(path)
    mark = home.store.mark()
    home.plan_transfer.differences(home.plan_transfer.read(path), "kk")
    assert home.store.mark() == mark
    assert home.backups.backups() == []
