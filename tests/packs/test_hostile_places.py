"""P1 for place packs: refused within a second with a reason in words, and nothing is written.

Whatever the family, each has its right answers, so that no hole hides behind another guard. The
controls at the end show that the watch sees a hole that is left open.
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from random import Random

import pytest

from guide.content.message_words import message_words
from guide.content.model import LANGS
from guide.errors import Code, GuideError
from guide.usecases.editions.trusted_keys import KEYS, MARK
from guide.usecases.places.here import PLACES
from tests.packs.hostile_places import ATTACKS, TRUSTED, attacks, good
from tests.packs.reading import reader, snapshot
from tests.places.made import put, school

pytestmark = pytest.mark.faults

FAST, FULL = 5 * len(ATTACKS), 5000


def make_data(folder: Path) -> Path:
    """A data folder that trusts the test's key for the place, and has taken a pack."""
    import datetime as dt

    from guide.usecases.places.packs import PlacePacks
    from tests.places.made import REGIONS

    data = folder / "data"
    keys = data / PLACES / KEYS
    keys.mkdir(parents=True)
    key = TRUSTED.public_file.split(b"\n")[1].decode()
    (keys / "office.pub").write_text(f"untrusted comment: {MARK}places KZ-35\n{key}\n")
    packs = PlacePacks(data, lambda: dt.datetime.now(dt.UTC), lambda: REGIONS)
    path = put(folder / "taken.daiyn-place", school(id="taken"))
    packs.take(path, packs.check(path).digest)
    return data


def refuse_all(tmp_path: Path, count: int, seed: int) -> None:
    data = make_data(tmp_path)
    desk = tmp_path / "desk"
    desk.mkdir()
    untouched = snapshot(data)
    objections: list[str] = []
    seen: Counter[str] = Counter()
    slowest = (0.0, "")
    with reader(data, desk, what="places") as program:
        for number, (attack, made) in enumerate(attacks(count, seed)):
            answer = program.read(made)
            seen[answer.code] += 1
            slowest = max(slowest, (answer.busy, attack.name))
            objections += [
                f"{number} {attack.name}: {one}" for one in answer.objections(attack.codes)
            ]
            objections += _unworded(answer.code, answer.fields)
        control = program.read(good())
    print(f"{count}: {dict(seen)}; slowest {slowest[0]:.3f} s ({slowest[1]})")
    assert objections == []
    assert control.code == "accepted", "the same program accepts a sound pack"
    assert snapshot(data) == untouched
    assert {path.name for path in desk.iterdir()} <= {"pack.zip", "pack.zip.minisig"}


def _unworded(code: str, fields: dict[str, str]) -> list[str]:
    """What is not said in words, in any language."""
    if code not in set(Code):
        return [code]
    told = {key: value for key, value in fields.items() if key != "member"}  # its name is theirs
    said = [message_words().failure(GuideError(Code(code), **told), lang) for lang in LANGS]
    return [text for text in said if not text or "{" in text or "_" in text.partition(" (")[0]]


def test_hostile_place_packs_are_refused_in_time_with_a_reason_and_nothing_is_written(
    tmp_path: Path,
) -> None:
    refuse_all(tmp_path, FAST, seed=1)


@pytest.mark.proof
@pytest.mark.parametrize("seed", range(2, 7))
def test_five_thousand_hostile_place_packs_are_refused(tmp_path: Path, seed: int) -> None:
    refuse_all(tmp_path, FULL // 5, seed)


@pytest.mark.parametrize(
    ("hole", "attack"),
    [("signature", "forged"), ("counting", "bombs"), ("names", "paths"),
     ("place words", "bad words")],
)  # fmt: skip
def test_a_reader_with_one_hole_left_open_is_caught(tmp_path: Path, hole: str, attack: str) -> None:
    data = make_data(tmp_path)
    with reader(data, tmp_path, what="places", hole=hole) as program:
        family = next(one for one in ATTACKS if one.name == attack)
        chances = [Random(seed) for seed in range(12)]  # noqa: S311
        answers = [program.read(family.make(chance)) for chance in chances]
    assert any(answer.objections(family.codes) for answer in answers)


def test_a_reader_that_writes_is_caught(tmp_path: Path) -> None:
    data = make_data(tmp_path)
    untouched = snapshot(data)
    desk = tmp_path / "desk"
    desk.mkdir()
    with reader(data, desk, what="places", hole="place writing") as program:
        answer = program.read(good())
    assert answer.changes
    assert snapshot(data) != untouched
