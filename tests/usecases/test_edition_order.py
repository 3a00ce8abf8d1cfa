"""Which edition comes after which: numbers, days, and two programs that take one at once."""

from __future__ import annotations

import datetime as dt
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from guide.content.guide import Guide
from guide.content.pack_order import STEP_LIMIT
from guide.errors import Code, GuideError
from guide.paths import resources
from guide.store.guide_folder import GuideFolder
from guide.usecases.editions.in_effect import GUIDE, words_in_effect
from guide.usecases.editions.update import EditionUpdate
from tests.packs.good import ACCEPTED_EDITION, about, good, signed, text_of
from tests.packs.reading import make_data, put_pack, update_of
from tests.packs.zips import plain, zip_of

MADE_ON = dt.date(2026, 11, 22)  # of the good packs, and of the program's own words


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Made once: each test gets a copy."""
    return make_data(tmp_path_factory.mktemp("made"))


@pytest.fixture
def data(tmp_path: Path, made: Path) -> Path:
    return shutil.copytree(made, tmp_path / "data")


def put(tmp_path: Path, edition: int, **texts: bytes) -> Path:
    files = good(edition) | {f"{name}.toml": text for name, text in texts.items()}
    return put_pack(tmp_path / f"{edition}.zip", signed(zip_of(plain(files))))


def refusal(action: object, *arguments: object) -> GuideError:
    with pytest.raises(GuideError) as refused:
        action(*arguments)  # type: ignore[operator]
    return refused.value


def on(data: Path, day: dt.date) -> EditionUpdate:
    """The program on another day."""
    noon = dt.datetime.combine(day, dt.time(12), dt.UTC)
    return EditionUpdate(words_in_effect(data), data, lambda: noon)


# Numbers


def test_no_number_shuts_out_the_editions_to_come(tmp_path: Path, data: Path) -> None:
    error = refusal(update_of(data).read, put(tmp_path, ACCEPTED_EDITION + STEP_LIMIT + 1))
    assert (error.code, error.fields["reason"]) == (Code.PACK_MALFORMED, "edition_far")
    assert refusal(update_of(data).read, put(tmp_path, 1_000_000)).code is Code.PACK_MALFORMED
    far = ACCEPTED_EDITION + STEP_LIMIT
    assert update_of(data).take(put(tmp_path, far)).edition == far
    update_of(data).go_back()
    assert update_of(data).take(put(tmp_path, far + 1)).edition == far + 1, "it goes on from there"


# Days


def test_a_pack_of_a_day_to_come_is_refused_and_the_clock_named(tmp_path: Path, data: Path) -> None:
    path = put(tmp_path, 9, pack=about(9, made_on="2027-05-09"))
    error = refusal(on(data, dt.date(2027, 5, 7)).read, path)
    assert error.code is Code.PACK_AHEAD
    assert error.fields == {"made_on": "09.05.2027", "today": "07.05.2027"}
    assert on(data, dt.date(2027, 5, 8)).read(path).edition == 9, "it may be tomorrow elsewhere"


def test_a_clock_that_is_behind_the_programs_own_words_is_wrong(tmp_path: Path, data: Path) -> None:
    lost = on(data, dt.date(2000, 1, 1))
    assert lost.read(put(tmp_path, 9)).made_on == MADE_ON
    assert refusal(lost.read, put(tmp_path, 9, pack=about(9, made_on="2026-12-01"))).code is (
        Code.PACK_AHEAD
    )
    lost.take(put(tmp_path, 9))
    assert lost.read(put(tmp_path, 9)).is_in_effect


@pytest.mark.parametrize("day", ["2019-12-31", "0001-01-01", "2100-01-01", "9999-12-31"])
def test_years_that_cannot_be_are_refused(tmp_path: Path, data: Path, day: str) -> None:
    error = refusal(update_of(data).read, put(tmp_path, 9, pack=about(9, made_on=day)))
    assert (error.code, error.fields["reason"]) == (Code.PACK_MALFORMED, "days_odd")
    regions = dated("regions.toml", day)
    error = refusal(update_of(data).read, put(tmp_path, 9, regions=regions))
    assert (error.code, error.fields["reason"]) == (Code.PACK_MALFORMED, "days_odd")


def dated(name: str, day: str) -> bytes:
    text = text_of(name)
    assert "\ncontent_date = 2026-03-20\n" in f"\n{text}"
    return text.replace("content_date = 2026-03-20", f"content_date = {day}", 1).encode()


def test_no_words_are_newer_than_their_pack(tmp_path: Path, data: Path) -> None:
    error = refusal(
        update_of(data).read, put(tmp_path, 9, regions=dated("regions.toml", "2026-11-23"))
    )
    assert (error.code, error.fields["reason"]) == (Code.PACK_MALFORMED, "days_odd")


def test_the_day_of_the_advice_is_that_of_its_newest_file(tmp_path: Path, data: Path) -> None:
    older = dated("regions.toml", "2025-03-01")
    assert update_of(data).take(put(tmp_path, 9, regions=older)).content_date == MADE_ON


def test_the_day_of_the_words_that_came_with_the_program_is_that_of_the_advice(
    tmp_path: Path,
) -> None:
    """Not the day on which the texts were put together: that is later than any source."""
    held = update_of(tmp_path / "new").in_effect()
    assert held.is_built_in
    assert held.content_date == Guide(resources() / "content").content_date


# Taking at once, and again


def test_what_another_program_took_meanwhile_is_not_overwritten_by_older_words(
    tmp_path: Path, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Both have found their edition newer; the one that comes second asks again under the lock."""
    fourth, fifth = put(tmp_path, 4), put(tmp_path, 5)
    real = GuideFolder.held

    @contextmanager
    def held(self: GuideFolder) -> Iterator[None]:
        monkeypatch.setattr(GuideFolder, "held", real)
        update_of(data).take(fifth)
        with real(self):
            yield

    monkeypatch.setattr(GuideFolder, "held", held)
    error = refusal(update_of(data).take, fourth)
    assert (error.code, error.fields) == (Code.PACK_STALE, {"edition": "4", "newest": "5"})
    assert update_of(data).in_effect().edition == 5


def test_the_way_back_stays_when_damaged_words_are_brought_in_again(
    tmp_path: Path, data: Path
) -> None:
    path = put(tmp_path, 5)
    update_of(data).take(path)
    (folder,) = (data / GUIDE).glob("edition-5-*")
    (folder / "numbers.toml").write_bytes(b"damaged")
    assert update_of(data).in_effect().failure is not None
    now = update_of(data).take(path)
    assert (now.edition, now.before, now.failure) == (5, ACCEPTED_EDITION, None)
    assert update_of(data).go_back().edition == ACCEPTED_EDITION
