"""What an administrator accepts for all accounts, and what no other account can do to them."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from guide.content.pointer import POINTER
from guide.errors import Code
from guide.store import guide_folder
from guide.usecases.editions.in_effect import GUIDE, words_in_effect
from guide.usecases.editions.trusted_keys import KEYS
from guide.usecases.editions.update import EditionUpdate
from tests.clock import clock
from tests.packs.good import STRANGER, TRUSTED
from tests.packs.reading import snapshot
from tests.usecases.test_edition_update import (
    data,
    everybody,
    pack,
    refusal,
    say,
    shown,
    trust,
    update,
)

__all__ = ["data", "everybody"]


def test_what_an_administrator_accepts_holds_for_every_account(
    tmp_path: Path, everybody: Path
) -> None:
    trust(everybody / KEYS)
    now = update(None, for_all=True).take(pack(tmp_path, 2))
    assert now.is_for_everybody
    assert shown(tmp_path / "another") == "danger at once"
    theirs = update(tmp_path / "another").in_effect()
    assert (theirs.edition, theirs.is_for_everybody, theirs.before) == (2, True, None)
    assert refusal(update(tmp_path / "another").go_back).code is Code.PACK_NO_WAY_BACK
    if os.name == "posix":
        modes = {path.stat().st_mode & 0o777 for path in everybody.rglob("*") if path.is_file()}
        assert modes <= {0o644, 0o600}
        assert (everybody / GUIDE / POINTER).stat().st_mode & 0o777 == 0o644
        assert (everybody / GUIDE).stat().st_mode & 0o777 == 0o755
    assert update(None, for_all=True).go_back().is_built_in


def test_ones_own_key_signs_nothing_for_everybody(tmp_path: Path, data: Path) -> None:
    path = pack(tmp_path, 2)
    error = refusal(update(data, for_all=True).take, path)
    assert error.code is Code.PACK_KEY_UNKNOWN


@pytest.mark.skipif(os.name != "posix", reason="rights as POSIX has them")
@pytest.mark.parametrize("part", ["key", "pointer"])
def test_what_others_could_have_written_for_everybody_is_not_used(
    tmp_path: Path, everybody: Path, part: str
) -> None:
    trust(everybody / KEYS)
    path = pack(tmp_path, 2)
    update(None, for_all=True).take(path)
    if part == "key":
        (everybody / KEYS / "office.pub").chmod(0o666)
        assert update(None, for_all=True).keys() == ()
    else:
        (everybody / GUIDE).chmod(0o777)
        assert shown(tmp_path / "another") == "danger now"


def test_who_is_no_administrator_is_told_that_nothing_holds_for_everybody(
    tmp_path: Path, everybody: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As on Windows, where anybody may write into that folder."""
    key = tmp_path / "office.pub"
    key.write_bytes(TRUSTED.public_file)
    trust(everybody / KEYS)
    path = pack(tmp_path, 2)
    fingerprint = update(None, for_all=True).keys()[0].fingerprint
    shutil.rmtree(everybody)
    for _ in range(2):
        with monkeypatch.context() as patch:
            patch.setattr(guide_folder, "is_of_administrator", lambda _: False)
            error = refusal(update(None, for_all=True).trust, key, fingerprint)
        assert error.code is Code.KEY_NOWHERE
        assert not everybody.exists(), "no key, no copy of it, no lock, no folder is left"
    update(None, for_all=True).trust(key, fingerprint)
    untouched = snapshot(everybody)
    assert [Path(name).name for name in untouched if name.endswith(".pub")] == ["office.pub"]
    with monkeypatch.context() as patch:
        patch.setattr(guide_folder, "is_of_administrator", lambda _: False)
        assert refusal(update(None, for_all=True).take, path).code is Code.PACK_NOWHERE
        assert snapshot(everybody) == untouched
        assert shown(tmp_path / "another") == "danger now"
    assert update(None, for_all=True).take(path).edition == 2


def test_what_one_account_accepts_does_not_bind_the_administrator(
    tmp_path: Path, data: Path, everybody: Path
) -> None:
    trust(everybody / KEYS)
    update(data).take(pack(tmp_path, 5))
    (everybody / KEYS / "office.pub").write_bytes(STRANGER.public_file)
    assert refusal(update(data, for_all=True).take, pack(tmp_path, 6)).code is Code.PACK_KEY_UNKNOWN
    (everybody / KEYS / "office.pub").write_bytes(TRUSTED.public_file)
    others = EditionUpdate(words_in_effect(data), data, clock, is_for_everybody=True)
    assert others.take(pack(tmp_path, 3)).edition == 5, "here one's own is newer"
    assert update(tmp_path / "another").in_effect().edition == 3


def test_the_newest_of_ones_own_and_everybodys_holds(
    tmp_path: Path, data: Path, everybody: Path
) -> None:
    trust(everybody / KEYS)
    update(None, for_all=True).take(pack(tmp_path, 2))
    third = pack(tmp_path, 3, numbers=say("Danger right now"))
    assert update(data).take(third).before == 2
    assert shown(data) == "Danger right now"
    now = update(data).go_back()
    assert (now.edition, now.is_for_everybody, now.before) == (2, True, None)
    assert shown(data) == "danger at once"
