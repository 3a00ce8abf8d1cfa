"""P1: hostile packs are refused within a second and 150 MB, with a reason, and nothing is written.

No more is unpacked than a pack may hold.

Each family of attacks has its right answers; a pack that is refused for another reason than its own
would hide a hole. The controls at the end show that the watch sees a hole that is left open.
"""

from __future__ import annotations

import re
import shutil
from collections import Counter
from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from guide.content.pack import read_pack, require_sound
from guide.content.pack_finding import PackFinding
from guide.content.source import ContentFolder
from guide.errors import Code, GuideError
from tests.packs.good import CONTENT, TRUSTED, good, good_pack, signed
from tests.packs.hostile import ATTACKS, attacks
from tests.packs.reading import FLOORS, Answer, make_data, reader, snapshot
from tests.packs.zips import Member, plain, zip_of

pytestmark = pytest.mark.faults

FAST, FULL = 2 * len(ATTACKS), 5000
_WRITING = re.compile(r"O_(WRONLY|RDWR|CREAT|TRUNC|APPEND)")
_CHANGING = ("rename", "unlink", "mkdir", "rmdir", "link", "symlink", "truncate", "chmod", "creat")


def refuse_all(tmp_path: Path, count: int, seed: int, before: tuple[str | Path, ...] = ()) -> None:
    """Hand over `count` hostile packs and look at every answer."""
    data = make_data(tmp_path)
    context = tmp_path / "desk"
    context.mkdir()
    untouched = snapshot(data)
    objections: list[str] = []
    seen: Counter[str] = Counter()
    slowest, most = (0.0, ""), 0.0
    with reader(data, context, before=before) as program:
        for number, (attack, made) in enumerate(attacks(count, seed)):
            answer = program.read(made)
            seen[answer.code] += 1
            slowest = max(slowest, (answer.busy, attack.name))
            most = max(most, answer.memory)
            objections += [
                f"{number} {attack.name}: {one}" for one in answer.objections(attack.codes)
            ]
        control = program.read(good_pack(9))
    print(f"{count}: {dict(seen)}; slowest {slowest[0]:.3f} s ({slowest[1]}); {most:.0f} MB")
    assert objections == []
    assert control.code == "accepted", "the same program accepts a good pack"
    assert snapshot(data) == untouched
    assert {path.name for path in context.iterdir()} <= {"pack.zip", "pack.zip.minisig"}


def test_hostile_packs_are_refused_in_time_with_a_reason_and_nothing_is_written(
    tmp_path: Path,
) -> None:
    refuse_all(tmp_path, FAST, seed=1)


@pytest.mark.proof
@pytest.mark.parametrize("seed", range(2, 7))
def test_five_thousand_hostile_packs_are_refused(tmp_path: Path, seed: int) -> None:
    refuse_all(tmp_path, FULL // 5, seed)


@pytest.mark.proof
def test_the_system_sees_nothing_opened_for_writing(tmp_path: Path) -> None:
    """The watch from inside could be blind: strace looks from outside, at every family."""
    assert shutil.which("strace"), "the set-up installs strace"
    log = tmp_path / "trace"
    calls = (
        "open,openat,creat,rename,renameat,renameat2,unlink,unlinkat,mkdir,mkdirat,rmdir,"
        "link,linkat,symlink,symlinkat,truncate,ftruncate,chmod,fchmod,fchmodat"
    )
    strace = ("strace", "-f", "-qq", "--seccomp-bpf", "-o", log, "-e", f"trace={calls}")
    refuse_all(tmp_path, 10 * len(ATTACKS), seed=3, before=strace)
    lines = log.read_text(errors="replace").splitlines()
    assert any("pack.zip.minisig" in line for line in lines), "the trace saw the run"
    found = [line for line in lines if _WRITING.search(line) or _names(line) in _CHANGING]
    assert [line for line in found if "/dev/null" not in line] == []


def _names(line: str) -> str:
    call = re.match(r"\d+\s+(\w+)\(", line)
    return call.group(1).removesuffix("at2").removesuffix("at") if call else ""


# Whatever stands in a file or around it


@given(
    text=st.binary(max_size=2000), name=st.sampled_from(["levels.toml", "pack.toml", "paper.toml"])
)
@settings(max_examples=50, deadline=None)
def test_whatever_bytes_a_file_holds_are_refused_in_words(text: bytes, name: str) -> None:
    _refused(zip_of(plain(good() | {name: text})))


@given(name=st.text(min_size=1, max_size=60).filter(lambda one: one not in good()))
@settings(max_examples=50, deadline=None)
def test_whatever_a_file_is_called_is_refused_in_words(name: str) -> None:
    raw = name.encode("utf-8", "surrogatepass")
    if raw.decode("utf-8", "replace") not in {f"{one}.toml" for one in _FILES}:
        _refused(zip_of([*plain(good()), Member(raw, b"x = 1\n")]))


@given(data=st.binary(max_size=3000))
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_whatever_bytes_are_no_zip_are_refused_in_words(data: bytes) -> None:
    _refused(data)


_FILES = ("levels", "situations", "numbers", "regions", "sources", "fields", "paper", "pack")


def _refused(data: bytes) -> None:
    with pytest.raises(GuideError) as refusal:
        require_sound(read_pack(data).tables, ContentFolder(CONTENT), ())
    if refusal.value.code is Code.PACK_FAULTY:  # such as an empty file, which is TOML
        assert refusal.value.fields["first"]
    else:
        assert refusal.value.code is Code.PACK_MALFORMED
        assert refusal.value.fields["reason"] in set(PackFinding)
        assert refusal.value.fields["member"].isascii()


# The watch itself


@pytest.mark.parametrize(
    ("hole", "attack"),
    [
        ("signature", "forged"),
        ("names", "zip slip"),
        ("counting", "bomb"),
        ("edition", "stale"),
        ("words", "bad words"),
        ("writing", ""),
    ],
)
def test_a_checker_with_one_hole_left_open_is_caught(
    tmp_path: Path, hole: str, attack: str
) -> None:
    data = make_data(tmp_path)
    untouched = snapshot(data)
    with reader(data, tmp_path, hole=hole) as program:
        if hole == "writing":
            answer = program.read(good_pack(9))
            assert any(change.startswith("open ") for change in answer.changes)
        else:
            family = next(one for one in ATTACKS if one.name == attack)
            made = (family.make(Random(seed)) for seed in range(12))  # noqa: S311
            assert any(program.read(one).objections(family.codes) for one in made)
    assert (snapshot(data) != untouched) == (hole == "writing")


@pytest.mark.parametrize(("floors", "caught"), [(FLOORS, False), (FLOORS + 1, True)])
def test_an_answer_that_comes_too_late_is_caught(floors: float, caught: bool) -> None:
    answer = Answer("pack_forged", {}, busy=1, floors=floors, memory=50, unpacked=0, changes=[])
    assert bool(answer.objections({"pack_forged"})) == caught


def test_the_trusted_key_alone_makes_no_pack_good() -> None:
    """What the families attack besides the signature is signed, so another guard refuses it."""
    unsigned = {"unsigned", "by a stranger", "forged"}
    data, signature = signed(b"not a zip")
    assert signature == TRUSTED.sign(data)
    assert len([one for one in ATTACKS if one.name not in unsigned]) >= 20
